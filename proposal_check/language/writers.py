"""Who "we" is: the people themselves only where the draft says so, otherwise the applicant."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from proposal_check.language.composition import compositions
from proposal_check.language.lexicon import words
from proposal_check.language.mention import Scene, is_word, modifiers, peoples
from proposal_check.language.model import CastEntry
from proposal_check.language.parties import resolve
from proposal_check.language.roll import Sentence, short
from proposal_check.language.tree import agents, is_passive, prepositional, subjects

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

GOVERNING = {
    "trustee", "director", "board", "committee", "member", "founder", "governor", "membership",
}  # fmt: skip
RUNNING = words("verbs.yaml", "running")
MANY = {"all", "most", "half", "majority", "both", "each"}
UNSURE = {"may", "might", "if", "would", "could"}
WIDE = {"community", "public", "local"}
EARLY = 2400
"""Characters of a text block's start in which an organisation describes itself."""


def who_writes(sentences: Sequence[Sentence], scene: Scene, title: Doc) -> CastEntry:
    """The entry for "we", with the sentence or the title that says who writes."""
    for sent, locate in sentences:
        if says_people(sent, scene):
            because = f'The draft says of its writers: "{short(sent)}"'
            return CastEntry("we", "people", because, evidence=locate(sent))
    if names_people(title):
        return CastEntry("we", "people", f'The applicant\'s name says so: "{title.text}"')
    because = "The draft never says that the writers are the people it is for."
    return CastEntry("we", "applicant", because)


def says_people(sent: Span, scene: Scene) -> bool:
    """Whether a sentence says that the writers, those who govern them or their organisation are people."""
    return (
        governed_by_people(sent, scene)
        or run_by_people(sent, scene)
        or we_are_people(sent, scene)
        or us_people(sent, scene)
        or organisation_of_people(sent, scene)
    )


def governed_by_people(sent: Span, scene: Scene) -> bool:
    """ "Seven of our nine directors have been to prison", "It has 371 members, 322 of whom live here"."""
    for statement in compositions(sent, scene):
        body = statement.body
        lemma = body.lemma_.lower()
        near = [*body.subtree, *body.head.children]
        ours = any(t.lower_ in {"our", "us", "we"} for t in near) or (
            lemma == "member" and any(t.lower_ in {"it", "society", "association"} for t in sent[:4])
        )
        ours = ours or (lemma in {"trustee", "director"} and not any(t.dep_ == "poss" for t in body.children))
        mostly = (statement.share or 0) >= 0.5
        if ours and lemma in GOVERNING and mostly and statement.party == "people" and not statement.elected:
            return True
    return False


def run_by_people(sent: Span, scene: Scene) -> bool:
    """ "We are led by survivors", "Our charity is run by and for disabled people"."""
    organisation = words("parties.yaml", "organisations")
    for verb in sent:
        if verb.lemma_ not in RUNNING or not is_passive(verb):
            continue
        ours = any(
            t.lower_ == "we" or (t.lemma_.lower() in organisation and any(c.lower_ == "our" for c in t.children))
            for t in subjects(verb)
        )
        if ours and any(resolve(t, scene).party == "people" for t in agents(verb)):
            return True
    return False


def we_are_people(sent: Span, scene: Scene) -> bool:
    """ "We are eleven mothers from the estate", "All of us are carers", "Our trustees are all Deaf"."""
    for verb in sent:
        if verb.lemma_ != "be" or verb.dep_ in {"aux", "auxpass"}:
            continue
        if any(c.dep_ == "neg" or c.lower_ in UNSURE for c in verb.children):
            continue
        for subject in subjects(verb):
            if not is_us(subject):
                continue
            said = [c for c in verb.children if c.dep_ in {"attr", "acomp", "oprd"}]
            if any(writers_are(a, scene, whole=subject.lower_ != "we") for a in said):
                return True
    return False


def is_us(subject: Token) -> bool:
    """Whether a subject is the writers, all of them, or those who govern them."""
    if subject.lower_ == "we":
        return True
    if subject.lower_ in MANY:
        return any(t.lower_ in {"us", "our"} for t in subject.subtree)
    own = subject.lemma_.lower() in GOVERNING | {"staff", "leadership", "chair", "team"}
    return own and any(c.lower_ == "our" for c in subject.children)


def writers_are(attribute: Token, scene: Scene, *, whole: bool) -> bool:
    """Whether what "we" are is people: themselves, a group of them, or an organisation they lead."""
    if attribute.pos_ == "ADJ" or attribute.lower_ in {"led", "run"}:
        before = [t for t in attribute.subtree if t.i <= attribute.i]
        return any(peoples(t) and t.lemma_.lower() not in WIDE for t in before)
    if led_by_people(attribute, scene):
        return True
    if resolve(attribute, scene).party != "people":
        return False
    if is_word(attribute, "bodies", "heads") and not whole:
        weak = words("parties.yaml", "people", "weak_modifiers") | {"youth", "woman"}
        named = [t for t in modifiers(attribute) if peoples(t)]
        return bool(prepositional(attribute, "of")) or any(
            t.lemma_.lower() not in weak or t.dep_ == "poss" for t in named
        )
    return attribute.lemma_.lower() not in WIDE


def us_people(sent: Span, scene: Scene) -> bool:
    """ "It was started by us, seven cleaners": people in apposition to "us" or "we"."""
    return any(
        child.dep_ == "appos" and not is_word(child, "bodies", "partitives") and resolve(child, scene).party == "people"
        for token in sent
        if token.lower_ in {"us", "we"}
        for child in token.children
    )


def organisation_of_people(sent: Span, scene: Scene) -> bool:
    """ "Riverside is a tenants' co-operative", where the subject is a name, early in the draft."""
    if sent.start_char > EARLY:
        return False
    for verb in sent:
        if verb.lemma_ != "be" or verb.dep_ not in {"ROOT", "conj"}:
            continue
        if not any(t.pos_ == "PROPN" or t.lower_ == "we" or is_bare_name(t) for t in subjects(verb)):
            continue
        if any(peoples_own(c, scene) for c in verb.children if c.dep_ == "attr"):
            return True
    return False


def is_bare_name(token: Token) -> bool:
    """Whether a noun with a capital and no article opens a sentence, as a name that the tagger did not know."""
    return token.text[:1].isupper() and token.tag_ == "NN" and not list(token.lefts)


def peoples_own(attribute: Token, scene: Scene) -> bool:
    """Whether an organisation's own description makes it the people's: led by, theirs, or of them."""
    lemma = attribute.lemma_.lower()
    if lemma not in words("parties.yaml", "organisations"):
        return False
    if led_by_people(attribute, scene):
        return True
    before = modifiers(attribute)
    if any(t.lower_ in words("parties.yaml", "people", "identities") for t in before):
        return True
    self_governed = lemma in words("parties.yaml", "self_governed")
    theirs = any(t.dep_ == "poss" for t in before) and resolve(attribute, scene).party == "people"
    return (self_governed and theirs) or any(
        resolve(t, scene).party == "people" and t.lemma_.lower() not in WIDE for t in prepositional(attribute, "of")
    )


def led_by_people(token: Token, scene: Scene) -> bool:
    """ "a user-led organisation", "a charity run by disabled people", "set up and run by mothers"."""
    for child in token.subtree:
        if child.lower_ in {"led", "run", "controlled", "owned"} and child.i > 1:
            before = child.nbor(-2)
            hyphened = child.nbor(-1).text == "-" and before.lemma_.lower() not in WIDE
            if hyphened and (peoples(before) or is_word(before, "people", "heads")):
                return True
        clause = child.dep_ in {"acl", "relcl", "conj"} and child.lemma_ in RUNNING
        if clause and is_passive(child) and any(resolve(t, scene).party == "people" for t in agents(child)):
            return True
    return False


def names_people(title: Doc) -> bool:
    """Whether the applicant's name in the title is a body of people ("Calder Street Tenants' Association")."""
    for token in title:
        if is_word(token, "bodies", "heads") and token.dep_ != "compound":
            plural = {"NNS", "NNPS", "POS"}
            owners = [t for t in modifiers(token) if t.dep_ == "poss" or t.tag_ in plural]
            if any(is_word(t, "people", "heads") for t in owners):
                return True
    return False
