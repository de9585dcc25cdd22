"""Nothing in a draft can act on the reader's terminal: it is shown, not obeyed."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proposal_check.reports import REPORTS, Layout
from proposal_check.reports.escape import escape, is_hidden
from tests.reports.samples import with_quote


@pytest.mark.parametrize(
    ("draft", "shown"),
    [
        ("red \x1b[31malert\x1b[0m", r"red \u001b[31malert\u001b[0m"),
        ("title \x1b]0;x\x07", r"title \u001b]0;x\u0007"),
        ("C1 \x9b2J", r"C1 \u009b2J"),
        ("back\x08space\x7f", r"back\u0008space\u007f"),
        ("over\rwrite", "over write"),
        ("two\n\n lines\tand tab", "two lines and tab"),
        ("right\u202eto left\u202c", r"right\u202eto left\u202c"),
        ("isolate \u2066x\u2069 mark\u200f", r"isolate \u2066x\u2069 mark\u200f"),
        ("no\u200bwidth\ufeff", r"no\u200bwidth\ufeff"),
        ("tag \U000e0041", r"tag \udb40\udc41"),
        ("lone \ud800", r"lone \ud800"),
        ("[bold red]markup[/] :smile: {0} %s", "[bold red]markup[/] :smile: {0} %s"),
        ("family 👩‍👧 and می‌خواهم", "family 👩‍👧 and می‌خواهم"),
        ("£20 – “quoted” ½ naïve", "£20 – “quoted” ½ naïve"),
    ],
)
def test_hidden_characters_are_shown(draft: str, shown: str) -> None:
    assert escape(draft) == shown


@given(st.text())
def test_no_hidden_character_survives(draft: str) -> None:
    assert not any(is_hidden(character) for character in escape(draft))


HOSTILE = "[red]x[/red] \x1b[31mred\x1b[0m \x9b2J \u202eesrever\u202c\r\n::error::y \ud800"


@pytest.mark.parametrize("name", sorted(REPORTS))
@pytest.mark.parametrize("everything", [False, True])
def test_no_field_of_an_assessment_reaches_a_report_raw(name: str, everything: bool) -> None:
    text = REPORTS[name](with_quote(HOSTILE), Layout(everything=everything))
    assert not {c for c in text if c != "\n" and unicodedata.category(c) in {"Cc", "Cf", "Cs"}}
    assert "[red]x[/red]" in text
    assert not any(line.startswith("::error") for line in text.splitlines())


def test_colour_comes_only_from_the_report_itself() -> None:
    text = REPORTS["text"](with_quote(HOSTILE), Layout(colour=True))
    assert r"\u001b[31mred" in text.replace("\n", "")
    assert "\x1b[31mred" not in text
