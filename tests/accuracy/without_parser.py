"""A baseline: the rules' own lexicons over tagged words, with distance in place of the parse.

An action's word in a sentence belongs to the nearest party word before it (after "by" in a passive, or after it where
the action is done to somebody); a negator or a hedge shortly before it governs it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from proposal_check.corpus.sentences import sentence_claim
from proposal_check.documents.model import Document
from proposal_check.language.lexicon import Action
from proposal_check.language.mention import is_word
from proposal_check.language.model import Cast, CastEntry, Claim, Party, Stance
from proposal_check.language.pipeline import pipeline
from proposal_check.language.reading import Understanding
from proposal_check.language.second_opinion import TREE_PIPES
from proposal_check.language.sentences import sentences
from proposal_check.language.surface import REACH, carried, cue_before, party_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FIRM = 4
"""The lowest level at which what people do supports (guide, «Stance»)."""


def understand_without_parser(document: Document) -> Understanding:
    """The claims of a document, each a whole sentence, and a cast of nobody but the writers."""
    nlp = pipeline()
    passages = list(sentences(document))
    with nlp.select_pipes(disable=TREE_PIPES):
        docs = list(nlp.pipe([passage.text for passage in passages], batch_size=64))
    we: Party = "people" if any(writers_are_people(doc) for doc in docs) else "applicant"
    claims: list[Claim] = []
    for passage, doc in zip(passages, docs, strict=True):
        made = set(judgements(doc, we))
        for action, stance in sorted(made, key=lambda item: (item[0].name, item[1])):
            claim = sentence_claim(passage, action.strands, stance)
            claims.append(replace(claim, action=action.name, level=action.level))
    return Understanding(Cast(CastEntry("we", we, "")), tuple(claims))


def judgements(doc: Doc, we: Party) -> Iterator[tuple[Action, Stance]]:
    """What each action's word in a sentence says, where it says anything of a party."""
    for token in doc:
        for action in carried(token):
            stance = judged(action, party_near(token, action, we), cue_before(token))
            if stance is not None:
                yield action, stance


def judged(action: Action, party: Party, cue: str) -> Stance | None:
    """The stance of an action by its party and what governs it (guide, «Stance»)."""
    if not action.strands:
        return None
    helps = action.strands in {("support",), ("payment",)}
    if party == "unknown" and helps:
        party = "people"  # "a crèche at every meeting": help and pay seldom say for whom
    if party == "people":
        if cue == "negated":
            return "undermines"
        firm = action.level >= FIRM or action.strands == ("support",)
        return "supports" if firm and not cue else "weak"
    return "undermines" if party in {"applicant", "authority"} and "power" in action.strands and not cue else None


def party_near(token: Token, action: Action, we: Party) -> Party:
    """The party of the word nearest to an action's word, on the side where its holder stands."""
    before = list(reversed(token.doc[: token.i]))
    after = list(token.doc[token.i + 1 :])
    by = next((t.i for t in after[:REACH] if t.lower_ == "by"), None)
    if by is not None and token.tag_ == "VBN":
        sides = [list(token.doc[by:]), before]
    elif action.who == "recipient" and token.tag_ != "VBN":
        sides = [after[:REACH], before]
    else:
        sides = [before, after[:REACH] if token.pos_ == "NOUN" else []]
    return next((party for side in sides for t in side if (party := party_of(t, we)) is not None), "unknown")


def writers_are_people(doc: Doc) -> bool:
    """ "We are eleven mothers": a word for people shortly after "we are"."""
    for token in doc[:-1]:
        if token.lower_ == "we" and token.nbor().lemma_.lower() == "be":
            return any(is_word(t, "people", "heads") for t in doc[token.i + 2 : token.i + 2 + REACH])
    return False
