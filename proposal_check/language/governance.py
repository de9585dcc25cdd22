"""Rows of a governance table: who sits on each body, what it may do, and who is only in attendance."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from proposal_check.documents.model import Block
from proposal_check.language.judge_others import TAKING_AWAY
from proposal_check.language.lexicon import actions, words
from proposal_check.language.mention import Scene, is_word
from proposal_check.language.model import OUTSIDE, Party, Stance
from proposal_check.language.parties import resolve
from proposal_check.language.quantity import number
from proposal_check.language.verdict import Judgement

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FILE = "weak.yaml"
BODY_HEADS = re.compile(r"^\s*(body|forum|committee|board|group|panel|member|tier)\b", re.I)
ADVISORY = {"advisory", "reference", "sounding", "expert", "consultative", "shadow"}


def governance_row(block: Block, docs: dict[int, Doc], scene: Scene) -> tuple[Judgement, str] | None:
    """The worth of a row that says who sits on a body or what it may do, and its action; else None."""
    texts = {cell.column: block.text[cell.start : cell.end].strip() for cell in block.cells}
    headers = {cell.column: cell.header.lower() for cell in block.cells}
    name = texts.get(0, "")
    members = column(headers, "membership_headers")
    remit = column(headers, "remit_headers")
    peopled = people_in(docs.get(0), scene) or (members is not None and people_in(docs.get(members), scene))
    first = docs.get(0)
    if first is not None and any(t.lemma_.lower() in words(FILE, "duties") for t in first):
        return None
    if scene.we == "people" or not name:
        return None
    seated = seats(docs.get(members), scene) if members and BODY_HEADS.search(headers.get(0, "")) else None
    if seated is not None and seated[0] > 0.5 * seated[1] and remit is not None and decides(docs.get(remit)):
        if any(w in name.lower() for w in ADVISORY) or comments(docs.get(remit)):
            return None
        why = f"{name}: {texts[remit][:60].lower()}; most of its seats are the people's."
        return Judgement("people", name, ("power",), 5, "done", "supports", why), "decide"
    onlooker = any(text.lower() in words(FILE, "onlooker_cells") for text in texts.values())
    barred = any(
        "vot" in headers[c] and text.lower() in {"no", "none", "non-voting", "✗", "x"} for c, text in texts.items()
    )
    if (onlooker or barred) and peopled:
        return made("undermines", "people", name, f"{name}: present without a vote.", "negated"), "attend"
    bare = members is not None and headers[members].strip(" ?") in {"who", "by whom"}
    own = remit is not None and headers[remit].startswith("decid") and not comments(docs.get(remit))
    deciding = own or (remit is not None and decides(docs.get(remit)))
    tiers = BODY_HEADS.search(headers.get(0, "")) is not None or first_is_body(first)
    if tiers and members is not None and members != 0 and not any(w in name.lower() for w in ADVISORY):
        counted = seats(docs.get(members), scene)
        if (
            counted is not None
            and counted[0] < 0.5 * counted[1]
            and (deciding or (not bare and (remit is None or counted[0])))
        ):
            why = (
                f"{name} has none of the people on it."
                if not counted[0]
                else f"The people have {counted[0]:g} of {counted[1]:g} seats on {name}: a minority."
            )
            return made("undermines", "people" if counted[0] else "applicant", name, why, "done"), "govern"
    if (
        remit is not None
        and comments(docs.get(remit))
        and not decides(docs.get(remit))
        and (peopled or any(w in name.lower() for w in ADVISORY))
    ):
        return made(
            "weak",
            "people",
            name,
            f"{name} is there for {texts[remit][:40].lower()}: nothing that it decides is named.",
            "done",
        ), "comment"
    holder = outside_holder(docs, texts, remit, scene)
    if deciding and holder is not None:
        return made("undermines", holder[0], holder[1], f"{holder[1]} decides here, not the people.", "done"), "decide"
    return None


def first_is_body(doc: Doc | None) -> bool:
    """Whether a row's first cell names a body, so that what follows may be its members."""
    return doc is not None and any(is_word(t, "bodies", "heads") for t in heads(doc)[:1])


def made(stance: Stance, party: Party, who: str, why: str, firmness: str) -> Judgement:
    """A judgement on a row, in the power strand."""
    level = 2 if stance == "weak" else 0
    return Judgement(party, who, ("power",), level, "negated" if firmness == "negated" else "done", stance, why)


def column(headers: dict[int, str], group: str) -> int | None:
    """The first column whose header has a word of a list of `weak.yaml`."""
    for number_, header in headers.items():
        parts = set(header.replace("-", " ").split())
        if parts & words(FILE, group) or any(
            part.startswith("responsib") for part in parts if group == "remit_headers"
        ):
            return number_
    return None


def people_in(doc: Doc | None, scene: Scene) -> bool:
    """Whether a cell names people of the cast."""
    return doc is not None and any(resolve(t, scene).party == "people" for t in doc if t.pos_ in {"NOUN", "PROPN"})


def seats(doc: Doc | None, scene: Scene) -> tuple[float, float] | None:
    """The people's seats and all seats of a membership list, or None where it isn't one."""
    if doc is None:
        return None
    people = total = 0.0
    for token in heads(doc):
        if token.dep_ in {"relcl", "acl"} or token.lower_ in {"seat", "place"}:
            continue
        count = next(
            (float(n) for c in token.children if (n := number(c)) is not None),
            1.0 if token.tag_ in {"NN", "NNP"} else 3.0,
        )
        party = resolve(token, scene).party
        lay = any(
            c.lower_ in {"lay", "patient", "public", "resident", "tenant", "parent", "carer"} for c in token.children
        )
        total += count
        people += count if party == "people" or lay else 0.0
    of_whom = [t for t in doc if t.lower_ in {"whom", "them", "which"} and t.head.lower_ == "of"]
    if of_whom:
        parts = [n for t in doc if t.i > of_whom[0].i - 4 and t.dep_ not in {"nummod"} and (n := number(t)) is not None]
        lay = any(
            t.lower_ in {"lay", "patients", "tenants", "residents", "carers", "parents"}
            for t in doc
            if t.i > of_whom[0].i
        )
        if parts and lay:
            return float(parts[0]), total
    outside = [t for t in heads(doc) if resolve(t, scene).party in OUTSIDE]
    return (people, total) if total >= 2 and (outside or people) else None


def heads(doc: Doc) -> list[Token]:
    """The nouns of a list, one for each kind of member; an "of" or "for" phrase belongs to its noun."""
    kept = [
        t
        for t in doc
        if (t.pos_ in {"NOUN", "PROPN"} or t.tag_ == "NNS" or is_word(t, "applicant", "heads"))
        and t.dep_ not in {"compound", "poss", "nmod", "amod", "npadvmod"}
    ]
    found = [
        t
        for t in kept
        if not (t.dep_ == "pobj" and t.head.lower_ in {"of", "for", "from", "in"} and t.head.head in kept)
    ]
    return [t for t in found if not (t.i and t.nbor(-1).text == "(")]


def comments(doc: Doc | None) -> bool:
    """Whether a remit is comment, insight or advice."""
    return doc is not None and any(
        t.lemma_.lower() in words(FILE, "comment_cells") or t.lemma_.lower() == "advise" for t in doc
    )


def decides(doc: Doc | None) -> bool:
    """Whether a remit has a verb or noun of deciding."""
    if doc is None:
        return False
    index = actions()
    for token in doc:
        lemma = token.lemma_.lower()
        if lemma in words(FILE, "remit_nouns") or any(
            p.action.name in TAKING_AWAY - {"chair"}
            and not p.idiom
            and (not p.objects or any(t.lemma_.lower() in p.objects for t in doc if t != token))
            for p in index.verbs.get(lemma, ())
        ):
            return True
    return False


def outside_holder(
    docs: dict[int, Doc], texts: dict[int, str], remit: int | None, scene: Scene
) -> tuple[Party, str] | None:
    """The outside party that a row's body or "who" cell names."""
    for place in sorted(docs):
        if place == remit:
            continue
        for token in heads(docs[place])[:1]:
            party = resolve(token, scene).party
            if party == "people":
                return None
            if party in OUTSIDE:
                return party, texts[place]
    return None
