"""Going among others to ask, tell or look: "rang every family", "visited two farms", "went from door to door"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.lexicon import words
from proposal_check.language.tree import is_passive, patients, prepositional

if TYPE_CHECKING:
    from spacy.tokens import Token

FILE = "doing.yaml"
LOOKING = {"see", "look", "visit", "inspect"}
OVER = {"dobj", "pobj", "npadvmod"}


def among_others(verb: Token, things: list[Token]) -> str | None:
    """The action as which a verb of visiting, ringing, knocking or going about is read, if it is one here."""
    lemma = verb.lemma_.lower()
    if lemma in words(FILE, "contacting") and not is_passive(verb):
        asked = lemma != "ask" or any(c.dep_ in {"ccomp", "xcomp"} for c in verb.children)
        return "research" if asked and any(others(t) for t in things) else None
    if lemma in words(FILE, "knocking"):
        return "research"
    if lemma in words(FILE, "going_about"):
        return "research" if round_about(verb) or gone_to_look(verb) else None
    return None


def others(token: Token) -> bool:
    """Whether those whom people visit or ring are others, or places that they pick out to look at."""
    lemma = token.lemma_.lower()
    return lemma in words(FILE, "contacted") or (lemma in words(FILE, "looked_at") and certain(token))


def round_about(verb: Token) -> bool:
    """ "Went round all four blocks", "go door to door": about, and over nothing but where others live or meet."""
    about = [c for c in verb.children if c.i > verb.i and c.lower_ in words(FILE, "about")]
    near = words(FILE, "about") | words(FILE, "contacted") | words(FILE, "looked_at")
    over = [t for c in (verb, *about) for t in c.children if t.i > verb.i and t.dep_ in OVER and t.pos_ == "NOUN"]
    starts = {t.lemma_.lower() for t in prepositional(verb, "from")} & words(FILE, "about")
    if starts & {t.lemma_.lower() for t in prepositional(verb, "to")}:
        return True  # "from house to house"
    return bool(about) and all(t.lemma_.lower() in near or counted(t) for t in over)


def gone_to_look(verb: Token) -> bool:
    """ "Walked to three other societies", "went to see two kitchens": to a number of places of others."""
    seen = [
        t
        for c in verb.children
        if c.dep_ in {"xcomp", "advcl"} and c.lemma_ in LOOKING
        for t in [*patients(c), *prepositional(c, "at")]
    ]
    known = words(FILE, "contacted") | words(FILE, "looked_at")
    places = prepositional(verb, "to", "round", "around")
    return any(t.lemma_.lower() in known and counted(t) for t in [*places, *seen])


def counted(token: Token) -> bool:
    """Whether a number stands before a noun."""
    return any(c.dep_ == "nummod" for c in token.children)


def certain(token: Token) -> bool:
    """Whether places are picked out: counted, "every surgery", told apart by a clause; not "the clinic"."""
    general = any(c.lower_ in {"a", "an", "our", "the"} and c.dep_ in {"det", "poss"} for c in token.children)
    return not general or any(c.dep_ in {"relcl", "nummod", "prep", "acl"} for c in token.children)
