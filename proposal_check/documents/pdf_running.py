"""Running headers, footers and page numbers: what stands at the same edge of most pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from proposal_check.documents.pdf_lines import PdfLine

_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"\W*(?:page\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|/)\s*\d{1,4})?\W*", re.IGNORECASE
)
_EDGE_LINES = 3
"""How many lines at the top and at the bottom of a page may be running ones."""
_MARGIN = 0.09
"""The share of a page's height, at its top and bottom, where small type is a running line."""


def without_running(
    pages: Sequence[Sequence[PdfLine]], heights: Sequence[tuple[float, float]], body: float
) -> list[list[PdfLine]]:
    """Return each page's lines without running ones.

    `heights` are each page's bottom and top edge; `body` is the size of the body's type.
    """
    counted: Counter[tuple[str, int]] = Counter()
    for lines in pages:
        counted.update({_key(line) for line in _edges(lines)})
    kept: list[list[PdfLine]] = []
    for lines, (bottom, top) in zip(pages, heights, strict=True):
        edge = {id(line) for line in _edges(lines)}
        margin = _MARGIN * (top - bottom)
        kept.append(
            [
                line
                for line in lines
                if not (
                    id(line) in edge
                    and (
                        _repeats(counted[_key(line)], len(pages))
                        or _in_margin(line, bottom + margin, top - margin, body)
                    )
                )
            ]
        )
    return kept


def _edges(lines: Sequence[PdfLine]) -> list[PdfLine]:
    if len(lines) <= 2 * _EDGE_LINES:
        return list(lines)
    return [*lines[:_EDGE_LINES], *lines[-_EDGE_LINES:]]


def _key(line: PdfLine) -> tuple[str, int]:
    return _DIGITS.sub("#", line.text.strip()), round(line.y / 3)


def _repeats(count: int, pages: int) -> bool:
    return count >= 2 and count > 0.4 * pages


def _in_margin(line: PdfLine, low: float, high: float, body: float) -> bool:
    """Say whether a line in the page's margin is a page number or smaller than the text."""
    if low < line.y < high:
        return False
    return bool(_PAGE_NUMBER.fullmatch(line.text)) or line.size < 0.9 * body
