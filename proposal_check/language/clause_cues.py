"""What set phrases, dates and question marks in the same clause do to how firm a statement is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from proposal_check.language.lexicon import words
from proposal_check.language.mention import is_word
from proposal_check.language.modality import Modality
from proposal_check.language.tree import is_verb, own_subjects, subjects

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

FILE = "firmness.yaml"
YEAR = re.compile(r"(?:19|20)\d\d")
DECADE = re.compile(r"(1[5-9]|20[01])\d0s")
ONE_DAY = re.compile(r" one day (?:a|an|per|each|every|in|of|or|before|after|off) ")  # a day's work, not "some day"
ENDING = {"close", "fold", "disband", "cease", "dissolve", "scrap", "abolish", "shut"}


def phrases(token: Token, found: Modality) -> Modality:
    """Set phrases and dates in the same clause ("where possible", "until 2019"), and questions."""
    sent = token.sent
    low = f" {clause_text(token).lower()} "
    for cue in cues_in(low, "hedging_phrases"):
        if (cue == "subject to" and found.gate) or (cue == "one day" and ONE_DAY.search(low)):
            continue
        found = replace(found, hedged=found.hedged or cue)
        break
    low = f" {clause_text(token, subject=False).lower()} "
    stopping = next(cues_in(low, "stopped_phrases"), "")
    if stopping and not (stopping == "no longer" and " no longer than " in low):
        found = replace(found, stopped=stopping)
    if not found.stopped and ended(token):
        found = replace(found, stopped="until it ended")
    if not found.stopped and any(is_former(t) for t in subjects(token) if is_verb(token)):
        found = replace(found, stopped="an earlier one")
    if not found.stopped and (closed_years(sent) or (token.tag_ == "VBD" and past_decade(sent))):
        found = replace(found, stopped="those years")
    if not found.stopped and until_a_year(sent):
        found = replace(found, stopped="until then")
    if any(f" {cue} " in low for cue in words(FILE, "denying_phrases")):
        found = replace(found, negated=not found.negated)
    said = sent.text
    low = f" {said.lower()} "
    for cue in in_order("elsewhere_phrases"):
        if f" {cue} " in low or f" {cue}, " in low:
            found = replace(found, attributed=found.attributed or cue)
            break
    if said.rstrip().endswith("?"):
        found = replace(found, question=True)
    return found


@cache
def in_order(name: str) -> tuple[str, ...]:
    """The cues of a list of `firmness.yaml` in the order of the alphabet: the first one found is the one shown."""
    return tuple(sorted(words(FILE, name)))


def cues_in(low: str, name: str) -> Iterator[str]:
    """The cues of a list that stand in a text as whole words."""
    for cue in in_order(name):
        if cue in low and (f" {cue} " in low or f" {cue}," in low or f" {cue}." in low):
            yield cue


FORMER = {"old", "former", "previous", "earlier", "past"}


def is_former(thing: Token) -> bool:
    """Whether a project, service or body is an earlier one ("our previous scheme paid carers", "the old model")."""
    kinds = (
        words("parties.yaml", "others_work") | words("parties.yaml", "kinds_of_work") | {"committee", "board", "grant"}
    )
    body = thing.lemma_.lower() in kinds or is_word(thing, "bodies", "heads")
    return body and any(c.lower_ in FORMER for c in thing.children)


LASTING = {"run", "manage", "chair", "lead", "own", "hold", "staff", "operate", "keep", "edit", "organise", "organize"}
"""What goes on for a time, so that "until" with whatever then happened says that it is over."""


def ended(token: Token) -> bool:
    """Whether a clause below says that it went on until something closed or ended."""
    going_on = token.lemma_ in LASTING and (
        token.tag_ == "VBD" or any(c.lower_ in {"was", "were"} for c in token.children)
    )
    if token.tag_ in {"VBD", "VBN"} and any(gone(t) for t in token.children):
        return True
    return any(
        t.dep_ == "advcl"
        and (going_on or t.lemma_ in ENDING or t.lemma_ in {"end", "stop", "cut", "run"})
        and any(c.lower_ in {"until", "till", "when"} for c in t.children)
        and token.tag_ in {"VBD", "VBN", "VBG"}
        for t in token.subtree
    )


def gone(clause: Token) -> bool:
    """Whether a clause goes on "but it folded"."""
    over = clause.dep_ == "conj" and clause.tag_ == "VBD" and clause.lemma_ in ENDING
    return over and any(t.lower_ in {"it", "they", "this", "that"} for t in own_subjects(clause))


def until_a_year(sent: Span) -> bool:
    """Whether a sentence goes on only until a year ("until 2019", "up to 2019", "before 2021")."""
    for year in [t for t in sent if YEAR.fullmatch(t.text) and t.i > sent.start]:
        before = year.nbor(-1).lower_
        upto = before == "to" and year.i - 2 >= sent.start and year.nbor(-2).lower_ == "up"
        if before in {"until", "till", "before"} or upto:
            return True
    return False


def past_decade(sent: Span) -> bool:
    """Whether a sentence is set in a decade ("in the 1990s"), which is history."""
    return any(DECADE.fullmatch(t.text) and t.i > sent.start for t in sent)


def closed_years(sent: Span) -> bool:
    """Whether a sentence is set between two years ("between 2010 and 2013", "2012 to 2015")."""
    years = [t for t in sent if YEAR.fullmatch(t.text)]
    return any(b.i - a.i == 2 and a.nbor(1).lower_ in {"to", "and", "-", "–"} for a, b in pairwise(years))


def clause_text(token: Token, *, subject: bool = True) -> str:
    """The words of the clause around a token: up to the subordinate and coordinated clauses with their own subject.

    Without `subject`, what describes the doers ("all formerly homeless") is left out.
    """
    verb = token
    while not is_verb(verb) and verb.head != verb:
        verb = verb.head
    top = verb
    while top.dep_ in {"xcomp", "auxpass", "aux", "acomp"} and is_verb(top.head):
        top = top.head
    skip: set[int] = set()
    for t in top.subtree:
        if (
            t != top
            and t.dep_ in {"conj", "ccomp", "parataxis"}
            and is_verb(t)
            and token not in list(t.subtree)
            and own_or_modal(t)
        ):
            skip.update(s.i for s in t.subtree)
    for t in top.subtree:
        told_of_people = t.dep_ == "relcl" and any(c.lower_ == "who" and c.dep_ == "nsubj" for c in t.children)
        if told_of_people and t != top and token not in list(t.subtree):
            skip.update(s.i for s in t.subtree)  # "in the hands of the women who used to queue at it"
    if not subject:
        skip.update(s.i for t in top.children if t.dep_ in {"nsubj", "nsubjpass", "agent"} for s in t.subtree)
    fronted = [t for t in token.sent if t.i < top.left_edge.i]
    return " ".join(t.text for t in [*fronted, *top.subtree] if t.i not in skip)


def own_or_modal(verb: Token) -> bool:
    """Whether a coordinated verb starts its own clause for hedges and dates."""
    return bool(own_subjects(verb)) or any(c.tag_ == "MD" for c in verb.children)


def is_text(token: Token) -> bool:
    """Whether a phrase is a text ("the Strategy sets four priorities"), not a party."""
    return token.lemma_.lower() in words(FILE, "sources", "texts")


def is_source(token: Token) -> bool:
    """Whether a phrase is a text or whoever speaks in one, not a doer of this project."""
    return is_text(token) or token.lemma_.lower() in words(FILE, "sources", "authors")


def made_already(clause: Token) -> bool:
    """Whether a clause on a noun says who made it ("a plan drawn up by tenants", "the proposal we have written")."""
    by = any(c.dep_ == "agent" for c in clause.children) or any(
        g.dep_ == "agent" for c in clause.children if c.dep_ == "conj" for g in c.children
    )
    if clause.dep_ == "acl":
        return clause.tag_ == "VBN" and by
    had = any(c.lemma_ in {"have", "'ve"} for c in clause.children)
    return clause.tag_ == "VBD" or (clause.tag_ == "VBN" and (by or had))
