"""The parts that the three screens are made of: a list to choose from, a part to read."""

from __future__ import annotations

from textual.containers import Container, VerticalScroll
from textual.widgets import OptionList


class ItemList(OptionList, inherit_bindings=False):
    """A list with a mark; its keys are in the table, so it brings none of its own."""

    def move(self, steps: int) -> bool:
        """Move the mark by `steps`, past headings, stopping at the ends; False if it stayed."""
        choices = [index for index, option in enumerate(self.options) if not option.disabled]
        if not choices:
            return False
        at = choices.index(self.highlighted) if self.highlighted in choices else -max(steps, 0)
        to = min(max(at + steps, 0), len(choices) - 1)
        if choices[to] == self.highlighted:
            return False
        self.highlighted = choices[to]
        if to == 0:  # The heading above the first choice is worth seeing too.
            self.scroll_home(animate=False)
        return True

    def to_end(self, end: int) -> None:
        """Move the mark to the first (-1) or last (1) choice."""
        self.move(end * len(self.options))


class Reading(VerticalScroll, inherit_bindings=False):
    """A part of the screen to read and scroll; its keys are in the table too."""


class Pane(Container):
    """One of the three screens: what the keys do on it."""

    def step(self, steps: int) -> None:
        """Go to the next (1) or previous (-1) strand, gap or passage."""

    def open(self) -> None:
        """Open what is marked."""

    def close(self) -> None:
        """Go back to the list."""

    def can(self, action: str) -> bool:
        """Whether `action` makes sense in the screen's present state."""
        return True

    def focus_first(self) -> None:
        """Put the focus where a reader will want it on arriving."""
