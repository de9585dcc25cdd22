"""The ledger: what is read of a budget in every layout, and nothing that isn't one."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from proposal_check.documents import read
from proposal_check.documents.model import Block, Cell, Document, Place
from proposal_check.language.ledger import Ledger, read_ledger
from proposal_check.language.ledger.amounts import amounts, written
from proposal_check.language.ledger.working import chains
from proposal_check.language.model import Actor, Claim, Passage

CASES: list[dict[str, Any]] = YAML(typ="safe").load((Path(__file__).parent / "budgets.yaml").read_text("utf-8"))


@dataclass
class Payees:
    """Which passages of a draft pay or help people, as its claims would say."""

    people: Iterable[str] = ()
    support: Iterable[str] = field(default=())

    def claims(self, document: Document) -> list[Claim]:
        found = [claim for label in self.people for claim in said(document, label, "payment")]
        return found + [claim for label in self.support for claim in said(document, label, "support")]


def said(document: Document, label: str, strand: Any) -> list[Claim]:
    for block in document.blocks:
        start = block.text.find(label)
        if start >= 0 and any(character.isdigit() for character in block.text):
            passage = Passage(label, block.place, start, start + len(label))
            actor = Actor(label, "people")
            return [Claim(label, passage, actor, "budget_pay", "", (strand,), 4, "committed", "supports", "It pays.")]
    raise AssertionError(f"no line {label!r}")


def ledger_of(tmp_path: Path, text: str, people: Iterable[str] = (), support: Iterable[str] = ()) -> Ledger:
    draft = tmp_path / "draft.md"
    draft.write_text(f"# A draft\n\n{text}", encoding="utf-8")
    document = read(draft)
    return read_ledger(document, Payees(people, support).claims(document))


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_budget_is_read_whatever_its_layout(case: dict[str, Any], tmp_path: Path) -> None:
    found = ledger_of(tmp_path, case["draft"], case["people"], case.get("support", ()))
    assert {line.label: float(line.amount) for line in found.lines} == case["lines"]
    assert (None if found.total is None else float(found.total)) == case.get("total")
    assert (None if found.asked is None else float(found.asked.amount)) == case.get("asked")
    if "whole" in case:
        assert found.whole == case["whole"]
    assert (None if found.share is None else round(found.share, 3)) == case.get("share")
    assert [total.label for total in found.sums if not total.right] == []
    assert [working.text for working in found.workings if working.whole and not working.right] == []
    assert found.apart is None
    assert found.unclear == ()


AMOUNTS = [
    ("£12k", "£12,000"),
    ("£1.2m over two years", "£1,200,000"),
    ("£1,200.50", "£1,200.50"),
    ("£1 200", "£1,200"),
    ("€1.200,50", "€1,200.50"),
    ("US$300", "$300"),
    ("GBP 4,500.", "£4,500"),
    ("KSh 2,940,000", "KSh 2,940,000"),
    ("1,500 shillings", "1,500 shillings"),
    ("Rs 1,20,000", "₹120,000"),
    ("a tenner", "£10"),
    ("50p", "£0.50"),
    ("fifteen pounds", "£15"),
    ("-£500", "−£500"),
    ("£12 000 000", "£12,000,000"),
]


@pytest.mark.parametrize(("text", "expected"), AMOUNTS)
def test_amounts_are_read_as_they_are_written(text: str, expected: str) -> None:
    assert [written(each.value, each.currency) for each in amounts(text)] == [expected]
    assert all(each.exact for each in amounts(text))


@pytest.mark.parametrize("text", ["€1.200", "£12,50", "£200–£300", "£200-300", "c. £3,000", "up to £500"])
def test_what_can_be_read_two_ways_is_not_exact(text: str) -> None:
    assert [each.exact for each in amounts(text)] == [False]


WORKINGS = [
    ("40 × £25 × 12", 12000),
    ("40 x £25 = £1,000", 1000),
    ("110 days at £240", 26400),
    ("£25 per session for 10 sessions for 8 people", 2000),
    ("1,500 shillings per day, for 28 days, for 10 persons", 420000),
    ("14 hrs a week x 46 weeks x £12.60", 8114.4),
    ("six peer researchers × 20 days × £120", 14400),
    ("48 people, 14 days, £75", 50400),
]


@pytest.mark.parametrize(("text", "product"), WORKINGS)
def test_a_working_is_multiplied_out(text: str, product: float) -> None:
    assert [float(chain.product) for chain in chains(text)] == [product]


@pytest.mark.parametrize("text", ["12 of 40 people", "Machines x 8", "ten £50 vouchers", "16 to 25 year olds"])
def test_numbers_that_only_stand_near_are_no_working(text: str) -> None:
    assert chains(text) == []


ASKED = [
    ("We are asking the Good Work Fund for £48,500 over 15 months.", 48500),
    ("The request is for £222,300 over three years.", 222300),
    ("This bid seeks £1.2 million.", 1200000),
    ("Funding of £486,000 over 18 months is sought.", 486000),
    ("Amount requested: £148,600 over two years.", 148600),
    ("We need £88,000 to finish it.", 88000),
    ("We ask for £24,000 a year for two years.", 48000),
    ("We are applying for a grant of £12k.", 12000),
]


@pytest.mark.parametrize(("text", "expected"), ASKED)
def test_the_sum_asked_for_is_found(text: str, expected: int, tmp_path: Path) -> None:
    found = ledger_of(tmp_path, text)
    assert found.asked is not None, text
    assert found.asked.amount == expected


@pytest.mark.parametrize(
    "text",
    [
        "In 2018 we asked for £4,800 for benches and got it.",
        "Members may ask for up to £400.",
        "We had a grant of £6,000 from the trust.",
        "Residents can apply for £200 each.",
        "The panel will have charge of £4,000 a year.",
    ],
)
def test_other_money_is_not_the_sum_asked_for(text: str, tmp_path: Path) -> None:
    assert ledger_of(tmp_path, text).asked is None


def table(rows: list[tuple[str, str]]) -> Document:
    """A draft that is one table of two columns."""
    blocks = []
    for number, (label, amount) in enumerate([("Item", "Cost"), *rows]):
        text = f"{label} | {amount}"
        headers = ("Item", "Cost") if number else ("", "")
        cells = (Cell(0, 0, len(label), headers[0]), Cell(1, len(label) + 3, len(text), headers[1]))
        place = Place(number, table=0, row=number)
        blocks.append(Block("table_row", text, "answer" if number else "heading", place, cells=cells))
    return Document(Path("table.md"), "0" * 64, "md", "", "en", tuple(blocks))


def priced(costs: list[int], total: int) -> Document:
    """A table with these costs and this total."""
    return table([*((f"Item {chr(97 + i)}", f"£{cost:,}") for i, cost in enumerate(costs)), ("Total", f"£{total:,}")])


sums = st.lists(st.integers(min_value=1, max_value=9_999_999), min_size=2, max_size=12)


@given(sums)
@settings(max_examples=60, deadline=None)
def test_any_table_gives_exactly_its_sum(costs: list[int]) -> None:
    found = read_ledger(priced(costs, sum(costs)), ())
    assert [int(line.amount) for line in found.lines] == costs
    assert found.total == sum(costs)
    assert all(total.right for total in found.sums)


@given(sums, st.integers(min_value=20, max_value=5000))
@settings(max_examples=60, deadline=None)
def test_any_wrong_total_is_found(costs: list[int], off: int) -> None:
    found = read_ledger(priced(costs, sum(costs) + off), ())
    assert [int(total.stated - total.counted) for total in found.sums if not total.right] == [off]


@given(st.lists(st.text(alphabet="£€$0123456789.,xX×=-–() kmp:%/@aforty", max_size=60), min_size=1, max_size=6))
@settings(max_examples=150, deadline=None)
def test_odd_figures_break_nothing(texts: list[str]) -> None:
    blocks = tuple(Block("list_item", text, "answer", Place(i)) for i, text in enumerate(texts))
    read_ledger(Document(Path("odd.txt"), "0" * 64, "txt", "", "en", blocks), ())


def test_five_thousand_rows_take_a_few_seconds() -> None:
    document = table([(f"Item x{i}, {i + 2} x £25", f"£{(i + 2) * 25:,}") for i in range(5000)])
    start = time.process_time()
    found = read_ledger(document, ())
    assert len(found.lines) == 5000
    assert time.process_time() - start < 20


def test_a_huge_figure_is_no_amount() -> None:
    assert amounts("£" + "9" * 400) == []
    assert all(each.value < Decimal(10) ** 25 for each in amounts("£999,999,999,999,999 and £9m"))
