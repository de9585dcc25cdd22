"""`explain` shows, for a criterion or a passage, what is asked and why the passage counts or does not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from proposal_check.cli import app

BID = """\
# The Lock Yard

## Who runs it

We are nine tenants of Canal Street. The panel is made up of tenants. The panel decides which repairs are done.
Residents may be invited to a meeting. The council approves the budget.

> The tenants decided everything, said a visitor from another town.

A consultant paints the fence. The yard is open on Sundays.

- [ ] Young people chair the board
"""


@pytest.fixture
def bid(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "bid.md").write_text(BID, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def explain(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["explain", *arguments])


def said(*arguments: str) -> str:
    result = explain(*arguments)
    assert result.exit_code == 0, result.output
    return " ".join(result.stdout.split())


def test_a_criterion_is_explained_without_a_draft() -> None:
    text = said("decisions-are-theirs")
    assert text.startswith("decisions-are-theirs: Which decisions are theirs? A key question of power")
    assert "Why funders ask:" in text
    assert "decides, chooses, approves" in text


def test_a_passage_is_found_by_its_words(bid: Path) -> None:
    text = said("panel decides which repairs", "bid.md")
    assert text.startswith("[+] This passage counts as evidence.")
    assert "The draft says who “panel” are" in text
    assert "The panel is made up of tenants" in text
    assert "“decides”, in the words “decides”" in text
    assert "Level 5 of 5, in charge" in text
    assert "Which decisions are theirs? (decisions-are-theirs, a key question): answers it" in text


def test_the_word_that_makes_it_a_hope_is_named(bid: Path) -> None:
    text = said("Residents may be invited", "bid.md")
    assert text.startswith("[~] This passage is too weak to count.")
    assert "“may” makes it so" in text
    assert "7. What would make it evidence" in text


def test_what_speaks_against_it_says_who_acts_instead(bid: Path) -> None:
    text = said("council approves the budget", "bid.md")
    assert text.startswith("[-] This passage speaks against")
    assert "“The council”: an authority over the people." in text


def test_a_passage_is_found_by_its_id_or_the_start_of_it(bid: Path) -> None:
    report = json.loads(CliRunner().invoke(app, ["check", "bid.md", "--format", "json"]).stdout)
    claim = next(each for each in report["documents"][0]["claims"] if each["action"] == "decide")
    assert claim["wording"] == "decides"
    assert claim["actor"]["because"].startswith("The draft says who “panel” are")
    assert said(claim["id"], "bid.md") == said(claim["id"][:6], "bid.md")
    assert claim["id"] in said("bid.md")


def test_the_draft_may_stand_first(bid: Path) -> None:
    assert said("bid.md", "council approves the budget") == said("council approves the budget", "bid.md")


def test_a_criterion_with_a_draft_shows_how_the_draft_answers_it(bid: Path) -> None:
    text = said("decisions-are-theirs", "bid.md")
    assert "In bid.md: partly met" in text
    assert "“The panel decides which repairs are done”" in text


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("Who runs it", "It is a heading."),
        ("The tenants decided everything", "It is a quotation"),
        ("Young people chair the board", "It is a box that nobody has ticked."),
        ("consultant paints the fence", "“A consultant”: someone else."),
        ("The yard is open on Sundays", "Nothing that could count. Looked for: people deciding"),
    ],
)
def test_a_passage_without_a_claim_says_what_was_seen_and_what_is_missing(bid: Path, words: str, reason: str) -> None:
    text = said(words, "bid.md")
    assert text.startswith("[ ] This passage counts neither for nor against")
    assert reason in text


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["rate-state"], "Did you mean “rate-stated”?"),
        (["paid-rate"], "Did you mean “people-are-paid”?"),
        (["zzz"], "Its criteria are: idea-from-people"),
        (["the panel never decides a thing", "bid.md"], "The nearest in it is: “We are nine tenants"),
        (["decisions-are-their", "bid.md"], "Did you mean “decisions-are-theirs”?"),
        (["0000dead", "bid.md"], "explain DRAFT lists its passages"),
    ],
)
def test_what_is_not_there_is_answered_with_the_nearest_that_is(bid: Path, arguments: list[str], hint: str) -> None:
    result = explain(*arguments)
    assert result.exit_code == 2
    assert hint in result.stderr
    assert result.stdout == ""


def test_an_unreadable_draft_ends_as_it_does_for_check(bid: Path) -> None:
    result = explain("anything", "missing.md")
    assert result.exit_code == 3
    assert result.stderr.startswith("missing.md: There is no such file.")


def test_a_wrong_pack_is_wrong_use(bid: Path) -> None:
    assert explain("rate-stated", "--pack", "no-such-pack").exit_code == 2


def test_nothing_of_the_draft_is_obeyed(bid: Path) -> None:
    (bid / "bid.md").write_text(BID.replace("repairs", "\x1b[31mrep\u202eairs"), encoding="utf-8")
    for what in ("The panel decides which", "bid.md", "decisions-are-theirs", "open on Sundays"):
        assert not {"\x1b", "\u202e"} & set(explain(what, "bid.md").output)
    assert not {"\x1b", "\u202e"} & set(explain("\x1b[31m\u202enone", "bid.md").output)
