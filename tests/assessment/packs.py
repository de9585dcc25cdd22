"""Small packs as text, and the errors of loading them."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent, indent

import pytest

from proposal_check.assessment import PackError, load_pack

CRITERION = """\
- id: {id}
  strand: {strand}
  question: Who keeps the minutes?
  reason: Whoever keeps the minutes says what was decided.
  source:
    title: An invented page
    address: https://example.org/minutes
  query:
    actions: [write]
  message: The draft does not say who keeps the minutes.
  advice:
    add: Say who keeps them.
    patterns:
      - "____ keep the minutes."
      - "The minutes are kept by ____."
  examples:
    met:
      - Tenants wrote the minutes.
    not_met:
      - Our staff wrote the minutes.
"""


def criterion(name: str = "minutes", strand: str = "leadership") -> str:
    """Give the text of a criterion, as an entry of `criteria`."""
    return indent(CRITERION.format(id=name, strand=strand), "  ")


def write(folder: Path, text: str, name: str = "ours.yaml") -> Path:
    """Write a pack's file."""
    file = folder / name
    file.write_text(dedent(text), encoding="utf-8")
    return file


def extending(folder: Path, more: str = "", base: str = "people-in-the-lead", name: str = "ours") -> Path:
    """Write a pack that extends another."""
    head = f'id: {name}\nversion: "1"\ntitle: Ours\nextends: {base}\n'
    return write(folder, head + more, f"{name}.yaml")


def refusal(file: Path) -> PackError:
    """Load a pack that can't be used, and give the error."""
    with pytest.raises(PackError) as caught:
        load_pack(str(file))
    return caught.value
