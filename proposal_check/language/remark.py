"""A remark on a clause that no predication of the lexicon carries, and what its rules share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from proposal_check.language.firmness import modality
from proposal_check.language.lexicon import last_words, words
from proposal_check.language.mention import Scene, phrase
from proposal_check.language.modality import Modality, firmness_of
from proposal_check.language.model import Party, Strand
from proposal_check.language.parties import resolve
from proposal_check.language.tree import agents, prepositional
from proposal_check.language.verdict import Judgement

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FILE = "weak.yaml"
BOTH: tuple[Strand, ...] = ("leadership", "power")
LEADERSHIP: tuple[Strand, ...] = ("leadership",)
POWER: tuple[Strand, ...] = ("power",)


@dataclass(frozen=True, slots=True)
class Remark:
    """A judgement that no predication of the lexicon carries; its passage is the clause of `anchor`."""

    anchor: Token
    action: str
    judged: Judgement
    whole: bool = False


def has(token: Token, *path: str) -> bool:
    """Whether a token stands in a list of `weak.yaml`, alone or with the word before it."""
    entries = words(FILE, *path)
    lemma = token.lemma_.lower()
    if lemma in entries or token.lower_ in entries or hyphened(token) in entries:
        return True
    if not token.i or lemma not in last_words(FILE, *path):
        return False
    before = token.doc[token.i - 1]
    return f"{before.lower_} {lemma}" in entries or f"{before.lemma_.lower()} {lemma}" in entries


def hyphened(token: Token) -> str:
    """The whole word that the tokenizer cut at its hyphens ("person-centred"), or nothing."""
    first = last = token.i
    if hyphens(token.doc).isdisjoint((first - 1, first, first + 1)):
        return ""
    while (
        first > token.sent.start
        and not token.doc[first - 1].whitespace_
        and "-" in {token.doc[first].text, token.doc[first - 1].text}
    ):
        first -= 1
    while (
        last + 1 < token.sent.end
        and not token.doc[last].whitespace_
        and "-" in {token.doc[last].text, token.doc[last + 1].text}
    ):
        last += 1
    return str(token.doc[first : last + 1].text.lower()) if last > first else ""


def hyphens(doc: Doc) -> frozenset[int]:
    """The positions of a document's lone hyphens, looked up once: most words stand beside none."""
    held = doc.user_data.get("hyphens")
    if held is None:
        held = doc.user_data["hyphens"] = frozenset(t.i for t in doc if t.text == "-")
    return cast("frozenset[int]", held)


def weak(  # noqa: PLR0913, PLR0917 - the parts of one remark
    anchor: Token,
    action: str,
    who: Token | None,
    level: int,
    why: str,
    strands: tuple[Strand, ...] = LEADERSHIP,
) -> Remark:
    """A weak remark about somebody, or about nobody in particular."""
    actor = phrase(who) if who is not None else ""
    party: Party = "people" if who is not None else "unknown"
    return Remark(anchor, action, Judgement(party, actor, strands, level, "done", "weak", why))


def audience(tokens: list[Token], scene: Scene) -> Token | None:
    """The first of some phrases that names people of the cast or another public."""
    for token in tokens:
        outside = any(
            resolve(t, scene).party in {"applicant", "authority", "other"} for t in prepositional(token, "of", "on")
        )
        if resolve(token, scene).party == "people" or (
            has(token, "audiences") and token.pos_ in {"NOUN", "PROPN"} and not outside
        ):
            return token
    return None


def by_people(verb: Token, scene: Scene) -> bool:
    """Whether the people themselves do it: then it is theirs, not done to them."""
    return any(resolve(t, scene).party == "people" for t in agents(verb))


def against(  # noqa: PLR0913, PLR0917 - the parts of one remark
    anchor: Token, action: str, who: Token, scene: Scene, why: str, strands: tuple[Strand, ...] = POWER
) -> Remark:
    """An undermining remark about somebody outside the people."""
    party = resolve(who, scene).party
    party = "applicant" if party in {"unknown", "people"} else party
    return Remark(anchor, action, Judgement(party, phrase(who), strands, 0, "done", "undermines", why))


def denied(anchor: Token, action: str, who: Token | None, why: str, strands: tuple[Strand, ...] = POWER) -> Remark:
    """An undermining remark about the people themselves."""
    actor = phrase(who) if who is not None else "the people"
    return Remark(anchor, action, Judgement("people", actor, strands, 0, "negated", "undermines", why))


def firm(verb: Token) -> bool:
    """Whether a clause is said outright."""
    state: Modality = modality(verb)
    return firmness_of(state) in {"done", "committed"}
