"""What is taken back: somebody else decides afterwards, has decided already, or people have no standing at all.

What undermines, and why, is the annotation guide's section on stance; the words are in `weak.yaml`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from proposal_check.language.firmness import Modality, modality
from proposal_check.language.judge import firmness_of
from proposal_check.language.lexicon import words
from proposal_check.language.model import Strand
from proposal_check.language.outsiders import concerns, maker, named, outsider
from proposal_check.language.mention import Scene, is_word, phrase
from proposal_check.language.parties import resolve
from proposal_check.language.remark import BOTH, FILE, LEADERSHIP, POWER, Remark, audience, has
from proposal_check.language.tree import agents, by_agents, is_passive, is_verb, joined, patients, prepositional, subjects
from proposal_check.language.verdict import Judgement

if TYPE_CHECKING:
    from spacy.tokens import Span, Token


def takebacks(sent: Span, scene: Scene, heading: str = "", *, would_commits: bool = False) -> list[Remark]:
    """Every passage of a sentence that takes control from the people; at most one for each clause's verb."""
    found: list[Remark] = []
    taken: set[int] = set()
    trouble = problem(heading)
    for token in sent:
        if token.lower_ == "subject" or token.lower_ == "subject to":
            remark = subject_to(token, scene)
            if remark is not None:
                found.append(remark)
        if not is_verb(token) or token.dep_ in {"aux", "auxpass"}:
            continue
        for remark in remarks(token, scene):
            outside = remark.judged.party != "people"
            state = modality(remark.anchor, would_commits=would_commits)
            stopped = state.stopped and state.stopped != "had been"
            if stopped or state.attributed or state.question or (trouble and outside and remark.judged.strands != LEADERSHIP and remark.action != "own") or token.i in taken:
                continue
            if outside and not concerns(token, (), scene):
                continue
            taken.add(token.i)
            found.append(remark)
    return found


def problem(heading: str) -> bool:
    """Whether a heading is of a part where what outsiders do is the problem, or a duty of care."""
    return any(word.strip("?:,.") in words(FILE, "problem_headings") for word in heading.lower().split())


def remarks(verb: Token, scene: Scene) -> Iterator[Remark]:
    """What one verb says that takes control away."""
    for rule in (evaluated, made_by_others, settled_before, resting_elsewhere, in_full_control, prevails, free_to_refuse, unfettered):
        remark = rule(verb, scene)
        if remark is not None:
            yield remark
    for rule in (weighed, unchanged, minority, without_standing, advisory_only, not_expected, spoken_for, unconsulted):
        remark = rule(verb, scene)
        if remark is not None:
            yield remark


def subject_to(token: Token, scene: Scene) -> Remark | None:
    """ "Subject to approval by the trustees": somebody outside agrees first."""
    if scene.we == "people":
        return None
    for noun in [t for t in token.subtree if t.lemma_.lower() in words(FILE, "consents")]:
        holders = prepositional(noun, "by", "of", "from") + [c for c in noun.children if c.dep_ in {"poss", "compound"}]
        who = next((t for t in holders if outsider(t, scene)), None)
        if who is not None:
            return against(noun, "approve", who, scene, f"{phrase(who)} must agree first.")
    return None


def against(anchor: Token, action: str, who: Token, scene: Scene, why: str, strands: tuple[Strand, ...] = POWER) -> Remark:
    """An undermining remark about somebody outside the people."""
    party = resolve(who, scene).party
    party = "applicant" if party in {"unknown", "people"} else party
    return Remark(anchor, action, Judgement(party, phrase(who), strands, 0, "done", "undermines", why))


def denied(anchor: Token, action: str, who: Token | None, why: str, strands: tuple[Strand, ...] = POWER) -> Remark:
    """An undermining remark about the people themselves."""
    actor = phrase(who) if who is not None else "the people"
    return Remark(anchor, action, Judgement("people", actor, strands, 0, "negated", "undermines", why))


def firm(verb: Token) -> bool:
    """Whether a clause is said outright."""
    state: Modality = modality(verb)
    return firmness_of(state) in {"done", "committed"}


def made_by_others(verb: Token, scene: Scene) -> Remark | None:
    """ "The site plan was prepared by our manager", "our directorate shaped the three themes"."""
    if not (has(verb, "making") or verb.lemma_ in {"put", "draw", "work"} and any(c.lower_ in {"together", "up", "out"} for c in verb.children)):
        return None
    things = [t for t in patients(verb) if made_thing(t)]
    if not things and verb.dep_ == "acl" and made_thing(verb.head):
        things = [verb.head]
    if not things or not firm(verb) or any(t.lemma_ in {"bid", "application", "proposal"} for t in things) and verb.dep_ == "acl":
        return None
    if any(resolve(t, scene).party == "people" and not outsider(t, scene) for t in agents(verb)):
        return None
    who = next((t for t in agents(verb) if maker(t, verb, things, scene) and t.lower_ not in {"we", "us"}), None)
    if who is None:
        return None
    return against(verb, "design", who, scene, f"{phrase(who)} made this ({things[0].text}), not the people.", LEADERSHIP)


def made_thing(token: Token) -> bool:
    """Whether a noun names something that sets the course of a project, alone or as a part of it."""
    return has(token, "made") or any(has(t, "made") for t in prepositional(token, "of") if token.lemma_ in {"rest", "term", "part", "bulk", "draft", "term"})


def settled_before(verb: Token, scene: Scene) -> Remark | None:
    """ "The model was agreed at the Executive", "was confirmed by Cabinet ahead of this application"."""
    if not has(verb, "settling") or not is_passive(verb) or verb.dep_ in {"amod"} or not firm(verb):
        if verb.lemma_ == "form" and any(c.dep_ == "neg" for c in verb.children):
            part = [t for p in patients(verb) for t in prepositional(p, "of")] + prepositional(verb, "of")
            if any(has(t, "before_now") for t in part) and subjects(verb):
                return against(verb, "decide", subjects(verb)[0], scene, "This is kept out of what people may influence.")
        return None
    if any(resolve(t, scene).party == "people" for t in by_agents(verb)):
        return None
    things = patients(verb)
    thing = any(has(t, "settled_things") or has(t, "made") for t in things)
    early = any(c.lower_ in {"before", "ahead", "already", "beforehand", "prior"} for c in verb.subtree if c.i > verb.i or c.dep_ == "advmod")
    asked_later = any(c.dep_ == "advcl" and c.lemma_ in {"consult", "ask", "involve", "engage", "tell", "meet", "begin", "start"} and any(g.lower_ == "before" for g in c.children) for c in verb.children)
    early = asked_later or early and (any(has(t, "before_now") for t in verb.subtree) or any(c.lower_ == "already" for c in verb.children))
    places = by_agents(verb) + prepositional(verb, "at", "in", "between", "among")
    who = next((t for t in places if outsider(t, scene) and t.lower_ not in {"we", "us"}), None)
    if who is not None and (thing or early):
        return against(verb, "decide", who, scene, f"{phrase(who)} settled this, not the people.", BOTH)
    if early and thing and scene.we != "people" and things:
        return against(verb, "decide", things[0], scene, "This was settled before people could have a say.", BOTH)
    return None


def resting_elsewhere(verb: Token, scene: Scene) -> Remark | None:
    """ "The lease belongs to the executive", "responsibility remains with the Trust", "stays the property of X"."""
    if not has(verb, "resting") or not firm(verb):
        return None
    things = [t for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"} for t in joined(c)] or subjects(verb)
    places = prepositional(verb, "with", "to")
    for child in verb.children:
        if child.dep_ == "attr" and child.lemma_ in {"property", "matter", "responsibility", "business", "prerogative", "preserve", "copyright", "decision", "call"}:
            places += prepositional(child, "of", "for") + [t for t in child.children if t.dep_ == "poss"]
        if child.dep_ == "prep" and child.lower_ == "in":
            places += [t for c in child.children if c.lemma_ in {"gift", "hand", "control", "ownership"} for t in [*prepositional(c, "of"), *(g for g in c.children if g.dep_ == "poss")]]
    if verb.lemma_ == "vest":
        places += prepositional(verb, "in")
    if verb.lemma_ == "be" and not any(c.dep_ in {"attr", "prep"} for c in verb.children):
        return None
    owned = any(has(t, "rested") or has(t, "owned") for t in things) or any(c.dep_ == "attr" and c.lemma_ == "property" for c in verb.children)
    who = next((t for t in places if outsider(t, scene)), None)
    if who is None or not owned or any(resolve(t, scene).party == "people" for t in places):
        return None
    return against(verb, "decide", who, scene, f"This rests with {phrase(who)}, not with the people.")


def in_full_control(verb: Token, scene: Scene) -> Remark | None:
    """ "The Board will have full delegated authority", "is overseen by our directors", "chaired by the Director"."""
    who: Token | None = None
    if has(verb, "possessing") and not is_passive(verb):
        nouns = [t for t in patients(verb) if has(t, "control_nouns")]
        if any(has(c, "control_adjectives") for t in nouns for c in t.children) or any(t.lemma_ in {"authority", "discretion", "control", "veto"} for t in nouns):
            who = next((t for t in agents(verb) if outsider(t, scene)), None)
    elif verb.lemma_ in {"oversee", "govern", "steer"} and not is_passive(verb):
        if any(has(t, "overseen") for t in patients(verb)):
            who = next((t for t in agents(verb) if outsider(t, scene) and is_word(t, "bodies", "heads")), None)
    elif has(verb, "overseeing") and is_passive(verb):
        if any(has(t, "overseen") or is_word(t, "bodies", "heads") for t in [*patients(verb), *([verb.head] if verb.dep_ == "acl" else [])]):
            who = next((t for t in by_agents(verb) if outsider(t, scene) and resolve(t, scene).party != "other"), None)
    elif verb.lemma_ in {"lead", "manage", "run", "direct"} and is_passive(verb) and any(has(t, "overseen") for t in patients(verb)):
        who = next((t for t in by_agents(verb) if outsider(t, scene) and (has(t, "institutions") or t.lemma_ in {"board", "trustee", "committee"} or any(c.lower_.rstrip(".") in {"dr", "prof", "professor"} for c in t.children))), None)
    elif has(verb, "owning") and any(has(t, "owned") for t in patients(verb)):
        who = next((t for t in agents(verb) if (outsider(t, scene) or named(t, scene)) and not own_thing(verb)), None)
    if who is None or not firm(verb) or any(resolve(t, scene).party == "people" for t in agents(verb)):
        return None
    return against(verb, "own" if has(verb, "owning") and has(verb, "owned") else "decide", who, scene, f"{phrase(who)} holds control here, not the people.")


def own_thing(verb: Token) -> bool:
    """Whether what is owned is the owner's anyway ("their own premises")."""
    return any(c.lower_ in {"own", "their"} for t in patients(verb) for c in t.children)


def prevails(verb: Token, scene: Scene) -> Remark | None:
    """ "The decision of the Chief Investigator is final", "the view of the sponsor prevails"."""
    for state in [c for c in verb.children if c.dep_ == "acomp"]:
        if state.lower_ == "binding" and any(c.dep_ == "neg" for c in verb.children) and scene.we != "people":
            return denied(verb, "decide", subjects(verb)[0] if subjects(verb) else None, "What people decide binds nobody.")
        judge = next((t for t in prepositional(state, "to") if outsider(t, scene)), None)
        if state.lower_ == "acceptable" and judge is not None and scene.we != "people":
            return against(verb, "veto", judge, scene, f"{phrase(judge)} has to accept it.")
    ends = has(verb, "prevailing") or verb.lemma_ == "be" and any(c.dep_ == "acomp" and has(c, "final") for c in verb.children)
    if not ends or any(c.dep_ == "neg" for c in verb.children):
        return None
    for thing in subjects(verb):
        holders = prepositional(thing, "of", "by") + [c for c in thing.children if c.dep_ == "poss"]
        who = next((t for t in holders if outsider(t, scene)), None)
        if who is not None:
            return against(verb, "decide", who, scene, f"{phrase(who)} has the last word, not the people.")
    return None


def free_to_refuse(verb: Token, scene: Scene) -> Remark | None:
    """ "may decline to implement them", "is free to appoint somebody else", "reserves the right to overrule"."""
    who = next((t for t in subjects(verb) if outsider(t, scene)), None)
    if who is None:
        return None
    modal = any(c.dep_ == "aux" and c.lower_ in {"may", "can", "will", "could", "might", "must"} for c in verb.children)
    chain = [t for t in verb.subtree if t == verb or (t.dep_ == "conj" and is_verb(t))]
    negative = any(c.dep_ == "neg" for c in verb.children)
    if modal and not negative and any(v.lemma_ in {"decline", "refuse", "overrule", "reject", "disregard", "ignore", "overturn", "veto", "override"} for v in chain):
        return against(verb, "veto", who, scene, f"{phrase(who)} may set aside what people decide.")
    below = [c for a in verb.children if a.dep_ == "acomp" and has(a, "free") for c in a.children if c.dep_ == "xcomp"]
    if verb.lemma_ == "be" and not negative and any(has(c, "refusing") or c.lemma_ in {"appoint", "choose", "decide"} for c in below):
        return against(verb, "veto", who, scene, f"{phrase(who)} may set aside what people decide.")
    bound = any(c.dep_ == "acomp" and c.lower_ in {"bound", "obliged"} for c in verb.children) or any(t.lemma_ == "obligation" for t in prepositional(verb, "under"))
    if (verb.lemma_ == "be" and bound or verb.lower_ in {"bound", "obliged"} and is_passive(verb)) and (negative or any(c.lower_ == "no" for t in prepositional(verb, "under") for c in t.children)):
        return against(verb, "veto", who, scene, f"{phrase(who)} need not do what people decide.")
    if verb.lemma_ in {"reserve", "retain"} and any(t.lemma_ in {"right", "discretion", "veto"} for t in patients(verb)):
        return against(verb, "veto", who, scene, f"{phrase(who)} may set aside what people decide.")
    return None


def evaluated(verb: Token, scene: Scene) -> Remark | None:
    """ "The University will evaluate the programme": an institution judges the work, not the people."""
    judges = verb.lemma_ in {"evaluate"} or has(verb, "carrying") and any(t.lemma_ == "evaluation" for t in patients(verb))
    if not judges or not firm(verb) or any(resolve(t, scene).party == "people" for t in agents(verb)):
        return None
    who = next((t for t in agents(verb) if (outsider(t, scene) or t.pos_ == "PROPN") and (has(t, "institutions") or has(t, "units"))), None)
    return against(verb, "evaluate", who, scene, f"{phrase(who)} evaluates the work, not the people.", LEADERSHIP) if who is not None else None


def weighed(verb: Token, scene: Scene) -> Remark | None:
    """ "Recommendations will be considered by the Trial Management Group", "scoring is undertaken by officers only"."""
    if not is_passive(verb) or scene.we == "people":
        return None
    things = patients(verb)
    sifted = has(verb, "weighing") and any(has(t, "decided_things") for t in things)
    judged = has(verb, "carrying") and any(has(t, "judging") for t in things)
    for agent in by_agents(verb):
        party = resolve(agent, scene).party
        if party == "people":
            return None
        if (sifted or judged) and (outsider(agent, scene) or party == "unknown" and is_word(agent, "bodies", "heads")):
            return against(verb, "decide", agent, scene, f"{phrase(agent)} decides what comes of it, not the people.")
    return None


def unchanged(verb: Token, scene: Scene) -> Remark | None:
    """ "No changes to the priorities were considered necessary": people were asked and nothing moved."""
    if verb.lemma_ not in {"make", "consider", "deem", "judge", "need", "require"} or not is_passive(verb) or scene.we == "people":
        return None
    for thing in patients(verb):
        if thing.lemma_ in {"change", "amendment", "alteration", "adjustment"} and any(c.lower_ == "no" for c in thing.children):
            return denied(verb, "be_asked", None, "What people said changed nothing.")
    return None


def unfettered(verb: Token, scene: Scene) -> Remark | None:
    """ "Nothing in the process fetters the executive's discretion"."""
    nothing = any(t.lower_ in {"nothing", "none"} or any(c.lower_ == "no" for c in t.children) for t in subjects(verb)) or any(c.dep_ == "neg" for c in verb.children)
    if not has(verb, "fettering") or not nothing:
        return None
    owners = [c for t in patients(verb) for c in [t, *t.children] if c == t or c.dep_ == "poss"]
    who = next((t for t in owners if outsider(t, scene)), None)
    return against(verb, "decide", who, scene, f"{phrase(who)} is not bound by what people decide.") if who is not None else None


def without_standing(verb: Token, scene: Scene) -> Remark | None:
    """ "The Circle has no formal standing", "doesn't have a seat there", "no resident sits on it", "include no growers"."""
    negative = any(c.dep_ == "neg" for c in verb.children)
    peopled = next((t for t in subjects(verb) if (resolve(t, scene).party in {"people", "unknown"} and t.pos_ in {"NOUN", "PROPN"} and not outsider(t, scene)) or t.lower_ in {"they", "she", "he"} and resolve(t, scene).party == "people"), None)
    if peopled is not None and scene.we != "people" and has(verb, "possessing") and not is_passive(verb):
        rights = [t for t in patients(verb) if has(t, "rights")]
        none = any(c.lower_ in {"no", "little"} for t in rights for c in t.children)
        strong = resolve(peopled, scene).party == "people" or is_word(peopled, "bodies", "heads")
        if rights and strong and (none or negative) and firmness_of(modality(verb)) != "hedged":
            return denied(verb, "vote", peopled, f"{phrase(peopled)} have no {rights[0].text}.")
    if verb.lemma_ in {"vote", "decide"} and negative and peopled is not None and resolve(peopled, scene).party == "unknown" and scene.we != "people":
        if is_word(peopled, "bodies", "heads") or peopled.lemma_ in {"member", "representative", "participant"}:
            return denied(verb, "vote", peopled, f"{phrase(peopled)} do not {verb.lemma_}.")
    no = next((t for t in subjects(verb) if any(c.lower_ == "no" and c.dep_ == "det" for c in t.children)), None)
    sits = verb.lemma_ in {"sit", "serve", "be"} and any(t.lower_ in {"it"} or is_word(t, "bodies", "heads") for t in prepositional(verb, "on"))
    if sits and ((no is not None and audience([no], scene) is not None) or (negative and peopled is not None and resolve(peopled, scene).party == "people")):
        return denied(verb, "govern", no or peopled, "None of the people sits on it.")
    if verb.lemma_ in {"include", "have", "contain"} and not is_passive(verb) and any(outsider(s, scene) for s in subjects(verb)):
        absent = next((t for t in patients(verb) if any(c.lower_ == "no" for c in t.children) and resolve(t, scene).party == "people" and not has(t, "rights")), None)
        if absent is not None and any(is_word(s, "bodies", "heads") or s.lemma_ in {"trustee", "director", "governor"} for s in subjects(verb)):
            return denied(verb, "govern", absent, f"There are no {absent.text} on it.")
    if verb.lemma_ in {"speak", "attend", "observe", "listen", "come", "contribute", "comment", "join", "sit"} and peopled is not None and resolve(peopled, scene).party == "people":
        later = [c for c in verb.children if c.dep_ == "conj" and c.lemma_ in {"vote", "decide"} and any(g.dep_ == "neg" for g in c.children)]
        without = any(t.lemma_ in {"vote"} for t in prepositional(verb, "without"))
        onlooker = any(has(t, "onlooking") for t in prepositional(verb, "as", "in"))
        if later or without or onlooker:
            return denied(verb, "vote", peopled, f"{phrase(peopled)} may be there but have no vote.")
    return None


SEATED = {"member", "representative", "rep", "trustee", "director", "governor", "seat", "place", "voice"}


def minority(verb: Token, scene: Scene) -> Remark | None:
    """ "The single lay member counts for one voice in five", "a lone parent governor"."""
    for token in subjects(verb):
        alone = any(c.lower_ in {"single", "sole", "lone", "solitary"} for c in token.children)
        if alone and token.lemma_.lower() in SEATED and resolve(token, scene).party == "people" and scene.we != "people":
            return denied(verb, "govern", token, f"{phrase(token)} is alone among others.")
    if verb.lemma_ == "be" and any(c.dep_ == "expl" for c in verb.children) and scene.we != "people":
        for seat in [c for c in verb.children if c.dep_ == "attr" and resolve(c, scene).party == "people"]:
            bodies = [t for t in [*prepositional(seat, "on"), *prepositional(verb, "on")] if is_word(t, "bodies", "heads")]
            if bodies and any(c.lower_ in {"one", "single"} for c in seat.children):
                return denied(verb, "govern", seat, f"There is one {seat.text} among others.")
    return None


def advisory_only(verb: Token, scene: Scene) -> Remark | None:
    """ "The Sounding Board is advisory in nature", "acts in an advisory capacity only"."""
    if any(c.dep_ == "neg" for c in verb.children):
        return None
    named_ones = [c if t.lemma_ in {"role", "function", "remit", "position", "part"} else t for t in subjects(verb) for c in [t, *t.children] if c == t or c.dep_ == "poss"]
    who = next((t for t in named_ones if is_word(t, "bodies", "heads") or resolve(t, scene).party == "people"), None)
    if who is None or resolve(who, scene).party in {"authority", "other"} and not is_word(who, "bodies", "heads"):
        return None
    said = verb.lemma_ == "be" and any(c.dep_ == "acomp" and c.lower_ in words(FILE, "advisory") for c in verb.children)
    noun = [t for t in [*patients(verb), *(c for c in verb.children if c.dep_ == "attr"), *prepositional(verb, "in", "on")] if has(t, "advisory_nouns")]
    said = said or (verb.lemma_ in {"be", "have", "act", "serve", "work", "play", "remain"} and any(c.lower_ in {*words(FILE, "advisory"), "observer"} for t in noun for c in t.children))
    return denied(verb, "advise", who, f"{phrase(who)} advises; somebody else decides.") if said else None


def not_expected(verb: Token, scene: Scene) -> Remark | None:
    """ "It would not be realistic to expect residents to take part"."""
    if verb.lemma_ not in {"be", "think", "consider", "feel", "believe", "judge", "deem"}:
        return None
    negative = any(c.dep_ == "neg" for c in verb.children)
    for state in [c for c in verb.subtree if c.dep_ in {"acomp", "ccomp", "oprd"} and c.pos_ == "ADJ" and (c.head == verb or verb.lemma_ != "be")]:
        if (has(state, "expecting") and negative) or state.lower_ in {"unrealistic", "inappropriate", "unfeasible", "impractical", "impracticable", "unreasonable", "unfair"}:
            who = audience([t for t in state.subtree if t.pos_ == "NOUN"], scene) or audience([t for t in verb.subtree if t.i > state.i and t.pos_ == "NOUN"], scene)
            act = any(t.lemma_ in {"run", "lead", "decide", "take", "manage", "sit", "govern", "choose", "chair", "plan", "involve", "control", "hold", "design", "vote", "give"} for t in verb.subtree if t.i > state.i)
            if who is not None and act:
                return denied(verb, "lead", who, f"The draft rules out a part for {phrase(who)} in running it.", BOTH)
    return None


def spoken_for(verb: Token, scene: Scene) -> Remark | None:
    """ "We speak for them", "Staff will complete a score on their behalf", "act as advocates for the change"."""
    if verb.lemma_ in {"act", "serve"} and any(t.lemma_ in {"advocate", "ambassador", "messenger", "cheerleader", "champion"} and prepositional(t, "for", "of") for t in prepositional(verb, "as")):
        who = audience(subjects(verb), scene)
        if who is not None and scene.we != "people":
            return denied(verb, "speak_for", who, f"{phrase(who)} are to speak for what others have decided.", LEADERSHIP)
    who = next((t for t in agents(verb) if outsider(t, scene)), None)
    if who is None or not firm(verb):
        return None
    if verb.lemma_ in {"act", "serve", "be"} and any(t.lemma_ == "voice" and prepositional(t, "of", "for") for t in [*prepositional(verb, "as"), *(c for c in verb.children if c.dep_ == "attr")]) and scene.we != "people":
        return against(verb, "speak_for", who, scene, f"{phrase(who)} speaks for the people.", LEADERSHIP)
    voiced = audience(prepositional(verb, "for"), scene) if verb.lemma_ in {"speak", "advocate", "decide"} else None
    behalf = any(t.lemma_ == "behalf" for t in prepositional(verb, "on", "upon")) and any(
        c.lower_ == "their" or audience([c], scene) is not None
        for t in prepositional(verb, "on", "upon")
        for c in [*t.children, *prepositional(t, "of")]
    )
    if any(c.lemma_ == "have" and c.dep_ == "aux" for c in verb.children):
        return None
    if voiced is None and not behalf and not (verb.lemma_ == "speak" and any(t.lower_ == "them" for t in prepositional(verb, "for"))):
        return None
    return against(verb, "speak_for", who, scene, f"{phrase(who)} speaks or answers for the people.", LEADERSHIP)


def unconsulted(verb: Token, scene: Scene) -> Remark | None:
    """ "an arrangement about which the members were not consulted"."""
    if verb.dep_ in {"acl", "amod", "advcl"} or verb.lemma_ not in {"consult", "ask", "involve", "tell", "inform"} or not any(c.dep_ == "neg" and c.lower_ != "never" for c in verb.children) or not is_passive(verb):
        return None
    who = next((t for t in patients(verb) if resolve(t, scene).party == "people" or is_word(t, "bodies", "heads")), None)
    return denied(verb, "be_asked", who, f"{phrase(who)} were not even asked.") if who is not None and scene.we != "people" else None


__all__ = ["takebacks"]
