"""The same draft gives the same blocks as Markdown, as .docx and as an exported PDF."""

from __future__ import annotations

from pathlib import Path

import pytest

from proposal_check.documents import Document, read
from tests.documents.sources import LONG, LONG_TABLE, SOURCES
from tests.rendering import Format, render

Seen = tuple[str, str, str, tuple[str, ...]]


def seen(document: Document) -> list[Seen]:
    return [(block.kind, block.text, block.role, block.place.heading) for block in document.blocks]


def read_as(source: str, fmt: Format, folder: Path) -> Document:
    return read(render(source, fmt, folder / f"draft.{fmt}"))


@pytest.mark.parametrize("fmt", ["docx", "pdf"])
@pytest.mark.parametrize("name", SOURCES)
def test_blocks_are_those_of_the_markdown(name: str, fmt: Format, tmp_path: Path) -> None:
    expected = seen(read_as(SOURCES[name], "md", tmp_path))
    assert seen(read_as(SOURCES[name], fmt, tmp_path)) == expected


@pytest.mark.parametrize("fmt", ["docx", "pdf"])
@pytest.mark.parametrize("name", SOURCES)
def test_cells_levels_and_titles_are_those_of_the_markdown(name: str, fmt: Format, tmp_path: Path) -> None:
    one, other = (read_as(SOURCES[name], each, tmp_path) for each in ("md", fmt))
    assert other.title == one.title
    for ours, theirs in zip(other.blocks, one.blocks, strict=True):
        assert (ours.level, ours.cells) == (theirs.level, theirs.cells), theirs.text
        assert (ours.place.table, ours.place.row) == (theirs.place.table, theirs.place.row)


@pytest.mark.parametrize("source", [LONG, LONG_TABLE])
def test_a_pdf_says_on_which_page_a_block_begins(source: str, tmp_path: Path) -> None:
    pages = [block.place.page for block in read_as(source, "pdf", tmp_path).blocks]
    numbers = [page for page in pages if page is not None]
    assert len(numbers) == len(pages)
    assert numbers == sorted(numbers)
    assert (numbers[0], numbers[-1] > 1) == (1, True)


@pytest.mark.parametrize("fmt", ["md", "docx", "pdf"])
@pytest.mark.parametrize("name", SOURCES)
def test_places_count_and_cells_hold_their_text(name: str, fmt: Format, tmp_path: Path) -> None:
    for index, block in enumerate(read_as(SOURCES[name], fmt, tmp_path).blocks):
        assert block.place.block == index
        assert block.text == " ".join(block.text.split())
        for cell in block.cells:
            assert block.text[cell.start : cell.end].strip()
