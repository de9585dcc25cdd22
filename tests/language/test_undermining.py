"""What says that somebody else is in control, and what only looks like it."""

from __future__ import annotations

import pytest

from proposal_check.documents.model import CELL_SEPARATOR
from proposal_check.language import understand
from tests.language.statements import draft, said

UNDERMINES = [
    "Decisions on staffing, budgets and dates rest with the medical director.",
    "The Reference Group meets twice a year and is not a decision-making body.",
    "The youth board has no budget.",
    "Budgets and staffing are outside the parents' panel's remit.",
    "Ambassadors will not sit on the interview panel.",
    "Two residents may come to the meeting, although observers do not vote.",
    "None of our trustees lives on the estate.",
    "At present there is nobody under 35 on the board.",
    "There is no one with lived experience on our board of trustees.",
    "The first strand will be evaluated by our Impact Manager.",
    "The director may dissolve the panel.",
    "Suggestions are prioritised by the product manager.",
    "The project will be managed by our Head of Care, Jo Marsh.",
    "Groups will at all times be led by a qualified practitioner.",
    "The trustees have the final say on spending.",
    "All key decisions rest with the chief executive.",
    "Ultimate responsibility lies with the council.",
    "The service model had already been agreed by the Board before the engagement began.",
    "The parents' panel has no decision-making powers.",
    "Residents will attend board meetings as observers without a vote.",
    "The youth forum is purely advisory.",
    "The users' group acts in an advisory capacity.",
    "The university retains ownership of the data.",
    "The grant will be held by the council, which decides how it is spent.",
    "Tenant representatives are selected by the housing officer.",
    "The director may overrule the panel.",
    "The board is not bound by the assembly's recommendations.",
    "No tenant sits on the steering committee.",
    "The programme was designed by our clinical team.",
    "The research questions have been set by the sponsor.",
    "We do not think it appropriate for patients to manage the budget.",
    "Our staff speak on behalf of the children.",
    "Any changes must be approved by the programme manager.",
    "The project is led by Dr Ellen Marsh and her team.",
    "Success measures will be set by the funder.",
    "The copyright in the films remains the property of the production company.",
    "Overall control stays with the management committee of the charity.",
    "Members of the panel cannot vote on funding.",
    "The shortlist put forward by residents will go to senior managers, who make the final choice.",
    "Subject to sign-off by the Head of Communities, the panel picks the projects.",
    "Participants do not have access to the budget.",
    "The council is the accountable body and holds the purse strings.",
    "The council will decide which ideas go ahead.",
    "The final line-up is chosen by our artistic team.",
    "Cabinet retains the right to reject the forum's choices.",
    "Spending decisions are made by the finance director.",
    "The priorities have already been set by the health board.",
    "The bid was written by our fundraising team.",
    "Site visits and interviews were planned by the university's researchers.",
    "The advisory group has no power over the budget.",
    "Service users do not sit on the board.",
    "There is one parent on the board of eleven.",
    "Patient members have no vote.",
    "The panel makes recommendations, but the decision rests with the executive.",
    "Ownership of all outputs will be vested in the university.",
    "The landlord will hold the lease.",
    "Project staff are appointed by the head office.",
    "Our trustees set the strategy and approve the budget.",
    "Residents' nominees must be acceptable to the housing association.",
    "The project board consists of senior managers and clinicians.",
    "Young people's role is consultative only.",
    "The sponsor has ultimate authority over the protocol.",
    "The choice of contractor had been made before residents were consulted.",
    "We act as the voice of those who cannot speak for themselves.",
    "Reports are signed off by the director before members see them.",
    "The steering group is chaired by the Head of Service.",
    "Money is controlled by the lead partner.",
    "The curriculum was developed by academics at the university.",
    "The commissioner will determine what counts as success.",
    "Management decides who joins the panel.",
    "The forum's decisions are not binding on the council.",
]
NO_CLAIM = [
    "None of our trustees is paid.",
    "Observers from the council do not vote.",
    "The rest with no homes left the town.",
    "Our tutors deliver the course.",
    "The bookkeeper keeps the accounts.",
    "A nurse checks each person's medication.",
    "The landlord ignored our complaints for years.",
    "The building is owned by the church.",
    "Last year the clinic treated 400 patients.",
    "The fire officer must approve the exits.",
    "Staff support residents to cook together.",
    "Another charity consults its users by text.",
    "The project will reduce loneliness among older people.",
    "We hope to reach 300 people.",
    "Doctors decide on treatment.",
    "Volunteers attend a training day.",
    "Our caseworkers help families to complete forms.",
    "The charity was founded by three teachers in 1988.",
    "The nurse explains the results to each patient.",
    "We bought new chairs for the hall.",
    "The council cut the bus last winter.",
    "An engineer will check the boiler.",
    "The school lets us use its kitchen.",
    "Our staff are trained in first aid.",
    "The museum opened in 1904.",
    "Clients choose their own support worker.",
    "Teachers wrote the old curriculum in 1999.",
    "The survey found damp in every flat.",
    "Interest in allotments is rising.",
    "The law requires a licence for the pump.",
    "The council may alter the bus timetable.",
    "Two seats on the coach are reserved for the staff.",
    "The nurse must check the menu.",
    "Our free reserves cover three months of rent.",
]
SUPPORTS = [
    "The tenants' committee decides how the money is spent.",
    "Members elect the board and can remove it.",
    "Our panel of patients chose the supplier and signed the contract.",
    "No money is spent without the residents' agreement.",
    "The council has no vote on our committee.",
    "Young people designed the programme and lead the sessions.",
]

GOVERNANCE = ("Body", "Membership", "Remit")
ROWS = [
    (
        "Programme Board",
        "Head of Service, two directors, finance officer",
        "Sets priorities and budget",
        "undermines",
    ),
    (
        "Steering Committee",
        "Chief investigator, two clinicians, statistician, one lay member",
        "Oversight",
        "undermines",
    ),
    ("Youth Panel", "Twelve young people", "Feedback and ideas", "weak"),
    ("Parents' Forum", "Ten parents", "Advisory only", "undermines"),
    ("Technical Reference Group", "Engineers, surveyors", "Technical assurance", ""),
]


@pytest.mark.parametrize("sentence", UNDERMINES)
def test_control_elsewhere_undermines(sentence: str) -> None:
    stances = {claim.stance for claim in said(sentence)}
    assert "undermines" in stances
    assert "supports" not in stances


@pytest.mark.parametrize("sentence", NO_CLAIM)
def test_ordinary_work_and_the_world_at_large_are_no_claim(sentence: str) -> None:
    assert not said(sentence)


@pytest.mark.parametrize("sentence", SUPPORTS)
def test_control_of_the_people_is_left_alone(sentence: str) -> None:
    assert {claim.stance for claim in said(sentence)} == {"supports"}


@pytest.mark.parametrize(("body", "members", "remit", "stance"), ROWS)
def test_a_governance_row_says_who_decides(body: str, members: str, remit: str, stance: str) -> None:
    document = draft(CELL_SEPARATOR.join((body, members, remit)), GOVERNANCE)
    assert {claim.stance for claim in understand(document).claims} == ({stance} if stance else set())
