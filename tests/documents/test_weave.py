"""Lines that the layout broke are joined, and each character leads back to its file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proposal_check.documents.weave import Fragment, Hyphens, Lines, weave, weave_cells


def lines_of(*texts: str) -> Lines:
    return tuple((Fragment(text, f"line/{number}"),) for number, text in enumerate(texts, 1))


ELSEWHERE = ["The inter-generational choir sings.", "A partnership of equals, neighbourhood-wide."]


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("The resi-", "dents decide", "The residents decide"),
        ("It is co-", "produced", "It is co-produced"),
        ("It is self-", "led", "It is self-led"),
        ("non-", "members", "non-members"),
        ("a tenant-", "led board", "a tenant-led board"),
        ("volunteer-", "run cafés", "volunteer-run cafés"),
        ("an inter-", "generational choir", "an inter-generational choir"),
        ("a part-", "nership", "a partnership"),
        ("tenant-", "and carer-led", "tenant- and carer-led"),
        ("the Anglo-", "Scottish fund", "the Anglo-Scottish fund"),
        ("in 2029-", "30", "in 2029-30"),
        ("the board –", "and the panel", "the board – and the panel"),
        ("the board -", "and the panel", "the board - and the panel"),
        ("the neigh\u2010", "bours", "the neighbours"),
        ("the neigh\u00ad", "bours", "the neighbours"),
        ("We   decide ", "\u00a0 together", "We decide together"),
        ("The resi-", "", "The resi-"),
    ],
)
def test_a_word_broken_at_a_lines_end_is_mended(first: str, second: str, joined: str) -> None:
    text, _ = weave(lines_of(first, second), Hyphens([*ELSEWHERE]))
    assert text == joined


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        ("ﬁrst ﬂoor oﬃce", "first floor office"),
        ("£20\u00a0an\u202fhour", "£20 an hour"),
        ("co\u2011led", "co-led"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("resi\u00addents", "residents"),
        ("bell\x07 and \x1b[31mred", "bell and [31mred"),
        ("right\u202eto left", "rightto left"),
    ],
)
def test_characters_are_plain(raw: str, plain: str) -> None:
    assert weave(lines_of(raw), Hyphens([]))[0] == plain


def test_a_bar_in_a_cell_is_no_separator() -> None:
    text, bounds, _ = weave_cells([lines_of("a | b"), (), lines_of("c")], Hyphens([]))
    assert text == "a / b | c"
    assert [text[start:end] for start, end in bounds] == ["a / b", "", "c"]


@given(st.lists(st.text(max_size=30), max_size=5))
def test_spans_lead_each_character_back(texts: list[str]) -> None:
    lines = lines_of(*texts)
    text, spans = weave(lines, Hyphens(texts))
    assert text == " ".join(text.split())
    for span in spans:
        raw = texts[int(span.part.removeprefix("line/")) - 1]
        for index in range(span.start, span.end):
            source = raw[span.offset + index - span.start]
            assert weave(lines_of(source), Hyphens([]))[0] in {text[index], ""} or (
                text[index] in weave(lines_of(source), Hyphens([]))[0]
            )
