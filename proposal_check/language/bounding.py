"""Bounds the length of a sentence, so that a text without full stops is read in pieces and in good time.

The parser looks at a whole sentence and the rules at its whole tree: ten thousand words without a full stop would take
hours. Nobody writes a sentence of `LONGEST` words; where a text has one (columns run together, a list without
punctuation, a hostile file) it is cut before the parse, at a comma or an "and" if there is one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.language import Language

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONGEST = 200
"""Tokens after which a cut is looked for; the longest sentence of the gold proposals has about a hundred."""
PATIENCE = 50
"""Tokens in which a comma or a conjunction may still come, before the cut is made anywhere."""
SURE = 1000
"""Tokens after which even a full stop that ends a sentence is marked: the parser may take it for an abbreviation's."""
ENDS = {".", "?", "!"}
PAUSES = {",", ";", ":", "–", "—", "and", "or", "but"}


@Language.component("sentence_bounder")
def bound(doc: Doc) -> Doc:
    """Mark where a sentence starts, only where one would otherwise be too long."""
    if len(doc) <= LONGEST:
        return doc
    since_end = since_mark = 0
    for token in doc:
        since_end, since_mark = since_end + 1, since_mark + 1
        if token.i + 1 == len(doc):
            break
        ended = token.text in ENDS and starts_anew(doc[token.i + 1])
        pausing = token.lower_ in PAUSES or since_end >= LONGEST + PATIENCE
        if (ended and since_mark >= SURE) or (since_end >= LONGEST and pausing):
            doc[token.i + 1].is_sent_start = True
            since_end = since_mark = 0
        elif ended:
            since_end = 0
    return doc


def starts_anew(token: Token) -> bool:
    """Whether a word after a full stop looks like the start of a sentence."""
    return token.text[:1].isupper() or not token.text[:1].isalpha()
