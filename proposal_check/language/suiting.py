"""Help that a clause tells by what happens: times that suit, papers ahead, benefits checked first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.advice import advised
from proposal_check.language.help_words import is_word, support_word
from proposal_check.language.learning import learning
from proposal_check.language.lexicon import words
from proposal_check.language.mention import Scene
from proposal_check.language.pay import is_people, takes_part
from proposal_check.language.provision import Provision
from proposal_check.language.tree import is_passive, is_verb, own_subjects, patients, prepositional, subjects

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

AHEAD = {"before", "ahead", "beforehand", "advance", "early"}
HELPING = {"interpret", "translate", "caption"}
HOME = words("support.yaml", "homes")
REMOTE = {"online", "remotely", "hybrid"}


def suiting(sent: Span, scene: Scene) -> list[Provision]:
    """Every clause of a sentence that fits the work to people's lives."""
    found: list[Provision] = []
    for token in sent:
        if is_verb(token) and token.dep_ not in {"aux", "auxpass"}:
            found += of_verb(token, scene)
        elif token.dep_ == "ROOT":
            found += of_line(token)
        if token.lemma_ == "pay" and is_verb(token) and eased(token):
            found.append(Provision("expenses", token))
        if sent_ahead(token):
            found.append(Provision("access", token))
        if fitted_round(token):
            found.append(Provision("timing", token))
    return found


def of_verb(verb: Token, scene: Scene) -> list[Provision]:
    """What one clause provides."""
    doers = subjects(verb)
    about = [*doers, *patients(verb)]
    meeting = verb.lemma_ == "meet" or any(is_word(t, "meetings") for t in about if t.pos_ in {"NOUN", "PROPN"})
    suited = of_meeting(verb) if meeting else []
    if suited:
        return suited
    if (
        any(is_word(t, "papers") for t in about)
        and verb.lemma_ in words("support.yaml", "paper_verbs")
        and ahead_or_aloud(verb)
    ):
        return [Provision("access", verb)]
    if minds_children(verb):
        return [Provision("childcare", verb)]
    if (
        (
            verb.lemma_ in {"collect", "fetch", "drive", "ferry"}
            or (verb.lemma_ == "pick" and any(c.lower_ == "up" for c in verb.children))
        )
        and any(t.lower_ == "we" for t in doers)
        and any(is_people(t, scene) for t in patients(verb))
    ):
        return [Provision("expenses", verb, patients(verb)[0])]
    learnt = learning(verb, scene)
    if learnt:
        return learnt
    if (
        verb.lemma_ in {"phone", "telephone", "ring", "call", "text", "visit"}
        and own_subjects(verb)
        and any(takes_part(t, scene) and t.lower_ not in {"it"} for t in patients(verb))
        and any(t.lower_ in {"before", "after", "afterwards", "beforehand"} for t in verb.subtree)
    ):
        return [Provision("mentor", verb, patients(verb)[0])]
    if (
        verb.lemma_ in {"join", "attend", "dial", "take"}
        and sum(is_word(t, "remote") for t in verb.subtree)
        and any(takes_part(t, scene) for t in doers)
    ):
        return [Provision("timing", verb, doers[0])]
    if verb.lemma_ in HELPING and any(is_word(t, "meetings") for t in verb.subtree):
        return [Provision("interpret", verb)]
    if verb.lemma_ == "translate" and is_passive(verb) and any(is_word(t, "papers") for t in about):
        return [Provision("interpret", verb)]
    if is_word(verb, "advising") and advised(verb, doers, scene):
        return [Provision("benefits_advice", verb)]
    if verb.lemma_ == "meet" and any(
        t.lemma_ in HOME and any(c.lower_ in {"their", "your", "her", "his"} for c in t.children)
        for t in prepositional(verb, "in", "at")
    ):
        return [Provision("timing", verb)]
    if (
        verb.lemma_ in {"set", "choose", "pick", "fix"}
        and any(is_people(t, scene) for t in doers)
        and any(t.lemma_ == "hour" and any(c.lower_ == "own" for c in t.children) for t in patients(verb))
    ):
        return [Provision("timing", verb, doers[0])]
    return []


def eased(verb: Token) -> bool:
    """Whether what people owe may be paid bit by bit ("in instalments", "over ten months", "at a pound a week")."""
    if not (subjects(verb) or patients(verb)) or not any(
        c.lower_ in {"can", "able", "may"} for c in (*verb.children, verb.head)
    ):
        return False
    said = list(verb.subtree)
    spread = any(t.lower_ == "over" and any(g.lemma_ in {"month", "year", "week"} for g in t.subtree) for t in said)
    return spread or any(t.lemma_.lower() in {"instalment", "installment"} for t in said)


def of_meeting(verb: Token) -> list[Provision]:
    """What a meeting's time and place make possible."""
    if fits(verb):
        return [Provision("timing", verb)]
    if any(step_free(place) for place in prepositional(verb, "in", "at")):
        return [Provision("access", verb)]
    return []


def step_free(place: Token) -> bool:
    """Whether a place is told by how people get into it: "a step-free building", "an accessible hall"."""
    told = [t for t in place.subtree if t.i < place.i]
    return any(t.lower_ == "accessible" or (support_word(t) or ("", False))[0] == "access" for t in told)


def minds_children(verb: Token) -> bool:
    """Whether somebody minds the children ("kids are looked after while we meet")."""
    little = [t for t in [*patients(verb), *prepositional(verb, "after")] if is_word(t, "little")]
    if not little:
        return False
    meeting = any(is_word(t, "meetings") or t.lemma_ in {"meet", "while"} for t in verb.sent)
    return verb.lemma_ == "mind" or (verb.lemma_ == "look" and meeting)


def fits(verb: Token) -> bool:
    """Whether a meeting's time is fitted to people's lives: around or after something, or with a reason."""
    if not (is_word(verb, "fitting_verbs") or verb.lemma_ in {"start", "be", "hold", "fit"}):
        return False
    below = list(verb.subtree)
    own = [t for t in below if is_word(t, "suits") and t.pos_ in {"NOUN", "PROPN", "VERB"}]
    for t in own:
        before = t.doc[max(t.i - 4, 0) : t.i]
        cues = {c.lower_ for c in before}
        if cues & {"around", "round", "outside", "after", "before", "between", "never"}:
            return True
        if t.lemma_.lower() in {"evening", "weekend", "lunchtime", "morning"} and cues & {"in", "at", "on"}:
            return True
    if any(
        c.dep_ == "advcl" and any(m.lower_ in {"because", "cos", "since", "so", "as"} for m in c.children)
        for c in verb.children
    ):
        return any(t.like_num or t.pos_ == "NUM" or is_word(t, "days") for t in below)
    if any(c.lower_ == "because" and any(is_word(t, "suits") or t in own for t in c.subtree) for c in verb.children):
        return True
    if any(t.lower_ in REMOTE for t in below) and any(t.lower_ in {"or", "after", "optional", "longer"} for t in below):
        return True
    return any(t.lemma_.lower() == "suit" for t in below)


def ahead_or_aloud(verb: Token) -> bool:
    """Whether papers come some time before, or in a form that needs no reading."""
    if any(t.lower_ in AHEAD for t in verb.subtree):
        return True
    return any(is_word(t, "formats") or t.lower_ in {"aloud", "note", "notes", "recordings"} for t in verb.subtree)


def sent_ahead(paper: Token) -> bool:
    """ "Agendas five days ahead": papers with a number and a word for before, no verb between."""
    if not is_word(paper, "papers") or paper.tag_ not in {"NNS", "NNP", "NNPS"}:
        return False
    following = paper.doc[paper.i + 1 : min(paper.i + 7, paper.sent.end)]
    cues = [t.i for t in following if t.lower_ in AHEAD]
    if not cues or any(is_verb(t) for t in following if t.i < cues[0]):
        return False
    return any(t.like_num or t.lower_ in {"a", "week", "fortnight"} for t in following if t.i < cues[0])


def fitted_round(meeting: Token) -> bool:
    """ "Shifts are fitted round appointments", however the parser takes "round"."""
    if not is_word(meeting, "meetings") or meeting.tag_ not in {"NNS", "NN"}:
        return False
    following = list(meeting.doc[meeting.i + 1 : min(meeting.i + 6, meeting.sent.end)])
    cues = [t.i for t in following if is_word(t, "fitting_around")]
    return bool(cues) and any(is_word(t, "suits") for t in meeting.doc[cues[0] : min(cues[0] + 5, meeting.sent.end)])


def of_line(root: Token) -> list[Provision]:
    """A line without a verb: "Agendas five days ahead", "No filming in fair weeks"."""
    line = list(root.sent)
    if is_word(root, "papers") and any(t.lower_ in AHEAD for t in line):
        return [Provision("access", root)]
    if root.tag_ not in {"NNS", "NN", "VBG", "NNP", "NNPS"}:
        return []
    own = [t for t in line if is_word(t, "suits") and t != root]
    around = any(t.lower_ in {"around", "round", "outside", "after"} for t in line)
    barred = line[0].lower_ in {"no", "nothing", "never"}
    if own and is_word(root, "meetings") and (around or barred):
        return [Provision("timing", root)]
    papers = [t for t in line if is_word(t, "papers") and t.dep_ == "pobj"]
    if (
        papers
        and any(t.lower_ in {"every", "each", "all"} for t in papers[0].children)
        and any(is_word(t, "formats") for t in line)
    ):
        return [Provision("interpret", root)]
    return []
