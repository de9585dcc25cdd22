"""Whose words a block holds: the writer's answer, or the form's, a quotation, a reference.

Only an answer is ever evidence, so a block is called anything else only in clear cases: a doubtful
one stays an answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from proposal_check.documents.model import BlockKind, BlockRole
from proposal_check.documents.word_limit import stated_limit

_REFERENCE_HEADING = re.compile(
    r"(?:[\divx.)\s]+)?(?:references?|bibliography|works cited|reference list|list of references|"
    r"sources cited)\W*",
    re.IGNORECASE,
)
_OFFICE_HEADING = re.compile(
    r"(?:for )?(?:office|official|internal|funder|assessor)(?:'s|s)? use(?: only)?\b.*",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\W*(?:(?:for )?(?:office|official|internal|assessor|funder)(?:'s|s)? use only\b"
    r"|(?:please )?do not write (?:in|below) this\b"
    r"|this (?:form|document|guidance) is (?:also )?available in (?:large print|other )"
    r"|(?:please )?(?:return|send|email) (?:this|the|your) (?:completed )?(?:application )?form\b"
    r"|by (?:submitting|signing) this (?:form|application),? you\b"
    r"|applications? received after\b)",
    re.IGNORECASE,
)
_PLACEHOLDER = re.compile(
    r"\W*(?:(?:click|tap|click or tap|press)(?: or tap)? here to (?:enter|add|type|insert)\b.{0,40}"
    r"|(?:please )?(?:enter|type|write|insert|add) (?:your )?(?:answer|response|text)(?: here)?"
    r"|your (?:answer|response)(?: here)?"
    r"|choose an item|click to choose|select an option|insert text(?: here)?)\W*",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"\[\s*(?:please|insert|enter|add|delete|your|type|describe)\b[^\]]*\]\W*", re.I)
_LABELLED = re.compile(
    r"\W*(?:guidance(?: notes?)?(?: for applicants)?|help(?: text)?|hint|tip|notes? (?:to|for) "
    r"applicants?|what we (?:want|need) to know|what we(?: are|'re|’re) looking for)\s*[:–—-]\s",
    re.IGNORECASE,
)
_WORD_LIMIT = re.compile(
    r"\(?\s*(?:(?:max(?:imum)?\.?|up to|no more than|not more than|(?:word|character) limit)"
    r"\W*(?:of\s+)?[\d,]+\s*(?:words?|characters?)?|[\d,]+[\s-]*(?:words?|characters?)\s*"
    r"(?:max(?:imum)?\.?|limit|or (?:less|fewer)))\s*(?:\)|\.|$)",
    re.IGNORECASE,
)
_WORDS_NAMED = re.compile(r"\b(?:words?|characters?|word limit)\b", re.IGNORECASE)

_NUMBERING = r"(?:(?:question\s*|q\s*)?\d+(?:\.\d+)*\s*[a-z]?\s*[.):]?\s*|\(?[a-z]\)\s*)?"
_VERBS = (
    r"(?:describe|explain|tell us|give (?:us|details|an? )|provide|outline|list|set out|state|"
    r"summari[sz]e|attach|upload|enter|complete|indicate|tick|select|specify|detail|confirm|"
    r"demonstrate|show (?:us )?how|say|note|refer|read|include|use|answer|make sure|ensure|"
    r"write|do not|don't|don’t|be|keep|think about|consider|set down)"
)
_PLEASE = re.compile(rf"\W*{_NUMBERING}please (?:briefly |also |clearly )?{_VERBS}\b", re.IGNORECASE)
_TELL_US = re.compile(
    rf"\W*{_NUMBERING}(?:briefly |also )?tell us (?:about|how|what|who|why|when|where|which|if|"
    r"whether|more|in|briefly|your|a little)\b",
    re.IGNORECASE,
)
_ORDER = re.compile(rf"\W*{_NUMBERING}(?:briefly |also )?{_VERBS}\b", re.IGNORECASE)
_YOU = re.compile(r"\byou(?:r|rs|rself|rselves|'re|’re|'ll|’ll)?\b", re.IGNORECASE)
_FIRST_PERSON = re.compile(r"\b(?:we|our|ours|I|my|me|mine)\b", re.IGNORECASE)
_EXAMPLE = re.compile(r"\W*(?:for example|e\.g\.|this (?:could|might|may|should) )", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<=[.?!])[\"”’)\]]*\s+(?=[\"“‘(\[]?[A-Z0-9])")

_OPEN_QUOTE = {"“": "”", '"': '"', "‘": "’", "«": "»"}
_ATTRIBUTION = re.compile(r"\s*(?:[–—-]|\()\s*(?:\S+\s*){1,8}$")
_TICK = re.compile(r"\W*(?:please )?(?:tick|select|choose|attach|upload|enclose)\b", re.IGNORECASE)
_LONGEST_PROMPT = 90
_LONGEST_LIMIT = 8
_STATEMENT = re.compile(
    r"[.!,;][\"”’)\]]*$|\b(?:we|I|is|are|was|were|will|has|have|can|must|they)\b(?!.*\?$)",
    re.IGNORECASE,
)
_LONGEST_HEADING = 12


def role_of(kind: BlockKind, text: str, heading: Sequence[str], hint: BlockRole | None = None) -> BlockRole:
    """Return the role of a block with this text, under these headings.

    `hint` is what the format itself says (a quote's style, a placeholder's style) and wins.
    """
    if kind == "heading":
        return "heading"
    if hint is not None:
        return hint
    if kind == "comment":
        return "boilerplate"
    if kind == "form_field":
        return "guidance" if _PLACEHOLDER.fullmatch(text) else "answer"
    return _role_of_text(text, heading)


def _role_of_text(text: str, heading: Sequence[str]) -> BlockRole:
    innermost = heading[-1] if heading else ""
    if _REFERENCE_HEADING.fullmatch(innermost):
        return "reference"
    if any(_OFFICE_HEADING.fullmatch(one) for one in heading) or _OFFICE.match(text):
        return "boilerplate"
    if is_guidance(text):
        return "guidance"
    return "quote" if is_quotation(text) else "answer"


def is_guidance(text: str) -> bool:
    """Say whether the whole of `text` is a form's own: placeholder, help text, prompt."""
    if _is_help(text):
        return True
    sentences = _SENTENCE_END.split(text)
    if len(text.split()) > _LONGEST_PROMPT or not sentences:
        return False
    return _opens_prompt(sentences[0]) and all(map(_continues_prompt, sentences[1:]))


def is_prompt(text: str) -> bool:
    """Say whether guidance asks for an answer, rather than helping with one."""
    return is_guidance(text) and not _is_help(text) and not _TICK.match(text) and not _WORD_LIMIT.fullmatch(text)


def _is_help(text: str) -> bool:
    return bool(_PLACEHOLDER.fullmatch(text) or _BRACKETED.fullmatch(text) or _LABELLED.match(text))


def _has_limit(sentence: str) -> bool:
    found = _WORD_LIMIT.search(sentence)
    return found is not None and bool(_WORDS_NAMED.search(found[0]))


def _only_limits(sentence: str) -> bool:
    return len(sentence.split()) <= _LONGEST_LIMIT and stated_limit(sentence) is not None


def _opens_prompt(sentence: str) -> bool:
    to_you = bool(_YOU.search(sentence))
    if _FIRST_PERSON.search(sentence) and not to_you:
        return False
    if _has_limit(sentence) or _PLEASE.match(sentence) or _TELL_US.match(sentence):
        return True
    if not to_you:
        return False
    asks = sentence.rstrip('"”’) ').endswith("?")
    return bool(_ORDER.match(sentence)) or (asks and not _quoted(sentence))


def _continues_prompt(sentence: str) -> bool:
    if _opens_prompt(sentence) or _YOU.search(sentence) or _only_limits(sentence):
        return True
    if _FIRST_PERSON.search(sentence):
        return False
    return bool(_ORDER.match(sentence) or _EXAMPLE.match(sentence))


def _quoted(sentence: str) -> bool:
    return any(mark in sentence for mark in '“”"‘')


def may_head(text: str) -> bool:
    """Say whether text that is only bold, in no heading's style or size, may be a heading.

    It must be short and no statement: a bold answer is still an answer.
    """
    return len(text.split()) <= _LONGEST_HEADING and not _STATEMENT.search(text)


def is_quotation(text: str) -> bool:
    """Say whether the whole of `text` stands in one pair of quotation marks, but for a name."""
    close = _OPEN_QUOTE.get(text[:1])
    if close is None or len(text.split()) < 4:
        return False
    end = text.rfind(close)
    inside, after = text[1:end], text[end + 1 :]
    if end <= 1 or (text[0] != "‘" and close in inside) or text[0] in inside:
        return False
    if text[0] == "‘" and "’ " in inside:
        return False
    return not after.strip(" .") or bool(_ATTRIBUTION.fullmatch(after))
