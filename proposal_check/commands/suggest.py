"""`suggest`: the sentences that a reviewer might look at again, by the second opinion."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from proposal_check.commands.terminal import layout, show
from proposal_check.commands.walk import (
    DEFAULT_PACK,
    PackOption,
    ending_if_unreadable,
    local_words,
    pack_named,
    understood,
)
from proposal_check.documents import read


def suggest(
    draft: Annotated[Path, typer.Argument(metavar="DRAFT", help="The draft to read.")],
    pack: PackOption = DEFAULT_PACK,
) -> None:
    """List sentences that the check passed over and that may be evidence; none counts."""
    words = local_words([pack_named(pack)])
    with ending_if_unreadable():
        document = read(draft)
    from proposal_check.language.suggestions import suggestions
    from proposal_check.reports.suggestions import render_suggestions

    cast, claims, _ = understood(document, words)
    show(render_suggestions(document, suggestions(document, cast, claims), layout()))
