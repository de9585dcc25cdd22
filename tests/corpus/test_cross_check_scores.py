"""The cross-checks against an assessor's marks: how they are counted, and the figures reached on development."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from proposal_check.assessment.model import Check
from proposal_check.corpus.cross_check_scores import Raised, score_checks
from proposal_check.corpus.evaluate import check_scores, understand_all
from proposal_check.corpus.gold import GoldError, load_folder
from proposal_check.corpus.marks import Case, Mark, load_cases

GOLD = Path(__file__).parents[1] / "gold"
FLOORS: dict[str, Any] = YAML(typ="safe").load((GOLD / "floors.yaml").read_text(encoding="utf-8"))
DRAFT = "# Bid\n\nTenants choose the\ncontractor. Nobody is paid.\n"
MARKS = """
natural:
  bid: [{check: slogans, quotes: []}]
planted:
  - {name: paid, draft: bid, edits: [{replace: "choose the contractor", with: "are told"}],
     raises: [{check: payment-only, quotes: []}], clears: [slogans]}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "half"
    made.mkdir()
    (made / "bid.md").write_text(DRAFT, encoding="utf-8")
    (made / "bid.yaml").write_text("verdicts: {overall: met}\npassages: []\n", encoding="utf-8")
    (tmp_path / "cross_checks").mkdir()
    (tmp_path / "cross_checks" / "half.yaml").write_text(MARKS, encoding="utf-8")
    return made


def test_an_edited_draft_is_read_again(folder: Path) -> None:
    natural, planted = load_cases(folder, load_folder(folder))
    assert natural.marks == (Mark("slogans"),)
    assert natural.clears is None
    assert planted.clears == frozenset(["slogans"])
    assert [block.text for block in planted.document.blocks][1:] == ["Tenants are told. Nobody is paid."]


def test_a_folder_without_marks_has_no_cases(folder: Path) -> None:
    (folder.parent / "cross_checks" / "half.yaml").unlink()
    assert load_cases(folder, load_folder(folder)) == []


def test_words_that_are_not_in_the_draft_are_named(folder: Path) -> None:
    (folder.parent / "cross_checks" / "half.yaml").write_text(MARKS.replace("choose the", "pick the"), "utf-8")
    with pytest.raises(GoldError, match="pick the contractor"):
        load_cases(folder, load_folder(folder))


def test_an_unknown_draft_is_named(folder: Path) -> None:
    (folder.parent / "cross_checks" / "half.yaml").write_text(MARKS.replace("draft: bid", "draft: bud"), "utf-8")
    with pytest.raises(GoldError, match="bud"):
        load_cases(folder, load_folder(folder))


def figures(folder: Path, raised: dict[str, Raised], *names: str) -> dict[str, tuple[int, int, int]]:
    cases = load_cases(folder, load_folder(folder))
    counts = score_checks(cases, lambda case: raised[case.name], names)
    return {name: (count.hit, count.false, count.missed) for name, count in counts.items()}


def test_pairs_of_a_draft_and_an_id_are_counted(folder: Path) -> None:
    both = Raised((Check("slogans", ""), Check("slogans", ""), Check("payment-only", "")))
    found = figures(folder, {"bid": both, "paid": both}, "slogans", "payment-only")
    assert found == {"slogans": (1, 1, 0), "payment-only": (1, 1, 0), "all": (2, 2, 0)}


def test_what_an_edit_neither_raises_nor_clears_is_not_counted(folder: Path) -> None:
    other = Raised((Check("late-entry", ""),))
    found = figures(folder, {"bid": Raised(()), "paid": other}, "late-entry")
    assert found["late-entry"] == (0, 0, 0)


@pytest.mark.parametrize(
    ("given", "expected"), [(0.24, (1, 0, 0)), (0.2401, (1, 0, 0)), (0.25, (0, 1, 1)), (None, (0, 1, 1))]
)
def test_the_share_must_be_the_marked_one(folder: Path, given: float | None, expected: tuple[int, int, int]) -> None:
    (natural, _) = load_cases(folder, load_folder(folder))
    case = Case("bid", natural.document, (Mark("people-share", (4800, 20000)),))
    count = score_checks([case], lambda _: Raised((Check("people-share", ""),), given), ["people-share"])["all"]
    assert (count.hit, count.false, count.missed) == expected


def test_the_checks_reach_their_floors_on_development() -> None:
    """Floors only rise: a figure below one is a step back, named with both numbers."""
    folder = GOLD / "development"
    proposals = load_folder(folder)
    reached = check_scores(folder, proposals, understand_all(proposals))
    short = {
        name: (round(reached[name].precision, 2), round(reached[name].recall, 2), floor)
        for name, floor in FLOORS["cross_checks"].items()
        if reached[name].precision < floor["precision"] or reached[name].recall < floor["recall"]
    }
    assert not short, f"precision, recall and floor: {short}"
