"""What a sentence only mentions: questions inside it, and what is said of such work anywhere.

"Each learner chooses what garment she will sew" does not say that she runs the sewing, and "interventions designed by
patients have shown larger effects" is about the world, not about this project.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.lexicon import words
from proposal_check.language.mention import FILE
from proposal_check.language.predication import Predication
from proposal_check.language.tree import is_passive, is_verb, subjects

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

ASKING = {"who", "what", "which", "how", "whether", "where", "when", "why", "whatever", "whichever"}
INSIDE = {"ccomp", "pcomp", "csubj"}
TELLING = {"show", "explain", "describe", "set", "say", "see", "tell", "be", "know", "write", "record", "note"}
ASSERTED = {"power"}
DETERMINING = {"det", "poss", "nummod"}
FINDING = {"show", "tend", "lead", "do", "work", "achieve", "produce", "report", "reach", "improve", "reduce", "result",
           "last", "perform", "deliver", "succeed", "fail", "be", "prove"}  # fmt: skip

ANYWHERE = {"where", "when", "whenever", "wherever", "if"}
FARING = {"improve", "work", "succeed", "fail", "last", "thrive", "go", "do", "happen", "fare", "grow", "flourish",
          "help", "matter", "perform", "tend", "become"}  # fmt: skip
BETTER = {"better", "best", "stronger", "strongest", "effective", "likely", "likelier", "safer", "fairer", "successful"}


def only_mentioned(found: Predication) -> bool:
    """Whether a predication stands in an inner question or in a general truth, and so claims nothing here."""
    verb = found.trigger
    return titled(verb) or inner_question(found) or general_truth(verb) or wherever(verb)


def titled(verb: Token) -> bool:
    """ "How we decide", "How members will judge the work": a line that only says what comes below it."""
    sent = verb.sent
    root = sent.root
    asking = sent[0].lower_ in ASKING - {"when", "where", "who"} and sent[0].head in {root, verb}
    return asking and verb in {root, *root.conjuncts} and sent[0].dep_ in {"advmod", "dobj", "det"} and len(sent) < 12


def inner_question(found: Predication) -> bool:
    """ "chooses what garment she will sew", "asks how they will lead": the act is asked about or chosen, not told.

    Deciding stays ("we work to what members decide"), and so does what is explained ("this page shows how …").
    """
    if set(found.action.strands) & ASSERTED:
        return False
    verb = found.trigger
    while not is_verb(verb) and verb.head != verb:
        verb = verb.head
    for _ in range(3):
        if verb.dep_ in INSIDE and verb.doc[verb.left_edge.i].lower_ in ASKING:
            return verb.head.lemma_ not in TELLING
        if verb.dep_ not in {"conj", "xcomp", *INSIDE}:
            return False
        verb = verb.head
    return False


def general_truth(verb: Token) -> bool:
    """ "schemes run by residents tend to last longer": any schemes, where the verb above says how such things fare."""
    if verb.dep_ != "acl" or not is_passive(verb):
        return False
    head = verb.head
    kinds = words(FILE, "others_work") | words(FILE, "kinds_of_work")
    if head.tag_ != "NNS" or head.lemma_.lower() not in kinds or any(c.dep_ in DETERMINING for c in head.children):
        return False
    main = head.head
    if head.dep_ not in {"nsubj", "nsubjpass"} or not is_verb(main) or main.lemma_ not in FINDING:
        return False
    return not told_of_this(verb.sent)


def told_of_this(sent: Span) -> bool:
    """Whether a sentence points at the project or those who write ("we", "this")."""
    return any(t.lower_ in {"we", "our", "us", "this", "these", "i", "my"} for t in sent)


def wherever(act: Token) -> bool:
    """ "Services improve when patients run them", "reform works best where tenants decide": true of any of them."""
    clause = act
    while clause.dep_ in {"conj", "xcomp", "dobj", "amod"} and clause.head != clause:
        clause = clause.head
    main = clause.head
    if clause.dep_ != "advcl" or not any(c.lower_ in ANYWHERE and c.i < clause.i for c in clause.children):
        return False
    faring = main.lemma_ in FARING or (main.lemma_ == "be" and any(c.lower_ in BETTER for c in main.children))
    if not faring or main.tag_ not in {"VBZ", "VBP"} or told_of_this(act.sent):
        return False
    return all(
        s.tag_ in {"NN", "NNS"} and not any(c.dep_ in DETERMINING or c.lower_ == "the" for c in s.children)
        for s in subjects(main)
    )
