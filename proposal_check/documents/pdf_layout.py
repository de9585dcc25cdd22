"""The pages of a PDF, as lines and tables, → pieces in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from proposal_check.documents.assembly import Piece
from proposal_check.documents.pdf_lines import PdfLine
from proposal_check.documents.pdf_paragraphs import Paragraph, Setting, paragraphs_of
from proposal_check.documents.pdf_tables import PdfTable
from proposal_check.documents.weave import Fragment, Line, Lines

Element = PdfLine | PdfTable
_LEADERS = re.compile(r"(?:\.\s?){4,}\s*\d+\s*$")
_NOTE = re.compile(r"\s*\(?(\d{1,3}|[*†‡])\)?[.\s]\s*(?=\S)")


def pieces_of_pages(pages: Sequence[Sequence[Element]], setting: Setting) -> list[Piece]:
    """Return the pieces of all pages; a table that goes on over a page is one table."""
    notes, flow = _notes_apart(pages, setting)
    pieces: list[Piece] = []
    tables = _joined(flow)
    paragraphs: list[Paragraph] = []
    order: list[Paragraph | PdfTable] = []
    for is_table, group in groupby(tables, key=lambda element: isinstance(element, PdfTable)):
        if is_table:
            order.extend(element for element in group if isinstance(element, PdfTable))
            continue
        lines = [line for line in group if isinstance(line, PdfLine)]
        found = paragraphs_of(lines, setting)
        paragraphs.extend(found)
        order.extend(found)
    levels = _levels(paragraphs, setting)
    indents: list[float] = []
    margin = min((line.x0 for p in paragraphs for line in p.lines), default=0.0)
    number = -1
    for element in order:
        if isinstance(element, PdfTable):
            number += 1
            pieces.extend(_rows(element, number))
            indents = []
        else:
            if element.bullet:
                x = element.lines[0].x0
                indents = [*(known for known in indents if known < x - 3), x]
            else:
                indents = []
            piece = _piece(element, levels, len(indents), margin)
            pieces.append(piece)
    return [*pieces, *notes]


def _style(paragraph: Paragraph, setting: Setting) -> tuple[float, bool]:
    first = paragraph.lines[0]
    return max(round(first.size * 2) / 2, setting.size), first.bold


def _levels(paragraphs: Sequence[Paragraph], setting: Setting) -> dict[int, int]:
    """Return each heading's level: the larger its type the further out, bold before plain."""
    headings = [paragraph for paragraph in paragraphs if paragraph.heading]
    styles = sorted({_style(paragraph, setting) for paragraph in headings}, reverse=True)
    return {id(paragraph): styles.index(_style(paragraph, setting)) + 1 for paragraph in headings}


def _piece(paragraph: Paragraph, levels: dict[int, int], depth: int, margin: float) -> Piece:
    first = paragraph.lines[0]
    lines = _lines(paragraph.lines, paragraph.bullet)
    if paragraph.heading:
        return Piece("heading", lines, levels[id(paragraph)], first.page)
    if first.field:
        return Piece("form_field", lines, page=first.page)
    if paragraph.bullet:
        return Piece("list_item", lines, depth, first.page)
    indented = min(line.x0 for line in paragraph.lines) > margin + 10
    quoted = indented and all(line.italic for line in paragraph.lines)
    return Piece("paragraph", lines, page=first.page, hint="quote" if quoted else None)


def _lines(lines: Sequence[PdfLine], skip: int = 0) -> Lines:
    return tuple(_line(line, skip if index == 0 else 0) for index, line in enumerate(lines))


def _line(line: PdfLine, skip: int = 0) -> Line:
    return (Fragment(line.text[skip:], f"page/{line.page}", line.offset + skip),)


def _rows(table: PdfTable, number: int) -> Iterator[Piece]:
    for index, row in enumerate(table.rows):
        columns = tuple(sorted(row))
        yield Piece(
            "table_row",
            page=row[columns[0]][0].page,
            cells=tuple(_lines(row[column]) for column in columns),
            columns=columns,
            table=number,
            marked=table.marked if index == 0 else None,
        )


def _joined(pages: Sequence[Sequence[Element]]) -> list[Element]:
    """Return all pages' elements, a table at a page's top joined to the one it goes on with."""
    found: list[Element] = []
    for elements in pages:
        for position, element in enumerate(elements):
            before = found[-1] if found else None
            if (
                position == 0
                and isinstance(element, PdfTable)
                and isinstance(before, PdfTable)
                and _same_columns(before, element)
            ):
                found[-1] = _continued(before, element)
            else:
                found.append(element)
    return found


def _same_columns(one: PdfTable, other: PdfTable) -> bool:
    return len(one.columns) == len(other.columns) and all(
        abs(a - b) < 6 for a, b in zip(one.columns, other.columns, strict=True)
    )


def _continued(table: PdfTable, more: PdfTable) -> PdfTable:
    """Join a table's next page: a repeated header goes, a row broken by the page is mended."""
    rows = list(more.rows)
    if rows and _row_text(rows[0]) == _row_text(table.rows[0]):
        rows = rows[1:]
    last = dict(table.rows[-1])
    if rows and _goes_on(last, rows[0]):
        for column, lines in rows.pop(0).items():
            last[column] = [*last.get(column, []), *lines]
    return PdfTable(
        (*table.rows[:-1], last, *rows),
        table.columns,
        table.page,
        table.y,
        table.bottom,
        table.marked,
    )


def _goes_on(last: dict[int, list[PdfLine]], row: dict[int, list[PdfLine]]) -> bool:
    """Say whether a page's first row is the rest of the row at the foot of the page before."""
    if not set(row) <= set(last):
        return False
    inside = row[min(row)][0].text.lstrip()[:1].islower()
    return min(row) > min(last) or (len(row) < len(last) and inside)


def _row_text(row: dict[int, list[PdfLine]]) -> str:
    return " | ".join(line.text for _, lines in sorted(row.items()) for line in lines)


def _notes_apart(pages: Sequence[Sequence[Element]], setting: Setting) -> tuple[list[Piece], list[list[Element]]]:
    """Take the footnotes off the foot of each page, and contents lists out."""
    notes: list[Piece] = []
    flow: list[list[Element]] = []
    for page in pages:
        elements = [element for element in page if not (isinstance(element, PdfLine) and _LEADERS.search(element.text))]
        foot: list[PdfLine] = []
        while elements and isinstance(elements[-1], PdfLine) and _is_small(elements[-1], setting):
            foot.insert(0, elements.pop())  # type: ignore[arg-type]
        while foot and not _NOTE.match(foot[0].text):
            elements.append(foot.pop(0))
        for line in foot:
            match = _NOTE.match(line.text)
            if match:
                lines = (_line(line, match.end()),)
                notes.append(Piece("footnote", lines, page=line.page))
            else:
                note = notes.pop()
                notes.append(Piece("footnote", (*note.lines, _line(line)), page=note.page))
        flow.append(elements)
    return notes, flow


def _is_small(line: PdfLine, setting: Setting) -> bool:
    return line.size < 0.92 * setting.size
