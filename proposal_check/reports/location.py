"""Where a passage stands, for machines (`location`) and in words (`where`)."""

from __future__ import annotations

from dataclasses import dataclass

from proposal_check.documents.model import Cell, Document, Place
from proposal_check.language.model import Passage
from proposal_check.reports.escape import escape


@dataclass(frozen=True, slots=True)
class TableCell:
    """A table's cell, each part counted from 0; `column` is None for a row as a whole."""

    table: int
    row: int
    column: int | None


@dataclass(frozen=True, slots=True)
class Location:
    """A place with the characters of its block; both are 0 for a place without a passage."""

    page: int | None
    block: int
    heading: tuple[str, ...]
    cell: TableCell | None
    start: int = 0
    end: int = 0


def location(document: Document, at: Passage | Place) -> Location:
    """Return where a passage, or a bare place, stands in the document."""
    place, start, end = (at.place, at.start, at.end) if isinstance(at, Passage) else (at, 0, 0)
    table_cell = None
    if place.table is not None and place.row is not None:
        cell = _cell(document, at)
        table_cell = TableCell(place.table, place.row, cell.column if cell else None)
    return Location(place.page, place.block, place.heading, table_cell, start, end)


def where(document: Document, at: Passage | Place) -> str:
    """Say in words where it stands: page, headings, table cell, or else which block it is.

    A title that stands above everything is left out.
    """
    found = location(document, at)
    words = [] if found.page is None else [f"page {found.page}"]
    headings = found.heading
    if found.block < len(document.blocks) and document.blocks[found.block].kind == "heading":
        headings = (*headings, document.blocks[found.block].text)
    if headings[:1] == (document.title,) and len(headings) > 1:
        headings = headings[1:]
    if headings:
        words.append(" › ".join(escape(heading) for heading in headings))
    if found.cell:
        words.append(f"table {found.cell.table + 1}, row {found.cell.row + 1}")
        cell = _cell(document, at)
        if cell and cell.header:
            words.append(f"under “{escape(cell.header)}”")
    if not words:
        words.append(f"block {found.block + 1} of {len(document.blocks)}")
    return ", ".join(words)


def _cell(document: Document, at: Passage | Place) -> Cell | None:
    """Return the cell that the passage begins in; a bare place has none."""
    if isinstance(at, Place) or not 0 <= at.place.block < len(document.blocks):
        return None
    for cell in document.blocks[at.place.block].cells:
        if cell.start <= at.start < max(cell.end, cell.start + 1):
            return cell
    return None
