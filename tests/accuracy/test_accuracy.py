"""The rules are better than what would do with less, and the baselines are what they are called."""

from __future__ import annotations

from pathlib import Path

import pytest

from proposal_check.documents.model import Document
from proposal_check.language import understand
from tests.accuracy.errors import CAUSES, ERRORS, KINDS
from tests.accuracy.halves import gold
from tests.accuracy.measure import MARGINS, counted, shortfalls
from tests.accuracy.minilm import archive, words
from tests.accuracy.report import CLOSING, OPENING, PAGE, write
from tests.accuracy.systems import SYSTEMS, System, read_without_cast
from tests.accuracy.without_parser import understand_without_parser
from tests.language.statements import draft

BASELINES = [system for system in SYSTEMS if system.name in MARGINS]


@pytest.mark.parametrize("system", BASELINES, ids=lambda system: system.name)
def test_the_rules_keep_their_distance_from_every_baseline(system: System) -> None:
    if system.slow:
        pytest.skip(f"{system.name}: too slow for every run; `make accuracy` measures it and checks the same distance")
    assert not shortfalls(system)


def test_every_distance_is_from_something_that_is_measured() -> None:
    assert set(MARGINS) == {system.name for system in BASELINES}


def credited(document: Document) -> list[str]:
    return [c.action for c in understand_without_parser(document).claims if c.stance == "supports"]


@pytest.mark.parametrize(
    ("text", "actions"),
    [
        ("Residents approve the budget.", ["approve"]),
        ("The budget is approved by residents.", ["approve"]),
        ("Staff approve the budget with residents.", []),
        ("Residents may approve the budget.", []),
        ("Residents will never approve the budget.", []),
        ("We are ten carers. We approve the budget.", ["approve"]),
    ],
)
def test_without_the_parser_the_nearest_party_word_acts(text: str, actions: list[str]) -> None:
    assert credited(draft(text)) == actions


def test_without_the_cast_a_body_is_nobody() -> None:
    document = draft("The Forum decides which repairs are done. The Forum is made up of tenants.")
    known, unknown = understand(document).claims, read_without_cast(document).claims
    assert "decide" in {claim.action for claim in known if claim.stance == "supports"}
    assert "decide" not in {claim.action for claim in unknown if claim.stance == "supports"}


@pytest.mark.parametrize(("sentences", "verdict"), [(0, "not_met"), (1, "partly"), (2, "met"), (5, "met")])
def test_a_verdict_without_actions_is_counted(sentences: int, verdict: str) -> None:
    assert counted(sentences) == verdict


def test_words_are_split_as_the_sentence_model_was_trained() -> None:
    assert list(words("The café’s £12.50/hour")) == ["the", "cafe", "’", "s", "£12", ".", "50", "/", "hour"]


def test_close_sentences_have_close_vectors() -> None:
    if archive() is None:
        pytest.skip("the sentence model is not installed: `make accuracy` installs it")
    from tests.accuracy.minilm import model

    near, far = "Tenants choose what the budget pays for.", "A cat sits on the mat."
    vectors = model().encode(["Residents decide how the money is spent.", near, far])
    # Checked once against an ONNX export of the same weights.
    assert [float(vectors[0] @ vector) for vector in vectors[1:]] == pytest.approx([0.605, -0.013], abs=0.002)


def test_every_sampled_error_has_a_cause_and_stands_in_its_draft() -> None:
    drafts = {proposal.name: proposal.document for proposal in gold("development")}
    sample = ERRORS["sample"]
    assert len(sample) >= 60
    assert {item["cause"] for item in sample} <= set(CAUSES)
    assert {item["error"] for item in sample} <= set(KINDS)
    lost = [i["quote"] for i in sample if not any(i["quote"] in block.text for block in drafts[i["draft"]].blocks)]
    assert not lost


def test_a_report_stands_between_the_marks_of_its_page(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"Before.\n\n{OPENING}\nold\n{CLOSING}\n\nAfter.\n", encoding="utf-8")
    write(page, "new")
    assert page.read_text(encoding="utf-8") == f"Before.\n\n{OPENING}\n\nnew\n\n{CLOSING}\n\nAfter.\n"
    assert PAGE.read_text(encoding="utf-8").count(OPENING) == 1
