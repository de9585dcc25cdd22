"""A filled form's questions with their answers, whatever the layout; running prose has none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from proposal_check.documents import Document, read
from proposal_check.documents.questions import Question, form_questions
from proposal_check.documents.word_limit import WordLimit, bare_limit, is_count, stated_limit, without_limit

ABOUT = "The yard on Canal Street has stood empty since the boat works shut, and we would like it back."
LED = "Nine tenants of Canal Street started it in March. They wrote the plan."
PAID = "Peer workers are paid twelve pounds an hour for every shift that they do."

# What every layout below says: the two questions, how long each answer is, and what it may be.
EXPECTED = [
    ("Who will lead the project?", 13, WordLimit(None, 50, "words")),
    ("How will people be paid?", 14, WordLimit(20, 100, "words")),
]

MARKDOWN = {
    "questions as headings": f"""
# Fund

{ABOUT}

## 1. Who will lead the project? (max 50 words)

{LED}

## 2. How will people be paid? (20-100 words)

{PAID}
""",
    "headings with the form's help below": f"""
## Q1 Who will lead the project?

We want to know who takes part.

Maximum 50 words

{LED}

## Q2 How will people be paid?

Guidance: say at what rate, and for what.

Please write between 20 and 100 words.

{PAID}
""",
    "a table of questions and answers": f"""
{ABOUT}

| Question | Your answer |
| --- | --- |
| Who will lead the project? (no more than 50 words) | {LED} |
| How will people be paid? (20 to 100 words) | {PAID} |
""",
    "a table with numbers and limits in columns of their own": f"""
{ABOUT}

| No. | Question | Word limit | Answer |
| --- | --- | --- | --- |
| 1 | Who will lead the project? | 50 | {LED} |
| 2 | How will people be paid? | 20-100 words | {PAID} |
""",
    "numbered prompts in running text": f"""
{ABOUT}

1\\. Who will lead the project? (50 words max)

{LED}

2\\. How will people be paid? (20-100 words)

{PAID}

Word count: 14
""",
    "question and answer, each with its label": f"""
{ABOUT}

**Q1: Who will lead the project? (up to 50 words)**

A: {LED}

**Q2: How will people be paid? (20-100 words)**

A: {PAID}
""",
    "one box above the other": f"""
{ABOUT}

| Who will lead the project? (limit of 50 words) |
| --- |
| {LED} |
| How will people be paid? (20-100 words) |
| {PAID} |
""",
}


def found_in(path: Path, text: str) -> tuple[Document, tuple[Question, ...]]:
    path.write_text(text, encoding="utf-8")
    document = read(path)
    return document, form_questions(document)


def assert_as_expected(document: Document, questions: tuple[Question, ...]) -> None:
    assert len(questions) == len(EXPECTED), questions
    for question, (text, words, limit) in zip(questions, EXPECTED, strict=True):
        assert question.text.endswith(text)
        assert question.words == words
        assert question.limit == limit
        answer = " ".join(document.blocks[part.block].text[part.start : part.end] for part in question.answer)
        assert answer in {LED, PAID}
    assert [question.length for question in questions] == ["within", "under"]


@pytest.mark.parametrize("layout", MARKDOWN)
def test_every_layout_gives_the_same_questions(layout: str, tmp_path: Path) -> None:
    assert_as_expected(*found_in(tmp_path / "form.md", MARKDOWN[layout]))


def headings(form: docx.document.Document) -> None:
    form.add_heading("Fund", 0)
    for question, answer in [
        ("Who will lead the project? (max 50 words)", LED),
        ("How will people be paid? (20-100 words)", PAID),
    ]:
        form.add_heading(question, 2)
        form.add_paragraph(answer)


def two_columns(form: docx.document.Document) -> None:
    form.add_paragraph(ABOUT)
    table = form.add_table(2, 2)
    for row, (question, answer) in zip(
        table.rows,
        [("Who will lead the project? (max 50 words)", LED), ("How will people be paid? (20-100 words)", PAID)],
        strict=True,
    ):
        row.cells[0].text, row.cells[1].text = question, answer


def boxes(form: docx.document.Document) -> None:
    form.add_paragraph(ABOUT)
    table = form.add_table(4, 1)
    for row, text in zip(
        table.rows,
        ["1. Who will lead the project? (max 50 words)", LED, "2. How will people be paid? (20-100 words)", PAID],
        strict=True,
    ):
        row.cells[0].text = text


def bold_prompts(form: docx.document.Document) -> None:
    form.add_paragraph(ABOUT)
    for question, answer in [
        ("Who will lead the project? (max 50 words)", LED),
        ("How will people be paid? (20-100 words)", PAID),
    ]:
        form.add_paragraph().add_run(question).bold = True
        form.add_paragraph(answer)


def merged_questions(form: docx.document.Document) -> None:
    form.add_paragraph(ABOUT)
    table = form.add_table(4, 2)
    for index, text in enumerate(
        ["1. Who will lead the project? (max 50 words)", LED, "2. How will people be paid? (20-100 words)", PAID]
    ):
        table.cell(index, 0).merge(table.cell(index, 1)).text = text


@pytest.mark.parametrize("build", [headings, two_columns, boxes, bold_prompts, merged_questions])
def test_every_layout_of_word_gives_the_same_questions(
    build: Callable[[docx.document.Document], None], tmp_path: Path
) -> None:
    form = docx.Document()
    build(form)
    form.save(str(tmp_path / "form.docx"))
    document = read(tmp_path / "form.docx")
    assert_as_expected(document, form_questions(document))


@pytest.mark.parametrize(
    "prose",
    [
        f"# A plan\n\n## Why now?\n\n{ABOUT}\n\n## Our work\n\n{LED}\n\n## Money\n\n{PAID}\n\n## Risks\n\nNone.",
        f"{ABOUT}\n\nWho decides? The tenants do. Who pays? The council.\n\n{PAID}",
        f"{ABOUT}\n\nThe evaluation asks:\n\n- Did they feel safer?\n- Did they stay?\n\n{PAID}",
        f"{ABOUT}\n\nSo what would change?\n\n{LED}",
        f"{ABOUT}\n\n> Who will lead the project?\n\n{LED}",
        "",
    ],
)
def test_running_prose_is_no_form(prose: str, tmp_path: Path) -> None:
    assert found_in(tmp_path / "bid.md", prose or ABOUT)[1] == ()


def test_an_answer_runs_on_under_headings_of_its_own_and_ends_at_the_next_question(tmp_path: Path) -> None:
    led = f"{LED}\n\n### What changed\n\n- One thing\n- Two things"
    text = f"## Who will lead it?\n\n{led}\n\n## How will you pay?\n\n{PAID}\n"
    _, (first, second) = found_in(tmp_path / "form.md", text)
    assert (first.words, second.words) == (17, 14)
    assert first.characters == len(f"{LED}\nOne thing\nTwo things")


def test_a_question_without_an_answer_is_still_there(tmp_path: Path) -> None:
    _, questions = found_in(tmp_path / "form.md", f"## Who will lead it?\n\n{LED}\n\n## Anything else?\n")
    assert [question.words for question in questions] == [13, 0]
    assert questions[1].answer == ()


def test_a_label_and_the_prompt_below_it_are_one_question(tmp_path: Path) -> None:
    text = f"# Fund\n\n{ABOUT}\n\n## Community involvement\n\nTell us how people will run it. (50-150 words)\n\n{LED}\n"
    _, (question,) = found_in(tmp_path / "form.md", text)
    assert question.text == "Community involvement: Tell us how people will run it."
    assert question.length == "under"


def test_the_title_of_a_part_is_not_a_question_without_an_answer(tmp_path: Path) -> None:
    text = f"## What about people?\n\n### Who leads?\n\n{LED}\n\n### Who is paid?\n\n{PAID}\n"
    assert [each.text for each in found_in(tmp_path / "form.md", text)[1]] == ["Who leads?", "Who is paid?"]


def test_boxes_and_the_forms_own_words_are_not_counted(tmp_path: Path) -> None:
    ticked = "Please tick all that apply to you.\n\n- [x] Tenants\n- [ ] Staff"
    text = f"## Who leads?\n\n{ticked}\n\n## Who is paid?\n\n{PAID}\n"
    assert found_in(tmp_path / "form.md", text)[1][0].words == 2


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("(max 300 words)", (None, 300, "words")),
        ("Maximum of 1,500 characters including spaces", (None, 1500, "characters")),
        ("1500 chars max", (None, 1500, "characters")),
        ("between 50 and 150 words", (50, 150, "words")),
        ("50–150 words", (50, 150, "words")),
        ("0-300 words", (None, 300, "words")),
        ("(250 words)", (None, 250, "words")),
        ("Word limit: 250", (None, 250, "words")),
        ("500 word limit", (None, 500, "words")),
        ("in 200 words or fewer", (None, 200, "words")),
        ("in no more than 100 words", (None, 100, "words")),
        ("3. In up to 200 words, who leads?", (None, 200, "words")),
        ("at least 50 words", (50, None, "words")),
        ("at least 50 words, at most 90 words", (50, 90, "words")),
        ("We fund up to 200 groups", None),
        ("up to £10,000", None),
        ("We wrote 300 words", None),
        ("", None),
    ],
)
def test_a_limit_is_read_from_the_forms_own_words(text: str, limit: tuple[int | None, int | None, str] | None) -> None:
    found = stated_limit(text)
    assert (found and (found.least, found.most, found.unit)) == limit


def test_a_column_of_limits_may_hold_bare_numbers() -> None:
    assert bare_limit("250") == WordLimit(None, 250, "words")
    assert bare_limit("Tenants, 250 of them") is None


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Who leads? (max 50 words) *", "Who leads?"),
        ("Who leads? Max 50 words.", "Who leads?"),
        ("3. Budget (100 words)", "3. Budget"),
        ("Who leads (and who pays)?", "Who leads (and who pays)?"),
        ("(max 50 words)", "(max 50 words)"),
    ],
)
def test_a_question_is_shown_without_its_limit(text: str, bare: str) -> None:
    assert without_limit(text) == bare


@pytest.mark.parametrize(
    ("text", "count"),
    [("Word count: 148", True), ("148/150 words", True), ("148 words", True), ("148", False), ("148 tenants", False)],
)
def test_a_count_of_words_is_no_part_of_the_answer(text: str, count: bool) -> None:
    assert is_count(text) is count


def test_a_hostile_form_costs_no_time(tmp_path: Path) -> None:
    nasty = "(" * 4000 + "1-" * 4000 + "Q1." * 2000 + " max " * 2000
    _, questions = found_in(tmp_path / "form.md", f"{ABOUT}\n\n{nasty}\n\n## {nasty[:3000]}?\n\n{LED}\n")
    assert questions == ()
