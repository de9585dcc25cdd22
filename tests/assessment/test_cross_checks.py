"""Cross-checks: what no single passage shows. The cases are data: `cross_checks.yaml`, and drafts in its neighbour."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from proposal_check.assessment.cross_checks import CROSS_CHECKS, Findings, cross_check
from proposal_check.assessment.model import Check
from proposal_check.documents import read
from proposal_check.documents.model import CELL_SEPARATOR, Block, Cell, Place
from proposal_check.language import understand
from proposal_check.language.model import Cast, CastEntry, Claim, Figure, Passage
from tests.assessment.hand_made import cast, claim

HERE = Path(__file__).parent
CASES: dict[str, dict[str, dict[str, Any]]] = YAML(typ="safe").load((HERE / "cross_checks.yaml").read_text("utf-8"))
DRAFTS: dict[str, dict[str, dict[str, str]]] = YAML(typ="safe").load(
    (HERE / "cross_check_drafts.yaml").read_text("utf-8")
)
WAYS = ("raises", "silent")


def checks(cast: Cast, *claims: Claim) -> dict[str, Check]:
    return {check.id: check for check in cross_check(Findings(cast, claims))}


def each(cases: dict[str, dict[str, dict[str, Any]]]) -> Iterator[Any]:
    for check, ways in cases.items():
        for way in WAYS:
            for name, case in ways[way].items():
                yield pytest.param(check, way, case, id=f"{check}: {way}: {name}")


def made_claim(entry: dict[str, Any]) -> Claim:
    """A claim from the short keys of the case file."""
    told = dict(entry)
    text = told.pop("says", "")
    who = told.pop("who")
    known, heading, thing, wording = (told.pop(key, "") for key in ("known", "under", "of", "wording"))
    start = told.pop("start", 0)
    strands = tuple(told.pop("strands", ())) or None
    made = claim(
        told.pop("do"),
        told.pop("is", "supports"),
        who=who,
        party=told.pop("party", "people"),
        firmness=told.pop("firm", "done"),
        level=told.pop("level", 5),
        quote=text,
        strands=strands,
    )
    place = Place(told.pop("at", 0), heading=(heading,) if heading else (), row=1 if CELL_SEPARATOR in text else None)
    passage = Passage(made.quote, place, start, start + len(made.quote))
    actor = replace(made.actor, known_as=known)
    return replace(made, passage=passage, actor=actor, object=thing, wording=wording, detail=told)


def made_block(line: str | list[str], index: int) -> Block:
    """A paragraph, or a row of cells."""
    if isinstance(line, str):
        return Block("list_item" if line[:1].islower() else "paragraph", line, "answer", Place(index))
    text = CELL_SEPARATOR.join(line)
    starts = [text.index(cell) for cell in line]
    cells = tuple(Cell(i, start, start + len(cell)) for i, (start, cell) in enumerate(zip(starts, line, strict=True)))
    return Block("table_row", text, "answer", Place(index, table=0, row=1), cells=cells)


def made_findings(case: dict[str, Any]) -> Findings:
    claims = tuple(made_claim(entry) for entry in case.get("claims", []))
    bodies = tuple(
        CastEntry(body["name"], body.get("party", "unknown"), "", mentions=body.get("mentions", 0))
        for body in case.get("bodies", [])
    )
    sizes = tuple(
        Figure(
            "size",
            size["of"],
            size["is"],
            Passage(f"{size['of']}: {size['is']}", Place(i), 0, 9),
            line=size.get("line", False),
        )
        for i, size in enumerate(case.get("sizes", []))
    )
    who = CastEntry("we", case.get("we", "applicant"), "the writer")
    blocks = tuple(made_block(line, index) for index, line in enumerate(case.get("blocks", [])))
    return Findings(Cast(who, bodies, figures=sizes), claims, blocks=blocks)


@pytest.mark.parametrize(("check", "way", "case"), list(each(CASES)))
def test_hand_made_claims(check: str, way: str, case: dict[str, Any]) -> None:
    raised = list(CROSS_CHECKS[check](made_findings(case)))
    assert bool(raised) == (way == "raises"), [each.message for each in raised]
    for found in raised:
        assert found.id == check
        assert found.message.endswith(".")


@pytest.mark.parametrize(("check", "way", "case"), list(each(DRAFTS)))
def test_small_drafts(check: str, way: str, case: str, tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_text(case, encoding="utf-8")
    document = read(path)
    understood = understand(document)
    raised = list(CROSS_CHECKS[check](Findings(understood.cast, understood.claims, blocks=document.blocks)))
    assert bool(raised) == (way == "raises"), [each.message for each in raised] or [c.quote for c in understood.claims]


@pytest.mark.parametrize("check", CASES)
def test_every_check_has_ten_cases_each_way(check: str) -> None:
    assert all(len(CASES[check][way]) >= 10 for way in WAYS)


def test_a_message_names_both_passages_and_says_what_to_do() -> None:
    given = claim("decide", quote="the panel decides what is bought", block=9)
    taken = claim("decide", "undermines", quote="trustees decide what is bought", who="trustees", party="applicant")
    check = checks(cast(), given, taken)["control-contradicted"]
    assert check.claims == (given, taken)
    assert "“the panel decides what is bought”" in check.message
    assert "“trustees decide what is bought”" in check.message
    assert "Say which is true, and mend the other." in check.message


def test_a_body_is_named_with_how_often() -> None:
    found = checks(cast(the_Steering_Group=5))
    assert found["unexplained-body"].message.startswith(
        "You name the Steering Group five times and never say who sits on it."
    )


def test_a_pack_may_turn_a_check_off() -> None:
    found = cross_check(Findings(cast(), (claim("pay"),)))
    assert [each.id for each in found] == ["payment-only", "pay-without-rate"]
    left = cross_check(Findings(cast(), (claim("pay"),)), off=("payment-only",))
    assert [each.id for each in left] == ["pay-without-rate"]


def test_a_draft_without_claims_raises_nothing() -> None:
    assert checks(cast()) == {}
