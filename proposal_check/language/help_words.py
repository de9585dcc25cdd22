"""The words of help to take part, and the phrase that each stands in."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from proposal_check.language.lexicon import load_yaml_once, words
from proposal_check.language.tree import is_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

FILE = "support.yaml"
MEASURES = words("support.yaml", "measures")


@cache
def entries() -> dict[str, list[tuple[str, tuple[str, ...], bool]]]:
    """The support words by their last word: action, words, whether they speak of taking part alone."""
    found: dict[str, list[tuple[str, tuple[str, ...], bool]]] = {}
    for tier in ("strong", "service"):
        for action, phrases in load_yaml_once(FILE)[tier].items():
            for phrase in phrases:
                parts = tuple(str(phrase).lower().split())
                found.setdefault(parts[-1], []).append((action, parts, tier == "strong"))
    for options in found.values():
        options.sort(key=lambda option: -len(option[1]))
    return found


def support_word(token: Token) -> tuple[str, bool] | None:
    """The action and strength of a support word that ends at this token."""
    for form in dict.fromkeys((token.lemma_.lower(), token.lower_, token.lower_.removesuffix("s"))):
        for action, parts, strong in entries().get(form, ()):
            start = token.i - len(parts) + 1
            if start >= token.sent.start and all(
                part in {t.lower_.replace("’", "'"), t.lemma_.lower()}
                for part, t in zip(parts[:-1], token.doc[start : token.i], strict=True)
            ):
                return action, strong
    return None


def nounlike(token: Token) -> bool:
    """Whether a noun that heads a bare line was taken for a verb ("Lifts home after every meeting")."""
    return (
        token.dep_ == "ROOT"
        and token.tag_ == "VBZ"
        and not any(c.dep_ in {"nsubj", "nsubjpass", "aux"} for c in token.children)
    )


def is_word(token: Token, name: str) -> bool:
    """Whether a token stands in a plain list of `support.yaml`."""
    return (
        token.lemma_.lower() in words(FILE, name)
        or token.lower_ in words(FILE, name)
        or token.lower_.removesuffix("s") in words(FILE, name)
    )


def outermost(token: Token) -> Token:
    """The head of the phrase that a support word stands in: "the cost of a sitter", "lifts and lunch"."""
    top = token
    for _ in range(8):
        head = top.head
        if head == top:
            break
        if top.dep_ in {"compound", "nmod", "amod", "poss", "npadvmod"} and head.pos_ in {"NOUN", "PROPN"}:
            if is_staff(head) or not (support_word(head) or head.lemma_.lower() in MEASURES):
                return top
            top = head
        elif top.dep_ in {"conj", "appos"} and not is_verb(head):
            top = head
        elif (
            top.dep_ == "pobj"
            and head.lower_ in {"of", "for", "in", "to", "as"}
            and head.head.lemma_.lower() in MEASURES
        ):
            top = head.head
        else:
            break
    return top


def is_staff(token: Token) -> bool:
    """Whether a compound's head is a person of the staff ("access officer"), not help."""
    return token.lemma_.lower() in words(FILE, "staff")
