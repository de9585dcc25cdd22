"""How fast a whole check of plain text is, beside the bare parse of the same text: `make speed`.

Both use the pinned model and one core, on the development drafts of `tests/gold` as plain text. Their turns alternate,
so that whatever else the machine does falls on both; the figures are the medians. A ratio of 1.0 says that a check
takes no longer than the bare parse alone.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

import spacy

from proposal_check.assessment import assess, load_pack
from proposal_check.documents import Document, read
from proposal_check.language import understand
from proposal_check.language.pipeline import model_folder, pipeline

DRAFTS = Path(__file__).parents[1] / "tests" / "gold" / "development"


def plain_drafts(folder: Path, most: int) -> list[Path]:
    """The development drafts written to `folder` as plain text, a blank line between blocks."""
    paths = []
    for draft in sorted(DRAFTS.glob("*.md"))[:most]:
        path = folder / f"{draft.stem}.txt"
        path.write_text("\n\n".join(block.text for block in read(draft).blocks), encoding="utf-8")
        paths.append(path)
    return paths


def seconds(work: Callable[[], None]) -> float:
    """Processor seconds that `work` takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def measure(paths: Sequence[Path], repetitions: int) -> tuple[int, list[float], list[float]]:
    """The words of the drafts, and the seconds of each turn of the bare parse and of the whole check."""
    pack = load_pack("people-in-the-lead")
    bare = spacy.load(model_folder(), exclude=["ner", "senter"])
    documents: list[Document] = [read(path) for path in paths]

    def parse() -> None:
        for document in documents:
            for _ in bare.pipe([block.text for block in document.blocks]):
                pass

    def check() -> None:
        for path in paths:
            document = read(path)
            understanding = understand(document)
            assess(document, understanding.cast, understanding.claims, pack, understanding.ledger)

    pipeline()
    parse()
    check()
    turns = [(seconds(parse), seconds(check)) for _ in range(repetitions)]
    words = sum(document.words for document in documents)
    return words, [turn[0] for turn in turns], [turn[1] for turn in turns]


def report(words: int, bare: Sequence[float], whole: Sequence[float]) -> str:
    """The figures in words a second, and their ratio with the range over the turns."""
    ratios = sorted(b / w for b, w in zip(bare, whole, strict=True))
    lines = [
        f"{words} words, {len(bare)} turns, processor time, one core",
        f"bare nlp.pipe   {words / median(bare):7.0f} words a second",
        f"whole check     {words / median(whole):7.0f} words a second",
        f"ratio           {median(ratios):7.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f})",
    ]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--drafts", type=int, default=20, help="how many drafts (default 20)")
    parser.add_argument("--turns", type=int, default=5, help="how many turns of each (default 5)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        sys.stdout.write(report(*measure(plain_drafts(Path(folder), options.drafts), options.turns)))


if __name__ == "__main__":
    main()
