"""Passages in the right direction that are no evidence: labels, telling, asking, feedback, invitations and wishes.

What counts as weak, and why, is the annotation guide's section on stance; the words are in `weak.yaml`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from proposal_check.language.firmness import Modality, modality
from proposal_check.language.judge import firmness_of
from proposal_check.language.lexicon import words
from proposal_check.language.mention import Scene, is_word, phrase
from proposal_check.language.parties import resolve
from proposal_check.language.remark import BOTH, FILE, Remark, audience, by_people, has, hyphened, weak
from proposal_check.language.verdict import Judgement
from proposal_check.language.wishes import thanked, wished
from proposal_check.language.tree import agents, is_passive, is_verb, patients, prepositional, recipients, subjects

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

LOW = {
    "involve", "contribute", "advise", "comment", "attend", "be_asked", "be_told", "represent", "benefit", "buzzword",
}  # fmt: skip
"""Actions below shared control: this module says when they are worth showing."""


def weaknesses(sent: Span, scene: Scene, *, would_commits: bool = False) -> list[Remark]:
    """Every weak passage of a sentence; at most one for each clause's verb."""
    found: list[Remark] = []
    taken: set[int] = set()
    for token in sent:
        for remark in remarks(token, scene):
            state = modality(remark.anchor, would_commits=would_commits)
            said = bool(state.attributed) and promised(remark.anchor)
            if state.stopped or (state.attributed and not said) or state.question or state.negated:
                continue
            if remark.anchor.i not in taken:
                taken.add(remark.anchor.i)
                found.append(graded(remark, state))
    return found


def promised(verb: Token) -> bool:
    """Whether a clause is what somebody has said they would do ("has said it would listen")."""
    return verb.dep_ == "ccomp" and verb.head.lemma_ in {"say", "promise", "tell", "indicate"} and any(c.tag_ == "MD" for c in verb.children)


def graded(remark: Remark, state: Modality) -> Remark:
    """The remark with the firmness of its clause."""
    old = remark.judged
    firm = "hedged" if old.firmness == "hedged" else firmness_of(state)
    judged = Judgement(old.party, old.actor, old.strands, old.level, firm, "weak", old.why)
    return Remark(remark.anchor, remark.action, judged, remark.whole)


def remarks(token: Token, scene: Scene) -> Iterator[Remark]:
    """What one word says that is weak, most telling first."""
    if (is_verb(token) or token.lower_ in {"like", "love"}) and token.dep_ not in {"aux", "auxpass"}:
        for rule in (labelled, benefiting, prized, told, asked, fed_back, attended, involved, wished, thanked):
            remark = rule(token, scene)
            if remark is not None:
                yield remark
    if not is_verb(token) or hyphened(token):
        for rule in (described, instrument):
            remark = rule(token, scene)
            if remark is not None:
                yield remark


def labelled(verb: Token, scene: Scene) -> Remark | None:
    """ "Co-production runs through everything", "our approach is person-centred": a label without a doer."""
    subjects = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}]
    for subject in subjects:
        central = any(
            has(t, "central_places") and t.dep_ == "pobj" and (t.lemma_ in {"heart", "core", "forefront", "soul"} or prepositional(t, "of"))
            for c in verb.children
            if c.dep_ == "prep" and c.lower_ in {"at", "in", "to"}
            for t in c.children
        )
        if has(subject, "labels") and subject.pos_ in {"NOUN", "PROPN"} and (has(verb, "label_verbs") or central or verb.lemma_ == "be" and any(has(c, "central_places") or has(c, "prized_places") for c in verb.children)):
            return weak(verb, "buzzword", None, 1, f"“{subject.text}” is a label here: nobody is said to do or decide anything.", BOTH)
        if central and (audience([subject, *[c for c in subject.children if c.dep_ == "poss"]], scene) is not None or has(subject, "prized")):
            return weak(verb, "buzzword", subject, 1, f"That {phrase(subject)} are at the heart of the work does not say what they do or decide.", BOTH)
        near = any(c.dep_ == "acomp" and c.lower_ in {"central", "integral", "pivotal", "fundamental", "key", "core"} and prepositional(c, "to") for c in verb.children)
        if verb.lemma_ == "be" and near and (has(subject, "prized") or has(subject, "labels") or audience([subject], scene) is not None):
            return weak(verb, "buzzword", None, 1, f"That {phrase(subject)} are central does not say who does or decides what.", BOTH)
        if has(subject, "organisations"):
            continue
        for child in verb.children:
            inner = [t for t in child.subtree if t.dep_ in {"acomp", "conj", "amod", "attr"}] if child.dep_ in {"acomp", "attr"} else []
            if verb.lemma_ == "be" and any(has(t, "label_adjectives") for t in inner) and not has(child, "organisations"):
                if resolve(subject, scene).party not in {"authority", "other"}:
                    return replace(weak(verb, "buzzword", None, 1, "A label: nobody is said to do or decide anything.", BOTH), whole=True)
    if verb.lemma_ in {"put", "place", "keep"}:
        centre = [t for t in prepositional(verb, "at", "in") if has(t, "central_places")]
        who = audience([*patients(verb), *[c for p in patients(verb) for c in p.children if c.dep_ == "poss"]], scene)
        if centre and who is not None:
            return weak(verb, "buzzword", who, 1, f"Putting {phrase(who)} at the heart of the work does not say what they do or decide.", BOTH)
    return None


def benefiting(verb: Token, scene: Scene) -> Remark | None:
    """ "240 carers will benefit": people as beneficiaries and nothing else."""
    if verb.lemma_ != "benefit" or verb.dep_ in {"acl", "advcl", "relcl", "amod"} or scene.we == "people":
        return None
    who = audience(subjects(verb), scene)
    return weak(verb, "benefit", who, 0, f"{phrase(who)} are said to benefit, not to do or decide anything.") if who is not None else None


def prized(verb: Token, scene: Scene) -> Remark | None:
    """ "Older people deserve a voice", "we celebrate lived experience": esteem, not an arrangement."""
    things = [t for t in patients(verb) if has(t, "prized")]
    if not things and verb.lemma_ not in {"deserve", "matter", "empower"}:
        return None
    subjects = [c for c in verb.children if c.dep_ == "nsubj"]
    who = audience(subjects, scene)
    if has(verb, "deserving") and (who is not None and (things or verb.lemma_ in {"matter", "count"}) or any(has(s, "prized") and s.lemma_ in {"voice", "opinion", "view"} for s in subjects)):
        return weak(verb, "buzzword", who, 1, "A belief about people, with no arrangement that acts on it.", BOTH)
    if has(verb, "prizing") and things and not by_people(verb, scene):
        return weak(verb, "buzzword", audience([c for t in things for c in t.children if c.dep_ == "poss"], scene), 1, f"To {verb.lemma_} people's {things[0].lemma_} is not to give them a decision.", BOTH)
    if verb.lemma_ == "give" and things and things[0].lemma_ == "voice" and not by_people(verb, scene):
        who = audience(recipients(verb), scene)
        return weak(verb, "buzzword", who, 1, "A voice is not a vote: no decision is named.", BOTH) if who is not None else None
    return None


def foreign(token: Token) -> bool:
    """Whether people belong to somebody else's work ("their young people", "its members")."""
    return any(c.dep_ == "poss" and c.lower_ in {"their", "its", "his", "her"} for c in token.children)


def theirs(verb: Token, scene: Scene) -> bool:
    """Whether a draft by the people tells what happened to them, not what the project will do."""
    return scene.we == "people" and not any(c.lower_ in {"will", "shall", "'ll"} for c in verb.children)


def told(verb: Token, scene: Scene) -> Remark | None:
    """People are informed of what others did or decided."""
    if verb.lemma_ in {"receive", "get"} and scene.we != "people" and any(t.lemma_ in {"newsletter", "update", "bulletin", "briefing", "letter", "leaflet", "flyer", "email"} for t in patients(verb)):
        who = audience(agents(verb), scene)
        return weak(verb, "be_told", who, 1, f"{phrase(who)} are told of it; being told is not taking part in the decision.") if who is not None else None
    if verb.dep_ in {"amod", "acl"} or by_people(verb, scene) or theirs(verb, scene) or any(c.lower_ == "must" for c in verb.children):
        return None
    receivers: list[Token] = []
    if has(verb, "telling"):
        receivers = [t for t in patients(verb)]
        if scene.we != "people" and is_passive(verb) and verb.lemma_ != "remind":
            they = [t for t in receivers if t.lower_ == "they"]
            if they:
                return weak(verb, "be_told", they[0], 1, "They are told of it; being told is not taking part in the decision.")
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
    return weak(verb, "be_told", who, 1, f"{phrase(who)} are told of it; being told is not taking part in the decision.")


def asked(verb: Token, scene: Scene) -> Remark | None:
    """People are consulted, invited, surveyed or listened to."""
    if verb.dep_ in {"amod", "acl"} or theirs(verb, scene):
        return None
    who = None
    if verb.lemma_ in {"give", "offer", "have", "get", "receive"} and any(has(t, "chances") for t in patients(verb)):
        who = audience(recipients(verb) or [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}], scene)
    if who is None and by_people(verb, scene):
        return None
    if has(verb, "asking"):
        who = audience(patients(verb), scene)
        if who is None and verb.lemma_ == "consult":
            who = next((t for t in patients(verb) if resolve(t, scene).party == "applicant" and t.lower_ not in {"we", "us"}), None)
        if who is None and is_passive(verb) and scene.we != "people":
            who = next((t for t in patients(verb) if is_word(t, "bodies", "unexplained")), None)
        if verb.lemma_ in {"ask", "approach", "encourage", "welcome"} and not any(c.dep_ in {"xcomp", "ccomp"} or c.dep_ == "prep" and c.lower_ in {"for", "about"} for c in verb.children if c.i > verb.i):
            who = None
    elif has(verb, "listening"):
        who = audience(prepositional(verb, "to", "with", "from"), scene)
        if who is not None and verb.lemma_ in {"talk", "speak", "hear", "check"} and not agents(verb):
            who = None
    if who is None:
        return None
    return weak(verb, "be_asked", who, 2, f"{phrase(who)} are asked or invited; what comes of it is for others to decide.")


def opinion(verb: Token) -> bool:
    """Whether what people told is what they think or want, not what is wrong in their lives."""
    clauses = [c for c in verb.children if c.dep_ in {"ccomp", "xcomp"} and c.i > verb.i]
    return not clauses or any(
        c.lemma_ in {"want", "like", "prefer", "enjoy", "think", "value", "hope"} or any(t.lower_ in {"what", "which", "how"} for t in c.subtree)
        for c in clauses
    )


def fed_back(verb: Token, scene: Scene) -> Remark | None:
    """Feedback, views or comments are given, gathered or read."""
    if verb.dep_ == "amod":
        return None
    things = patients(verb)
    views = [t for t in things if has(t, "feedback") and t.pos_ in {"NOUN", "PROPN"}]
    doers = agents(verb)
    ours = by_people(verb, scene)
    if verb.lemma_ == "tell" and any(t.lower_ in {"us", "officer", "officers", "staff"} for t in things) and not is_passive(verb):
        who = audience([t for t in doers if not foreign(t)], scene)
        if who is not None and who.lower_ not in {"we", "they"} and opinion(verb):
            return weak(verb, "comment", who, 2, f"{phrase(who)} said what they think; nothing says that it decides anything.")
    if verb.lemma_ in {"inform", "shape", "influence", "guide", "feed"} and any(has(t, "feedback") and t.pos_ == "NOUN" and t.lemma_ not in {"voice", "experience"} for t in doers):
        return weak(verb, "comment", None, 2, "Views inform what others decide.")
    if views and has(verb, "gathering") and not ours:
        who = audience([c for v in views for c in v.children if c.dep_ == "poss"] + [t for v in views for t in prepositional(v, "of", "from")] + prepositional(verb, "from"), scene)
        compound = [c for v in views for c in v.children if c.dep_ == "compound" and is_word(c, "people", "heads")]
        plain = bool(compound) or any(v.lemma_.lower() in {"feedback", "comment", "view", "opinion", "quote", "reflection", "suggestion", "testimonial"} for v in views)
        if who is not None or plain:
            return weak(verb, "comment", who, 2, f"Views are collected ({views[0].text}); others decide what is done with them.")
    if views and has(verb, "giving") and (ours or audience(doers, scene) is not None) and scene.we != "people":
        return weak(verb, "comment", audience(doers, scene), 2, f"{phrase(doers[0])} give {views[0].text}; others decide what is done with it.")
    if has(verb, "saying") and verb.lemma_ != "suggest" and doers and audience(doers, scene) is not None and scene.we != "people":
        return weak(verb, "comment", audience(doers, scene), 2, f"{phrase(doers[0])} {verb.lemma_}; others decide what is done with it.")
    if verb.lemma_ == "take" and any(has(t, "feedback") or t.lower_ in {"them", "these"} for t in things) and any(t.lower_ in {"account", "consideration"} for t in prepositional(verb, "into")):
        return weak(verb, "comment", None, 2, "Views are taken into account; whose decision it is has not been given away.")
    if verb.lemma_ == "listen" and any(has(t, "feedback") for t in prepositional(verb, "to")):
        return weak(verb, "be_asked", None, 2, "Listening is not deciding together.")
    if has(verb, "saying") and verb.dep_ == "relcl" and any(t.lower_ == "whom" for t in verb.subtree):
        return weak(verb, "comment", audience([verb.head], scene), 2, "People's answers are reported; nothing says that they decide.")
    return None


def attended(verb: Token, scene: Scene) -> Remark | None:
    """People come along, take part or contribute: presence, not control."""
    if verb.dep_ in {"amod", "acl", "advcl", "pcomp"} or is_passive(verb) or scene.we == "people":
        return None
    part = verb.lemma_ == "take" and any(c.lower_ == "part" for c in verb.children)
    sits = verb.lemma_ == "sit" and any(c.lower_ == "in" and c.i == verb.i + 1 for c in verb.children)
    if not part and not sits and not has(verb, "attending"):
        return None
    if part and not any(has(t, "taking_part") for t in prepositional(verb, "in")):
        return None
    if any(t.text[:1] in "£$€" or t.like_num for p in verb.children if p.dep_ == "dobj" for t in p.subtree):
        return None
    if any(t.lemma_ in {"training", "course", "induction", "class", "clinic", "school", "college", "appointment"} for p in [*patients(verb), *prepositional(verb, "in", "at", "to")] for t in [p, *p.children]):
        return None
    subject = audience([c for c in verb.children if c.dep_ == "nsubj"] or agents(verb), scene)
    if subject is None or not (part or patients(verb) or [c for c in verb.children if c.dep_ == "prep"]):
        return None
    return weak(verb, "attend", subject, 3 if part else 1, f"{phrase(subject)} are present or take part; nothing says what they decide.", BOTH)


def involved(verb: Token, scene: Scene) -> Remark | None:
    """People are involved or engaged, by somebody else."""
    if not has(verb, "involved") or verb.dep_ in {"amod", "acl", "pcomp"} or by_people(verb, scene):
        return None
    who = audience(patients(verb), scene)
    if who is None:
        return None
    return weak(verb, "involve", who, 3, f"{phrase(who)} are involved; who decides is not said.", BOTH)


def described(token: Token, scene: Scene) -> Remark | None:
    """People described only as hard to reach."""
    whole = hyphened(token) or token.lower_
    if whole in words(FILE, "hard_to_reach") and token.dep_ in {"amod", "acomp", "conj", "attr", "compound", "nmod", "dobj", "pobj", "nsubj"}:
        strong = whole in {"hard-to-reach", "seldom-heard", "hard-to-engage", "under-represented", "underrepresented", "easy-to-ignore"}
        if hyphened(token) and token.dep_ in {"dobj", "pobj", "nsubj"}:
            return weak(token, "benefit", token, 0, "People are described by what keeps others from reaching them, not by what they do.")
        head = noun_above(token) if token.dep_ in {"amod", "compound", "nmod"} else next((c for c in token.head.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
        if head is not None and audience([head], scene) is not None and (strong or head.lemma_ == "beneficiary"):
            return weak(token, "benefit", head, 0, f"{phrase(head)} are described by what keeps others from reaching them, not by what they do.")
    hard = has(token, "difficult") and token.pos_ == "ADJ" and any(has(c, "reaching") and c.dep_ in {"xcomp", "ccomp", "advcl"} for c in token.children)
    if hard or (token.lower_ == "heard" and token.i and token.nbor(-1).lower_ in {"seldom", "rarely"}):
        return weak(token, "benefit", None, 0, "People are described by what keeps others from reaching them, not by what they do.")
    return None


def asked_through(verb: Token) -> bool:
    """Whether all that people do, they do through a form or a survey ("shape the service through feedback forms")."""
    ways = prepositional(verb, "through", "via", "by", "using")
    return any(has(t, "instruments") or (has(t, "instrument_heads") and any(has(c, "instrument_modifiers") for c in t.children)) for t in ways) or any(
        t.lemma_.lower() in {"feedback", "comment", "suggestion"} for t in ways
    )


def noun_above(token: Token) -> Token | None:
    """The noun that a hyphened word describes, through the parts of the word itself."""
    current = token
    while current.head != current and hyphened(current):
        current = current.head
    return current if not hyphened(current) and current.pos_ in {"NOUN", "PROPN"} else None


def instrument(token: Token, scene: Scene) -> Remark | None:
    """A questionnaire, comment card or listening event: people answer, others decide."""
    if token.pos_ not in {"NOUN", "PROPN"} or token.dep_ not in {"nsubj", "nsubjpass", "dobj"} or not is_verb(token.head):
        return None
    named = has(token, "instruments") and token.lemma_ != "card"
    built = has(token, "instrument_heads") and any(has(c, "instrument_modifiers") for c in token.children)
    verb = token.head
    if not (named or built) or scene.we == "people":
        return None
    if by_people(verb, scene):
        if token.dep_ != "dobj" or verb.lemma_ not in {"complete", "fill", "answer", "return", "do"}:
            return None
        return weak(verb, "be_asked", audience(agents(verb), scene), 2, f"A {token.lemma_} asks people; what is done with the answers is for others to decide.")
    about = any(audience([t], scene) is not None or has(t, "feedback") for t in verb.subtree if t.pos_ == "NOUN" and t != token)
    if not about and not built:
        return None
    if token.dep_ != "dobj" and has(verb, "instrument_verbs") or token.dep_ == "dobj" and verb.lemma_ in {"place", "put", "install", "introduce", "hold", "run", "conduct", "send", "use", "organise", "circulate", "issue", "distribute", "have", "complete", "fill", "launch", "administer", "carry"}:
        return weak(verb, "be_asked", None, 2, f"A {token.lemma_} asks people; what is done with the answers is for others to decide.")
    return None
