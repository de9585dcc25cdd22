"""A table as a budget: which column holds the sum of each row, and what each row is."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from proposal_check.language.ledger.amounts import amounts
from proposal_check.language.ledger.cells import Holding
from proposal_check.language.ledger.entries import Budget, Entry
from proposal_check.language.ledger.labels import PART, RowKind, is_elsewhere, row_kind
from proposal_check.language.ledger.tables import Column, Grid
from proposal_check.language.ledger.working import Chain, chains
from proposal_check.language.model import Passage


def budget_of(grid: Grid) -> Budget | None:
    """The budget that a table is, or None: it needs a column of money and two rows with a sum."""
    asked, totals = grid.of("asked"), grid.of("total")
    periods, money = grid.of("period"), grid.of("money")
    if not (asked or totals or periods or money):
        money = promoted(grid)
    summed = asked[:1] or whole_column(grid, totals, periods) or (() if periods else money_column(grid, money))
    parts = periods if not asked else ()
    if not summed and not parts:
        return None
    headers = " ".join(column.header for column in (*summed, *parts))
    if is_elsewhere(headers) and not asked:
        return None
    entries = tuple(entry for row in range(len(grid.rows)) if (entry := entry_of(grid, row, summed, parts)) is not None)
    if sum(e.amount is not None and e.kind in {"line", "match"} for e in entries) < 2:
        return None
    currencies = {c.currency for c in (*summed, *parts) if c.currency} | {e.currency for e in entries if e.currency}
    return Budget(
        entries,
        grid.heading,
        tuple(sorted(currencies)),
        step_of(entries, grid.scale),
        partial=any(PART.search(heading) for heading in grid.heading[-1:]),
        asks=bool(asked),
        shared=bool(grid.of("match")) or (bool(asked) and bool(totals or money)),
    )


def promoted(grid: Grid) -> tuple[Column, ...]:
    """A last column that only looks like a rate ("Salary") where a row for the total says that it is added up."""
    adds = any(row_kind(grid.label(row)) in {"total", "subtotal"} for row in range(len(grid.rows)))
    return grid.of("factor")[-1:] if adds else ()


def whole_column(grid: Grid, totals: tuple[Column, ...], periods: tuple[Column, ...]) -> tuple[Column, ...]:
    """The column of totals: the last of several, and none that is a year's among others."""
    if not totals:
        return ()
    if len(totals) > 1:
        named = [column for column in totals if "total" in column.header.lower()]
        return (named or list(totals))[-1:]  # type: ignore[return-value]
    return totals


def money_column(grid: Grid, money: tuple[Column, ...]) -> tuple[Column, ...]:
    """The column of sums among several of money: the last, for what comes before makes it up."""
    filled = [c for c in money if sum(h.kind == "sum" for h in c.held) * 2 >= len(grid.rows)]
    return tuple((filled or list(money))[-1:])


def entry_of(grid: Grid, row: int, summed: tuple[Column, ...], parts: tuple[Column, ...]) -> Entry | None:
    """One row as an entry; None for a row that only heads those below it."""
    block = grid.rows[row].block
    label = grid.label(row)
    held = summed[0].held[row] if summed else Holding("empty")
    shares = [(column.header, column.held[row]) for column in parts]
    if held.kind == "empty" and all(each.kind == "empty" for _, each in shares):
        return None
    kind: RowKind = row_kind(label) if label else "total" if row == len(grid.rows) - 1 else "subtotal"
    currency = held.currency or next((each.currency for _, each in shares if each.currency), "")
    currency = currency or next((c.currency for c in (*summed, *parts) if c.currency), "")
    periods = tuple((header, each.amount * grid.scale) for header, each in shares if each.kind == "sum")
    readable = len(periods) + sum(each.kind == "empty" for _, each in shares) == len(shares)
    amount: Decimal | None = None
    if held.kind == "sum":
        amount = held.amount * grid.scale
    elif not summed or (held.kind == "empty" and periods):
        amount = sum((each for _, each in periods), Decimal(0)) if readable and periods else None
    return Entry(
        label,
        kind,
        Passage(block.text, block.place, 0, len(block.text)),
        amount,
        currency,
        periods if readable else (),
        chain_of(held, grid, row, {column.number for column in (*summed, *parts)}),
        held.about,
        said=summed[0].header if summed else "",
        other=whole_of(grid, row) if summed and summed[0].kind == "asked" else None,
    )


def whole_of(grid: Grid, row: int) -> Decimal | None:
    """What a row costs in all, where only a part of it is asked for."""
    for column in (*grid.of("total"), *grid.of("money")):
        if column.held[row].kind == "sum":
            return column.held[row].amount * grid.scale
    return None


def chain_of(held: Holding, grid: Grid, row: int, sums: set[int]) -> Chain | None:
    """The working of a row: in its label, by its sum, or in a column of notes; whole only if no number is left over.

    `sums` are the columns that hold the row's sums.
    """
    if held.chain is not None:
        return held.chain
    words = [text for number, text in sorted(grid.rows[row].texts.items()) if text and number not in sums]
    found = [chain for text in words for chain in chains(text)]
    numbered = sum(any(c.isdigit() for c in text) for text in words)
    if len(found) == 1:
        return replace(found[0], whole=numbered == 1 and found[0].whole)
    joined = next(iter(chains(" × ".join(words[1:]))), None) if len(words) > 2 else None
    return replace(joined, whole=False) if joined is not None and len(amounts(" ".join(words))) == 1 else None


def step_of(entries: tuple[Entry, ...], scale: int) -> Decimal:
    """What a budget's smallest figure stands for."""
    if scale > 1:
        return Decimal(scale)
    pence = any(e.amount is not None and e.amount != e.amount.to_integral_value() for e in entries)
    return Decimal("0.01") if pence else Decimal(1)
