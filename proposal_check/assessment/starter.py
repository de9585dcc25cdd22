"""The pack that `criteria new` writes: short, commented, valid, with one criterion whose examples hold."""

from __future__ import annotations

import re
from dataclasses import dataclass

from proposal_check.assessment.pack import Pack
from proposal_check.language.model import Strand

LONGEST_ID = 60
NAMES = ("our-question", *(f"our-question-{number}" for number in range(2, 100)))
"""Names for its criterion; the first that the pack it builds on has not got."""


@dataclass(frozen=True, slots=True)
class _Example:
    """What the starter's criterion asks in one strand."""

    title: str
    strand_question: str
    question: str
    actions: str
    message: str
    add: str
    patterns: tuple[str, str]
    met: str
    not_met: str


EXAMPLES: dict[Strand, _Example] = {
    "power": _Example(
        "Power",
        "Do people decide, hold the money, and make others answer?",
        "Do people choose the staff?",
        "hire, appoint",
        "The draft does not say that people choose the staff.",
        "Say which posts they fill, and that their choice stands.",
        ("____ appoint the ____.", "The ____ is chosen by a panel of ____, ____ of them ____."),
        "Disabled people appoint the project manager.",
        "Our chief executive will recruit a project manager.",
    ),
    "leadership": _Example(
        "Leadership",
        "Do the people this is for start, shape and run the work?",
        "Do people judge whether it worked?",
        "evaluate, research",
        "The draft does not say that people judge what was achieved.",
        "Say who asks the questions and who decides what the answers mean.",
        ("____ will interview ____ and write up ____.", "____ decide after ____ months whether ____."),
        "The evaluation will be carried out by tenants of the estate.",
        "An external consultant will evaluate the project.",
    ),
    "payment": _Example(
        "Payment",
        "Are people paid for their time and skill?",
        "Are people paid for coming to meetings?",
        "pay, employ",
        "The draft does not say that people are paid for their time.",
        "Say who is paid, for what, and how much.",
        ("____ are paid £____ for each ____.", "We employ ____ as ____ for ____ hours a week."),
        "Peer researchers will be paid £15 an hour for their time.",
        "Members of the panel are unpaid volunteers.",
    ),
    "support": _Example(
        "Support",
        "What makes it possible for all of them to take part?",
        "Are people's costs covered?",
        "expenses, childcare, access",
        "The draft does not say that people's costs are covered.",
        "Name the costs that you cover.",
        ("We pay for ____ and ____ in advance.", "The budget holds £____ for ____."),
        "Travel and childcare costs will be paid for all members of the panel.",
        "Meetings will be held at our head office.",
    ),
}

HEAD = """\
# yaml-language-server: $schema=pack.schema.json
# A pack of criteria for proposal-check: what a funder wants to see in a draft. Lines that begin with # are for you.
#   Run its examples:   proposal-check criteria test {file}
#   Judge a draft:      proposal-check check DRAFT --pack {file}
id: {id}
version: "0.1"
title: {title}
"""
EXTENDING = """\

# Everything in that pack holds here too. A strand or criterion that stands below under the same name takes its place.
extends: {extends}
# funder: Whose reading this is
# leave_out: [{some}]
"""
ALONE = """\
funder: Whose reading this is

# How the strands make the verdict: those in the lead must be met, and those expected must not be absent.
overall:
  in_the_lead: [{strand}]

# Strands are leadership, payment, power and support; take the ones that you ask about.
strands:
  {strand}:
    title: {it.title}
    question: {it.strand_question}
    needs: one of its questions answered
    met:
      criteria: 1
"""
REST = """\

# Cross-checks that you do not care about, and the project's own names for its people and its bodies:
# cross_checks: {{off: [slogans]}}
# local_words: {{people: [Sparks], bodies: {{the Hive: people}}}}

criteria:
  - id: {criterion}
    strand: {strand}
    # key: true              # one of its strand's key questions
    question: {it.question}
    reason: Say here why you ask it.
    source:
      title: The page that says so
      address: https://example.org/
    # Passages that answer: who does what. What may stand here: proposal-check criteria schema, or docs/packs.md
    query:
      actions: [{it.actions}]
    # at_least: 2            # passages that it takes
    message: {it.message}
    advice:
      add: {it.add}
      # Two sentences or more, with ____ for each fact that only the writer knows.
      patterns:
        - "{it.patterns[0]}"
        - "{it.patterns[1]}"
    # Short drafts that show what you mean: criteria test says whether they get their verdict.
    examples:
      met:
        - {it.met}
      not_met:
        - {it.not_met}
"""


def starter(file: str, name: str, base: Pack | None = None, extends: str = "") -> str:
    """Give the text of a new pack for a `file`, called by its `name`; with a `base` it extends that one."""
    strand: Strand = next((each for each in EXAMPLES if base is None or each in base.strands), "power")
    taken = {each.id for each in base.criteria} if base else set()
    words = {
        "file": file,
        "id": _id_of(name),
        "title": _id_of(name).replace("-", " ").capitalize(),
        "extends": extends,
        "some": base.criteria[-1].id if base else "",
        "strand": strand,
        "it": EXAMPLES[strand],
        "criterion": next(each for each in NAMES if each not in taken),
    }
    return "".join(part.format(**words) for part in (HEAD, EXTENDING if base else ALONE, REST))


def _id_of(name: str) -> str:
    """Make an id of a file's name; one without a letter is called "ours"."""
    found = "-".join(re.findall(r"[a-z0-9]+", name.casefold())).lstrip("-0123456789")
    return found[:LONGEST_ID].rstrip("-") or "ours"
