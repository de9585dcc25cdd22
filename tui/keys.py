"""The one table of keys: the bindings, the footer and the help screen are all read from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from textual.binding import Binding, BindingType

OVERVIEW, GAPS, EVIDENCE = "overview", "gaps", "evidence"
SCREENS = (OVERVIEW, GAPS, EVIDENCE)


@dataclass(frozen=True, slots=True)
class Key:
    """What one or more keys do.

    `keys` are Textual's names, `shown` is how the keys are printed. `footer` is the word beside it
    in the footer, empty to leave it out. `screens` are those where it works; `always` marks keys
    that work while the draft is still being read, or could not be.
    """

    id: str
    keys: tuple[str, ...]
    action: str
    shown: str
    help: str
    footer: str = ""
    screens: tuple[str, ...] = SCREENS
    always: bool = False

    @property
    def name(self) -> str:
        """The action's name without its arguments."""
        return self.action.partition("(")[0]


KEYS: tuple[Key, ...] = (
    Key("help", ("question_mark",), "help", "?", "this help", "Help", always=True),
    Key("quit", ("q",), "quit", "q", "leave; the draft is not changed", "Quit", always=True),
    Key("overview", ("1",), f"show('{OVERVIEW}')", "1", "Overview: the verdict and the strands"),
    Key("gaps", ("2",), f"show('{GAPS}')", "2", "Gaps: what to mend, one by one"),
    Key("evidence", ("3",), f"show('{EVIDENCE}')", "3", "Evidence: every passage that counts"),
    Key("left", ("left",), "turn(-1)", "←", "the screen to the left"),
    Key("right", ("right",), "turn(1)", "→", "the screen to the right"),
    Key("next", ("n",), "step(1)", "n", "next gap, passage or strand", "Next"),
    Key("previous", ("p",), "step(-1)", "p", "the one before", "Previous"),
    Key("down", ("down", "j"), "move(1)", "↑↓", "down or up where you are (also j and k)", "Move"),
    Key("up", ("up", "k"), "move(-1)", "", ""),
    Key("page_down", ("pagedown", "space"), "page(1)", "PgDn", "a page down (also Space)"),
    Key("page_up", ("pageup", "b"), "page(-1)", "PgUp", "a page up (also b)"),
    Key("pane", ("tab",), "app.focus_next", "Tab", "to the other part of the screen"),
    Key("open", ("enter",), "open", "Enter", "open the marked strand, gap or passage", "Open"),
    Key("close", ("escape",), "close", "Esc", "back to the list", "Back", (EVIDENCE,)),
    Key("strand", ("f",), "filter('strand')", "f", "filter: next strand", "Filter", (EVIDENCE,)),
    Key("stance", ("s",), "filter('stance')", "s", "filter: supporting, weak or undermining",
        screens=(EVIDENCE,)),
    Key("theme", ("t",), "theme", "t", "light or dark", always=True),
)  # fmt: skip

SCROLLING = tuple(key for key in KEYS if key.name in {"move", "page"})
HELP_KEYS: tuple[Key, ...] = (
    Key("close_help", ("escape", "question_mark", "enter"), "close", "Esc", "close it", "Close"),
    Key("help_quit", ("q",), "app.quit", "q", "leave", "Quit"),
    *SCROLLING,
)


def bindings(keys: tuple[Key, ...]) -> list[BindingType]:
    """Textual's bindings for `keys`; the first key of each stands for it in the footer."""
    return [
        Binding(
            ",".join(key.keys),
            key.action,
            key.footer or key.help,
            show=bool(key.footer),
            key_display=key.shown or None,
            tooltip=key.help,
            id=key.id,
        )
        for key in keys
    ]


def active(action: str, screen: str | None) -> bool:
    """Whether `action` (a name) works on `screen`; None means that no assessment is shown yet."""
    rows = [key for key in KEYS if key.name == action]
    return not rows or any(key.always or screen in key.screens for key in rows)


def help_rows() -> Iterator[tuple[str, str]]:
    """Yield the rows of the help screen: (keys as shown, what they do)."""
    for key in KEYS:
        if key.help:
            only = "" if len(key.screens) == len(SCREENS) else f" ({', '.join(key.screens)})"
            yield key.shown, key.help + only
