"""The sentences of a draft's answers as passages, split without the pipeline."""

from __future__ import annotations

import re
from collections.abc import Iterator

from proposal_check.documents.model import Document
from proposal_check.language.model import Passage

SENTENCE = re.compile(r"[^.!?]+(?:\.(?=\S)[^.!?]*)*[.!?]*")


def sentences(document: Document) -> Iterator[Passage]:
    """The sentences of a document's answers, in reading order."""
    for block in document.blocks:
        if block.role == "answer":
            for match in SENTENCE.finditer(block.text):
                yield Passage(match.group(), block.place, match.start(), match.end())
