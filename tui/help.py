"""The help screen: the keys, from the table, and what the signs mean."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Footer, Static

from .keys import HELP_KEYS, bindings, help_rows
from .panes import Reading
from .words import (
    LEVELS,
    STANCE_MEANINGS,
    STANCE_NAMES,
    STANCE_SIGNS,
    VERDICT_SIGNS,
    VERDICT_WORDS,
    meter,
)

HEADING = "bold $text-accent"


class Help(ModalScreen[None]):
    """Everything one can press, over the screen one was on."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(HELP_KEYS)

    def compose(self) -> ComposeResult:
        """Lay out the text over the whole width."""
        with Reading(id="help"):
            yield Static(help_text(), markup=False)
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Let the arrow keys scroll at once."""
        self.query_one(Reading).focus()

    def action_close(self) -> None:
        """Return to the screen beneath."""
        self.dismiss(None)

    def action_move(self, lines: int) -> None:
        """Scroll by lines."""
        self.query_one(Reading).scroll_relative(y=lines, animate=False)

    def action_page(self, pages: int) -> None:
        """Scroll by pages."""
        reading = self.query_one(Reading)
        reading.scroll_relative(y=pages * reading.size.height, animate=False)


def help_text() -> Content:
    """List the keys, the signs and the ladder."""
    parts: list[str | tuple[str, str]] = [("Keys\n", HEADING)]
    for shown, does in help_rows():
        parts += [(f"{shown:>6}", "bold"), f"  {does}\n"]
    parts += ["        The mouse works too: click tabs, lists and the keys below.\n"]
    parts += [("\nVerdicts\n", HEADING)]
    parts += [f"     {sign}  {VERDICT_WORDS[state]}\n" for state, sign in VERDICT_SIGNS.items()]
    parts += [("\nPassages\n", HEADING)]
    for stance, sign in STANCE_SIGNS.items():
        parts.append(f"     {sign}  {STANCE_NAMES[stance]}: {STANCE_MEANINGS[stance]}\n")
    parts += [("\nThe ladder: how much control the people have\n", HEADING)]
    parts += [f" {meter(rung)}  {rung} {name}\n" for rung, name in enumerate(LEVELS)]
    return Content.assemble(*parts)
