"""The reference in docs/packs.md says what the models say."""

from __future__ import annotations

import runpy
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"


def test_the_reference_is_made_from_the_models_as_they_are() -> None:
    text = (DOCS / "packs.md").read_text("utf-8")
    assert runpy.run_path(str(DOCS / "pack_reference.py"))["page"](text) == text, "run: python docs/pack_reference.py"
