"""`criteria`: lists, shows and starts packs of criteria, and runs their own examples."""

from __future__ import annotations

import os
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from proposal_check.commands.terminal import NOT_REACHED, layout, show, stop
from proposal_check.commands.walk import DEFAULT_PACK, pack_named, packs_named, understood
from proposal_check.reports.escape import escape
from proposal_check.reports.page import Page

if TYPE_CHECKING:
    from proposal_check.assessment import Criterion, Pack
    from proposal_check.assessment.scale import Scale

criteria = typer.Typer(help="List, show, start and test packs of criteria.", rich_markup_mode=None)

PackArgument = Annotated[str, typer.Argument(metavar="[PACK]", help="A pack's id, or its file.")]
PackArguments = Annotated[list[str] | None, typer.Argument(metavar="[PACK]...", help="Packs' ids, or their files.")]


@criteria.command("list")
def list_packs(packs: PackArguments = None) -> None:
    """List the packs that come with the program, or the ones named."""
    from proposal_check.assessment import pack_names

    page = Page(layout())
    for name in packs or pack_names():
        pack = pack_named(name)
        count = len(pack.criteria)
        scale = f", {len(pack.scale.rungs)} rungs" if pack.scale else ""
        language = f"; in {pack.language}" if pack.language != "en" else ""
        page.line(f"{pack.id} {escape(pack.version)}", "bold")
        page.line(f"{escape(pack.title)}; {escape(pack.funder)}; {count} criteria{scale}{language}", indent=2)
    show(page.text())


@criteria.command("show")
def show_pack(
    pack: PackArgument = DEFAULT_PACK,
    criterion: Annotated[str, typer.Argument(metavar="[CRITERION]", help="Only this one, with its examples.")] = "",
) -> None:
    """Show a pack's criteria: what is asked, why, and what to write where it is missing."""
    chosen = pack_named(pack)
    if criterion:
        _one(chosen, criterion)
        return
    page = Page(layout())
    page.line(f"{chosen.id} {escape(chosen.version)}: {escape(chosen.title)}", "bold")
    page.line(escape(chosen.funder))
    if chosen.scale:
        _scale(page, chosen.scale)
    for name, strand in chosen.strands.items():
        page.line()
        page.line(f"{name.upper()}: {escape(strand.question)}", "bold")
        page.item("Met when:", escape(strand.needs), indent=0)
        for each in chosen.criteria:
            if each.strand == name:
                page.line()
                _criterion(page, each)
    show(page.text())


@criteria.command("new")
def new_pack(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The file to write, ending in .yaml.")],
    extends: Annotated[str, typer.Option("--extends", metavar="PACK", help="The pack to build on.")] = "",
) -> None:
    """Write a short pack of your own, with notes in it; a file that is there is never overwritten."""
    from proposal_check.assessment.pack_schema import pack_schema
    from proposal_check.assessment.starter import starter

    if file.suffix not in {".yaml", ".yml"}:
        stop(f"{file}: a pack's file ends in .yaml.")
    base = pack_named(extends) if extends else None
    named = extends
    if extends and Path(extends).is_file():
        named = Path(os.path.relpath(extends, file.absolute().parent)).as_posix()
    schema = file.with_name("pack.schema.json")
    written = _written(file, starter(file.as_posix(), file.stem, base, named))
    if not written:
        stop(f"{file}: there is such a file already. Nothing was written; choose another name.")
    beside = _written(schema, pack_schema())
    page = Page(layout())
    page.line(f"Wrote {escape(str(file))}{f', and {escape(str(schema))} for your editor' * beside}.")
    page.line(f"Next: proposal-check criteria test {escape(str(file))}")
    show(page.text())


@criteria.command("schema")
def print_schema() -> None:
    """Print the JSON Schema of pack files, with which editors complete and check them."""
    from proposal_check.assessment.pack_schema import pack_schema

    show(pack_schema())


@criteria.command("test")
def test(
    packs: PackArguments = None,
    every: Annotated[bool, typer.Option("--all", help="Every pack that comes with the program, too.")] = False,
) -> None:
    """Judge packs' own examples; exit code 1 if one gets another verdict than it stands under.

    For such an example the passages that were read are shown, and what of the query each misses.
    """
    from proposal_check.assessment import pack_names, test_pack
    from proposal_check.reports.pack_test import render_failures

    failed = False
    for pack in packs_named([*(packs or ()), *(pack_names() if every else ())]):
        results = test_pack(pack, understood)
        wrong = [result for result in results if not result.passed]
        failed = failed or bool(wrong)
        page = Page(layout())
        page.line(f"{len(results) - len(wrong)} of {len(results)} examples of {pack.id} hold.")
        show(f"{render_failures(wrong, layout())}{page.text()}")
    if failed:
        raise typer.Exit(NOT_REACHED)


def _written(file: Path, text: str) -> bool:
    """Write a new file; False where there is one of that name, which is left as it is."""
    try:
        with file.open("x", encoding="utf-8", newline="\n") as out:
            out.write(text)
    except FileExistsError:
        return False
    except OSError as error:
        stop(f"{file}: the file can't be written ({error.strerror}).")
    return True


def _one(pack: Pack, name: str) -> None:
    from proposal_check.reports.criterion import render_criterion

    found = pack.criterion(name)
    if found is None:
        ids = [each.id for each in pack.criteria]
        near = get_close_matches(name, ids, n=1)
        hint = f"Did you mean “{near[0]}”?" if near else f"Its criteria are: {', '.join(ids)}."
        stop(f"There is no criterion “{name}” in {pack.id}. {hint}")
    show(render_criterion(pack, found, layout()))


def _scale(page: Page, scale: Scale) -> None:
    page.line()
    page.line(escape(scale.title).upper(), "bold")
    for number, rung in reversed(list(enumerate(scale.rungs, 1))):
        band = f" ({escape(rung.band)})" if rung.band else ""
        page.item(f"{number}", f"{escape(rung.title)}{band}: {escape(rung.means)}")
        page.item("Source:", escape(f"{rung.source.title}, {rung.source.address}"), indent=4)


def _criterion(page: Page, criterion: Criterion) -> None:
    key = " (key)" if criterion.key else ""
    page.line(f"{criterion.id}{key}", "bold", indent=2)
    page.line(escape(criterion.question), indent=4)
    page.item("Why:", escape(criterion.reason), indent=4)
    page.item("Source:", escape(f"{criterion.source.title}, {criterion.source.address}"), indent=4)
    page.item("Write:", escape(str(criterion.advice)), indent=4)
