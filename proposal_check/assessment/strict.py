"""What all parts of a pack share: no room for a misspelt key, names from a known list, ids, texts, sources."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler, GetJsonSchemaHandler, StringConstraints
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

LONGEST_TEXT = 2_000
"""Characters of one text of a pack; an example of that length is a page."""

Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=60)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_TEXT)]
Address = Annotated[str, StringConstraints(pattern=r"^https?://\S+$", max_length=LONGEST_TEXT)]


class PackModel(BaseModel):
    """A part of a pack: frozen, and without room for a misspelt key.

    The line below a field is its description, which editors show from the JSON Schema.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


class Source(PackModel):
    """The published page that a criterion's reason rests on."""

    title: Text
    """The page's title, and who published it."""
    address: Address
    """Where it is: https://…"""


class OneOf:
    """A name out of a list that is known when it is asked for; the JSON Schema lists them all."""

    def __init__(self, options: Callable[[], Sequence[str]], wrong: str) -> None:
        self.options = options
        self.wrong = wrong

    def check(self, value: str) -> str:
        """Give the name back, or raise with the names that there are."""
        options = tuple(self.options())
        if value not in options:
            raise PydanticCustomError("unknown_name", "{wrong}", {"wrong": self.wrong, "options": options})
        return value

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:  # noqa: ANN401
        """Check the name after its own type's checks."""
        return core_schema.no_info_after_validator_function(self.check, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Describe the name as one out of the list."""
        return {**handler(schema), "enum": list(self.options())}


class OneOrMore:
    """A list that may be written without its dash where it has one entry."""

    @staticmethod
    def listed(value: object) -> object:
        """Give a lone mapping as a list of one."""
        return [value] if isinstance(value, dict) else value

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:  # noqa: ANN401
        """Make a list of a lone entry before the list's own checks."""
        return core_schema.no_info_before_validator_function(self.listed, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Describe both ways of writing it."""
        many = handler(schema)
        return {"anyOf": [many["items"], many]}
