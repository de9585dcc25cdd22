"""`review --plain`: the same gaps, one after the other, with Enter and q."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from proposal_check.cli import app
from proposal_check.reports import Layout
from proposal_check.reports.walkthrough import steps
from tests.reports.samples import ASSESSMENT, with_quote

runner = CliRunner()


def test_without_a_person_at_the_keyboard_everything_is_printed(drafts: Path) -> None:
    result = runner.invoke(app, ["review", "bids/middling.md", "--plain"])
    assert result.exit_code == 0
    assert "[~] PARTLY MET" in result.stdout
    assert "Gap 1 of 1" in result.stdout
    assert "Open question: You name Steering Group 5 times" in result.stdout


@pytest.mark.parametrize(("answers", "seen"), [("q\n", "[~]"), ("\nq\n", "Gap 1"), ("\n\n\n\n", "Open"), ("", "[~]")])
def test_enter_goes_on_and_q_or_the_end_of_input_stops(
    drafts: Path, monkeypatch: pytest.MonkeyPatch, answers: str, seen: str
) -> None:
    monkeypatch.setattr("proposal_check.commands.review._at_keyboard", lambda: True)
    result = runner.invoke(app, ["review", "bids/middling.md", "--plain"], input=answers)
    assert result.exit_code == 0
    markers = ["[~]", "Gap 1", "Do these", "Open"]
    reached = [marker for marker in markers if marker in result.stdout]
    assert reached == markers[: markers.index(seen) + 1]


def test_a_draft_that_cannot_be_read_ends_with_3(drafts: Path) -> None:
    result = runner.invoke(app, ["review", "missing.md", "--plain"])
    assert result.exit_code == 3
    assert result.stderr.startswith("missing.md: There is no such file.")


def test_a_gap_shows_what_the_draft_says_now() -> None:
    gap = steps(ASSESSMENT)[1]
    assert "Question: Who holds the budget?" in gap
    assert "“The trustees decide on money” (page 2, Our idea › Where it came from)" in gap
    assert "Write: Name the sum that tenants hold" in gap
    assert "Changes: With this, power would be met." in gap
    assert "Asked next: Who signs?" in gap


def test_an_answer_of_a_form_is_shown_by_itself() -> None:
    assert "Who runs it?\n    130 words: 30 over the limit of 100. Leadership not met." in steps(ASSESSMENT)[2]


def test_nothing_of_the_draft_is_obeyed() -> None:
    (assessment,) = with_quote("\x1b[31m\u202e[red]").assessments
    text = "".join(steps(assessment, Layout()))
    assert not {"\x1b", "\u202e"} & set(text)
