"""Bodies that a draft gives names and tasks to, and of which it never says who sits on them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from proposal_check.documents.model import Document
from proposal_check.language.lexicon import words
from proposal_check.language.model import Cast, CastEntry, Passage
from proposal_check.language.quantity import number
from proposal_check.language.roll import Sentence

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

FILE = "unsaid.yaml"
BECAUSE = "The draft never says who sits on it."
Name = tuple[str, ...]


def unsaid_bodies(document: Document, sentences: Sequence[Sentence], cast: Cast) -> tuple[CastEntry, ...]:
    """The named bodies whose make-up no sentence, row or header of the draft tells, most named first."""
    spots: dict[Name, list[Passage | None]] = {}
    shown: dict[Name, str] = {}
    told: set[Name] = {named for entry in cast.entries if entry.party != "unknown" for named in [key_of(entry.name)]}
    taken_up: Name = ()
    for sent, locate in sentences:
        found = [(name_of(token), token) for token in sent if is_named(token)]
        if taken_up and begins_with_members(sent):
            told.add(taken_up)
        for name, token in found:
            spots.setdefault(name, []).append(locate(sent))
            shown.setdefault(name, sent.doc[token.i - len(name) + 1 : token.i + 1].text)
            if tells_members(token):
                told.add(name)
        taken_up = found[-1][0] if found else taken_up
    told |= {key for key in spots for row in membership_rows(document) if is_in(key, row)}
    whole = merged(spots)
    entries = [
        CastEntry(shown[key], "unknown", BECAUSE, mentions=sum(len(spots[k]) for k in same), evidence=spots[key][0])
        for key, same in whole.items()
        if len(key) > 1 and not any(len(t) > 1 and alike(k, t) for k in same for t in told)
    ]
    return tuple(sorted(entries, key=lambda entry: -entry.mentions))


def is_named(token: Token) -> bool:
    """Whether a word heads the name of a body: "Trial Management Group", "the Group" after it."""
    if token.lower_ not in words(FILE, "heads") or not token.text[:1].isupper() or token.dep_ == "compound":
        return False
    owned = any(c.dep_ == "poss" and c.lower_ not in {"our", "its"} for c in token.children)
    others = token.i + 1 < len(token.doc) and token.nbor(1).lower_ in {"'s", "’s"}
    return not owned and not others


def name_of(token: Token) -> Name:
    """The words of a body's name: the capitalised ones right before its head."""
    first = token.i
    while first > token.sent.start and token.doc[first - 1].text[:1].isupper():
        before = token.doc[first - 1]
        if before.lower_ in words(FILE, "openers") or before.is_punct:
            break
        first -= 1
    return tuple(t.lower_ for t in token.doc[first : token.i + 1])


def key_of(name: str) -> Name:
    """A name of the cast as the words that a draft writes it with."""
    return tuple(re.findall(r"[\w'’-]+", name.lower()))


def tells_members(token: Token) -> bool:
    """Whether what stands right after a name, or governs it, tells of whom it is made."""
    after = [t for t in token.doc[token.i + 1 : token.i + 9] if t.sent == token.sent]
    if not after:
        return False
    if after[0].text == "(" or any(t.lower_ in words(FILE, "making") for t in after):
        return len(after) > 1 and not after[1].text.isupper()
    if after[0].lower_ in {"of", "with"} and any(number(t) is not None or t.tag_ == "NNS" for t in after[1:4]):
        return True
    return any(t.lower_ in words(FILE, "forming") for t in token.doc[max(token.sent.start, token.i - 4) : token.i])


def begins_with_members(sent: Span) -> bool:
    """Whether a sentence goes on to say who sits on the body just named ("It comprises", "Members: the …")."""
    opening = [t.lower_ for t in sent[:5]]
    taken = opening[:1] in (["it"], ["this"], ["they"]) and bool(set(opening) & words(FILE, "making"))
    return taken or opening[:1] in (["members"], ["membership"])


def membership_rows(document: Document) -> Iterable[str]:
    """The texts of rows that say who sits on a body, and of tables that list its members."""
    for block in document.blocks:
        for cell in block.cells:
            header = cell.header.lower()
            said = block.text[cell.start : cell.end].strip().lower()
            if any(word in header for word in words(FILE, "headers")) and said and said not in words(FILE, "vague"):
                yield f"{block.text.lower()} {' '.join(each.header.lower() for each in block.cells)}"
                break


def is_in(name: Name, row: str) -> bool:
    """Whether a row names a body."""
    return " ".join(name) in row


def merged(names: Iterable[Name]) -> dict[Name, list[Name]]:
    """Each full name with the shorter ones that take it up ("Reference Group", "the Group")."""
    whole: dict[Name, list[Name]] = {}
    for name in sorted(names, key=len, reverse=True):
        longer = [key for key in whole if alike(name, key)]
        if len(longer) == 1 or (longer and len(name) > 1):
            whole[longer[0]].append(name)
        elif not longer:
            whole[name] = [name]
    return whole


def alike(one: Name, other: Name) -> bool:
    """Whether one name is the end of another, as "Steering Group" is of "Programme Steering Group"."""
    short, long = sorted((one, other), key=len)
    return bool(short) and short[-1] == long[-1] and set(short) <= set(long)
