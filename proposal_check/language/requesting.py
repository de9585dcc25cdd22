"""Who came with the idea: people who approached the applicant, asked it to act, or whom a project grew out of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.lexicon import actions, words
from proposal_check.language.predication import Predication
from proposal_check.language.tree import agents, is_passive, patients, prepositional, subjects

if TYPE_CHECKING:
    from spacy.tokens import Token

APPROACHING = {"approach", "petition", "contact", "ask", "write", "come", "turn", "urge"}
GROWING = {"originate", "arise", "grow", "come", "start", "begin", "stem", "spring"}
US = {"us", "charity", "trust", "organisation", "team", "council"}


def requesting(verb: Token) -> list[Predication]:
    """ "Six parents approached us", "residents asked us to open it", "the study grew out of talks with carers"."""
    initiate = actions().by_name["initiate"]
    if verb.lemma_ in APPROACHING and not is_passive(verb):
        told = [t for t in [*patients(verb), *prepositional(verb, "to")] if t.lower_ in US]
        wanted = any(c.dep_ in {"xcomp", "ccomp", "advcl"} or c.lower_ in {"for", "with"} for c in verb.children)
        if told and (wanted or verb.lemma_ in {"approach", "petition"}):
            return [Predication(initiate, verb, tuple(agents(verb)), tuple(told))]
    if verb.lemma_ in GROWING:
        begun = words("objects.yaml", "startable") | words("objects.yaml", "documents")
        things = subjects(verb)
        sources = prepositional(verb, "from", "of", "in", "out")
        inner = [t for s in sources for t in prepositional(s, "with", "among", "between", "of", "by")]
        if any(t.lemma_.lower() in begun for t in things) and (inner or sources):
            return [Predication(initiate, verb, (*inner, *sources), tuple(things))]
    return []
