"""Labels and esteem: words of participation with nobody who does or decides anything."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from proposal_check.language.lexicon import words
from proposal_check.language.mention import Scene, phrase
from proposal_check.language.parties import resolve
from proposal_check.language.remark import BOTH, FILE, Remark, audience, by_people, has, hyphened, weak
from proposal_check.language.tree import (
    patients,
    prepositional,
    recipients,
    subjects,
)

if TYPE_CHECKING:
    from spacy.tokens import Token


def labelled(verb: Token, scene: Scene) -> Remark | None:
    """ "Co-production runs through everything", "our approach is person-centred": a label without a doer."""
    subjects = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}]
    for subject in subjects:
        central = any(
            has(t, "central_places")
            and t.dep_ == "pobj"
            and (t.lemma_ in {"heart", "core", "forefront", "soul"} or prepositional(t, "of"))
            for c in verb.children
            if c.dep_ == "prep" and c.lower_ in {"at", "in", "to"}
            for t in c.children
        )
        if (
            has(subject, "labels")
            and subject.pos_ in {"NOUN", "PROPN"}
            and (
                has(verb, "label_verbs")
                or central
                or (
                    verb.lemma_ == "be"
                    and any(has(c, "central_places") or has(c, "prized_places") for c in verb.children)
                )
            )
        ):
            return weak(
                verb,
                "buzzword",
                None,
                1,
                f"“{subject.text}” is a label here: nobody is said to do or decide anything.",
                BOTH,
            )
        if central and (
            audience([subject, *[c for c in subject.children if c.dep_ == "poss"]], scene) is not None
            or has(subject, "prized")
        ):
            return weak(
                verb,
                "buzzword",
                subject,
                1,
                f"That {phrase(subject)} are at the heart of the work does not say what they do or decide.",
                BOTH,
            )
        near = any(
            c.dep_ == "acomp"
            and c.lower_ in {"central", "integral", "pivotal", "fundamental", "key", "core"}
            and prepositional(c, "to")
            for c in verb.children
        )
        if (
            verb.lemma_ == "be"
            and near
            and (has(subject, "prized") or has(subject, "labels") or audience([subject], scene) is not None)
        ):
            return weak(
                verb,
                "buzzword",
                None,
                1,
                f"That {phrase(subject)} are central does not say who does or decides what.",
                BOTH,
            )
        if has(subject, "organisations"):
            continue
        for child in verb.children:
            inner = (
                [t for t in child.subtree if t.dep_ in {"acomp", "conj", "amod", "attr"}]
                if child.dep_ in {"acomp", "attr"}
                else []
            )
            if (
                verb.lemma_ == "be"
                and any(has(t, "label_adjectives") for t in inner)
                and not has(child, "organisations")
            ) and resolve(subject, scene).party not in {"authority", "other"}:
                return replace(
                    weak(
                        verb,
                        "buzzword",
                        None,
                        1,
                        "A label: nobody is said to do or decide anything.",
                        BOTH,
                    ),
                    whole=True,
                )
    if verb.lemma_ in {"centre", "center"} and subjects:
        who = audience(prepositional(verb, "on", "around", "upon"), scene)
        if who is not None:
            why = f"That the work is centred on {phrase(who)} does not say what they do or decide."
            return weak(verb, "buzzword", who, 1, why, BOTH)
    if verb.lemma_ in {"put", "place", "keep"}:
        centre = [t for t in prepositional(verb, "at", "in") if has(t, "central_places")]
        centre += [
            t for t in verb.subtree if t.lower_ == "front" and t.i + 2 < len(t.doc) and has(t.nbor(2), "central_places")
        ]
        who = audience([*patients(verb), *[c for p in patients(verb) for c in p.children if c.dep_ == "poss"]], scene)
        if centre and who is not None:
            return weak(
                verb,
                "buzzword",
                who,
                1,
                f"Putting {phrase(who)} at the heart of the work does not say what they do or decide.",
                BOTH,
            )
    return None


def benefiting(verb: Token, scene: Scene) -> Remark | None:
    """ "240 carers will benefit": people as beneficiaries and nothing else."""
    if verb.lemma_ != "benefit" or verb.dep_ in {"acl", "advcl", "relcl", "amod"} or scene.we == "people":
        return None
    who = audience(subjects(verb), scene)
    return (
        weak(verb, "benefit", who, 0, f"{phrase(who)} are said to benefit, not to do or decide anything.")
        if who is not None
        else None
    )


def prized(verb: Token, scene: Scene) -> Remark | None:
    """ "Older people deserve a voice", "we celebrate lived experience": esteem, not an arrangement."""
    things = [t for t in patients(verb) if has(t, "prized")]
    if not things and verb.lemma_ not in {"deserve", "matter", "empower"}:
        return None
    subjects = [c for c in verb.children if c.dep_ == "nsubj"]
    who = audience(subjects, scene)
    if has(verb, "deserving") and (
        (who is not None and (things or verb.lemma_ in {"matter", "count"}))
        or any(has(s, "prized") and s.lemma_ in {"voice", "opinion", "view"} for s in subjects)
    ):
        return weak(verb, "buzzword", who, 1, "A belief about people, with no arrangement that acts on it.", BOTH)
    if has(verb, "prizing") and things and not by_people(verb, scene):
        return weak(
            verb,
            "buzzword",
            audience([c for t in things for c in t.children if c.dep_ == "poss"], scene),
            1,
            f"To {verb.lemma_} people's {things[0].lemma_} is not to give them a decision.",
            BOTH,
        )
    if verb.lemma_ == "give" and things and things[0].lemma_ == "voice" and not by_people(verb, scene):
        who = audience(recipients(verb), scene)
        return (
            weak(verb, "buzzword", who, 1, "A voice is not a vote: no decision is named.", BOTH)
            if who is not None
            else None
        )
    return None


def described(token: Token, scene: Scene) -> Remark | None:
    """People described only as hard to reach."""
    whole = hyphened(token) or token.lower_
    if whole in words(FILE, "hard_to_reach") and token.dep_ in {
        "amod",
        "acomp",
        "conj",
        "attr",
        "compound",
        "nmod",
        "dobj",
        "pobj",
        "nsubj",
    }:
        strong = whole in {
            "hard-to-reach",
            "seldom-heard",
            "hard-to-engage",
            "under-represented",
            "underrepresented",
            "easy-to-ignore",
        }
        if hyphened(token) and token.dep_ in {"dobj", "pobj", "nsubj"}:
            return weak(
                token,
                "benefit",
                token,
                0,
                "People are described by what keeps others from reaching them, not by what they do.",
            )
        head = (
            noun_above(token)
            if token.dep_ in {"amod", "compound", "nmod"}
            else next((c for c in token.head.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
        )
        if head is not None and audience([head], scene) is not None and (strong or head.lemma_ == "beneficiary"):
            return weak(
                token,
                "benefit",
                head,
                0,
                f"{phrase(head)} are described by what keeps others from reaching them, not by what they do.",
            )
    hard = (
        has(token, "difficult")
        and token.pos_ == "ADJ"
        and any(has(c, "reaching") and c.dep_ in {"xcomp", "ccomp", "advcl"} for c in token.children)
    )
    if hard or (token.lower_ == "heard" and token.i and token.nbor(-1).lower_ in {"seldom", "rarely"}):
        return weak(
            token,
            "benefit",
            None,
            0,
            "People are described by what keeps others from reaching them, not by what they do.",
        )
    return None


def noun_above(token: Token) -> Token | None:
    """The noun that a hyphened word describes, through the parts of the word itself."""
    current = token
    while current.head != current and hyphened(current):
        current = current.head
    return current if not hyphened(current) and current.pos_ in {"NOUN", "PROPN"} else None
