"""`check`: its exit code is the outcome, stdout is the report and nothing else."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from proposal_check.cli import app
from proposal_check.documents import read
from tests.end_to_end.conftest import Run

runner = CliRunner()


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ("bids/strong.md", 0),
        ("bids/middling.md", 1),
        ("bids/weak.md", 1),
        ("bids/middling.md --require partly", 0),
        ("bids/weak.md --require partly", 1),
        ("bids/strong.md bids/weak.md", 1),
        ("bids", 1),
        ("bids/missing.md", 3),
        ("bids/missing.md bids/weak.md", 3),
        ("bids/weak.md bids/strong.md bids/missing.md", 3),
        ("bids/strong.md --quiet", 0),
        ("bids/weak.md --quiet", 1),
        ("bids/weak.md --format json", 1),
        ("bids/strong.md --require not_met", 2),
        ("bids/strong.md --format pdf", 2),
        ("bids/strong.md --pack no-such-pack", 2),
        ("bids/strong.md --pack missing.yaml", 2),
        ("bids/strong.md --report json", 2),
        ("bids/strong.md --report jsn=out.json", 2),
        ("bids/strong.md --report json=no/folder/out.json", 2),
        ("bids/strong.md --no-such-option", 2),
        ("", 2),
    ],
)
def test_the_exit_code_is_the_outcome(drafts: Path, arguments: str, code: int) -> None:
    result = runner.invoke(app, ["check", *arguments.split()])
    assert result.exit_code == code, result.output


def test_an_unreadable_draft_is_one_line_on_stderr_beside_the_others_report(drafts: Path) -> None:
    (drafts / "empty.md").write_text("")
    result = runner.invoke(app, ["check", "bids/empty.md", "bids/strong.md"])
    assert result.stderr.splitlines() == [
        "bids/empty.md: The file is empty. Save the draft again and check that it has text in it."
    ]
    assert result.stdout.startswith("bids/strong.md\n")
    assert "empty.md" not in result.stdout


def test_json_holds_unreadable_drafts_itself(drafts: Path) -> None:
    result = runner.invoke(app, ["check", "missing.md", "bids/strong.md", "--format", "json"])
    report = json.loads(result.stdout)
    assert [document["path"] for document in report["documents"]] == ["bids/strong.md"]
    assert [(error["path"], error["code"]) for error in report["errors"]] == [("missing.md", "not_found")]
    assert result.stderr == ""


def test_a_folder_without_drafts_is_an_error(drafts: Path) -> None:
    Path("empty").mkdir()
    result = runner.invoke(app, ["check", "empty", "--format", "json"])
    assert result.exit_code == 3
    assert [error["code"] for error in json.loads(result.stdout)["errors"]] == ["no_drafts"]


def test_a_typo_is_answered_with_the_nearest_right_word(drafts: Path) -> None:
    assert "Did you mean “json”?" in runner.invoke(app, ["check", "x", "-f", "jsn"]).stderr
    pack = ["check", "x", "--pack", "people-in-the-led"]
    assert "people-in-the-lead" in runner.invoke(app, pack).stderr


def test_reports_go_to_files_beside_the_one_on_screen(drafts: Path) -> None:
    options = ["--report", "json=out.json", "--report", "text=out.txt"]
    result = runner.invoke(app, ["check", "bids/strong.md", "missing.md", *options])
    assert result.exit_code == 3
    assert json.loads(Path("out.json").read_text("utf-8"))["verdict"] == "met"
    kept = Path("out.txt").read_text("utf-8")
    assert kept.startswith("bids/strong.md\n")
    assert "missing.md: There is no such file." in kept
    assert sorted(path.name for path in Path().iterdir()) == ["bids", "out.json", "out.txt"]


def test_quiet_prints_nothing_but_errors_and_still_writes_files(drafts: Path) -> None:
    options = ["--quiet", "--format", "json", "--report", "json=out.json"]
    result = runner.invoke(app, ["check", "bids/strong.md", "missing.md", *options])
    assert result.stdout == ""
    assert result.stderr.startswith("missing.md: ")
    assert Path("out.json").is_file()


def test_a_report_never_overwrites_a_draft_or_another_report(drafts: Path) -> None:
    before = (drafts / "strong.md").read_text()
    over = runner.invoke(app, ["check", "bids", "--report", "json=bids/../bids/strong.md"])
    assert (over.exit_code, (drafts / "strong.md").read_text()) == (2, before)
    twice = ["check", "bids", "--report", "json=out", "--report", "text=./out"]
    assert runner.invoke(app, twice).exit_code == 2


def test_a_report_that_cannot_be_written_leaves_the_old_one(drafts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("out.json").write_text("old")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    result = runner.invoke(app, ["check", "bids/strong.md", "--report", "json=out.json"])
    assert result.exit_code == 2
    assert "No space left on device" in result.stderr
    assert Path("out.json").read_text() == "old"
    assert sorted(path.name for path in Path().iterdir()) == ["bids", "out.json"]


def test_a_defect_becomes_that_drafts_error_without_its_words(drafts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(path: Path, packs: object) -> object:
        raise ValueError(read(path).blocks[1].text)

    monkeypatch.setattr("proposal_check.commands.walk.assessed", broken)
    result = runner.invoke(app, ["check", "bids/strong.md"])
    assert result.exit_code == 3
    assert "The check itself failed (ValueError, test_check.py line" in result.stderr
    assert "tenants" not in result.output


def test_ctrl_c_ends_with_130(drafts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(path: Path, packs: object) -> object:
        raise KeyboardInterrupt

    monkeypatch.setattr("proposal_check.commands.walk.assessed", interrupted)
    assert runner.invoke(app, ["check", "bids/strong.md"]).exit_code == 130


def test_a_crash_outside_the_drafts_is_not_the_code_of_a_verdict() -> None:
    program = "import sys, proposal_check.cli as cli\ndef crash(**_): raise RuntimeError\ncli.app = crash\ncli.main()"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert done.returncode == 3


def test_errors_show_hidden_characters_of_a_file_name(run: Run) -> None:
    done = run("check", "a\x1b[31m\u202eb.md")
    assert done.returncode == 3
    assert done.stderr.startswith(r"a\u001b[31m\u202eb.md: There is no such file.")


def test_version_and_help(run: Run) -> None:
    assert run("--version").stdout.startswith("proposal-check ")
    assert "review" in run("--help").stdout
    assert run().returncode == 2
