"""Whether a table's first row names its columns, or already says something."""

from __future__ import annotations

import re
from collections.abc import Sequence

Row = dict[int, str]
"""A row's texts by column, empty cells left out."""

_LONGEST_HEADER_CELL = 14
# One word with a full stop ("No.") is an abbreviation and names a column.
_SENTENCE = re.compile(r"\s.*[.!;]$")
_FIGURE = re.compile(r"[£$€]\s?\d|^\W*\d[\d,.]*\W*%?$")
# What forms ask in the first column of a two-column table: a label, and the answer beside it.
_FORM_LABEL = re.compile(
    r"(?:(?:full |project |organisation(?:'s)? |contact )?(?:name|title)(?: of .*)?|address|"
    r"telephone.*|phone.*|e-?mail.*|website|organisation|charity number|company number|"
    r"(?:start|end) date|(?:total )?amount (?:requested|of grant).*|grant requested|date|signed|"
    r"applicant|lead applicant|(?:project )?(?:duration|location)|postcode|funder|fund)\W*",
    re.IGNORECASE,
)


def has_header(rows: Sequence[Row], marked: Sequence[bool | None]) -> bool:
    """Say whether the first of `rows` is a header, from its texts and the format's own marks.

    A row that may be an answer is never taken for a header: questions or labels down the first
    column make a form, whatever the format says of its first row.
    """
    if len(rows) < 2 or len(rows[0]) < 2:
        return False
    first = rows[0]
    if any(_FIGURE.search(text) or _SENTENCE.search(text) for text in first.values()):
        return False
    if _is_form(rows):
        return False
    if marked[0] is not None:
        return marked[0]
    return all(len(text.split()) <= _LONGEST_HEADER_CELL for text in first.values())


def _is_form(rows: Sequence[Row]) -> bool:
    """Say whether the first column asks and the second answers, from the first row on."""
    if max(len(row) for row in rows) > 2:
        return False
    first = rows[0]
    label = first[min(first)]
    answer = first[max(first)]
    if label.endswith(("?", ":")):
        return not answer.endswith(("?", ":"))
    return (
        bool(_FORM_LABEL.fullmatch(label))
        and not _FORM_LABEL.fullmatch(answer)
        and any(_FORM_LABEL.fullmatch(row[min(row)]) for row in rows[1:])
    )
