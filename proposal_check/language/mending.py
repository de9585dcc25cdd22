"""Mends the small parser's known slips right after the parse, each by agreement in number or by the lexicon.

It takes "The panel interviews candidates" for a compound noun, "signs off the budget and votes" for a list of
things, and gives "makes decisions and hires staff" a plural subject with a singular verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.language import Language

from proposal_check.language.lemmas import right_lemma
from proposal_check.language.lexicon import actions, words
from proposal_check.language.memory import forget

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


SUBJECTS = {"nsubj", "nsubjpass", "expl", "csubj"}
ANSWERING = {"answer", "report"}


@Language.component("parse_mender")
def mend(doc: Doc) -> Doc:
    """Rewrite heads and labels in place; tags first, so that lemmas are looked up for the right word class."""
    for token in list(doc):
        if token.tag_.startswith("VB"):
            token.lemma_ = right_lemma(token)
        if token.tag_ in {"NNS", "NNPS"} and is_verb_form(token):
            with_subject(token) or compound_as_verb(token) or listed_verb(token)
        elif token.tag_ == "VBZ" and token.dep_ == "ROOT" and own_compound(token):
            continue
        elif token.lower_ in ANSWERING and token.tag_ == "NN":
            answers_to(token)
        elif token.tag_ == "VBZ" and token.dep_ in {"ccomp", "conj"}:
            stolen_object(token)
        elif token.tag_ in {"NN", "NNP", "JJ"} and token.dep_ == "ROOT":
            noun_as_verb(token)
    forget()
    return doc


def is_verb_form(token: Token) -> bool:
    """Whether a plural noun could be the third person of a verb that carries an action ("votes", "chairs")."""
    lower = token.lower_
    return lower.endswith("s") and any(stem in actions().verbs for stem in (lower[:-1], lower[:-2], f"{lower[:-3]}y"))


def with_subject(token: Token) -> bool:
    """ "The panel reports to the board": a root that has a subject of its own is a verb."""
    if token.dep_ != "ROOT" or not any(c.dep_ == "nsubj" and c.tag_ in {"NN", "NNP"} for c in token.children):
        return False
    token.tag_ = "VBZ"
    return True


def is_doer(token: Token) -> bool:
    """Whether a singular noun names a body or a person who could be the subject."""
    lower = token.lower_
    heads = words("parties.yaml", "bodies", "heads") | words("parties.yaml", "people", "heads")
    return token.tag_ in {"NN", "NNP"} and (lower in heads or lower in {"chair", "treasurer", "coordinator"})


def noun_as_verb(root: Token) -> bool:
    """ "Women from the estate look after it", "adults co-author the papers": a verb's bare form, tagged a noun."""
    doers = [c for c in root.children if c.dep_ == "nsubj" and c.tag_ in {"NNS", "NNPS"}]
    modified = any(c.dep_ in {"det", "amod", "poss", "cop", "aux", "auxpass"} for c in root.children)
    if not doers or modified or root.lower_ not in actions().verbs or root.i < doers[0].i:
        return False
    root.tag_ = "VBP"
    return True


def compound_as_verb(token: Token) -> bool:
    """ "The panel interviews candidates", "The committee votes": the compound is a subject, the noun a verb."""
    doers = [c for c in token.children if c.dep_ in {"compound", "nmod"} and c.i == token.i - 1 and is_doer(c)]
    if not doers:
        return False
    doer, head, dep = doers[0], token.head, token.dep_
    object_after = dep == "compound" and head.i > token.i and head.tag_ in {"NNS", "NN"}
    alone = dep == "ROOT" and all(
        c.dep_ in {"compound", "det", "poss", "amod", "nmod", "punct", "cc", "conj", "advmod", "prep"}
        for c in token.children
    )
    followed = any(c.dep_ == "conj" and c.tag_ == "VBZ" for c in token.children)
    if not object_after and not (
        alone and (followed or not any(c.dep_ == "prep" and c.lower_ in {"of", "with"} for c in token.children))
    ):
        return False
    if alone and not followed and len([t for t in token.sent if not t.is_punct]) > 8:
        return False
    token.tag_ = "VBZ"
    if object_after:
        outer, outer_dep = head.head, head.dep_
        token.head = token if outer == head else outer
        token.dep_ = "ROOT" if outer == head else outer_dep
        for child in list(head.children):
            if child.i < token.i and child != token:
                child.head = doer
            elif (
                child.dep_ in {"conj", "cc", "punct"}
                and child.i > head.i
                and (child.tag_ == "VBZ" or child.dep_ != "conj")
            ):
                child.head = token
        head.head, head.dep_ = token, "dobj"
    for child in list(token.children):
        if child.i < doer.i and child.dep_ in {"det", "poss", "amod", "nmod", "compound"}:
            child.head = doer
    doer.head, doer.dep_ = token, "nsubj"
    return True


def own_compound(verb: Token) -> bool:
    """ "The freehold passes to them": what stands before a verb in the third person as if compounded is its subject."""
    before = [c for c in verb.children if c.i == verb.i - 1 and c.dep_ in {"compound", "amod", "nmod"}]
    if not before or before[0].tag_ not in {"NN", "NNP", "JJ"} or any(c.dep_ in SUBJECTS for c in verb.children):
        return False
    for child in list(verb.children):
        if child.i < before[0].i and child.dep_ in {"det", "poss", "amod", "compound"}:
            child.head = before[0]
    before[0].dep_ = "nsubj"
    if before[0].tag_ == "JJ":
        before[0].tag_ = "NN"
    return True


def answers_to(token: Token) -> bool:
    """ "The staff answer to the members": a root noun after those who do it, with nothing else for a verb."""
    doers = [c for c in token.children if c.dep_ == "compound" and c.i == token.i - 1]
    person = any(c.lower_ == "staff" or c.tag_ in {"NNS", "NNPS"} for c in doers)
    to = any(c.dep_ == "prep" and c.i == token.i + 1 and c.lower_ == "to" for c in token.children)
    if token.dep_ != "ROOT" or not person or not to:
        return False
    doer = doers[0]
    for child in list(token.children):
        if child.i < doer.i:
            child.head = doer
    token.tag_, doer.dep_ = "VBP", "nsubj"
    return True


def listed_verb(token: Token) -> bool:
    """ "signs off the budget and votes on grants": a bare plural after "and" whose clause has a singular subject."""
    if token.dep_ != "conj" or any(c.dep_ in {"det", "amod", "compound", "poss", "nummod"} for c in token.children):
        return False
    thing = token.head
    verb = thing.head
    while verb.dep_ in {"pobj", "prep", "dobj"} and verb.head != verb:
        verb = verb.head
    if thing.dep_ not in {"dobj", "pobj"} or verb.tag_ != "VBZ" or thing.tag_ in {"NNS", "NNPS"}:
        return False
    follows = [c for c in verb.children if c.dep_ == "prep" and c.i == token.i + 1]
    if not follows:
        return False
    token.tag_, token.head, token.dep_ = "VBZ", verb, "conj"
    for child in follows:
        child.head = token
    return True


def stolen_object(verb: Token) -> bool:
    """ "makes all decisions and hires staff": a plural subject does not go with a singular verb."""
    head = verb.head
    subjects = [c for c in verb.children if c.dep_ == "nsubj" and c.tag_ in {"NNS", "NNPS"} and head.i < c.i < verb.i]
    coordinated = any(t.lower_ in {"and", "or"} and head.i < t.i < verb.i for t in verb.doc[head.i : verb.i])
    if not subjects or not coordinated or head.tag_ != "VBZ" or any(c.dep_ == "mark" for c in verb.children):
        return False
    subjects[0].head, subjects[0].dep_ = head, "dobj"
    verb.dep_ = "conj"
    return True
