"""Every sum that a draft works out, set against what it says that it comes to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from proposal_check.documents.model import Document
from proposal_check.language.ledger.entries import Entry
from proposal_check.language.ledger.model import Working
from proposal_check.language.ledger.tables import Column, Grid
from proposal_check.language.ledger.working import LOOSE, Chain, chains
from proposal_check.language.model import Passage
from proposal_check.language.quantity import UNITS

SPELLS = re.compile(
    r"\b(?P<number>[a-z]+|\d{1,2})[\s-](?:years?|months?|weeks?|terms?|quarters?|phases?)\b", re.IGNORECASE
)


def spells(document: Document) -> frozenset[int]:
    """How many years, months or weeks the draft speaks of: a yearly sum may be meant for each of them."""
    found: set[int] = set()
    for block in document.blocks:
        for match in SPELLS.finditer(block.text):
            said = match["number"].lower()
            found.add(int(said) if said.isdigit() else UNITS.get(said, 0))
    return frozenset(found - {0, 1})


def of_entry(entry: Entry, spans: frozenset[int]) -> Working | None:
    """The working of a line against its sum; not whole where the sum may be for more years than the working."""
    chain = entry.chain
    if chain is None or entry.amount is None:
        return None
    if chain.result is not None:
        return working(chain, entry.passage.text, entry.passage, chain.result.value, entry.currency)
    for sum_of_it in (entry.amount, *(amount for _, amount in entry.periods)):
        made = working(chain, entry.passage.text, entry.passage, sum_of_it, entry.currency)
        if made.right:
            return made
    made = working(chain, entry.passage.text, entry.passage, entry.amount, entry.currency)
    proves = made.whole and chain.plain and bool(chain.currency) and len(entry.periods) < 2 and not entry.about
    return made if proves and not repeated(made, spans) else None


def repeated(made: Working, spans: frozenset[int]) -> bool:
    """Whether the result is the product so many times over as there are years, months or weeks.

    A sum by the month may be for every month of the years ("9 at £50 a month", over two years).
    """
    times = spans | {12, 52} | {span * unit for span in spans for unit in (12, 52)}
    return made.product != 0 and any(made.product * n == made.result for n in times)


def working(chain: Chain, text: str, passage: Passage, result: Decimal, currency: str) -> Working:
    """A chain of factors with its result."""
    factors = tuple(factor.value for factor in chain.factors)
    shown = " × ".join(
        text_of(factor.value, factor.amount.currency if factor.amount is not None else "") for factor in chain.factors
    )
    whole = (chain.result is not None and not LOOSE.search(text)) or chain.whole
    return Working(shown, passage, factors, chain.product, result, chain.currency or currency, whole)


def text_of(value: Decimal, currency: str) -> str:
    """A factor as it is written in a sum."""
    from proposal_check.language.ledger.amounts import written

    if currency:
        return written(value, currency)
    return f"{value.normalize():,f}"


def stated(document: Document) -> Iterator[Working]:
    """The workings of prose that say what they come to ("40 × £25 = £1,000")."""
    for block in document.blocks:
        if block.kind in {"table_row", "comment"} or block.role != "answer":
            continue
        for chain in chains(block.text):
            if chain.result is not None and chain.result.exact and chain.plain and chain.currency:
                passage = Passage(block.text[chain.start : chain.end], block.place, chain.start, chain.end)
                yield working(chain, passage.text, passage, chain.result.value, chain.result.currency)


def by_columns(grid: Grid, entries: dict[int, Entry]) -> list[Working]:
    """Rows whose columns are factors of their sum, where most rows say that these are all the factors.

    `entries` are those of the rows, by the block that each is.
    """
    factors = [c for c in grid.of("factor") if sum(h.kind in {"sum", "rate"} for h in c.held) >= 2]
    if len(factors) < 2:
        return []
    found: list[Working] = []
    for row in range(len(grid.rows)):
        entry = entries.get(grid.rows[row].block.place.block)
        held = [column.held[row] for column in factors]
        if entry is None or entry.amount is None or entry.kind != "line" or not multiplied(factors, row):
            continue
        product = Decimal(1)
        for each in held:
            product *= each.amount
        shown = " × ".join(text_of(each.amount, each.currency) for each in held)
        found.append(
            Working(shown, entry.passage, tuple(h.amount for h in held), product, entry.amount, entry.currency)
        )
    right = sum(each.right for each in found)
    return found if right >= 2 and right * 3 >= len(found) * 2 else []


def multiplied(factors: list[Column], row: int) -> bool:
    """Whether a row has a number in every column of factors."""
    return all(column.held[row].kind in {"sum", "rate"} and column.held[row].amount for column in factors)
