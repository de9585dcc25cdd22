"""The lexicons of `proposal_check.models`, read once into typed, hashable look-ups."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any, Literal, cast

from proposal_check.language.model import Strand

if TYPE_CHECKING:
    from spacy.tokens import Token

Holder = Literal["agent", "recipient"]


@dataclass(frozen=True, slots=True)
class Action:
    """One action of `actions.yaml`: what it counts for and how its reason is worded."""

    name: str
    strands: tuple[Strand, ...]
    level: int
    who: Holder
    says: str


@dataclass(frozen=True, slots=True)
class VerbPattern:
    """A verb that carries an action, with what must stand beside it (`objects`: lemmas, empty = any)."""

    action: Action
    lemma: str
    particle: str = ""
    idiom: str = ""
    objects: frozenset[str] = frozenset()

    @property
    def specificity(self) -> int:
        """How much the pattern asks for: the most specific match of a verb wins."""
        return 4 * bool(self.idiom) + 2 * bool(self.particle) + bool(self.objects)


@dataclass(frozen=True)
class Actions:
    """All actions, indexed by the lemma that may carry them."""

    by_name: dict[str, Action]
    verbs: dict[str, tuple[VerbPattern, ...]]
    nouns: dict[str, tuple[tuple[Action, tuple[str, ...]], ...]]
    adjectives: dict[str, tuple[tuple[Action, tuple[str, ...]], ...]]
    copula_nouns: dict[str, tuple[Action, ...]]


def load_yaml(name: str) -> dict[str, Any]:
    """Read one lexicon file of `proposal_check.models`: a mapping of plain lists and dicts."""
    from ruamel.yaml import YAML

    text = resources.files("proposal_check.models").joinpath(name).read_text(encoding="utf-8")
    return cast("dict[str, Any]", YAML(typ="safe", pure=False).load(text))


@cache
def words(file: str, *path: str) -> frozenset[str]:
    """The lower-case entries of the list at `path` in a lexicon file."""
    node: Any = load_yaml_once(file)
    for key in path:
        node = node[key]
    return frozenset(str(entry).lower() for entry in node)


def stands_in(token: Token, file: str, *path: str) -> bool:
    """Whether a token stands in a list of a lexicon file, by lemma or by text."""
    entries = words(file, *path)
    return token.lemma_.lower() in entries or token.lower_ in entries


@cache
def last_words(file: str, *path: str) -> frozenset[str]:
    """The last words of the entries of several words in that list: only these can end one of them."""
    return frozenset(entry.rpartition(" ")[2] for entry in words(file, *path) if " " in entry)


@cache
def load_yaml_once(name: str) -> dict[str, Any]:
    """`load_yaml`, read once a process."""
    return load_yaml(name)


@cache
def actions() -> Actions:
    """Every action of `actions.yaml`, indexed for the frame finder."""
    classes = {
        name: frozenset(str(word).lower() for word in entries)
        for name, entries in load_yaml_once("objects.yaml").items()
    }
    by_name: dict[str, Action] = {}
    verbs: dict[str, list[VerbPattern]] = {}
    nouns: dict[str, list[tuple[Action, tuple[str, ...]]]] = {}
    adjectives: dict[str, list[tuple[Action, tuple[str, ...]]]] = {}
    copula: dict[str, list[Action]] = {}
    for name, entry in load_yaml_once("actions.yaml").items():
        strands = cast("tuple[Strand, ...]", tuple(entry["strands"]))
        action = Action(name, strands, entry["level"], entry["who"], entry["says"])
        by_name[name] = action
        wanted = frozenset().union(*(classes[c] for c in entry.get("objects", ())))
        for phrase in entry.get("verbs", ()):
            pattern = verb_pattern(action, str(phrase), wanted)
            verbs.setdefault(pattern.lemma, []).append(pattern)
        for phrase in entry.get("bare", ()):
            pattern = verb_pattern(action, str(phrase), frozenset())
            verbs.setdefault(pattern.lemma, []).append(pattern)
        for index, key in ((nouns, "nouns"), (adjectives, "adjectives")):
            for phrase in entry.get(key, ()):
                parts = tuple(str(phrase).lower().split())
                index.setdefault(head_word(key, parts), []).append((action, parts))
                if len(parts) > 1:  # the phrase merger makes one token of some
                    index.setdefault(" ".join(parts), []).append((action, (" ".join(parts),)))
        for noun in entry.get("copula_nouns", ()):
            copula.setdefault(str(noun).lower().split()[-1], []).append(action)
    return Actions(
        by_name,
        {k: tuple(sorted(v, key=lambda p: -p.specificity)) for k, v in verbs.items()},
        {k: tuple(sorted(v, key=lambda p: -len(p[1]))) for k, v in nouns.items()},
        {k: tuple(v) for k, v in adjectives.items()},
        {k: tuple(v) for k, v in copula.items()},
    )


def verb_pattern(action: Action, phrase: str, objects: frozenset[str]) -> VerbPattern:
    """Read "sign off", "call ~ shot" or "decide" into a pattern."""
    if "~" in phrase:
        verb, idiom = (part.strip() for part in phrase.split("~"))
        lemma, _, particle = verb.partition(" ")
        return VerbPattern(action, lemma, particle, idiom)
    lemma, _, particle = phrase.partition(" ")
    return VerbPattern(action, lemma, particle, objects=objects)


def head_word(kind: str, parts: tuple[str, ...]) -> str:
    """The word of a phrase by which a token is looked up: a noun's last, an adjective's main word."""
    if kind == "adjectives":
        prepositions = {"in", "at", "on", "of", "to", "for", "the"}
        return next((part for part in parts if part not in prepositions), parts[0])
    return parts[-1]
