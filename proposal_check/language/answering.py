"""Who must answer to whom: reporting, replying with reasons, obeying, and contracts that can be ended."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from proposal_check.language.lexicon import actions, words
from proposal_check.language.mention import is_word
from proposal_check.language.predication import Predication
from proposal_check.language.tree import agents, is_passive, is_verb, patients, prepositional, recipients, subjects

if TYPE_CHECKING:
    from spacy.tokens import Token

ANSWERERS = words("objects.yaml", "answerers") | words("objects.yaml", "staff")
REPLYING = words("verbs.yaml", "replying")
ASKED = {"anything", "everything", "whatever", "what", "question", "questions", "request", "requests"}
EXTRAORDINARY = {"special", "general", "extraordinary", "emergency"}
OBEYING = words("verbs.yaml", "obeying")
RULINGS = words("nouns.yaml", "rulings")
FINDINGS = {"recommendation", "finding", "report", "advice", "demand", "conclusion"}
"""What binds only where the draft says that it binds."""
BOOKS = words("nouns.yaml", "books")
TELLING = {"tell", "instruct", "say", "decide", "direct"}
TOLD_AT = words("weak.yaml", "occasions") - {"meeting"} | {
    "newsletter",
    "celebration",
    "showcase",
    "conference",
    "bulletin",
}
PROMISING = {"commit", "undertake", "agree", "promise", "pledge"}


def answering(verb: Token) -> list[Predication]:
    """Predications of holding to account: whoever is answered, obeyed or may ask holds them."""
    lemma = verb.lemma_.lower()
    if lemma in {"answer", "account", "report"}:
        return answered(verb)
    if lemma in REPLYING:
        return replied(verb)
    if lemma in OBEYING or lemma == "bind":
        return obeyed(verb)
    if lemma in {"do", "act"}:
        return as_told(verb) or (obeyed(verb) if lemma == "act" else [])
    if lemma == "be":
        return open_books(verb)
    if lemma == "take":
        return takes_orders(verb)
    if lemma in {"end", "terminate", "cancel", "dismiss", "part", "release"}:
        return ended(verb)
    if lemma in {"demand", "inspect", "require", "insist", "call", "requisition", "force"}:
        return inspected(verb)
    return []


def answered(verb: Token) -> list[Predication]:
    """ "answers to us", "report to the members' meeting", "has to answer our questions", "answers for the sums"."""
    who = agents(verb)
    to = prepositional(verb, "to")
    if verb.lemma_ == "report":
        telling = any(t.lemma_.lower() in TOLD_AT for t in prepositional(verb, "at", "through", "via", "in"))
        return [account(verb, to, who)] if to and not telling and any(answerer(t) for t in who) else []
    if to:
        return [account(verb, to, who)]
    asked = [t for t in patients(verb) if t.lemma_.lower() in {"question", "query", "letter", "challenge", "complaint"}]
    owners = [p for t in asked for p in [*(c for c in t.children if c.dep_ == "poss"), *prepositional(t, "from", "of")]]
    if owners and any(answerer(t) for t in who):
        return [account(verb, owners, who)]
    if (
        verb.lemma_ == "answer"
        and (prepositional(verb, "for") or (owed(verb) and not patients(verb)))
        and any(answerer(t) for t in who)
    ):
        return [account(verb, prepositional(verb, "at", "before", "in"), who, implied=True)]
    return []


def replied(verb: Token) -> list[Predication]:
    """An answer that is owed with its reasons or in public ("must explain every overspend to members")."""
    who = agents(verb)
    if not any(answerer(t) for t in who) or not owed(verb):
        return []
    to = prepositional(verb, "to") + recipients(verb) + [t for p in patients(verb) for t in prepositional(p, "to")]
    askers = [t for q in to if q.lower_ in ASKED for c in q.children if c.dep_ == "relcl" for t in subjects(c)]
    to = askers or to
    below = {t.lower_ for t in verb.subtree if t.i > verb.i}
    open_ = bool(below & {"public", "publicly", "reasons", "reason", "why", "writing"})
    explaining = verb.lemma_ in {"explain", "justify"} and bool(to)
    if not open_ and not explaining:
        return []
    if to and not explaining and not open_:
        return []
    return [replace(account(verb, to, who, implied=not to), rule=True)]


def owed(verb: Token) -> bool:
    """Whether a verb says what its subject must do or has bound itself to do."""
    chain = [verb]
    while chain[-1].dep_ in {"conj", "xcomp", "pcomp", "prep"} and len(chain) < 6:
        chain.append(chain[-1].head)
    return any(
        c.lower_ in {"must", "shall"} or (v.lemma_ in {"have", "need", "oblige", "require", "bind"} and v != verb)
        for v in chain
        if is_verb(v)
        for c in [v, *v.children]
    ) or any(v.lemma_ in PROMISING for v in chain[1:])


def obeyed(verb: Token) -> list[Predication]:
    """ "must abide by the members' vote", "whose ruling he has to follow": a decision that binds somebody."""
    things = patients(verb) + prepositional(verb, "by", "to", "with", "on", "out")
    must = any(c.lower_ in {"must", "shall"} for c in verb.children) or verb.head.lemma_ in {"oblige", "bind"}
    binding = verb.lemma_ == "bind" or (verb.lemma_ == "act" and must)
    for thing in things:
        if thing.lemma_.lower() not in RULINGS and not (binding and thing.lemma_.lower() in FINDINGS):
            continue
        owners = [c for c in thing.children if c.dep_ == "poss"] + prepositional(thing, "of", "from", "by")
        owners = [relative_owner(t) for t in owners]
        if owners:
            return [account(verb, owners, agents(verb))]
    clauses = [c for c in verb.children if c.dep_ in {"ccomp", "dobj", "pobj"} and decided_what(c)]
    return [account(verb, subjects(clauses[0]), agents(verb))] if clauses and owed(verb) else []


def decided_what(clause: Token) -> bool:
    """Whether a clause is what somebody decides ("what we award", "whatever the panel votes for")."""
    index = actions().verbs.get(clause.lemma_.lower(), ())
    deciding = any("power" in p.action.strands and p.action.level == 5 for p in index)
    return deciding and clause.doc[clause.left_edge.i].lower_ in {"what", "whatever", "whichever"}


def relative_owner(token: Token) -> Token:
    """Whom "whose" stands for: what its clause hangs on."""
    if token.lower_ != "whose":
        return token
    clause = next((a for a in token.ancestors if a.dep_ == "relcl"), None)
    if clause is None:
        return token
    above = [clause.head, *clause.head.ancestors]
    return next((t for t in above if is_word(t, "bodies", "heads")), clause.head)


def as_told(verb: Token) -> list[Predication]:
    """ "does as the group tells her", "act on our instructions"."""
    for clause in verb.children:
        if clause.dep_ in {"advcl", "ccomp", "dobj"} and clause.lemma_ in {
            "tell",
            "instruct",
            "say",
            "decide",
            "direct",
        }:
            marks = {c.lower_ for c in clause.children}
            if marks & {"as", "what", "whatever"} and not is_passive(clause):
                return [account(verb, subjects(clause), agents(verb))]
    for thing in prepositional(verb, "on", "upon", "under"):
        if thing.lemma_.lower() in RULINGS:
            owners = [c for c in thing.children if c.dep_ == "poss"] + prepositional(thing, "of", "from")
            if owners:
                return [account(verb, owners, agents(verb))]
    return []


def ended(verb: Token) -> list[Predication]:
    """A contract that can be ended on notice."""
    if not any(t.lemma_ == "notice" for t in prepositional(verb, "with", "on", "at", "by", "without")):
        return []
    return [
        Predication(
            actions().by_name["dismiss"], verb, tuple(agents(verb)), tuple(patients(verb)), implied=is_passive(verb)
        )
    ]


def inspected(verb: Token) -> list[Predication]:
    """A right to the books or to a meeting ("can demand to see the ledgers", "can call a special meeting")."""
    called = [
        c
        for c in verb.children
        if c.dep_ in {"xcomp", "ccomp", "advcl"} and c.lemma_ in {"answer", "explain", "account"}
    ]
    if called and verb.lemma_ != "insist":
        return [account(verb, agents(verb), patients(verb))]
    things = patients(verb) + [t for c in verb.children if c.dep_ == "xcomp" for t in patients(c)]
    books = [t for t in things if t.lemma_.lower() in BOOKS or is_special_meeting(t)]
    return [account(verb, agents(verb), books)] if books else []


def open_books(verb: Token) -> list[Predication]:
    """ "The books are open to any member"."""
    books = [t for t in subjects(verb) if t.lemma_.lower() in BOOKS]
    to = [t for c in verb.children if c.dep_ == "acomp" and c.lower_ == "open" for t in prepositional(c, "to")]
    return [account(verb, to or prepositional(verb, "to"), books)] if books and to else []


def takes_orders(verb: Token) -> list[Predication]:
    """ "The builder takes his orders from the members"."""
    orders = [t for t in patients(verb) if t.lemma_ in {"order", "instruction", "direction"}]
    given = prepositional(verb, "from") + [t for o in orders for t in prepositional(o, "from")]
    bound = any(answerer(t) for t in agents(verb))
    return [account(verb, given, agents(verb))] if orders and given and bound else []


def is_special_meeting(token: Token) -> bool:
    """Whether a meeting is one that is called to settle something ("a special meeting")."""
    return token.lemma_ == "meeting" and any(c.lower_ in EXTRAORDINARY for c in token.children)


def answerer(token: Token) -> bool:
    """Whether a phrase is one that may have to answer: a name, an office, an organisation or what stands for one."""
    return token.lemma_.lower() in ANSWERERS or token.pos_ in {"PROPN", "PRON"}


def account(verb: Token, holders: list[Token], things: list[Token], *, implied: bool = False) -> Predication:
    """A predication of holding to account."""
    return Predication(actions().by_name["hold_to_account"], verb, tuple(holders), tuple(things), implied=implied)
