"""The body of the people whose name may stand in a pattern, where the draft names one."""

from __future__ import annotations

import re

from proposal_check.documents.model import Document
from proposal_check.language.model import Cast

# Bodies that have seats and take votes; a club or a union is more than its meeting.
_SITTING = re.compile(r"(?:board|panel|committee|council|forum|assembly|circle|jury)", re.IGNORECASE)
_PROPER = re.compile(r"(?:[A-Z][\w'’-]*(?: (?:of|for|and|the|&))? )+(?:[A-Z][\w'’-]*)")
LONGEST_NAME = 40


def deciding_body(cast: Cast, document: Document) -> str:
    """Name the body on which the people sit, as a sentence goes on with it ("the Young Board"); else "".

    A name of its own beats a plain word ("the panel"), and then the one that the draft uses most.
    Only names made of letters are taken: a pattern is for pasting.
    """
    names = []
    for entry in cast.entries:
        name = re.sub(r"^(?:the|our|a|an) ", "", entry.name.strip(), flags=re.IGNORECASE)
        if entry.party != "people" or entry.advisory or len(name) > LONGEST_NAME:
            continue
        plain = _SITTING.fullmatch(name) is not None
        proper = _PROPER.fullmatch(name) is not None and _SITTING.fullmatch(name.split()[-1]) is not None
        if plain or proper:
            names.append((proper, sum(block.text.count(name) for block in document.blocks), name))
    if not names:
        return ""
    proper, _, name = max(names, key=lambda each: each[:2])
    return f"the {name if proper else name.lower()}"
