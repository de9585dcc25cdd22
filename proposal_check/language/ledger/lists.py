"""Budgets that are written as lists or lines: "Peer researchers' fees: £4,800", "Store 2,940,000; meetings 180,000"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from proposal_check.documents.model import Block, Document
from proposal_check.language.ledger.amounts import Amount, amounts, bare
from proposal_check.language.ledger.entries import Budget, Entry
from proposal_check.language.ledger.labels import PART, row_kind
from proposal_check.language.ledger.rows import step_of
from proposal_check.language.ledger.working import Chain, chains
from proposal_check.language.model import Passage

VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|will|would|has|have|had|gets?|got|receives?|pays|paid to|costs?\s(?:us|them)|can|"
    r"may|could|we|they|i|you|he|she|it|who|which|that|if|when|because|raised|spent|gave|says?|said|earns?|must|should)\b"
)
TAIL = re.compile(
    r"(?P<tail>\s*(?:\((?P<note>[^()]{0,80})\)|(?:in total|total|all in|over (?:the )?\w+ (?:years|months)|"
    r"for (?:the )?(?:\w+|\d+) (?:years|months)|inc(?:l\.?|luding)? VAT|\+ VAT|approx\.?|est\.?)))?[\s.,]*"
)
SEPARATED = re.compile(r"[:=–—|]\s*$|\s-\s*$|\.{3,}\s*$|\t\s*$|,\s*$|\($")
FIRST = re.compile(r"\s*(?:[:–—|-]|\b(?:for|on|to|towards)\b)\s*(?P<label>.+)")
FIGURES = re.compile(r"(?<![\w.,£€$])[-−]?\d[\d,. ]*\d{2}\s*$")
STOP = re.compile(r"(?<!\bincl)(?<!\binc)(?<!\bapprox)(?<!\bno)(?<!\best)(?<!\bno)[.!?]\s+[A-Z]", re.IGNORECASE)
LONGEST = 16
"""Words of a line's label; more make a sentence."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A line of a list and where it stands: the entry that it is, or None, and whether it holds money at all."""

    block: Block
    entry: Entry | None
    money: bool
    figures: bool = False


def list_budgets(document: Document) -> Iterator[Budget]:
    """Every budget that is a run of lines with a sum each, in order."""
    run: list[Piece] = []
    heading: tuple[str, ...] = ()
    lead = ""
    for block in document.blocks:
        path = block.place.heading
        wanted = block.kind not in {"table_row", "comment"} and block.role in {"answer", "heading"}
        found = pieces(block) if wanted else []
        totals = block.role == "heading" and bool(found) and all(p.entry and p.entry.kind != "line" for p in found)
        if block.role == "heading" and not totals:
            found = []
        listed = block.kind == "list_item" and bool(run)
        if (path != heading and not totals) or not (listed or any(p.entry for p in found)):
            yield from budget_of(run, (*heading, *([lead] if lead else [])))
            run = []
            heading = path
            lead = block.text if block.text.rstrip().endswith(":") else ""
        run += [piece for piece in found if piece.entry is not None or piece.money]
    yield from budget_of(run, (*heading, *([lead] if lead else [])))


def budget_of(run: list[Piece], heading: tuple[str, ...]) -> Iterator[Budget]:
    """The budget that a run of lines is: two costs at least, and more sums than rates."""
    entries = tuple(piece.entry for piece in run if piece.entry is not None)
    costs = [e for e in entries if e.kind in {"line", "match"} and e.amount is not None]
    rates = sum(piece.entry is None for piece in run)
    if len(costs) < 2 or rates >= len(costs):
        return
    currencies = tuple(sorted({e.currency for e in entries if e.currency}))
    if not currencies:
        return
    partial = rates > 0 or any(PART.search(each) for each in heading[-1:])
    yield Budget(entries, heading, currencies, step_of(entries, 1), partial=partial)


def pieces(block: Block) -> list[Piece]:
    """The lines of a block; none where it is prose."""
    found: list[Piece] = []
    for start, end in spans(block.text):
        text = block.text[start:end]
        entry = entry_of(block, start, end)
        found.append(Piece(block, entry, bool(amounts(text)), bool(re.search(r"\d", text))))
    if not any(piece.entry and piece.entry.currency for piece in found):
        found = [Piece(block, None, piece.money, piece.figures) for piece in found]  # "Population 41,000" is no cost
    lines = sum(piece.entry is not None for piece in found)
    found = [piece if lines < 2 else replace(piece, money=piece.money or piece.figures) for piece in found]
    prose = sum(piece.entry is None for piece in found)
    if block.kind != "list_item" and prose and lines <= prose + 1:
        return []
    return found


def spans(text: str) -> list[tuple[int, int]]:
    """The stretches of a text that may be a line each: between semicolons and line ends, or after each sum."""
    parts: list[tuple[int, int]] = []
    start = 0
    for match in re.finditer(r";|\n", text):
        parts.append((start, match.start()))
        start = match.end()
    parts.append((start, len(text)))
    if len(parts) == 1:
        parts = after_sums(text)
    return [(a, b) for a, b in parts if text[a:b].strip(" .,")]


def after_sums(text: str) -> list[tuple[int, int]]:
    """A text cut after each of its sums, workings in brackets left whole; one stretch where that makes no lines."""
    ends: list[int] = []
    depth_ends = [m.span() for m in re.finditer(r"\([^()]*\)", text)]
    worked = [(c.start, c.end) for c in chains(text)]
    for each in amounts(text):
        inside = any(a <= each.start and each.end <= b for a, b in depth_ends)
        within = any(a <= each.start and each.end < b for a, b in worked)
        if each.unit or inside or within:
            continue
        tail = TAIL.match(text, each.end)
        ends.append(tail.end() if tail else each.end)
    if len(ends) < 2 or text[ends[-1] :].strip(" ."):
        return [(0, len(text))]
    return list(zip([0, *ends], [*ends], strict=False))


def entry_of(block: Block, start: int, end: int) -> Entry | None:
    """A stretch of a block as a line: its label and its sum, whichever comes first."""
    text = block.text[start:end]
    passage = Passage(
        text.strip(), block.place, start + len(text) - len(text.lstrip()), end - len(text) + len(text.rstrip())
    )
    worked = [chain for chain in chains(text) if chain.plain and chain.currency]
    sums = [each for each in amounts(text) if not each.unit]
    last = sums[-1] if sums else None
    chain = worked[0] if len(worked) == 1 else None
    if (
        chain is not None
        and chain.result is None
        and (last is None or last.end <= chain.end)
        and chain.end > chain.start
    ):
        tail = TAIL.match(text, chain.end)
        if tail and tail.end() == len(text) and is_label(text[: chain.start]):
            return made(passage, text[: chain.start], Amount(chain.product, chain.currency, 0, 0), chain)
    if last is not None and last.high is None and not last.unclear:
        tail = TAIL.match(text, last.end)
        label = text[: last.start]
        if tail and tail.end() == len(text) and is_label(label, block.kind == "list_item"):
            note = chains(tail["note"]) if tail["note"] else []
            own = chain if chain is not None and (chain.result is not None or chain.end <= last.start) else None
            before = text[: own.start] if own is not None else ""
            said = before if before.strip() and len(before) < len(label) else label
            return made(passage, said, last, own or (note[0] if note else None))
        first = FIRST.fullmatch(text, last.end)
        if first and not text[: last.start].strip() and is_label(first["label"], separated=True):
            return made(passage, first["label"], last, chain)
    figures = FIGURES.search(text) if not sums else None
    alone = bare(figures[0].strip()) if figures else None
    if (
        alone is not None
        and figures is not None
        and not alone.unclear
        and is_label(text[: figures.start()], separated=True)
    ):
        return made(passage, text[: figures.start()], alone)
    return None


def made(passage: Passage, label: str, sum_of_it: Amount, chain: Chain | None = None) -> Entry:
    """An entry of a list."""
    said = re.sub(r"[\s:,–—-]+(?:c|ca|circa|about|around|approx|approximately|up to)\.?\s*$", "", label)
    said = said.strip(" \t:=–—-|.,(")
    return Entry(said, row_kind(said), passage, sum_of_it.value, sum_of_it.currency, chain=chain, about=sum_of_it.about)


def is_label(text: str, separated: bool = False) -> bool:
    """Whether the words beside a sum name a cost: a few words, no verb, and a mark between unless `separated`."""
    said = text.strip()
    if not re.search(r"[A-Za-z]{2}", said) or len(said.split()) > LONGEST or STOP.search(said):
        return False
    if VERB.search(said.lower()):
        return False
    if separated or SEPARATED.search(text):
        return True
    return len(said.split()) <= 8 and not re.search(
        r"\b(?:of|for|to|by|at|from|with|than|about|over|under|the|a)$", said
    )
