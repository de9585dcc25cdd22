"""Noun phrases as mentions of parties: their words, their modifiers and the lexicon classes they belong to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from proposal_check.language.lexicon import last_words, words
from proposal_check.language.memory import remembered_list
from proposal_check.language.model import CastEntry, Party

if TYPE_CHECKING:
    from spacy.tokens import Token

FILE = "parties.yaml"
FIRST_PERSON = frozenset(["we", "us", "our", "ours", "ourselves", "i", "me", "my", "mine"])
THIRD_PERSON = frozenset(
    [
        "they",
        "them",
        "their",
        "theirs",
        "themselves",
        "he",
        "she",
        "him",
        "her",
        "his",
        "hers",
        "who",
        "whose",
        "its",
    ]
)
PERSON_ENDINGS = ("er", "or", "ist", "ian", "ant", "ee", "eur", "man", "woman", "person", "people")
MODIFYING = {"compound", "amod", "nmod", "poss", "npadvmod", "nummod", "advmod", "dep"}
NAME_PLACES = {"nsubj", "nsubjpass", "pobj", "conj", "appos", "attr"}


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun phrase taken as a party of the document.

    `joint`: people together with others; `negative`: "no resident", "nobody"; `share`: 0 to 1;
    `entry`: the cast's entry that told; `past`: what a pronoun stands for.
    """

    token: Token
    party: Party
    joint: bool = False
    advisory: bool = False
    share: float | None = None
    negative: bool = False
    words: str = ""
    entry: CastEntry | None = None
    past: Mention | None = None

    @property
    def text(self) -> str:
        """The phrase in the draft's words, without relative clauses; `words` where the draft has none."""
        return self.words or phrase(self.token)


Who = Callable[["Token"], Mention]
"""Tells the party of a phrase inside the one being read."""


@dataclass
class Scene:
    """What is known while a document is read.

    `we`: who is writing; `cast`: entries by lower-case name; `last`: whom a pronoun stands for;
    `paid`: whom the talk of pay is about, "" where it is about nobody or others;
    `organisations`: names that the draft uses as an organisation's; `rare`: names it mentions once;
    `titled`: the words of its title;
    `known`: the parties of phrases of the sentence that is being read, None while the cast still grows;
    `writer`: why whoever writes is taken for their party.
    """

    we: Party = "applicant"
    cast: dict[str, CastEntry] = field(default_factory=dict)
    last: Mention | None = None
    paid: str = ""
    organisations: set[str] = field(default_factory=set)
    rare: set[str] = field(default_factory=set)
    titled: set[str] = field(default_factory=set)
    known: dict[tuple[Token, int], Mention] | None = None
    writer: str = ""


def phrase(token: Token) -> str:
    """The noun phrase of a head token up to its clauses, at most twelve words."""
    stop = {"relcl", "acl", "appos", "punct", "cc", "conj", "advcl"}
    kept = [t for c in token.lefts if c.dep_ not in stop for t in c.subtree] + [token]
    for child in token.rights:
        if child.dep_ != "prep":
            break
        kept += list(child.subtree)
    span = token.doc[kept[0].i : max(t.i for t in kept) + 1]
    return " ".join(span.text.split()[:12])


@remembered_list
def modifiers(token: Token) -> list[Token]:
    """What stands before a head and tells which one it is, innermost included."""
    found: list[Token] = []
    for child in token.lefts:
        if child.dep_ in MODIFYING:
            found += [*modifiers(child), child]
    return found


@remembered_list
def named_tokens(token: Token) -> list[Token]:
    """The head with its modifiers in the order of the text."""
    return sorted([*modifiers(token), token], key=lambda t: t.i)


def name_of(tokens: list[Token]) -> str:
    """The key of a name in the cast: lower case, without articles, possessives and "our"."""
    return " ".join(
        t.lower_ for t in tokens if t.dep_ not in {"det", "case"} and t.lower_ not in FIRST_PERSON and not t.is_punct
    )


def is_word(token: Token, *path: str) -> bool:
    """Whether a token stands in a list of `parties.yaml`: by lemma, by text, or with the word before it."""
    entries = words(FILE, *path)
    lemma, lower = token.lemma_.lower(), token.lower_
    if lemma in entries or lower in entries or (lower.endswith("s") and lower[:-1] in entries):
        return True
    if lower.startswith("ex-") and (lower.removeprefix("ex-").removesuffix("s") in entries):
        return True
    if not token.i or lemma not in last_words(FILE, *path):
        return False
    before = token.doc[token.i - 1]
    return f"{before.lower_} {lemma}" in entries or f"{before.lemma_.lower()} {lemma}" in entries


def peoples(token: Token) -> bool:
    """Whether a modifier makes people of the role or body that it stands before."""
    if is_field(token):
        return False
    if is_word(token, "people", "phrases") or is_word(token, "people", "modifiers"):
        return True
    possessive = token.dep_ == "poss" or token.tag_ in {"NNS", "POS"}
    return possessive and is_word(token, "people", "heads")


def is_job_title(token: Token, peopled: list[Token]) -> bool:
    """Whether a capitalised role in the singular is a post ("our Community Ranger"), not a seat or an honour."""
    weak = words(FILE, "people", "weak_modifiers")
    return (
        token.tag_ in {"NN", "NNP"}
        and token.text[:1].isupper()
        and all(t.lemma_.lower() in weak and t.text[:1].isupper() for t in peopled)
        and not is_word(token, "people", "chosen_roles")
    )


def is_field(token: Token) -> bool:
    """Whether a word only says in which trade somebody works ("youth work partnership", "tenant liaison team")."""
    if token.dep_ not in {"compound", "amod", "nmod"} or token.i + 2 >= len(token.doc):
        return False
    trade, after = token.nbor(1), token.nbor(2)
    named = trade.dep_ in {"compound", "amod", "nmod"} and trade.lower_ in words(FILE, "trades")
    return named and after.pos_ in {"NOUN", "PROPN"} and token.lower_ not in {"peer", "lay"}


def strong(token: Token) -> bool:
    """Whether a modifier makes people even of a role that is otherwise staff's ("peer worker")."""
    return is_word(token, "people", "strong_modifiers") or is_word(token, "people", "phrases")


def is_person_noun(token: Token) -> bool:
    """Whether a plain noun names persons by what they do ("breeder", "actor", "librarian")."""
    lemma = token.lemma_.lower()
    return (
        token.pos_ == "NOUN"
        and len(lemma) > 4
        and lemma.endswith(PERSON_ENDINGS)
        and lemma not in words(FILE, "not_persons")
    )


def is_held_role(token: Token) -> bool:
    """Whether a noun is a post in the project with one holder ("our manager", "the chair")."""
    post = is_word(token, "people", "roles") or is_word(token, "applicant", "heads")
    one = token.tag_ == "NN" and any(c.lower_ in {"our", "the"} and c.dep_ in {"det", "poss"} for c in token.children)
    return post and one and not is_word(token, "bodies", "heads") and token.lower_ not in {"staff", "team", "board"}


def title_party(token: Token) -> Party | None:
    """The party that a name's title tells ("Cllr Brown", "Dr Osei")."""
    parts = {t.lower_.rstrip(".") for t in named_tokens(token)}
    if parts & words(FILE, "titles", "authority"):
        return "authority"
    if parts & words(FILE, "titles", "applicant"):
        return "applicant"
    return None


def works_elsewhere(name: Token) -> bool:
    """Whether a person is said to come from outside ("Moira at the law centre", "Denise from there")."""
    places = words(FILE, "firms") | words(FILE, "authority", "heads")
    origins = [c for c in name.children if c.dep_ == "prep" and c.lower_ in {"at", "from"}]
    return any(c.lemma_.lower() in places or c.lower_ == "there" for origin in origins for c in origin.children)


def is_personal_name(token: Token) -> bool:
    """Whether a proper noun stands as a person's name does: no article, no title, no body's word in it."""
    if token.pos_ != "PROPN" or not token.text[:1].isupper() or token.text.isupper():
        return False
    parts = named_tokens(token)
    if len(parts) > 3 or title_party(token) is not None:
        return False
    if any(c.dep_ in {"det", "poss"} for c in token.children):
        return False
    groups = ("bodies", "authority", "applicant", "other")
    if any(is_word(t, group, "heads") for t in parts for group in groups):
        return False
    if len(parts) > 1 and token.lower_ in words(FILE, "place_names"):
        return False  # "County Hall"
    return token.dep_ in NAME_PLACES and token.lower_.rstrip("s") not in words(FILE, "not_names")
