"""The passage of a claim: the clause or row that carries it, and an id that survives edits elsewhere."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from proposal_check.documents.model import Block
from proposal_check.language.model import Passage
from proposal_check.language.tree import is_verb, own_subjects
from proposal_check.language.units import Unit

if TYPE_CHECKING:
    from spacy.tokens import Token

TRIM = " ,;:–—-"


def clause_span(trigger: Token) -> tuple[int, int]:
    """First and last token (exclusive) of the clause around a trigger, its subject included.

    Coordinated clauses with a subject or a modal of their own are other claims and are left out.
    """
    verb = trigger
    while not is_verb(verb) and verb.dep_ not in {"ROOT"} and verb.head != verb:
        verb = verb.head
    while verb.dep_ in {"xcomp", "aux", "auxpass", "pcomp", "prep", "acomp"} and verb.head != verb:
        verb = verb.head
        if is_verb(verb) and verb.dep_ not in {"xcomp", "aux", "auxpass"}:
            break
    if verb.dep_ in {"acl", "relcl"} and verb.head != verb:
        kept = {t.i for t in verb.subtree} | {t.i for t in verb.head.lefts for t in t.subtree} | {verb.head.i}
    else:
        kept = {t.i for t in verb.subtree}
    for t in verb.subtree:
        separate = t != verb and t.dep_ in {"conj", "parataxis", "advcl"} and is_verb(t)
        if (
            separate
            and trigger not in t.subtree
            and (own_subjects(t) or any(c.tag_ == "MD" for c in t.children) or t.dep_ == "conj")
        ):
            kept -= {s.i for s in t.subtree}
        if (
            t.dep_ in {"cc", "punct"}
            and t.head == verb
            and t.i + 1 < len(t.doc)
            and t.i + 1 not in kept
            and t.i > trigger.i
        ):
            kept.discard(t.i)
    start = stop = trigger.i
    while start - 1 in kept or (
        start - 1 >= trigger.sent.start and trigger.doc[start - 1].is_punct and start - 2 in kept
    ):
        start -= 1
    while stop + 1 in kept or (stop + 1 < trigger.sent.end and trigger.doc[stop + 1].is_punct and stop + 2 in kept):
        stop += 1
    return start, stop + 1


def passage_of(trigger: Token, unit: Unit, base: int = 0) -> Passage | None:
    """The clause around a trigger as a passage of the unit's block, or None where it is all borrowed."""
    first, last = clause_span(trigger)
    doc = trigger.doc
    start, end = doc[first].idx, doc[last - 1].idx + len(doc[last - 1])
    return cut(unit, start, end)


def cut(unit: Unit, start: int, end: int) -> Passage | None:
    """Characters of a unit as a trimmed passage of its block."""
    mapped = unit.to_block(start, end)
    if mapped is None:
        return None
    return cut_block(unit.block, *mapped)


def cut_block(block: Block, start: int, end: int) -> Passage | None:
    """Characters of a block as a passage without loose punctuation at its ends."""
    text = block.text
    while start < end and (text[start] in TRIM or text[start].isspace()):
        start += 1
    while end > start and (text[end - 1] in TRIM or text[end - 1].isspace() or text[end - 1] == "."):
        end -= 1
    for word in (" and", " but", " or"):
        if text[start:end].endswith(word):
            end = start + len(text[start:end].removesuffix(word).rstrip(TRIM))
    if end <= start:
        return None
    return Passage(text[start:end], block.place, start, end)


def claim_id(passage: Passage, action: str, strands: tuple[str, ...]) -> str:
    """Twelve hex digits from the words, the heading and the meaning; equal while those stay the same."""
    key = "\x1f".join([" ".join(passage.text.split()).lower(), *passage.place.heading, action, *strands])
    return hashlib.sha256(key.encode()).hexdigest()[:12]
