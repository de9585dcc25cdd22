"""A pack's examples are its own tests: each must get the verdict it stands under."""

from __future__ import annotations

from functools import cache

import pytest

from proposal_check import assessment
from proposal_check.assessment.pack_test import example_document
from proposal_check.documents.model import Document
from proposal_check.language import LocalWords, understand
from proposal_check.language.reading import Understanding
from tests.assessment.hand_made import PACK, cast, claim


def test_each_example_is_judged_by_its_own_criterion() -> None:
    def understand(document: Document, _words: LocalWords) -> Understanding:
        started = "started" in document.blocks[0].text
        return Understanding(cast(), (claim("initiate"),) if started else ())

    one = PACK.model_copy(update={"criteria": PACK.criteria[:1]})
    results = assessment.test_pack(one, understand)
    assert [result.expected for result in results[:2]] == ["met", "met"]
    assert results[0].passed
    assert not results[1].passed
    assert all(result.passed for result in results if result.expected == "not_met")


def test_an_example_is_a_draft_with_a_paragraph_for_each_line() -> None:
    document = example_document("The panel decides.\n\nTrustees agree.\n")
    assert [block.text for block in document.blocks] == ["The panel decides.", "Trustees agree."]
    assert [block.place.block for block in document.blocks] == [0, 1]


@cache
def read_once(text: str, words: LocalWords) -> Understanding:
    """Read an example once, whichever packs share it."""
    return understand(example_document(text), words)


@pytest.mark.parametrize("name", assessment.pack_names())
def test_the_examples_of_a_shipped_pack_get_their_verdicts(name: str) -> None:
    def read(document: Document, words: LocalWords) -> Understanding:
        return read_once("\n".join(block.text for block in document.blocks), words)

    failed = [
        f"{result.criterion.id}: {result.text!r} should be {result.expected}, "
        f"got {result.got.verdict}: {result.got.reason}"
        for result in assessment.test_pack(assessment.load_pack(name), read)
        if not result.passed
    ]
    assert not failed, "\n".join(failed)
