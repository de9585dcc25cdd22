"""Amounts, units, counts and named rates in a passage, for a claim's detail."""

from __future__ import annotations

import re

from proposal_check.language.model import Detail
from proposal_check.language.quantity import UNITS

AMOUNT = re.compile(
    r"(?P<currency>[£€$])\s?(?P<amount>\d{1,3}(?:[,\s]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"\s?(?P<k>k\b|K\b|m\b|million\b)?"
)
PLAIN = re.compile(
    r"(?P<amount>\d{1,3}(?:,\d{3})+|\d+(?:\.\d{2})?)\s"
    r"(?P<currency>pounds?|euros?|dollars?|shillings?|rupees?|naira|quid|birr|pesos?|rand)\b",
    re.I,
)
SPOKEN = re.compile(r"\b(?:an?|half a)\s(?P<amount>fiver|tenner)\b", re.I)
IN_WORDS = re.compile(
    r"\b(?P<amount>(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?|"
    r"five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|"
    r"a hundred(?: and \w+)?)\s(?P<currency>pounds?|quid|euros?|dollars?)\b",
    re.I,
)
BARE = re.compile(
    r"\b(?:allowance|fee|wage|payment|stipend|honorarium|bursary)s?\s(?:of|is|are)\s(?P<amount>\d[\d,]*(?:\.\d+)?)\b",
    re.I,
)
UNIT_NAMES = (
    r"hours?|hr|days?|sessions?|meetings?|weeks?|months?|year|half[- ]day|workshop|interview|shift|"
    r"visit|job|term|annum|head|person|go|time|night|evening|walk|class|gig|piece|event|panel|report|"
    r"conversation|call|slot|lesson|rehearsal|performance|afternoon|weekend|ride|round|talk|sitting|issue|batch|edition|chapter|review|poem|song|application|rota"
)
DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
UNIT = re.compile(
    rf"(?:\b(?:per|an?|each|every|for each|for every)\s|/\s?|\bp)"
    rf"(?:[\w-]+-(?:hour|day)\s)?(?P<unit>{UNIT_NAMES}|{DAYS})\b",
    re.I,
)
OFTEN = re.compile(r"\b(?P<unit>hourly|daily|weekly|monthly|annually|yearly|pro rata|each|apiece)\b", re.I)
EVERY = {"hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "annually": "year"}
EVERY |= {"yearly": "year", "pro rata": "year", "each": "person", "apiece": "person", "annum": "year", "hr": "hour"}
COUNT = re.compile(
    r"(?<![£€$\d.,])(?P<count>\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"fifteen|twenty)\s(?:[\w'’-]+\s){0,2}?(?:people|persons|members|x\b|×|places|posts|peers?|"
    r"workers|mentors|organisers|actors|researchers)",
    re.I,
)
NUMBERS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20,
}  # fmt: skip
RATE_NAMES = (
    "real living wage", "living wage", "minimum wage", "union rate", "equity rate", "equity minimum",
    "nihr rate", "njc", "union minimum", "a-n rate", "musicians' union rate",
)  # fmt: skip
SAME = re.compile(
    r"\b(?:the same|equal|an? equal)\s(?:\w+\s){0,2}(?:rate|sum|scale|grade|amount|pay|fee|terms|point)s?\b",
    re.I,
)
REACH = 25


def money(text: str) -> dict[str, Detail]:
    """What a passage says of money.

    Keys, each only where the text has it: `amount`, `currency`, `unit`, `total` (the largest of
    several amounts), `count` (of payees), `rate_name`, `rate_as` (the words that point to another rate).
    """
    found: dict[str, Detail] = {}
    amounts = [m for pattern in (AMOUNT, PLAIN) for m in pattern.finditer(text)]
    rated = [m for m in amounts if unit_after(text, m.end())]
    match = next(iter(rated or amounts), None)
    if match is not None:
        found["amount"] = value(match)
        found["currency"] = match["currency"].lower()
        unit = unit_after(text, match.end())
        if unit:
            found["unit"] = unit
        largest = max(value(m) for m in amounts)
        if len(amounts) > 1 and largest > value(match):
            found["total"] = largest
    elif spoken := SPOKEN.search(text):
        found["amount"] = 5.0 if spoken["amount"].lower() == "fiver" else 10.0
        found["currency"] = "£"
        unit = unit_after(text, spoken.end())
        if unit:
            found["unit"] = unit
    elif worded := IN_WORDS.search(text):
        found["amount"] = in_words(worded["amount"])
        found["currency"] = worded["currency"].lower()
        unit = unit_after(text, worded.end())
        if unit:
            found["unit"] = unit
    elif bare := BARE.search(text):
        found["amount"] = value(bare)
        unit = unit_after(text, bare.end())
        if unit:
            found["unit"] = unit
    if count := COUNT.search(text):
        said = count["count"].lower()
        found["count"] = NUMBERS[said] if said in NUMBERS else int(said)
    if same := SAME.search(text):
        found["rate_as"] = same[0].lower()
    named = next((name for name in RATE_NAMES if name in text.lower()), None)
    if named is not None:
        found["rate_name"] = named
    return found


def value(match: re.Match[str]) -> float:
    """The number that an amount stands for, thousands and millions written out."""
    amount = float(re.sub(r"[,\s]", "", match["amount"]))
    scale = match.groupdict().get("k")
    if scale:
        amount *= 1_000_000 if scale.lower().startswith("m") else 1_000
    return amount


def in_words(amount: str) -> float:
    """The number that a written-out amount stands for ("fifteen", "twenty-five", "a hundred and fifty")."""
    parts = re.split(r"[\s-]+", amount.lower())
    hundred = 100.0 if "hundred" in parts else 0.0
    return hundred + sum(UNITS.get(part, 0) for part in parts)


def unit_after(text: str, end: int) -> str:
    """The unit that follows an amount within a few words, in the singular; "" where there is none."""
    unit = UNIT.search(text, end, end + REACH) or OFTEN.search(text, end, end + REACH)
    if unit is None or re.search(r"[.;|]\s", text[end : unit.start()]):
        return ""
    name = unit["unit"].lower()
    return EVERY.get(name, name.removesuffix("s"))


def rate_spans(text: str) -> list[tuple[int, int]]:
    """Start and end of every amount that has a unit of work or time, "a tenner a meeting" included."""
    spans: list[tuple[int, int]] = []
    for pattern in (AMOUNT, PLAIN, SPOKEN, IN_WORDS, BARE):
        for match in pattern.finditer(text):
            unit = unit_after(text, match.end())
            if unit and unit not in {"head", "piece"}:
                spans.append((match.start(), match.end()))
    return spans
