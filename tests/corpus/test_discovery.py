"""A folder's drafts are found, and its other papers are left alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from proposal_check.corpus.discovery import discover

Folder = Callable[..., Path]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    def make(*names: str) -> Path:
        for name in names:
            file = tmp_path / "bids" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text("A draft.")
        return tmp_path / "bids"

    return make


def names(root: Path, *paths: Path) -> list[str]:
    return [draft.relative_to(root).as_posix() for draft in discover(paths or [root]).drafts]


def test_drafts_are_found_by_suffix_in_every_folder_and_sorted(folder: Folder) -> None:
    root = folder("b.docx", "a.PDF", "old/c.md", "old/older/d.txt", "budget.xlsx", "logo.png")
    assert names(root) == ["a.PDF", "b.docx", "old/c.md", "old/older/d.txt"]


@pytest.mark.parametrize(
    "name",
    [
        ".hidden.md",
        ".git/notes.md",
        "old/.cache/x.txt",
        "~$bid.docx",
        "README.md",
        "readme.txt",
        "LICENSE.txt",
        "Licence.md",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
    ],
)
def test_what_is_no_draft_is_skipped(folder: Folder, name: str) -> None:
    assert names(folder("bid.md", name)) == ["bid.md"]


def test_a_file_given_by_name_is_always_taken(folder: Folder) -> None:
    root = folder("README.md", "bid.rtf")
    paths = [root / "README.md", root / "bid.rtf", root / "missing.docx"]
    assert discover(paths).drafts == tuple(paths)


def test_each_draft_comes_once_in_the_order_given(folder: Folder) -> None:
    root = folder("a.md", "b.md")
    assert names(root, root / "b.md", root, root / "old" / ".." / "a.md") == ["b.md", "a.md"]


def test_a_folder_without_drafts_is_an_error(folder: Folder) -> None:
    root = folder("README.md")
    found = discover([root])
    assert found.drafts == ()
    assert [(error.path, error.code) for error in found.errors] == [(root, "no_drafts")]


def test_a_link_that_points_upwards_is_not_followed(folder: Folder) -> None:
    root = folder("a.md", "old/b.md")
    (root / "old" / "again").symlink_to(root, target_is_directory=True)
    assert names(root) == ["a.md", "old/b.md"]
