"""Help to take part that a sentence or a bare line provides: childcare, fares, interpreters, access, training …"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from proposal_check.language.lexicon import load_yaml_once, words
from proposal_check.language.mention import Scene
from proposal_check.language.mention import is_word as is_mention_word
from proposal_check.language.pay import is_outside, is_people, takes_part
from proposal_check.language.quantity import number
from proposal_check.language.tree import (
    SUBJECTS,
    is_passive,
    is_verb,
    patients,
    prepositional,
    recipients,
    subjects,
)

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

FILE = "support.yaml"
MEASURES = {
    "cost",
    "price",
    "provision",
    "use",
    "choice",
    "supply",
    "set",
    "range",
    "hour",
    "week",
    "month",
    "place",
    "day",
    "loan",
    "fund",
    "pair",
    "team",
    "list",
    "rota",
    "offer",
    "half-day",
    "pool",
    "course",
    "evening",
    "programme",
    "fee",
    "point",
    "session",
    "budget",
    "pass",
    "arrangement",
    "service",
    "package",
    "line",
    "kit",
    "voucher",
    "ticket",
    "room",
    "venue",
    "building",
    "entrance",
    "toilet",
    "hire",
    "worker",
    "bundle",
    "version",
    "advice",
    "note",
    "check",
    "home",
}
MANY = 40
FETCHING = {"take", "bring", "collect", "drive", "pick", "run"}


@dataclass(frozen=True, slots=True)
class Provision:
    """Help to take part: the action, the word that carries it, who gets it (None where the text leaves it open)."""

    action: str
    anchor: Token
    receiver: Token | None = None


@cache
def entries() -> dict[str, list[tuple[str, tuple[str, ...], bool]]]:
    """The support words by their last word: action, words, and whether they speak of taking part by themselves."""
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


def provisions(sent: Span, scene: Scene) -> list[Provision]:
    """Every provision of help in a sentence, one for each place where it stands."""
    found: list[Provision] = []
    anchors: set[int] = set()
    for token in sent:
        if (
            token == sent[0]
            and token.pos_ == "VERB"
            and support_word(token)
            and token.dep_ == "ROOT"
            and not any(c.dep_ in SUBJECTS for c in token.children)
            and any(c.tag_ == "VBN" and is_word(c, "providing") for c in sent)
        ):
            found.append(Provision("expenses", token))
            continue
        word = (
            support_word(token)
            if token.pos_ not in {"VERB", "AUX", "ADP"}
            or nounlike(token)
            or token.tag_ == "VBG"
            or token.dep_ in {"dobj", "pobj"}
            else None
        )
        if word is None:
            continue
        action, strong = word
        top = outermost(token)
        anchor = provided(top, scene)
        if anchor is None or anchor.i in anchors:
            continue
        receivers = receiving(token, top, anchor)
        if any(is_outside(t, scene) for t in receivers) and not any(is_people(t, scene) for t in receivers):
            continue
        people = [t for t in receivers if takes_part(t, scene) and not is_word(t, "clients")]
        if any(is_word(t, "clients") for t in receivers) and not people:
            continue
        if any(c.lower_ == "hearing" for t in receivers for c in t.children) or any(
            is_people(t, scene) for t in prepositional(token, "by")
        ):
            continue
        if (
            not strong
            and top.dep_ == "nsubj"
            and not meets(sent)
            and (action == "mentor" or (top.head.lemma_ in FETCHING and not any(in_role(t) for t in people)))
        ):
            continue
        if (
            not strong
            and not meets(sent)
            and (
                token.lemma_ == "accommodation"
                or (action == "mentor" and people and not any(is_taker(t) for t in people))
            )
        ):
            continue
        if (
            topic(token, scene)
            or (not strong and any((number(c) or 0) >= MANY for t in receivers for c in t.children))
            or any((number(c) or 0) >= MANY for c in top.children)
        ):
            continue
        if not strong and not people and not meets(sent) and not open_training(action, top, receivers, scene):
            continue
        anchors.add(anchor.i)
        found.append(Provision(action, anchor, people[0] if people else None))
    return found


def nounlike(token: Token) -> bool:
    """Whether a plural noun at the head of a bare line was taken for a verb ("Lifts home after every meeting")."""
    return (
        token.dep_ == "ROOT"
        and token.tag_ == "VBZ"
        and not any(c.dep_ in {"nsubj", "nsubjpass", "aux"} for c in token.children)
    )


def in_role(token: Token) -> bool:
    """Whether a phrase names people by their part in the project, not as those it serves."""
    return token.lemma_.lower() in {"member", "trustee", "panellist", "attendee"}


def is_taker(token: Token) -> bool:
    """Whether a phrase names people by a part they take, so that a mentor is for that and not the service itself."""
    return (
        in_role(token)
        or is_mention_word(token, "people", "roles")
        or is_mention_word(token, "people", "phrases")
        or token.lemma_.lower() in {"peer", "volunteer", "organiser"}
    )


def topic(token: Token, scene: Scene) -> bool:
    """Whether "interpretation of the data" or "access to the archive" is another sense of the word."""
    if token.lemma_.lower() not in {"interpretation", "translation", "access"}:
        return False
    about = prepositional(token, "of", "to", "into")
    return bool(about) and not any(
        is_people(t, scene) or is_word(t, "papers") or is_word(t, "formats") for t in about
    )


def open_training(action: str, top: Token, receivers: list[Token], scene: Scene) -> bool:
    """Whether training is simply there ("media training is provided"), or stands in the list of people who write."""
    if (
        top.dep_ == "nsubjpass"
        and top.lemma_.lower() in {"transport", "travel", "refreshment", "pizza", "lunch"}
        and not [t for t in receivers if t.dep_ == "pobj"]
    ):
        return True
    passive = top.dep_ == "nsubjpass" and action == "train" and not [t for t in receivers if t.dep_ == "pobj"]
    return passive or (
        action in {"train", "mentor"} and top.dep_ in {"ROOT", "poss"} and scene.we == "people"
    )


def is_word(token: Token, name: str) -> bool:
    """Whether a token stands in a plain list of `support.yaml`."""
    return (
        token.lemma_.lower() in words(FILE, name)
        or token.lower_ in words(FILE, name)
        or token.lower_.removesuffix("s") in words(FILE, name)
    )


def meets(sent: Span) -> bool:
    """Whether a sentence speaks of the meetings or shifts at which people take part."""
    return any(is_word(t, "meetings") and t.pos_ in {"NOUN", "PROPN"} and t.dep_ != "compound" for t in sent)


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


def provided(top: Token, scene: Scene) -> Token | None:
    """The word that says that a thing is there for people, or None where it is only talked about."""
    head = top.head
    if top.dep_ == "ROOT" and (not is_verb(top) or nounlike(top)):
        return top if sum(t.is_alpha for t in top.sent) > 2 else None
    if head.dep_ == "ROOT" and (
        top.dep_ == "compound" and is_word(head, "coming") or top.dep_ == "poss" and top.i == top.sent.start
    ):
        return head
    if top.dep_ in {"npadvmod", "dep"} and top.left_edge.i == top.sent.start:
        return top
    if is_verb(head) and any(c.lower_ in {"there", "theres"} and c.dep_ == "expl" for c in head.children):
        return head
    lemma = head.lemma_.lower()
    if top.dep_ == "nsubj" and head.dep_ == "ROOT" and head.tag_ == "NNS":
        return head
    if top.dep_ == "nsubjpass" and (is_word(head, "providing") or is_word(head, "ready")):
        return head
    if top.dep_ == "nsubj" and is_verb(head):
        if lemma == "be":
            ready = [c for c in head.children if c.dep_ in {"acomp", "attr"} and is_word(c, "ready")]
            placed = [c for c in head.children if c.dep_ == "prep" and c.lower_ in {"on", "in", "at", "for"}]
            said = any(c.dep_ in {"acomp", "attr"} for c in head.children)
            return head if ready or (placed and not said) else None
        access = (support_word(top) or ("", False))[0] == "access"
        return head if (is_word(head, "coming") and not access) or is_word(head, "providing") else None
    if top.dep_ in {"dobj", "attr", "oprd", "dative"} and is_verb(head):
        if head.lemma_ == "do" and head.tag_ == "VBD":
            return None
        if not is_word(head, "having") and any(c.lower_ in {"their", "own"} for c in top.children):
            return None
        if is_word(head, "providing") and not is_word(head, "having"):
            return head
        if is_word(head, "having") and any(
            takes_part(t, scene) or support_place(t) or t.lower_ in {"we", "us"} for t in subjects(head)
        ):
            return head
        return head if is_word(head, "providing") and not subjects(head) else None
    if (
        top.dep_ == "pobj"
        and top.head.lower_ == "through"
        and top.head.head.lemma_ == "put"
        and any(is_people(t, scene) for t in patients(top.head.head))
    ):
        return top.head.head
    whole = subject_above(top)
    if whole is not None and whole.head.lemma_ in {
        "refund",
        "reimburse",
        "cover",
        "pay",
        "meet",
        "fund",
        "provide",
    }:
        return whole.head
    if top.dep_ == "pobj" and top.head.lower_ in {"with", "including", "plus", "in", "by", "for", "on", "as"}:
        return by_preposition(top, scene)
    return None


def subject_above(token: Token) -> Token | None:
    """The passive subject that a phrase hangs on ("out of pocket expenses … are refunded")."""
    current = token
    for _ in range(6):
        if current.dep_ == "nsubjpass":
            return current if current != token else None
        if current.dep_ not in {"pobj", "prep", "conj", "pcomp"}:
            return None
        current = current.head
    return None


def by_preposition(top: Token, scene: Scene) -> Token | None:
    """ "Meetings come with a crèche", "papers go out in Easy Read", "we budget for sitters"."""
    preposition = top.head.lower_
    if (
        preposition in {"for", "with"}
        and is_verb(top.head.head)
        and top.head.head.lemma_ in {"pay", "buy"}
        and any(is_people(t, scene) and t.lower_ != "we" for t in subjects(top.head.head))
        and not is_passive(top.head.head)
    ):
        return None
    above = top.head.head
    while above.dep_ in {"prep", "acomp"} and above.head != above:
        above = above.head
    if preposition == "as":
        return above if is_verb(above) and above.lemma_ in {"act", "serve", "work"} else None
    if preposition in {"in", "by", "on"}:
        if not is_word(top, "formats") and support_word(top) != ("access", True):
            return None
        verb = above if is_verb(above) else above.head
        if (
            is_verb(verb)
            and verb.lemma_ not in {"write", "have"}
            and any(is_word(t, "papers") for t in [*subjects(verb), *patients(verb)])
        ):
            return verb
        return None
    if preposition == "for":
        return (
            above
            if is_verb(above) and above.lemma_ in {"pay", "budget", "provide", "arrange", "allow"}
            else None
        )
    if (
        above.lemma_ in {"appointment", "chat", "call", "session", "interview"}
        and above.dep_ == "dobj"
        and is_word(above.head, "having")
    ):
        return above.head
    if is_verb(above):
        whose = [*subjects(above), *patients(above)]
        return (
            above
            if any(is_word(t, "meetings") or support_place(t) for t in whose)
            or above.lemma_ in {"help", "support", "provide"}
            else None
        )
    if is_word(above, "meetings") and above.dep_ == "ROOT":
        return above
    return None


def support_place(token: Token) -> bool:
    """Whether a thing is a place or a meeting, which may have a ramp or a quiet room."""
    return is_word(token, "meetings") or token.lemma_.lower() in {
        "venue",
        "room",
        "site",
        "building",
        "hall",
        "office",
        "place",
        "centre",
        "studio",
        "grant",
        "budget",
        "project",
    }


def receiving(token: Token, top: Token, anchor: Token) -> list[Token]:
    """Who gets the help: for- and to-phrases, indirect objects, subjects of having, words before it."""
    found = [
        *prepositional(token, "for", "to", "of"),
        *prepositional(top, "for", "to", "of"),
        *prepositional(token, "with"),
    ]
    found += [
        c
        for t in {token, top}
        for c in t.children
        if c.dep_ in {"poss", "compound", "nmod"}
        and c.tag_ in {"NN", "NNS", "NNP", "NNPS", "PRP$"}
        and c.lower_ not in {"our", "its"}
        and c.lemma_.lower() not in {"media", "medium", "press", "speaker"}
    ]
    if is_verb(anchor):
        found += [*recipients(anchor), *prepositional(anchor, "for")]
        if anchor.lemma_.lower() in words(FILE, "having") and top.dep_ == "dobj" and not is_passive(anchor):
            doers = subjects(anchor)
            found += [t for t in doers if t.lower_ != "we" or not found]
        found += [
            t for c in anchor.children if c.dep_ in {"acomp", "attr"} for t in prepositional(c, "to", "for")
        ]
        found += [t for t in patients(anchor) if t != top and t.dep_ in {"dobj", "nsubjpass"}]
    return [t for t in found if t != top and t != token and t.pos_ in {"NOUN", "PROPN", "PRON", "DET"}]
