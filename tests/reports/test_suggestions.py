"""`suggest` lists sentences to look at again, and says that none of them counts."""

from __future__ import annotations

from proposal_check.language.model import Passage
from proposal_check.language.suggestions import Suggestion
from proposal_check.reports.suggestions import NOTHING, render_suggestions
from tests.reports.samples import ASSESSMENT, BARE

DOCUMENT = ASSESSMENT.document


def test_each_sentence_stands_with_its_strands_and_place() -> None:
    passage = Passage(" Tenants keep the keys.", BARE, 0, 23)
    text = render_suggestions(DOCUMENT, [Suggestion(passage, ("leadership", "power"))])
    assert text.startswith("bids/weir_lane.docx\n")
    assert "None counts towards a verdict." in " ".join(text.split())
    assert text.endswith("\nPerhaps leadership and power\n  ? “Tenants keep the keys.” (block 4 of 4)\n")


def test_nothing_to_suggest_is_said() -> None:
    assert NOTHING in render_suggestions(DOCUMENT, [])


def test_nothing_of_the_draft_is_obeyed() -> None:
    text = render_suggestions(DOCUMENT, [Suggestion(Passage("\x1b[31m\u202e[red]", BARE, 0, 3), ("power",))])
    assert not {"\x1b", "\u202e"} & set(text)
    assert "[red]" in text
