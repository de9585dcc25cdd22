"""Running headers, footers and page numbers: what stands at the same edge of most pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from proposal_check.documents.pdf_lines import PdfLine
from proposal_check.documents.pdf_paragraphs import Setting

_PAGE_NUMBER = re.compile(r"\W*(?:page\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|/)\s*\d{1,4})?\W*", re.IGNORECASE)
_ENDED = re.compile(r"[.?!:;,][\"”’)\]]*\s*$")
_ZONE = 0.15
"""The share of a page's height, at its top and bottom, where running lines may stand."""
_MARGIN = 0.09
"""The share where a line counts as running although no other page repeats it."""
_LONGEST = 14


def without_running(
    pages: Sequence[Sequence[PdfLine]], edges: Sequence[tuple[float, float]], setting: Setting
) -> list[list[PdfLine]]:
    """Return each page's lines without running ones; `edges` are its bottom and top.

    Only an unbroken run of such lines from the page's edge inwards is dropped, so a sentence that
    happens to stand at the same place on several pages stays.
    """
    repeated = _repeated(pages)
    kept: list[list[PdfLine]] = []
    for lines, (bottom, top) in zip(pages, edges, strict=True):
        depths = [min(top - line.y, line.y - bottom) / max(top - bottom, 1.0) for line in lines]
        running = [
            depth < _ZONE and (_key(line) in repeated or (depth < _MARGIN and _is_marginal(line, lines, setting)))
            for line, depth in zip(lines, depths, strict=True)
        ]
        first, last = _leading(running), _leading(reversed(running))
        kept.append(list(lines[first : max(len(lines) - last, first)]))
    return kept


def _leading(flags: Iterable[bool]) -> int:
    """Return how many of `flags` are true before the first that is not."""
    return sum(1 for _ in _while_true(flags))


def _while_true(flags: Iterable[bool]) -> Iterator[bool]:
    for flag in flags:
        if not flag:
            return
        yield flag


def _key(line: PdfLine) -> tuple[str, int]:
    """Return what a running line has in common over the pages: all but its page's number."""
    words = line.text.split()
    if not _ENDED.search(line.text):
        words = ["#" if word.strip("().-–|") == str(line.page) else word for word in words]
    return " ".join(words), round(line.y / 3)


def _repeated(pages: Sequence[Sequence[PdfLine]]) -> set[tuple[str, int]]:
    """Return the keys of what most pages have at one place, where few have anything else."""
    counted: Counter[tuple[str, int]] = Counter()
    for lines in pages:
        counted.update({_key(line) for line in lines})
    often = {
        key
        for key, count in counted.items()
        # Left and right pages may differ; the end of a sentence is rarely a running line.
        if count >= 2 and count > (0.7 if _ENDED.search(key[0]) else 0.4) * len(pages)
    }
    others: Counter[int] = Counter()
    for (text, height), count in counted.items():
        if (text, height) not in often:
            others[height] += count
    return {key for key in often if others[key[1]] * 2 < counted[key]}


def _is_marginal(line: PdfLine, lines: Sequence[PdfLine], setting: Setting) -> bool:
    """Say whether a line in the margin is a page number, small, or short and far from the text."""
    if _PAGE_NUMBER.fullmatch(line.text) or line.size < 0.9 * setting.size:
        return True
    if _ENDED.search(line.text) or len(line.text.split()) > _LONGEST:
        return False
    if line.size > setting.size + 0.7:
        return False
    nearest = min((abs(line.y - other.y) for other in lines if other is not line), default=0.0)
    return nearest > 2.2 * setting.leading
