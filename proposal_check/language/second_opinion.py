"""A second opinion: a small trained scorer of sentences. It only suggests where a reviewer might look again.

Its weights, and how they were trained, stand in `models/second_opinion.md`. It reads tagged words and the cast, no
tree, and knows nothing of what the rules found; what it suggests is never a claim and never counts.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from proposal_check.language.lexicon import load_yaml_once
from proposal_check.language.model import STRANDS, Cast, Party, Passage, Strand
from proposal_check.language.pipeline import PipelineError, pipeline
from proposal_check.language.surface import OURSELVES, carried, cue_before, party_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SETTINGS, WEIGHTS = "second_opinion.yaml", "second_opinion.tsv"
TREE_PIPES = ["parser", "parse_mender"]
KEPT_MARKS = "?:£"
Row = tuple[float, ...]


@dataclass(frozen=True)
class Scorer:
    """A linear scorer: one weight a feature and strand, and a bias and a threshold a strand."""

    weights: Mapping[str, Row]
    bias: Row
    thresholds: Mapping[Strand, float]

    def scores(self, features: frozenset[str]) -> dict[Strand, float]:
        """How sure it is of each strand, 0 to 1."""
        known = [self.weights[feature] for feature in sorted(features) if feature in self.weights]
        each = scale(len(known))
        sums = [bias + each * sum(row[k] for row in known) for k, bias in enumerate(self.bias)]
        return {strand: 1 / (1 + math.exp(-total)) for strand, total in zip(STRANDS, sums, strict=True)}

    def strands(self, features: frozenset[str]) -> tuple[Strand, ...]:
        """The strands that it would look at again."""
        return tuple(strand for strand, score in self.scores(features).items() if score >= self.thresholds[strand])


def scale(count: int) -> float:
    """What each of so many features counts, so that long sentences do not count more than short ones."""
    return 3 / math.sqrt(max(count, 1))


@cache
def scorer() -> Scorer:
    """The shipped scorer. Raises PipelineError if its weights are not the ones that were measured."""
    settings: dict[str, Any] = load_yaml_once(SETTINGS)
    data = resources.files("proposal_check.models").joinpath(WEIGHTS).read_bytes()
    if hashlib.sha256(data).hexdigest() != settings["sha256"]:
        raise PipelineError(f"{WEIGHTS} is not the file this version was tested with: reinstall proposal-check.")
    rows = (line.split("\t") for line in data.decode("utf-8").splitlines())
    weights = {feature: tuple(map(float, numbers)) for feature, *numbers in rows}
    return Scorer(weights, tuple(settings["bias"]), settings["thresholds"])


def features_of(passages: Sequence[Passage], cast: Cast) -> Iterator[frozenset[str]]:
    """The features of each sentence, read with the cast of its document."""
    nlp = pipeline()
    known = known_names(cast)
    with nlp.select_pipes(disable=TREE_PIPES):
        docs = list(nlp.pipe([passage.text for passage in passages], batch_size=64))
    for passage, doc in zip(passages, docs, strict=True):
        heading = passage.place.heading[-1].lower().split() if passage.place.heading else []
        yield frozenset([*told(doc, cast.we.party, known), *(f"under {word}" for word in heading)])


def known_names(cast: Cast) -> dict[str, Party]:
    """The parties of the cast by the last word of their names."""
    explained = [entry for entry in cast.entries if entry.party != "unknown" and entry.name.split()]
    return {entry.name.lower().split()[-1]: entry.party for entry in explained}


def told(doc: Doc, we: Party, known: Mapping[str, Party]) -> Iterator[str]:
    """A sentence's words with parties for their names, pairs of them, and its actions with what governs them."""
    shapes = [shape(t, we, known) for t in doc if not t.is_space and (not t.is_punct or t.text in KEPT_MARKS)]
    yield from shapes
    yield from (f"{a} {b}" for a, b in pairwise(shapes))
    yield from (f"{a} _ {b}" for a, b in zip(shapes, shapes[2:], strict=False))
    for token in doc:
        for action in carried(token):
            yield f"({action.name})"
            yield f"({action.name} {cue_before(token) or 'firm'})"


def shape(token: Token, we: Party, known: Mapping[str, Party]) -> str:
    """A word's lemma, or the class of it that matters: a party, a number, a name."""
    party = known.get(token.lower_) if token.pos_ in {"NOUN", "PROPN"} else None
    party = party or party_of(token, we)
    if party is not None:
        return f"<we {party}>" if token.lower_ in OURSELVES else f"<{party}>"
    if token.like_num:
        return "<number>"
    return "<name>" if token.pos_ == "PROPN" else "_".join(token.lemma_.lower().split())
