"""What is wrong with a pack: each problem with its place, the value, and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, get_args

from pydantic_core import ErrorDetails, ValidationError

from proposal_check.assessment.strict import PackModel

MOST_SHOWN = 20
"""Problems that an error lists; the rest are counted."""

KEY = "[key]"
"""How pydantic ends the way to a key of a mapping."""

Path = tuple[str | int, ...]
"""The way to a value of a pack: keys, and numbers in lists."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong: `line` and `column` count from 1, and are 0 where no place can be named."""

    file: str
    line: int
    column: int
    message: str
    hint: str = ""

    def __str__(self) -> str:
        """Give it on one line: where, what, and what to do."""
        place = f", line {self.line}, column {self.column}" if self.line else ""
        said = f"{self.message} {self.hint}".strip()
        return f"{self.file}{place}: {said}" if self.file else f"{said[:1].upper()}{said[1:]}"


class PackError(ValueError):
    """A pack can't be used: `problems` are all that could be seen at once, in the order of the file."""

    def __init__(self, *problems: Problem) -> None:
        self.problems = problems
        shown = [str(problem) for problem in problems[:MOST_SHOWN]]
        if len(problems) > MOST_SHOWN:
            shown.append(f"And {len(problems) - MOST_SHOWN} more.")
        super().__init__("\n".join(shown))


def telling(error: ValidationError) -> list[ErrorDetails]:
    """Give the errors of a validation, without a list that is too short only because its entries are wrong."""
    every = error.errors(include_url=False)
    paths = [each["loc"] for each in every]
    return [
        each
        for each in every
        if each["type"] != "too_short"
        or not any(len(path) > len(each["loc"]) and path[: len(each["loc"])] == each["loc"] for path in paths)
    ]


def in_words(error: ErrorDetails, model: type[PackModel]) -> tuple[str, str]:
    """Say what is wrong with one value of a `model`, and what to write instead."""
    context = error.get("ctx", {})
    path = full_path(error)
    above = path[:-1] if is_about_key(error) else path
    key = next((part for part in reversed(above) if isinstance(part, str)), "the pack")
    value = str(context.get("value", error["input"]))
    options = [str(option) for option in context.get("options", ())]
    if error["type"] == "missing":
        return missing(str(path[-1]))
    if error["type"] == "extra_forbidden":
        return f"“{short(str(path[-1]))}” is not a key here.", nearest(str(path[-1]), keys_at(model, above))
    if error["type"] == "literal_error":
        known = re.findall(r"'([^']*)'", str(context.get("expected", "")))
        return f"{key}: “{short(value)}” is not allowed.", nearest(value, known)
    if "options" in context or "value" in context:
        return f"{key}: “{short(value)}” {error['msg']}.", nearest(value, options)
    said = f" “{short(value)}”" if isinstance(error["input"], str | int | float | bool) else ""
    hint = f'Write it in quotes: "{value}".' if error["type"] == "string_type" and said else ""
    return f"{key}:{said} is not right: {plain(error)}.", hint


def plain(error: ErrorDetails) -> str:
    """Say pydantic's own message as a reader of packs would."""
    context = error.get("ctx", {})
    messages = {
        "too_short": "it must have at least {min_length}",
        "too_long": "it may have at most {max_length}, and has more",
        "string_too_short": "it is empty",
        "string_too_long": "it may have at most {max_length} characters",
        "string_type": "it must be text",
        "tuple_type": "it must be a list",
        "dict_type": "it must be a list of keys and values",
        "model_type": "it must be a list of keys and values",
        "int_parsing": "it must be a whole number",
        "int_type": "it must be a whole number",
        "int_from_float": "it must be a whole number",
        "bool_parsing": "it must be true or false",
        "bool_type": "it must be true or false",
        "greater_than_equal": "it must be {ge} or more",
        "less_than_equal": "it must be {le} or less",
    }
    patterns = {
        r"^[a-z]{2}$": "it must be the two letters of ISO 639-1, such as en",
        r"^[a-z0-9]+( [a-z0-9]+)*$": "it must be words in small letters, with one space between them",
        r"^\w[\w'’.&-]*( [\w'’.&-]+){0,5}$": "it must be a name of one to six words",
        r"^https?://\S+$": "it must be an address that begins with https://",
    }
    if error["type"] == "string_pattern_mismatch":
        named = "it must be small letters and digits, with hyphens between words"
        return patterns.get(str(context.get("pattern")), named)
    return messages.get(error["type"], error["msg"][:1].lower() + error["msg"][1:]).format_map(context)


def missing(key: str) -> tuple[str, str]:
    """Say that a key is missing."""
    return f"“{key}” is missing.", f"Add “{key}:” there."


def full_path(error: ErrorDetails) -> Path:
    """Give the way to the value, or the key, that an error is about."""
    return (*(part for part in error["loc"] if part != KEY), *error.get("ctx", {}).get("at", ()))


def is_about_key(error: ErrorDetails) -> bool:
    """Say whether an error is about a key rather than the value that it stands for."""
    return error["type"] == "extra_forbidden" or error["loc"][-1:] == (KEY,)


def keys_at(model: type[PackModel], path: Sequence[str | int]) -> tuple[str, ...]:
    """Name the keys that may stand at `path` in a `model`; none where that can't be told."""
    found: type[PackModel] | None = model
    for part in path:
        if isinstance(part, str) and found and part in found.model_fields:
            found = _model_in(found.model_fields[part].annotation)
    return tuple(found.model_fields) if found else ()


def _model_in(annotation: Any) -> type[PackModel] | None:  # noqa: ANN401 - any annotation of a field
    """Give the model that a field, or each entry of it, is made of."""
    if isinstance(annotation, type) and issubclass(annotation, PackModel):
        return annotation
    return next((model for each in get_args(annotation) if (model := _model_in(each))), None)


def nearest(value: str, options: Sequence[str]) -> str:
    """Name the option that is nearest to a wrong value, or all of them."""
    near = get_close_matches(value, options, n=1, cutoff=0.5)
    if near:
        return f"Did you mean “{near[0]}”?"
    return f"It may be one of: {', '.join(options)}." if options else ""


def short(value: str, limit: int = 60) -> str:
    """Keep a value to one short line."""
    value = " ".join(value[: 4 * limit].split())
    return value if len(value) <= limit else f"{value[: limit - 1]}…"
