"""Bytes of a text file → its text, and whether that text is Markdown."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from proposal_check.documents.model import DocumentFormat
from proposal_check.documents.refusals import refuse

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What English drafts are saved in where it isn't Unicode: Windows, old Macs, DOS.
_LEGACY = ["cp1252", "mac_roman", "cp850", "latin_1", "utf_16_le", "utf_16_be"]
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ufffd\ufffe\uffff]")
_MOST_CONTROLS = 0.005

_STRUCTURE = re.compile(
    r"^ {0,3}#{1,6}[ \t]+\S"  # a heading
    r"|^ {0,3}\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+\|?[ \t]*$"  # a table's rule
    r"|^ {0,3}(?:```|~~~)\w*[ \t]*$",  # a code fence
    re.MULTILINE,
)
_INLINE = re.compile(r"\*\*[^*\n]+\*\*|(?<!!)\[[^\]\n]+\]\([^)\n]+\)|^ {0,3}> \S", re.MULTILINE)
_MARKDOWN_SUFFIXES = frozenset({".md", ".markdown", ".mdown", ".mkd", ".qmd", ".rmd"})


def decode(path: Path, data: bytes) -> str:
    """Return the text of a text file; raises UnreadableDraftError ("not_text") for rubbish."""
    text = _decoded(data)
    if text is None or len(_CONTROLS.findall(text)) > _MOST_CONTROLS * len(text):
        raise refuse(path, "not_text")
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes) -> str | None:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError:
                return None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _guessed(data)
    return _guessed(data) if "\0" in text else text


def _guessed(data: bytes) -> str | None:
    from charset_normalizer import from_bytes  # only for files that need it

    best = from_bytes(data, cp_isolation=_LEGACY).best()
    return None if best is None else str(best)


def text_format(path: Path, text: str) -> DocumentFormat:
    """Return "md" for a Markdown suffix or structure, else "txt"."""
    if path.suffix.lower() in _MARKDOWN_SUFFIXES:
        return "md"
    if _STRUCTURE.search(text) or len(_INLINE.findall(text)) >= 2:
        return "md"
    return "txt"
