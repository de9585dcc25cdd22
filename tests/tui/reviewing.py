"""Drives the review without a terminal: the screen as text, and the footer's keys."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from proposal_check.tui.app import ReviewApp
from textual.pilot import Pilot
from textual.widgets import Footer
from textual.widgets._footer import FooterKey

from proposal_check.assessment.model import Assessment

SIZES = ((80, 24), (60, 20))
WIDE = (120, 40)


@dataclass(frozen=True)
class Review:
    """A review in progress."""

    app: ReviewApp
    pilot: Pilot[None]

    async def press(self, *keys: str) -> None:
        for key in keys:
            await self.pilot.press(key)
            await self.pilot.pause()

    @property
    def screen(self) -> str:
        """All that a reader sees, line by line."""
        strips = self.app.screen._compositor.render_strips()
        return "\n".join(strip.text for strip in strips)

    @property
    def words(self) -> str:
        """The screen's words, wherever its lines happen to break."""
        return " ".join(self.screen.split())

    def words_of(self, selector: str) -> str:
        """The words of one part of the screen, whatever stands beside it."""
        part = self.app.screen.query_one(selector).region
        lines = self.screen.splitlines()[part.y : part.bottom]
        return " ".join(" ".join(line[part.x : part.right] for line in lines).split())

    @property
    def footer(self) -> list[str]:
        """The keys in the footer as drawn: "? Help"; each is whole or the test fails."""
        footer = self.app.screen.query_one(Footer)
        drawn = self.screen.splitlines()[footer.region.y]
        for key in footer.query(FooterKey):
            text = f"{key.key_display} {key.description}"
            assert text in drawn, f"{text!r} is not whole in {drawn!r}"
        return [f"{key.key_display} {key.description}" for key in footer.query(FooterKey)]


@asynccontextmanager
async def reviewing(assessment: Assessment, size: tuple[int, int] = (80, 24), keys: str = "") -> AsyncIterator[Review]:
    """Open the review of `assessment`, wait for its first screen and press `keys`."""
    app = ReviewApp(lambda: assessment, name=assessment.document.path.name)
    app.animation_level = "none"
    async with app.run_test(size=size) as pilot:
        review = Review(app, pilot)
        await until(pilot, lambda: app.shown is not None and app.focused is not None)
        await review.press(*keys)
        yield review


async def until(pilot: Pilot[None], true: Any, seconds: float = 10) -> None:
    """Wait until `true()`."""
    for _ in range(int(seconds / 0.02)):
        if true():
            break
        await pilot.pause(0.02)
    assert true()
    await pilot.pause()


def run(test: Coroutine[Any, Any, None]) -> None:
    """Run one test's coroutine."""
    asyncio.run(test)


class Held:
    """A load that waits until it is released, then returns or raises `outcome`."""

    def __init__(self, outcome: Assessment | Exception) -> None:
        self.outcome = outcome
        self.released = threading.Event()

    def __call__(self) -> Assessment:
        self.released.wait(10)
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return self.outcome
