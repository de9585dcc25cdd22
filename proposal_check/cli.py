"""The command line: `main` is the entry point, each command lives in its module of `commands`."""

from __future__ import annotations

import sys
import traceback
from typing import Annotated

import typer

from proposal_check import __version__
from proposal_check.commands.check import check
from proposal_check.commands.criteria import criteria
from proposal_check.commands.evaluate import evaluate
from proposal_check.commands.explain import explain
from proposal_check.commands.review import review
from proposal_check.commands.suggest import suggest
from proposal_check.commands.terminal import NOT_READ, prepare_streams
from proposal_check.commands.who import who

# Without markup: an error may quote a draft's words, which must not be read as a style.
app = typer.Typer(
    name="proposal-check",
    help="Read a grant proposal as its assessor will: who leads, who is paid, who holds power?",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (check, review, who, suggest, explain, evaluate):
    app.command()(command)
app.add_typer(criteria, name="criteria", no_args_is_help=True)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"proposal-check {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[bool, typer.Option("--version", callback=_print_version, help="Print the version.")] = False,
) -> None:
    """Take what stands before the command."""


def main() -> None:
    """Run the command line; a crash never ends with the exit code of a verdict."""
    prepare_streams()
    try:
        app(prog_name="proposal-check")
    except Exception:  # noqa: BLE001 - Python's own exit code for it is 1, which means "not met"
        traceback.print_exc()
        sys.exit(NOT_READ)
