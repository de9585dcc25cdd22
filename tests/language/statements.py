"""A sentence or a table row read as a whole draft, for tests that state what it counts as."""

from __future__ import annotations

from itertools import accumulate
from pathlib import Path

from proposal_check.documents.model import CELL_SEPARATOR, Block, Cell, Document, Place
from proposal_check.language import understand
from proposal_check.language.model import Claim, Detail

HEADERS = ("Item", "Cost", "Total")


def draft(text: str, headers: tuple[str, ...] = HEADERS, heading: str = "") -> Document:
    """A draft of one paragraph, or of one table row under `headers` where the text has cell separators."""
    block = Block("paragraph", text, "answer", Place(0, heading=(heading,) if heading else ()))
    if CELL_SEPARATOR in text:
        parts = text.split(CELL_SEPARATOR)
        starts = [0, *accumulate(len(part) + len(CELL_SEPARATOR) for part in parts)]
        cells = tuple(
            Cell(column, start, start + len(part), header)
            for column, (start, part, header) in enumerate(zip(starts, parts, headers, strict=False))
        )
        block = Block("table_row", text, "answer", Place(0, table=0, row=1), cells=cells)
    return Document(Path("draft.txt"), "0", "txt", "Draft", "en", (block,))


def said(text: str) -> list[Claim]:
    """All claims of a text."""
    return list(understand(draft(text)).claims)


def claims(text: str, strand: str) -> list[Claim]:
    """The claims of one strand in a text."""
    return [claim for claim in understand(draft(text)).claims if strand in claim.strands]


def stances(text: str, strand: str, heading: str = "") -> set[str]:
    """The stances of a strand's claims in a text, under a heading where one is given."""
    found = understand(draft(text, heading=heading)).claims
    return {claim.stance for claim in found if strand in claim.strands}


def details(text: str, strand: str) -> dict[str, Detail]:
    """The details of the first claim of a strand in a text."""
    return claims(text, strand)[0].detail
