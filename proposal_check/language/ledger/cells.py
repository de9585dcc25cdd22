"""What a cell of a budget holds: a sum, a rate, a working, nothing, or words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from proposal_check.language.ledger.amounts import Amount, amounts, bare
from proposal_check.language.ledger.working import Chain, chains

NOTHING = re.compile(r"(?:nil|none|zero|n/?a|[-–—]+|free|£\s?-)\.?", re.IGNORECASE)
BRACKETED = re.compile(r"\(\s*(?P<inside>[^()]*\d[^()]*)\)")
NOTE = re.compile(
    r"\s*(?:\([^()\d]*\)|\*+|†|[a-c]\b|"
    r"(?:in total|total|each year|approx\.?|est\.?|inc(?:l(?:uding)?)?\.? VAT|\+ VAT)\.?)\s*",
    re.IGNORECASE,
)

ESTIMATED = re.compile(r"(?:c|ca|circa|about|around|approx|approximately|roughly|est|~|≈)\.?", re.IGNORECASE)

CellKind = Literal["sum", "rate", "words", "empty", "unclear"]


@dataclass(frozen=True, slots=True)
class Holding:
    """What a cell holds; `amount` for a sum, `chain` for the working that it shows."""

    kind: CellKind
    amount: Decimal = Decimal(0)
    currency: str = ""
    chain: Chain | None = None
    about: bool = False


def holding(text: str) -> Holding:
    """Read a cell, or the part of a line that ought to be its sum."""
    said = text.strip().strip("*_").strip()
    if not said:
        return Holding("empty")
    if NOTHING.fullmatch(said):
        return Holding("sum")
    negative = BRACKETED.fullmatch(said)
    inner = negative["inside"].strip() if negative else said
    alone = bare(inner) or only_amount(inner)
    if alone is not None:
        if alone.high is not None or alone.unclear:
            return Holding("unclear", alone.value, alone.currency)
        if alone.unit:
            return Holding("rate", alone.value, alone.currency)
        value = -abs(alone.value) if negative else alone.value
        return Holding("sum", value, alone.currency, about=alone.about)
    worked = [chain for chain in chains(said) if chain.plain and chain.currency]
    if len(worked) == 1 and loose_around(said, worked[0].start, worked[0].end):
        chain = worked[0]
        value = chain.result.value if chain.result is not None else chain.product
        return Holding("sum", value, chain.currency, chain)
    found = amounts(said)
    if len(found) == 1 and found[0].start == 0 and found[0].unit:
        return Holding("rate", found[0].value, found[0].currency)
    if worked and found and found[0].start == 0 and not found[0].unit and worked[0].start > 0:
        return Holding("sum", found[0].value, found[0].currency, worked[0])
    return Holding("words")


def only_amount(said: str) -> Amount | None:
    """The one amount that a text is, notes apart ("c. £3,000", "£400 (quote)")."""
    found = amounts(said)
    if len(found) != 1:
        return None
    each = found[0]
    before, after = said[: each.start].strip(), said[each.end :].strip()
    if each.unit and len(after.split()) <= 3 and not before:
        return each
    if before and not (each.about and ESTIMATED.fullmatch(before)):
        return None  # "up to £500" is a limit
    return each if not after or NOTE.fullmatch(after) else None


def loose_around(text: str, start: int, end: int) -> bool:
    """Whether nothing but brackets and units stands around a working."""
    before, after = text[:start].strip(" (="), text[end:].strip(" ).;")
    return not before and len(after.split()) <= 4 and not re.search(r"\d", after)
