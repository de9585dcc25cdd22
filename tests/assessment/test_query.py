"""A query asks over claim fields, and can ask that a number in them is large enough."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from time import process_time

import pytest
from pydantic import ValidationError

from proposal_check.assessment import PackError, load_pack
from proposal_check.assessment.pack import MOST_CRITERIA, MOST_QUERIES
from proposal_check.assessment.query import Bounds, Query, action_names
from proposal_check.assessment.verdicts import judge_criterion
from proposal_check.language.model import DETAILS, Claim, Detail
from tests.assessment.hand_made import claim, criterion
from tests.assessment.test_pack_file import SHIPPED


def asked(claim_: Claim, **fields: object) -> bool:
    return Query.model_validate(fields).matches(claim_, claim_.strands[0])


@pytest.mark.parametrize(
    ("share", "reached"),
    [(1.0, True), (0.75, True), (0.74, False), (0, False), ("most", False)],
)
def test_a_share_of_the_seats_must_reach_the_least_that_is_asked(share: Detail, reached: bool) -> None:
    assert asked(claim("govern", share=share), actions=["govern"], detail={"share": {"min": 0.75}}) is reached


def test_a_share_that_the_draft_does_not_give_reaches_nothing() -> None:
    assert not asked(claim("govern"), detail={"share": {"min": 0.1}})


@pytest.mark.parametrize(
    ("amount", "unit", "reached"),
    [(15.0, "hour", True), (12.6, "hour", True), (12.0, "hour", False), (60.0, "day", False)],
)
def test_a_rate_is_compared_for_its_own_unit(amount: float, unit: str, reached: bool) -> None:
    paid = claim("pay", amount=amount, unit=unit)
    assert asked(paid, detail={"amount": {"min": 12.6}}, units=["hour"]) is reached


@pytest.mark.parametrize(
    ("object_", "quote", "named"),
    [
        ("trustees", "All nine trustees are Deaf", True),
        ("the Governing Body", "", True),
        ("panel", "the panel tells the trustees", False),
        ("", "None of our trustees is under 30", True),
        ("keyboard", "", False),
        ("who sits", "Tenants choose who sits on the board", True),
    ],
)
def test_an_object_is_named_by_a_whole_word_or_its_plural_and_by_the_passage_where_there_is_none(
    object_: str, quote: str, named: bool
) -> None:
    seats = replace(claim("govern", quote=quote), object=object_)
    assert asked(seats, objects=["trustee", "board", "governing body"]) is named


def test_what_speaks_of_another_object_does_not_speak_against_a_criterion() -> None:
    query = Query.model_validate({"actions": ["decide"], "objects": ["grants"]})
    against = claim("decide", "undermines", party="applicant")
    assert query.about(replace(against, object="all grants"), "power")
    assert not query.about(replace(against, object="the staff rota"), "power")


def test_half_a_day_is_one_unit_however_it_is_spelt() -> None:
    assert asked(claim("pay", unit="half-day"), units=["half day"])


def test_bounds_that_nothing_can_reach_are_an_error() -> None:
    with pytest.raises(ValidationError, match="more than the max"):
        Query.model_validate({"detail": {"share": {"min": 0.9, "max": 0.5}}})
    with pytest.raises(ValidationError, match="needs a min or a max"):
        Query.model_validate({"detail": {"share": {}}})


@pytest.mark.parametrize(
    ("instead", "message", "hint"),
    [
        ("detail_has: [amout]", "“amout” is not a detail of claims", "amount"),
        ("detail: {shares: {min: 0.5}}", "“shares” is not a detail of claims", "share"),
        ("detail: {share: {mim: 0.5}}", "“mim” is not a key here", "min"),
        ("objects: [Board|Panel]", "“Board|Panel” is not right", ""),
        ("units: [hours]", "“hours” is not allowed", "hour"),
    ],
)
def test_a_wrong_detail_is_named_with_its_line_and_the_nearest_right_one(
    tmp_path: Path, instead: str, message: str, hint: str
) -> None:
    text = SHIPPED.replace("detail_has: [amount, rate_name]", instead, 1)
    file = tmp_path / "ours.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(PackError) as caught:
        load_pack(str(file))
    line = next(number for number, each in enumerate(text.splitlines(), 1) if instead in each)
    (problem,) = caught.value.problems
    assert message in problem.message
    assert problem.line == line
    assert hint in problem.hint


def test_a_query_counts_what_supports_unless_it_asks_for_another_stance() -> None:
    told = claim("be_told", "weak", level=1, strands=("power",))
    hedged = claim("decide", firmness="hedged")
    assert not Query().matches(told, "power")
    assert Query(stances=("weak",)).matches(told, "power")
    assert not Query(stances=("weak",)).matches(claim("decide"), "power")
    assert not Query(stances=("supports", "weak")).matches(hedged, "power")


def test_levels_are_bounded_on_both_sides() -> None:
    asked = claim("be_asked", "weak", level=2, firmness="committed")
    assert Query(stances=("weak",), min_level=2, max_level=2).matches(asked, "power")
    assert not Query(stances=("weak",), max_level=1).matches(asked, "power")
    with pytest.raises(ValidationError, match="nothing can answer"):
        Query(min_level=4, max_level=2)


def test_a_query_names_the_fields_that_a_passage_misses() -> None:
    query = Query(actions=("decide",), parties=("people",), min_level=4)
    assert query.misses(claim("decide"), "power") == ()
    assert query.misses(claim("vote", party="applicant", level=2), "power") == ("actions", "parties", "min_level")


def test_a_criterion_may_count_being_asked() -> None:
    asked = claim("be_asked", "weak", level=2, firmness="committed")
    query = Query(actions=("be_asked",), stances=("weak",))
    counted = judge_criterion(criterion("decisions-are-theirs").model_copy(update={"query": (query,)}), [asked])
    assert (counted.verdict, counted.evidence, counted.weak) == ("met", (asked,), ())


def test_the_largest_pack_allowed_is_judged_in_seconds() -> None:
    # Sixty criteria of eight queries with every list full: no more can be written in a pack.
    actions = action_names()
    query = Query(actions=actions, min_level=1, detail_has=DETAILS, detail={name: Bounds(min=9) for name in DETAILS})
    many = [claim("decide", block=number) for number in range(500)]
    before = process_time()
    for _ in range(MOST_CRITERIA):
        full = criterion("decisions-are-theirs").model_copy(update={"query": (query,) * MOST_QUERIES})
        assert judge_criterion(full, many).verdict == "not_met"
    assert process_time() - before < 20
