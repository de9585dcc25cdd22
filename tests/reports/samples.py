"""Assessments built by hand, so that reports are tested without reading or parsing a draft."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from proposal_check.assessment.model import (
    Assessment,
    Check,
    CriterionVerdict,
    FormQuestion,
    Gap,
    StrandVerdict,
)
from proposal_check.documents.errors import UnreadableDraftError
from proposal_check.documents.model import Block, Cell, Document, Place
from proposal_check.documents.questions import Extent, Question
from proposal_check.documents.word_limit import WordLimit
from proposal_check.language.ledger import Asked, Ledger, Line, Unclear
from proposal_check.language.model import (
    STRANDS,
    Actor,
    Cast,
    CastEntry,
    Claim,
    Detail,
    Passage,
    Stance,
    Strand,
)
from proposal_check.reports import Results

PROSE = Place(block=1, page=2, heading=("Our idea", "Where it came from"))
ROW = Place(block=2, page=4, heading=("Budget",), table=0, row=3)
BARE = Place(block=3)

BLOCKS = (
    Block("heading", "Our idea", "heading", Place(block=0, page=2), level=1),
    Block(
        "paragraph",
        "Tenants wrote the brief and trustees may ask them again. The trustees decide on money.",
        "answer",
        PROSE,
    ),
    Block(
        "table_row",
        "Peer researchers | £20 an hour",
        "answer",
        ROW,
        cells=(Cell(0, 0, 16, "Who"), Cell(1, 19, 30, "Rate")),
    ),
    Block("paragraph", "The Steering Group meets monthly.", "answer", BARE),
)


def passage(text: str, place: Place) -> Passage:
    """Return the passage of the sample document that has these words."""
    start = BLOCKS[place.block].text.index(text)
    return Passage(text, place, start, start + len(text))


def claim(
    identifier: str,
    at: Passage,
    *,
    stance: Stance = "supports",
    strands: tuple[Strand, ...] = ("leadership",),
    why: str = "Tenants wrote it: the people are in charge.",
    detail: dict[str, Detail] | None = None,
) -> Claim:
    """Return a claim by tenants, with what a test doesn't care for filled in."""
    return Claim(
        id=identifier,
        passage=at,
        actor=Actor("Tenants", "people"),
        action="write",
        object="the brief",
        strands=strands,
        level=5,
        firmness="done",
        stance=stance,
        why=why,
        detail=detail or {},
    )


WROTE = claim("c-wrote", passage("Tenants wrote the brief", PROSE))
ASK = claim("c-ask", passage("trustees may ask them again", PROSE), stance="weak", why="It says may.")
PAID = claim(
    "c-paid",
    passage("£20 an hour", ROW),
    strands=("payment",),
    detail={"unit": "hour", "amount": 20.0, "currency": "£"},
)
AGAINST = claim(
    "c-against",
    passage("The trustees decide on money", PROSE),
    stance="undermines",
    strands=("power",),
    why="Trustees decide instead of the people.",
)

CRITERIA = (
    CriterionVerdict(
        "wrote-the-bid",
        "leadership",
        key=True,
        verdict="met",
        question="Who wrote the bid?",
        reason="Tenants did.",
        advice="Name who wrote it.",
        evidence=(WROTE,),
        weak=(ASK,),
    ),
    CriterionVerdict(
        "paid-for-time",
        "payment",
        key=True,
        verdict="met",
        question="Are people paid?",
        reason="A rate is given.",
        advice="Give the rate.",
        evidence=(PAID,),
    ),
    CriterionVerdict(
        "holds-the-money",
        "power",
        key=True,
        verdict="not_met",
        question="Who holds the budget?",
        reason="Trustees do.",
        advice="Say which part of the budget the people decide on.",
        against=(AGAINST,),
    ),
)

QUESTIONS = (
    FormQuestion(
        Question("Who runs it?", PROSE, (Extent(1, 0, 50),), 130, 780, WordLimit(None, 100, "words")),
        (StrandVerdict("leadership", "not_met", "Nobody is named."),),
        "not_met",
        (ASK,),
    ),
    FormQuestion(Question("Where is it?", BARE, (Extent(3, 0, 33),), 4, 33, None)),
    FormQuestion(Question("Anything else?", BARE, (), 0, 0, None)),
)

ASSESSMENT = Assessment(
    document=Document(
        path=Path("bids/weir_lane.docx"),
        sha256="ab" * 32,
        format="docx",
        title="Weir Lane Garden",
        language="en",
        blocks=BLOCKS,
        warnings=("Two comments were not read.",),
    ),
    cast=Cast(
        we=CastEntry("Weir Lane Tenants", "people", "We are tenants.", mentions=4),
        entries=(CastEntry("Steering Group", "unknown", "Nobody says who sits on it.", mentions=5),),
    ),
    claims=(WROTE, ASK, PAID, AGAINST),
    pack_id="people-in-the-lead",
    pack_version="1.0",
    verdict="partly",
    reason="Tenants lead, but trustees keep the money.",
    strands=(
        StrandVerdict("leadership", "met", "Tenants wrote the brief."),
        StrandVerdict("payment", "met", "Peer researchers have a rate."),
        StrandVerdict("power", "not_met", "Trustees decide on the money."),
        StrandVerdict("support", "not_met", "Nothing is said about support."),
    ),
    criteria=CRITERIA,
    gaps=(
        Gap(
            "holds-the-money",
            "Nothing says that tenants decide on any of the money.",
            "Name the sum that tenants hold and how they decide on it.",
            near=PROSE,
            effect="With this, power would be met.",
            patterns=("Tenants hold £____ and decide ____.",),
            question="Who signs?",
        ),
    ),
    checks=(
        Check("control-denied", "Control is claimed and denied.", (WROTE, AGAINST)),
        Check("people-share", "People's pay is £450 of £900, 50%.", (PAID,), information=True),
    ),
    ledger=Ledger(
        lines=(Line("Peer researchers", PAID.passage, Decimal(450), "£", "people", "They are paid.", claims=(PAID,)),),
        asked=Asked(Decimal(900), "£", PAID.passage),
        total=Decimal("900.50"),
        whole=Decimal(900),
        currency="£",
    ),
    questions=QUESTIONS,
)

ERROR = UnreadableDraftError(Path("bids/scan.pdf"), "no_text", "the pages are pictures", "Save it again with text.")
RESULTS = Results((ASSESSMENT,), (ERROR,))


def with_quote(quote: str) -> Results:
    """Return results whose title, headings, quotes, reasons and body names are all this text."""
    place = replace(PROSE, heading=(quote,))
    hostile = replace(WROTE, passage=Passage(quote, place, 0, len(quote)), why=quote)
    criterion = replace(CRITERIA[0], evidence=(hostile,), weak=(replace(hostile, stance="weak"),), reason=quote)
    document = replace(ASSESSMENT.document, title=quote, path=Path(quote), warnings=(quote,))
    assessment = replace(
        ASSESSMENT,
        document=document,
        claims=(hostile,),
        reason=quote,
        strands=tuple(StrandVerdict(strand, "partly", quote) for strand in STRANDS),
        criteria=(criterion,),
        cast=Cast(CastEntry(quote, "people", quote), (CastEntry(quote, "unknown", quote),)),
        gaps=(
            Gap("wrote-the-bid", quote, quote, place, quote, (quote,), quote),
            Gap("elsewhere", quote, quote, replace(BARE, block=1)),
        ),
        checks=(Check("check", quote, (hostile,)), Check("share", quote, (hostile,), information=True)),
        ledger=Ledger(
            lines=(Line(quote, hostile.passage, Decimal("1e999"), quote, why=quote),),
            currency=quote,
            unclear=(Unclear(quote, quote),),
        ),
        questions=(
            FormQuestion(
                Question(quote, BARE, (Extent(1, 0, 4),), 1, 4, WordLimit(None, 0, "words")),
                (StrandVerdict("leadership", "partly", quote),),
                "partly",
            ),
        ),
    )
    return Results((assessment,), (UnreadableDraftError(Path(quote), "code", quote, quote),))
