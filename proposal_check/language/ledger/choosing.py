"""Which budgets of a draft make up what it asks for, and which of its sums is the one asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from proposal_check.documents.model import Document
from proposal_check.language.ledger.amounts import written
from proposal_check.language.ledger.asking import Wish, sum_mentioned
from proposal_check.language.ledger.entries import Budget
from proposal_check.language.ledger.labels import is_elsewhere
from proposal_check.language.ledger.model import Asked, Unclear
from proposal_check.language.ledger.sums import Reckoning
from proposal_check.language.ledger.tables import Grid


@dataclass(frozen=True, slots=True)
class Read:
    """A budget with its totals understood, and the table that it came from."""

    budget: Budget
    reckoning: Reckoning
    grid: Grid | None = None

    @property
    def total(self) -> Decimal:
        """What the budget comes to as the draft has it."""
        return self.reckoning.total


def added(budgets: Sequence[Read]) -> Decimal:
    """What budgets come to together."""
    return sum((read.total for read in budgets), Decimal(0))


def primary(budgets: Sequence[Read], wished: Sequence[Wish]) -> tuple[list[Read], Unclear | None]:
    """The budgets that make up what is asked for, and why that cannot be told where it cannot."""
    own_money = [r for r in budgets if not (r.budget.heading and is_elsewhere(r.budget.heading[-1]))] or []
    if len(own_money) < 2:
        return own_money, None
    sums = {wish.asked.amount for wish in wished}
    for read in sorted(own_money, key=lambda r: -len(r.reckoning.lines)):
        if read.total in sums or (read.reckoning.asked is not None and read.reckoning.asked.amount in sums):
            return [read], None
    whole = added(own_money)
    if whole in sums:
        return own_money, None
    for read in own_money:
        others = [other for other in own_money if other is not read]
        if added(others) == read.total:
            return others if len(others) > 1 else [max(own_money, key=lambda r: len(r.reckoning.lines))], None
    stated_ones = [read for read in own_money if read.reckoning.stated is not None]
    if len(stated_ones) == 1:
        return stated_ones, None
    if not sums and not stated_ones:
        biggest = max(own_money, key=lambda r: len(r.reckoning.lines))
        if all(r.total < biggest.total / 2 for r in own_money if r is not biggest):
            return [biggest], None
    shown = " and ".join(written(read.total, currency(read)) for read in own_money[:3])
    return own_money, Unclear(
        f"The draft has {len(own_money)} budgets, which come to {shown}; it does not say how they belong together.",
        "Put everything that you ask for into one table with one total, or say which table is part of which.",
    )


def currency(read: Read) -> str:
    """The first currency of a budget."""
    return next(iter(read.budget.currencies), "")


def sum_asked(
    document: Document, wished: Sequence[Wish], chosen: Sequence[Read]
) -> tuple[Asked | None, Unclear | None]:
    """The sum asked for: what a row or the prose says, the one that fits the budget first; and two that clash."""
    total = added(chosen)
    rows = [read.reckoning.asked for read in chosen if read.reckoning.asked is not None]
    strong = [wish for wish in wished if wish.strong]
    strong = [wish for wish in strong if not wish.partly] or strong
    told = {wish.asked.amount for wish in strong}
    largest = max(told, default=Decimal(0))
    rivals = [amount for amount in told if amount * 2 > largest]
    known = {total, *(row.amount for row in rows)}
    clash: Unclear | None = None
    if len(rivals) > 1:
        said = " and ".join(written(w.asked.amount, w.asked.currency) for w in first_of_each(strong, rivals))
        clash = Unclear(
            f"The draft asks for {said}.", "Say the sum that you ask for once, and write the same one everywhere."
        )
    if rows and rows[0].amount is not None:
        return Asked(rows[0].amount, rows[0].currency, rows[0].passage), clash
    for wish in [*strong, *(w for w in wished if not w.strong)]:
        if wish.asked.amount in known:
            return wish.asked, clash
    if strong:
        best = max(strong, key=lambda wish: wish.asked.amount)
        return best.asked, clash
    own_rows = frozenset(entry.passage.place.block for read in chosen for entry in read.budget.entries)
    mentioned = sum_mentioned(document, total, own_rows) if total else None
    if mentioned is not None:
        return mentioned, clash
    weak = [wish for wish in wished if not wish.strong]
    if weak and not chosen:
        return max((w.asked for w in weak), key=lambda a: a.amount), clash
    return None, clash


def first_of_each(strong: Sequence[Wish], values: Sequence[Decimal]) -> list[Wish]:
    """The first wish of each sum, in the draft's order."""
    found: dict[Decimal, Wish] = {}
    for wish in strong:
        if wish.asked.amount in values:
            found.setdefault(wish.asked.amount, wish)
    return list(found.values())
