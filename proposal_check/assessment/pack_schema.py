"""The JSON Schema of pack files, made from the models that read them: `criteria/pack.schema.json`."""

from __future__ import annotations

import json

from proposal_check.assessment.pack import PackFile


def pack_schema() -> str:
    """Give the schema as text, ending in a newline."""
    schema = PackFile.model_json_schema()
    described = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
    return json.dumps(described, ensure_ascii=False, indent=2) + "\n"
