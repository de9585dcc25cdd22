"""Reading a pack file: safe YAML, and errors that name the line, the value and the nearest one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import get_close_matches
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from pydantic import ValidationError
from pydantic_core import ErrorDetails
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, SequenceNode

from proposal_check.assessment.pack import Pack

SHIPPED = "proposal_check.criteria"
LARGEST_PACK = 1_000_000
"""Characters; the shipped pack has some 30,000, so anything beyond this is no pack."""


class PackError(ValueError):
    """A pack can't be used: `message` is one line, `hint` says what to do."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(f"{message} {hint}".strip())
        self.message = message
        self.hint = hint


def pack_names() -> tuple[str, ...]:
    """Give the ids of the packs that come with the program."""
    names = (each.name for each in resources.files(SHIPPED).iterdir())
    return tuple(sorted(name.removesuffix(".yaml").replace("_", "-") for name in names if ".yaml" in name))


def load_pack(name_or_path: str) -> Pack:
    """Load a shipped pack by its id (hyphens or underscores), or a pack file by its path.

    Raises `PackError` when there is no such pack, or when its file doesn't say what a pack must.
    """
    name = name_or_path.replace("_", "-")
    if name in pack_names():
        return _read(resources.files(SHIPPED) / f"{name.replace('-', '_')}.yaml", name_or_path)
    path = Path(name_or_path)
    if path.is_file():
        return _read(path, name_or_path)
    if path.suffix in {".yaml", ".yml"} or len(path.parts) > 1:
        raise PackError(f"{name_or_path}: there is no such file.", "Check the path of the pack.")
    raise PackError(
        f"There is no pack called “{name_or_path}”.",
        f"{_nearest(name, pack_names())} Shipped packs: {', '.join(pack_names())}; "
        "a pack of your own is named by the path of its file.".strip(),
    )


def _read(file: Traversable, shown: str) -> Pack:
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise PackError(
            f"{shown}: the file can't be read ({error}).", "A pack is a UTF-8 text file in YAML."
        ) from error
    if len(text) > LARGEST_PACK:
        raise PackError(f"{shown}: the file is too long for a pack.", "Is this the right file?")
    try:
        data = YAML(typ="safe", pure=True).load(text)
        return Pack.model_validate(data)
    except ValidationError as error:
        raise _explain(error, text, shown) from error
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = f", line {mark.line + 1}" if mark else ""
        problem = (error.problem or "this is not YAML").splitlines()[0]
        raise PackError(f"{shown}{line}: {problem}.", "Check the indents and quotes there.") from error
    except (YAMLError, RecursionError, ValueError) as error:
        raise PackError(f"{shown}: this is not YAML.", "Is this the right file?") from error


def _explain(error: ValidationError, text: str, shown: str) -> PackError:
    """Turn the first error, in the order of the file, into a `PackError`."""
    root = YAML(typ="safe", pure=True).compose(text)
    found = [(_line(root, _path(each)), each) for each in error.errors(include_url=False)]
    line, first = min(found, key=lambda pair: pair[0])
    problem, hint = _words(first)
    more = f" And {len(found) - 1} more." if len(found) > 1 else ""
    return PackError(f"{shown}, line {line}: {problem}.{more}", hint)


def _path(error: ErrorDetails) -> tuple[str | int, ...]:
    return (*error["loc"], *error.get("ctx", {}).get("at", ()))


def _words(error: ErrorDetails) -> tuple[str, str]:
    """Say what is wrong with one value, and what to write instead."""
    context = error.get("ctx", {})
    path = _path(error)
    key = next((part for part in reversed(path) if isinstance(part, str)), "the pack")
    if error["type"] == "missing":
        return f"“{key}” is missing", f"Add “{key}:” there; every pack needs it."
    if error["type"] == "literal_error":
        options = re.findall(r"'([^']*)'", str(context.get("expected", "")))
        value = str(error["input"])
        return f"{key}: “{_short(value)}” is not allowed", _nearest(value, options)
    if "value" in context:
        value = str(context["value"])
        prefix = "" if error["type"] == "unknown_key" else f"{key}: "
        options = list(context.get("options", ()))
        return f"{prefix}“{_short(value)}” {error['msg']}", _nearest(value, options)
    value = error["input"]
    said = f" “{_short(str(value))}”" if isinstance(value, str | int | float | bool) else ""
    return f"{key}:{said} is not right: {error['msg'][:1].lower()}{error['msg'][1:]}", ""


def _nearest(value: str, options: Sequence[str]) -> str:
    near = get_close_matches(value, options, n=1, cutoff=0.5)
    if near:
        return f"Did you mean “{near[0]}”?"
    return f"It may be one of: {', '.join(options)}." if options else ""


def _short(value: str, limit: int = 60) -> str:
    value = " ".join(value.split())
    return value if len(value) <= limit else f"{value[: limit - 1]}…"


def _line(root: Node | None, path: Sequence[str | int]) -> int:
    """Give the line, from 1, of the deepest node on `path` that the file holds.

    A list of one may be written without its dash, so an index finds nothing in a mapping and the
    walk goes on below it.
    """
    node, line = root, 1
    for part in path:
        if isinstance(node, MappingNode):
            pair = next((each for each in node.value if each[0].value == str(part)), None)
            if pair is None and isinstance(part, str):
                break
            if pair is not None:
                node, line = pair[1], pair[0].start_mark.line + 1
        elif isinstance(node, SequenceNode) and isinstance(part, int):
            node = node.value[part]
            line = node.start_mark.line + 1
        else:
            break
    return line
