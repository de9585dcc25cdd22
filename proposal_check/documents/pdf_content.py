"""A PDF page → its text runs and ruled lines, each with its position on the upright page."""

from __future__ import annotations

from pypdf import PageObject, PdfReader
from pypdf.generic import ArrayObject, ContentStream, StreamObject

from proposal_check.documents.pdf_graphics import IDENTITY, Matrix, PageContent, place
from proposal_check.documents.pdf_interpreter import dictionary, draw

_TURNS: dict[int, Matrix] = {
    0: IDENTITY,
    90: (0.0, -1.0, 1.0, 0.0, 0.0, 0.0),
    180: (-1.0, 0.0, 0.0, -1.0, 0.0, 0.0),
    270: (0.0, 1.0, -1.0, 0.0, 0.0, 0.0),
}
"""What a page's /Rotate does to it, but for the shift (ISO 32000-1, table 30)."""


def content_of(reader: PdfReader, page: PageObject) -> PageContent:
    """Return the runs and rules of `page` as seen upright.

    A page is turned as it asks for, or as its text needs where nothing on it is upright then.
    """
    asked = int(page.get("/Rotate", 0) or 0) % 360
    found: PageContent | None = None
    for angle in (asked, *(angle for angle in _TURNS if angle != asked)):
        content = _turned(reader, page, _TURNS.get(angle, IDENTITY))
        if content.runs:
            return content
        found = found or content
    return found or PageContent()


def _turned(reader: PdfReader, page: PageObject, turn: Matrix) -> PageContent:
    box = page.mediabox
    corners = [place(turn, float(box.left), float(box.bottom)), place(turn, float(box.right), float(box.top))]
    heights = [y for _, y in corners]
    content = PageContent(bottom=min(heights), top=max(heights))
    contents = page.get("/Contents")
    contents = contents.get_object() if contents is not None else None
    if isinstance(contents, (ArrayObject, StreamObject)):
        # A page inherits what its parents in the page tree set; pypdf has flattened that already.
        resources = dictionary(page.get("/Resources"))
        draw(ContentStream(contents, reader, "bytes"), reader, resources, turn, content)
    return content
