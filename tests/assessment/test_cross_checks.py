"""Cross-checks: what no single passage shows."""

from __future__ import annotations

from proposal_check.assessment.cross_checks import Findings, cross_check
from proposal_check.assessment.model import Check
from proposal_check.language.model import Cast, Claim
from tests.assessment.hand_made import cast, claim


def checks(cast: Cast, *claims: Claim) -> dict[str, Check]:
    return {check.id: check for check in cross_check(Findings(cast, claims))}


def test_pay_promised_without_a_rate_or_a_line() -> None:
    assert "pay-without-rate" in checks(cast(), claim("pay"))
    assert "pay-without-rate" not in checks(cast(), claim("pay", amount=12))
    assert "pay-without-rate" not in checks(cast(), claim("pay", rate_name="real Living Wage"))
    assert "pay-without-rate" not in checks(cast(), claim("pay"), claim("budget_pay"))
    assert "pay-without-rate" not in checks(cast(), claim("pay", "weak", firmness="hedged"))


def test_a_budget_line_that_nobody_mentions() -> None:
    assert "budget-without-promise" in checks(cast(), claim("budget_pay"))
    assert "budget-without-promise" not in checks(cast(), claim("budget_pay"), claim("pay"))


def test_a_body_whose_make_up_is_never_said() -> None:
    found = checks(cast(the_Steering_Group=5))
    assert found["unexplained-body"].message == ("You name the Steering Group five times and never say who sits on it.")
    assert "unexplained-body" not in checks(cast(the_Steering_Group=1))


def test_control_claimed_here_and_denied_there() -> None:
    far = claim("hold_budget", quote="the panel holds the budget")
    given = claim("decide", quote="the panel decides", block=9)
    taken = claim("decide", "undermines", quote="trustees make all final decisions", party="applicant")
    check = checks(cast(), far, given, taken)["control-contradicted"]
    assert check.claims == (given, taken)
    assert "“the panel decides”" in check.message
    assert "“trustees make all final decisions”" in check.message
    assert "control-contradicted" not in checks(cast(), taken)


def test_a_denial_of_both_strands_is_one_contradiction() -> None:
    taken = claim("govern", "undermines", who="officers")
    found = cross_check(Findings(cast(), (claim("decide"), claim("run"), claim("govern"), taken)))
    assert [each.id for each in found].count("control-contradicted") == 1


def test_pay_promised_here_and_denied_there() -> None:
    unpaid = claim("pay", "undermines", firmness="negated")
    assert checks(cast(), claim("pay", amount=9), unpaid)["pay-contradicted"].claims[1] == unpaid


def test_going_unpaid_by_choice_contradicts_no_pay() -> None:
    chosen = claim("pay", "undermines", firmness="negated", by_choice="yes")
    assert "pay-contradicted" not in checks(cast(), claim("pay", amount=9), chosen)


def test_people_who_are_paid_and_lead_nothing() -> None:
    assert "payment-only" in checks(cast(), claim("pay"))
    assert "payment-only" not in checks(cast(), claim("pay"), claim("run"))


def test_slogans_are_counted_against_mechanisms() -> None:
    slogans = [claim("buzzword", "weak", level=1, quote="at the heart") for _ in range(3)]
    message = checks(cast(), *slogans, claim("decide"))["slogans"].message
    assert message.startswith("3 slogans (“at the heart”) stand against 1 passage")
    mechanisms = [claim("decide"), claim("vote"), claim("run")]
    assert "slogans" not in checks(cast(), *slogans, *mechanisms)


def test_leading_with_nothing_to_make_it_possible() -> None:
    leading = (claim("run"), claim("decide"))
    assert "unsupported-lead" in checks(cast(), *leading)
    assert "unsupported-lead" not in checks(cast(), *leading, claim("expenses", level=3))


def test_a_pack_may_turn_a_check_off() -> None:
    found = cross_check(Findings(cast(), (claim("pay"),)))
    assert [each.id for each in found] == ["payment-only", "pay-without-rate"]
    left = cross_check(Findings(cast(), (claim("pay"),)), off=("payment-only",))
    assert [each.id for each in left] == ["pay-without-rate"]


def test_a_draft_without_claims_raises_nothing() -> None:
    assert checks(cast()) == {}
