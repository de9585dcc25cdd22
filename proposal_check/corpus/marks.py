"""Marks on cross-checks: what an assessor would raise in each gold draft, and in small edits that plant one fault.

The file stands beside the gold folder: `cross_checks/<name of the folder>.yaml`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from proposal_check.corpus.gold import GoldError, GoldProposal
from proposal_check.documents.model import Document

FOLDER = "cross_checks"


@dataclass(frozen=True, slots=True)
class Mark:
    """One remark that an assessor would raise; `share` is the people's money and all of it, where it is marked."""

    check: str
    share: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """A draft to check, the marks that must be raised in it, and the ids that must not be.

    `clears` is None where every id that is not marked must not be raised.
    """

    name: str
    document: Document
    marks: tuple[Mark, ...]
    clears: frozenset[str] | None = None


def marks_beside(folder: Path) -> Path:
    """Give where the marks of a gold folder stand."""
    return folder.parent / FOLDER / f"{folder.name}.yaml"


def load_cases(folder: Path, proposals: list[GoldProposal]) -> list[Case]:
    """Every marked draft of a gold folder, as it is and edited; none where there is no file of marks.

    Raises GoldError for marks on a draft that is not there, or an edit whose words are not in its draft.
    """
    path = marks_beside(folder)
    if not path.exists():
        return []
    from ruamel.yaml import YAML

    entry = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    known = {proposal.name: proposal.document for proposal in proposals}
    for name in [*entry["natural"], *(item["draft"] for item in entry["planted"])]:
        if name not in known:
            raise GoldError(f"{path}: there is no draft {name!r} in {folder}")
    natural = [Case(name, known[name], read_marks(marks)) for name, marks in entry["natural"].items()]
    return natural + [planted(item, known[item["draft"]], path) for item in entry["planted"]]


def read_marks(items: list[dict[str, Any]]) -> tuple[Mark, ...]:
    """Marks as they stand in the file."""
    shares = [item.get("share") for item in items]
    return tuple(
        Mark(item["check"], (float(share["people"]), float(share["total"])) if share else None)
        for item, share in zip(items, shares, strict=True)
    )


def planted(item: dict[str, Any], document: Document, path: Path) -> Case:
    """An edited draft, read again as its file would be."""
    from proposal_check.documents import read

    text = document.path.read_text(encoding="utf-8")
    for edit in item["edits"]:
        found = find(edit["replace"], text)
        if found is None:
            raise GoldError(f"{path}: {item['name']}: these words are not in the draft: {edit['replace']!r}")
        text = f"{text[: found.start()]}{edit['with']}{text[found.end() :]}"
    with TemporaryDirectory() as folder:
        copy = Path(folder) / document.path.name
        copy.write_text(text, encoding="utf-8")
        made = replace(read(copy), path=document.path)
    return Case(item["name"], made, read_marks(item["raises"]), frozenset(item["clears"]))


def find(words: str, text: str) -> re.Match[str] | None:
    """Find words in a draft, whatever its line breaks within a paragraph."""
    exact = re.search(re.escape(words), text)
    return exact or re.search(r"\s+".join(re.escape(part) for part in words.split()), text)
