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
    ("written", "instead", "wrong", "message", "hint"),
    [
        ("actions: [initiate]", "actions: [iniciate]", "iniciate", "“iniciate” is not an action", "initiate"),
        ("strand: leadership", "strand: leadershp", "leadershp", "“leadershp” is not allowed", "leadership"),
        ("    key: true", "    kye: true", "kye", "“kye” is not a key here", "key"),
        ("    key: true", "    key: yess", "yess", "it must be true or false", ""),
        ("actions: [initiate]", "action: [initiate]", "action", "“action” is not a key here", "actions"),
        ('version: "1.0"', "version: 1.0", "1.0", "it must be text", 'Write it in quotes: "1.0".'),
        ("    key: true", "    at_least: 0", "0", "it must be 1 or more", ""),
        ("    address: https://bigblog", "    address: www.bigblog", "www", "begins with https://", ""),
        (
            "one_of: [rate-stated",
            "one_of: [rate-statd",
            "rate-statd",
            "“rate-statd” is not a crit",
            "rate-stated",
        ),
        ("expected: [payment]", "expected: [paiment]", "paiment", "“paiment” is not allowed", "payment"),
        ("  - id: designed-by-people", "  - id: idea-from-people", "idea-from", "used by two criteria", ""),
        ("  - id: designed-by-people", "  - id: Designed By", "Designed", "“Designed By” is not right", ""),
        (
            '"In ____, ____ of us who ____ met and decided to start ____."',
            '"We are a community-led project."',
            '"We',
            "has no ____ for the writer's own facts",
            "",
        ),
        (
            "seats on {body} are",
            "seats on {boddy} are",
            '"____ of',
            "“{boddy}” is nothing that can be filled in",
            "{body}",
        ),
    ],
)
def test_a_wrong_value_is_named_with_its_place_and_the_nearest_right_one(  # noqa: PLR0917
    tmp_path: Path, written: str, instead: str, wrong: str, message: str, hint: str
) -> None:
    file = tmp_path / "ours.yaml"
    text = SHIPPED.replace(written, instead, 1)
    file.write_text(text, encoding="utf-8")
    with pytest.raises(PackError) as caught:
        load_pack(str(file))
    line = next(number for number, each in enumerate(text.splitlines(), 1) if instead in each)
    if "two criteria" in message:
        line = next(number for number, each in enumerate(text.splitlines(), 1) if instead in each and number > line)
    column = text.splitlines()[line - 1].index(wrong) + 1
    (problem,) = caught.value.problems
    assert message in problem.message
    assert hint in problem.hint
    assert str(problem).startswith(f"{file}, line {line}, column {column}: ")


def test_a_missing_part_is_named_with_the_place_it_belongs(tmp_path: Path) -> None:
    file = tmp_path / "ours.yaml"
    file.write_text(SHIPPED.replace("    question: Whose idea was it?\n", "", 1), encoding="utf-8")
    with pytest.raises(PackError, match="“question” is missing"):
        load_pack(str(file))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "must be a list of keys"),
        ("- a list", "must be a list of keys"),
        ("id: [", "line 1"),
        ("id: one\nid: two\nid: three\n", "line 2, column 1: “id” is here a second time. It stands on line 1 already"),
        ("id: one\nid: two\nid: three\n", "line 3, column 1"),
        ("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "“*a”: a pack has no anchors and aliases. Write it out"),
        ("base: {a: b}\nnext: {<<: {a: b}}\n", "line 2, column 8: this is not a key."),
        ("? [a, b]\n: c\n", "line 1, column 3: this is not a key."),
        ("a: !!binary aGk=\n", "“tag:yaml.org,2002:binary”: a pack has no tags. Take it out"),
        ("id: one\n---\nid: two\n", "line 2, column 1: a second document begins here."),
        ("id: 2026-13-99\n", "a value in it can't be read. Put dates and numbers in quotes."),
        ("id: !!python/object/apply:os.system ['true']", "line 1"),
        ("[" * 200_000, "column 13: this is more than 12 lists deep."),
        (f"{'- ' * 13}x", "this is more than 12 lists deep."),
        (f"id: [{'a,' * 60_000}]", "the file goes on longer than a pack may."),
        (f"id: {'word ' * 55_000}", "it may have at most 60 characters"),
        ("x" * 300_001, "the file is longer than a pack may be (300,000 characters)."),
        ("\x00", "is not YAML"),
    ],
)
def test_what_is_no_pack_is_an_error_and_runs_nothing(tmp_path: Path, text: str, message: str) -> None:
    file = tmp_path / "ours.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(PackError) as caught:
        load_pack(str(file))
    assert message in str(caught.value)
    assert "ours.yaml" in str(caught.value)


def test_bytes_that_are_no_text_are_an_error(tmp_path: Path) -> None:
    file = tmp_path / "ours.yaml"
    file.write_bytes(b"id: \xff\xfe")
    with pytest.raises(PackError, match="can't be read"):
        load_pack(str(file))


def test_an_unknown_name_is_answered_with_the_nearest_pack() -> None:
    with pytest.raises(PackError) as caught:
        load_pack("people-in-lead")
    assert "no pack called “people-in-lead”" in str(caught.value)
    assert "Did you mean “people-in-the-lead”?" in str(caught.value)


def test_a_path_that_leads_nowhere_says_so() -> None:
    with pytest.raises(PackError, match="no such file"):
        load_pack("packs/none.yaml")


def test_the_lexicon_gives_the_actions_that_a_query_may_name() -> None:
    assert {"initiate", "decide", "pay", "expenses", "be_asked", "buzzword"} <= set(action_names())
    assert not any(name.startswith(("#", " ")) for name in action_names())


def test_every_problem_is_named_in_the_order_of_the_file(tmp_path: Path) -> None:
    text = SHIPPED.replace("[initiate]", "[iniciate]").replace("[evaluate, research]", "[evaluate, reserch]")
    text = text.replace("    key: true", "    kye: true").replace("strand: power", "strand: powr")
    file = tmp_path / "ours.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(PackError) as caught:
        load_pack(str(file))
    problems = caught.value.problems
    assert len(problems) == sum(text.count(wrong) for wrong in ("iniciate", "reserch", "kye:", "strand: powr"))
    assert list(problems) == sorted(problems, key=lambda problem: problem.line)
    assert str(caught.value).count("\n") + 1 == len(problems)


def test_of_very_many_problems_the_first_are_shown_and_the_rest_counted(tmp_path: Path) -> None:
    file = tmp_path / "ours.yaml"
    file.write_text("".join(f"key{number}: x\n" for number in range(400)), encoding="utf-8")
    with pytest.raises(PackError) as caught:
        load_pack(str(file))
    lines = str(caught.value).splitlines()
    assert len(lines) == 21
    assert lines[-1] == "And 387 more."


def test_a_piece_of_advice_has_two_sentences_to_choose_from(tmp_path: Path) -> None:
    file = tmp_path / "ours.yaml"
    text = SHIPPED.replace('        - "The idea came from ____, who first asked for ____ in ____."\n', "", 1)
    file.write_text(text, encoding="utf-8")
    with pytest.raises(PackError, match="patterns: is not right: it must have at least 2"):
        load_pack(str(file))


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("cross_checks: {off: [slogan]}", "“slogan” is not a cross-check. Did you mean “slogans”?"),
        ("language: en-GB", "“en-GB” is not right: it must be the two letters of ISO 639-1, such as en."),
        ("language: no", ""),
        ("local_words: {bodies: {the Hive: peeple}}", "the Hive: “peeple” is not allowed. Did you mean “people”?"),
        ("local_words: {people: ['']}", "it must be a name of one to six words"),
        ("cross_checks: {of: [slogans]}", "“of” is not a key here. Did you mean “off”?"),
    ],
)
def test_language_and_cross_checks_are_known_ones(tmp_path: Path, written: str, said: str) -> None:
    file = tmp_path / "ours.yaml"
    file.write_text(f"{SHIPPED}\n{written}\n", encoding="utf-8")
    if not said:
        assert load_pack(str(file)).language == "no"
        return
    with pytest.raises(PackError) as caught:
        load_pack(str(file))
    assert said in str(caught.value)
