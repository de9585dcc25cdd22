"""`explain`: what a criterion asks, and why a passage of a draft was credited or not."""

from __future__ import annotations

import re
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from proposal_check.commands.terminal import layout, show, stop
from proposal_check.commands.walk import DEFAULT_PACK, PackOption, ending_if_unreadable, judged, pack_named
from proposal_check.documents import read
from proposal_check.documents.find import Found, find, nearest

if TYPE_CHECKING:
    from proposal_check.assessment import Assessment, Pack
    from proposal_check.documents import Document

AN_ID = re.compile(r"[0-9a-f]{4,12}")
LONGEST_NEAR = 160


def explain(
    what: Annotated[
        str,
        typer.Argument(
            metavar="CRITERION|CLAIM|WORDS", help="A criterion's id, a passage's id, or words of the draft."
        ),
    ],
    draft: Annotated[Path | None, typer.Argument(metavar="[DRAFT]", help="The draft that the passage is in.")] = None,
    pack: PackOption = DEFAULT_PACK,
) -> None:
    """Say what a criterion asks, or why a passage counts or not, step by step.

    A draft alone lists its passages with their ids. Exit codes: 0 explained; 2 there is no such
    criterion, passage or wording; 3 the draft could not be read.
    """
    criteria = pack_named(pack)
    if draft is None and Path(what).is_file():
        what, draft = "", Path(what)
    if draft is not None and not draft.is_file() and Path(what).is_file():
        what, draft = str(draft), Path(what)
    if draft is None:
        _criterion(criteria, what)
        return
    with ending_if_unreadable():
        document = read(draft)
    show(explained(document, criteria, what))


def explained(document: Document, pack: Pack, what: str) -> str:
    """Return what is to be said of a criterion, a passage or some words in a draft; "" asks for a list."""
    from proposal_check.reports.criterion import render_criterion_in
    from proposal_check.reports.explanation import render_claims

    criterion = pack.criterion(what)
    found = None if criterion else find(document, what)
    if what and not criterion and found is None and not AN_ID.fullmatch(what):
        _not_there(document, pack, what)
    (assessment,) = judged(document, [pack])
    if not what:
        return render_claims(assessment, layout())
    if criterion:
        return render_criterion_in(pack, criterion, assessment, layout())
    return _passage(assessment, pack, what, found)


def _passage(assessment: Assessment, pack: Pack, what: str, found: Found | None) -> str:
    from proposal_check.reports.explanation import render_claim

    claims = [claim for claim in assessment.claims if AN_ID.fullmatch(what) and claim.id.startswith(what)]
    if not claims and found:
        claims = [
            claim
            for claim in assessment.claims
            if claim.passage.place.block == found.block.place.block
            and claim.passage.start < found.end
            and found.start < claim.passage.end
        ]
    if claims:
        return f"\n{'=' * 40}\n\n".join(render_claim(assessment, claim, layout()) for claim in claims)
    if found is None:
        _not_there(assessment.document, pack, what, [claim.id for claim in assessment.claims])
    return _silence(assessment.document, found)


def _silence(document: Document, found: Found) -> str:
    from proposal_check.language.silence import glances, not_read
    from proposal_check.reports.silence import render_silence

    unread = not_read(found.block)
    seen = () if unread else glances(document, found.block, found.start, found.end)
    return render_silence(document, found, unread, seen, layout())


def _criterion(pack: Pack, name: str) -> None:
    """Show a criterion by itself; what is no criterion needs its draft."""
    criterion = pack.criterion(name)
    if criterion is None:
        near = _near_id(pack, name)
        ids = ", ".join(each.id for each in pack.criteria)
        stop(
            f"There is no criterion “{name}” in {pack.id}. {near or f'Its criteria are: {ids}.'} A passage is explained"
            " with its draft: proposal-check explain “some of its words” DRAFT."
        )
    from proposal_check.reports.criterion import render_criterion

    show(render_criterion(pack, criterion, layout()))


def _near_id(pack: Pack, name: str, ids: list[str] | None = None) -> str:
    """Name the id that is nearest: by its letters, else a criterion that shares a word with it."""
    criteria = [each.id for each in pack.criteria]
    near = get_close_matches(name, [*criteria, *(ids or [])], n=1)
    parts = set(name.casefold().split("-"))
    near += [each for each in criteria if parts & set(each.split("-"))]
    return f"Did you mean “{near[0]}”?" if near else ""


def _not_there(document: Document, pack: Pack, what: str, ids: list[str] | None = None) -> NoReturn:
    """End as wrong use, with the nearest id or the nearest words that there are."""
    hint = _near_id(pack, what, ids)
    words = "" if hint else nearest(document, what)
    if words:
        hint = f"The nearest in it is: “{words if len(words) <= LONGEST_NEAR else f'{words[:LONGEST_NEAR]}…'}”"
    stop(
        f"“{what}” is no criterion of {pack.id}, no passage's id and no wording of {document.path}. "
        f"{hint or 'proposal-check explain DRAFT lists its passages.'}"
    )
