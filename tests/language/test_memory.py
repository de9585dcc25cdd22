"""What is remembered of a word is remembered of that word in that parse, and no longer than its document."""

from __future__ import annotations

from spacy.tokens import Token

from proposal_check.language.memory import forget, remembered_list
from proposal_check.language.pipeline import pipeline
from proposal_check.language.tree import is_passive

asked: list[str] = []


@remembered_list
def below(token: Token) -> list[str]:
    """The words below a token; `asked` counts how often they were looked up."""
    asked.append(token.text)
    return [child.text for child in token.children]


def test_a_word_is_looked_up_once_and_the_list_is_the_callers_own() -> None:
    asked.clear()
    forget()
    verb = next(pipeline()("Tenants decide.").sents).root
    below(verb).append("changed by whoever asked")
    assert below(verb) == ["Tenants", "."]
    assert asked == ["decide"]


def test_an_answer_goes_with_its_document() -> None:
    asked.clear()
    verb = next(pipeline()("Tenants decide.").sents).root
    below(verb)
    forget()
    below(verb)
    assert len(asked) == 2


def test_the_same_words_in_another_text_are_other_words() -> None:
    active, passive = (next(pipeline()(text).sents).root for text in ("Tenants chose.", "Tenants were chosen."))
    assert (is_passive(active), is_passive(passive)) == (False, True)
