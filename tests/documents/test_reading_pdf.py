"""PDFs: lines, columns, tables and pages rebuilt from where the words stand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import fpdf
import pytest
from fpdf.enums import XPos, YPos
from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

from proposal_check.documents import Document, read

Draw = Callable[[fpdf.FPDF], None]


def drawn(folder: Path, *pages: Draw) -> Document:
    """Read a PDF of A4 pages in 11-point Helvetica, each drawn by a function (millimetres)."""
    pdf = fpdf.FPDF()
    pdf.set_auto_page_break(auto=False)
    for draw in pages:
        pdf.add_page()
        pdf.set_font("Helvetica", size=11)
        draw(pdf)
    pdf.output(str(folder / "draft.pdf"))
    return read(folder / "draft.pdf")


def put(pdf: fpdf.FPDF, *lines: str, x: float = 25, y: float = 40, step: float = 5.5) -> None:
    for number, line in enumerate(lines):
        pdf.text(x, y + number * step, line)


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in document.blocks]


def test_a_table_without_rules_is_rebuilt_from_its_columns(tmp_path: Path) -> None:
    def draw(pdf: fpdf.FPDF) -> None:
        put(pdf, "The panel wrote this budget, and it signs off every line of it.")
        rows = [
            ("Item", "Who", "Cost"),
            ("Fees for peer", "Tenants", "£4,400"),
            ("Rent", "The landlord", "£200"),
        ]
        for number, row in enumerate(rows):
            for x, text in zip((25, 90, 150), row, strict=True):
                pdf.text(x, 55 + number * 12, text)
        pdf.text(25, 72, "researchers")
        put(pdf, "The panel can move money between the lines as it sees fit.", y=100)

    document = drawn(tmp_path, draw)
    assert kinds(document) == [
        ("paragraph", "The panel wrote this budget, and it signs off every line of it."),
        ("table_row", "Item | Who | Cost"),
        ("table_row", "Fees for peer researchers | Tenants | £4,400"),
        ("table_row", "Rent | The landlord | £200"),
        ("paragraph", "The panel can move money between the lines as it sees fit."),
    ]
    assert [cell.header for cell in document.blocks[2].cells] == ["Item", "Who", "Cost"]


def test_two_columns_of_text_are_read_one_after_the_other(tmp_path: Path) -> None:
    left = [
        "We are eleven mothers from the",
        "estate who have run the night",
        "café without a single paid member",
        "of staff for all of four years and",
        "more, because there was nobody else",
        "who would open it after nine.",
    ]
    right = [
        "Our directors are all parents who",
        "live in the tower blocks, and the",
        "members' meeting elects each one",
        "of them in the spring, by a simple",
        "majority of those who turn up in",
        "the hall on the day.",
    ]

    def draw(pdf: fpdf.FPDF) -> None:
        put(pdf, *left)
        put(pdf, *right, x=110)

    texts = [block.text for block in drawn(tmp_path, draw).blocks]
    assert " ".join(texts) == " ".join([*left, *right])


def test_bold_type_makes_a_heading_of_a_name_and_not_of_an_answer(tmp_path: Path) -> None:
    def draw(pdf: fpdf.FPDF) -> None:
        pdf.set_font("Helvetica", "B", 11)
        put(pdf, "Our budget", "We decide on every line of it")
        pdf.set_font("Helvetica", size=11)
        put(pdf, "The members meet in the hall, and they vote.", y=60)

    def spaced(pdf: fpdf.FPDF) -> None:
        pdf.set_font("Helvetica", "B", 11)
        put(pdf, "Our budget", "We decide on every line of it", step=14)
        pdf.set_font("Helvetica", size=11)
        put(pdf, "The members meet in the hall, and they vote.", y=70)

    kinds_seen = [block.kind for block in drawn(tmp_path, spaced).blocks]
    assert kinds_seen == ["heading", "paragraph", "paragraph"]
    assert all(block.role == "answer" for block in drawn(tmp_path, draw).blocks)


def test_a_box_drawn_round_a_text_is_no_table(tmp_path: Path) -> None:
    def draw(pdf: fpdf.FPDF) -> None:
        pdf.rect(20, 30, 160, 30)
        put(pdf, "We decide, and nobody else does.")

    assert kinds(drawn(tmp_path, draw)) == [("paragraph", "We decide, and nobody else does.")]


def test_merged_cells_of_a_ruled_table_are_said_once(tmp_path: Path) -> None:
    def draw(pdf: fpdf.FPDF) -> None:
        with pdf.table(align="L") as table:
            for texts in (["Item", "Who", "Cost"], ["Fees", "Both of us", "£1"]):
                row = table.row()
                for text in texts:
                    row.cell(text, rowspan=2 if text == "Both of us" else 1)
            row = table.row()
            row.cell("Rent")
            row.cell("£2")

    document = drawn(tmp_path, draw)
    assert kinds(document) == [
        ("table_row", "Item | Who | Cost"),
        ("table_row", "Fees | Both of us | £1"),
        ("table_row", "Rent | £2"),
    ]
    assert [cell.column for cell in document.blocks[2].cells] == [0, 2]


def test_a_superscript_and_its_footnote_are_apart(tmp_path: Path) -> None:
    def draw(pdf: fpdf.FPDF) -> None:
        put(pdf, "The panel decides what is built", y=40)
        end = 25 + pdf.get_string_width("The panel decides what is built")
        pdf.set_font_size(6.5)
        pdf.text(end, 38.5, "1")
        pdf.set_font_size(11)
        pdf.text(end + 1.5, 40, "and in which order it is built.")
        put(pdf, "Nobody else has a vote, and nobody else has ever had one.", y=50)
        pdf.set_font_size(8)
        pdf.text(25, 250, "1 Since the spring of last year.")

    assert kinds(drawn(tmp_path, draw)) == [
        ("paragraph", "The panel decides what is built and in which order it is built."),
        ("paragraph", "Nobody else has a vote, and nobody else has ever had one."),
        ("footnote", "Since the spring of last year."),
    ]


def test_running_lines_and_page_numbers_are_left_out(tmp_path: Path) -> None:
    def page(number: int) -> Draw:
        def draw(pdf: fpdf.FPDF) -> None:
            pdf.text(25, 12, "A bid to the Community Fund")
            put(pdf, f"On day {number} the members meet in the hall, and they decide.")
            pdf.text(100, 285, f"Page {number} of 4")

        return draw

    texts = [block.text for block in drawn(tmp_path, *map(page, range(1, 5))).blocks]
    assert texts == [f"On day {number} the members meet in the hall, and they decide." for number in range(1, 5)]


def test_a_sentence_at_the_same_place_on_every_page_stays(tmp_path: Path) -> None:
    def draw(pdf: fpdf.FPDF) -> None:
        put(pdf, "The members decide on every line of it, as they always have.", y=60)

    assert len(drawn(tmp_path, draw, draw, draw).blocks) == 3


def test_contents_lists_are_left_out(tmp_path: Path) -> None:
    def draw(pdf: fpdf.FPDF) -> None:
        put(pdf, "Who decides? ................ 3", "We decide, and nobody else does.", step=12)

    assert kinds(drawn(tmp_path, draw)) == [("paragraph", "We decide, and nobody else does.")]


def test_words_placed_one_by_one_are_words(tmp_path: Path) -> None:
    def draw(pdf: fpdf.FPDF) -> None:
        x = 25.0
        for word in ("Tenants", "choose", "the", "sites"):
            pdf.text(x, 40, word)
            x += pdf.get_string_width(word + " ")
        x = 25.0
        for letter in "and sign them off.":
            if letter != " ":
                pdf.text(x, 45.5, letter)
            x += pdf.get_string_width(letter)

    assert kinds(drawn(tmp_path, draw)) == [("paragraph", "Tenants choose the sites and sign them off.")]


@pytest.mark.parametrize("align", ["L", "J"])
def test_ragged_and_justified_lines_are_the_same_paragraph(align: str, tmp_path: Path) -> None:
    text = (
        "The assembly meets on the first Tuesday of every month in the old laundry. Any of the "
        "four hundred households may put an item on its agenda. It decides by a simple majority. "
        "A member who cannot come sends a proxy. Nobody may hold more than two of them. "
    ) * 2

    def draw(pdf: fpdf.FPDF) -> None:
        pdf.multi_cell(0, 5.5, text, align=align, new_x=XPos.LMARGIN, new_y=YPos.NEXT)

    assert kinds(drawn(tmp_path, draw)) == [("paragraph", text.strip())]


def filled(folder: Path) -> Path:
    """A PDF form: a question, its filled field, and a ticked and an empty box."""

    def draw(pdf: fpdf.FPDF) -> None:
        put(pdf, "Who will hold the budget?", "Tenants lead", "Staff lead", step=40)

    drawn(folder, draw)
    writer = PdfWriter(clone_from=PdfReader(folder / "draft.pdf"))
    page = writer.pages[0]
    page[NameObject("/Annots")] = ArrayObject()

    def add(kind: str, value: Any, box: tuple[int, int, int, int]) -> None:
        field = DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Annot"),
                NameObject("/Subtype"): NameObject("/Widget"),
                NameObject("/FT"): NameObject(kind),
                NameObject("/V"): value,
                NameObject("/Rect"): ArrayObject([NumberObject(number) for number in box]),
            }
        )
        page["/Annots"].append(writer._add_object(field))  # type: ignore[attr-defined]

    answer = TextStringObject("The tenants' panel holds it,\rand it signs every cheque.")
    add("/Tx", answer, (70, 660, 500, 710))
    add("/Btn", NameObject("/Yes"), (50, 610, 62, 622))
    add("/Btn", NameObject("/Off"), (50, 497, 62, 509))
    writer.write(folder / "form.pdf")
    return folder / "form.pdf"


def test_what_was_filled_into_a_form_is_read_where_it_stands(tmp_path: Path) -> None:
    assert kinds(read(filled(tmp_path))) == [
        ("paragraph", "Who will hold the budget?"),
        ("form_field", "The tenants' panel holds it, and it signs every cheque."),
        ("paragraph", "☒ Tenants lead"),
        ("paragraph", "☐ Staff lead"),
    ]


def test_a_form_that_draws_itself_ends(tmp_path: Path) -> None:
    drawn(tmp_path, lambda pdf: put(pdf, "We decide, and nobody else does."))
    writer = PdfWriter(clone_from=PdfReader(tmp_path / "draft.pdf"))
    page = writer.pages[0]
    loop = StreamObject()
    loop.set_data(b"/Loop Do " * 20)
    loop[NameObject("/Subtype")] = NameObject("/Form")
    reference = writer._add_object(loop)
    objects = DictionaryObject({NameObject("/Loop"): reference})
    loop[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): objects})
    page["/Resources"].get_object()[NameObject("/XObject")] = objects  # type: ignore[index]
    page.merge_page(page)
    content = StreamObject()
    content.set_data(page.get_contents().get_data() + b" /Loop Do")  # type: ignore[union-attr]
    page[NameObject("/Contents")] = writer._add_object(content)
    writer.write(tmp_path / "loop.pdf")
    assert "We decide, and nobody else does." in [block.text for block in read(tmp_path / "loop.pdf").blocks]


@pytest.mark.parametrize("angle", [0, 90, 180, 270])
@pytest.mark.parametrize("upright", [True, False])
def test_a_turned_page_is_read_upright(angle: int, upright: bool, tmp_path: Path) -> None:
    drawn(tmp_path, lambda pdf: put(pdf, "We decide,", "and nobody else does."))
    writer = PdfWriter(clone_from=PdfReader(tmp_path / "draft.pdf"))
    page = writer.pages[0]
    if upright:  # drawn sideways, and turned back by the viewer, as landscape pages often are
        page.rotate(-angle)
        page.transfer_rotation_to_content()
    page[NameObject("/Rotate")] = NumberObject(angle)
    writer.write(tmp_path / "turned.pdf")
    assert kinds(read(tmp_path / "turned.pdf")) == [("paragraph", "We decide, and nobody else does.")]


def test_blocks_name_their_page_and_place(tmp_path: Path) -> None:
    document = drawn(
        tmp_path,
        lambda pdf: put(pdf, "We decide, and nobody else does."),
        lambda pdf: put(pdf, "We pay each other for the work."),
    )
    assert [block.place.page for block in document.blocks] == [1, 2]
    assert [span.part for block in document.blocks for span in block.source] == ["page/1", "page/2"]
