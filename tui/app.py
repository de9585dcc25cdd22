"""The review: reads and judges a draft behind a loading screen, then walks through the result."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.content import Content
from textual.events import Resize
from textual.widget import Widget
from textual.widgets import ContentSwitcher, Footer, Static, Tab, Tabs

from .evidence import Evidence
from .gaps import Gaps
from .help import Help
from .keys import EVIDENCE, GAPS, KEYS, OVERVIEW, SCREENS, active, bindings
from .outcome import MISUSED, NOT_READ, READ, Failed, Loaded, own_failure
from .overview import Overview, StrandCard
from .panes import ItemList, Pane, Reading
from .safe import visible
from .words import VERDICT_SIGNS, VERDICT_WORDS

if TYPE_CHECKING:
    from proposal_check.assessment.model import Assessment

THEMES = ("textual-dark", "textual-light")


def run_review(path: Path, load: Callable[[], Assessment]) -> int:
    """Review the draft at `path`, whose assessment `load` gives; returns the exit code.

    0 after an ordinary quit; 3 if the draft can't be read or the check itself failed, which is
    shown until the reader leaves and then said once more on stderr; 2 if the pack can't be used.
    """
    app = ReviewApp(load, name=path.name)
    app.run()
    if app.failure:
        sys.stderr.write(f"{visible(str(path))}: {app.failure.line}\n")
    return app.exit_code


class ReviewApp(App[None]):
    """`load` gives the assessment; it runs in a thread, after the loading screen is painted.

    It should import spaCy itself, so that the import does not hold up the first paint.
    """

    CSS_PATH = "review.tcss"
    TITLE = "proposal-check"
    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012 - as in App
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(KEYS)]

    def __init__(self, load: Callable[[], Assessment], name: str) -> None:
        super().__init__()
        self.load = load
        self.draft = visible(name)
        self.failure: Failed | None = None
        self._panes: dict[str, Pane] = {}
        self.shown: str | None = None
        """The screen that is shown; None while loading and after a failure."""

    @property
    def exit_code(self) -> int:
        """0, or what the failure that was shown calls for; 1 if the screen itself broke down."""
        return self.failure.code if self.failure else (self.return_code or READ)

    def compose(self) -> ComposeResult:
        """Lay out the loading screen."""
        yield Static(f"proposal-check · {self.draft}", markup=False, id="title")
        with Container(id="body"):
            text = (
                f"Reading {self.draft} …\n\n"
                "This takes a few seconds. The draft stays on this machine.\nPress q to leave."
            )
            yield Static(text, markup=False, classes="message", id="loading")
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Start reading once the loading screen has been painted."""
        self.theme = THEMES[0]
        self.call_after_refresh(self._start)

    def _start(self) -> None:
        # A daemon thread rather than a worker: quitting must not wait for a long draft to finish.
        threading.Thread(target=self._load, name="review", daemon=True).start()

    def _load(self) -> None:
        from proposal_check.assessment import PackError
        from proposal_check.documents.errors import UnreadableDraftError

        try:
            assessment = self.load()
        except UnreadableDraftError as error:
            self.post_message(Failed(NOT_READ, error.message, error.hint))
        except PackError as error:
            self.post_message(Failed(MISUSED, str(error), ""))
        except Exception as error:  # noqa: BLE001 - whatever it is, the reader is told
            self.post_message(own_failure(error))
        else:
            self.post_message(Loaded(assessment))

    @on(Failed)
    async def _show_failure(self, event: Failed) -> None:
        self.failure = event
        text = Content.assemble(
            (f"✗ {self.draft} could not be checked\n\n", "bold $text-error"),
            (f"{event.message}\n\n", ""),
            (event.hint + "\n\n" if event.hint else "", ""),
            ("Press q to leave.", "$foreground-muted"),
        )
        await self._replace_body(Static(text, markup=False, classes="message", id="failure"))

    @on(Loaded)
    async def _show_assessment(self, event: Loaded) -> None:
        assessment = event.assessment
        state = assessment.verdict
        title = f"proposal-check · {self.draft} · {VERDICT_SIGNS[state]} {VERDICT_WORDS[state]}"
        self.query_one("#title", Static).update(title)
        tabs = Tabs(
            Tab("1 Overview", id=f"tab-{OVERVIEW}"),
            Tab(f"2 Gaps ({len(assessment.gaps)})", id=f"tab-{GAPS}"),
            Tab(f"3 Evidence ({len(assessment.claims)})", id=f"tab-{EVIDENCE}"),
        )
        tabs.can_focus = False  # Its keys are in the table, for every screen.
        self._panes = {
            OVERVIEW: Overview(assessment, id=OVERVIEW),
            GAPS: Gaps(assessment, id=GAPS),
            EVIDENCE: Evidence(assessment, id=EVIDENCE),
        }
        panes = ContentSwitcher(*self._panes.values(), initial=OVERVIEW)
        await self._replace_body(tabs, panes)

    async def _replace_body(self, *widgets: Widget) -> None:
        body = self.query_one("#body")
        await body.remove_children()
        await body.mount_all(widgets)
        self.refresh_bindings()

    @property
    def pane(self) -> Pane:
        """What the screen that is shown is made of."""
        return self._panes[self.shown or OVERVIEW]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys that do nothing here are neither shown nor obeyed."""
        if not active(action, self.shown):
            return False
        return self.shown is None or self.pane.can(action)

    @on(Tabs.TabActivated)
    def _arrive(self, event: Tabs.TabActivated) -> None:
        self.shown = (event.tab.id or "").removeprefix("tab-")
        self.query_one(ContentSwitcher).current = self.shown
        self.pane.focus_first()
        self.refresh_bindings()

    def on_resize(self, event: Resize) -> None:
        """Find the focus a new home where a list went as the window narrowed."""
        self.call_after_refresh(self._keep_focus)

    def _keep_focus(self) -> None:
        if self.shown and self.focused is None and len(self.screen_stack) == 1:
            self.pane.focus_first()

    @on(StrandCard.Opened)
    def _open_strand(self, event: StrandCard.Opened) -> None:
        evidence = self.query_one(Evidence)
        evidence.chosen["stance"] = ""
        evidence.choose("strand", event.strand)
        self.action_show(EVIDENCE)

    @on(Gaps.PassageWanted)
    def _open_passage(self, event: Gaps.PassageWanted) -> None:
        self.query_one(Evidence).reveal(event.claim)
        self.action_show(EVIDENCE)

    def action_help(self) -> None:
        """Show the keys."""
        self.push_screen(Help())

    async def action_quit(self) -> None:
        """Leave."""
        self.exit()

    def action_show(self, screen: str) -> None:
        """Show a screen."""
        self.query_one(Tabs).active = f"tab-{screen}"

    def action_turn(self, steps: int) -> None:
        """Show the screen to the left or right."""
        at = SCREENS.index(self.shown or OVERVIEW)
        self.action_show(SCREENS[min(max(at + steps, 0), len(SCREENS) - 1)])

    def action_step(self, steps: int) -> None:
        """Go to the next or previous strand, gap or passage."""
        self.pane.step(steps)

    def action_move(self, steps: int) -> None:
        """Move the mark, or scroll what is being read."""
        if isinstance(self.focused, ItemList):
            self.focused.move(steps)
        elif isinstance(self.focused, StrandCard):
            self.pane.step(steps)
        elif isinstance(self.focused, Reading):
            self.focused.scroll_relative(y=steps, animate=False)

    def action_page(self, pages: int) -> None:
        """Move or scroll by a screenful."""
        if isinstance(self.focused, ItemList):
            self.focused.move(pages * max(self.focused.size.height - 1, 1))
        else:
            reading = self.pane.query_one(Reading)
            reading.scroll_relative(y=pages * reading.size.height, animate=False)

    def action_open(self) -> None:
        """Open what is marked."""
        self.pane.open()

    def action_close(self) -> None:
        """Go back to the list."""
        self.pane.close()

    def action_filter(self, name: str) -> None:
        """Set a filter to its next value."""
        self.query_one(Evidence).cycle(name)
        self.pane.focus_first()

    def action_choose_filter(self, name: str, value: str) -> None:
        """Set a filter by the mouse."""
        self.query_one(Evidence).choose(name, value)
        self.pane.focus_first()

    def action_theme(self) -> None:
        """Change between light and dark."""
        self.theme = THEMES[(THEMES.index(self.theme) + 1) % 2]
