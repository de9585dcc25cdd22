"""Gaps: what is missing, near the place to write it, with what to write and what is asked next."""

from __future__ import annotations

from proposal_check.documents.model import Place
from tests.assessment.hand_made import PACK, claim, judge


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


def test_a_gap_says_what_is_missing_gives_blanks_to_fill_and_asks_on() -> None:
    for gap in judge().gaps:
        assert gap.message.startswith("The ")
        assert "____" not in gap.advice
        assert len(gap.patterns) == 2
        assert all("____" in pattern and "{" not in pattern for pattern in gap.patterns)
        assert gap.question.endswith("?")
        assert gap.effect.endswith(".")
