"""Names of the cast that stand for people: abbreviations, roles in the plural, persons, organisations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from proposal_check.language.body_phrases import body_name
from proposal_check.language.firmness import modality
from proposal_check.language.lexicon import words
from proposal_check.language.mention import (
    FILE,
    is_person_noun,
    is_personal_name,
    is_word,
    modifiers,
    peoples,
    works_elsewhere,
)
from proposal_check.language.model import Party
from proposal_check.language.parties import DEPTH, resolve
from proposal_check.language.roll import Roll, Sentence, told_by
from proposal_check.language.tree import joined, patients, subjects

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

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


def roles_of_people(sentences: Sequence[Sentence], roll: Roll) -> None:
    """After "four peer navigators", "the navigators" are those people; heads shared with staff stay open."""
    for sentence in sentences:
        for token in sentence[0]:
            plural = token.tag_ in {"NNS", "NNPS"} or (token.tag_ == "NNP" and token.lower_.endswith("s"))
            if not plural or token.lower_ in roll.scene.cast:
                continue
            role = is_word(token, "people", "roles") or is_person_noun(token)
            if is_given_role(token, roll):
                roll.add(token.lower_, told_by(sentence, body_name(token), "people"), [token.lemma_.lower()])
                continue
            shared = is_word(token, "applicant", "heads") or is_word(token, "people", "heads")
            told = {"compound", "amod", "nmod"}
            peopled = any(peoples(t) and t.dep_ in told for t in modifiers(token))
            if role and peopled and not shared and resolve(token, roll.scene).party == "people":
                roll.add(token.lower_, told_by(sentence, body_name(token), "people"))


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


def names_of_people(sentences: Sequence[Sentence], roll: Roll) -> None:
    """Enter persons whom the draft introduces ("Amina Yusuf, a tenant", "Ravi is our youth worker")."""
    for sentence in sentences:
        for token in sentence[0]:
            if token.pos_ != "PROPN" or token.dep_ == "compound":
                continue
            if is_word(token, "bodies", "heads") or is_titled(token):
                continue
            party = introduced_as(token, roll)
            if party is not None and party != "unknown" and (party == "people" or is_personal_name(token)):
                for name in joined(token):
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
    if token.dep_ == "appos" and titled:
        return resolve(token.head, scene, DEPTH).party
    for child in token.children:
        if child.dep_ == "appos" and child.pos_ == "NOUN" and child.i > token.i:
            return resolve(child, scene).party
    verb = token.head
    affirmed = verb.lemma_ == "be" and not any(c.dep_ == "neg" for c in verb.children)
    if token.dep_ == "nsubj" and affirmed:
        said = [c for c in verb.children if c.dep_ == "attr" and c.pos_ == "NOUN"]
        if said:
            return resolve(said[0], scene).party
    if any(c.dep_ == "relcl" for c in token.children):
        return resolve(token, scene).party
    return None


def enter_person(token: Token, party: Party, sentence: Sentence, roll: Roll) -> None:
    """Write one person into the cast under the whole name and under every part of it."""
    if token.pos_ != "PROPN":
        return
    parts = [*(t for t in modifiers(token) if t.pos_ == "PROPN"), token]
    name = " ".join(t.text for t in parts)
    if name.lower() in roll.entries:
        return
    titles = words(FILE, "titles", "neutral") | {"the"}
    aliases = [t.lower_ for t in parts if len(t) > 2 and t.lower_ not in titles]
    roll.add(name.lower(), told_by(sentence, name, party), aliases)
