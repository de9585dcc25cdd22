"""Whatever cannot be read is an error with a stable code, one line and a hint: never a verdict."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import fpdf
import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter

from proposal_check.documents import UnreadableDraftError, read
from proposal_check.documents.limits import Limits
from proposal_check.documents.refusals import REFUSALS
from tests.documents.sources import CAFE
from tests.rendering import render

FRENCH = (
    "Nous sommes onze mères du quartier et nous tenons le café de nuit depuis quatre ans sans "
    "salaire, parce que personne d'autre ne voulait ouvrir après neuf heures du soir en hiver."
)
JAPANESE = "私たちは地域の母親たちのグループです。四年間、夜のカフェを無給で運営してきました。" * 3
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def picture(kind: str) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (40, 40), "white").save(buffer, kind)
    return buffer.getvalue()


def zipped(*names: str, content: bytes = b"<x/>") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            archive.writestr(name, content)
    return buffer.getvalue()


def word(folder: Path) -> bytes:
    return render(CAFE, "docx", folder / "made.docx").read_bytes()


def pdf(folder: Path) -> bytes:
    return render(CAFE, "pdf", folder / "made.pdf").read_bytes()


def blank_docx() -> bytes:
    buffer = io.BytesIO()
    docx.Document().save(buffer)
    return buffer.getvalue()


def scan(*texts: str) -> bytes:
    """A PDF with a picture on each page, and a text beside it where one is given."""
    document = fpdf.FPDF()
    document.set_font("Helvetica", size=11)
    for text in texts:
        document.add_page()
        document.image(Image.new("RGB", (60, 60), "grey"), w=60)
        if text:
            document.multi_cell(0, 6, text)
    return bytes(document.output())


def encrypted(folder: Path) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf(folder))))
    writer.encrypt("a secret", algorithm="AES-256")
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def without_document(folder: Path) -> bytes:
    """A Word file whose document part is not XML."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(word(folder))) as old,
        zipfile.ZipFile(buffer, "w") as new,
    ):
        for name in old.namelist():
            broken = name == "word/document.xml"
            new.writestr(name, b"<w:document" if broken else old.read(name))
    return buffer.getvalue()


Make = Callable[[Path], bytes]
CASES: list[tuple[str, str, Make]] = [
    ("empty", "draft.txt", lambda _: b""),
    ("empty", "draft.docx", lambda _: b""),
    ("empty", "draft.md", lambda _: b" \n\t\n"),
    ("empty", "draft.txt", lambda _: "\ufeff \u00a0\n".encode()),
    ("no_text", "draft.docx", lambda _: blank_docx()),
    ("no_text", "draft.md", lambda _: b"<!-- nothing said -->\n"),
    ("no_text", "draft.pdf", lambda _: scan("", "")),
    ("no_text", "draft.pdf", lambda _: scan("")),
    ("encrypted", "draft.pdf", encrypted),
    ("encrypted", "draft.docx", lambda _: OLE + "EncryptedPackage".encode("utf-16-le")),
    ("legacy_doc", "draft.doc", lambda _: OLE + bytes(600)),
    ("legacy_doc", "draft.docx", lambda _: OLE + bytes(600)),
    ("damaged", "draft.docx", lambda folder: word(folder)[:3000]),
    ("damaged", "draft.docx", lambda folder: word(folder)[:-400]),
    ("damaged", "draft.docx", without_document),
    ("damaged", "draft.docx", lambda _: zipped("word/document.xml")),
    ("damaged", "draft.pdf", lambda folder: pdf(folder)[:600]),
    ("damaged", "draft.pdf", lambda _: b"%PDF-1.7\n" + bytes(range(256)) * 20),
    ("image", "draft.png", lambda _: picture("PNG")),
    ("image", "draft.pdf", lambda _: picture("PNG")),
    ("image", "draft.pdf", lambda _: picture("JPEG")),
    ("image", "draft.docx", lambda _: picture("GIF")),
    ("image", "draft.txt", lambda _: picture("BMP")),
    ("image", "draft.pdf", lambda _: picture("TIFF")),
    ("image", "draft.md", lambda _: picture("WEBP")),
    ("image", "draft.txt", lambda _: b'<?xml version="1.0"?>\n<svg xmlns="x"></svg>'),
    ("unsupported_format", "draft.odt", lambda _: zipped("mimetype", "content.xml")),
    ("unsupported_format", "draft.docx", lambda _: zipped("xl/workbook.xml")),
    ("unsupported_format", "draft.pptx", lambda _: zipped("ppt/presentation.xml")),
    ("unsupported_format", "draft.pages", lambda _: zipped("Index/Document.iwa")),
    ("unsupported_format", "draft.zip", lambda _: zipped("a.txt")),
    ("unsupported_format", "draft.rtf", lambda _: rb"{\rtf1\ansi We decide.}"),
    ("unsupported_format", "draft.txt", lambda _: b"<!DOCTYPE html><html><p>We decide."),
    ("not_text", "draft.txt", lambda _: bytes(range(256)) * 40),
    ("not_text", "draft.bin", lambda _: os.urandom(5000)),
    ("language", "draft.txt", lambda _: FRENCH.encode()),
    ("language", "draft.md", lambda _: JAPANESE.encode()),
]


def refused(path: Path, limits: Limits | None = None) -> UnreadableDraftError:
    with pytest.raises(UnreadableDraftError) as caught:
        read(path, limits) if limits else read(path)
    return caught.value


@pytest.mark.parametrize(
    ("code", "name", "make"),
    CASES,
    ids=[f"{n}-{code}-{name}" for n, (code, name, _) in enumerate(CASES)],
)
def test_what_cannot_be_read_is_refused(code: str, name: str, make: Make, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(make(tmp_path))
    error = refused(path)
    assert (error.code, error.path) == (code, path)
    assert error.message and "\n" not in error.message
    assert error.hint and "\n" not in error.hint


def test_a_missing_file_is_not_found(tmp_path: Path) -> None:
    assert refused(tmp_path / "draft.docx").code == "not_found"
    (tmp_path / "file").write_text("We decide.")
    assert refused(tmp_path / "file" / "draft.docx").code == "not_found"


def test_a_folder_is_no_draft(tmp_path: Path) -> None:
    assert refused(tmp_path).code == "is_folder"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "draft.txt")
    assert refused(tmp_path / "draft.txt").code == "not_a_file"


def test_a_file_that_may_not_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "draft.txt"
    path.write_text("We decide.")
    monkeypatch.setattr(Path, "open", closed)
    assert refused(path).code == "no_permission"


def test_a_path_that_no_system_takes(tmp_path: Path) -> None:
    assert refused(Path("a\0b")).code in {"unreadable", "not_found"}
    assert refused(tmp_path / ("a" * 5000)).code in {"unreadable", "not_found"}


def test_the_language_is_named(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_text(FRENCH, encoding="utf-8")
    assert "French" in refused(path).message


def test_few_words_are_taken_for_english(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_text("Nous décidons.", encoding="utf-8")
    assert read(path).language == "en"


LIMITS: list[tuple[str, str, Limits, Make]] = [
    ("too_long", "draft.txt", Limits(words=50), lambda _: b"We decide. " * 30),
    ("too_long", "draft.txt", Limits(words=10), lambda _: b"We decide it all.\n\n" * 300),
    ("too_long", "draft.pdf", Limits(pages=1), lambda _: scan("We decide.", "We decide.")),
    ("too_long", "draft.docx", Limits(words=50), word),
    ("too_large", "draft.txt", Limits(file_bytes=100), lambda _: b"We decide. " * 30),
    ("too_large", "draft.docx", Limits(archive_entries=5), word),
    ("too_large", "draft.docx", Limits(archive_bytes=1000), word),
    ("too_large", "draft.docx", Limits(xml_bytes=1000), word),
    (
        "too_large",
        "draft.docx",
        Limits(archive_free_bytes=100_000),
        lambda _: zipped("word/document.xml", content=b" " * 2_000_000),
    ),
]


@pytest.mark.parametrize(("code", "name", "limits", "make"), LIMITS)
def test_beyond_the_limits_is_refused(code: str, name: str, limits: Limits, make: Make, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(make(tmp_path))
    assert refused(path, limits).code == code


def test_a_long_draft_is_refused_by_its_words(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_text("We decide. " * 110_000)
    assert refused(path).code == "too_long"


def test_scanned_pages_among_others_are_named(tmp_path: Path) -> None:
    path = tmp_path / "draft.pdf"
    path.write_bytes(scan("The tenants decide what is built.", "", ""))
    document = read(path)
    assert [block.text for block in document.blocks] == ["The tenants decide what is built."]
    assert document.warnings == (
        "Pages 2, 3 hold only pictures: the text there was not read. Run OCR to have it checked.",
    )


def test_a_pdf_that_opens_without_a_password_is_read(tmp_path: Path) -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf(tmp_path))))
    writer.encrypt("", owner_password="for editing", algorithm="AES-256")  # noqa: S106
    writer.write(tmp_path / "draft.pdf")
    assert read(tmp_path / "draft.pdf").blocks


@pytest.mark.parametrize(("made", "name"), [("docx", "draft.pdf"), ("pdf", "draft.docx"), ("pdf", "draft.txt")])
def test_the_format_is_told_by_content(made: str, name: str, tmp_path: Path) -> None:
    render(CAFE, "pdf" if made == "pdf" else "docx", tmp_path / name)
    assert read(tmp_path / name).format == made


def test_every_refusal_says_what_to_do() -> None:
    for message, hint in REFUSALS.values():
        assert message.endswith(".") and hint.endswith(".")


def test_no_reader_prints_or_logs(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    for number, (_, name, make) in enumerate(CASES):
        path = tmp_path / f"{number}-{name}"
        path.write_bytes(make(tmp_path))
        refused(path)
    assert capfd.readouterr() == ("", "")
    assert not caplog.records
