"""Help told by whom it is for and what it spares them: "for those who can't read", "nobody has to speak", a pair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.help_words import FILE, is_word, support_word
from proposal_check.language.lexicon import words
from proposal_check.language.mention import Scene
from proposal_check.language.mention import is_word as is_mention_word
from proposal_check.language.pay import is_outside, takes_part
from proposal_check.language.provision import Provision
from proposal_check.language.tree import is_passive, is_verb, patients, prepositional, subjects
from proposal_check.language.verb_mood import is_negative

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

ANYBODY = {"nobody", "no-one", "none", "one", "anyone", "everyone", "you"}
WHOEVER = {"those", "anyone", "anybody", "whoever", "them", "everyone"}
PAIRING = {"pair", "match", "partner", "team", "buddy"}


def easing(sent: Span, scene: Scene) -> list[Provision]:
    """Every clause of a sentence that spares people something or meets their need."""
    found: list[Provision] = []
    for verb in sent:
        if not is_verb(verb) or verb.dep_ in {"aux", "auxpass", "relcl"}:
            continue
        if spared(verb) or for_a_need(verb, scene) or near(verb):
            found.append(Provision("access", verb))
        elif paired(verb, scene) or released(verb, scene):
            found.append(Provision("mentor", verb))
    return found


def spared(verb: Token) -> bool:
    """ "Nobody has to read aloud", "you need not give your name"."""
    if verb.dep_ == "advcl":
        return False
    owing = verb.lemma_ in {"have", "need"} or (verb.lemma_ in {"expect", "ask", "make"} and is_passive(verb))
    if not owing or not any(t.lower_ in ANYBODY for t in subjects(verb)) or not is_negative(verb):
        return False
    spare = [c for c in verb.children if c.dep_ == "xcomp"]
    return any(c.lemma_ in words(FILE, "spared") for c in spare)


def for_a_need(verb: Token, scene: Scene) -> bool:
    """ "Cover is arranged for those who look after somebody", "anyone without a phone gets one"."""
    if is_negative(verb) or not (is_word(verb, "providing") or is_word(verb, "paper_verbs")):
        return False
    if verb.tag_ == "VBD" or any(is_outside(t, scene) and t.lower_ not in {"we", "us"} for t in patients(verb)):
        return False
    doers = subjects(verb)
    things = [t for t in patients(verb) if t.dep_ != "dative"]
    if any(c.dep_ in {"aux", "auxpass"} and c.tag_ == "VBD" for c in verb.children) or not any(
        is_word(t, "papers")
        or is_word(t, "meetings")
        or is_word(t, "kept_ready")
        or support_word(t) == ("access", True)
        for t in things
    ):
        return False
    if is_passive(verb) or any(t.lower_ == "we" for t in doers):
        return any(in_need(t) for t in prepositional(verb, "for", "to"))
    return verb.lemma_ in {"get", "have"} and any(in_need(t) and t.lower_ in WHOEVER for t in doers)


def in_need(token: Token) -> bool:
    """Whether a phrase picks people out by what keeps them away: "those who can't read", "anyone without a car"."""
    person = token.lower_ in WHOEVER or is_mention_word(token, "people", "heads")
    if not person:
        return False
    if prepositional(token, "without") or any(t.lemma_.lower() == "need" for t in prepositional(token, "with", "in")):
        return True
    for clause in [c for c in token.children if c.dep_ == "relcl"]:
        denied = any(c.dep_ == "neg" or c.lower_ == "cannot" for c in clause.children)
        if denied or clause.lemma_ in words(FILE, "keeping_away"):
            return True
    return token.lemma_.lower() in {"member", "participant", "reader"} and any(
        c.lower_ in {"blind", "deaf", "disabled", "nursing", "housebound", "visually", "older"} for c in token.lefts
    )


def near(verb: Token) -> bool:
    """ "Sessions are held at the mosque and the school so nobody has far to travel"."""
    about = [*subjects(verb), *patients(verb)]
    if not any(is_word(t, "meetings") and t.pos_ == "NOUN" for t in about) or not is_word(verb, "fitting_verbs"):
        return False
    aims = [c for c in verb.children if c.dep_ == "advcl" and any(m.lower_ == "so" for m in c.children)]
    return any(
        t.lower_ in {"nobody", "everyone", "people", "those", "anyone", "no-one"} for c in aims for t in subjects(c)
    )


def paired(verb: Token, scene: Scene) -> bool:
    """ "Each juror is paired with someone who has done it before", "newcomers spend a month alongside an old hand"."""
    if verb.lemma_ in PAIRING and is_passive(verb):
        return any(takes_part(t, scene) for t in patients(verb)) and bool(prepositional(verb, "with", "up"))
    alongside = prepositional(verb, "alongside", "beside")
    return (
        verb.lemma_ in {"spend", "start", "work", "begin"}
        and any(t.lower_ in {"newcomers", "newcomer"} or takes_part(t, scene) for t in subjects(verb))
        and any(t.lemma_ in {"hand", "member", "someone", "mentor", "somebody"} for t in alongside)
    )


def released(verb: Token, scene: Scene) -> bool:
    """ "The prison releases readers from work for meetings"."""
    if verb.lemma_ not in {"release", "excuse", "free"} or is_negative(verb):
        return False
    away = any(
        t.lemma_.lower() in {"work", "class", "lesson", "shift", "duty", "school"} for t in prepositional(verb, "from")
    )
    return away and any(is_word(t, "meetings") for t in verb.subtree)
