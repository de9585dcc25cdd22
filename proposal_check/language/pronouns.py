"""Whom a pronoun stands for: a subject of its own sentence that fits, else whoever was last spoken of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.mention import FIRST_PERSON, THIRD_PERSON, Mention, Scene, Who, is_personal_name, is_word

if TYPE_CHECKING:
    from spacy.tokens import Token

POINTING = {"it", "this", "which", "that", "these", "those", "latter", "former", "both"}
PLURAL = {"they", "them", "their", "theirs", "themselves", "these", "those", "both"}
PLACES = {"there", "here"}


def of_pronoun(token: Token, scene: Scene, who: Who) -> Mention | None:
    """The mention that a pronoun, "neither" or "there" stands for; None for any other word."""
    lower = token.lower_
    if lower in FIRST_PERSON:
        return Mention(token, scene.we)
    if lower in PLACES:
        body = scene.last if scene.last and is_word(scene.last.token, "bodies", "heads") else None
        return standing_for(token, body)
    if lower == "neither" and token.dep_ in {"nsubj", "nsubjpass"}:
        past = spoken_of(token, who) or scene.last
        return Mention(token, past.party if past else "unknown", negative=True)
    if lower in {"all", "each", "both"} and token.dep_ == "appos":
        return standing_for(token, who(token.head))
    if some_of_them(token):
        named = spoken_of(token, who) or (
            scene.last if scene.last and scene.last.token.tag_ in {"NNS", "NNPS"} else None
        )
        if named is not None:
            return standing_for(token, named)
    if lower not in THIRD_PERSON and not (lower in POINTING and token.pos_ in {"PRON", "DET"}):
        return None
    asking = lower == "who" and token.head.dep_ not in {"relcl", "conj", "acl"}
    if asking or lower in {"this", "that"}:
        return Mention(token, "unknown")
    inside = spoken_of(token, who)
    if inside is not None:
        return standing_for(token, inside)
    if lower in PLURAL and scene.last is not None and is_one_person(scene.last.token):
        return Mention(token, "unknown")
    singular = scene.last is not None and scene.last.token.tag_ in {"NN", "NNP"}
    alone = lower in {"it", "he", "she", "him", "her", "his", "hers"}
    return standing_for(token, scene.last if singular or not alone else None)


def is_one_person(token: Token) -> bool:
    """Whether a phrase is one person's name, which "they" of the next sentence does not take up."""
    return (
        token.dep_ in {"nsubj", "nsubjpass"}
        and is_personal_name(token)
        and not any(c.dep_ == "conj" for c in token.children)
    )


def some_of_them(token: Token) -> bool:
    """Whether a bare number stands for people just spoken of ("four will code", "the other two", "the same three")."""
    if token.pos_ != "NUM" or token.lower_ == "one" or not token.text.isalpha():
        return False
    if token.dep_ not in {"nsubj", "nsubjpass", "pobj", "conj"} or (token.dep_ == "pobj" and token.head.lower_ != "by"):
        return False
    if any(c.lower_ in {"those", "these"} for c in token.children):
        return False
    return not any(c.dep_ in {"prep", "nummod", "quantmod"} or c.pos_ in {"NOUN", "SYM"} for c in token.children)


def stands_for(token: Token, scene: Scene, who: Who) -> Mention | None:
    """The mention of a body or person that "it", "they", "he" or "she" takes up, with its own words."""
    if token.lower_ not in {"it", "they", "he", "she"}:
        return None
    inside = spoken_of(token, who)
    past = inside or scene.last
    single = token.lower_ != "they"
    return past if past is not None and (not single or past.token.tag_ in {"NN", "NNP"}) else None


def standing_for(token: Token, past: Mention | None) -> Mention:
    """A pronoun with the party of what it stands for."""
    if past is None:
        return Mention(token, "unknown")
    return Mention(token, past.party, advisory=past.advisory, past=past)


def spoken_of(pronoun: Token, who: Who) -> Mention | None:
    """The nearest subject before a pronoun in its sentence that fits it in number and has a party."""
    plural = pronoun.lower_ in PLURAL or pronoun.tag_ == "CD"
    for t in reversed(pronoun.doc[pronoun.sent.start : pronoun.i]):
        if t.dep_ not in {"nsubj", "nsubjpass"} or t.pos_ not in {"NOUN", "PROPN"}:
            continue
        if t in pronoun.subtree or not fits(t, pronoun, plural=plural):
            continue
        mention = who(t)
        if mention.party != "unknown":
            return mention
    return None


def fits(subject: Token, pronoun: Token, *, plural: bool) -> bool:
    """Whether a subject fits a pronoun in number: a body may be "it" or "they"."""
    body = is_word(subject, "bodies", "heads")
    if pronoun.lower_ in {"it", "its"}:
        return body or subject.pos_ == "PROPN"
    many = subject.tag_ in {"NNS", "NNPS"} or any(c.dep_ == "conj" for c in subject.children)
    return many == plural or (plural and (body or subject.lemma_.lower() in {"person", "member"}))
