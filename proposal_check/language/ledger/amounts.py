"""Amounts of money in a text: "£12k", "1 200", "€1.200,50", "£200–£300", "(500)", "50p".

`language.money` reads the one rate that a claim is about; here every amount of a passage is read, with its
place, and what can be read two ways ("€1.200", "£12,50") is marked so. Libraries that were tried guess at
those, drop "k" and "m", and give no place (price-parser) or load a classifier (quantulum3).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from proposal_check.language.money import IN_WORDS, SPOKEN, in_words, unit_after

SYMBOL = r"(?:US|AU|CA|NZ|A|C|HK|R|S)?\$|[£€₦₹¥₵]"
CODE = (
    r"GBP|EUR|USD|AUD|CAD|NZD|KES|UGX|TZS|NGN|GHS|INR|ZAR|ETB|RWF|KSh|Ksh|KSH|KShs|Kshs|USh|UShs|UGX|TSh|Rs\.?|Shs\.?"
)
WORD = r"pounds?|euros?|dollars?|shillings?|rupees?|naira|quid|birr|pesos?|rand|cedis?|francs?"
# Groups of three after commas, spaces or dots, or lakhs; else plain figures with one mark at most.
FIGURES = (
    r"(?:\d{1,3}(?:,\d{2}){1,5},\d{3}|\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,2})?|\d{1,3}(?:\.\d{3}){1,5}(?:,\d{1,2})?"
    r"|\d{1,3}(?:[ \u00a0\u202f]\d{3}){1,5}(?:[.,]\d{1,2})?|\d{1,15}(?:[.,]\d{1,6})?)(?![\d])"
)
SCALE = r"k|K|m|M|mn|bn|million|thousand|billion|lakhs?|crores?"
AMOUNT = re.compile(
    rf"(?<![\w.,])(?P<minus>[-−–])?(?:(?P<symbol>{SYMBOL})\s?|(?P<code>{CODE})\s?)(?P<minus2>[-−])?(?P<figures>{FIGURES})"
    rf"(?:\s?(?P<scale>{SCALE})\b)?"
)
AFTER = re.compile(
    rf"(?<![\w.,£€$])(?P<figures>{FIGURES})(?:\s?(?P<scale>{SCALE}))?\s?(?:(?P<word>{WORD})|(?P<code>{CODE}|€|£))(?!\w)",
    re.IGNORECASE,
)
PENCE = re.compile(r"(?<![\w.,£€$])(?P<figures>\d{1,3})(?:p|\spence)\b(?!\.)")
BARE = re.compile(rf"(?P<minus>[-−–])?\s?(?P<figures>{FIGURES})(?:\s?(?P<scale>k|K|m|M)\b)?")
BETWEEN = re.compile(r"\s?(?:[-–—]|to|or)\s?")
ABOUT = re.compile(
    r"(?:\bc\.?|\bca\.?|\bcirca|\babout|\baround|\bapprox\.?|\bapproximately|\broughly|\bnearly|\balmost|~|≈|\bup to"
    r"|\bat least|\bat most|\bmore than|\bless than|\bover|\bunder|\bmaximum of|\bminimum of|\bin the region of)\s*$",
    re.IGNORECASE,
)
SCALES = {"k": 1_000, "thousand": 1_000, "m": 1_000_000, "mn": 1_000_000, "million": 1_000_000, "bn": 1_000_000_000}
SCALES |= {"billion": 1_000_000_000, "lakh": 100_000, "lakhs": 100_000, "crore": 10_000_000, "crores": 10_000_000}
SAME = {
    "gbp": "£", "pound": "£", "pounds": "£", "quid": "£", "eur": "€", "euro": "€", "euros": "€",
    "usd": "$", "us$": "$", "dollar": "$", "dollars": "$", "a$": "AU$", "aud": "AU$", "c$": "CA$", "cad": "CA$",
    "nzd": "NZ$", "kes": "KSh", "ksh": "KSh", "kshs": "KSh", "ugx": "USh", "ush": "USh", "ushs": "USh",
    "tzs": "TSh", "tsh": "TSh", "ngn": "₦", "naira": "₦", "inr": "₹", "rs": "₹", "rs.": "₹", "rupee": "₹",
    "rupees": "₹", "zar": "rand", "shs": "shillings", "shs.": "shillings", "shilling": "shillings", "etb": "birr",
    "peso": "pesos", "cedi": "₵", "cedis": "₵", "ghs": "₵", "franc": "francs",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount and its place in a text.

    `currency` is a symbol or a name ("shillings"), "" where none stands by; `unit` is what it is paid for
    ("hour", "person"), "" for a sum; `high` is the upper end of a range; `about` marks "c. £3,000" and
    "up to £500"; `unclear` marks figures that can be read two ways.
    """

    value: Decimal
    currency: str
    start: int
    end: int
    unit: str = ""
    high: Decimal | None = None
    about: bool = False
    unclear: bool = False

    @property
    def exact(self) -> bool:
        """Whether it is one sum, and not a range, an estimate or a riddle."""
        return self.high is None and not self.about and not self.unclear


def amounts(text: str) -> list[Amount]:
    """Every amount of money of a text, in order; ranges are one amount."""
    found: dict[int, Amount] = {}
    taken: list[tuple[int, int]] = []
    for pattern in (AMOUNT, AFTER, PENCE, SPOKEN, IN_WORDS):
        for match in pattern.finditer(text):
            if not any(start < match.end() and match.start() < end for start, end in taken):
                taken.append(match.span())
                found[match.start()] = amount_of(match, text)
    return ranged([found[start] for start in sorted(found)], text)


def amount_of(match: re.Match[str], text: str) -> Amount:
    """The amount that a match stands for."""
    groups = match.groupdict()
    end = match.end()
    about = bool(ABOUT.search(text, max(0, match.start() - 25), match.start()))
    unit = unit_after(text, end)
    if match.re is SPOKEN:
        value = Decimal(5 if groups["amount"].lower() == "fiver" else 10)
        value = value / 2 if match[0].lower().startswith("half") else value
        return Amount(value, "£", match.start(), end, unit, about=about)
    if match.re is IN_WORDS:
        value = Decimal(in_words(groups["amount"]))
        return Amount(value, currency_of(groups["currency"]), match.start(), end, unit, about=about)
    if match.re is PENCE:
        return Amount(Decimal(groups["figures"]) / 100, "£", match.start(), end, unit, about=about)
    value, unclear = figures(groups["figures"], scaled=bool(groups["scale"]))
    value *= SCALES.get((groups["scale"] or "").lower(), 1)
    if groups.get("minus") and not text[: match.start()].rstrip()[-1:].isalnum():
        value = -value
    if groups.get("minus2"):
        value = -value
    currency = currency_of(groups.get("symbol") or groups.get("code") or groups.get("word") or "")
    return Amount(value, currency, match.start(), end, unit, about=about, unclear=unclear)


def currency_of(written: str) -> str:
    """The currency, each by one name."""
    return SAME.get(written.lower(), written)


def figures(written: str, *, scaled: bool = False) -> tuple[Decimal, bool]:
    """The number that figures stand for, and whether they can be read in another way; `scaled` before "k" or "m"."""
    plain = re.sub(r"[ \u00a0\u202f]", "", written)
    point, comma = plain.rfind("."), plain.rfind(",")
    if point >= 0 and comma >= 0:
        decimal = "." if point > comma else ","
        group = "," if decimal == "." else "."
        return Decimal(plain.replace(group, "").replace(decimal, ".")), False
    if comma >= 0:
        if re.fullmatch(r"\d{1,3}(?:,\d{3})+|\d{1,3}(?:,\d{2})+,\d{3}", plain) and not scaled:
            return Decimal(plain.replace(",", "")), False
        return Decimal(plain.replace(",", ".", 1).replace(",", "")), True
    if plain.count(".") > 1:
        return Decimal(plain.replace(".", "")), False
    return Decimal(plain), not scaled and bool(re.fullmatch(r"[1-9]\d{0,2}\.\d{3}", plain))


def ranged(found: list[Amount], text: str) -> list[Amount]:
    """The amounts with "£200–£300", "£200-300" and "between £2 and £3" as one each."""
    merged: list[Amount] = []
    for each in found:
        before = merged[-1] if merged else None
        if before is not None and before.high is None and before.currency == each.currency:
            gap = text[before.end : each.start]
            between = gap.strip() == "and" and text[: before.start].rstrip().lower().endswith("between")
            if BETWEEN.fullmatch(gap) or between:
                low = before.value
                merged[-1] = Amount(low, each.currency, before.start, each.end, each.unit, high=abs(each.value))
                continue
        merged.append(each)
    for index, each in enumerate(merged):
        rest = re.match(rf"\s?[-–—]\s?(?P<figures>{FIGURES})(?P<scale>k|m)?\b", text[each.end : each.end + 20])
        if rest and each.high is None and each.currency:
            high, _ = figures(rest["figures"], scaled=bool(rest["scale"]))
            high *= SCALES.get((rest["scale"] or "").lower(), 1)
            if high > each.value:
                end = each.end + rest.end()
                merged[index] = Amount(each.value, each.currency, each.start, end, unit_after(text, end), high=high)
    return merged


def bare(text: str) -> Amount | None:
    """The amount of a text that is nothing but figures, as in a column headed "£"; None for any other text."""
    match = BARE.fullmatch(text)
    if match is None:
        return None
    value, unclear = figures(match["figures"], scaled=bool(match["scale"]))
    value *= SCALES.get((match["scale"] or "").lower(), 1)
    return Amount(-value if match["minus"] else value, "", 0, len(text), unclear=unclear)


def written(value: Decimal, currency: str) -> str:
    """An amount as a person writes it: "£1,200", "£12.60", "2,940,000 shillings", "−£86,000"."""
    figure = f"{abs(value):,.2f}".removesuffix(".00")
    sign = "−" if value < 0 else ""
    if not currency:
        return f"{sign}{figure}"
    if currency.isalpha() and currency.islower():
        return f"{sign}{figure} {currency}"
    return f"{sign}{currency}{' ' if currency.isalpha() else ''}{figure}"
