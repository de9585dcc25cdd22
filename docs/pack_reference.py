"""Writes the reference tables of docs/packs.md from the models that read packs: `python docs/pack_reference.py`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from proposal_check.assessment.pack_schema import pack_schema

PAGE = Path(__file__).with_name("packs.md")
BEGIN, END = "<!-- reference: begin -->", "<!-- reference: end -->"
MOST_NAMED = 12
"""Values that a table lists; longer lists are in the schema, where editors offer them."""
TITLES = {
    "PackFile": "The file",
    "OverallRule": "`overall`",
    "StrandRule": "An entry of `strands`",
    "Need": "An entry of `met` or `partly`",
    "Criterion": "An entry of `criteria`",
    "Source": "`source`",
    "Query": "An entry of `query`",
    "Bounds": "Bounds in `detail`",
    "Advice": "`advice`",
    "Examples": "`examples`",
    "Scale": "`scale`",
    "Rung": "An entry of `rungs`",
    "CrossChecks": "`cross_checks`",
    "PackWords": "`local_words`",
}


def reference() -> str:
    """Give the tables, one for each part of a pack."""
    schema = json.loads(pack_schema())
    parts = {"PackFile": schema, **schema["$defs"]}
    missing = set(parts) - set(TITLES)
    if missing:
        raise KeyError(f"name these parts in TITLES: {', '.join(sorted(missing))}")
    return "\n".join(line for name in TITLES for line in _table(TITLES[name], parts[name]))


def _table(title: str, part: dict[str, Any]) -> Iterator[str]:
    yield from (f"### {title}", "", "| key | what it says | values |", "| --- | --- | --- |")
    needed = part.get("required", ())
    for key, field in part["properties"].items():
        said = " ".join(field["description"].split()).replace("|", "\\|")
        yield f"| `{key}`{' (needed)' if key in needed else ''} | {said} | {_values(field)} |"
    yield ""


def _values(field: dict[str, Any]) -> str:
    """Say in a few words what may stand there."""
    ways = [way for way in field.get("anyOf", (field,)) if way.get("type") != "null"]
    said = _value(ways[0])
    if len(ways) > 1:
        said = f"{said}, or a list of them"
    default = field.get("default")
    shown = isinstance(default, bool | int | str) and default != ""
    return f"{said}; left out: {json.dumps(default)}" if shown else said


def _value(field: dict[str, Any]) -> str:
    if "$ref" in field:
        return TITLES[field["$ref"].rpartition("/")[2]].replace("An entry of", "an entry of")
    if "enum" in field:
        names = field["enum"]
        return ", ".join(f"`{name}`" for name in names) if len(names) <= MOST_NAMED else f"one of {len(names)} names"
    if field.get("type") == "array":
        return f"list: {_value(field['items'])}"
    if field.get("type") == "object":
        entry = field.get("additionalProperties") or next(iter(field["patternProperties"].values()))
        return f"by name: {_value(entry)}"
    if "minimum" in field or "maximum" in field:
        ends = [str(field[end]) for end in ("minimum", "maximum") if end in field]
        return f"number, {' to '.join(ends)}" if len(ends) > 1 else f"number from {ends[0]}"
    return {"string": "text", "boolean": "true or false", "number": "number", "integer": "number"}[field["type"]]


def page(text: str) -> str:
    """Give the page with its tables as the models are now."""
    before, _, rest = text.partition(BEGIN)
    after = rest.partition(END)[2]
    return f"{before}{BEGIN}\n\n{reference()}\n{END}{after}"


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text("utf-8")), encoding="utf-8")
