"""What counts as payment, sentence by sentence and row by row."""

from __future__ import annotations

import pytest

from tests.language.statements import claims, details, stances

SUPPORTS = [
    "Deaf artists will be commissioned at union rates.",
    "Peer interviewers will be engaged as casual workers on spine point 17.",
    "Sessional rates are £16 for carers.",
    "Half the budget goes to residents in wages.",
    "Young people can choose cash or vouchers for the hours they put in.",
    "Carers are reimbursed for their time at £12 an hour.",
    "We give each young editor £150 an issue.",
    "Each carer on the reading group is paid £18 an hour, preparation included.",
    "Peer researchers are on £13 an hour.",
    "Residents who chair meetings get a tenner a meeting.",
    "The mums who run the stall take home £11.50 an hour.",
    "Two survivors will be taken on as paid facilitators for twelve hours a week.",
    "Everyone who serves on the youth jury gets a fiver a session.",
    "Tenant inspectors receive an honorarium of £300 a year.",
    "The parent researchers are salaried.",
    "Will the young people be paid? Yes, £12 an hour.",
    "Nobody on the tenants' panel works for nothing.",
    "Members can take their fee as cash, vouchers or time credits, whichever they prefer.",
    "Patients earn £120 a day when they teach.",
    "We have costed patient partners' time at £25 an hour.",
    "Refugee interviewers: £14.50 an hour, 6 hours a week",
    "Peer mentors, 5 x 16 hrs x 40 weeks at £12.60 | £40,320",
    "Resident researchers' wages | £18,000",
    "Bursaries for young artists | £6,000",
    "Stipends for community researchers | £14,000",
    "Hosts get £12.60 an hour.",
    "Ambassadors' time | £9,000",
    "Stewards, 12 x £60 | £720",
]
GOES_ON = [
    "The rate rises with inflation.",
    "Fees match union rates.",
    "Preparation is paid as well.",
    "Travelling time counts as work.",
    "They can take it as vouchers or cash.",
    "The money comes as a bank transfer within a week.",
    "Payment goes by bank transfer, or as a voucher for those who prefer.",
    "There is sick pay too.",
    "£8,000 has been set aside for this.",
    "We have budgeted for sixty sessions a year.",
    "We set it at £15 for every hour of reading or meeting.",
]
"""What may follow a sentence that says who is paid."""
TURNS_AWAY = [
    "The plumber's fee is £300 a day.",
    "Our manager is paid £38,000 a year by bank transfer.",
    "Rent is paid weekly by bank transfer.",
    "The minibus costs £80 a day.",
    "Payment for the hall is the club's affair; staff wages are paid by bank transfer.",
]
"""What may follow it and is about somebody else's money."""
WEAK = [
    "Young people may be paid a small fee if funds allow.",
    "We hope to pay carers for their time.",
    "Residents who take part will be entered into a prize draw.",
    "Each young person will receive a certificate and a hoodie.",
]
UNDERMINES = [
    "Residents serve the tea on Fridays and get nothing for it.",
    "The cast are not paid.",
    "Ambassadors are not paid.",
    "Tenants who help will do so on an honorary basis.",
    "The front desk is a voluntary thing.",
    "Parents on the group are unpaid.",
    "Carers give their evenings for free.",
    "Tenant board members serve on a voluntary basis.",
    "We are unable to pay young people for their time.",
    "We have no budget to pay residents.",
    "Residents will not be paid for attending.",
    "The role of resident adviser is unpaid.",
    "Young advisers act in a voluntary capacity.",
    "Community researchers volunteer their time.",
    "The tenant seats carry no fee.",
]
NOTHING = [
    "Families are given £20 a week for food.",
    "Members work at a steady rate.",
    "Rates are £12 for residents and £20 for visitors.",
    "Residents borrow at a low rate of interest.",
    "Consultants will be engaged at market rates.",
    "Our staff are paid £32,000 a year.",
    "Guest speakers receive a fee of £150.",
    "We pay a yoga teacher £45 a session.",
    "Members pay £2 a week to the club.",
    "We charge residents £3 an hour for the hall.",
    "Grants of up to £5,000 will be paid to community organisations.",
    "We invest in our people.",
    "Trustees are unpaid.",
    "Families receive Universal Credit of £368 a month.",
    "Farmers get £2 a kilo for their beans.",
    "Project manager, 0.6 FTE | £24,000",
    "The facilitator (external) | £300 a day | £3,600",
    "In-kind contribution of residents' time | £4,000",
    "Young people's residential | £4,000",
    "Should young people be paid?",
    "Our partner Brightway employs refugees as guides.",
    "Home loss payments to displaced tenants are statutory.",
    "Families get £20 a week in housing benefit.",
    "In 2019 tenants got £10 an hour.",
    "Residents attend for £3 a session.",
    "Freelance hosts, 4 x £200 | £800",
    "The group has £2,000 a year of its own.",
    "Carers are paid £76.75 a week in Carer's Allowance if they are eligible.",
    "Tenants can choose whether to have a dehumidifier or a payment towards heating.",
    "The Community Ranger is paid on a national scale.",
    "Panel members get a £20 gift card at Christmas.",
]


@pytest.mark.parametrize("text", SUPPORTS)
def test_payment_is_firm_evidence(text: str) -> None:
    assert "supports" in stances(text, "payment")


@pytest.mark.parametrize("text", GOES_ON)
def test_pay_goes_on_after_its_payee_is_known(text: str) -> None:
    paid = [claim.quote for claim in claims(f"Residents are paid £15 an hour. {text}", "payment")]
    assert len(paid) > 1


@pytest.mark.parametrize("text", [*GOES_ON, *TURNS_AWAY])
def test_pay_without_a_payee_is_no_evidence(text: str) -> None:
    assert not stances(text, "payment")


@pytest.mark.parametrize("text", TURNS_AWAY)
def test_pay_for_somebody_else_ends_the_talk_of_pay(text: str) -> None:
    paid = [claim.quote for claim in claims(f"Residents are paid £15 an hour. {text}", "payment")]
    assert paid == ["Residents are paid £15 an hour"]


@pytest.mark.parametrize("text", WEAK)
def test_payment_is_weak(text: str) -> None:
    assert stances(text, "payment") == {"weak"}


@pytest.mark.parametrize("text", UNDERMINES)
def test_payment_undermines(text: str) -> None:
    assert stances(text, "payment") == {"undermines"}


@pytest.mark.parametrize("text", NOTHING)
def test_payment_is_no_evidence(text: str) -> None:
    assert not {"supports", "undermines"} & stances(text, "payment")


def test_a_rate_is_kept_with_its_amount_unit_and_currency() -> None:
    found = details("Peer researchers are on £13 an hour.", "payment")
    assert found == {"amount": 13.0, "currency": "£", "unit": "hour"}


def test_a_spoken_amount_and_a_named_rate_are_kept() -> None:
    assert details("Residents get a tenner a meeting.", "payment")["amount"] == 10.0
    named = details("Our four young producers are employed at the real Living Wage.", "payment")
    assert named["rate_name"] == "real living wage"


def test_a_budget_row_keeps_its_rate_and_its_total() -> None:
    found = details("Elders' days, 9 elders at £120 a day | £19,440", "payment")
    assert (found["amount"], found["unit"], found["total"]) == (120.0, "day", 19440.0)


def test_unpaid_work_is_by_choice_where_the_people_who_write_decided_so() -> None:
    text = (
        "We are nine tenants. None of our members will be paid, "
        "because the meeting voted to keep the money for the roof."
    )
    assert details(text, "payment").get("by_choice") == "yes"


def test_those_studied_are_not_counted_as_paid_where_others_shape_the_work() -> None:
    text = (
        "Patient researchers are paid £20 an hour. Participants will receive a £10 voucher for completing the survey."
    )
    paid = [claim.quote for claim in claims(text, "payment") if claim.stance == "supports"]
    assert paid == ["Patient researchers are paid £20 an hour"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Nobody is paid to run us.", "The draft says that nobody is paid."),
        ("The carers are not paid.", "The carers are not paid."),
    ],
)
def test_the_reason_for_unpaid_work_is_a_sentence(text: str, why: str) -> None:
    assert why in [item.why for item in claims(text, "payment")]
