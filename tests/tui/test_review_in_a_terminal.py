"""The real program in a pseudo-terminal, from its start to the reader's q."""

from __future__ import annotations

import os
import pty
import re
import select
import subprocess
import sys
import time
from pathlib import Path

import pytest

DRAFT = """# Larkfield residents' bid

## Who we are

We are eleven mothers from the Larkfield estate. We wrote this bid.

## Who decides

Residents choose the four sites. The trustees make all final decisions about the budget.
"""
COMMAND = (sys.executable, "-m", "proposal_check", "review")
STYLES = re.compile(r"\x1b\[[0-9;:?<>=]*[ -/]*[@-~]|\x1b[()][A-Z0-9]|\x1b\][^\x07]*\x07")
ENVIRONMENT = {
    "TERM": "xterm-256color",
    "LINES": "24",
    "COLUMNS": "80",
    "TEXTUAL_ANIMATIONS": "none",
}


class Terminal:
    """The program at one end of a pseudo-terminal, the test at the other."""

    def __init__(self, draft: Path) -> None:
        self.end, theirs = pty.openpty()
        self.program = subprocess.Popen(
            [*COMMAND, str(draft)],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=os.environ | ENVIRONMENT,
            cwd=draft.parent,
        )
        os.close(theirs)
        self.written = ""

    def wait_for(self, words: str, seconds: float = 90) -> None:
        """Read until `words` have been written since the last key."""
        ends = time.monotonic() + seconds
        while words not in STYLES.sub("", self.written):
            assert time.monotonic() < ends, f"no {words!r} in {self.text[-2000:]!r}"
            if not self._read(0.2) and self.program.poll() is not None:
                break
        assert words in self.text

    @property
    def text(self) -> str:
        return STYLES.sub("", self.written)

    def press(self, key: str) -> None:
        self.written = ""
        os.write(self.end, key.encode())

    def leave(self) -> int:
        """Press q, read what is still written, and return the exit code."""
        self.press("q")
        started = time.monotonic()
        while self.program.poll() is None and time.monotonic() < started + 20:
            self._read(0.1)
        self._read(0.1)
        return self.program.wait(1)

    def close(self) -> None:
        if self.program.poll() is None:
            self.program.kill()
            self.program.wait()
        os.close(self.end)

    def _read(self, seconds: float) -> bool:
        if not select.select([self.end], [], [], seconds)[0]:
            return False
        try:
            self.written += os.read(self.end, 65536).decode(errors="replace")
        except OSError:  # What Linux says when the other end has gone.
            return False
        return True


def test_a_draft_is_read_walked_through_and_left(tmp_path: Path) -> None:
    pytest.importorskip("proposal_check.language.reading", exc_type=ImportError)
    draft = tmp_path / "larkfield.md"
    draft.write_text(DRAFT, encoding="utf-8")
    terminal = Terminal(draft)
    try:
        terminal.wait_for("Reading larkfield.md")
        terminal.wait_for("People in the lead")
        terminal.press("3")
        terminal.wait_for("counts as evidence")
        terminal.press("2")
        terminal.wait_for("The assessor asks")
        assert terminal.leave() == 0
    finally:
        terminal.close()
    assert [path.name for path in tmp_path.iterdir()] == ["larkfield.md"]


def test_leaving_does_not_wait_for_the_reading_to_finish(tmp_path: Path) -> None:
    draft = tmp_path / "larkfield.md"
    draft.write_text(DRAFT, encoding="utf-8")
    terminal = Terminal(draft)
    try:
        terminal.wait_for("Reading larkfield.md")
        assert terminal.leave() == 0
    finally:
        terminal.close()


def test_an_empty_draft_is_explained_and_ends_with_3(tmp_path: Path) -> None:
    draft = tmp_path / "empty.md"
    draft.write_text("", encoding="utf-8")
    terminal = Terminal(draft)
    try:
        terminal.wait_for("empty.md could not be checked")
        assert terminal.leave() == 3
        assert "empty.md: " in terminal.text.splitlines()[-1]
    finally:
        terminal.close()
