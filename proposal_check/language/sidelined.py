"""People left out of running it: not expected to, not asked, spoken for, or heard without effect."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.lexicon import words
from proposal_check.language.mention import Scene, is_word, phrase
from proposal_check.language.outsiders import outsider
from proposal_check.language.parties import resolve
from proposal_check.language.remark import (
    BOTH,
    LEADERSHIP,
    Remark,
    against,
    audience,
    denied,
    firm,
    has,
)
from proposal_check.language.tree import (
    agents,
    is_passive,
    patients,
    prepositional,
    subjects,
)

if TYPE_CHECKING:
    from spacy.tokens import Token


def not_expected(verb: Token, scene: Scene) -> Remark | None:
    """ "It would not be realistic to expect residents to take part"."""
    if verb.lemma_ not in {"be", "think", "consider", "feel", "believe", "judge", "deem"}:
        return None
    negative = any(c.dep_ == "neg" for c in verb.children)
    for state in [
        c
        for c in verb.subtree
        if c.dep_ in {"acomp", "ccomp", "oprd"} and c.pos_ == "ADJ" and (c.head == verb or verb.lemma_ != "be")
    ]:
        if (has(state, "expecting") and negative) or state.lower_ in {
            "unrealistic",
            "inappropriate",
            "unfeasible",
            "impractical",
            "impracticable",
            "unreasonable",
            "unfair",
        }:
            who = audience([t for t in state.subtree if t.pos_ == "NOUN"], scene) or audience(
                [t for t in verb.subtree if t.i > state.i and t.pos_ == "NOUN"], scene
            )
            act = any(t.lemma_ in words("weak.yaml", "power_verbs") for t in verb.subtree if t.i > state.i)
            if who is not None and act:
                return denied(verb, "lead", who, f"The draft rules out a part for {phrase(who)} in running it.", BOTH)
    return None


def spoken_for(verb: Token, scene: Scene) -> Remark | None:
    """ "We speak for them", "Staff complete a score on their behalf", "act as advocates for the change"."""
    if verb.lemma_ in {"act", "serve"} and any(
        t.lemma_ in {"advocate", "ambassador", "messenger", "cheerleader", "champion"} and prepositional(t, "for", "of")
        for t in prepositional(verb, "as")
    ):
        who = audience(subjects(verb), scene)
        if who is not None and scene.we != "people":
            return denied(
                verb,
                "speak_for",
                who,
                f"{phrase(who)} are to speak for what others have decided.",
                LEADERSHIP,
            )
    who = next((t for t in agents(verb) if outsider(t, scene)), None)
    if who is None or not firm(verb):
        return None
    if (
        verb.lemma_ in {"act", "serve", "be"}
        and any(
            t.lemma_ == "voice" and prepositional(t, "of", "for")
            for t in [*prepositional(verb, "as"), *(c for c in verb.children if c.dep_ == "attr")]
        )
        and scene.we != "people"
    ):
        return against(verb, "speak_for", who, scene, f"{phrase(who)} speaks for the people.", LEADERSHIP)
    voiced = audience(prepositional(verb, "for"), scene) if verb.lemma_ in {"speak", "advocate", "decide"} else None
    behalf = any(t.lemma_ == "behalf" for t in prepositional(verb, "on", "upon")) and any(
        c.lower_ == "their" or audience([c], scene) is not None
        for t in prepositional(verb, "on", "upon")
        for c in [*t.children, *prepositional(t, "of")]
    )
    if any(c.lemma_ == "have" and c.dep_ == "aux" for c in verb.children):
        return None
    if (
        voiced is None
        and not behalf
        and not (verb.lemma_ == "speak" and any(t.lower_ == "them" for t in prepositional(verb, "for")))
    ):
        return None
    return against(verb, "speak_for", who, scene, f"{phrase(who)} speaks or answers for the people.", LEADERSHIP)


def unconsulted(verb: Token, scene: Scene) -> Remark | None:
    """ "an arrangement about which the members were not consulted"."""
    if (
        verb.dep_ in {"acl", "amod", "advcl"}
        or verb.lemma_ not in {"consult", "ask", "involve", "tell", "inform"}
        or not any(c.dep_ == "neg" and c.lower_ != "never" for c in verb.children)
        or not is_passive(verb)
    ):
        return None
    who = next(
        (t for t in patients(verb) if resolve(t, scene).party == "people" or is_word(t, "bodies", "heads")),
        None,
    )
    return (
        denied(verb, "be_asked", who, f"{phrase(who)} were not even asked.")
        if who is not None and scene.we != "people"
        else None
    )


def unchanged(verb: Token, scene: Scene) -> Remark | None:
    """ "No changes to the priorities were considered necessary": people were asked and nothing moved."""
    if (
        verb.lemma_ not in {"make", "consider", "deem", "judge", "need", "require"}
        or not is_passive(verb)
        or scene.we == "people"
    ):
        return None
    for thing in patients(verb):
        if thing.lemma_ in {"change", "amendment", "alteration", "adjustment"} and any(
            c.lower_ == "no" for c in thing.children
        ):
            return denied(verb, "be_asked", None, "What people said changed nothing.")
    return None
