"""What tagged words say without the tree: which actions a word carries, which party it names, what governs it.

A cue governs what follows it within a few words, as in NegEx (Chapman et al. 2001, doi.org/10.1006/jbin.2001.1029).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.frames import around, preceded
from proposal_check.language.lexicon import Action, VerbPattern, actions, words
from proposal_check.language.mention import is_word
from proposal_check.language.model import Party

if TYPE_CHECKING:
    from spacy.tokens import Token

REACH = 6
"""Words within which a cue governs an action's word, and an object or particle belongs to its verb."""
PARTIES: tuple[Party, ...] = ("people", "applicant", "authority", "other")
OURSELVES = {"we", "us", "our", "ours"}


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
