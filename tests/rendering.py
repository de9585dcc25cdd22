"""Renders one Markdown source as Markdown, .docx and PDF, as different writers would hand it in."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import docx
import fpdf
from docx.shared import Pt
from fpdf.enums import XPos, YPos
from fpdf.fonts import FontFace
from markdown_it import MarkdownIt
from markdown_it.token import Token

Format = Literal["md", "docx", "pdf"]
FORMATS: tuple[Format, ...] = ("md", "docx", "pdf")
Runs = list[tuple[str, bool]]
"""A paragraph's words, each stretch with whether it is bold."""

FONTS = Path("/usr/share/fonts/truetype/dejavu")
HEADER = "Community Fund 2031 · application form"
BODY = 11.0
HEADING_SIZES = {1: 20.0, 2: 15.0, 3: 12.5, 4: 11.0}


@dataclass
class Part:
    """A block of the source: what it is, its words, and a table's rows of cells."""

    kind: Literal["heading", "paragraph", "item", "quote", "table"]
    runs: Runs = field(default_factory=list)
    level: int = 0
    number: int = 0
    rows: list[list[str]] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(text for text, _ in self.runs)


def render(source_md: str, fmt: Format, path: Path) -> Path:
    """Write `source_md` to `path` as `fmt`; returns `path`."""
    if fmt == "md":
        path.write_text(source_md, encoding="utf-8")
    elif fmt == "docx":
        _docx(parts_of(source_md), path)
    else:
        _pdf(parts_of(source_md), path)
    return path


def parts_of(source_md: str) -> list[Part]:
    """Parse the Markdown that tests use: headings, paragraphs, lists, quotes and tables."""
    parts: list[Part] = []
    lists: list[int] = []
    fresh = quoted = in_table = False
    opening = ""
    for token in MarkdownIt("commonmark").enable("table").parse(source_md):
        match token.type:
            case "bullet_list_open" | "ordered_list_open":
                lists.append(0 if token.type == "bullet_list_open" else 1)
            case "bullet_list_close" | "ordered_list_close":
                lists.pop()
            case "list_item_open":
                fresh = True
            case "blockquote_open" | "blockquote_close":
                quoted = token.nesting == 1
            case "table_open" | "table_close":
                in_table = token.nesting == 1
                parts.extend([Part("table")] if in_table else [])
            case "tr_open":
                parts[-1].rows.append([])
            case "inline" if in_table:
                parts[-1].rows[-1].append("".join(text for text, _ in _runs(token)))
            case "inline" if opening.startswith("h"):
                parts.append(Part("heading", _runs(token), int(opening[1:])))
            case "inline" if lists and fresh:
                parts.append(Part("item", _runs(token), len(lists), lists[-1]))
                lists[-1] += bool(lists[-1])
                fresh = False
            case "inline":
                parts.append(Part("quote" if quoted else "paragraph", _runs(token)))
            case _:
                opening = token.tag if token.nesting == 1 else opening
    return parts


def _runs(inline: Token) -> Runs:
    runs: Runs = []
    bold = False
    for token in inline.children or []:
        if token.type in {"strong_open", "strong_close"}:
            bold = token.nesting == 1
        elif token.type in {"softbreak", "hardbreak"}:
            runs.append((" ", bold))
        elif token.content and token.type != "html_inline":
            runs.append((token.content, bold))
        elif token.type == "html_inline" and token.content.startswith("<br"):
            runs.append((" ", bold))
    return runs


def _docx(parts: list[Part], path: Path) -> None:
    document = docx.Document()
    document.styles["Normal"].font.size = Pt(BODY)
    document.sections[0].header.paragraphs[0].text = HEADER
    for part in parts:
        if part.kind == "table":
            table = document.add_table(len(part.rows), len(part.rows[0]), style="Table Grid")
            for row, texts in zip(table.rows, part.rows, strict=True):
                for cell, text in zip(row.cells, texts, strict=True):
                    cell.text = text
            for cell in table.rows[0].cells:
                for run in cell.paragraphs[0].runs:
                    run.bold = True
            continue
        style = {
            "heading": f"Heading {part.level}",
            "paragraph": "Normal",
            "item": ("List Number" if part.number else "List Bullet") + (f" {part.level}" if part.level > 1 else ""),
            "quote": "Quote",
        }[part.kind]
        paragraph = document.add_paragraph(style=style)
        for text, bold in part.runs:
            paragraph.add_run(text).bold = bold or None
    document.save(str(path))


class _Pages(fpdf.FPDF):
    """A4 pages with a running header and a page number at the foot."""

    family = "Helvetica"

    def header(self) -> None:
        self.set_font(self.family, size=9)
        self.cell(0, 5, self.say(HEADER), new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        self.ln(6)

    def footer(self) -> None:
        self.set_y(-15)
        self.set_font(self.family, size=9)
        self.cell(0, 10, f"Page {self.page_no()} of {{nb}}", align="C")

    def say(self, text: str) -> str:
        """Return the text as the font can show it: a core font has Latin-1 alone."""
        if self.family != "Helvetica":
            return text
        return text.replace("’", "'").encode("latin-1", "replace").decode("latin-1")


def _pdf(parts: list[Part], path: Path) -> None:
    pdf = _Pages(format="A4")
    if (FONTS / "DejaVuSans.ttf").exists():
        pdf.family = "DejaVu"
        pdf.add_font("DejaVu", "", FONTS / "DejaVuSans.ttf")
        pdf.add_font("DejaVu", "B", FONTS / "DejaVuSans-Bold.ttf")
        oblique = FONTS / "DejaVuSans-Oblique.ttf"
        pdf.add_font("DejaVu", "I", oblique if oblique.exists() else FONTS / "DejaVuSans.ttf")
    pdf.set_margin(22)
    pdf.set_auto_page_break(auto=True, margin=22)
    pdf.add_page()
    for before, part in zip([None, *parts], parts, strict=False):
        if before is not None and before.kind == "item" and part.kind != "item":
            pdf.ln(2.5)
        _pdf_part(pdf, part)
    pdf.output(str(path))


def _pdf_part(pdf: _Pages, part: Part) -> None:
    if part.kind == "table":
        _pdf_table(pdf, part.rows)
        return
    leading, after, indent, before = 5.5, 2.5, 0.0, ""
    pdf.set_font(pdf.family, size=BODY)
    if part.kind == "heading":
        size = HEADING_SIZES[part.level]
        pdf.set_font(pdf.family, "B", size)
        leading = size * 0.45
        pdf.ln(3)
    elif part.kind == "quote":
        pdf.set_font(pdf.family, "I", BODY)
        indent = 12
    elif part.kind == "item":
        after, indent = 0.8, 6.0 * part.level
        before = f"{part.number}." if part.number else "•" if pdf.family == "DejaVu" else "\x95"
        if pdf.family == "Helvetica" and not part.number:
            before = "-"
    pdf.set_x(pdf.l_margin + indent - 6 if before else pdf.l_margin)
    if before:
        pdf.cell(6, leading, before)
    pdf.set_x(pdf.l_margin + indent)
    words = "".join(f"**{text.strip()}**" if bold else text for text, bold in part.runs)
    pdf.multi_cell(
        pdf.epw - indent * (2 if part.kind == "quote" else 1),
        leading,
        pdf.say(words),
        align="L",
        markdown=part.kind != "heading",
        new_x=XPos.LMARGIN,
        new_y=YPos.NEXT,
    )
    pdf.ln(after)


def _pdf_table(pdf: _Pages, rows: list[list[str]]) -> None:
    pdf.set_font(pdf.family, size=BODY)
    with pdf.table(
        align="L", text_align="L", line_height=5.5, padding=1, headings_style=FontFace(emphasis="B")
    ) as table:
        for cells in rows:
            row = table.row()
            for text in cells:
                row.cell(pdf.say(text))
    pdf.ln(3)
