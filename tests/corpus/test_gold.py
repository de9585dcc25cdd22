"""The gold proposals: how many, whether the test half is as it was locked, and what the rules reach on them."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from proposal_check.corpus.agreement import kappa
from proposal_check.corpus.gold import GoldError, GoldProposal, load_folder
from tests.accuracy.measure import measure
from tests.accuracy.systems import RULES

GOLD = Path(__file__).parents[1] / "gold"
FLOORS: dict[str, Any] = YAML(typ="safe").load((GOLD / "floors.yaml").read_text(encoding="utf-8"))
HALVES = ("development", "test")


@pytest.fixture(scope="module", params=HALVES)
def half(request: pytest.FixtureRequest) -> tuple[str, list[GoldProposal]]:
    return request.param, load_folder(GOLD / request.param)


def test_every_marked_passage_stands_in_its_draft(half: tuple[str, list[GoldProposal]]) -> None:
    name, proposals = half
    assert len(proposals) >= 24, name
    assert sum(len(p.passages) for p in proposals) >= 450, name


def test_there_are_enough_passages_that_must_not_be_credited() -> None:
    passages = [p for name in HALVES for proposal in load_folder(GOLD / name) for p in proposal.passages]
    assert len(passages) >= 900
    assert sum(p.stance == "none" for p in passages) >= 300


def test_the_test_half_is_as_it_was_locked() -> None:
    lines = [line.split("  ") for line in (GOLD / "test.sha256").read_text(encoding="utf-8").splitlines()]
    locked = {name: digest for digest, name in lines}
    files = {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in (GOLD / "test").iterdir() if p.is_file()}
    assert files == locked
    digest, name = (GOLD / "cross_checks" / "test.sha256").read_text(encoding="utf-8").split()
    assert hashlib.sha256((GOLD / "cross_checks" / name).read_bytes()).hexdigest() == digest


def test_the_rules_reach_their_floors(half: tuple[str, list[GoldProposal]]) -> None:
    """Floors only rise: a figure below one is a step back, named with both numbers."""
    name, _ = half
    reached = measure(RULES, name).floored
    short = {
        key: (round(reached[key], 3), floor)
        for key, floor in FLOORS[name].items()
        if (reached[key] > floor if key == "false_credit" else reached[key] < floor)
    }
    assert not short, f"{name}: figure and floor: {short}"


def test_a_folder_without_gold_says_what_is_missing(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="no gold proposals"):
        load_folder(tmp_path)


def test_a_passage_that_is_not_in_the_draft_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# Bid\n\nTenants choose the contractor.\n", encoding="utf-8")
    (tmp_path / "a.yaml").write_text(
        "verdicts: {overall: met}\npassages:\n"
        '  - {quote: "Patients choose", strands: [power], stance: supports, party: people}\n',
        encoding="utf-8",
    )
    with pytest.raises(GoldError, match="Patients choose"):
        load_folder(tmp_path)


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ([("a", "a"), ("b", "b")], 1.0),
        ([("a", "a"), ("a", "b"), ("b", "a"), ("b", "b")], 0.0),
        ([("a", "a"), ("a", "a")], 1.0),
    ],
)
def test_agreement_is_corrected_for_chance(pairs: list[tuple[str, str]], expected: float) -> None:
    assert kappa(pairs) == pytest.approx(expected)
