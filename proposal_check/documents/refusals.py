"""Every reason for not reading a draft: its stable code, its one line, and what to do about it."""

from __future__ import annotations

from pathlib import Path

from proposal_check.documents.errors import UnreadableDraftError

REFUSALS: dict[str, tuple[str, str]] = {
    "not_found": ("There is no such file.", "Check the path and its spelling."),
    "is_folder": ("This is a folder, not a draft.", "Name the draft inside it."),
    "no_permission": (
        "The file may not be opened.",
        "Ask for permission to read it, or copy it to a folder of your own.",
    ),
    "unreadable": (
        "The file could not be opened: {detail}.",
        "Copy it to a local folder and try again.",
    ),
    "not_a_file": ("This is not an ordinary file.", "Save the draft as a file and name that."),
    "empty": ("The file is empty.", "Save the draft again and check that it has text in it."),
    "too_large": (
        "The file is too large to read safely ({detail}).",
        "Remove pictures and attachments, and save the text alone.",
    ),
    "too_long": (
        "The draft is too long ({detail}).",
        "Check the proposal's own parts one by one, without its annexes.",
    ),
    "no_text": (
        "There is no text in this file: its pages are pictures, or blank.",
        "Run OCR on it (for instance with ocrmypdf), or export the draft from the program that wrote it.",
    ),
    "encrypted": (
        "The file is protected by a password.",
        "Save a copy without a password and check that.",
    ),
    "damaged": (
        "The {detail} file is damaged or incomplete.",
        "Open it in the program that wrote it, save it again, and check the new file.",
    ),
    "legacy_doc": (
        "This is an old Word file (.doc), or another file of that age.",
        "Open it in Word or LibreOffice and save it as .docx.",
    ),
    "image": (
        "This is a picture ({detail}), not a text.",
        "Run OCR on it, or export the draft as .docx or PDF.",
    ),
    "unsupported_format": (
        "This is {detail}, which cannot be read.",
        "Save the draft as .docx, PDF, Markdown or plain text.",
    ),
    "not_text": (
        "The file holds no text that can be read.",
        "Save the draft as .docx, PDF, Markdown or plain text.",
    ),
    "language": (
        "The draft is in {detail}; only English can be checked.",
        "Check an English translation of the draft.",
    ),
}


def refuse(path: Path, code: str, detail: str = "") -> UnreadableDraftError:
    """Return the error for `code`, to be raised; `detail` fills the one gap of its message."""
    message, hint = REFUSALS[code]
    return UnreadableDraftError(path, code, message.format(detail=detail), hint)
