"""`Document` → `Cast` and `Claim`s: parse, settle who is who, then read every action in that light."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from proposal_check.documents.model import Document
from proposal_check.language.cast import build_cast
from proposal_check.language.figures import figures
from proposal_check.language.ledger import NO_LEDGER, Ledger, read_ledger
from proposal_check.language.lettering import is_word_heap, lowered
from proposal_check.language.local_words import NO_LOCAL_WORDS, told_to_the_parser
from proposal_check.language.memory import forget
from proposal_check.language.mention import FIRST_PERSON, Mention, Scene, is_person_noun, is_word
from proposal_check.language.model import Cast, Claim, LocalWords, Passage
from proposal_check.language.parties import is_negative, resolve
from proposal_check.language.passages import cut
from proposal_check.language.pay import settle
from proposal_check.language.pay_talk import paid_after, pay_heading
from proposal_check.language.pipeline import pipeline
from proposal_check.language.roll import Sentence
from proposal_check.language.rows import has_finite_verb, row_claims
from proposal_check.language.sentence_claims import (
    action_claims,
    answer_claims,
    last_heading,
    remark_claims,
    result_claims,
    seat_claims,
    section_claims,
    strand_claims,
)
from proposal_check.language.takeback import takebacks
from proposal_check.language.units import Unit, units
from proposal_check.language.unsaid_bodies import unsaid_bodies
from proposal_check.language.weak import weaknesses

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

Introduce = Callable[[Sequence[Sentence], "Doc", LocalWords], tuple[Cast, Scene]]
"""From a document's parsed sentences and title, and the project's own names, to its cast and its claims' scene."""

# Subjects that name nobody new.
TAKING_UP = {"they", "she", "he", "these", "both"}


class Understanding(NamedTuple):
    """What the language pass made of one document."""

    cast: Cast
    claims: tuple[Claim, ...]
    ledger: Ledger = NO_LEDGER


Watch: TypeAlias = "Callable[[Unit, Span, Scene], None]"
"""Told of each sentence when it is its turn to be read, with what is known by then."""


def understand(
    document: Document,
    introduce: Introduce = build_cast,
    watch: Watch | None = None,
    words: LocalWords = NO_LOCAL_WORDS,
) -> Understanding:
    """The cast, the claims in reading order and the money of a document; `introduce` settles who is who.

    Raises PipelineError if the pinned English model is missing or altered.
    """
    parts = units(document)
    nlp = pipeline()
    texts = (told_to_the_parser(nlp.make_doc(lowered(unit.text)), words) for unit in parts)
    docs = list(nlp.pipe(texts, batch_size=64))
    parsed = list(zip(parts, docs, strict=True))
    told = [(s, locator(unit)) for unit, doc in parsed for s in doc.sents if s.start_char >= unit.lead]
    cast, scene = introduce(told, nlp(told_to_the_parser(nlp.make_doc(document.title), words)), words)
    known = tuple(entry for entry in cast.entries if entry.party != "unknown")
    cast = replace(cast, entries=(*known, *unsaid_bodies(document, told, cast)), figures=figures(document, told))
    would_commits = conditional(docs)
    claims: list[Claim] = []
    heading: tuple[str, ...] = ()
    for unit, doc in parsed:
        if unit.block.place.heading != heading:
            heading = unit.block.place.heading
            scene.last = None
            scene.paid = "people" if pay_heading(last_heading(unit)) else ""
        claims += unit_claims(unit, doc, scene, watch, would_commits=would_commits)
    claims += row_claims(document, parsed, scene, claims)
    forget()
    settled = tuple(deduplicated(settle(claims)))
    return Understanding(cast, settled, read_ledger(document, settled))


def locator(unit: Unit) -> Callable[[Span], Passage | None]:
    """A function from a span of the unit's parse to its passage."""

    def locate(span: Span) -> Passage | None:
        return cut(unit, span.start_char, span.end_char)

    return locate


def conditional(docs: list[Doc]) -> bool:
    """Whether a draft is written throughout in the conditional, where "would" is the bid's "will"."""
    would = sum(t.lower_ == "would" for doc in docs for t in doc)
    will = sum(t.lower_ in {"will", "shall"} for doc in docs for t in doc)
    return would >= 5 and would > 3 * will


def unit_claims(unit: Unit, doc: Doc, scene: Scene, watch: Watch | None = None, *, would_commits: bool) -> list[Claim]:
    """The claims of one unit; the scene's last-mentioned party moves on sentence by sentence."""
    found: list[Claim] = []
    before: Span | None = None
    for sent in doc.sents:
        if is_word_heap(sent) or is_run_in(sent):
            continue
        scene.known = {}
        known = len(found)
        if watch is not None:
            watch(unit, sent, scene)
        found += answer_claims(before, sent, unit, scene)
        found += result_claims(sent, unit, scene, found)
        before = sent
        seats, seated = seat_claims(sent, unit, scene, would_commits=would_commits)
        found += seats
        found += action_claims(sent, unit, scene, seated, would_commits=would_commits)
        if unit.cell is None or has_finite_verb(doc):
            found += strand_claims(sent, unit, scene, would_commits=would_commits)
        for remark in (
            *takebacks(sent, scene, last_heading(unit), would_commits=would_commits),
            *weaknesses(sent, scene, would_commits=would_commits),
        ):
            found += remark_claims(remark, unit, found, scene)
        if unit.cell is None:
            found += section_claims(sent, unit, scene, found, would_commits=would_commits)
        remember(sent, scene)
        scene.paid = paid_after(sent, found[known:], scene)
    scene.known = None
    return [only_ticked(item) for item in found] if unit.ticked else found


def is_run_in(sent: Span) -> bool:
    """Whether a sentence is only a title that runs into its paragraph ("Paying people.")."""
    bare = not any(c.dep_ in {"nsubj", "nsubjpass", "aux", "auxpass", "nummod"} for t in sent for c in t.children)
    return bare and sent.root.tag_ == "VBG" and len(sent) <= 4 and sent.start == 0 and sent.end < len(sent.doc)


def only_ticked(item: Claim) -> Claim:
    """A claim that a ticked box makes: weak at best, for the words are the form's."""
    if item.stance != "supports":
        return item
    return replace(
        item, stance="weak", level=min(item.level, 2), why="A ticked box says so; the draft's own words do not."
    )


def remember(sent: Span, scene: Scene) -> None:
    """The party that pronouns of the next sentence stand for: the last subject, else the last party named."""
    subjects = [t for t in sent if t.dep_ in {"nsubj", "nsubjpass"}]
    if any(t.lower_ in TAKING_UP or is_negative(t) for t in subjects):
        if subjects[0].pos_ == "NOUN" and not is_negative(subjects[0]):
            named = resolve(subjects[0], scene)
            scene.last = named if named.party == "people" else scene.last  # "tenants said what they wanted"
        return
    counted = [t for t in subjects if t.head.dep_ in {"ROOT", "ccomp"} and t.tag_ == "NNS" and is_two(t)]
    if counted and resolve(counted[0], scene).party == "unknown":
        scene.last = resolve(counted[0], scene)
        return
    introduced = newly_introduced(subjects, scene)
    if introduced is not None:
        scene.last = introduced
        return
    inverted = {"dobj"} if not subjects else set()  # "Beneath the board sits the committee"
    for wanted in ({"nsubj", "nsubjpass"}, inverted, {"pobj", "dobj", "attr", "conj", "ROOT"}):
        for token in sent:
            if token.dep_ in wanted and token.pos_ in {"NOUN", "PROPN"}:
                mention = resolve(token, scene)
                if mention.party != "unknown":
                    scene.last = mention
                    return


def newly_introduced(subjects: list[Token], scene: Scene) -> Mention | None:
    """Whom "we have two supporters" brings in, though their party is not known: "they" is not whoever came before."""
    mine = [t for t in subjects if t.lower_ in FIRST_PERSON and t.head.dep_ == "ROOT"]
    objects = [c for t in mine for c in t.head.children if c.dep_ == "dobj" and c.tag_ == "NNS"]
    persons = [t for t in objects if is_person_noun(t) or is_word(t, "people", "roles")]
    mention = resolve(persons[0], scene) if persons else None
    return mention if mention is not None and mention.party == "unknown" else None


def is_two(token: Token) -> bool:
    """Whether a phrase is of two, which "neither" and "both" take up."""
    return any(c.lower_ in {"two", "2", "both"} for c in token.children)


def deduplicated(claims: list[Claim]) -> list[Claim]:
    """One claim for each passage, action and meaning, in reading order."""
    seen: dict[tuple[int, int, int, str, str], Claim] = {}
    for item in claims:
        place = item.passage
        key = (place.place.block, place.start, place.end, item.action, item.stance)
        seen.setdefault(key, item)
    return sorted(seen.values(), key=lambda c: (c.passage.place.block, c.passage.start, c.passage.end))
