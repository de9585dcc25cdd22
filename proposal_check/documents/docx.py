"""Word's .docx → pieces: paragraphs, lists, tables, notes, text boxes and comments, in order."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import docx
from docx.document import Document as DocxDocument
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from proposal_check.documents.assembly import Piece
from proposal_check.documents.docx_styles import TITLE_LEVEL, Styles, is_bold
from proposal_check.documents.docx_text import (
    Element,
    body_elements,
    references,
    text_boxes,
    visible_text,
)
from proposal_check.documents.limits import Limits
from proposal_check.documents.model import BlockKind
from proposal_check.documents.refusals import refuse
from proposal_check.documents.weave import Fragment, Line, Lines

_NOTES = (("footnotes", "w:footnote"), ("endnotes", "w:endnote"))


def pieces_of_docx(path: Path, data: bytes, limits: Limits) -> tuple[list[Piece], str]:
    """Return the pieces of a .docx and the title in its properties.

    A `part` is `body/N` (N counts `body_elements`), `body/N/ROW/COLUMN` for a cell,
    `body/N/box/M` for a text box's paragraph, `footnote/ID`, `endnote/ID` or `comment/ID`.
    """
    try:
        document = docx.Document(io.BytesIO(data))
        pieces = _below_title(list(_Reader(document, limits).pieces()))
        return pieces, document.core_properties.title or ""
    except Exception as error:
        # python-docx has no error class of its own: a hostile or broken package surfaces as
        # whatever its XML happens to trip over, so this one boundary takes them all.
        if isinstance(error, ValueError) and "content type" in str(error):
            what = "a Word template or a document with macros"
            raise refuse(path, "unsupported_format", what) from error
        raise refuse(path, "damaged", "Word") from error


def _below_title(pieces: list[Piece]) -> list[Piece]:
    """Move all headings down a level where a title stands above Heading 1."""
    headings = [piece.level for piece in pieces if piece.kind == "heading"]
    if TITLE_LEVEL not in headings:
        return pieces
    return [replace(piece, level=piece.level + 1) if piece.kind == "heading" else piece for piece in pieces]


class TooDeepError(ValueError):
    """Tables or boxes are nested beyond the limit."""


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell's paragraphs, its grid column, and whether it only continues the one above."""

    element: Element
    column: int
    continues: bool


class _Reader:
    def __init__(self, document: DocxDocument, limits: Limits) -> None:
        self._body = document.element.body
        self._limits = limits
        self._tables = 0
        parts = {rel.reltype.rsplit("/", 1)[-1]: rel for rel in document.part.rels.values()}
        self._roots: dict[str, Element] = {}
        for name in ("styles", "footnotes", "endnotes", "comments"):
            rel = parts.get(name)
            if rel is not None and not rel.is_external:
                self._roots[name] = parse_xml(rel.target_part.blob)
        self._styles = Styles(self._roots.get("styles"))

    def pieces(self) -> Iterator[Piece]:
        for index, element in enumerate(body_elements(self._body)):
            part = f"body/{index}"
            if element.tag == qn("w:tbl"):
                yield from self._table(element, part, 0)
            else:
                yield from self._paragraph(element, part)
        yield from self._comments()

    def _paragraph(self, element: Element, part: str) -> Iterator[Piece]:
        shape = self._styles.shape(element)
        if not shape.contents:
            lines = _lines(visible_text(element), part)
            yield Piece(shape.kind, lines, shape.level, hint=shape.hint, bold=is_bold(element))
        for number, inner in enumerate(text_boxes(element)):
            # A table inside a text box is read for its words alone.
            paragraphs = inner.iter(qn("w:p")) if inner.tag == qn("w:tbl") else (inner,)
            for paragraph in paragraphs:
                lines = _lines(visible_text(paragraph), f"{part}/box/{number}")
                yield Piece("text_box", lines, hint=self._styles.shape(paragraph).hint)
        yield from self._notes(element)

    def _notes(self, element: Element) -> Iterator[Piece]:
        for root_name, tag in _NOTES:
            root = self._roots.get(root_name)
            for identifier in references(element, f"{tag}Reference") if root is not None else ():
                for note in root.iter(qn(tag)) if root is not None else ():
                    if note.get(qn("w:id")) == identifier:
                        part = f"{tag[2:]}/{identifier}"
                        yield Piece("footnote", tuple(_story(note, part)))

    def _comments(self) -> Iterator[Piece]:
        root = self._roots.get("comments")
        for comment in root.iter(qn("w:comment")) if root is not None else ():
            kind: BlockKind = "comment"
            yield Piece(kind, tuple(_story(comment, f"comment/{comment.get(qn('w:id'))}")))

    def _table(self, table: Element, part: str, depth: int) -> Iterator[Piece]:
        if depth > self._limits.depth:
            raise TooDeepError
        rows = list(_rows(table))
        if max((len(cells) for _, cells in rows), default=0) <= 1:
            yield from self._box(rows, part, depth)
            return
        number = self._tables
        self._tables += 1
        inner: list[Piece] = []
        for row_number, (row, cells) in enumerate(rows):
            own = [cell for cell in cells if not cell.continues]
            yield Piece(
                "table_row",
                cells=tuple(tuple(_story(cell.element, f"{part}/{row_number}/{cell.column}")) for cell in own),
                columns=tuple(cell.column for cell in own),
                table=number,
                marked=_mark(row, own) if row_number == 0 else None,
            )
            for cell in own:
                for element in body_elements(cell.element):
                    if element.tag == qn("w:tbl"):
                        inner_part = f"{part}/{row_number}/{cell.column}"
                        inner.extend(self._table(element, inner_part, depth + 1))
                    else:
                        inner.extend(self._notes(element))
        yield from inner

    def _box(self, rows: list[tuple[Element, list[_Cell]]], part: str, depth: int) -> Iterator[Piece]:
        """Yield what stands in a table of one column, which is a frame and not a table."""
        for row_number, (_, cells) in enumerate(rows):
            for cell in cells:
                for element in body_elements(cell.element):
                    inner_part = f"{part}/{row_number}/{cell.column}"
                    if element.tag == qn("w:tbl"):
                        yield from self._table(element, inner_part, depth + 1)
                    else:
                        yield from self._paragraph(element, inner_part)


def _rows(table: Element) -> Iterator[tuple[Element, list[_Cell]]]:
    for row in _children(table, "w:tr"):
        column = int(_value(row, "w:trPr/w:gridBefore") or 0)
        cells: list[_Cell] = []
        for cell in _children(row, "w:tc"):
            merge = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
            continues = merge is not None and merge.get(qn("w:val"), "continue") == "continue"
            cells.append(_Cell(cell, column, continues))
            column += int(_value(cell, "w:tcPr/w:gridSpan") or 1)
        yield row, cells


def _children(parent: Element, tag: str) -> Iterator[Element]:
    """Yield the children with this tag, also those inside content controls."""
    for child in parent:
        if child.tag == qn(tag):
            yield child
        elif child.tag in {qn("w:sdt"), qn("w:sdtContent"), qn("w:customXml")}:
            yield from _children(child, tag)


def _mark(row: Element, cells: list[_Cell]) -> bool | None:
    """Say what Word knows of a first row as a header: a repeated or bold row is one."""
    if row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None:
        return True
    bold = [
        all(is_bold(p) for p in cell.element.iter(qn("w:p")) if visible_text(p).strip())
        for cell in cells
        if any(visible_text(p).strip() for p in cell.element.iter(qn("w:p")))
    ]
    if len(bold) > 1 and all(bold):
        return True
    # Bold labels down the first column alone: what stands beside them is the answer.
    return False if len(bold) > 1 and bold[0] else None


def _value(parent: Element, route: str) -> str | None:
    found = parent.find("/".join(qn(tag) for tag in route.split("/")))
    value = found.get(qn("w:val")) if found is not None else None
    return None if value is None else str(value)


def _lines(text: str, part: str, base: int = 0) -> Lines:
    lines: list[Line] = []
    offset = base
    for line in text.split("\n"):
        lines.append((Fragment(line, part, offset),))
        offset += len(line) + 1
    return tuple(lines)


def _story(parent: Element, part: str) -> Iterator[Line]:
    """Yield the lines of a cell, note or comment; offsets count paragraphs and line ends."""
    offset = 0
    for element in body_elements(parent):
        if element.tag == qn("w:p"):
            text = visible_text(element)
            yield from _lines(text, part, offset)
            offset += len(text) + 1
