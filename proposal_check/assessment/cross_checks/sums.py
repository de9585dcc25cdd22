"""The money: people's share of it, sums that do not add up, and what cannot be told of it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from proposal_check.assessment.cross_checks.findings import Findings
from proposal_check.assessment.model import Check
from proposal_check.language.ledger import Asked, Ledger, Line, Sum, Working
from proposal_check.language.ledger.amounts import written

SHOWN = 4
"""Lines of a budget that a message names; the rest are counted."""


def people_share(findings: Findings) -> Iterator[Check]:
    """People's pay as a part of the money, worked out line by line: information, and no fault."""
    ledger = findings.ledger
    if ledger.share is None or ledger.whole is None:
        return
    paid, helped = ledger.of("people"), ledger.of("support")
    whole = _whole(ledger, ledger.whole)
    if paid:
        people = written(ledger.paid("people"), ledger.currency)
        message = f"People's pay is {people} of {whole}, {percent(ledger.share)}: {_added(paid)}."
    else:
        message = (
            f"No line of the budget is plainly for people's pay: {written(Decimal(0), ledger.currency)} of {whole}."
        )
    if helped:
        message += f" What helps people take part comes to {written(ledger.paid('support'), ledger.currency)} beside it"
        message += f": {_added(helped)}."
    claims = tuple(dict.fromkeys(claim.id for line in (*paid, *helped) for claim in line.claims))
    by_id = {claim.id: claim for line in (*paid, *helped) for claim in line.claims}
    yield Check("people-share", message, tuple(by_id[each] for each in claims), information=True)


def sum_wrong(findings: Findings) -> Iterator[Check]:
    """Totals that their lines do not give, workings that do not multiply, a sum asked for that is not the budget's."""
    ledger = findings.ledger
    wrong = [working for working in ledger.workings if working.whole and not working.right]
    for working in wrong:
        yield Check("sum-wrong", _working_message(working))
    explained = {working.product - working.result for working in wrong}
    rows: set[tuple[int, int]] = set()
    for total in ledger.sums:
        place = (total.passage.place.block, total.passage.start)
        if total.right or place in rows or total.stated - total.counted in explained:
            continue  # a total that is right once the working is
        rows.add(place)
        yield Check("sum-wrong", _total_message(total))
    if ledger.apart is not None:
        yield Check("sum-wrong", _apart_message(*ledger.apart))


def share_unclear(findings: Findings) -> Iterator[Check]:
    """What of the money can be read in two ways, and what to write instead."""
    for each in findings.ledger.unclear:
        yield Check(
            "share-unclear", f"{each.message} So people's share of the money can't be told. {each.advice}", each.claims
        )


def percent(share: float) -> str:
    """A share in whole per cent; "under 1%" for less."""
    if 0 < share < 0.01:
        return "under 1%"
    return f"{(Decimal(str(share)) * 100).quantize(Decimal(1), ROUND_HALF_UP)}%"


def _whole(ledger: Ledger, whole: Decimal) -> str:
    """Name what the share is a part of."""
    asked = ledger.asked is not None and ledger.asked.amount == whole
    return f"the {written(whole, ledger.currency)} {'asked for' if asked else 'in the budget'}"


def _added(lines: tuple[Line, ...]) -> str:
    """Set out lines as a sum, with their workings."""
    shown = [_line(line) for line in lines[:SHOWN]]
    if len(lines) > SHOWN:
        rest = lines[SHOWN:]
        amount = written(sum((line.amount for line in rest), Decimal(0)), rest[0].currency)
        shown.append(f"{len(rest)} more {'line' if len(rest) == 1 else 'lines'} {amount}")
    return " + ".join(shown)


def _line(line: Line) -> str:
    amount = written(line.amount, line.currency)
    working = line.working
    if working is None or not working.right or working.result != line.amount:
        return f"{line.label} {amount}"
    if any(character.isdigit() for character in line.label):
        return f"{line.label} = {amount}"
    return f"{line.label} {working.text} = {amount}"


def _total_message(total: Sum) -> str:
    stated, counted = written(total.stated, total.currency), written(total.counted, total.currency)
    apart = written(abs(total.stated - total.counted), total.currency)
    way = "more" if total.stated > total.counted else "less"
    label = total.label or "The last row"
    if total.column == "years":
        return (
            f"“{label}” says {stated} in all, but its {total.lines} parts come to {counted}: "
            f"the total is {apart} {way}. Mend whichever is wrong."
        )
    column = f" ({total.column})" if total.column else ""
    return (
        f"“{label}”{column} says {stated}, but its {total.lines} lines come to {counted}: the total is {apart} {way}. "
        "Mend the total, or the line that is wrong."
    )


def _working_message(working: Working) -> str:
    product, result = written(working.product, working.currency), written(working.result, working.currency)
    return (
        f"{working.text} makes {product}, but the draft says {result} (“{working.passage.text}”). "
        "Mend the sum, or write the factor that is missing."
    )


def _apart_message(asked: Asked, budget: Asked) -> str:
    ask, total = written(asked.amount, asked.currency or budget.currency), written(budget.amount, budget.currency)
    apart = written(abs(asked.amount - budget.amount), budget.currency)
    said = f"the budget's lines come to {total}" if budget.counted else f"the budget's total is {total}"
    return f"The draft asks for {ask}, but {said}: {apart} apart. Write the same sum in both, or say who pays the rest."
