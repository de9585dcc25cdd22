"""What is never credited: other senses of a word, other people's projects, everyday life and its benefits.

Each test looks at one predication; the sections are those of the guide's «Never credited».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.daily_life import THEIRS, comes, leaves, lives_in, their_own
from proposal_check.language.lexicon import words
from proposal_check.language.mention import FILE, Scene, is_word, peoples
from proposal_check.language.ones_own import ONE, of_ones_own, of_ones_own_use
from proposal_check.language.others_own import of_subscribers
from proposal_check.language.predication import Predication
from proposal_check.language.quantity import number
from proposal_check.language.tree import is_passive, prepositional

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

FOREIGN = {"another", "other", "similar", "sister", "neighbouring", "comparable", "rival"}
GENERIC = {"a", "an", "which", "any"}
EACH = {"each", "every", "any", "a", "an"}
BETTER = words("nouns.yaml", "better_choices")
SURVEYED = {"some", "many", "most", "few", "several", "more", "fewer"}
AREAS = {"borough", "town", "city", "country", "area", "region", "district", "place", "part", "village", "county"}
STATISTICS = {"%", "percent", "cent"}


def elsewhere(found: Predication, scene: Scene) -> bool:
    """Whether it is another organisation's, or set in a place that the draft names only here."""
    if scene.we != "people" and of_subscribers(found):
        return True
    others = words(FILE, "others_work")
    for t in (*found.things, *found.holders):
        named = is_word(t, "bodies", "heads") and t in found.holders
        if (t.lemma_.lower() in others or named) and any(c.lower_ in FOREIGN and c.i < t.i for c in t.children):
            return True
        if t in found.holders and any_such(t):
            return True
        alike = any(c.lower_ == "like" and any(g.lower_ in {"this", "ours"} for g in c.children) for c in t.children)
        if alike and t.lemma_.lower() in others:
            return True  # "led a project like this in 2012"
        owners = [c for c in t.children if c.dep_ == "poss" and c.tag_ == "NN" and not is_word(c, "people", "heads")]
        if named and any(c.lower_ in {"a", "an"} for o in owners for c in o.children):
            return True  # "a pump-maker's user panel"
        if t in found.holders and is_there(found.trigger) and from_some_place(t, scene):
            return True  # "parents at a school in Leeds started it there"
    return set_elsewhere(found.trigger.sent, scene)


def is_there(verb: Token) -> bool:
    """Whether a verb is done "there"."""
    return any(c.lower_ == "there" and c.dep_ == "advmod" for c in verb.children)


def from_some_place(token: Token, scene: Scene) -> bool:
    """Whether those who do it are of "a school" or of a place named only here."""
    places = prepositional(token, "at", "in", "of", "from")
    return any(
        any(c.lower_ in {"a", "an", "another"} for c in t.children) or (t.pos_ == "PROPN" and t.lower_ in scene.rare)
        for t in places
    )


def any_such(token: Token) -> bool:
    """ "Funds run by those affected": organisations of a kind, none of them this one."""
    kind = token.lemma_.lower() in words(FILE, "others_work") | {"fund"}
    plain = token.tag_ == "NNS" and not any(c.dep_ in {"det", "poss", "nummod"} for c in token.children)
    return kind and plain and any(c.dep_ == "acl" for c in token.children)


def set_elsewhere(sent: Span, scene: Scene) -> bool:
    """Whether a sentence opens in a place or project of somebody else's ("In the Leaf study", "At Hollin Mill")."""
    others = words(FILE, "others_work")
    first = sent[0]
    if first.lower_ in {"elsewhere", "somewhere"}:
        return True
    if first.lower_ not in {"at", "in", "across", "over", "on"} or first.dep_ != "prep":
        return False
    for place in [c for c in first.children if c.dep_ == "pobj"]:
        if place.lower_ in words(FILE, "bodies", "deciding_meetings"):
            continue
        if place.pos_ == "PROPN" and place.lower_ in scene.rare:
            return True
        foreign = any(c.lower_ in FOREIGN | SURVEYED | {"one", "a", "an", "next"} for c in place.lefts)
        named = any(c.pos_ == "PROPN" and c.lower_ in scene.rare for c in place.lefts)
        abroad = place.lemma_.lower() in AREAS and any(c.lower_ in FOREIGN | {"next"} for c in place.lefts)
        if abroad or (place.lemma_.lower() in others and (named or foreign)):
            return True
    return False


def some_other(found: Predication, scene: Scene) -> bool:
    """Whether it is an organisation not met before that is led so ("a charity in the next town is run by …")."""
    others = words(FILE, "others_work")
    trigger = found.trigger
    if trigger.dep_ in {"acl", "relcl"}:
        head = trigger.head
        ours = any(t.lower_ in {"we", "our", "us"} for t in trigger.sent)
        new = any(c.lower_ in {"a", "an"} for c in head.children) and not ours
        kinds = head.tag_ == "NNS" and not ours and not any(c.dep_ in {"det", "poss", "nummod"} for c in head.lefts)
        if head.lemma_.lower() in others and (new or kinds):
            return True  # "projects led by tenants" are any projects
    if in_another_place(trigger, scene):
        return True
    if not is_passive(trigger):
        return False
    for thing in [t for t in found.things if t.dep_ == "nsubjpass" and not is_word(t, "people", "heads")]:
        if thing.lemma_.lower() in others and any(c.lower_ in {"a", "an"} for c in thing.children):
            return True
        if thing.i == thing.sent.start:
            continue  # a capital that only opens the sentence
        named = [thing, *(c for c in thing.lefts if c.dep_ == "compound" and not peoples(c))]
        if any(t.pos_ == "PROPN" and t.lower_ in scene.rare for t in named):
            return True
    return False


def in_another_place(verb: Token, scene: Scene) -> bool:
    """Whether a clause describes a place named only there ("in Bristol, where tenants hold the lease")."""
    return any(
        a.dep_ == "relcl"
        and a.head.pos_ == "PROPN"
        and a.head.lower_ in scene.rare
        and not any(c.lower_ == "who" and c.dep_ == "nsubj" for c in a.children)
        for a in [verb, *verb.ancestors]
    )


def statistic(holder: Token) -> bool:
    """Whether a subject is a share of a survey ("eight per cent of patients", "many tenants")."""
    if any(c.lower_ in SURVEYED and c.dep_ in {"amod", "det"} for c in holder.children):
        return True
    before = [t.lower_ for t in holder.doc[max(holder.left_edge.i, holder.i - 5) : holder.i]]
    if "in" in before and sum(number(t) is not None for t in holder.subtree if t.i < holder.i) > 1:
        return True  # "six in ten carers"
    return holder.lower_ in STATISTICS or any(
        c.lower_ in STATISTICS and c.dep_ in {"compound", "nmod", "nummod", "amod"} for c in holder.children
    )


def own_life(found: Predication) -> bool:
    """Whether people decide or do something about their own life as clients, not about the project."""
    nouns = [t for t in found.things if t.pos_ == "NOUN"]
    if found.implied:
        return False  # what is put to a vote is nobody's own life
    if any(is_word(t, "bodies", "heads") for t in found.holders):
        return benefit(found, nouns)
    around = prepositional(found.trigger, "in", "of", "over", "for")
    if found.action.name == "own":  # "hold the keys to their own flats"
        around += [t for held in (found.trigger, *found.things) for t in prepositional(held, "to")]
    if found.action.name == "approve" and of_ones_own_use(found.trigger):
        return True
    if found.action.name == "own" and of_ones_own(found, [*found.things, *around]):
        return True
    if any(their_own(t) or t.lower_ in {"themselves", "herself", "himself"} for t in around):
        return True
    return (
        benefit(found, nouns)
        or own_choice(found, nouns)
        or single_client(found)
        or any(
            their_own(t) and not (found.action.name == "appoint" and is_passive(found.trigger))
            for t in ([found.noun, *found.things] if found.noun is not None else found.things)
        )
        or any(lives_in(t) for t in found.things)
    )


def benefit(found: Predication, nouns: list[Token]) -> bool:
    """ "develop skills", "make better decisions": what people gain, not what they run."""
    personal = words("objects.yaml", "personal")
    if nouns and found.action.name != "set_terms" and all(t.lemma_.lower() in personal for t in nouns):
        return True
    if found.noun is not None and found.noun.lemma_ == "control" and not full_control(found):
        return True
    decisions = [found.noun, *nouns] if found.noun is not None else nouns
    return any(
        t.lemma_.lower() in {"decision", "choice"} and any(c.lower_ in BETTER for c in t.children) for t in decisions
    ) or any(t.lemma_.lower() == "confidence" for t in prepositional(found.trigger, "with"))


def full_control(found: Predication) -> bool:
    """Whether "control" is of something of the project's, not a sense of it or more of it in one's life."""
    noun = found.noun
    if noun is None or any(c.lower_ in {"more", "greater", "better", "some"} for c in noun.children):
        return False
    of_theirs = any(t.lower_ in THEIRS | {"they", "she", "he"} for thing in found.things for t in thing.subtree)
    return bool(found.things) and not of_theirs


def own_choice(found: Predication, nouns: list[Token]) -> bool:
    """ "choose a book", "decide about treatment", "chose to leave": a client's own choice."""
    name, trigger = found.action.name, found.trigger
    if name not in {"decide", "choose"}:
        return name == "hold_budget" and any(c.lower_ in THEIRS for t in nouns for c in t.children)
    money = words("objects.yaml", "money")
    if any(t.lemma_.lower() in money and any(c.lower_ in THEIRS for c in t.children) for t in nouns):
        return True
    if any(t.lemma_.lower() in words("objects.yaml", "content") for t in prepositional(trigger, "as")):
        return False  # "chose mental health as the theme"
    if any(t.lemma_.lower() in words("objects.yaml", "own_care") for t in nouns):
        return True
    clauses = [c for v in (trigger, trigger.head) for c in v.children if c.dep_ in {"xcomp", "ccomp"}]
    clauses += [c for c in trigger.children if c.dep_ == "advcl" and c.doc[c.left_edge.i].lower_ == "whether"]
    if any(leaves(c) or comes(c) for c in clauses):
        return True
    if name != "choose" or trigger.pos_ != "VERB":
        return False
    if not found.things and not found.place and not is_passive(trigger):
        return True
    if any(c.dep_ == "xcomp" and c.tag_ == "VB" for c in trigger.children) or prepositional(trigger, "between"):
        return True
    own = words("objects.yaml", "own_life")
    theirs = any(c.lower_ in THEIRS for t in nouns for c in t.subtree)
    return bool(nouns) and all(
        t.lemma_.lower() in own and (theirs or any(c.lower_ in GENERIC for c in t.children)) for t in nouns
    )


def single_client(found: Predication) -> bool:
    """ "each participant draws up a plan": single clients, where no vote, share or role is theirs."""
    equal = found.noun is not None and found.noun.lemma_.lower() in {"say", "vote"}
    if equal or found.action.name in {"vote", "own", "elect", "chair"} or found.action.level < 4:
        return False
    if found.action.name in {"set_terms", "hold_to_account", "dismiss"} and all(
        t.lemma_ == "member" for t in found.holders
    ):
        return False  # "any member can put a motion"
    alone = EACH if found.action.name in {"write", "set_terms", "decide", "choose", "design"} else ONE
    return any(
        any(c.lower_ in alone for c in t.children)
        and t.tag_ == "NN"
        and (t.lemma_.lower() in words(FILE, "individuals"))
        and not any(is_word(c, "people", "strong_modifiers") and c.dep_ == "compound" for c in t.children)
        and not any(c.dep_ in {"relcl", "acl"} or c.lower_ == "from" for c in t.children)
        for t in found.holders
    )
