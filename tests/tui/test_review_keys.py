"""The table of keys is what the footer shows, the help lists and the screens obey."""

from __future__ import annotations

import pytest
from proposal_check.tui.keys import HELP_KEYS, KEYS, SCREENS
from textual.widgets import Tab

from proposal_check.assessment.model import Assessment
from tests.tui.assessments import EMPTY, FULL
from tests.tui.reviewing import SIZES, WIDE, reviewing, run

DIGITS = dict(zip(SCREENS, "123", strict=True))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("1", ["? Help", "q Quit", "n Next", "p Previous", "↑↓ Move", "Enter Open"]),
        ("2", ["? Help", "q Quit", "n Next", "p Previous", "↑↓ Move", "Enter Open"]),
        ("3", ["? Help", "q Quit", "n Next", "p Previous", "↑↓ Move", "Enter Open", "f Filter"]),
        ("?", ["Esc Close", "q Quit", "↑↓ Move"]),
    ],
)
def test_footer_shows_its_keys_whole(size: tuple[int, int], keys: str, expected: list[str]) -> None:
    async def test() -> None:
        async with reviewing(FULL, size, keys.replace("?", "")) as review:
            if keys == "?":
                await review.press("question_mark")
            assert review.footer == expected

    run(test())


@pytest.mark.parametrize("size", SIZES)
def test_footer_of_a_passage_being_read_shows_the_way_back(size: tuple[int, int]) -> None:
    async def test() -> None:
        async with reviewing(FULL, size, "3") as review:
            await review.press("enter")
            assert review.footer[:2] == ["? Help", "q Quit"]
            assert "Esc Back" in review.footer

    run(test())


@pytest.mark.parametrize(("assessment", "size"), [*((FULL, size) for size in (*SIZES, WIDE)), (EMPTY, SIZES[0])])
@pytest.mark.parametrize("screen", SCREENS)
def test_every_key_can_be_pressed_on_every_screen(screen: str, assessment: Assessment, size: tuple[int, int]) -> None:
    async def test() -> None:
        async with reviewing(assessment, size) as review:
            for key in (name for row in KEYS for name in row.keys):
                if key == "q":
                    continue
                if review.app.shown != screen:
                    await review.press(DIGITS[screen])
                assert review.app.shown == screen
                await review.press(key)
                if key == "question_mark":
                    await review.press("escape")
                assert review.app.is_running
                assert review.app.focused is not None, f"{key} lost the focus"
            await review.press("q")
            assert review.app.exit_code == 0

    run(test())


def test_no_key_is_in_the_table_twice() -> None:
    for table in (KEYS, HELP_KEYS):
        names = [name for row in table for name in row.keys]
        assert sorted(names) == sorted(set(names))
        assert len({row.id for row in table}) == len(table)


def test_help_lists_every_key_of_the_table() -> None:
    async def test() -> None:
        async with reviewing(FULL, WIDE) as review:
            await review.press("question_mark")
            for row in KEYS:
                if row.help:
                    assert f"{row.shown} {row.help}" in review.words

    run(test())


@pytest.mark.parametrize("key", ["escape", "question_mark", "enter"])
def test_help_closes_and_leaves_the_screen_as_it_was(key: str) -> None:
    async def test() -> None:
        async with reviewing(FULL, keys="2n") as review:
            before = review.screen
            await review.press("question_mark", "down", "pagedown", key)
            assert review.screen == before

    run(test())


@pytest.mark.parametrize("size", SIZES)
def test_help_can_be_read_to_its_end(size: tuple[int, int]) -> None:
    async def test() -> None:
        async with reviewing(FULL, size) as review:
            await review.press("question_mark", "pagedown", "pagedown", "pagedown")
            assert "5 in charge" in review.screen

    run(test())


def test_a_footer_key_and_a_tab_can_be_clicked() -> None:
    async def test() -> None:
        async with reviewing(FULL) as review:
            tab = review.app.query(Tab)[2]
            assert await review.pilot.click(tab)
            await review.pilot.pause()
            assert review.app.shown == "evidence"
            assert await review.pilot.click("FooterKey", offset=(2, 0))  # the first: ? Help
            await review.pilot.pause()
            assert "Verdicts" in review.screen or "Keys" in review.screen

    run(test())


def test_arrows_turn_the_screens_and_stop_at_the_ends() -> None:
    async def test() -> None:
        async with reviewing(FULL) as review:
            seen = []
            for key in ("left", "right", "right", "right", "left"):
                await review.press(key)
                seen.append(review.app.shown)
            assert seen == ["overview", "gaps", "evidence", "evidence", "gaps"]

    run(test())


def test_quitting_from_the_help_is_an_ordinary_quit() -> None:
    async def test() -> None:
        async with reviewing(FULL) as review:
            await review.press("question_mark", "q")
            assert not review.app.is_running
            assert review.app.exit_code == 0

    run(test())
