"""When a claim falls: in what is done and settled, or only in a later phase; and whose word stands in the end."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from proposal_check.language.lexicon import words
from proposal_check.language.model import Detail
from proposal_check.language.quantity import number
from proposal_check.language.tree import is_verb
from proposal_check.language.verdict import Judgement

if TYPE_CHECKING:
    from spacy.tokens import Token

FILE = "phases.yaml"
ORDINALS = {"first", "second", "third", "fourth", "fifth", "final", "last", "later", "next"}


def placed_in_time(anchor: Token, judged: Judgement, noun: Token | None = None) -> dict[str, Detail]:
    """Details of a claim on leading or deciding: `when` ("before", "after"), `overrides` and `label`.

    "before": told as done with and past. "after": promised for a later phase, or done once something
    else was. `overrides`: what is decided here stands over what was decided by others. `label`: the word
    that claims shared making or leading, where nobody is said to do it.
    """
    if {"leadership", "power"}.isdisjoint(judged.strands):
        return {}
    found: dict[str, Detail] = {}
    when = phase(anchor, judged)
    if when:
        found["when"] = when
    if judged.party != "people" and (judged.overrides or has_last_word(anchor, noun) or keeps_the_right(anchor)):
        found["overrides"] = "disagreement" if on_disagreement(anchor) else "yes"
    label = label_of(anchor) if judged.stance == "weak" else ""
    if label:
        found["label"] = label
    return found


def phase(anchor: Token, judged: Judgement) -> str:
    """ "before", "after", or "" for a standing arrangement."""
    verb = clause_verb(anchor)
    if verb is None or judged.firmness == "negated":
        return ""
    promised = judged.firmness in {"committed", "hedged"}
    if promised and (is_later(verb) or verb.lemma_ in words(FILE, "entering")):
        return "after"
    if promised:
        return ""
    if is_past(verb):
        return "after" if said_then(verb) else "before"
    return "before" if any(c.lower_ in {"already", "beforehand"} for c in verb.children) else ""


def clause_verb(anchor: Token) -> Token | None:
    """The verb of the clause that a word stands in."""
    current = anchor
    while not is_verb(current) or current.dep_ in {"aux", "auxpass"}:
        if current.head == current:
            return None
        current = current.head
    return current


def is_past(verb: Token) -> bool:
    """Whether a clause tells what happened: "chose", "was agreed", "has been drafted", "the plan drawn up by"."""
    aux = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    if verb.tag_ == "VBD":
        return not aux & {"is", "are"}
    if verb.tag_ == "VBN":
        bare = not aux and verb.dep_ in {"acl", "relcl", "advcl", "ROOT"}
        return bool(aux & {"was", "were", "has", "have", "had", "been", "'ve", "’ve"}) or bare
    return False


def said_then(verb: Token) -> bool:
    """Whether a clause is told as what came next ("we then held", "exhibitions were subsequently held")."""
    return any(c.dep_ == "advmod" and c.lower_ in words(FILE, "later") for c in verb.children)


def is_later(verb: Token) -> bool:
    """Whether a clause is put off to a later phase: once funded, after sign-off, in year two, from month six."""
    if said_then(verb):
        return True
    for token in verb.subtree:
        if token.lower_ in words(FILE, "since") and follows_a_milestone(token):
            return True
        if token.lemma_.lower() in words(FILE, "periods") and is_numbered(token):
            return True
    return "going forward" in " ".join(t.lower_ for t in verb.subtree)


def follows_a_milestone(since: Token) -> bool:
    """ "once the plan is signed off", "on contract award", "after the grant is confirmed", "following approval"."""
    if since.dep_ == "mark" or (since.dep_ == "advmod" and is_verb(since.head)):
        return since.head.lemma_ in words(FILE, "milestone_verbs")
    return any(
        c.lemma_.lower() in words(FILE, "milestones") or c.lemma_ in words(FILE, "milestone_verbs")
        for c in since.children
        if c.dep_ in {"pobj", "pcomp"}
    )


def is_numbered(period: Token) -> bool:
    """ "year two", "the second year", "the first six months", "Q3", "a later phase"."""
    beside = [*period.children, *([period.nbor(1)] if period.i + 1 < len(period.doc) else [])]
    placed = period.dep_ == "pobj" and period.head.lower_ in {"in", "by", "from", "during", "within", "at"}
    return placed and any(t.lower_ in ORDINALS or number(t) is not None for t in beside)


def has_last_word(anchor: Token, noun: Token | None) -> bool:
    """Whether a clause gives somebody the final decision, the last word or a casting vote, or leaves them free."""
    verb = clause_verb(anchor)
    if verb is None:
        return False
    things = [noun, anchor, *(t for c in verb.children for t in [c, *c.children])]
    decided = [t for t in things if t is not None and t.lemma_.lower() in words(FILE, "decisions")]
    last = words(FILE, "last_words")
    if decided and any(c.dep_ == "acomp" and c.lower_ in last for c in verb.children):
        return True  # "the decision of the director is final"
    free = verb.dep_ == "xcomp" and verb.head.lower_ in words(FILE, "free")
    whole = {" ".join(pair) for pair in product(last, words(FILE, "decisions"))}  # "final say" may be one token
    if any(t is not None and t.lower_ in whole for t in things):
        return True
    return free or any(c.lower_ in last for t in decided for c in t.lefts)


def keeps_the_right(anchor: Token) -> bool:
    """ "retains the right to alter the running order", "reserves the right to vary these"."""
    verb = anchor
    while verb.head != verb and verb.lemma_ not in words(FILE, "keeping"):
        verb = verb.head
    return verb.lemma_ in words(FILE, "keeping") and any(
        c.dep_ == "dobj" and c.lemma_ in {"right", "discretion", "veto"} for c in verb.children
    )


def on_disagreement(anchor: Token) -> bool:
    """Whether it holds wherever the two sides differ ("in the event of disagreement", "should they disagree")."""
    return any(t.lemma_.lower() in words(FILE, "disagreeing") for t in anchor.sent)


def label_of(anchor: Token) -> str:
    """The label in a sentence that claims shared making or leading, "" where there is none."""
    text = anchor.sent.text.lower()
    return next((label for label in sorted(words(FILE, "shared")) if label in text), "")
