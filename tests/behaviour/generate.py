"""Templates with slots → cases: every text written out, always the same ones in the same order.

A file of this folder has one section of the annotation guide. Its groups have a `kind` and either
`texts`, each by itself, or a `plain` statement and what becomes of it: `same` (wordings that must
change nothing) or `turned` (wordings that must). What may be expected is in `judging`, what the
slots are filled with in `slots.yaml`. A text is blocks between " // ": "# " a heading, "- " a list
item, "? " a form's question, "> " a quotation, "|h| a | b |" a table's header row, "| a | b |" a
row, else a paragraph. What stands between « and » is what is judged; without them, all of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal, get_args
from zlib import crc32

from ruamel.yaml import YAML

from proposal_check.documents.model import CELL_SEPARATOR, Block, BlockKind, BlockRole, Cell, Document, Place

FOLDER = Path(__file__).parent
NOT_SECTIONS = {"slots", "ceilings"}
SLOT = re.compile(r"\{([A-Za-z]+)(?:_(\d))?(?:\.([a-z]+))?\}")
SENTENCE_START = re.compile(r"(^|[.?!] )(«?)([a-z])")
FILLS = 2
"""How many times a text is written out with other fillings, where its group doesn't say."""

Kind = Literal["ability", "invariance", "direction"]
Entry = dict[str, str]
Slots = dict[str, list[Entry]]
Filling = dict[str, Entry]

EXPECTATION = re.compile(
    r"(supports|without)( (or )?(leadership|payment|power|support))+|weak|undermines|short|taken back|gone"
)

MARKS: dict[str, tuple[BlockKind, BlockRole]] = {
    "# ": ("heading", "heading"),
    "- ": ("list_item", "answer"),
    "? ": ("paragraph", "guidance"),
    "> ": ("paragraph", "quote"),
}


@dataclass(frozen=True, slots=True)
class Case:
    """One text, the template it was made from, and what must come of it.

    `plain` is the other half of its pair, "" where it stands alone.
    """

    section: str
    kind: Kind
    template: str
    text: str
    expect: str
    plain: str = ""


def read_yaml(name: str) -> Any:
    """A YAML file of this folder."""
    return YAML(typ="safe").load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))


def read_slots() -> Slots:
    """The slots, each entry with its forms; words alone are the form `many`."""
    return {
        name: [{"many": entry} if isinstance(entry, str) else entry for entry in entries]
        for name, entries in read_yaml("slots").items()
    }


def all_cases() -> list[Case]:
    """Every case of every file, without repeats, in the files' order."""
    slots = read_slots()
    names = sorted(file.stem for file in FOLDER.glob("*.yaml") if file.stem not in NOT_SECTIONS)
    found: dict[tuple[str, str, str], Case] = {}
    for name in names:
        content = read_yaml(name)
        for group in content["groups"]:
            for case in cases_of(group, content["section"], slots):
                found.setdefault((case.section, case.text, case.expect), case)
    return list(found.values())


def cases_of(group: dict[str, Any], section: str, slots: Slots) -> Iterator[Case]:
    """The cases of one group: of `texts`, each by itself; of `plain`, itself and each of its other halves."""
    kind: Kind = group["kind"]
    if kind not in get_args(Kind):
        raise ValueError(f"{section}: no such kind: {kind}")
    for other in (group, *group.get("turned", ())):
        if not EXPECTATION.fullmatch(other["expect"]):
            raise ValueError(f"{section}: no such expectation: {other['expect']}")
    for text in group.get("texts", ()):
        for filling in fillings([text], group, slots):
            yield Case(section, kind, text, filled(text, filling), group["expect"])
    if "plain" not in group:
        return
    turned = [(text, group["expect"]) for text in group.get("same", ())]
    turned += [(other["text"], other["expect"]) for other in group.get("turned", ())]
    for filling in fillings([group["plain"], *(text for text, _ in turned)], group, slots):
        plain = Case(section, "ability", group["plain"], filled(group["plain"], filling), group["expect"])
        yield plain
        for text, expect in turned:
            made = filled(text, filling)
            yield replace(plain, kind=kind, template=text, text=made, expect=expect, plain=plain.text)


def fillings(texts: list[str], group: dict[str, Any], slots: Slots) -> Iterator[Filling]:
    """Fillings that suit all the texts: every entry of the slot in `over`, else as many as `fills` says."""
    wanted: dict[str, set[str]] = {}
    unread = list(texts)
    while unread:
        for name, number, form in SLOT.findall(unread.pop()):
            key = f"{name.lower()}{number}"
            if key not in wanted:
                unread += [words for entry in slots[name.lower()] for words in entry.values() if "{" in words]
            wanted.setdefault(key, set()).add(form or "many")
    choices = {
        key: [entry for entry in slots[key.rstrip("0123456789")] if forms <= entry.keys()]
        for key, forms in wanted.items()
    }
    over = group.get("over")
    count = len(choices[over]) if over else group.get("fills", FILLS) if choices else 1
    seed = crc32(texts[0].encode())
    for turn in range(count):
        yield {
            key: entries[turn if key == over else (seed + turn + 7 * int(key[-1:].isdigit())) % len(entries)]
            for key, entries in choices.items()
        }


def filled(text: str, filling: Filling) -> str:
    """A text with its slots filled and a capital at the start of each sentence."""

    def words(match: re.Match[str]) -> str:
        name, number, form = match.groups()
        put = filling[f"{name.lower()}{number or ''}"][form or "many"]
        return put[0].upper() + put[1:] if name[0].isupper() else put

    while SLOT.search(text):
        text = SLOT.sub(words, text)
    parts = text.split(" // ")
    return " // ".join(
        SENTENCE_START.sub(lambda m: m[1] + m[2] + m[3].upper(), part) if part[:2] not in {"- ", "| ", "|h"} else part
        for part in parts
    )


def document(case: Case) -> Document:
    """The case's text as a document of its own."""
    blocks: list[Block] = []
    heading: tuple[str, ...] = ()
    header: list[str] = []
    row = 0
    for number, part in enumerate(plainly(case.text).split(" // ")):
        mark, rest = part[:2], part[2:]
        place = Place(number, heading=heading)
        if mark in {"|h", "| "}:
            cells = [cell.strip() for cell in rest.strip("| ").split("|")]
            header, row = (cells, 0) if mark == "|h" else (header, row + 1)
            blocks.append(table_row(cells, header, replace(place, table=0, row=row), is_header=mark == "|h"))
        elif mark in MARKS:
            kind, role = MARKS[mark]
            blocks.append(Block(kind, rest, role, place, level=int(kind in {"heading", "list_item"})))
            heading = (rest,) if kind == "heading" else heading
        else:
            blocks.append(Block("paragraph", part, "answer", place))
    return Document(Path("case.txt"), "0", "txt", "", "en", tuple(blocks))


def table_row(cells: list[str], header: list[str], place: Place, *, is_header: bool) -> Block:
    """A row of a table as readers make it."""
    made: list[Cell] = []
    start = 0
    for column, text in enumerate(cells):
        above = header[column] if not is_header and column < len(header) else ""
        made.append(Cell(column, start, start + len(text), above))
        start += len(text) + len(CELL_SEPARATOR)
    role: BlockRole = "heading" if is_header else "answer"
    return Block("table_row", CELL_SEPARATOR.join(cells), role, place, cells=tuple(made))


def plainly(text: str) -> str:
    """A text without the marks of what is judged."""
    return text.replace("«", "").replace("»", "")


def judged(case: Case) -> list[tuple[int, int, int]]:
    """The stretches that are judged, as block, start and end; of a text without marks, every block whole."""
    found: list[tuple[int, int, int]] = []
    for number, part in enumerate(case.text.split(" // ")):
        before, mark, rest = part.partition("«")
        if mark:
            inside = rest.partition("»")[0]
            skipped = 2 if before[:2] in {*MARKS, "| "} else 0
            found.append((number, len(before) - skipped, len(before) - skipped + len(inside)))
    return found or [(number, 0, len(part)) for number, part in enumerate(case.text.split(" // "))]
