"""People's share of the money, sums that are wrong, and what cannot be told: from hand-made ledgers."""

from __future__ import annotations

from decimal import Decimal

from proposal_check.assessment.cross_checks import Findings, cross_check
from proposal_check.assessment.model import Check
from proposal_check.documents.model import Place
from proposal_check.language.ledger import NO_LEDGER, Asked, Ledger, Line, Sum, Unclear, Working
from proposal_check.language.ledger.model import Kind
from proposal_check.language.model import Passage
from tests.assessment.hand_made import cast, claim

ROW = Passage("Panel fees | £1,000", Place(4), 0, 19)
PAID = claim("budget_pay")


def line(label: str, amount: int, kind: Kind = "other", working: Working | None = None) -> Line:
    claims = (PAID,) if kind == "people" else ()
    return Line(label, ROW, Decimal(amount), "£", kind, working=working, claims=claims)


def working(text: str, product: int, result: int, *, whole: bool = True) -> Working:
    return Working(text, ROW, (), Decimal(product), Decimal(result), "£", whole)


def asked(amount: int, *, counted: bool = False) -> Asked:
    return Asked(Decimal(amount), "£", ROW, counted)


def checks(ledger: Ledger) -> dict[str, Check]:
    return {check.id: check for check in cross_check(Findings(cast(), (), ledger))}


LINES = (
    line("Peer researchers", 4800, "people"),
    line("Panel fees", 1000, "people", working("40 × £25", 1000, 1000)),
    line("Travel passes", 2050, "support"),
    line("Manager", 40650),
)
LEDGER = Ledger(lines=LINES, asked=asked(48500), total=Decimal(48500), whole=Decimal(48500), currency="£")


def test_the_share_is_worked_out_line_by_line() -> None:
    check = checks(LEDGER)["people-share"]
    assert check.message == (
        "People's pay is £5,800 of the £48,500 asked for, 12%: Peer researchers £4,800 + Panel fees 40 × £25 = £1,000. "
        "What helps people take part comes to £2,050 beside it: Travel passes £2,050."
    )
    assert check.information
    assert check.claims == (PAID,)


def test_a_budget_that_pays_nobody_says_so() -> None:
    ledger = Ledger(lines=(line("Manager", 900),), total=Decimal(900), whole=Decimal(900), currency="£")
    assert checks(ledger)["people-share"].message == (
        "No line of the budget is plainly for people's pay: £0 of the £900 in the budget."
    )


def test_no_share_is_guessed() -> None:
    assert "people-share" not in checks(NO_LEDGER)
    assert "people-share" not in checks(Ledger(lines=LINES, currency="£"))
    unclear = Ledger(lines=LINES, whole=Decimal(48500), currency="£", unclear=(Unclear("Two sums.", "Write one."),))
    found = checks(unclear)
    assert "people-share" not in found
    assert found["share-unclear"].message == ("Two sums. So people's share of the money can't be told. Write one.")


def test_a_total_that_its_lines_do_not_give() -> None:
    wrong = Sum("Total", ROW, Decimal(48500), Decimal(48000), 6, "£")
    assert checks(Ledger(sums=(wrong,)))["sum-wrong"].message == (
        "“Total” says £48,500, but its 6 lines come to £48,000: the total is £500 more. "
        "Mend the total, or the line that is wrong."
    )
    assert "sum-wrong" not in checks(Ledger(sums=(Sum("Total", ROW, Decimal(48000), Decimal(48000), 6, "£"),)))


def test_a_total_may_be_rounded() -> None:
    rounded = Sum("Total", ROW, Decimal(48001), Decimal(48000), 6, "£", slack=Decimal(3))
    assert "sum-wrong" not in checks(Ledger(sums=(rounded,)))


def test_one_row_is_named_once() -> None:
    sums = tuple(Sum("Total", ROW, Decimal(9), Decimal(2), 3, "£", column) for column in ("Year 1", "Year 2"))
    found = cross_check(Findings(cast(), (), Ledger(sums=sums)))
    assert [check.id for check in found] == ["sum-wrong"]


def test_a_working_that_does_not_multiply() -> None:
    message = checks(Ledger(workings=(working("12 × £50", 600, 500),)))["sum-wrong"].message
    assert message.startswith("12 × £50 makes £600, but the draft says £500")
    assert "sum-wrong" not in checks(Ledger(workings=(working("12 × £50", 600, 500, whole=False),)))
    assert "sum-wrong" not in checks(Ledger(workings=(working("14 × 46 × £12.60", 8114, 8114),)))


def test_a_sum_asked_for_that_is_not_the_budget_s() -> None:
    stated = Ledger(apart=(asked(48500), asked(46500)))
    assert checks(stated)["sum-wrong"].message.startswith(
        "The draft asks for £48,500, but the budget's total is £46,500: £2,000 apart."
    )
    counted = Ledger(apart=(asked(48500), asked(46500, counted=True)))
    assert "the budget's lines come to £46,500" in checks(counted)["sum-wrong"].message
