"""Odd texts, each as a function of its length in words or lines; none of them says anything of this project."""

from __future__ import annotations

from collections.abc import Callable
from itertools import cycle, islice

PLAIN = (
    "the garden has a wall of old stone and by the river there is a road with trees where small birds sit in the"
    " morning light while rain falls on the hill beyond the bridge"
)
TELLING = "residents people power board panel decide pay lead vote tenants members budget co-production empower"


def words(number: int) -> str:
    """Plain words without a full stop."""
    return " ".join(islice(cycle(PLAIN.split()), number))


def repeated(text: str) -> Callable[[int], str]:
    """The same text over and over, `number` words of it or a little more."""
    return lambda number: text * (number // max(len(text.split()), 1) + 1)


def rows(number: int) -> str:
    """A table of numbers, eight in a row."""
    lines = (" | ".join(str((row * 8 + column) * 7919 % 100_000) for column in range(8)) for row in range(number // 8))
    return "\n".join(f"| {line} |" for line in lines)


def priced(number: int) -> str:
    """A budget of things, one in a row."""
    return "| Item | Cost |\n|---|---|\n" + "\n".join(f"| Shed part {i} | £{i} |" for i in range(number // 5))


def heap(number: int) -> str:
    """Telling words in a heap that no grammar holds together."""
    telling = TELLING.split()
    return " ".join(telling[(i * i * 7 + i * 3) % len(telling)] for i in range(number))


OCR = (
    "Th e gard en is o1d and the wa1l is rnade of st0ne. It was bui-\nlt in l9O4 by the c0uncil, and the cl ock st0pped"
    " then. Tlie road to the rnill is c1osed in wínter; tbe bri dge was rnended in I998. "
)
LOREM = (
    "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore"
    " magna aliqua. Ut enim ad minim veniam, quis nostrud exercitation ullamco laboris nisi ut aliquip. "
)
MIXED = "The garden is old. Le jardin est vieux et le conseil décide. Сад старый. 庭は古い。 Der Garten ist alt. "
OTHERS = "the tenants of another town who live near the board which the council that pays staff, "

ODD: dict[str, Callable[[int], str]] = {
    "one sentence": lambda number: f"{words(number)}.",
    "one sentence of clauses": repeated("the birds sit on the wall and "),
    "one sentence of relative clauses": repeated(OTHERS),
    "only capitals": lambda number: f"{words(number)}. ".upper(),
    "no punctuation": words,
    "numbers in a table": rows,
    "a huge table": priced,
    "emoji": lambda number: words(50) + " 🎉👩‍👧🔥" * number,
    "right-to-left marks": repeated("the \u202eold\u202c wall \u200fof \u2067stone\u2069 is \u200eby the river. "),
    "zero-width characters": repeated("t\u200bh\u200be g\u200bard\u2060en i\u200ds ol\ufeffd and the wall is stone. "),
    "mixed languages": lambda number: f"{words(number)}. " + MIXED * (number // 40),
    "OCR noise": repeated(OCR),
    "lorem ipsum": lambda number: f"{words(number)}. " + LOREM * (number // 50),
    "repeated lines": repeated("The garden opens at nine in the morning.\n"),
    "one word per line": lambda number: "\n".join(words(number).split()),
    "one word per paragraph": lambda number: "\n\n".join(words(number).split()),
    "telling words in a heap": heap,
    "telling words, one per line": lambda number: "\n".join(heap(number).split()),
    "nested brackets": lambda number: f"{words(50)} {'(' * number}garden{')' * number}.",
    "a word without an end": lambda number: f"{words(50)} {'x' * number * 10}.",
    "hyphens without an end": lambda number: f"{words(50)} {'-'.join(['garden'] * number)}.",
    "questions": repeated("Who decides? "),
    "abbreviations": repeated("The garden opens at 9 a.m. for Mr. A. B. Stone et al. e.g. in St. "),
    "semicolons": repeated("wall; stone; river; the road; "),
    "empty bullets": lambda number: words(40) + "\n\n" + "\n".join(f"- the stone {i}:" for i in range(number // 3)),
}
