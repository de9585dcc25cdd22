"""The sum that a draft asks for and what it says that the whole costs, read from its prose and its form's answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from proposal_check.documents.model import Block, Document
from proposal_check.language.ledger.amounts import Amount, amounts
from proposal_check.language.ledger.labels import plain
from proposal_check.language.ledger.model import Asked
from proposal_check.language.lexicon import words
from proposal_check.language.model import Passage
from proposal_check.language.quantity import UNITS

FILE = "budget.yaml"
SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n")
FOR_YEARS = re.compile(r"\b(?:for|over)\s(?:the\s)?(?:next\s)?(?P<number>\w+)[\s-]years?\b", re.IGNORECASE)
NEAR = 12
"""Words before an amount in which the word for asking stands."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A sum asked for: `strong` where the draft says "we ask for", not just "we need"; `partly` of a larger cost."""

    asked: Asked
    strong: bool
    partly: bool


def wishes(document: Document) -> list[Wish]:
    """Every sum that the draft asks for, in order."""
    return [wish for block in prose(document) for wish in of_block(block, document)]


def prose(document: Document) -> Iterator[Block]:
    """The blocks that speak in sentences, headings and form answers."""
    for block in document.blocks:
        if block.kind not in {"table_row", "comment"} and block.role in {"answer", "heading"}:
            yield block


def sentences(text: str) -> list[tuple[int, int]]:
    """The sentences of a text by their ends, with characters; a stop inside "£1.46m" or "c. £3" ends none."""
    ends = [
        m.span() for m in SENTENCE.finditer(text) if not re.search(r"\b(?:c|ca|approx|no|incl)\.$", text[: m.start()])
    ]
    starts = [0, *(b for _, b in ends)]
    return list(zip(starts, [*(a for a, _ in ends), len(text)], strict=True))


def of_block(block: Block, document: Document) -> list[Wish]:
    """The sums asked for in one block."""
    answered = form_answer(block)
    if answered is not None:
        return [answered]
    found: list[Wish] = []
    for start, end in sentences(block.text):
        text = block.text[start:end]
        for each in amounts(text):
            if each.high is not None or each.unclear or each.value <= 0:
                continue
            strength = asks(text, each)
            years = years_of(text, each)
            if strength and (not each.unit or years):
                passage = cut(block, start, end)
                value = each.value * years if each.unit == "year" else each.value
                partly = is_partly(text) or is_partly(next_sentence(block.text, end))
                found.append(Wish(Asked(value, each.currency, passage), strength == "strong", partly))
    return found


def years_of(text: str, amount: Amount) -> int:
    """How many years a yearly sum is asked for ("£24,000 a year for two years"), 0 where it is not said."""
    match = FOR_YEARS.search(text, amount.end) if amount.unit == "year" else None
    if match is None:
        return 0
    said = match["number"].lower()
    return int(said) if said.isdigit() and len(said) < 3 else UNITS.get(said, 0)


def form_answer(block: Block) -> Wish | None:
    """The answer to "Amount requested", under its heading or behind its label, where it begins with an amount."""
    heading = block.place.heading[-1] if block.place.heading else ""
    text = block.text
    label, colon, rest = text.partition(":")
    for said, answer, offset in ((label if colon else "", rest, len(label) + 1), (heading, text, 0)):
        asked = re.sub(r"^(?:q?\d+[a-z]?[.):]?\s+)", "", plain(said))
        if not asked or not any(
            asked == each or asked.startswith(f"{each} ") for each in words(FILE, "asking", "labels")
        ):
            continue
        if len(asked.split()) > 14 or (block.role == "heading" and not colon):
            continue
        found = amounts(answer)
        if found and not answer[: found[0].start].strip(" *_:") and not found[0].unit and found[0].high is None:
            each = found[0]
            stop = offset + each.end
            return Wish(Asked(each.value, each.currency, cut(block, 0, stop)), True, is_partly(text[stop:]))
    return None


def asks(text: str, amount: Amount) -> str:
    """Whether the words around an amount ask for it: "strong", "weak" or ""."""
    before = re.split(r"[;:](?!\s*[£€$])|\)\s", text[: amount.start].lower())[-1]
    near = tokens(before)[-NEAR:]
    after = tokens(text[amount.end :].lower().split(".")[0])[:8]
    verbs = words(FILE, "asking", "verbs")
    never = words(FILE, "asking", "never")
    joined = f" {' '.join(near)} "
    asking = [i for i, word in enumerate(near) if word in verbs]
    close = f" {' '.join(near[max(0, asking[-1] - 4) :])} " if asking else joined
    if any(f" {phrase} " in close for phrase in never) or (asking and re.search(r"\d", " ".join(near[asking[-1] :]))):
        return ""
    if asking:
        writers = words(FILE, "asking", "writers")
        said = [t for t in near[: asking[-1]] if t in writers] or near[: asking[-1]]
        past = (
            near[asking[-1]] in {"asked", "applied", "requested"}
            and not before.rstrip().endswith(":")
            and "amount" not in near
        )
        return "strong" if (said or asking[-1] == 0) and not past else ""
    if any(t in words(FILE, "asking", "after") for t in after) and re.match(
        r".{0,60}\b(?:is|are|being)\b", text[amount.end :]
    ):
        return "strong"
    if re.search(
        r"\b(?:application|request|bid|ask|proposal)\s(?:is|to you is)\s(?:for\s)?(?:a\s(?:grant|total)\sof\s)?$",
        before,
    ):
        return "strong"
    if re.search(r"\b(?:a|the|one|our)\s(?:[\w-]+\s)?grant\sof\s$", before) and not re.search(
        r"\b(?:receive|received|gave|awarded|won|have)\b", text.lower()
    ):
        return "weak"
    return "weak" if any(joined.rstrip().endswith(f" {phrase}") for phrase in words(FILE, "asking", "needing")) else ""


def tokens(text: str) -> list[str]:
    """The words of a text."""
    return re.findall(r"[\w'’-]+", text)


def is_partly(text: str) -> bool:
    """Whether a sentence says that the sum is a part of a larger cost."""
    said = f" {' '.join(tokens(text.lower()))} "
    return any(f" {phrase} " in said for phrase in words(FILE, "partly"))


def next_sentence(text: str, end: int) -> str:
    """The sentence that follows in the block."""
    spans = [span for span in sentences(text) if span[0] >= end]
    return text[slice(*spans[0])] if spans else ""


def cut(block: Block, start: int, end: int) -> Passage:
    """Characters of a block as a passage."""
    return Passage(block.text[start:end], block.place, start, end)


def sum_mentioned(document: Document, value: Decimal, rows: frozenset[int]) -> Asked | None:
    """The first passage outside the budget's own rows that names this very sum ("Project Grant, £96,400"), or None."""
    for block in prose(document):
        if block.place.block in rows:
            continue
        for each in amounts(block.text):
            if each.exact and not each.unit and each.value == value:
                return Asked(value, each.currency, cut(block, *around(block.text, each)))
    return None


def around(text: str, amount: Amount) -> tuple[int, int]:
    """The sentence that an amount stands in."""
    return next((s for s in sentences(text) if s[0] <= amount.start and amount.end <= s[1]), (0, len(text)))
