"""Gaps: what is missing, near the place to write it, with what to write and what is asked next."""

from __future__ import annotations

import pytest

from proposal_check.assessment import assess
from proposal_check.documents.model import Place
from proposal_check.language.model import Cast, CastEntry, Claim
from tests.assessment.hand_made import PACK, cast, claim, criterion, draft, judge


def test_what_the_whole_hangs_on_comes_first() -> None:
    found = judge()
    strand_of = {criterion.id: criterion.strand for criterion in PACK.criteria}
    order = list(dict.fromkeys(strand_of[gap.criterion] for gap in found.gaps))
    assert len(found.gaps) == len(PACK.criteria)
    assert set(order[:2]) == {"leadership", "power"}
    assert order[2:] == ["payment", "support"]
    keys = {criterion.id for criterion in PACK.criteria if criterion.key}
    assert found.gaps[0].criterion in keys


def test_a_strand_that_is_met_already_comes_last_but_for_what_is_settled_by_then() -> None:
    found = judge(claim("initiate"), claim("run"))
    assert found.gaps[0].criterion in {"decisions-are-theirs", "seats-and-votes", "hold-the-money"}
    open_gaps = [gap for gap in found.gaps if "settles this too" not in gap.effect]
    assert open_gaps[-1].criterion == "learning-by-people"
    assert open_gaps[-1].effect == "Leadership is met already; this would make it harder to doubt."


def test_a_contradiction_is_mended_first_and_its_passage_is_quoted() -> None:
    given = [claim("choose"), claim("choose")]
    taken = claim("decide", "undermines", who="Trustees", quote="Trustees decide", block=4)
    gap = judge(claim("initiate"), claim("run"), *given, taken).gaps[0]
    assert gap.criterion == "decisions-are-theirs"
    assert gap.message == ("The draft gives this and takes it back in “Trustees decide”. Say which is true.")
    assert gap.near == Place(4)


def test_what_is_answered_is_no_gap() -> None:
    found = judge(claim("initiate"))
    assert "idea-from-people" not in {gap.criterion for gap in found.gaps}


def test_going_unpaid_by_choice_is_no_gap() -> None:
    unpaid = claim("pay", "undermines", firmness="negated", by_choice="yes")
    found = judge(unpaid, we="people")
    assert "people-are-paid" not in {gap.criterion for gap in found.gaps}


def test_a_gap_is_near_the_passage_that_falls_short() -> None:
    weak = claim("decide", "weak", block=7, firmness="hedged")
    found = judge(weak, headings=("Involvement",))
    gap = next(each for each in found.gaps if each.criterion == "decisions-are-theirs")
    assert gap.near == Place(7)


def test_a_gap_without_a_passage_is_near_a_heading_of_its_strand() -> None:
    found = judge(headings=("Summary", "Our budget"))
    near = {gap.criterion: gap.near for gap in found.gaps}
    assert near["rate-stated"] == Place(1)
    assert near["hire-and-fire"] is None


@pytest.mark.parametrize(
    ("name", "heading"),
    [
        ("idea-from-people", "Background"),
        ("learning-by-people", "Evaluation"),
        ("decisions-are-theirs", "Governance and decisions"),
        ("pay-in-budget", "Budget"),
        ("costs-covered", "Access"),
    ],
)
def test_the_heading_that_fits_the_question_beats_one_that_only_fits_its_strand(name: str, heading: str) -> None:
    headings = ("Involvement", "Management", "Background", "Evaluation", "Governance and decisions", "Budget", "Access")
    found = judge(headings=headings)
    near = next(gap.near for gap in found.gaps if gap.criterion == name)
    assert near is not None
    assert headings[near.block] == heading


def test_a_pattern_names_the_body_of_the_people_and_no_other() -> None:
    young = CastEntry("the Young Board", "people", "They say so.")
    others = (CastEntry("Trustee Board", "applicant", "They say so."), CastEntry("Big \x1b[31m Board", "people", ""))
    found = assess(draft(), Cast(CastEntry("we", "applicant", ""), (*others, young)), (), PACK)
    gap = next(each for each in found.gaps if each.criterion == "seats-and-votes")
    assert gap.patterns[0] == "____ of the ____ seats on the Young Board are held by ____, each with a vote."
    plain = next(each for each in judge().gaps if each.criterion == "seats-and-votes")
    assert plain.patterns[0] == "____ of the ____ seats on the ____ are held by ____, each with a vote."


NEXT = [
    (
        "a contradiction",
        [claim("vote", quote="we vote"), claim("vote", "undermines", quote="no vote")],
        "Which is it: “we vote” or “no vote”?",
    ),
    (
        "others decide",
        [claim("decide", "undermines", who="the trustees", party="applicant")],
        "Who can overrule “the trustees”?",
    ),
    (
        "a hedge",
        [claim("decide", "weak", firmness="hedged", quote="may decide")],
        "“may decide”: what does that depend on?",
    ),
    (
        "a body nobody explains",
        [claim("decide", "weak", who="the Group", party="unknown")],
        "Who sits on, or stands behind, “the Group”?",
    ),
    ("being asked", [claim("be_asked", "weak", level=2)], "And if they say no?"),
    ("silence", [], criterion("decisions-are-theirs").next_question),
]


@pytest.mark.parametrize(("claims", "asked"), [each[1:] for each in NEXT], ids=[each[0] for each in NEXT])
def test_the_next_question_is_about_what_the_draft_says_now(claims: list[Claim], asked: str) -> None:
    name = "seats-and-votes" if any(each.action == "vote" for each in claims) else "decisions-are-theirs"
    assert next(gap.question for gap in judge(*claims).gaps if gap.criterion == name) == asked


def test_a_criterion_without_a_next_question_has_its_strands() -> None:
    bare = criterion("hold-the-money").model_copy(update={"next_question": ""})
    pack = PACK.model_copy(update={"criteria": tuple(bare if c.id == bare.id else c for c in PACK.criteria)})
    gaps = assess(draft(), cast(), (), pack).gaps
    assert next(gap.question for gap in gaps if gap.criterion == bare.id) == "Who can overrule them?"


def test_a_gap_says_what_is_missing_gives_blanks_to_fill_and_asks_on() -> None:
    for gap in judge().gaps:
        assert gap.message.startswith("The ")
        assert "____" not in gap.advice
        assert len(gap.patterns) == 2
        assert all("____" in pattern and "{" not in pattern for pattern in gap.patterns)
        assert gap.question.endswith("?")
        assert gap.effect.endswith(".")
