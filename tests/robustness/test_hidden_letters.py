"""What a person reads the same is read the same: odd characters and capitals take nothing away and add nothing."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from proposal_check.documents import read
from proposal_check.language import understand

TEXT = """The panel's members decide which repairs are done first, and the office follows.

Nine of the twelve directors on the board are tenants.

Peer researchers are paid £15 an hour for their time.

Residents designed the café programme and will run the workshops.

Residents may be invited to comment on the final plans.

The council's officers make all decisions about the budget.

We don't pay volunteers, and the tenants' vote is final.
"""


def strewn(mark: str, every: int) -> str:
    """The text with a mark inside its words, after every few letters."""
    return "".join(f"{c}{mark}" if c.isalpha() and not number % every else c for number, c in enumerate(TEXT))


VARIANTS = {
    "zero-width spaces": strewn("\u200b", 5),
    "zero-width joiners": strewn("\u200d", 7),
    "soft hyphens": strewn("\u00ad", 4),
    "word joiners": TEXT.replace(" paid", " \u2060paid"),
    "a byte order mark": f"\ufeff{TEXT}",
    "right-to-left marks": TEXT.replace(" ", " \u200f"),
    "non-breaking spaces": TEXT.replace(" ", "\u00a0"),
    "thin spaces": TEXT.replace(" ", "\u2009"),
    "many spaces": TEXT.replace(" ", "   "),
    "tabs": TEXT.replace(" ", "\t"),
    "Windows line ends": TEXT.replace("\n", "\r\n"),
    "curly apostrophes": TEXT.replace("'", "’"),
    "modifier apostrophes": TEXT.replace("'", "\u02bc"),
    "primes for apostrophes": TEXT.replace("'", "\u2032"),
    "decomposed accents": unicodedata.normalize("NFD", TEXT),
    "no accents": TEXT.replace("é", "e"),
    "ligatures": TEXT.replace("fi", "ﬁ").replace("ff", "ﬀ"),
    "full-width digits": TEXT.replace("£15", "£１５"),
    "line breaks within sentences": TEXT.replace(" are", "\nare").replace(" the", "\nthe"),
    "all capitals": TEXT.upper(),
    "a sentence in capitals": TEXT.replace("The panel's members decide", "THE PANEL'S MEMBERS DECIDE"),
    "no capitals": TEXT.lower(),
}


def meaning(text: str, folder: Path) -> list[tuple[object, ...]]:
    """What a text's claims mean, without the spelling of their words."""
    draft = folder / "draft.txt"
    draft.write_bytes(text.encode("utf-8"))
    return [(c.action, c.actor.party, c.strands, c.level, c.stance) for c in understand(read(draft)).claims]


@pytest.mark.parametrize("name", sorted(VARIANTS))
def test_odd_characters_change_nothing(tmp_path: Path, name: str) -> None:
    clean = meaning(TEXT, tmp_path)
    assert {stance for *_, stance in clean} == {"supports", "weak", "undermines"}
    assert meaning(VARIANTS[name], tmp_path) == clean


def test_a_quote_in_capitals_stays_as_the_draft_has_it(tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(
        "THE PANEL IS MADE UP OF TENANTS. THE PANEL DECIDES WHICH REPAIRS ARE DONE FIRST.", encoding="utf-8"
    )
    quotes = [claim.quote for claim in understand(read(draft)).claims]
    assert "THE PANEL DECIDES WHICH REPAIRS ARE DONE FIRST" in quotes
