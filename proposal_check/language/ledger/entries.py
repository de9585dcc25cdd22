"""Rows and list lines alike, as entries of a budget, before it is known which sums cover which."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from proposal_check.language.ledger.labels import RowKind
from proposal_check.language.ledger.working import Chain
from proposal_check.language.model import Passage


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: `amount` is None where its sum cannot be read; `periods` by column heading; `about` for estimates.

    `other` is what the row costs in all where `amount` is only the part asked for, `given` what others put in.
    """

    label: str
    kind: RowKind
    passage: Passage
    amount: Decimal | None
    currency: str
    periods: tuple[tuple[str, Decimal], ...] = ()
    chain: Chain | None = None
    about: bool = False
    said: str = ""
    other: Decimal | None = None
    given: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Budget:
    """A table or list of costs: `step` is what its smallest figure stands for (1, 1,000 or 0.01).

    `partial` means that the draft shows only some of its lines; `unread` are the rows whose sum cannot be read.
    """

    entries: tuple[Entry, ...]
    heading: tuple[str, ...]
    currencies: tuple[str, ...]
    step: Decimal = Decimal(1)
    partial: bool = False
    asks: bool = False
    shared: bool = False

    @property
    def lines(self) -> tuple[Entry, ...]:
        """The entries that are costs."""
        return tuple(e for e in self.entries if e.kind in {"line", "match"} and e.amount is not None)

    @property
    def unread(self) -> tuple[Entry, ...]:
        """The costs whose sum cannot be read."""
        return tuple(e for e in self.entries if e.kind in {"line", "match"} and e.amount is None)

    @property
    def costs(self) -> Decimal:
        """What its lines come to, money of others left out."""
        return added(e for e in self.entries if e.kind == "line")

    def slack(self, lines: int) -> Decimal:
        """What rounding of so many lines may take away: half a step each."""
        return self.step * lines / 2 if self.step >= 1 else Decimal("0.01") * lines


def added(entries: Iterable[Entry]) -> Decimal:
    """What entries come to; those whose sum cannot be read count for nothing."""
    return sum((entry.amount or Decimal(0) for entry in entries), Decimal(0))
