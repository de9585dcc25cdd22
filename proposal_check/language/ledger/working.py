"""Sums that a draft works out: "40 × £25 × 12 = £12,000", "110 days at £240", "£25 a session for 10 sessions"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from proposal_check.language.ledger.amounts import FIGURES, Amount, amounts, figures
from proposal_check.language.quantity import UNITS

WORDS = "|".join(sorted((word for word in UNITS if word not in {"zero", "one"}), key=len, reverse=True))
COUNT = re.compile(rf"(?<![\w.,£€$])(?:(?P<figures>{FIGURES})(?P<percent>\s?%)?|(?P<word>{WORDS})\b)", re.IGNORECASE)
NOUNS = r"(?:\s?/?\s?[A-Za-z][\w'’/-]*\.?){0,4}"
TIMES = re.compile(rf"{NOUNS}\)?\s*(?:[×✕*@]|[xX](?=[\s\d£€$(]))\s*\(?")
AT = re.compile(rf"{NOUNS},?\s+(?:at|of)\s+")
EACH = re.compile(r"[^;|.=]{0,25}?\bfor\s+|(?:\s|,)*(?:/|per|an?|each)?[^;|.=\d]{0,20}?(?:,\s*)?for\s+")
EQUALS = re.compile(rf"{NOUNS}\)?,?\s*(?:=|equals|comes to|makes|totalling|totaling)\s*")
LIST = re.compile(rf"{NOUNS}(?:,|\sand)\s+")
LOOSE = re.compile(
    r"\b(?:pro[- ]rata|part[- ]funded|on-?costs?|plus|inflation|uplift|VAT|NI|pension|less|minus|average|"
    r"subsid\w+|discount\w*|contribution|towards?|includ\w+|incl\.?|min\.?|max\.?)(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Factor:
    """A number of a working: a count, or an amount of money."""

    value: Decimal
    start: int
    end: int
    amount: Amount | None = None


@dataclass(frozen=True, slots=True)
class Chain:
    """Numbers that are multiplied, with the characters that they stand in.

    `plain` means that signs or "at" say so, and not just commas; `result` is the amount after "=";
    `whole` means that no number of the text is left over and no word says that more goes in.
    """

    factors: tuple[Factor, ...]
    start: int
    end: int
    plain: bool
    whole: bool = True
    result: Amount | None = None

    @property
    def product(self) -> Decimal:
        """What they come to."""
        product = Decimal(1)
        for factor in self.factors:
            product *= factor.value
        return product

    @property
    def currency(self) -> str:
        """The currency of its amounts, "" where it has only counts."""
        return next((f.amount.currency for f in self.factors if f.amount is not None), "")


def chains(text: str) -> list[Chain]:
    """Every working of a text, in order; at most one amount of money in each, and no ranges or estimates."""
    numbers = factors_of(text)
    found: list[Chain] = []
    at = 0
    while at < len(numbers):
        chain, at = chain_from(numbers, at, text)
        if chain is not None:
            found.append(chain)
    return found


def factors_of(text: str) -> list[Factor]:
    """The numbers of a text in order, amounts of money among them."""
    money = amounts(text)
    found = [Factor(each.value, each.start, each.end, each) for each in money]
    for match in COUNT.finditer(text):
        if any(each.start < match.end() and match.start() < each.end for each in money):
            continue
        if match["word"]:
            value = Decimal(UNITS[match["word"].lower()])
        else:
            value, unclear = figures(match["figures"])
            if unclear:
                continue
            value = value / 100 if match["percent"] else value
        found.append(Factor(value, match.start(), match.end()))
    return sorted(found, key=lambda factor: factor.start)


def chain_from(numbers: Sequence[Factor], at: int, text: str) -> tuple[Chain | None, int]:
    """The working that begins with a number, if one does, and where to go on."""
    linked = [numbers[at]]
    links: set[str] = set()
    result: Amount | None = None
    after = at + 1
    while after < len(numbers):
        here, there = linked[-1], numbers[after]
        link = link_of(text[here.end : there.start], linked, there)
        if link == "equals" and there.amount is not None and len(linked) > 1:
            result = there.amount
            after += 1
            break
        if link in {"", "equals"}:
            break
        if links == {"list"} and link == "times":  # "Sangat Seven, £40 x 7 x 12": the sum begins after the comma
            del linked[:-1]
            links.clear()
        links.add(link)
        linked.append(there)
        after += 1
    money = [f for f in linked if f.amount is not None]
    if len(linked) < 2 or len(money) > 1 or any(f.amount is not None and not f.amount.exact for f in linked):
        return None, at + 1 if len(linked) < 2 else after
    if not money and links != {"times"}:
        return None, at + 1
    start, end = linked[0].start, result.end if result is not None else linked[-1].end
    whole = len(linked) + (result is not None) == len(numbers) and not LOOSE.search(text)
    return Chain(tuple(linked), start, end, "list" not in links, whole, result), after


def link_of(gap: str, linked: Sequence[Factor], there: Factor) -> str:
    """How the words between two numbers join them: "times", "at", "for", "equals", "list", or "" for not at all."""
    money = any(f.amount is not None for f in linked)
    if EQUALS.fullmatch(gap):
        return "equals"
    if TIMES.fullmatch(gap):
        return "times"
    if there.amount is not None:
        if AT.fullmatch(gap) and not money:
            return "at"
        return "list" if LIST.fullmatch(gap) and not money else ""
    if money and linked[-1].amount is not None and linked[-1].amount.unit and EACH.fullmatch(gap):
        return "for"
    if money and linked[-1].amount is None and re.fullmatch(rf"{NOUNS},?\s+for\s+", gap):
        return "for"
    return "list" if not money and LIST.fullmatch(gap) else ""
