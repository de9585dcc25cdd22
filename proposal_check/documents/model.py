"""The `Document`: what a reader made of a file, block by block, each with its role and place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

BlockKind = Literal[
    "heading",
    "paragraph",
    "list_item",
    "table_row",
    "form_field",
    "footnote",
    "text_box",
    "caption",
    "comment",
]
BlockRole = Literal["answer", "guidance", "heading", "quote", "boilerplate", "reference"]
DocumentFormat = Literal["docx", "pdf", "md", "txt"]

CELL_SEPARATOR = " | "
"""Stands between the cells of a table row in `Block.text`; no reader leaves it inside a cell."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block stands in its document.

    `block` is the index in `Document.blocks`; `page` counts from 1 and is None where the format has
    no pages; `heading` is the path of headings above it, outermost first; `table` and `row` count
    from 0 over the document and the table (the header row is row 0).
    """

    block: int
    page: int | None = None
    heading: tuple[str, ...] = ()
    table: int | None = None
    row: int | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table row: `start` and `end` are characters of the row's `Block.text`."""

    column: int
    start: int
    end: int
    header: str = ""


@dataclass(frozen=True, slots=True)
class SourceSpan:
    """Says that `Block.text[start:end]` stands in the file at `part`, from character `offset` on.

    `part` names a piece of the file in the format's own terms: `body/3` (docx body element),
    `body/7/2/1` (table, row, cell), `page/4` (PDF page), `line/12` (Markdown and plain text).
    """

    start: int
    end: int
    part: str
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph, list item, table row …: whole text, layout's line breaks mended.

    `level` is a heading's level (1 = outermost) or a list item's depth (1 = outermost), else 0.
    """

    kind: BlockKind
    text: str
    role: BlockRole
    place: Place
    level: int = 0
    cells: tuple[Cell, ...] = ()
    source: tuple[SourceSpan, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A draft as read: `sha256` is the file's own, `language` an ISO 639-1 code."""

    path: Path
    sha256: str
    format: DocumentFormat
    title: str
    language: str
    blocks: tuple[Block, ...]
    warnings: tuple[str, ...] = ()

    @property
    def words(self) -> int:
        """Words in all blocks, counted at white space."""
        return sum(len(block.text.split()) for block in self.blocks)
