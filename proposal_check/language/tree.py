"""Reading a dependency tree: who does what to whom, whatever the wording.

Labels are those of spaCy's English models (ClearNLP). All functions take and return tokens of one doc.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.lexicon import words
from proposal_check.language.memory import remembered, remembered_list
from proposal_check.language.relatives import RELATIVES, antecedent, identified

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = {"nsubj", "nsubjpass", "csubj", "csubjpass"}
NOMINAL = {"NOUN", "PROPN", "NUM", "PRON"}
PERIODS = {"term", "year", "month", "week", "day", "evening", "weekend", "winter", "summer", "hour", "season", "night"}
NOT_JOINED = {"not", "rather", "instead", "never", "nor"}
PEOPLE = words("parties.yaml", "people", "heads")
BALLOTS = words("nouns.yaml", "ballots")
SUBJECT_CONTROL = words("verbs.yaml", "subject_control")


def is_verb(token: Token) -> bool:
    """Whether a token is tagged as a verb or auxiliary."""
    return token.pos_ in {"VERB", "AUX"}


@remembered_list
def joined(token: Token) -> list[Token]:
    """The token and what is coordinated with it, without what is set against it ("and", not "not")."""
    found = [token]
    for child in token.children:
        if child.i <= token.i or child.dep_ not in {"conj", "appos"}:
            continue
        if child.dep_ == "appos":
            continue
        if any(c.lower_ in NOT_JOINED for c in token.children if c.dep_ in {"cc", "neg", "advmod"}) or any(
            c.lower_ in NOT_JOINED for c in child.lefts
        ):
            continue
        found += joined(child)
    return found


@remembered
def is_passive(verb: Token) -> bool:
    """Whether a verb form is passive, also in reduced relatives and after a shared auxiliary."""
    if any(child.dep_ in {"auxpass", "nsubjpass"} for child in verb.children):
        return True
    if any(child.dep_ == "agent" and not any(is_ballot(c) for c in child.children) for child in verb.children):
        return True
    if verb.tag_ not in {"VBN", "VBD"}:
        return False
    if any(child.dep_ == "aux" and child.lemma_ in {"have", "'ve"} for child in verb.children):
        return False
    if verb.tag_ != "VBN":
        return False
    if verb.dep_ in {"acl", "advcl", "amod"}:
        return not any(child.dep_ in {"nsubj", "dobj"} for child in verb.children) or verb.dep_ == "acl"
    if verb.dep_ == "conj" and not own_subjects(verb):
        return is_passive(verb.head) if is_verb(verb.head) else verb.head.dep_ in {"acl", "amod"}
    return verb.dep_ in {"xcomp", "ccomp"} and verb.head.lemma_ in {"get", "have", "see", "want"}


@remembered_list
def own_subjects(verb: Token) -> list[Token]:
    """A verb's own subject tokens, active or passive, on either side."""
    return [child for child in verb.children if child.dep_ in SUBJECTS]


@remembered_list
def subjects(verb: Token, depth: int = 0) -> list[Token]:
    """The understood subjects of a verb: own, shared, controlled, relative or of the main clause."""
    if depth > 6:
        return []
    own = own_subjects(verb)
    if own:
        return [t for subject in own for t in joined(antecedent(subject, verb))]
    head = verb.head
    if verb.dep_ == "conj" and (is_verb(head) or head.dep_ in {"acl", "relcl", "ROOT"}):
        return picked_out(head) or subjects(head, depth + 1)
    if verb.dep_ in {"xcomp", "ccomp", "dep", "prt"} and is_verb(head):
        return controllers(head, depth)
    if verb.dep_ in {"xcomp", "acomp", "ccomp"} and head.pos_ == "ADJ":
        return subjects(head.head, depth + 1) if is_verb(head.head) else []
    if verb.dep_ == "advcl" and is_verb(head):
        if any(child.dep_ == "mark" and child.lower_ == "for" for child in verb.children):
            return []
        return controllers(head, depth) if is_purpose(verb) else subjects(head, depth + 1)
    if verb.dep_ == "csubj" and head.lemma_ == "be":
        return job_holders(head)
    if verb.dep_ in {"acl", "relcl"} and verb.tag_ == "VB" and head.lemma_ in ENTITLING:
        return entitled(head, depth)
    if verb.dep_ in {"acl", "relcl"}:
        return joined(identified(head))
    if verb.dep_ == "pcomp":
        return prepositional_holders(head, depth)
    if verb.dep_ in {"attr", "acomp", "appos"} and is_verb(head):
        return subjects(head, depth + 1)
    return swallowed(verb) if verb.dep_ == "ROOT" else []


def swallowed(verb: Token) -> list[Token]:
    """A subject that the parser took into the phrase before it ("At their first weekend members will choose …")."""
    finite = verb.tag_ in {"VBD", "VBP", "VBZ"} or any(c.tag_ == "MD" for c in verb.children)
    if not finite or own_subjects(verb):
        return []
    first = min([verb, *(c for c in verb.children if c.dep_ in {"aux", "neg"})], key=lambda t: t.i)
    for preposition in [c for c in verb.lefts if c.dep_ == "prep"]:
        for noun in [c for c in preposition.children if c.dep_ == "pobj"]:
            if noun.i == first.i - 1 and noun.tag_ == "NNS" and any(c.dep_ == "compound" for c in noun.children):
                return [noun]
    return []


def picked_out(verb: Token) -> list[Token]:
    """Whom a cleft picks out, who also do the later verbs of its list ("it is carers who go, run and keep …")."""
    if verb.lemma_ != "be" or not any(c.lower_ == "it" and c.dep_ == "nsubj" for c in verb.children):
        return []
    named = [c for c in verb.children if c.dep_ == "attr" and any(g.dep_ == "relcl" for g in c.children)]
    return [t for c in named for t in joined(c)]


ENTITLING = {"power", "right", "authority", "freedom", "job", "role", "duty", "responsibility", "task", "mandate"}


def job_holders(verb: Token) -> list[Token]:
    """Whose job a gerund is ("Leading the project is the job of tenants")."""
    jobs = [c for c in verb.children if c.dep_ == "attr" and c.lemma_ in ENTITLING]
    return [
        t for job in jobs for t in [*prepositional(job, "of", "for"), *(c for c in job.children if c.dep_ == "poss")]
    ]


def entitled(noun: Token, depth: int) -> list[Token]:
    """Who has the power, right or job to do something."""
    verb = noun.head
    owners = [c for c in noun.children if c.dep_ == "poss"]
    if owners:
        return owners
    if noun.dep_ in {"dobj", "attr"} and is_verb(verb):
        if verb.lemma_ in {"give", "grant", "hand", "offer"}:
            return recipients(verb) or subjects(verb, depth + 1)
        return subjects(verb, depth + 1)
    return []


def controllers(head: Token, depth: int) -> list[Token]:
    """Who does an infinitive below `head`: its object where it has one, else its subject.

    In "the pot is the members' to allocate" it is the possessor.
    """
    owners = [c for c in head.children if c.dep_ == "attr" and any(g.dep_ == "case" for g in c.children)]
    if owners and head.lemma_ == "be":
        return owners
    objects = [child for child in head.children if child.dep_ in {"dobj", "dative"}]
    timed = head.lemma_ == "take" and bool(objects) and objects[0].lemma_ in PERIODS  # "took a term to write it"
    if objects and head.lemma_ not in SUBJECT_CONTROL and not timed:
        return [t for obj in objects[:1] for t in joined(obj)]
    return subjects(head, depth + 1)


def prepositional_holders(preposition: Token, depth: int) -> list[Token]:
    """Who does a gerund after a preposition ("are responsible for choosing", "have a role in running")."""
    head = preposition.head
    if head.pos_ == "ADJ" or is_verb(head):
        verb = head if is_verb(head) else head.head
        return controllers(verb, depth) if is_verb(verb) else []
    if head.pos_ in {"NOUN", "PROPN"}:
        verb = head.head
        if head.dep_ in {"dobj", "attr"} and is_verb(verb):
            return subjects(verb, depth + 1)
        if head.dep_ == "pobj":
            return prepositional_holders(head.head, depth + 1) if depth < 6 else []
        if head.dep_ in SUBJECTS:
            return [head]
    return []


def is_ballot(token: Token) -> bool:
    """Whether a noun after "by" names a way of voting or the count of a vote, not who did it."""
    if token.lemma_.lower() == "show":
        return any(t.lemma_ == "hand" for t in prepositional(token, "of"))
    if token.pos_ == "NUM" and token.head.lower_ != "by":
        return False
    if token.pos_ == "NUM" or (token.lemma_.lower() == "vote" and token.head.lower_ == "by"):
        return any(
            c.lower_ in {"to", "against"} for c in [*token.children, *token.head.children, *token.head.head.children]
        )
    return token.lemma_.lower() in BALLOTS


def by_agents(verb: Token) -> list[Token]:
    """The by-phrase of a passive; one at the end of a coordination serves all its verbs."""
    found = [
        t
        for child in verb.children
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by")
        for prep in [child, *(c for c in child.children if c.dep_ == "conj" and c.nbor(-1).lower_ not in NOT_JOINED)]
        for pobj in prep.children
        if pobj.dep_ == "pobj" and not is_ballot(pobj)
        for t in joined(pobj)
    ]
    if found:
        stray = [c for c in verb.children if c.dep_ == "conj" and c.i > found[-1].i and c.pos_ in NOMINAL]
        return found + stray  # "counted by Ada and three of the members"
    if not is_passive(verb):
        return found
    astray = by_astray(verb)
    if astray:
        return astray
    for child in verb.children:
        if child.i > verb.i and child.dep_ in {"conj", "advcl"} and child.tag_ in {"VBN", "VBD"}:
            later = by_agents(child)
            if later and not own_subjects(child) and not any(c.dep_ == "auxpass" for c in child.children):
                return later
    return []


def by_astray(verb: Token) -> list[Token]:
    """A by-phrase that the parser hung on what comes before it ("kept going by widows", "shown the ropes by Ada")."""
    below = [c for c in verb.children if c.i > verb.i and c.dep_ in {"xcomp", "dobj", "prep"}]
    below += [g for c in below if c.dep_ == "prep" for g in c.children if g.dep_ == "pobj"]
    for over in below:
        for child in over.children:
            told = child.lower_ == "by" and child.dep_ in {"prep", "agent"} and over.lemma_ not in WORKS_BY
            named = [t for c in child.children if c.dep_ == "pobj" and is_somebody(c) for t in joined(c)]
            if told and named and (over.pos_ != "VERB" or not own_subjects(over)):
                return named
    return []


WORKS_BY = {
    "play",
    "song",
    "book",
    "film",
    "poem",
    "report",
    "letter",
    "story",
    "visit",
    "talk",
    "work",
    "music",
    "painting",
}


def is_somebody(token: Token) -> bool:
    """Whether a noun is a name or one of the plain words for people."""
    return (token.pos_ == "PROPN" and token.text[:1].isupper()) or token.lemma_.lower() in PEOPLE


def agents(verb: Token) -> list[Token]:
    """Who does it: the by-phrase of a passive, the understood subject of an active verb."""
    return by_agents(verb) if is_passive(verb) else subjects(verb)


def patients(verb: Token) -> list[Token]:
    """What or whom it is done to: the object of an active verb, the subject of a passive one."""
    if is_passive(verb):
        extra = [child for child in verb.children if child.dep_ == "dobj"]
        return subjects(verb) + [t for obj in extra for t in joined(obj)]
    own = [child for child in verb.children if child.dep_ in {"dobj", "attr", "oprd"}]
    if verb.dep_ == "relcl" and [t.lower_ for t in own] in (["which"], ["that"]):
        return joined(verb.head)  # "the training, which survivors wrote"
    if not own and verb.dep_ == "relcl" and not any(s.lower_ in RELATIVES for s in own_subjects(verb)):
        return joined(verb.head)
    if not own:
        own = shared_object(verb)
    if not own and verb.tag_ == "VB" and verb.head.lemma_ == "be" and verb.dep_ in {"xcomp", "advcl", "ccomp", "acl"}:
        own = own_subjects(verb.head)
    return [t for obj in own for t in joined(obj)]


def shared_object(verb: Token) -> list[Token]:
    """The object that stands after the last of several coordinated verbs ("choose and buy the tools")."""
    for child in verb.children:
        if child.dep_ == "conj" and is_verb(child) and not own_subjects(child):
            objects = [c for c in child.children if c.dep_ == "dobj"]
            return objects or shared_object(child)
    return []


@remembered_list
def prepositional(head: Token, *prepositions: str) -> list[Token]:
    """Objects of the given prepositions below a token (also through a particle: "made up of")."""
    found: list[Token] = []
    for child in head.children:
        if child.dep_ in {"prep", "dative", "agent", "prt", "advmod"}:
            if child.i and child.nbor(-1).lower_ in NOT_JOINED:
                continue  # "to the members, not to the managers"
            if child.lower_ in prepositions:
                found += [t for c in child.children if c.dep_ in {"pobj", "pcomp"} for t in joined(c)]
            found += [
                t
                for inner in child.children
                if inner.dep_ == "prep" and inner.lower_ in prepositions
                for c in inner.children
                if c.dep_ == "pobj"
                for t in joined(c)
            ]
    return found


def recipients(verb: Token) -> list[Token]:
    """To whom: the indirect object, the to-phrase, or the subject of "are given X"."""
    found = [t for c in verb.children if c.dep_ == "dative" and c.pos_ != "ADP" for t in joined(c)]
    found += prepositional(verb, "to")
    if is_passive(verb) and any(child.dep_ == "dobj" for child in verb.children):
        found += subjects(verb)
    return found


def is_purpose(verb: Token) -> bool:
    """Whether an adverbial clause is an aim ("to give …", "so that … can")."""
    marks = [child.lower_ for child in verb.children if child.dep_ in {"mark", "aux", "advmod"}]
    has_subject = bool(own_subjects(verb))
    if "so" in marks and verb.tag_ in {"VBD", "VBZ", "VBP", "VBN"} and not any(c.tag_ == "MD" for c in verb.children):
        return verb.doc[verb.left_edge.i + 1].lower_ == "that"  # "so we binned it" is what followed
    if "so" in marks or ("that" in marks and verb.i and verb.doc[verb.left_edge.i].lower_ == "so"):
        return True
    return verb.tag_ == "VB" and "to" in marks and not has_subject


def governing_verb(token: Token) -> Token | None:
    """The nearest verb above a token, or the token itself if it is one."""
    current = token
    while not is_verb(current):
        if current.head == current:
            return None
        current = current.head
    return current
