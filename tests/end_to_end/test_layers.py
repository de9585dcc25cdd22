"""The layers point one way: what comes later in the walk of the data is never imported earlier."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LAYERS = ("documents", "language", "assessment", "reports", "corpus", "commands", "cli", "__main__")
MODULES = sorted(
    path for folder in ("proposal_check", "criteria", "models", "tui") for path in (ROOT / folder).rglob("*.py")
)


def imported(path: Path) -> Iterator[str]:
    """Yield the names, as from the top of the package, that a module imports anywhere."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def layer(path: Path) -> str:
    """Return which layer a module belongs to: tui, criteria, models, or its part of the core."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return parts[1] if parts[0] == "proposal_check" else parts[0]


def layers_of(path: Path) -> set[str]:
    """Return the layers that a module imports from."""
    names = (name.split(".") for name in imported(path))
    known = {*LAYERS, "tui", "criteria", "models"}
    return {name[1] for name in names if name[0] == "proposal_check" and len(name) > 1} & known


def test_there_is_something_to_check() -> None:
    assert {layer(path) for path in MODULES} >= {*LAYERS, "tui"}
    assert "documents" in layers_of(ROOT / "proposal_check" / "commands" / "walk.py")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_module_imports_a_later_layer(path: Path) -> None:
    own = layer(path)
    if own in {"tui", "__init__"}:
        return
    later = set(LAYERS[LAYERS.index(own) + 1 :]) if own in LAYERS else set(LAYERS)
    assert not layers_of(path) & later, path


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_only_the_review_command_imports_the_screens(path: Path) -> None:
    if path != ROOT / "proposal_check" / "commands" / "review.py":
        assert "tui" not in layers_of(path)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_the_mapped_packages_are_named_as_they_are_installed(path: Path) -> None:
    tops = {name.partition(".")[0] for name in imported(path)}
    assert not tops & {"criteria", "models", "tui"}, "import proposal_check.NAME instead"
