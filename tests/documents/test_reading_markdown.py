"""Markdown: its words in their blocks, without its marks."""

from __future__ import annotations

from pathlib import Path

import pytest

from proposal_check.documents import Document, read

Seen = list[tuple[str, int, str]]


def read_markdown(text: str, folder: Path, name: str = "draft.md") -> Document:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return read(path)


CASES: dict[str, tuple[str, Seen]] = {
    "inline marks": (
        "The *panel* **decides** on [each\ngrant](https://example.org/x_y) with `no` ~~staff~~ "
        "vote&mdash;none, and it's 3 \\* 4.",
        [
            (
                "paragraph",
                0,
                "The panel decides on each grant with no staff vote—none, and it's 3 * 4.",
            )
        ],
    ),
    "what is not text": (
        "---\ntitle: A bid\n---\n<!-- hidden -->\n\n```python\nwe_decide()\n```\n\n"
        "![A picture](x.png)\n\n    code()\n\n[ref]: https://example.org\n\nWe decide.",
        [("paragraph", 0, "We decide.")],
    ),
    "html": (
        "<details>\n<summary>Pay</summary>\nWe are <b>paid</b>.\n<script>x()</script>\n</details>",
        [("paragraph", 0, "Pay"), ("paragraph", 0, "We are paid.")],
    ),
    "lists": (
        "- One\n  - Two\n    going on\n- Three\n\n1. Four\n\n   And more of it.\n2. [x] Five",
        [
            ("list_item", 1, "One"),
            ("list_item", 2, "Two going on"),
            ("list_item", 1, "Three"),
            ("list_item", 1, "Four"),
            ("paragraph", 0, "And more of it."),
            ("list_item", 1, "☒ Five"),
        ],
    ),
    "headings": (
        "The bid\n=======\n\n### Who decides? ###\n\n**Our budget**\n\nText.\n\n**We decide it all**",
        [
            ("heading", 1, "The bid"),
            ("heading", 3, "Who decides?"),
            ("heading", 4, "Our budget"),
            ("paragraph", 0, "Text."),
            ("paragraph", 0, "We decide it all"),
        ],
    ),
    "notes": (
        "The panel decides.[^1]\n\n[^1]: Since the spring of last year.",
        [("paragraph", 0, "The panel decides."), ("footnote", 0, "Since the spring of last year.")],
    ),
    "a table without a header": (
        "| | |\n|---|---|\n| Who decides? | The panel |\n| Who pays? | The members |",
        [
            ("table_row", 0, "Who decides? | The panel"),
            ("table_row", 0, "Who pays? | The members"),
        ],
    ),
    "a broken cell": (
        "| Item | Cost |\n|---|---|\n| Fees for<br>parents \\| carers | £20 |\n| Rent | |",
        [
            ("table_row", 0, "Item | Cost"),
            ("table_row", 0, "Fees for parents / carers | £20"),
            ("table_row", 0, "Rent"),
        ],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_markdown_is_read_as_its_page_shows_it(name: str, tmp_path: Path) -> None:
    text, expected = CASES[name]
    document = read_markdown(text, tmp_path)
    assert [(block.kind, block.level, block.text) for block in document.blocks] == expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("# A bid\n\nWe decide.", "draft.txt", "md"),
        ("| a | b |\n|---|---|\n| c | d |", "draft", "md"),
        ("We **decide** and we **pay**.", "draft.txt", "md"),
        ("We decide.", "draft.md", "md"),
        ("We decide.", "draft.markdown", "md"),
        ("- We decide.\n- We pay.", "draft.txt", "txt"),
        ("Lot #1 is ours * and so is lot #2.", "draft.txt", "txt"),
        ("We decide.", "draft.docx", "txt"),
    ],
)
def test_markdown_is_told_by_its_marks_or_its_suffix(text: str, name: str, expected: str, tmp_path: Path) -> None:
    assert read_markdown(text, tmp_path, name).format == expected


def test_a_header_and_its_cells(tmp_path: Path) -> None:
    header, row, short = read_markdown(CASES["a broken cell"][0], tmp_path).blocks
    assert (header.role, row.role) == ("heading", "answer")
    assert [(cell.column, cell.header) for cell in row.cells] == [(0, "Item"), (1, "Cost")]
    assert [cell.column for cell in short.cells] == [0]
    assert (row.place.table, row.place.row) == (0, 1)


def test_the_heading_path_follows_the_levels(tmp_path: Path) -> None:
    text = "# A\n\n### B\n\nOne.\n\n## C\n\nTwo.\n\n# D\n\nThree."
    paths = {block.text: block.place.heading for block in read_markdown(text, tmp_path).blocks}
    assert paths["One."] == ("A", "B")
    assert paths["Two."] == ("A", "C")
    assert (paths["C"], paths["D"], paths["Three."]) == (("A",), (), ("D",))


def test_words_lead_back_to_their_lines(tmp_path: Path) -> None:
    text = (
        "---\nx: y\n---\n\nThe **panel** decides\nwith [the rest](u).\n\n"
        "| A | B |\n|---|---|\n| c c | d |\n\n<p>All <b>paid</b>\nweekly</p>"
    )
    lines = text.split("\n")
    for block in read_markdown(text, tmp_path).blocks:
        assert block.source
        for span in block.source:
            line = lines[int(span.part.removeprefix("line/")) - 1]
            length = span.end - span.start
            assert line[span.offset : span.offset + length] == block.text[span.start : span.end]


def test_deep_nesting_ends(tmp_path: Path) -> None:
    text = "> " * 3000 + "We decide.\n\nWe pay.\n" + "- " * 2000 + "deep\n" + "*" * 5000
    assert "We pay." in [block.text for block in read_markdown(text, tmp_path).blocks]
