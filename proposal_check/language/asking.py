"""People told, asked, listened to, present or involved: something of theirs is heard and others decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.lexicon import words
from proposal_check.language.mention import Scene, is_word, phrase
from proposal_check.language.parties import resolve
from proposal_check.language.remark import BOTH, Remark, audience, by_people, has, weak
from proposal_check.language.tree import (
    agents,
    is_passive,
    patients,
    prepositional,
    recipients,
)

if TYPE_CHECKING:
    from spacy.tokens import Token


def foreign(token: Token) -> bool:
    """Whether people belong to somebody else's work ("their young people", "its members")."""
    return any(c.dep_ == "poss" and c.lower_ in {"their", "its", "his", "her"} for c in token.children)


def theirs(verb: Token, scene: Scene) -> bool:
    """Whether a draft by the people tells what happened to them, not what the project will do."""
    return scene.we == "people" and not any(c.lower_ in {"will", "shall", "'ll", "may"} for c in verb.children)


def fragment(verb: Token) -> bool:
    """Whether a participle is the statement itself, in a list or a table ("Service users informed by letter")."""
    noun = verb.head
    return (
        verb.dep_ == "acl"
        and verb.tag_ == "VBN"
        and noun.dep_ == "ROOT"
        and not any(t.tag_ in {"VBZ", "VBP", "VBD", "MD"} for t in verb.sent)
    )


def come_to(verb: Token, scene: Scene) -> Token | None:
    """The people by whom a meeting was attended, where it was somebody else's."""
    if verb.lemma_ not in {"attend", "visit"} or not is_passive(verb) or scene.we == "people":
        return None
    met = [t for t in [*patients(verb), verb.head] if t.lemma_ in words("weak.yaml", "occasions")]
    return audience(agents(verb), scene) if met else None


def told(verb: Token, scene: Scene) -> Remark | None:
    """People are informed of what others did or decided."""
    if (
        verb.lemma_ in {"receive", "get"}
        and verb.dep_ in {"ROOT", "conj"}
        and scene.we != "people"
        and any(
            t.lemma_ in {"newsletter", "update", "bulletin", "briefing", "letter", "leaflet", "flyer", "email"}
            for t in patients(verb)
        )
    ):
        who = audience(agents(verb), scene)
        return (
            weak(
                verb,
                "be_told",
                who,
                1,
                f"{phrase(who)} are told of it; being told is not taking part in the decision.",
            )
            if who is not None
            else None
        )
    if (
        (verb.dep_ in {"amod", "acl"} and not fragment(verb))
        or by_people(verb, scene)
        or theirs(verb, scene)
        or any(c.lower_ == "must" for c in verb.children)
    ):
        return None
    receivers: list[Token] = []
    if has(verb, "telling"):
        receivers = patients(verb)
        if scene.we != "people" and is_passive(verb) and verb.lemma_ != "remind":
            they = [t for t in receivers if t.lower_ == "they"]
            if they:
                return weak(
                    verb,
                    "be_told",
                    they[0],
                    1,
                    "They are told of it; being told is not taking part in the decision.",
                )
    elif verb.lemma_ == "keep" and any(has(c, "informed") for c in verb.subtree):
        receivers = patients(verb)
    elif has(verb, "sending"):
        things = patients(verb)
        given = recipients(verb) + prepositional(verb, "with")
        if any(has(t, "news") for t in things):
            receivers = [t for t in given if not has(t, "news")]
    who = audience([t for t in receivers if t.lower_ not in {"us", "me"} and not foreign(t)], scene)
    if who is None and is_passive(verb) and scene.we != "people":
        who = next((t for t in receivers if is_word(t, "bodies", "unexplained")), None)
    if who is None:
        return None
    if verb.lemma_ == "tell" and not is_passive(verb) and any(c.dep_ in {"xcomp"} for c in verb.children):
        return None
    return weak(
        verb,
        "be_told",
        who,
        1,
        f"{phrase(who)} are told of it; being told is not taking part in the decision.",
    )


def asked(verb: Token, scene: Scene) -> Remark | None:
    """People are consulted, invited, surveyed or listened to."""
    if (verb.dep_ in {"amod", "acl"} and not fragment(verb)) or theirs(verb, scene):
        return None
    who = None
    if verb.lemma_ in {"give", "offer", "have", "get", "receive"} and any(has(t, "chances") for t in patients(verb)):
        who = audience(recipients(verb) or [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}], scene)
    if who is None and by_people(verb, scene):
        return None
    if has(verb, "asking"):
        who = audience(patients(verb), scene)
        if who is None and verb.lemma_ == "consult":
            who = next(
                (t for t in patients(verb) if resolve(t, scene).party == "applicant" and t.lower_ not in {"we", "us"}),
                None,
            )
        if who is None and is_passive(verb) and scene.we != "people":
            who = next((t for t in patients(verb) if is_word(t, "bodies", "unexplained")), None)
        if verb.lemma_ == "interview" and not (is_passive(verb) and prepositional(verb, "about", "on")):
            who = None  # for a post
        if verb.lemma_ == "interview" and who is not None and who.lemma_.lower() in words("payment.yaml", "studied"):
            who = None
        if verb.lemma_ in {"ask", "approach", "encourage", "welcome"} and not any(
            c.dep_ in {"xcomp", "ccomp"} or (c.dep_ == "prep" and c.lower_ in {"for", "about"})
            for c in verb.children
            if c.i > verb.i
        ):
            who = None
    elif has(verb, "listening"):
        who = audience(prepositional(verb, "to", "with", "from"), scene)
        if who is not None and verb.lemma_ in {"talk", "speak", "hear", "check"} and not agents(verb):
            who = None
    if who is None:
        return None
    return weak(
        verb,
        "be_asked",
        who,
        2,
        f"{phrase(who)} are asked or invited; what comes of it is for others to decide.",
    )


def attended(verb: Token, scene: Scene) -> Remark | None:
    """People come along, take part or contribute: presence, not control."""
    came = come_to(verb, scene)
    if came is not None:
        return weak(verb, "attend", came, 1, f"{phrase(came)} came; nothing says what they decided.", BOTH)
    if verb.dep_ in {"amod", "acl", "advcl", "pcomp"} or is_passive(verb) or scene.we == "people":
        return None
    part = verb.dep_ != "relcl" and verb.lemma_ == "take" and any(c.lower_ == "part" for c in verb.children)
    sits = verb.lemma_ == "sit" and any(c.lower_ == "in" and c.i == verb.i + 1 for c in verb.children)
    if not part and not sits and not has(verb, "attending"):
        return None
    if part and not any(has(c, "taking_part") for t in prepositional(verb, "in") for c in [t, *t.children]):
        return None
    if any(t.text[:1] in "£$€" or t.like_num for p in verb.children if p.dep_ == "dobj" for t in p.subtree):
        return None
    if any(
        t.lemma_ in {"training", "course", "induction", "class", "clinic", "school", "college", "appointment"}
        for p in [*patients(verb), *prepositional(verb, "in", "at", "to")]
        for t in [p, *p.children]
    ):
        return None
    subject = audience([c for c in verb.children if c.dep_ == "nsubj"] or agents(verb), scene)
    if subject is None or not (part or patients(verb) or [c for c in verb.children if c.dep_ == "prep"]):
        return None
    return weak(
        verb,
        "attend",
        subject,
        3 if part else 1,
        f"{phrase(subject)} are present or take part; nothing says what they decide.",
        BOTH,
    )


def involved(verb: Token, scene: Scene) -> Remark | None:
    """People are involved or engaged, by somebody else."""
    if not has(verb, "involved") or verb.dep_ in {"amod", "acl", "pcomp"} or by_people(verb, scene):
        return None
    who = audience(patients(verb), scene)
    if who is None:
        return None
    return weak(verb, "involve", who, 3, f"{phrase(who)} are involved; who decides is not said.", BOTH)
