"""Reading is light to import, and hostile or broken files end as errors, never as tracebacks."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest

from proposal_check.documents import Document, UnreadableDraftError, read
from tests.documents.sources import CAFE
from tests.rendering import FORMATS, Format, render

HEAVY = (
    "docx",
    "pypdf",
    "lxml",
    "markdown_it",
    "py3langid",
    "charset_normalizer",
    "spacy",
    "numpy",
)


def test_importing_the_readers_imports_no_parser() -> None:
    program = f"import sys, proposal_check.documents; print([name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert done.stdout.decode().strip() == "[]"


def attempt(path: Path) -> Document | str:
    try:
        return read(path)
    except UnreadableDraftError as error:
        return error.code


@pytest.mark.parametrize("fmt", FORMATS)
def test_a_broken_file_is_read_or_refused(fmt: Format, tmp_path: Path) -> None:
    whole = render(CAFE, fmt, tmp_path / f"whole.{fmt}").read_bytes()
    chance = random.Random(7)  # noqa: S311
    path = tmp_path / f"broken.{fmt}"
    for _ in range(30):
        broken = bytearray(whole)
        for _ in range(chance.randrange(1, 40)):
            broken[chance.randrange(len(broken))] = chance.randrange(256)
        if chance.random() < 0.4:
            start = chance.randrange(len(broken))
            del broken[start : start + chance.randrange(2000)]
        path.write_bytes(broken)
        assert isinstance(attempt(path), (Document, str))


@pytest.mark.parametrize("fmt", FORMATS)
def test_reading_twice_gives_the_same(fmt: Format, tmp_path: Path) -> None:
    path = render(CAFE, fmt, tmp_path / f"draft.{fmt}")
    assert read(path) == read(path)


@pytest.mark.parametrize("fmt", FORMATS)
def test_reading_leaves_no_file_behind(fmt: Format, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    path = render(CAFE, fmt, tmp_path / f"draft.{fmt}")
    monkeypatch.setenv("TMPDIR", str(scratch))
    monkeypatch.setattr("tempfile.tempdir", None)
    read(path)
    assert not list(scratch.iterdir())
    assert sorted(entry.name for entry in tmp_path.iterdir()) == [path.name, "scratch"]
