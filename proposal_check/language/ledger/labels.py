"""What the words of a budget's rows and columns say: a total, money of others, a year, a count of hours."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from proposal_check.language.lexicon import words

FILE = "budget.yaml"
RowKind = Literal["line", "total", "subtotal", "asked", "match", "detail"]
ColumnKind = Literal["label", "asked", "total", "period", "money", "match", "factor", "text"]

CURRENCY = re.compile(r"[£€$₦₹]|\b(?:GBP|EUR|USD|KSh|KES|UGX)\b")
THOUSANDS = re.compile(r"[£€$]\s?['’]?(?:000|k)(?:'?s|’s)?\b|\b(?:in )?thousands\b|\b000s\b", re.IGNORECASE)
PERIOD = re.compile(
    r"\b(?:years?|yrs?|y|months?|quarters?|phases?|stages?|terms?)\s?\.?\s?(?:\d|one|two|three|four|five|i{1,3}\b)|\bq[1-4]\b"
    r"|\b20\d\d\s?[-/–]\s?(?:20)?\d\d\b|\b20\d\d\b|\b(?:first|second|third|fourth|fifth) year\b",
    re.IGNORECASE,
)
SPAN = re.compile(
    r"\byears?\s\w+\s?(?:[-–]|to|and)\s?\w+|\b(?:over|for|all|in)\s(?:the\s)?(?:\w+|\d+)\s(?:years?|months?)"
    r"|\b(?:two|three|four|five|\d)[- ](?:year|month)",
    re.IGNORECASE,
)
PART = re.compile(r"\b(?:extract|excerpt|selected|examples?|illustrative|main items|headline|some of)\b", re.IGNORECASE)
BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
EDGES = " \t:.–—-*_=£€$,;|"


def plain(text: str) -> str:
    """A label in lower case without brackets, marks and white space at its ends."""
    return " ".join(BRACKETS.sub(" ", text.lower().replace("’", "'")).split()).strip(EDGES)


def row_kind(label: str) -> RowKind:
    """What a row is, by its label."""
    said = plain(label)
    short = re.split(r"[,:;(]|\s[-–—]\s", said)[0].strip(EDGES)
    if begins(said, "rows", "detail"):
        return "detail"
    if begins(said, "rows", "asked") and len(said.split()) <= 9:
        return "asked"
    if (
        said in words(FILE, "rows", "subtotal")
        or begins(said, "rows", "subtotal")
        or re.search(r"\bsub-?\s?total$", said)
    ):
        return "subtotal"
    if said in words(FILE, "rows", "total") or short in words(FILE, "rows", "total"):
        return "total"
    if re.fullmatch(
        r"(?:grand |overall |project )?totals? (?:for|over|of|in) .{0,30}(?:years?|months?|project|budget|bid|grant)",
        said,
    ):
        return "total"
    if re.match(r"totals?\b", said) or re.search(r"\btotals?$", said):
        return "subtotal"
    if begins(said, "rows", "match"):
        return "match"
    return "line"


def begins(said: str, *path: str) -> bool:
    """Whether a label is, or begins with, an entry of a list."""
    return any(
        said == entry or said.startswith((f"{entry} ", f"{entry}:", f"{entry},")) for entry in words(FILE, *path)
    )


def column_kind(header: str, *, currency: bool) -> ColumnKind:
    """What a column of figures holds, by its heading; `currency` says that its cells show one."""
    said = " ".join(header.lower().replace("’", "'").split())
    money = currency or bool(CURRENCY.search(header))
    if has(said, "match"):
        return "match"
    if has(said, "asked"):
        return "asked"
    spans = bool(SPAN.search(said))
    if has(said, "factor") and not spans and not (money and has(said, "total")) and not PERIOD.search(said):
        return "factor"
    if spans or has(said, "total"):
        return "total"
    if PERIOD.search(said):
        return "period"
    if has(said, "money") or money:
        return "money"
    return "text"


@cache
def has(said: str, kind: str) -> bool:
    """Whether a heading has a word of a kind of column."""
    found = re.findall(r"[\w£€$#%'/-]+", said)
    joined = f" {' '.join(found)} "
    return any(f" {entry} " in joined for entry in words(FILE, "columns", kind))


def is_elsewhere(heading: str) -> bool:
    """Whether a heading tells of money that the draft does not ask for."""
    said = plain(heading)
    return any(re.search(rf"\b{re.escape(entry)}\b", said) for entry in words(FILE, "elsewhere"))
