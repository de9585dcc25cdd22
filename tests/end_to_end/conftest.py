"""What the end-to-end tests share: the program in this process, and in one of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from proposal_check.assessment import Assessment, Pack
from proposal_check.assessment.model import Verdict
from proposal_check.documents import read
from tests.reports.samples import ASSESSMENT

Run = Callable[..., subprocess.CompletedProcess[str]]

VERDICTS: dict[str, Verdict] = {"strong": "met", "middling": "partly", "weak": "not_met"}
WORDS = "Our tenants meet every Thursday in the hall and talk about the garden they are planning."


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run the program in a process of its own, in an empty folder."""

    def call(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "proposal_check", *arguments],
            cwd=tmp_path,
            env={**os.environ, **variables},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )

    return call


@pytest.fixture
def drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of drafts whose names say their verdict; only the judging is made up."""

    def assessed(path: Path, packs: Sequence[Pack]) -> tuple[Assessment, ...]:
        made = replace(ASSESSMENT, document=read(path), questions=(), verdict=VERDICTS[path.stem])
        return tuple(replace(made, pack_id=pack.id, pack_title=pack.title) for pack in packs)

    monkeypatch.setattr("proposal_check.commands.walk.assessed", assessed)
    monkeypatch.setattr("proposal_check.commands.review.assessed", assessed)
    folder = tmp_path / "bids"
    folder.mkdir()
    for name in VERDICTS:
        (folder / f"{name}.md").write_text(f"# The {name} bid\n\n{WORDS}\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return folder
