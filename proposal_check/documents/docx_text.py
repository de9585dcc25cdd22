"""The visible text of a Word paragraph, run by run, and the body's elements in reading order.

python-docx's own `paragraph.text` skips what stands in content controls, tracked insertions and
fields, which forms are full of; these walks don't. Whoever needs to find a `Block`'s characters
in the file again (to comment on them, say) walks the same way: `offset` in a span counts the
characters of `visible_text`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

# lxml has no types; an element is an element.
Element = Any

_T, _TAB, _BR, _CR = qn("w:t"), qn("w:tab"), qn("w:br"), qn("w:cr")
_NO_BREAK_HYPHEN, _SOFT_HYPHEN = qn("w:noBreakHyphen"), qn("w:softHyphen")
_RUN, _PARAGRAPH, _TABLE, _SYM = qn("w:r"), qn("w:p"), qn("w:tbl"), qn("w:sym")
_SPECIAL = {_TAB: "\t", _BR: "\n", _CR: "\n", _NO_BREAK_HYPHEN: "-", _SOFT_HYPHEN: "\u00ad"}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# What is deleted, or drawn elsewhere than in the paragraph's own line.
_HIDDEN = frozenset({qn("w:del"), qn("w:moveFrom"), qn("w:txbxContent"), qn("w:pPr"), qn("w:sdtPr"), _FALLBACK})
_WRAPPERS = frozenset({qn("w:sdt"), qn("w:sdtContent"), qn("w:customXml"), qn("w:ins"), qn("w:moveTo")})
_VANISH = (qn("w:rPr"), qn("w:vanish"), qn("w:val"))
_OFF = frozenset({"0", "false", "off"})


def body_elements(parent: Element) -> Iterator[Element]:
    """Yield the paragraphs and tables under `parent`, also those inside content controls."""
    for child in parent:
        if child.tag in {_PARAGRAPH, _TABLE}:
            yield child
        elif child.tag in _WRAPPERS:
            yield from body_elements(child)


def visible_runs(paragraph: Element) -> Iterator[tuple[Element, str]]:
    """Yield each run of `paragraph` with its visible text, in reading order."""
    for run in _runs(paragraph):
        if not _vanishes(run):
            yield run, "".join(_run_text(run))


def visible_text(paragraph: Element) -> str:
    """Return the paragraph's text as a reader of the page sees it."""
    return "".join(text for _, text in visible_runs(paragraph))


def _runs(element: Element) -> Iterator[Element]:
    for child in element:
        if child.tag == _RUN:
            yield child
        elif child.tag not in _HIDDEN:
            yield from _runs(child)


def _run_text(run: Element) -> Iterator[str]:
    for child in run:
        if child.tag == _T:
            yield child.text or ""
        elif child.tag in _SPECIAL:
            yield _SPECIAL[child.tag]
        elif child.tag == _SYM:
            yield _symbol(child.get(qn("w:char"), ""))


def _symbol(code: str) -> str:
    """Return a symbol font's tick or box as Unicode has it; other symbols are ornaments."""
    return {"F0FE": "☒", "F078": "☒", "F0FD": "☒", "F0FC": "✓", "F0A8": "☐", "F06F": "☐"}.get(code.upper(), "")


def _vanishes(run: Element) -> bool:
    properties, vanish, value = _VANISH
    found = run.find(f"{properties}/{vanish}")
    return found is not None and found.get(value, "true") not in _OFF


def text_boxes(paragraph: Element) -> Iterator[Element]:
    """Yield the paragraphs of the text boxes anchored in `paragraph`, each box once."""
    for box in paragraph.iter(qn("w:txbxContent")):
        if not any(ancestor.tag == _FALLBACK for ancestor in box.iterancestors()):
            yield from body_elements(box)


def references(paragraph: Element, tag: str) -> Iterator[str]:
    """Yield the ids of the paragraph's references of a kind, such as "w:footnoteReference"."""
    for reference in paragraph.iter(qn(tag)):
        identifier = reference.get(qn("w:id"))
        if identifier is not None:
            yield identifier
