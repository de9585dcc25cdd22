"""Claims that stand in a table row or a bare line, not in a sentence: who decides what, and budget lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from proposal_check.documents.model import Block, Document
from proposal_check.language.budget import budget_judgement, payroll_of
from proposal_check.language.governance import governance_row
from proposal_check.language.lexicon import words
from proposal_check.language.mention import Scene
from proposal_check.language.model import Actor, Claim, Passage, Strand
from proposal_check.language.money import money
from proposal_check.language.parties import resolve
from proposal_check.language.passages import claim_id, cut, cut_block
from proposal_check.language.units import Unit
from proposal_check.language.verdict import Judgement

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

WHO = re.compile(r"\b(who|whom|decid|approv|chosen|sign|led by|lead|owner|responsib|by|held|control|final)", re.I)
DECIDES = re.compile(r"\b(decid|approv|chosen|sign|own|held|holds|control|final|picked|choos)", re.I)
LEAD_HEAD = re.compile(
    r"\b(lead|led|deliver|runs?|facilitat|does it|doing|evaluat|research|designs?|teach|analys|writ|train|coordinat)",
    re.I,
)
ASKED_HEAD = re.compile(r"\b(consult|told|inform|ask|comes?|attend|for whom|benefit|invited|audience)", re.I)
MONEY_HEAD = re.compile(r"£|€|\$|cost|amount|total|budget|price|year \d|sum|spend|request|per ", re.I)


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
            found += (
                governing_row(block, docs, scene)
                or deciding_cells(block, docs, scene)
                or budget_row(block, docs, scene, payroll)
            )
    for unit, doc in lines:
        found += budget_lines(unit, doc, scene, payroll)
    return found


def budget_row(block: Block, docs: dict[int, Doc], scene: Scene, payroll: frozenset[str]) -> list[Claim]:
    """The claim of a table row with an amount."""
    first = docs.get(0)
    passage = cut_block(block, 0, len(block.text))
    if first is None or passage is None:
        return []
    made = budget_judgement(first[:], block, scene, payroll, row=True)
    return [row_claim(*made, passage)] if made is not None else []


def budget_lines(unit: Unit, doc: Doc, scene: Scene, payroll: frozenset[str]) -> list[Claim]:
    """The claims of a bare line, each part between semicolons by itself."""
    found: list[Claim] = []
    start = 0
    for stop in [*(t.i for t in doc if t.text == ";"), len(doc)]:
        line = doc[start:stop]
        start = stop + 1
        if not len(line):
            continue
        made = budget_judgement(line, unit.block, scene, payroll, row=False)
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


def head_noun(doc: Doc | None) -> Token | None:
    """The noun that a fragment is about: its root, or the first noun phrase's head."""
    if doc is None:
        return None
    for sent in doc.sents:
        if sent.root.pos_ in {"NOUN", "PROPN", "PRON"}:
            return sent.root
        for token in sent:
            if token.pos_ in {"NOUN", "PROPN"} and token.dep_ not in {"compound", "poss"}:
                return token
    return None


def governing_row(block: Block, docs: dict[int, Doc], scene: Scene) -> list[Claim]:
    """The claim of a governance table's row."""
    made = governance_row(block, docs, scene)
    passage = cut_block(block, 0, len(block.text))
    return [row_claim(*made, passage)] if made is not None and passage is not None else []


def deciding_cells(block: Block, docs: dict[int, Doc], scene: Scene) -> list[Claim]:
    """Cells under a header that says who decides, approves, leads or owns."""
    found: list[Claim] = []
    first = docs.get(0)
    duty = first is not None and any(t.lemma_.lower() in words("weak.yaml", "duties") for t in first)
    for cell in block.cells:
        if priced(block) and not DECIDES.search(cell.header):
            continue  # a line of pay, not of power
        if (
            ASKED_HEAD.search(cell.header)
            or not WHO.search(cell.header)
            or cell.column not in docs
            or MONEY_HEAD.search(cell.header)
        ):
            continue
        head = head_noun(docs[cell.column])
        if head is None:
            continue
        mention = resolve(head, scene)
        passage = cut_block(block, 0, len(block.text))
        if passage is None:
            continue
        power = not LEAD_HEAD.search(cell.header)
        strands: tuple[Strand, ...] = ("power",) if power else ("leadership",)
        action = "decide" if power else "lead"
        if mention.party == "people" and not mention.advisory:
            judged = Judgement(
                "people",
                mention.text,
                strands,
                5,
                "done",
                "supports",
                f"The table says “{cell.header}”: {mention.text}.",
            )
        elif (
            mention.party in {"applicant", "authority", "other"} and power and not duty and DECIDES.search(cell.header)
        ):
            judged = Judgement(
                mention.party,
                mention.text,
                strands,
                0,
                "done",
                "undermines",
                f"The table says “{cell.header}”: {mention.text}, not the people.",
            )
        else:
            continue
        found.append(row_claim(judged, action, passage))
        break
    return found


def priced(block: Block) -> bool:
    """Whether a row has a column of money, so that "Who" heads its payees."""
    return any(MONEY_HEAD.search(c.header) for c in block.cells)


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
