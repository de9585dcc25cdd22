"""Where the rules' errors come from: a table of a sample that was read and labelled by hand (errors.yaml)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

ERRORS: dict[str, Any] = YAML(typ="safe").load(Path(__file__).with_name("errors.yaml").read_text(encoding="utf-8"))
CAUSES = {
    "rules": "rules: a construction that none reads, or one reads too widely",
    "inference": "inference: several sentences, or knowledge of the world",
    "lexicon": "lexicon: a word that no list has, or has in another sense",
    "cast": "cast: who somebody is",
    "marks": "marks: the mark may be argued with",
    "parser": "parser: a wrong tag, head or split",
}
KINDS = ("missed supports", "false supports", "missed weak", "false weak", "missed undermines", "false undermines")


def errors_section() -> Iterator[str]:
    """The section on errors: what was sampled, and how many of each kind each cause has."""
    counts = Counter((item["cause"], item["error"]) for item in ERRORS["sample"])
    size, rules = len(ERRORS["sample"]), ERRORS["rules"]
    yield "## Where the errors come from"
    yield ""
    yield (
        f"{size} of the {ERRORS['errors']} errors on the {ERRORS['drafts']} drafts that the development half had on "
        f"{ERRORS['date']}, drawn by chance (seed {ERRORS['seed']}) and read one by one. Over all strands the rules "
        f"then had precision {rules['precision']:.2f}, recall {rules['recall']:.2f} and F1 {rules['f1']:.2f} there."
    )
    yield ""
    yield f"| cause | {' | '.join(KINDS)} | all | share |"
    yield f"| --- |{' ---: |' * (len(KINDS) + 2)}"
    for cause, title in CAUSES.items():
        row = [counts[cause, kind] for kind in KINDS]
        yield f"| {title} | {' | '.join(map(str, row))} | {sum(row)} | {sum(row) / size:.0%} |"
