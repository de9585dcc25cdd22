"""The four functions in a row, from a draft's path to its assessment, as commands need them."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from proposal_check.commands.terminal import NOT_READ, say, stop
from proposal_check.documents import UnreadableDraftError, read
from proposal_check.reports import error_line

if TYPE_CHECKING:
    from proposal_check.assessment import Assessment, Pack
    from proposal_check.documents import Document
    from proposal_check.language.model import LocalWords
    from proposal_check.language.reading import Understanding

DEFAULT_PACK = "people-in-the-lead"

PackOption = Annotated[
    str, typer.Option("--pack", metavar="NAME|FILE", help="The criteria: a pack's id, or your own file.")
]


def pack_named(name: str) -> Pack:
    """Return the pack, or end as wrong configuration, saying what is wrong with it."""
    from proposal_check.assessment import PackError, load_pack

    try:
        return load_pack(name)
    except PackError as error:
        stop(str(error))


def understood(document: Document, words: LocalWords | None = None) -> Understanding:
    """Return the document's cast and claims; the first call costs the language model's load."""
    from proposal_check.language import understand

    return understand(document, words)


def packs_named(names: Sequence[str]) -> tuple[Pack, ...]:
    """Return the packs in the order they were named, or end as wrong configuration.

    The same pack named twice is one; two different ones with the same id can't be told apart.
    """
    packs: dict[str, Pack] = {}
    for name in names or (DEFAULT_PACK,):
        pack = pack_named(name)
        if packs.setdefault(pack.id, pack) != pack:
            stop(f"--pack {name}: another pack of this run has the id “{pack.id}” too. Give one of them another id.")
    return tuple(packs.values())


@contextmanager
def ending_if_unreadable() -> Iterator[None]:
    """End as not read, having said why, where the draft that is read inside can't be."""
    try:
        yield
    except UnreadableDraftError as error:
        say(error_line(error))
        raise typer.Exit(NOT_READ) from error


def local_words(packs: Sequence[Pack]) -> LocalWords:
    """Return the names that the packs give to a project's people and bodies."""
    from proposal_check.language.model import LocalWords

    return reduce(LocalWords.with_those_of, (pack.local_words.plain() for pack in packs))


def assessed(path: Path, packs: Sequence[Pack]) -> tuple[Assessment, ...]:
    """Return the draft's assessment by each pack; raises UnreadableDraftError."""
    return judged(read(path), packs)


def judged(document: Document, packs: Sequence[Pack]) -> tuple[Assessment, ...]:
    """Return the assessment by each pack of a document that has been read; its text is parsed once."""
    from proposal_check.assessment import assess

    cast, claims, ledger = understood(document, local_words(packs))
    return tuple(assess(document, cast, claims, pack, ledger) for pack in packs)


def each_assessed(
    drafts: Iterable[Path], packs: Sequence[Pack], begin: Callable[[Path], None]
) -> Iterator[Assessment | UnreadableDraftError]:
    """Yield each draft's assessment by each pack, or its error, in order; `begin` is told before each draft."""
    for path in drafts:
        begin(path)
        try:
            yield from assessed(path, packs)
        except UnreadableDraftError as error:
            yield error
        except Exception as error:  # noqa: BLE001 - one draft's failure must not stop the others
            yield failure(path, error)


def failure(path: Path, error: Exception) -> UnreadableDraftError:
    """Return a defect of this program as the draft's error: which and where, none of its words.

    The exception's own message is left out, for it may hold the draft's text.
    """
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return UnreadableDraftError(
        path,
        "internal_error",
        f"The check itself failed ({type(error).__name__}, {Path(frame.filename).name} line {frame.lineno}).",
        "Please report this; the draft has no verdict.",
    )
