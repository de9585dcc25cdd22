"""How much of an untrusted file the readers are willing to take on."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that a draft may be; anything beyond is refused before it is parsed.

    `file_bytes` is the file on disk; the `archive_` figures are of a docx's zip directory, and
    `archive_ratio` (unpacked : packed) only counts above `archive_free_bytes` unpacked, since small
    XML parts pack very well; `depth` is how deep XML, lists and quotes may nest; `runs` is how
    many pieces of text one page of a PDF may draw.
    """

    file_bytes: int = 50 * MEGABYTE
    words: int = 200_000
    pages: int = 1_000
    archive_entries: int = 5_000
    archive_bytes: int = 300 * MEGABYTE
    archive_free_bytes: int = 20 * MEGABYTE
    archive_ratio: int = 150
    xml_bytes: int = 60 * MEGABYTE
    depth: int = 200
    runs: int = 50_000


DEFAULT = Limits()
