"""Training told by what happens: somebody is taught, shown the ropes, put through a course or shadows an old hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.help_words import is_word, support_word
from proposal_check.language.lexicon import words
from proposal_check.language.mention import Scene, is_person_noun
from proposal_check.language.mention import is_word as is_mention_word
from proposal_check.language.parties import resolve
from proposal_check.language.pay import is_people, takes_part
from proposal_check.language.provision import MANY, Provision
from proposal_check.language.quantity import number
from proposal_check.language.tree import is_passive, patients, prepositional, recipients, subjects

if TYPE_CHECKING:
    from spacy.tokens import Token

TRAINING = {"train", "induct", "coach", "upskill"}
TEACHING = {"teach", "show", "instruct", "tutor", "school", "train", "coach", "mentor"}
GOING = {"go", "attend", "do", "take", "complete", "finish"}


def learning(verb: Token, scene: Scene) -> list[Provision]:
    """The training that one clause gives people, one provision at most."""
    learner = taught(verb, scene) or sent_on_a_course(verb, scene)
    if learner is None and verb.lemma_ == "shadow":
        learner = first_learner(subjects(verb), scene)
    return [Provision("train", verb, learner)] if learner is not None else []


def first_learner(tokens: list[Token], scene: Scene) -> Token | None:
    """The first of some phrases that is a small group of people, or of those in a role."""
    return next((t for t in tokens if learner(t, scene)), None)


def learner(token: Token, scene: Scene) -> bool:
    """Whether a phrase names people who learn for the project: few, and no clients of a course."""
    if (
        token.lower_ in {"it", "which"}
        or is_word(token, "clients")
        or any((number(c) or 0) >= MANY for c in token.lefts)
    ):
        return False
    if takes_part(token, scene):
        return True
    role = is_mention_word(token, "people", "roles") or (token.tag_ == "NNS" and is_person_noun(token))
    return role and resolve(token, scene).party == "unknown"


def taught(verb: Token, scene: Scene) -> Token | None:
    """ "Peer researchers are trained", "a chef will teach six of us to bake", "hosts are shown the ropes"."""
    now = verb.tag_ in {"VBZ", "VBP"} or any(
        c.dep_ in {"aux", "auxpass"} and c.tag_ in {"MD", "VBP", "VBZ"} for c in verb.children
    )
    if not now:
        return None
    ropes = any(t.lemma_ == "rope" for t in patients(verb))
    if is_passive(verb):
        helped = [t for t in patients(verb) if t.lemma_ != "rope"]
        return first_learner(helped, scene) if verb.lemma_ in TRAINING or ropes else None
    if verb.lemma_ not in TEACHING or any(is_people(t, scene) for t in subjects(verb)) or not subjects(verb):
        return None
    if verb.lemma_ == "show" and not ropes:
        return None
    return first_learner(recipients(verb), scene)


def sent_on_a_course(verb: Token, scene: Scene) -> Token | None:
    """ "We put each of them through Level 2", "members go on the finance course", "… gets ten weeks of training"."""
    if verb.tag_ == "VBD" or any(c.lower_ in {"which", "what"} for t in patients(verb) for c in t.lefts):
        return None
    if verb.lemma_ == "put":
        through = [t for p in verb.children if p.lower_ == "through" for t in p.subtree]
        return first_learner(patients(verb), scene) if any(course(t) for t in through) else None
    if verb.lemma_ in {"give", "offer"}:
        spells = [t for t in patients(verb) if is_word(t, "measures")]
        if any(course(t) for spell in spells for t in prepositional(spell, "of", "in", "on")):
            return first_learner(recipients(verb), scene)
    if verb.lemma_ in words("support.yaml", "having"):
        spells = [t for t in patients(verb) if is_word(t, "measures")]
        if any(course(t) for spell in spells for t in prepositional(spell, "of", "in", "on")):
            return first_learner(subjects(verb), scene)
    if verb.lemma_ not in GOING or is_passive(verb):
        return None
    courses = [*prepositional(verb, "on"), *(patients(verb) if verb.lemma_ != "go" else [])]
    return first_learner(subjects(verb), scene) if any(course(t) for t in courses) else None


def course(token: Token) -> bool:
    """Whether a noun is training with an end, not a workshop that is the project itself."""
    word = support_word(token)
    return word is not None and word[0] == "train" and token.lemma_.lower() not in {"workshop", "session", "class"}
