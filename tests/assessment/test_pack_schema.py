"""The JSON Schema of pack files is made from the models, and says what loading says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib import resources
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from proposal_check.assessment import pack_names
from proposal_check.assessment.cross_checks import CROSS_CHECKS
from proposal_check.assessment.pack_schema import pack_schema
from proposal_check.assessment.query import action_names

CRITERIA = resources.files("proposal_check.criteria")
SCHEMA = json.loads(pack_schema())


def text_of(name: str) -> str:
    return (CRITERIA / f"{name.replace('-', '_')}.yaml").read_text("utf-8")


def objects(node: Any) -> Iterator[dict[str, Any]]:
    """Every part of the schema that has properties."""
    if isinstance(node, dict):
        if "properties" in node:
            yield node
        for value in node.values():
            yield from objects(value)
    elif isinstance(node, list):
        for value in node:
            yield from objects(value)


def test_the_shipped_schema_is_the_one_the_models_give() -> None:
    shipped = (CRITERIA / "pack.schema.json").read_text("utf-8")
    assert shipped == pack_schema(), "proposal-check criteria schema > criteria/pack.schema.json"


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_every_field_is_described() -> None:
    bare = [
        f"{part.get('title')}.{name}"
        for part in objects(SCHEMA)
        for name, field in part["properties"].items()
        if not field.get("description")
    ]
    assert not bare


@pytest.mark.parametrize("name", pack_names())
def test_each_shipped_pack_holds_to_it_and_says_so_to_editors(name: str) -> None:
    assert text_of(name).splitlines()[0] == "# yaml-language-server: $schema=pack.schema.json"
    problems = list(Draft202012Validator(SCHEMA).iter_errors(YAML(typ="safe").load(text_of(name))))
    assert not problems


def test_editors_are_told_the_names_that_may_be_used() -> None:
    query = SCHEMA["$defs"]["Query"]["properties"]
    assert query["actions"]["items"]["enum"] == list(action_names())
    assert SCHEMA["$defs"]["CrossChecks"]["properties"]["off"]["items"]["enum"] == list(CROSS_CHECKS)


def test_a_pack_that_extends_nothing_must_say_all() -> None:
    alone = {"id": "ours", "version": "1", "title": "Ours"}
    assert not Draft202012Validator(SCHEMA).is_valid(alone)
    assert Draft202012Validator(SCHEMA).is_valid({**alone, "extends": "people-in-the-lead"})
