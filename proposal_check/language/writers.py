"""Who "we" is: the people themselves only where the draft says so, otherwise the applicant."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from proposal_check.language.joining import open_only_to_people
from proposal_check.language.lexicon import words
from proposal_check.language.mention import Scene, is_word, modifiers
from proposal_check.language.model import CastEntry
from proposal_check.language.parties import resolve
from proposal_check.language.roll import Sentence, short
from proposal_check.language.tree import subjects
from proposal_check.language.writers_body import EARLY, body_of_people, is_mutual
from proposal_check.language.writers_selves import ourselves_people

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

QUOTES = {'"', "“", "”", "``", "''", "‘"}


def who_writes(sentences: Sequence[Sentence], scene: Scene, title: Doc) -> CastEntry:
    """The entry for "we", with the sentence or the title that says who writes."""
    for sent, locate in sentences:
        if denies_people(sent, scene):
            return CastEntry(
                "we", "applicant", f'The draft says of its writers: "{short(sent)}"', evidence=locate(sent)
            )
    for sent, locate in sentences:
        if not is_quoted(sent) and says_people(sent, scene):
            because = f'The draft says of its writers: "{short(sent)}"'
            return CastEntry("we", "people", because, evidence=locate(sent))
    for (sent, locate), (after, _) in pairwise(sentences):
        if goes_by_name(sent, after):
            because = f'The draft says of its writers: "{short(sent)}"'
            return CastEntry("we", "people", because, evidence=locate(sent))
    if names_people(title):
        return CastEntry("we", "people", f'The applicant\'s name says so: "{title.text}"')
    return CastEntry("we", "applicant", "The draft never says that the writers are the people it is for.")


def says_people(sent: Span, scene: Scene) -> bool:
    """Whether a sentence says that the writers, those who govern them or their organisation are people."""
    return body_of_people(sent, scene) or ourselves_people(sent, scene) or open_only_to_people(sent, scene)


def is_quoted(sent: Span) -> bool:
    """Whether "we" stands inside quotation marks: those are the words of somebody else."""
    inside = False
    for token in sent:
        if token.text in QUOTES:
            inside = not inside
        elif inside and token.lower_ in {"we", "our", "us"}:
            return True
    return False


def denies_people(sent: Span, scene: Scene) -> bool:
    """ "None of us is a Traveller", "None of us has diabetes": the writers say that they are not the people."""
    return any(
        token.lemma_ == "be" and is_none_of_us(subject) and resolve(attribute, scene).party == "people"
        for token in sent
        for subject in subjects(token)
        for attribute in token.children
        if attribute.dep_ == "attr"
    )


def is_none_of_us(subject: Token) -> bool:
    """Whether a subject is "none of us" or "not one of us"."""
    return subject.lower_ in {"none", "neither"} and any(t.lower_ in {"us", "our"} for t in subject.subtree)


def names_people(title: Doc) -> bool:
    """Whether the applicant's name in the title is a body of people ("Calder Street Tenants' Association")."""
    return any(named_for_people(token) for token in title)


def named_for_people(token: Token) -> bool:
    """Whether a body's name says that it is the people's ("Tenants' Association", "housing co-operative")."""
    if token.dep_ == "compound" or not (is_word(token, "bodies", "heads") or self_governed(token)):
        return False
    plural = {"NNS", "NNPS", "POS"}
    owners = [t for t in modifiers(token) if t.dep_ == "poss" or t.tag_ in plural]
    identified = any(t.lower_ in words("parties.yaml", "people", "identities") for t in modifiers(token))
    return identified or any(is_word(t, "people", "heads") for t in owners) or is_mutual(token)


def goes_by_name(sent: Span, after: Span) -> bool:
    """ "Mill Court Tenants' Association looks after 300 homes. We …": a name, taken up by "we" in the next sentence."""
    if after.doc is not sent.doc or sent.start_char > EARLY or after[0].lower_ not in {"we", "our"}:
        return False
    return any(named_for_people(t) and self_governed(t) for t in subjects(sent.root))


def self_governed(body: Token) -> bool:
    """Whether a body is of a kind that its members govern, not a panel or forum that somebody else keeps."""
    return body.lemma_.lower() in words("parties.yaml", "self_governed") - {"forum", "network"} | {"club"}
