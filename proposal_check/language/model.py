"""What the language pass finds: the `Cast` (who is who) and the `Claim`s (who does what)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from proposal_check.documents.model import Place

Party = Literal["people", "applicant", "authority", "other", "unknown"]
Strand = Literal["leadership", "payment", "power", "support"]
Firmness = Literal["done", "committed", "hedged", "negated"]
Stance = Literal["supports", "weak", "undermines"]
Detail = str | int | float
DETAILS = (
    "amount", "currency", "unit", "count", "total", "rate_name", "rate_as", "share", "by_choice", "when", "overrides",
    "label",
)  # fmt: skip
"""What a claim's detail may hold: money and what it is for, how many, the share of seats (0 to 1), and when it falls.

`phases` tells of `when`, `overrides` and `label`.
"""
FigureKind = Literal["size", "rate"]

LEVELS = {0: "done to", 1: "told", 2: "asked", 3: "involved", 4: "shares control", 5: "in charge"}
OUTSIDE: tuple[Party, ...] = ("applicant", "authority", "other")
"""Everybody who is known not to be the people."""
STRANDS: tuple[Strand, ...] = ("leadership", "payment", "power", "support")


@dataclass(frozen=True, slots=True)
class LocalWords:
    """A project's own names: `people` for the people it is for, `bodies` with the party of each."""

    people: tuple[str, ...] = ()
    bodies: tuple[tuple[str, Party], ...] = ()

    def with_those_of(self, other: LocalWords) -> LocalWords:
        """Give both projects' names, each once; of a body that both name, this one's party stands."""
        bodies = dict((*other.bodies, *self.bodies))
        return LocalWords(tuple(dict.fromkeys((*self.people, *other.people))), tuple(bodies.items()))


@dataclass(frozen=True, slots=True)
class Passage:
    """A verbatim stretch of the draft: `start` and `end` are characters of its block's text."""

    text: str
    place: Place
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class CastEntry:
    """A party of this document: a person, group or body, and the passage that says what it is.

    `members` says what it is made of in the draft's own words ("nine of twelve are parents");
    `because` is the reason for `party` in a plain sentence; `mentions` counts its passages.
    """

    name: str
    party: Party
    because: str
    members: str = ""
    mentions: int = 0
    advisory: bool = False
    evidence: Passage | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """One number that the draft gives: `kind` "size" (of whom) or "rate" (of pay, by `unit`; "" where none is said).

    `of` names who it is about in the draft's words; `line` says that it stands in a budget or a table.
    """

    kind: FigureKind
    of: str
    value: float
    passage: Passage
    unit: str = ""
    line: bool = False


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is who in one document; `we` is the entry for whoever is writing.

    `figures` is what the draft says in numbers of bodies, roles and rates.
    """

    we: CastEntry
    entries: tuple[CastEntry, ...] = ()
    figures: tuple[Figure, ...] = ()

    @property
    def unexplained(self) -> tuple[CastEntry, ...]:
        """Bodies that the draft names and never says who sits on them, most named first."""
        unknown = [entry for entry in self.entries if entry.party == "unknown"]
        return tuple(sorted(unknown, key=lambda entry: -entry.mentions))


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, decides or is paid: the draft's words for them, and the party they belong to.

    `because` says in plain words why they are taken for that party, where it can be told. `known_as` is
    the name in the cast, or what a pronoun stands for; "" where the words say it themselves.
    """

    text: str
    party: Party
    because: str = ""
    known_as: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """A participation claim: one passage that says what some party does, gets or may decide.

    `level` is 0 done to · 1 told · 2 asked · 3 involved · 4 shares control · 5 in charge (after
    Arnstein and the TLAP ladder); `why` is the rule's reason in a plain sentence. `wording` are the
    draft's words that carry the action, and `cue` the one that makes it a promise, a hope or a
    denial; both are empty where no words of their own do, as in a table row. `detail` may hold money
    (`amount`, `currency`, `unit`, `total`, `count`, `rate_name`), `by_choice`, and what `phases` tells:
    `when`, `overrides`, `label`.
    """

    id: str
    passage: Passage
    actor: Actor
    action: str
    object: str
    strands: tuple[Strand, ...]
    level: int
    firmness: Firmness
    stance: Stance
    why: str
    detail: dict[str, Detail] = field(default_factory=dict)
    wording: str = ""
    cue: str = ""

    @property
    def quote(self) -> str:
        """The passage's own words."""
        return self.passage.text
