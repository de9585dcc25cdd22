"""Words are found in a draft as people type them, and the nearest text is shown where they are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from proposal_check.documents import Block, Document, Place
from proposal_check.documents.find import find, nearest

TEXTS = (
    ("guidance", "Who will decide?"),
    ("answer", "The tenants’ panel  will\u00a0decide – by vote – who is “in”. İstanbul tenants too."),
    ("answer", "Who will decide? The tenants will."),
)
DOCUMENT = Document(
    Path("draft.md"),
    "0",
    "md",
    "Draft",
    "en",
    tuple(Block("paragraph", text, role, Place(number)) for number, (role, text) in enumerate(TEXTS)),  # type: ignore[arg-type]
)


@pytest.mark.parametrize(
    ("typed", "stands"),
    [
        ("the tenants' panel will decide", "The tenants’ panel  will\u00a0decide"),
        ("… panel WILL decide - by vote …", "panel  will\u00a0decide – by vote"),
        ('who is "in"', "who is “in"),
        ("stanbul tenants", "stanbul tenants"),
    ],
)
def test_spaces_case_quotes_and_dashes_do_not_matter(typed: str, stands: str) -> None:
    found = find(DOCUMENT, typed)
    assert found is not None
    assert found.block.text[found.start : found.end] == stands


def test_an_answer_is_preferred_to_the_forms_own_words() -> None:
    found = find(DOCUMENT, "who will decide?")
    assert found is not None
    assert (found.block.place.block, found.times) == (2, 2)


@pytest.mark.parametrize("typed", ["", " … ", "the trustees decide"])
def test_what_is_not_there_is_not_found(typed: str) -> None:
    assert find(DOCUMENT, typed) is None


def test_the_nearest_text_shares_the_most_words() -> None:
    assert nearest(DOCUMENT, "the panel votes on who is in").startswith("The tenants’ panel")
    assert not nearest(DOCUMENT, "zebra crossing")
