"""The YAML of a pack, read safely: a tree of plain values, and the place of each.

A pack is untrusted. It is walked as a stream of events before anything is built of it, so that what
could grow (aliases), run (tags) or bury (depth, length) ends the reading at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, StreamMark, YAMLError
from ruamel.yaml.events import AliasEvent, DocumentStartEvent, Event, NodeEvent
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from proposal_check.assessment.problems import PackError, Path, Problem, short

LARGEST_PACK = 300_000
"""Characters; the shipped packs have some 30,000 each."""
MOST_EVENTS = 20_000
"""Keys, values and list entries, twenty times a shipped pack's: they bound the time of reading to seconds."""
DEEPEST = 12
"""Lists and mappings inside one another; a pack's own go seven deep."""


@dataclass(frozen=True, slots=True)
class PackText:
    """A pack file as it was read: `shown` is its name in errors, `data` its plain values."""

    shown: str
    data: object
    root: Node | None

    def problem(self, path: Path, message: str, hint: str = "", *, key: bool = False) -> Problem:
        """Place a problem at the deepest value on `path` that the file holds, or at the key of that value."""
        line, column = place(self.root, path, key=key)
        return Problem(self.shown, line, column, message, hint)


def read_yaml(text: str, shown: str) -> PackText:
    """Read the text of a pack; raises `PackError` with every problem that YAML itself shows."""
    if len(text) > LARGEST_PACK:
        raise PackError(
            Problem(shown, 0, 0, f"the file is longer than a pack may be ({LARGEST_PACK:,} characters).", "Is it one?")
        )
    root: Node | None = None
    data: object = None
    try:
        problems = sorted(_dangers(text, shown))
        if not problems:
            root = YAML(typ="safe", pure=True).compose(text)
            problems = sorted(_repeated_keys(root, shown))
        if not problems:
            data = YAML(typ="safe", pure=True).load(text)
    except MarkedYAMLError as error:
        problem = (error.problem or "this is not YAML").splitlines()[0]
        mark = error.problem_mark or error.context_mark
        problems = [_at(mark, shown, f"{problem}.", "Check the indents and quotes there.")]
    except YAMLError:
        problems = [Problem(shown, 0, 0, "this is not YAML.", "Is this the right file?")]
    except ValueError:  # what YAML takes for a date and is none
        problems = [Problem(shown, 0, 0, "a value in it can't be read.", "Put dates and numbers in quotes.")]
    if problems:
        raise PackError(*problems)
    return PackText(shown, data, root)


def _dangers(text: str, shown: str) -> Iterator[Problem]:
    """Yield what a pack may not hold; too deep or too long a file ends the walk there."""
    depth, documents = 0, 0
    for count, event in enumerate(YAML(typ="safe", pure=True).parse(text)):
        depth += _step(event)
        documents += isinstance(event, DocumentStartEvent)
        if depth > DEEPEST:
            yield _at(event.start_mark, shown, f"this is more than {DEEPEST} lists deep.", "A pack has no such depth.")
            return
        if count > MOST_EVENTS or documents > 1:
            what = "the file goes on longer than a pack may" if documents == 1 else "a second document begins here"
            yield _at(event.start_mark, shown, f"{what}.", "A pack is one document; split it with “extends”.")
            return
        if isinstance(event, NodeEvent) and event.anchor:
            sign = "*" if isinstance(event, AliasEvent) else "&"
            message = f"“{sign}{short(str(event.anchor))}”: a pack has no anchors and aliases."
            yield _at(event.start_mark, shown, message, "Write it out in both places.")
        tag = getattr(event, "tag", None)
        if tag:
            message = f"“{short(str(tag))}”: a pack has no tags."
            yield _at(event.start_mark, shown, message, "Take it out; put text in quotes.")


def _step(event: Event) -> int:
    name = type(event).__name__
    if name in {"MappingStartEvent", "SequenceStartEvent"}:
        return 1
    return -1 if name in {"MappingEndEvent", "SequenceEndEvent"} else 0


def _repeated_keys(node: Node | None, shown: str) -> Iterator[Problem]:
    """Yield each key that stands twice in one mapping, or is no plain word."""
    if isinstance(node, SequenceNode):
        for each in node.value:
            yield from _repeated_keys(each, shown)
    if not isinstance(node, MappingNode):
        return
    seen: dict[str, int] = {}
    for key, value in node.value:
        if not isinstance(key, ScalarNode) or key.value == "<<":
            yield _at(key.start_mark, shown, "this is not a key.", "A key is a plain word.")
            continue
        if key.value in seen:
            hint = f"It stands on line {seen[key.value]} already: keep one of them."
            yield _at(key.start_mark, shown, f"“{short(key.value)}” is here a second time.", hint)
        seen.setdefault(key.value, key.start_mark.line + 1)
        yield from _repeated_keys(value, shown)


def _at(mark: StreamMark | None, shown: str, message: str, hint: str) -> Problem:
    line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
    return Problem(shown, line, column, message, hint)


def place(root: Node | None, path: Path, *, key: bool) -> tuple[int, int]:
    """Give the line and column, from 1, of the deepest node on `path` that the file holds.

    A word or number is pointed at itself, or at its key with `key`; a list or mapping always at its
    key. A list of one may be written without its dash, so an index finds nothing in a mapping and
    the walk goes on below it.
    """
    node, mark = root, root.start_mark if root else None
    for part in path:
        if isinstance(node, MappingNode):
            pair: Any = next((each for each in node.value if each[0].value == str(part)), None)
            if pair is None and isinstance(part, str):
                return (mark.line + 1, mark.column + 1) if mark else (1, 1)
            if pair is not None:
                mark, node = pair[0].start_mark, pair[1]
        elif isinstance(node, SequenceNode) and isinstance(part, int) and part < len(node.value):
            node = node.value[part]
            mark = node.start_mark
        else:
            break
    if isinstance(node, ScalarNode) and not key:
        mark = node.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
