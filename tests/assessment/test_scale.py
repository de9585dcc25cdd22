"""A pack may have a scale: a draft stands on its highest rung, and the verdict follows from that."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from proposal_check.assessment import Assessment, assess, load_pack
from proposal_check.language import understand
from proposal_check.reports import REPORTS, Layout, Results
from tests.assessment.hand_made import cast, claim
from tests.assessment.hand_made import draft as headings
from tests.assessment.packs import criterion, extending, refusal
from tests.language.statements import draft
from tests.reports.test_json import SCHEMA

LADDER = load_pack("coproduction-ladder")
RUNG = """\
    - id: {id}
      title: {id}
      means: Something.
      source: {{title: A page, address: https://example.org/}}
      counts_for: {verdict}
"""


def stands(*sentences: str) -> Assessment:
    document = draft(" ".join(sentences))
    cast_, claims, _ = understand(document)
    return assess(document, cast_, claims, LADDER)


def rung(assessment: Assessment) -> str:
    assert assessment.scale is not None
    return assessment.scale.rungs[assessment.scale.reached].id


@pytest.mark.parametrize(
    ("sentences", "reached", "verdict"),
    [
        (["We will plant an orchard."], "done-to", "not_met"),
        (["Trustees make all final decisions."], "done-to", "not_met"),
        (["Co-production is at the heart of everything we do."], "done-to", "not_met"),
        (["Residents will be informed by a newsletter."], "informing", "not_met"),
        (["Residents will be consulted before the design is final."], "consultation", "not_met"),
        (["Residents may be consulted.", "Residents will be informed by a newsletter."], "informing", "not_met"),
        (["Residents were consulted.", "Residents take part in workshops."], "engagement", "not_met"),
        (["Residents co-designed the programme with our staff."], "co-design", "partly"),
        (
            [
                "Residents and staff designed the sessions together.",
                "Residents and staff run the kitchen together.",
                "Residents and officers decide jointly on the budget.",
            ],
            "co-production",
            "met",
        ),
        (
            ["Residents hold six of the eleven seats on the board.", "Residents decide which grants are made."],
            "delegated-power",
            "met",
        ),
        (
            [
                "Residents hold all of the seats on the board.",
                "Residents decide which grants are made.",
                "Residents hold a budget of £90,000.",
                "Residents appoint the manager.",
            ],
            "citizen-control",
            "met",
        ),
    ],
)
def test_a_draft_stands_on_the_highest_rung_it_shows(sentences: list[str], reached: str, verdict: str) -> None:
    assessment = stands(*sentences)
    assert (rung(assessment), assessment.verdict) == (reached, verdict)


def test_a_rung_of_power_that_is_contradicted_is_not_reached() -> None:
    firm = stands("Young people designed the programme.", "Residents were consulted.")
    taken = stands(
        "Young people designed the programme.",
        "The programme was not designed by young people, as our staff had already planned it.",
        "Residents were consulted.",
    )
    assert (rung(firm), rung(taken)) == ("co-design", "consultation")


def test_the_reason_names_the_rung_and_the_passages() -> None:
    assert stands("Residents were consulted on the plan.").reason == (
        "Rung 3 of 8, “Consultation” (tokenism): 1 passage shows it (about “Residents”)."
    )
    assert stands("We will plant an orchard.").reason == (
        "Rung 1 of 8, “Done to” (non-participation): nothing in the draft shows a higher one."
    )


def test_the_gaps_that_keep_a_draft_from_the_next_rung_come_first() -> None:
    assessment = stands("Residents and staff designed the sessions together.")
    assert rung(assessment) == "co-design"
    assert {gap.criterion for gap in assessment.gaps[:2]} == {"delivered-with", "decided-with"}


def test_reports_show_the_rung_plainly() -> None:
    results = Results((stands("Residents were consulted on the plan."),))
    text = REPORTS["text"](results, Layout())
    assert "LADDER OF CO-PRODUCTION" in text
    assert "[*] 3 Consultation (tokenism)" in text
    assert "[ ] 4 Engagement (tokenism)" in text
    assert text.index("8 Citizen control") < text.index("3 Consultation") < text.index("1 Done to")
    assert "Next rung: Engagement. The draft must say that people take part" in " ".join(text.split())


def test_the_json_report_holds_the_scale() -> None:
    assessment = stands("Residents were consulted on the plan.")
    assessment = replace(assessment, document=replace(assessment.document, sha256="0" * 64))
    report = json.loads(REPORTS["json"](Results((assessment,))))
    Draft202012Validator(SCHEMA).validate(report)
    scale = report["documents"][0]["scale"]
    assert (scale["reached"], scale["next"]) == ("consultation", "engagement")
    shown = {each["id"]: each for each in scale["rungs"]}["consultation"]
    assert shown["claims"] == [assessment.claims[0].id]
    assert report["documents"][0]["verdict"] == "not_met"


def test_a_pack_without_a_scale_has_none_in_its_reports() -> None:
    assessment = assess(headings(), cast(), (claim("decide"),), load_pack("people-in-the-lead"))
    assert assessment.scale is None
    assert json.loads(REPORTS["json"](Results((assessment,))))["documents"][0]["scale"] is None


def test_every_rung_of_the_shipped_ladder_has_its_source() -> None:
    assert LADDER.scale is not None
    assert all(each.source.address.startswith("https://") for each in LADDER.scale.rungs)
    assert [each.counts_for for each in LADDER.scale.rungs] == ["not_met"] * 4 + ["partly"] + ["met"] * 3


@pytest.mark.parametrize(
    ("rungs", "said"),
    [
        ([("low", "not_met", "")], "it must have at least 2"),
        ([("low", "not_met", ""), ("low", "met", "criteria: [skills]")], "“low” is used by two rungs"),
        ([("low", "not_met", ""), ("high", "met", "")], "“high” needs a query or criteria that show it"),
        ([("low", "not_met", ""), ("high", "met", "criteria: [skills]")], "“high” needs “asks”"),
        (
            [("low", "met", ""), ("high", "partly", "criteria: [skills]\n      asks: do it.")],
            "“partly” is less than the rung below counts for",
        ),
        (
            [("low", "not_met", ""), ("high", "met", "criteria: [skils]\n      asks: do it.")],
            "“skils” is not a criterion here. Did you mean “skills”?",
        ),
    ],
)
def test_rungs_that_make_no_ladder_are_named(tmp_path: Path, rungs: list[tuple[str, str, str]], said: str) -> None:
    text = "scale:\n  title: Ladder\n  rungs:\n"
    for name, verdict, more in rungs:
        text += RUNG.format(id=name, verdict=verdict) + (f"      {more}\n" if more else "")
    assert said in str(refusal(extending(tmp_path, text)))


def test_with_a_scale_a_pack_may_do_without_a_rule_for_the_whole(tmp_path: Path) -> None:
    file = extending(tmp_path, f"criteria:\n{criterion()}", base="coproduction-ladder")
    ours = load_pack(str(file))
    assert ours.scale == LADDER.scale
    assert ours.overall.in_the_lead == ("leadership", "power")
