"""`review`: walks a person through one draft, on a full screen or line by line."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from proposal_check.commands.terminal import layout, show
from proposal_check.commands.walk import DEFAULT_PACK, PackOption, assessed, ending_if_unreadable, pack_named

if TYPE_CHECKING:
    from proposal_check.assessment import Assessment


def review(
    draft: Annotated[Path, typer.Argument(metavar="DRAFT", help="The draft to walk through.")],
    plain: Annotated[
        bool,
        typer.Option("--plain", help="Line by line, for a screen reader or a bare terminal."),
    ] = False,
    pack: PackOption = DEFAULT_PACK,
) -> None:
    """Walk through a draft's gaps and evidence.

    Without a terminal that can show a full screen, --plain is taken as given.
    """
    criteria = pack_named(pack)
    if not plain and _full_screen():
        from proposal_check.tui.app import run_review

        raise typer.Exit(run_review(draft, lambda: assessed(draft, [criteria])[0]))
    with ending_if_unreadable():
        (assessment,) = assessed(draft, [criteria])
    walk_plainly(assessment)


def walk_plainly(assessment: Assessment) -> None:
    """Print the verdict and then gap after gap, waiting for Enter in between; q stops."""
    from proposal_check.reports.walkthrough import steps

    pages = steps(assessment, layout())
    for number, page in enumerate(pages):
        show(page)
        if number + 1 < len(pages) and not _go_on():
            return


def _go_on() -> bool:
    """Ask; without a person at the keyboard everything is printed."""
    if not _at_keyboard():
        return True
    try:
        answer = input("Enter for the next, q to stop: ")
    except EOFError:
        show("\n")
        return False
    return not answer.strip().lower().startswith("q")


def _at_keyboard() -> bool:
    return sys.stdin.isatty()


def _full_screen() -> bool:
    on_terminal = _at_keyboard() and sys.stdout.isatty()
    return on_terminal and os.environ.get("TERM", "dumb") != "dumb"
