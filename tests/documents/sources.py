"""Drafts in Markdown that every format must give the same blocks of."""

from __future__ import annotations

CAFE = """\
# Mill Lane Mothers: the night café

## 1. About us

We are eleven **mothers** from the Mill Lane estate, and we've run the night café for four years
without a paid member of staff, because nobody else would open after nine o'clock in the winter.

Our directors are all parents. Nine of the twelve live in the tower blocks and the other three used
to; each of them was elected by the members’ meeting in the spring.

## 2. Who will make decisions?

Please tell us how you will involve people with lived experience (max 300 words).

- The assembly chooses the rota.
- The assembly signs off every payment over £50, and may stop any work that it does not like by a
  simple majority of those who turn up.
  - Two tellers count.
- Staff have no vote.

> I would never have thought that they would hand over the cheque book to the likes of us.

### Budget

| Item | Who is paid | Cost |
| --- | --- | --- |
| Fees for twelve peer researchers at £20 an hour, for six months, paid weekly | Mothers | £14,400 |
| Rent | The landlord, on the first of every month | £2,000 |
| Evaluation by an outside firm | A university | £3,100 |

1. First we meet.
2. Then we vote.

## 3. Evaluation

The evaluation is co-produced. It's tenant-led from the start.
"""

HYPHENS = """\
# Breaking words

## Long lines

The neighbour\u00adhood assembly is made up of res\u00adi\u00addents who have lived on the
estate for a gener\u00ada\u00adtion or more, and who know better than any con\u00adsul\u00adtant
what the estate needs from the munic\u00adi\u00adpal\u00adity and its several dozen
depart\u00adments of every kind.

Everything that we do is co-produced and peer-led, from the first user-led meeting in the
community-owned hall to the last tenant-led vote on the well-being fund, and the self-managed
budget is peer-reviewed, resident-led and member-owned in every one of the twenty-four blocks.

Our efficient office offers flats, fluff and a fifth floor: ﬁrst, ﬂoor, oﬃce.
"""

QUESTIONS = """\
# Application

## Q1. Who decides?

Who decides? The parents. They hold the budget and they may veto anything that the board puts to
them.

## Q2. How will people be paid?

Every researcher earns £13.15 an hour, the real Living Wage, and is paid weekly.

Tell us about your organisation and how it is governed.

## Q3. Who does what?

| What do you need to know? | Your answer |
| --- | --- |
| Who chairs the panel? | Two tenants chair it in turn, a month each, and they set its agenda. |
| Who holds the money? | The panel. |

| Name of organisation: | Ash Lane Tenants |
| --- | --- |
| Who signs the cheques? | Any two of the nine elected members sign, and no member of staff may. |
| Amount requested: | £9,800 |

“We run this place, and they work for us,” as a member said.

## References

- Arnstein, S. (1969) A ladder of citizen participation.
- Tenants' charter (2030) Second edition.
"""

_PARAGRAPHS = (
    "The assembly meets on the first Tuesday of every month in the old laundry, and any of the "
    "four hundred households may put an item on its agenda up to the hour before it opens.",
    "In the second year the panel of nine elected tenants takes over the whole of the repairs "
    "budget, £{n}00,000 in all. It appoints the contractor. It may dismiss the contractor. Nothing "
    "is spent without its signature.",
    "Two of us are employed for twenty hours a week at £{n}.50 an hour.",
    "A resident who cannot come sends a proxy; nobody holds more than two, and the tellers check "
    "every one of them against the register that the members' secretary keeps.",
)
LONG = "# A long bid\n\n" + "\n".join(
    f"## Part {part}\n\n"
    + "\n\n".join(text.format(n=part + 10) for text in _PARAGRAPHS)
    + "\n\n- The members choose the year's subject.\n- The members hire, pay and dismiss the two "
    "coordinators, on terms that the whole meeting settles by a vote at the turn of every year.\n\n"
    + _PARAGRAPHS[part % 4].format(n=part)
    + "\n"
    for part in range(1, 13)
)

_ROWS = "\n".join(
    f"| Session {n} with the young people's panel, which plans and leads it | £{n * 10} |" for n in range(1, 40)
)
LONG_TABLE = f"""\
# Costs

The young people's panel wrote this budget, and signs off every line of it.

| What it is for | Cost |
| --- | --- |
{_ROWS}

The panel can move money between lines as it sees fit.
"""

SOURCES = {
    "café": CAFE,
    "hyphens": HYPHENS,
    "questions": QUESTIONS,
    "many pages": LONG,
    "a table over pages": LONG_TABLE,
}
