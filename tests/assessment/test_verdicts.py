"""The verdicts: leading and deciding make people in the lead, and nothing else makes up for it."""

from __future__ import annotations

import pytest

from proposal_check.assessment import assess, load_pack
from proposal_check.assessment.pack import Need
from proposal_check.assessment.verdicts import answers, judge_criterion, outweighed, strand_evidence
from proposal_check.language.model import Claim, Firmness, Party
from tests.assessment.hand_made import PACK, cast, claim, criterion, draft, judge, verdicts

LEADING = (claim("initiate"), claim("run"))
DECIDING = (claim("decide", who="the Assembly"), claim("hold_budget"))
PAID = (claim("pay", level=4, amount=15.0, currency="£", unit="hour"),)


def test_people_who_lead_decide_and_are_paid_are_in_the_lead() -> None:
    found = judge(*LEADING, *DECIDING, *PAID)
    assert found.verdict == "met"
    assert verdicts(found)["leadership"] == verdicts(found)["power"] == "met"
    assert "“the Assembly”" in found.reason
    assert "2 passages show people in control" in found.reason


def test_an_empty_draft_is_not_met() -> None:
    found = judge()
    assert found.verdict == "not_met"
    assert set(verdicts(found).values()) == {"not_met"}


def test_payment_alone_never_passes_and_the_reason_says_why() -> None:
    found = judge(*PAID)
    assert found.verdict == "not_met"
    assert verdicts(found)["payment"] == "met"
    assert found.reason.startswith("Being paid is not leading")


def test_a_board_of_public_bodies_that_pays_young_people_is_not_met() -> None:
    board = claim("decide", "undermines", who="the Partnership Board", party="authority")
    found = judge(*PAID, board)
    assert found.verdict == "not_met"
    assert "“the Partnership Board”" in found.reason


def test_support_alone_never_passes() -> None:
    found = judge(claim("expenses", level=3), claim("train", level=3))
    assert verdicts(found)["support"] == "met"
    assert found.verdict == "not_met"
    assert "not leading" in found.reason


def test_leading_and_deciding_without_pay_is_partly() -> None:
    found = judge(*LEADING, *DECIDING)
    assert found.verdict == "partly"
    assert "people paid" in found.reason


@pytest.mark.parametrize(
    ("we", "by_choice", "verdict"),
    [
        ("people", "yes", "met"),
        ("people", "no", "partly"),
        ("applicant", "yes", "partly"),
    ],
)
def test_only_people_who_apply_themselves_may_choose_to_go_unpaid(we: Party, by_choice: str, verdict: str) -> None:
    unpaid = claim("pay", "undermines", firmness="negated", by_choice=by_choice)
    found = judge(*LEADING, *DECIDING, unpaid, we=we)
    assert found.verdict == verdict


def test_a_committee_that_chooses_to_go_unpaid_does_not_speak_against_the_pay_of_others() -> None:
    unpaid = claim("pay", "undermines", firmness="negated", by_choice="yes")
    alone = judge(*LEADING, *DECIDING, claim("pay", amount=13), claim("budget_pay"), we="people")
    beside = judge(*LEADING, *DECIDING, claim("pay", amount=13), claim("budget_pay"), unpaid, unpaid, we="people")
    assert beside.strands == alone.strands
    assert beside.verdict == "met"


def test_people_who_lead_and_decide_nothing_are_partly_in_the_lead() -> None:
    found = judge(*LEADING)
    assert found.verdict == "partly"
    assert "power is not met" in found.reason


def test_one_passage_of_power_is_partly() -> None:
    found = judge(claim("decide"))
    assert verdicts(found)["power"] == "partly"


def test_one_key_question_and_two_things_done_make_leadership() -> None:
    design = (claim("design"), claim("write"))
    assert verdicts(judge(*design))["leadership"] == "met"
    twice = (claim("design"), claim("design"))
    assert verdicts(judge(*twice))["leadership"] == "partly"


def test_pay_without_a_rate_or_a_line_is_partly() -> None:
    assert verdicts(judge(claim("pay")))["payment"] == "partly"
    line = claim("budget_pay", total=4800)
    assert verdicts(judge(claim("pay"), line))["payment"] == "met"


@pytest.mark.parametrize(
    ("given", "taken", "strand", "criterion"),
    [
        (3, 0, "met", "met"),
        (3, 1, "partly", "partly"),
        (1, 1, "partly", "partly"),
        (1, 2, "partly", "partly"),
        (1, 3, "not_met", "partly"),
        (0, 1, "not_met", "not_met"),
    ],
)
def test_what_the_draft_takes_back_stands_against_what_it_gives(
    given: int,
    taken: int,
    strand: str,
    criterion: str,
) -> None:
    claims = [claim("decide") for _ in range(given)]
    claims += [claim("decide", "undermines", who="Trustees", party="applicant") for _ in range(taken)]
    found = judge(*claims)
    assert verdicts(found)["power"] == strand
    decisions = next(each for each in found.criteria if each.id == "decisions-are-theirs")
    assert decisions.verdict == criterion
    if taken:
        assert "“Trustees”" in decisions.reason


def test_weighing_needs_something_to_weigh() -> None:
    assert not outweighed([], [])
    denial = claim("decide", "undermines")
    assert not outweighed([claim("decide")], [denial, denial])
    assert outweighed([claim("decide")], [denial, denial, denial])


@pytest.mark.parametrize(
    ("action", "firmness", "level", "why"),
    [
        ("choose", "hedged", 5, "hedged wording is no commitment"),
        ("be_asked", "committed", 2, "being told or asked is not being in control"),
        ("buzzword", "done", 1, "a slogan with nobody doing anything is no evidence"),
        ("involve", "done", 3, "taking part is not being in control"),
    ],
)
def test_weak_claims_are_listed_and_the_reason_says_why_they_do_not_count(
    action: str, firmness: Firmness, level: int, why: str
) -> None:
    weak = claim(action, "weak", firmness=firmness, level=level)
    verdict = judge_criterion(criterion("decisions-are-theirs"), [weak])
    assert verdict.verdict == "not_met"
    assert verdict.weak == (weak,)
    assert why in verdict.reason


def test_a_criterion_that_needs_two_passages_is_partly_with_one() -> None:
    strict = PACK.criteria[0].model_copy(update={"at_least": 2})
    assert judge_criterion(strict, [claim("initiate")]).verdict == "partly"
    assert judge_criterion(strict, [claim("initiate"), claim("initiate")]).verdict == "met"


@pytest.mark.parametrize(
    ("pay", "verdict"),
    [
        (claim("pay", amount=15.0), "met"),
        (claim("pay", rate_name="real Living Wage"), "met"),
        (claim("pay"), "not_met"),
    ],
)
def test_a_rate_is_an_amount_or_a_named_rate(pay: Claim, verdict: str) -> None:
    assert judge_criterion(criterion("rate-stated"), [pay]).verdict == verdict


def test_a_claim_of_another_strand_does_not_answer() -> None:
    power = claim("chair", strands=("power",))
    assert judge_criterion(criterion("led-by-people"), [power]).verdict == "not_met"
    both = claim("chair", strands=("leadership", "power"))
    assert judge_criterion(criterion("led-by-people"), [both]).verdict == "met"


def test_every_reason_is_one_sentence() -> None:
    taken = claim("decide", "undermines", who="the\n  Board " + "of everything " * 9)
    found = judge(*LEADING, *PAID, taken)
    parts = [found.reason, *(each.reason for each in found.strands)]
    parts += [each.reason for each in found.criteria]
    for reason in parts:
        assert reason[0].isupper() or reason[0].isdigit()
        assert reason.endswith(".")
        assert "\n" not in reason
        assert len(reason) < 320


@pytest.mark.parametrize(
    ("claims", "reached"),
    [
        ([claim("vote")], True),
        ([claim("vote"), claim("vote", "undermines")], True),
        ([claim("vote", "undermines")], False),
        ([claim("decide")], False),
    ],
)
def test_a_need_can_ask_that_one_of_some_questions_is_at_least_partly_answered(
    claims: list[Claim], reached: bool
) -> None:
    judged = [judge_criterion(criterion("seats-and-votes"), claims)]
    need = Need(partly_one_of=("seats-and-votes",))
    assert answers(need, strand_evidence("power", judged, claims)) is reached


def test_power_that_answers_none_of_a_packs_questions_is_said_to_be_so_and_not_to_be_taken_back() -> None:
    pack = load_pack("participatory-grant-making")
    judged = assess(draft(), cast(), (claim("decide"), claim("choose"), claim("hire", "undermines")), pack)
    assert judged.verdict == "not_met"
    assert judged.reason == "2 passages show people leading or deciding without answering what is asked of power."
