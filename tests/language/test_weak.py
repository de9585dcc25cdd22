"""What points the right way and is no evidence: labels, telling, asking, feedback, invitations, wishes."""

from __future__ import annotations

import pytest

from tests.language.statements import said

WEAK = [
    "The stewards choose the flavour of the squash.",
    "The under-14s get to pick the colour of the tickets.",
    "The patients' forum will advise the trust on signage.",
    "Students assist our tutors at open days.",
    "The drawings were displayed in the foyer.",
    "Leaflets were delivered to 800 households.",
    "Forty farmers viewed the draft plan.",
    "The open evening was visited by 60 residents.",
    "Visitors will complete a short form.",
    "A Tenant Reference Group will be convened by the landlord.",
    "We are deeply committed to co-design.",
    "Young people will be empowered throughout.",
    "The park is truly owned by the whole community.",
    "Our whole approach is trauma-informed and co-produced.",
    "Lived experience sits at the heart of our model.",
    "We put families at the centre of all that we do.",
    "The project will amplify the voices of refugees.",
    "Tenants will receive a monthly newsletter with the latest news.",
    "We will keep parents updated on progress.",
    "The findings will be shared with participants at a celebration event.",
    "Residents were informed of the closure by letter.",
    "We consulted 200 local people through a survey.",
    "Parents will be invited to a coffee morning.",
    "Carers have the opportunity to share their opinions.",
    "A suggestion box will be placed in the foyer for residents.",
    "Feedback from service users is collected quarterly.",
    "Young people's views were gathered in a workshop in March.",
    "Pupils will be encouraged to join the eco club.",
    "Users will sit in on team meetings as guests.",
    "Local families told us that they want a safer park.",
    "Older people gave us useful feedback on the leaflet.",
    "We hope that residents will one day run the centre.",
    "In the long run we would love to see tenants on the board.",
    "We are considering a youth panel for year three.",
    "A patient co-chair may be appointed.",
    "Our ambition is for survivors to join the steering group.",
    "We will explore whether a carers' seat could be created.",
    "We work with hard-to-reach communities.",
    "Each volunteer receives a certificate and a mug.",
    "Participants are entered into a prize draw.",
    "Service users contribute to our annual conference.",
    "Members take part in regular consultation sessions.",
    "Residents chose the name of the newsletter.",
    "Community members will be engaged throughout the project.",
    "The forum's suggestions will be considered by managers.",
    "Co-design underpins every strand of the work.",
    "We champion the voices of tenants in all we do.",
    "Ours is a people-centred service.",
    "Everyone on the estate will get a leaflet about the changes.",
    "The outcome will be announced to members at the summer fair.",
    "Parents were briefed on the proposals by the head teacher.",
    "A steering group of service users will be consulted twice a year.",
    "We ran a listening event where forty carers shared their experiences.",
    "Officers will note the comments of residents and reflect on them.",
    "Their suggestions will be considered.",
    "Patients will be asked for their opinions on the leaflet.",
    "Children can leave comments on a graffiti wall.",
    "A user representative sits in on our quarterly meetings.",
    "Farmers will be engaged as key stakeholders.",
    "People with learning disabilities will be involved at every stage.",
    "We aspire to a board on which half the seats are held by carers.",
    "It is hoped that young people will eventually run the café.",
    "Perhaps in time the tenants could take over the building.",
    "We would welcome a resident trustee when a vacancy arises.",
    "The trust intends to recruit a youth advisory panel.",
    "A bursary for peer mentors may be introduced if funds allow.",
    "The service will reach the hard-to-reach.",
    "Asylum seekers are hard to engage.",
    "Helpers will receive a thank-you card and a tote bag.",
    "Clients vote on the colour of the walls.",
    "Young people shape the service through feedback forms.",
    "We listen to our beneficiaries.",
    "Families' feedback informs our planning.",
    "User involvement is a golden thread in our work.",
    "Local people were shown the plans at an exhibition.",
    "The men will be interviewed about what worked.",
    "Members of the panel will be given a hamper at Eid.",
    "Two of the trustees are tenants.",
]


@pytest.mark.parametrize("sentence", WEAK)
def test_it_is_shown_as_weak_and_never_credited(sentence: str) -> None:
    stances = {claim.stance for claim in said(sentence)}
    assert "weak" in stances
    assert "supports" not in stances


@pytest.mark.parametrize("sentence", WEAK)
def test_it_says_why_in_a_plain_sentence(sentence: str) -> None:
    assert all(claim.why.endswith(".") for claim in said(sentence))
