"""Roles and persons: whose they are by their own words, by what follows, or by the sentence after."""

from __future__ import annotations

import pytest

from proposal_check.language import understand
from tests.language.statements import draft

PEOPLES = [
    "Six walk leaders, all living with chronic pain, run the sessions.",
    "Seven house workers, every one a survivor, run the sessions.",
    "Five street stewards, all of them tenants, run the sessions.",
    "Eight health checkers, each with diabetes, run the sessions.",
    "Four recorders, both sisters and all of whom are Deaf, run the sessions.",
    "Five Money Guides give advice. Each of them is a member of the savers' circle. The Guides run the sessions.",
    "We have six night listeners. All of them have slept rough. The listeners run the sessions.",
    "Twelve contributors meet monthly. All are people living with dementia. The contributors run the sessions.",
    "Sixty Ambassadors will be recruited through mosques and food banks. The Ambassadors run the sessions.",
    "Ten block captains will be recruited from among the tenants. The captains run the sessions.",
    "By stewards we mean tenants who have done the course. The stewards run the sessions.",
    "When we say guests we mean the ninety people who eat with us. Guests run the sessions.",
    "We are nineteen mothers. Our treasurer runs the sessions.",
    "We are nineteen mothers. The chair runs the sessions.",
    "Keziah, 15, had the idea. Keziah runs the sessions.",
    "Maud Visser (type 1, 26 years) found the fault. Maud runs the sessions.",
    "Fern Castle is autistic and works with us. Fern runs the sessions.",
    "The Lantern Collective is a group of sex workers. Tash and Mari, both of the Collective, run the sessions.",
    "Denise, one of the young people, runs the sessions.",
    "Omar Said, who has had complex regional pain syndrome for years, runs the sessions.",
    "Tanya Moss, released in 2018, joined us. Tanya Moss runs the sessions.",
    "Moira Bell, whose husband died at home, wrote to us. Moira Bell runs the sessions.",
    "The question came from Shirin Rad, who has had pain for years. The trial manager, Ms Rad, meets us. "
    "Ms Rad runs the sessions.",
    "Night Watch is a group of nine: four people living with dementia and five carers. Night Watch runs the sessions.",
    "Each prison has an editorial group. The group, composed only of serving prisoners, meets weekly. "
    "The editorial group runs the sessions.",
    "Six tenants knock on doors, and four run the sessions.",
]
NOT_THEIRS = [
    "Six walk leaders, all officers of the leisure trust, run the sessions.",
    "Seven house workers, every one a qualified nurse, run the sessions.",
    "Eight health checkers, each with ten years in practice, run the sessions.",
    "Five money advisers give advice. Each of them is a qualified accountant. The advisers run the sessions.",
    "Sixty Ambassadors will be recruited through an agency. The Ambassadors run the sessions.",
    "By stewards we mean officers who have done the course. The stewards run the sessions.",
    "We are a charity. Our treasurer runs the sessions.",
    "We are nineteen mothers. The council's treasurer runs the sessions.",
    "We are nineteen mothers. The chair of the landlord's board runs the sessions.",
    "Carla Finch, 52, had the idea. Carla runs the sessions.",
    "Fern Castle is brilliant and works with us. Fern runs the sessions.",
    "The Office is a group of officers. Tash and Mari, both of the Office, run the sessions.",
    "Denise, one of the officers, runs the sessions.",
    "Gareth Moss, appointed in 2018, joined us. Gareth Moss runs the sessions.",
    "Night Watch is a group of nine: four officers and five nurses. Night Watch runs the sessions.",
    "Six nurses knock on doors, and four run the sessions.",
    "Tenants meet on Fridays. We have two supporters. They run the sessions.",
]


@pytest.mark.parametrize("text", PEOPLES)
def test_a_role_or_a_name_that_the_draft_gives_to_people_is_theirs(text: str) -> None:
    runs = [c for c in understand(draft(text)).claims if c.action == "run" and c.stance == "supports"]
    assert {c.actor.party for c in runs} == {"people"}, understand(draft(text)).claims


@pytest.mark.parametrize("text", NOT_THEIRS)
def test_a_role_or_a_name_that_is_somebody_elses_gets_no_credit(text: str) -> None:
    assert not [c for c in understand(draft(text)).claims if c.stance == "supports"]
