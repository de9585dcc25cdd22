"""Amounts, units and named rates in a passage, for a claim's detail."""

from __future__ import annotations

import re

from proposal_check.language.model import Detail

AMOUNT = re.compile(
    r"(?P<currency>[£€$])\s?(?P<amount>\d{1,3}(?:[,\s]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s?(?P<k>k\b|K\b|m\b|million\b)?"
)
PLAIN = re.compile(r"(?P<amount>\d{1,3}(?:,\d{3})+|\d+(?:\.\d{2})?)\s(?P<currency>pounds|euros|dollars|shillings|rupees|naira|quid|birr|pesos)\b", re.I)
UNIT = re.compile(
    r"\b(?:per|an?|each|every|/)\s?(?P<unit>hour|day|session|meeting|week|month|year|half[- ]day|workshop|interview|shift|visit|job|term|annum|head|person)\b",
    re.I,
)
RATE_NAMES = ("real living wage", "living wage", "minimum wage", "union rate", "equity rate", "nihr rate", "njc", "union minimum")


def money(text: str) -> dict[str, Detail]:
    """The first amount with its unit, and any named rate: `amount`, `currency`, `unit`, `rate_name`."""
    found: dict[str, Detail] = {}
    match = AMOUNT.search(text) or PLAIN.search(text)
    if match:
        amount = float(re.sub(r"[,\s]", "", match["amount"]))
        scale = match.groupdict().get("k")
        if scale:
            amount *= 1_000_000 if scale.lower().startswith("m") else 1_000
        found["amount"] = amount
        found["currency"] = match["currency"].lower()
        unit = UNIT.search(text, match.end(), match.end() + 25)
        if unit:
            found["unit"] = unit["unit"].lower()
    elif re.search(r"\b(?:a|an)\s(?:fiver|tenner)\b", text, re.I):
        found["amount"] = 5.0 if "fiver" in text.lower() else 10.0
        found["currency"] = "£"
    lower = text.lower()
    for name in RATE_NAMES:
        if name in lower:
            found["rate_name"] = name
            break
    return found
