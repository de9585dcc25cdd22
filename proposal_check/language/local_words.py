"""A project's own names, as a pack gives them: "the Sparks" for its people, "the Hive" for a body of theirs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from proposal_check.language.model import CastEntry, LocalWords, Party

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

    from proposal_check.language.roll import Roll, Sentence

NO_LOCAL_WORDS = LocalWords()
ONE, MANY = "resident", "residents"
"""The words that a name of the people stands for: plain ones, which the parser reads well."""
ARTICLES = {"the", "a", "an", "our"}
BECAUSE = "Your criteria pack says so."


def bare(name: str) -> str:
    """The name without the article that it may be given with."""
    first, _, rest = name.strip().partition(" ")
    return rest if rest and first.lower() in ARTICLES else name.strip()


def forms(name: str) -> dict[str, str]:
    """The forms of a name of the people, each with the word that it stands for ("Sparks", "Spark", "the Crew")."""
    plain = bare(name)
    if plain.endswith("s") and not plain.endswith("ss"):
        return {plain: MANY, plain[:-1]: ONE}
    return {plain: MANY, f"{plain}s": MANY}


def told_to_the_parser(doc: Doc, words: LocalWords) -> Doc:
    """Let each name of the people stand for a plain word for them, before the text is parsed.

    A name with a capital is met with its capital only: "sparks" in "it sparks joy" is nobody.
    """
    from spacy.tokens import Span
    from spacy.util import filter_spans

    known = {form: norm for name in words.people for form, norm in forms(name).items()}
    if not known:
        return doc
    found = [Span(doc, span.start, span.end, norm) for form, norm in known.items() for span in occurrences(doc, form)]
    with doc.retokenize() as retokenizer:
        for span in filter_spans(found):
            retokenizer.merge(span, attrs={"NORM": span.label_, "LEMMA": ONE})
    return doc


def occurrences(doc: Doc | Span, form: str) -> list[Span]:
    """Where a name stands in a text, word by word; in any case of letters where it is given without a capital."""
    parts = form.split()
    exact = form != form.lower()
    length = len(parts)
    tokens = list(doc)
    return [
        tokens[start].doc[tokens[start].i : tokens[start].i + length]
        for start in range(len(tokens) - length + 1)
        if all(
            token.text == part or token.text == part.upper() or (not exact and token.lower_ == part)
            for token, part in zip(tokens[start : start + length], parts, strict=True)
        )
    ]


def enter_local_words(sentences: Sequence[Sentence], words: LocalWords, roll: Roll) -> None:
    """Enter the names that the draft uses, with how often it does; what the draft says of them changes nothing."""
    told: list[tuple[str, Party]] = [(name, "people") for name in words.people]
    for name, party in (*told, *words.bodies):
        plain = bare(name)
        spelt: Iterable[str] = forms(name) if (name, party) in told else (plain,)
        where = [(sentence, span) for sentence in sentences for form in spelt for span in seen(sentence[0], form)]
        if where:
            sentence, _ = where[0]
            entry = CastEntry(name, party, BECAUSE, mentions=len(where), evidence=sentence[1](sentence[0]))
            for form in spelt:
                roll.give(form.lower(), entry)


def seen(sent: Span, form: str) -> list[Span]:
    """Where a name stands in a parsed sentence, in which a name of the people is one token already."""
    merged = [sent.doc[t.i : t.i + 1] for t in sent if " " in form and t.lower_ == form.lower()]
    return merged or occurrences(sent, form)
