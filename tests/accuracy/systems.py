"""What is compared: the rules, and what would credit passages with less; each reads a gold proposal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from proposal_check.corpus.gold import GoldProposal
from proposal_check.corpus.wordlist import word_list_claims
from proposal_check.documents.model import Document
from proposal_check.language.mention import Scene
from proposal_check.language.model import Cast, CastEntry
from proposal_check.language.reading import Understanding, understand
from proposal_check.language.roll import Sentence
from tests.accuracy.minilm import archive
from tests.accuracy.similarity import best_thresholds, similarity_claims
from tests.accuracy.without_parser import understand_without_parser

if TYPE_CHECKING:
    from spacy.tokens import Doc

Reader = Callable[[Document], Understanding]
NOBODY = Cast(CastEntry("we", "applicant", "Nobody was introduced."))


@dataclass(frozen=True)
class System:
    """One row of the comparison; `learn` gives its reader, from the development half where it has thresholds.

    `counted`: its claims name no action, so that criteria cannot be asked and its verdicts are counted from them.
    `slow`: too slow for the tests. `missing`: why it cannot be measured here.
    """

    name: str
    learn: Callable[[Sequence[GoldProposal]], Reader]
    counted: bool = False
    slow: bool = False
    missing: str = ""


def introduce_nobody(_sentences: Sequence[Sentence], _title: Doc) -> tuple[Cast, Scene]:
    """A cast of nobody: a party is what its own words say, "we" the applicant, a body nobody's."""
    return NOBODY, Scene()


def read_without_cast(document: Document) -> Understanding:
    """The rules, knowing nobody."""
    return understand(document, introduce_nobody)


def read_by_words(document: Document) -> Understanding:
    """The word list."""
    return Understanding(NOBODY, tuple(word_list_claims(document)))


def learn_similarity(development: Sequence[GoldProposal]) -> Reader:
    """Sentence similarity, with the thresholds that suit the development half best."""
    thresholds = best_thresholds(development)

    def read(document: Document) -> Understanding:
        return Understanding(NOBODY, tuple(similarity_claims(document, thresholds)))

    return read


def fixed(reader: Reader) -> Callable[[Sequence[GoldProposal]], Reader]:
    """A reader that learns nothing."""
    return partial(lambda same, _development: same, reader)


RULES = System("the rules", fixed(understand))
SYSTEMS = (
    RULES,
    System("without the cast", fixed(read_without_cast)),
    System("without the parser", fixed(understand_without_parser)),
    System("word list", fixed(read_by_words), counted=True),
    System(
        "sentence similarity",
        learn_similarity,
        counted=True,
        slow=True,
        missing="" if archive() else "not measured: its model is not installed (`make accuracy` installs it)",
    ),
)
