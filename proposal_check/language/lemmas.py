"""Lemmas of verbs that the small model's tables get wrong: "coded" is no form of "cod", "staged" none of "stag"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from proposal_check.language.lexicon import actions, load_yaml_once

if TYPE_CHECKING:
    from spacy.tokens import Token

LEMMAS = {
    "hopes": "hope", "hoped": "hope", "hoping": "hope",
    "rewrote": "rewrite", "rewritten": "rewrite", "redrew": "redraw", "redrawn": "redraw", "rebuilt": "rebuild",
    "remade": "remake", "rethought": "rethink", "retold": "retell", "reran": "rerun", "reset": "reset",
    "oversaw": "oversee", "overseen": "oversee", "undertook": "undertake", "undertaken": "undertake",
    "co-wrote": "co-write", "co-ran": "co-run", "outvoted": "outvote", "overrode": "override",
}  # fmt: skip
"""Verb forms that the lemmatiser takes for another verb's ("hop") or for none ("rewrote")."""
FILES = ("doing.yaml", "origin.yaml")
DOUBLING = 4


def right_lemma(token: Token) -> str:
    """The lemma of a verb form: the model's, unless only another stem of the form is a verb of the lexicon."""
    lower = token.lower_
    if lower in LEMMAS:
        return LEMMAS[lower]
    lemma = token.lemma_
    if lower == lemma or lemma.lower() in known():
        return lemma
    return next((stem for stem in stems(lower) if stem in known()), lemma)


@cache
def known() -> frozenset[str]:
    """Every verb of the lexicon of acts."""
    found = set(actions().verbs)
    for file in FILES:
        found |= set(listed(load_yaml_once(file)))
    return frozenset(found)


def listed(node: object) -> list[str]:
    """The words of a lexicon file's lists, and the keys of its mappings."""
    if isinstance(node, dict):
        return [*map(str, node), *(word for value in node.values() for word in listed(value))]
    return [str(word) for word in node] if isinstance(node, list) else []


def stems(form: str) -> list[str]:
    """The stems that an English verb form may have, the likeliest first."""
    for ending in ("ing", "ed", "es", "s"):
        stem = form.removesuffix(ending)
        if stem != form and len(stem) > 1:
            found = [f"{stem}e", stem] if ending in {"ing", "ed"} else [stem, f"{stem}e"]
            if stem.endswith("i"):
                found.append(f"{stem[:-1]}y")
            if len(stem) >= DOUBLING and stem[-1] == stem[-2]:
                found.append(stem[:-1])
            return found
    return []
