"""A draft says the same whether it comes as Word, PDF or Markdown."""

from __future__ import annotations

from pathlib import Path

import pytest

from proposal_check.assessment import assess, load_pack
from proposal_check.documents import read
from proposal_check.language import understand
from tests.rendering import render

ROOT = Path(__file__).parents[2]
SOURCES = [
    ROOT / "examples" / "strong_bid.md",
    ROOT / "examples" / "paid_not_leading.md",
    *sorted((ROOT / "tests" / "gold" / "development").glob("a_*.md"))[:4],
]


def reading(path: Path) -> tuple[object, ...]:
    document = read(path)
    cast, claims, ledger = understand(document)
    result = assess(document, cast, claims, load_pack("people_in_the_lead"), ledger)
    said = [
        (c.quote, c.passage.place.heading, c.actor, c.action, c.strands, c.level, c.firmness, c.stance, c.id)
        for c in claims
    ]
    return said, result.verdict, [(s.id, s.verdict) for s in result.strands], cast.we.party


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_claims_and_verdicts_are_the_same_in_every_format(source: Path, tmp_path: Path) -> None:
    expected = reading(source)
    text = source.read_text(encoding="utf-8")
    for fmt in ("docx", "pdf"):
        got = reading(render(text, fmt, tmp_path / f"{source.stem}.{fmt}"))
        assert got == expected, f"{fmt} of {source.stem}"
