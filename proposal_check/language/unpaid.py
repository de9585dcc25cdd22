"""Statements that work is not paid ("give their time freely"), or is never unpaid."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from proposal_check.language.firmness import modality
from proposal_check.language.gifts import Lack, gifts, verb_above
from proposal_check.language.lexicon import words
from proposal_check.language.mention import Scene
from proposal_check.language.modality import Modality
from proposal_check.language.pay import FILE, barred, is_outside, is_people, listed, takes_part
from proposal_check.language.tree import is_passive, is_verb, patients, prepositional, recipients, subjects
from proposal_check.language.verb_mood import is_negative

if TYPE_CHECKING:
    from spacy.tokens import Span, Token


def unpaid(sent: Span, scene: Scene, *, would_commits: bool) -> list[Lack]:
    """Every statement of a sentence that people are not paid, or are given something else."""
    found: list[Lack] = []
    for token in sent:
        for verb, holders in cues(token):
            if verb.dep_ == "relcl":
                continue
            if holders and all(is_outside(t, scene) for t in holders):
                continue
            who = next((t for t in holders if is_people(t, scene)), None)
            state = modality(verb, would_commits=would_commits)
            twice = is_verb(verb) and is_negative(verb)
            if twice and who is None:
                continue
            found.append(Lack(who, verb, state, negated=not twice))
        found += denied(token, scene, would_commits=would_commits) + gifts(token, scene, would_commits=would_commits)
    unique: dict[int, Lack] = {}
    for lack in found:
        unique.setdefault(lack.anchor.i, lack)
    return list(unique.values())


def cues(token: Token) -> list[tuple[Token, list[Token]]]:
    """Words that say by themselves that work goes unpaid, with whose work it is."""
    if listed(token, "unpaid", "adjectives") and token.dep_ in {
        "acomp",
        "oprd",
        "amod",
        "advmod",
        "attr",
        "ROOT",
        "conj",
        "xcomp",
        "advcl",
    }:
        verb = verb_above(token)
        if token.dep_ == "amod" and verb == token.head:
            return []
        if token.dep_ == "amod" and not listed(token.head, "unpaid", "works"):
            return []
        return [(verb, workers(verb))] if is_verb(verb) else []
    if (
        listed(token, "unpaid", "time")
        and token.dep_ in {"dobj", "nsubjpass"}
        and listed(token.head, "unpaid", "giving")
    ):
        freely = [
            c
            for c in [*token.head.children, *token.children]
            if listed(c, "unpaid", "freely") and c.dep_ in {"advmod", "acomp", "oprd", "amod", "advcl"}
        ]
        if freely or token.head.lemma_ in {"donate", "volunteer"}:
            return [(token.head, workers(token.head))]
    if (
        token.lower_ == "voluntary"
        and token.dep_ == "amod"
        and token.head.dep_ == "attr"
        and token.head.lemma_ in {"role", "position", "post", "seat", "thing", "job", "commitment", "affair"}
    ):
        return [(token.head.head, workers(token.head.head))]
    if token.lower_ == "voluntary" and token.dep_ == "acomp" and token.head.lemma_ == "be":
        roles = [t for t in subjects(token.head) if t.lemma_ in {"role", "position", "post", "seat", "place", "work"}]
        whose = [w for t in roles for w in prepositional(t, "for", "of")]
        return [(token.head, whose)] if whose else []
    for cue, length in phrases_by_first().get(token.lower_, ()):
        span = token.doc[token.i : token.i + length]
        if span.text.lower() == cue and span.end <= token.sent.end:
            following = token.doc[span.end] if span.end < token.sent.end else None
            if (
                following is not None
                and following.head in list(span)[-1:]
                and following.dep_ == "prep"
                and cue.startswith("as ")
            ):
                return []
            verb = verb_above(token)
            if cue in {"free of charge", "for free"} and not is_work(verb):
                return []
            return [(verb, workers(verb))] if is_verb(verb) else []
    return []


@cache
def phrases_by_first() -> dict[str, tuple[tuple[str, int], ...]]:
    """The phrases for unpaid work by their first word, each with its number of words."""
    found: dict[str, tuple[tuple[str, int], ...]] = {}
    for cue in words(FILE, "unpaid", "phrases"):
        parts = cue.split()
        found[parts[0]] = (*found.get(parts[0], ()), (cue, len(parts)))
    return found


def is_work(verb: Token) -> bool:
    """Whether a verb is work that somebody might be paid for, not a service that costs its users nothing."""
    return not is_passive(verb) and verb.lemma_ in words("payment.yaml", "work_verbs")


def workers(verb: Token) -> list[Token]:
    """Whose work a clause is about."""
    return [t for t in (patients(verb) if is_passive(verb) else subjects(verb)) if t.pos_ != "ADJ"]


def denied(token: Token, scene: Scene, *, would_commits: bool) -> list[Lack]:
    """Pay denied: "does not attract a fee", "is not paid", "nobody draws a penny"."""
    if token.lower_ == "nothing" and token.dep_ == "dobj" and token.head.lemma_ in {"get", "receive", "earn", "draw"}:
        who = next((t for t in subjects(token.head) if is_people(t, scene)), None)
        work = [*prepositional(token.head, "for"), *prepositional(token, "for")]
        if who is not None and any(t.lower_ in {"it", "this", "that"} or listed(t, "unpaid", "works") for t in work):
            return [Lack(who, token.head, Modality())]
    if listed(token, "unpaid", "nouns") and token.pos_ in {"NOUN", "PROPN"} and is_verb(token.head):
        return denied_noun(token, scene, would_commits=would_commits)
    if not (is_verb(token) and listed(token, "unpaid", "verbs")):
        return []
    state = modality(token, would_commits=would_commits)
    above = token.head
    negative = is_negative(token) or (not own_negation(token) and barred(token))
    if not negative or (state.hedged and not barred(token)):
        return []
    if is_passive(token):
        holders = patients(token)
        who = next(
            (
                t
                for t in holders
                if takes_part(t, scene)
                or (listed(t, "unpaid", "workers") and not is_outside(t, scene))
                or (t.lower_ in {"nobody", "one", "none"} and not is_outside(t, scene))
            ),
            None,
        )
        if who is None and not any(listed(t, "unpaid", "works") for t in holders):
            return []
        return [Lack(who, token, Modality())]
    receivers = [t for t in patients(token) if not listed(t, "unpaid", "nouns")]
    who = next((t for t in receivers if is_people(t, scene) or takes_part(t, scene)), None)
    return [Lack(who, above if barred(token) and is_verb(above) else token, Modality())] if who is not None else []


def own_negation(verb: Token) -> bool:
    """Whether a verb has a negation of its own."""
    return any(c.dep_ == "neg" for c in verb.children)


def denied_noun(noun: Token, scene: Scene, *, would_commits: bool) -> list[Lack]:
    """A word for pay with "no", or below a clause that does not happen."""
    verb = noun.head
    if not listed(verb, "unpaid", "carrying") or noun.dep_ not in {"dobj", "attr", "nsubjpass", "nsubj"}:
        return []
    without = any(c.lower_ == "no" for c in noun.children)
    unable = verb.lemma_ in {"offer", "pay", "give", "provide"} and barred(verb)
    denying = (is_negative(verb) or unable) and noun.dep_ != "nsubj"
    if not (without or denying):
        return []
    holders = [t for t in (subjects(verb) if noun.dep_ in {"dobj", "attr"} else []) if t != noun]
    holders += [*prepositional(noun, "for", "to"), *prepositional(verb, "for", "to"), *recipients(verb)]
    holders = [t for t in holders if t.lower_ not in {"there", "it", "this"}]
    if holders and all(is_outside(t, scene) for t in holders):
        return []
    who = next((t for t in holders if takes_part(t, scene)), None)
    open_to_all = (not holders and noun.dep_ in {"nsubj", "nsubjpass"}) or (unable and scene.we != "people")
    if who is None and not open_to_all and not any(listed(t, "unpaid", "works") for t in holders):
        return []
    state = modality(verb, would_commits=would_commits)
    return [
        Lack(
            who,
            verb,
            Modality(
                hedged=state.hedged,
                attributed=state.attributed,
                stopped=state.stopped,
                question=state.question,
                committed=state.committed,
            ),
        )
    ]


def choosing(sent: Span, scene: Scene) -> bool:
    """Whether the people who write say here or next that unpaid work is their own decision."""
    if scene.we != "people":
        return False
    end = sent.doc[sent.end].sent.end if sent.end < len(sent.doc) else sent.end
    return any(listed(t, "by_choice") for t in sent.doc[sent.start : end])
