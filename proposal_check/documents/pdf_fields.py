"""What has been filled into a PDF's form: it stands in the fields, not on the page."""

from __future__ import annotations

from collections.abc import Iterator

from pypdf import PageObject
from pypdf.generic import ArrayObject, DictionaryObject, PdfObject

from proposal_check.documents.pdf_graphics import Run

_SIZE = 10.0
_MOST_ANCESTORS = 10


def field_runs(page: PageObject) -> Iterator[Run]:
    """Yield each filled field's lines as runs at the field's place; ticked boxes as ☒."""
    annotations = page.get("/Annots")
    annotations = annotations.get_object() if annotations is not None else None
    for reference in annotations if isinstance(annotations, ArrayObject) else ():
        widget = reference.get_object()
        if not isinstance(widget, DictionaryObject) or widget.get("/Subtype") != "/Widget":
            continue
        kind, value = str(_inherited(widget, "/FT")), _inherited(widget, "/V")
        rectangle = widget.get("/Rect")
        if value is None or not isinstance(rectangle, ArrayObject) or len(rectangle) != 4:
            continue
        left, _, right, top = (float(number.get_object()) for number in rectangle)
        if kind == "/Btn":
            ticked = widget.get("/AS", value) not in {"/Off", ""}
            yield Run("☒" if ticked else "☐", left, right, top - _SIZE, _SIZE)
        elif kind in {"/Tx", "/Ch"}:
            lines = [line for line in str(value).replace("\r", "\n").split("\n") if line.strip()]
            for number, line in enumerate(lines):
                y = top - _SIZE * (1 + 1.2 * number)
                yield Run(line, left, max(right, left + 1), y, _SIZE, field=True)


def _inherited(widget: DictionaryObject, key: str) -> PdfObject | None:
    """Return a field's entry, its own or the nearest parent's."""
    node: PdfObject | None = widget
    for _ in range(_MOST_ANCESTORS):
        if not isinstance(node, DictionaryObject):
            return None
        if key in node:
            return node[key].get_object()
        parent = node.get("/Parent")
        node = parent.get_object() if parent is not None else None
    return None
