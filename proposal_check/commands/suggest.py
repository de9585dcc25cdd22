"""`suggest`: the sentences that a reviewer might look at again, by the second opinion."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from proposal_check.commands.terminal import NOT_READ, layout, say, show
from proposal_check.commands.walk import DEFAULT_PACK, PackOption, local_words, pack_named, understood
from proposal_check.documents import UnreadableDraftError, read
from proposal_check.reports import error_line


def suggest(
    draft: Annotated[Path, typer.Argument(metavar="DRAFT", help="The draft to read.")],
    pack: PackOption = DEFAULT_PACK,
) -> None:
    """List sentences that the check passed over and that may be evidence; none counts."""
    words = local_words([pack_named(pack)])
    try:
        document = read(draft)
    except UnreadableDraftError as error:
        say(error_line(error))
        raise typer.Exit(NOT_READ) from error
    from proposal_check.language.suggestions import suggestions
    from proposal_check.reports.suggestions import render_suggestions

    cast, claims, _ = understood(document, words)
    show(render_suggestions(document, suggestions(document, cast, claims), layout()))
