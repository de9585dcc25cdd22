"""The pinned model, and the slips of its parser that are mended; each case fails without its mending."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy

from proposal_check.language import pipeline as pinned
from proposal_check.language.lexicon import load_yaml_once
from proposal_check.language.pipeline import PipelineError, model_folder, pipeline, quicken, weights_checksum

MENDED = [
    ("The panel interviews candidates and hires the staff.", "interviews", "ROOT", "VERB"),
    ("The committee votes.", "votes", "ROOT", "VERB"),
    ("The youth board signs off the budget and votes on grants.", "votes", "conj", "VERB"),
    ("A board of young people makes all decisions about the project and hires staff.", "hires", "conj", "VERB"),
    ("Tenants co-lead every session and sign off the accounts.", "co-lead", "ROOT", "VERB"),
    ("Members of the co-operative elect the board every year.", "elect", "ROOT", "VERB"),
    ("Villagers choose the sites and staff choose the contractor.", "staff", "nsubj", "NOUN"),
    (
        "The trust holds the lease and the members of the garden club decide how the land is used.",
        "lease",
        "dobj",
        "NOUN",
    ),
    ("Staff keep the books and people with asthma decide what is funded.", "people", "nsubj", "NOUN"),
    ("Tenants run the sessions; staff never do.", "run", "parataxis", "VERB"),
    ("Staff have no say: people with dementia choose the trips.", "choose", "parataxis", "VERB"),
]


def test_the_weights_are_the_ones_whose_results_are_known() -> None:
    assert weights_checksum(model_folder()) == load_yaml_once("pipeline.yaml")["sha256"]


def test_other_weights_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    pipeline.cache_clear()
    monkeypatch.setattr(pinned, "weights_checksum", lambda folder: "0" * 64)
    with pytest.raises(PipelineError, match="reinstall"):
        pipeline()
    pipeline.cache_clear()


def test_a_missing_model_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(name: str) -> object:
        raise ModuleNotFoundError(name)

    monkeypatch.setattr(pinned, "import_module", absent)
    with pytest.raises(PipelineError, match="not installed"):
        model_folder()


@pytest.mark.parametrize(("text", "word", "dep", "pos"), MENDED)
def test_a_slip_of_the_parser_is_mended(text: str, word: str, dep: str, pos: str) -> None:
    token = next(t for t in pipeline()(text) if t.text == word)
    assert (token.dep_, token.pos_) == (dep, pos)


def test_the_bare_model_makes_these_slips(tmp_path: Path) -> None:
    bare = spacy.load(model_folder(), exclude=["ner", "senter"])
    slips = 0
    for text, word, dep, pos in MENDED:
        found = next((t for t in bare(text) if t.text == word), None)
        slips += found is None or (found.dep_, found.pos_) != (dep, pos)
    assert slips == len(MENDED)


def test_what_is_looked_up_faster_is_the_same() -> None:
    bare = spacy.load(model_folder(), exclude=["ner", "senter"])
    swift = spacy.load(model_folder(), exclude=["ner", "senter"])
    quicken(swift)
    texts = [
        *(text for text, *_ in MENDED),
        "There's nothing they aren't gonna decide, but that said, let's  see what he'd've got.\n\nThe others' votes!",
        "What the panel chose this year was better than those that it'd chosen before; 40% of us said so, didn't we?",
    ]
    for plain, quick in zip(bare.pipe(texts), swift.pipe(texts * 2), strict=False):
        same = [(t.text, t.lemma_, t.pos_, t.tag_, str(t.morph)) for t in plain]
        assert same == [(t.text, t.lemma_, t.pos_, t.tag_, str(t.morph)) for t in quick]
