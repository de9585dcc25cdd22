"""A baseline: the rules' own lexicons over tagged words, with distance in place of the parse.

An action's word in a sentence belongs to the nearest party word before it (after "by" in a passive, or after it where
the action is done to somebody); a negator or a hedge shortly before it governs it, as in NegEx (Chapman et al. 2001,
doi.org/10.1006/jbin.2001.1029).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from proposal_check.corpus.sentences import sentence_claim, sentences
from proposal_check.documents.model import Document
from proposal_check.language.frames import around, preceded
from proposal_check.language.lexicon import Action, VerbPattern, actions, words
from proposal_check.language.mention import is_word
from proposal_check.language.model import Cast, CastEntry, Claim, Party, Stance
from proposal_check.language.pipeline import pipeline
from proposal_check.language.reading import Understanding

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

REACH = 6
"""Words within which a cue governs an action's word, and an object or particle belongs to its verb."""
FIRM = 4
"""The lowest level at which what people do supports (guide, «Stance»)."""
PARTIES: tuple[Party, ...] = ("people", "applicant", "authority", "other")
OURSELVES = {"we", "us", "our", "ours"}
TREE_PIPES = ["parser", "parse_mender"]


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


def carried(token: Token) -> list[Action]:
    """The actions that a word carries, by the same lexicon entries as the rules'."""
    index = actions()
    lemma = token.lemma_.lower()
    if token.pos_ == "VERB":
        fitting = [pattern for pattern in index.verbs.get(lemma, ()) if fits(token, pattern)]
        best = max((pattern.specificity for pattern in fitting), default=0)
        return [pattern.action for pattern in fitting if pattern.specificity == best]
    found = [action for action, parts in index.nouns.get(lemma, ()) if preceded(token, parts[:-1])][:1]
    found += [action for action, parts in index.adjectives.get(lemma, ()) if around(token, parts)]
    return found + list(index.copula_nouns.get(lemma, ()) if token.pos_ == "NOUN" else ())


def fits(verb: Token, pattern: VerbPattern) -> bool:
    """Whether a verb's particle, idiom and object stand close after it."""
    after = {form for t in verb.doc[verb.i + 1 : verb.i + 1 + REACH] for form in (t.lower_, t.lemma_.lower())}
    if pattern.particle and pattern.particle.split()[0] not in after:
        return False
    if pattern.idiom and pattern.idiom.split()[-1] not in after:
        return False
    return not pattern.objects or bool(pattern.objects & after)


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


def party_of(token: Token, we: Party) -> Party | None:
    """The party that a word names by itself."""
    if token.lower_ in OURSELVES:
        return we
    if token.pos_ not in {"NOUN", "PROPN", "ADJ"}:
        return None
    return next((party for party in PARTIES if is_word(token, party, "heads")), None)


def cue_before(token: Token) -> str:
    """What governs an action's word: "negated", "hedged" or ""."""
    window = token.doc[max(0, token.i - REACH) : token.i]
    if any(t.lower_ in words("firmness.yaml", "negators") for t in window):
        return "negated"
    hedges = words("firmness.yaml", "hedging_verbs") | words("firmness.yaml", "hedging_adjectives")
    loose = words("firmness.yaml", "modals", "hedged") | words("firmness.yaml", "hedging_adverbs")
    hedged = any(t.lower_ in loose or (t.lemma_.lower() in hedges and t.pos_ != "NOUN") for t in window)
    return "hedged" if hedged else ""


def writers_are_people(doc: Doc) -> bool:
    """ "We are eleven mothers": a word for people shortly after "we are"."""
    for token in doc[:-1]:
        if token.lower_ == "we" and token.nbor().lemma_.lower() == "be":
            return any(is_word(t, "people", "heads") for t in doc[token.i + 2 : token.i + 2 + REACH])
    return False
