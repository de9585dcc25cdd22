"""What people may sway and others decide: a voice, an input, recommendations, a seat among many, consultation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.lexicon import words
from proposal_check.language.mention import Scene, is_word, phrase
from proposal_check.language.outsiders import outsider
from proposal_check.language.parties import resolve
from proposal_check.language.remark import BOTH, POWER, Remark, audience, by_people, has, weak
from proposal_check.language.tree import agents, is_passive, patients, prepositional, recipients, subjects

if TYPE_CHECKING:
    from spacy.tokens import Token

HAVING = words("verbs.yaml", "having")
GIVING = words("verbs.yaml", "giving")
VOICES = {"voice", "input", "say", "influence"}
MATTERS = {"on", "in", "into", "over", "about", "to", "within", "at"}
DECISIVE = {"equal", "final", "full", "casting", "deciding", "same", "last", "own", "binding", "decisive", "majority"}
SWAYING = {"influence", "inform"}
PUT_FORWARD = {"suggest", "submit", "propose"}
PROPOSED = {"item", "idea", "suggestion", "topic", "name", "theme", "option", "question", "improvement", "change"}
COUNSEL = words("weak.yaml", "counsel")
CONSULTING = {"consultation", "dialogue", "discussion", "conversation", "liaison"}
DECISIONS = {"decision-making", "decision", "planning", "governance", "process"}
PARTS = {"role", "part"}


def swaying(verb: Token, scene: Scene) -> Remark | None:
    """What one clause says that people may sway, in a draft that is not the people's own."""
    if scene.we == "people" or verb.dep_ in {"amod", "acl"}:
        return None
    return (
        influencing(verb, scene)
        or voiced(verb, scene)
        or recommending(verb, scene)
        or counselling(verb, scene)
        or one_seat(verb, scene)
        or consulted_on(verb, scene)
    )


def swayer(tokens: list[Token], scene: Scene) -> Token | None:
    """The first phrase that is people, or a body that may be theirs and is nobody's outside."""
    who = audience(tokens, scene)
    if who is not None:
        return None if resolve(who, scene).negative else who
    return next((t for t in tokens if is_word(t, "bodies", "unexplained") and not outsider(t, scene)), None)


def influencing(verb: Token, scene: Scene) -> Remark | None:
    """ "Tenants can influence the choice of contractor", "patients will inform the design"."""
    if verb.lemma_ not in SWAYING or is_passive(verb):
        return None
    who = audience(subjects(verb), scene)
    clauses = [c for c in verb.children if c.dep_ == "ccomp"]
    things = [t for t in patients(verb) if t.pos_ in {"NOUN", "PROPN"}]
    persons = any(audience([t], scene) is not None or resolve(t, scene).party != "unknown" for t in things)
    if who is None or persons or not (things or clauses):
        return None
    return weak(verb, "contribute", who, 3, f"{phrase(who)} may influence it; others decide.", BOTH)


def voiced(verb: Token, scene: Scene) -> Remark | None:
    """ "Tenants will have a voice on the contract", "are given some say over the menu", "play a key role in"."""
    lemma = verb.lemma_.lower()
    parts = lemma in {"play", "have", "take"} and any(
        t.lemma_ in PARTS and any(g.lemma_.lower() in DECISIONS for g in prepositional(t, "in", "within"))
        for t in patients(verb)
    )
    nouns = [t for t in patients(verb) if t.lemma_.lower() in VOICES and not any(c.lower_ in DECISIVE for c in t.lefts)]
    about = any(c.dep_ == "prep" and c.lower_ in MATTERS for t in [verb, *nouns] for c in t.children)
    spoken = bool(nouns) and about and lemma in HAVING | GIVING
    if not parts and not spoken:
        return None
    given = recipients(verb) if lemma in GIVING else []
    who = swayer(given or (agents(verb) if lemma in HAVING or parts else []), scene)
    if who is None:
        return None
    return weak(verb, "contribute", who, 3, f"{phrase(who)} are heard on it; nothing says that they decide.", BOTH)


def recommending(verb: Token, scene: Scene) -> Remark | None:
    """ "The panel makes recommendations to the Board", "residents can put forward suggestions for the agenda"."""
    if is_passive(verb):
        return None
    things = patients(verb)
    made = verb.lemma_ in {"make", "give", "offer", "present", "submit", "put", "provide"} and any(
        t.lemma_.lower() in {"recommendation", "suggestion", "representation", "submission"} for t in things
    )
    able = any(c.dep_ == "aux" and c.lower_ in {"can", "may", "will", "could"} for c in verb.children)
    proposed = verb.lemma_ in PUT_FORWARD and able and any(t.lemma_.lower() in PROPOSED for t in things)
    who = swayer(subjects(verb), scene) if made or proposed else None
    if who is None:
        return None
    return weak(verb, "advise", who, 2, f"{phrase(who)} recommend or suggest; somebody else decides.", POWER)


def counselling(verb: Token, scene: Scene) -> Remark | None:
    """ "acts as a sounding board for the Trust", "serve as critical friends"."""
    if verb.lemma_ not in {"act", "serve", "function", "be", "become"}:
        return None
    named = prepositional(verb, "as") + [c for c in verb.children if c.dep_ == "attr"]
    who = swayer(subjects(verb), scene) if any(counsel(t) for t in named) else None
    return weak(verb, "advise", who, 2, f"{phrase(who)} advise; somebody else decides.", POWER) if who else None


def counsel(token: Token) -> bool:
    """Whether a noun, with the word before it, is a place for advice ("sounding board")."""
    before = token.nbor(-1).lower_ if token.i else ""
    return f"{before} {token.lemma_.lower()}" in COUNSEL or token.lemma_.lower() in COUNSEL


def one_seat(verb: Token, scene: Scene) -> Remark | None:
    """ "A seat on the board is reserved for a carer", "a tenant will sit on the panel", "have a seat at the table"."""
    table = verb.lemma_ in HAVING and any(
        t.lemma_ in {"seat", "place"} and any(g.lemma_ == "table" for g in prepositional(t, "at"))
        for t in patients(verb)
    )
    if table:
        who = swayer(agents(verb), scene)
        return (
            weak(verb, "govern", who, 3, "A seat at the table is not a say in what is decided.", POWER) if who else None
        )
    if verb.lemma_ == "represent" and is_passive(verb):
        bodies = [t for t in prepositional(verb, "on", "at", "in") if is_word(t, "bodies", "heads")]
        who = audience(patients(verb), scene) if bodies else None
        return (
            weak(verb, "represent", who, 3, f"{phrase(who)} are represented; how many of how many is not said.", POWER)
            if who
            else None
        )
    if verb.lemma_ in {"sit", "join", "serve"} and not is_passive(verb):
        bodies = [t for t in [*prepositional(verb, "on"), *patients(verb)] if is_word(t, "bodies", "heads")]
        who = audience([t for t in subjects(verb) if single(t)], scene) if bodies else None
        return weak(verb, "govern", who, 3, f"{phrase(who)} is one among others.", POWER) if who else None
    kept = verb.lemma_ in {"reserve", "keep", "hold", "offer", "set"} and is_passive(verb)
    seats = patients(verb) if kept else [c for c in verb.children if c.dep_ == "attr"] if is_there(verb) else []
    for seat in [t for t in seats if t.lemma_ in {"seat", "place"} and single(t)]:
        bodies = [t for v in (seat, verb) for t in prepositional(v, "on") if is_word(t, "bodies", "heads")]
        who = audience(prepositional(verb, "for", "to") + prepositional(seat, "for"), scene) if bodies else None
        if who is not None:
            return weak(verb, "govern", who, 3, f"There is one seat for {phrase(who)}; others have the rest.", POWER)
    return None


def is_there(verb: Token) -> bool:
    """Whether a clause says that there is something."""
    return verb.lemma_ == "be" and any(c.dep_ == "expl" for c in verb.children)


def single(token: Token) -> bool:
    """Whether a noun is one of its kind ("a seat", "one place")."""
    return token.tag_ == "NN" and any(c.lower_ in {"a", "one", "single"} for c in token.children)


def consulted_on(verb: Token, scene: Scene) -> Remark | None:
    """ "The plan will be developed in consultation with tenants": those consulted do not decide."""
    settled = has(verb, "settling") or has(verb, "making") or verb.lemma_ in {"allocate", "review", "update", "run"}
    settled = settled and verb.lemma_ != "originate"
    if by_people(verb, scene) or not settled:
        return None
    talks = [t for t in prepositional(verb, "in", "through", "after", "following") if t.lemma_ in CONSULTING]
    who = audience([t for talk in talks for t in prepositional(talk, "with", "of")], scene)
    return weak(verb, "be_asked", who, 2, f"{phrase(who)} are consulted; others decide.", POWER) if who else None
