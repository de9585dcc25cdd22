"""How many the draft says that a body, a role or "we" are: in sentences, in tables of members and in budget lines.

Only what is said of the whole of them counts: "nine tenants" of a panel of twelve, "two of the mentors", last year's
number and a number that is to grow are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from proposal_check.documents.model import Block, Document
from proposal_check.language.lexicon import words
from proposal_check.language.mention import is_person_noun, is_word, phrase
from proposal_check.language.model import Figure, Passage
from proposal_check.language.passages import cut_block
from proposal_check.language.quantity import UNITS, number
from proposal_check.language.roll import Sentence
from proposal_check.language.tree import is_verb, patients, prepositional, subjects

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

FILE = "figures.yaml"
SEATS = {"member", "seat", "place", "people", "person"}
MEMBERS = re.compile(r"^(?P<count>[\w-]+)\s+[^\W\d]", re.I)
TIMES = re.compile(r"(?:^|[,:(]\s*)(?P<count>\d{1,3})\s?[x×]\s?(?P<next>[£€$]?\s?\d)", re.I)
OF_PEOPLE = re.compile(r"(?P<count>\d{1,3}|[a-z]+)\s(?:people|members|persons)\b", re.I)
US = "we"


def figures(document: Document, sentences: Sequence[Sentence]) -> tuple[Figure, ...]:
    """Every such number, in reading order."""
    found = [figure for sent, locate in sentences if (passage := locate(sent)) for figure in sizes(sent, passage)]
    for block in document.blocks:
        if block.cells and block.role == "answer":
            found += row_sizes(block)
    return tuple(sorted(found, key=lambda figure: (figure.passage.place.block, figure.passage.start)))


def sizes(sent: Span, passage: Passage) -> Iterator[Figure]:
    """The sizes that a sentence tells."""
    if passage.place.row is not None or any(t.lower_ in words(FILE, "other_times") for t in sent):
        return
    for token in sent:
        if token.pos_ in {"NOUN", "PROPN"} and is_word(token, "bodies", "heads") and not is_part(token):
            size = made_of(token) or in_brackets(token) or is_or_has(token)
            if size:
                yield Figure("size", phrase_of(token), size, passage)
        elif token.tag_ in {"NNS", "NNPS"} and (size := counted(token)) and is_definite(token):
            yield Figure("size", phrase_of(token), size, passage)
        if token.lower_ == "us" and token.head.lower_ == "of" and (size := number(token.head.head)):
            whole = any(c.lower_ == "all" for c in token.head.head.children)
            if whole or any(c.dep_ == "expl" for c in token.head.head.head.children):
                yield Figure("size", US, size, passage)
        if token.lower_ == "we" and token.dep_ == "nsubj" and token.head.lower_ in {"are", "'re", "’re"}:
            for said in [c for c in token.head.children if c.dep_ == "attr" and c.tag_ == "NNS"]:
                if size := counted(said):
                    yield Figure("size", US, size, passage)


def phrase_of(token: Token) -> str:
    """A noun with the words before it, without its number."""
    kept = [t for t in phrase(token).split() if t.lower() not in UNITS and not t.isdigit()]
    return " ".join(kept).split(" of ")[0].split(" (")[0]


def is_part(token: Token) -> bool:
    """Whether a body is only where a part of it comes from ("two of the panel")."""
    return token.dep_ == "pobj" and token.head.lower_ in {"of", "from", "among"} and number(token.head.head) is not None


def made_of(body: Token) -> float | None:
    """ "a panel of nine", "a group of twelve tenants", "the twelve-strong panel"."""
    for child in body.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            for thing in [c for c in child.children if c.dep_ == "pobj"]:
                if is_word(thing, "bodies", "heads"):
                    continue
                size = number(thing) or (counted(thing) if alone(thing) else None)
                if size:
                    return size
    strong = re.search(r"(\w+)-(?:strong|member|person)\b", " ".join(t.text for t in body.lefts).replace(" - ", "-"))
    return float(UNITS.get(strong[1].lower(), 0)) or None if strong else None


def in_brackets(body: Token) -> float | None:
    """ "the Undercroft Group (7 tenants, two of them at school)"."""
    if body.i + 2 >= body.sent.end or body.nbor(1).text != "(":
        return None
    return number(body.nbor(2))


def is_or_has(body: Token) -> float | None:
    """ "The Council is 34 herders", "the board has twelve members", "the group consists of fourteen residents"."""
    verb = body.head
    if body.dep_ not in {"nsubj", "nsubjpass"} or not is_verb(verb) or verb.lemma_ not in words(FILE, "making"):
        return None
    if verb.tag_ == "VBD" or any(c.dep_ in {"neg", "aux"} and c.lower_ != "is" for c in verb.children):
        return None
    said = [c for c in verb.children if c.dep_ == "attr"] if verb.lemma_ == "be" else []
    said += prepositional(verb, "of") if verb.lemma_ in {"consist", "compose", "make"} else []
    said += patients(verb) if verb.lemma_ in {"comprise", "number"} else []
    if verb.lemma_ == "have":
        said += [t for t in patients(verb) if t.lemma_.lower() in SEATS]
    for thing in said:
        if alone(thing) and (size := number(thing) or counted(thing)):
            return size
    return None


def counted(noun: Token) -> float | None:
    """The number right before a noun."""
    for word in noun.lefts:
        size = number(word) if word.dep_ == "nummod" else None
        if size is not None and size == int(size) and not any(c.dep_ in {"quantmod", "advmod"} for c in word.children):
            return size
    return None


def alone(noun: Token) -> bool:
    """Whether nobody else is counted beside a noun ("eight tenants and two officers")."""
    return not any(c.dep_ in {"conj", "appos", "cc"} for c in noun.children)


def is_definite(noun: Token) -> bool:
    """Whether a number is of all of a role: "the eight mentors", or of those who are taken on."""
    if not (is_word(noun, "people", "roles") or is_person_noun(noun) or noun.tag_ == "NNPS"):
        return False
    apart = [c for c in noun.children if c.dep_ in {"relcl", "acl"} and c.lower_ != "aged"]
    if apart or any(c.dep_ == "prep" and c.lower_ in {"of", "from", "on"} for c in noun.children):
        return False
    if is_part(noun):
        return any(c.lower_ in words(FILE, "definite") for c in noun.lefts)
    if any(c.lower_ in words(FILE, "definite") for c in noun.lefts):
        return noun.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj"}
    taken = noun.head
    return is_verb(taken) and taken.lemma_ in words(FILE, "taking_on") and noun not in actors(taken)


def actors(verb: Token) -> list[Token]:
    """Who does it, which in the passive is not the subject."""
    return [] if any(c.dep_ == "nsubjpass" for c in verb.children) else subjects(verb)


def row_sizes(block: Block) -> Iterator[Figure]:
    """How many a row says that a body's members are, or that a budget line pays."""
    cells = [(cell.header.lower(), block.text[cell.start : cell.end].strip()) for cell in block.cells]
    passage = cut_block(block, 0, len(block.text))
    if passage is None or not cells or not cells[0][1]:
        return
    name = cells[0][1].split(",")[0].split(":")[0]
    for header, said in cells[1:]:
        if any(word in header for word in words("unsaid.yaml", "headers")) and not re.search(r"\band\b|\d.*\d", said):
            begun = MEMBERS.match(said)
            size = spoken(begun["count"]) if begun else None
            if size and not counts_more(said[len(begun["count"]) :] if begun else ""):
                yield Figure("size", name, size, passage, line=True)
    for _, said in [cells[0], *cells[2:]]:
        times = TIMES.search(said)
        people = OF_PEOPLE.search(said)
        if times and (times["next"][0].isdigit() or len(re.findall(r"[x×]", said)) > 1):
            yield Figure("size", name, float(times["count"]), passage, line=True)
            return
        if people and (size := spoken(people["count"])):
            yield Figure("size", name, size, passage, line=True)
            return
    first = cells[0][1].split(",")[0]
    begun = MEMBERS.match(first)
    if begun and (size := spoken(begun["count"])):
        yield Figure("size", first[len(begun["count"]) :].strip(), size, passage, line=True)


def counts_more(rest: str) -> bool:
    """Whether a list of members goes on to count others ("Six tenants, two officers")."""
    return any(spoken(word) for word in re.findall(r"[\w-]+", rest))


def spoken(word: str) -> float | None:
    """The number that a word or figure stands for; None for any other word."""
    low = word.lower()
    if low.isdigit() and int(low) < 1000:
        return float(low)
    return float(UNITS[low]) if low in UNITS and low != "dozen" else None
