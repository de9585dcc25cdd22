"""Assessments written by hand, so that the screens are tested without reading a draft."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from proposal_check.assessment.model import (
    Assessment,
    Check,
    CriterionVerdict,
    Gap,
    StrandVerdict,
)
from proposal_check.documents.model import Block, Document, Place
from proposal_check.language.model import (
    Actor,
    Cast,
    CastEntry,
    Claim,
    Passage,
    Stance,
    Strand,
)

TEXTS = (
    "We are eleven mothers from the Larkfield estate. Last spring tenants wrote the brief for "
    "this bid around a kitchen table, and the community association agreed to hold "
    "the paperwork for us.",
    "Residents choose the four sites and chair every planning meeting. The Steering Group will "
    "meet each quarter. Where possible, residents may be invited to comment on the choice of "
    "contractor.",
    "Peer researchers are paid £14 an hour for training, fieldwork and writing up.",
    "Final decisions on the budget rest with the trustees of the association.",
    "We provide a crèche, bus fares and an interpreter at every meeting.",
)
HEADINGS = ("1 The idea", "2 Who decides", "3 Money", "3 Money", "4 Taking part")


def document(texts: tuple[str, ...] = TEXTS, name: str = "larkfield.docx") -> Document:
    blocks = tuple(
        Block(
            "paragraph",
            text,
            "answer",
            Place(index, page=index + 1, heading=(HEADINGS[index % 5],)),
        )
        for index, text in enumerate(texts)
    )
    warnings = ("2 comments in the margin were read as comments, not as answers.",)
    return Document(Path(name), "0" * 64, "docx", "Larkfield", "en", blocks, warnings)


def claim(
    block: int,
    quote: str,
    strands: tuple[Strand, ...],
    stance: Stance = "supports",
    *,
    level: int = 5,
    why: str = "It says what the people do, and it is firm.",
    texts: tuple[str, ...] = TEXTS,
) -> Claim:
    start = texts[block].index(quote)
    place = Place(block, page=block + 1, heading=(HEADINGS[block % 5],))
    return Claim(
        id=f"c{block}-{start}",
        passage=Passage(quote, place, start, start + len(quote)),
        actor=Actor("residents", "people"),
        action="choose",
        object="the four sites",
        strands=strands,
        level=level,
        firmness="hedged" if stance == "weak" else "committed",
        stance=stance,
        why=why,
    )


WROTE = claim(0, "tenants wrote the brief for this bid", ("leadership",))
CHOOSE = claim(1, "Residents choose the four sites", ("power", "leadership"))
CHAIR = claim(1, "chair every planning meeting", ("leadership",), level=4)
COMMENT = claim(
    1,
    "residents may be invited to comment on the choice of contractor",
    ("power",),
    "weak",
    level=2,
    why="“May be invited to comment” is a hedged promise of being asked, two rungs below deciding.",
)
PAID = claim(2, "Peer researchers are paid £14 an hour", ("payment",))
PAID = replace(PAID, detail={"amount": 14.0, "currency": "£", "unit": "hour"})
TRUSTEES = claim(
    3,
    "Final decisions on the budget rest with the trustees",
    ("power",),
    "undermines",
    level=0,
    why="The trustees, not the residents, decide about the money.",
)
CRECHE = claim(4, "We provide a crèche, bus fares and an interpreter", ("support",), level=3)
CLAIMS = (WROTE, CHOOSE, CHAIR, COMMENT, PAID, TRUSTEES, CRECHE)

MONEY = CriterionVerdict(
    id="holds_money",
    strand="power",
    key=True,
    verdict="not_met",
    question="Who holds the budget, and who can say no to spending?",
    reason="The trustees decide about the budget.",
    advice="Say who signs off spending: “Nothing over £200 is spent unless the residents’ panel "
    "has agreed.” If the trustees must sign in law, say that they sign what the panel decides.",
    against=(TRUSTEES,),
    weak=(COMMENT,),
)
RATE = CriterionVerdict(
    id="time_budgeted",
    strand="payment",
    key=False,
    verdict="partly",
    question="Is there a budget line for people's time?",
    reason="A rate is promised, and no budget line pays for it.",
    advice="Add a line to the budget: number of people × hours × rate.",
)
SELECTS = replace(
    MONEY, id="selects_contractor", verdict="partly", against=(), weak=(COMMENT,),
    question="Who chooses the contractor?",
    advice="Write who chooses: “A panel of five residents interviews and appoints the contractor.”",
)  # fmt: skip

GAPS = (
    Gap(
        "holds_money",
        "Nothing gives residents a say over the money.",
        MONEY.advice,
        Place(3),
        "With this, power would be met, and the whole met.",
        ("Nothing over £____ is spent unless ____ have agreed.", "____ sign for ____."),
        "Who can overrule the trustees?",
    ),
    Gap("selects_contractor", "Residents are only invited to comment.", SELECTS.advice, Place(1)),
    Gap("time_budgeted", "No budget line pays for the researchers' hours.", RATE.advice, Place(2)),
    Gap("complaints", "The draft never says what happens when people disagree.", "Say it.", None),
)

FULL = Assessment(
    document=document(),
    cast=Cast(
        CastEntry("we", "people", "The writers say that they are eleven mothers."),
        (CastEntry("Steering Group", "unknown", "Nothing says who sits on it.", mentions=5),),
    ),
    claims=CLAIMS,
    pack_id="people-in-the-lead",
    pack_version="1",
    verdict="partly",
    reason="Residents started it and choose the sites, but the trustees decide about the money.",
    strands=(
        StrandVerdict("leadership", "met", "Tenants wrote the brief, and residents chair."),
        StrandVerdict("payment", "partly", "A rate is promised, and no budget line pays for it."),
        StrandVerdict("power", "partly", "Residents choose sites; trustees decide the budget."),
        StrandVerdict("support", "met", "Childcare, fares and interpreting are provided."),
    ),
    criteria=(MONEY, SELECTS, RATE),
    gaps=GAPS,
    checks=(Check("control_denied", "Residents choose the sites, yet trustees decide.", (CHOOSE, TRUSTEES)),),
)

EMPTY = replace(
    FULL,
    claims=(),
    criteria=(),
    gaps=(),
    checks=(),
    strands=(),
    cast=Cast(CastEntry("we", "applicant", "Nothing says otherwise.")),
    document=replace(document(()), warnings=()),
    verdict="not_met",
    reason="Nothing in the draft says what the people do.",
)

HOSTILE_TEXTS = (
    "[bold]x[/] [@click=app.quit]press[/] \x1b]52;c;aGk=\x07\x1b[2J \u202egnp.exe [/nonsense] $x",
    " ".join(f"word{number}" for number in range(2500))
    + " Tenants decide everything "
    + " ".join(f"more{number}" for number in range(2500)),
)


def hostile() -> Assessment:
    """Every text that can come from a draft is one that a screen could trip over."""
    nasty = HOSTILE_TEXTS[0]
    claims = (
        claim(0, nasty, ("power",), why=nasty, texts=HOSTILE_TEXTS),
        claim(1, "Tenants decide everything", ("power",), "weak", texts=HOSTILE_TEXTS),
    )
    criterion = replace(MONEY, question=nasty, reason=nasty, advice=nasty, against=claims[:1], weak=claims[1:])
    shown = document(HOSTILE_TEXTS, "[bold]x[/]\x1b[2J.docx")
    blocks = tuple(replace(block, place=replace(block.place, heading=(nasty,))) for block in shown.blocks)
    return replace(
        FULL,
        document=replace(shown, blocks=blocks, warnings=(nasty,)),
        cast=Cast(FULL.cast.we, (CastEntry(nasty, "unknown", nasty, mentions=1),)),
        claims=tuple(
            replace(
                one,
                passage=replace(one.passage, place=replace(one.passage.place, heading=(nasty,))),
                actor=Actor(nasty, "people"),
                detail={nasty: nasty},
            )
            for one in claims
        ),
        reason=nasty,
        strands=(StrandVerdict("power", "partly", nasty),),
        criteria=(criterion,),
        gaps=(
            Gap("holds_money", nasty, nasty, Place(1), nasty, (nasty, nasty), nasty),
            Gap("holds_money", nasty, nasty, Place(0)),
        ),
        checks=(Check("x", nasty),),
    )
