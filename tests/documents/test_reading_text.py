"""Plain text: headings, lists, tables and paragraphs by the conventions that people type."""

from __future__ import annotations

from pathlib import Path

import pytest

from proposal_check.documents import Document, UnreadableDraftError, read

Seen = list[tuple[str, int, str]]


def read_text(text: str, folder: Path, encoding: str = "utf-8") -> Document:
    path = folder / "draft.txt"
    path.write_bytes(text.encode(encoding))
    return read(path)


def seen(document: Document) -> Seen:
    return [(block.kind, block.level, block.text) for block in document.blocks]


CASES: dict[str, tuple[str, Seen]] = {
    "underlined headings": (
        "The bid\n=======\n\nAbout us\n--------\nWe are mothers.\nWe decide.\n",
        [
            ("heading", 1, "The bid"),
            ("heading", 2, "About us"),
            ("paragraph", 0, "We are mothers. We decide."),
        ],
    ),
    "capitals": (
        "THE BID\n\nABOUT US\nWe are mothers.\n\nMONEY\n\nThe panel holds it.",
        [
            ("heading", 1, "THE BID"),
            ("heading", 1, "ABOUT US"),
            ("paragraph", 0, "We are mothers."),
            ("heading", 1, "MONEY"),
            ("paragraph", 0, "The panel holds it."),
        ],
    ),
    "numbers": (
        "1. About us\n\nWe are mothers from the estate.\n\n1.1 Who decides?\n\nThe panel does that.",
        [
            ("heading", 1, "1. About us"),
            ("paragraph", 0, "We are mothers from the estate."),
            ("heading", 2, "1.1 Who decides?"),
            ("paragraph", 0, "The panel does that."),
        ],
    ),
    "short lines": (
        "Who is in charge?\n\nThe members' meeting, which sits every month.\n\nWe decide\n\n"
        "Nobody else has any say in what the café does.",
        [
            ("heading", 1, "Who is in charge?"),
            ("paragraph", 0, "The members' meeting, which sits every month."),
            ("heading", 1, "We decide"),
            ("paragraph", 0, "Nobody else has any say in what the café does."),
        ],
    ),
    "a numbered list is no row of headings": (
        "What we do:\n\n1. Mothers choose the rota\n\n2. Mothers hire the cook\n\n3. Staff help",
        [
            ("paragraph", 0, "What we do:"),
            ("list_item", 1, "Mothers choose the rota"),
            ("list_item", 1, "Mothers hire the cook"),
            ("list_item", 1, "Staff help"),
        ],
    ),
    "bullets": (
        "The panel:\n- chooses the rota\n- signs off every\n  payment\n    * over £50\n• and hires",
        [
            ("paragraph", 0, "The panel:"),
            ("list_item", 1, "chooses the rota"),
            ("list_item", 1, "signs off every payment"),
            ("list_item", 2, "over £50"),
            ("list_item", 1, "and hires"),
        ],
    ),
    "wrapped lines": (
        "The neighbourhood assembly is made up of resi-\ndents who have lived on the estate for\n"
        "years. It is co-\nproduced.\n\nNobody else votes there, whatever they may say.",
        [
            (
                "paragraph",
                0,
                "The neighbourhood assembly is made up of residents who have lived on the estate "
                "for years. It is co-produced.",
            ),
            ("paragraph", 0, "Nobody else votes there, whatever they may say."),
        ],
    ),
    "a paragraph a line": (
        "The assembly decides what is built and in which order, and it is made up of residents "
        "who have lived on the estate for years.\nNobody else votes.\nThe staff serve it.",
        [
            (
                "paragraph",
                0,
                "The assembly decides what is built and in which order, and it is made up of "
                "residents who have lived on the estate for years.",
            ),
            ("paragraph", 0, "Nobody else votes."),
            ("paragraph", 0, "The staff serve it."),
        ],
    ),
    "a table by tabs": (
        "Item\tCost\nFees\t£200\nRent\t£20",
        [
            ("table_row", 0, "Item | Cost"),
            ("table_row", 0, "Fees | £200"),
            ("table_row", 0, "Rent | £20"),
        ],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_plain_text_is_read_as_it_is_meant(name: str, tmp_path: Path) -> None:
    text, expected = CASES[name]
    document = read_text(text, tmp_path)
    assert document.format == "txt"
    assert seen(document) == expected


def test_line_ends_of_any_system_are_the_same(tmp_path: Path) -> None:
    text = CASES["underlined headings"][0]
    one = seen(read_text(text, tmp_path))
    assert seen(read_text(text.replace("\n", "\r\n"), tmp_path)) == one
    assert seen(read_text(text.replace("\n", "\r"), tmp_path)) == one


SENTENCE = (
    "We pay each mother £20 an hour – that’s the “real” wage – and it’s the café’s members who "
    "set it. Nobody else decides what an hour of a mother’s time is worth to the estate."
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252", "mac_roman"])
def test_text_in_any_usual_encoding_is_read(encoding: str, tmp_path: Path) -> None:
    assert read_text(SENTENCE, tmp_path, encoding).blocks[0].text == SENTENCE


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman"])
def test_a_short_text_keeps_its_pound_sign(encoding: str, tmp_path: Path) -> None:
    text = "Each of the mothers is paid £20 an hour."
    assert read_text(text, tmp_path, encoding).blocks[0].text == text


@pytest.mark.parametrize("name", CASES)
def test_every_character_leads_back_to_its_line(name: str, tmp_path: Path) -> None:
    text, _ = CASES[name]
    lines = text.split("\n")
    for block in read_text(text, tmp_path).blocks:
        assert block.source
        for span in block.source:
            line = lines[int(span.part.removeprefix("line/")) - 1]
            length = span.end - span.start
            raw = line[span.offset : span.offset + length]
            assert raw.replace("\t", " ") == block.text[span.start : span.end]


def test_the_title_is_the_first_heading_or_the_files_name(tmp_path: Path) -> None:
    assert read_text("THE BID\n\nWe decide here.", tmp_path).title == "THE BID"
    assert read_text("We decide here.", tmp_path).title == "draft"


def test_a_hostile_text_is_only_text(tmp_path: Path) -> None:
    try:
        document = read_text("We decide.\x1b[2J\x1b]0;x\x07 " * 3, tmp_path)
    except UnreadableDraftError as error:
        assert error.code == "not_text"
    else:
        assert all(char.isprintable() for block in document.blocks for char in block.text)
