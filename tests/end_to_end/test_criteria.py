"""`criteria`: a pack is started, tested, shown and listed without a word of Python."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from proposal_check.assessment import load_pack, pack_names
from proposal_check.assessment.pack_schema import pack_schema
from proposal_check.cli import app
from proposal_check.commands.walk import assessed
from tests.tui.reviewing import WIDE, reviewing
from tests.tui.reviewing import run as run_review

OURS = """\
id: harbour-fund
version: "1"
title: The Harbour Fund
extends: people-in-the-lead
criteria:
  - id: choose-what-is-filmed
    strand: power
    key: true
    question: Who chooses what is filmed?
    reason: Whoever chooses what is filmed tells the story.
    source: {title: A page of the fund, address: https://example.org/}
    query: {actions: [choose, decide]}
    message: The draft does not say who chooses what is filmed.
    advice:
      add: Say who chooses.
      patterns: ["____ choose what is filmed.", "What is filmed is chosen by ____."]
    examples:
      met: [Tenants choose what is filmed.]
      not_met: [Our staff choose what is filmed.]
"""


def run(*arguments: str, code: int = 0) -> str:
    result = CliRunner().invoke(app, ["criteria", *arguments])
    assert result.exit_code == code, result.output
    return " ".join(result.output.split())


@pytest.mark.parametrize("extends", ["", *pack_names()])
def test_a_new_pack_is_valid_and_its_examples_hold(tmp_path: Path, extends: str) -> None:
    file = tmp_path / "our_fund.yaml"
    said = run("new", str(file), *(("--extends", extends) if extends else ()))
    assert f"Wrote {file}".replace(" ", "") in said.replace(" ", "")
    pack = load_pack(str(file))
    assert pack.id == "our-fund"
    own = file.read_text("utf-8")
    assert own.startswith("# yaml-language-server: $schema=pack.schema.json\n")
    assert (tmp_path / "pack.schema.json").read_text("utf-8") == pack_schema()
    if not extends:
        assert "2 of 2 examples of our-fund hold." in run("test", str(file))
    else:
        base = load_pack(extends)
        assert [each.id for each in pack.criteria] == [*(each.id for each in base.criteria), "our-question"]


def test_a_new_pack_may_build_on_a_file_beside_it(tmp_path: Path) -> None:
    run("new", str(tmp_path / "base.yaml"))
    (tmp_path / "teams").mkdir()
    run("new", str(tmp_path / "teams" / "ours.yaml"), "--extends", str(tmp_path / "base.yaml"))
    assert "extends: ../base.yaml" in (tmp_path / "teams" / "ours.yaml").read_text()
    assert load_pack(str(tmp_path / "teams" / "ours.yaml")).criteria[0].id == "our-question"


def test_nothing_is_ever_overwritten(tmp_path: Path) -> None:
    file = tmp_path / "ours.yaml"
    file.write_text("precious")
    schema = tmp_path / "pack.schema.json"
    schema.write_text("{}")
    assert "Nothing was written" in run("new", str(file), code=2)
    run("new", str(tmp_path / "other.yaml"))
    assert (file.read_text(), schema.read_text()) == ("precious", "{}")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["new", "ours.txt"], "a pack's file ends in .yaml"),
        (["new", "none/ours.yaml"], "can't be written"),
        (["new", "ours.yaml", "--extends", "people-in-lead"], "Did you mean “people-in-the-lead”?"),
        (["test", "people-in-lead"], "Did you mean “people-in-the-lead”?"),
        (["show", "people-in-the-lead", "rate-statd"], "Did you mean “rate-stated”?"),
    ],
)
def test_wrong_use_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert said in run(*arguments, code=2)
    assert not list(tmp_path.iterdir())


def test_an_example_that_fails_is_shown_with_what_was_read_and_what_it_misses(tmp_path: Path) -> None:
    file = tmp_path / "ours.yaml"
    run("new", str(file))
    text = file.read_text("utf-8")
    text = text.replace("Our chief executive will recruit a project manager.", "Tenants hire the cook.")
    file.write_text(text.replace("Disabled people appoint the project manager.", "Tenants decide the rents."), "utf-8")
    said = run("test", str(file), code=1)
    assert "- expected: met + got: not met." in said
    assert "Read: “Tenants decide the rents”:" in said
    assert "actions: the query wants hire or appoint, and this has decide." in said
    assert "- expected: not met + got: met." in said
    assert "It answers the query." in said
    assert "0 of 2 examples of ours hold." in said


def test_several_packs_are_tested_in_one_run(tmp_path: Path) -> None:
    for name in ("one", "two"):
        run("new", str(tmp_path / f"{name}.yaml"))
    said = run("test", str(tmp_path / "one.yaml"), str(tmp_path / "two.yaml"))
    assert "examples of one hold." in said
    assert "examples of two hold." in said


def test_a_pack_of_your_own_is_listed_and_shown_by_its_path(tmp_path: Path) -> None:
    file = tmp_path / "harbour.yaml"
    file.write_text(OURS, encoding="utf-8")
    count = len(load_pack("people-in-the-lead").criteria) + 1
    listed = f"harbour-fund 1 The Harbour Fund; Any funder that wants people in the lead; {count} criteria"
    assert listed in run("list", str(file))
    assert "Who chooses what is filmed?" in run("show", str(file))
    one = run("show", str(file), "choose-what-is-filmed")
    assert "Our staff choose what is filmed." in one
    assert "Whose idea was it?" not in one
    assert "Citizen control (power handed over)" in run("show", "coproduction-ladder")


def test_one_file_of_a_newcomer_shows_in_text_json_and_the_review(tmp_path: Path) -> None:
    file, draft = tmp_path / "harbour.yaml", tmp_path / "bid.md"
    file.write_text(OURS, encoding="utf-8")
    draft.write_text("# Bid\n\nWe are a charity. Our staff will plan the film.\n", encoding="utf-8")
    runner = CliRunner()
    text = runner.invoke(app, ["check", str(draft), "--pack", str(file), "--all"])
    assert text.exit_code == 1
    assert "The draft does not say who chooses what is filmed." in " ".join(text.output.split())
    report = runner.invoke(app, ["check", str(draft), "--pack", str(file), "--format", "json"])
    criteria = json.loads(report.stdout)["documents"][0]["criteria"]
    assert criteria[-1]["id"] == "choose-what-is-filmed"
    assert criteria[-1]["verdict"] == "not_met"

    (assessment,) = assessed(draft, [load_pack(str(file))])
    number = [gap.criterion for gap in assessment.gaps].index("choose-what-is-filmed")

    async def review() -> None:
        async with reviewing(assessment, WIDE, keys="2" + "j" * number) as seen:
            assert "The draft does not say who chooses what is filmed." in seen.words

    run_review(review())
