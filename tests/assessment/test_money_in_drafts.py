"""Whole drafts with money: the share, the sums that are wrong, and what cannot be told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from proposal_check.assessment.cross_checks import Findings, cross_check
from proposal_check.documents import read
from proposal_check.language import understand

CASES: list[dict[str, Any]] = YAML(typ="safe").load((Path(__file__).parent / "money_in_drafts.yaml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_the_money_of_a_draft(case: dict[str, Any], tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text(case["draft"], encoding="utf-8")
    cast, claims, ledger = understand(read(draft))
    found = cross_check(Findings(cast, claims, ledger))
    share = None if ledger.share is None else round(ledger.share, 2)
    assert share == case.get("share"), [check.message for check in found]
    for check in ("sum-wrong", "share-unclear"):
        messages = [each.message for each in found if each.id == check]
        expected = case.get(check, [])
        assert len(messages) == len(expected), messages
        assert all(part in message for part, message in zip(expected, messages, strict=True)), messages
