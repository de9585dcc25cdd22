"""Who the work is said to be done by, with no act told: "Ada is producer", "two tenants on the desk", "driving: Amal".

A role may stand in a copula, after "as", in a fragment, before a colon, or in a noun with its by-phrase (`roles.yaml`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.doers import definite
from proposal_check.language.experience import lived_through
from proposal_check.language.lexicon import actions, words
from proposal_check.language.mention import is_held_role, is_person_noun, is_word
from proposal_check.language.predication import Predication
from proposal_check.language.tree import is_passive, is_verb, joined, own_subjects, patients, prepositional, subjects

if TYPE_CHECKING:
    from spacy.tokens import Token

FILE = "roles.yaml"
TAKING_ON = {"employ", "hire", "recruit", "appoint", "engage", "contract", "take", "act", "serve", "have"}


def in_role(token: Token) -> list[Predication]:
    """The work that a token says is somebody's: a role, a craft, or a place at which people are on duty."""
    for reading in (
        as_role,
        is_role,
        role_is,
        craft_by,
        craft_label,
        on_duty,
        made_by,
        kept_for,
        must_be,
        has_lived,
        responsible,
    ):
        holders = reading(token)
        if holders:
            return [Predication(actions().by_name["deliver"], anchor(token), tuple(holders), work=True)]
    chairs = chair_of(token)
    return [Predication(actions().by_name["chair"], anchor(token), tuple(chairs), work=True)] if chairs else []


def anchor(token: Token) -> Token:
    """The verb whose clause says so, or the word itself in a fragment."""
    top = token
    while not is_verb(top) and top.dep_ not in {"ROOT"} and top.head != top:
        top = top.head
    return top


def is_role_word(token: Token) -> bool:
    """Whether a noun names somebody by the work they do for a project ("cook", "steward", "film-maker")."""
    return token.pos_ in {"NOUN", "PROPN"} and token.lemma_.lower() in words(FILE, "roles")


def as_role(token: Token) -> list[Token]:
    """ "Two guests are employed as cooks", "former writers are taken on as tutors": taken on, and for what."""
    if token.dep_ != "pobj" or token.head.lower_ != "as" or not is_role_word(token):
        return []
    verb = token.head.head
    if not is_verb(verb) or verb.lemma_ not in TAKING_ON or verb.dep_ in {"relcl", "advcl"}:
        return []
    return patients(verb) if is_passive(verb) or verb.lemma_ == "have" else subjects(verb)


def is_role(token: Token) -> list[Token]:
    """ "Ada is producer", "eight of us will be health checkers", "Lee will be our project assistant"."""
    if token.dep_ != "attr" or not is_role_word(token) or token.head.lemma_ not in {"be", "become"}:
        return []
    if any(c.lower_ == "by" for c in token.children):
        return []  # "cooks by trade"
    if any(c.lower_ in {"a", "an"} and c.dep_ == "det" for c in token.children) and not ours(token):
        return []  # "she is a cook" may be her trade
    ahead = any(c.lower_ in {"will", "shall"} for c in token.head.children)
    ours_to_be = ahead and any(c.lower_ in {"the", "our"} for c in token.children)
    named = [t for t in subjects(token.head) if definite(t) or (ours_to_be and t.tag_ == "NNS")]
    return [t for t in named if not any(c.dep_ == "relcl" for c in t.children)]  # "those who cook are our staff"


def ours(token: Token) -> bool:
    """Whether a role is one of this project's ("a named co-applicant", "a host at each session")."""
    return any(c.lower_ in {"named", "paid", "our"} or c.dep_ == "relcl" for c in token.children)


TRADES = ("hand", "mate", "keeper")


def role_is(token: Token) -> list[Token]:
    """ "The cooks are our own women", "the spokesperson is always one of us"."""
    if token.dep_ != "nsubj" or token.head.lemma_ != "be":
        return []
    ours_alone = any(c.lower_ in {"our", "all"} for c in token.children) and token.tag_ == "NNS"
    trade = not is_served(token) and (is_person_noun(token) or token.lemma_.lower().endswith(TRADES))
    if not is_role_word(token) and not (ours_alone and trade):
        return []
    if not any(c.lower_ in {"the", "our", "all", "its", "these"} for c in token.children):
        return []
    return [t for c in token.head.children if c.dep_ == "attr" and c.pos_ != "ADJ" for t in joined(c)]


def is_served(token: Token) -> bool:
    """Whether a word is for those whom a place serves, so that saying who they are is no work of theirs."""
    users = words("parties.yaml", "users_of_places") | words("doing.yaml", "clients")
    return token.lemma_.lower() in users or is_word(token, "people", "heads")


def craft_by(token: Token) -> list[Token]:
    """ "Building of the station by member masons", "lighting design by Ife", "run by Kelly and Jo" as a line."""
    if not is_craft(token):
        return []
    by = [c for c in token.children if c.dep_ in {"prep", "agent"} and c.lower_ == "by"]
    by += [c for t in token.children if t.dep_ == "prep" for p in t.children for c in p.children if c.lower_ == "by"]
    return [t for c in by for p in c.children if p.dep_ == "pobj" for t in joined(p)]


def craft_label(token: Token) -> list[Token]:
    """ "Driving it: Amal and Rahel", "Cooking: six members"."""
    if not is_craft(token) or token.i > token.sent.start + 2:
        return []
    colon = next((t for t in token.doc[token.i : min(token.i + 6, token.sent.end)] if t.text == ":"), None)
    if colon is None or colon.i + 1 >= token.sent.end:
        return []
    line = token.doc[colon.i + 1 : token.sent.end]
    if any(t.tag_ in {"VBZ", "VBP", "VBD", "MD"} and t.dep_ not in {"relcl", "acl"} for t in line):
        return []
    first = next((t for t in line if t.pos_ in {"NOUN", "PROPN", "PRON", "NUM"} and t.dep_ != "compound"), None)
    return joined(first) if first is not None else []


def is_craft(token: Token) -> bool:
    """Whether a noun or gerund names a piece of work ("driving", "layout", "direction")."""
    lemma = token.lower_
    return lemma in words(FILE, "crafts") and (token.pos_ in {"NOUN", "PROPN"} or token.tag_ in {"VBG", "NN", "NNP"})


def on_duty(token: Token) -> list[Token]:
    """ "Two tenants on the desk", "seven house workers, every one a survivor, on shift": a line with no verb."""
    if token.dep_ != "pobj" or token.lemma_.lower() not in words(FILE, "posts") or token.head.lower_ not in {
        "on", "at", "behind", "in",
    }:  # fmt: skip
        return []
    if any(t.tag_ in {"VBZ", "VBP", "VBD", "MD"} and t.lower_ not in {"waged", "salaried"} for t in token.sent):
        return []
    who = token.head.head
    counted = any(c.dep_ == "nummod" or c.pos_ == "NUM" for c in who.children)
    return [who] if counted and who.pos_ in {"NOUN", "PROPN"} and not is_word(who, "bodies", "heads") else []


def made_by(token: Token) -> list[Token]:
    """ "The photographs are by patients": whose work a thing is."""
    if token.lower_ != "by" or token.dep_ not in {"prep", "agent"} or token.head.lemma_ != "be":
        return []
    things = subjects(token.head)
    works = (
        words("objects.yaml", "documents")
        | words("objects.yaml", "work")
        | words(FILE, "crafts")
        | words(FILE, "works")
    )
    if not any(t.lemma_.lower() in works for t in things):
        return []
    return [t for c in token.children if c.dep_ == "pobj" for t in joined(c)]


def kept_for(token: Token) -> list[Token]:
    """ "The post is reserved for a refugee", "posts will be filled by carers": work that only people may do."""
    if not is_verb(token) or token.lemma_ not in words(FILE, "keeping") or not is_passive(token):
        return []
    if not any(t.lemma_.lower() in words(FILE, "jobs") or is_role_word(t) for t in patients(token)):
        return []
    return prepositional(token, "for", "by", "to")


def chair_of(token: Token) -> list[Token]:
    """ "The chair rotates among the residents", "two tenants share the chair", "take turns at chairing"."""
    if token.lemma_.lower() not in {"chair", "chairing", "chairmanship"}:
        return []
    verb = token.head
    if token.dep_ == "nsubj" and verb.lemma_ in {"rotate", "pass", "go", "move", "alternate", "circulate"}:
        return prepositional(verb, "among", "amongst", "between", "round", "around", "from", "to")
    while verb.dep_ in {"pobj", "prep"}:
        verb = verb.head
    if is_verb(verb.head) and not is_verb(verb):
        verb = verb.head
    turns = verb.lemma_ in {"share", "rotate", "alternate"} or (
        verb.lemma_ == "take" and any(c.lemma_ == "turn" for c in verb.subtree)
    )
    return subjects(verb) if is_verb(verb) and turns and token.dep_ != "nsubj" else []


def responsible(token: Token) -> list[Token]:
    """ "Carers are responsible for the evaluation": work that is somebody's by an adjective."""
    if token.lower_ != "responsible" or token.dep_ != "acomp":
        return []
    works = words(FILE, "crafts") | words("objects.yaml", "work") | {"evaluation", "research", "content"}
    charged = [t for t in prepositional(token, "for") if t.lemma_.lower() in works or t.lower_ in works]
    owned = any(c.lower_ in {"their", "his", "her"} for t in charged for c in t.children)
    return subjects(token.head) if charged and not owned else []


def has_lived(token: Token) -> list[Token]:
    """ "Our manager has been in care herself", "the chair spent four winters in a doorway": who holds a post."""
    if not is_verb(token) or token.dep_ not in {"ROOT", "ccomp", "conj"} or not lived_through(token):
        return []
    return [t for t in own_subjects(token) if is_held_role(t)]


def must_be(token: Token) -> list[Token]:
    """ "A co-ordinator, who must be a member", "the manager has to be a tenant": a role that only people may hold."""
    verb = token.head
    if token.dep_ != "attr" or verb.lemma_ != "be":
        return []
    bound = any(c.lower_ in {"must", "shall"} for c in verb.children) or (
        verb.dep_ == "xcomp" and verb.head.lemma_ == "have" and any(c.lower_ == "to" for c in verb.children)
    )
    return [token] if bound and any(is_role_word(t) for t in subjects(verb)) else []
