"""Take the pictures of the README: the report and the review of an example draft, as they really look.

Run by `make pictures`. The pictures are SVG in the reader's own monospace font: nothing is fetched.
"""

from __future__ import annotations

import asyncio
import io
import os
import re
from pathlib import Path

from rich.console import Console
from rich.text import Text

from proposal_check.commands.walk import DEFAULT_PACK, assessed, pack_named
from proposal_check.reports import REPORTS, Layout, Results

ROOT = Path(__file__).parents[1]
PICTURES = Path(__file__).parent / "pictures"
DRAFT = Path("examples/paid_not_leading.pdf")
FONT_FACES = re.compile(r"@font-face\s*\{.*?\}", re.DOTALL)
LINES = 46


def local_fonts(svg: str) -> str:
    """Drop the fonts that a picture would fetch."""
    return FONT_FACES.sub("", svg)


def report() -> None:
    """Take the head of the report in colour."""
    result = assessed(DRAFT, pack_named(DEFAULT_PACK))
    text = REPORTS["text"](Results((result,), ()), Layout(width=80, colour=True))
    console = Console(record=True, width=80, file=io.StringIO())
    console.print(Text.from_ansi("\n".join(text.splitlines()[:LINES])))
    svg = console.export_svg(title=f"proposal-check check {DRAFT}")
    (PICTURES / "check.svg").write_text(local_fonts(svg), encoding="utf-8")


async def review() -> None:
    """Take the review's first two screens once the draft has been read."""
    from proposal_check.tui.app import ReviewApp

    app = ReviewApp(lambda: assessed(DRAFT, pack_named(DEFAULT_PACK)), name=DRAFT.name)
    async with app.run_test(size=(100, 32)) as pilot:
        while app.shown is None and not app.failure:
            await pilot.pause(0.2)
        for key, name in (("1", "review-overview"), ("2", "review-gaps")):
            await pilot.press(key)
            await pilot.pause()
            (PICTURES / f"{name}.svg").write_text(local_fonts(app.export_screenshot()), encoding="utf-8")


if __name__ == "__main__":
    os.chdir(ROOT)
    PICTURES.mkdir(exist_ok=True)
    report()
    asyncio.run(review())
