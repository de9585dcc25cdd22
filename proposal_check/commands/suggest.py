"""`suggest`: the sentences that a reviewer might look at again, by the second opinion."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from proposal_check.commands.terminal import NOT_READ, layout, say, show
from proposal_check.commands.walk import understood
from proposal_check.documents import UnreadableDraftError, read
from proposal_check.reports import error_line


def suggest(draft: Annotated[Path, typer.Argument(metavar="DRAFT", help="The draft to read.")]) -> None:
    """List sentences that the check passed over and that may be evidence; none counts."""
    try:
        document = read(draft)
    except UnreadableDraftError as error:
        say(error_line(error))
        raise typer.Exit(NOT_READ) from error
    from proposal_check.language.suggestions import suggestions
    from proposal_check.reports.suggestions import render_suggestions

    cast, claims, _ = understood(document)
    show(render_suggestions(document, suggestions(document, cast, claims), layout()))
