"""Why a passage was credited or not, step by step, for a reader who knows no linguistics: what `explain` prints."""

from __future__ import annotations

from proposal_check.assessment import Assessment, CriterionVerdict
from proposal_check.assessment.remedies import remedy
from proposal_check.documents.model import Block
from proposal_check.language.lexicon import load_yaml_once
from proposal_check.language.model import LEVELS, Actor, Claim, Firmness, Stance
from proposal_check.reports.cast import PARTIES
from proposal_check.reports.escape import escape
from proposal_check.reports.page import Page
from proposal_check.reports.results import PLAIN, Layout
from proposal_check.reports.text import quoted

OUTCOMES: dict[Stance, str] = {
    "supports": "[+] This passage counts as evidence.",
    "weak": "[~] This passage is too weak to count.",
    "undermines": "[-] This passage speaks against people being in the lead.",
}
STYLES: dict[Stance, str] = {"supports": "green", "weak": "yellow", "undermines": "red"}
FIRM: dict[Firmness, str] = {
    "done": "It is said outright, of what has been done or is so now.",
    "committed": "It is a promise",
    "hedged": "It is a hope, a possibility or a condition, not a promise",
    "negated": "It is denied: the draft says that it is not so",
}
RULES: dict[Stance, str] = {
    "supports": "A passage counts when it says that the people this is for decide or do a thing themselves (level 4 or"
    " 5), or are paid or helped to, and says it outright, of this project.",
    "weak": "Being told, asked or involved (levels 1 to 3), a hope or a condition, a body whose make-up nobody tells"
    " and a label without anybody doing anything point the right way, and are no evidence.",
    "undermines": "A passage speaks against it when it says that people are not in charge, not paid or a minority, or"
    " that staff, experts or an authority decide.",
}
AROUND = 160
"""Characters of the draft shown before and after a passage."""


def render_claim(assessment: Assessment, claim: Claim, layout: Layout = PLAIN) -> str:
    """Return the seven steps from a passage to what it counts for."""
    page = Page(layout)
    page.line(OUTCOMES[claim.stance], f"bold {STYLES[claim.stance]}")
    step(page, 1, "The passage")
    page.line(quoted(assessment, claim), indent=3)
    passage = claim.passage
    in_place(page, assessment.document.blocks[passage.place.block], passage.start, passage.end)
    step(page, 2, "Who acts")
    actor(page, claim.actor)
    step(page, 3, "What they do")
    _action(page, claim)
    step(page, 4, "How firmly it is said")
    page.line(_firmness(claim), indent=3)
    step(page, 5, "What it is worth")
    page.line(f"Level {claim.level} of 5, {LEVELS[claim.level]}: {escape(claim.why)}", indent=3)
    page.item("The guide:", RULES[claim.stance], indent=3)
    step(page, 6, "Which questions it bears on")
    _criteria(page, assessment, claim)
    mending = remedy(claim)
    if mending:
        step(page, 7, "What would make it evidence")
        page.line(escape(mending), indent=3)
        for criterion in _concerned(assessment, claim)[:1]:
            page.item("Write:", escape(criterion.advice), indent=3)
    page.line()
    page.line(f"The passage's id is {claim.id}.")
    return page.text()


def render_claims(assessment: Assessment, layout: Layout = PLAIN) -> str:
    """Return every passage with its id, to choose from."""
    page = Page(layout)
    page.line(escape(str(assessment.document.path)), "bold")
    page.line("To see why a passage counts or not, give its id, or some words of the draft.")
    signs: dict[Stance, str] = {"supports": "[+]", "weak": "[~]", "undermines": "[-]"}
    for claim in assessment.claims:
        page.item(f"{claim.id} {signs[claim.stance]}", quoted(assessment, claim, 120), indent=0)
    return page.text()


def in_place(page: Page, block: Block, start: int, end: int) -> None:
    """Write the words around a passage, which stands between » and «."""
    before, after = escape(block.text[:start]), escape(block.text[end:])
    if not before and not after:
        return
    first = before if len(before) <= AROUND else f"… {before[-AROUND:].partition(' ')[2]}"
    last = after if len(after) <= AROUND else f"{after[:AROUND].rpartition(' ')[0]} …"
    gap = " " if block.text[end : end + 1].isspace() else ""
    lead = " " if block.text[:start][-1:].isspace() else ""
    page.item("In its place:", f"{first}{lead}»{escape(block.text[start:end])}«{gap}{last}", indent=3)


def actor(page: Page, who: Actor) -> None:
    """Write whom an actor's words stand for, and why."""
    if not who.text:
        meant = "" if who.party == "unknown" else f" The words are about {PARTIES[who.party]}."
        page.line(f"Nobody is named.{meant}", indent=3)
        return
    page.line(f"“{escape(who.text)}”: {PARTIES[who.party]}.", indent=3)
    page.item(
        "Why:", escape(who.because or "The words themselves, and the heading or header above them, say so."), indent=3
    )


def _action(page: Page, claim: Claim) -> None:
    says = load_yaml_once("actions.yaml")[claim.action]["says"]
    words = f"in the words “{escape(claim.wording)}”" if claim.wording else "by where the words stand"
    about = f", about “{escape(claim.object)}”" if claim.object else ""
    page.line(f"“{says}”, {words}{about}.", indent=3)
    page.line(f"This belongs to: {', '.join(claim.strands)}.", indent=3)


def _firmness(claim: Claim) -> str:
    text = FIRM[claim.firmness]
    if text.endswith("."):
        return text
    if not claim.cue:
        return f"{text}."
    cue = escape(claim.cue)
    return f"{text}: “{cue}” makes it so." if claim.cue.lower() in claim.quote.lower() else f"{text} ({cue})."


def _concerned(assessment: Assessment, claim: Claim) -> list[CriterionVerdict]:
    return [each for each in assessment.criteria if claim in (*each.evidence, *each.weak, *each.against)]


def _criteria(page: Page, assessment: Assessment, claim: Claim) -> None:
    concerned = _concerned(assessment, claim)
    for criterion in concerned:
        if claim in criterion.evidence:
            sign, does = "+", "answers it"
        elif claim in criterion.against:
            sign, does = "-", "speaks against it"
        else:
            sign, does = "~", "comes near it without counting"
        key = ", a key question" if criterion.key else ""
        page.item(sign, f"{escape(criterion.question)} ({criterion.id}{key}): {does}.", indent=3)
    if not concerned:
        part = " and ".join(claim.strands)
        page.line(f"It answers none of the pack's questions, and is counted for {part} as a whole.", indent=3)


def step(page: Page, number: int, title: str) -> None:
    """Write a step's number and title."""
    page.line()
    page.line(f"{number}. {title}", "bold")
