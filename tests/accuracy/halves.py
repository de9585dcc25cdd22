"""The two halves of the gold, each read once."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from proposal_check.corpus.gold import GoldProposal, load_folder

GOLD = Path(__file__).parents[1] / "gold"
HALVES = ("development", "test")


@cache
def gold(half: str) -> tuple[GoldProposal, ...]:
    """The gold proposals of a half: "development", which may be learned from, or "test", which is only scored."""
    return tuple(load_folder(GOLD / half))
