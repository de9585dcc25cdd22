"""Names of the cast that stand for people: abbreviations, persons, organisations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from proposal_check.language.described import said_after
from proposal_check.language.experience import is_denied, is_state, lived_through
from proposal_check.language.lexicon import words
from proposal_check.language.mention import (
    FILE,
    is_personal_name,
    is_word,
    modifiers,
    works_elsewhere,
)
from proposal_check.language.model import Party
from proposal_check.language.parties import DEPTH, resolve
from proposal_check.language.roll import Roll, Sentence, told_by
from proposal_check.language.tree import joined, own_subjects, prepositional

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

OUTSIDE_GROUPS = ("bodies", "applicant", "authority", "other")


def organisations(sentences: Sequence[Sentence]) -> set[str]:
    """Names that the draft uses as an organisation's: they own staff or a board, or are said to be one."""
    return {
        token.lower_
        for sent, _ in sentences
        for token in sent
        if token.pos_ == "PROPN" and (owns_a_body(token) or is_called_one(token))
    }


def owns_a_body(name: Token) -> bool:
    """ "Kestrel's board", "the Kestrel team"."""
    beside = name.dep_ in {"poss", "compound", "nmod"}
    return beside and any(is_word(name.head, group, "heads") for group in OUTSIDE_GROUPS)


def is_called_one(name: Token) -> bool:
    """ "a managing agent, Kestrel", "Kestrel, the landlord", "Kestrel is a company"."""
    said = [c for c in name.children if c.dep_ == "appos"]
    if name.i > 1 and name.nbor(-1).text == ",":
        said.append(name.nbor(-2))
    if name.dep_ == "appos":
        said.append(name.head)
    if name.dep_ == "nsubj" and name.head.lemma_ == "be":
        said += [c for c in name.head.children if c.dep_ == "attr"]
    kinds = words(FILE, "organisations") | words(FILE, "firms")
    return any(t.pos_ == "NOUN" and t.lemma_.lower() in kinds for t in said)


def rare_names(sentences: Sequence[Sentence], title: Doc) -> set[str]:
    """Names that stand once in the draft and not in its title: places and bodies of somebody else's story."""
    count = Counter(t.lower_ for sent, _ in sentences for t in sent if t.pos_ == "PROPN")
    own = {t.lower_ for t in title} | words(FILE, "not_names")
    return {name for name, times in count.items() if times == 1} - own


def abbreviations(sentences: Sequence[Sentence], roll: Roll) -> None:
    """Let "(PSG)" after "Patient Steering Group" stand for the body from then on."""
    cast = roll.scene.cast
    for sent, _ in sentences:
        for token in sent:
            initials = token.lower_
            capital = token.text.isupper() and 2 <= len(initials) <= 6
            if not capital or token.i < 2 or token.nbor(-1).text != "(":
                continue
            first = max(sent.start, token.i - 2 - 2 * len(initials))
            before = [t for t in sent.doc[first : token.i - 1] if t.text[:1].isupper()]
            names = (" ".join(t.lower_ for t in before[start:]) for start in range(len(before)))
            known = next((name for name in names if name in cast), None)
            if known is not None:
                cast.setdefault(initials, cast[known])


def names_of_people(sentences: Sequence[Sentence], roll: Roll) -> None:
    """Enter persons whom the draft introduces ("Amina Yusuf, a tenant", "Ravi is our youth worker").

    What makes one of the people of somebody goes before a title given elsewhere ("trial manager, Ms Moradi").
    """
    told: list[tuple[Token, Party, Sentence]] = []
    before: Token | None = None
    for sentence in sentences:
        if before is not None and taken_up_as_lived(sentence[0]):
            told.append((before, "people", sentence))
        before = last_person(sentence[0])
        for token in sentence[0]:
            if token.pos_ != "PROPN" or token.dep_ == "compound":
                continue
            if is_word(token, "bodies", "heads") or is_titled(token):
                continue
            party = introduced_as(token, roll)
            if party is not None and party != "unknown" and (party == "people" or is_personal_name(token)):
                told += [(name, party, sentence) for name in joined(token)]
    for name, party, sentence in sorted(told, key=lambda entry: entry[1] != "people"):
        enter_person(name, party, sentence, roll)


def is_titled(token: Token) -> bool:
    """Whether a capitalised word is the title of a post or a place's name ("Parks Manager", "Lennick Bank")."""
    return any(is_word(token, group, "heads") for group in OUTSIDE_GROUPS) or is_word(token, "people", "roles")


def introduced_as(token: Token, roll: Roll) -> Party | None:
    """The party that a copula, an apposition or a relative clause gives a name."""
    scene = roll.scene
    if is_personal_name(token) and works_elsewhere(token):
        return "other"
    titled = token.head.pos_ == "NOUN" or is_word(token.head, "applicant", "heads")
    if (
        token.dep_ == "appos"
        and titled
        and is_personal_name(token)
        and token.head.lemma_ != "partner"
        and said_after(token, lambda inner: resolve(inner, scene)) == "people"
    ):
        return "people"  # "Evaluator: Lorna Pike, who has used the refuge"
    if token.dep_ == "appos" and titled:
        return resolve(token.head, scene, DEPTH).party
    for child in token.children:
        if child.dep_ == "appos" and child.pos_ == "NOUN" and child.i > token.i:
            party = resolve(child, scene).party
            return party if party != "unknown" else said_after(token, lambda inner: resolve(inner, scene))
    verb = token.head
    affirmed = verb.lemma_ == "be" and not any(c.dep_ == "neg" for c in verb.children)
    if token.dep_ == "nsubj" and affirmed:
        said = [c for c in verb.children if c.dep_ == "attr" and c.pos_ == "NOUN"]
        if said:
            return resolve(said[0], scene).party
    if token.dep_ == "nsubj" and affirmed and any(is_state(c) for c in verb.children if c.dep_ == "acomp"):
        return "people"  # "Fern Castellan is autistic"
    if told_to_have_lived(token):
        return "people"
    if any(c.dep_ == "relcl" for c in token.children):
        return resolve(token, scene).party
    return said_after(token, lambda inner: resolve(inner, scene))


def told_to_have_lived(name: Token) -> bool:
    """ "Blessing has lived at Rowan House", "our manager, Dee Cobb, has been in care": a name and its own life."""
    subject = name.head if name.dep_ == "appos" else name
    verb = subject.head
    if (
        subject.dep_ not in {"nsubj", "nsubjpass"}
        or not is_personal_name(name)
        or verb.dep_ not in {"ROOT", "ccomp", "parataxis", "conj"}
    ):
        return False
    later = [t for t in (verb.head, *verb.children) if t.i > verb.i and t.pos_ in {"VERB", "AUX"}]
    by_pronoun = [t for t in later if any(s.lower_ in {"she", "he"} for s in own_subjects(t))]
    return any(lived_through(t) or stays_there(t) for t in (verb, *by_pronoun))


def last_person(sent: Span) -> Token | None:
    """The person who is the one subject of a sentence, whom "she" or "he" of the next takes up."""
    mains = [t for t in sent if t.dep_ == "nsubj" and t.head.dep_ == "ROOT"]
    alone = len(mains) == 1 and not any(c.dep_ == "conj" for c in mains[0].children)
    return mains[0] if alone and is_personal_name(mains[0]) else None


def taken_up_as_lived(sent: Span) -> bool:
    """Whether a sentence tells of "she" or "he" what makes one of the people ("She was in care from six")."""
    return any(
        verb.dep_ == "ROOT"
        and any(t.lower_ in {"she", "he"} for t in own_subjects(verb))
        and (lived_through(verb) or stays_there(verb))
        for verb in sent
    )


def stays_there(verb: Token) -> bool:
    """Whether somebody lives in a named house, or came to the project as one whom it is for."""
    if is_denied(verb):
        return False
    if verb.lemma_ in {"live", "stay", "sleep"}:
        homes = words("verbs.yaml", "lived", "named_homes")
        return any(t.pos_ == "PROPN" and t.lower_ in homes for t in prepositional(verb, "at", "in"))
    if verb.lemma_ in {"come", "arrive", "join"}:
        newly = any(t.lower_ in {"guest", "user", "learner", "newcomer", "beginner"} for t in prepositional(verb, "as"))
        states = words("verbs.yaml", "lived", "states")
        return newly or any(c.dep_ in {"advmod", "acomp", "oprd"} and c.lower_ in states for c in verb.children)
    return False


def enter_person(token: Token, party: Party, sentence: Sentence, roll: Roll) -> None:
    """Write one person into the cast under the whole name and under every part of it."""
    if token.pos_ != "PROPN":
        return
    parts = [*(t for t in modifiers(token) if t.pos_ == "PROPN"), token]
    name = " ".join(t.text for t in parts)
    titles = words(FILE, "titles", "neutral") | {"the"}
    if name.lower() in roll.entries or is_known(parts, titles, roll):
        return
    aliases = [t.lower_ for t in parts if len(t) > 2 and t.lower_ not in titles]
    roll.add(name.lower(), told_by(sentence, name, party), aliases)


def is_known(parts: list[Token], titles: frozenset[str] | set[str], roll: Roll) -> bool:
    """Whether "Ms Moradi" is the Moradi who was introduced as one of the people."""
    bare = [t.lower_ for t in parts if t.lower_.rstrip(".") not in titles]
    known = roll.scene.cast.get(bare[0]) if len(bare) == 1 and len(parts) > 1 else None
    return known is not None and known.party == "people"
