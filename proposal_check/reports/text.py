"""The report a bid writer reads: the answer, what to mend first, then each strand's passages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from proposal_check.assessment.model import Assessment, StrandVerdict
from proposal_check.language.model import Claim, Passage, Stance, Strand
from proposal_check.reports.escape import escape
from proposal_check.reports.form import form_list
from proposal_check.reports.gaps import gap_list, numbers_of
from proposal_check.reports.location import where
from proposal_check.reports.page import Page
from proposal_check.reports.results import PLAIN, VERDICTS, Layout, Results, error_line
from proposal_check.reports.scale import scale_lines
from proposal_check.reports.words import SIGNS, STYLES, WORDS

CHECK_PASSAGES = 3
SHOWN: dict[Stance, int] = {"supports": 5, "weak": 3, "undermines": 5}
"""Passages a strand shows of each stance; the rest are counted."""

LONGEST_QUOTE = 280
"""Characters of a passage; a table's row may be far longer."""


def render(results: Results, layout: Layout = PLAIN) -> str:
    """Return the report for a person, wrapped to the layout's width."""
    page = Page(layout)
    for number, assessments in enumerate(results.drafts):
        if number:
            page.line()
            page.line("=" * 40)
            page.line()
        _draft(page, assessments, layout)
    if results.errors:
        page.line()
        page.line("Not read, so not judged", "bold")
        for error in results.errors:
            page.item("!", error_line(error))
    if len(results.drafts) > 1:
        page.line()
        page.line(_tally(results), "bold")
    return page.text()


def _draft(page: Page, assessments: Sequence[Assessment], layout: Layout) -> None:
    """Write what each pack says of one draft, then once what belongs to the draft itself."""
    name(page, assessments[0])
    for number, assessment in enumerate(assessments):
        if len(assessments) > 1:
            if number:
                page.line()
                page.line("-" * 40)
            page.line()
            pack = f"{assessment.pack_title or assessment.pack_id} ({assessment.pack_id} {assessment.pack_version})"
            page.item("By", escape(pack), "bold", indent=0)
        head(page, assessment)
        if assessment.gaps:
            page.line()
            label = "To make it stronger:" if assessment.verdict == "met" else "Mend first:"
            page.item(label, escape(assessment.gaps[0].message), "bold", indent=0)
            if assessment.gaps[0].effect:
                page.line(escape(assessment.gaps[0].effect))
        for strand in assessment.strands:
            _strand(page, assessment, strand, layout)
        gap_list(page, assessment, layout)
        form_list(page, assessment, layout)
    _notes(page, assessments)


def name(page: Page, assessment: Assessment) -> None:
    """Write which draft it is."""
    page.line(escape(str(assessment.document.path)), "bold")
    if assessment.document.title:
        page.line(escape(assessment.document.title))


def head(page: Page, assessment: Assessment) -> None:
    """Write the draft's verdict with the reason, and each strand's verdict."""
    verdict = assessment.verdict
    page.item(SIGNS[verdict], f"{WORDS[verdict]}: {escape(assessment.reason)}", STYLES[verdict], indent=0)
    page.line()
    for strand in assessment.strands:
        label = f"{SIGNS[strand.verdict]} {strand.id.capitalize():<10}"
        page.line(f"{label} {WORDS[strand.verdict].lower()}", STYLES[strand.verdict], indent=2)
    if assessment.scale:
        scale_lines(page, assessment, assessment.scale)


def _strand(page: Page, assessment: Assessment, strand: StrandVerdict, layout: Layout) -> None:
    _title(page, f"{strand.id.upper()}: {WORDS[strand.verdict].lower()}")
    page.line(escape(strand.reason))
    titles: tuple[tuple[Stance, str, str], ...] = (
        ("supports", "+", "Counts as evidence"),
        ("undermines", "-", "Speaks against it"),
        ("weak", "~", "Too weak to count"),
    )
    for stance, sign, title in titles:
        claims = _passages(assessment, strand.id, stance, everything=layout.everything)
        if not claims:
            continue
        page.line()
        page.line(title, "bold", indent=2)
        shown = claims if layout.everything else claims[: SHOWN[stance]]
        for claim in shown:
            _passage(page, assessment, claim, sign, layout)
        _and_more(page, len(claims) - len(shown))
    numbers = numbers_of(assessment, strand.id)
    if numbers:
        page.line()
        page.item("Missing:", f"{_listed(numbers)} of the list below", indent=2)


def _listed(numbers: Sequence[int]) -> str:
    """Name places in the list: "numbers 1, 4 and 5"."""
    if len(numbers) == 1:
        return f"number {numbers[0]}"
    return f"numbers {', '.join(map(str, numbers[:-1]))} and {numbers[-1]}"


def _and_more(page: Page, count: int) -> None:
    if count:
        page.line(f"and {count} more (--all shows them)", indent=4)


def _passage(page: Page, assessment: Assessment, claim: Claim, sign: str, layout: Layout) -> None:
    longest = None if layout.everything else LONGEST_QUOTE
    page.item(sign, quoted(assessment, claim, longest), indent=4)
    if claim.stance != "supports" or layout.everything:
        page.item("Why:", escape(claim.why), indent=6)


def _notes(page: Page, assessments: Sequence[Assessment]) -> None:
    """Write what all packs share: cross-checks, bodies nobody explained, reading notes."""
    assessment = assessments[0]
    checks = list(dict.fromkeys((check.id, check.message) for each in assessments for check in each.checks))
    by_text = {(check.id, check.message): check for each in assessments for check in each.checks}
    informing = [by_text[each] for each in checks if by_text[each].information]
    faults = [by_text[each] for each in checks if not by_text[each].information]
    for title, sign, group in (("THE MONEY", "*", informing), ("DO THESE GO TOGETHER?", "!", faults)):
        if group:
            _title(page, title)
        for check in group:
            page.item(sign, escape(check.message))
            for claim in () if check.information else _once(check.claims)[:CHECK_PASSAGES]:
                page.item("-", quoted(assessment, claim), indent=4)
    open_questions = questions(assessment)
    if open_questions:
        _title(page, "OPEN QUESTIONS")
        for question in open_questions:
            page.item("?", question)
    if assessment.document.warnings:
        _title(page, "NOTES ON READING THE FILE")
        for warning in assessment.document.warnings:
            page.item("*", escape(warning))


def questions(assessment: Assessment) -> list[str]:
    """Return a question for each body that the draft names and never explains."""
    return [
        f"You name {escape(body.name)} {'once' if body.mentions == 1 else f'{body.mentions} times'}"
        " and never say who they are or who sits on it."
        for body in assessment.cast.unexplained
    ]


def _title(page: Page, title: str) -> None:
    page.line()
    page.line(title, "bold")


def quoted(assessment: Assessment, claim: Claim, longest: int | None = None) -> str:
    """Return the claim's words, cut after `longest` characters, with where they stand."""
    quote = escape(claim.quote)
    if longest and len(quote) > longest:
        quote = f"{quote[:longest].rsplit(' ', 1)[0]} …"
    return f"“{quote}” ({where(assessment.document, claim.passage)})"


def _passages(assessment: Assessment, strand: Strand, stance: Stance, *, everything: bool) -> list[Claim]:
    """Return the claims that decided the strand, its key criteria first, each passage once.

    With `everything`, the strand's claims that decided nothing follow.
    """
    criteria = [criterion for criterion in assessment.criteria if criterion.strand == strand]
    claims: list[Claim] = []
    deciding: set[str] = set()
    for criterion in sorted(criteria, key=lambda criterion: not criterion.key):
        lists: dict[Stance, tuple[Claim, ...]] = {
            "supports": criterion.evidence,
            "weak": criterion.weak,
            "undermines": criterion.against,
        }
        claims += lists[stance]
        deciding.update(claim.id for each in lists.values() for claim in each)
    if everything:
        claims += [
            claim
            for claim in assessment.claims
            if strand in claim.strands and claim.stance == stance and claim.id not in deciding
        ]
    return _once(claims)


def _once(claims: Iterable[Claim]) -> list[Claim]:
    """Leave out each passage that stands inside another one of them, or is the same."""
    kept: list[Claim] = []
    for claim in claims:
        if any(_holds(other.passage, claim.passage) for other in kept):
            continue
        kept = [other for other in kept if not _holds(claim.passage, other.passage)]
        kept.append(claim)
    return kept


def _holds(outer: Passage, inner: Passage) -> bool:
    same_block = outer.place.block == inner.place.block
    return same_block and outer.start <= inner.start and inner.end <= outer.end


def _tally(results: Results) -> str:
    """Count the drafts by verdict: the worst of a draft's verdicts where several packs judged it."""
    worst = (max((each.verdict for each in draft), key=VERDICTS.index) for draft in results.drafts)
    counts = Counter(worst)
    parts = [f"{counts[verdict]} {WORDS[verdict].lower()}" for verdict in VERDICTS]
    return f"{len(results.drafts)} drafts: {', '.join(parts)}"
