"""Gold proposals: a draft with its marked passages and verdicts, in a first and a second labelling."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from proposal_check.documents.model import Document
from proposal_check.language.model import Strand

GoldStance = Literal["supports", "weak", "undermines", "none"]


@dataclass(frozen=True, slots=True)
class GoldPassage:
    """One marked passage; `stance` "none" means that it must not be credited."""

    quote: str
    strands: tuple[Strand, ...]
    stance: GoldStance
    party: str
    block: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class GoldProposal:
    """A draft, its passages, and the verdicts that an assessor gave (`overall` and one a strand)."""

    name: str
    document: Document
    passages: tuple[GoldPassage, ...]
    verdicts: dict[str, str]
    second: tuple[GoldPassage, ...] = ()


class GoldError(Exception):
    """A gold file cannot be used; the message names the file and what to mend."""


def load_folder(folder: Path) -> list[GoldProposal]:
    """All gold proposals of a folder, by name. Raises GoldError naming the first file that does not fit."""
    labels = [p for p in sorted(folder.rglob("*.yaml")) if not p.name.endswith(".second.yaml")]
    if not labels:
        raise GoldError(f"{folder}: no gold proposals (NAME.md with NAME.yaml beside it) are in this folder")
    return [load(path) for path in labels]


def load(labels: Path) -> GoldProposal:
    """One gold proposal from its labels and the draft beside it."""
    from ruamel.yaml import YAML

    from proposal_check.documents import read

    yaml = YAML(typ="safe")
    draft = labels.with_suffix(".md")
    if not draft.exists():
        raise GoldError(f"{labels}: the draft {draft.name} is missing")
    document = read(draft)
    entry = yaml.load(labels.read_text(encoding="utf-8"))
    passages = tuple(located(item, document, labels) for item in entry["passages"])
    other = labels.with_name(f"{labels.stem}.second.yaml")
    second: tuple[GoldPassage, ...] = ()
    if other.exists():
        items = yaml.load(other.read_text(encoding="utf-8"))["passages"]
        second = tuple(located(item, document, other) for item in items)
    return GoldProposal(labels.stem, document, passages, dict(entry["verdicts"]), second)


def located(item: dict[str, Any], document: Document, path: Path) -> GoldPassage:
    """A marked passage with its place in the document."""
    quote = " ".join(str(item["quote"]).split())
    for index, block in enumerate(document.blocks):
        start = block.text.find(quote)
        if start >= 0:
            return GoldPassage(
                quote,
                tuple(item["strands"]),
                item["stance"],
                item["party"],
                index,
                start,
                start + len(quote),
            )
    raise GoldError(f"{path}: this passage is not in the draft as read: {quote!r}")
