"""A PDF page's drawing operators → its text runs and ruled lines, each with its position.

pypdf decodes fonts, strings and streams; this interprets the text and graphics state (ISO 32000-1,
8.4 and 9.3 to 9.4), because rebuilding lines, columns and headings needs to know where each run
begins and ends, in which size and weight, and where the rules of tables are.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ContentStream, DictionaryObject, PdfObject, StreamObject

from proposal_check.documents.pdf_fonts import Font, characters_of, font_of, style_of
from proposal_check.documents.pdf_graphics import (
    IDENTITY,
    Matrix,
    PageContent,
    Rule,
    Run,
    multiply,
    place,
)

_DEEPEST_FORM = 12
_MOST_FORMS = 2_000
_THIN = 3.0
_SHORTEST_RULE = 4.0


@dataclass(frozen=True, slots=True)
class _State:
    """The graphics state that q and Q save: the matrix and the text parameters."""

    ctm: Matrix = IDENTITY
    font: Font | None = None
    size: float = 0.0
    char_space: float = 0.0
    word_space: float = 0.0
    scale: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    invisible: bool = False


def draw(
    stream: ContentStream, reader: PdfReader, resources: DictionaryObject, turn: Matrix, content: PageContent
) -> None:
    """Add what `stream` draws to `content`, with the page turned by `turn`."""
    _Interpreter(content, reader, resources, _State(ctm=turn)).run(stream)


class _Interpreter:
    """Runs one content stream; a form it draws gets an interpreter of its own."""

    def __init__(
        self,
        content: PageContent,
        reader: PdfReader,
        resources: DictionaryObject,
        state: _State,
        depth: int = 0,
    ) -> None:
        self._content, self._reader, self._resources = content, reader, resources
        self._state = state
        self._depth = depth
        self._stack: list[_State] = []
        self._fonts: dict[str, Font | None] = {}
        self._matrix = self._line = IDENTITY
        self._point = self._start = (0.0, 0.0)
        self._path: list[Rule] = []

    def run(self, stream: ContentStream) -> None:
        for operands, operator in stream.operations:
            name = operator.decode("latin-1") if isinstance(operator, bytes) else str(operator)
            handler = _HANDLERS.get(name)
            if handler is None:
                continue
            try:
                handler(self, operands)
            except (IndexError, TypeError, ValueError, KeyError):
                # An operator without its operands draws nothing, as in every PDF viewer.
                continue

    # Graphics state

    def save(self, _: list[Any]) -> None:
        self._stack.append(self._state)

    def restore(self, _: list[Any]) -> None:
        if self._stack:
            self._state = self._stack.pop()

    def concatenate(self, operands: list[Any]) -> None:
        self._state = replace(self._state, ctm=multiply(_matrix(operands), self._state.ctm))

    def draw_object(self, operands: list[Any]) -> None:
        drawn = dictionary(self._resources.get("/XObject")).get(operands[0])
        drawn = drawn.get_object() if drawn is not None else None
        if not isinstance(drawn, StreamObject):
            return
        if drawn.get("/Subtype") == "/Image":
            self._content.pictures += 1
        elif drawn.get("/Subtype") == "/Form" and self._depth < _DEEPEST_FORM:
            self._content.forms += 1
            if self._content.forms > _MOST_FORMS:
                return
            own = _matrix(list(drawn.get("/Matrix", IDENTITY)))
            state = replace(self._state, ctm=multiply(own, self._state.ctm))
            resources = dictionary(drawn.get("/Resources")) or self._resources
            inner = _Interpreter(self._content, self._reader, resources, state, self._depth + 1)
            inner.run(ContentStream(drawn, self._reader, "bytes"))

    # Text

    def begin_text(self, _: list[Any]) -> None:
        self._matrix = self._line = IDENTITY

    def set_font(self, operands: list[Any]) -> None:
        name = str(operands[0])
        if name not in self._fonts:
            found = dictionary(self._resources.get("/Font")).get(name)
            found = found.get_object() if found is not None else None
            self._fonts[name] = font_of(found) if isinstance(found, DictionaryObject) else None
        self._state = replace(self._state, font=self._fonts[name], size=float(operands[1]))

    def set_matrix(self, operands: list[Any]) -> None:
        self._matrix = self._line = _matrix(operands)

    def move(self, operands: list[Any]) -> None:
        shift = (1.0, 0.0, 0.0, 1.0, float(operands[0]), float(operands[1]))
        self._matrix = self._line = multiply(shift, self._line)

    def move_and_lead(self, operands: list[Any]) -> None:
        self._state = replace(self._state, leading=-float(operands[1]))
        self.move(operands)

    def next_line(self, _: list[Any]) -> None:
        self.move([0.0, -self._state.leading])

    def next_line_show(self, operands: list[Any]) -> None:
        self.next_line([])
        self.show(operands)

    def next_line_spaced_show(self, operands: list[Any]) -> None:
        self._state = replace(self._state, word_space=float(operands[0]), char_space=float(operands[1]))
        self.next_line_show(operands[2:])

    def show(self, operands: list[Any]) -> None:
        self.show_array([[operands[0]]])

    def show_array(self, operands: list[Any]) -> None:
        """Draw strings with gaps between them; a gap as wide as a space ends a run."""
        for item in operands[0]:
            if isinstance(item, (bytes, str)):
                self._show(item)
            else:
                state = self._state
                self._advance(-float(item) / 1000 * state.size * state.scale)

    def _show(self, item: bytes | str) -> None:
        state = self._state
        if state.font is None:
            return
        characters = list(characters_of(state.font, item))
        width = sum(advance for _, advance, _ in characters) / 1000 * state.size
        width += len(characters) * state.char_space
        width += state.word_space * sum(spaced for _, _, spaced in characters)
        before = multiply(self._matrix, state.ctm)
        self._advance(width * state.scale)
        after = multiply(self._matrix, state.ctm)
        text = "".join(char for char, _, _ in characters)
        upright = abs(before[1]) < 0.2 * abs(before[0]) and before[0] > 0
        if text and upright and not state.invisible:
            rise = state.rise * before[3]
            size = state.size * abs(before[3])
            bold, italic = style_of(state.font)
            self._content.runs.append(Run(text, before[4], after[4], before[5] + rise, size, bold, italic))

    def _advance(self, width: float) -> None:
        self._matrix = multiply((1.0, 0.0, 0.0, 1.0, width, 0.0), self._matrix)

    # Paths: only what may be a table's rule

    def move_to(self, operands: list[Any]) -> None:
        self._point = self._start = (float(operands[0]), float(operands[1]))

    def line_to(self, operands: list[Any]) -> None:
        end = (float(operands[0]), float(operands[1]))
        self._add(self._point, end)
        self._point = end

    def close_path(self, _: list[Any]) -> None:
        self._add(self._point, self._start)
        self._point = self._start

    def rectangle(self, operands: list[Any]) -> None:
        x, y, width, height = (float(operand) for operand in operands[:4])
        corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y))
        for start, end in pairwise(corners):
            self._add(start, end)

    def _add(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        (x0, y0), (x1, y1) = (place(self._state.ctm, *point) for point in (start, end))
        self._path.append(Rule(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)))

    def paint(self, _: list[Any]) -> None:
        for rule in self._path:
            width, height = rule.x1 - rule.x0, rule.y1 - rule.y0
            if min(width, height) <= _THIN and max(width, height) >= _SHORTEST_RULE:
                self._content.rules.append(rule)
        self._path = []

    def forget_path(self, _: list[Any]) -> None:
        self._path = []

    def close_and_paint(self, operands: list[Any]) -> None:
        self.close_path(operands)
        self.paint(operands)

    def inline_image(self, _: list[Any]) -> None:
        self._content.pictures += 1


Handler = Callable[["_Interpreter", list[Any]], None]


def _set(name: str) -> Handler:
    """Return the handler of an operator that sets one number of the text state."""

    def handler(self: _Interpreter, operands: list[Any]) -> None:
        value = float(operands[0])
        if name == "scale":
            value /= 100
        self._state = replace(self._state, **{name: value})  # type: ignore[arg-type]

    return handler


def _render_mode(self: _Interpreter, operands: list[Any]) -> None:
    # Mode 3 draws nothing: the text layer under a scan that OCR has been run on. It is the text.
    self._state = replace(self._state, invisible=int(operands[0]) == 7)


_HANDLERS: dict[str, Handler] = {
    "q": _Interpreter.save, "Q": _Interpreter.restore, "cm": _Interpreter.concatenate,
    "Do": _Interpreter.draw_object, "BT": _Interpreter.begin_text, "Tf": _Interpreter.set_font,
    "Tm": _Interpreter.set_matrix, "Td": _Interpreter.move, "TD": _Interpreter.move_and_lead,
    "T*": _Interpreter.next_line, "Tj": _Interpreter.show, "TJ": _Interpreter.show_array,
    "'": _Interpreter.next_line_show, '"': _Interpreter.next_line_spaced_show,
    "Tc": _set("char_space"), "Tw": _set("word_space"), "Tz": _set("scale"),
    "TL": _set("leading"), "Ts": _set("rise"), "Tr": _render_mode,
    "m": _Interpreter.move_to, "l": _Interpreter.line_to, "h": _Interpreter.close_path,
    "re": _Interpreter.rectangle, "n": _Interpreter.forget_path,
    "S": _Interpreter.paint, "f": _Interpreter.paint, "F": _Interpreter.paint,
    "f*": _Interpreter.paint, "B": _Interpreter.paint, "B*": _Interpreter.paint,
    "s": _Interpreter.close_and_paint, "b": _Interpreter.close_and_paint,
    "b*": _Interpreter.close_and_paint, "INLINE IMAGE": _Interpreter.inline_image,
}  # fmt: skip


def dictionary(value: PdfObject | None) -> DictionaryObject:
    """Return the dictionary that `value` is or refers to, or an empty one."""
    found = value.get_object() if value is not None else None
    return found if isinstance(found, DictionaryObject) else DictionaryObject()


def _matrix(operands: list[Any]) -> Matrix:
    a, b, c, d, e, f = (float(operand) for operand in operands[:6])
    return (a, b, c, d, e, f)
