"""The case that began it all: paid is not leading, and who decides makes the difference."""

from __future__ import annotations

from pathlib import Path

import pytest

from proposal_check.assessment import assess, load_pack
from proposal_check.assessment.model import Assessment
from proposal_check.documents import read
from proposal_check.language import understand

PAY = "Young people are paid £12 an hour for every session they take part in."
INVITED = "Young people will be invited to attend its meetings."
PUBLIC_BOARD = (
    "The project board is made up of officers from the council, the police and the college. The board makes all"
    " decisions, approves the budget and appoints the staff."
)
YOUTH_BOARD = (
    "The project board is made up of twelve young people from the estate. The board makes all decisions, approves the"
    " budget and appoints the staff. Young people designed the programme and will run the sessions."
)


def assessed(text: str, folder: Path) -> Assessment:
    draft = folder / "draft.md"
    draft.write_text(f"# Next Step\n\n{text}\n", encoding="utf-8")
    document = read(draft)
    cast, claims, ledger = understand(document)
    return assess(document, cast, claims, load_pack("people_in_the_lead"), ledger)


def strand(result: Assessment, name: str) -> str:
    return next(s.verdict for s in result.strands if s.id == name)


@pytest.fixture
def paid_and_invited(tmp_path: Path) -> Assessment:
    return assessed(f"{PAY}\n\n{PUBLIC_BOARD}\n\n{INVITED}", tmp_path)


def test_paying_people_while_a_public_board_decides_is_not_met(paid_and_invited: Assessment) -> None:
    assert paid_and_invited.verdict == "not_met"
    assert strand(paid_and_invited, "payment") == "met"
    assert strand(paid_and_invited, "power") == "not_met"
    assert strand(paid_and_invited, "leadership") == "not_met"


def test_the_reason_says_that_being_paid_is_not_leading(paid_and_invited: Assessment) -> None:
    assert "paid is not leading" in paid_and_invited.reason.lower()


def test_the_same_draft_is_met_when_the_young_people_decide(tmp_path: Path) -> None:
    result = assessed(f"{PAY}\n\n{YOUTH_BOARD}", tmp_path)
    assert result.verdict == "met"
    assert strand(result, "power") == "met"
    assert strand(result, "leadership") == "met"
