"""The order of gaps is computed: what mending each would change, by the functions that judge the draft."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proposal_check.assessment import Assessment, assess, load_pack, pack_names
from proposal_check.assessment.verdicts import is_evidence
from proposal_check.assessment.what_if import WhatIf, mended, mending
from proposal_check.language.model import Claim, Firmness, Stance
from tests.assessment.hand_made import PACK, cast, claim, criterion, draft, judge, verdicts

RANK = {"not_met": 0, "partly": 1, "met": 2}
LED = (claim("initiate"), claim("design"), claim("run"))
PAID = (claim("pay", amount=12, unit="hour"),)
DECIDED = (claim("decide"), claim("vote"))
TRUSTEES = claim("decide", "undermines", who="trustees", party="applicant", quote="Trustees decide", block=3)
OFFICERS = claim("govern", "undermines", who="officers", party="applicant", quote="Officers sit", strands=("power",))


@dataclass
class Case:
    """Claims, the criteria whose gaps come first in that order, and what is said of the first."""

    says: str
    claims: tuple[Claim, ...]
    first: tuple[str, ...]
    effect: str
    not_before: dict[str, str] = field(default_factory=dict)


CASES = [
    Case(
        "one question flips the whole verdict",
        (*LED, *PAID, claim("choose", strands=("power",))),
        ("seats-and-votes",),
        "With this, power would be met, and the whole met.",
    ),
    Case(
        "pay is what the whole still lacks, and a rate answers both questions at once",
        (*LED, *DECIDED),
        ("rate-stated",),
        "With this, payment would be met, and the whole met.",
    ),
    Case(
        "a contradiction blocks its strand, so nothing else comes before it",
        (*LED, *PAID, *DECIDED, TRUSTEES),
        ("decisions-are-theirs",),
        "With this, power would be met, and the whole met.",
    ),
    Case(
        "two contradictions in one strand are settled together or not at all",
        (*LED, *PAID, *DECIDED, claim("govern", strands=("power",)), TRUSTEES, OFFICERS),
        ("decisions-are-theirs", "seats-and-votes"),
        "By itself this changes no verdict; with “How many of the seats and votes are theirs?” settled too, "
        "power would be met, and the whole met.",
    ),
    Case(
        "what lifts a strand comes before what only helps one that is met",
        (*LED, *PAID, claim("decide")),
        ("seats-and-votes",),
        "With this, power would be met, and the whole met.",
        {"learning-by-people": "hold-the-money"},
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.says)
def test_the_order_is_by_what_would_change(case: Case) -> None:
    found = judge(*case.claims)
    order = [gap.criterion for gap in found.gaps]
    assert tuple(order[: len(case.first)]) == case.first
    assert found.gaps[0].effect == case.effect
    for later, earlier in case.not_before.items():
        assert order.index(earlier) < order.index(later)


def test_a_gap_that_another_settles_says_which_and_comes_last() -> None:
    unpaid = claim("pay", "undermines", firmness="negated", quote="Nobody is paid")
    found = judge(*LED, *DECIDED, claim("pay", amount=9), claim("budget_pay"), unpaid)
    settled = [gap for gap in found.gaps if gap.effect.startswith("Mending")]
    assert {gap.criterion for gap in settled} == {"people-are-paid", "rate-stated", "pay-in-budget"} - {
        found.gaps[0].criterion
    }
    assert found.gaps[-len(settled) :] == tuple(settled)


def denied(*actions: str) -> list[Claim]:
    return [
        claim(action, "undermines", party="applicant", quote=f"They {action}", strands=("power",)) for action in actions
    ]


def test_a_strand_with_many_contradictions_still_comes_before_what_the_whole_does_not_hang_on() -> None:
    many = denied("decide", "govern", "hold_budget", "hire", "hold_to_account")
    found = judge(*LED, *PAID, *DECIDED, claim("choose"), *many)
    assert [gap.criterion for gap in found.gaps[:2]] == ["decisions-are-theirs", "seats-and-votes"]
    assert found.gaps[0].effect == (
        "By itself this changes no verdict; with “How many of the seats and votes are theirs?” and 3 more of these "
        "mended too, power would be met, and the whole met."
    )
    order = [gap.criterion for gap in found.gaps]
    assert order.index("costs-covered") > order.index("hold-the-money")


def test_what_others_settle_without_it_is_not_said_to_help() -> None:
    found = judge(*LED, *PAID, *DECIDED, claim("choose"), claim("govern"), *denied("decide", "govern", "hold_budget"))
    gap = next(each for each in found.gaps if each.criterion == "hire-and-fire")
    assert gap.effect == (
        "By itself this changes no verdict: power cannot be met while 3 passages say otherwise (“They decide”)."
    )


def test_what_a_strand_needs_is_said_in_the_packs_own_words() -> None:
    lacking = PACK.model_copy(
        update={
            "strands": {
                **PACK.strands,
                "support": PACK.strands["support"].model_copy(
                    update={"met": (PACK.strands["power"].met[0].model_copy(update={"claims": 9}),), "partly": ()}
                ),
            }
        }
    )
    found = assess(draft(), cast(), (*LED, *DECIDED, *PAID), lacking)
    gap = next(each for each in found.gaps if each.criterion == "skills")
    assert gap.effect == "By itself this changes no verdict: support needs one of its questions answered."


# --- computed, and by the same functions ------------------------------------------------------

ACTIONS = ("initiate", "design", "run", "govern", "evaluate", "pay", "budget_pay", "decide", "vote", "own", "expenses")
STANCES: tuple[Stance, ...] = ("supports", "weak", "undermines")
FIRMNESS: tuple[Firmness, ...] = ("done", "committed", "hedged", "negated")
CLAIMS = st.lists(
    st.builds(
        claim,
        st.sampled_from(ACTIONS),
        st.sampled_from(STANCES),
        firmness=st.sampled_from(FIRMNESS),
        party=st.sampled_from(("people", "applicant")),
        by_choice=st.sampled_from(("yes", "no")),
    ),
    max_size=14,
)


def with_first_gap_mended(found: Assessment, claims: tuple[Claim, ...]) -> Assessment:
    first = next(each for each in found.criteria if each.id == found.gaps[0].criterion)
    steps = mending(PACK, criterion(first.id), first)
    return assess(draft(), found.cast, mended(claims, [steps]), PACK)


@settings(max_examples=60, deadline=None)
@given(CLAIMS, st.sampled_from(("people", "applicant")))
def test_mending_the_first_gap_never_leaves_a_verdict_lower(claims: list[Claim], we: str) -> None:
    found = judge(*claims, we="people" if we == "people" else "applicant")
    if not found.gaps:
        return
    then = with_first_gap_mended(found, tuple(claims))
    assert RANK[then.verdict] >= RANK[found.verdict]
    assert all(RANK[now] >= RANK[verdicts(found)[strand]] for strand, now in verdicts(then).items())
    assert found.gaps[0].criterion not in {gap.criterion for gap in then.gaps}


@settings(max_examples=60, deadline=None)
@given(CLAIMS)
def test_what_would_be_is_what_a_mended_draft_gets(claims: list[Claim]) -> None:
    found = judge(*claims)
    what_if = WhatIf(PACK, found.cast, claims, found.criteria)
    unmet = [each for each in found.criteria if each.verdict != "met"][:3]
    steps = [mending(PACK, criterion(each.id), each) for each in unmet]
    then = assess(draft(), found.cast, mended(claims, steps), PACK)
    outlook = what_if.outlook(*steps)
    assert outlook.whole == then.verdict
    assert dict(outlook.strands) == verdicts(then)
    assert what_if.now.whole == found.verdict


@pytest.mark.parametrize("name", pack_names())
def test_every_shipped_criterion_can_be_mended(name: str) -> None:
    pack = load_pack(name)
    nothing = assess(draft(), cast(), (), pack)
    for rule, found in zip(pack.criteria, nothing.criteria, strict=True):
        steps = mending(pack, rule, found)
        assert steps.added, rule.id
        assert all(is_evidence(rule, each) for each in steps.added), rule.id
        then = assess(draft(), cast(), mended((), [steps]), pack)
        assert next(each for each in then.criteria if each.id == rule.id).verdict == "met", rule.id
