"""`evaluate`: scores the checker against proposals that people have marked."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from proposal_check.commands.terminal import show, stop


def evaluate(
    folder: Annotated[Path, typer.Argument(metavar="GOLD_FOLDER", help="Marked proposals.")],
) -> None:
    """Score claims and verdicts against a folder of marked proposals."""
    if not folder.is_dir():
        stop(f"{folder}: there is no such folder.")
    from proposal_check.corpus.evaluate import evaluate_folder

    show(evaluate_folder(folder).rstrip("\n") + "\n")
