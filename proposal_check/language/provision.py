"""Help to take part that a sentence or a bare line provides: childcare, fares, access, training."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from proposal_check.language.help_words import is_word, nounlike, outermost, support_word
from proposal_check.language.mention import Scene, is_person_noun
from proposal_check.language.mention import is_word as is_mention_word
from proposal_check.language.pay import is_outside, is_people, takes_part
from proposal_check.language.providing import provided, receiving
from proposal_check.language.quantity import number
from proposal_check.language.tree import (
    SUBJECTS,
    joined,
    prepositional,
)

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

MANY = 40
FETCHING = {"take", "bring", "collect", "drive", "pick", "run"}


@dataclass(frozen=True, slots=True)
class Provision:
    """Help to take part: the action, its word, and who gets it (None where the text leaves that open)."""

    action: str
    anchor: Token
    receiver: Token | None = None


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
            and any(c.tag_ == "VBN" and c.dep_ != "amod" and is_word(c, "providing") for c in sent)
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
        if token.dep_ == "compound" and support_word(token.head) is not None:
            continue
        action, strong = word
        strong = strong or (action == "expenses" and token.head.lemma_ in {"reimburse", "refund"})
        top = outermost(token)
        anchor = provided(top, scene)
        if anchor is None or anchor.i in anchors or any(c.lower_ == "no" for t in (token, top) for c in t.lefts):
            continue
        receivers = receiving(token, top, anchor)
        if any(is_outside(t, scene) for t in receivers) and not any(is_people(t, scene) for t in receivers):
            continue
        people = [t for t in receivers if takes_part(t, scene) and not is_word(t, "clients")]
        clients = any(is_word(t, "clients") for t in receivers) and not people and action != "childcare"
        if clients or beside_gift(top) or the_work_itself(top, anchor):
            continue
        if any(c.lower_ == "hearing" for t in receivers for c in t.children) or any(
            is_people(t, scene) for t in prepositional(token, "by")
        ):
            continue
        if (
            not strong
            and top.dep_ == "nsubj"
            and not meets(sent)
            and (
                action == "mentor"
                or is_person_noun(token)
                or (top.head.lemma_ in FETCHING and not any(in_role(t) for t in people))
            )
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


def beside_gift(top: Token) -> bool:
    """Whether help stands beside a token of thanks ("refreshments and a certificate"): both are in place of pay."""
    return any(t.lemma_.lower() in {"certificate", "badge", "hoodie", "medal", "mug"} for t in joined(top))


def the_work_itself(top: Token, verb: Token) -> bool:
    """Whether a workshop is what people attend or the project runs, not training for a role."""
    return (
        top.lemma_.lower() == "workshop" and verb.lemma_ in {"attend", "run", "hold", "deliver", "lead", "host"}
    ) or any(c.lower_ in {"which", "what"} for c in top.lefts)


def in_role(token: Token) -> bool:
    """Whether a phrase names people by their part in the project, not as those it serves."""
    return token.lemma_.lower() in {"member", "trustee", "panellist", "attendee"}


def is_taker(token: Token) -> bool:
    """Whether a phrase names people by a part they take, so that a mentor is for that part."""
    return (
        in_role(token)
        or is_mention_word(token, "people", "roles")
        or is_mention_word(token, "people", "phrases")
        or token.lemma_.lower() in {"peer", "volunteer", "organiser"}
    )


def topic(token: Token, scene: Scene) -> bool:
    """Whether "interpretation of the data" or "access to the archive" is another sense of the word."""
    if token.i > 1 and token.nbor(-1).text == "-" and token.nbor(-2).lower_ in {"open", "public", "self", "universal"}:
        return True  # "open-access youth work"
    if token.lemma_.lower() == "fund":
        given = prepositional(token, "for")
        return bool(given) and not any(is_people(t, scene) or is_word(t, "meetings") for t in given)
    if token.lemma_.lower() not in {"interpretation", "translation", "access"}:
        return False
    about = prepositional(token, "of", "to", "into")
    return bool(about) and not any(is_people(t, scene) or is_word(t, "papers") or is_word(t, "formats") for t in about)


def open_training(action: str, top: Token, receivers: list[Token], scene: Scene) -> bool:
    """Whether training is simply there ("training is provided"), or in the list of people who write."""
    if (
        top.dep_ == "nsubjpass"
        and top.lemma_.lower() in {"transport", "travel", "refreshment", "pizza", "lunch"}
        and not [t for t in receivers if t.dep_ == "pobj"]
    ):
        return True
    passive = top.dep_ == "nsubjpass" and action == "train" and not [t for t in receivers if t.dep_ == "pobj"]
    return passive or (action in {"train", "mentor"} and top.dep_ in {"ROOT", "poss"} and scene.we == "people")


def meets(sent: Span) -> bool:
    """Whether a sentence speaks of the meetings or shifts at which people take part."""
    return any(is_word(t, "meetings") and t.pos_ in {"NOUN", "PROPN"} and t.dep_ != "compound" for t in sent)
