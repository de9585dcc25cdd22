"""A person who knows no linguistics can follow, step by step, why a passage counts or not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from proposal_check.assessment import load_pack
from proposal_check.assessment.remedies import remedy
from proposal_check.documents.find import Found
from proposal_check.language.model import Actor, Firmness, Stance
from proposal_check.language.silence import Act, Glance
from proposal_check.reports import Layout
from proposal_check.reports.criterion import render_criterion, render_criterion_in
from proposal_check.reports.explanation import render_claim, render_claims
from proposal_check.reports.silence import render_silence
from tests.reports.samples import AGAINST, ASK, ASSESSMENT, BLOCKS, PAID, WROTE, with_quote

PACK = load_pack("people-in-the-lead")
HEDGED = replace(
    ASK,
    actor=Actor("trustees", "applicant", "These words name staff."),
    firmness="hedged",
    level=2,
    wording="ask",
    cue="may",
)


def test_a_passage_is_explained_in_seven_steps() -> None:
    assessment = replace(
        ASSESSMENT,
        claims=(HEDGED,),
        criteria=(replace(ASSESSMENT.criteria[0], weak=(HEDGED,)), *ASSESSMENT.criteria[1:]),
    )
    assert (
        render_claim(assessment, HEDGED)
        == """\
[~] This passage is too weak to count.

1. The passage
   “trustees may ask them again” (page 2, Our idea › Where it came from)
   In its place: Tenants wrote the brief and »trustees may ask them again«. The
                 trustees decide on money.

2. Who acts
   “trustees”: the organisation that asks.
   Why: These words name staff.

3. What they do
   “wrote”, in the words “ask”, about “the brief”.
   This belongs to: leadership.

4. How firmly it is said
   It is a hope, a possibility or a condition, not a promise: “may” makes it so.

5. What it is worth
   Level 2 of 5, asked: It says may.
   The guide: Being told, asked or involved (levels 1 to 3), a hope or a
              condition, a body whose make-up nobody tells and a label without
              anybody doing anything point the right way, and are no evidence.

6. Which questions it bears on
   ~ Who wrote the bid? (wrote-the-bid, a key question): comes near it without
     counting.

7. What would make it evidence
   If it is settled, say it without “may”, with when and how. If it is not,
   settle it first.
   Write: Name who wrote it.

The passage's id is c-ask.
"""
    )


def test_evidence_needs_no_seventh_step() -> None:
    text = render_claim(ASSESSMENT, WROTE)
    assert text.startswith("[+] This passage counts as evidence.")
    assert "answers it" in text
    assert "7." not in text


def test_what_speaks_against_it_says_which_question_it_spoils() -> None:
    text = render_claim(ASSESSMENT, AGAINST)
    assert "- Who holds the budget? (holds-the-money, a key question): speaks against it." in text
    assert "7. What would make it evidence" in text


def test_the_words_around_a_table_cell_are_its_row() -> None:
    assert "In its place: Peer researchers | »£20 an hour«" in render_claim(ASSESSMENT, PAID)


@pytest.mark.parametrize(
    ("stance", "firmness", "level", "action", "party", "said"),
    [
        ("weak", "hedged", 5, "decide", "people", "without “may”"),
        ("weak", "done", 1, "buzzword", "unknown", "Replace the label"),
        ("weak", "done", 0, "decide", "unknown", "Say who sits on"),
        ("weak", "done", 2, "be_asked", "people", "which choice is theirs"),
        ("weak", "done", 3, "involve", "people", "themselves"),
        ("undermines", "done", 0, "decide", "applicant", "is in control"),
        ("undermines", "negated", 0, "decide", "people", "take out the words that deny it"),
        ("supports", "done", 5, "decide", "people", ""),
    ],
)
def test_each_kind_of_shortfall_has_its_own_remedy(  # noqa: PLR0917 - the fields of one claim
    stance: Stance, firmness: Firmness, level: int, action: str, party: str, said: str
) -> None:
    claim = replace(
        HEDGED,
        stance=stance,
        firmness=firmness,
        level=level,
        action=action,
        actor=Actor("The forum", party),  # type: ignore[arg-type]
    )
    assert said in remedy(claim)
    assert bool(remedy(claim)) == bool(said)


def test_the_list_gives_every_passage_its_id() -> None:
    text = render_claims(ASSESSMENT)
    assert all(claim.id in text for claim in ASSESSMENT.claims)


def test_a_criterion_says_why_it_is_asked_and_what_answers_it() -> None:
    criterion = PACK.criterion("hire-and-fire")
    assert criterion is not None
    text = " ".join(render_criterion(PACK, criterion).split())
    assert f"Why funders ask: {criterion.reason.strip()}" in text
    assert criterion.source.address in text.replace(" ", "")
    assert "- hires, can dismiss or appoints" in text
    assert "[+] “Disabled people appoint the project manager.”" in text
    assert criterion.advice.patterns[0] in text


@pytest.mark.parametrize("criterion", PACK.criteria, ids=lambda criterion: criterion.id)
def test_every_criterion_of_the_pack_can_be_explained(criterion: object) -> None:
    assert render_criterion(PACK, criterion).count("\n") > 15  # type: ignore[arg-type]


def test_a_place_without_a_claim_says_what_was_seen_and_what_is_missing() -> None:
    found = Found(BLOCKS[3], 0, 34, 1)
    glance = Glance(
        BLOCKS[3].text,
        (Actor("The Steering Group", "applicant", "These words name staff."),),
        (Act("meets", "Nobody is named who does it."),),
    )
    text = render_silence(ASSESSMENT.document, found, "", (glance,))
    assert "“The Steering Group”: the organisation that asks." in text
    assert "“meets”: Nobody is named who does it." in text
    assert "say that it is they who do this" in text


def test_what_is_no_answer_is_said_to_be_none() -> None:
    text = render_silence(ASSESSMENT.document, Found(BLOCKS[0], 0, 8, 1), "It is a heading.", ())
    assert "No. It is a heading." in text
    assert "Who is named" not in text


def test_nothing_of_the_draft_is_obeyed() -> None:
    hostile = "\x1b[31m\u202e[red]"
    (assessment,) = with_quote(hostile).assessments
    block = replace(BLOCKS[1], text=f"{hostile} {hostile} {hostile}")
    document = replace(assessment.document, blocks=(BLOCKS[0], block, *BLOCKS[2:]))
    assessment = replace(assessment, document=document)
    claim = replace(
        assessment.claims[0], stance="weak", wording=hostile, cue=hostile, object=hostile,
        firmness="hedged", actor=Actor(hostile, "people", hostile),
    )  # fmt: skip
    glance = Glance(hostile, (claim.actor,), (Act(hostile, hostile),))
    (criterion, *_) = PACK.criteria
    judged = replace(assessment, criteria=(replace(ASSESSMENT.criteria[0], id=criterion.id, weak=(claim,)),))
    texts = [
        render_claim(assessment, claim),
        render_claims(assessment),
        render_silence(document, Found(block, 3, 9, 1), hostile, (glance,)),
        render_silence(document, Found(block, 3, 9, 1), "", (glance,)),
        render_criterion_in(PACK, criterion, judged),
    ]
    assert not {"\x1b", "\u202e"} & set("".join(texts))
    assert "[red]" in texts[0]


def test_it_wraps_to_the_terminal() -> None:
    narrow = render_claim(ASSESSMENT, AGAINST, Layout(width=40))
    assert max(len(line) for line in narrow.splitlines()) <= 40
