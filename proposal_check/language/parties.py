"""Which party a noun phrase is: pronoun, cast, part of a body, body, or plain phrase by its head."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from proposal_check.language.bodies import of_body, of_member, of_partitive
from proposal_check.language.described import said_after
from proposal_check.language.lexicon import words
from proposal_check.language.mention import (
    FILE,
    FIRST_PERSON,
    THIRD_PERSON,
    Mention,
    Scene,
    Who,
    is_job_title,
    is_person_noun,
    is_personal_name,
    is_word,
    modifiers,
    name_of,
    named_tokens,
    peoples,
    strong,
    title_party,
    works_elsewhere,
)
from proposal_check.language.model import Party
from proposal_check.language.picked_out import themselves, those_who
from proposal_check.language.pronouns import of_pronoun
from proposal_check.language.tree import prepositional

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

NOBODY = {"nobody", "none", "no-one", "noone", "neither"}
TELLING_WHICH = {"with", "who", "from", "in", "aged", "living"}
SCARCELY = {"not", "hardly", "scarcely", "barely"}
ANYBODY = {"nobody", "anyone", "anybody", "one"}
BEYOND = {"over", "outside", "outwith", "beyond", "else"}
BELONGING = {"work", "employ", "pay", "sit", "serve", "belong"}
NEUTRAL = words("parties.yaml", "neutral_modifiers")  # fmt: skip
INSTITUTIONS = {"trust", "service", "school", "college", "bank", "prison", "hospital"}
FOREIGN = {"other", "another", "partner", "external", "outside", "independent"}
HONORARY = {"elected", "honorary", "voluntary"}
OFFICERS = {
    "chair",
    "chairperson",
    "chairman",
    "chairwoman",
    "co-chair",
    "treasurer",
    "secretary",
    "convenor",
    "convener",
}
DEPTH = 5
"""How deep phrases inside phrases are followed; deeper ones count as unknown."""


def resolve(token: Token, scene: Scene, depth: int = 0) -> Mention:
    """The party of the noun phrase headed by `token` (guide, «Parties»); a body nobody explains is unknown."""
    if depth > DEPTH:
        return Mention(token, "unknown")
    if scene.known is None:
        return resolved(token, scene, depth)
    held = scene.known.get((token, depth))
    if held is None:
        held = scene.known[token, depth] = resolved(token, scene, depth)
    return held


def resolved(token: Token, scene: Scene, depth: int) -> Mention:
    """What `resolve` answers, worked out."""

    def who(inner: Token) -> Mention:
        return resolve(inner, scene, depth + 1)

    if those_who(token):
        return replace(Mention(token, "people"), negative=is_negative(token))
    mention = (
        of_pronoun(token, scene, who)
        or of_cast(token, scene)
        or of_partitive(token, who)
        or of_phrase(token, scene, who)
    )
    return replace(mention, negative=True) if is_negative(token) else mention


def is_one_or_any(after: Span) -> bool:
    """Whether what follows "not" or "hardly" counts down to none ("one", "a single", "any")."""
    words = [t.lower_ for t in after[:2]]
    return words[:1] in (["one"], ["any"]) or words == ["a", "single"]


def is_negative(token: Token) -> bool:
    """Whether a phrase is "nobody", "no resident", "neither group", "not one of them", "hardly any member"."""
    if token.lower_ in NOBODY:
        return True
    first = token.doc[token.left_edge.i]
    if first.lower_ in SCARCELY and first.i < token.i and is_one_or_any(token.doc[first.i + 1 : token.i + 1]):
        return True
    if token.lower_ == "one" and token.i and token.nbor(-1).lower_ == "no":
        return True
    return any(c.lower_ in {"no", "neither"} and c.dep_ in {"det", "preconj", "cc"} for c in token.children)


def of_cast(token: Token, scene: Scene) -> Mention | None:
    """The cast entry that a phrase names in full, by its head alone, or in an apposition."""
    if not scene.cast:
        return None
    tokens = named_tokens(token)
    new = any(c.lower_ in {"a", "an"} for c in token.children) or bool(prepositional(token, "of"))
    for start in range(len(tokens)):
        if not all(neutral(t) for t in tokens[:start]):
            break
        if new and start == len(tokens) - 1 and token.pos_ == "NOUN":
            break  # "a panel of managers" is not the panel that was explained
        entry = scene.cast.get(name_of(tokens[start:]))
        if entry is not None:
            return Mention(token, entry.party, advisory=entry.advisory, entry=entry)
    for child in token.rights:
        entry = scene.cast.get(name_of(named_tokens(child))) if child.dep_ == "appos" else None
        if entry is not None and entry.party == "people":
            return Mention(token, entry.party, entry=entry)
    return None


def neutral(token: Token) -> bool:
    """Whether a modifier leaves a body the one already known by its head ("the whole committee")."""
    lower = token.lower_
    return (
        token.dep_ in {"det", "case", "nummod"}
        or token.is_punct
        or lower in NEUTRAL | FIRST_PERSON | THIRD_PERSON
        or lower.rstrip(".") in words(FILE, "titles", "neutral")
    )


def of_phrase(token: Token, scene: Scene, who: Who) -> Mention:
    """The party of a phrase by its head, its modifiers and what is said after it."""
    before = modifiers(token)
    after = said_after(token, who)
    people_phrase = is_word(token, "people", "phrases")
    if is_word(token, "bodies", "heads") and not people_phrase:
        body = of_body(token, before, scene, who)
        if body is not None:
            return body
    if after == "people" or people_phrase:
        return Mention(token, "people")
    party = by_role(token, before) or own_officer(token, before, scene, who)
    party = party or (title_party(token) if token.pos_ == "PROPN" else None)
    if party is not None:
        return Mention(token, party)
    if token.lemma_.lower() in {"member", "representative", "rep", "delegate", "colleague"}:
        return of_member(token, before, scene, who)
    if token.lower_ in ANYBODY | NOBODY and token.pos_ != "NUM":
        return of_anybody(token, who)
    if is_word(token, "people", "heads"):
        return Mention(token, of_people_head(token, before, after, who))
    party = by_outside_head(token, before)
    if party is None and (
        is_person_noun(token) and any(strong(t) or is_word(t, "people", "heads") for t in before if peoples(t))
    ):
        party = "people"
    named = is_personal_name(token) and token.lower_ not in scene.organisations and not works_elsewhere(token)
    own_trade = token.tag_ == "NNS" and is_person_noun(token) and not before
    if party is None and ((scene.we == "people" and (named or own_trade)) or themselves(token)):
        party = "people"
    return Mention(token, party or "unknown")


def by_role(token: Token, before: list[Token]) -> Party | None:
    """A role with a people word before it is theirs ("tenant director", "peer worker", not "youth worker")."""
    peopled = [t for t in before if peoples(t)]
    for party in ("other", "authority"):
        if is_word(token, party, "phrases"):
            return "people" if any(strong(t) for t in peopled) else party
    if not peopled or not is_word(token, "people", "roles") or is_job_title(token, peopled):
        return None
    staff = token.lemma_.lower() in words(FILE, "people", "staff_roles")
    if staff and not any(strong(t) for t in peopled):
        return None
    of_another = [t for t in before if is_word(t, "bodies", "heads") and not peoples(t)]
    return None if any(t.dep_ == "compound" for t in of_another) else "people"


def own_officer(token: Token, before: list[Token], scene: Scene, who: Who) -> Party | None:
    """The officers of a people's group are of them ("our secretary", "two elected officers"), unless said not to be."""
    lemma, elected = token.lemma_.lower(), any(t.lower_ in HONORARY for t in before)
    pointed = {c.lower_ for c in token.children if c.dep_ in {"det", "poss"}}
    officer = lemma in OFFICERS or (lemma == "officer" and (elected or bool(pointed & {"our", "its"})))
    if scene.we != "people" or not officer or prepositional(token, "of", "at", "from"):
        return None
    named = [t for t in before if t.lower_ not in HONORARY]
    if any(t.pos_ in {"ADJ", "PROPN"} or is_word(t, "authority", "heads") or t.dep_ == "compound" for t in named):
        return None
    owner = next((c for c in token.children if c.dep_ == "poss"), None)
    theirs = elected or pointed & {"the", "our"} or (owner is not None and who(owner).party == "people")
    return "people" if theirs else None


def of_anybody(token: Token, who: Who) -> Mention:
    """ "nobody on the staff", "anyone over 20", "no one else": whom the phrase picks out, else everybody."""
    if any(t.lower_ in BEYOND for t in token.doc[token.i + 1 : token.i + 2]):
        return Mention(token, "other")
    places = prepositional(token, "on", "from", "in", "at")
    for clause in [c for c in token.children if c.dep_ == "relcl" and c.lemma_ in BELONGING]:
        places += prepositional(clause, "for", "at", "by", "on", "in", "to")
    party = who(places[0]).party if places else "people"
    if party == "unknown" and token.lower_ != "one":
        party = "people"
    return Mention(token, party)


def of_people_head(token: Token, before: list[Token], after: Party | None, who: Who) -> Party:
    """People, unless a modifier, an apposition or where they come from makes them somebody else."""
    lemma = token.lemma_.lower()
    if after in {"applicant", "authority"} and any(c.dep_ == "appos" and c.pos_ == "NOUN" for c in token.children):
        return after or "unknown"
    if any(is_word(t, "applicant", "heads") and t.dep_ == "compound" for t in before) or any(
        t.lower_ in {"professional", "business", "senior", "staff", "medical"} for t in before
    ):
        return "applicant"
    told = {"amod", "prep", "relcl", "acl", "compound"}
    following = token.doc[token.i + 1 : token.i + 2].text.lower()
    if lemma == "adult" and not any(c.dep_ in told for c in token.children) and following not in TELLING_WHICH:
        return "other"
    if lemma in {"person", "people"} and any(t.lower_ == "other" for t in before):
        return "other"
    if lemma in {"person", "people", "adult", "man", "woman", "everyone", "everybody"}:
        origins = [who(t).party for t in prepositional(token, "from", "at", "on") or right_after(token, "from")]
        if origins and origins[0] in {"authority", "other"}:
            return origins[0]
        if any(t.lemma_.lower() in {"staff", "team", "payroll"} for t in prepositional(token, "on")):
            return "applicant"
    return "people"


def right_after(token: Token, preposition: str) -> list[Token]:
    """The object of a preposition right after a noun, where the parser hangs it on the verb."""
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else token
    return [c for c in following.children if c.dep_ == "pobj"] if following.lower_ == preposition else []


def by_outside_head(token: Token, before: list[Token]) -> Party | None:
    """Authority, applicant or other by the head's own word; None where it has none."""
    parties: tuple[Party, ...] = ("authority", "applicant", "other")
    for party in parties:
        if not is_word(token, party, "heads"):
            continue
        role = party == "applicant" and is_word(token, "people", "roles")
        if role and any(strong(t) for t in before if peoples(t)):
            return "people"
        if party != "other" and any(t.lower_ in FOREIGN for t in before):
            return "other"
        told = {"det", "poss", "amod", "compound", "nmod"}
        bare = not any(c.dep_ in told for c in token.children)
        if party == "authority" and bare and token.lemma_.lower() in INSTITUTIONS:
            return None
        return party
    return None
