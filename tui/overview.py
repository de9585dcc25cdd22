"""The first screen: the verdict and its reason, the four strands, and what else to know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.widgets import Static

from .panes import Pane, Reading
from .safe import visible
from .summary import StrandSummary, strands
from .words import (
    LEVELS,
    STRAND_NAMES,
    STRAND_QUESTIONS,
    VERDICT_SIGNS,
    VERDICT_STYLES,
    VERDICT_WORDS,
    count,
    meter,
)

if TYPE_CHECKING:
    from proposal_check.assessment.model import Assessment

GAPS_SHOWN = 3
HEADING = "bold $text-accent"
MUTED = "$foreground-muted"


class StrandCard(Static, can_focus=True):
    """One strand: its verdict, its ladder, what was found; opening it shows the evidence."""

    class Opened(Message):
        """The reader wants the passages of `strand`."""

        def __init__(self, card: StrandCard) -> None:
            super().__init__()
            self.strand = card.summary.strand

    def __init__(self, summary: StrandSummary) -> None:
        super().__init__(card(summary), markup=False)
        self.summary = summary

    def on_click(self, event: Click) -> None:
        """Open at a click, as at Enter."""
        event.stop()
        self.open()

    def open(self) -> None:
        """Ask for the strand's evidence."""
        self.post_message(self.Opened(self))


class Overview(Pane):
    """The verdict on the left, next steps on the right; one above the other when narrow."""

    def __init__(self, assessment: Assessment, id: str) -> None:
        super().__init__(id=id)
        self.assessment = assessment

    def compose(self) -> ComposeResult:
        """Lay out the verdict, a card a strand, and the notes."""
        with Reading(id="overview-page"):
            with Vertical(id="overview-verdict"):
                yield Static(verdict(self.assessment), markup=False, id="verdict")
                for summary in strands(self.assessment):
                    yield StrandCard(summary)
            yield Static(notes(self.assessment), markup=False, id="notes")

    def step(self, steps: int) -> None:
        """Mark the next strand; past the last, scroll on to the notes."""
        cards = list(self.query(StrandCard))
        at = next((index for index, one in enumerate(cards) if one.has_focus), None)
        to = (0 if steps > 0 else len(cards) - 1) if at is None else at + steps
        if 0 <= to < len(cards):
            cards[to].focus()
        else:
            self.query_one(Reading).scroll_relative(y=3 * steps, animate=False)

    def open(self) -> None:
        """Open the marked strand's evidence."""
        for one in self.query(StrandCard):
            if one.has_focus:
                one.open()

    def focus_first(self) -> None:
        """Mark the first strand."""
        self.query(StrandCard).first().focus(scroll_visible=False)


def verdict(assessment: Assessment) -> Content:
    """Write the overall verdict in a sign and words, with its one-sentence reason."""
    state = assessment.verdict
    return Content.assemble(
        (f"{visible(assessment.pack_title) or 'People in the lead'}: ", "bold"),
        (f"{VERDICT_SIGNS[state]} {VERDICT_WORDS[state]}", VERDICT_STYLES[state]),
        "\n",
        visible(assessment.reason),
    )


def card(summary: StrandSummary) -> Content:
    """Write a strand in three lines: ladder and verdict, question or reason, what was found."""
    found = " · ".join(
        (
            f"✓ {summary.supporting} supporting",
            f"~ {summary.weak} weak",
            f"✗ {summary.undermining} undermining",
            count(summary.gaps, "gap"),
        )
    )
    rung = "nothing firm" if summary.level is None else f"{summary.level} {LEVELS[summary.level]}"
    head = Content.assemble(
        (f"{STRAND_NAMES[summary.strand]:<11}", "bold"),
        f"{meter(summary.level)} {rung:<15} ",
    )
    if summary.verdict is None:
        return Content.assemble(head, ("not asked by these criteria\n", MUTED), found)
    state = summary.verdict.verdict
    return Content.assemble(
        head,
        (f"{VERDICT_SIGNS[state]} {VERDICT_WORDS[state]}\n", VERDICT_STYLES[state]),
        (visible(summary.verdict.reason) or STRAND_QUESTIONS[summary.strand]) + "\n",
        (found, MUTED),
    )


def notes(assessment: Assessment) -> Content:
    """Gaps to mend, open questions, checks and warnings, each under its heading."""
    parts: list[Content] = []
    gaps = assessment.gaps
    if gaps:
        first = [visible(gap.message) for gap in gaps[:GAPS_SHOWN]]
        more = len(gaps) - len(first)
        heading = f"{count(len(gaps), 'gap')} to mend (press 2)"
        parts.append(_section(heading, first, "✗", f"  and {more} more\n" if more else ""))
    else:
        parts.append(_section("Gaps", ["none found"], "✓"))
    parts.append(_section("Never explained: who is this?", _questions(assessment), "?"))
    faults = [check.message for check in assessment.checks if not check.information]
    parts.append(_section("Passages that do not go together", faults, "!"))
    parts.append(_section("The money", [check.message for check in assessment.checks if check.information], "·"))
    parts.append(_section("About the file", list(assessment.document.warnings), "!"))
    passages = count(len(assessment.claims), "passage")
    parts.append(
        Content.assemble(
            (
                f"{passages} found in {count(assessment.document.words, 'word')}, judged by "
                f"{visible(assessment.pack_id)} {visible(assessment.pack_version)}.",
                MUTED,
            )
        )
    )
    return Content("\n").join(part for part in parts if part)


def _questions(assessment: Assessment) -> list[str]:
    return [
        f"{visible(entry.name)}: named {count(entry.mentions, 'time')}, and never who is in it."
        for entry in assessment.cast.unexplained
    ]


def _section(heading: str, lines: list[str], sign: str, more: str = "") -> Content:
    if not lines:
        return Content("")
    body = "".join(f"{sign} {visible(line)}\n" for line in lines)
    return Content.assemble((heading + "\n", HEADING), body, more)
