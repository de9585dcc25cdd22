"""What people are denied: a seat, a vote, more than one voice among many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.lexicon import words
from proposal_check.language.mention import Scene, is_word, phrase
from proposal_check.language.outsiders import outsider
from proposal_check.language.parties import resolve
from proposal_check.language.remark import (
    FILE,
    Remark,
    audience,
    denied,
    has,
)
from proposal_check.language.tree import (
    is_passive,
    patients,
    prepositional,
    subjects,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

SEATED = words("weak.yaml", "seated")


def minority(verb: Token, scene: Scene) -> Remark | None:
    """ "The single lay member counts for one voice in five", "a lone parent governor"."""
    for token in subjects(verb):
        alone = any(c.lower_ in {"single", "sole", "lone", "solitary"} for c in token.children)
        if (
            alone
            and token.lemma_.lower() in SEATED
            and resolve(token, scene).party == "people"
            and scene.we != "people"
        ):
            return denied(verb, "govern", token, f"{phrase(token)} is alone among others.")
    if verb.lemma_ == "be" and any(c.dep_ == "expl" for c in verb.children) and scene.we != "people":
        for seat in [c for c in verb.children if c.dep_ == "attr" and resolve(c, scene).party == "people"]:
            bodies = [
                t for t in [*prepositional(seat, "on"), *prepositional(verb, "on")] if is_word(t, "bodies", "heads")
            ]
            if bodies and any(c.lower_ in {"one", "single"} for c in seat.children):
                return denied(verb, "govern", seat, f"There is one {seat.text} among others.")
        for nobody in [c for c in verb.children if c.dep_ == "attr" and is_nobody(c)]:
            of_them = [c for c in nobody.children if c.dep_ in {"prep", "amod", "relcl", "acl"}]
            elsewhere = prepositional(nobody, "from", "of", "in")
            seats = [t for c in verb.subtree if c.lower_ == "on" for t in c.children if t.dep_ == "pobj"]
            governing = [t for t in seats if t.lemma_.lower() in {"board", "committee", "council", "panel", "cabinet"}]
            if of_them and governing and not elsewhere:
                return denied(verb, "govern", nobody, f"There is {phrase(nobody)} there.")
    return None


def is_nobody(token: Token) -> bool:
    """Whether a word is "nobody" or "no one"."""
    return token.lower_ in {"nobody", "no-one", "noone"} or (
        token.lower_ == "one" and any(c.lower_ == "no" for c in token.children)
    )


def without_standing(verb: Token, scene: Scene) -> Remark | None:
    """ "has no formal standing", "doesn't have a seat there", "no resident sits on it"."""
    negative = any(c.dep_ == "neg" for c in verb.children)
    peopled = next(
        (
            t
            for t in subjects(verb)
            if (
                resolve(t, scene).party in {"people", "unknown"}
                and t.pos_ in {"NOUN", "PROPN"}
                and not outsider(t, scene)
            )
            or (t.lower_ in {"they", "she", "he"} and resolve(t, scene).party == "people")
        ),
        None,
    )
    if peopled is not None and scene.we != "people" and has(verb, "possessing") and not is_passive(verb):
        rights = [t for t in patients(verb) if has(t, "rights")]
        none = any(c.lower_ in {"no", "little"} for t in rights for c in t.children)
        strong = resolve(peopled, scene).party == "people" or is_word(peopled, "bodies", "heads")
        if (
            rights
            and strong
            and (none or negative)
            and not any(c.lower_ in {"may", "might", "could"} for c in verb.children)
        ):
            return denied(verb, "vote", peopled, f"{phrase(peopled)} have no {rights[0].text}.")
    if (
        verb.lemma_ in {"vote", "decide"}
        and negative
        and peopled is not None
        and resolve(peopled, scene).party == "unknown"
        and scene.we != "people"
    ) and (
        is_word(peopled, "bodies", "heads")
        or peopled.lemma_
        in {
            "member",
            "representative",
            "participant",
        }
    ):
        return denied(verb, "vote", peopled, f"{phrase(peopled)} do not {verb.lemma_}.")
    no = next((t for t in subjects(verb) if any(c.lower_ == "no" and c.dep_ == "det" for c in t.children)), None)
    sits = verb.lemma_ in {"sit", "serve", "be"} and any(
        t.lower_ in {"it"} or is_word(t, "bodies", "heads") for t in prepositional(verb, "on")
    )
    if sits and (
        (no is not None and audience([no], scene) is not None)
        or (negative and peopled is not None and resolve(peopled, scene).party == "people")
    ):
        return denied(verb, "govern", no or peopled, "None of the people sits on it.")
    if (
        verb.lemma_ in {"include", "have", "contain"}
        and not is_passive(verb)
        and any(outsider(s, scene) for s in subjects(verb))
    ):
        absent = next(
            (
                t
                for t in patients(verb)
                if any(c.lower_ == "no" for c in t.children)
                and resolve(t, scene).party == "people"
                and not has(t, "rights")
            ),
            None,
        )
        if absent is not None and any(
            is_word(s, "bodies", "heads") or s.lemma_ in {"trustee", "director", "governor"} for s in subjects(verb)
        ):
            return denied(verb, "govern", absent, f"There are no {absent.text} on it.")
    if (
        verb.lemma_ in words("weak.yaml", "attending_verbs")
        and peopled is not None
        and resolve(peopled, scene).party == "people"
    ):
        later = [
            c
            for c in verb.children
            if c.dep_ == "conj" and c.lemma_ in {"vote", "decide"} and any(g.dep_ == "neg" for g in c.children)
        ]
        without = any(t.lemma_ in {"vote"} for t in prepositional(verb, "without"))
        onlooker = any(has(t, "onlooking") for t in prepositional(verb, "as", "in"))
        if later or without or onlooker:
            return denied(verb, "vote", peopled, f"{phrase(peopled)} may be there but have no vote.")
    return None


def advisory_only(verb: Token, scene: Scene) -> Remark | None:
    """ "The Sounding Board is advisory in nature", "acts in an advisory capacity only"."""
    if any(c.dep_ == "neg" for c in verb.children):
        return None
    named_ones = [
        c if t.lemma_ in {"role", "function", "remit", "position", "part"} else t
        for t in subjects(verb)
        for c in [t, *t.children]
        if c == t or c.dep_ == "poss"
    ]
    ballots = [t for t in subjects(verb) if t.lemma_ in {"vote", "ballot", "poll", "referendum", "ranking"}]
    who = next((t for t in named_ones if is_word(t, "bodies", "heads") or resolve(t, scene).party == "people"), None)
    who = who or next(iter(ballots), None)
    if who is None or (resolve(who, scene).party in {"authority", "other"} and not is_word(who, "bodies", "heads")):
        return None
    said = verb.lemma_ == "be" and any(c.dep_ == "acomp" and c.lower_ in words(FILE, "advisory") for c in verb.children)
    noun = [
        t
        for t in [
            *patients(verb),
            *(c for c in verb.children if c.dep_ == "attr"),
            *prepositional(verb, "in", "on"),
        ]
        if has(t, "advisory_nouns")
    ]
    said = said or (
        verb.lemma_ in {"be", "have", "act", "serve", "work", "play", "remain"}
        and any(c.lower_ in {*words(FILE, "advisory"), "observer"} for t in noun for c in t.children)
    )
    return denied(verb, "advise", who, f"{phrase(who)} advises; somebody else decides.") if said else None
