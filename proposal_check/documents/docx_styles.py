"""What a Word paragraph is by its style and properties: heading, list item, quote, placeholder."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from docx.oxml.ns import qn

from proposal_check.documents.docx_text import Element, visible_runs
from proposal_check.documents.model import BlockKind, BlockRole

_HEADING = re.compile(r"heading\s*(\d)", re.IGNORECASE)
_LIST = re.compile(r"list(?: (?:bullet|number|paragraph))?(?: (\d))?$", re.IGNORECASE)
_QUOTE = re.compile(r"(?:intense )?quote|quotations?|block ?text", re.IGNORECASE)
_CAPTION = re.compile(r"caption", re.IGNORECASE)
_PLACEHOLDER = re.compile(r"placeholder ?text", re.IGNORECASE)
_CONTENTS = re.compile(r"toc(?: heading)?(?: ?\d)?|table of (?:figures|authorities)", re.IGNORECASE)
_MOST_ANCESTORS = 20
TITLE_LEVEL = 0
"""A title stands above Heading 1; the reader moves all levels down by one where there is one."""
_BODY_OUTLINE = 9
"""Word's outline level for body text; 0 to 8 are headings 1 to 9."""


@dataclass(frozen=True, slots=True)
class Style:
    """One style's name, its parent, and the properties that matter here."""

    name: str
    based_on: str = ""
    outline: int | None = None
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """What a paragraph is; `contents` is true for a table of contents, which is not the text."""

    kind: BlockKind
    level: int = 0
    hint: BlockRole | None = None
    contents: bool = False


class Styles:
    """A document's styles by id, with what each inherits."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Style] = {}
        for element in root.iter(qn("w:style")) if root is not None else ():
            identifier = element.get(qn("w:styleId"))
            if identifier:
                self._styles[identifier] = _style(element)

    def shape(self, paragraph: Element) -> Shape:
        """Return what `paragraph` is."""
        properties = paragraph.find(qn("w:pPr"))
        chain = list(self._chain(_value(properties, "w:pStyle") or ""))
        names = [style.name for style in chain]
        if any(_CONTENTS.fullmatch(name) for name in names):
            return Shape("paragraph", contents=True)
        level = self._heading_level(properties, chain)
        if level is not None:
            return Shape("heading", level)
        if any(_CAPTION.fullmatch(name) for name in names):
            return Shape("caption")
        hint = self._hint(paragraph, names)
        depth = self._list_depth(properties, chain)
        return Shape("list_item" if depth else "paragraph", depth, hint)

    def _chain(self, identifier: str) -> Iterator[Style]:
        """Yield the style and those it is based on; a loop of styles ends at the limit."""
        for _ in range(_MOST_ANCESTORS):
            style = self._styles.get(identifier)
            if style is None:
                return
            yield style
            identifier = style.based_on

    def _heading_level(self, properties: Element | None, chain: list[Style]) -> int | None:
        outline = _number(properties, "w:outlineLvl")
        if outline is not None:
            return outline + 1 if outline < _BODY_OUTLINE else None
        for style in chain:
            match = _HEADING.match(style.name)
            if match:
                return int(match[1])
            if style.name.lower() == "title":
                return TITLE_LEVEL
            if style.outline is not None:
                return style.outline + 1 if style.outline < _BODY_OUTLINE else None
        return None

    def _list_depth(self, properties: Element | None, chain: list[Style]) -> int:
        numbering = properties.find(qn("w:numPr")) if properties is not None else None
        if numbering is not None:
            # Number 0 takes the style's numbering away.
            if _number(numbering, "w:numId") == 0:
                return 0
            return (_number(numbering, "w:ilvl") or 0) + 1
        for style in chain:
            match = _LIST.match(style.name)
            if match and (style.numbered or style.name.lower() != "list paragraph"):
                return int(match[1] or 1)
            if style.numbered:
                return 1
        return 0

    def _hint(self, paragraph: Element, names: list[str]) -> BlockRole | None:
        if any(_QUOTE.fullmatch(name) for name in names):
            return "quote"
        runs = [run for run, text in visible_runs(paragraph) if text.strip()]
        if runs and all(self._is_placeholder(run) for run in runs):
            return "guidance"
        return None

    def _is_placeholder(self, run: Element) -> bool:
        style = self._styles.get(_value(run.find(qn("w:rPr")), "w:rStyle") or "")
        return style is not None and bool(_PLACEHOLDER.fullmatch(style.name))


def is_bold(paragraph: Element) -> bool:
    """Say whether all words of `paragraph` are set in bold by its own runs."""
    runs = [run for run, text in visible_runs(paragraph) if text.strip()]
    return bool(runs) and all(_is_on(run.find(qn("w:rPr")), "w:b") for run in runs)


def _style(element: Element) -> Style:
    properties = element.find(qn("w:pPr"))
    numbering = properties.find(qn("w:numPr")) if properties is not None else None
    return Style(
        name=_value(element, "w:name") or "",
        based_on=_value(element, "w:basedOn") or "",
        outline=_number(properties, "w:outlineLvl"),
        # A numPr without a number list is a leftover, as in Word's own Subtitle.
        numbered=bool(_number(numbering, "w:numId")),
    )


def _value(parent: Element | None, tag: str) -> str | None:
    found = parent.find(qn(tag)) if parent is not None else None
    value = found.get(qn("w:val")) if found is not None else None
    return None if value is None else str(value)


def _number(parent: Element | None, tag: str) -> int | None:
    value = _value(parent, tag)
    return int(value) if value is not None and value.isdigit() else None


def _is_on(parent: Element | None, tag: str) -> bool:
    found = parent.find(qn(tag)) if parent is not None else None
    return found is not None and found.get(qn("w:val"), "true") not in {"0", "false", "off"}
