"""A plain page to write a report on: wrapped lines, hanging signs, colour only if asked for."""

from __future__ import annotations

from io import StringIO

from rich.console import Console
from rich.text import Text

from proposal_check.reports.results import Layout


class Page:
    """Collects lines; every text is escaped by its caller and never read as markup."""

    def __init__(self, layout: Layout) -> None:
        self._out = StringIO()
        self._console = Console(
            file=self._out,
            width=max(layout.width, 40),
            force_terminal=layout.colour,
            color_system="standard" if layout.colour else None,
            no_color=not layout.colour,
            markup=False,
            emoji=False,
            highlight=False,
            legacy_windows=False,
        )

    def line(self, text: str = "", style: str = "", indent: int = 0) -> None:
        """Write a paragraph, wrapped, `indent` columns in; without text, an empty line."""
        self._paragraph(" " * indent, text, style)

    def item(self, sign: str, text: str, style: str = "", indent: int = 2) -> None:
        """Write a paragraph that hangs from its sign."""
        self._paragraph(f"{' ' * indent}{sign} ", text, style)

    def _paragraph(self, lead: str, text: str, style: str) -> None:
        lines = Text(text, style).wrap(self._console, self._console.width - len(lead))
        for number, wrapped in enumerate(lines or [Text()]):
            wrapped.rstrip()
            start = Text(lead if number == 0 else " " * len(lead), style)
            self._console.print(start + wrapped, soft_wrap=True)

    def text(self) -> str:
        """Return all that was written, without spaces at the ends of lines."""
        return "\n".join(line.rstrip() for line in self._out.getvalue().split("\n"))
