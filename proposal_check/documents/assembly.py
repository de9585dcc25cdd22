"""From what a format's reader found to the document's blocks: text woven, place and role given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from proposal_check.documents.model import Block, BlockKind, BlockRole, Cell, Place
from proposal_check.documents.roles import may_head, role_of
from proposal_check.documents.table_header import has_header
from proposal_check.documents.weave import Hyphens, Lines, weave, weave_cells


@dataclass(frozen=True, slots=True)
class Piece:
    """A block as its format has it, before its text is woven and its role is known.

    A table's row has its cells' lines in `cells`, with their columns in `columns`, and counts
    `table` over the document. `marked` says what the format knows of this row as a header: True it
    is one, False it is not, None nothing.
    """

    kind: BlockKind
    lines: Lines = ()
    level: int = 0
    page: int | None = None
    hint: BlockRole | None = None
    cells: tuple[Lines, ...] = ()
    columns: tuple[int, ...] = ()
    table: int | None = None
    marked: bool | None = None
    bold: bool = False


def assemble(pieces: Sequence[Piece]) -> tuple[Block, ...]:
    """Return the blocks: pieces without text are left out, headings give the others their path."""
    hyphens = Hyphens(_texts(pieces))
    blocks: list[Block] = []
    path: list[tuple[int, str]] = []
    table_count = 0
    styled = 0
    for table, group in groupby(pieces, key=lambda piece: piece.table):
        if table is not None:
            rows = _rows(list(group), hyphens, table_count, len(blocks), _names(path))
            blocks.extend(rows)
            table_count += bool(rows)
            continue
        for piece in group:
            text, source = weave(piece.lines, hyphens)
            if not _has_words(text):
                continue
            kind, level = piece.kind, piece.level
            if kind == "heading":
                styled = level
            elif piece.bold and kind == "paragraph" and may_head(text):
                kind, level = "heading", styled + 1
            if kind == "heading":
                path = [above for above in path if above[0] < level]
            place = Place(len(blocks), piece.page, _names(path))
            role = role_of(kind, text, place.heading, piece.hint)
            blocks.append(Block(kind, text, role, place, level, source=source))
            if kind == "heading":
                path.append((level, text))
    return tuple(blocks)


def _has_words(text: str) -> bool:
    return any(char.isalnum() or char in "☐☒☑✓✔" for char in text)


def _names(path: Sequence[tuple[int, str]]) -> tuple[str, ...]:
    return tuple(text for _, text in path)


def _texts(pieces: Iterable[Piece]) -> Iterator[str]:
    """Yield the text of every layout line, for the document's own spelling of its words."""
    for piece in pieces:
        for lines in (piece.lines, *piece.cells):
            for line in lines:
                # A line's end may be half a word, which says nothing about spelling.
                yield "".join(fragment.text for fragment in line).rstrip().rstrip("-")


def _rows(pieces: Sequence[Piece], hyphens: Hyphens, table: int, first: int, path: tuple[str, ...]) -> list[Block]:
    woven = [(piece, *weave_cells(piece.cells, hyphens)) for piece in pieces]
    woven = [row for row in woven if _has_words(row[1])]
    texts = [
        {column: text[start:end] for column, (start, end) in zip(piece.columns, bounds, strict=True) if end > start}
        for piece, text, bounds, _ in woven
    ]
    headed = has_header(texts, [piece.marked for piece, *_ in woven])
    headers = texts[0] if headed else {}
    blocks: list[Block] = []
    for number, (piece, text, bounds, source) in enumerate(woven):
        is_header = headed and number == 0
        place = Place(first + number, piece.page, path, table, number)
        cells = tuple(
            Cell(column, start, end, "" if is_header else headers.get(column, ""))
            for column, (start, end) in zip(piece.columns, bounds, strict=True)
            if end > start
        )
        role = "heading" if is_header else role_of("table_row", text, path, piece.hint)
        blocks.append(Block("table_row", text, role, place, 0, cells, source))
    return blocks
