"""A page's runs → its lines, each of segments that stand apart, as cells do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from proposal_check.documents.pdf_graphics import Run
from proposal_check.documents.weave import clean

_SAME_BASELINE = 0.35
"""Runs share a line when their baselines are within this share of the type size."""
_SPACE = 0.13
"""A gap of this share of the type size is a space that the file left out."""
_APART = 1.6
"""A gap of this share of the type size sets a segment apart."""
_SUPERSCRIPT = 0.8
_BAND = 12.0


@dataclass(frozen=True, slots=True)
class Segment:
    """Words that stand together on a line, and how they are set."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    italic: bool
    field: bool = False


@dataclass(frozen=True, slots=True)
class PdfLine:
    """A line of a page: its segments from left to right, and `offset` in the page's own text."""

    segments: tuple[Segment, ...]
    page: int
    offset: int = 0

    @property
    def text(self) -> str:
        """The line's words, segments set off by a space."""
        return " ".join(segment.text for segment in self.segments)

    @property
    def x0(self) -> float:
        """The left end."""
        return self.segments[0].x0

    @property
    def x1(self) -> float:
        """The right end."""
        return self.segments[-1].x1

    @property
    def y(self) -> float:
        """The baseline."""
        return self.segments[0].y

    @property
    def size(self) -> float:
        """The largest type on the line."""
        return max(segment.size for segment in self.segments)

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(segment.bold for segment in self.segments)

    @property
    def field(self) -> bool:
        """Whether the whole line was filled into a form's field."""
        return all(segment.field for segment in self.segments)

    @property
    def italic(self) -> bool:
        """Whether all of it is italic."""
        return all(segment.italic for segment in self.segments)


def lines_of(runs: Iterable[Run], page: int) -> list[PdfLine]:
    """Return the lines of a page from top to bottom."""
    drawn = _without_note_marks(_once([run for run in runs if run.text and run.size > 0.5]))
    rows: list[list[Run]] = []
    for run in sorted((run for run in drawn if run.text.strip()), key=lambda run: -run.y):
        near = rows[-1] if rows else None
        if near and abs(_baseline(near) - run.y) <= _SAME_BASELINE * max(run.size, near[0].size):
            near.append(run)
        else:
            rows.append([run])
    blanks = [run for run in drawn if not run.text.strip()]
    lines: list[PdfLine] = []
    offset = 0
    for row in rows:
        y = _baseline(row)
        spaces = [run for run in blanks if abs(run.y - y) <= 0.1 * run.size]
        segments = _segments(sorted([*row, *spaces], key=lambda run: run.x0))
        if segments:
            lines.append(PdfLine(tuple(segments), page, offset))
            offset += len(lines[-1].text) + 1
    return lines


def _baseline(row: Sequence[Run]) -> float:
    """Return the baseline of most of the row's text: superscripts don't move it."""
    biggest = max(run.size for run in row)
    return median(run.y for run in row if run.size > _SUPERSCRIPT * biggest)


def _once(runs: Sequence[Run]) -> list[Run]:
    """Leave out what is drawn again almost in place, as some programs fake bold type."""
    seen: dict[tuple[str, int], list[Run]] = {}
    kept: list[Run] = []
    for run in runs:
        near = seen.setdefault((run.text, round(run.y)), [])
        if run.text.strip() and any(abs(run.x0 - other.x0) < 0.1 * run.size for other in near):
            continue
        near.append(run)
        kept.append(run)
    return kept


def _segments(row: Sequence[Run]) -> list[Segment]:
    size = max((run.size for run in row if run.text.strip()), default=0)
    segments: list[list[Run]] = []
    end = 0.0
    for run in row:
        if not run.text.strip():
            # A run of spaces says that there's a gap, never how wide; the next run's place does.
            if segments and run.x0 - end < 0.5 * size:
                segments[-1].append(run)
            continue
        if segments and run.x0 - end < _APART * size:
            segments[-1].append(run)
        else:
            segments.append([run])
        end = max(run.x1 if segments[-1] != [run] else 0.0, run.x1)
    return [_segment(runs) for runs in segments]


def _without_note_marks(runs: Sequence[Run]) -> list[Run]:
    """Leave out notes' raised numbers, which are no part of the sentence that they stand in."""
    by_height: dict[int, list[Run]] = defaultdict(list)
    for run in runs:
        by_height[int(run.y // _BAND)].append(run)
    marks = {
        id(mark)
        for mark in runs
        if mark.text.strip().isdigit()
        for band in (0, -1)
        for run in by_height[int(mark.y // _BAND) + band]
        if mark.size < _SUPERSCRIPT * run.size
        and 0.1 * run.size < mark.y - run.y < 0.65 * run.size
        and -0.2 * run.size < mark.x0 - run.x1 < 0.3 * run.size
    }
    return [run for run in runs if id(run) not in marks]


def _segment(runs: Sequence[Run]) -> Segment:
    text = ""
    end = runs[0].x0
    for run in runs:
        gap = run.x0 - end
        if text and gap > _SPACE * run.size and not text[-1].isspace():
            text += " "
        text += run.text
        end = max(end, run.x1) if run.text.strip() else end
    words = [run for run in runs if any(char.isalnum() for char in run.text)] or list(runs)
    weight = sum(len(run.text) for run in words)
    bold = sum(len(run.text) for run in words if run.bold)
    italic = sum(len(run.text) for run in words if run.italic)
    biggest = max(words, key=lambda run: len(run.text))
    return Segment(
        text="".join(char if clean(char) or char == "\u00ad" else "\ufffc" for char in text),
        x0=runs[0].x0,
        x1=end,
        y=median(run.y for run in words),
        size=round(biggest.size, 1),
        bold=bold > 0.9 * weight,
        italic=italic > 0.9 * weight,
        field=all(run.field for run in runs),
    )
