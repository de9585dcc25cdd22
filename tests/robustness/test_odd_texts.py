"""Bad or odd text: no crash, no false credit, and time that grows no faster than the text."""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import pytest

from proposal_check.assessment import assess, load_pack
from proposal_check.assessment.model import Assessment
from proposal_check.documents import UnreadableDraftError, read
from proposal_check.language import understand
from tests.robustness.texts import ODD, words

SOME = 400
MORE = 4
"""How many times longer the longer text is."""
SLACK = 4.0
"""How much more than `MORE` times as long the longer text may take; a square would take 16 times as long."""
MOST = 120.0
"""Seconds of processor time after which a text counts as hung, on the slowest machine that tests run on."""
REFUSED = {"language", "no_text", "not_text"}


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Fail once so much processor time is spent, rather than hang the tests."""

    def late(signum: int, frame: FrameType | None) -> None:
        pytest.fail(f"still reading after {seconds} s")

    before = signal.signal(signal.SIGPROF, late)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def judged(text: str, folder: Path, suffix: str = "txt") -> Assessment | str:
    """The assessment of a text, or the code with which it is refused."""
    draft = folder / f"draft.{suffix}"
    draft.write_text(text, encoding="utf-8")
    try:
        document = read(draft)
    except UnreadableDraftError as error:
        return error.code
    cast, claims, ledger = understand(document)
    return assess(document, cast, claims, load_pack("people-in-the-lead"), ledger)


def spent(text: str, folder: Path) -> float:
    """Processor seconds that a text takes."""
    start = time.process_time()
    judged(text, folder)
    return time.process_time() - start


@pytest.mark.parametrize("suffix", ["txt", "md"])
@pytest.mark.parametrize("name", sorted(ODD))
def test_odd_text_is_read_without_a_crash_and_without_credit(tmp_path: Path, name: str, suffix: str) -> None:
    with within(MOST):
        result = judged(ODD[name](SOME), tmp_path, suffix)
    if isinstance(result, str):
        assert result in REFUSED
        return
    assert [(claim.quote[:80], claim.action) for claim in result.claims if claim.stance == "supports"] == []
    assert result.verdict == "not_met"


@pytest.mark.parametrize("name", sorted(ODD))
def test_a_longer_text_takes_no_more_time_than_its_length(tmp_path: Path, name: str) -> None:
    judged(f"{words(300)}.", tmp_path)
    with within(MOST):
        short = min(spent(ODD[name](SOME), tmp_path) for _ in range(2))
        longer = spent(ODD[name](SOME * MORE), tmp_path)
    assert longer <= MORE * SLACK * max(short, 0.1), f"{longer:.2f} s after {short:.2f} s"


def test_a_sentence_of_ten_thousand_words_is_read(tmp_path: Path) -> None:
    with within(MOST):
        result = judged(f"{words(10_000)}.", tmp_path)
    assert isinstance(result, Assessment)
    assert result.document.words == 10_000
