"""What is compared: the rules, and what would credit passages with less; each reads a gold proposal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from proposal_check.corpus.wordlist import word_list_claims
from proposal_check.documents.model import Document
from proposal_check.language.mention import Scene
from proposal_check.language.model import Cast, CastEntry, LocalWords, Strand
from proposal_check.language.reading import Understanding, understand
from proposal_check.language.roll import Sentence
from tests.accuracy.halves import gold
from tests.accuracy.minilm import archive
from tests.accuracy.opinions import read_agreement, read_alone, read_by_rules, read_union
from tests.accuracy.similarity import best_thresholds, similarity_claims
from tests.accuracy.without_parser import understand_without_parser

if TYPE_CHECKING:
    from spacy.tokens import Doc

NOBODY = Cast(CastEntry("we", "applicant", "Nobody was introduced."))


@dataclass(frozen=True)
class System:
    """One row of the comparison; `read` may have learned from the development half.

    `counted`: its claims name no action, so that criteria cannot be asked and its verdicts are counted from them.
    `slow`: too slow for the tests. `missing`: why it cannot be measured here.
    """

    name: str
    read: Callable[[Document], Understanding]
    counted: bool = False
    slow: bool = False
    missing: str = ""


def introduce_nobody(_sentences: Sequence[Sentence], _title: Doc, _words: LocalWords) -> tuple[Cast, Scene]:
    """A cast of nobody: a party is what its own words say, "we" the applicant, a body nobody's."""
    return NOBODY, Scene()


def read_without_cast(document: Document) -> Understanding:
    """The rules, knowing nobody."""
    return understand(document, introduce_nobody)


def read_by_words(document: Document) -> Understanding:
    """The word list."""
    return Understanding(NOBODY, tuple(word_list_claims(document)))


@cache
def thresholds() -> dict[Strand, float]:
    """The thresholds of sentence similarity that suit the development half best."""
    return best_thresholds(gold("development"))


def read_by_similarity(document: Document) -> Understanding:
    """Sentence similarity."""
    return Understanding(NOBODY, tuple(similarity_claims(document, thresholds())))


RULES = System("the rules", read_by_rules)
SYSTEMS = (
    RULES,
    System("second opinion", read_alone, counted=True),
    System("rules or second opinion", read_union),
    System("rules and second opinion", read_agreement),
    System("without the cast", read_without_cast),
    System("without the parser", understand_without_parser),
    System("word list", read_by_words, counted=True),
    System(
        "sentence similarity",
        read_by_similarity,
        counted=True,
        slow=True,
        missing="" if archive() else "not measured: its model is not installed (`make accuracy` installs it)",
    ),
)
