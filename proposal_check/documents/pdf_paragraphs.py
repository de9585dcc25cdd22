"""A PDF's lines → its paragraphs, headings and list items, also where they run over a page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from proposal_check.documents.pdf_bullets import bullet_length, is_bullet, is_symbol
from proposal_check.documents.pdf_lines import PdfLine
from proposal_check.documents.roles import may_head

_ENDED = re.compile(r"[.?!:;][\"”’)\]]*\s*$")
_UNFINISHED = re.compile(r"[.;,!][\"”’)\]]*$")
_LONGEST_HEADING = 22


@dataclass(frozen=True, slots=True)
class Setting:
    """How a document is set: the body's type size, its leading, and its right edge by page."""

    size: float
    leading: float
    right: float

    @classmethod
    def of(cls, lines: Sequence[PdfLine]) -> Setting:
        """Measure the setting of most of the text."""
        sizes: Counter[float] = Counter()
        lines = [line for line in lines if not line.field]
        for line in lines:
            sizes[round(line.size * 2) / 2] += len(line.text)
        size = sizes.most_common(1)[0][0] if sizes else 11.0
        body = [line for line in lines if abs(line.size - size) < 0.6]
        gaps = [
            above.y - below.y
            for above, below in pairwise(body)
            if above.page == below.page and 0.8 * size < above.y - below.y < 2 * size
        ]
        # Most gaps are within paragraphs; in a draft of one-line paragraphs the least one is.
        leading = min(median(gaps), 1.25 * min(gaps)) if gaps else 1.25 * size
        right = max((line.x1 for line in body), default=0.0)
        return cls(size, leading, right)


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together; `bullet` counts the characters of the first line's bullet."""

    lines: list[PdfLine]
    bullet: int = 0
    heading: bool = field(default=False, init=False)

    @property
    def text(self) -> str:
        """The words, lines set off by a space."""
        return " ".join(line.text.strip() for line in self.lines)

    @property
    def last(self) -> PdfLine:
        """The line that another might go on from."""
        return self.lines[-1]


def paragraphs_of(lines: Sequence[PdfLine], setting: Setting) -> list[Paragraph]:
    """Return the paragraphs of lines that follow each other without a table between."""
    found: list[Paragraph] = []
    for line in lines:
        if found and _goes_on(found[-1], line, setting):
            found[-1].lines.append(line)
        else:
            bullet = 0 if line.field else bullet_length(line.text)
            found.append(Paragraph([line], bullet))
    for paragraph in found:
        paragraph.heading = _is_heading(paragraph, setting)
        if paragraph.heading and not is_symbol(paragraph.text):
            paragraph.bullet = 0
    return found


def _goes_on(paragraph: Paragraph, line: PdfLine, setting: Setting) -> bool:
    """Say whether `line` belongs to the paragraph before it."""
    last = paragraph.last
    if last.field or line.field:
        return last.field == line.field and last.page == line.page
    if _set_otherwise(last, line, setting):
        return False
    full = not _would_fit(last, line, setting)
    gap = last.y - line.y
    if last.page != line.page:
        return _goes_on_over_page(paragraph, line, setting, full)
    if gap < 0:  # the top of the next column
        return _goes_on_over_page(paragraph, line, setting, not _ended(last))
    leading = setting.leading * max(1.0, line.size / setting.size)
    return gap <= 1.28 * leading and not _opens(paragraph, line, full)


def _set_otherwise(last: PdfLine, line: PdfLine, setting: Setting) -> bool:
    """Say whether the type changes from line to line as it does between paragraphs."""
    if abs(last.size - line.size) > 0.6:
        return True
    if last.bold != line.bold:
        bold = last if last.bold else line
        return not _ended(last) or bold.size >= setting.size - 0.3
    return last.italic != line.italic and _ended(last)


def _opens(paragraph: Paragraph, line: PdfLine, full: bool) -> bool:
    """Say whether a line at the usual distance begins a paragraph or item of its own.

    `full` says that the line's first word had no room on the line before.
    """
    last = paragraph.last
    ended = _ended(last)
    if is_bullet(line.text) and (is_symbol(line.text) or ended or paragraph.bullet):
        return True
    if ended and not full:
        return True
    indent = line.x0 - min(one.x0 for one in paragraph.lines)
    hangs = bool(paragraph.bullet) and len(paragraph.lines) == 1
    if indent > 0.8 * line.size and not hangs and ended:
        return True
    return bool(paragraph.bullet) and indent < -2 and not full


def _goes_on_over_page(paragraph: Paragraph, line: PdfLine, setting: Setting, full: bool) -> bool:
    """Say whether a page's first line goes on with the last paragraph of the page before."""
    if is_bullet(line.text) or _is_heading(Paragraph([line]), setting):
        return False
    if _is_heading(paragraph, setting):
        return False
    text_begins = paragraph.last.x0 if len(paragraph.lines) > 1 else paragraph.lines[0].x0
    hanging = 4 * line.size if paragraph.bullet and len(paragraph.lines) == 1 else 3.0
    if not -3.0 <= line.x0 - text_begins <= hanging:
        return False
    if _ended(paragraph.last):
        # One line says nothing of where lines end, so a whole sentence is a paragraph.
        return full and len(paragraph.lines) > 1
    return full or line.text.lstrip()[:1].islower()


def _ended(line: PdfLine) -> bool:
    return bool(_ENDED.search(line.text))


def _would_fit(last: PdfLine, line: PdfLine, setting: Setting) -> bool:
    """Say whether the line's first word had room on the line before: then it was put below it."""
    first, *_ = line.text.split() or [""]
    per_character = (line.x1 - line.x0) / max(len(line.text), 1)
    return last.x1 + (len(first) + 2.5) * per_character < setting.right


def _is_heading(paragraph: Paragraph, setting: Setting) -> bool:
    text = paragraph.text
    first = paragraph.lines[0]
    if first.field or len(text.split()) > _LONGEST_HEADING or is_symbol(text):
        return False
    if first.size > 1.3 * setting.size:
        return True
    if first.size > setting.size + 0.7:
        return not _UNFINISHED.search(text)
    return first.bold and first.size > setting.size - 0.6 and may_head(text)
