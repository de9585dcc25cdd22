"""The tables of a draft as grids: which column names a row, and which hold its money."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from proposal_check.documents.model import Block, Document
from proposal_check.language.ledger.cells import Holding, holding
from proposal_check.language.ledger.labels import CURRENCY, THOUSANDS, ColumnKind, column_kind

SPENT = re.compile(r"budget|cost|money|spend|expen|£|financ|price", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """A row's texts by column."""

    block: Block
    texts: dict[int, str]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what its heading says, and what each row holds in it."""

    number: int
    header: str
    kind: ColumnKind
    held: tuple[Holding, ...]

    @property
    def currency(self) -> str:
        """The currency of its heading or of its cells, "" for none."""
        shown = CURRENCY.search(self.header)
        return shown[0] if shown else next((each.currency for each in self.held if each.currency), "")


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its rows without the heading row, its columns, and what a figure stands for (1 or 1,000)."""

    rows: tuple[Row, ...]
    columns: tuple[Column, ...]
    scale: int

    @property
    def heading(self) -> tuple[str, ...]:
        """The path of headings above it."""
        return self.rows[0].block.place.heading

    def of(self, *kinds: ColumnKind) -> tuple[Column, ...]:
        """The columns of these kinds, from the left."""
        return tuple(column for column in self.columns if column.kind in kinds)

    def label(self, row: int) -> str:
        """What a row is called: its first words."""
        texts = self.rows[row].texts
        for column in self.of("label"):
            if texts.get(column.number):
                return texts[column.number]
        return ""


def grids(document: Document) -> Iterator[Grid]:
    """Every table of a draft that holds figures, in order."""
    tabled = (block for block in document.blocks if block.cells and block.place.table is not None)
    for _, blocks in groupby(tabled, key=lambda block: block.place.table):
        found = grid(list(blocks))
        if found is not None:
            yield found


def grid(blocks: list[Block]) -> Grid | None:
    """A table of at least one row with figures, or None."""
    rows = [Row(b, {c.column: b.text[c.start : c.end].strip() for c in b.cells}) for b in blocks]
    headers: dict[int, str] = {}
    for row in rows:
        headers |= {c.column: c.header for c in row.block.cells if c.header}
    headed = [row for row in rows if row.block.role == "heading"]
    body = [row for row in rows if row.block.role == "answer"]
    if not headers and headed:
        headers = headed[0].texts
    if not headers and len(body) > 1 and is_heading(body[0], body[1:]):
        headers, body = body[0].texts, body[1:]
    if not body:
        return None
    numbers = sorted({number for row in body for number in row.texts} | set(headers))
    columns = [column(number, headers.get(number, ""), body) for number in numbers]
    columns = labelled(columns, body)
    said = " ".join([*headers.values(), *body[0].block.place.heading[-1:]])
    return Grid(tuple(body), tuple(columns), 1000 if THOUSANDS.search(said) else 1)


def is_heading(first: Row, rest: Iterable[Row]) -> bool:
    """Whether an unmarked first row names the columns: words over figures."""
    if any(holding(text).kind in {"sum", "rate"} for text in first.texts.values() if not THOUSANDS.search(text)):
        return False
    below = [n for n in first.texts if any(holding(row.texts.get(n, "")).kind == "sum" for row in rest)]
    return bool(below)


def column(number: int, header: str, body: list[Row]) -> Column:
    """A column with what its cells hold; one of words where fewer than half of them are sums."""
    held = tuple(holding(row.texts.get(number, "")) for row in body)
    filled = [each for each in held if each.kind != "empty"]
    sums = [each for each in filled if each.kind in {"sum", "unclear"}]
    currency = any(each.currency for each in sums)
    if not sums or len(sums) * 2 < len(filled):
        return Column(number, header, "factor" if any(each.kind == "rate" for each in filled) else "text", held)
    return Column(number, header, column_kind(header, currency=currency), held)


def labelled(columns: list[Column], body: list[Row]) -> list[Column]:
    """The columns with the one or two that name the rows marked; headless figures at the end are money."""
    wordy = [c for c in columns if c.kind == "text" and lettered(c, body)]
    named = wordy[:1]
    if named and len(wordy) > 1 and all(len(row.texts.get(named[0].number, "")) <= 3 for row in body):
        named = wordy[1:2]  # "A | Sand dams | …"
    labels = {each.number for each in (*named, *wordy[1:2])}
    found = [
        Column(c.number, c.header, "label", c.held) if c.number in labels else c
        for c in sorted(columns, key=lambda c: (c.number not in {n.number for n in named}, c.number))
    ]
    if not any(c.kind in {"asked", "total", "period", "money"} for c in found):
        figures = [c for c in found if c.kind == "text" and any(h.kind == "sum" and h.amount for h in c.held)]
        spent = SPENT.search(" ".join(body[0].block.place.heading))
        if figures and not figures[-1].header.strip() and (spent or hundreds(figures[-1], len(found))):
            found = [Column(c.number, c.header, "money", c.held) if c == figures[-1] else c for c in found]
    return found


def lettered(column: Column, body: list[Row]) -> bool:
    """Whether a column holds words in most of its rows."""
    texts = [row.texts.get(column.number, "") for row in body]
    worded = [bool(re.search(r"[^\W\d]", text)) for text in texts if text]
    money = [held.kind in {"sum", "rate"} for held in column.held if held.kind != "empty"]
    return sum(worded) * 2 > len(worded) and not all(money)


def hundreds(column: Column, columns: int) -> bool:
    """Whether a column without a heading looks like sums: three or more in the hundreds, beside labels only."""
    sums = [each.amount for each in column.held if each.kind == "sum"]
    return columns == 2 and len(sums) >= 3 and sum(sums) / len(sums) >= 300 and not all(1900 < n < 2100 for n in sums)
