"""A filled form, from Markdown and from Word: each answer's length and verdict, and where its gaps belong."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Literal

import pytest
from typer.testing import CliRunner

from proposal_check.cli import app
from tests.rendering import render

FORM = """\
# Neighbourhood Fund

## 1. Tell us about your group (50-100 words)

We are a charity in the old boat works on Canal Street.

## 2. Who will make decisions about the project? (max 20 words)

A panel of tenants decides which repairs are done. The panel is made up of tenants who are elected every year by a
meeting of all households.

## 3. How will people be paid for their time?

Tenants on the panel may be offered something.

## 4. Anything else?
"""
HOSTILE = FORM.replace("make decisions", "make \x1b[31mdeci\u202esions [red]<b>")


def checked(folder: Path, fmt: Literal["md", "docx"], text: str = FORM) -> tuple[Any, str]:
    path = folder / f"form.{fmt}"
    if fmt == "md":
        path.write_text(text, encoding="utf-8")
    else:
        render(text, fmt, path)
    said = CliRunner().invoke(app, ["check", str(path), "--format", "json"])
    shown = CliRunner().invoke(app, ["check", str(path)])
    return json.loads(said.stdout)["documents"][0], shown.stdout


@pytest.mark.parametrize("fmt", ["md", "docx"])
def test_each_answer_has_its_length_its_limit_and_a_verdict(fmt: Literal["md", "docx"], tmp_path: Path) -> None:
    document, shown = checked(tmp_path, fmt)
    group, decisions, pay, more = document["questions"]
    assert (group["words"], group["limit"]["least"], group["length"]) == (12, 50, "under")
    assert group["verdict"] is None
    assert (decisions["words"], decisions["limit"]["most"], decisions["length"]) == (27, 20, "over")
    assert [each["id"] for each in decisions["strands"]] == ["power"]
    assert decisions["verdict"] != "not_met"
    assert decisions["claims"]
    assert (pay["limit"], pay["length"], pay["verdict"]) == (None, None, "not_met")
    assert (more["answer"], more["words"]) == ([], 0)
    assert "27 words: 7 over the limit of 20." in shown
    assert "12 words: 38 short of the 50 asked for." in shown
    assert "No answer yet." in shown


@pytest.mark.parametrize("fmt", ["md", "docx"])
def test_a_gap_belongs_into_the_answer_that_it_is_asked_in(fmt: Literal["md", "docx"], tmp_path: Path) -> None:
    document, _ = checked(tmp_path, fmt)
    near = {gap["criterion"]: gap["near"] for gap in document["gaps"]}
    assert near["people-are-paid"]["heading"][-1].startswith("3. How will people be paid")
    assert near["hold-the-money"]["heading"][-1].startswith("2. Who will make decisions")
    for gap in document["gaps"]:
        assert gap["effect"]
        assert gap["question"]
        assert len(gap["patterns"]) == 2


def test_nothing_that_a_form_asks_is_obeyed(tmp_path: Path) -> None:
    document, shown = checked(tmp_path, "md", HOSTILE)
    assert len(document["questions"]) == 4
    assert not {"\x1b", "\u202e"} & set(shown)
    assert "[red]" in shown
