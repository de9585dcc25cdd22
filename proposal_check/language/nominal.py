"""Holders of an action that is worded as a noun, an adjective or a title: who has it, gives it, is it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.lexicon import Action, words
from proposal_check.language.predication import Predication
from proposal_check.language.quantity import share_of
from proposal_check.language.tree import (
    agents,
    by_agents,
    is_passive,
    is_verb,
    joined,
    patients,
    prepositional,
    recipients,
    subjects,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

HAVING = words("verbs.yaml", "having")
GIVING = words("verbs.yaml", "giving")
RESTING = words("verbs.yaml", "resting_with")
NEEDING = {"need", "require", "take", "await", "obtain", "seek", "want", "get"}
OF_AGENT = words("nouns.yaml", "of_agents")
LEAVE = {"consent", "permission", "agreement", "signature"}
"""What people also give for what is done to themselves."""
FELT = {"sense", "feeling", "spirit", "feel", "culture"}
PAID = {"pay", "employ", "budget_pay"}
BIDDINGS = {"insistence", "behest", "bidding", "pleasure", "discretion"}
"""Nouns that say whose word something was done at ("at the members' insistence")."""
OWNERS = {"theirs", "ours", "hers", "his", "mine"}
Held = tuple[list["Token"], "Token | None", bool]
"""Who has it, the verb that says so (None: only the noun does), and whether it is only required."""


def noun_holders(noun: Token, action: Action) -> list[Predication]:
    """Predications carried by a noun, one for the way in which its holders are named."""
    if (
        noun.dep_ in {"compound", "amod", "nmod"}
        or (action.name == "vote" and (minority(noun) or indicative(noun)))
        or only_felt(noun)
    ):
        return []
    holders, anchor, needed = held(noun, action)
    to_do = any(c.dep_ in {"acl", "relcl"} and c.tag_ == "VB" for c in noun.children)
    if action.name == "employ" and noun.dep_ == "attr" and (to_do or any(c.lower_ == "of" for c in noun.children)):
        return []  # "is the job of tenants" is no employment
    bidding = noun.lemma_.lower() in BIDDINGS
    if bidding and anchor is None and not (noun.dep_ == "pobj" and noun.head.lower_ in {"at", "by", "on", "under"}):
        return []
    own_sake = noun.lemma_.lower() in {"discretion", "pleasure"}  # "at their discretion" is of what they do themselves
    mere = not (bidding and not own_sake) and anchor is None and not needed and noun.dep_ in {"pobj", "dobj", "conj"}
    if not holders or (mere and all(t.tag_ == "PRP$" for t in holders)):
        return []  # "take responsibility for their choices"
    things = prepositional(noun, "on", "over", "about", "of", "for", "in")
    payers: tuple[Token, ...] = ()
    return [
        Predication(
            action,
            anchor or noun,
            tuple(holders),
            tuple(t for t in things if t not in holders),
            payers,
            needed=needed,
            noun=noun,
        )
    ]


def minority(vote: Token) -> bool:
    """ "Parents hold two of the thirteen votes": less than half of them decides nothing."""
    whole = vote.head.head if vote.dep_ == "pobj" and vote.head.lower_ == "of" else vote
    share = share_of(whole) if whole != vote else None
    return share is not None and share < 0.5


def indicative(vote: Token) -> bool:
    """ "The vote among members is indicative only"."""
    verb = vote.head
    said = (
        [c.lower_ for c in verb.children if c.dep_ == "acomp"] if vote.dep_ == "nsubj" and verb.lemma_ == "be" else []
    )
    return any(c in {"indicative", "advisory", "consultative", "informal", "non-binding"} for c in said)


def only_felt(noun: Token) -> bool:
    """ "a sense of ownership", "feel ownership of it": what people are to feel, not what they have."""
    inner = noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lemma_.lower() in FELT
    return inner or (
        noun.dep_ in {"dobj", "conj"} and noun.head.lemma_ in {"feel", "sense", "foster", "instil", "nurture"}
    )


def held(noun: Token, action: Action) -> Held:
    """Who has what a noun names, the verb that says so, and whether it is required ("needs their approval")."""
    top, verb = placed(noun)
    named = possessors(noun, action)
    if verb is not None and top.dep_ in {"dobj", "attr", "nsubjpass", "oprd"}:
        found = held_by_verb(top, verb, named, action)
        if found is not None:
            return found
    if verb is not None and top.dep_ in {"nsubj", "nsubjpass"} and verb.lemma_ in RESTING:
        places = prepositional(verb, "with", "to", "by", "from") + hands(verb)
        places += [c for c in verb.children if c.dep_ == "attr" and c.lower_ in OWNERS]
        if places:
            return places, verb, False
        deciding = action.name in {"decide", "choose"}
        if deciding and not named and any(c.dep_ == "attr" and c.tag_ in {"NNS", "NNP"} for c in verb.children):
            return [], None, False
    return named, None, top.dep_ == "pobj" and top.head.lower_ == "without"


def placed(noun: Token) -> tuple[Token, Token | None]:
    """The phrase that a noun heads or is counted in ("a share of the votes"), and the verb above it."""
    top = noun
    while top.dep_ == "conj" and top.head.pos_ == "NOUN":
        top = top.head
    verb = top.head if is_verb(top.head) else None
    if top.dep_ == "pobj" and top.head.head.pos_ in {"NOUN", "NUM", "PRON", "DET"} and top.head.lower_ == "of":
        outer = top.head.head
        if is_verb(outer.head) and outer.dep_ in {"dobj", "nsubjpass"} and outer.lemma_ != "member":
            return outer, outer.head
    return top, verb


def held_by_verb(top: Token, verb: Token, named: list[Token], action: Action) -> Held | None:
    """Who has it by a verb of giving, having or needing; None for any other verb."""
    lemma = verb.lemma_.lower()
    passive = is_passive(verb)
    assents = action.name == "approve" and top.lemma_.lower() not in LEAVE
    if assents and lemma in {"give", "grant", "provide", "withhold"} and passive and by_agents(verb):
        return by_agents(verb), verb, False  # "approval is given by the parents"
    if (lemma in GIVING and lemma not in HAVING) or (
        lemma in {"give", "pay", "provide"} and (recipients(verb) or passive)
    ):
        return receivers(top, verb, action) or named, verb, False
    if lemma in HAVING and top.dep_ in {"dobj", "attr"} and not passive:
        if lemma in {"take", "get"} and action.name == "approve" and named:
            return named, verb, True
        return agents(verb) or named, verb, False
    if lemma in HAVING and passive and top.dep_ == "nsubjpass":
        places = [t for t in prepositional(verb, "at", "in") if t.pos_ in {"NOUN", "PROPN"}]
        return by_agents(verb) or places or named, verb, False
    if lemma in NEEDING:
        return named, verb, True
    if lemma == "be" and top.dep_ == "attr":
        return named, verb, False
    return None


def receivers(top: Token, verb: Token, action: Action) -> list[Token]:
    """To whom a verb gives what `top` names, where it says so."""
    given = recipients(verb) + (prepositional(verb, "for") if action.name in PAID else [])
    if given or top.dep_ != "dobj":
        return given
    if is_passive(verb):
        return subjects(verb)
    return [t for t in patients(verb) if t != top] if verb.lemma_.lower() == "pay" else []


def hands(verb: Token) -> list[Token]:
    """ "in the hands of X", "up to X": who a thing lies with."""
    found: list[Token] = []
    for child in verb.children:
        if (child.dep_ == "prep" and child.lower_ in {"in", "up"}) or child.lower_ == "down":
            for inner in child.children:
                if inner.lemma_ == "hand":
                    found += prepositional(inner, "of") + [t for t in inner.children if t.dep_ == "poss"]
                if child.lower_ in {"up", "down"} and inner.lower_ == "to":
                    found += [t for c in inner.children if c.dep_ == "pobj" for t in joined(c)]
    return found


def possessors(noun: Token, action: Action) -> list[Token]:
    """Whose it is: possessor, by-phrase, of- or for-phrase, or a word compounded before it."""
    found = [t for c in noun.children if c.dep_ == "poss" for t in joined(c)]
    found += prepositional(noun, "by")
    if noun.lemma_.lower() in OF_AGENT or action.name in PAID:
        sources = ("of", "among") if action.name in PAID else ("of", "from", "among")  # fees from members are income
        found += prepositional(noun, *sources)
    if action.name in PAID or action.strands == ("support",):
        found += prepositional(noun, "for", "to")
    if "power" in action.strands and not found:
        found += [t for thing in prepositional(noun, "on") for t in prepositional(thing, "by")]
    found += after_colon(noun)
    if not found:
        found += [
            c
            for c in noun.children
            if c.dep_ in {"compound", "nmod"} and c.i < noun.i and c.tag_ in {"NN", "NNS", "NNP"}
        ]
    return found


def after_colon(noun: Token) -> list[Token]:
    """Whom a list line names after its colon ("Approval of the budget: the tenants' panel")."""
    doc, sent = noun.doc, noun.sent
    colon = next((t for t in doc[noun.i : sent.end] if t.text == ":"), None)
    if colon is None:
        return []
    between = doc[noun.i + 1 : colon.i]
    if any(t.tag_ in {"VBZ", "VBP", "VBD", "MD"} for t in between):
        return []
    named = [t for t in doc[colon.i + 1 : sent.end] if t.pos_ in {"NOUN", "PROPN", "PRON"} and t.dep_ != "compound"]
    return joined(named[0]) if named else []
