"""Help, lists and errors come at once: they load neither the language model nor the screens."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {"spacy", "textual", "docx", "pypdf", "py3langid", "numpy"}
PROGRAM = """
import sys
from proposal_check.cli import main
sys.argv = ["proposal-check", *sys.argv[1:]]
try:
    main()
except SystemExit:
    pass
print("LOADED", *sorted({name.partition(".")[0] for name in sys.modules}))
"""


@pytest.mark.parametrize(
    "arguments",
    [
        "--help",
        "--version",
        "check --help",
        "criteria list",
        "criteria show",
        "criteria schema",
        "criteria show people-in-the-lead rate-stated",
        "criteria new ours.yaml --extends people-in-the-lead",
        "criteria test no-such-pack",
        "check missing.docx",
        "check empty",
        "check empty/none.md --format nonsense",
        "check draft.md --pack no-such-pack",
        "check blank.md",
        "check broken.pdf",
        "who missing.docx",
        "suggest missing.docx",
        "explain rate-stated",
        "explain no-such-criterion",
        "explain words missing.docx",
        "explain words blank.md",
        "review missing.docx --plain",
        "evaluate missing",
    ],
)
def test_nothing_heavy_is_imported(tmp_path: Path, arguments: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "blank.md").write_text("\n")
    (tmp_path / "broken.pdf").write_text("%PDF-1.7\n")
    heavy = HEAVY - {"pypdf", "py3langid", "numpy"} if "broken" in arguments else HEAVY
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments.split()],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = set(done.stdout.rpartition("LOADED")[2].split())
    assert loaded
    assert not loaded & heavy, loaded & heavy


def test_help_takes_well_under_the_second_that_the_language_model_costs() -> None:
    # Processor time, not the clock's: other work on the machine must not fail a test.
    before = os.times()
    subprocess.run([sys.executable, "-m", "proposal_check", "--help"], capture_output=True, check=True)
    after = os.times()
    spent = after.children_user + after.children_system
    spent -= before.children_user + before.children_system
    assert spent < 0.8, f"{spent:.2f} s"
