"""From a predication to a claim's meaning: whose it is, how firm, and what it is worth as evidence."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from proposal_check.language.firmness import Modality
from proposal_check.language.lexicon import words
from proposal_check.language.mention import Mention, Scene
from proposal_check.language.model import Firmness, Party
from proposal_check.language.parties import resolve
from proposal_check.language.pay import judge_pay, judge_support
from proposal_check.language.predication import Predication
from proposal_check.language.scope import another_sense, elsewhere, own_life, some_other, statistic
from proposal_check.language.tree import prepositional
from proposal_check.language.verdict import Judgement

if TYPE_CHECKING:
    from spacy.tokens import Token

CONTENT = words("objects.yaml", "content")
DECIDING = {
    "decide",
    "choose",
    "vote",
    "approve",
    "veto",
    "hold_budget",
    "own",
    "appoint",
    "elect",
    "dismiss",
    "hire",
    "set_terms",
    "allocate",
    "control_data",
}
TAKING_AWAY = {
    "decide",
    "approve",
    "veto",
    "hold_budget",
    "own",
    "set_terms",
    "allocate",
    "appoint",
    "choose",
    "chair",
}
AGAINST_BY_US = {"decide", "approve", "own", "hold_budget"}
LED_BY_OTHERS = {"design", "write", "initiate"}
OUTSIDE: tuple[Party, ...] = ("applicant", "authority", "other")
LEVELS = {0: "done to", 1: "told", 2: "asked", 3: "involved", 4: "shares control", 5: "in charge"}


def judge(found: Predication, state: Modality, scene: Scene) -> Judgement | None:
    """The judgement on a predication, or None where it is no claim about this project."""
    if state.stopped or state.attributed or state.question:
        return None
    if some_other(found) and not state.committed:
        return None
    if another_sense(found) or elsewhere(found, scene) or any(statistic(t) for t in found.holders):
        return None
    mentions = [resolve(t, scene) for t in found.holders]
    if any(is_source(t) or resolve(t, scene).party in {"authority", "other"} for t in found.payers) and not {
        "payment",
        "support",
    } & set(found.action.strands):
        return None
    if any(m.negative for m in mentions):
        state = replace(state, negated=not state.negated)
    if (
        any(is_no(t) for t in found.things[:1])
        or is_no(found.trigger)
        or (found.noun is not None and is_no(found.noun))
    ):
        state = replace(state, negated=not state.negated)
    if found.needed and state.gate is False and found.trigger.head.lower_ == "without":
        state = gate(found.trigger, state)
    people = [m for m in mentions if m.party == "people"]
    outside = [m for m in mentions if m.party in OUTSIDE]
    if found.action.strands == ("payment",):
        return judge_pay(found, state, people, mentions)
    if found.action.strands == ("support",):
        return judge_support(found, state, people, outside)
    partners = co_makers(found, scene)
    if partners and not people:
        return judge_together(found, state, partners[0])
    if people:
        return judge_people(
            found,
            state,
            people,
            joint=bool(outside) or any(m.joint for m in people),
            asked_by_people=any(resolve(t, scene).party == "people" for t in found.payers),
        )
    if outside:
        return judge_outside(found, state, outside[0], scene)
    return judge_unknown(found, state, mentions, scene)


def gate(noun: Token, state: Modality) -> Modality:
    """ "Nothing is spent without the forum's agreement": two negations make a right."""
    from proposal_check.language.firmness import is_negative
    from proposal_check.language.tree import governing_verb

    verb = governing_verb(noun.head)
    if verb is not None and is_negative(verb):
        return replace(state, negated=False, gate=True)
    return replace(state, negated=True)


def is_source(token: Token) -> bool:
    """Whether a phrase is a text or its author, not a doer of this project (`firmness.yaml`, sources)."""
    return token.lemma_.lower() in words("firmness.yaml", "sources")


def is_no(token: Token) -> bool:
    """Whether a noun is denied by its determiner or is itself "nothing"."""
    return token.lower_ in {"nothing", "none"} or any(
        c.lower_ in {"no", "neither"} and c.dep_ in {"det", "neg", "amod"} for c in token.children
    )


def firmness_of(state: Modality) -> Firmness:
    """The guide's four grades."""
    if state.negated:
        return "negated"
    if state.hedged:
        return "hedged"
    return "committed" if state.committed else "done"


def trivial(found: Predication) -> bool:
    """Whether all that is decided is a small thing (a logo, the biscuits)."""
    small = words("objects.yaml", "trivial")
    nouns = [t for t in found.things if t.pos_ in {"NOUN", "PROPN"}]
    if not nouns or not all(
        t.lemma_.lower() in small or any(c.lemma_.lower() in {"colour", "color"} for c in t.lefts) for t in nouns
    ):
        return False
    return not any(
        t.lemma_.lower() in {"menu", "venue", "music", "name", "title", "poster"} for t in nouns
    ) or found.action.name in {"choose", "vote", "decide", "design"}


def does(found: Predication, who: Mention) -> str:
    """The action's words in the number of its doer: "decides" for one, "decide" for several."""
    says = found.action.says
    first, _, rest = says.partition(" ")
    token = who.token
    many = (
        token.tag_ in {"NNS", "NNPS"}
        or token.lower_ in {"we", "they", "us", "people", "all", "both"}
        or any(c.dep_ == "conj" for c in token.children)
        or token.lemma_ == "people"
    )
    if many:
        first = {"has": "have", "is": "are", "does": "do", "can": "can"}.get(first, first.removesuffix("s"))
        first = {"approve": "approve", "researche": "research"}.get(first, first)
    return f"{first} {rest}".strip()


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
    """ "Co-designed with residents" names no mechanism; with a definite group, done and finished, it is shared control."""
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
        and not (state.gate or found.noun is not None)
    ):
        return None
    if action.who == "recipient" and asked_by_people:
        return None
    if own_life(found) or (found.work and not state.firm):
        return None
    if state.negated:
        if state.hedged or action.level <= 3 or found.work:
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
            f"{actor} {does(found, people[0])} only with a condition or a wish (“{state.hedged}”); nothing is promised.",
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
    strands = action.strands
    if action.name in {"choose", "decide", "vote", "set_terms"} and any(
        t.lemma_.lower() in CONTENT for t in found.things
    ):
        strands = (*strands, "leadership")
    if action.name == "veto" and found.trigger.tag_ in {"VBD", "VBN"} and any(t.pos_ == "NOUN" for t in found.things):
        strands = (*strands, "leadership")  # what people threw out, they shaped
    level = 4 if joint else action.level
    how = "together with others" if joint else "themselves"
    return Judgement(
        party,
        actor,
        strands,
        level,
        firm,
        "supports",
        f"{actor} {does(found, people[0])} {how}: level {level} ({LEVELS[level]}).",
    )


def judge_outside(found: Predication, state: Modality, who: Mention, scene: Scene) -> Judgement | None:
    """Others act: their control undermines, their lack of it supports, the rest is no claim."""
    action = found.action
    if found.place or (found.work and not state.barred) or state.hedged or action.level < 4:
        return None
    from proposal_check.language.outsiders import concerns, outsider

    actor = who.text
    if state.negated:
        if action.name in {
            "decide",
            "vote",
            "veto",
            "approve",
            "choose",
            "own",
            "hold_budget",
            "set_terms",
        } or (state.barred and action.name in {"deliver", "write", "design"}):
            return Judgement(
                "people",
                actor,
                ("power",),
                5,
                "done",
                "supports",
                f"{actor} have no such right, so it stays with the people.",
            )
        return None
    ours = who.token.lower_ in {"we", "us", "our"}
    if action.name in (AGAINST_BY_US if ours else TAKING_AWAY) or (action.name in LED_BY_OTHERS and not ours):
        if (
            ours
            and not found.idiom
            and action.name in {"decide"}
            and found.trigger.pos_ == "VERB"
            and any(c.dep_ == "xcomp" for c in found.trigger.children)
        ):
            return None
        if not outsider(who.token, scene) or not concerns(found.trigger, found.things, scene):
            return None
        if action.name in {"approve", "appoint"} and any(
            t.pos_ == "PRON" and t.lower_ in {"we", "us", "him", "her", "me", "i"} for t in found.things
        ):
            return None
        if action.name in LED_BY_OTHERS and not found.things and found.trigger.pos_ == "VERB":
            return None
        return Judgement(
            who.party,
            actor,
            action.strands,
            0,
            firmness_of(state),
            "undermines",
            f"Here {actor} {does(found, who)}, not the people.",
        )
    return None


def judge_unknown(found: Predication, state: Modality, mentions: list[Mention], scene: Scene) -> Judgement | None:
    """A named body that nobody explained gets no credit; the passage is shown as weak."""
    if state.negated or found.action.name not in DECIDING or not mentions:
        return None
    who = mentions[0]
    from proposal_check.language.outsiders import concerns, named_office

    if (
        named_office(who.token, scene)
        and found.action.name in TAKING_AWAY
        and not state.hedged
        and concerns(found.trigger, found.things, scene)
    ):
        return Judgement(
            "applicant",
            who.text,
            found.action.strands,
            0,
            firmness_of(state),
            "undermines",
            f"Here {who.text} {does(found, who)}, not the people.",
        )
    from proposal_check.language.mention import is_word

    if not is_word(who.token, "bodies", "unexplained"):
        return None
    return Judgement(
        "unknown",
        who.text,
        found.action.strands,
        0,
        firmness_of(state),
        "weak",
        f"{who.text} {does(found, who)}, but the draft never says who sits on it.",
    )
