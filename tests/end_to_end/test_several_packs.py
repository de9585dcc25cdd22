"""Several packs in one run: each says its verdict, and the text is parsed once for all of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language
from spacy.tokens import Doc
from typer.testing import CliRunner

from proposal_check.cli import app
from proposal_check.language.pipeline import pipeline

runner = CliRunner()

DRAFT = """# The Quay Street Larder

We are fourteen shoppers and growers from Quay Street. We started the larder ourselves in a garage.

Shoppers decide what is bought, and they elect the committee every spring. Growers run the stall and write the
rota. Packers, who are shoppers too, are paid £12 an hour.
"""
SHIPPED = (resources.files("proposal_check.criteria") / "people_in_the_lead.yaml").read_text("utf-8")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a draft, and with a pack that asks of power only whether anybody is hired."""
    monkeypatch.chdir(tmp_path)
    Path("larder.md").write_text(DRAFT, encoding="utf-8")
    strict = SHIPPED.replace("id: people-in-the-lead", "id: strict", 1).replace("claims: 2\n", "claims: 90\n", 1)
    Path("strict.yaml").write_text(strict.replace("title: People in the lead", "title: A strict reading", 1), "utf-8")
    return tmp_path


def check(*arguments: str) -> Any:
    result = runner.invoke(app, ["check", "larder.md", *arguments])
    assert result.exit_code in (0, 1), result.output
    return result


BOTH = ("--pack", "people-in-the-lead", "--pack", "strict.yaml")


def test_each_pack_gives_the_verdict_that_it_gives_alone(folder: Path) -> None:
    document = json.loads(check(*BOTH, "--format", "json").stdout)["documents"][0]
    alone = json.loads(check("--format", "json").stdout)["documents"][0]
    assert {name: value for name, value in document.items() if name != "packs"} == {
        name: value for name, value in alone.items() if name != "packs"
    }
    strict = json.loads(check("--pack", "strict.yaml", "--format", "json").stdout)["documents"][0]
    (further,) = document["packs"]
    assert (further["id"], alone["packs"]) == ("strict", [])
    for name in ("verdict", "reason", "strands", "criteria", "gaps", "checks"):
        assert further[name] == strict[name], name


def test_the_report_names_every_pack_of_the_run(folder: Path) -> None:
    report = json.loads(check(*BOTH, "--format", "json").stdout)
    assert [pack["id"] for pack in report["tool"]["packs"]] == ["people-in-the-lead", "strict"]
    assert report["tool"]["pack"]["id"] == "people-in-the-lead"
    text = check(*BOTH).stdout
    assert text.count("larder.md") == 1
    assert text.index("By People in the lead (people-in-the-lead") < text.index("By A strict reading (strict")
    assert "By People" not in check().stdout


def test_every_pack_must_reach_the_required_verdict(folder: Path) -> None:
    assert check("--require", "met").exit_code == 0
    assert check(*BOTH, "--require", "met").exit_code == 1
    assert json.loads(check(*BOTH, "--format", "json").stdout)["verdict"] == "partly"


def test_two_packs_parse_the_text_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: list[int] = []
    pipe = Language.pipe

    def counted(self: Language, texts: Any, **options: Any) -> Iterator[Doc]:
        for doc in pipe(self, texts, **options):
            parsed.append(len(doc))
            yield doc

    pipeline()
    monkeypatch.setattr(Language, "pipe", counted)
    check()
    once = list(parsed)
    parsed.clear()
    check(*BOTH)
    assert once
    assert parsed == once


def test_one_pack_named_twice_is_one(folder: Path) -> None:
    report = json.loads(check("--pack", "people-in-the-lead", "--pack", "people_in_the_lead", "-f", "json").stdout)
    assert report["documents"][0]["packs"] == []


def test_two_packs_of_one_id_are_refused(folder: Path) -> None:
    Path("other.yaml").write_text(Path("strict.yaml").read_text("utf-8").replace("A strict", "Another"), "utf-8")
    result = runner.invoke(app, ["check", "larder.md", "--pack", "strict.yaml", "--pack", "other.yaml"])
    assert result.exit_code == 2
    assert "another pack of this run has the id “strict” too" in result.stderr


def test_a_packs_own_names_are_known_in_the_cast_too(folder: Path) -> None:
    Path("films.md").write_text("# Films\n\nThe Sparks decide what is filmed.\n", encoding="utf-8")
    Path("films.yaml").write_text(
        'id: films\nversion: "1"\ntitle: Films\nextends: people-in-the-lead\nlocal_words: {people: [Sparks]}\n', "utf-8"
    )
    assert "Sparks" not in runner.invoke(app, ["who", "films.md"]).stdout
    told = runner.invoke(app, ["who", "films.md", "--pack", "films.yaml"])
    assert "Sparks (once): the people this is for" in told.stdout, told.output
