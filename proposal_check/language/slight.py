"""Slight parts: a small thing to choose, advice, a form to fill in, news of what others did, a body called together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.lexicon import words
from proposal_check.language.mention import Scene, is_word, phrase
from proposal_check.language.outsiders import outsider
from proposal_check.language.parties import resolve
from proposal_check.language.remark import BOTH, FILE, POWER, Remark, audience, by_people, has, weak
from proposal_check.language.tree import agents, is_passive, patients, prepositional, recipients, subjects

if TYPE_CHECKING:
    from spacy.tokens import Token

CHOOSING = {"pick", "choose", "vote", "select", "name"}
VIEWING = {"view", "see", "visit", "read", "inspect"}
DISPLAYING = {"deliver", "display", "circulate", "publish", "exhibit", "distribute", "present", "post", "show", "share"}
CALLING = {"convene", "establish", "constitute", "assemble"}


def part_taker(token: Token, scene: Scene) -> bool:
    """Whether a phrase is people, an audience or a role that bids give them, and nobody outside."""
    if audience([token], scene) is not None:
        return True
    if resolve(token, scene).party != "unknown" or outsider(token, scene):
        return False
    return is_word(token, "people", "roles") or token.lower_.startswith(("under-", "over-"))


def small_choice(verb: Token, scene: Scene) -> Remark | None:
    """ "The under-14s get to pick the colour", "guests pick the pudding": a choice that changes nothing."""
    if verb.lemma_ not in CHOOSING or is_passive(verb) or scene.we == "people":
        return None
    things = [*patients(verb), *prepositional(verb, "on", "for")]
    small = words("objects.yaml", "trivial")
    if not things or not all(t.lemma_.lower() in small for t in things):
        return None
    who = next((t for t in subjects(verb) if part_taker(t, scene)), None)
    if who is None:
        return None
    return weak(verb, "choose", who, 3, f"{phrase(who)} choose a small thing ({things[0].text}).", POWER)


def advising(verb: Token, scene: Scene) -> Remark | None:
    """ "The panel will advise on recruitment", "they assist officers": others decide and lead."""
    if (
        verb.lemma_ not in {"advise", "assist"}
        or is_passive(verb)
        or scene.we == "people"
        or verb.dep_ in {"acl", "xcomp"}
    ):
        return None
    who = next(
        (
            t
            for t in subjects(verb)
            if part_taker(t, scene)
            or (is_word(resolve(t, scene).token, "bodies", "unexplained") and not outsider(t, scene))
        ),
        None,
    )
    helped = verb.lemma_ == "advise" or any(resolve(t, scene).party == "applicant" for t in patients(verb))
    if who is None or not helped or any(audience([t], scene) is not None for t in patients(verb)):
        return None
    return weak(verb, "advise", who, 2, f"{phrase(who)} advise or assist; somebody else decides.", POWER)


def formed(verb: Token, scene: Scene) -> Remark | None:
    """ "Members complete a wellbeing form", "views will be used to inform the plan"."""
    if scene.we == "people" or verb.dep_ in {"amod", "acl", "relcl", "xcomp", "ccomp", "advcl"}:
        return None
    filled = verb.lemma_ in {"complete", "fill"} and not is_passive(verb)
    if filled and any(t.lemma_.lower() in {"form", "questionnaire", "survey", "diary"} for t in patients(verb)):
        who = next((t for t in subjects(verb) if part_taker(t, scene)), None)
        if who is not None:
            return weak(
                verb, "be_asked", who, 2, f"{phrase(who)} answer; what is done with it is for others to decide."
            )
    views = [
        t for t in patients(verb) if has(t, "feedback") and t.pos_ == "NOUN" and t.lemma_ not in {"voice", "story"}
    ]
    if views and verb.lemma_ in {"use", "draw"} and is_passive(verb) and not by_people(verb, scene):
        return weak(verb, "comment", None, 2, "Views inform what others decide.")
    return None


def shown(verb: Token, scene: Scene) -> Remark | None:
    """ "Leaflets were delivered to 800 households", "63 residents viewed the plans", "the panel was shown it"."""
    if scene.we == "people" or (by_people(verb, scene) and verb.lemma_ not in VIEWING):
        return None
    things = [t for t in patients(verb) if has(t, "news") or t.lemma_.lower() in words(FILE, "shown_things")]
    if verb.lemma_ in VIEWING and not is_passive(verb):
        who = next((t for t in subjects(verb) if part_taker(t, scene) or has(t, "audiences")), None)
        return told_of(verb, who) if who is not None and things else None
    if verb.lemma_ not in DISPLAYING or not is_passive(verb) or verb.dep_ in {"amod", "relcl"}:
        return None
    if verb.lemma_ == "show":
        seen = next((t for t in patients(verb) if part_taker(t, scene) or is_word(t, "bodies", "unexplained")), None)
        return told_of(verb, seen) if seen is not None and things else None
    if not things:
        return None
    places = [*recipients(verb), *prepositional(verb, "to", "with", "for", "in", "on", "at")]
    who = audience(places, scene)
    public = any(t.lemma_.lower() in words(FILE, "public_places") for t in places)
    return told_of(verb, who) if who is not None or public else None


def told_of(verb: Token, who: Token | None) -> Remark:
    """People are shown what others made."""
    name = phrase(who) if who is not None else "People"
    return weak(verb, "be_told", who, 1, f"{name} are told of it; being told is not taking part in the decision.")


def called_together(verb: Token, scene: Scene) -> Remark | None:
    """ "A Residents' Sounding Board will be convened by the team": others call it, and it advises."""
    if verb.lemma_ not in CALLING or scene.we == "people" or by_people(verb, scene):
        return None
    for body in patients(verb):
        advisory = any(
            c.lower_ in words("parties.yaml", "bodies", "advisory") or c.lower_ == "sounding" for c in body.lefts
        )
        if advisory and is_word(body, "bodies", "heads") and (agents(verb) or is_passive(verb)):
            return weak(verb, "involve", body, 2, f"{phrase(body)} is called together to advise.", BOTH)
    return None


def slogan(verb: Token, scene: Scene) -> Remark | None:
    """ "We are committed to co-production", "it is truly community-driven", "residents will be empowered"."""
    if scene.we == "people":
        return None
    why = "A label without a doer or a mechanism."
    labels = words(FILE, "labels")
    if verb.lemma_ in {"commit", "dedicate"} or any(c.lower_ in {"committed", "dedicated"} for c in verb.children):
        sworn = [t for c in [verb, *verb.children] for t in prepositional(c, "to")]
        if any(t.lemma_.lower() in labels for t in sworn):
            return weak(verb, "buzzword", None, 1, why, BOTH)
    if verb.lemma_ == "empower" and verb.dep_ not in {"amod", "acl"}:
        who = audience(patients(verb), scene)
        if who is not None:
            return weak(
                verb, "buzzword", who, 1, f"{phrase(who)} are “empowered”; nothing says what they decide.", BOTH
            )
    strongly = any(c.lower_ in {"truly", "genuinely", "really", "fully", "wholly"} for c in verb.children)
    if strongly and is_passive(verb) and verb.lemma_ in {"own", "lead", "drive", "shape", "run"}:
        crowd = [
            t for t in agents(verb) if any(c.lower_ in {"whole", "entire"} for c in t.lefts) or has(t, "audiences")
        ]
        if crowd:
            return weak(verb, "buzzword", crowd[0], 1, why, BOTH)
    return None
