"""`read`: a draft's file → its `Document`."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from proposal_check.documents.assembly import assemble
from proposal_check.documents.decoding import decode, text_format
from proposal_check.documents.language import language_of
from proposal_check.documents.limits import DEFAULT, MEGABYTE, Limits
from proposal_check.documents.model import Block, Document, DocumentFormat
from proposal_check.documents.refusals import refuse
from proposal_check.documents.sniff import sniff
from proposal_check.documents.text import pieces_of_text


@dataclass(frozen=True, slots=True)
class _Found:
    """What a format's reader hands back: its blocks, the file's own title, warnings."""

    blocks: tuple[Block, ...]
    title: str = ""
    warnings: tuple[str, ...] = ()


def read(path: Path, limits: Limits = DEFAULT) -> Document:
    """Read the draft at `path`, whatever its suffix says: docx, PDF, Markdown or plain text.

    Raises UnreadableDraftError, with a stable code and a hint, for whatever cannot be read.
    """
    data = _bytes_of(path, limits)
    kind = sniff(path, data, limits)
    format_: DocumentFormat
    if kind == "docx":
        format_, found = kind, _read_docx(path, data, limits)
    elif kind == "pdf":
        format_, found = kind, _read_pdf(path, data, limits)
    else:
        format_, found = _read_text(path, data, limits)
    return _document(path, data, format_, found, limits)


def _bytes_of(path: Path, limits: Limits) -> bytes:
    try:
        if path.is_dir():
            raise refuse(path, "is_folder")
        if path.exists() and not path.is_file():
            raise refuse(path, "not_a_file")
        size = path.stat().st_size
        if size > limits.file_bytes:
            raise refuse(path, "too_large", f"{size // MEGABYTE:,} MB")
        with path.open("rb") as file:
            data = file.read(limits.file_bytes + 1)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise refuse(path, "not_found") from error
    except PermissionError as error:
        raise refuse(path, "no_permission") from error
    except (OSError, ValueError) as error:
        raise refuse(path, "unreadable", getattr(error, "strerror", None) or str(error)) from error
    if len(data) > limits.file_bytes:
        raise refuse(path, "too_large", f"over {limits.file_bytes // MEGABYTE:,} MB")
    if not data.strip(b" \t\r\n\0"):
        raise refuse(path, "empty")
    return data


def _read_docx(path: Path, data: bytes, limits: Limits) -> _Found:
    from proposal_check.documents.docx import pieces_of_docx

    pieces, title = pieces_of_docx(path, data, limits)
    return _Found(assemble(pieces), title)


def _read_pdf(path: Path, data: bytes, limits: Limits) -> _Found:
    from proposal_check.documents.pdf import pieces_of_pdf

    pieces, warnings = pieces_of_pdf(path, data, limits)
    return _Found(assemble(pieces), warnings=warnings)


def _read_text(path: Path, data: bytes, limits: Limits) -> tuple[DocumentFormat, _Found]:
    from proposal_check.documents.markdown import pieces_of_markdown

    text = decode(path, data)
    if not text.strip():
        raise refuse(path, "empty")
    if len(text) > limits.words * 12:
        # Long before Markdown is parsed: no text of fewer words has so many characters.
        raise refuse(path, "too_long", f"{len(text):,} characters")
    format_ = text_format(path, text)
    pieces = pieces_of_markdown(text, limits) if format_ == "md" else pieces_of_text(text)
    return format_, _Found(assemble(pieces))


def _document(path: Path, data: bytes, format_: DocumentFormat, found: _Found, limits: Limits) -> Document:
    if not found.blocks:
        raise refuse(path, "no_text")
    document = Document(
        path=path,
        sha256=hashlib.sha256(data).hexdigest(),
        format=format_,
        title=_title(path, found.blocks, found.title),
        language="en",
        blocks=found.blocks,
        warnings=found.warnings,
    )
    if document.words > limits.words:
        raise refuse(path, "too_long", f"{document.words:,} words")
    language_of(path, found.blocks)
    return document


def _title(path: Path, blocks: Sequence[Block], own: str) -> str:
    """Return the first heading, else the title that the file carries, else its name."""
    for block in blocks:
        if block.kind == "heading":
            return block.text
    return own or path.stem
