"""A filled form's questions, each with its answer: where it stands, how long it is and may be.

Told from the roles and kinds of blocks alone. A draft without such questions gives none: a single
question in running prose makes no form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from proposal_check.documents.model import Block, Document, Place
from proposal_check.documents.roles import is_prompt
from proposal_check.documents.word_limit import (
    Length,
    WordLimit,
    bare_limit,
    count_characters,
    count_words,
    is_count,
    stated_limit,
    without_limit,
)

_FEWEST = 2
"""Questions that make a form."""
_MANY = 4
"""Headings that ask, which make a form even where more headings don't."""
_MAY_ASK = frozenset({"paragraph", "list_item", "table_row", "text_box", "form_field"})
_NUMBERED = re.compile(
    r"\W*(?:(?:question|q)\s*\d+(?:\.\d+)*\W?|[a-z]?\d+(?:\.\d+)*\s*[a-z]?\s*[.):]|\d+\.\d+|\(?[a-z]\))\s*",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"(?:q|question)(?:\s*\d+)?\s*[:.]\s+", re.IGNORECASE)
_ANSWER_LABEL = re.compile(r"(?:a|answer|response|our answer)(?:\s*\d+)?\s*[:.]\s*", re.IGNORECASE)
_ORDER = re.compile(
    r"(?:please |briefly )?(?:describe|explain|tell us|outline|give details|set out|summari[sz]e)\b", re.I
)
# A funder's "we", directly below its question and above the answer.
_FUNDER_SAYS = re.compile(
    r"we (?:want|would like|need) to (?:know|hear)\b|this (?:question|section|answer) ", re.IGNORECASE
)
_LONGEST_QUESTION = 60
_LEFT_OUT = frozenset({"guidance", "boilerplate", "reference"})


@dataclass(frozen=True, slots=True)
class Extent:
    """Characters `start` to `end` of the text of the block at that index."""

    block: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a form, in its own words, with the answer below or beside it."""

    text: str
    place: Place
    answer: tuple[Extent, ...]
    words: int
    characters: int
    limit: WordLimit | None

    @property
    def length(self) -> Length | None:
        """Say whether the answer is over, under or within its limit; None where none is stated."""
        return self.limit.judge(self.words, self.characters) if self.limit else None


@dataclass(slots=True)
class _Open:
    """A question whose answer is being collected; one that is `beside` its answer has all of it."""

    text: str
    block: Block
    own_words: list[str]
    beside: bool = False
    limit: WordLimit | None = None
    answer: list[Extent] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    def take(self, block: Block, after: Block | None) -> None:
        """Take a block below the question: the form's own words about it, or the answer's."""
        if self.beside:
            return
        if not self.answer and _helps(block, after):
            if len(self.own_words) == 1 and is_prompt(block.text) and not _asks(self.text):
                self.text = f"{self.text}: {without_limit(block.text)}"
            self.own_words.append(block.text)
        elif block.role not in _LEFT_OUT:
            for start, end in [(cell.start, cell.end) for cell in block.cells] or [(0, len(block.text))]:
                self.add(block, start, end)

    def add(self, block: Block, start: int, end: int) -> None:
        """Take some characters of a block into the answer."""
        label = None if self.answer else _ANSWER_LABEL.match(block.text, start, end)
        start = label.end() if label else start
        text = block.text[start:end]
        start += len(text) - len(text.lstrip())
        if text.strip() and not is_count(text):
            self.answer.append(Extent(block.place.block, start, end))
            self.texts.append(text.strip())

    def holds(self, block: Block) -> bool:
        """Say whether a block stands inside the answer: under this question, or under a heading deeper than it."""
        depth = len(self.block.place.heading)
        if self.block.kind == "heading":
            return len(block.place.heading) > depth
        return block.kind != "heading" or (depth > 0 and len(block.place.heading) >= depth)

    def closed(self) -> Question:
        """Give the question with what was collected."""
        limit = self.limit or stated_limit(" ".join(self.own_words))
        words, characters = count_words(self.texts), count_characters(self.texts)
        return Question(self.text, self.block.place, tuple(self.answer), words, characters, limit)


def form_questions(document: Document) -> tuple[Question, ...]:
    """Return the document's questions in order; empty where it is no filled form."""
    headings = [block for block in document.blocks if block.kind == "heading" and block.text != document.title]
    levels = {block.level for block in headings if _asks(block.text) and _NUMBERED.match(block.text)}
    for lenient in (False, True):
        found = list(_walk(document, _Manner(lenient, frozenset(levels))))
        titles = sum(each.block.kind == "heading" for each in found)
        few = titles == len(found) and titles < _MANY and 2 * titles < len(headings)
        stated = [each for each in found if stated_limit(" ".join(each.own_words)) or each.limit]
        if (len(found) >= _FEWEST and not few) or stated:
            return tuple(each.closed() for each in found) if any(each.answer for each in found) else ()
    return ()


@dataclass(frozen=True, slots=True)
class _Manner:
    """What else passes for a question in a form: any that stands `alone`, numbered headings of these levels."""

    alone: bool
    numbered: frozenset[int]


def _walk(document: Document, manner: _Manner) -> Iterator[_Open]:
    """Yield each question once its answer has ended."""
    blocks = [block for block in document.blocks if block.kind != "comment"]
    current: _Open | None = None
    label = ""
    padded = [None, *blocks, None]
    for before, block, after in zip(padded, blocks, padded[2:], strict=False):
        opened = _beside(block) or _above(block, before, after, current, manner)
        if opened and label and not opened.beside and block.kind != "heading" and not opened.text.endswith("?"):
            opened.text = f"{without_limit(label)}: {opened.text}"
            opened.own_words.append(label)
        if opened:
            # A question without an answer that has questions of its own below is the title of a part.
            if current and (current.answer or current.block.kind != "heading" or not current.holds(block)):
                yield current
            current = opened
        elif current and not current.holds(block):
            yield current
            current = None
        elif current and block.kind != "heading":
            current.take(block, after)
        if block.kind == "heading":
            label = block.text if block.text != document.title else ""
        elif opened or block.role != "guidance":
            label = ""
    if current and (current.answer or current.block.kind != "paragraph" or current.block.role != "guidance"):
        yield current


def _beside(block: Block) -> _Open | None:
    """Return the question of a table's row with the answer in the last cell, if it is such a row."""
    if block.kind != "table_row" or block.role == "heading" or len(block.cells) < 2:
        return None
    texts = [block.text[cell.start : cell.end] for cell in block.cells]
    number = 1 if _NUMBERED.fullmatch(texts[0]) or texts[0].isdigit() else 0
    if number + 1 >= len(texts) or not _asks(texts[number], table=True):
        return None
    found = _Open(without_limit(texts[number]), block, texts[number:-1], beside=True)
    for cell, text in list(zip(block.cells, texts, strict=True))[number + 1 :]:
        limit = bare_limit(text) if "word" in f"{cell.header} {text}".lower() else None
        if limit:
            found.limit = limit
        elif cell is block.cells[-1]:
            found.add(block, cell.start, cell.end)
    return found


def _above(
    block: Block, before: Block | None, after: Block | None, current: _Open | None, manner: _Manner
) -> _Open | None:
    """Return the question that a block asks above its answer, if it asks one."""
    end = _asked(block, before, after, current, manner)
    if not end:
        return None
    found = _Open(without_limit(block.text[:end]).rstrip(":"), block, [block.text[:end]])
    found.add(block, end, len(block.text))
    return found


def _asked(block: Block, before: Block | None, after: Block | None, current: _Open | None, manner: _Manner) -> int:
    """Return where the form's own words end in a block that asks something; 0 where it doesn't."""
    text = block.text
    if block.kind == "heading":
        numbered = block.level in manner.numbered and bool(_NUMBERED.match(text))
        return len(text) if numbered or _asks(text) or stated_limit(text) else 0
    if block.role == "guidance":
        helps = current is not None and not current.answer and current.block.kind == "heading"
        return len(text) if is_prompt(text) and not helps else 0
    if block.role != "answer" or block.kind not in _MAY_ASK:
        return 0
    if not _asks(text):
        end = text.find("? ") + 1
        inline = end and (_LABELLED.match(text) or _NUMBERED.match(text)) and _asks(text[:end])
        return end if inline else 0
    answered = after is not None and after.kind == "paragraph" and after.role != "guidance" and not _asks(after.text)
    if block.kind == "list_item":
        # One of several bullets that ask is what an evaluation wants to know, not what a form does.
        known = answered and (before is None or before.kind != "list_item" or not _asks(before.text))
    else:
        cell = block.kind == "table_row"
        known = cell or bool(_NUMBERED.match(text) or _LABELLED.match(text) or stated_limit(text))
    return len(text) if known or (manner.alone and answered and block.kind != "list_item") else 0


def _helps(block: Block, after: Block | None) -> bool:
    """Say whether a block below a question still belongs to the form."""
    funder = bool(_FUNDER_SAYS.match(block.text)) and after is not None and after.kind != "heading"
    return block.role == "guidance" or (funder and block.kind == "paragraph")


def _asks(text: str, *, table: bool = False) -> bool:
    """Say whether the whole of `text` asks: one question, or an order to describe something."""
    bare = without_limit(text)
    if not bare or len(bare.split()) > _LONGEST_QUESTION:
        return False
    first = re.split(r"(?<=[.?!])\s+(?=[A-Z])", _NUMBERED.sub("", bare, count=1), maxsplit=1)
    opens = first[0].endswith("?") or bool(_ORDER.match(first[0])) or (table and is_prompt(bare))
    return opens and (len(first) == 1 or is_prompt(bare) or bool(_tail_asks(first[1])))


def _tail_asks(text: str) -> bool:
    """Say whether what follows a question still belongs to it: another question, or its limit."""
    return text.endswith("?") or stated_limit(text) is not None
