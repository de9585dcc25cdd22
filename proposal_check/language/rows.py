"""Claims that stand in a table row or a bare line, not in a sentence: who decides what, and budget lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from proposal_check.documents.model import Block, Document
from proposal_check.language.budget import budget_judgement, payroll_of
from proposal_check.language.deciding_rows import deciding_cells
from proposal_check.language.governance import governance_row
from proposal_check.language.ledger.lists import spans
from proposal_check.language.mention import Scene
from proposal_check.language.model import Actor, Claim, Passage
from proposal_check.language.money import money
from proposal_check.language.passages import claim_id, cut, cut_block
from proposal_check.language.units import Unit
from proposal_check.language.verdict import Judgement

if TYPE_CHECKING:
    from spacy.tokens import Doc


def row_claims(
    document: Document, parsed: list[tuple[Unit, Doc]], scene: Scene, claims: Sequence[Claim]
) -> list[Claim]:
    """The claims of rows and of budget lines written as list items; `claims` are those of the sentences."""
    cells: dict[int, dict[int, Doc]] = {}
    lines: list[tuple[Unit, Doc]] = []
    for unit, doc in parsed:
        if unit.cell is not None and not unit.lead:
            cells.setdefault(unit.block.place.block, {})[unit.cell] = doc
        elif not unit.lead and unit.cell is None and not has_finite_verb(doc):
            lines.append((unit, doc))
    payroll = payroll_of(claims)
    found: list[Claim] = []
    for block in document.blocks:
        docs = cells.get(block.place.block)
        if docs:
            found += governing_row(block, docs, scene) or budget_row(block, docs, scene, payroll)
    for unit, doc in lines:
        found += budget_lines(unit, doc, scene, payroll)
    return found


def budget_row(block: Block, docs: dict[int, Doc], scene: Scene, payroll: frozenset[str]) -> list[Claim]:
    """The claim of a table row with an amount."""
    at = 0 if 0 in docs else 1  # the first cell may stand empty under the name of its section
    first = docs.get(at)
    passage = cut_block(block, 0, len(block.text))
    if first is None or passage is None:
        return []
    second = docs.get(at + 1)
    made = budget_judgement(first[:], block, scene, payroll, beside=second[:] if second is not None else None)
    return [row_claim(*made, passage)] if made is not None else []


def budget_lines(unit: Unit, doc: Doc, scene: Scene, payroll: frozenset[str]) -> list[Claim]:
    """The claims of a bare line, each part between semicolons, or up to its sum, by itself."""
    found: list[Claim] = []
    for start, end in spans(doc.text):
        line = doc.char_span(start, end, alignment_mode="expand")
        if line is None:
            continue
        made = budget_judgement(line, unit.block, scene, payroll)
        passage = cut(unit, line.start_char, line.end_char)
        if made is not None and passage is not None:
            found.append(row_claim(*made, passage))
    return found


def has_finite_verb(doc: Doc) -> bool:
    """Whether a text is a sentence and not a line of a list or budget."""
    return any(
        t.tag_ in {"VBZ", "VBP", "VBD", "MD"} and not (t.lemma_ == "pay" and t.i and t.nbor(-1).tag_ == "POS")
        for t in doc
    )


def governing_row(block: Block, docs: dict[int, Doc], scene: Scene) -> list[Claim]:
    """The claim of a row that says who governs, decides or does a thing."""
    made = governance_row(block, docs, scene) or deciding_cells(block, docs, scene)
    passage = cut_block(block, 0, len(block.text))
    return [row_claim(*made, passage)] if made is not None and passage is not None else []


def row_claim(judged: Judgement, action: str, passage: Passage) -> Claim:
    """A claim whose passage is the whole line."""
    return Claim(
        id=claim_id(passage, action, judged.strands),
        passage=passage,
        actor=Actor(judged.actor, judged.party),
        action=action,
        object="",
        strands=judged.strands,
        level=judged.level,
        firmness=judged.firmness,
        stance=judged.stance,
        why=judged.why,
        detail=dict(money(passage.text)) if "payment" in judged.strands else {},
    )
