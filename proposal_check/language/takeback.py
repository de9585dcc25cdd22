"""What is taken back: somebody else made it, settled it, holds it, and what the modules beside this one add.

What undermines, and why, is the annotation guide's section on stance; the words are in `weak.yaml`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from proposal_check.language.afterwards import free_to_refuse, prevails, subject_to, unfettered, weighed
from proposal_check.language.firmness import modality
from proposal_check.language.holding import (
    evaluated,
    in_full_control,
    made_by_others,
    resting_elsewhere,
    settled_before,
)
from proposal_check.language.lexicon import words
from proposal_check.language.mention import Scene
from proposal_check.language.outsiders import concerns
from proposal_check.language.overriding import overridden
from proposal_check.language.powerless import led_by_staff, powerless
from proposal_check.language.remark import (
    FILE,
    LEADERSHIP,
    Remark,
)
from proposal_check.language.sidelined import not_expected, spoken_for, unchanged, unconsulted
from proposal_check.language.standing import advisory_only, minority, without_standing
from proposal_check.language.tree import is_verb

if TYPE_CHECKING:
    from spacy.tokens import Span, Token


def problem(heading: str) -> bool:
    """Whether a heading is of a part where what outsiders do is the problem, or a duty of care."""
    return any(word.strip("?:,.") in words(FILE, "problem_headings") for word in heading.lower().split())


RULES: tuple[Callable[[Token, Scene], Remark | None], ...] = (
    evaluated, made_by_others, settled_before, resting_elsewhere, in_full_control, prevails, free_to_refuse,
    unfettered, weighed, unchanged, minority, without_standing, advisory_only, not_expected, spoken_for, unconsulted,
    overridden, powerless, led_by_staff,
)  # fmt: skip
"""What one verb may say that takes control away, most telling first."""
OVERRIDING = (prevails, free_to_refuse, unfettered, weighed)
"""Those of them that say whose word stands over what was decided before."""


def takebacks(sent: Span, scene: Scene, heading: str = "", *, would_commits: bool = False) -> list[Remark]:
    """Every passage of a sentence that takes control from the people; at most one for each clause's verb."""
    found: list[Remark] = []
    taken: set[int] = set()
    trouble = problem(heading)
    for token in sent:
        if token.lower_ in {"subject", "subject to"}:
            remark = subject_to(token, scene)
            if remark is not None:
                found.append(over_others(remark))
        if not is_verb(token) or token.dep_ in {"aux", "auxpass"}:
            continue
        for rule in RULES:
            remark = rule(token, scene)
            if remark is None:
                continue
            outside = remark.judged.party != "people"
            state = modality(remark.anchor, would_commits=would_commits)
            stopped = state.stopped and state.stopped != "had been"
            if (
                stopped
                or state.attributed
                or state.question
                or (trouble and outside and remark.judged.strands != LEADERSHIP and remark.action != "own")
                or token.i in taken
            ):
                continue
            if outside and not concerns(token, (), scene):
                continue
            taken.add(token.i)
            found.append(over_others(remark) if rule in OVERRIDING and outside else remark)
    return found


def over_others(remark: Remark) -> Remark:
    """The remark as one of somebody whose word stands over what was decided before."""
    return replace(remark, judged=replace(remark.judged, overrides=True))
