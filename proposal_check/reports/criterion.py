"""A criterion in plain words: what is asked, why, what answers it and what only looks as if it did."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from proposal_check.assessment import Assessment, Criterion, Pack
from proposal_check.assessment.query import Query
from proposal_check.language.lexicon import load_yaml_once
from proposal_check.reports.escape import escape
from proposal_check.reports.gaps import gap_lines
from proposal_check.reports.page import Page
from proposal_check.reports.results import PLAIN, Layout
from proposal_check.reports.text import quoted
from proposal_check.reports.words import WORDS

DETAILS = {
    "amount": "an amount",
    "rate_name": "the name of a rate",
    "total": "a total",
    "count": "how many they are",
    "share": "their share",
    "unit": "what it is paid for",
}
PARTIES = {"people": "the people", "applicant": "the applicant", "authority": "an authority", "other": "others"}


def render_criterion(pack: Pack, criterion: Criterion, layout: Layout = PLAIN) -> str:
    """Return the page on one criterion of a pack."""
    page = Page(layout)
    criterion_lines(page, pack, criterion)
    return page.text()


def render_criterion_in(pack: Pack, criterion: Criterion, assessment: Assessment, layout: Layout = PLAIN) -> str:
    """Return the page on a criterion, and how one draft answers it."""
    page = Page(layout)
    criterion_lines(page, pack, criterion)
    here = next(each for each in assessment.criteria if each.id == criterion.id)
    page.line()
    page.line(f"In {escape(str(assessment.document.path))}: {WORDS[here.verdict].lower()}", "bold")
    page.line(escape(here.reason))
    for sign, claims in (("[+]", here.evidence), ("[-]", here.against), ("[~]", here.weak)):
        for claim in claims:
            page.item(f"{sign} {claim.id}", quoted(assessment, claim), indent=2)
    for number, gap in enumerate(assessment.gaps, 1):
        if gap.criterion == criterion.id:
            page.line()
            page.line(f"Gap {number} of {len(assessment.gaps)}, most telling first", "bold")
            gap_lines(page, assessment, gap, indent=2)
    return page.text()


def criterion_lines(page: Page, pack: Pack, criterion: Criterion) -> None:
    """Write a criterion on a page."""
    strand = pack.strands[criterion.strand]
    page.line(f"{criterion.id}: {escape(criterion.question)}", "bold")
    key = "a key question of" if criterion.key else "a question of"
    page.line(f"{key.capitalize()} {escape(strand.title.lower())}: {escape(strand.question)}")
    page.line()
    page.item("Why funders ask:", escape(criterion.reason), indent=0)
    page.item("Source:", escape(f"{criterion.source.title}, {criterion.source.address}"), indent=0)
    page.line()
    page.line("What answers it", "bold")
    many = "one passage" if criterion.at_least == 1 else f"{criterion.at_least} passages"
    page.line(f"At least {many} saying outright, as done or promised, that the people this is for do one of these:")
    for query in criterion.query:
        page.item("-", answer(query), indent=2)
    if criterion.lookalikes:
        page.line()
        page.line("What looks like an answer and is none", "bold")
        page.line(f"That somebody {says(criterion.lookalikes)}.")
    page.line()
    page.line("Examples", "bold")
    signs = {"met": "[+]", "partly": "[~]", "not_met": "[-]"}
    for verdict, text in criterion.examples.labelled():
        page.item(signs[verdict], f"“{escape(text)}”", indent=2)
    page.line()
    page.line("What to write where it is missing", "bold")
    page.line(escape(criterion.advice.add))
    for pattern in criterion.advice.sentences():
        page.item("-", f"“{escape(pattern)}”", indent=2)
    if criterion.next_question:
        page.item("Asked next:", escape(criterion.next_question), indent=0)


def answer(query: Query) -> str:
    """Say in words which claims a query is answered by."""
    text = says(query.actions) if query.actions else "anything that counts for this part"
    if query.parties and query.parties != ("people",):
        text += f", where it is {_or([PARTIES.get(party, party) for party in query.parties])} who act"
    if query.min_level:
        text += f", at level {query.min_level} of 5 or above"
    if query.detail_has:
        text += f", with {_or([DETAILS.get(name, name.replace('_', ' ')) for name in query.detail_has])}"
    return text


def says(actions: Iterable[str]) -> str:
    """Name actions as reasons do ("decides, chooses or votes")."""
    lexicon = load_yaml_once("actions.yaml")
    return _or([str(lexicon[name]["says"]) for name in actions])


def _or(words: Sequence[str]) -> str:
    return " or ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
