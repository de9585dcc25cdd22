"""Feedback, views and the forms that collect them: people answer, others decide what is done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.asking import foreign
from proposal_check.language.lexicon import words
from proposal_check.language.mention import Scene, is_word, phrase
from proposal_check.language.remark import Remark, audience, by_people, has, weak
from proposal_check.language.tree import (
    agents,
    is_passive,
    is_verb,
    patients,
    prepositional,
)

if TYPE_CHECKING:
    from spacy.tokens import Token


def opinion(verb: Token) -> bool:
    """Whether what people told is what they think or want, not what is wrong in their lives."""
    clauses = [c for c in verb.children if c.dep_ in {"ccomp", "xcomp"} and c.i > verb.i]
    return not clauses or any(
        c.lemma_ in {"want", "like", "prefer", "enjoy", "think", "value", "hope"}
        or any(t.lower_ in {"what", "which", "how"} for t in c.subtree)
        for c in clauses
    )


def fed_back(verb: Token, scene: Scene) -> Remark | None:
    """Feedback, views or comments are given, gathered or read."""
    if verb.dep_ == "amod":
        return None
    things = patients(verb)
    views = [t for t in things if has(t, "feedback") and t.pos_ in {"NOUN", "PROPN"}]
    doers = agents(verb)
    ours = by_people(verb, scene)
    if (
        verb.lemma_ == "tell"
        and any(t.lower_ in {"us", "officer", "officers", "staff"} for t in things)
        and not is_passive(verb)
    ):
        who = audience([t for t in doers if not foreign(t)], scene)
        if who is not None and who.lower_ not in {"we", "they"} and opinion(verb):
            return weak(
                verb,
                "comment",
                who,
                2,
                f"{phrase(who)} said what they think; nothing says that it decides anything.",
            )
    if verb.lemma_ in {"inform", "shape", "influence", "guide", "feed"} and any(
        has(t, "feedback") and t.pos_ == "NOUN" and (verb.lemma_ == "feed" or t.lemma_ not in {"voice", "experience"})
        for t in doers
    ):
        return weak(verb, "comment", None, 2, "Views inform what others decide.")
    if views and has(verb, "gathering") and not ours:
        who = audience(
            [c for v in views for c in v.children if c.dep_ == "poss"]
            + [t for v in views for t in prepositional(v, "of", "from")]
            + prepositional(verb, "from"),
            scene,
        )
        compound = [c for v in views for c in v.children if c.dep_ == "compound" and is_word(c, "people", "heads")]
        plain = bool(compound) or any(
            v.lemma_.lower()
            in {"feedback", "comment", "view", "opinion", "quote", "reflection", "suggestion", "testimonial"}
            for v in views
        )
        if who is not None or plain:
            return weak(
                verb,
                "comment",
                who,
                2,
                f"Views are collected ({views[0].text}); others decide what is done with them.",
            )
    if views and has(verb, "giving") and (ours or audience(doers, scene) is not None) and scene.we != "people":
        return weak(
            verb,
            "comment",
            audience(doers, scene),
            2,
            f"{phrase(doers[0])} give {views[0].text}; others decide what is done with it.",
        )
    if (
        has(verb, "saying")
        and verb.lemma_ != "suggest"
        and doers
        and audience(doers, scene) is not None
        and scene.we != "people"
    ):
        return weak(
            verb,
            "comment",
            audience(doers, scene),
            2,
            f"{phrase(doers[0])} {verb.lemma_}; others decide what is done with it.",
        )
    if (
        verb.lemma_ == "take"
        and any(has(t, "feedback") or t.lower_ in {"them", "these"} for t in things)
        and any(t.lower_ in {"account", "consideration"} for t in prepositional(verb, "into"))
    ):
        return weak(
            verb,
            "comment",
            None,
            2,
            "Views are taken into account; whose decision it is has not been given away.",
        )
    if verb.lemma_ == "listen" and any(has(t, "feedback") for t in prepositional(verb, "to")):
        return weak(verb, "be_asked", None, 2, "Listening is not deciding together.")
    if has(verb, "saying") and verb.dep_ == "relcl" and any(t.lower_ == "whom" for t in verb.subtree):
        return weak(
            verb,
            "comment",
            audience([verb.head], scene),
            2,
            "People's answers are reported; nothing says that they decide.",
        )
    return None


def instrument(token: Token, scene: Scene) -> Remark | None:
    """A questionnaire, comment card or listening event: people answer, others decide."""
    if (
        token.pos_ not in {"NOUN", "PROPN"}
        or token.dep_ not in {"nsubj", "nsubjpass", "dobj"}
        or not is_verb(token.head)
    ):
        return None
    named = has(token, "instruments") and token.lemma_ != "card"
    built = has(token, "instrument_heads") and any(has(c, "instrument_modifiers") for c in token.children)
    verb = token.head
    if not (named or built) or scene.we == "people":
        return None
    if by_people(verb, scene):
        if token.dep_ != "dobj" or verb.lemma_ not in {"complete", "fill", "answer", "return", "do"}:
            return None
        return weak(
            verb,
            "be_asked",
            audience(agents(verb), scene),
            2,
            f"A {token.lemma_} asks people; what is done with the answers is for others to decide.",
        )
    about = any(
        audience([t], scene) is not None or has(t, "feedback") for t in verb.subtree if t.pos_ == "NOUN" and t != token
    )
    if not about and not built:
        return None
    if (token.dep_ != "dobj" and has(verb, "instrument_verbs")) or (
        token.dep_ == "dobj" and verb.lemma_ in words("weak.yaml", "instrument_uses")
    ):
        return weak(
            verb,
            "be_asked",
            None,
            2,
            f"A {token.lemma_} asks people; what is done with the answers is for others to decide.",
        )
    return None


def only_heard(verb: Token) -> bool:
    """Whether what people do is at once made opinion ("interview on a panel whose views are considered")."""
    for clause in [t for t in verb.subtree if t.dep_ == "relcl" and t.lemma_ in HEEDING]:
        views = [t for t in patients(clause) if has(t, "feedback")]
        whose = any(c.lower_ in {"whose", "their"} for t in views for c in t.children)
        if whose and is_passive(clause) and not any(c.dep_ == "neg" for c in clause.children):
            return True
    return False


HEEDING = {"take", "consider", "weigh", "note", "feed", "use", "pass", "collect", "record", "hear", "report"}


def asked_through(verb: Token) -> bool:
    """Whether all that people do, they do through a form or a survey ("shape the service through feedback forms")."""
    ways = prepositional(verb, "through", "via", "by", "using")
    return any(
        has(t, "instruments")
        or (has(t, "instrument_heads") and any(has(c, "instrument_modifiers") for c in t.children))
        for t in ways
    ) or any(t.lemma_.lower() in {"feedback", "comment", "suggestion"} for t in ways)
