"""A draft's words are only ever words: no markup, no terminal commands, no endless blocks."""

from __future__ import annotations

import pytest
from proposal_check.tui.passage import in_context, where
from proposal_check.tui.safe import visible

from tests.tui.assessments import CHOOSE, FULL, HOSTILE_TEXTS, TRUSTEES, hostile
from tests.tui.reviewing import SIZES, WIDE, reviewing, run


@pytest.mark.parametrize("size", [*SIZES, WIDE])
def test_markup_and_escapes_are_shown_as_text_everywhere(size: tuple[int, int]) -> None:
    async def test() -> None:
        async with reviewing(hostile(), size) as review:
            for keys in ("1", "jjjjjj", "2", "n", "3", "n"):
                await review.press(*keys)
                assert "\x1b" not in review.screen
                assert "\u202e" not in review.screen
                assert "[bold]x[/]" in review.screen
            await review.press("enter")
            assert review.app.is_running

    run(test())


def test_text_that_looks_like_a_link_can_be_clicked_without_effect() -> None:
    async def test() -> None:
        async with reviewing(hostile(), WIDE, "2n") as review:
            for y, line in enumerate(review.screen.splitlines()):
                if (x := line.find("press[/]")) >= 0:
                    await review.pilot.click(offset=(x + 2, y))
                    await review.pilot.pause()
            assert review.app.is_running
            assert review.app.shown == "gaps"

    run(test())


@pytest.mark.parametrize("size", SIZES)
def test_of_a_very_long_block_the_words_around_the_passage_are_shown(size: tuple[int, int]) -> None:
    async def test() -> None:
        async with reviewing(hostile(), size, "2") as review:
            seen = review.words
            for _ in range(3):
                await review.press("pagedown")
                seen += " " + review.words
            assert "(2440 words not shown)" in seen
            assert "⟦Tenants decide everything⟧" in seen
            assert "(2380 words not shown)" in seen
            assert "What to write instead" in seen

    run(test())


def test_a_passage_is_marked_where_it_stands() -> None:
    block = FULL.document.blocks[1]
    shown = in_context(block, CHOOSE).plain
    assert shown.startswith("⟦Residents choose the four sites⟧ and chair")
    assert shown.replace("⟦", "").replace("⟧", "") == block.text


def test_a_passage_outside_its_block_does_not_stop_the_screen() -> None:
    short = FULL.document.blocks[2]
    assert in_context(short, TRUSTEES).plain
    assert in_context(None, TRUSTEES).plain == f"⟦{TRUSTEES.quote}⟧"
    assert in_context(None, None).plain == ""


def test_where_a_passage_stands_is_said_in_words() -> None:
    assert where(CHOOSE.passage.place) == "2 Who decides · page 2"
    assert where(None) == "nowhere in the draft yet"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain £14 “words”", "plain £14 “words”"),
        (" both ends ", " both ends "),
        ("two\nlines\tand a tab", "two lines and a tab"),
        ("\n", " "),
        ("", ""),
    ],
)
def test_ordinary_text_is_shown_as_it_is_on_one_line(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_every_hidden_character_is_made_visible() -> None:
    assert all(character.isprintable() for character in visible(HOSTILE_TEXTS[0]))
