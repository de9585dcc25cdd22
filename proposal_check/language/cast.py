"""Who is who: one pass over the document's definitions before any claim is read."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from proposal_check.language.composition import body_name, compositions, is_body
from proposal_check.language.model import Cast, CastEntry, Party, Passage
from proposal_check.language.mention import FIRST_PERSON, Scene, is_person_noun, is_word, modifiers, name_of, peoples, phrase, strong
from proposal_check.language.parties import DEPTH, resolve
from proposal_check.language.tree import agents, is_passive, joined, prepositional, subjects

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from spacy.tokens import Span, Token

Locate = "Callable[[Span], Passage | None]"
OWN_BODIES = {"trustee", "director", "board", "committee", "member", "founder", "staff", "leadership", "chair", "governor", "membership", "executive", "coordinator", "management", "team"}
ORGANISATION = {"group", "association", "organisation", "organization", "charity", "co-operative", "collective", "network", "society", "cic", "company", "club", "union", "project", "community", "forum", "enterprise", "church", "mosque", "university", "council", "partnership", "federation", "trust", "centre", "federation", "foundation", "team", "department", "directorate", "hospital", "institute", "school", "theatre", "mum", "crew", "league", "scheme", "movement"}
SELF_GOVERNED = {"association", "co-operative", "cooperative", "collective", "union", "group", "network", "forum", "society", "federation", "movement", "league", "circle"}


def build_cast(sents: Iterable[tuple[Span, Callable[[Span], Passage | None]]], title: str) -> tuple[Cast, Scene]:
    """The cast of a document from its parsed sentences, and the scene in which its claims are read."""
    scene = Scene()
    passages = list(sents)
    we = who_writes(passages, scene, title)
    scene.we = we.party
    scene.organisations = organisations(passages)
    entries: dict[str, CastEntry] = {}
    for _ in range(2):
        before: Token | None = None
        for sent, locate in passages:
            named = last_body(sent)
            define(sent, before if named is None else subject_body(sent, named, before), locate, scene, entries)
            before = named or before
    abbreviations(passages, scene)
    roles_of_people(passages, scene, entries)
    names_of_people(passages, scene, entries)
    count_bodies(passages, scene, entries)
    unique = {id(entry): entry for entry in entries.values()}
    return Cast(we, tuple(unique.values())), scene


def who_writes(passages: list[tuple[Span, Callable[[Span], Passage | None]]], scene: Scene, title: str) -> CastEntry:
    """Who "we" is: the people themselves only where the draft says so, otherwise the applicant."""
    for sent, locate in passages:
        found = we_are_people(sent, scene) or own_body_is_people(sent, scene)
        if found is not None:
            party, because = found
            return CastEntry("we", party, because, evidence=locate(sent))
    named = title_is_people(title, scene)
    if named:
        return CastEntry("we", "people", f'The applicant\'s name says so: "{title}"')
    return CastEntry("we", "applicant", "The draft never says that the writers are the people it is for.")


def we_are_people(sent: Span, scene: Scene) -> tuple[Party, str] | None:
    """What a sentence says about the writers: their party and why, or None."""
    for statement in compositions(sent, scene):
        if statement.party == "people" and (statement.share or 0) >= 0.5 and statement.body.lemma_.lower() in OWN_BODIES and any(t.lower_ == "our" for t in [*statement.body.children, *statement.body.head.children]):
            if not statement.elected and statement.body.lemma_.lower() in {"trustee", "director", "board", "committee", "member", "founder", "governor"}:
                return "people", f'The draft says of its writers: "{short(sent)}"'
    for verb in sent:
        ours = [t for t in subjects(verb) if t.lower_ == "we" or (t.lemma_.lower() in ORGANISATION and any(c.lower_ == "our" for c in t.children))] if verb.lemma_ in {"run", "lead", "control", "found", "manage", "set", "govern"} else []
        if ours and is_passive(verb) and any(resolve(t, scene).party == "people" for t in agents(verb)):
            return "people", f'The draft says of its writers: "{short(sent)}"'
    for verb in sent:
        if verb.lemma_ != "be" or verb.pos_ not in {"AUX", "VERB"} or verb.dep_ in {"aux", "auxpass"}:
            continue
        if any(c.dep_ == "neg" for c in verb.children) or any(c.lower_ in {"may", "might", "if", "would", "could"} for c in verb.children):
            continue
        for subject in subjects(verb):
            ours = subject.lower_ == "we" or (
                subject.lemma_.lower() in OWN_BODIES
                and any(c.lower_ in {"our"} for c in subject.children)
            ) or (subject.lower_ in {"all", "most", "half", "majority", "both", "each"} and any(t.lower_ in {"us", "our"} for t in subject.subtree))
            if not ours:
                continue
            for attribute in [c for c in verb.children if c.dep_ in {"attr", "acomp", "oprd"}]:
                if writers_are(attribute, scene, whole=subject.lower_ != "we"):
                    return "people", f'The draft says of its writers: "{short(sent)}"'
    for token in sent:
        if token.lower_ in {"us", "we"} and token.dep_ in {"pobj", "nsubj", "dobj"}:
            for child in token.children:
                if child.dep_ == "appos" and resolve(child, scene).party == "people" and not is_word(child, "bodies", "partitives"):
                    return "people", f'The draft says of its writers: "{short(sent)}"'
    return organisation_is_people(sent, scene)


def organisations(passages: list[tuple[Span, Callable[[Span], Passage | None]]]) -> set[str]:
    """Names that the draft uses as an organisation: they have staff or a board, or stand before "Homes", "Trust" …"""
    found: set[str] = set()
    for sent, _ in passages:
        for token in sent:
            if token.pos_ != "PROPN":
                continue
            owned = token.head if token.dep_ in {"poss", "compound", "nmod"} else None
            if owned is not None and any(is_word(owned, group, "heads") for group in ("bodies", "applicant", "authority", "other")):
                found.add(token.lower_)
    return found


def own_body_is_people(sent: Span, scene: Scene) -> tuple[Party, str] | None:
    """ "Seven of our nine directors have been to prison": those who govern the applicant are the people."""
    for statement in compositions(sent, scene):
        body = statement.body
        ours = any(c.lower_ in {"our", "us", "we"} for c in [*body.children, *body.subtree])
        governs = body.lemma_.lower() in {"trustee", "director", "board", "committee", "governor", "membership", "member", "founder"}
        verb = statement.anchor.head if statement.anchor.head.lemma_ == "have" else statement.anchor
        has_members = body.lemma_.lower() == "member" and any(t.lower_ in {"it", "we"} or t.lemma_.lower() in {"society", "association"} for t in sent[:4]) and verb is not None
        ours = ours or has_members
        if ours and governs and statement.party == "people" and statement.share is not None and statement.share >= 0.5 and not statement.elected:
            return "people", f'The draft says of those who govern it: "{short(sent)}"'
    return None


def title_is_people(title: str, scene: Scene) -> bool:
    """Whether the applicant's name in the title is a body of people ("Calder Street Tenants' Association")."""
    from proposal_check.language.pipeline import pipeline

    for token in pipeline()(title):
        if is_word(token, "bodies", "heads") and token.dep_ != "compound":
            owners = [t for t in modifiers(token) if t.dep_ == "poss" or t.tag_ == "POS" or t.tag_ in {"NNS", "NNPS"}]
            if any(is_word(t, "people", "heads") for t in owners):
                return True
    return False


def writers_are(attribute: Token, scene: Scene, *, whole: bool) -> bool:
    """Whether what "we" are is people: themselves, a group of them, or an organisation they lead."""
    if attribute.pos_ == "ADJ" or attribute.lower_ in {"led", "run"}:
        return any(peoples(t) and t.lemma_.lower() not in {"local", "community"} for t in attribute.subtree if t.i <= attribute.i)
    if led_by_people(attribute, scene):
        return True
    mention = resolve(attribute, scene)
    if mention.party != "people":
        return False
    if is_word(attribute, "bodies", "heads") and not whole:
        weak = {"community", "local", "family", "youth", "child", "woman"}
        named = [t for t in modifiers(attribute) if peoples(t)]
        return bool(prepositional(attribute, "of")) or any(t.lemma_.lower() not in weak or t.dep_ == "poss" for t in named)
    return attribute.lemma_.lower() not in {"community", "public"}


def led_by_people(token: Token, scene: Scene) -> bool:
    """ "user-led organisation", "a charity run by disabled people", "set up and run by mothers"."""
    for child in token.subtree:
        if child.lower_ in {"led", "run", "controlled", "owned", "governed"} and child.i and child.nbor(-1).text == "-":
            before = child.nbor(-2)
            if peoples(before) and before.lemma_.lower() not in {"community", "local"} or is_word(before, "people", "heads") and before.lemma_.lower() != "community":
                return True
        if child.dep_ in {"acl", "relcl", "conj"} and child.lemma_ in {"lead", "run", "found", "control", "manage", "start", "set", "own", "govern", "form"} and is_passive(child):
            if any(resolve(t, scene).party == "people" for t in agents(child)):
                return True
    return False


def organisation_is_people(sent: Span, scene: Scene) -> tuple[Party, str] | None:
    """ "Riverside is a tenants' co-operative", where the subject is a name: the applicant's own description."""
    if sent.start > 60 * 40:
        return None
    for verb in sent:
        if verb.lemma_ != "be" or verb.dep_ not in {"ROOT", "conj"}:
            continue
        for subject in subjects(verb):
            if subject.pos_ != "PROPN" and subject.lower_ not in {"we"}:
                continue
            for attribute in [c for c in verb.children if c.dep_ == "attr"]:
                if attribute.lemma_.lower() in ORGANISATION and (
                    led_by_people(attribute, scene)
                    or any(strong(t) and t.lemma_.lower() in {"deaf", "disabled", "autistic", "blind", "survivor", "user-led", "tenant", "resident"} for t in modifiers(attribute))
                    or (attribute.lemma_.lower() in SELF_GOVERNED and resolve(attribute, scene).party == "people" and any(t.dep_ == "poss" for t in modifiers(attribute)))
                    or any(resolve(t, scene).party == "people" and t.lemma_.lower() != "community" for t in prepositional(attribute, "of"))
                ):
                    return "people", f'The applicant describes itself so: "{short(sent)}"'
    return None


def subject_body(sent: Span, named: Token, before: Token | None) -> Token | None:
    """The body that a possessive in this sentence stands for: one named before it here, else the last one."""
    for token in sent:
        if token.lower_ in {"its", "their", "whose"}:
            return named if named.i < token.i else before
    return named


def last_body(sent: Span) -> Token | None:
    """The last body named in a sentence, which "its members" of the next one stands for."""
    found = None
    for token in sent:
        if token.pos_ in {"NOUN", "PROPN"} and token.dep_ != "compound" and is_word(token, "bodies", "heads") and token.lemma_.lower() not in {"majority", "project", "meeting", "team"}:
            found = token
    return found


def define(sent: Span, before: Token | None, locate: Callable[[Span], Passage | None], scene: Scene, entries: dict[str, CastEntry]) -> None:
    """Enter the bodies that a sentence explains."""
    for statement in compositions(sent, scene):
        body = statement.body
        if body.lemma_.lower() in {"member", "seat", "place", "director", "representative"} and before is not None:
            if any(c.lower_ in {"its", "their", "the", "whose"} for c in body.children) or body.lemma_.lower() in {"seat", "place"}:
                body = before
        party: Party = statement.party
        if party == "people" and statement.share is not None and statement.share < 0.5:
            party = "applicant"
        advisory = any(is_word(t, "bodies", "advisory") for t in modifiers(body))
        enter(body, party, sent, locate, scene, entries, members=phrase(statement.members), advisory=advisory)
    for token in sent:
        if token.pos_ in {"NOUN", "PROPN"} and is_word(token, "bodies", "heads") and token.dep_ not in {"compound"}:
            key = name_of(sorted([*modifiers(token), token], key=lambda t: t.i))
            if key in scene.cast and scene.cast[key].party != "unknown":
                continue
            mention = resolve(token, scene)
            if mention.party == "people" and not is_word(token, "people", "heads") and token.tag_ in {"NN", "NNP"}:
                enter(token, "people", sent, locate, scene, entries, advisory=mention.advisory)


def enter(body: Token, party: Party, sent: Span, locate: Callable[[Span], Passage | None], scene: Scene, entries: dict[str, CastEntry], members: str = "", *, advisory: bool = False) -> None:
    """Write one body into the cast under its full name and under its bare head."""
    tokens = sorted([*modifiers(body), body], key=lambda t: t.i)
    tokens = [t for t in tokens if t.pos_ != "NUM" and t.dep_ not in {"nummod", "advmod"}]
    key = name_of(tokens)
    if not key or key in FIRST_PERSON:
        return
    old = entries.get(key)
    if old is not None and old.party == "people" and party != "people":
        return
    entry = CastEntry(body_name(body), party, f'"{short(sent)}"', members, advisory=advisory, evidence=locate(sent))
    entries[key] = entry
    scene.cast[key] = entry
    for t in tokens[:-1]:
        if t.pos_ == "PROPN" and t.text[:1].isupper() and len(t) > 3 and not is_word(t, "people", "modifiers") and not is_word(t, "bodies", "official"):
            scene.cast.setdefault(t.lower_, entry)
            break
    if body.lemma_.lower() not in {"group", "organisation", "project", "team", "member", "majority"} or body.pos_ == "PROPN":
        for alias in {body.lemma_.lower(), body.lower_}:
            held = scene.cast.get(alias)
            if held is None or held.party == "unknown" or alias == key:
                scene.cast[alias] = entry


def abbreviations(passages: list[tuple[Span, Callable[[Span], Passage | None]]], scene: Scene) -> None:
    """Let "(PSG)" after "Patient Steering Group" stand for the body from then on, and so with a name in brackets."""
    for sent, _ in passages:
        for token in sent:
            short_form = token.text.isupper() and 2 <= len(token.text) <= 6 and token.i > 1 and token.nbor(-1).text == "("
            if not short_form:
                continue
            initials = token.lower_
            words_before = [t for t in sent.doc[max(sent.start, token.i - 2 - 2 * len(initials)) : token.i - 1] if t.text[:1].isupper()]
            for start in range(len(words_before)):
                name = " ".join(t.lower_ for t in words_before[start:])
                if name in scene.cast:
                    scene.cast.setdefault(initials, scene.cast[name])
                    break


def roles_of_people(passages: list[tuple[Span, Callable[[Span], Passage | None]]], scene: Scene, entries: dict[str, CastEntry]) -> None:
    """After "four peer navigators", "the navigators" are those people; heads that staff share stay open."""
    for sent, locate in passages:
        for token in sent:
            if token.tag_ != "NNS" or not modifiers(token) or token.lower_ in scene.cast:
                continue
            role = is_word(token, "people", "roles") or is_person_noun(token)
            if not role or is_word(token, "applicant", "heads") or is_word(token, "people", "heads"):
                continue
            if any(peoples(t) and t.dep_ in {"compound", "amod", "nmod"} for t in modifiers(token)) and resolve(token, scene).party == "people":
                entry = CastEntry(body_name(token), "people", f'"{short(sent)}"', evidence=locate(sent))
                scene.cast[token.lower_] = entry
                entries.setdefault(token.lower_, entry)


def names_of_people(passages: list[tuple[Span, Callable[[Span], Passage | None]]], scene: Scene, entries: dict[str, CastEntry]) -> None:
    """Enter persons whom the draft introduces as members of the people ("Amina Yusuf, a tenant")."""
    for sent, locate in passages:
        for token in sent:
            if token.pos_ != "PROPN" or token.dep_ == "compound" or is_word(token, "bodies", "heads"):
                continue
            party: Party | None = None
            if token.dep_ == "nsubj" and token.head.lemma_ == "be" and not any(c.dep_ == "neg" for c in token.head.children):
                for child in token.head.children:
                    if child.dep_ == "attr" and resolve(child, scene).party == "people" and child.pos_ == "NOUN":
                        party = "people"
            for child in token.children:
                if child.dep_ in {"appos"} and child.pos_ == "NOUN" and child.i > token.i:
                    party = resolve(child, scene).party
            if token.dep_ == "appos" and token.head.pos_ == "NOUN":
                party = resolve_without(token.head, scene)
            if party is None and any(c.dep_ == "relcl" for c in token.children):
                resolved = resolve(token, scene).party
                party = resolved if resolved == "people" else None
            if party == "people":
                for name in joined(token):
                    person(name, sent, locate, scene, entries)


def resolve_without(token: Token, scene: Scene) -> Party:
    """The party of a noun by its own words alone, its appositions left out."""
    return resolve(token, scene, DEPTH).party if token.pos_ == "NOUN" else "unknown"


def person(token: Token, sent: Span, locate: Callable[[Span], Passage | None], scene: Scene, entries: dict[str, CastEntry]) -> None:
    """Write one person into the cast under every part of the name."""
    parts = [t for t in modifiers(token) if t.pos_ == "PROPN"] + [token]
    name = " ".join(t.text for t in parts)
    if token.pos_ != "PROPN" or name.lower() in entries:
        return
    entry = CastEntry(name, "people", f'"{short(sent)}"', evidence=locate(sent))
    entries[name.lower()] = entry
    for key in [name.lower(), *[t.lower_ for t in parts if len(t) > 2 and t.lower_ not in {"mrs", "miss", "the"}]]:
        scene.cast.setdefault(key, entry)


def count_bodies(passages: list[tuple[Span, Callable[[Span], Passage | None]]], scene: Scene, entries: dict[str, CastEntry]) -> None:
    """Count mentions, and enter the named bodies that nobody explained as unknown."""
    seen: Counter[str] = Counter()
    first: dict[str, tuple[Token, Span, Callable[[Span], Passage | None]]] = {}
    for sent, locate in passages:
        for token in sent:
            if token.pos_ not in {"NOUN", "PROPN"} or not is_word(token, "bodies", "unexplained") or token.dep_ == "compound":
                continue
            named = [t for t in modifiers(token) if t.dep_ in {"compound", "amod", "nmod"}]
            if token.tag_ not in {"NN", "NNP"} or (not named and token.pos_ != "PROPN"):
                continue
            key = name_of(sorted([*named, token], key=lambda t: t.i))
            if not any(t.text[:1].isupper() for t in [token, *named] if t.i > sent.start):
                continue
            seen[key] += 1
            first.setdefault(key, (token, sent, locate))
    for key, count in seen.items():
        token, sent, locate = first[key]
        if key in entries:
            old = entries[key]
            entries[key] = CastEntry(old.name, old.party, old.because, old.members, count, old.advisory, old.evidence)
        elif key not in scene.cast and resolve(token, scene).party == "unknown":
            entries[key] = CastEntry(
                body_name(token), "unknown", "The draft never says who sits on it.", mentions=count, evidence=locate(sent)
            )


def short(sent: Span) -> str:
    """A sentence cut to about twenty words, for a reason."""
    words = sent.text.split()
    return " ".join(words[:20]) + (" …" if len(words) > 20 else "")
