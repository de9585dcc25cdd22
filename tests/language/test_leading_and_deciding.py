"""Who leads and who decides, in the plain wordings of bids: what must be credited, and to which strand."""

from __future__ import annotations

import pytest

from tests.language.statements import said

CREDITED = [
    ("The idea for this project came from a group of young carers who approached us in March.", "leadership"),
    ("Tenants wrote this application with support from our fundraising officer.", "leadership"),
    ("Our Youth Panel, made up of twelve young people aged 14 to 21, chose the theme.", "power"),
    ("A steering group of eight people with lived experience will sign off all spending over £500.", "power"),
    ("Six of our nine trustees are disabled people.", "power"),
    ("Peer researchers will design the survey, carry out interviews and analyse the findings.", "leadership"),
    ("Young people will sit on the interview panel and have an equal vote.", "power"),
    ("All decisions about the community fund will be made by a panel of local residents.", "power"),
    ("The steering committee, chaired by a former prisoner, meets monthly.", "leadership"),
    ("Our co-chairs, both of whom are autistic, set the agenda.", "power"),
    ("No spending is agreed without the approval of the residents' committee.", "power"),
    ("The research questions were identified by patients at three workshops.", "leadership"),
    ("Older people themselves plan the programme, run the café and manage a budget of £4,000.", "power"),
    ("The lived experience board can veto any proposal that affects members.", "power"),
    ("Women who have used the service will train our staff in trauma-informed practice.", "leadership"),
    ("The tenants decide how the £20,000 is spent.", "power"),
    ("Decisions will be taken jointly by staff and the young people's committee.", "power"),
    ("Not only do tenants choose the contractor, but they also sign off the work.", "power"),
    ("Nobody on the staff has a vote.", "power"),
    ("Nothing goes ahead unless the families agree.", "power"),
    ("The final say rests with the tenants' panel.", "power"),
    ("Residents can hire and fire the estate manager.", "power"),
    ("The project manager reports to a committee of residents, who can dismiss her.", "power"),
    ("Tenants hold the managers to account at a meeting every month.", "power"),
    ("It was residents who came up with the plan for the garden.", "leadership"),
    ("Run entirely by young people, the radio station broadcasts every day.", "leadership"),
    ("Parents make up two thirds of the management committee.", "power"),
    ("The ones deciding how the money is spent are tenants.", "power"),
    ("Tenants have the power to stop the project.", "power"),
    ("Who chooses the artists? Young people do.", "power"),
    ("The authors of this bid are survivors of domestic abuse.", "leadership"),
    ("We hope to grow, and tenants decide what is funded.", "power"),
    ("We have our own youth board, which appoints the director.", "power"),
    ("The project has its own youth board which appoints the coordinator.", "power"),
    ("The young people's work group decides how the money is spent.", "power"),
    ("Community rangers, recruited from the estate, decide which paths to mend.", "power"),
    ("The Community Representative chairs the board.", "power"),
    ("Two of the three trustees are tenants.", "power"),
    ("Our members, all carers, elect the board at the AGM.", "power"),
    ("Tenants must consent to any change to the scheme.", "power"),
    ("No councillor sits on the panel.", "power"),
    ("Everything is decided by people from the community.", "power"),
    ("Young people interview candidates on a panel whose decision is final.", "power"),
]
NOT_CREDITED = [
    "Young people lead busy lives. Stress leads to poor health, and lead in old paint is a danger.",
    "The study has 90% power. Participants vote in the trial protocol by app.",
    "Residents of the hospital, all junior doctors, designed the rota.",
    "Our experienced team will co-design the project with partners.",
    "Volunteers from the bank will run the sessions.",
    "The young professionals' board will choose the projects.",
    "Another charity, Leaf, is run by patients.",
    "In a neighbouring borough, carers run a similar scheme.",
    "According to NIHR, patients should decide what is researched.",
    "Young people chaired the board until 2019.",
    "Until 2019 tenants decided how the money was spent.",
    "The service gives patients choice and control over their own care.",
    "Is the project led by young people?",
    "Young people will help shape the programme.",
    "The participants set their own goals and choose their own activities.",
    "Eight per cent of patients chose to leave before being seen.",
    "Being led by people means that peer researchers lead the project.",
    "Our vision is a service run by patients.",
    "We want young people to lead.",
    "If funded, residents would choose the contractor.",
    "Residents will decide how the money is spent if funding allows.",
    "We doubt that tenants choose the sites.",
    "At no point do tenants choose the sites.",
    "Residents are unable to choose the sites.",
    "The programme is community-led.",
    "Participants will develop leadership skills and make better decisions.",
    "The people who run the sessions are our youth workers.",
    "[ ] Young people decide how the money is spent",
    "Brightwell has its own youth board which appoints its director.",
    "The landlord has its own tenants' panel, which decides the repairs policy.",
    "The tenant liaison officer chooses the contractor.",
    "The youth work partnership approves the budget.",
    "Our Community Archivist chooses the exhibits.",
    "Two of the trustees are tenants.",
    "Three members of the committee are patients.",
    "Members receive a quarterly magazine and can vote at the AGM.",
    "Patients consent to use of their data when they sign up.",
    "Participants will give consent to be contacted again.",
    "Committee members have decided to remain unpaid.",
    "The council's play worker helps us with policies but does not sit on the committee.",
    "Everything is done by people from the community.",
    "Two patient ambassadors will promote the app on social media.",
    "Two patients will be named as authors where they meet the criteria.",
    "Young people interview candidates on a panel whose views will be taken into account by managers.",
]


@pytest.mark.parametrize(("text", "strand"), CREDITED)
def test_people_who_lead_or_decide_are_credited(text: str, strand: str) -> None:
    claims = said(text)
    credited = [c for c in claims if c.stance == "supports" and strand in c.strands]
    assert credited, f"expected support of {strand}; got {[(c.stance, c.strands, c.quote) for c in claims]}"
    assert all(c.actor.party == "people" and c.firmness in {"done", "committed"} for c in credited)


@pytest.mark.parametrize("text", NOT_CREDITED)
def test_what_is_no_evidence_is_not_credited(text: str) -> None:
    credited = [c for c in said(text) if c.stance == "supports" and {"leadership", "power"} & set(c.strands)]
    assert not credited, [(c.strands, c.actor, c.quote) for c in credited]


def test_the_firm_half_of_a_sentence_counts_and_the_hedged_half_does_not() -> None:
    claims = said("Residents choose the sites, and may later choose the contractor.")
    assert [(c.stance, c.quote) for c in claims] == [
        ("supports", "Residents choose the sites"),
        ("weak", "may later choose the contractor"),
    ]


def test_every_claim_quotes_the_draft_word_for_word() -> None:
    text = "Tenants choose the sites; the council will pay. Carers, who chair the panel, get £15 an hour."
    for claim in said(text):
        assert text[claim.passage.start : claim.passage.end] == claim.quote


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Nine of our twelve trustees are disabled people.", 0.75),
        ("80% of the board are survivors.", 0.8),
        ("The board has twelve members, of whom ten are Deaf or disabled.", 0.83),
        ("Nine parents and three teachers sit on the board.", 0.75),
        ("All of our trustees are tenants.", 1.0),
        ("Half of the seats on the panel are for young people.", 0.5),
        ("Six of the ten directors are patients.", 0.6),
        ("Two of the nine trustees are service users.", 0.22),
        ("A majority of the directors are tenants.", None),
        ("More than half of the directors are patients.", None),
        ("Most of the trustees are disabled people.", None),
    ],
)
def test_a_share_of_the_seats_is_given_where_the_draft_gives_a_figure(text: str, share: float | None) -> None:
    (seats,) = [claim for claim in said(text) if claim.action == "govern"]
    assert seats.detail.get("share") == share


TENANTS = "We are the tenants' association and we are all tenants. "


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The grant will be held in our own bank account.", "supports"),
        ("The money is kept in the association's account.", "supports"),
        ("All readings belong to the association.", "supports"),
        ("The grant may be held in our own bank account.", "weak"),
        ("The grant will not be held in our own bank account.", "undermines"),
        ("The grant will be held in the council's bank account.", "undermines"),
    ],
)
def test_whose_account_holds_the_grant_and_whose_the_readings_are_tells_who_has_the_power(
    text: str, stance: str
) -> None:
    assert [c.stance for c in said(TENANTS + text) if c.quote == text.rstrip(".") and "power" in c.strands] == [stance]


@pytest.mark.parametrize(
    "text",
    [
        TENANTS + "All measurements belong to the landlord.",
        "We are a charity with 40 staff. The grant will be held in our bank account.",
    ],
)
def test_what_others_hold_is_no_power_for_the_people(text: str) -> None:
    assert not [c for c in said(text) if c.stance == "supports" and c.action in {"own", "hold_budget"}]
