"""Where in the draft a gap is best mended: at the passage that falls short, else where its strand is written of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from proposal_check.assessment.form import heading_words
from proposal_check.assessment.model import Assessment, CriterionVerdict, FormQuestion
from proposal_check.assessment.pack import Criterion
from proposal_check.documents.model import Block, Document, Place


def best_place(rule: Criterion, found: CriterionVerdict, judged: Assessment, headings: Sequence[str]) -> Place | None:
    """Give the place: of what speaks against it, else where the form or the draft speaks of such things.

    `headings` are words, or starts of words, that headings on this strand use; the criterion has
    some of its own, which count for more. An answer to a form's question about either beats any
    section. A passage that says nearly this marks its place more than any word in a heading.
    """
    if found.against:
        return found.against[0].passage.place
    near = _near(rule, found, judged)
    asking = [each for each in judged.questions if _asks(each, rule)]
    spots = [_answer(each, judged.document) for each in asking] or list(_sections(judged.document))
    scored = [(score, spot) for spot in spots if (score := _score(spot, near, headings, rule.headings))]
    if scored:
        return _where(max(scored, key=lambda each: each[0])[1], near)
    return found.weak[0].passage.place if found.weak else None


@dataclass(frozen=True, slots=True)
class _Spot:
    """A section or a form's answer: the words above it, and its blocks; `start` is where it begins."""

    words: str
    start: Place
    blocks: tuple[Block, ...]


def _near(rule: Criterion, found: CriterionVerdict, judged: Assessment) -> Mapping[int, int]:
    """Weigh the blocks: 4 more for a near miss, 1 more for what looks like one; 1 for any claim of the strand."""
    near = Counter({claim.passage.place.block: 1 for claim in judged.claims if rule.strand in claim.strands})
    for claim in found.weak:
        nearly = any(query.about(claim, rule.strand) for query in rule.query)
        near[claim.passage.place.block] += 4 if nearly else 1
    return near


def _asks(question: FormQuestion, rule: Criterion) -> bool:
    """Say whether a form's question asks about the criterion, or about its strand."""
    on_strand = any(strand.id == rule.strand for strand in question.strands)
    return on_strand or heading_words(question.question.text, rule.headings) > 0


def _score(spot: _Spot, near: Mapping[int, int], headings: Sequence[str], own: Sequence[str]) -> int:
    inside = sorted((near.get(block.place.block, 0) for block in spot.blocks), reverse=True)
    return 2 * heading_words(spot.words, headings) + 3 * heading_words(spot.words, own) + sum(inside[:2])


def _answer(question: FormQuestion, document: Document) -> _Spot:
    asked = question.question
    return _Spot(asked.text, asked.place, tuple(document.blocks[part.block] for part in asked.answer))


def _sections(document: Document) -> Iterator[_Spot]:
    """Yield what stands directly below each heading but the title."""
    for index, block in enumerate(document.blocks):
        if block.kind == "heading" and (block.text != document.title or block.place.heading):
            below = tuple(takewhile(lambda each: each.kind != "heading", document.blocks[index + 1 :]))
            yield _Spot(block.text, block.place, below)


def _where(spot: _Spot, near: Mapping[int, int]) -> Place:
    """Give the block that comes nearest, else the last answer, else the heading or question itself."""
    answers = [block for block in spot.blocks if block.role == "answer"]
    if not answers:
        return spot.start
    return max(reversed(answers), key=lambda block: near.get(block.place.block, 0)).place
