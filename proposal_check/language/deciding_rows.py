"""Table rows that say who decides, holds or does a thing: the header tells which, else the other cells do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from proposal_check.documents.model import Block
from proposal_check.language.governance import BODY_HEADS
from proposal_check.language.judge_others import DECIDING
from proposal_check.language.lexicon import actions, words
from proposal_check.language.mention import Mention, Scene
from proposal_check.language.model import Strand
from proposal_check.language.parties import resolve
from proposal_check.language.verdict import Judgement

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

WHO = re.compile(r"\b(who|whom|whose|decid|approv|chosen|sign|led by|lead|owner|responsib|by|held|control|final)", re.I)
DECIDES = re.compile(
    r"\b(decid|approv|chosen|sign|own|held|holds|control|final|picked|picks|choos|authori|settle|makes it|veto|vote)",
    re.I,
)
LEAD_HEAD = re.compile(
    r"\b(lead|led|deliver|runs?|facilitat|does it|doing|evaluat|research|designs?|teach|analys|writ|train|coordinat"
    r"|collects?|checks|reports?|organis|makes? it happen)",
    re.I,
)
ASKED_HEAD = re.compile(r"\b(consult|told|inform|ask|comes?|attend|for whom|benefit|invited|audience)", re.I)
MONEY_HEAD = re.compile(
    r"£|€|\$|cost|amount|total|budget|price|year \d|sum|spend|request|per |rate|wage|fee|paid|pay\b|how much", re.I
)
MATTERS = re.compile(r"\b(decision|decide|matter|amount|choice|power|function|spending|purchase|limit)s?\b", re.I)
"""What heads a column of things to be decided; any other first column lists tasks, dates or outcomes."""
POSTS = {"hire", "appoint", "dismiss", "elect"}


def deciding_cells(block: Block, docs: dict[int, Doc], scene: Scene) -> tuple[Judgement, str] | None:
    """The judgement on the first cell under a header that says who decides, approves, leads or owns."""
    first = docs.get(0)
    opening = block.cells[0].header if block.cells else ""
    duty = first is not None and any(t.lemma_.lower() in words("weak.yaml", "duties") for t in first)
    for cell in block.cells:
        head = head_noun(docs.get(cell.column))
        if head is None or not names_holder(block, cell.header, opening):
            continue
        strands = strands_of(cell.header, opening, [d for c, d in docs.items() if c != cell.column])
        told = DECIDES.search(cell.header) is not None or MATTERS.search(opening) is not None
        made = held(cell.header, resolve(head, scene), strands, against=told and not duty and scene.we != "people")
        if made is not None:
            return made, "decide" if "power" in strands else "lead"
    return None


def names_holder(block: Block, header: str, opening: str) -> bool:
    """Whether a column says who does or decides what its rows name, and not whom it is for or who is paid."""
    if ASKED_HEAD.search(header) or not WHO.search(header) or (header == opening and MATTERS.search(header)):
        return False
    if BODY_HEADS.search(opening) and not DECIDES.search(header):
        return False  # "Body | Who | Role" says who sits on it
    return not MONEY_HEAD.search(header) and (DECIDES.search(header) is not None or not priced(block))


def strands_of(header: str, opening: str, others: list[Doc]) -> tuple[Strand, ...]:
    """Power where a decision is told, leadership where a task is, both where the task is one of deciding."""
    if LEAD_HEAD.search(header):
        return ("leadership",)
    if DECIDES.search(header) or MATTERS.search(opening):
        return ("power",)
    acts = {act for doc in others for act in deciding_acts(doc)}
    if acts and acts <= POSTS:
        return ("power",)
    return ("power", "leadership") if acts else ("leadership",)


def deciding_acts(doc: Doc) -> set[str]:
    """The acts of deciding that a cell itself names ("Settle what counts", "Recruiting the carers")."""
    index = actions()
    return {
        pattern.action.name
        for token in doc
        if token == token.sent.root or token.tag_ in {"VB", "VBG", "VBZ"}
        for pattern in index.verbs.get(token.lemma_.lower(), ())
        if pattern.action.name in DECIDING | POSTS
        and not pattern.idiom
        and not pattern.particle
        and (not pattern.objects or any(t.lemma_.lower() in pattern.objects for t in doc if t != token))
    }


def held(header: str, mention: Mention, strands: tuple[Strand, ...], *, against: bool) -> Judgement | None:
    """The worth of a row whose holder is `mention`."""
    if mention.party == "people" and not mention.advisory and not mention.negative:
        why = f"The table says “{header}”: {mention.text}."
        return Judgement("people", mention.text, strands, 5, "done", "supports", why)
    outside = mention.party in {"applicant", "authority", "other"} and "power" in strands
    if not outside or not against:
        return None
    why = f"The table says “{header}”: {mention.text}, not the people."
    return Judgement(mention.party, mention.text, strands, 0, "done", "undermines", why)


def priced(block: Block) -> bool:
    """Whether a row has a column of money, so that "Who" heads its payees."""
    return any(MONEY_HEAD.search(c.header) for c in block.cells)


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
