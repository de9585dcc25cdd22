"""How firm a statement is: negation, modality, tense, condition and whose words it is, each by its scope on the tree.

After ConText (Harkema et al. 2009, doi.org/10.1016/j.jbi.2009.05.002), with dependencies in place of windows.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from proposal_check.language.clause_cues import ENDING, FILE, is_source, made_already, phrases
from proposal_check.language.lexicon import words
from proposal_check.language.memory import remembered
from proposal_check.language.modality import Modality
from proposal_check.language.relatives import owner
from proposal_check.language.tree import PERIODS, is_passive, is_purpose, is_verb, own_subjects, subjects
from proposal_check.language.verb_mood import beside, is_negative

if TYPE_CHECKING:
    from spacy.tokens import Token

INVOLVING = {"involve", "engage", "include", "consult", "participate", "contribute", "assist", "interest"}
TEACHING = {"train", "teach", "coach", "instruct", "mentor", "support", "help", "qualify"}
MEETING = {"meet", "convene", "gather", "sit", "assemble", "come"}
TAKING_ON = {"employ", "hire", "appoint", "engage", "contract"}
DEFINING = {"mean", "define", "denote", "signify", "refer"}
ASKING = {"what", "which", "who", "how", "where", "whatever"}
DEFINED = {"dobj", "ccomp", "prep", "pobj", "attr", "csubj", "csubjpass", "nsubj"}
COMPLEMENTS = {"xcomp", "ccomp", "acomp", "prep", "pcomp", "oprd"}
GATES = {"unless", "until", "without", "till", "before"}
OBJECTS = {"dobj", "attr", "nsubj", "nsubjpass", "pobj", "compound", "poss", "dative", "conj", "appos"}
HOPING = {"aim", "aspire", "look", "strive", "work", "plan", "hope"}
UNTRUE = {"untrue", "false", "wrong", "incorrect", "unlikely", "impossible", "premature", "unrealistic"}
RULES = {
    "rulebook",
    "constitution",
    "rule",
    "article",
    "charter",
    "agreement",
    "contract",
    "term",
    "deed",
    "memorandum",
}
THINKING = {"believe", "think", "feel", "want", "expect", "hope", "suggest", "recommend"}


@remembered
def modality(token: Token, *, would_commits: bool = False) -> Modality:
    """Everything above and beside a predicate that changes how firm it is."""
    found = beside(token, would_commits=would_commits)
    outer: Modality | None = None
    current = token
    for _ in range(8):
        head = current.head
        if head == current:
            break
        if outer is None:
            found = climb(current, head, found, would_commits=would_commits)
            outer = Modality() if stands_apart(current) else None
        else:
            outer = climb(current, head, outer, would_commits=would_commits)
        current = head
    if outer is not None and outer.attributed:
        found = replace(found, attributed=outer.attributed)
    return phrases(token, found)


def stands_apart(clause: Token) -> bool:
    """Whether a clause states its own thing: above it only who says so matters, not what is denied or hoped there."""
    if not is_verb(clause) or not own_subjects(clause):
        return False
    if clause.dep_ == "ccomp":
        return clause.doc[clause.left_edge.i].lower_ in ASKING
    for_to = any(c.dep_ == "mark" and c.lower_ == "for" for c in clause.children)
    return clause.dep_ in {"advcl", "conj"} and not for_to


def climb(current: Token, head: Token, found: Modality, *, would_commits: bool) -> Modality:
    """What the next word up the tree does to the statement below it."""
    dep = current.dep_
    if is_subject_of_ending(current, head):
        return replace(found, stopped=head.text)
    if is_verb(current) and head.lemma_ == "be" and current.i > head.i and is_aim_of(head):
        return replace(found, hedged=found.hedged or "aim")
    if is_other_words(current, head):
        return replace(found, attributed=current.text)
    if (dep == "conj" and is_verb(current) and own_subjects(current)) or set_before(current, head):
        return found
    if is_verb(current) and dep == "advcl" and head.pos_ != "ADJ":
        return clause(current, head, found)
    if dep in COMPLEMENTS and is_verb(head):
        return governed_by(current, head, found, would_commits=would_commits)
    if dep in {"xcomp", "ccomp", "pcomp", "advcl"} and head.pos_ == "ADJ":
        return below_adjective(head, found)
    if dep == "pcomp":
        return below_preposition(head, found)
    if dep in {"acl", "relcl"} and head.pos_ in {"NOUN", "PROPN", "PRON"}:
        return below_noun(current, head, found, would_commits=would_commits)
    if dep in {"prep", "pobj"} and head.lemma_.lower() in words(FILE, "beliefs_nouns") and head.pos_ == "NOUN":
        return replace(found, hedged=head.text)
    if dep in OBJECTS and is_verb(head) and not (dep == "conj" and is_verb(current)):
        return object_of(head, found, would_commits=would_commits)
    return found


def set_before(current: Token, head: Token) -> bool:
    """Whether a clause only stands before another, a comma or colon between ("it was carried: a rise would hurt").

    "…, we hope" and "…, the report says" are said of it: they have nothing else below them.
    """
    if current.dep_ != "ccomp" or current.i > head.i or not own_subjects(current) or not own_subjects(head):
        return False
    if head.lemma_ in words(FILE, "attribution_verbs") and not is_passive(head):
        return False
    between = current.doc[current.i : own_subjects(head)[0].left_edge.i + 1]
    content = [c for c in head.rights if not c.is_punct]
    return bool(content) and any(t.text in {",", ":", ";", "–", "—", "-"} for t in between)


def is_subject_of_ending(current: Token, head: Token) -> bool:
    """Whether what does it is said to have closed ("a panel which decided on grants was wound up")."""
    if current.dep_ not in {"nsubj", "nsubjpass"} or not is_verb(head):
        return False
    return head.lemma_ in ENDING or (head.lemma_ == "wind" and any(c.lower_ == "up" for c in head.children))


AIMS = {"aim", "hope", "goal", "ambition", "vision", "dream", "wish", "aspiration"}


def is_aim_of(verb: Token) -> bool:
    """ "Our aim is for residents to lead": what is told is only what is aimed at."""
    return any(t.lemma_.lower() in AIMS for t in own_subjects(verb))


def is_other_words(current: Token, head: Token) -> bool:
    """Whether a statement is part of a definition, or is what a study or a report says."""
    if head.lemma_ in DEFINING and current.dep_ in DEFINED:
        return True
    source = current.dep_ in {"nsubj", "nsubjpass"} and is_source(current)
    return source and head.lemma_ in words(FILE, "attribution_verbs")


def below_adjective(head: Token, found: Modality) -> Modality:
    """ "unable to choose" denies, "keen to choose" wishes."""
    if head.lower_ in {"unable", "untrue", "false"}:
        return replace(found, negated=not found.negated)
    return replace(found, hedged=head.text) if head.lemma_.lower() in words(FILE, "hedging_adjectives") else found


def below_preposition(head: Token, found: Modality) -> Modality:
    """ "talks about hiring" is a topic, "involved in hiring" and "trained in hiring" are no hiring."""
    if head.lower_ == "about":
        return replace(found, hedged="a topic, not an act")
    if head.head.lemma_ in INVOLVING | TEACHING and head.lower_ == "in":
        return replace(found, hedged=f"{head.head.text} in")
    if head.lemma_.lower() in words(FILE, "beliefs_nouns") and head.pos_ == "NOUN":
        return replace(found, hedged=head.text)
    return found


def object_of(verb: Token, found: Modality, *, would_commits: bool) -> Modality:
    """What a noun with a statement below it takes from its verb: a wish, a modal, a commitment."""
    if verb.lemma_.lower() in words(FILE, "wishing_verbs"):
        return replace(found, hedged=verb.text)
    own = beside(verb, would_commits=would_commits)
    return replace(found, hedged=found.hedged or own.hedged, committed=found.committed or own.committed)


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
    if lemma in {"doubt", "deny", "dispute", "question"} and current.dep_ == "ccomp":
        return replace(upper, attributed=head.text)
    wished = lemma == "let" and (not subjects(head) or any(c.lower_ in {"must", "should"} for c in head.children))
    if wished or lemma == "ought":
        return replace(upper, hedged=head.text)
    if lemma == "be" and current.dep_ in {"xcomp", "advcl", "ccomp"} and said_untrue(head):
        return replace(upper, attributed="what is not so")
    if lemma == "be" and own.negated and current.dep_ in {"xcomp", "advcl", "ccomp"}:
        return replace(upper, negated=True)
    if lemma == "allow" and own.negated and current.dep_ in {"xcomp", "ccomp"}:
        return replace(upper, hedged="", negated=True, barred=True)
    if lemma in words(FILE, "failing_verbs") and not (current.dep_ == "ccomp" and own_subjects(current)):
        return replace(upper, negated=not upper.negated)
    if current.dep_ == "ccomp" and lemma in words(FILE, "attribution_verbs") and own_subjects(current):
        return as_told(head, upper)
    inside = current.dep_ in {"pcomp", "xcomp", "ccomp"} or (current.dep_ == "prep" and current.lower_ == "in")
    if lemma in {"teach", "coach", "show"} and current.dep_ in {"xcomp", "ccomp"}:
        return replace(upper, hedged=f"{head.text} to")
    if lemma in INVOLVING and inside and not own_subjects(current):
        return replace(upper, hedged=f"{head.text} in")
    if lemma in words(FILE, "hedging_verbs") and current.dep_ in {"xcomp", "ccomp", "advcl", "prep", "pcomp"}:
        hoping = lemma in HOPING and (lemma, current.lower_) != ("work", "to")  # they work to what members decide
        harmless = (current.dep_ == "prep" and not hoping) or (lemma == "offer" and is_passive(head))
        return upper if harmless else replace(upper, hedged=head.text)
    return upper


def as_told(verb: Token, found: Modality) -> Modality:
    """What somebody says is theirs, what somebody thinks a hope; what our own rules say holds."""
    speakers = subjects(verb)
    if any(t.lemma_.lower() in RULES for t in speakers):
        return found
    who = f"{speakers[0].text if speakers else verb.text} {verb.text}"
    return replace(found, hedged=who) if verb.lemma_.lower() in THINKING else replace(found, attributed=who)


def said_untrue(verb: Token) -> bool:
    """Whether what a clause says is called wrong, unlikely or premature ("it is untrue that", "too early for")."""
    return any(
        c.dep_ == "acomp"
        and (c.lemma_.lower() in UNTRUE or any(t.lower_ == "too" and t.dep_ == "advmod" for t in c.children))
        for c in verb.children
    )


def clause(current: Token, head: Token, found: Modality) -> Modality:
    """An adverbial clause: purpose and condition hedge; a gate below a negation is a right."""
    marks = {c.lower_ for c in current.children if c.dep_ in {"mark", "advmod", "aux"}}
    if head.lemma_ == "be" and said_untrue(head):
        return replace(found, attributed="what is not so")
    if head.lemma_ == "be" and any(c.dep_ == "neg" for c in head.children) and "for" in marks:
        return replace(found, negated=True)
    if "for" in marks and "to" in marks and head.lemma_.lower() in words(FILE, "hedging_verbs"):
        return replace(found, hedged=head.text)  # "we aim for tenants to decide"
    if marks & GATES:
        if is_negative(head):
            return replace(found, gate=True, hedged="", negated=False)
        return replace(found, hedged="a condition") if "unless" in marks else found
    if is_purpose(current) and (head.lemma_ in (MEETING | TAKING_ON) or takes_time(head)) and "so" not in marks:
        return found
    if is_purpose(current) and head.lemma_ != "be":
        return replace(found, hedged="an aim, not an arrangement")
    if marks & {"if", "unless", "whether", "provided", "should"}:
        return replace(found, hedged="a condition")
    if marks & {"as"} and any(t.lower_ in {"if", "though"} for t in current.children):
        return replace(found, hedged="a comparison")
    return found


def takes_time(verb: Token) -> bool:
    """ "Took a term to write it", "came back to run it": what is then done is no mere aim."""
    if verb.lemma_ in {"return", "stay"} or (verb.lemma_ == "go" and any(c.lower_ == "back" for c in verb.children)):
        return True
    return verb.lemma_ == "take" and any(t.lemma_ in PERIODS for t in verb.children if t.dep_ == "dobj")


def below_noun(current: Token, head: Token, found: Modality, *, would_commits: bool) -> Modality:
    """A clause on a noun: hopes and chances hedge; a wished-for noun takes its clause with it."""
    if head.lemma_.lower() in words(FILE, "beliefs_nouns") and not made_already(current):
        return replace(found, hedged=head.text)
    cleft = owner(head)
    if cleft.dep_ == "attr" and any(c.dep_ == "nsubj" and c.lower_ == "it" for c in cleft.head.children):
        return replace(found, negated=found.negated != is_negative(cleft.head))  # "it is not tenants who choose"
    denied = any(c.lower_ == "no" for c in head.children)
    if denied and found.negated and head.dep_ == "attr" and any(c.dep_ == "expl" for c in head.head.children):
        return replace(found, negated=False)  # "there is no decision that members cannot overturn"
    if denied and head.lemma_.lower() in {"part", "role", "say", "place", "right", "power", "authority"}:
        return replace(found, negated=True)
    if head.lower_ == "those" and head.dep_ == "attr" and any(c.lower_ == "where" for c in current.children):
        return replace(found, attributed="a description of others")
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
