"""The report survives pipes, narrow encodings and NO_COLOR; colour is for terminals only."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.end_to_end.conftest import Run

SHOW = [sys.executable, "-m", "proposal_check", "criteria", "show"]


def on_a_terminal(command: list[str], variables: Mapping[str, str]) -> str:
    """Return what the command prints on a terminal of 80 columns."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "80", **variables}
    process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment, close_fds=True)
    os.close(theirs)
    output = b""
    while True:
        try:
            chunk = os.read(ours, 65536)
        except OSError:
            break
        if not chunk:
            break
        output += chunk
    os.close(ours)
    process.wait(timeout=60)
    return output.decode()


def test_a_terminal_gets_colour_and_nothing_else_does(run: Run) -> None:
    assert "\x1b[" in on_a_terminal(SHOW, {"NO_COLOR": ""})
    assert "\x1b" not in run("criteria", "show").stdout


@pytest.mark.parametrize("variables", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=str)
def test_no_colour_means_no_escapes_at_all(variables: dict[str, str]) -> None:
    assert "\x1b" not in on_a_terminal(SHOW, variables)


def test_a_reader_that_has_seen_enough_is_no_failure(tmp_path: Path) -> None:
    process = subprocess.Popen(SHOW, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path)
    assert process.stdout and process.stderr
    process.stdout.close()
    assert process.wait(timeout=60) == 0
    assert process.stderr.read() == b""
    process.stderr.close()


def test_a_pipe_gets_utf_8_whatever_the_locale(run: Run) -> None:
    done = run("criteria", "test", "no-such-pack", PYTHONIOENCODING="ascii", LC_ALL="C")
    assert "“no-such-pack”" in done.stderr
