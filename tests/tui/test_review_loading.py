"""Before the assessment is there, and when it never comes."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest
from proposal_check.tui.app import ReviewApp

from proposal_check.assessment.problems import PackError, Problem
from proposal_check.documents.errors import UnreadableDraftError
from tests.tui.assessments import FULL
from tests.tui.reviewing import SIZES, Held, Review, run, until

SCANNED = UnreadableDraftError(
    Path("bid.pdf"),
    "no_text",
    "This PDF holds pictures of pages, no text.",
    "Ask for the Word file.",
)


@pytest.mark.parametrize("size", SIZES)
def test_the_loading_screen_names_the_draft_and_can_be_left(size: tuple[int, int]) -> None:
    async def test() -> None:
        held = Held(FULL)
        app = ReviewApp(held, name="bid.pdf")
        async with app.run_test(size=size) as pilot:
            review = Review(app, pilot)
            await pilot.pause()
            assert "Reading bid.pdf …" in review.screen
            assert review.footer == ["? Help", "q Quit"]
            await review.press("2", "n", "j", "enter", "f", "question_mark", "escape", "q")
            assert not app.is_running
            assert app.exit_code == 0
        held.released.set()

    run(test())


def test_the_assessment_takes_the_place_of_the_loading_screen() -> None:
    async def test() -> None:
        held = Held(FULL)
        app = ReviewApp(held, name="bid.pdf")
        async with app.run_test() as pilot:
            review = Review(app, pilot)
            await pilot.press("question_mark")  # Reading the help meanwhile does no harm.
            held.released.set()
            await until(pilot, lambda: app.shown is not None)
            await review.press("escape", "2")
            assert "Gap 1 of 4" in review.screen
            assert "Reading bid.pdf" not in review.screen

    run(test())


@pytest.mark.parametrize("size", SIZES)
def test_an_unreadable_draft_is_explained_in_place_and_ends_with_3(size: tuple[int, int]) -> None:
    async def test() -> None:
        held = Held(SCANNED)
        held.released.set()
        app = ReviewApp(held, name="bid.pdf")
        async with app.run_test(size=size) as pilot:
            review = Review(app, pilot)
            await until(pilot, lambda: app.failure is not None)
            assert "✗ bid.pdf could not be checked" in review.words
            assert "This PDF holds pictures of pages, no text." in review.words
            assert "Ask for the Word file." in review.words
            assert review.footer == ["? Help", "q Quit"]
            await review.press("1", "2", "3", "n", "f", "q")
            assert not app.is_running
            assert app.exit_code == 3

    run(test())


@pytest.mark.parametrize(
    ("error", "code"),
    [(PackError(Problem("", 0, 0, "no such pack.", "Try another.")), 2), (ValueError("the draft's secret words"), 3)],
)
def test_other_failures_are_shown_without_the_drafts_words(error: Exception, code: int) -> None:
    async def test() -> None:
        held = Held(error)
        held.released.set()
        app = ReviewApp(held, name="bid.pdf")
        async with app.run_test() as pilot:
            await until(pilot, lambda: app.failure is not None)
            assert "secret" not in Review(app, pilot).words
            assert app.failure.line
            await pilot.press("q")
        assert app.exit_code == code

    run(test())


def test_the_first_paint_waits_for_no_heavy_import() -> None:
    heavy = "{'spacy', 'docx', 'pypdf', 'pydantic', 'py3langid'}"
    code = f"import sys, proposal_check.tui.app; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("no_color", [False, True])
def test_light_theme_and_no_color_keep_every_word(no_color: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if no_color:
        monkeypatch.setenv("NO_COLOR", "1")
    seen = []

    async def test() -> None:
        app = ReviewApp(lambda: FULL, name="bid.pdf")
        async with app.run_test() as pilot:
            review = Review(app, pilot)
            await until(pilot, lambda: app.focused is not None)
            for _ in range(2):
                await review.press("1")
                seen.append(review.screen)
                await review.press("3", "t")

    asyncio.run(test())
    assert seen[0] == seen[1]
    assert "◐ partly met" in seen[0]
