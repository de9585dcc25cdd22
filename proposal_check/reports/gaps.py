"""The gaps as a list of things to do: what is missing, what it changes, where, what to write, what they ask next."""

from __future__ import annotations

from proposal_check.assessment.model import Assessment, FormQuestion, Gap
from proposal_check.reports.escape import escape
from proposal_check.reports.location import where
from proposal_check.reports.page import Page
from proposal_check.reports.results import Layout

SHOWN_GAPS = 5
TITLES = {False: "WHAT TO MEND, MOST TELLING FIRST", True: "WHAT WOULD MAKE IT STRONGER"}
LONGEST_QUESTION = 80
"""Characters of a form's question, where it only says which one is meant."""


def gap_list(page: Page, assessment: Assessment, layout: Layout) -> None:
    """Write the list, the most telling gaps first; `--all` writes every one."""
    if not assessment.gaps:
        return
    page.line()
    page.line(TITLES[assessment.verdict == "met"], "bold")
    criteria = {criterion.id: criterion for criterion in assessment.criteria}
    shown = assessment.gaps if layout.everything else assessment.gaps[:SHOWN_GAPS]
    for number, gap in enumerate(shown, 1):
        page.line()
        criterion = criteria.get(gap.criterion)
        asked = f"{criterion.question} ({criterion.strand})" if criterion else gap.criterion
        page.item(f"{number}.", escape(asked), "bold")
        gap_lines(page, assessment, gap, indent=5)
    more = len(assessment.gaps) - len(shown)
    if more:
        page.line()
        page.line(f"and {more} more (--all shows them)", indent=2)


def gap_lines(page: Page, assessment: Assessment, gap: Gap, indent: int) -> None:
    """Write one gap: what is missing, what mending it changes, where and what to write, what is asked next."""
    page.line(escape(gap.message), indent=indent)
    if gap.effect:
        page.item("Changes:", escape(gap.effect), indent=indent)
    if gap.near:
        page.item("Where:", gap_place(assessment, gap), indent=indent)
    page.item("Write:", escape(gap.advice), indent=indent)
    for pattern in gap.patterns:
        page.item("-", f"“{escape(pattern)}”", indent=indent + 2)
    if gap.question:
        page.item("Asked next:", escape(gap.question), indent=indent)


def gap_place(assessment: Assessment, gap: Gap) -> str:
    """Say in words where a gap is best mended, with the form's question where its heading doesn't say it."""
    if gap.near is None:
        return ""
    asked = _question_at(assessment, gap.near.block)
    if asked is None or assessment.document.blocks[asked.question.place.block].kind == "heading":
        return where(assessment.document, gap.near)
    text = escape(asked.question.text)
    short = text if len(text) <= LONGEST_QUESTION else f"{text[:LONGEST_QUESTION].rsplit(' ', 1)[0]} …"
    page = "" if gap.near.page is None else f"page {gap.near.page}, "
    return f"{page}in the answer to “{short}”"


def _question_at(assessment: Assessment, block: int) -> FormQuestion | None:
    for each in assessment.questions:
        if block in {each.question.place.block, *(part.block for part in each.question.answer)}:
            return each
    return None


def numbers_of(assessment: Assessment, strand: str) -> list[int]:
    """Give the numbers, in the list, of a strand's gaps."""
    strands = {criterion.id: criterion.strand for criterion in assessment.criteria}
    return [number for number, gap in enumerate(assessment.gaps, 1) if strands.get(gap.criterion) == strand]
