"""A verdict as reports for people write it: its words, its sign where there is no colour, its colour."""

from __future__ import annotations

from proposal_check.assessment.model import Verdict

WORDS: dict[Verdict, str] = {"met": "MET", "partly": "PARTLY MET", "not_met": "NOT MET"}
SIGNS: dict[Verdict, str] = {"met": "[+]", "partly": "[~]", "not_met": "[-]"}
STYLES: dict[Verdict, str] = {"met": "green", "partly": "yellow", "not_met": "red"}
