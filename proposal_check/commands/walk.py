"""The four functions in a row, from a draft's path to its assessment, as commands need them."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from proposal_check.commands.terminal import stop
from proposal_check.documents import UnreadableDraftError, read

if TYPE_CHECKING:
    from proposal_check.assessment import Assessment, Pack
    from proposal_check.documents import Document
    from proposal_check.language.reading import Understanding

DEFAULT_PACK = "people-in-the-lead"


def pack_named(name: str) -> Pack:
    """Return the pack, or end as wrong configuration, saying what is wrong with it."""
    from proposal_check.assessment import PackError, load_pack

    try:
        return load_pack(name)
    except PackError as error:
        stop(f"{error.message} {error.hint}")


def understood(document: Document) -> Understanding:
    """Return the document's cast and claims; the first call costs the language model's load."""
    from proposal_check.language import understand

    return understand(document)


def assessed(path: Path, pack: Pack) -> Assessment:
    """Return the draft's assessment; raises UnreadableDraftError."""
    return judged(read(path), pack)


def judged(document: Document, pack: Pack) -> Assessment:
    """Return the assessment of a document that has been read."""
    from proposal_check.assessment import assess

    understanding = understood(document)
    return assess(document, understanding.cast, understanding.claims, pack)


def each_assessed(
    drafts: Iterable[Path], pack: Pack, begin: Callable[[Path], None]
) -> Iterator[Assessment | UnreadableDraftError]:
    """Yield an assessment or an error for each draft, in order; `begin` is told before each."""
    for path in drafts:
        begin(path)
        try:
            yield assessed(path, pack)
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
