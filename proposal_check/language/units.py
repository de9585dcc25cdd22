"""What is parsed: the text of each block, alone or completed by the line that it hangs on."""

from __future__ import annotations

import re
from dataclasses import dataclass

from proposal_check.documents.model import Block, Document

UNTICKED = ("[ ]", "☐", "□")
TICKED = ("[x]", "[X]", "☑", "☒", "✓", "✔", "✅")
LEADS = (":", "–", "—", "…")
NUMBERED = re.compile(r"\d+(?:\.\d+)+\.?\s+(?=[A-Z\"“])")
"""The number of a paragraph ("4.1 The wardens …"), which is no part of its first sentence."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A text to parse: `text[lead:]` is the block's own from character `start` on; what comes before is borrowed."""

    block: Block
    text: str
    lead: int = 0
    start: int = 0
    cell: int | None = None

    @property
    def ticked(self) -> bool:
        """Whether the words stand beside a ticked box: the form's own, weak at most (guide, «Never credited»)."""
        text = self.block.text.strip()
        return self.block.kind != "table_row" and (text.startswith(TICKED) or text.endswith(TICKED))

    def to_block(self, start: int, end: int) -> tuple[int, int] | None:
        """Characters of the block for characters of the unit, or None where all of them are borrowed."""
        start = max(start, self.lead)
        if end <= start:
            return None
        return start - self.lead + self.start, end - self.lead + self.start


def units(document: Document) -> list[Unit]:
    """The units of a document in reading order: answers only, with their lead-ins."""
    found: list[Unit] = []
    lead = ""
    heading = ""
    for block in document.blocks:
        if block.role == "heading" and block.kind != "table_row":
            heading = block.text.strip()
            lead = ""
            continue
        if block.role != "answer" or block.kind == "comment" or block.text.startswith(UNTICKED):
            if block.kind != "table_row":
                lead = ""
            continue
        if block.kind == "table_row":
            found += row_units(block)
            continue
        if block.kind == "list_item":
            found.append(Unit(block, block.text))
            hung = lead or (heading if is_hanging(heading) else "")
            if hung and starts_low(block.text):
                found.append(completed(block, hung))
            continue
        text = block.text.strip()
        lead = last_sentence(text) if text.endswith(LEADS) else ""
        if heading.endswith("?"):
            found.append(Unit(block, f"{heading} {block.text}", lead=len(heading) + 1))
            heading = ""
        else:
            number = NUMBERED.match(block.text)
            skipped = number.end() if number is not None else 0
            found.append(Unit(block, block.text[skipped:], start=skipped))
    return found


def is_hanging(heading: str) -> bool:
    """Whether a heading is a line that list items complete ("What residents decide")."""
    return heading.endswith((":", "…")) or heading.lower().startswith(("what ", "who "))


def starts_low(text: str) -> bool:
    """Whether an item reads as the rest of a sentence; a capital may only be the writer's habit."""
    return bool(text) and len(text.split()) <= 40


def completed(block: Block, lead: str) -> Unit:
    """An item behind its lead-in, as one sentence."""
    stem = lead.rstrip(":–—… ").strip()
    if stem.lower().startswith("what "):
        stem = stem[len("what ") :]  # "What residents decide" is completed as "residents decide …"
    for ending in (" can do", " may do", " will do"):
        stem = stem.removesuffix(ending) + (ending.removesuffix(" do") if stem.endswith(ending) else "")
    text = block.text
    if text[:1].isupper() and not text[:2].isupper() and " " in text and text.split()[0].istitle() is not False:
        text = text[:1].lower() + text[1:]
    return Unit(block, f"{stem} {text}", lead=len(stem) + 1)


def last_sentence(text: str) -> str:
    """What follows the last full stop of a lead-in."""
    cut = max(text.rfind(mark, 0, len(text) - 1) for mark in (". ", "? ", "! "))
    return text[cut + 2 :] if cut >= 0 else text


def row_units(block: Block) -> list[Unit]:
    """Each cell of a row on its own; the first cell again as subject of what a later one says it does."""
    found: list[Unit] = []
    for cell in block.cells:
        text = block.text[cell.start : cell.end]
        if text.strip():
            found.append(Unit(block, text, start=cell.start, cell=cell.column))
    if len(block.cells) > 1:
        first = block.cells[0]
        question = block.text[first.start : first.end].strip()
        if question.endswith("?"):
            second = block.cells[1]
            answer = block.text[second.start : second.end]
            text = f"{question} {answer}"
            lead = len(question) + 1
            return [Unit(block, text, lead=lead, start=second.start, cell=second.column), *found]
        name = block.text[first.start : first.end].strip()
        for cell in block.cells[1:]:
            header = cell.header.lower()
            if any(
                word in header
                for word in (
                    "they do",
                    "remit",
                    "role",
                    "power",
                    "does",
                    "responsib",
                    "duties",
                    "function",
                    "decid",
                    "decis",
                )
            ):
                text = block.text[cell.start : cell.end]
                if text.strip() and name:
                    low = text[:1].lower() + text[1:] if text[:1].isupper() and not text[:2].isupper() else text
                    found.append(
                        Unit(
                            block,
                            f"{name} {low}",
                            lead=len(name) + 1,
                            start=cell.start,
                            cell=cell.column,
                        )
                    )
    return found
