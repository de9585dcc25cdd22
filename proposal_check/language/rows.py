"""Claims that stand in a table row, not in a sentence: who decides what, and budget lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from proposal_check.documents.model import Block, Document
from proposal_check.language.lexicon import actions, words
from proposal_check.language.model import Actor, Claim, Party, Passage, Strand
from proposal_check.language.money import AMOUNT, PLAIN, money
from proposal_check.language.parties import Mention, Scene, is_word, resolve
from proposal_check.language.passages import claim_id, cut_block
from proposal_check.language.units import Unit
from proposal_check.language.verdict import Judgement

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FIGURE = re.compile(r"[£€$]?\s?\d[\d,.\s]*(?:k|m)?")
WHO = re.compile(r"\b(who|whom|decid|approv|chosen|sign|led by|lead|owner|responsib|by|held|control|final)", re.I)
LEAD_HEAD = re.compile(r"\b(lead|led|deliver|runs?|facilitat|does it|doing)", re.I)
MONEY_HEAD = re.compile(r"£|€|\$|cost|amount|total|budget|price|year \d|sum|spend|request|per ", re.I)


def row_claims(document: Document, parsed: list[tuple[Unit, Doc]], scene: Scene) -> list[Claim]:
    """The claims of rows and of budget lines written as list items."""
    cells: dict[int, dict[int, Doc]] = {}
    lines: list[tuple[Unit, Doc]] = []
    for unit, doc in parsed:
        if unit.cell is not None and not unit.lead:
            cells.setdefault(unit.block.place.block, {})[unit.cell] = doc
        elif not unit.lead and unit.cell is None and not has_finite_verb(doc):
            lines.append((unit, doc))
    found: list[Claim] = []
    for block in document.blocks:
        docs = cells.get(block.place.block)
        if docs:
            found += deciding_cells(block, docs, scene) or budget_line(block, docs.get(0), scene, row=True)
    for unit, doc in lines:
        found += budget_line(unit.block, doc, scene, row=False)
    return found


def has_finite_verb(doc: Doc) -> bool:
    """Whether a text is a sentence and not a line of a list or budget."""
    return any(t.tag_ in {"VBZ", "VBP", "VBD", "MD"} for t in doc)


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


def deciding_cells(block: Block, docs: dict[int, Doc], scene: Scene) -> list[Claim]:
    """Cells under a header that says who decides, approves, leads or owns."""
    found: list[Claim] = []
    for cell in block.cells:
        if not WHO.search(cell.header) or cell.column not in docs or MONEY_HEAD.search(cell.header):
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
            judged = Judgement("people", mention.text, strands, 5, "done", "supports", f"The table says “{cell.header}”: {mention.text}.")
        elif mention.party in {"applicant", "authority", "other"} and power:
            judged = Judgement(mention.party, mention.text, strands, 0, "done", "undermines", f"The table says “{cell.header}”: {mention.text}, not the people.")
        else:
            continue
        found.append(row_claim(judged, action, passage))
        break
    return found


def budget_line(block: Block, doc: Doc | None, scene: Scene, *, row: bool) -> list[Claim]:
    """A line with an amount: pay for people, support for people, or neither."""
    text = block.text
    if doc is None or not (AMOUNT.search(text) or PLAIN.search(text) or (row and FIGURE.search(text.partition("|")[2]))):
        return []
    passage = cut_block(block, 0, len(text))
    if passage is None:
        return []
    support = supported(doc)
    payee = paid_party(doc, scene)
    if support and not (payee and pays(doc)):
        if outsiders_only(doc, scene):
            return []
        judged = Judgement("people", support.text, ("support",), 3, "committed", "supports", "The budget has a line for what makes taking part possible.")
        return [row_claim(judged, "expenses", passage)]
    if payee is not None:
        judged = Judgement("people", payee.text, ("payment",), 4, "committed", "supports", f"The budget has a line that pays {payee.text}.")
        return [row_claim(judged, "budget_pay", passage)]
    return []


def row_claim(judged: Judgement, action: str, passage: Passage) -> Claim:
    """A claim whose passage is the whole line."""
    return Claim(
        claim_id(passage, action, judged.strands), passage, Actor(judged.actor, judged.party), action, "", judged.strands,
        judged.level, judged.firmness, judged.stance, judged.why, dict(money(passage.text)) if "payment" in judged.strands else {},
    )  # fmt: skip


def supported(doc: Doc) -> Token | None:
    """The support word of a budget line (travel, childcare, interpreters, training …)."""
    index = actions()
    for token in doc:
        for action, parts in index.nouns.get(token.lemma_.lower(), ()):
            if action.strands == ("support",) and (
                len(parts) == 1 or doc[max(token.i - len(parts) + 1, 0) : token.i + 1].text.lower() == " ".join(parts)
            ):
                return token
    return None


def pays(doc: Doc) -> bool:
    """Whether a line has a payment word."""
    index = actions()
    return any(
        action.strands == ("payment",)
        for token in doc
        for action, parts in index.nouns.get(token.lemma_.lower(), ())
        if len(parts) == 1
    ) or any(t.lemma_.lower() in {"pay", "paid", "salary"} for t in doc)


def paid_party(doc: Doc, scene: Scene) -> Mention | None:
    """The people whom a budget line pays: its head noun, or whom its payment word is for."""
    head = head_noun(doc)
    if head is None:
        return None
    countable = {"community", "public", "family", "everyone", "household", "household", "us"}
    mention = resolve(head, scene)
    if mention.party == "people" and head.lemma_.lower() not in countable and not is_word(head, "bodies", "heads"):
        return mention
    if not pays(doc):
        return None
    for token in doc:
        if token.pos_ in {"NOUN", "PROPN"} and token != head:
            other = resolve(token, scene)
            if other.party == "people" and token.lemma_.lower() not in countable:
                return other
            if token.dep_ in {"compound", "poss"} and (token.lemma_.lower() in words("parties.yaml", "people", "heads")):
                return Mention(token, "people")
    return None


def outsiders_only(doc: Doc, scene: Scene) -> bool:
    """Whether a support line is for staff or others ("staff training")."""
    parties: set[Party] = {resolve(t, scene).party for t in doc if t.pos_ in {"NOUN", "PROPN"} and t.dep_ in {"compound", "poss", "pobj"}}
    return "people" not in parties and "applicant" in parties
