"""Sentence vectors of all-MiniLM-L6-v2, from the weights in its PyPI package, with numpy alone.

The package asks for sentence-transformers, hence torch, of which one forward pass of a small BERT needs nothing; so it
is installed without what it asks for, and its archive is read where it lies (importing it prints a line).
"""

from __future__ import annotations

import json
import math
import unicodedata
import zipfile
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from thinc.api import NumpyOps

Array = NDArray[np.float32]

PACKAGE = "all_minilm_l6_v2"
HEADS = 12
LAYERS = 6
LONGEST = 128
"""Word pieces of a sentence that are read, as in the model's own settings."""
BATCH = 32
START, END, UNKNOWN = "[CLS]", "[SEP]", "[UNK]"


def archive() -> Path | None:
    """The archive of the installed package, or None where it is not installed."""
    spec = find_spec(PACKAGE)
    return Path(spec.origin).with_name("model.zip") if spec and spec.origin else None


class MiniLM:
    """The model: `encode` gives one vector of length 1 a sentence, so that a dot product is their cosine."""

    def __init__(self, path: Path) -> None:
        with zipfile.ZipFile(path) as files:
            self.vocabulary: dict[str, int] = json.loads(files.read("tokenizer.json"))["model"]["vocab"]
            self.weights = tensors(files.read("model.safetensors"))
        self.ops: Any = NumpyOps()

    def encode(self, sentences: Sequence[str]) -> Array:
        """Vectors of shape (sentences, 384), in the order given."""
        pieces = [self.pieces(sentence) for sentence in sentences]
        order = sorted(range(len(pieces)), key=lambda i: len(pieces[i]))
        found = np.zeros((len(pieces), self.weights["embeddings.LayerNorm.bias"].size), np.float32)
        for start in range(0, len(order), BATCH):
            rows = order[start : start + BATCH]
            found[rows] = self.forward([pieces[i] for i in rows])
        return found

    def pieces(self, sentence: str) -> list[int]:
        """The word pieces of a sentence, longest first from the left (Wu et al. 2016, section 4.1)."""
        ids = list(chain.from_iterable(self.split(word) for word in words(sentence)))
        return [self.vocabulary[START], *ids[: LONGEST - 2], self.vocabulary[END]]

    def split(self, word: str) -> list[int]:
        """The pieces of one word, or the unknown piece where no pieces make it up."""
        ids: list[int] = []
        start = 0
        while start < len(word):
            lead = "##" if start else ""
            for end in range(len(word), start, -1):
                if lead + word[start:end] in self.vocabulary:
                    ids.append(self.vocabulary[lead + word[start:end]])
                    start = end
                    break
            else:
                return [self.vocabulary[UNKNOWN]]
        return ids

    def forward(self, batch: Sequence[list[int]]) -> Array:
        """The mean over its pieces of the last layer, for each sentence, at length 1."""
        longest = max(map(len, batch))
        ids = np.array([row + [0] * (longest - len(row)) for row in batch])
        seen = (ids > 0)[:, :, None].astype(np.float32)
        x = self.weights["embeddings.word_embeddings.weight"][ids]
        x = x + self.weights["embeddings.position_embeddings.weight"][:longest]
        x = self.norm("embeddings.LayerNorm", x + self.weights["embeddings.token_type_embeddings.weight"][0])
        for layer in range(LAYERS):
            name = f"encoder.layer.{layer}"
            x = self.norm(f"{name}.attention.output.LayerNorm", x + self.attention(f"{name}.attention", x, seen))
            inner = self.ops.gelu(self.linear(f"{name}.intermediate.dense", x))
            x = self.norm(f"{name}.output.LayerNorm", x + self.linear(f"{name}.output.dense", inner))
        mean = (x * seen).sum(1) / seen.sum(1)
        vectors: Array = mean / np.linalg.norm(mean, axis=1, keepdims=True)
        return vectors

    def attention(self, name: str, x: Array, seen: Array) -> Array:
        """Self-attention over the pieces that are there (Vaswani et al. 2017, section 3.2)."""
        rows, length, width = x.shape
        query, key, value = (
            self.linear(f"{name}.self.{part}", x).reshape(rows, length, HEADS, -1).transpose(0, 2, 1, 3)
            for part in ("query", "key", "value")
        )
        scores = query @ key.transpose(0, 1, 3, 2) / math.sqrt(width / HEADS)
        scores = scores + (1 - seen[:, None, None, :, 0]) * np.float32(-1e9)
        share = np.exp(scores - scores.max(-1, keepdims=True))
        mixed = (share / share.sum(-1, keepdims=True)) @ value
        return self.linear(f"{name}.output.dense", mixed.transpose(0, 2, 1, 3).reshape(rows, length, width))

    def linear(self, name: str, x: Array) -> Array:
        """A dense layer."""
        flat = self.ops.affine(x.reshape(-1, x.shape[-1]), self.weights[f"{name}.weight"], self.weights[f"{name}.bias"])
        y: Array = flat.reshape(*x.shape[:-1], -1)
        return y

    def norm(self, name: str, x: Array) -> Array:
        """Layer normalisation."""
        spread = np.sqrt(x.var(-1, keepdims=True) + np.float32(1e-12))
        y: Array = (x - x.mean(-1, keepdims=True)) / spread * self.weights[f"{name}.weight"]
        return y + self.weights[f"{name}.bias"]


@cache
def model() -> MiniLM:
    """The model, loaded once. Raises ModuleNotFoundError where its package is not installed."""
    path = archive()
    if path is None:
        raise ModuleNotFoundError(f"{PACKAGE} is not installed: make accuracy installs it.")
    return MiniLM(path)


def tensors(data: bytes) -> dict[str, Array]:
    """The float tensors of a safetensors file: eight bytes of length, a JSON header, then the numbers."""
    length = int.from_bytes(data[:8], "little")
    header: dict[str, Any] = json.loads(data[8 : 8 + length])
    found = {}
    for name, entry in header.items():
        if entry.get("dtype") == "F32":
            start, end = (8 + length + offset for offset in entry["data_offsets"])
            found[name] = np.frombuffer(data[start:end], np.float32).reshape(entry["shape"])
    return found


def words(sentence: str) -> Iterator[str]:
    """The words of a sentence as BERT has them: lower case, no accents, each mark of punctuation alone."""
    plain = "".join(c for c in unicodedata.normalize("NFD", sentence.lower()) if unicodedata.category(c) != "Mn")
    for word in plain.split():
        start = 0
        for i, character in enumerate(word):
            if unicodedata.category(character)[0] == "P" or character in "$+<=>^`|~":
                yield from filter(None, (word[start:i], character))
                start = i + 1
        if word[start:]:
            yield word[start:]
