"""Whether a clause says that help is there, and for whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.help_words import FILE, is_word, nounlike, support_word
from proposal_check.language.lexicon import words
from proposal_check.language.mention import Scene, is_person_noun
from proposal_check.language.pay import is_people, takes_part
from proposal_check.language.tree import (
    is_passive,
    is_verb,
    patients,
    prepositional,
    recipients,
    subjects,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

LEAST = 2
"""Words in a bare line beyond which it says something of its own."""
COVERING = {"refund", "reimburse", "cover", "pay", "meet", "fund", "provide"}
LINKING = {"with", "including", "plus", "in", "by", "for", "on", "as"}


def provided(top: Token, scene: Scene) -> Token | None:
    """The word that says that a thing is there for people, or None where it is only talked about."""
    head = top.head
    line = in_bare_line(top)
    if line is not None:
        return line
    if is_verb(head) and any(c.lower_ in {"there", "theres"} and c.dep_ == "expl" for c in head.children):
        return head
    if top.dep_ in {"nsubj", "nsubjpass"}:
        return as_subject(top)
    if top.dep_ in {"dobj", "attr", "oprd", "dative"} and is_verb(head):
        return as_object(top, scene)
    whole = subject_above(top)
    if whole is not None and whole.head.lemma_ in COVERING:
        return whole.head
    if top.dep_ != "pobj":
        return None
    above = head.head
    if head.lower_ == "through" and above.lemma_ == "put":
        return above if any(is_people(t, scene) for t in patients(above)) else None
    return by_preposition(top, scene) if head.lower_ in LINKING else None


def in_bare_line(top: Token) -> Token | None:
    """The anchor of a line without a verb ("Taxis home after every meeting")."""
    head = top.head
    if top.dep_ == "ROOT" and (not is_verb(top) or nounlike(top)):
        words_ = sum(t.text[:1].isalpha() for t in top.sent)  # a merged phrase is a word, too
        return top if words_ > LEAST else None
    if head.dep_ == "ROOT" and (
        (top.dep_ == "compound" and is_word(head, "coming"))
        or (top.dep_ == "poss" and top.i == top.sent.start)
        or (top.dep_ == "nsubj" and head.tag_ == "NNS")
    ):
        return head
    if top.dep_ in {"npadvmod", "dep"} and top.left_edge.i == top.sent.start:
        return top
    return None


def as_subject(top: Token) -> Token | None:
    """Help as a subject: "a crèche runs", "sitters are booked", "a loan fund is available"."""
    verb = top.head
    if top.dep_ == "nsubjpass":
        wages = verb.lemma_ == "pay" and not any(c.lower_ == "for" for c in verb.children)
        if wages and is_person_noun(top):
            return None
        return verb if is_word(verb, "providing") or is_word(verb, "ready") else None
    if not is_verb(verb):
        return None
    if verb.lemma_ == "be":
        said = [c for c in verb.children if c.dep_ in {"acomp", "attr"}]
        placed = any(
            (c.dep_ == "prep" and c.lower_ in {"on", "in", "at", "for"}) or (c.dep_ == "advmod" and c.lower_ == "there")
            for c in verb.children
        )
        return verb if any(is_word(c, "ready") for c in said) or (placed and not said) else None
    access = (support_word(top) or ("", False))[0] == "access"
    return verb if (is_word(verb, "coming") and not access) or is_word(verb, "providing") else None


def as_object(top: Token, scene: Scene) -> Token | None:
    """Help as an object: "we book interpreters", "members get a taxi home"."""
    verb = top.head
    having = is_word(verb, "having")
    if verb.lemma_ == "do" and verb.tag_ == "VBD":
        return None
    if not having and any(c.lower_ in {"their", "own"} for c in top.children):
        return None
    if is_word(verb, "providing") and (not having or not subjects(verb)):
        return verb
    takers = [t for t in subjects(verb) if takes_part(t, scene) or support_place(t) or t.lower_ in {"we", "us"}]
    return verb if having and takers else None


def subject_above(token: Token) -> Token | None:
    """The passive subject that a phrase hangs on ("out of pocket expenses … are refunded")."""
    current = token
    for _ in range(6):
        if current.dep_ == "nsubjpass":
            return current if current != token else None
        if current.dep_ not in {"pobj", "prep", "conj", "pcomp"}:
            return None
        current = current.head
    return None


def by_preposition(top: Token, scene: Scene) -> Token | None:
    """ "Meetings come with a crèche", "papers go out in Easy Read", "we budget for sitters"."""
    preposition = top.head.lower_
    if (
        preposition in {"for", "with"}
        and is_verb(top.head.head)
        and top.head.head.lemma_ in {"pay", "buy"}
        and any(is_people(t, scene) and t.lower_ != "we" for t in subjects(top.head.head))
        and not is_passive(top.head.head)
    ):
        return None
    above = top.head.head
    while above.dep_ in {"prep", "acomp"} and above.head != above:
        above = above.head
    if preposition == "as":
        return above if is_verb(above) and above.lemma_ in {"act", "serve", "work"} else None
    if preposition in {"in", "by", "on"}:
        if not is_word(top, "formats") and support_word(top) != ("access", True):
            return None
        verb = above if is_verb(above) else above.head
        if (
            is_verb(verb)
            and verb.lemma_ not in {"write", "have"}
            and any(is_word(t, "papers") for t in [*subjects(verb), *patients(verb)])
        ):
            return verb
        return None
    if preposition == "for":
        return above if is_verb(above) and above.lemma_ in {"pay", "budget", "provide", "arrange", "allow"} else None
    if (
        above.lemma_ in {"appointment", "chat", "call", "session", "interview"}
        and above.dep_ == "dobj"
        and is_word(above.head, "having")
    ):
        return above.head
    if is_verb(above):
        whose = [*subjects(above), *patients(above)]
        return (
            above
            if any(is_word(t, "meetings") or support_place(t) for t in whose)
            or above.lemma_ in {"help", "support", "provide"}
            else None
        )
    if is_word(above, "meetings") and above.dep_ == "ROOT":
        return above
    return None


def support_place(token: Token) -> bool:
    """Whether a thing is a place or a meeting, which may have a ramp or a quiet room."""
    return is_word(token, "meetings") or token.lemma_.lower() in words("support.yaml", "places")


def receiving(token: Token, top: Token, anchor: Token) -> list[Token]:
    """Who gets the help: for- and to-phrases, indirect objects, subjects of having, words before it."""
    found = [
        *prepositional(token, "for", "to", "of"),
        *prepositional(top, "for", "to", "of"),
        *prepositional(token, "with"),
    ]
    found += [
        c
        for t in {token, top}
        for c in t.children
        if c.dep_ in {"poss", "compound", "nmod"}
        and c.tag_ in {"NN", "NNS", "NNP", "NNPS", "PRP$"}
        and c.lower_ not in {"our", "its"}
        and c.lemma_.lower() not in {"media", "medium", "press", "speaker"}
    ]
    if is_verb(anchor):
        found += [*recipients(anchor), *prepositional(anchor, "for")]
        if anchor.lemma_.lower() in words(FILE, "having") and top.dep_ == "dobj" and not is_passive(anchor):
            doers = subjects(anchor)
            found += [t for t in doers if t.lower_ != "we" or not found]
        found += [t for c in anchor.children if c.dep_ in {"acomp", "attr"} for t in prepositional(c, "to", "for")]
        found += [t for t in patients(anchor) if t != top and t.dep_ in {"dobj", "nsubjpass"}]
    return [t for t in found if t not in (top, token) and t.pos_ in {"NOUN", "PROPN", "PRON", "DET"}]
