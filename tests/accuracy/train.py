"""Trains the second opinion on the development half: `python -m tests.accuracy.train` writes its weights anew.

Logistic regression, one a strand, on the features of `language.second_opinion`, by full-batch Adam (Kingma and Ba
2015): no chance is involved. A sentence is an example of a strand where a supporting passage of it is marked there.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from ruamel.yaml import YAML

from proposal_check.corpus.gold import GoldProposal
from proposal_check.corpus.scoring import overlaps
from proposal_check.corpus.sentences import sentence_claim
from proposal_check.language.model import STRANDS, Strand
from proposal_check.language.reading import understand
from proposal_check.language.second_opinion import SETTINGS, WEIGHTS, Scorer, features_of, scale
from proposal_check.language.sentences import sentences
from tests.accuracy.halves import gold

MODELS = Path(__file__).parents[2] / "models"
SEEN = 4
"""Sentences of the training drafts in which a feature must stand."""
PENALTY = 5e-4
STEPS = 80
RATE = 0.1
FOLDS = 5
CUTS = [cut / 20 for cut in range(2, 18)]
"""Scores that are tried as thresholds."""
Numbers = NDArray[np.float64]


class Example(NamedTuple):
    """A sentence: its draft, its features, and whether it supports each strand."""

    draft: int
    features: frozenset[str]
    strands: tuple[bool, ...]


def examples(proposals: Sequence[GoldProposal]) -> list[Example]:
    """Every sentence of the drafts' answers."""
    found = []
    for index, proposal in enumerate(proposals):
        passages = list(sentences(proposal.document))
        cast = understand(proposal.document).cast
        supporting = [p for p in proposal.passages if p.stance == "supports"]
        for passage, features in zip(passages, features_of(passages, cast), strict=True):
            claim = sentence_claim(passage, ())
            marked = {strand for p in supporting if overlaps(claim, p) for strand in p.strands}
            found.append(Example(index, features, tuple(strand in marked for strand in STRANDS)))
    return found


def train(rows: Sequence[Example], thresholds: Mapping[Strand, float] | None = None) -> Scorer:
    """A scorer from examples, its weights at two decimals; without thresholds, 0.5 for each strand."""
    seen = Counter(feature for row in rows for feature in row.features)
    vocabulary = {feature: i for i, feature in enumerate(sorted(f for f, n in seen.items() if n >= SEEN))}
    x = np.zeros((len(rows), len(vocabulary)))
    for i, row in enumerate(rows):
        known = [vocabulary[feature] for feature in row.features if feature in vocabulary]
        x[i, known] = scale(len(known))
    weights = fitted(x, np.array([row.strands for row in rows], float))
    table = {feature: tuple(map(float, weights[i].round(2))) for feature, i in vocabulary.items()}
    kept = {feature: row for feature, row in table.items() if any(row)}
    cuts = thresholds or dict.fromkeys(STRANDS, 0.5)
    return Scorer(kept, tuple(map(float, weights[-1].round(2))), cuts)


def fitted(x: Numbers, y: Numbers) -> Numbers:
    """Weights of shape (features + 1, strands); the last row is the bias, which is not penalised."""
    x = np.hstack([x, np.ones((len(x), 1))])
    weights = np.zeros((x.shape[1], y.shape[1]))
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + 1):
        wrong = 1 / (1 + np.exp(-(x @ weights))) - y
        slope = x.T @ wrong / len(x)
        slope[:-1] += PENALTY * weights[:-1]
        mean = 0.9 * mean + 0.1 * slope
        square = 0.99 * square + 0.01 * slope**2
        weights -= RATE * mean / (1 - 0.9**step) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return weights


def best_thresholds(rows: Sequence[Example], folds: Sequence[Scorer]) -> dict[Strand, float]:
    """The score of each strand with the best F1 over sentences, each scored by the fold that did not see its draft."""
    scores = [folds[row.draft % FOLDS].scores(row.features) for row in rows]
    found: dict[Strand, float] = {}
    for k, strand in enumerate(STRANDS):
        marked = sum(row.strands[k] for row in rows)
        reached = []
        for cut in CUTS:
            given = [row.strands[k] for row, score in zip(rows, scores, strict=True) if score[strand] >= cut]
            reached.append((2 * sum(given) / max(len(given) + marked, 1), cut))
        found[strand] = max(reached)[1]
    return found


def crossed(rows: Sequence[Example]) -> list[Scorer]:
    """One scorer a fold, trained on the drafts of the others, with the thresholds of the whole."""
    folds = [train([row for row in rows if row.draft % FOLDS != fold]) for fold in range(FOLDS)]
    thresholds = best_thresholds(rows, folds)
    return [Scorer(fold.weights, fold.bias, thresholds) for fold in folds]


def save(scorer: Scorer, folder: Path) -> None:
    """Write a scorer as its two files."""
    lines = ["\t".join([feature, *(f"{w:g}" for w in row)]) for feature, row in sorted(scorer.weights.items())]
    data = ("\n".join(lines) + "\n").encode()
    (folder / WEIGHTS).write_bytes(data)
    digest = hashlib.sha256(data).hexdigest()
    with (folder / SETTINGS).open("w", encoding="utf-8") as file:
        file.write(HEAD)
        YAML().dump({"sha256": digest, "bias": list(scorer.bias), "thresholds": dict(scorer.thresholds)}, file)


HEAD = """# The second opinion (see second_opinion.md), written by `python -m tests.accuracy.train`: the SHA-256 of its
# weights, and for each strand (leadership, payment, power, support) its bias and the score from which it suggests.
"""

if __name__ == "__main__":
    development = examples(gold("development"))
    chosen = crossed(development)[0].thresholds
    save(train(development, dict(chosen)), MODELS)
