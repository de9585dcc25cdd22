"""The text report answers a bid writer's questions in reading order, at 80 columns, in words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from rich.cells import cell_len

from proposal_check.documents.word_limit import WordLimit
from proposal_check.language.model import Passage, Stance
from proposal_check.reports import REPORTS, Layout, Results
from proposal_check.reports.form import length
from tests.reports.samples import (
    ASSESSMENT,
    CRITERIA,
    PROSE,
    QUESTIONS,
    RESULTS,
    WROTE,
    claim,
    passage,
    with_quote,
)

render = REPORTS["text"]


def test_the_verdict_its_reason_and_the_first_thing_to_mend_come_first() -> None:
    lines = render(RESULTS).splitlines()
    assert lines[0] == "bids/weir_lane.docx"
    assert lines[2] == "[~] PARTLY MET: Tenants lead, but trustees keep the money."
    first = lines.index("Mend first: Nothing says that tenants decide on any of the money.")
    assert first < lines.index("LEADERSHIP: met")


def test_each_strand_has_its_verdict_and_reason() -> None:
    text = render(RESULTS)
    for strand in ASSESSMENT.strands:
        verdict = {"met": "met", "not_met": "not met"}[strand.verdict]
        assert f"{strand.id.upper()}: {verdict}\n{strand.reason}" in text


@pytest.mark.parametrize(
    "passage_and_place",
    [
        "+ “Tenants wrote the brief” (page 2, Our idea › Where it came from)",
        "+ “£20 an hour” (page 4, Budget, table 1, row 4, under “Rate”)",
        "~ “trustees may ask them again” (page 2, Our idea › Where it came from)\n      Why: It says may.",
        "- “The trustees decide on money” (page 2, Our idea › Where it came from)\n"
        "      Why: Trustees decide instead of the people.",
    ],
)
def test_passages_are_quoted_with_their_place(passage_and_place: str) -> None:
    assert passage_and_place in render(RESULTS)


def test_what_is_missing_comes_with_what_to_write_and_where() -> None:
    text = render(RESULTS)
    assert "Write: Name the sum that tenants hold and how they decide on it." in text
    assert "Where: page 2, in the answer to “Who runs it?”" in text
    plain = render(Results((replace(ASSESSMENT, questions=()),)))
    assert "Where: page 2, Our idea › Where it came from" in plain
    assert "Changes: With this, power would be met." in text
    assert "- “Tenants hold £____ and decide ____.”" in text
    assert "Asked next: Who signs?" in text


def test_a_body_nobody_explains_is_an_open_question() -> None:
    assert "You name Steering Group 5 times and never say who" in render(RESULTS)


def test_passages_that_do_not_go_together_stand_side_by_side() -> None:
    text = render(RESULTS)
    after = text[text.index("Control is claimed and denied.") :]
    assert after.index("“Tenants wrote the brief”") < after.index("“The trustees decide on money”")


def many(count: int, stance: Stance) -> Results:
    found = tuple(claim(f"c{n}", Passage(f"Act {n}.", PROSE, 7 * n, 7 * n + 6), stance=stance) for n in range(count))
    criterion = replace(
        CRITERIA[0],
        evidence=found if stance == "supports" else (),
        weak=found if stance == "weak" else (),
        against=found if stance == "undermines" else (),
    )
    return Results((replace(ASSESSMENT, criteria=(criterion,), claims=found, checks=()),))


@pytest.mark.parametrize(("stance", "shown"), [("supports", 5), ("weak", 3), ("undermines", 5)])
def test_a_long_list_is_cut_and_all_shows_the_rest(stance: Stance, shown: int) -> None:
    short = render(many(9, stance))
    assert short.count("“Act") == shown
    assert f"and {9 - shown} more (--all shows them)" in short
    whole = render(many(9, stance), Layout(everything=True))
    assert whole.count("“Act") == 9
    assert "more (--all" not in whole


def test_a_passage_that_answers_two_criteria_is_shown_once() -> None:
    twice = replace(CRITERIA[0], id="also")
    results = Results((replace(ASSESSMENT, criteria=(CRITERIA[0], twice), checks=()),))
    assert render(results).count("“Tenants wrote the brief”") == 1


def test_a_passage_inside_another_is_not_shown_again() -> None:
    inner = replace(WROTE, id="c-inner", passage=passage("wrote the brief", PROSE))
    for evidence in [(inner, WROTE), (WROTE, inner)]:
        criterion = replace(CRITERIA[0], evidence=evidence)
        text = render(Results((replace(ASSESSMENT, criteria=(criterion,), checks=()),)))
        assert "“Tenants wrote the brief”" in text
        assert "“wrote the brief”" not in text


def test_the_five_most_telling_gaps_are_shown_and_each_strand_says_which_are_its_own() -> None:
    gaps = tuple(replace(ASSESSMENT.gaps[0], message=f"Gap {n}.") for n in range(7))
    results = Results((replace(ASSESSMENT, gaps=gaps),))
    assert render(results).count("     Gap ") == 5
    assert "and 2 more (--all shows them)" in render(results)
    assert "Missing: numbers 1, 2, 3, 4, 5, 6 and 7 of the list below" in render(results)
    assert render(results, Layout(everything=True)).count("     Gap ") == 7


def test_a_draft_that_is_met_has_nothing_to_mend_but_may_be_stronger() -> None:
    text = render(Results((replace(ASSESSMENT, verdict="met"),)))
    assert "To make it stronger: Nothing says" in text
    assert "WHAT WOULD MAKE IT STRONGER" in text
    assert "mend" not in text.casefold()


def test_each_answer_of_a_form_has_its_length_and_what_it_shows() -> None:
    text = render(RESULTS)
    asked = text[text.index("THE FORM'S QUESTIONS") :]
    assert "[-] Who runs it?\n      130 words: 30 over the limit of 100. Leadership not met." in asked
    assert "[ ] Anything else?\n      No answer yet." in asked
    assert "Where is it?" not in asked
    assert "and 1 more (--all shows them)" in asked
    assert "Where is it?\n      4 words." in render(RESULTS, Layout(everything=True))


def test_a_draft_that_is_no_form_has_no_list_of_questions() -> None:
    assert "FORM" not in render(Results((replace(ASSESSMENT, questions=()),)))


@pytest.mark.parametrize(
    ("limit", "said"),
    [
        (None, "130 words."),
        (WordLimit(None, 100, "words"), "130 words: 30 over the limit of 100."),
        (WordLimit(150, 300, "words"), "130 words: 20 short of the 150 asked for."),
        (WordLimit(50, None, "words"), "130 words, within what is allowed."),
        (WordLimit(50, 130, "words"), "130 words, within the 130 allowed."),
        (WordLimit(None, 700, "characters"), "780 characters: 80 over the limit of 700."),
    ],
)
def test_a_length_is_said_beside_what_is_allowed(limit: WordLimit | None, said: str) -> None:
    assert length(replace(QUESTIONS[0].question, limit=limit)) == said


def test_the_title_is_not_repeated_with_every_place() -> None:
    titled = replace(ASSESSMENT.document, title="Our idea")
    text = render(Results((replace(ASSESSMENT, document=titled),)))
    assert "“Tenants wrote the brief” (page 2, Where it came from)" in text


def test_several_drafts_end_in_a_tally() -> None:
    met = replace(ASSESSMENT, verdict="met")
    text = render(Results((met, ASSESSMENT, ASSESSMENT)))
    assert text.endswith("3 drafts: 1 met, 2 partly met, 0 not met\n")


def test_a_draft_that_was_not_read_is_named_in_a_report_kept_in_a_file() -> None:
    assert "! bids/scan.pdf: the pages are pictures. Save it again with text." in render(RESULTS)


@pytest.mark.parametrize("width", [40, 60, 80, 120])
@pytest.mark.parametrize("quote", ["long words " * 40, "x" * 500, "長い提案 " * 60])
def test_no_line_is_wider_than_asked(width: int, quote: str) -> None:
    for line in render(with_quote(quote), Layout(width, everything=True)).splitlines():
        assert cell_len(line) <= width, line


def test_plain_text_has_no_escapes_and_colour_adds_nothing_but_escapes() -> None:
    plain, coloured = render(RESULTS), render(RESULTS, Layout(colour=True))
    assert "\x1b" not in plain
    assert "\x1b[32m" in coloured
    words = ["[+] Leadership met", "[-] Power      not met", "[~] PARTLY MET"]
    assert all(word in plain for word in words)
