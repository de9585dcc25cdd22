"""Mends how the small parser joins two clauses of one sentence.

It reads "Villagers choose the sites and staff choose the contractor" as villagers choosing staff, "The trust holds the
lease and the members decide" as the lease deciding, and hangs "Tenants run the sessions" under "staff never do" in
"Tenants run the sessions; staff never do". Each is mended by where the words stand, agreement in number, and by
whether the verb above can take a clause at all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.language import Language

from proposal_check.language.lexicon import words
from proposal_check.language.mention import is_word
from proposal_check.language.tree import is_verb

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

JOINING = {"and", "but", "or", "while", "yet"}
BREAKS = {";", ":", "–", "—", "--"}
FINITE = {"VBZ", "VBP", "VBD"}
SINGULAR = {"NN", "NNP"}
RELATIVE = {"who", "which", "that", "whose", "whom", "where", "when", "why", "how", "what"}


@Language.component("clause_mender")
def mend_clauses(doc: Doc) -> Doc:
    """Rewrite heads and labels of joined clauses in place."""
    for token in list(doc):
        if not is_verb(token):
            continue
        if token.dep_ == "conj":
            subject_from_the_object(token)
        elif token.dep_ == "ccomp":
            (
                subject_from_the_object(token)
                or object_from_the_subject(token)
                or verb_of_the_first_subject(token)
                or side_by_side(token)
            )
        elif token.dep_ in {"acl", "relcl"}:
            after_a_break(token)
    return doc


def is_finite(verb: Token) -> bool:
    """Whether a verb has a tense or a modal of its own; a bare form with no "to" is a plural's present."""
    if verb.tag_ == "VB" and not any(c.dep_ == "aux" for c in verb.children):
        return True
    return verb.tag_ in FINITE or any(
        c.tag_ == "MD" or (c.dep_ in {"aux", "auxpass"} and c.tag_ in FINITE) for c in verb.children
    )


def has_subject(verb: Token) -> bool:
    """Whether a verb has a subject of its own."""
    return any(c.dep_ in {"nsubj", "nsubjpass", "csubj", "expl"} for c in verb.children)


def agrees(noun: Token, verb: Token) -> bool:
    """Whether a noun can be the subject of a verb by number; groups go with either."""
    finite = [verb, *(c for c in verb.children if c.dep_ in {"aux", "auxpass"})]
    if any(t.tag_ == "VBZ" for t in finite):
        return noun.tag_ in SINGULAR
    plural = any(t.tag_ in {"VBP", "VB"} for t in finite) and not any(t.tag_ == "MD" for t in finite)
    group = noun.lower_ in words("parties.yaml", "bodies", "heads") or noun.lower_ in {"staff", "half", "majority"}
    return not plural or noun.tag_ not in SINGULAR or group


def words_before(verb: Token) -> int:
    """Where the clause's own auxiliaries and adverbs before the verb begin."""
    own = [c.i for c in verb.lefts if c.dep_ in {"aux", "auxpass", "neg", "advmod"}]
    start = verb.i
    while start - 1 in own:
        start -= 1
    return start


def subject_from_the_object(verb: Token) -> bool:
    """ "choose the sites and staff choose the contractor": the noun right before the second verb is its subject."""
    first = verb.head
    if not is_verb(first) or has_subject(verb) or not is_finite(verb):
        return False
    if verb.dep_ == "ccomp" and takes_clauses(first):
        return False
    start = words_before(verb)
    for noun in verb.doc[first.i + 1 : start]:
        if noun.dep_ != "conj" or noun.pos_ not in {"NOUN", "PROPN", "PRON"}:
            continue
        described = describing(noun, start)
        if described is None:
            continue
        before = noun.doc[noun.left_edge.i - 1]
        if before.lower_ not in JOINING or not agrees(noun, verb):
            continue
        if any(c.dep_ == "cc" and first.i < c.i < verb.i and c.i > noun.i for c in first.children):
            continue
        before.head = first
        for part in described:
            part.head = noun
        noun.head, noun.dep_ = verb, "nsubjpass" if any(c.dep_ == "auxpass" for c in verb.children) else "nsubj"
        verb.dep_ = "conj"
        return True
    return False


def describing(noun: Token, end: int) -> list[Token] | None:
    """What stands between a noun and a verb and describes the noun, though hung elsewhere; None if anything else is."""
    parts: list[Token] = []
    at = noun.right_edge.i + 1
    while at < end:
        part = noun.doc[at]
        if part.dep_ != "prep" or part.head != noun.head or part.left_edge.i != at:
            return None
        parts.append(part)
        at = part.right_edge.i + 1
    return parts if at == end else None


def takes_clauses(verb: Token) -> bool:
    """Whether a verb can have a bare clause for its object ("say members decide", "ensure members decide")."""
    lemma = verb.lemma_.lower()
    return lemma in words("firmness.yaml", "clause_verbs") or lemma in words("firmness.yaml", "attribution_verbs")


def object_from_the_subject(verb: Token) -> bool:
    """ "holds the lease and the members decide": what is held is no subject of the deciding."""
    first = verb.head
    subjects = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}]
    if not is_verb(first) or takes_clauses(first) or not subjects or not is_finite(verb):
        return False
    thing = subjects[0]
    if thing.i < first.i or any(c.dep_ in {"dobj", "attr", "acomp", "mark"} for c in first.children):
        return False
    doers = [c for c in thing.children if c.dep_ == "conj" and c.doc[c.left_edge.i - 1].lower_ in JOINING]
    if any(c.dep_ == "mark" for c in verb.children) or not doers or not agrees(doers[0], verb):
        return False
    doer = doers[0]
    doer.doc[doer.left_edge.i - 1].head = first
    doer.head, doer.dep_ = verb, thing.dep_
    thing.head, thing.dep_ = first, "dobj"
    verb.dep_ = "conj"
    return True


def verb_of_the_first_subject(verb: Token) -> bool:
    """ "Members look at the takings, the records and the costs, and decide": the last verb is the first one's fellow.

    What the parser took for its subject is a thing in the list between them.
    """
    last = verb.head
    if not is_verb(last) or last.i < verb.i or not has_subject(verb) or takes_clauses(verb):
        return False
    before = last.doc[last.i - 1]
    things = [c for c in last.children if c.dep_ == "nsubj"]
    plain = last.tag_ in {"VB", "VBP"} and not any(c.dep_ in {"aux", "auxpass"} for c in last.lefts)
    listed = before.lower_ == "and" and last.doc[before.i - 1].text == "," and len(things) == 1
    if not (plain and listed and verb.i < things[0].i < before.i) or is_word(things[0], "people", "heads"):
        return False
    held = next((t for t in verb.doc[verb.i + 1 : things[0].i] if t.dep_ in {"dobj", "pobj"}), None)
    if held is None:
        return False
    things[0].head, things[0].dep_ = held, "conj"
    verb.head, verb.dep_ = (verb, "ROOT") if last.dep_ == "ROOT" else (last.head, last.dep_)
    last.head, last.dep_ = verb, "conj"
    before.head = verb
    return True


def side_by_side(verb: Token) -> bool:
    """ "Tenants run the sessions; staff never do": two whole statements, neither below the other."""
    head = verb.head
    if not is_verb(head) or not has_subject(verb) or not has_subject(head) or not is_finite(verb):
        return False
    if any(c.dep_ == "mark" for c in verb.children) or verb.doc[verb.left_edge.i].lower_ in RELATIVE:
        return False
    lower, upper = (verb, head) if verb.i < head.i else (head, verb)
    between = {t.text for t in verb.doc[lower.i : upper.i] if t.is_punct}
    ahead = verb.i < head.i
    enough = {";"} if takes_clauses(head) and not ahead else BREAKS
    spliced = ahead and "," in between and not takes_clauses(head)
    if not (enough & between or spliced):
        return False
    speech = head.head
    if head.dep_ in {"ccomp", "parataxis"} and speech.i < verb.i < head.i and takes_clauses(speech):
        verb.head, head.dep_ = speech, "parataxis"  # "says its service is led by refugees; we did not meet them"
        return True
    verb.dep_ = "parataxis"
    return True


def after_a_break(verb: Token) -> bool:
    """ "have no vote: survivors decide what is funded": a whole statement after a colon describes no noun before it."""
    subjects = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}]
    if not subjects or not is_finite(verb) or any(t.lower_ in RELATIVE for t in subjects[0].subtree):
        return False
    start = verb.left_edge.i
    if start == 0 or verb.doc[start - 1].text not in BREAKS or verb.head.i >= start:
        return False
    verb.head, verb.dep_ = verb.sent.root, "parataxis"
    return True
