"""Whose words a block holds; an answer is never lost as the form's own."""

from __future__ import annotations

import pytest

from proposal_check.documents.roles import role_of

GUIDANCE = [
    "Please describe how you will involve people with lived experience (max 300 words)",
    "Please describe the need for this project.",
    "Tell us about your organisation.",
    "Tell us who will make decisions. Include any groups that you have set up.",
    "Describe how your beneficiaries will shape the work. You may include quotations.",
    "3.2 How will you make sure that people are paid for their time?",
    "Q4) Please explain who will hold the budget. (Maximum 250 words)",
    "What difference will your project make? (500 words max)",
    "Guidance: we fund projects that are led by the people they are for.",
    "Help text: say who sits on your board.",
    "Click or tap here to enter text.",
    "Click here to enter text",
    "Enter your answer",
    "Choose an item.",
    "[Insert the name of your organisation here]",
    "Maximum 300 words",
    "Please tick all that apply to you.",
]
ANSWERS = [
    "Who decides? The parents.",
    "Who decides?",
    "The panel decides (max 12 people at a time).",
    "Up to 300 people come every week and they run the place.",
    "Please note that our members hold the budget.",
    "Describe, decide, deliver: that is how our members work.",
    "List of payments: each researcher earns £20 an hour.",
    "Residents tell us what to build, and we build it.",
    "You decide, we deliver: that is what the tenants told the council.",
    "Please describe how you will involve people. Residents lead every part of the work.",
    "How will you involve people? Our members chair every meeting and hold the purse.",
    "Tell us once: that is the rule that the carers set, and the staff keep it.",
    "Guidance for the staff is written by the young people themselves.",
    "Our answer is that the tenants own the building.",
    "Nothing about us without us.",
    "The form for expenses is one page long, and was written by the members.",
    "We ask every tenant: what would you change? Their answers set the year's budget.",
    "“Nothing about us” is our rule, and “no vote for staff” is the other.",
    "References are taken up by the young people on the panel.",
]
QUOTATIONS = [
    "“I would never have stood for the board without the other mothers.”",
    '"We run this place and they work for us."',
    "“We run this place and they work for us.” – Asha, tenant",
    "‘It’s ours, and we decide what happens here.’",
]
BOILERPLATE = [
    "For office use only: date received",
    "OFFICE USE ONLY",
    "Please return this form to the address below.",
    "This form is available in large print and in braille.",
    "By submitting this form you agree to our terms.",
]


@pytest.mark.parametrize("text", GUIDANCE)
def test_the_forms_own_words_are_guidance(text: str) -> None:
    assert role_of("paragraph", text, ("Your project",)) == "guidance"


@pytest.mark.parametrize("text", ANSWERS)
def test_an_answer_stays_an_answer(text: str) -> None:
    assert role_of("paragraph", text, ("Who will make decisions?",)) == "answer"


@pytest.mark.parametrize("text", QUOTATIONS)
def test_what_stands_in_quotation_marks_is_a_quote(text: str) -> None:
    assert role_of("paragraph", text, ()) == "quote"


@pytest.mark.parametrize("text", BOILERPLATE)
def test_the_funders_notes_are_boilerplate(text: str) -> None:
    assert role_of("paragraph", text, ()) == "boilerplate"


@pytest.mark.parametrize("heading", ["References", "8. References", "BIBLIOGRAPHY", "Works cited:"])
def test_what_stands_under_references_is_one(heading: str) -> None:
    assert role_of("list_item", "Arnstein, S. (1969) A ladder.", ("Bid", heading)) == "reference"


@pytest.mark.parametrize("heading", ["References from our members", "Sources of income"])
def test_other_headings_hold_answers(heading: str) -> None:
    assert role_of("paragraph", "The members decide.", ("Bid", heading)) == "answer"


def test_what_stands_under_office_use_is_boilerplate() -> None:
    path = ("For office use only", "Assessment")
    assert role_of("paragraph", "The panel decides.", path) == "boilerplate"


def test_a_question_set_as_a_heading_is_a_heading() -> None:
    assert role_of("heading", "Who will make decisions?", ()) == "heading"


def test_what_the_format_says_wins() -> None:
    assert role_of("paragraph", "Who knows what to write", (), "guidance") == "guidance"
    assert role_of("paragraph", "We decide.", (), "quote") == "quote"
