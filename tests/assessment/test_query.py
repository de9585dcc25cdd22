"""A query asks over claim fields, and can ask that a number in them is large enough."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pydantic import ValidationError

from proposal_check.assessment import PackError, load_pack
from proposal_check.assessment.query import Query
from proposal_check.language.model import Claim, Detail
from tests.assessment.hand_made import claim
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
    assert message in caught.value.message
    assert f"line {line}:" in caught.value.message
    assert hint in caught.value.hint
