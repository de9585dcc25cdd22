"""The pinned spaCy pipeline: loaded once, its weights verified, its tokens mended before the parse."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.util import filter_spans

import proposal_check.language.bounding
import proposal_check.language.joined_clauses
import proposal_check.language.mending
import proposal_check.language.word_classes  # noqa: F401 - all register their components
from proposal_check.language.lexicon import load_yaml_once

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span


class PipelineError(RuntimeError):
    """The language model is missing or is not the one whose results are known."""


@Language.factory("phrase_merger")
class PhraseMerger:
    """Merges the phrases of `phrases.yaml` into single tokens, so that the parser sees one word."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name
        self.matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
        self.attributes: dict[str, dict[str, str]] = {}
        for entry in load_yaml_once("phrases.yaml")["merged"]:
            for form in entry["forms"]:
                self.attributes[form] = {"NORM": entry["norm"], "LEMMA": entry["lemma"]}
        tokenizer: Any = nlp.tokenizer
        self.matcher.add("merged", list(tokenizer.pipe(self.attributes)))

    def __call__(self, doc: Doc) -> Doc:
        """Merge in place; longest phrase first."""
        for token in doc[:-1]:
            determined = token.i and token.nbor(-1).lower_ in {"the", "a", "to"}
            if token.lower_ == "rest" and token.nbor(1).lower_ == "with" and not determined:
                token.norm_ = "lie"  # "decisions rest with the board" is no noun
            if token.lower_ == "reserves" and token.nbor(1).lower_ in {"the", "all", "full"}:
                token.norm_ = "retains"  # "the council reserves the right" is no noun either
        spans = filter_spans([*self.matcher(doc, as_spans=True), *former(doc)])
        if spans:
            with doc.retokenize() as retokenizer:
                for span in spans:
                    known = self.attributes.get(span.text.lower())
                    attributes: dict[Any, Any] = dict(known or {"NORM": span[-1].norm_})
                    retokenizer.merge(span, attrs=attributes)
        return doc


def former(doc: Doc) -> list[Span]:
    """ "ex-miners", "ex-residents": what the tokenizer takes apart at the hyphen and the parser then cannot join."""
    return [
        doc[t.i : t.i + 3]
        for t in doc[:-2]
        if t.lower_ == "ex" and t.nbor(1).text in {"-", "‑"} and not t.whitespace_ and not t.nbor(1).whitespace_
    ]


def weights_checksum(folder: Path) -> str:
    """SHA-256 over the model's weight files, in the order of their names."""
    digest = hashlib.sha256()
    for file in sorted(folder.rglob("model")):
        digest.update(file.relative_to(folder).as_posix().encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()


def model_folder() -> Path:
    """Where the pinned model lies: the official package, else its copy on the package index.

    Raises PipelineError where neither is installed.
    """
    pinned = load_yaml_once("pipeline.yaml")
    for package in pinned["packages"]:
        try:
            module = import_module(package)
        except ModuleNotFoundError:
            continue
        folder = Path(str(module.__file__)).parent
        for data in sorted(folder.glob(f"{package}-{pinned['version']}")):
            return data
    raise PipelineError(f"The English model {pinned['version']} is not installed: reinstall proposal-check.")


@cache
def pipeline() -> Language:
    """The pipeline, loaded once a process. Raises PipelineError if the weights are not the pinned ones."""
    import spacy

    folder = model_folder()
    if weights_checksum(folder) != load_yaml_once("pipeline.yaml")["sha256"]:
        raise PipelineError(
            f"The weights in {folder.name} are not the ones this version was tested with: reinstall proposal-check."
        )
    nlp = spacy.load(folder, exclude=["ner", "senter"])
    tokenizer: Any = nlp.tokenizer
    for word, norm in load_yaml_once("phrases.yaml")["norms"].items():
        tokenizer.add_special_case(word, [{"ORTH": word, "NORM": norm}])
    quicken(nlp)
    nlp.add_pipe("phrase_merger", first=True)
    nlp.add_pipe("sentence_bounder", before="parser")
    nlp.add_pipe("parse_mender", after="parser")
    nlp.add_pipe("clause_mender", last=True)  # it asks for lemmas
    return nlp


def quicken(nlp: Language) -> None:
    """Let the model's tables be looked up as fast as they can be; what it says stays the same.

    Its word lists come as lists, and to ask whether a word is among 57,000 takes a thousandth of a second each time.
    """
    ruler: Any = nlp.get_pipe("attribute_ruler")
    nlp.replace_pipe("attribute_ruler", "remembering_ruler", config={"patterns": ruler.patterns})
    lemmatizer: Any = nlp.get_pipe("lemmatizer")
    known = lemmatizer.lookups.get_table("lemma_index")
    for word_class, entries in list(known.items()):
        known[word_class] = frozenset(entries)
