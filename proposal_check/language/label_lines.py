"""Lines that put a role or an act before a colon and its holder after it: "Led by: tenants", "Author: Ada, tenant"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.doing import kinds
from proposal_check.language.lexicon import Action, actions
from proposal_check.language.predication import Predication
from proposal_check.language.roles import is_role_word
from proposal_check.language.tree import joined

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

MARKS = {":", "–", "—"}
FINITE = {"VBZ", "VBP", "VBD", "MD"}
LONGEST = 7
"""Words that a label may have at most."""
INSIDE = {"relcl", "acl", "advcl", "aux", "auxpass"}
TITLES = {"lead", "author", "chair", "host", "judge"}


def label_line(sent: Span) -> list[Predication]:
    """The act that a line says is somebody's, by the role or the passive before its colon."""
    mark = next((t for t in sent[: LONGEST + 1] if t.text in MARKS), None)
    if mark is None or mark.i == sent.start or mark.i + 1 >= sent.end:
        return []
    label, rest = sent.doc[sent.start : mark.i], sent.doc[mark.i + 1 : sent.end]
    if any(t.tag_ in FINITE and t.dep_ not in INSIDE for t in rest):
        return []
    found = act_of(label)
    first = next((t for t in rest if t.pos_ in {"NOUN", "PROPN", "PRON", "NUM"} and is_head(t)), None)
    if found is None or first is None:
        return []
    action, trigger = found
    return [Predication(action, trigger, tuple(joined(first)), work=True)]


def is_head(token: Token) -> bool:
    """Whether a noun or number is no part of a longer name right after it ("two local residents", "care leavers")."""
    following = token.doc[token.i + 1 : token.i + 2]
    inside = any(t.pos_ in {"NOUN", "PROPN"} for t in following)
    return token.dep_ not in {"compound", "nummod"} and not inside


def act_of(label: Span) -> tuple[Action, Token] | None:
    """The action that a label names and the word that names it; None for any other label."""
    last = label[-1]
    if last.lower_ == "by" and len(label) > 1:
        verb = label[-2]
        return by_verb(verb)
    if any(t.tag_ in FINITE and t.lower_ not in TITLES for t in label):
        return None
    for token in reversed(label):
        if token.dep_ == "pobj" or token.head.dep_ == "pobj":
            continue  # "author of the bid"
        titles = [a for a in actions().copula_nouns.get(token.lower_, ()) if "leadership" in a.strands]
        if titles or (is_role_word(token) and token.lower_ != "worker"):
            return (titles[0] if titles else actions().by_name["deliver"]), token
    return None


def by_verb(verb: Token) -> tuple[Action, Token] | None:
    """ "Led by", "Proposed by", "Checked by": the action of a passive."""
    patterns = [p for p in actions().verbs.get(verb.lemma_.lower(), ()) if not p.idiom and not p.particle]
    leading = [p.action for p in patterns if "leadership" in p.action.strands and p.action.level > 3]
    kind = kinds().get(verb.lemma_.lower())
    if leading:
        return leading[0], verb
    return (actions().by_name[kind], verb) if kind else None
