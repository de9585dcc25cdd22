"""The baseline: what a list of words alone would credit. Used only to be compared with."""

from __future__ import annotations

import re

from proposal_check.corpus.sentences import sentence_claim
from proposal_check.documents.model import Document
from proposal_check.language.model import Claim, Strand
from proposal_check.language.sentences import sentences

WORDS: dict[Strand, str] = {
    "leadership": r"lead|leads|led|leading|design\w*|co-\w+|coproduc\w+|run|runs|deliver\w*|wrote|written|initiat\w+"
    r"|idea|peer|chair\w*|facilitat\w+|evaluat\w+|research\w*",
    "payment": r"paid|pay|pays|payment\w*|wage\w*|salar\w+|fee|fees|honorari\w+|stipend\w*|bursar\w+"
    r"|remunerat\w+|voucher\w*|£\d[\d,.]*",
    "power": r"decid\w+|decision\w*|power\w*|vot\w+|veto\w*|approv\w+|control\w*|board\w*|majority|trustee\w*"
    r"|elect\w*|own|owns|owned|choose\w*|chose\w*|sign-?off|budget\w*",
    "support": r"training|childcare|cr[eè]che|travel|expenses|interpret\w+|access\w*|fares?|lifts?|mentor\w*",
}


def word_list_claims(document: Document) -> list[Claim]:
    """Every sentence of an answer that has a word of a strand's list, as a supporting claim."""
    found: list[Claim] = []
    for passage in sentences(document):
        strands = tuple(s for s, words in WORDS.items() if re.search(rf"\b(?:{words})\b", passage.text, re.I))
        if strands:
            found.append(sentence_claim(passage, strands))
    return found
