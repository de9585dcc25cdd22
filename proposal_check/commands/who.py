"""`who`: prints the cast of a draft, so that a wrong reading of "we" is seen before the verdict."""

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


def who(
    draft: Annotated[Path, typer.Argument(metavar="DRAFT", help="The draft to read.")],
    pack: PackOption = DEFAULT_PACK,
) -> None:
    """Say who is who in a draft, and why."""
    from proposal_check.reports.cast import render_cast

    words = local_words([pack_named(pack)])
    with ending_if_unreadable():
        document = read(draft)
    show(render_cast(document, understood(document, words).cast, layout()))
