"""The payee of a budget line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.lexicon import stands_in, words
from proposal_check.language.mention import Scene, is_person_noun, is_word, peoples
from proposal_check.language.parties import resolve
from proposal_check.language.prices import owed
from proposal_check.language.rates import earns

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

FILE = "payment.yaml"
GENERAL = words("payment.yaml", "general_payees")


def payee_of(line: Span, nouns: list[Token], scene: Scene, payroll: frozenset[str]) -> Token | None:
    """The people of a line: a noun, what "all Deaf" says of its head, a name, or an echo of the text."""
    heads = [t for t in nouns if t.dep_ not in {"compound", "poss", "nmod"}]
    ordered = [*heads, *(t for t in nouns if t not in heads)]
    for token in ordered:
        if token.lemma_.lower() in GENERAL and not any(peoples(c) for c in token.lefts):
            continue
        if token.dep_ in {"compound", "poss", "nmod"} and leads_body(token, scene):
            continue
        before = token.dep_ in {"compound", "poss", "nmod"}
        known = is_word(token, "people", "heads") or is_word(token, "bodies", "heads") or peoples(token)
        if (before and is_word(token, "people", "heads")) or (
            (known or not before) and resolve(token, scene).party == "people"
        ):
            return token
        if token.lower_ in {"us", "our"} and scene.we == "people":
            return token
    if made_of_people(line) and nouns:
        return nouns[0]
    for token in line:  # a role's name may be mistaken for a verb: "Garden Leads, 3 x 16 hours"
        if (
            (token.pos_ == "PROPN" or token.is_title)
            and token.dep_ not in {"compound", "nmod"}
            and any(
                entry.party == "people" and token.lower_ == name.split()[-1]
                for name, entry in scene.cast.items()
                if name
            )
        ):
            return token
    modified = [t for t in line if t.dep_ == "amod" and t.head in heads]
    echoed = [t for t in [*ordered, *modified] if singular(t.text) in payroll or t.lemma_.lower() in payroll]
    return echoed[0] if echoed else None


def earner(nouns: list[Token], scene: Scene) -> Token | None:
    """The first noun of a line that is a role which people earn in ("Hosts", "Stewards' fees")."""
    writing = scene.we == "people"
    return next((t for t in nouns if t.dep_ != "compound" and earns(t, scene, section=writing)), None)


def leads_body(token: Token, scene: Scene) -> bool:
    """Whether a body's name only tells whose leader is paid ("choir leader's fee")."""
    head = token.head
    person = any(is_word(head, group, "heads") for group in ("applicant", "other")) or is_word(head, "people", "roles")
    return is_word(token, "bodies", "heads") and person and resolve(head, scene).party != "people"


def made_of_people(line: Span) -> bool:
    """Whether a line says of its payees what they all are: "(all ex-prisoners)", ", all Deaf"."""
    for token in line:
        if token.lower_ in {"all", "both"} and token.i + 1 < line.end:
            following = token.doc[token.i + 1]
            if peoples(following) or is_word(following, "people", "heads"):
                return True
    return False


def paying(nouns: list[Token]) -> bool:
    """Whether a line has a word for pay or for people's time."""
    return any(stands_in(t, FILE, "pay_lines") and not owed(t) for t in nouns)


def gift(nouns: list[Token]) -> bool:
    """Whether a line gives a token in place of pay."""
    return any(t.lemma_.lower() in words(FILE, "gifts") for t in nouns)


def is_payee(line: Span, payee: Token, *, arithmetic: bool) -> bool:
    """Whether the line's subject is the payee: a role at its head, or a head with a rate."""
    if (
        payee.dep_ in {"compound", "poss", "nmod"}
        and payee.head != payee
        and payee.head in line
        and payee.head.pos_ in {"NOUN", "PROPN"}
    ):
        return False
    first = next(
        (t for t in line if t.pos_ in {"NOUN", "PROPN", "PRON"} and t.dep_ not in {"compound", "poss", "nmod"}),
        None,
    )
    if first is None:
        return False
    leading = first == payee or payee.dep_ in {"conj", "appos"} or made_of_people(line)
    return (
        leading
        and (
            arithmetic
            or (role_alone(line, payee))
            or is_word(payee, "people", "roles")
            or is_word(payee, "people", "phrases")
            or payee.pos_ == "PROPN"
        )
    ) or (arithmetic and payee.i < line.start + 6 and payee.dep_ != "pobj")


def role_alone(line: Span, payee: Token) -> bool:
    """Whether a line is nothing but a role of people ("Young composers | 1,200"), who are paid for doing it."""
    nouns = [t for t in line if t.pos_ in {"NOUN", "PROPN"} and t.dep_ not in {"compound", "poss", "nmod", "conj"}]
    return nouns == [payee] and is_person_noun(payee) and not is_word(payee, "people", "heads")


def singular(word: str) -> str:
    """A word in lower case without its plural ending."""
    return word.lower().removesuffix("s")
