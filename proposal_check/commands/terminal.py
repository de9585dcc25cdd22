"""Streams, colour, width and exits: how the commands speak to a terminal, a pipe or CI."""

from __future__ import annotations

import os
import shutil
import sys
from io import TextIOWrapper
from pathlib import Path
from typing import NoReturn, TextIO

import typer

from proposal_check.reports import Layout
from proposal_check.reports.escape import escape

NARROWEST, WIDEST = 40, 100
"""Columns; a line of running text beyond 100 is hard to read on any screen."""

REACHED, NOT_REACHED, WRONG_USE, NOT_READ = 0, 1, 2, 3
"""Exit codes; the shell's own 130 stands for Ctrl-C."""


def prepare_streams() -> None:
    """Never fail for a character that the terminal lacks; pipes and files get UTF-8."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def layout(*, everything: bool = False) -> Layout:
    """Return the layout that suits stdout: its width, and colour only where it's wanted."""
    if not sys.stdout.isatty():
        return Layout(everything=everything)
    columns = shutil.get_terminal_size().columns
    return Layout(min(max(columns, NARROWEST), WIDEST), has_colour(sys.stdout), everything)


def has_colour(stream: TextIO) -> bool:
    """Whether to colour: a terminal that can, and nobody has set NO_COLOR."""
    wanted = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return wanted and stream.isatty()


def show(text: str) -> None:
    """Write to stdout; a reader that has seen enough (`… | head`) is no failure."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        # The interpreter flushes stdout once more when it ends; let that go nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def say(text: str) -> None:
    """Write one line to stderr, with hidden characters shown."""
    sys.stderr.write(f"{escape(text)}\n")
    sys.stderr.flush()


def stop(text: str) -> NoReturn:
    """End as wrong use or configuration, having said why, a line for each thing that is wrong."""
    for line in text.splitlines():
        say(f"proposal-check: {line}")
    raise typer.Exit(WRONG_USE)


def write_atomically(file: Path, text: str) -> None:
    """Write the whole file or leave what was there; raises OSError. Devices are written to."""
    target = file.resolve()
    if target.exists() and not target.is_file():
        target.write_text(text, encoding="utf-8")
        return
    fresh = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        with fresh.open("x", encoding="utf-8", newline="\n") as out:
            out.write(text)
            out.flush()
            os.fsync(out.fileno())
        fresh.replace(target)
    finally:
        fresh.unlink(missing_ok=True)
