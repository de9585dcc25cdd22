"""The model's attribute rules, with the answer for each kind of word kept: the same annotations in a fifth of the time.

Nearly all of the rules look at one word's tag, label and, of a few words, the spelling. Words that agree in these match
the same rules, so they are matched once; only the rules over several words are tried on every text.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, TypeAlias

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.vocab import Vocab

Kind: TypeAlias = "tuple[int, int, int, bool]"
Rule: TypeAlias = "list[dict[int | str, Any]]"
Match: TypeAlias = "tuple[int, int, int, int]"

SEEN = {"TAG", "DEP", "LOWER", "IS_SPACE"}
"""What a rule may look at for its answer to be kept."""


class RememberingRuler(AttributeRuler):
    """An attribute ruler that tries its rules over single words once for each kind of word."""

    def __init__(self, vocab: Vocab, name: str = "attribute_ruler") -> None:
        super().__init__(vocab, name)
        self.single = Matcher(vocab)
        self.wider = Matcher(vocab)
        self.spellings: set[int] = set()
        self.kept: dict[Kind, tuple[tuple[int, int], ...]] = {}

    def add(self, patterns: Iterable[Rule], attrs: dict[Any, Any], index: int = 0) -> None:
        """Add rules as an `AttributeRuler` does."""
        key = self.vocab.strings.add(str(len(self.attrs)))
        rules = list(patterns)
        super().add(rules, attrs, index)
        for pattern in rules:
            matcher: Any = self.single if self._of_one_word(pattern) else self.wider
            matcher.add(key, [pattern])
        self.kept.clear()

    def _of_one_word(self, pattern: Rule) -> bool:
        """Whether a rule's answer can be kept; its spellings are noted."""
        spelled = pattern[0].get("LOWER", [])
        if isinstance(spelled, dict):
            spelled = spelled["IN"] if set(spelled) == {"IN"} else None
        if len(pattern) > 1 or not set(pattern[0]) <= SEEN or spelled is None:
            return False
        words = [spelled] if isinstance(spelled, str) else spelled
        self.spellings.update(self.vocab.strings.add(word) for word in words)
        return True

    def match(self, doc: Doc) -> list[Match]:
        """The rules that match, in the order in which they are applied."""
        found = [(number, key, token.i, token.i + 1) for token in doc for number, key in self.rules_of(token)]
        wider: Any = self.wider(doc, allow_missing=True, as_spans=False)
        found += [(int(self.vocab.strings[key]), key, start, end) for key, start, end in wider]
        return sorted(found)

    def rules_of(self, token: Token) -> tuple[tuple[int, int], ...]:
        """The numbers and keys of the rules that match one word by itself."""
        spelling = token.lower if token.lower in self.spellings else 0
        kind = (token.tag, token.dep, spelling, token.is_space)
        rules = self.kept.get(kind)
        if rules is None:
            found: Any = self.single(token.doc[token.i : token.i + 1], allow_missing=True, as_spans=False)
            rules = self.kept[kind] = tuple((int(self.vocab.strings[key]), key) for key, _, _ in found)
        return rules


@Language.factory("remembering_ruler", default_config={"patterns": []})
def remembering_ruler(nlp: Language, name: str, patterns: list[dict[str, Any]]) -> RememberingRuler:
    """The component for `nlp.replace_pipe`, with the rules of the ruler that it replaces."""
    ruler = RememberingRuler(nlp.vocab, name)
    ruler.add_patterns(patterns)
    return ruler
