"""The second screen: one gap at a time, what the draft says now and what to write instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from .panes import ItemList, Pane, Reading
from .passage import in_context, where
from .safe import visible
from .summary import GapCase, gap_cases
from .words import STRAND_NAMES, VERDICT_SIGNS, VERDICT_STYLES, VERDICT_WORDS, count

if TYPE_CHECKING:
    from proposal_check.assessment.model import Assessment
    from proposal_check.language.model import Claim

HEADING = "bold $text-accent"
MUTED = "$foreground-muted"
NO_GAPS = "✓ No gaps were found.\n\nPress 3 to read the passages that count."


class Gaps(Pane):
    """The list of gaps (when wide) beside the one being read."""

    class PassageWanted(Message):
        """The reader wants to see `claim` among the evidence."""

        def __init__(self, claim: Claim) -> None:
            super().__init__()
            self.claim = claim

    def __init__(self, assessment: Assessment, id: str) -> None:
        super().__init__(id=id)
        self.cases = gap_cases(assessment)
        self.index = 0

    def compose(self) -> ComposeResult:
        """Lay out the list and the gap."""
        rows = [Option(row(case, number)) for number, case in enumerate(self.cases, 1)]
        yield ItemList(*rows, id="gap-list", markup=False)
        with Reading(id="gap-page"):
            yield Static(NO_GAPS, markup=False, id="gap-text")

    def on_mount(self) -> None:
        """Show the first gap."""
        self.set_class(not self.cases, "-empty")
        self._show(0)

    @on(OptionList.OptionHighlighted)
    def _marked(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        if event.option_index != self.index:
            self._show(event.option_index)

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._show(event.option_index)

    def step(self, steps: int) -> None:
        """Go to the next or previous gap, stopping at the ends."""
        self._show(self.index + steps)

    def open(self) -> None:
        """Show the gap's passage among the evidence."""
        if self.cases and (claim := self.cases[self.index].claim):
            self.post_message(self.PassageWanted(claim))
        elif self.cases:
            self.notify("The draft has no passage on this yet: it is waiting to be written.")

    def can(self, action: str) -> bool:
        """Nothing to step through or open without gaps."""
        return bool(self.cases) or action not in {"step", "open"}

    def focus_first(self) -> None:
        """Focus the list where it shows, else the gap."""
        items = self.query_one(ItemList)
        (items if items.display and self.cases else self.query_one(Reading)).focus()

    def _show(self, index: int) -> None:
        if not self.cases:
            return
        self.index = min(max(index, 0), len(self.cases) - 1)
        self.query_one(ItemList).highlighted = self.index
        case = self.cases[self.index]
        self.query_one("#gap-text", Static).update(page(case, self.index + 1, len(self.cases)))
        self.query_one(Reading).scroll_home(animate=False)


def row(case: GapCase, number: int) -> Content:
    """Write a gap's line in the list."""
    strand = STRAND_NAMES[case.criterion.strand] if case.criterion else "Gap"
    asked = case.criterion.question if case.criterion else case.gap.message
    return Content.assemble(f"{number:>2} ", (f"{strand:<11}", "bold"), visible(asked))


def page(case: GapCase, number: int, total: int) -> Content:
    """Write a gap in full, with its place in the walk: "Gap 2 of 7"."""
    gap, criterion = case.gap, case.criterion
    parts: list[Content | str | tuple[str, str]] = [(f"Gap {number} of {total}", "bold")]
    if criterion:
        state = criterion.verdict
        parts += [
            f" · {STRAND_NAMES[criterion.strand]} · ",
            (f"{VERDICT_SIGNS[state]} {VERDICT_WORDS[state]}", VERDICT_STYLES[state]),
            (" · a key question" if criterion.key else "", MUTED),
        ]
    question = criterion.question if criterion else gap.message
    parts += [_heading("The assessor asks"), (visible(question), "bold")]
    parts += _now(case)
    parts += [_heading("Why that is not enough"), _why(case)]
    if gap.effect:
        parts += [_heading("What mending it would change"), visible(gap.effect)]
    advice = gap.advice or (criterion.advice if criterion else "")
    if advice:
        parts += [_heading("What to write instead"), visible(advice)]
        parts += [f"\n  “{visible(pattern)}”" for pattern in gap.patterns]
    if gap.question:
        parts += [_heading("What the assessor asks next"), visible(gap.question)]
    return Content.assemble(*parts)


def _now(case: GapCase) -> list[Content | str | tuple[str, str]]:
    heading = _heading("The draft says now")
    if case.claim is None and case.block is None:
        return [heading, "Nothing on this."]
    place = case.block.place if case.block else case.gap.near
    spot = (where(place) + "\n", MUTED)
    if case.claim is None:
        start = "Nothing on this yet. The nearest place to say it:\n"
        return [heading, start, spot, in_context(case.block, None)]
    others = ""
    if case.others:
        others = f"\n{count(case.others, 'more passage')} like it: press 3."
    return [heading, spot, in_context(case.block, case.claim), (others, MUTED)]


def _why(case: GapCase) -> str:
    """Give the claim's own reason, then what the criterion misses; each once."""
    reasons = [case.claim.why if case.claim else "", case.gap.message]
    return " ".join(dict.fromkeys(visible(reason) for reason in reasons if reason))


def _heading(text: str) -> tuple[str, str]:
    return (f"\n\n{text}\n", HEADING)
