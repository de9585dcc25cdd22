"""A pack file says what it asks, or an error says what is wrong with it and where."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

import pytest

from proposal_check.assessment import PackError, load_pack, pack_names
from proposal_check.assessment.query import action_names
from tests.assessment.hand_made import PACK

SHIPPED = (resources.files("proposal_check.criteria") / "people_in_the_lead.yaml").read_text("utf-8")


def test_a_shipped_pack_is_found_by_either_spelling() -> None:
    assert "people-in-the-lead" in pack_names()
    assert load_pack("people-in-the-lead") == load_pack("people_in_the_lead")


def test_a_pack_of_your_own_is_found_by_its_path(tmp_path: Path) -> None:
    file = tmp_path / "ours.yaml"
    file.write_text(SHIPPED, encoding="utf-8")
    assert load_pack(str(file)).id == "people-in-the-lead"


def test_every_shipped_criterion_has_examples_a_source_and_blanks_to_fill() -> None:
    assert len(PACK.criteria) >= 15
    for criterion in PACK.criteria:
        assert criterion.source.address.startswith("https://")
        assert len(criterion.advice.patterns) == 2
        assert criterion.question.endswith("?")
        assert criterion.next_question.endswith("?")


def test_every_strand_has_a_criterion() -> None:
    assert {criterion.strand for criterion in PACK.criteria} == set(PACK.strands)


@pytest.mark.parametrize(
    ("written", "instead", "message", "hint"),
    [
        ("actions: [initiate]", "actions: [iniciate]", "“iniciate” is not an action", "initiate"),
        ("strand: leadership", "strand: leadershp", "“leadershp” is not allowed", "leadership"),
        ("    key: true", "    kye: true", "“kye” is not a key here", "key"),
        ("actions: [initiate]", "action: [initiate]", "“action” is not a key here", "actions"),
        (
            "one_of: [rate-stated",
            "one_of: [rate-statd",
            "“rate-statd” is not a crit",
            "rate-stated",
        ),
        ("expected: [payment]", "expected: [paiment]", "“paiment” is not allowed", "payment"),
        ("  - id: designed-by-people", "  - id: idea-from-people", "used by two criteria", ""),
        ("  - id: designed-by-people", "  - id: Designed By", "“Designed By” is not right", ""),
        (
            '"In ____, ____ of us who ____ met and decided to start ____."',
            '"We are a community-led project."',
            "has no ____ for the writer's own facts",
            "",
        ),
        (
            "seats on {body} are",
            "seats on {boddy} are",
            "“{boddy}” is nothing that can be filled in",
            "{body}",
        ),
    ],
)
def test_a_wrong_value_is_named_with_its_line_and_the_nearest_right_one(
    tmp_path: Path, written: str, instead: str, message: str, hint: str
) -> None:
    file = tmp_path / "ours.yaml"
    text = SHIPPED.replace(written, instead, 1)
    file.write_text(text, encoding="utf-8")
    with pytest.raises(PackError) as caught:
        load_pack(str(file))
    line = next(number for number, each in enumerate(text.splitlines(), 1) if instead in each)
    if "two criteria" in message:
        line = next(number for number, each in enumerate(text.splitlines(), 1) if instead in each and number > line)
    assert message in caught.value.message
    assert f"ours.yaml, line {line}:" in caught.value.message
    assert hint in caught.value.hint


def test_a_missing_part_is_named_with_the_place_it_belongs(tmp_path: Path) -> None:
    file = tmp_path / "ours.yaml"
    file.write_text(SHIPPED.replace("    question: Whose idea was it?\n", "", 1), encoding="utf-8")
    with pytest.raises(PackError, match="“question” is missing"):
        load_pack(str(file))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "is not right"),
        ("- a list", "is not right"),
        ("id: [", "line 1"),
        ("id: one\nid: two\n", "line 2"),
        ("id: !!python/object/apply:os.system ['true']", "line 1"),
        ("[" * 5000, ""),
        ("\x00", "is not YAML"),
    ],
)
def test_what_is_no_pack_is_an_error_and_runs_nothing(tmp_path: Path, text: str, message: str) -> None:
    file = tmp_path / "ours.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(PackError) as caught:
        load_pack(str(file))
    assert message in caught.value.message
    assert "ours.yaml" in caught.value.message


def test_bytes_that_are_no_text_are_an_error(tmp_path: Path) -> None:
    file = tmp_path / "ours.yaml"
    file.write_bytes(b"id: \xff\xfe")
    with pytest.raises(PackError, match="can't be read"):
        load_pack(str(file))


def test_an_unknown_name_is_answered_with_the_nearest_pack() -> None:
    with pytest.raises(PackError) as caught:
        load_pack("people-in-lead")
    assert "no pack called “people-in-lead”" in caught.value.message
    assert "Did you mean “people-in-the-lead”?" in caught.value.hint


def test_a_path_that_leads_nowhere_says_so() -> None:
    with pytest.raises(PackError, match="no such file"):
        load_pack("packs/none.yaml")


def test_the_lexicon_gives_the_actions_that_a_query_may_name() -> None:
    assert {"initiate", "decide", "pay", "expenses", "be_asked", "buzzword"} <= set(action_names())
    assert not any(name.startswith(("#", " ")) for name in action_names())
