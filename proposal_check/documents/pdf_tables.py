"""Ruled tables on a PDF page: the grid that its lines draw, and the words in each cell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from proposal_check.documents.pdf_graphics import PageContent, Rule, Run
from proposal_check.documents.pdf_lines import PdfLine, lines_of

_NEAR = 3.0
"""Rules within so many points are one rule; ends within so many points of a rule meet it."""
_MOST_RULES = 4_000
"""More than any table has; a drawing of this many lines is left alone."""


@dataclass(frozen=True, slots=True)
class PdfTable:
    """A table, or the part of it on one page: each row's lines by column.

    `marked` says what the setting tells of the first row as a header (see `Piece.marked`).
    """

    rows: tuple[dict[int, list[PdfLine]], ...]
    columns: tuple[float, ...]
    page: int
    y: float
    bottom: float
    marked: bool | None = None


def ruled_tables(content: PageContent, page: int) -> tuple[list[PdfTable], list[Run]]:
    """Return the page's ruled tables, and the runs that stand in none of them."""
    runs = content.runs
    tables: list[PdfTable] = []
    if len(content.rules) > _MOST_RULES:
        return tables, runs
    for rules in _connected(content.rules):
        grid = _grid(rules)
        if grid is None:
            continue
        inside = [run for run in runs if grid.holds(run)]
        rows = grid.rows(inside, page)
        if len({column for row in rows for column in row}) < 2:
            continue
        chosen = {id(run) for run in inside}
        runs = [run for run in runs if id(run) not in chosen]
        top, bottom = grid.ys[0], grid.ys[-1]
        tables.append(PdfTable(tuple(rows), grid.xs, page, top, bottom, header_mark(rows)))
    return tables, runs


def header_mark(rows: Sequence[dict[int, list[PdfLine]]]) -> bool | None:
    """Say what bold type tells of the first row: all bold, a header; only its first cell, not."""
    if not rows or len(rows[0]) < 2:
        return None
    bold = [all(line.bold for line in lines) for _, lines in sorted(rows[0].items())]
    if all(bold):
        return True
    return False if bold[0] else None


@dataclass(frozen=True, slots=True)
class _Grid:
    """A grid's column edges from left to right and row edges from top to bottom, and its rules."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    rules: tuple[Rule, ...]

    def holds(self, run: Run) -> bool:
        x, y = _middle(run)
        return self.xs[0] < x < self.xs[-1] and self.ys[-1] < y < self.ys[0]

    def rows(self, runs: Iterable[Run], page: int) -> list[dict[int, list[PdfLine]]]:
        """Return the rows with words in them; a merged cell stands in its first row and column."""
        cells: dict[tuple[int, int], list[Run]] = {}
        for run in runs:
            x, y = _middle(run)
            column = sum(edge <= x for edge in self.xs) - 1
            row = sum(edge >= y for edge in self.ys) - 1
            while row > 0 and not self._edge_above(row, column):
                row -= 1
            while column > 0 and not self._edge_left(row, column):
                column -= 1
            cells.setdefault((row, column), []).append(run)
        found: dict[int, dict[int, list[PdfLine]]] = {}
        for (row, column), inside in sorted(cells.items()):
            lines = lines_of(inside, page)
            if lines:
                found.setdefault(row, {})[column] = lines
        return [found[row] for row in sorted(found)]

    def _edge_above(self, row: int, column: int) -> bool:
        y, x = self.ys[row], (self.xs[column] + self.xs[column + 1]) / 2
        return any(rule.horizontal and abs(rule.y0 - y) <= _NEAR and rule.x0 <= x <= rule.x1 for rule in self.rules)

    def _edge_left(self, row: int, column: int) -> bool:
        x, y = self.xs[column], (self.ys[row] + self.ys[row + 1]) / 2
        return any(not rule.horizontal and abs(rule.x0 - x) <= _NEAR and rule.y0 <= y <= rule.y1 for rule in self.rules)


def _middle(run: Run) -> tuple[float, float]:
    return (run.x0 + run.x1) / 2, run.y + 0.3 * run.size


def _connected(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Group the rules that touch, by growing boxes from the top of the page down."""
    groups: list[tuple[Rule, list[Rule]]] = []
    for rule in sorted(rules, key=lambda rule: (-rule.y1, rule.x0)):
        box, members = rule, [rule]
        apart: list[tuple[Rule, list[Rule]]] = []
        for other_box, others in groups:
            if _touch(box, other_box):
                box = Rule(
                    min(box.x0, other_box.x0),
                    min(box.y0, other_box.y0),
                    max(box.x1, other_box.x1),
                    max(box.y1, other_box.y1),
                )
                members = others + members
            else:
                apart.append((other_box, others))
        groups = [*apart, (box, members)]
    return [members for _, members in groups if len(members) > 3]


def _touch(one: Rule, other: Rule) -> bool:
    across = one.x0 <= other.x1 + _NEAR and other.x0 <= one.x1 + _NEAR
    return across and one.y0 <= other.y1 + _NEAR and other.y0 <= one.y1 + _NEAR


def _grid(rules: Sequence[Rule]) -> _Grid | None:
    """Return the grid of touching rules, or None where they draw no columns."""
    level = [rule for rule in rules if rule.horizontal]
    upright = [rule for rule in rules if not rule.horizontal]
    if not level or not upright:
        return None
    # Outer borders are often left out: the inner rules reach as far as the table does.
    xs = _clustered([rule.x0 for rule in upright] + _ends(level, "x"))
    ys = _clustered([rule.y0 for rule in level] + _ends(upright, "y"))
    if len(xs) < 3 or len(ys) < 2:
        return None
    return _Grid(tuple(xs), tuple(reversed(ys)), tuple(rules))


def _ends(rules: Sequence[Rule], axis: str) -> list[float]:
    starts = [rule.x0 if axis == "x" else rule.y0 for rule in rules]
    ends = [rule.x1 if axis == "x" else rule.y1 for rule in rules]
    return [min(starts), max(ends)]


def _clustered(values: Iterable[float]) -> list[float]:
    clusters: list[list[float]] = []
    for value in sorted(values):
        if clusters and value - clusters[-1][-1] <= _NEAR:
            clusters[-1].append(value)
        else:
            clusters.append([value])
    return [sum(cluster) / len(cluster) for cluster in clusters]
