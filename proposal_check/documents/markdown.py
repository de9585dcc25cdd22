"""Markdown → pieces: its words without its marks, code, comments and front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

from markdown_it import MarkdownIt
from markdown_it.token import Token

from proposal_check.documents.assembly import Piece
from proposal_check.documents.limits import Limits
from proposal_check.documents.model import BlockKind, BlockRole
from proposal_check.documents.weave import Fragment, Line, Lines

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?:.*\n)*?(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_FOOTNOTE = re.compile(r"^\[\^[^\]\s]+\]:\s*")
_FOOTNOTE_MARK = re.compile(r"\[\^[^\]\s]+\](?!:)")
_TASK = re.compile(r"^\[([ xX])\]\s+")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_WORD = re.compile(r"\S+")
_CELLS = frozenset({"th_open", "td_open"})


def pieces_of_markdown(text: str, limits: Limits) -> list[Piece]:
    """Return the pieces of a Markdown file; a `part` is `line/N`, counted from 1."""
    parser = MarkdownIt("commonmark", {"maxNesting": min(limits.depth, 100)})
    parser.enable(["table", "strikethrough"])
    # Blank lines in the front matter's place keep the numbers of the lines after it.
    text = _FRONT_MATTER.sub(lambda match: "\n" * match[0].count("\n"), text, count=1)
    return list(_Reader(text.split("\n")).pieces(parser.parse(text)))


@dataclass(slots=True)
class _Reader:
    """Walks the block tokens, knowing how deep in lists and quotes it stands."""

    source: Sequence[str]
    lists: int = 0
    quotes: int = 0
    tables: int = 0
    fresh_item: bool = False
    row: list[tuple[Lines, int]] = field(default_factory=list)

    def pieces(self, tokens: Sequence[Token]) -> Iterator[Piece]:
        opening = Token("", "", 0)
        in_table = False
        lines = (0, 0)
        for token in tokens:
            if token.map:
                lines = (token.map[0], token.map[1])
            self._nest(token)
            match token.type:
                case "table_open" | "table_close":
                    in_table = token.type == "table_open"
                    self.tables += token.nesting == -1
                case "tr_open":
                    self.row, opening = [], token
                case "tr_close":
                    yield self._row()
                case "inline" if in_table:
                    self.row.append((_Finder(self.source, *lines).lines(token), len(self.row)))
                case "inline":
                    found = _Finder(self.source, *lines).lines(token)
                    yield from self._block(opening, found, _is_bold(token))
                case "html_block":
                    yield from self._html(token)
                case _ if token.nesting == 1:
                    opening = token
                    if token.type in _CELLS:
                        self.in_header = token.type == "th_open"
                case _:
                    pass

    in_header: bool = False

    def _nest(self, token: Token) -> None:
        if token.type in {"bullet_list_open", "ordered_list_open"}:
            self.lists += 1
        elif token.type in {"bullet_list_close", "ordered_list_close"}:
            self.lists -= 1
        elif token.type in {"blockquote_open", "blockquote_close"}:
            self.quotes += token.nesting
        elif token.type == "list_item_open":
            self.fresh_item = True

    def _block(self, opening: Token, lines: Lines, bold: bool) -> Iterator[Piece]:
        hint: BlockRole | None = "quote" if self.quotes else None
        if opening.type == "heading_open":
            yield Piece("heading", lines, int(opening.tag[1:]))
            return
        first = lines[0][0].text if lines and lines[0] else ""
        if _FOOTNOTE.match(first):
            yield Piece("footnote", _without_start(lines, _FOOTNOTE), hint=hint)
            return
        kind: BlockKind = "list_item" if self.lists and self.fresh_item else "paragraph"
        level = self.lists if kind == "list_item" else 0
        if kind == "list_item":
            lines = _ticked(lines)
        self.fresh_item = False
        yield Piece(kind, lines, level, hint=hint, bold=bold)

    def _row(self) -> Piece:
        return Piece(
            "table_row",
            cells=tuple(lines for lines, _ in self.row),
            columns=tuple(column for _, column in self.row),
            table=self.tables,
            marked=self.in_header,
        )

    def _html(self, token: Token) -> Iterator[Piece]:
        """Yield the words of a block of HTML, a piece for each of its own blocks."""
        words = _Words(token.map[0] if token.map else 0)
        words.feed(token.content)
        words.close()
        for lines in words.blocks:
            yield Piece("paragraph", tuple(lines))


class _Words(HTMLParser):
    """Collects an HTML block's words, without tags, comments, scripts and styles."""

    _INLINE = re.compile(r"a|abbr|b|cite|code|em|i|mark|q|s|small|span|strong|su[bp]|u")
    _UNSEEN = frozenset({"script", "style", "template"})

    def __init__(self, start: int) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[list[Line]] = [[]]
        self._start = start
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a block at every tag that is not part of a sentence."""
        self._hidden += tag in self._UNSEEN
        if not self._INLINE.fullmatch(tag):
            self.blocks.append([])

    def handle_endtag(self, tag: str) -> None:
        """End a block likewise."""
        self._hidden -= tag in self._UNSEEN and self._hidden > 0
        if not self._INLINE.fullmatch(tag):
            self.blocks.append([])

    def handle_data(self, data: str) -> None:
        """Take the words, each source line's with its number."""
        if self._hidden:
            return
        line, column = self.getpos()
        for number, text in enumerate(data.split("\n"), self._start + line):
            fragment = Fragment(text, f"line/{number}", column)
            same = self.blocks[-1] and self.blocks[-1][-1][-1].part == fragment.part
            if same:
                self.blocks[-1][-1] = (*self.blocks[-1][-1], fragment)
            else:
                self.blocks[-1].append((fragment,))
            column = 0


@dataclass(slots=True)
class _Finder:
    """Finds the words of an inline token in its source lines, in order.

    A word that the source spells otherwise (an entity, an escape) is placed where the search is.
    """

    source: Sequence[str]
    line: int
    end: int
    column: int = 0

    def lines(self, inline: Token) -> Lines:
        lines: list[list[Fragment]] = [[]]
        for token in inline.children or ():
            if token.type in {"softbreak", "hardbreak"}:
                lines.append([])
            elif token.type in {"text", "code_inline"}:
                lines[-1].extend(self._fragments(_FOOTNOTE_MARK.sub("", token.content)))
            elif token.type == "html_inline" and _BREAK.fullmatch(token.content):
                lines[-1].append(Fragment(" ", f"line/{self.line + 1}", self.column))
        return tuple(tuple(line) for line in lines)

    def _fragments(self, content: str) -> Iterator[Fragment]:
        at = 0
        for word in _WORD.finditer(content):
            self._seek(word[0])
            gap = content[at : word.start()]
            part = f"line/{self.line + 1}"
            if gap:
                yield Fragment(gap, part, max(self.column - len(gap), 0))
            yield Fragment(word[0], part, self.column)
            self.column += len(word[0])
            at = word.end()
        if content[at:]:
            yield Fragment(content[at:], f"line/{self.line + 1}", self.column)

    def _seek(self, word: str) -> None:
        line, column = self.line, self.column
        while line < min(self.end, len(self.source)):
            found = self.source[line].find(word, column)
            if found >= 0:
                self.line, self.column = line, found
                return
            line, column = line + 1, 0


def _is_bold(inline: Token) -> bool:
    """Say whether all words of an inline token stand in one pair of strong marks."""
    children = [child for child in inline.children or () if child.content or child.nesting]
    marks = [child.type for child in children if child.type.startswith("strong_")]
    whole = marks == ["strong_open", "strong_close"]
    return whole and children[0].type == "strong_open" and children[-1].type == "strong_close"


def _without_start(lines: Lines, pattern: re.Pattern[str]) -> Lines:
    """Return the lines without what `pattern` matches at their start, fragment by fragment."""
    text = "".join(fragment.text for fragment in lines[0])
    match = pattern.match(text)
    cut = match.end() if match else 0
    kept: list[Fragment] = []
    for fragment in lines[0]:
        gone = min(cut, len(fragment.text))
        cut -= gone
        if fragment.text[gone:]:
            kept.append(replace(fragment, text=fragment.text[gone:], offset=fragment.offset + gone))
    return (tuple(kept), *lines[1:])


def _ticked(lines: Lines) -> Lines:
    """Return a task list's item with its box as forms have it: ☒ or ☐."""
    first: Line = lines[0] if lines else ()
    text = "".join(fragment.text for fragment in first)
    task = _TASK.match(text)
    if task is None:
        return lines
    box = Fragment("☐ " if task[1] == " " else "☒ ", first[0].part, first[0].offset)
    rest = _without_start(lines, _TASK)
    return ((box, *rest[0]), *rest[1:])
