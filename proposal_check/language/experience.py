"""What somebody has lived: predicates that make people of those they are said of ("grew up in care", "has lupus")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.lexicon import words
from proposal_check.language.mention import is_word, peoples
from proposal_check.language.tree import is_passive, joined, prepositional

if TYPE_CHECKING:
    from spacy.tokens import Token

FILE = "verbs.yaml"
OWN = {"lived", "own", "direct", "personal", "first-hand", "firsthand"}
PLACING = ("in", "on", "at", "through", "from", "of", "inside", "under", "into", "to")
SOMEBODY = {"somebody", "someone", "relative"}
POSTS = {"on", "as"}
NUMBERED = {"number", "flat", "floor", "staircase", "landing"}
"""By which a home in the block or the street is told ("lives at number 9")."""
PERIODS = {"year", "month", "winter", "summer", "night", "week", "decade", "childhood", "life", "time"}


def lived(verb: Token) -> bool:
    """Whether a predicate says that its subject, a person or members, has lived what the project is about."""
    return not is_denied(verb) and (lived_through(verb) or is_near_state(verb))


def lived_through(verb: Token) -> bool:
    """The same by what the predicate's own object or place is, so that it holds of "we" in a charity's bid too."""
    if is_denied(verb):
        return False
    lemma = verb.lemma_
    if lemma in {"be", "become"}:
        return in_state(verb)
    if is_passive(verb):
        return lemma in words(FILE, "lived", "done_to")
    return has_had(verb) or has_been_somewhere(verb) or has_sought(verb)


def is_denied(verb: Token) -> bool:
    """Whether a predicate is denied: "has never been in care"."""
    return any(c.dep_ == "neg" or c.lower_ == "never" for c in verb.children)


def has_had(verb: Token) -> bool:
    """A condition, a loss, somebody to care for, a sentence: "have diabetes", "lost a son", "look after a parent"."""
    lemma = verb.lemma_
    objects = [t for c in verb.children if c.dep_ == "dobj" for t in joined(c)]
    if lemma == "have":
        return any(is_experience(t) or is_condition(t) or is_own_child(t) for t in objects)
    if lemma == "lose":
        return any(t.lemma_.lower() in words(FILE, "lived", "losses") for t in objects)
    if lemma == "bury":
        return any(is_kin(t) for t in objects)
    if lemma in {"look", "care", "raise"}:
        cared = prepositional(verb, "after", "for") if lemma != "raise" else objects
        return any(is_kin(t) or t.lower_ in SOMEBODY for t in cared)
    if lemma == "serve":
        posted = any(c.dep_ == "prep" and c.lower_ in POSTS for c in verb.children)
        return not posted and any(t.lemma_.lower() in {"sentence", "time"} for t in objects)
    if lemma in {"survive", "flee", "escape"}:
        left = [*objects, *prepositional(verb, "from")]
        return any(t.lemma_.lower() in words(FILE, "lived", "escaped") or t.tag_ == "NNP" for t in left)
    if lemma in {"adopt", "foster"}:
        return any(is_kin(t) for t in objects)
    return lemma == "use" and any(t.lemma_.lower() in words(FILE, "lived", "used") or is_service(t) for t in objects)


def is_service(thing: Token) -> bool:
    """Whether what somebody has used is a service for people ("mental health services"), not one bought."""
    told = any(c.dep_ in {"compound", "amod"} for c in thing.children)
    return thing.lemma_.lower() == "service" and told and not prepositional(thing, "of")


def has_been_somewhere(verb: Token) -> bool:
    """A place or a time of life: "grew up in care", "sleep rough", "live on the estate", "came as refugees"."""
    lemma = verb.lemma_
    if lemma in {"spend", "do"}:
        return spent(verb)
    if lemma not in words(FILE, "lived", "placed"):
        return False
    if lemma == "live" and any(t.lemma_ in NUMBERED for t in prepositional(verb, "at", "in", "on")):
        return True
    if any(c.lower_ in {"rough", "here"} for c in verb.children) and lemma in {"sleep", "live"}:
        return True
    states = words(FILE, "lived", "states")
    homes = words(FILE, "lived", "homes") if lemma in {"live", "stay", "sleep"} else frozenset[str]()
    passing = lemma in {"come", "go", "pass"}
    for place in prepositional(verb, *(("through", "from") if passing else PLACING)):
        named = [place, *(c for c in place.children if c.dep_ in {"compound", "amod", "poss"})]
        if any(t.lemma_.lower() in states | homes for t in named):
            return True
    if lemma == "live" and any(is_condition(t) or t.pos_ == "PROPN" for t in prepositional(verb, "with")):
        return True
    arrived = lemma in {"come", "arrive"}
    return arrived and any(is_word(t, "people", "heads") for t in prepositional(verb, "as"))


def spent(verb: Token) -> bool:
    """ "spent four winters in the car park", "spent years on the ward": time passed where nobody is by trade."""
    times = [c for c in verb.children if c.dep_ in {"dobj", "npadvmod"} and c.lemma_.lower() in PERIODS]
    rough = words(FILE, "lived", "states") | words(FILE, "lived", "rough")
    places = [t for c in [verb, *times] for t in prepositional(c, "in", "on", "inside", "at", "under")]
    return bool(times) and any(
        t.lemma_.lower() in rough
        or any(c.lemma_.lower() in rough for c in t.children if c.dep_ in {"compound", "amod"})
        for t in places
    )


def has_sought(verb: Token) -> bool:
    """ "asked asylum", "claimed benefits"; and what people live by: "farm", "fish"."""
    if verb.lemma_ in words(FILE, "lived", "livelihoods"):
        return True
    wanted = words(FILE, "lived", "sought")
    asked = verb.lemma_ in {"ask", "seek", "claim"}
    things = [c for c in verb.children if c.dep_ == "dobj"] + prepositional(verb, "for")
    return asked and any(t.lemma_.lower() in wanted for t in things)


def in_state(verb: Token) -> bool:
    """Whether "be" or "become" puts its subject in a state or a place of the people's ("been in prison")."""
    states = words(FILE, "lived", "states")
    said = [c for c in verb.children if c.dep_ in {"attr", "acomp", "prep", "advmod"}]
    within = [t for c in said for t in [c, *c.children] if t.tag_ != "PRP$"]
    within = [t for t in within if t.dep_ in {"attr", "acomp", "pobj", "advmod", "conj"}]
    within += [c for t in within if t.dep_ == "pobj" for c in t.children if c.dep_ == "compound"]
    return any(t.lemma_.lower() in states or is_state(t) for t in within)


def is_near_state(verb: Token) -> bool:
    """Whether a verb of living stands close to a state or a name: looser, for persons and members only."""
    if verb.lemma_ == "care":
        return any(c.lower_ == "for" for c in verb.children)
    if verb.lemma_ not in words(FILE, "lived", "verbs"):
        return False
    states = words(FILE, "lived", "states")
    near = [t for t in verb.subtree if 0 < t.i - verb.i < 8]
    return verb.lemma_ == "diagnose" or any(
        t.lemma_.lower() in states or t.lower_ in {"through", "with", "rough", "here"} or t.pos_ == "PROPN"
        for t in near
    )


def is_state(token: Token) -> bool:
    """Whether a predicate is a word of the people ("disabled", "care-experienced"), not of a place."""
    return peoples(token) and token.lemma_.lower() not in {"local", "community", "young"}


def is_experience(thing: Token) -> bool:
    """Whether what somebody has is lived experience, a condition or a conviction, not years in a trade."""
    own = any(t.lower_ in OWN for t in thing.lefts)
    if any(g.tag_ == "VBG" for c in thing.children if c.lower_ == "of" for g in c.children):
        return False  # "lived experience of delivering services" is staff's
    return thing.lemma_.lower() in {
        "lived experience", "dementia", "disability", "conviction", "diagnosis",
    } or (thing.lemma_ == "experience" and own)  # fmt: skip


def is_condition(thing: Token) -> bool:
    """Whether a thing had is an illness or an impairment ("had a stroke", "with sickle cell")."""
    named = {thing.lemma_.lower(), thing.lower_, f"{thing.nbor(-1).lower_} {thing.lower_}" if thing.i else ""}
    return bool(named & words(FILE, "lived", "conditions"))


def is_kin(token: Token) -> bool:
    """Whether a noun names one of somebody's family."""
    return token.lemma_.lower() in words(FILE, "lived", "kin")


def is_own_child(thing: Token) -> bool:
    """ "a child with a life-limiting illness", "a son inside": a relation about whom more is said."""
    told = {"prep", "relcl", "acl", "advmod"}
    return is_kin(thing) and any(c.dep_ in told and c.i > thing.i for c in thing.children)
