"""Sections on what makes taking part possible ("Access", "How will people be supported to take part?").

There every firm arrangement is help, whatever its words: "Papers are read out", "Your tutor gets a letter",
"Loaned laptops". Elsewhere help needs a word of its own (`provision.py`, `suiting.py`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.help_words import FILE, is_word, support_word
from proposal_check.language.lexicon import words
from proposal_check.language.mention import Scene, is_person_noun
from proposal_check.language.mention import is_word as is_mention_word
from proposal_check.language.pay import is_outside, is_people, listed, takes_part
from proposal_check.language.provision import Provision
from proposal_check.language.tree import (
    is_passive,
    is_verb,
    own_subjects,
    patients,
    prepositional,
    recipients,
    subjects,
)
from proposal_check.language.verb_mood import is_negative

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

SOMEBODY = {"somebody", "someone", "anyone", "them", "your"}
LEAST = 2
"""Words below which a line says nothing of its own."""


def help_heading(heading: str, scene: Scene) -> bool:
    """Whether a section tells what makes taking part possible."""
    said = [w.strip("?:,.;()").lower() for w in heading.split()]
    low = " ".join(said)
    if ":" in heading or set(said) & words(FILE, "heading_others") or ("staff" in said and scene.we != "people"):
        return False
    named = set(said)
    if named & words(FILE, "heading_access"):
        return True
    aim = any(phrase in low for phrase in words(FILE, "heading_aims"))
    return bool(named & words(FILE, "heading_help")) and (aim or len([w for w in said if w.isalpha()]) == 1)


def section_help(sent: Span, scene: Scene) -> list[Provision]:
    """Every arrangement of a sentence or line that stands in such a section."""
    if sent.text.rstrip().endswith("?"):
        return []
    root = sent.root
    if not any(is_verb(t) and t.dep_ in {"ROOT", "conj", "ccomp"} and finite(t) for t in sent):
        return of_line(sent)
    found: list[Provision] = []
    for verb in sent:
        clause = verb == root or (verb.dep_ in {"conj", "ccomp", "parataxis"} and (own_subjects(verb) or finite(verb)))
        if is_verb(verb) and clause and arranged(verb, scene):
            found.append(Provision(kind(list(verb.subtree)), verb))
    return found


def finite(verb: Token) -> bool:
    """Whether a verb is the head of a statement on how things are or will be."""
    return verb.tag_ in {"VBZ", "VBP"} or any(
        c.dep_ in {"aux", "auxpass"} and c.tag_ in {"MD", "VBZ", "VBP"} for c in verb.children
    )


def of_line(sent: Span) -> list[Provision]:
    """A line without a verb: "Loaned laptops", "Taxi both ways, tea included"."""
    plain = [t for t in sent if t.is_alpha]
    if len(plain) < LEAST or plain[0].lower_ in {"no", "not", "none"} or told(sent.root):
        return []
    if any(t.dep_ in {"aux", "auxpass"} and t.tag_ == "VBD" for t in sent):
        return []
    if any(t.is_currency or listed(t, "outside_words") for t in sent) or not any(t.pos_ == "NOUN" for t in sent):
        return []
    return [Provision(kind(list(sent)), sent.root)]


def told(root: Token) -> bool:
    """Whether a line is about what somebody did, not about a thing that is done for people ("Sessions timed …")."""
    return root.tag_ == "VBD" and not any(thing(c) or support_word(c) for c in root.children if c.dep_ == "nsubj")


def kind(tokens: list[Token]) -> str:
    """What sort of help some words tell of."""
    named = [word[0] for t in tokens if t.pos_ in {"NOUN", "PROPN", "VERB"} and (word := support_word(t)) is not None]
    return named[0] if named else "access"


def arranged(verb: Token, scene: Scene) -> bool:
    """Whether a clause is an arrangement for people who take part."""
    if not finite(verb) or (listed(verb, "unpaid", "verbs") and not support_in(verb)):
        return False
    doers, objects = subjects(verb), patients(verb)
    if is_passive(verb) and any(t.lemma_.lower() in words(FILE, "client_services") for t in objects):
        return False  # "screening is offered to all men" is the service
    if is_passive(verb) and verb.lemma_ in {"pay", "employ"} and any(is_person(t) for t in objects):
        return False  # whose counsellor is paid is no help
    if any(t.lemma_ == "pay" and is_negative(t) for t in verb.subtree if t != verb) or denies_pay(verb):
        return False
    if is_negative(verb):
        return verb.lemma_ in words(FILE, "burdens")
    if not is_word(verb, "arranging") or any(t.lower_ in {"want", "hope"} for t in doers):
        return False
    receivers = [*recipients(verb), *prepositional(verb, "for", "to", "with")]
    if is_passive(verb) or is_word(verb, "having"):
        receivers += [*doers, *objects] if is_passive(verb) else doers
    if any(others(t, scene) for t in receivers):
        return any(is_people(t, scene) for t in receivers)
    if is_word(verb, "having") and any(is_word(t, "clients") or plain(t) for t in doers) and scene.we != "people":
        return support_in(verb) and any(is_word(t, "meetings") for t in verb.sent)
    by_people = any(takes_part(t, scene) and t.lower_ not in {"we", "it", "which"} for t in doers)
    if by_people and not is_passive(verb):
        return is_word(verb, "having") or any(c.lower_ in {"can", "may"} for c in verb.children)
    staffed = any(others(t, scene) for t in doers) and not is_passive(verb)
    return support_in(verb) or any(
        (thing(t) and not staffed) or takes_part(t, scene) or t.lower_ in SOMEBODY for t in verb.subtree
    )


def is_person(token: Token) -> bool:
    """Whether a noun is somebody who helps ("the counsellor", "a tutor"), who is paid as staff are."""
    return (
        is_person_noun(token)
        or is_mention_word(token, "people", "roles")
        or is_mention_word(token, "applicant", "heads")
    )


def denies_pay(verb: Token) -> bool:
    """Whether a clause goes on to say that nobody is paid ("and no volunteers will be paid")."""
    paid = [t for t in verb.subtree if t.lemma_ == "pay" and t.tag_ == "VBN"]
    return any(t.lower_ == "no" and t.i < p.i for p in paid for t in verb.subtree)


def plain(token: Token) -> bool:
    """Whether a phrase is people as a service sees them ("young people", "carers"), not in a part they play."""
    return is_mention_word(token, "people", "heads") and token.lemma_.lower() not in {"member", "participant"}


def others(token: Token, scene: Scene) -> bool:
    """Whether a phrase names staff or officials as those who are helped."""
    role = is_mention_word(token, "people", "roles") and not is_mention_word(token, "people", "staff_roles")
    return is_outside(token, scene) and not thing(token) and not role and token.pos_ != "PRON"


def support_in(verb: Token) -> bool:
    """Whether a word of help stands in a clause."""
    return any(t.pos_ in {"NOUN", "PROPN"} and support_word(t) is not None for t in verb.subtree)


def thing(token: Token) -> bool:
    """Whether a noun is a meeting, a paper or a place: what is fitted to those who come."""
    return token.pos_ in {"NOUN", "PROPN"} and (
        is_word(token, "meetings") or is_word(token, "papers") or token.lemma_.lower() in words(FILE, "places")
    )
