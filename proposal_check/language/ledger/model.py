"""The `Ledger`: a draft's money, line by line, with the totals that it states and the sum that it asks for."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from proposal_check.language.model import Claim, Passage

Kind = Literal["people", "support", "mixed", "other"]
"""Whom a line pays: people's pay, what helps people to take part, people and others together, anything else."""


@dataclass(frozen=True, slots=True)
class Working:
    """A sum that a draft works out: "40 × £25 × 12 = £12,000".

    `result` is what the draft says that it comes to; `whole` is False where a factor may stand elsewhere
    (a year's pay in a budget for two), so that a difference proves nothing.
    """

    text: str
    passage: Passage
    factors: tuple[Decimal, ...]
    product: Decimal
    result: Decimal
    currency: str
    whole: bool = True

    @property
    def right(self) -> bool:
        """Whether the factors give the result; sums rounded to the pound, or a whole number of tens, are right."""
        step = 10 ** trailing_zeros(self.result)
        slack = max(Decimal("0.999"), min(Decimal(step) / 2, abs(self.product) / 200))
        return abs(self.product - self.result) <= slack


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a budget: `amount` in `currency` for all `periods` (column heading and amount, if there are any).

    `claims` are those that say whom it pays, `why` says it in words; `match` marks money that others give.
    """

    label: str
    passage: Passage
    amount: Decimal
    currency: str
    kind: Kind = "other"
    why: str = ""
    working: Working | None = None
    periods: tuple[tuple[str, Decimal], ...] = ()
    claims: tuple[Claim, ...] = ()
    match: bool = False
    about: bool = False


@dataclass(frozen=True, slots=True)
class Sum:
    """A total that a draft states, and what the lines that it covers come to.

    `column` is the heading of its column where a table has several; `slack` is what rounding may take away.
    """

    label: str
    passage: Passage
    stated: Decimal
    counted: Decimal
    lines: int
    currency: str
    column: str = ""
    slack: Decimal = Decimal(0)
    grand: bool = True

    @property
    def right(self) -> bool:
        """Whether the lines give the total."""
        return abs(self.stated - self.counted) <= self.slack


@dataclass(frozen=True, slots=True)
class Asked:
    """A sum that the draft asks for, or that its budget comes to, with the passage that says so.

    `counted` means that no passage states it: it is what the lines come to.
    """

    amount: Decimal
    currency: str
    passage: Passage
    counted: bool = False


@dataclass(frozen=True, slots=True)
class Unclear:
    """What cannot be told of the money, and what to write so that it can."""

    message: str
    advice: str
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Ledger:
    """A draft's money: empty where the draft has none.

    `lines` are those of the budget that the share is taken from, each once; `sums` the totals stated in any
    budget of the draft; `workings` every sum worked out; `total` what the budget comes to; `asked` the sum
    asked for; `whole` what the share is a part of: the sum asked for where the lines are what it pays for, else
    the whole budget, None where neither is known. `apart` holds the sum asked for and the budget's where
    they ought to be one and are not.
    """

    lines: tuple[Line, ...] = ()
    sums: tuple[Sum, ...] = ()
    workings: tuple[Working, ...] = ()
    asked: Asked | None = None
    total: Decimal | None = None
    whole: Decimal | None = None
    currency: str = ""
    apart: tuple[Asked, Asked] | None = None
    unclear: tuple[Unclear, ...] = ()

    def of(self, kind: Kind) -> tuple[Line, ...]:
        """The lines of one kind, money of others left out."""
        return tuple(line for line in self.lines if line.kind == kind and not line.match)

    def paid(self, kind: Kind) -> Decimal:
        """What the lines of one kind come to."""
        return sum((line.amount for line in self.of(kind)), Decimal(0))

    @property
    def share(self) -> float | None:
        """People's pay as a part of the whole, 0 to 1; None where it cannot be told."""
        if self.whole is None or self.whole <= 0 or self.unclear or not self.lines:
            return None
        part = float(self.paid("people") / self.whole)
        return part if part <= 1 else None


NO_LEDGER = Ledger()
"""A draft without money."""


def trailing_zeros(value: Decimal) -> int:
    """How many noughts end a whole number; 0 for a number with pence."""
    if value != value.to_integral_value() or not value:
        return 0
    figures = str(int(abs(value)))
    return len(figures) - len(figures.rstrip("0"))
