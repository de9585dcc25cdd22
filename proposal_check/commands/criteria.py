"""`criteria`: lists and shows the packs of criteria, and runs a pack's own examples."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from proposal_check.commands.terminal import NOT_REACHED, layout, show
from proposal_check.commands.walk import DEFAULT_PACK, pack_named, understood
from proposal_check.reports.escape import escape
from proposal_check.reports.page import Page

if TYPE_CHECKING:
    from proposal_check.assessment import Criterion, ExampleResult

criteria = typer.Typer(help="List, show and test the packs of criteria.", rich_markup_mode=None)

PackArgument = Annotated[str, typer.Argument(metavar="[PACK]", help="A pack's id, or its file.")]


@criteria.command("list")
def list_packs() -> None:
    """List the packs that come with the program."""
    from proposal_check.assessment import pack_names

    page = Page(layout())
    for name in pack_names():
        pack = pack_named(name)
        count = len(pack.criteria)
        page.line(f"{pack.id} {pack.version}", "bold")
        page.line(f"{escape(pack.title)}; {escape(pack.funder)}; {count} criteria", indent=2)
    show(page.text())


@criteria.command("show")
def show_pack(pack: PackArgument = DEFAULT_PACK) -> None:
    """Show a pack's criteria: what is asked, why, and what to write where it is missing."""
    chosen = pack_named(pack)
    page = Page(layout())
    page.line(f"{chosen.id} {chosen.version}: {escape(chosen.title)}", "bold")
    page.line(escape(chosen.funder))
    for name, strand in chosen.strands.items():
        page.line()
        page.line(f"{name.upper()}: {escape(strand.question)}", "bold")
        page.item("Met when:", escape(strand.needs), indent=0)
        for criterion in chosen.criteria:
            if criterion.strand == name:
                page.line()
                _criterion(page, criterion)
    show(page.text())


@criteria.command("schema")
def print_schema() -> None:
    """Print the JSON Schema of pack files, with which editors complete and check them."""
    from proposal_check.assessment.pack_schema import pack_schema

    show(pack_schema())


@criteria.command("test")
def test(pack: PackArgument = DEFAULT_PACK) -> None:
    """Judge a pack's own examples; exit code 1 if one gets another verdict than it stands under."""
    from proposal_check.assessment import test_pack

    chosen = pack_named(pack)
    results = test_pack(chosen, understood)
    failed = [result for result in results if not result.passed]
    page = Page(layout())
    for result in failed:
        _failure(page, result)
    page.line(f"{len(results) - len(failed)} of {len(results)} examples of {chosen.id} hold.")
    show(page.text())
    if failed:
        raise typer.Exit(NOT_REACHED)


def _criterion(page: Page, criterion: Criterion) -> None:
    key = " (key)" if criterion.key else ""
    page.line(f"{criterion.id}{key}", "bold", indent=2)
    page.line(escape(criterion.question), indent=4)
    page.item("Why:", escape(criterion.reason), indent=4)
    page.item("Source:", escape(f"{criterion.source.title}, {criterion.source.address}"), indent=4)
    page.item("Write:", escape(str(criterion.advice)), indent=4)


def _failure(page: Page, result: ExampleResult) -> None:
    page.item("-", f"{result.criterion}: “{escape(result.text)}”", indent=0)
    page.line(f"expected {result.expected}, got {result.got.verdict}", indent=2)
    page.item("Why:", escape(result.got.reason))
    page.line()
