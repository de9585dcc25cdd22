"""Which party a noun phrase is: lexicon, grammar of the phrase, then the document's own cast."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from proposal_check.language.lexicon import words
from proposal_check.language.model import CastEntry, Party
from proposal_check.language.quantity import number, share_of
from proposal_check.language.tree import joined, prepositional

if TYPE_CHECKING:
    from spacy.tokens import Token

FILE = "parties.yaml"
FIRST_PERSON = {"we", "us", "our", "ours", "ourselves", "i", "me", "my", "mine"}
THIRD_PERSON = {"they", "them", "their", "theirs", "themselves", "he", "she", "him", "her", "his", "hers", "who", "whose", "its"}
EXPERIENCE = {"experience", "lived experience"}


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun phrase taken as a party of the document."""

    token: Token
    party: Party
    joint: bool = False
    advisory: bool = False
    share: float | None = None
    negative: bool = False

    @property
    def text(self) -> str:
        """The phrase in the draft's words, without relative clauses."""
        return phrase(self.token)


@dataclass
class Scene:
    """What is known while a document is read: its cast by name, who "we" is, who was last spoken of."""

    we: Party = "applicant"
    cast: dict[str, CastEntry] = field(default_factory=dict)
    last: Mention | None = None
    organisations: set[str] = field(default_factory=set)


def phrase(token: Token) -> str:
    """The noun phrase of a head token up to its clauses, at most twelve words."""
    stop = {"relcl", "acl", "appos", "punct", "cc", "conj", "advcl"}
    kept = [t for c in token.lefts if c.dep_ not in stop for t in c.subtree] + [token]
    for child in token.rights:
        if child.dep_ in {"prep"}:
            kept += list(child.subtree)
        else:
            break
    span = token.doc[kept[0].i : max(t.i for t in kept) + 1]
    return " ".join(span.text.split()[:12])


def name_of(tokens: list[Token]) -> str:
    """The key under which a name stands in the cast: lower case, without articles and possessives."""
    kept = [
        t.lower_ for t in tokens if t.dep_ not in {"det", "case"} and t.lower_ not in FIRST_PERSON and not t.is_punct
    ]
    return " ".join(kept)


def modifiers(token: Token) -> list[Token]:
    """What stands before a head and tells which one it is, innermost included."""
    found: list[Token] = []
    for child in token.lefts:
        if child.dep_ in {"compound", "amod", "nmod", "poss", "npadvmod", "nummod", "advmod", "dep"}:
            found += [*modifiers(child), child]
    return found


def is_word(token: Token, *path: str) -> bool:
    """Whether a token's lemma or text stands in a list of the lexicon, alone or with its modifier."""
    entries = words(FILE, *path)
    if token.lemma_.lower() in entries or token.lower_ in entries:
        return True
    lower = token.lower_
    if lower.endswith("s") and lower[:-1] in entries:
        return True
    if token.i:
        before = token.doc[token.i - 1]
        pair = f"{before.lower_} {token.lemma_.lower()}"
        if pair in entries or f"{before.lemma_.lower()} {token.lemma_.lower()}" in entries:
            return True
    return False


def resolve(token: Token, scene: Scene, depth: int = 0) -> Mention:
    """The party of the noun phrase headed by `token`.

    Source of the parties: the annotation guide's section on parties; bodies nobody explains are unknown.
    """
    if depth > 5:
        return Mention(token, "unknown")
    lower = token.lower_
    negative = lower in {"nobody", "none", "no-one", "noone", "neither"} or any(
        c.lower_ in {"no", "neither"} and c.dep_ in {"det", "preconj", "cc"} for c in token.children
    )
    if lower == "one" and token.i and token.nbor(-1).lower_ == "no":
        negative = True
    if lower in FIRST_PERSON:
        party: Party = scene.we
        return Mention(token, party, negative=negative)
    if lower in THIRD_PERSON or (lower in {"it", "this", "which", "that", "these", "those", "latter", "former", "both"} and token.pos_ in {"PRON", "DET"}):
        inside = spoken_of(token, scene, depth)
        if inside is not None and lower not in {"this", "that"}:
            return Mention(token, inside.party, advisory=inside.advisory)
        if scene.last is not None and lower not in {"it", "this", "that"}:
            last = scene.last
            return Mention(token, last.party, advisory=last.advisory)
        if lower == "it" and scene.last is not None and scene.last.token.tag_ in {"NN", "NNP"}:
            return Mention(token, scene.last.party, advisory=scene.last.advisory)
        return Mention(token, "unknown")
    if lower == "neither" and token.dep_ in {"nsubj", "nsubjpass"}:
        past = spoken_of(token, scene, depth) or scene.last
        return Mention(token, past.party if past else "unknown", negative=True)
    if lower in {"there", "here"}:
        last = scene.last
        if last is not None and is_word(last.token, "bodies", "heads"):
            return Mention(token, last.party, advisory=last.advisory)
        return Mention(token, "unknown")
    mention = of_cast(token, scene) or of_partitive(token, scene, depth) or of_phrase(token, scene, depth)
    if negative:
        return Mention(token, mention.party, mention.joint, mention.advisory, mention.share, negative=True)
    return mention


def spoken_of(pronoun: Token, scene: Scene, depth: int) -> Mention | None:
    """The nearest subject before a pronoun in its own sentence that fits it in number and has a party."""
    plural = pronoun.lower_ in {"they", "them", "their", "theirs", "themselves", "these", "those", "both"}
    for t in reversed(pronoun.doc[pronoun.sent.start : pronoun.i]):
        if t.dep_ not in {"nsubj", "nsubjpass"} or t.pos_ not in {"NOUN", "PROPN"} or t in pronoun.subtree:
            continue
        many = t.tag_ in {"NNS", "NNPS"} or any(c.dep_ == "conj" for c in t.children)
        if many != plural and not (plural and is_word(t, "bodies", "heads")) and not (plural and t.lemma_.lower() in {"person", "member"}):
            continue
        if pronoun.lower_ in {"it", "its"} and not is_word(t, "bodies", "heads") and t.pos_ != "PROPN":
            continue
        mention = resolve(t, scene, depth + 1)
        if mention.party != "unknown":
            return mention
    return None


def of_cast(token: Token, scene: Scene) -> Mention | None:
    """The cast entry whose name the phrase ends with, longest first."""
    if not scene.cast:
        return None
    tokens = [t for t in sorted([*modifiers(token), token], key=lambda t: t.i)]
    right = [c for c in token.rights if c.dep_ in {"appos", "prep"}]
    for start in range(len(tokens)):
        if any(not neutral(t) for t in tokens[:start]):
            continue
        key = name_of(tokens[start:])
        entry = scene.cast.get(key)
        if entry is not None:
            return Mention(token, entry.party, advisory=entry.advisory)
    for child in right:
        if child.dep_ == "appos":
            entry = scene.cast.get(name_of([*modifiers(child), child]))
            if entry is not None and entry.party == "people":
                return Mention(token, entry.party)
    return None


NEUTRAL = {"mr", "mrs", "ms", "miss", "mx", "whole", "same", "full", "new", "entire", "said", "next", "current", "elected", "own", "whole"}


def neutral(token: Token) -> bool:
    """Whether a modifier leaves a body the one already known by its head ("the whole committee")."""
    return token.dep_ in {"det", "case", "nummod"} or token.lower_ in NEUTRAL or token.lower_ in FIRST_PERSON or token.lower_ in THIRD_PERSON or token.lower_ in {"its", "this"} or token.is_punct


def of_partitive(token: Token, scene: Scene, depth: int) -> Mention | None:
    """ "half of the panel", "nine of the directors", "members of the forum": what the of-phrase is."""
    wholes = prepositional(token, "of", "among", "from") if token.pos_ != "VERB" else []
    if token.lemma_.lower() == "member":
        return None
    quantity = is_word(token, "bodies", "partitives") or number(token) is not None or token.pos_ in {"DET", "PRON"}
    if not wholes or not quantity:
        return None
    if token.lemma_.lower() == "member" and any(c.dep_ in {"amod", "compound"} for c in token.children):
        own = of_phrase(token, scene, depth)
        if any(is_word(c, "people", "modifiers") or is_word(c, "people", "heads") for c in modifiers(token)):
            return own
    whole = resolve(wholes[0], scene, depth + 1)
    if token.lemma_.lower() in {"range", "mix", "network", "team"} and whole.party == "unknown":
        return None
    parties = {resolve(t, scene, depth + 1).party for t in wholes}
    return Mention(
        token, whole.party, joint=len(parties) > 1 and "people" in parties, advisory=whole.advisory, share=share_of(token)
    )


def of_phrase(token: Token, scene: Scene, depth: int) -> Mention:
    """The party of a plain noun phrase by its head, its modifiers and what is said after it."""
    lemma = token.lemma_.lower()
    before = modifiers(token)
    after = said_after(token, scene, depth)
    if is_word(token, "bodies", "heads") and not is_word(token, "people", "phrases"):
        body = of_body(token, before, scene, depth)
        if body is not None:
            return body
    if after == "people":
        return Mention(token, "people")
    if is_word(token, "people", "phrases"):
        return Mention(token, "people")
    peopled = [t for t in before if peoples(t)]
    for path in (("other", "phrases"), ("authority", "phrases")):
        if is_word(token, *path):
            return Mention(token, "people" if any(strong(t) for t in peopled) else path[0])  # type: ignore[arg-type]
    if is_word(token, "people", "roles") and peopled:
        if lemma not in words(FILE, "people", "staff_roles") or any(strong(t) for t in peopled):
            if not any(is_word(t, "bodies", "heads") and t.dep_ == "compound" and not peoples(t) for t in before):
                return Mention(token, "people")
    if token.pos_ == "PROPN":
        titles = {t.lower_.rstrip(".") for t in before}
        if titles & {"councillor", "cllr", "inspector", "sergeant", "judge", "alderman", "minister"}:
            return Mention(token, "authority")
        if titles & {"dr", "prof", "professor"}:
            return Mention(token, "applicant")
    if lemma in {"member", "representative", "rep", "delegate", "colleague"}:
        return of_member(token, before, scene, depth)
    if is_word(token, "people", "heads"):
        if after in {"applicant", "authority"} and any(c.dep_ == "appos" and c.pos_ == "NOUN" for c in token.children):
            return Mention(token, after)
        if any(is_word(t, "applicant", "heads") and t.dep_ in {"compound"} for t in before) or any(
            t.lower_ in {"professional", "business", "senior", "staff", "medical"} for t in before
        ):
            return Mention(token, "applicant")
        if lemma == "adult" and not any(c.dep_ in {"amod", "prep", "relcl", "acl", "compound"} for c in token.children):
            return Mention(token, "other")
        if lemma in {"person", "people", "adult", "man", "woman"}:
            froms = [resolve(t, scene, depth + 1).party for t in prepositional(token, "from", "at", "on")]
            if froms and froms[0] in {"authority", "other"}:
                return Mention(token, froms[0])
            named = prepositional(token, "on")
            if named and named[0].lemma_.lower() in {"staff", "team", "payroll"}:
                return Mention(token, "applicant")
        if any(t.lower_ in {"over", "outside", "beyond", "else"} for t in token.children) and token.lower_ in {"nobody", "anyone", "one"}:
            return Mention(token, "other")
        if token.lower_ in {"nobody", "anyone", "anybody", "one"}:
            ons = [resolve(t, scene, depth + 1).party for t in prepositional(token, "on", "from", "in", "at")]
            if ons:
                return Mention(token, ons[0])
            if any(t.lower_ == "else" for t in token.children):
                return Mention(token, "other")
        return Mention(token, "people")
    if token.lower_ in {"nobody", "noone", "no-one", "none"} or (token.lower_ == "one" and token.pos_ != "NUM"):
        ons = [resolve(t, scene, depth + 1).party for t in prepositional(token, "on", "from", "in", "at", "outside")]
        if any(t.lower_ in {"else", "outside", "over", "outwith", "beyond"} for t in token.children):
            return Mention(token, "other", negative=True)
        return Mention(token, ons[0] if ons else "people")
    for party in ("authority", "applicant", "other"):
        if is_word(token, party, "heads"):
            if any(strong(t) for t in peopled) and party == "applicant" and is_word(token, "people", "roles"):
                return Mention(token, "people")
            if party != "other" and any(t.lower_ in {"other", "another", "partner", "external", "outside", "independent"} for t in before):
                return Mention(token, "other")
            if party == "authority" and lemma in {"trust", "service", "school", "college", "bank", "prison", "hospital"} and not any(
                c.dep_ in {"det", "poss", "amod", "compound", "nmod"} for c in token.children
            ):
                break
            return Mention(token, party)  # type: ignore[arg-type]
    if is_person_noun(token) and any(strong(t) or is_word(t, "people", "heads") for t in peopled):
        return Mention(token, "people")
    if scene.we == "people" and is_personal_name(token) and token.lower_ not in scene.organisations:
        return Mention(token, "people")
    return Mention(token, "unknown")


def is_personal_name(token: Token) -> bool:
    """Whether a proper noun stands alone as a person's name does: no article, no body or authority word in it."""
    if token.pos_ != "PROPN" or not token.text[:1].isupper() or token.text.isupper():
        return False
    parts = [*modifiers(token), token]
    if any(t.lower_.rstrip(".") in {"dr", "prof", "professor", "councillor", "cllr", "sir", "rev", "inspector", "sergeant", "judge"} for t in parts):
        return False
    if any(c.dep_ in {"det", "poss"} for c in token.children) or len(parts) > 3:
        return False
    if any(is_word(t, group, "heads") for t in parts for group in ("bodies", "authority", "applicant", "other")):
        return False
    return token.dep_ in {"nsubj", "nsubjpass", "pobj", "conj", "appos", "ROOT", "attr"} and token.lower_.rstrip("s") not in MONTHS


MONTHS = {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "year", "level", "section"}
PERSON_ENDINGS = ("er", "or", "ist", "ian", "ant", "ee", "eur", "man", "woman", "person", "people")


def is_person_noun(token: Token) -> bool:
    """Whether a plain noun names persons by what they do ("breeder", "actor", "librarian")."""
    lemma = token.lemma_.lower()
    return (
        token.pos_ == "NOUN"
        and len(lemma) > 4
        and lemma.endswith(PERSON_ENDINGS)
        and lemma not in {"paper", "order", "number", "matter", "letter", "power", "centre", "center", "member", "newsletter", "offer", "corner", "summer", "winter", "dinner", "supper", "shelter", "theatre", "quarter", "register", "sector", "factor", "error", "doctor", "officer", "manager", "director", "transfer", "shower", "computer", "poster", "water", "banner", "charter", "counter", "barrier", "grant", "committee", "restaurant", "plant", "fee", "coffee", "employee", "chapter", "disorder", "river", "flower", "gutter"}
    )


def peoples(token: Token) -> bool:
    """Whether a modifier makes people of the role or body that it stands before."""
    if is_word(token, "people", "phrases"):
        return True
    if token.dep_ == "poss" or token.tag_ in {"NNS", "POS"}:
        return is_word(token, "people", "heads") or is_word(token, "people", "modifiers")
    return is_word(token, "people", "modifiers") or token.lemma_.lower() in {"resident", "patient"}


def strong(token: Token) -> bool:
    """Whether a modifier makes people even of a role that is otherwise staff's ("peer worker")."""
    return is_word(token, "people", "strong_modifiers") or is_word(token, "people", "phrases")


def of_member(token: Token, before: list[Token], scene: Scene, depth: int) -> Mention:
    """Members and representatives are whoever they are members or representatives of."""
    wholes = prepositional(token, "of", "from", "for")
    if wholes:
        whole = resolve(wholes[0], scene, depth + 1)
        unexplained = is_word(wholes[0], "bodies", "unexplained") or wholes[0].lemma_.lower() in {"team", "board", "cabinet"}
        if whole.party != "unknown" or unexplained or token.lemma_.lower() != "member":
            return Mention(token, whole.party, advisory=whole.advisory)
        return Mention(token, "people")
    for t in reversed(before):
        if peoples(t):
            return Mention(token, "people")
        if is_word(t, "bodies", "heads"):
            body = resolve(t, scene, depth + 1)
            return Mention(token, body.party, advisory=body.advisory)
        if is_word(t, "applicant", "heads") or is_word(t, "authority", "heads"):
            return Mention(token, "applicant" if is_word(t, "applicant", "heads") else "authority")
        if t.dep_ == "compound" and t.lower_ in {"project", "lead", "ward", "family"}:
            return Mention(token, "people" if t.lower_ == "family" else "authority")
    if any(t.lower_ == "elected" for t in before) and scene.we != "people":
        return Mention(token, "authority")
    if token.lemma_.lower() == "member":
        return Mention(token, "people")
    return Mention(token, "unknown")


def of_body(token: Token, before: list[Token], scene: Scene, depth: int) -> Mention | None:
    """A body is what it is said to be made of: of-phrase, possessor, modifier or clause after it."""
    advisory = any(is_word(t, "bodies", "advisory") for t in before)
    made_of = [t for t in prepositional(token, "of") if t.i > token.i]
    if made_of and not is_word(made_of[0], "bodies", "heads"):
        parties = [resolve(t, scene, depth + 1).party for t in made_of]
        if "people" in parties and not any(is_word(t, "bodies", "official") for t in made_of):
            outsiders = sum(p in {"applicant", "authority", "other"} for p in parties)
            return Mention(token, "people" if parties[0] == "people" or outsiders < len(parties) / 2 else "unknown", joint=outsiders > 0, advisory=advisory)
        if parties and parties[0] in {"applicant", "authority", "other"}:
            return Mention(token, parties[0], advisory=advisory)
    after = said_after(token, scene, depth)
    if after is not None:
        return Mention(token, after, advisory=advisory)
    if is_word(token, "authority", "phrases"):
        return Mention(token, "authority")
    if is_word(token, "people", "heads"):
        return None
    peopled = [t for t in before if peoples(t)]
    official = [t for t in before if is_word(t, "bodies", "official")]
    if peopled and not official:
        weak = all(t.lemma_.lower() in words(FILE, "people", "weak_modifiers") and t.dep_ != "poss" for t in peopled)
        if token.lemma_.lower() in {"team", "partnership", "company", "trust", "project", "organisation", "organization", "hub", "club", "network", "consortium", "service", "commission", "council"} and weak:
            return None if token.lemma_.lower() in {"team", "trust"} else Mention(token, "unknown")
        if weak and token.lemma_.lower() not in {"meeting", "assembly", "union", "co-operative", "association", "group"}:
            return Mention(token, "unknown", advisory=advisory)
        if token.lemma_.lower() == "team" and not any(strong(t) or t.dep_ == "poss" for t in peopled):
            return Mention(token, "applicant")
        return Mention(token, "people", advisory=advisory)
    if official and token.lemma_.lower() not in {"association", "co-operative"}:
        return Mention(token, "applicant", advisory=advisory)
    if is_word(token, "applicant", "heads") or is_word(token, "authority", "heads"):
        if token.lemma_.lower() == "board" and any(t.lower_ in {"steering", "project", "programme", "advisory"} for t in before):
            return Mention(token, "unknown", advisory=advisory)
        return None
    if scene.we == "people" and not official and token.lemma_.lower() in OWN_BODIES and not any(t.pos_ == "PROPN" and t.dep_ == "poss" for t in before):
        return Mention(token, "people", advisory=advisory)
    if is_word(token, "bodies", "unexplained"):
        if token.lemma_.lower() in {"meeting", "group", "network"} and not before:
            return Mention(token, scene.last.party if scene.last else "unknown")
        return Mention(token, "unknown", advisory=advisory)
    if token.lemma_.lower() in {"majority", "membership"}:
        return Mention(token, "people")
    return None


OWN_BODIES = {"meeting", "committee", "association", "society", "club", "co-operative", "cooperative", "group", "membership", "assembly", "collective", "forum", "agm", "circle", "panel"}


def said_after(token: Token, scene: Scene, depth: int) -> Party | None:
    """What an apposition, a clause or a bracket right after a phrase says that it is."""
    for child in token.rights:
        if child.dep_ == "appos" and child.lemma_ != token.lemma_:
            party = resolve(child, scene, depth + 1).party
            if party != "unknown" and (party == "people" or not child.ent_type_) and not is_word(child, "bodies", "heads"):
                return party
        if child.dep_ == "acl" and child.lemma_ in {"elect", "choose", "draw", "recruit", "compose", "comprise", "run", "lead", "form", "appoint", "select", "make"}:
            sources = prepositional(child, "by", "from", "of")
            for source in sources[:1]:
                party = resolve(source, scene, depth + 1).party
                if party != "unknown":
                    return party
        if child.dep_ == "amod" and child.i > token.i and peoples(child) and token.pos_ == "PROPN":
            return "people"
        if child.dep_ in {"relcl", "acl"} and lived(child) and (token.pos_ == "PROPN" or is_word(token, "people", "roles") or is_word(token, "applicant", "heads")):
            return "people"
        if child.dep_ == "relcl":
            party = said_by_clause(child, scene, depth)
            if party is not None:
                return party
    return None


def lived(verb: Token) -> bool:
    """Whether a predicate says that its subject has lived what the project is about (`verbs.yaml`, lived)."""
    if any(c.dep_ == "neg" for c in verb.children):
        return False
    states = words("verbs.yaml", "lived", "states")
    if verb.lemma_ in {"be", "become"}:
        return any(
            t.lemma_.lower() in states or (peoples(t) and t.lemma_.lower() not in {"local", "community", "experience"})
            for c in verb.children
            if c.dep_ in {"attr", "acomp", "prep", "advmod"}
            for t in [c, *c.children]
            if t.dep_ in {"attr", "acomp", "pobj", "advmod", "conj"} and t.tag_ != "PRP$"
        )
    if verb.lemma_ == "care" and any(c.lower_ == "for" for c in verb.children):
        return True
    if verb.lemma_ in words("verbs.yaml", "lived", "verbs"):
        return any(t.lemma_.lower() in states or t.lower_ in {"through", "with", "rough", "here"} or t.pos_ == "PROPN" for t in verb.subtree if t.i > verb.i and t.i - verb.i < 8) or verb.lemma_ in {"diagnose"}
    if verb.lemma_ == "have":
        for thing in [c for c in verb.children if c.dep_ == "dobj"]:
            own = any(t.lower_ in {"lived", "own", "direct", "personal", "first-hand", "firsthand"} for t in thing.lefts)
            if thing.lemma_.lower() in {"lived experience", "dementia", "disability", "conviction", "diagnosis"} or (thing.lemma_ == "experience" and own):
                return True
        return False
    return False


def said_by_clause(verb: Token, scene: Scene, depth: int) -> Party | None:
    """A relative clause that says who somebody is ("who have been through care", "all of whom are tenants")."""
    if verb.lemma_ == "be":
        for child in verb.children:
            if child.dep_ in {"attr", "acomp"}:
                head = child
                for t in joined(head):
                    if t.pos_ in {"NOUN", "PROPN"}:
                        party = resolve(t, scene, depth + 1).party
                        if party == "people":
                            return "people"
                if any(peoples(t) for t in head.subtree if t.pos_ == "ADJ" or t.dep_ in {"npadvmod", "compound"}):
                    return "people"
    if verb.lemma_ == "have" and any(
        t.lemma_.lower() in EXPERIENCE and any(c.lower_ in {"lived", "own", "direct"} for c in [*t.children, t]) or t.lemma_.lower() == "lived experience"
        for t in verb.subtree
    ):
        return "people"
    return None
