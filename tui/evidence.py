"""The third screen: every passage that counts for or against, filtered, each in its context."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content
from textual.events import DescendantFocus
from textual.style import Style
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from .panes import ItemList, Pane, Reading
from .passage import in_context, where
from .safe import visible
from .summary import block_at
from .words import (
    FIRMNESS_WORDS,
    PARTY_WORDS,
    STANCE_MEANINGS,
    STANCE_NAMES,
    STANCE_SIGNS,
    STANCE_STYLES,
    STRAND_NAMES,
    level_words,
)

if TYPE_CHECKING:
    from proposal_check.assessment.model import Assessment
    from proposal_check.documents.model import Document
    from proposal_check.language.model import Claim, Stance, Strand

FILTERS: dict[str, dict[str, str]] = {
    "strand": {"": "All"} | {str(one): name for one, name in STRAND_NAMES.items()},
    "stance": {"": "All"} | {str(one): name for one, name in STANCE_NAMES.items()},
}
FILTER_KEYS = {"strand": "f", "stance": "s"}
HEADING = "bold $text-accent"
MUTED = "$foreground-muted"


class FilterBar(Static):
    """One filter's choices on one line, the chosen one in ‹brackets›; each can be clicked."""

    def __init__(self, name: str) -> None:
        super().__init__("", markup=False, classes="filter", id=f"filter-{name}")
        self.filter = name

    def show(self, chosen: str) -> None:
        """Mark `chosen`."""
        parts: list[Content] = [Content.assemble((FILTER_KEYS[self.filter], "bold $text-accent"))]
        for value, label in FILTERS[self.filter].items():
            here = value == chosen
            look = Style.parse("bold reverse") if here else Style()
            click = Style.from_meta({"@click": f"app.choose_filter('{self.filter}', '{value}')"})
            parts.append(Content.styled(f"‹{label}›" if here else f" {label} ", look + click))
        self.update(Content("").join(parts))


class Evidence(Pane):
    """The filters and the list, beside (or above) the passage in its context."""

    def __init__(self, assessment: Assessment, id: str) -> None:
        super().__init__(id=id)
        self.document: Document = assessment.document
        self.claims = assessment.claims
        self.chosen = {"strand": "", "stance": ""}
        self.shown: list[Claim | None] = []

    def compose(self) -> ComposeResult:
        """Lay out the filters, the list and the passage."""
        with Container(id="evidence-choice"):
            yield FilterBar("strand")
            yield FilterBar("stance")
            yield ItemList(id="claim-list", markup=False)
        with Reading(id="claim-page"):
            yield Static("", markup=False, id="claim-text")

    def on_mount(self) -> None:
        """Show everything."""
        self.refill()

    def choose(self, name: str, value: str, claim: Claim | None = None) -> None:
        """Set a filter; `claim`, if given, is marked in the list that results."""
        self.chosen[name] = value
        self.refill(claim)

    def cycle(self, name: str) -> None:
        """Set a filter to its next value."""
        values = list(FILTERS[name])
        self.choose(name, values[(values.index(self.chosen[name]) + 1) % len(values)])

    def reveal(self, claim: Claim) -> None:
        """Show `claim` in its context, with the filters off so that it is sure to be listed."""
        self.chosen = {"strand": "", "stance": ""}
        self.refill(claim)

    def refill(self, claim: Claim | None = None) -> None:
        """Fill the list by the filters: grouped by strand and stance, in the draft's order."""
        self.set_class(False, "-reading")
        for bar in self.query(FilterBar):
            bar.show(self.chosen[bar.filter])
        items = self.query_one(ItemList)
        items.clear_options()
        self.shown = []
        options: list[Option] = []
        for heading, group in grouped(self.claims, self.chosen["strand"], self.chosen["stance"]):
            options.append(Option(Content.assemble((heading, HEADING)), disabled=True))
            options += [Option(row(one)) for one in group]
            self.shown += [None, *group]
        items.add_options(options)
        if claim is not None and claim in self.shown:
            items.highlighted = self.shown.index(claim)
        elif options:
            items.highlighted = 1
        self._show(items.highlighted)

    @on(OptionList.OptionHighlighted)
    def _marked(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        self._show(event.option_list.highlighted)

    @on(OptionList.OptionSelected)
    def _clicked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._show(event.option_index)

    def step(self, steps: int) -> None:
        """Go to the next or previous passage."""
        self.query_one(ItemList).move(steps)

    def open(self) -> None:
        """Read the passage: the whole screen for it when narrow."""
        if any(self.shown):
            self.add_class("-reading")
            self.query_one(Reading).focus()

    def close(self) -> None:
        """Return to the list."""
        self.remove_class("-reading")
        self.query_one(ItemList).focus()

    def can(self, action: str) -> bool:
        """In the list one opens and filters; in the passage one goes back."""
        reading = self.has_class("-reading")
        if action == "close":
            return reading
        if action == "open":
            return not reading and any(self.shown)
        return action != "filter" or not reading

    def focus_first(self) -> None:
        """Focus the list."""
        self.close()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Note whether the passage is being read, however the focus got there."""
        self.set_class(isinstance(event.widget, Reading), "-reading")
        self.screen.refresh_bindings()

    def _show(self, index: int | None) -> None:
        claim = self.shown[index] if index is not None and index < len(self.shown) else None
        if claim is not None:
            text = page(claim, self.document)
        elif self.claims:
            text = Content("No passage passes both filters.\n\nPress f or s to change them.")
        else:
            text = Content("The draft says nothing that counts for or against the people's lead.")
        self.query_one("#claim-text", Static).update(text)
        self.query_one(Reading).scroll_home(animate=False)


def grouped(claims: tuple[Claim, ...], strand: str, stance: str) -> list[tuple[str, list[Claim]]]:
    """Group the claims that pass the filters under "Power: ✓ supporting (3)", each claim once.

    A claim of several strands stands under the chosen one, or under its first.
    """
    groups: list[tuple[str, list[Claim]]] = []
    passing = [
        claim for claim in claims if (not strand or strand in claim.strands) and (not stance or stance == claim.stance)
    ]
    passing.sort(key=lambda claim: (claim.passage.place.block, claim.passage.start))
    for one, name in (*STRAND_NAMES.items(), ("", "No strand")):
        for kind, sign in STANCE_SIGNS.items():
            group = [
                claim for claim in passing if claim.stance == kind and (strand or next(iter(claim.strands), "")) == one
            ]
            if group:
                groups.append((f"{name}: {sign} {STANCE_NAMES[kind].lower()} ({len(group)})", group))
    return groups


def row(claim: Claim) -> Content:
    """Write a claim's line in the list."""
    sign = (f"{STANCE_SIGNS[claim.stance]} ", STANCE_STYLES[claim.stance])
    return Content.assemble(sign, visible(claim.quote))


def page(claim: Claim, document: Document) -> Content:
    """Write a claim in full: what it counts as, its passage in context, and why."""
    stance: Stance = claim.stance
    strands: tuple[Strand, ...] = claim.strands
    rest = ", ".join(STRAND_NAMES[strand] for strand in strands) or "no strand"
    who = f"{visible(claim.actor.text) or 'nobody named'} ({PARTY_WORDS[claim.actor.party]})"
    parts: list[Content | str | tuple[str, str]] = [
        (f"{STANCE_SIGNS[stance]} {STANCE_NAMES[stance]}", STANCE_STYLES[stance]),
        f": {STANCE_MEANINGS[stance]}\n",
        f"{rest} · level {level_words(claim.level)} · {FIRMNESS_WORDS[claim.firmness]}\n\n",
        (where(claim.passage.place) + "\n", MUTED),
        in_context(block_at(document, claim.passage.place), claim),
        ("\n\nWhy\n", HEADING),
        visible(claim.why),
        ("\n\nWho\n", HEADING),
        who,
    ]
    if claim.detail:
        facts = "; ".join(
            f"{visible(name).replace('_', ' ')} {visible(str(value))}" for name, value in claim.detail.items()
        )
        parts += [("\n\nDetail\n", HEADING), facts]
    return Content.assemble(*parts)
