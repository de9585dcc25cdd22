"""Advice on benefits, debts and papers before somebody is paid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.help_words import is_word
from proposal_check.language.mention import Scene
from proposal_check.language.pay import is_outside, is_people
from proposal_check.language.tree import patients, prepositional

if TYPE_CHECKING:
    from spacy.tokens import Token


def advised(verb: Token, doers: list[Token], scene: Scene) -> bool:
    """Whether somebody who knows benefits, debts or papers looks after a person's own case."""
    near = [verb, *verb.subtree]
    worried = any(is_word(t, "worries") for t in near)
    said = [*doers, *patients(verb), *prepositional(verb, "with", "by")]
    advisers = [t for phrase in said for t in phrase.subtree if is_adviser(t)]
    advisers += [t for t in verb.sent if t.i < verb.i and is_adviser(t) and not is_people(t, scene)]
    if not advisers:
        return False
    helped = patients(verb) + prepositional(verb, "with")
    people = [t for t in [*helped, *doers] if is_people(t, scene) and not is_adviser(t)] or any(
        t.lower_ in {"each", "anyone", "everyone", "it", "them"} for t in near
    )
    return (
        bool(people)
        and (worried or any(a in list(t.subtree) for t in doers for a in advisers))
        and not all(is_outside(t, scene) and not any(a in list(t.subtree) for a in advisers) for t in helped or doers)
    )


def is_adviser(token: Token) -> bool:
    """Whether a phrase is an adviser or an advice service."""
    before = token.doc[token.i - 1].lower_ if token.i else ""
    return is_word(token, "advisers") or f"{before} {token.lower_}" in {
        "citizens advice",
        "welfare rights",
        "rights advice",
        "advice centre",
        "law centre",
    }
