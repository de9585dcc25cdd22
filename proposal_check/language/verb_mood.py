"""What a verb itself and its own children say of how firm it is: modals, negation, adverbs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from proposal_check.language.clause_cues import FILE
from proposal_check.language.lexicon import words
from proposal_check.language.modality import Modality
from proposal_check.language.tree import is_verb, own_subjects, subjects

if TYPE_CHECKING:
    from spacy.tokens import Token

UNSETTLED = {"possible", "likely", "conceivable", "uncertain", "provisional", "tentative", "conditional", "contingent"}
NOT_ONLY = {"only", "just", "merely", "simply", "solely"}


def with_word(child: Token, found: Modality, *, would_commits: bool) -> Modality:
    """What one word below a verb, a modal, a negation or an adverb, adds to what is known of it."""
    lower = child.lower_
    if child.dep_ == "neg" or (child.dep_ == "advmod" and lower in {"never", "hardly", "rarely", "seldom"}):
        following = child.doc[child.i + 1] if child.i + 1 < len(child.doc) else child
        contrast = child.i > child.head.i and child.nbor(-1).text == "," and following.pos_ == "ADP"
        bound = child.lower_ == "no" and child.doc[child.i + 2 : child.i + 3].text.lower() == "than"
        if following.lower_ not in NOT_ONLY and not contrast and not bound:
            found = replace(found, negated=not found.negated)
    elif child.dep_ in {"aux", "auxpass"} or child.tag_ == "MD":
        if lower in {"may", "might", "could", "should"} or (lower in {"would", "'d"} and not would_commits):
            found = replace(found, hedged=child.text)
        elif lower in {"will", "'ll", "shall", "wo", "must"} or lower in {"would", "'d"}:
            found = replace(found, committed=True)
        elif lower == "cannot":
            found = replace(found, negated=True)
    elif (child.dep_ == "advmod" and child.lemma_.lower() in words(FILE, "hedging_adverbs")) or (
        child.dep_ == "acomp" and lower in UNSETTLED
    ):
        found = replace(found, hedged=child.text)
    elif child.dep_ == "advmod" and lower in {"formerly", "previously"}:
        found = replace(found, stopped=child.text)
    return found


def beside(verb: Token, *, would_commits: bool) -> Modality:
    """Modals, negation and adverbs that are a verb's own children."""
    found = Modality()
    for child in verb.children:
        found = with_word(child, found, would_commits=would_commits)
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    if "have" in auxiliaries and auxiliaries & {"will", "'ll"} and verb.tag_ == "VBN":
        found = replace(found, hedged="will have")
    if conditional_on_money(verb):
        found = replace(found, hedged=found.hedged or "if there is money for it")
    if found.negated and found.hedged.lower() in {"may", "might", "could", "should"}:
        found = replace(found, hedged="", barred=True)
    if found.negated and any(c.lower_ in {"can", "ca", "cannot", "must"} for c in verb.children):
        found = replace(found, barred=True)
    if found.hedged.lower() == "may" and is_permission(verb):
        found = replace(found, hedged="")
    inherits = verb.dep_ == "conj" and is_verb(verb.head) and not own_subjects(verb)
    has_own = any(c.dep_ in {"aux", "auxpass"} and c.tag_ == "MD" for c in verb.children)
    if inherits and not has_own and not any(c.lower_ == "but" for c in verb.head.children if c.dep_ == "cc"):
        upper = beside(verb.head, would_commits=would_commits)
        negated = (
            found.negated != upper.negated
            if upper.negated and not any(c.dep_ == "neg" for c in verb.children)
            else found.negated
        )
        found = replace(
            found,
            negated=negated,
            hedged=found.hedged or upper.hedged,
            committed=found.committed or upper.committed,
        )
    return found


def is_permission(verb: Token) -> bool:
    """Whether "may" gives leave within bounds ("may spend up to £500", "may use it as it sees fit"), not a chance."""
    below = [t for t in verb.subtree if t.i > verb.i]
    limit = any(
        t.lower_ == "up" and t.i + 1 < len(t.doc) and t.nbor(1).lower_ == "to" and t.dep_ == "quantmod" for t in below
    )
    accord = any(t.lemma_ in {"accord", "discretion"} for t in below)
    fit = any(
        t.dep_ == "advcl" and t.lemma_ in {"see", "like", "choose", "please"} and t.doc[t.left_edge.i].lower_ == "as"
        for t in below
    )
    return verb.lemma_ in {"spend", "use", "allocate", "commit", "award", "pay", "borrow", "sign"} and (
        limit or accord or fit
    )


MEANS = {"fund", "funding", "money", "budget", "resource", "time", "capacity", "bid", "grant", "cash", "application"}
READY = {"ready", "able", "willing", "confident", "successful", "possible", "feasible", "funded", "interested"}


def conditional_on_money(verb: Token) -> bool:
    """Whether a clause below makes it depend on money or readiness ("if funding allows", "once they are ready")."""
    below = [verb, *(c for c in verb.children if c.dep_ in {"ccomp", "xcomp"})]
    for clause in [c for v in below for c in v.children if c.dep_ == "advcl"]:
        marks = {c.lower_ for c in clause.children if c.dep_ in {"mark", "advmod"}}
        if marks & {"if", "provided", "should", "once"}:
            lemmas = {t.lemma_.lower() for t in clause.subtree}
            if any(t.like_num for t in clause.subtree):
                continue  # "if a grant is over £500" is a threshold
            if lemmas & READY or lemmas & MEANS:
                return True
    return False


def is_negative(verb: Token) -> bool:
    """Whether a clause says that something does not happen ("nothing is spent", "no one can …")."""
    if any(c.dep_ == "neg" or c.lower_ in {"never", "cannot"} for c in verb.children):
        return True
    for subject in subjects(verb):
        if subject.lower_ in {"nothing", "nobody", "none", "no-one", "noone"}:
            return True
        if any(c.lower_ in {"no", "not"} for c in subject.children):
            return True
    return False
