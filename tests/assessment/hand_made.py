"""Hand-made claims, casts and drafts: what the assessment sees, without any language pass."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from proposal_check.assessment import Assessment, Criterion, assess, load_pack
from proposal_check.documents.model import Block, Document, Place
from proposal_check.language.model import (
    Actor,
    Cast,
    CastEntry,
    Claim,
    Detail,
    Firmness,
    Party,
    Passage,
    Stance,
    Strand,
)

PACK = load_pack("people-in-the-lead")

_STRANDS: dict[str, tuple[Strand, ...]] = {
    "pay": ("payment",),
    "employ": ("payment",),
    "budget_pay": ("payment",),
    "expenses": ("support",),
    "train": ("support",),
    "decide": ("power",),
    "choose": ("power",),
    "vote": ("power",),
    "hold_budget": ("power",),
    "be_asked": ("power",),
    "govern": ("power", "leadership"),
    "buzzword": ("leadership", "power"),
}
_numbers = count(1)


def claim(
    action: str,
    stance: Stance = "supports",
    *,
    who: str = "the tenants",
    party: Party = "people",
    firmness: Firmness = "done",
    level: int = 5,
    block: int = 0,
    quote: str = "",
    strands: tuple[Strand, ...] | None = None,
    **detail: Detail,
) -> Claim:
    """Make a firm supporting claim of the people, unless told otherwise."""
    text = quote or f"{who} {action}"
    return Claim(
        id=f"c{next(_numbers)}",
        passage=Passage(text, Place(block), 0, len(text)),
        actor=Actor(who, party),
        action=action,
        object="",
        strands=_STRANDS.get(action, ("leadership",)) if strands is None else strands,
        level=level,
        firmness=firmness,
        stance=stance,
        why="",
        detail=detail,
    )


def cast(we: Party = "applicant", **unexplained: int) -> Cast:
    """Make a cast of the writer and of bodies that nobody explained, with their mentions."""
    bodies = [
        CastEntry(name.replace("_", " "), "unknown", "never explained", mentions=mentions)
        for name, mentions in unexplained.items()
    ]
    return Cast(CastEntry("we", we, "the writer"), tuple(bodies))


def draft(*headings: str) -> Document:
    """Make a draft that has only headings."""
    blocks = tuple(Block("heading", text, "heading", Place(index), level=1) for index, text in enumerate(headings))
    return Document(Path("draft.txt"), "0" * 64, "txt", "Draft", "en", blocks)


def judge(*claims: Claim, we: Party = "applicant", headings: tuple[str, ...] = ()) -> Assessment:
    """Judge claims by the shipped pack."""
    return assess(draft(*headings), cast(we), claims, PACK)


def verdicts(assessment: Assessment) -> dict[str, str]:
    """Give each strand's verdict."""
    return {strand.id: strand.verdict for strand in assessment.strands}


def criterion(name: str) -> Criterion:
    """Give a criterion of the shipped pack."""
    found = PACK.criterion(name)
    assert found is not None
    return found
