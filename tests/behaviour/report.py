"""The failure rates of the behaviour tests, and their ceilings.

`python -m tests.behaviour.report` prints them with every case that fails, most frequent template
first; name sections to see only those. With `--write` it lowers the ceilings in `ceilings.yaml` to
the present counts; it never raises one.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import get_args

from ruamel.yaml import YAML

from tests.behaviour.generate import FOLDER, Kind, all_cases, read_yaml
from tests.behaviour.judging import Outcome, outcome

FALSE_CREDIT = "false credit"
COUNTED: tuple[str, ...] = (*get_args(Kind), FALSE_CREDIT)
"""What a section's ceilings are of: cases that fail, of each kind, and those of any kind that credit too much."""

Counts = dict[str, dict[str, int]]


def counted_as(result: Outcome) -> tuple[str, ...]:
    """What a failing case is counted as."""
    if result.as_expected:
        return ()
    return (result.case.kind, FALSE_CREDIT) if result.falsely_credited else (result.case.kind,)


def failures(outcomes: Iterable[Outcome]) -> Counts:
    """By section, how many cases fail of each kind, and how many credit what they must not."""
    counts: Counts = {}
    for result in outcomes:
        section = counts.setdefault(result.case.section, dict.fromkeys(COUNTED, 0))
        for name in counted_as(result):
            section[name] += 1
    return counts


def rates(outcomes: Sequence[Outcome]) -> str:
    """A line a section: how many cases of each kind fail, and the ceilings that could be lower."""
    cases = Counter((result.case.section, result.case.kind) for result in outcomes)
    ceilings: Counts = read_yaml("ceilings")
    lines = []
    for section, counts in failures(outcomes).items():
        all_of_it = sum(number for (name, _), number in cases.items() if name == section)
        failing = sum(counts[kind] for kind in get_args(Kind))
        parts = [f"{kind} {counts[kind]}/{cases[section, kind]}" for kind in get_args(Kind)]
        parts.append(f"{FALSE_CREDIT} {counts[FALSE_CREDIT]}")
        stored = ceilings.get(section, {})
        lower = [f"{name} {stored[name]}" for name in COUNTED if name in stored and counts[name] < stored[name]]
        note = f" (stored: {', '.join(lower)})" if lower else ""
        lines.append(f"{failing / all_of_it:6.1%}  {section}: {', '.join(parts)}{note}")
    return "\n".join(lines)


def listing(outcomes: Iterable[Outcome]) -> str:
    """The failing cases in full, those of the template that fails most often first."""
    failing = [result for result in outcomes if not result.as_expected]
    often = Counter(result.case.template for result in failing)
    failing.sort(key=lambda result: (-often[result.case.template], result.case.template))
    return "\n".join(f"  {result}" for result in failing)


def main(arguments: Sequence[str]) -> None:
    """Prints the report and, on `--write`, stores the ceilings of the sections that were read."""
    named = {argument for argument in arguments if not argument.startswith("-")}
    outcomes = [outcome(case) for case in all_cases() if not named or case.section in named]
    sys.stdout.write(f"{listing(outcomes)}\n\n{rates(outcomes)}\n")
    if "--write" in arguments:
        yaml = YAML()
        file = FOLDER / "ceilings.yaml"
        stored = yaml.load(file) or {}
        for section, counts in failures(outcomes).items():
            ceilings = stored.setdefault(section, counts)
            ceilings.update({name: min(count, ceilings[name]) for name, count in counts.items()})
        yaml.dump(stored, file)


if __name__ == "__main__":
    main(sys.argv[1:])
