"""Money left to somebody's own judgement: "spends as it sees fit", "of its own accord", "without asking us"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.lexicon import actions, words
from proposal_check.language.mention import is_word
from proposal_check.language.predication import Predication
from proposal_check.language.things import thing_lemma
from proposal_check.language.tree import agents, is_passive, is_verb, patients, prepositional, recipients, subjects

if TYPE_CHECKING:
    from spacy.tokens import Token

HAVING = {"have", "get", "hold", "receive"}
GIVING = {"give", "hand", "grant", "pass", "allot", "allocate", "leave"}
POOLS = {"budget", "fund", "pot", "kitty", "purse", "third", "half", "quarter", "share", "money"}
PAID = words("payment.yaml", "pay_lines") - {"money"}
USING = words("verbs.yaml", "using")
MEETINGS = words("parties.yaml", "bodies", "deciding_meetings") - {"member"}
JUDGING = {"see", "like", "please", "choose", "wish", "want", "think", "decide"}
LEAVE = {"permission", "approval", "leave", "consent", "reference", "authorisation", "interference", "agreement"}


def discretion(verb: Token) -> list[Predication]:
    """A verb of spending or using money that its doer is free about."""
    if verb.lemma_ not in USING or not (freely(verb) or unasked(verb)):
        return []
    given = given_money(verb)
    if given is not None:
        return [given]
    return [Predication(actions().by_name["hold_budget"], verb, tuple(agents(verb)), tuple(patients(verb)), rule=True)]


def given_money(verb: Token) -> Predication | None:
    """ "Each ward has £5,000 to spend as it likes", "a third is handed to the clubs to share out as they see fit"."""
    above = verb.head
    if not is_verb(above) or verb.tag_ != "VB" or verb.dep_ not in {"xcomp", "advcl", "acl", "relcl"}:
        return None
    if above.lemma_ in HAVING and not is_passive(above):
        doers = subjects(above)
    elif above.lemma_ in GIVING:
        doers = recipients(above)
    else:
        return None
    money = [t for t in patients(above) if thing_lemma(t) in words("objects.yaml", "money") and not pay(t)]
    pooled = any(t.lemma_.lower() in POOLS or is_word(d, "bodies", "heads") for t in money for d in doers)
    if not pooled and above.lemma_ not in {"have", "hold"}:
        return None  # what each receives is a gift or pay
    doers = [t for t in doers if t not in money]
    return Predication(actions().by_name["hold_budget"], above, tuple(doers), tuple(money)) if money and doers else None


def reserved(verb: Token) -> list[Predication]:
    """ "Only the general meeting can open it": what a body alone may do is its to decide."""
    if not any(c.dep_ == "aux" and c.lower_ in {"can", "may"} for c in verb.children):
        return []
    bodies = [t for t in subjects(verb) if t.lemma_.lower() in MEETINGS and any(c.lower_ == "only" for c in t.children)]
    return [Predication(actions().by_name["decide"], verb, tuple(bodies), tuple(patients(verb)))] if bodies else []


def pay(money: Token) -> bool:
    """Whether a sum is what somebody is paid or given for herself ("a £20 voucher to spend where they like")."""
    return money.lemma_.lower() in PAID | {"card"} or any(c.lower_ == "each" for c in money.children)


def freely(verb: Token) -> bool:
    """Whether it is done as its doer sees fit, of its own accord or at its discretion."""
    for clause in verb.children:
        first = clause.doc[clause.left_edge.i].lower_
        if (
            clause.dep_ in {"advcl", "ccomp", "pcomp"}
            and clause.lemma_ in JUDGING
            and first in {"as", "how", "however"}
        ):
            return not subjects(clause) or True
    own = {"accord", "discretion", "authority", "initiative"}
    return any(t.lemma_ in own and any(c.dep_ == "poss" for c in t.children) for t in verb.subtree if t.i > verb.i)


def unasked(verb: Token) -> bool:
    """Whether it is done without anybody's leave ("without asking us", "without further approval")."""
    return any(
        t.lemma_ in LEAVE or (t.lemma_ in {"ask", "consult", "check", "refer"} and t.tag_ == "VBG")
        for t in prepositional(verb, "without")
    )
