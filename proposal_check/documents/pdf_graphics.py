"""What a PDF page draws, as values: runs of text, rules, and the matrices that place them."""

from __future__ import annotations

from dataclasses import dataclass, field

Matrix = tuple[float, float, float, float, float, float]
"""A transformation as PDF writes it: a b c d e f (ISO 32000-1, 8.3.3)."""
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Run:
    """Text drawn in one go: from `x0` to `x1` on the baseline `y` (points, y grows upwards).

    `field` is true for what was filled into a form's field.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool = False
    italic: bool = False
    field: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line, horizontal or vertical, drawn or the edge of a box."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def horizontal(self) -> bool:
        """Whether it lies rather than stands."""
        return self.x1 - self.x0 >= self.y1 - self.y0


@dataclass(slots=True)
class PageContent:
    """What stands on a page: its runs in drawing order, its rules and edges, its pictures and forms."""

    runs: list[Run] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    pictures: int = 0
    forms: int = 0
    bottom: float = 0.0
    top: float = 0.0


def multiply(first: Matrix, second: Matrix) -> Matrix:
    """Return the matrix that applies `first`, then `second`."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = second
    return (
        a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j,
        e * g + f * i + k, e * h + f * j + m,
    )  # fmt: skip


def place(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """Return where `matrix` puts a point."""
    a, b, c, d, e, f = matrix
    return x * a + y * c + e, x * b + y * d + f
