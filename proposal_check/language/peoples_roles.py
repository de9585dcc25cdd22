"""Roles that are the people's: said so by their name, by what follows, or by the sentence after."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from proposal_check.language.body_phrases import attribute_party, body_name
from proposal_check.language.described import EACH, said_after
from proposal_check.language.experience import lived_through
from proposal_check.language.firmness import modality
from proposal_check.language.lexicon import words
from proposal_check.language.mention import (
    is_held_role,
    is_person_noun,
    is_word,
    modifiers,
    name_of,
    named_tokens,
    peoples,
)
from proposal_check.language.parties import resolve
from proposal_check.language.roll import Roll, Sentence, told_by
from proposal_check.language.tree import is_passive, is_verb, own_subjects, patients, prepositional, subjects

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

FINDING = {"recruit", "draw", "find", "choose", "select", "pick", "invite", "enlist"}


def roles_of_people(sentences: Sequence[Sentence], roll: Roll) -> None:
    """After "four peer navigators", "the navigators" are those people; heads shared with staff stay open."""
    last: Token | None = None
    for sentence in sentences:
        if last is not None and defines(sentence[0], roll):
            enter_role(last, sentence, roll)
        for token in sentence[0]:
            if not is_plural(token) or token.lower_ in roll.scene.cast:
                continue
            if (
                is_given_role(token, roll)
                or is_found_among_people(token, roll)
                or is_meant(token, roll)
                or is_served(token, roll)
            ):
                roll.add(token.lower_, told_by(sentence, body_name(token), "people"), [token.lemma_.lower()])
            elif is_role(token):
                enter_told(token, sentence, roll)
        for role in lived_roles(sentence[0]):
            roll.add(role.lower_, told_by(sentence, body_name(role), "people"))
        last = last_role(sentence[0]) or last


def lived_roles(sent: Span) -> list[Token]:
    """Each role of the project whose one holder is said to have lived it ("our co-ordinator grew up in care")."""
    return [
        subject
        for verb in sent
        if verb.pos_ in {"VERB", "AUX"} and verb.dep_ in {"ROOT", "ccomp", "conj"} and lived_through(verb)
        for subject in own_subjects(verb)
        if is_held_role(subject)
    ]


def is_plural(token: Token) -> bool:
    """Whether a noun is in the plural, a capitalised one too."""
    return token.tag_ in {"NNS", "NNPS"} or (token.tag_ == "NNP" and token.lower_.endswith("s"))


def is_role(token: Token) -> bool:
    """Whether a noun names persons by what they do."""
    return is_word(token, "people", "roles") or is_person_noun(token)


def enter_told(token: Token, sentence: Sentence, roll: Roll) -> None:
    """Enter a role that its own modifiers ("peer navigators") or what follows it make the people's."""
    if said_after(token, lambda inner: resolve(inner, roll.scene)) == "people":
        enter_role(token, sentence, roll)
        return
    shared = is_word(token, "applicant", "heads") or is_word(token, "people", "heads")
    told = {"compound", "amod", "nmod"}
    peopled = any(peoples(t) and t.dep_ in told for t in modifiers(token))
    if peopled and not shared and resolve(token, roll.scene).party == "people":
        roll.add(token.lower_, told_by(sentence, body_name(token), "people"))


def enter_role(token: Token, sentence: Sentence, roll: Roll) -> None:
    """Enter a role under its whole name, in the plural and the singular; its head alone unless staff share it."""
    named = [t for t in named_tokens(token) if t.tag_ != "CD" and t.dep_ not in {"nummod", "advmod", "poss"}]
    key = name_of(named)
    single = name_of([*named[:-1], token]).removesuffix(token.lower_) + token.lemma_.lower()
    shared = is_word(token, "applicant", "heads") or is_word(token, "people", "heads")
    aliases = [single, *([] if shared else [token.lower_, token.lemma_.lower()])]
    if key and (len(named) > 1 or not shared):
        roll.add(key, told_by(sentence, body_name(token), "people"), aliases)


def last_role(sent: Span) -> Token | None:
    """The counted or named role that "each of them" in the next sentence takes up: the subject, else the object."""
    roles = [t for t in sent if is_plural(t) and is_role(t) and not is_word(t, "people", "heads")]
    for wanted in ({"nsubj", "nsubjpass"}, {"dobj", "attr", "pobj"}):
        found = [t for t in roles if t.dep_ in wanted]
        if found:
            return found[0]
    return None


def defines(sent: Span, roll: Roll) -> bool:
    """Whether a sentence says of all those just named that they are people ("Each of them is a member who …")."""
    for verb in sent:
        if verb.dep_ not in {"ROOT", "ccomp", "conj"} or verb.pos_ not in {"VERB", "AUX"}:
            continue
        if any(c.dep_ == "neg" for c in verb.children) or not any(is_all_of_them(t) for t in subjects(verb)):
            continue
        said = [c for c in verb.children if c.dep_ in {"attr", "acomp"}]
        if lived_through(verb) or any(attribute_party(t, roll.scene) == "people" for t in said):
            return True
    return False


def is_all_of_them(subject: Token) -> bool:
    """Whether a subject is "each of them", "all five", "every one" or "they all", of those just named."""
    every = subject.lower_ in EACH or any(c.lower_ in {"all", "every", "each"} for c in subject.children)
    wholes = prepositional(subject, "of")
    plain = subject.lower_ in EACH | {"one", "they"} or subject.tag_ == "CD"
    return every and plain and all(t.lower_ in {"them", "these", "whom"} for t in wholes)


def is_given_role(token: Token, roll: Roll) -> bool:
    """ "six young people will become ambassadors", "employ tenants as inspectors": a role given to people."""
    becoming = token.dep_ == "attr" and token.head.lemma_ == "become"
    appointed = token.dep_ == "pobj" and token.head.lower_ == "as" and token.head.head.pos_ == "VERB"
    if not (becoming or appointed) or not modality(token.head).firm:
        return False
    if becoming:
        return any(resolve(t, roll.scene).party == "people" for t in subjects(token.head))
    given = patients(token.head.head)
    return any(resolve(t, roll.scene).party == "people" and t != token for t in given)


def is_found_among_people(token: Token, roll: Roll) -> bool:
    """ "Ambassadors will be recruited through mosques", "wardens drawn from the tenants"."""
    verb = token.head if token.dep_ == "nsubjpass" else next((c for c in token.children if c.dep_ == "acl"), None)
    if verb is None or verb.lemma_ not in FINDING or not is_passive(verb) or not is_role(token):
        return False
    if is_word(token, "applicant", "heads") or is_word(token, "other", "heads") or not modality(verb).firm:
        return False
    sources = prepositional(verb, "through", "from", "among", "via", "at")
    sources += [c for t in sources for c in t.children if c.dep_ == "nmod"]
    return any(is_word(t, "meeting_places") or resolve(t, roll.scene).party == "people" for t in sources)


def is_meant(token: Token, roll: Roll) -> bool:
    """ "By stewards we mean tenants who …", "When we say guests we mean those who eat with us": a name given."""
    by = token.dep_ == "pobj" and token.head.lower_ == "by" and token.head.head.lemma_ == "mean"
    said = token.dep_ == "dobj" and token.head.lemma_ == "say" and token.head.head.lemma_ == "mean"
    verb = token.head.head
    meant = [c for c in verb.children if c.dep_ in {"dobj", "attr"} and c.i > token.i] if by or said else []
    return any(resolve(t, roll.scene).party == "people" for t in meant)


SERVED = {"serve", "support", "help", "house", "feed", "bring", "represent"}
WORKING = {"work", "exist"}


def is_served(token: Token, roll: Roll) -> bool:
    """ "The yard is for boaters", "we work with stallholders": unknown users, made the people by whom it is for."""
    lemma = token.lemma_.lower()
    users = lemma in words("parties.yaml", "users_of_places") or lemma.endswith(("holder", "goer", "dweller"))
    if not (users or is_person_noun(token)) or resolve(token, roll.scene).party != "unknown":
        return False
    verb = token.head.head if token.dep_ == "pobj" else token.head
    if not is_verb(verb) or not modality(verb).firm or not any(is_ours(t) for t in subjects(verb)):
        return False
    if token.dep_ == "dobj":
        return verb.lemma_ in SERVED
    preposition = token.head.lower_
    return token.dep_ == "pobj" and (
        (preposition == "for" and verb.lemma_ in {"be", "exist", "run", "open", "cater"})
        or (preposition == "with" and verb.lemma_ in WORKING)
    )


def is_ours(subject: Token) -> bool:
    """Whether a subject is the writers, their project or a place of it."""
    work = words("objects.yaml", "work") | words("objects.yaml", "startable")
    pointed = any(c.lower_ in {"the", "our", "this"} for c in subject.children)
    return subject.lower_ in {"we", "it", "this"} or (pointed and subject.lemma_.lower() in work)
