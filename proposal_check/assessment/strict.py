"""What all parts of a pack share: they are frozen, and have no room for a misspelt key."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, model_validator
from pydantic_core import PydanticCustomError


class PackModel(BaseModel):
    """A part of a pack: frozen, and without room for a misspelt key."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _refuse_unknown_keys(cls, data: object) -> object:
        if isinstance(data, dict):
            for key in data:
                if key not in cls.model_fields:
                    raise PydanticCustomError(
                        "unknown_key",
                        "is not a key here",
                        {"value": str(key), "options": tuple(cls.model_fields), "at": (key,)},
                    )
        return data
