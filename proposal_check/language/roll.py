"""The roll on which the cast is written up while a draft is read: one entry under all of its names."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from proposal_check.language.mention import Scene
from proposal_check.language.model import CastEntry, Party, Passage

if TYPE_CHECKING:
    from spacy.tokens import Span

Locate: TypeAlias = "Callable[[Span], Passage | None]"
Sentence: TypeAlias = "tuple[Span, Locate]"
"""A parsed sentence, and the function that finds its passage in the draft."""


@dataclass
class Roll:
    """The entries by their full name, and the scene in which they are also known by shorter ones.

    `given` are the names that somebody has explained outside the draft.
    """

    scene: Scene
    entries: dict[str, CastEntry] = field(default_factory=dict)
    given: set[str] = field(default_factory=set)

    def add(self, key: str, entry: CastEntry, aliases: Iterable[str] = ()) -> None:
        """Write an entry under its name; an alias never takes over one that is already explained."""
        if key in self.given:
            return
        self.entries[key] = entry
        self.scene.cast[key] = entry
        for alias in aliases:
            held = self.scene.cast.get(alias)
            if held is None or held.party == "unknown":
                self.scene.cast[alias] = entry

    def give(self, key: str, entry: CastEntry) -> None:
        """Write an entry that stands, whatever the draft says of that name."""
        self.add(key, entry)
        self.given.add(key)


def told_by(sentence: Sentence, name: str, party: Party, members: str = "") -> CastEntry:
    """An entry whose reason is the sentence that says so."""
    sent, locate = sentence
    return CastEntry(name, party, f'"{short(sent)}"', members, evidence=locate(sent))


def short(sent: Span) -> str:
    """A sentence cut to about twenty words, for a reason."""
    words = sent.text.split()
    return " ".join(words[:20]) + (" …" if len(words) > 20 else "")
