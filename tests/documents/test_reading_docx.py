"""Word drafts: everything that a reader of the page sees, wherever Word keeps it."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from proposal_check.documents import Document, read
from proposal_check.documents.docx_text import body_elements, visible_text

Seen = list[tuple[str, int, str, str]]
W = nsdecls("w")


def paragraph(inner: str) -> str:
    return f"<w:p {W}>{inner}</w:p>"


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def read_xml(folder: Path, *elements: str) -> Document:
    """Read a document whose body holds these elements."""
    made = docx.Document()
    for element in elements:
        made.element.body.insert(len(made.element.body) - 1, parse_xml(element))
    made.save(str(folder / "draft.docx"))
    return read(folder / "draft.docx")


def read_made(folder: Path, make: Callable[[Any], None]) -> Document:
    made = docx.Document()
    make(made)
    made.save(str(folder / "draft.docx"))
    return read(folder / "draft.docx")


def seen(document: Document) -> Seen:
    return [(block.kind, block.level, block.text, block.role) for block in document.blocks]


VISIBLE: dict[str, tuple[str, str]] = {
    "a link": (
        run("See ") + f"<w:hyperlink>{run('the rules')}</w:hyperlink>" + run("."),
        "See the rules.",
    ),
    "a tracked change": (
        run("The ")
        + '<w:del w:id="1"><w:r><w:delText>staff</w:delText></w:r></w:del>'
        + f'<w:ins w:id="2">{run("tenants")}</w:ins>'
        + run(" decide."),
        "The tenants decide.",
    ),
    "a moved word": (
        f'<w:moveFrom w:id="1">{run("Nobody ")}</w:moveFrom>'
        + f'<w:moveTo w:id="2">{run("We ")}</w:moveTo>'
        + run("decide."),
        "We decide.",
    ),
    "a content control": (
        run("Led by ") + f"<w:sdt><w:sdtContent>{run('tenants')}</w:sdtContent></w:sdt>",
        "Led by tenants",
    ),
    "a field": (
        run("On page ") + f'<w:fldSimple w:instr="PAGE">{run("3")}</w:fldSimple>',
        "On page 3",
    ),
    "hidden text": (run("We decide.") + run(" Not really.", "<w:vanish/>"), "We decide."),
    "tabs and line ends": (
        run("One") + "<w:r><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t></w:r>",
        "One two three",
    ),
    "odd hyphens": (
        "<w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>led by resi</w:t><w:softHyphen/><w:t>dents</w:t></w:r>",
        "co-led by residents",
    ),
    "a ticked box": (
        '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>' + run(" Tenants lead"),
        "☒ Tenants lead",
    ),
}


@pytest.mark.parametrize("name", VISIBLE)
def test_a_paragraphs_visible_text_is_read(name: str, tmp_path: Path) -> None:
    inner, expected = VISIBLE[name]
    assert [block.text for block in read_xml(tmp_path, paragraph(inner)).blocks] == [expected]


def test_a_body_level_content_control_is_read(tmp_path: Path) -> None:
    inner = f"<w:sdtContent><w:p>{run('We decide.')}</w:p></w:sdtContent>"
    document = read_xml(tmp_path, paragraph(run("First.")), f"<w:sdt {W}>{inner}</w:sdt>")
    assert [block.text for block in document.blocks] == ["First.", "We decide."]


def test_styles_say_what_a_paragraph_is(tmp_path: Path) -> None:
    def make(made: Any) -> None:
        made.add_heading("The bid", 0)
        made.add_heading("About us", 1)
        made.add_paragraph("Eleven mothers", style="Subtitle")
        made.add_paragraph("A figure", style="Caption")
        made.add_paragraph("One", style="List Number 2")
        made.add_paragraph("They run it.", style="Intense Quote")
        made.add_paragraph().add_run("Our budget").bold = True
        made.add_paragraph().add_run("We decide it all").bold = True

    assert seen(read_made(tmp_path, make)) == [
        ("heading", 1, "The bid", "heading"),
        ("heading", 2, "About us", "heading"),
        ("paragraph", 0, "Eleven mothers", "answer"),
        ("caption", 0, "A figure", "answer"),
        ("list_item", 2, "One", "answer"),
        ("paragraph", 0, "They run it.", "quote"),
        ("heading", 3, "Our budget", "heading"),
        ("paragraph", 0, "We decide it all", "answer"),
    ]


def test_outline_levels_and_numbering_count_without_a_style(tmp_path: Path) -> None:
    document = read_xml(
        tmp_path,
        paragraph('<w:pPr><w:outlineLvl w:val="1"/></w:pPr>' + run("Who decides?")),
        paragraph('<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr>' + run("The panel")),
        paragraph(
            '<w:pPr><w:pStyle w:val="ListBullet"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>' + run("No item")
        ),
    )
    assert [(block.kind, block.level) for block in document.blocks] == [
        ("heading", 2),
        ("list_item", 2),
        ("paragraph", 0),
    ]


def test_a_placeholder_by_its_style_is_guidance(tmp_path: Path) -> None:
    def make(made: Any) -> None:
        style = made.styles.add_style("Placeholder Text", WD_STYLE_TYPE.CHARACTER)
        made.add_paragraph().add_run("Who sits on the board", style=style)
        made.add_paragraph("Four tenants do.")

    assert [block.role for block in read_made(tmp_path, make).blocks] == ["guidance", "answer"]


def test_a_contents_list_is_no_text(tmp_path: Path) -> None:
    def make(made: Any) -> None:
        made.styles.add_style("TOC 1", WD_STYLE_TYPE.PARAGRAPH)
        made.add_paragraph("Who decides? 3", style="TOC 1")
        made.add_paragraph("We decide.")

    assert [block.text for block in read_made(tmp_path, make).blocks] == ["We decide."]


def fill(table: Any, *rows: list[str]) -> None:
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text


def test_merged_cells_are_said_once(tmp_path: Path) -> None:
    def make(made: Any) -> None:
        table = made.add_table(3, 3)
        fill(table, ["Item", "Who", "Cost"], ["Fees", "", "£100"], ["Rent", "", "£20"])
        table.cell(1, 1).text = "Both"
        table.cell(1, 1).merge(table.cell(2, 1))
        table.cell(0, 0).merge(table.cell(0, 1))

    rows = read_made(tmp_path, make).blocks
    assert [row.text for row in rows] == ["Item Who | Cost", "Fees | Both | £100", "Rent | £20"]
    assert [cell.column for cell in rows[2].cells] == [0, 2]
    assert rows[1].cells[2].header == "Cost"


def test_a_form_has_no_header(tmp_path: Path) -> None:
    def make(made: Any) -> None:
        fill(
            made.add_table(2, 2),
            ["Who chairs the panel?", "Two tenants chair it"],
            ["Who holds the money?", "The panel does"],
        )

    blocks = read_made(tmp_path, make).blocks
    assert [block.role for block in blocks] == ["answer", "answer"]
    assert blocks[0].cells[1].header == ""


def test_a_frame_of_one_cell_is_no_table(tmp_path: Path) -> None:
    def make(made: Any) -> None:
        cell = made.add_table(1, 1).cell(0, 0)
        cell.text = "We decide."
        cell.add_paragraph("We pay.", style="List Bullet")

    assert [(block.kind, block.text) for block in read_made(tmp_path, make).blocks] == [
        ("paragraph", "We decide."),
        ("list_item", "We pay."),
    ]


def test_a_table_in_a_cell_is_read_after_its_row(tmp_path: Path) -> None:
    def make(made: Any) -> None:
        table = made.add_table(1, 2)
        fill(table, ["Budget", "See below"])
        fill(table.cell(0, 1).add_table(1, 2), ["Fees", "£100"])

    blocks = read_made(tmp_path, make).blocks
    assert [block.text for block in blocks] == ["Budget | See below", "Fees | £100"]
    assert [block.place.table for block in blocks] == [0, 1]


def test_text_boxes_are_read_once(tmp_path: Path) -> None:
    box = f"<w:txbxContent><w:p>{run('In the box.')}</w:p></w:txbxContent>"
    alternatives = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice Requires='wps'>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
        "</mc:AlternateContent>"
    )
    document = read_xml(tmp_path, paragraph(run("Outside.") + f"<w:r>{alternatives}</w:r>"))
    assert [(block.kind, block.text) for block in document.blocks] == [
        ("paragraph", "Outside."),
        ("text_box", "In the box."),
    ]


def test_comments_are_the_reviewers_and_not_the_draft(tmp_path: Path) -> None:
    def make(made: Any) -> None:
        text = made.add_paragraph().add_run("We decide.")
        made.add_comment(text, text="Do they really decide?", author="A reviewer")

    assert seen(read_made(tmp_path, make)) == [
        ("paragraph", 0, "We decide.", "answer"),
        ("comment", 0, "Do they really decide?", "boilerplate"),
    ]


def test_the_title_is_the_documents_own_where_no_heading_is(tmp_path: Path) -> None:
    def make(made: Any) -> None:
        made.core_properties.title = "The café bid"
        made.add_paragraph("We decide.")

    assert read_made(tmp_path, make).title == "The café bid"


def test_characters_lead_back_to_the_body(tmp_path: Path) -> None:
    def make(made: Any) -> None:
        made.add_heading("The bid", 1)
        made.add_paragraph("We  decide,\nand we pay.")
        fill(made.add_table(2, 2), ["Item", "Cost"], ["Fees\nfor us", "£1"])

    document = read_made(tmp_path, make)
    elements = list(body_elements(docx.Document(str(document.path)).element.body))
    for block in document.blocks:
        assert block.source
        for span in block.source:
            _, index, *cell = span.part.split("/")
            element = elements[int(index)]
            if cell:
                row, column = map(int, cell)
                text = "\n".join(visible_text(inner) for inner in body_elements(element.tr_lst[row].tc_lst[column]))
            else:
                text = visible_text(element)
            raw = text[span.offset : span.offset + span.end - span.start]
            assert raw == block.text[span.start : span.end]


def test_external_entities_are_not_resolved(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret")
    docx.Document().save(str(tmp_path / "plain.docx"))
    body = (
        f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
        f"<w:document {W}><w:body>{paragraph(run('We decide &x; here.'))}</w:body></w:document>"
    )
    with (
        zipfile.ZipFile(tmp_path / "plain.docx") as old,
        zipfile.ZipFile(tmp_path / "draft.docx", "w") as new,
    ):
        for name in old.namelist():
            new.writestr(name, body if name == "word/document.xml" else old.read(name))
    assert all("secret" not in block.text for block in read(tmp_path / "draft.docx").blocks)
