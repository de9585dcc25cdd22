"""How firm a statement is: negation, modality, tense, condition and whose words it is, each by its scope on the tree.

After ConText (Harkema et al. 2009, doi.org/10.1016/j.jbi.2009.05.002), with dependencies in place of windows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from proposal_check.language.lexicon import words
from proposal_check.language.tree import is_passive, is_purpose, is_verb, own_subjects, subjects

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

FILE = "firmness.yaml"
YEAR = re.compile(r"(?:19|20)\d\d")
NOT_ONLY = {"only", "just", "merely", "simply", "solely"}
GATES = {"unless", "until", "without", "till", "before"}


@dataclass(frozen=True, slots=True)
class Modality:
    """What surrounds a statement; every flag has its cue, for the reason shown to the reader."""

    negated: bool = False
    hedged: str = ""
    committed: bool = False
    stopped: str = ""
    attributed: str = ""
    question: bool = False
    gate: bool = False
    barred: bool = False

    @property
    def firm(self) -> bool:
        """Said outright, of this project, now or for certain."""
        return not (self.negated or self.hedged or self.stopped or self.attributed or self.question)


def modality(token: Token, *, would_commits: bool = False) -> Modality:
    """Everything above and beside a predicate that changes how firm it is."""
    found = beside(token, would_commits=would_commits)
    current = token
    for _ in range(8):
        head = current.head
        if head == current:
            break
        found = climb(current, head, found, would_commits=would_commits)
        current = head
    return phrases(token, found)


def beside(verb: Token, *, would_commits: bool) -> Modality:
    """Modals, negation and adverbs that are a verb's own children."""
    found = Modality()
    for child in verb.children:
        lower = child.lower_
        if child.dep_ == "neg" or (child.dep_ == "advmod" and lower in {"never", "hardly", "rarely", "seldom"}):
            following = child.doc[child.i + 1].lower_ if child.i + 1 < len(child.doc) else ""
            if following not in NOT_ONLY:
                found = replace(found, negated=not found.negated)
        elif child.dep_ in {"aux", "auxpass"} or child.tag_ == "MD":
            if lower in {"may", "might", "could", "should"} or (lower in {"would", "'d"} and not would_commits):
                found = replace(found, hedged=child.text)
            elif lower in {"will", "'ll", "shall", "wo", "must"} or lower in {"would", "'d"}:
                found = replace(found, committed=True)
            elif lower == "cannot":
                found = replace(found, negated=True)
        elif child.dep_ == "advmod" and child.lemma_.lower() in words(FILE, "hedging_adverbs"):
            found = replace(found, hedged=child.text)
        elif child.dep_ == "advmod" and lower in {"formerly", "previously"}:
            found = replace(found, stopped=child.text)
    if found.negated and found.hedged.lower() in {"may", "might", "could", "should"}:
        found = replace(found, hedged="", barred=True)
    if found.negated and any(c.lower_ in {"can", "ca", "cannot", "must"} for c in verb.children):
        found = replace(found, barred=True)
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


INVOLVING = {
    "involve",
    "engage",
    "include",
    "consult",
    "participate",
    "contribute",
    "assist",
    "interest",
}
TEACHING = {"train", "teach", "coach", "instruct", "mentor", "support", "help", "qualify"}
MEETING = {"meet", "convene", "gather", "sit", "assemble", "come"}
DEFINING = {"mean", "define", "denote", "signify", "refer"}
ENDING = {"close", "fold", "disband", "cease", "dissolve", "scrap", "abolish", "shut"}


def climb(current: Token, head: Token, found: Modality, *, would_commits: bool) -> Modality:
    """What the next word up the tree does to the statement below it."""
    dep = current.dep_
    if head.lemma_ in DEFINING and dep in {"dobj", "ccomp", "prep", "pobj", "attr"}:
        return replace(found, attributed="a definition")
    if (
        dep in {"nsubj", "nsubjpass"}
        and is_verb(head)
        and (head.lemma_ in ENDING or (head.lemma_ == "wind" and any(c.lower_ == "up" for c in head.children)))
    ):
        return replace(found, stopped=head.text)
    source = dep in {"nsubj", "nsubjpass"} and current.lemma_.lower() in words(FILE, "sources")
    if source and head.lemma_ in words(FILE, "attribution_verbs"):
        return replace(found, attributed=current.text)
    if is_verb(current) and dep == "advcl":
        return clause(current, head, found)
    if dep in {"xcomp", "ccomp", "acomp", "prep", "pcomp", "oprd"} and is_verb(head):
        return governed_by(current, head, found, would_commits=would_commits)
    if dep == "pcomp" and head.lower_ == "about":
        return replace(found, hedged="a topic, not an act")
    if dep == "pcomp" and head.head.lemma_ in INVOLVING | TEACHING and head.lower_ == "in":
        return replace(found, hedged=f"{head.head.text} in")
    if dep in {"xcomp", "ccomp", "pcomp", "advcl"} and head.pos_ == "ADJ":
        if head.lemma_.lower() in words(FILE, "hedging_adjectives"):
            return replace(found, hedged=head.text)
        return found
    if dep in {"acl", "relcl"} and head.pos_ in {"NOUN", "PROPN", "PRON"}:
        return below_noun(current, head, found, would_commits=would_commits)
    if dep in {"prep", "pcomp", "pobj"} and head.lemma_.lower() in words(FILE, "beliefs_nouns") and head.pos_ == "NOUN":
        return replace(found, hedged=head.text)
    if dep in {
        "dobj",
        "attr",
        "nsubj",
        "nsubjpass",
        "pobj",
        "compound",
        "poss",
        "dative",
        "conj",
        "appos",
    } and is_verb(head):
        own = beside(head, would_commits=would_commits)
        if head.lemma_.lower() in words("firmness.yaml", "wishing_verbs"):
            return replace(found, hedged=head.text)
        return replace(found, hedged=found.hedged or own.hedged, committed=found.committed or own.committed)
    return found


def governed_by(current: Token, head: Token, found: Modality, *, would_commits: bool) -> Modality:
    """A verb above a complement: hoping and aiming hedge, saying attributes, failing negates."""
    lemma = head.lemma_.lower()
    own = beside(head, would_commits=would_commits)
    upper = replace(
        found,
        negated=found.negated != own.negated,
        hedged=found.hedged or own.hedged,
        committed=found.committed or own.committed,
    )
    if lemma == "use" and head.tag_ == "VBD" and current.dep_ == "xcomp":
        return replace(upper, stopped="used to")
    if lemma == "allow" and own.negated and current.dep_ in {"xcomp", "ccomp"}:
        return replace(upper, hedged="", negated=True, barred=True)
    if lemma in words(FILE, "failing_verbs") and not (current.dep_ == "ccomp" and own_subjects(current)):
        return replace(upper, negated=not upper.negated)
    if current.dep_ == "ccomp" and lemma in words(FILE, "attribution_verbs") and own_subjects(current):
        speakers = subjects(head)
        who = speakers[0].text if speakers else head.text
        if lemma in {"believe", "think", "feel", "want", "expect", "hope", "suggest", "recommend"}:
            return replace(upper, hedged=f"{who} {head.text}")
        return replace(upper, attributed=f"{who} {head.text}")
    if lemma in INVOLVING and current.dep_ in {"prep", "pcomp", "xcomp", "ccomp"} and not own_subjects(current):
        if current.dep_ != "prep" or current.lower_ == "in":
            return replace(upper, hedged=f"{head.text} in")
    if lemma in words(FILE, "hedging_verbs") and current.dep_ in {
        "xcomp",
        "ccomp",
        "advcl",
        "prep",
        "pcomp",
    }:
        if current.dep_ in {"prep"} and lemma not in {
            "aim",
            "aspire",
            "look",
            "strive",
            "work",
            "plan",
            "hope",
        }:
            return upper
        if lemma == "offer" and is_passive(head):
            return upper
        return replace(upper, hedged=head.text)
    return upper


def clause(current: Token, head: Token, found: Modality) -> Modality:
    """An adverbial clause: purpose and condition hedge; a gate below a negation is a right."""
    marks = {c.lower_ for c in current.children if c.dep_ in {"mark", "advmod", "aux"}}
    if marks & GATES:
        if is_negative(head):
            return replace(found, gate=True, hedged="", negated=False)
        return found
    if is_purpose(current) and head.lemma_ in MEETING and "so" not in marks:
        return found
    if is_purpose(current) and head.lemma_ != "be":
        return replace(found, hedged="an aim, not an arrangement")
    if marks & {"if", "unless", "whether", "provided", "should"}:
        return replace(found, hedged="a condition")
    if marks & {"as"} and any(t.lower_ in {"if", "though"} for t in current.children):
        return replace(found, hedged="a comparison")
    return found


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


def below_noun(current: Token, head: Token, found: Modality, *, would_commits: bool) -> Modality:
    """A clause on a noun: hopes and chances hedge; a wished-for noun takes its clause with it."""
    if head.lemma_.lower() in words(FILE, "beliefs_nouns"):
        return replace(found, hedged=head.text)
    if head.lemma_.lower() in {"study", "paper", "article", "literature", "report"} and any(
        c.lower_ in {"a", "an", "one"} for c in head.children
    ):
        return replace(found, attributed=head.text)
    if head.dep_ == "attr" and any(t.lemma_.lower() in words(FILE, "beliefs_nouns") for t in subjects(head.head)):
        return replace(found, hedged=subjects(head.head)[0].text)
    if head.dep_ in {"dobj", "attr", "pobj"} and is_verb(head.head):
        lemma = head.head.lemma_.lower()
        if lemma in words("firmness.yaml", "wanting_verbs"):
            return replace(found, hedged=head.head.text)
        own = beside(head.head, would_commits=would_commits)
        if own.hedged:
            return replace(found, hedged=own.hedged)
        if own.committed:
            return replace(found, committed=True)
    return found


def phrases(token: Token, found: Modality) -> Modality:
    """Set phrases and dates in the same clause ("where possible", "until 2019"), and questions."""
    sent = token.sent
    reach = clause_text(token)
    low = f" {reach.lower()} "
    for cue in words(FILE, "hedging_phrases"):
        if f" {cue} " in low or f" {cue}," in low or f" {cue}." in low:
            if cue == "subject to" and found.gate:
                continue
            found = replace(found, hedged=found.hedged or cue)
            break
    low = f" {clause_text(token, subject=False).lower()} "
    for cue in words(FILE, "stopped_phrases"):
        if f" {cue} " in low or f" {cue}," in low or f" {cue}." in low:
            found = replace(found, stopped=cue)
            break
    if not found.stopped and ended(token):
        found = replace(found, stopped="until it ended")
    if not found.stopped and closed_years(sent):
        found = replace(found, stopped="those years")
    if not found.stopped and any(
        t.lower_ in {"until", "till", "before"}
        and t.dep_ in {"prep", "mark", "advmod"}
        and any(YEAR.fullmatch(s.text) for s in t.subtree)
        for t in sent
    ):
        found = replace(found, stopped="until then")
    for cue in words(FILE, "elsewhere_phrases"):
        if f" {cue} " in f" {sent.text.lower()} ":
            found = replace(found, attributed=found.attributed or cue)
            break
    if sent.text.rstrip().endswith("?"):
        found = replace(found, question=True)
    return found


def ended(token: Token) -> bool:
    """Whether a clause below says that it went on until something closed or ended."""
    return any(
        t.dep_ == "advcl"
        and (t.lemma_ in ENDING or t.lemma_ in {"end", "stop", "cut", "run"})
        and any(c.lower_ in {"until", "till"} for c in t.children)
        for t in token.subtree
    )


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
    if not subject:
        skip.update(s.i for t in top.children if t.dep_ in {"nsubj", "nsubjpass", "agent"} for s in t.subtree)
    fronted = [t for t in token.sent if t.i < top.left_edge.i]
    return " ".join(t.text for t in [*fronted, *top.subtree] if t.i not in skip)


def own_or_modal(verb: Token) -> bool:
    """Whether a coordinated verb starts its own clause for hedges and dates."""
    return bool(own_subjects(verb)) or any(c.tag_ == "MD" for c in verb.children)
