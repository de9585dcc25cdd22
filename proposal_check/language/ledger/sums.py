"""Which lines each stated total covers, and what those come to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from proposal_check.language.ledger.entries import Budget, Entry, added
from proposal_check.language.ledger.labels import is_elsewhere
from proposal_check.language.ledger.model import Sum


@dataclass(frozen=True, slots=True)
class Reckoning:
    """A budget with its totals understood: its lines each once, and the sum of the whole where it is stated.

    `sums` leaves out totals that may cover something else; `doubtful` are the totals that fit no lines and
    may each be a subtotal or a cost.
    """

    lines: tuple[Entry, ...]
    sums: tuple[Sum, ...]
    total: Decimal
    stated: Sum | None
    asked: Entry | None
    doubtful: tuple[Entry, ...] = ()


def reckon(budget: Budget) -> Reckoning:
    """Understand the totals of a budget."""
    entries = detailed(budget.entries)
    plain = walk(budget, entries)
    if plain.stated is None or plain.stated.right:
        return plain
    for other in rereadings(entries):
        read = walk(budget, other)
        if read.stated is not None and read.stated.right:
            return read
    return plain


def rereadings(entries: tuple[Entry, ...]) -> list[tuple[Entry, ...]]:
    """Other ways to read the rows: first rows of a section as its sum, "Total …" rows as costs."""
    found: list[tuple[Entry, ...]] = []
    heads = heading_sums(entries)
    if heads:
        found.append(tuple(e for i, e in enumerate(entries) if i not in heads))
    if any(e.kind == "subtotal" for e in entries):
        found.append(tuple(replace(e, kind="line") if e.kind == "subtotal" else e for e in entries))
    return found


def heading_sums(entries: Sequence[Entry]) -> set[int]:
    """Rows whose amount is the sum of the two or more right below: a section's sum at its head."""
    found: set[int] = set()
    covered = -1
    for i, head in enumerate(entries):
        if i <= covered or head.kind != "line" or not head.amount:
            continue
        running = Decimal(0)
        for k, below in enumerate(entries[i + 1 : i + 40], 1):
            if below.kind != "line" or below.amount is None:
                break
            running += below.amount
            if running == head.amount and k >= 2:
                found.add(i)
                covered = i + k
                break
            if running > head.amount:
                break
    return found


def detailed(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The entries with "of which" rows as lines of their own, taken off the row that they belong to."""
    found: list[Entry] = []
    parent = -1
    for entry in entries:
        if entry.kind == "detail":
            above = found[parent] if 0 <= parent < len(found) else None
            if above is None or above.amount is None or entry.amount is None or entry.amount > above.amount:
                continue
            found[parent] = replace(above, amount=above.amount - entry.amount, chain=None, periods=())
            found.append(replace(entry, kind="line", chain=None, periods=()))
            continue
        found.append(entry)
        parent = len(found) - 1 if entry.kind == "line" else -1
    return tuple(found)


def walk(budget: Budget, entries: tuple[Entry, ...]) -> Reckoning:
    """Go down the rows, giving each total the lines that it covers."""
    every: list[Entry] = []
    section: list[Entry] = []
    sums: list[Sum] = []
    doubtful: list[Entry] = []
    asked: Entry | None = None
    stated: Sum | None = None
    last = max((i for i, e in enumerate(entries) if e.kind == "total" and e.amount is not None), default=-1)
    for i, entry in enumerate(entries):
        if entry.amount is None and entry.kind != "line":
            continue
        if entry.kind in {"line", "match"}:
            every.append(entry)
            section.append(entry)
        elif entry.kind == "asked":
            asked = entry
            made = sum_of(budget, entry, best(entry, [own(every), net(every)]))
            given = any(e.kind == "match" for e in every)
            if made is not None and (made.right or (last < 0 and not given)):
                sums.append(made)
                stated = made if made.right or stated is None else stated
        elif is_elsewhere(entry.label) and section and i != last:
            every = [e for e in every if e not in section]  # "Total income": money that comes in
            section = []
        else:
            grand = i == last
            ways = [every, own(every), net(every)] if grand else [section, every, own(section)]
            ways = [way for way in [*ways, *([section] if grand else [])] if way]
            made = sum_of(budget, entry, best(entry, ways), grand=grand)
            if made is None:
                continue
            if not grand and not made.right and not section:
                doubtful.append(entry)
            else:
                sums.append(made)
                sums += by_period(budget, entry, best(entry, ways)) if made.right or grand else []
            stated = made if grand else stated
            section = []
    lines = tuple(e for e in every if e.amount is not None)
    total = stated.stated if stated is not None else added(own(lines))
    return Reckoning(lines, tuple(sums), total, stated, asked, tuple(doubtful))


def own(lines: Sequence[Entry]) -> list[Entry]:
    """The lines without money of others."""
    return [e for e in lines if e.kind != "match"]


def net(lines: Sequence[Entry]) -> list[Entry]:
    """The lines with money of others taken off."""
    return [replace(e, amount=-abs(e.amount)) if e.kind == "match" and e.amount is not None else e for e in lines]


def best(entry: Entry, ways: Sequence[Sequence[Entry]]) -> Sequence[Entry]:
    """The lines that give a total, else those that it ought to cover: the first way."""
    for way in ways:
        if entry.amount is not None and added(way) == entry.amount:
            return way
    return ways[0] if ways else ()


def sum_of(budget: Budget, entry: Entry, lines: Sequence[Entry], *, grand: bool = True) -> Sum | None:
    """A total with the lines that it covers; None where a line cannot be read, so that nothing follows."""
    if entry.amount is None or not lines:
        return None
    counted = added(lines)
    slack = budget.slack(len(lines))
    if budget.partial or len(lines) < 2 or entry.about or any(e.amount is None or e.about for e in lines):
        if not grand:
            return None
        slack = abs(counted - entry.amount)
    return Sum(entry.label, entry.passage, entry.amount, counted, len(lines), entry.currency, slack=slack, grand=grand)


def by_period(budget: Budget, entry: Entry, lines: Sequence[Entry]) -> list[Sum]:
    """The totals of the columns for single years, where every line has them."""
    found: list[Sum] = []
    for header, stated in entry.periods:
        cells = [dict(e.periods).get(header) for e in lines]
        if len(entry.periods) < 2 or len({h for h, _ in entry.periods}) < len(entry.periods) or len(lines) < 2:
            return []
        counted = sum((cell or Decimal(0) for cell in cells), Decimal(0))
        slack = budget.slack(len(lines))
        found.append(Sum(entry.label, entry.passage, stated, counted, len(lines), entry.currency, header, slack))
    return found
