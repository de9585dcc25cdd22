"""Who is who: the document's definitions are read before any claim is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from proposal_check.language.body_phrases import Composition, body_name
from proposal_check.language.composition import compositions
from proposal_check.language.local_words import NO_LOCAL_WORDS, enter_local_words
from proposal_check.language.mention import (
    FIRST_PERSON,
    Scene,
    is_word,
    modifiers,
    name_of,
    named_tokens,
    phrase,
)
from proposal_check.language.model import Cast, CastEntry, LocalWords
from proposal_check.language.names import (
    abbreviations,
    names_of_people,
    organisations,
    rare_names,
)
from proposal_check.language.others_own import tells_of_others
from proposal_check.language.parties import resolve
from proposal_check.language.peoples_roles import roles_of_people
from proposal_check.language.roll import Roll, Sentence, told_by
from proposal_check.language.scope import in_another_place
from proposal_check.language.writers import who_writes

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

SEATS = {"member", "seat", "place", "director", "representative"}
# Heads so common that "the group" alone does not mean the one body that was explained.
COMMON = {"group", "organisation", "project", "team", "member", "majority"}
POSSESSIVE = {"its", "their", "whose"}
PASSES = 2
"""Times the definitions are read: a body may be explained by one that is explained further on."""


def build_cast(
    sentences: Sequence[Sentence], title: Doc, local_words: LocalWords = NO_LOCAL_WORDS
) -> tuple[Cast, Scene]:
    """The cast of a document from its parsed sentences and title, and the scene for its claims."""
    scene = Scene()
    roll = Roll(scene)
    enter_local_words(sentences, local_words, roll)
    we = who_writes(sentences, scene, title)
    scene.we, scene.writer = we.party, we.because
    scene.organisations = organisations(sentences)
    scene.rare = rare_names(sentences, title)
    scene.titled = {t.lower_ for t in title}
    for _ in range(PASSES):
        before: Token | None = None
        for sentence in sentences:
            if tells_of_others(sentence[0], scene):
                continue
            named = last_body(sentence[0])
            enter_compositions(sentence, owner_of_seats(sentence[0], named, before), before, roll)
            enter_bodies(sentence, roll)
            before = named or before
    abbreviations(sentences, roll)
    roles_of_people(sentences, roll)
    names_of_people(sentences, roll)
    count_bodies(sentences, roll)
    unique = {id(entry): entry for entry in roll.entries.values()}
    return Cast(we, tuple(unique.values())), scene


def last_body(sent: Span) -> Token | None:
    """The last body named in a sentence, which "its members" of the next one stands for."""
    passing = {"majority", "project", "meeting", "team"}
    found = None
    for token in sent:
        named = token.pos_ in {"NOUN", "PROPN"} and token.dep_ != "compound"
        if named and is_word(token, "bodies", "heads") and token.lemma_.lower() not in passing:
            found = token
    return found


def owner_of_seats(sent: Span, named: Token | None, before: Token | None) -> Token | None:
    """The body whose "its members" a sentence speaks of: one named earlier in it, else the last one."""
    if named is None:
        return before
    for token in sent:
        if token.lower_ in POSSESSIVE:
            return named if named.i < token.i else before
    return named


def enter_compositions(sentence: Sentence, owner: Token | None, before: Token | None, roll: Roll) -> None:
    """Enter the bodies whose make-up a sentence states; `before` is the one that "it" or "this" takes up."""
    for statement in compositions(sentence[0], roll.scene):
        body = statement.body
        if (
            statement.few
            or in_another_place(statement.anchor, roll.scene)
            or body.lemma_.lower() in {"project", "programme", "scheme"}
        ):
            continue
        if owner is not None and body.lemma_.lower() in SEATS and is_owned(body):
            body = owner
        elif before is not None and (body.pos_ == "PRON" or is_same_body(body, before)):
            body = before
        enter_body(replace(statement, body=body), sentence, roll)


def is_same_body(body: Token, before: Token) -> bool:
    """Whether "the group" takes up "the editorial group" of the sentence before."""
    bare = [c.lower_ for c in body.lefts] in (["the"], ["this"])
    return bare and body.lemma_.lower() in COMMON and body.lemma_ == before.lemma_


def is_owned(seat: Token) -> bool:
    """Whether seats are spoken of as a body's ("its twelve members", "the seats")."""
    pointed = any(c.lower_ in POSSESSIVE | {"the"} for c in seat.children)
    return pointed or seat.lemma_.lower() in {"seat", "place"}


def enter_bodies(sentence: Sentence, roll: Roll) -> None:
    """Enter the bodies whose own name says that they are the people's ("the tenants' forum")."""
    for token in sentence[0]:
        if token.tag_ not in {"NN", "NNP"} or token.dep_ == "compound":
            continue
        if not is_word(token, "bodies", "heads") or is_word(token, "people", "heads"):
            continue
        if any(c.lower_ == "no" for c in token.children):
            continue  # "we have no board of patrons"
        held = roll.scene.cast.get(name_of(named_tokens(token)))
        if held is not None and held.party != "unknown":
            continue
        mention = resolve(token, roll.scene)
        if mention.party == "people":
            statement = Composition(token, token, "people", None, token)
            enter_body(statement, sentence, roll, named=True)


def enter_body(statement: Composition, sentence: Sentence, roll: Roll, *, named: bool = False) -> None:
    """Write a body into the cast under its full name, its proper name and, unless common, its head."""
    body = statement.body
    tokens = [t for t in named_tokens(body) if t.dep_ not in {"nummod", "advmod"}]
    tokens = [t for t in tokens if t.pos_ != "NUM"]
    key = name_of(tokens)
    party = statement.party
    if party == "people" and statement.share is not None and statement.share < 0.5:
        party = "applicant"
    old = roll.entries.get(key)
    if not key or key in FIRST_PERSON or (old and old.party == "people" and party != "people"):
        return
    members = "" if named else phrase(statement.members)
    advisory = any(is_word(t, "bodies", "advisory") for t in modifiers(body))
    entry = replace(told_by(sentence, body_name(body), party, members), advisory=advisory)
    roll.add(key, entry, [*proper_aliases(tokens[:-1]), *without_owner(tokens), *head_aliases(body)])


def proper_aliases(before: list[Token]) -> list[str]:
    """The proper name before a body's head ("Doorstep" for the Doorstep Committee)."""
    for t in before:
        plain = is_word(t, "people", "modifiers") or is_word(t, "bodies", "official")
        if t.pos_ == "PROPN" and t.text[:1].isupper() and len(t) > 3 and not plain:
            return [t.lower_]
    return []


def without_owner(tokens: list[Token]) -> list[str]:
    """The name without whose body it is ("the Reference Group" for the Carers' Reference Group)."""
    owners = [k for k, t in enumerate(tokens) if t.dep_ == "poss"]
    rest = tokens[owners[-1] + 1 :] if owners else []
    capital = len(rest) > 1 and all(t.text[:1].isupper() for t in rest)
    return [name_of(rest)] if capital else []


def head_aliases(body: Token) -> list[str]:
    """The head alone ("the committee"), where it is not one that any text is full of."""
    if body.lemma_.lower() in COMMON and body.pos_ != "PROPN":
        return []
    return [body.lemma_.lower(), body.lower_]


def count_bodies(sentences: Sequence[Sentence], roll: Roll) -> None:
    """Count mentions, and enter the named bodies that nobody explained as unknown."""
    seen: Counter[str] = Counter()
    first: dict[str, tuple[Token, Sentence]] = {}
    for sentence in sentences:
        for token in sentence[0]:
            named = named_body(token, sentence[0])
            if named:
                key = name_of(named)
                seen[key] += 1
                first.setdefault(key, (token, sentence))
    for key, count in seen.items():
        token, sentence = first[key]
        if key in roll.given:
            continue
        if key in roll.entries:
            roll.entries[key] = replace(roll.entries[key], mentions=count)
        elif key not in roll.scene.cast and resolve(token, roll.scene).party == "unknown":
            because = "The draft never says who sits on it."
            passage = sentence[1](sentence[0])
            roll.entries[key] = CastEntry(body_name(token), "unknown", because, mentions=count, evidence=passage)


def named_body(token: Token, sent: Span) -> list[Token]:
    """The tokens of a body's proper name ("the Steering Group"), or none."""
    if token.tag_ not in {"NN", "NNP"} or token.dep_ == "compound":
        return []
    if not is_word(token, "bodies", "unexplained"):
        return []
    named = [t for t in modifiers(token) if t.dep_ in {"compound", "amod", "nmod"}]
    if not named and token.pos_ != "PROPN":
        return []
    tokens = sorted([*named, token], key=lambda t: t.i)
    capital = any(t.text[:1].isupper() for t in tokens if t.i > sent.start)
    return tokens if capital else []
