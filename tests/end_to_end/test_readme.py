"""The README shows what the program really prints."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from proposal_check.cli import app

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"^```console\n\$ proposal-check (.+?)\n(.+?)^```", README, re.DOTALL | re.MULTILINE)


def test_the_readme_shows_a_run() -> None:
    assert SHOWN


@pytest.mark.parametrize(("command", "output"), SHOWN)
def test_what_the_readme_shows_is_the_head_of_what_is_printed(
    command: str, output: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    printed = CliRunner().invoke(app, command.split(), env={"COLUMNS": "80", "NO_COLOR": "1"}).stdout
    assert printed.startswith(output)


def test_every_picture_of_the_readme_is_there() -> None:
    pictures = re.findall(r"!\[[^\]]+\]\((.+?)\)", README)
    assert pictures
    assert not [picture for picture in pictures if not (ROOT / picture).is_file()]
