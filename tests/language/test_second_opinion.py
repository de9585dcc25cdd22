"""The second opinion suggests what the rules are silent on, is never a claim, and is the one that was measured."""

from __future__ import annotations

from importlib import resources

import pytest

from proposal_check.language import second_opinion, understand
from proposal_check.language.pipeline import PipelineError
from proposal_check.language.second_opinion import Scorer, features_of, scorer
from proposal_check.language.sentences import sentences
from proposal_check.language.suggestions import speaks_of, suggestions
from tests.language.statements import draft

TEXT = (
    "We are nine tenants. The tenants' forum decides who gets the grants. Meetings are on Mondays, because that is when"
    " tenants are home. The money for their time is £14 an hour and the bank card is with two tenants."
)


def test_what_is_suggested_is_what_no_claim_speaks_of() -> None:
    document = draft(TEXT)
    cast, found, _ = understand(document)
    assert any(claim.stance == "supports" for claim in found)
    for suggestion in suggestions(document, cast, found):
        assert not any(speaks_of(claim, suggestion.passage) for claim in found)
        assert TEXT[suggestion.passage.start : suggestion.passage.end] == suggestion.passage.text


def test_everything_may_be_suggested_where_nothing_is_claimed() -> None:
    document = draft(TEXT)
    cast = understand(document).cast
    eager = Scorer({}, (9.0, -9.0, -9.0, -9.0), scorer().thresholds)
    found = suggestions(document, cast, (), eager)
    assert [suggestion.passage for suggestion in found] == list(sentences(document))
    assert {suggestion.strands for suggestion in found} == {("leadership",)}


def test_parties_stand_in_place_of_the_words_for_them() -> None:
    document = draft("We are nine tenants. The forum may vote.")
    cast = understand(document).cast
    first, second = features_of(list(sentences(document)), cast)
    assert {"<we people>", "<number> <people>"} <= first
    assert {"(vote)", "(vote hedged)"} <= second


def test_its_weights_are_small_and_the_ones_that_were_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    file = resources.files("proposal_check.models").joinpath(second_opinion.WEIGHTS)
    assert len(file.read_bytes()) < 1_000_000
    monkeypatch.setattr(second_opinion, "WEIGHTS", "second_opinion.md")
    scorer.cache_clear()
    with pytest.raises(PipelineError, match="reinstall"):
        scorer()
    monkeypatch.undo()
    assert scorer().weights


def test_a_sentence_is_not_cut_inside_a_price() -> None:
    passages = sentences(draft("They get £12.50 an hour. Who decides? They do!"))
    assert [passage.text.strip() for passage in passages] == ["They get £12.50 an hour.", "Who decides?", "They do!"]
