"""What the writers say that they are or have lived: "we are eleven mothers", "all of us grew up in care"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.body_phrases import attribute_party
from proposal_check.language.described import clause_says_people
from proposal_check.language.experience import is_condition, is_experience, lived_through
from proposal_check.language.lexicon import words
from proposal_check.language.mention import Scene, is_word, modifiers, peoples
from proposal_check.language.model import OUTSIDE
from proposal_check.language.parties import resolve
from proposal_check.language.quantity import number
from proposal_check.language.tree import is_passive, joined, prepositional, subjects
from proposal_check.language.writers_body import GOVERNING, UMBRELLAS, WIDE, asserted, is_people, led_by_people

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

MANY = {"all", "most", "half", "majority", "both", "each"}
WRITERS = {"we", "i", "undersigned"}
LOTS = {"lot", "kid", "lad", "girl", "mum", "tenant"}
PAPERS = {"bid", "application", "letter", "form", "submission", "proposal"}


def ourselves_people(sent: Span, scene: Scene) -> bool:
    """Whether a sentence says that the writers themselves are people."""
    return (
        we_are_people(sent, scene)
        or we_have_lived(sent)
        or us_people(sent, scene)
        or some_of_us(sent, scene)
        or as_people(sent, scene)
        or from_people(sent, scene)
        or all_of_us(sent, scene)
    )


def we_are_people(sent: Span, scene: Scene) -> bool:
    """ "We are eleven mothers from the estate", "All of us are carers", "Our trustees are all Deaf"."""
    for verb in sent:
        if verb.lemma_ != "be" or verb.dep_ in {"aux", "auxpass"} or not asserted(verb):
            continue
        for subject in subjects(verb):
            if not is_us(subject):
                continue
            said = [c for c in verb.children if c.dep_ in {"attr", "acomp", "oprd"}]
            if any(writers_are(a, scene, whole=subject.lower_ not in WRITERS) for a in said):
                return True
    return False


def we_have_lived(sent: Span) -> bool:
    """ "We have all been sectioned", "Each of us has a child in hospital", "We who live here"."""
    for verb in sent:
        if verb.pos_ not in {"VERB", "AUX"} or verb.dep_ in {"aux", "auxpass"} or not asserted(verb):
            continue
        ours = [t for t in subjects(verb) if is_us(t) and t.lemma_.lower() not in GOVERNING]
        spoken = bool(ours) and (any(is_all(t, verb) for t in ours) or is_personal(verb))
        if spoken and lived_through(verb) and not any(c.dep_ == "attr" for c in verb.children):
            return True
    return False


def is_personal(verb: Token) -> bool:
    """Whether a predicate can only be said of persons, so that a bare "we" is not an organisation."""
    if is_passive(verb):
        return verb.lemma_ in words("verbs.yaml", "lived", "to_persons")
    return verb.lemma_ not in {"be", "care", "look"} | words("verbs.yaml", "lived", "livelihoods")


def is_all(subject: Token, verb: Token) -> bool:
    """Whether all of the writers are meant: "each of us", "we … all"."""
    return subject.lower_ not in WRITERS or any(
        c.lower_ in {"all", "both", "each"} for c in [*verb.children, *subject.children]
    )


def is_us(subject: Token) -> bool:
    """Whether a subject is the writers, all of them, those who govern them or everyone who works there."""
    lower = subject.lower_
    if lower in WRITERS:
        return True
    if lower in MANY or (lower == "one" and any(c.lower_ == "every" for c in subject.children)):
        return any(t.lower_ in {"us", "our"} for t in subject.subtree)
    if subject.lemma_.lower() in LOTS and any(c.lower_ == "us" for c in subject.children):
        return True
    if lower in {"everyone", "everybody"}:
        return any(c.dep_ == "relcl" and c.lemma_ == "work" for c in subject.children)
    one = subject.tag_ == "NN" and subject.lemma_.lower() in {"founder", "trustee", "director", "governor", "member"}
    own = subject.lemma_.lower() in GOVERNING | {"staff", "leadership", "team"} and not one
    return own and any(c.lower_ == "our" for c in subject.children)


def writers_are(attribute: Token, scene: Scene, *, whole: bool) -> bool:
    """Whether what "we" are is people: themselves, a group of them, or an organisation they lead."""
    named = [c for c in attribute.children if c.dep_ == "appos" and attribute.text[:1].isupper()]
    if any(writers_are(t, scene, whole=whole) for t in named):
        return True
    if attribute.pos_ == "ADJ" or attribute.lower_ in {"led", "run"}:
        before = [t for t in attribute.subtree if t.i <= attribute.i]
        return any(peoples(t) and t.lemma_.lower() not in WIDE | {"young", "youth"} for t in before)
    if is_affiliation(attribute, scene) or is_mixed_team(attribute, scene):
        return False
    if led_by_people(attribute, scene):
        return True
    if attribute.tag_ == "NNS" and is_word(attribute, "livelihoods"):
        return True
    if resolve(attribute, scene).party != "people":
        return False
    if is_word(attribute, "bodies", "heads") and not whole:
        weak = words("parties.yaml", "people", "weak_modifiers") | {"youth", "woman"}
        told = [t for t in modifiers(attribute) if peoples(t)]
        return bool(prepositional(attribute, "of")) or any(
            t.lemma_.lower() not in weak or t.dep_ == "poss" for t in told
        )
    plain = attribute.lemma_.lower() == "people" and any(c.lower_ == "local" for c in attribute.children)
    return attribute.lemma_.lower() not in WIDE and not plain


def is_affiliation(attribute: Token, scene: Scene) -> bool:
    """ "We are a member of the county partnership", "part of a network of survivors": what one joins."""
    if attribute.lemma_.lower() not in {"member", "part", "partner"}:
        return False
    joined_to = prepositional(attribute, "of", "in")
    one = attribute.tag_ == "NN" and any(t.lower_ == "we" for t in subjects(attribute.head))
    return (one and bool(joined_to)) or any(
        t.pos_ == "PROPN" and (t.lemma_.lower() in UMBRELLAS or resolve(t, scene).party != "people") for t in joined_to
    )


def is_mixed_team(attribute: Token, scene: Scene) -> bool:
    """ "A team of clinicians and patients", "the tenants' services team at the council": not people alone."""
    made_of = [t for whole in prepositional(attribute, "of") for t in joined(whole)]
    mixed = len(made_of) > 1 and any(resolve(t, scene).party != "people" for t in made_of)
    within = any(resolve(t, scene).party in OUTSIDE for t in prepositional(attribute, "at", "in", "within"))
    return mixed or within


def all_of_us(sent: Span, scene: Scene) -> bool:
    """ "Deaf, all of us", "Carers, the lot of us": what is said first of everybody who writes."""
    said = sent.root
    if said.pos_ not in {"NOUN", "PROPN", "ADJ"}:
        return False
    whole = [t for t in said.children if t.i > said.i and (t.lower_ in MANY | {"lot", "one"} or t.lemma_ in LOTS)]
    ours = any(us.lower_ == "us" for t in whole for us in prepositional(t, "of"))
    return ours and (is_people(said, scene) or peoples(said))


def us_people(sent: Span, scene: Scene) -> bool:
    """ "It was started by us, seven cleaners", "us lot": people in apposition to "us" or "we"."""
    for token in sent:
        if token.lower_ not in {"us", "we"}:
            continue
        beside = [c for c in token.children if c.dep_ == "appos"]
        some = token.head.lower_ == "of" and number(token.head.head) is not None
        if token.i + 2 < sent.end and token.nbor(1).text == "," and not some:
            beside += [t for t in sent if t.dep_ == "appos" and t.left_edge.i == token.i + 2]
        if any(not is_word(t, "bodies", "partitives") and is_people(t, scene) for t in beside):
            return True
        if token.head.lemma_.lower() in LOTS and token.dep_ in {"compound", "nmod"}:
            return True
    return False


def some_of_us(sent: Span, scene: Scene) -> bool:
    """ "thirteen of us, aged 13 to 19, who all look after somebody": a number of us, and who those are."""
    for us in sent:
        part = us.head.head
        if us.lower_ != "us" or us.head.lower_ != "of" or not (number(part) is not None or part.lower_ in MANY):
            continue
        if part.dep_ in {"nsubj", "nsubjpass", "dobj"}:
            continue  # "two of us, both carers, lead it" may be two of a staff
        if any(says_who(t, scene) for t in sent.doc[us.i + 1 : sent.end]):
            return True
    return False


def says_who(token: Token, scene: Scene) -> bool:
    """Whether a word after "of us" tells who we are: a clause, "all …", an age."""
    if token.dep_ in {"relcl", "ccomp"} and any(c.lower_ == "who" for c in token.children):
        return lived_through(token) or clause_says_people(token, lambda t: resolve(t, scene))
    if token.lower_ == "aged":
        return any(t.like_num for t in token.subtree)
    every = token.lower_ in {"all", "each", "both"} or (token.lower_ == "one" and token.nbor(-1).lower_ == "every")
    if not every:
        return False
    following = token.doc[token.i + 1 : min(token.i + 6, token.sent.end)]
    for t in following:
        if t.lower_ in {"with", "on", "in"} and t.dep_ == "prep":
            states = words("verbs.yaml", "lived", "states")
            return any(is_experience(p) or is_condition(p) or p.lemma_.lower() in states for p in prepositional_of(t))
        if t.like_num and t.nbor(-1).lower_ in {"aged", "all", "to"}:
            return True
        if t.pos_ in {"NOUN", "PROPN", "ADJ"}:
            return attribute_party(t, scene) == "people"
    return False


def prepositional_of(preposition: Token) -> list[Token]:
    """The objects of a preposition."""
    return [t for c in preposition.children if c.dep_ == "pobj" for t in joined(c)]


def as_people(sent: Span, scene: Scene) -> bool:
    """ "As disabled people ourselves, we know what a ramp is worth"."""
    for token in sent:
        if token.lower_ != "as" or token.dep_ != "prep" or not any(t.lower_ == "we" for t in subjects(token.head)):
            continue
        told = {"amod", "compound", "relcl", "acl", "prep", "appos"}
        for noun in prepositional_of(token):
            if any(is_people(t, scene) for t in prepositional(noun, "of")) and is_word(noun, "bodies", "heads"):
                return True  # "as a collective of disabled artists, we …"
            if noun.tag_ == "NNS" and any(c.dep_ in told for c in noun.children) and is_people(noun, scene):
                return True
    return False


def from_people(sent: Span, scene: Scene) -> bool:
    """ "This application comes from a group of mothers", "This bid is made by the tenants of Mill Court"."""
    for verb in sent:
        papers = [t for t in subjects(verb) if t.lemma_.lower() in PAPERS]
        shown = [c for c in verb.children if c.dep_ == "attr" and c.lemma_.lower() in PAPERS]
        this = verb.lemma_ == "be" and any(t.lower_ == "this" for t in subjects(verb)) and asserted(verb)
        if this and any(is_people(t, scene) for paper in shown for t in prepositional(paper, "from", "by")):
            return True
        came = verb.lemma_ == "come" and verb.tag_ != "VBD"
        if not papers or not (came or verb.lemma_ in {"be", "submit", "make"}) or not asserted(verb):
            continue
        senders = prepositional(verb, "from", "by")
        if senders and all(is_people(t, scene) and t.pos_ != "PRON" for t in senders):
            return True
    return False
