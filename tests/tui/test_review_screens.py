"""What a bid writer reads on each of the three screens."""

from __future__ import annotations

import pytest
from proposal_check.tui.evidence import Evidence
from proposal_check.tui.panes import ItemList

from tests.tui.assessments import EMPTY, FULL
from tests.tui.reviewing import SIZES, WIDE, reviewing, run


def test_overview_says_the_verdict_its_reason_and_each_strand_in_words() -> None:
    async def test() -> None:
        async with reviewing(FULL, WIDE) as review:
            for said in (
                "People in the lead: ◐ partly met",
                "the trustees decide about the money",
                "Leadership ■■■■■ 5 in charge ✓ met",
                "Support ■■■□□ 3 involved ✓ met",
                "✓ 1 supporting · ~ 1 weak · ✗ 1 undermining · 2 gaps",
                "4 gaps to mend",
                "Steering Group",
                "named 5 times",
                "yet trustees",
                "2 comments in the margin",
            ):
                seen = review.words_of("#overview-verdict") + review.words_of("#notes")
                assert said in seen, said

    run(test())


@pytest.mark.parametrize("size", SIZES)
def test_overview_can_be_walked_to_its_last_line_with_the_down_key(size: tuple[int, int]) -> None:
    async def test() -> None:
        async with reviewing(FULL, size) as review:
            await review.press(*["j"] * 16)
            assert "judged by people-in-the-lead" in review.words
            await review.press(*["k"] * 16)
            assert "Leadership" in review.screen

    run(test())


def test_opening_a_strand_shows_its_passages() -> None:
    async def test() -> None:
        async with reviewing(FULL, keys="n") as review:
            await review.press("enter")
            assert review.app.shown == "evidence"
            assert "‹Payment›" in review.screen
            assert "⟦Peer researchers are paid £14 an hour⟧" in review.words

    run(test())


def test_clicking_a_strand_shows_its_passages() -> None:
    async def test() -> None:
        async with reviewing(FULL) as review:
            assert await review.pilot.click("StrandCard")
            await review.pilot.pause()
            assert "‹Leadership›" in review.screen

    run(test())


@pytest.mark.parametrize("size", [*SIZES, WIDE])
def test_a_gap_shows_question_passage_reason_and_advice(size: tuple[int, int]) -> None:
    async def test() -> None:
        async with reviewing(FULL, size, "2") as review:
            if review.app.focused is review.app.query_one(ItemList):
                await review.press("tab")
            seen = review.words
            for _ in range(2):
                await review.press("pagedown")
                seen += review.words
            for said in (
                "Gap 1 of 4",
                "✗ not met",
                "Who holds the budget, and who can say no to spending?",
                "3 Money · page 4",
                "⟦Final decisions on the budget rest with the trustees⟧",
                "What to write instead",
                "signs off spending",
                "power would be met, and the whole met",
                "“____ sign for ____.”",
                "Who can overrule the trustees?",
            ):
                assert said in seen, said

    run(test())


def test_gaps_are_walked_in_order_and_stop_at_the_ends() -> None:
    async def test() -> None:
        async with reviewing(FULL, keys="2") as review:
            seen = []
            for key in "pnnnnp":
                await review.press(key)
                seen.append(next(line for line in review.screen.splitlines() if "Gap " in line))
            numbers = [line.split("Gap ")[1][0] for line in seen]
            assert numbers == ["1", "2", "3", "4", "4", "3"]

    run(test())


def test_the_nearest_passage_of_a_gap_is_the_one_in_its_own_block() -> None:
    async def test() -> None:
        async with reviewing(FULL, keys="2n") as review:
            assert "⟦residents may be invited to comment" in review.words
            assert "hedged promise" in review.words

    run(test())


def test_a_gap_without_a_passage_shows_where_to_write_it_or_that_there_is_nothing() -> None:
    async def test() -> None:
        async with reviewing(FULL, keys="2nn") as review:
            assert "The nearest place to say it: 3 Money · page 3 Peer researchers" in review.words
            await review.press("enter")
            assert review.app.shown == "gaps"
            await review.press("n")
            assert "Nothing on this." in review.words

    run(test())


def test_the_list_of_gaps_stands_on_the_left_only_when_wide() -> None:
    async def test() -> None:
        async with reviewing(FULL, WIDE, "2") as review:
            items = review.app.query_one("#gap-list")
            assert items.display
            await review.press("j")
            assert "Gap 2 of 4" in review.screen
            await review.pilot.resize_terminal(80, 24)
            await review.pilot.pause()
            assert not items.display
            assert "Gap 2 of 4" in review.screen
            await review.press("n", "n")
            assert "Gap 4 of 4" in review.screen
            await review.pilot.resize_terminal(*WIDE)
            await review.pilot.pause()
            assert items.display
            assert "Gap 4 of 4" in review.screen

    run(test())


def test_opening_a_gap_goes_to_its_passage_among_the_evidence() -> None:
    async def test() -> None:
        async with reviewing(FULL, WIDE, "3fff2") as review:
            await review.press("enter")
            assert review.app.shown == "evidence"
            assert "✗ Undermining: speaks against" in review.words
            assert "⟦Final decisions on the budget" in review.words

    run(test())


def test_evidence_is_grouped_and_each_passage_shown_in_its_context() -> None:
    async def test() -> None:
        async with reviewing(FULL, WIDE, "3") as review:
            for heading in (
                "Leadership: ✓ supporting (2)",
                "Power: ~ weak (1)",
                "Power: ✗ undermining (1)",
            ):
                assert heading in review.screen
            assert "Last spring ⟦tenants wrote the brief for this bid⟧ around a" in review.words_of("#claim-text")
            assert "1 The idea · page 1" in review.screen
            assert "level 5 of 5, in charge · promised" in review.screen

    run(test())


@pytest.mark.parametrize("size", [*SIZES, WIDE])
def test_next_and_previous_walk_the_passages_past_the_headings(size: tuple[int, int]) -> None:
    async def test() -> None:
        async with reviewing(FULL, size, "3") as review:
            evidence = review.app.query_one(Evidence)
            items = evidence.query_one(ItemList)
            seen = [evidence.shown[items.highlighted].quote]
            for _ in range(9):
                await review.press("n")
                seen.append(evidence.shown[items.highlighted].quote)
            assert len(set(seen)) == len(FULL.claims)
            await review.press(*["p"] * 9)
            assert evidence.shown[items.highlighted].quote == seen[0]

    run(test())


def test_filters_cycle_and_combine_and_say_so() -> None:
    async def test() -> None:
        async with reviewing(FULL, keys="3") as review:
            chosen = []
            for _ in range(5):
                await review.press("f")
                line = next(one for one in review.screen.splitlines() if "Payment" in one)
                chosen.append(line.split("‹")[1].split("›")[0])
            assert chosen == ["Leadership", "Payment", "Power", "Support", "All"]
            await review.press("f", "f", "f", "s", "s")
            assert "‹Power›" in review.screen
            assert "‹Weak›" in review.screen
            assert "Power: ~ weak (1)" in review.screen
            await review.press("f")
            assert "No passage passes both filters." in review.screen

    run(test())


def test_a_filter_can_be_clicked() -> None:
    async def test() -> None:
        async with reviewing(FULL, keys="3") as review:
            bar = review.app.query_one("#filter-stance")
            line = review.screen.splitlines()[bar.region.y]
            at = line.index("Undermining")
            assert await review.pilot.click(bar, offset=(at - bar.region.x, 0))
            await review.pilot.pause()
            assert "‹Undermining›" in review.screen

    run(test())


@pytest.mark.parametrize("size", SIZES)
def test_reading_a_passage_takes_the_whole_narrow_screen_until_esc(size: tuple[int, int]) -> None:
    async def test() -> None:
        async with reviewing(FULL, size, "3n") as review:
            await review.press("enter")
            assert not review.app.query_one("#evidence-choice").display
            assert "⟦chair every planning meeting⟧" in review.words
            await review.press("n")
            assert "⟦Peer researchers" in review.words
            await review.press("escape")
            assert review.app.query_one("#evidence-choice").display

    run(test())


def test_clicking_a_passage_in_the_list_shows_it() -> None:
    async def test() -> None:
        async with reviewing(FULL, WIDE, "3") as review:
            lines = review.screen.splitlines()
            y = next(index for index, line in enumerate(lines) if "We provide a cr" in line)
            await review.pilot.click(offset=(5, y))
            await review.pilot.pause()
            assert "⟦We provide a crèche" in review.words

    run(test())


def test_an_empty_assessment_says_so_on_every_screen() -> None:
    async def test() -> None:
        async with reviewing(EMPTY) as review:
            assert "Nothing in the draft says what the people do." in review.words
            await review.press("2", "n", "enter")
            assert "No gaps were found." in review.words
            await review.press("3", "n", "enter", "f", "s")
            assert "nothing that counts" in review.words

    run(test())


@pytest.mark.parametrize("size", [(60, 20), (100, 30), (200, 60), (30, 8)])
def test_any_size_can_be_turned_into_any_other(size: tuple[int, int]) -> None:
    async def test() -> None:
        async with reviewing(FULL) as review:
            for key in "123":
                await review.press(key)
                await review.pilot.resize_terminal(*size)
                await review.pilot.pause()
                await review.press("n", "j", "enter")
                await review.pilot.resize_terminal(80, 24)
                await review.pilot.pause()
                assert review.app.focused is not None

    run(test())
