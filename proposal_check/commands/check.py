"""`check`: judges drafts, prints or writes reports, and says the outcome by its exit code."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Literal

import typer

from proposal_check.commands import terminal
from proposal_check.commands.terminal import NOT_REACHED, NOT_READ, REACHED, say, stop
from proposal_check.commands.walk import DEFAULT_PACK, each_assessed, packs_named
from proposal_check.corpus.discovery import discover
from proposal_check.documents import UnreadableDraftError
from proposal_check.reports import REPORTS, Layout, Results, error_line

FORMATS = ", ".join(REPORTS)


def check(
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="PATHS", help="Drafts (docx, pdf, md, txt), or folders of them."),
    ],
    format_: Annotated[str, typer.Option("--format", "-f", metavar="FORMAT", help=f"One of: {FORMATS}.")] = "text",
    require: Annotated[
        Literal["met", "partly"],
        typer.Option(help="The verdict that every draft must reach, by every pack, for exit code 0."),
    ] = "met",
    pack: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME|FILE",
            help=f"The criteria: a pack's id, or your own file; may be repeated.  [default: {DEFAULT_PACK}]",
        ),
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="Show every passage, not only the most telling.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print no report; errors are still said.")] = False,
    report: Annotated[
        list[str] | None,
        typer.Option(metavar="FORMAT=FILE", help="Also write a report to a file; may be repeated."),
    ] = None,
) -> None:
    """Judge drafts: who leads, who is paid, who holds power.

    Exit codes: 0 every draft reaches the required verdict; 1 at least one does not; 2 wrong use or
    configuration; 3 a draft could not be read (this wins over 1).
    """
    known_format(format_)
    found = discover(paths)
    files = report_files(report or [], found.drafts)
    packs = packs_named(pack or [])
    progress = not quiet and len(found.drafts) > 1 and sys.stderr.isatty()
    started = 0

    def begin(path: Path) -> None:
        nonlocal started
        started += 1
        if progress:
            say(f"[{started}/{len(found.drafts)}] {path}")

    outcomes = list(each_assessed(found.drafts, packs, begin))
    results = Results(
        tuple(each for each in outcomes if not isinstance(each, UnreadableDraftError)),
        (*found.errors, *(each for each in outcomes if isinstance(each, UnreadableDraftError))),
    )
    write_files(results, files, everything=everything)
    on_screen = replace(results, errors=()) if format_ == "text" else results
    if format_ == "text" or quiet:
        for error in results.errors:
            say(error_line(error))
    if not quiet and (format_ != "text" or results.assessments):
        terminal.show(REPORTS[format_](on_screen, terminal.layout(everything=everything)))
    raise typer.Exit(exit_code(results, require))


def exit_code(results: Results, require: Literal["met", "partly"]) -> int:
    """Return 3 when a draft was not read, else whether all reach the required verdict."""
    if results.errors:
        return NOT_READ
    return REACHED if results.reach(require) else NOT_REACHED


def known_format(name: str) -> None:
    """End as wrong use if no report has that name, with the nearest one that does exist."""
    if name not in REPORTS:
        near = get_close_matches(name, REPORTS, n=1)
        hint = f"Did you mean “{near[0]}”?" if near else f"The formats are: {FORMATS}."
        stop(f"There is no format “{name}”. {hint}")


def report_files(options: Sequence[str], drafts: Sequence[Path]) -> dict[Path, str]:
    """Return file → format for `--report` options, refusing what would lose work."""
    files: dict[Path, str] = {}
    for option in options:
        name, equals, file = option.partition("=")
        path = Path(file)
        if not equals or not file:
            stop(f"--report {option}: write it as FORMAT=FILE, for example json=report.json.")
        known_format(name)
        if not path.absolute().parent.is_dir() or path.is_dir():
            stop(f"--report {option}: the file cannot be written there.")
        if path.resolve() in {draft.resolve() for draft in drafts}:
            stop(f"--report {option}: that file is a draft, and would be overwritten.")
        if path.resolve() in {file.resolve() for file in files}:
            stop(f"--report {option}: another report goes to the same file.")
        files[path] = name
    return files


def write_files(results: Results, files: dict[Path, str], *, everything: bool) -> None:
    """Write each report whole or not at all; one that can't be written ends the run."""
    for file, name in files.items():
        text = REPORTS[name](results, Layout(everything=everything))
        try:
            terminal.write_atomically(file, text)
        except OSError as error:
            stop(f"{file}: the report could not be written ({error.strerror}).")
