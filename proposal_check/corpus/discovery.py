"""Finds the drafts that a command line names: files as they are, folders searched by suffix."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from proposal_check.documents.errors import UnreadableDraftError

SUFFIXES = frozenset({".docx", ".pdf", ".md", ".txt"})
NOT_DRAFTS = frozenset(
    {
        "readme",
        "license",
        "licence",
        "changelog",
        "contributing",
        "code_of_conduct",
        "security",
        "notice",
    }
)
"""Names, without suffix, that a folder's own papers have."""

LOCK_PREFIX = "~$"
"""Word's owner file beside an open document: no draft, though it ends in .docx."""


@dataclass(frozen=True, slots=True)
class Discovery:
    """The drafts in the order given (a folder's own sorted), and the folders without any."""

    drafts: tuple[Path, ...]
    errors: tuple[UnreadableDraftError, ...] = ()


def discover(paths: Iterable[Path]) -> Discovery:
    """Return the drafts that `paths` name, each once.

    A path that is no folder is taken as it is, so that reading it says what is wrong with it. A
    folder that holds no draft, or may not be listed, is an error.
    """
    drafts: dict[Path, Path] = {}
    errors: list[UnreadableDraftError] = []
    for path in paths:
        if not path.is_dir():
            drafts.setdefault(path.resolve(), path)
            continue
        found = sorted(_drafts_below(path, errors), key=Path.as_posix)
        if not found:
            errors.append(
                UnreadableDraftError(
                    path,
                    "no_drafts",
                    "There are no drafts in this folder.",
                    f"Drafts end in {', '.join(sorted(SUFFIXES))}.",
                )
            )
        for draft in found:
            drafts.setdefault(draft.resolve(), draft)
    return Discovery(tuple(drafts.values()), tuple(errors))


def _drafts_below(folder: Path, errors: list[UnreadableDraftError]) -> Iterator[Path]:
    def denied(error: OSError) -> None:
        errors.append(
            UnreadableDraftError(
                Path(error.filename),
                "no_permission",
                "The folder may not be listed.",
                "Ask for permission to read it.",
            )
        )

    # Links to folders are not followed: one that points upwards would never end.
    for parent, folders, files in os.walk(folder, onerror=denied, followlinks=False):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(parent) / name for name in files if _may_be_draft(Path(name)))


def _may_be_draft(name: Path) -> bool:
    return (
        name.suffix.lower() in SUFFIXES
        and not name.name.startswith((".", LOCK_PREFIX))
        and name.stem.lower() not in NOT_DRAFTS
    )
