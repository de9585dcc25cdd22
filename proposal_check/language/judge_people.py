"""What it is worth that people act: control that they have, take part in, share or are denied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.both import MAKING, strands_of
from proposal_check.language.lessons import exercise, in_company
from proposal_check.language.lexicon import words
from proposal_check.language.mention import Mention, Scene
from proposal_check.language.modality import Modality, firmness_of
from proposal_check.language.model import Party
from proposal_check.language.parties import resolve
from proposal_check.language.predication import Predication
from proposal_check.language.scope import own_life
from proposal_check.language.tree import prepositional
from proposal_check.language.verdict import LEVELS, Judgement, does

if TYPE_CHECKING:
    from spacy.tokens import Token


WORKED_ON = {"menu", "venue", "music", "name", "title", "poster", "newsletter", "mural", "song", "game"}
"""Small things that are no small thing to make."""


def trivial(found: Predication) -> bool:
    """Whether all that is decided is a small thing (a logo, the biscuits)."""
    small = words("objects.yaml", "trivial")
    nouns = [prize_of(t) for t in found.things if t.pos_ in {"NOUN", "PROPN"}]
    if nouns and all(is_show(t) for t in nouns):
        return True
    if not nouns or not all(
        t.lemma_.lower() in small or any(c.lemma_.lower() in {"colour", "color"} for c in t.lefts) for t in nouns
    ):
        return False
    if found.action.name == "allocate":
        return False  # awards that are made are money
    weighty = {"menu", "venue", "music"} if found.action.name == "design" else WORKED_ON
    chosen = found.action.name in {"choose", "vote", "decide"}
    return chosen or not any(t.lemma_.lower() in weighty for t in nouns)


def spreads_word(found: Predication) -> bool:
    """Whether people only make known what others made ("promote the app", "publicise the clinics")."""
    return found.action.name == "deliver" and found.trigger.lemma_ in {"promote", "publicise", "advertise", "market"}


def sweeping(found: Predication, who: Mention) -> bool:
    """ "Everything is done by people from the community": a slogan, for it names neither a group nor a deed."""
    whole = any(t.lower_ in {"everything", "all"} for t in found.things)
    crowd = who.token.lemma_.lower() in {"people", "person", "community", "folk", "everyone", "everybody"}
    counted = any(c.dep_ == "nummod" for c in who.token.children)
    return found.action.name == "deliver" and whole and crowd and not counted


def is_show(thing: Token) -> bool:
    """Whether something is an occasion to be seen at ("the launch event", "the awards evening")."""
    shown = any(c.lemma_.lower() in words("objects.yaml", "showing") for c in thing.lefts)
    return shown and thing.lemma_.lower() in {"event", "evening", "party", "ceremony", "night", "day", "reception"}


def above_a_sum(found: Predication) -> bool:
    """Whether only more than a sum is denied ("cannot spend over £200 without it")."""
    over = {"over", "above", "more", "beyond"}
    return found.action.name == "hold_budget" and any(t.lower_ in over for t in found.trigger.subtree)


def prize_of(thing: Token) -> Token:
    """What somebody is chosen for: "winners of the grants" is about money, not about a prize."""
    if thing.lemma_.lower() not in {"winner", "recipient"}:
        return thing
    return next(iter(prepositional(thing, "of", "for")), thing)


def only_if(found: Predication) -> bool:
    """Whether what is denied is denied on a condition ("may not pass a motion should members be too few")."""
    return any(
        c.dep_ in {"advcl", "ccomp"} and c.doc[c.left_edge.i].lower_ in {"if", "should", "unless", "until", "where"}
        for c in found.trigger.children
    )


def co_makers(found: Predication, scene: Scene) -> list[Mention]:
    """The people with whom something is co-designed, co-produced or jointly run."""
    verb = found.trigger
    together = verb.lemma_.lower().startswith("co-") or any(
        c.lower_ in {"jointly", "together", "alongside"} for c in verb.children
    )
    if not together or verb.pos_ != "VERB":
        return []
    return [m for t in prepositional(verb, "with", "alongside", "by") if (m := resolve(t, scene)).party == "people"]


def judge_together(found: Predication, state: Modality, partner: Mention) -> Judgement | None:
    """ "Co-designed with residents" names no mechanism; done by a definite group and finished, it is shared control."""
    if state.negated:
        return None
    token = partner.token
    counted = any(c.pos_ == "NUM" or c.dep_ in {"nummod", "det", "poss"} for c in token.children)
    finished = (
        found.trigger.tag_ in {"VBD", "VBN"}
        and not state.committed
        and not any(c.lower_ in {"is", "are", "being"} for c in found.trigger.children)
    )
    if counted and finished and not state.hedged:
        return Judgement(
            "people",
            partner.text,
            ("leadership",),
            4,
            "done",
            "supports",
            f"{partner.text} made this together with the applicant: level 4 ({LEVELS[4]}).",
        )
    firm = firmness_of(state)
    return Judgement(
        "people",
        partner.text,
        ("leadership",),
        3,
        firm,
        "weak",
        f"“{found.trigger.text}” says that {partner.text} take part, not what they decide.",
    )


def judge_people(
    found: Predication, state: Modality, people: list[Mention], *, joint: bool, asked_by_people: bool = False
) -> Judgement | None:
    """People act: firm and weighty is evidence, hedged or small is weak, denied undermines."""
    action = found.action
    actor = people[0].text
    party: Party = "people"
    firm = firmness_of(state)
    if (
        action.name == "approve"
        and found.trigger.lemma_ in {"agree", "consent"}
        and not found.things
        and not (state.gate or found.noun is not None or any(c.lower_ == "must" for c in found.trigger.children))
    ):
        return None
    if action.who == "recipient" and asked_by_people:
        return None
    taught = exercise(found) or (action.name in MAKING and in_company(found.trigger))
    if own_life(found) or taught or (found.work and not state.firm):
        return None
    if state.negated:
        if state.hedged or only_if(found) or above_a_sum(found) or action.level <= 3 or found.work:
            return None
        return Judgement(
            party,
            actor,
            action.strands,
            0,
            "negated",
            "undermines",
            f"The draft denies this: it says that {actor} do not hold this right or role ({action.says}).",
        )
    if action.level <= 3:
        return Judgement(
            party,
            actor,
            action.strands,
            action.level,
            firm,
            "weak",
            f"{actor} {does(found, people[0])}: that is level {action.level} ({LEVELS[action.level]}), not control.",
        )
    if state.hedged:
        return Judgement(
            party,
            actor,
            action.strands,
            action.level,
            "hedged",
            "weak",
            f"{actor} {does(found, people[0])} only with a condition or a wish (“{state.hedged}”);"
            " nothing is promised.",
        )
    if all(m.advisory for m in people) and action.name in {"decide", "approve", "choose", "vote"}:
        return Judgement(party, actor, action.strands, 2, firm, "weak", f"{actor} is an advisory body.")
    if trivial(found):
        return Judgement(
            party,
            actor,
            action.strands,
            3,
            firm,
            "weak",
            f"{actor} {does(found, people[0])}, but about a small thing.",
        )
    if spreads_word(found) or sweeping(found, people[0]):
        why = f"{actor} {does(found, people[0])}: that is no control over it."
        return Judgement(party, actor, ("leadership",), 3, firm, "weak", why)
    strands = strands_of(found)
    level = 4 if joint else action.level
    how = " together with others" if joint else ""
    return Judgement(
        party,
        actor,
        strands,
        level,
        firm,
        "supports",
        f"{actor} {does(found, people[0])}{how}: level {level} ({LEVELS[level]}).",
    )
