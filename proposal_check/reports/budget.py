"""The money of a draft for the JSON report: lines, sums, and people's share."""

from __future__ import annotations

import math
from dataclasses import asdict
from decimal import Decimal
from typing import Any

from proposal_check.documents.model import Document
from proposal_check.language.ledger import Ledger, Line
from proposal_check.reports.location import location

Json = dict[str, Any]


def budget(document: Document, ledger: Ledger) -> Json | None:
    """Write the ledger as JSON values; None for a draft that has no budget and asks for no sum."""
    if not ledger.lines and ledger.asked is None:
        return None
    return {
        "currency": ledger.currency,
        "asked": None if ledger.asked is None else number(ledger.asked.amount),
        "total": None if ledger.total is None else number(ledger.total),
        "people": number(ledger.paid("people")),
        "support": number(ledger.paid("support")),
        "share": None if ledger.share is None else round(ledger.share, 4),
        "lines": [_line(document, line) for line in ledger.lines],
        "ambiguous": [each.message for each in ledger.unclear],
    }


def number(value: Decimal) -> int | float | str:
    """Write an amount as a JSON number; as its name where it is past all numbers."""
    if value == value.to_integral_value() and abs(value) < 10**15:
        return int(value)
    return float(value) if math.isfinite(float(value)) else str(value)


def _line(document: Document, line: Line) -> Json:
    shown = line.working is not None and line.working.right
    return {
        "label": line.label,
        "location": asdict(location(document, line.passage)),
        "amount": number(line.amount),
        "currency": line.currency,
        "kind": line.kind,
        "why": line.why,
        "working": line.working.text if shown and line.working is not None else "",
        "match": line.match,
        "claims": [claim.id for claim in line.claims],
    }
