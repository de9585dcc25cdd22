"""How well the cross-checks raise what an assessor would: precision, recall and F by check, over drafts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from proposal_check.assessment.model import Check
from proposal_check.corpus.marks import Case, Mark
from proposal_check.corpus.scoring import Count

NEAR = 0.01
"""How far the share that a check gives may be from the marked one, as a part of it."""
ALL = "all"


@dataclass(frozen=True, slots=True)
class Raised:
    """What the checks raise in one draft; `share` is the people's part of its money, 0 to 1, where it can be told."""

    checks: tuple[Check, ...]
    share: float | None = None


Raise = Callable[[Case], Raised]


def score_checks(cases: Sequence[Case], raised_in: Raise, ids: Sequence[str]) -> dict[str, Count]:
    """Hits, false alarms and misses of each id in `ids` and of all, over pairs of a draft and an id.

    A pair counts once however often its check is raised. In an edited draft only the ids that it marks
    or clears are looked at: the rest of the draft is judged where it stands unedited.
    """
    counts = {name: Count() for name in ids}
    for case in cases:
        found = raised_in(case)
        for name in ids:
            marks = [mark for mark in case.marks if mark.check == name]
            raised = any(check.id == name for check in found.checks)
            count = counts[name]
            if marks:
                right = raised and all(agrees(found, mark) for mark in marks)
                count.hit += right
                count.missed += not right
                count.false += raised and not right
            elif raised and (case.clears is None or name in case.clears):
                count.false += 1
    total = Count()
    for count in counts.values():
        total.hit += count.hit
        total.false += count.false
        total.missed += count.missed
    return {**counts, ALL: total}


def agrees(found: Raised, mark: Mark) -> bool:
    """Whether the share that is given is the marked one, where one is marked."""
    if mark.share is None:
        return True
    people, total = mark.share
    return found.share is not None and abs(found.share - people / total) <= NEAR * people / total


def marked_ids(cases: Sequence[Case], known: Mapping[str, object]) -> list[str]:
    """The ids that the marks speak of and that there is a check for, in the order of the checks."""
    spoken = {mark.check for case in cases for mark in case.marks}
    return [name for name in known if name in spoken]
