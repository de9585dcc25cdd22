"""An example of a pack that gets another verdict than it stands under: which passages were read, and what misses."""

from __future__ import annotations

from collections.abc import Sequence

from proposal_check.assessment import ExampleResult
from proposal_check.assessment.query import Query
from proposal_check.language.model import LEVELS, Claim, Strand
from proposal_check.reports.escape import escape
from proposal_check.reports.page import Page
from proposal_check.reports.results import PLAIN, Layout

SAID = {"met": "met", "partly": "partly met", "not_met": "not met"}


def render_failures(results: Sequence[ExampleResult], layout: Layout = PLAIN) -> str:
    """Return the examples that failed, each with what was expected, what came out, and why."""
    page = Page(layout)
    for result in results:
        if not result.passed:
            _failure(page, result)
    return page.text()


def _failure(page: Page, result: ExampleResult) -> None:
    page.line(f"{result.criterion.id}: {escape(result.criterion.question)}", "bold")
    page.item("Example:", f"“{escape(result.text)}”")
    page.item("- expected:", SAID[result.expected], "green")
    page.item("+ got:", f"{SAID[result.got.verdict]}. {escape(result.got.reason)}", "red")
    if not result.claims:
        page.item("Read:", "no passage of it as a claim. proposal-check explain shows how a sentence is read.")
    for claim in result.claims:
        _claim(page, claim, result)
    page.line()


def _claim(page: Page, claim: Claim, result: ExampleResult) -> None:
    page.item("Read:", f"“{escape(claim.quote)}”: {escape(_fields(claim))}. {escape(claim.why)}")
    criterion = result.criterion
    queries = criterion.query
    misses = [query.misses(claim, criterion.strand) for query in queries]
    nearest = min(range(len(queries)), key=lambda index: len(misses[index]))
    if claim in result.got.evidence:
        page.item("It answers", f"the query{_numbered(nearest, queries)}.", indent=4)
        return
    if claim in result.got.against:
        page.item("It speaks against", "the criterion, so that it cannot be met.", indent=4)
    for field in misses[nearest]:
        wanted, has = asked(queries[nearest], field, criterion.strand), stated(claim, field)
        page.item(
            f"{field}:", f"the query{_numbered(nearest, queries)} wants {wanted}, and this has {escape(has)}.", indent=4
        )


def _numbered(index: int, queries: Sequence[Query]) -> str:
    return f" (number {index + 1} of {len(queries)})" if len(queries) > 1 else ""


def _fields(claim: Claim) -> str:
    return (
        f"{claim.action}, by {claim.actor.text or 'nobody named'} ({claim.actor.party}), {', '.join(claim.strands)},"
        f" level {claim.level} ({LEVELS[claim.level]}), {claim.firmness}, {claim.stance}"
    )


def asked(query: Query, field: str, strand: Strand) -> str:
    """Say what a query asks of one of its fields."""
    if field == "strands":
        return _or(query.strands or (strand,))
    if field == "detail":
        return "; ".join(
            f"{name}" + "".join(f" {word} {value:g}" for word, value in _ends(bounds.min, bounds.max))
            for name, bounds in query.detail.items()
        )
    if field == "firmness":
        return _or(query.firmness or ("done", "committed"))
    value = getattr(query, field)
    if field == "min_level":
        return f"at least {value}"
    return f"at most {value}" if field == "max_level" else _or(value)


def _ends(least: float | None, most: float | None) -> list[tuple[str, float]]:
    ends = (("of at least", least), ("of at most", most))
    return [(word, value) for word, value in ends if value is not None]


def stated(claim: Claim, field: str) -> str:
    """Say what a passage has in that field."""
    detail = ", ".join(f"{name} {value}" for name, value in claim.detail.items()) or "none"
    has = {
        "actions": claim.action,
        "objects": claim.object or claim.quote,
        "strands": ", ".join(claim.strands),
        "parties": claim.actor.party,
        "stances": claim.stance,
        "firmness": claim.firmness,
        "min_level": str(claim.level),
        "max_level": str(claim.level),
        "units": str(claim.detail.get("unit", "none")),
    }
    return has.get(field, detail)


def _or(words: Sequence[str]) -> str:
    return " or ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words) or "nothing"
