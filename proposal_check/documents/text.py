"""Plain text → pieces: headings, lists and tables by the conventions that people type."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from proposal_check.documents.assembly import Piece
from proposal_check.documents.weave import Fragment, Line

_UNDERLINE = re.compile(r"\s*(={3,}|-{3,}|~{3,}|\*{3,}|_{3,})\s*")
_BULLET = re.compile(r"(\s*)(?:[-*+•◦▪▫‣●○·–—]|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)])\s+(?=\S)")
_NUMBERED = re.compile(r"(?:(?:section|part|question|q|annex)\s*)?(\d+(?:\.\d+)*)[.):]?\s+\S", re.I)
_ENDED = re.compile(r"[.?!:;][\"”’)\]]*$")
_NO_HEADING_END = re.compile(r"[.!,;][\"”’)\]]*$")
_LONGEST_HEADING = 12
_UNWRAPPED = 120
"""A file with a longer line than this has a paragraph a line; a shorter one is wrapped."""


@dataclass(frozen=True, slots=True)
class _TextLine:
    number: int
    text: str

    @property
    def words(self) -> int:
        return len(self.text.split())

    def fragment(self, start: int = 0, end: int | None = None) -> Fragment:
        return Fragment(self.text[start:end], f"line/{self.number}", start)


def pieces_of_text(text: str) -> list[Piece]:
    """Return the pieces of a plain text file; a `part` is `line/N`, counted from 1."""
    lines = [_TextLine(number, line) for number, line in enumerate(text.split("\n"), 1)]
    groups = list(_groups(lines))
    wrap = max((len(line.text.rstrip()) for line in lines), default=0)
    found: list[tuple[str, Piece]] = []
    tables = 0
    for index, group in enumerate(groups):
        following = groups[index + 1] if index + 1 < len(groups) else []
        previous = groups[index - 1] if index else []
        rows = _table(group, tables)
        if rows:
            tables += 1
            found.extend(("", row) for row in rows)
            continue
        style, used = _heading(group, previous, following)
        if style:
            found.append((style, Piece("heading", (_trimmed(group[0]),))))
        found.extend(("", piece) for piece in _prose(group[used:], wrap))
    return _levelled(found)


def _groups(lines: Sequence[_TextLine]) -> Iterator[list[_TextLine]]:
    """Yield the runs of lines between blank ones."""
    group: list[_TextLine] = []
    for line in lines:
        if line.text.strip():
            group.append(line)
        elif group:
            yield group
            group = []
    if group:
        yield group


def _trimmed(line: _TextLine) -> Line:
    start = len(line.text) - len(line.text.lstrip(" \t#"))
    return (line.fragment(start),)


def _heading(
    group: Sequence[_TextLine], previous: Sequence[_TextLine], following: Sequence[_TextLine]
) -> tuple[str, int]:
    """Return the style of the heading that opens `group` and how many lines it takes, or ""."""
    first = group[0]
    text = first.text.strip()
    if len(group) > 1 and first.words <= 2 * _LONGEST_HEADING:
        rule = _UNDERLINE.fullmatch(group[1].text)
        if rule:
            return rule[1][0], 2
    if first.words > _LONGEST_HEADING or _NO_HEADING_END.search(text):
        return "", 0
    letters = [char for char in text if char.isalpha()]
    capitals = len(letters) > 3 and text.upper() == text
    goes_on = len(group) > 1 or bool(following)
    numbered = _NUMBERED.match(text)
    if capitals and goes_on:
        return ("number." if numbered else "CAPS"), 1
    alone = len(group) == 1
    if numbered and alone and following and not _is_list(previous) and not _is_list(following):
        return "number" + "." * (numbered[1].count(".") + 1), 1
    if alone and following and not _BULLET.match(first.text) and not text.endswith(":"):
        stands = len(following) > 1 or following[0].words > first.words or _is_list(following)
        return ("plain" if stands else ""), int(stands)
    return "", 0


def _is_list(group: Sequence[_TextLine]) -> bool:
    return bool(group) and bool(_BULLET.match(group[0].text))


def _prose(group: Sequence[_TextLine], wrap: int) -> Iterator[Piece]:
    """Yield the paragraphs and list items of a run of lines."""
    current: list[Line] = []
    level = 0
    last: _TextLine | None = None
    indents: list[int] = []
    for line in group:
        if _UNDERLINE.fullmatch(line.text):
            continue
        bullet = _BULLET.match(line.text)
        if bullet or (last is not None and _breaks(last, line, wrap)):
            if current:
                yield _item_or_paragraph(current, level)
            current, level = [], 0
        if bullet:
            indent = len(bullet[1].expandtabs(4))
            indents = [*(known for known in indents if known < indent), indent]
            level = len(indents)
            current = [(line.fragment(bullet.end()),)]
        else:
            current.append(_trimmed(line))
        last = line
    if current:
        yield _item_or_paragraph(current, level)


def _breaks(last: _TextLine, line: _TextLine, wrap: int) -> bool:
    """Say whether a new paragraph begins at `line` without a blank line before it."""
    if wrap > _UNWRAPPED:
        return True
    first_word = line.text.split()[0]
    would_fit = len(last.text.rstrip()) + 1 + len(first_word) < 0.8 * wrap
    return would_fit and bool(_ENDED.search(last.text.strip()))


def _item_or_paragraph(lines: list[Line], level: int) -> Piece:
    return Piece("list_item" if level else "paragraph", tuple(lines), level)


def _table(group: Sequence[_TextLine], table: int) -> list[Piece]:
    """Return the rows of a run of lines that all have the same tabs or bars, else nothing."""
    for mark in ("\t", "|"):
        counts = {line.text.strip(" |").strip().count(mark) for line in group}
        if len(group) < 2 or len(counts) != 1 or not next(iter(counts)):
            continue
        rows = [_row(line, mark) for line in group]
        return [Piece("table_row", cells=cells, columns=tuple(range(len(cells))), table=table) for cells in rows]
    return []


def _row(line: _TextLine, mark: str) -> tuple[tuple[Line, ...], ...]:
    text = line.text
    start = len(text) - len(text.lstrip(" |"))
    cells: list[tuple[Line, ...]] = []
    for cell in text.strip(" |").split(mark):
        cells.append(((line.fragment(start, start + len(cell)),),))
        start += len(cell) + 1
    return tuple(cells)


def _levelled(found: Sequence[tuple[str, Piece]]) -> list[Piece]:
    """Give headings their levels by the styles in use, the most prominent outermost.

    A document that opens with a heading has its title there, above all others.
    """
    order = ["=", "*", "CAPS", "-", "~", "_", "number.", "number..", "plain", "number..."]
    styles = [style for style, _ in found if style]
    titled = bool(found) and bool(found[0][0]) and styles.count(found[0][0]) != len(styles)
    used = [style for style in order if style in (styles[1:] if titled else styles)]
    pieces: list[Piece] = []
    for index, (style, piece) in enumerate(found):
        if not style:
            pieces.append(piece)
            continue
        level = used.index(style) + 1 if style in used else len(used) + 1
        if titled:
            level = 1 if index == 0 else level + 1
        pieces.append(Piece("heading", piece.lines, level))
    return pieces
