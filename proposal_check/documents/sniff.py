"""What a file is, from its content alone: its suffix is only asked about plain text."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

from proposal_check.documents.limits import MEGABYTE, Limits
from proposal_check.documents.model import DocumentFormat
from proposal_check.documents.refusals import refuse

_PDF_WINDOW = 1024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_IMAGES: tuple[tuple[bytes, int, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", 0, "PNG"),
    (b"\xff\xd8\xff", 0, "JPEG"),
    (b"GIF8", 0, "GIF"),
    (b"II*\x00", 0, "TIFF"),
    (b"MM\x00*", 0, "TIFF"),
    (b"WEBP", 8, "WebP"),
    (b"ftypheic", 4, "HEIC"),
    (b"ftypheix", 4, "HEIC"),
    (b"ftypmif1", 4, "HEIF"),
    (b"ftypavif", 4, "AVIF"),
    (b"8BPS", 0, "Photoshop"),
    (b"\x00\x00\x00\x0cjP  ", 0, "JPEG 2000"),
)
_OTHERS: tuple[tuple[bytes, str], ...] = (
    (b"{\\rtf", "a Rich Text file (.rtf)"),
    (b"\x1f\x8b", "a compressed archive (.gz)"),
    (b"7z\xbc\xaf", "a compressed archive (.7z)"),
    (b"Rar!", "a compressed archive (.rar)"),
    (b"\xff\xfeE\x00n\x00c\x00r", "an encrypted file"),
    (b"%!PS", "a PostScript file"),
    (b"MZ", "a program"),
    (b"\x7fELF", "a program"),
)
_HTML = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<html)\b", re.IGNORECASE)
_SVG = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*|<!doctype svg[^>]*>\s*)*<svg\b", re.I)
# What a zip holds that says which program's file it is.
_ZIPPED: tuple[tuple[str, str], ...] = (
    ("xl/", "a spreadsheet (.xlsx)"),
    ("ppt/", "a slide show (.pptx)"),
    ("Index/", "an Apple Pages, Numbers or Keynote file"),
    ("index.xml", "an Apple Pages file"),
    ("META-INF/container.xml", "an e-book (.epub)"),
    ("content.xml", "an OpenDocument file (.odt)"),
)


def sniff(path: Path, data: bytes, limits: Limits) -> DocumentFormat | None:
    """Return "docx" or "pdf", or None where only decoding can tell (Markdown, plain text).

    `data` is the whole file. Raises UnreadableDraftError for whatever is known and not read:
    pictures, old Word files, other zips, zips beyond the limits.
    """
    for magic, offset, name in _IMAGES:
        if data[offset : offset + len(magic)] == magic:
            raise refuse(path, "image", name)
    if data[:2] == b"BM" and data[6:10] == b"\0\0\0\0":
        raise refuse(path, "image", "BMP")
    if data.startswith(_OLE):
        raise refuse(path, "encrypted" if _ENCRYPTED_PACKAGE in data else "legacy_doc")
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _sniff_zip(path, data, limits)
    if b"%PDF-" in data[:_PDF_WINDOW]:
        return "pdf"
    for magic, name in _OTHERS:
        if data.startswith(magic) and not (magic == b"MZ" and b"\0" not in data[:512]):
            raise refuse(path, "unsupported_format", name)
    head = data[:_PDF_WINDOW]
    if _SVG.match(head):
        raise refuse(path, "image", "SVG")
    if _HTML.match(head):
        raise refuse(path, "unsupported_format", "a web page (.html)")
    return None


def _sniff_zip(path: Path, data: bytes, limits: Limits) -> DocumentFormat:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
        name = "Word" if b"word/" in data or path.suffix.lower() == ".docx" else "zip"
        raise refuse(path, "damaged", name) from error
    names = [entry.filename for entry in entries]
    if "word/document.xml" not in names:
        for mark, what in _ZIPPED:
            if any(name.startswith(mark) for name in names):
                raise refuse(path, "unsupported_format", what)
        raise refuse(path, "unsupported_format", "a zip archive")
    _check_size(path, entries, limits)
    if any(entry.flag_bits & 1 for entry in entries):
        raise refuse(path, "encrypted")
    return "docx"


def _check_size(path: Path, entries: list[zipfile.ZipInfo], limits: Limits) -> None:
    """Refuse a zip bomb by its directory, before anything in it is unpacked.

    zipfile stops at the size that the directory declares, so a lying directory gains nothing.
    """
    if len(entries) > limits.archive_entries:
        raise refuse(path, "too_large", f"{len(entries):,} parts")
    unpacked = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    biggest_xml = max(
        (entry.file_size for entry in entries if entry.filename.endswith((".xml", ".rels"))),
        default=0,
    )
    packs_too_well = unpacked > limits.archive_free_bytes and unpacked > packed * limits.archive_ratio
    if unpacked > limits.archive_bytes or biggest_xml > limits.xml_bytes or packs_too_well:
        raise refuse(path, "too_large", f"{unpacked // MEGABYTE:,} MB unpacked")
