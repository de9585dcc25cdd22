"""The JSON report keeps the promise of schema 1."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib import resources
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from proposal_check.reports import REPORTS, Layout, Results
from tests.reports.samples import ASSESSMENT, PAID, RESULTS, with_quote

SCHEMA: dict[str, Any] = json.loads(
    (resources.files("proposal_check.reports") / "report.schema.json").read_text("utf-8")
)
EMPTY = Results((), RESULTS.errors)


def report(results: Results) -> Any:
    return json.loads(REPORTS["json"](results))


def test_the_schema_is_itself_valid() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("results", [RESULTS, EMPTY, Results((ASSESSMENT, ASSESSMENT)), with_quote("A\x1b[31m\u202e")])
def test_every_report_is_valid(results: Results) -> None:
    Draft202012Validator(SCHEMA).validate(report(results))


def test_a_report_has_exactly_the_fields_of_the_schema() -> None:
    def compare(value: Any, schema: dict[str, Any], at: str) -> None:
        if "$ref" in schema:
            schema = SCHEMA["$defs"][schema["$ref"].removeprefix("#/$defs/")]
        if "oneOf" in schema and value is not None:
            return compare(value, schema["oneOf"][0], at)
        if isinstance(value, dict) and "properties" in schema:
            assert list(value) == list(schema["properties"]), at
            for name in value:
                compare(value[name], schema["properties"][name], f"{at}.{name}")
        if isinstance(value, list):
            for item in value:
                compare(item, schema["items"], f"{at}[]")
        return None

    compare(report(RESULTS), SCHEMA, "report")


def test_the_same_results_give_the_same_characters() -> None:
    twin = replace(PAID, detail=dict(reversed(PAID.detail.items())))
    other = replace(ASSESSMENT, claims=tuple(twin if c == PAID else c for c in ASSESSMENT.claims))
    assert REPORTS["json"](Results((other,), RESULTS.errors)) == REPORTS["json"](RESULTS)


def test_the_layout_does_not_touch_it() -> None:
    assert REPORTS["json"](RESULTS, Layout(40, True, True)) == REPORTS["json"](RESULTS)


def test_a_claim_in_a_table_names_its_cell() -> None:
    claims = {claim["id"]: claim for claim in report(RESULTS)["documents"][0]["claims"]}
    assert claims["c-paid"]["location"] == {
        "page": 4,
        "block": 2,
        "heading": ["Budget"],
        "cell": {"table": 0, "row": 3, "column": 1},
        "start": 19,
        "end": 30,
    }
    assert claims["c-wrote"]["location"]["cell"] is None


def test_the_quote_stands_where_the_location_says() -> None:
    for claim in report(RESULTS)["documents"][0]["claims"]:
        at = claim["location"]
        block = ASSESSMENT.document.blocks[at["block"]]
        assert block.text[at["start"] : at["end"]] == claim["quote"]


def test_a_gap_is_near_a_place_or_nowhere() -> None:
    nowhere = replace(ASSESSMENT, gaps=(replace(ASSESSMENT.gaps[0], near=None),))
    near, none = (
        report(Results((assessment,)))["documents"][0]["gaps"][0]["near"] for assessment in (ASSESSMENT, nowhere)
    )
    assert near["heading"] == ["Our idea", "Where it came from"]
    assert near["start"] == near["end"] == 0
    assert none is None


def test_the_report_names_the_model_that_is_pinned() -> None:
    pinned = (resources.files("proposal_check.models") / "pipeline.yaml").read_text("utf-8")
    name, version = report(RESULTS)["tool"]["model"].split()
    assert name == "en_core_web_sm"
    assert f"version: {version}\n" in pinned


def test_unreadable_drafts_stand_in_errors_and_have_no_verdict() -> None:
    found = report(EMPTY)
    assert found["verdict"] is None
    assert found["tool"]["pack"] is None
    assert found["errors"] == [
        {
            "path": "bids/scan.pdf",
            "code": "no_text",
            "message": "the pages are pictures",
            "hint": "Save it again with text.",
        }
    ]


def test_the_run_has_its_worst_verdict() -> None:
    met, not_met = (replace(ASSESSMENT, verdict=verdict) for verdict in ("met", "not_met"))
    assert report(Results((met, not_met, ASSESSMENT)))["verdict"] == "not_met"


def test_hostile_words_come_back_unchanged_and_never_reach_a_terminal() -> None:
    quote = "a\x1b]0;title\x07 \x9b31m \u202etxt\u2066 \ud800 \U000e0041 £20 é 👍🏽"
    text = REPORTS["json"](with_quote(quote))
    assert json.loads(text)["documents"][0]["claims"][0]["quote"] == quote
    assert not set("\x1b\x07\x9b\u202e\u2066\ud800\U000e0041") & set(text)
    assert "£20 é 👍🏽" in text


def test_a_sum_beyond_any_number_is_still_json() -> None:
    endless = replace(PAID, detail={"amount": float("inf")})
    found = report(Results((replace(ASSESSMENT, claims=(endless,)),)))
    assert found["documents"][0]["claims"][0]["detail"] == {"amount": "inf"}
