"""The party of bodies, of their members and of parts of them: what they are said to be made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.described import said_after
from proposal_check.language.lexicon import words
from proposal_check.language.mention import FILE, Mention, Scene, Who, is_word, peoples, strong
from proposal_check.language.model import OUTSIDE
from proposal_check.language.quantity import number, share_of
from proposal_check.language.tree import prepositional

if TYPE_CHECKING:
    from spacy.tokens import Token

# Bodies that belong to whoever writes, where those are the people themselves.
OWN_BODIES = words("parties.yaml", "bodies", "own")  # fmt: skip
# Heads that "community", "local" or "youth" alone does not make the people's.
SERVICES = words("parties.yaml", "bodies", "services")  # fmt: skip
SUBSCRIBING = {
    "subscribing",
    "paying",
    "paid-up",
    "corporate",
    "associate",
    "individual",
    "institutional",
    "supporting",
}
OPEN_TO_ALL = {"meeting", "assembly", "union", "co-operative", "association", "group"}


def of_partitive(token: Token, who: Who) -> Mention | None:
    """ "half of the panel", "nine of the directors": what the of-phrase is; None for any other phrase."""
    if token.pos_ == "VERB" or token.lemma_.lower() == "member":
        return None
    if token.lemma_ == "lot" and any(c.lower_ in {"us", "we"} for c in token.lefts):
        return who(next(c for c in token.lefts if c.lower_ in {"us", "we"}))
    wholes = prepositional(token, "of", "among", "from")
    quantity = is_word(token, "bodies", "partitives") or number(token) is not None or token.pos_ in {"DET", "PRON"}
    if not wholes or not quantity:
        return None
    whole = who(wholes[0])
    if token.lemma_.lower() in {"range", "mix", "network", "team"} and whole.party == "unknown":
        return None
    parties = {who(t).party for t in wholes}
    joint = len(parties) > 1 and "people" in parties
    return Mention(token, whole.party, joint, whole.advisory, share_of(token))


def of_member(token: Token, before: list[Token], scene: Scene, who: Who) -> Mention:
    """Members and representatives are whoever they are members or representatives of."""
    member = token.lemma_.lower() == "member"
    wholes = prepositional(token, "of", "from", *(() if member else ("for",)))
    if wholes:
        whole = who(wholes[0])
        unexplained = is_word(wholes[0], "bodies", "unexplained") or wholes[0].lemma_.lower() in {
            "team", "board", "cabinet",
        }  # fmt: skip
        if whole.party != "unknown" or unexplained or not member:
            return Mention(token, whole.party, advisory=whole.advisory)
        return Mention(token, "people")
    for t in reversed(before):
        if t.dep_ == "poss" and t.lower_ in {"its", "their", "whose"}:
            owner = who(t)
            if owner.party != "unknown":
                return Mention(token, owner.party, advisory=owner.advisory)
        if t.lower_ in SUBSCRIBING and scene.we != "people":
            return Mention(token, "other")
        if peoples(t):
            return Mention(token, "people")
        if is_word(t, "bodies", "heads"):
            body = who(t)
            told = body.party == "unknown" and any(strong(c) for c in before)  # "Deaf club members"
            return Mention(token, "people" if told else body.party, advisory=body.advisory)
        if is_word(t, "applicant", "heads"):
            return Mention(token, "applicant")
        if is_word(t, "authority", "heads") or t.lower_ in {"project", "lead", "ward"}:
            return Mention(token, "authority")
    if any(t.lower_ == "elected" for t in before) and scene.we != "people":
        return Mention(token, "authority")
    return Mention(token, "people" if member else "unknown")


def of_body(token: Token, before: list[Token], scene: Scene, who: Who) -> Mention | None:
    """A body is what its of-phrase, a clause after it, its possessor or its modifier says; None: no such word."""
    if any(t.lower_ in {"notice", "skirting", "white", "bulletin", "circuit"} for t in before):
        return None  # a board of wood
    advisory = any(is_word(t, "bodies", "advisory") for t in before)
    made = of_makeup(token, who, advisory=advisory)
    if made is not None:
        return made
    after = said_after(token, who)
    if after is not None:
        return Mention(token, after, advisory=advisory)
    if is_word(token, "authority", "phrases"):
        return Mention(token, "authority")
    if is_word(token, "people", "heads"):
        return None
    owners = [t for t in before if t.dep_ == "poss" and is_word(t, "authority", "heads")]
    if owners and not is_word(owners[0], "people", "heads"):
        return Mention(token, "authority", advisory=advisory)  # "the college's student union"
    own = any(t.lower_ == "own" for t in before)
    ours = [t for t in before if t.dep_ == "poss" and t.pos_ == "PRON"]
    if own and ours and token.lemma_.lower() in words(FILE, "self_governed"):
        return Mention(token, who(ours[0]).party, advisory=advisory)  # "their own association"
    peopled = [t for t in before if peoples(t)]
    official = [t for t in before if is_word(t, "bodies", "official")]
    if peopled and not official:
        return of_peopled(token, peopled, advisory=advisory)
    if official and token.lemma_.lower() not in {"association", "co-operative"}:
        return Mention(token, "applicant", advisory=advisory)
    if scene.we == "people" and token.lemma_.lower() in OWN_BODIES and not is_others_body(token, before, who):
        return Mention(token, "people", advisory=advisory)
    return of_plain(token, before, scene, advisory=advisory)


def of_makeup(token: Token, who: Who, *, advisory: bool) -> Mention | None:
    """ "a panel of tenants", "a group of officers and residents": what the of-phrase is mostly."""
    made_of = [t for t in prepositional(token, "of") if t.i > token.i]
    if not made_of or is_word(made_of[0], "bodies", "heads"):
        return None
    parties = [who(t).party for t in made_of]
    if "people" in parties and not any(is_word(t, "bodies", "official") for t in made_of):
        outsiders = sum(p in OUTSIDE for p in parties)
        mostly = parties[0] == "people" or outsiders < len(parties) / 2
        return Mention(token, "people" if mostly else "unknown", outsiders > 0, advisory)
    return Mention(token, parties[0], advisory=advisory) if parties[0] in OUTSIDE else None


def of_peopled(token: Token, peopled: list[Token], *, advisory: bool) -> Mention | None:
    """A body with a people word before it: theirs, unless the word is weak or the head is a service's."""
    lemma = token.lemma_.lower()
    weak_words = words(FILE, "people", "weak_modifiers")
    weak = all(t.lemma_.lower() in weak_words and t.dep_ != "poss" for t in peopled)
    if weak and lemma in SERVICES:
        return None if lemma in {"team", "trust"} else Mention(token, "unknown")
    if weak and lemma not in OPEN_TO_ALL:
        return Mention(token, "unknown", advisory=advisory)
    if lemma == "team" and not any(strong(t) or t.dep_ == "poss" for t in peopled):
        return Mention(token, "applicant")
    return Mention(token, "people", advisory=advisory)


def is_others_body(token: Token, before: list[Token], who: Who) -> bool:
    """Whether a body is somebody else's ("the Borough's panel", "a hospital committee") or any one ("a forum")."""
    groups = ("authority", "other")
    dated = words(FILE, "not_names") | words(FILE, "kinds_of_meeting")  # "the Friday meeting" is nobody else's
    named = any(t.pos_ == "PROPN" and t.dep_ in {"poss", "compound"} and t.lower_ not in dated for t in before)
    outside = any(is_word(t, group, "heads") for t in before for group in groups)
    owner = next((t for t in before if t.lower_ in {"their", "its"}), None)
    if owner is not None:
        party = who(owner).party
        return party in OUTSIDE or (party == "unknown" and owner.lower_ == "their")
    return named or outside or any(c.lower_ in {"a", "an", "another", "any"} for c in token.children)


def of_plain(token: Token, before: list[Token], scene: Scene, *, advisory: bool) -> Mention | None:
    """A body that no word makes the people's or the writers': an outsider's by its head, else unexplained."""
    lemma = token.lemma_.lower()
    if is_word(token, "applicant", "heads") or is_word(token, "authority", "heads"):
        steering = any(t.lower_ in {"steering", "project", "programme", "advisory"} for t in before)
        return Mention(token, "unknown", advisory=advisory) if lemma == "board" and steering else None
    if is_word(token, "bodies", "unexplained"):
        if lemma in {"meeting", "group", "network"} and not before:
            return Mention(token, scene.last.party if scene.last else "unknown")
        return Mention(token, "unknown", advisory=advisory)
    return Mention(token, "people") if lemma in {"majority", "membership"} else None
