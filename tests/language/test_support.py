"""What counts as support, sentence by sentence and row by row."""

from __future__ import annotations

import pytest

from tests.language.statements import stances

SUPPORTS = [
    "Nobody has to read aloud.",
    "Cover is arranged for those who look after somebody.",
    "Minutes are recorded for those who don't read.",
    "Each juror is paired with someone who has done it before.",
    "The prison releases readers from work for meetings.",
    "Sessions are held at the mosque and the school so nobody has far to travel.",
    "The college gives tenant inspectors two days of training in finance.",
    "Childcare is provided at every meeting.",
    "We pay bus fares and cover the cost of a sitter.",
    "Kids are looked after in the next room while we meet.",
    "Interpreters in Tigrinya and Arabic are booked for every session.",
    "All papers are in large print and easy read.",
    "Minutes are translated into Somali.",
    "The hall has a ramp and a hearing loop.",
    "Panel members are lent a tablet and given data.",
    "Peer researchers get two days of training and monthly supervision.",
    "A debt adviser sees anyone whose benefits might be touched.",
    "Meetings are planned around school hours.",
    "Meetings of tenants are held in a step-free building.",
    "We meet in an accessible hall.",
    "Shifts are fitted round hospital appointments.",
    "Rehearsals never fall in exam weeks.",
    "The agenda goes out in plain English ten days ahead.",
    "A minibus brings people in from the villages for the assembly.",
    "Lifts home after every meeting.",
    "People can join by phone or video.",
    "Induction and a buddy for every new member",
    "Crèche at meetings | £1,200",
    "Travel for panel members | £800",
    "Training for resident researchers | £2,500",
    "Minibus hire for meetings | £700",
    "Peer researchers are shown the ropes by an old hand.",
    "Newcomers go on the college's safeguarding course.",
    "A baker will teach the hygiene certificate to six members of the panel.",
    "We put each tenant inspector through a Level 2 course.",
    "Every young assessor gets ten weeks of training before the first visit.",
    "There is a play corner at every meeting.",
    "Shares can be paid for in instalments.",
    "Out-of-pocket expenses are refunded.",
    "A benefits adviser does a sit down with each member first.",
]
ARRANGED = [
    "Papers are read out as well as handed out.",
    "You can bring a friend.",
    "Panel dates are moved if someone is in hospital.",
    "Nobody is turned away for being late.",
    "Sessions last no longer than fifty minutes.",
    "If someone is ill, their place is kept.",
    "Your tutor gets a letter, so homework can be late.",
    "Loaned laptops",
    "Taxi both ways, tea included",
    "Sessions timed so as not to clash with visits",
]
"""What is help because it stands in a section on what makes taking part possible."""
OTHER_THINGS = [
    "The building was refurbished in 2015.",
    "Some residents find the stairs hard.",
    "We are committed to equality and diversity.",
    "Our officers hold weekly team meetings.",
    "The council decides which routes run.",
    "Our consultants are given laptops.",
    "Young people will have a key worker.",
    "We would like to add a ramp.",
    "Members travel at their own cost.",
    "Dyslexia screening is offered to all men.",
    "The centre's counsellor is paid through the hospital's contract.",
    "Volunteering is central to our model and no members of the group will be paid.",
]
"""What stands in such a section and is no help."""
WEAK = [
    "We hope to offer childcare.",
    "Interpreters may be provided where possible.",
    "Travel costs could be covered if funds allow.",
    "Transport will be considered case by case.",
]
NOTHING = [
    "The clinic was built for those who live far out.",
    "We support carers who look after somebody.",
    "Nobody has to know.",
    "Houses are built for those who work on the land.",
    "Staff are paired with a manager.",
    "Every Tuesday tenants hold a meeting in the hall.",
    "Staff training | £3,000",
    "We will train 300 young people in coding.",
    "Our staff receive safeguarding training.",
    "We will provide hot meals to 400 homeless people each week.",
    "Our transport service takes older people to hospital.",
    "The interpretation of the data is done by the university.",
    "We do not provide childcare.",
    "There is no crèche.",
    "No travel costs are paid.",
    "Ambassadors will attend workshops.",
    "Refreshments and a certificate will be provided.",
    "They will be reimbursed £20 for completing the survey.",
    "Participants pick which course they attend.",
    "Two of us did a course last year.",
    "Access to the archive is restricted.",
    "Childcare is expensive in this town.",
    "Meetings are held monthly.",
    "Minibus insurance | £900",
    "Venue hire | £2,000",
    "Training for GPs | £2,000",
    "Young people bring their own food.",
    "We run open-access youth work for young people.",
    "There is a hardship fund for dehumidifiers and heating.",
]


@pytest.mark.parametrize("text", SUPPORTS)
def test_support_is_firm_evidence(text: str) -> None:
    assert "supports" in stances(text, "support")


@pytest.mark.parametrize(
    "heading", ["Access", "How will people be supported to take part?", "Making it easy to join in"]
)
@pytest.mark.parametrize("text", ARRANGED)
def test_an_arrangement_is_support_in_a_section_on_taking_part(text: str, heading: str) -> None:
    assert "supports" in stances(text, "support", heading)


@pytest.mark.parametrize(
    "heading", ["Access", "How will people be supported to take part?", "Making it easy to join in"]
)
@pytest.mark.parametrize("text", OTHER_THINGS)
def test_what_is_no_arrangement_is_no_support_there(text: str, heading: str) -> None:
    assert "supports" not in stances(text, "support", heading)


@pytest.mark.parametrize("text", WEAK)
def test_support_is_weak(text: str) -> None:
    assert stances(text, "support") == {"weak"}


@pytest.mark.parametrize("text", NOTHING)
def test_support_is_no_evidence(text: str) -> None:
    assert not {"supports", "undermines"} & stances(text, "support")
