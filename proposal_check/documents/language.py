"""Which language a draft is written in; only English can be checked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from proposal_check.documents.model import Block
from proposal_check.documents.refusals import refuse

_FEWEST_WORDS = 20
_MOST_CHARACTERS = 20_000
_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH = re.compile(
    r"the|and|of|to|in|is|are|be|will|for|with|by|that|we|our|they|their|who|from|this|it|as|at|"
    r"have|has|not|on|an|or|which|can"
)
# Running English has a third to a half of these; no other language comes near.
_SHARE_OF_ENGLISH = 0.2
_NAMES = {
    "af": "Afrikaans", "ar": "Arabic", "bg": "Bulgarian", "bn": "Bengali", "ca": "Catalan",
    "cs": "Czech", "cy": "Welsh", "da": "Danish", "de": "German", "el": "Greek", "es": "Spanish",
    "et": "Estonian", "eu": "Basque", "fa": "Persian", "fi": "Finnish", "fr": "French",
    "ga": "Irish", "gl": "Galician", "gu": "Gujarati", "he": "Hebrew", "hi": "Hindi",
    "hr": "Croatian", "hu": "Hungarian", "id": "Indonesian", "is": "Icelandic", "it": "Italian",
    "ja": "Japanese", "ko": "Korean", "lt": "Lithuanian", "lv": "Latvian", "mt": "Maltese",
    "nb": "Norwegian", "nl": "Dutch", "nn": "Norwegian", "no": "Norwegian", "pa": "Punjabi",
    "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak",
    "sl": "Slovenian", "so": "Somali", "sq": "Albanian", "sr": "Serbian", "sv": "Swedish",
    "sw": "Swahili", "ta": "Tamil", "th": "Thai", "tr": "Turkish", "uk": "Ukrainian",
    "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


def language_of(path: Path, blocks: Sequence[Block]) -> str:
    """Return "en"; raises UnreadableDraftError ("language") for a draft in another language.

    A draft of under twenty words is taken for English: it says too little to tell.
    """
    text = "\n".join(block.text for block in blocks)[:_MOST_CHARACTERS]
    words = _WORD.findall(text.lower())
    unspaced = sum(char >= "\u0e00" for char in text)  # Thai, Chinese, Japanese: no word gaps
    if len(words) < _FEWEST_WORDS and unspaced < _FEWEST_WORDS:
        return "en"
    if sum(bool(_ENGLISH.fullmatch(word)) for word in words) >= _SHARE_OF_ENGLISH * len(words):
        return "en"
    import py3langid  # loads a model; running English never needs it

    code = str(py3langid.classify(text)[0])
    if code == "en":
        return code
    raise refuse(path, "language", _NAMES.get(code, f"another language ({code})"))
