"""Finding a pack by its id or its file, reading it, and reading what it extends."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from pydantic import ValidationError

from proposal_check.assessment.extending import lacking, whole
from proposal_check.assessment.pack import NEEDED, Pack, PackFile
from proposal_check.assessment.pack_yaml import LARGEST_PACK, PackText, read_yaml
from proposal_check.assessment.problems import PackError, Problem, full_path, in_words, is_about_key, nearest, telling

SHIPPED = "proposal_check.criteria"
SUFFIXES = {".yaml", ".yml"}
LONGEST_CHAIN = 8
"""Packs that may extend one another in a row."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A pack's file: its text, its name in errors, and the folder that its own `extends` starts from."""

    file: Traversable
    shown: str
    folder: Path | None


def pack_names() -> tuple[str, ...]:
    """Give the ids of the packs that come with the program."""
    names = (each.name for each in resources.files(SHIPPED).iterdir())
    return tuple(sorted(name.removesuffix(".yaml").replace("_", "-") for name in names if name.endswith(".yaml")))


def load_pack(name_or_path: str) -> Pack:
    """Load a shipped pack by its id (hyphens or underscores), or a pack file by its path.

    Raises `PackError` when there is no such pack, or when its file, or one that it extends, doesn't
    say what a pack must.
    """
    return _load(_find(name_or_path, None, Problem("", 0, 0, "")), ())


def _load(found: _Found, above: tuple[str, ...]) -> Pack:
    """Load a pack that is extended by those `above` it, each named by its place on the disk."""
    text = read_yaml(_contents(found), found.shown)
    file = _validated(text)
    if file.extends is None:
        return whole(file, text, None)
    chain = (*above, _place(found))
    here = text.problem(("extends",), "")
    base = _find(file.extends, found.folder, here)
    if _place(base) in chain:
        names = " → ".join(Path(each).name for each in (*chain[chain.index(_place(base)) :], _place(base)))
        raise PackError(_said(here, f"packs extend one another in a circle: {names}.", "Take one “extends” out."))
    if len(chain) >= LONGEST_CHAIN:
        raise PackError(_said(here, f"more than {LONGEST_CHAIN} packs extend one another.", "Make the row shorter."))
    return whole(file, text, _load(base, chain))


def _validated(text: PackText) -> PackFile:
    """Give what a file says, or raise all that is wrong with it, in the order of the file."""
    problems = list(lacking(text.data, text, NEEDED))
    try:
        file = PackFile.model_validate(text.data)
    except ValidationError as error:
        for each in telling(error):
            message, hint = in_words(each, PackFile)
            problems.append(text.problem(full_path(each), message, hint, key=is_about_key(each)))
    if problems:
        raise PackError(*sorted(set(problems)))
    return file


def _find(name: str, beside: Path | None, asked: Problem) -> _Found:
    """Find a pack by id, or by a path that starts from `beside`; `asked` is where the name stands."""
    shipped = name.replace("_", "-")
    if shipped in pack_names():
        return _Found(resources.files(SHIPPED) / f"{shipped.replace('-', '_')}.yaml", name, None)
    path = Path(name) if beside is None else beside / name
    extended = bool(asked.line)
    if path.is_file() and (path.suffix in SUFFIXES or not extended):
        return _Found(path, str(path), path.parent)
    if path.suffix in SUFFIXES or (len(path.parts) > 1 and not extended):
        raise PackError(_said(asked, f"“{name}”: there is no such file.", "Check the path of the pack."))
    hint = f"{nearest(shipped, pack_names())} Shipped packs: {', '.join(pack_names())}; "
    own = f"{hint}a pack of your own is named by the path of its file."
    raise PackError(_said(asked, f"there is no pack called “{name}”.", own))


def _said(asked: Problem, message: str, hint: str) -> Problem:
    return Problem(asked.file, asked.line, asked.column, message, hint)


def _place(found: _Found) -> str:
    return str(found.file.resolve() if isinstance(found.file, Path) else found.file)


def _contents(found: _Found) -> str:
    try:
        with found.file.open("r", encoding="utf-8") as file:
            return file.read(LARGEST_PACK + 1)
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise PackError(
            Problem(found.shown, 0, 0, f"the file can't be read ({reason}).", "A pack is a UTF-8 text file in YAML.")
        ) from error
