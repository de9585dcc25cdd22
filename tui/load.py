"""The walk from a file to its assessment; imported in the thread, for spaCy is slow to import."""

from __future__ import annotations

from pathlib import Path

from proposal_check.assessment import Assessment, assess, load_pack
from proposal_check.documents import read
from proposal_check.language import understand


def assessed(path: Path, pack: str) -> Assessment:
    """Read and judge the draft at `path` by the pack named `pack`.

    Raises UnreadableDraftError, and whatever load_pack raises for a pack it can't use.
    """
    criteria = load_pack(pack)
    document = read(path)
    cast, claims = understand(document)
    return assess(document, cast, claims, criteria)
