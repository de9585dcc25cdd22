"""What "it" and "them" stand for as objects: "come to the sessions and run them", "they hold it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.mention import is_word
from proposal_check.language.tree import is_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

THINGS = {"dobj", "nsubjpass", "pobj", "attr"}
PLURAL = {"NNS", "NNPS"}


def taken_up(thing: Token) -> Token:
    """The thing of an earlier clause that an object pronoun takes up; the word itself where there is none.

    Looks in the pronoun's own sentence, then in the one before; never at people or bodies of people, who are parties.
    """
    if (
        thing.lower_ not in {"it", "them"}
        or thing.dep_ != "dobj"
        or not is_verb(thing.head)
        or any(c.dep_ in {"oprd", "npadvmod"} and c.i > thing.i for c in thing.head.children)
    ):
        return thing  # "keep it that way" is about no thing
    start = max(thing.sent.start - 1, 0)
    before = thing.doc[start].sent.start if thing.sent.start else 0
    many = thing.lower_ == "them"
    for t in reversed(thing.doc[before : thing.i]):
        if t.pos_ not in {"NOUN", "PROPN"} or t.dep_ not in THINGS or t.head == thing.head:
            continue
        if (t.tag_ in PLURAL or any(c.dep_ == "conj" for c in t.children)) != many:
            continue
        return thing if is_word(t, "people", "heads") or is_word(t, "bodies", "heads") else t
    return thing
