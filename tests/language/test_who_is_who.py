"""Who is who: bodies and what they are made of, names, pronouns, and what nobody explains."""

from __future__ import annotations

from dataclasses import replace

import pytest

from proposal_check.language import understand
from tests.language.statements import draft

BODIES = [
    ("The Forum is made up of tenants. The Forum decides what is built.", "people"),
    ("The Forum decides what is built. The Forum is made up of tenants.", "people"),
    ("The board has twelve members, nine of them tenants. The board approves the budget.", "people"),
    ("Tenants elect the Forum each year. The Forum decides what is built.", "people"),
    ("The project has its own board, the Rooted Board. Nine of its twelve members are young men. The board decides.",
     "people"),
    ("The Patient Steering Group (PSG) has nine patients. The PSG is a group of patients. The PSG approves the form.",
     "people"),
    ("The board is made up of officers from the council. The board approves the budget.", "applicant"),
    ("Overall control is with the Hub Panel. It is made up of five tenants and one officer.", "people"),
    ("Control is with the Hub Panel. It is made up of two people from the funder and a manager.", "authority"),
    ("The committee has nine members, among them two tenants. The committee approves the budget.", "applicant"),
    ("The committee has nine members, including six tenants. The committee approves the budget.", "people"),
    ("We are nineteen tenants. The committee approves the budget.", "people"),
    ("We are nineteen tenants. The hospital committee approves the budget.", "unknown"),
    ("We are nineteen tenants. Amina and Joe approve the budget.", "people"),
    ("We are nineteen tenants. Moira at the law centre typed the bid. Moira approves the budget.", "other"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "party"), BODIES)
def test_a_body_is_what_it_is_made_of(text: str, party: str) -> None:
    deciding = [c for c in understand(draft(text)).claims if c.action in {"decide", "approve"}]
    assert deciding and {c.actor.party for c in deciding} == {party}, deciding


def test_a_body_that_nobody_explains_gets_no_credit_and_is_named() -> None:
    text = "The Steering Group will decide how the money is spent. The Steering Group meets monthly."
    cast, claims, _ = understand(draft(text))
    assert not [c for c in claims if c.stance == "supports"]
    assert [(entry.name, entry.mentions) for entry in cast.unexplained] == [("Steering Group", 2)]


def test_a_name_introduced_as_one_of_the_people_is_one() -> None:
    claims = understand(draft("Amina Yusuf, a tenant, chairs the meetings. Amina wrote the bid.")).claims
    assert {(c.action, c.actor.party) for c in claims if c.stance == "supports"} >= {
        ("chair", "people"),
        ("write", "people"),
    }


def test_a_pronoun_stands_for_the_last_subject() -> None:
    claims = understand(draft("Tenants run the club. They choose the staff.")).claims
    assert [c.actor.party for c in claims if c.action in {"choose", "appoint"}] == ["people"]
    claims = understand(draft("The council's officers run the club. They choose the staff.")).claims
    assert not [c for c in claims if c.stance == "supports"]


def test_nobody_on_the_staff_is_not_who_they_are() -> None:
    text = "Five women stood at our gate. Nobody on our staff had thought of it. They had drawn up the plan."
    assert not [c for c in understand(draft(text)).claims if c.stance == "undermines"]


def test_people_not_staff_are_people() -> None:
    claims = understand(draft("Tenants, not staff, choose the contractor.")).claims
    assert [(c.stance, c.actor.party) for c in claims] == [("supports", "people")]
    claims = understand(draft("Staff, not tenants, choose the contractor.")).claims
    assert [(c.stance, c.actor.party) for c in claims] == [("undermines", "applicant")]


def test_a_role_whose_name_looks_like_a_verb_is_known_in_the_budget() -> None:
    document = draft("Three Garden Leads, all of them tenants, will run the site.")
    row = draft("Garden Leads, 3 x 16 hours at £13.40 | £643")
    block = replace(row.blocks[0], place=replace(row.blocks[0].place, block=1))
    claims = understand(replace(document, blocks=(*document.blocks, block))).claims
    assert "budget_pay" in {c.action for c in claims if c.stance == "supports"}


def test_each_entry_of_the_cast_says_why() -> None:
    cast = understand(draft("The Forum is made up of tenants. The Forum decides.")).cast
    assert all(entry.because for entry in (cast.we, *cast.entries))


def test_a_body_that_a_draft_says_it_does_not_have_is_in_no_cast() -> None:
    cast = understand(draft("We are nine refugee women. We have no board of patrons.")).cast
    assert "board" not in [entry.name for entry in cast.entries]
