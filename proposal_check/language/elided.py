"""An act left out because it was just told of others: "The staff don't run it. The tenants do."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.tree import is_verb, own_subjects, subjects

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

STANDING_FOR = {"do", "will", "have", "shall"}
NOBODY = {"nobody", "none", "no-one", "neither", "no"}
BELOW = {"dobj", "xcomp", "ccomp", "attr", "acomp", "advcl", "oprd", "prep"}


def stand_ins(sent: Span) -> list[tuple[Token, Token]]:
    """Each "do", "did" or "will" that stands for an act denied of others just before it, with that act's verb."""
    found: list[tuple[Token, Token]] = []
    for token in sent:
        bare = token.lemma_ in STANDING_FOR and token.dep_ in {"ROOT", "conj", "ccomp", "parataxis"}
        if not bare or not own_subjects(token) or any(c.dep_ in BELOW and not is_so(c) for c in token.children):
            continue
        before = act_before(token)
        if before is not None and is_denied(before) and not any(c.dep_ == "neg" for c in token.children):
            found.append((token, before))
    return found


def is_so(token: Token) -> bool:
    """Whether what stands after "do" only points back ("do so", "do it", "did that")."""
    return token.lower_ in {"so", "it", "that", "this"}


def act_before(token: Token) -> Token | None:
    """The verb of the clause before, in the same sentence or the one before it."""
    own = [t for t in token.doc[token.sent.start : token.i] if is_main(t) and t not in token.subtree]
    own += [c for c in token.children if c.i < token.i and is_main(c)]
    if own:
        return max(own, key=lambda t: t.i)
    if token.sent.start == 0:
        return None
    earlier = [t for t in token.doc[token.sent.start - 1].sent if is_main(t)]
    return earlier[-1] if earlier else None


def is_main(token: Token) -> bool:
    """Whether a verb tells something by itself and is no auxiliary."""
    return is_verb(token) and token.dep_ in {"ROOT", "conj", "ccomp", "parataxis"}


def is_denied(verb: Token) -> bool:
    """Whether a verb is denied by itself or by its subject ("nobody on a wage")."""
    return any(c.dep_ == "neg" for c in verb.children) or any(
        t.lower_ in NOBODY or any(c.lower_ == "no" for c in t.children) for t in subjects(verb)
    )
