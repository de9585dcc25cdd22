"""`who` says who everybody is, whoever writes first, and in which words the draft says so."""

from __future__ import annotations

from dataclasses import replace

from proposal_check.language.model import Cast, CastEntry, Passage
from proposal_check.reports.cast import render_cast
from tests.reports.samples import ASSESSMENT, BARE, passage, with_quote

STEERING = CastEntry("Steering Group", "unknown", "Nobody says who sits on it.", mentions=5)
BOARD = CastEntry(
    "Trustees",
    "applicant",
    "They run the charity.",
    members="nine of twelve are bankers",
    mentions=1,
    advisory=True,
    evidence=passage("The Steering Group meets monthly.", BARE),
)
WE = CastEntry("Weir Lane Tenants", "people", "The draft says: we are tenants.")


def test_everyone_is_named_with_the_reason_most_named_first() -> None:
    text = render_cast(ASSESSMENT.document, Cast(WE, (BOARD, STEERING, WE)))
    assert (
        text
        == """\
bids/weir_lane.docx

“We” are Weir Lane Tenants: the people this is for
  The draft says: we are tenants.

Steering Group (5 times): nobody says who they are
  Nobody says who sits on it.

Trustees (once): the organisation that asks, advises only
  They run the charity.
  Made of: “nine of twelve are bankers”
  Says so: “The Steering Group meets monthly.” (block 4 of 4)
"""
    )


def test_a_name_or_a_count_that_the_draft_does_not_give_is_left_out() -> None:
    we = CastEntry("we", "applicant", "Nobody says who writes.")
    text = render_cast(ASSESSMENT.document, Cast(we, (replace(STEERING, mentions=0),)))
    assert "“We”: the organisation that asks" in text
    assert "Steering Group: nobody says who they are" in text


def test_nothing_of_the_draft_is_obeyed() -> None:
    quote = "\x1b[31m\u202e[red]"
    (assessment,) = with_quote(quote).assessments
    told = CastEntry(quote, "people", quote, quote, 1, evidence=Passage(quote, BARE, 0, 3))
    text = render_cast(assessment.document, Cast(told, (told, STEERING)))
    assert not {"\x1b", "\u202e"} & set(text)
    assert "[red]" in text
