"""Tables without rules, and pages set in two columns: both are lines whose segments align."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from proposal_check.documents.pdf_bullets import is_bullet
from proposal_check.documents.pdf_lines import PdfLine, Segment
from proposal_check.documents.pdf_tables import PdfTable, header_mark

_ALIGNED = 4.0
_FEWEST_PROSE_LINES = 6


def with_aligned_tables(lines: Sequence[PdfLine]) -> list[PdfLine | PdfTable]:
    """Return the page's lines with each block of aligned segments made a table or two columns."""
    found: list[PdfLine | PdfTable] = []
    index = 0
    while index < len(lines):
        end = _block_end(lines, index)
        block = lines[index:end]
        if end - index < 2:
            found.append(lines[index])
            index += 1
            continue
        columns = _columns(block)
        if _is_prose(block):
            found.extend(_in_turn(block, columns))
        else:
            found.extend(_table(block, columns))
        index = end
    return found


def _apart(line: PdfLine) -> bool:
    """Say whether the line's segments are cells rather than a bullet and its text."""
    return len(line.segments) > 1 + is_bullet(line.segments[0].text + " x")


def _block_end(lines: Sequence[PdfLine], start: int) -> int:
    """Return where the block of aligned lines that begins at `start` ends."""
    if not _apart(lines[start]):
        return start
    last = start
    for index in range(start + 1, len(lines)):
        line = lines[index]
        block = lines[start : last + 1]
        gap = lines[index - 1].y - line.y
        if gap > 4 * line.size:
            break
        if _apart(line):
            if not _fits(line, _columns(block)):
                break
            last = index
        elif gap > 1.5 * line.size or not _continues(line, _columns(block)):
            break
    # Lines of one segment at the end are the last row's only if a cell goes on in them.
    end = last + 1
    while end < len(lines) and _continues(lines[end], _columns(lines[start : last + 1])):
        if lines[end - 1].y - lines[end].y > 1.3 * lines[end].size or _apart(lines[end]):
            break
        end += 1
    return end if last > start else start


def _columns(block: Sequence[PdfLine]) -> list[tuple[float, float]]:
    """Return the columns' left and right edges, from the lines that have most segments."""
    spans: list[tuple[float, float]] = []
    for segment in sorted(
        (segment for line in block if _apart(line) for segment in line.segments),
        key=lambda segment: segment.x0,
    ):
        if spans and segment.x0 < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(spans[-1][1], segment.x1))
        else:
            spans.append((segment.x0, segment.x1))
    return spans


def _fits(line: PdfLine, columns: Sequence[tuple[float, float]]) -> bool:
    """Say whether every segment stands in one column, and begins or ends where it does."""
    for segment in line.segments:
        over = [span for span in columns if segment.x0 < span[1] + 2 and segment.x1 > span[0] - 2]
        if len(over) > 1:
            return False
    first = line.segments[0]
    return any(abs(first.x0 - left) <= _ALIGNED or abs(first.x1 - right) <= _ALIGNED for left, right in columns)


def _continues(line: PdfLine, columns: Sequence[tuple[float, float]]) -> bool:
    if len(columns) < 2 or len(line.segments) != 1:
        return False
    for number, (left, _) in enumerate(columns):
        limit = columns[number + 1][0] if number + 1 < len(columns) else float("inf")
        if abs(line.x0 - left) <= _ALIGNED:
            return line.x1 < limit
    return False


def _is_prose(block: Sequence[PdfLine]) -> bool:
    """Say whether the segments are two columns of running text: most begin inside a sentence."""
    segments = [segment for line in block for segment in line.segments]
    if len(block) < _FEWEST_PROSE_LINES or max(len(line.segments) for line in block) > 2:
        return False
    inside = sum(segment.text.lstrip()[:1].islower() for segment in segments)
    words = sum(len(segment.text.split()) for segment in segments)
    return inside > 0.5 * len(segments) and words > 4 * len(segments)


def _column(segment: Segment, columns: Sequence[tuple[float, float]]) -> int:
    middle = (segment.x0 + segment.x1) / 2
    return min(
        range(len(columns)),
        key=lambda number: max(columns[number][0] - middle, middle - columns[number][1], 0.0),
    )


def _in_turn(block: Sequence[PdfLine], columns: Sequence[tuple[float, float]]) -> list[PdfLine]:
    """Return the lines of the left column, then those of the right."""
    turns: list[list[PdfLine]] = [[] for _ in columns]
    for line in block:
        offset = line.offset
        for segment in line.segments:
            turns[_column(segment, columns)].append(replace(line, segments=(segment,), offset=offset))
            offset += len(segment.text) + 1
    return [line for turn in turns for line in turn]


def _table(block: Sequence[PdfLine], columns: Sequence[tuple[float, float]]) -> list[PdfLine | PdfTable]:
    gaps = [above.y - below.y for above, below in pairwise(block)]
    tight = min(gaps)
    # Rows stand further apart than the lines within a cell, where cells have several lines.
    spaced = max(gaps) > 1.15 * tight and tight < 1.4 * block[0].size
    rows: list[dict[int, list[PdfLine]]] = []
    for line, gap in zip(block, [float("inf"), *gaps], strict=True):
        begins = gap > 1.15 * tight if spaced else _apart(line)
        if begins or not rows:
            rows.append({})
        offset = line.offset
        for segment in line.segments:
            own = replace(line, segments=(segment,), offset=offset)
            rows[-1].setdefault(_column(segment, columns), []).append(own)
            offset += len(segment.text) + 1
    if len(rows) < 2:
        return list(block)
    lefts = tuple(left for left, _ in columns)
    mark = header_mark(rows)
    return [PdfTable(tuple(rows), lefts, block[0].page, block[0].y, block[-1].y, mark)]
