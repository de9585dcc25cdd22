"""`Document` and claims → `Ledger`: the budget that the share is taken from, its sums, and the sum asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from proposal_check.documents.model import Document
from proposal_check.language.ledger.amounts import amounts
from proposal_check.language.ledger.asking import wishes
from proposal_check.language.ledger.choosing import Read, added, primary, sum_asked
from proposal_check.language.ledger.doubts import apart, riddles, unbudgeted, whole
from proposal_check.language.ledger.entries import Entry
from proposal_check.language.ledger.lists import list_budgets
from proposal_check.language.ledger.model import Ledger, Line, Sum, Working
from proposal_check.language.ledger.payees import by_block, echoed, payee, promised
from proposal_check.language.ledger.rows import budget_of
from proposal_check.language.ledger.sums import reckon
from proposal_check.language.ledger.tables import grids
from proposal_check.language.ledger.workings import by_columns, of_entry, spells, stated
from proposal_check.language.model import Claim


def read_ledger(document: Document, claims: Sequence[Claim]) -> Ledger:
    """The money of a draft; empty where it has none."""
    budgets = read_budgets(document)
    wished = wishes(document)
    spans = spells(document)
    money = currency_of(document, budgets)
    chosen, puzzle = primary(budgets, wished)
    asked, rival = sum_asked(document, wished, chosen)
    total = added(chosen) if chosen else None
    found = by_block(claims)
    lines = tuple(line_of(entry, found, spans, money) for read in chosen for entry in read.reckoning.lines)
    if not any(line.kind in {"people", "mixed"} for line in lines):
        lines = tuple(named_in_text(line, promised(claims)) for line in lines)
    parted = apart(document, chosen, wished, asked, money)
    covered, hidden = whole(chosen, asked, total, money, parted)
    doubts = (puzzle, rival, hidden, unbudgeted(lines, claims))
    return Ledger(
        lines=lines,
        sums=tuple(each for read in budgets for each in (*read.reckoning.sums, *across(read))),
        workings=worked(document, budgets, spans),
        asked=asked,
        total=total,
        whole=covered,
        currency=money,
        apart=parted,
        unclear=tuple(each for each in doubts if each is not None) + tuple(riddles(chosen, lines, found)),
    )


def read_budgets(document: Document) -> list[Read]:
    """Every budget of the draft, tables first."""
    found: list[Read] = []
    for grid in grids(document):
        budget = budget_of(grid)
        if budget is not None:
            found.append(Read(budget, reckon(budget), grid))
    found += [Read(budget, reckon(budget)) for budget in list_budgets(document)]
    return found


def currency_of(document: Document, budgets: Sequence[Read]) -> str:
    """The currency of the budgets, else the one that the draft names most."""
    shown = Counter(c for read in budgets for c in read.budget.currencies)
    if not shown:
        shown = Counter(each.currency for block in document.blocks for each in amounts(block.text) if each.currency)
    return shown.most_common(1)[0][0] if shown else ""


def line_of(entry: Entry, claims: dict[int, list[Claim]], spans: frozenset[int], money: str) -> Line:
    """An entry as a line, with whom it pays."""
    kind, why, said = payee(entry, claims)
    return Line(
        label=entry.label,
        passage=entry.passage,
        amount=entry.amount or Decimal(0),
        currency=entry.currency or money,
        kind=kind,
        why=why,
        working=of_entry(entry, spans),
        periods=entry.periods,
        claims=said,
        match=entry.kind == "match",
        about=entry.about,
    )


def named_in_text(line: Line, paid: Sequence[Claim]) -> Line:
    """A line that a promise of pay names, as people's: only where no line says so itself."""
    said = echoed(line.label, paid) if line.kind == "other" else ()
    if not said:
        return line
    return replace(line, kind="people", why="The text says that they are paid.", claims=said)


def across(read: Read) -> list[Sum]:
    """The rows whose years do not give their total, where in most rows they do."""
    if read.grid is None or len(read.grid.of("period")) < 2 or not read.grid.of("total"):
        return []
    rows = [e for e in read.budget.entries if e.amount is not None and len(e.periods) == len(read.grid.of("period"))]
    found = [
        Sum(
            e.label,
            e.passage,
            stated=e.amount,
            counted=sum((amount for _, amount in e.periods), Decimal(0)),
            lines=len(e.periods),
            currency=e.currency,
            column="years",
            slack=read.budget.slack(len(e.periods)),
            grand=False,
        )
        for e in rows
        if e.amount is not None
    ]
    right = sum(each.right for each in found)
    if right < 2 or right * 2 <= len(found):
        return []
    totals = {e.passage for e in rows if e.kind != "line"}
    wrong = [each for each in found if not each.right and each.passage not in totals]
    return [each for each in found if each.passage not in totals] if wrong else found


def worked(document: Document, budgets: Sequence[Read], spans: frozenset[int]) -> tuple[Working, ...]:
    """Every working of the draft, each passage once."""
    found: list[Working] = []
    for read in budgets:
        made = [(entry, of_entry(entry, spans)) for entry in read.budget.entries if entry.kind == "line"]
        found += [working for _, working in made if working is not None]
        if read.grid is not None:
            found += by_columns(read.grid, {e.passage.place.block: e for e in read.budget.entries})
    seen = {each.passage.place.block for each in found}
    return (*found, *(each for each in stated(document) if each.passage.place.block not in seen))
