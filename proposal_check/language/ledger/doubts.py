"""What cannot be told of the money, and where the sum asked for is not the budget's."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from proposal_check.documents.model import Document
from proposal_check.language.ledger.amounts import amounts, written
from proposal_check.language.ledger.asking import Wish
from proposal_check.language.ledger.choosing import Read, added
from proposal_check.language.ledger.model import Asked, Line, Unclear
from proposal_check.language.ledger.payees import payee, promised
from proposal_check.language.model import Claim


def riddles(chosen: Sequence[Read], lines: Sequence[Line], claims: dict[int, list[Claim]]) -> list[Unclear]:
    """What makes the share of the chosen budgets unclear."""
    found: list[Unclear] = []
    used = sorted({line.currency for line in lines if line.currency})
    if len(used) > 1:
        found.append(
            Unclear(
                f"The budget has amounts in {' and '.join(used)}.",
                "Write every line in one currency, and the rate that you used.",
            )
        )
    found += [
        Unclear(
            f"“{line.label}” ({written(line.amount, line.currency)}) pays people and others in one sum.",
            "Give people's pay a line of its own.",
            line.claims,
        )
        for line in lines
        if line.kind == "mixed" and not line.match
    ]
    for read in chosen:
        for entry in read.budget.unread:
            kind, _, said = payee(entry, claims)
            if kind in {"people", "mixed"}:
                found.append(
                    Unclear(
                        f"“{entry.label}” pays people, but its sum cannot be told.",
                        "Write one sum for this line.",
                        said,
                    )
                )
        found += [
            Unclear(
                f"“{entry.label}” may be a cost, or the sum of other lines.",
                "Call each subtotal a subtotal, or take it out.",
            )
            for entry in read.reckoning.doubtful
        ]
    return found


def apart(
    document: Document, chosen: Sequence[Read], wished: Sequence[Wish], asked: Asked | None, money: str
) -> tuple[Asked, Asked] | None:
    """The sum asked for and what the budget comes to, where they ought to be one and differ.

    They may differ with good reason: money of others, a budget that shows only some lines, a sum for one
    year. A budget without a total counts only where it comes near, for its other lines may stand elsewhere.
    """
    if asked is None or not chosen or asked.currency not in {"", money} or any(wish.partly for wish in wished):
        return None
    if any(r.budget.partial or r.budget.shared or r.budget.unread for r in chosen):
        return None
    entries = [e for r in chosen for e in r.budget.entries]
    if any(e.kind in {"match", "asked"} or e.about for e in entries):
        return None
    total, counted = added(chosen), sum((r.budget.costs for r in chosen), Decimal(0))
    slack = chosen[-1].budget.slack(len(entries))
    difference = abs(asked.amount - total)
    if min(difference, abs(asked.amount - counted)) <= slack:
        return None
    if difference in {abs(each.value) for block in document.blocks for each in amounts(block.text)}:
        return None
    stated_sum = chosen[-1].reckoning.stated
    if stated_sum is None and difference * 5 > asked.amount:
        return None
    passage = stated_sum.passage if stated_sum is not None else chosen[-1].reckoning.lines[-1].passage
    return asked, Asked(total, money, passage, counted=stated_sum is None)


def whole(
    chosen: Sequence[Read], asked: Asked | None, total: Decimal | None, money: str, parted: tuple[Asked, Asked] | None
) -> tuple[Decimal | None, Unclear | None]:
    """What the share is a part of, and why that cannot be told where lines are missing."""
    if total is None:
        return None, None
    if asked is None or (asked.amount < total and parted is None):
        return total, None
    if parted is None and asked.amount * 9 > total * 10 and all(r.reckoning.stated is None for r in chosen):
        return None, Unclear(
            f"The budget's lines come to {written(total, money)} of the {written(asked.amount, money)} asked for.",
            "Show what the rest pays for, in lines of the same budget.",
        )
    return asked.amount, None


def unbudgeted(lines: Sequence[Line], claims: Sequence[Claim]) -> Unclear | None:
    """Pay that the text promises where no line of the budget is plainly for people."""
    paid = [claim for claim in promised(claims) if claim.firmness == "committed"]
    if not lines or not paid or any(line.kind in {"people", "mixed"} for line in lines):
        return None
    return Unclear(
        f"The text says that people are paid (“{shortened(paid[0].quote)}”), "
        "and no line of the budget is plainly for it.",
        "Name the people in the line that pays them.",
        (paid[0],),
    )


def shortened(quote: str) -> str:
    """A quote of a length that fits into a message."""
    return quote if len(quote) <= 120 else f"{quote[:120].rsplit(' ', 1)[0]} …"
