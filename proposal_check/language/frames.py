"""Finding actions on the tree: each word of the lexicon with its doers, things and receivers, in any wording."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from proposal_check.language.answering import answering
from proposal_check.language.ballots import balloted
from proposal_check.language.consent import consenting
from proposal_check.language.discretion import discretion, reserved
from proposal_check.language.doing import doing
from proposal_check.language.elided import stand_ins
from proposal_check.language.fragments import bare
from proposal_check.language.hiring import hiring
from proposal_check.language.label_lines import label_line
from proposal_check.language.lexicon import Action, VerbPattern, actions, words
from proposal_check.language.mention import is_word
from proposal_check.language.nominal import noun_holders
from proposal_check.language.origin import origin
from proposal_check.language.predication import Predication
from proposal_check.language.quorum import quorate
from proposal_check.language.resting import resting
from proposal_check.language.roles import in_role
from proposal_check.language.shut_out import shut_out
from proposal_check.language.sitting import sitting
from proposal_check.language.taken_up import taken_up
from proposal_check.language.things import thing_lemma
from proposal_check.language.titles import adjective_holders, copula_holders
from proposal_check.language.tree import (
    agents,
    is_passive,
    joined,
    own_subjects,
    patients,
    prepositional,
    recipients,
    subjects,
)
from proposal_check.language.work import earning

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

BY_WAY = ("in", "through", "by", "among", "between")
COMPLEMENTS = {"xcomp", "ccomp", "acomp", "oprd", "advmod"}
OFFICES = words("objects.yaml", "staff") | words("objects.yaml", "removable")
PLACES: tuple[str, ...] = ("at", "in", "through", "by", "among", "between", "via", "to")
BY_PLACE: dict[str, tuple[str, ...]] = {"initiate": BY_WAY, "allocate": PLACES[:-1]}
"""Where others than the doers may stand: an idea brought to a meeting is not the meeting's, nor an award made to it."""


OF_VERBS = (resting, sitting, origin, earning, consenting, answering, discretion, reserved, quorate, hiring, shut_out)
"""What a verb may carry that is no pattern of the lexicon."""


def predications(sent: Span) -> list[Predication]:
    """Every action of the lexicon in a sentence, most specific reading first for each word."""
    found: list[Predication] = []
    index = actions()
    for token in sent:
        lemma = token.lemma_.lower()
        if token.pos_ in {"VERB", "AUX"} or (token.tag_.startswith("VB")):
            found += balloted(token, of_verb(token, index.verbs.get(lemma, ())))
            found += [p for rule in OF_VERBS for p in rule(token)]
        if token.pos_ in {"NOUN", "PROPN", "ADJ"} or token.tag_ in {"NN", "NNS", "VBG", "NNP"}:
            found += of_noun(token, index.nouns.get(lemma, ()))
        if token.pos_ in {"ADJ", "NOUN", "ADV", "VERB"}:
            for action, parts in index.adjectives.get(lemma, ()):
                if around(token, parts):
                    found += adjective_holders(token, action)
        if token.dep_ in {"attr", "appos", "oprd", "pobj", "conj", "nsubj"} and token.pos_ in {"NOUN", "PROPN"}:
            for action in index.copula_nouns.get(lemma, ()):
                found += copula_holders(token, action)
    told = {"leadership", "power"}
    return found + untold(
        sent, {p.trigger.i for p in found if p.action.level > 3 and p.holders and told & set(p.action.strands)}
    )


def untold(sent: Span, taken: set[int]) -> list[Predication]:
    """Work that no action of the lexicon words: by what people do, else by the role in which they stand."""
    done = [p for token in sent if token.i not in taken for p in doing(token)] + label_line(sent) + left_out(sent)
    taken |= {p.trigger.i for p in done}
    return done + [p for token in sent for p in in_role(token) if p.trigger.i not in taken]


def left_out(sent: Span) -> list[Predication]:
    """What a bare "do" or "will" takes up of an act that was denied of others ("The villagers do.")."""
    found: list[Predication] = []
    for verb, before in stand_ins(sent):
        told = [*of_verb(before, actions().verbs.get(before.lemma_.lower(), ())), *origin(before), *doing(before)]
        leading = [p for p in told if "leadership" in p.action.strands and p.action.level > 3]
        found += [replace(p, trigger=verb, holders=tuple(subjects(verb)), work=True) for p in leading[:1]]
    return found


def of_noun(noun: Token, patterns: tuple[tuple[Action, tuple[str, ...]], ...]) -> list[Predication]:
    """The first reading of a noun whose whole phrase stands there, and what it says in a line without a verb."""
    fitting = (action for action, parts in patterns if len(parts) == 1 or preceded(noun, parts[:-1]))
    action = next(fitting, None)
    return (noun_holders(noun, action) if action is not None else []) + bare(noun)


def preceded(token: Token, words: tuple[str, ...]) -> bool:
    """Whether a noun's phrase stands complete before it ("final say", "hourly rate")."""
    start = token.i - len(words)
    return start >= 0 and all(
        token.doc[start + k].lower_ == word or token.doc[start + k].lemma_.lower() == word
        for k, word in enumerate(words)
    )


def around(token: Token, parts: tuple[str, ...]) -> bool:
    """Whether an adjective's phrase is complete around it ("in charge of")."""
    at = next(k for k, part in enumerate(parts) if part in {token.lemma_.lower(), token.lower_})
    for k, part in enumerate(parts):
        i = token.i + k - at
        if not 0 <= i < len(token.doc) or part not in {token.doc[i].lower_, token.doc[i].lemma_.lower()}:
            return False
    return True


def of_verb(verb: Token, patterns: tuple[VerbPattern, ...]) -> list[Predication]:
    """All readings of a verb at its highest specificity, with slots filled."""
    best = -1
    found: list[Predication] = []
    for pattern in patterns:
        if pattern.specificity < best and found:
            break
        things = matched_things(verb, pattern)
        if things is None:
            continue
        best = pattern.specificity
        found.append(filled(verb, pattern, things))
    return found


def matched_things(verb: Token, pattern: VerbPattern) -> list[Token] | None:
    """What the action is done to where the pattern's particle, object idiom and object class all fit."""
    objects = patients(verb)
    if not pattern.particle and not pattern.idiom and any(c.dep_ == "prt" for c in verb.children):
        return None  # "run up debts" is not running
    if pattern.particle:
        particles = [c for c in verb.children if c.lower_ == pattern.particle.split()[0] and c.i > verb.i]
        if not particles or (particles[0].i - verb.i > 6):
            return None
        office = any(t.lemma_.lower() in OFFICES for t in objects)  # "is voted in each spring"
        if pattern.lemma == "vote" and particles[0].dep_ != "prt" and pattern.particle == "in" and not office:
            return None
        below = [t for c in particles[0].children if c.dep_ in {"pobj", "pcomp", "ccomp"} for t in joined(c)]
        objects = below or objects
    if pattern.idiom:
        wanted = pattern.idiom.split()[-1]
        idiom = [
            t
            for t in [*objects, *prepositional(verb, "to", "in", "into", "for", "around", "on", "at")]
            if t.lemma_.lower() == wanted or t.lower_ == wanted
        ]
        if pattern.idiom.startswith("around"):
            return objects if any(c.lower_ == "around" for c in verb.children) else None
        if not idiom:  # "keep the place ticking over"
            idiom = [c for c in verb.children if c.dep_ in COMPLEMENTS and c.i > verb.i and c.lower_ == wanted]
        held = [
            c
            for c in verb.children
            if c.dep_ in {"ccomp", "xcomp", "advcl"} and c.lower_ == wanted and wanted == "account"
        ]
        if held:
            return [t for c in held for t in c.children if t.dep_ == "nsubj"] or objects
        if not idiom:
            return None
        return [t for c in idiom for t in prepositional(c, "of", "on", "for", "over")] + idiom
    if pattern.objects:
        named = "project" in pattern.objects  # a project may be called by its name
        fitting = [
            t
            for t in dict.fromkeys([*objects, *(taken_up(t) for t in objects)])
            if thing_lemma(t) in pattern.objects
            or t.lower_ in pattern.objects
            or (named and t.pos_ == "PROPN")
            or (t.lower_ in {"them", "him", "her"} and spoken_before(t, pattern.objects))
        ]
        clauses = [
            c
            for c in verb.children
            if c.dep_ == "ccomp" and c.i > verb.i and c.doc[c.left_edge.i].lower_ in {"who", "whom"}
        ]
        clauses = clauses if "who" in pattern.objects else []
        alone = verb.dep_ == "ROOT" or (verb.tag_ == "VBN" and not any(c.dep_ == "dobj" for c in verb.children))
        first = verb.i == verb.sent.start and alone and "leadership" in pattern.action.strands
        line = first and not own_subjects(verb) and any(c.dep_ == "agent" for c in verb.children)
        if not fitting and not clauses:
            return [] if line else None  # "Run by six tenants"
        return fitting or clauses
    clause = [c for c in verb.children if c.dep_ in {"ccomp", "xcomp"} and c.i > verb.i]
    return objects or clause


def spoken_before(pronoun: Token, lemmas: frozenset[str]) -> bool:
    """Whether a pronoun may stand for something of a class named before it ("if a chair fails us we remove them")."""
    before = pronoun.doc[pronoun.sent.start : pronoun.head.i]
    return any(t.dep_ in {"nsubj", "nsubjpass"} and t.pos_ == "NOUN" and t.lemma_.lower() in lemmas for t in before)


def filled(verb: Token, pattern: VerbPattern, things: list[Token]) -> Predication:
    """A predication with its holders: doers for "agent" actions, receivers for "recipient" ones."""
    action = pattern.action
    if action.who == "recipient":
        receivers = [
            t for t in [*recipients(verb), *patients(verb)] if t.pos_ in {"NOUN", "PROPN", "PRON", "DET", "NUM", "ADJ"}
        ]
        return Predication(action, verb, tuple(receivers), tuple(things), tuple(agents(verb)), bool(pattern.idiom))
    doers = agents(verb)
    place = False
    if action.name == "elect" and not doers and is_passive(verb):
        return Predication(
            action, verb, tuple(t for t in patients(verb) if is_word(t, "bodies", "heads")), tuple(things)
        )
    if not doers and is_passive(verb):
        places = BY_PLACE.get(action.name, PLACES)
        doers = [t for t in prepositional(verb, *places) if t.pos_ in {"NOUN", "PROPN"}]
        doers += [c for c in verb.children if c.dep_ == "advmod" and c.lower_ in {"there", "here"}]
        place = True
    elif not doers and verb.dep_ == "acl" and verb.tag_ == "VBG":
        doers = [verb.head]
    return Predication(action, verb, tuple(doers), tuple(things), idiom=bool(pattern.idiom), place=place)
