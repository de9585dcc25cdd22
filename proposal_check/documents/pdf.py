"""PDF → pieces: opened, decrypted where no password is needed, and laid out again."""

from __future__ import annotations

import io
import logging
from collections.abc import Sequence
from pathlib import Path

from pypdf import PasswordType, PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError

from proposal_check.documents.assembly import Piece
from proposal_check.documents.errors import UnreadableDraftError
from proposal_check.documents.limits import Limits
from proposal_check.documents.pdf_columns import with_aligned_tables
from proposal_check.documents.pdf_content import content_of
from proposal_check.documents.pdf_fields import field_runs
from proposal_check.documents.pdf_graphics import PageContent
from proposal_check.documents.pdf_layout import Element, pieces_of_pages
from proposal_check.documents.pdf_lines import PdfLine, lines_of
from proposal_check.documents.pdf_paragraphs import Setting
from proposal_check.documents.pdf_running import without_running
from proposal_check.documents.pdf_tables import PdfTable, ruled_tables
from proposal_check.documents.refusals import refuse

# pypdf warns of every oddity of a file it can still read, with pieces of that file in its words.
logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)

_FEWEST_LETTERS = 15
"""A page with pictures and fewer letters than this is a scan."""
_MOST_UNREADABLE = 0.3


def pieces_of_pdf(path: Path, data: bytes, limits: Limits) -> tuple[list[Piece], tuple[str, ...]]:
    """Return the pieces of a PDF and warnings about pages that hold only pictures.

    A `part` is `page/N`; `offset` counts the characters of the page's lines, joined by line ends.
    """
    try:
        contents = _open(path, data, limits)
        scans = [number for number, content in enumerate(contents, 1) if _is_scan(content)]
        if not any(_letters(content) for content in contents) or len(scans) == len(contents):
            raise refuse(path, "no_text")
        if _unreadable(contents) > _MOST_UNREADABLE:
            raise refuse(path, "no_text")
        return _laid_out(contents), _warnings(scans)
    except UnreadableDraftError:
        raise
    except (FileNotDecryptedError, DependencyError) as error:
        raise refuse(path, "encrypted") from error
    except Exception as error:
        # pypdf says of itself that broken files may raise any exception, and fonts and streams are
        # decoded all along the way, so this one boundary takes them all.
        raise refuse(path, "damaged", "PDF") from error


def _open(path: Path, data: bytes, limits: Limits) -> list[PageContent]:
    reader = PdfReader(io.BytesIO(data), strict=False)
    if reader.is_encrypted and reader.decrypt("") == PasswordType.NOT_DECRYPTED:
        raise refuse(path, "encrypted")
    count = len(reader.pages)
    if count > limits.pages:
        raise refuse(path, "too_long", f"{count:,} pages")
    contents: list[PageContent] = []
    for page in reader.pages:
        content = content_of(reader, page)
        content.runs.extend(field_runs(page))
        if len(content.runs) > limits.runs:
            raise refuse(path, "too_large", f"{len(content.runs):,} pieces of text on a page")
        contents.append(content)
    if not contents:
        raise refuse(path, "damaged", "PDF")
    return contents


def _letters(content: PageContent) -> int:
    return sum(char.isalnum() for run in content.runs for char in run.text)


def _is_scan(content: PageContent) -> bool:
    return content.pictures > 0 and _letters(content) < _FEWEST_LETTERS


def _unreadable(contents: Sequence[PageContent]) -> float:
    """Return the share of characters that the file's fonts don't say the meaning of."""
    text = "".join(run.text for content in contents for run in content.runs)
    strange = sum(char == "\ufffd" or not (char.isprintable() or char.isspace()) for char in text)
    return strange / max(len(text), 1)


def _warnings(scans: Sequence[int]) -> tuple[str, ...]:
    if not scans:
        return ()
    one = len(scans) == 1
    pages = f"Page {scans[0]}" if one else "Pages " + ", ".join(map(str, scans))
    verb = "holds only a picture" if one else "hold only pictures"
    return (f"{pages} {verb}: the text there was not read. Run OCR to have it checked.",)


def _laid_out(contents: Sequence[PageContent]) -> list[Piece]:
    tables: list[list[PdfTable]] = []
    pages: list[list[PdfLine]] = []
    for number, content in enumerate(contents, 1):
        ruled, runs = ruled_tables(content, number)
        tables.append(ruled)
        pages.append(lines_of(runs, number))
    edges = [(content.bottom, content.top) for content in contents]
    setting = Setting.of([line for lines in pages for line in lines])
    flow: list[list[Element]] = []
    for lines, ruled in zip(without_running(pages, edges, setting), tables, strict=True):
        flow.append(_in_order(lines, ruled))
    return pieces_of_pages(flow, setting)


def _in_order(lines: Sequence[PdfLine], tables: Sequence[PdfTable]) -> list[Element]:
    """Return the page's lines and ruled tables from top to bottom, aligned lines made tables."""
    elements: list[Element] = []
    rest = list(lines)
    for table in sorted(tables, key=lambda table: -table.y):
        above = [line for line in rest if line.y >= table.y]
        rest = [line for line in rest if line.y < table.y]
        elements.extend(with_aligned_tables(above))
        elements.append(table)
    elements.extend(with_aligned_tables(rest))
    return elements
