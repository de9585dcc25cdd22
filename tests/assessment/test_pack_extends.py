"""A pack may build on another: what it says itself wins, and the rest is taken as it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from proposal_check.assessment import load_pack
from tests.assessment.hand_made import PACK
from tests.assessment.packs import criterion, extending, refusal


def test_everything_is_taken_but_what_the_pack_says_itself(tmp_path: Path) -> None:
    ours = load_pack(str(extending(tmp_path, "funder: Harbour Fund\n")))
    assert (ours.id, ours.version, ours.title, ours.funder) == ("ours", "1", "Ours", "Harbour Fund")
    assert (ours.strands, ours.criteria, ours.overall) == (PACK.strands, PACK.criteria, PACK.overall)


def test_a_new_criterion_follows_the_others(tmp_path: Path) -> None:
    ours = load_pack(str(extending(tmp_path, f"criteria:\n{criterion('minutes')}")))
    assert [each.id for each in ours.criteria] == [*(each.id for each in PACK.criteria), "minutes"]


def test_a_criterion_of_the_same_name_takes_the_others_place_whole(tmp_path: Path) -> None:
    ours = load_pack(str(extending(tmp_path, f"criteria:\n{criterion('idea-from-people')}")))
    assert [each.id for each in ours.criteria] == [each.id for each in PACK.criteria]
    assert ours.criteria[0].question == "Who keeps the minutes?"
    assert not ours.criteria[0].key
    assert PACK.criteria[0].key


def test_a_strand_of_the_same_name_takes_the_others_place_whole(tmp_path: Path) -> None:
    text = "strands:\n  support: {title: Help, question: What helps?, needs: two answers, met: {criteria: 2}}\n"
    ours = load_pack(str(extending(tmp_path, text)))
    assert list(ours.strands) == list(PACK.strands)
    assert (ours.strands["support"].title, ours.strands["support"].headings) == ("Help", ())
    assert ours.strands["power"] == PACK.strands["power"]


def test_a_criterion_can_be_left_out(tmp_path: Path) -> None:
    ours = load_pack(str(extending(tmp_path, "leave_out: [skills, hire-and-fire]\n")))
    assert {each.id for each in PACK.criteria} - {each.id for each in ours.criteria} == {"skills", "hire-and-fire"}


def test_a_strand_can_be_left_out_with_all_its_criteria(tmp_path: Path) -> None:
    ours = load_pack(str(extending(tmp_path, "leave_out: [support]\n")))
    assert list(ours.strands) == ["leadership", "payment", "power"]
    assert not [each for each in ours.criteria if each.strand == "support"]


def test_a_pack_may_extend_one_that_extends_another_each_found_beside_it(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    extending(tmp_path / "shared", "funder: Harbour Fund\nleave_out: [skills]\n", name="fund")
    file = extending(tmp_path, "leave_out: [times-and-places]\n", base="shared/fund.yaml")
    ours = load_pack(str(file))
    assert ours.funder == "Harbour Fund"
    assert len(ours.criteria) == len(PACK.criteria) - 2


def test_the_readers_language_and_the_cross_checks_are_taken_too(tmp_path: Path) -> None:
    extending(tmp_path, "language: cy\ncross_checks: {off: [slogans]}\n", name="fund")
    assert load_pack(str(extending(tmp_path, base="fund.yaml"))).language == "cy"
    turned = load_pack(str(extending(tmp_path, "cross_checks: {off: [payment-only]}\n", base="fund.yaml")))
    assert turned.cross_checks.off == ("payment-only",)
    assert PACK.language == "en"


@pytest.mark.parametrize(
    ("more", "place", "said"),
    [
        (
            "leave_out: [skils]\n",
            (5, 13),
            "nor a strand of people-in-the-lead. Did you mean “skills”?",
        ),
        (
            "leave_out: [rate-stated]\n",
            (5, 1),
            "strands.payment.met.one_of of people-in-the-lead names it.",
        ),
        ("leave_out: [power]\n", (5, 1), "“power” is not among this pack's strands, and overall.in_the_lead of"),
        (f"leave_out: [skills]\ncriteria:\n{criterion('skills')}", (5, 13), "is left out and stands in this file too"),
        (f"criteria:\n{criterion()}{criterion()}", (26, 9), "“minutes” is used by two criteria"),
        (f"leave_out: [support]\ncriteria:\n{criterion('x', 'support')}", (8, 13), "not among this pack's strands"),
        ("leave_out: [costs-covered, skills, times-and-places]\n", (5, 1), "“support” has no criterion in this pack"),
    ],
)
def test_what_does_not_fit_together_is_named_in_the_pack_that_causes_it(
    tmp_path: Path, more: str, place: tuple[int, int], said: str
) -> None:
    problem = refusal(extending(tmp_path, more)).problems[0]
    assert (problem.line, problem.column) == place
    assert said in str(problem)


@pytest.mark.parametrize(
    ("base", "said"),
    [
        ("people-in-lead", "no pack called “people-in-lead”. Did you mean “people-in-the-lead”?"),
        ("none.yaml", "“none.yaml”: there is no such file."),
        ("../../../../etc/passwd", "no pack called"),
        (".", "no pack called"),
        ("ours.yaml", "in a circle: ours.yaml → ours.yaml"),
    ],
)
def test_a_base_that_cannot_be_taken_is_named_where_it_is_asked_for(tmp_path: Path, base: str, said: str) -> None:
    (problem,) = refusal(extending(tmp_path, base=base)).problems
    assert (problem.line, problem.column) == (4, 10)
    assert said in str(problem)


def test_packs_that_extend_one_another_in_a_circle_are_named(tmp_path: Path) -> None:
    for name, base in (("one", "two"), ("two", "three"), ("three", "one")):
        extending(tmp_path, base=f"{base}.yaml", name=name)
    assert "one.yaml → two.yaml → three.yaml → one.yaml" in str(refusal(tmp_path / "one.yaml"))


def test_a_row_of_packs_has_an_end(tmp_path: Path) -> None:
    for number in range(12):
        extending(tmp_path, base=f"p{number + 1}.yaml", name=f"p{number}")
    assert "more than 8 packs extend one another" in str(refusal(tmp_path / "p0.yaml"))


def test_an_error_in_the_base_is_named_in_the_bases_file(tmp_path: Path) -> None:
    extending(tmp_path, "leave_out: [skils]\n", name="fund")
    assert "fund.yaml, line 5, column 13" in str(refusal(extending(tmp_path, base="fund.yaml")))


def test_a_pack_that_extends_nothing_has_nothing_to_leave_out(tmp_path: Path) -> None:
    file = extending(tmp_path, "leave_out: [skills]\n")
    file.write_text(file.read_text().replace("extends: people-in-the-lead\n", ""))
    missing = [problem.message for problem in refusal(file).problems]
    assert missing == [f"“{key}” is missing." for key in ("criteria", "funder", "overall", "strands")]
