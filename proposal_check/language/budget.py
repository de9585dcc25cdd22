"""Budget lines: pay for people, support for people, a token in place of pay, or neither."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from proposal_check.documents.model import Block
from proposal_check.language.lexicon import words
from proposal_check.language.model import Claim
from proposal_check.language.money import AMOUNT, PLAIN, rate_spans
from proposal_check.language.mention import Scene, is_word, peoples
from proposal_check.language.parties import resolve
from proposal_check.language.pay import takes_part
from proposal_check.language.provision import MEASURES, support_word
from proposal_check.language.verdict import Judgement

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

FILE = "payment.yaml"
SUM = re.compile(r"\d[\d,. ]*k?", re.I)
TIMES = re.compile(r"\d\s?[x×]\s?[£€$]?\d|\d\s[x×]\s|\bat [£€$]\d|\bpro rata\b|\bsalary\b|\bfees?\b", re.I)
GENERAL = {
    "community",
    "public",
    "family",
    "everyone",
    "household",
    "people",
    "person",
    "group",
    "club",
    "network",
}
OUTSIDE_WORDS = {
    "external",
    "consultant",
    "contractor",
    "freelance",
    "agency",
    "hearing",
    "staff",
    "consultancy",
    "llp",
    "ltd",
}


def payroll_of(claims: Iterable[Claim]) -> frozenset[str]:
    """The words by which the text names those whom it pays, for budget lines that only echo them."""
    found: set[str] = set()
    for claim in claims:
        if "payment" in claim.strands and claim.stance == "supports":
            found |= {singular(w) for w in re.findall(r"[A-Za-z-]{4,}", claim.actor.text)}
    return frozenset(found - {"people", "member", "them", "whoever", "their", "each", "with", "from"})


def singular(word: str) -> str:
    """A word in lower case without its plural ending."""
    return word.lower().removesuffix("s")


def budget_judgement(
    line: Span, block: Block, scene: Scene, payroll: frozenset[str], *, row: bool
) -> tuple[Judgement, str] | None:
    """The judgement on a line with an amount and its action, or None where it is neither pay nor support."""
    text = block.text if row else line.text
    rest = text.partition("|")[2] if row else text
    sums = (
        any(SUM.fullmatch(part.strip()) for part in rest.split("|"))
        if row
        else len(line) < 9 and any(t.like_num for t in [t for t in line if not t.is_punct][-1:])
    )
    if not (AMOUNT.search(text) or PLAIN.search(text) or sums):
        return None
    nouns = [t for t in line if t.pos_ in {"NOUN", "PROPN", "PRON"} or t.tag_ in {"NN", "NNS", "VBG"}]
    payee = payee_of(line, [t for t in nouns if not stands_alone(t)], scene, payroll)
    arithmetic = bool(TIMES.search(text) or rate_spans(text)) or any(
        re.search(r"salar|wage|rate|fee|pay", c.header, re.I) for c in block.cells
    )
    if re.search(r"\bin[- ]kind\b", text, re.I):
        return None
    rewarded = payee or next((t for t in nouns if is_word(t, "people", "roles")), None)
    if rewarded is not None and gift(nouns) and not paying(nouns):
        return Judgement(
            "people",
            rewarded.text,
            ("payment",),
            2,
            "committed",
            "weak",
            f"The budget has a token for {rewarded.text}, not pay.",
        ), "budget_pay"
    helped = helping([t for t in nouns if stands_alone(t) or resolve(t, scene).party != "people"])
    if (
        payee is not None
        and not outside(line, payee, scene)
        and (paying(nouns) or (helped is None and is_payee(line, payee, arithmetic=arithmetic)))
    ):
        return Judgement(
            "people",
            payee.text,
            ("payment",),
            4,
            "committed",
            "supports",
            f"The budget has a line that pays {payee.text}.",
        ), "budget_pay"
    if helped is None or outside(line, payee, scene) or into_english(line):
        return None
    token, action, strong = helped
    own = (scene.we == "people" and action == "train") or any(
        takes_part(t, scene) or own_panel(t, scene) for t in nouns
    )
    if strong or payee is not None or own:
        actor = payee.text if payee is not None else ""
        return Judgement(
            "people",
            actor,
            ("support",),
            3,
            "committed",
            "supports",
            f"The budget has a line for what makes taking part possible: {token.text}.",
        ), action
    return None


def payee_of(line: Span, nouns: list[Token], scene: Scene, payroll: frozenset[str]) -> Token | None:
    """The people of a line: a noun that is people, what "all Deaf" says of its head, a name, or an echo of the text."""
    heads = [t for t in nouns if t.dep_ not in {"compound", "poss", "nmod"}]
    ordered = [*heads, *(t for t in nouns if t not in heads)]
    for token in ordered:
        if token.lemma_.lower() in GENERAL and not any(peoples(c) for c in token.lefts):
            continue
        if token.dep_ in {"compound", "poss", "nmod"} and leads_body(token, scene):
            continue
        if resolve(token, scene).party == "people" or (
            token.dep_ in {"compound", "poss", "nmod"} and is_word(token, "people", "heads")
        ):
            return token
        if token.lower_ in {"us", "our"} and scene.we == "people":
            return token
    if made_of_people(line) and nouns:
        return nouns[0]
    for token in ordered:
        if token.pos_ == "PROPN" and any(
            entry.party == "people" and token.lower_ == name.split()[-1]
            for name, entry in scene.cast.items()
            if name
        ):
            return token
    modified = [t for t in line if t.dep_ == "amod" and t.head in heads]
    echoed = [t for t in [*ordered, *modified] if singular(t.text) in payroll or t.lemma_.lower() in payroll]
    return echoed[0] if echoed else None


def leads_body(token: Token, scene: Scene) -> bool:
    """Whether a body's name only tells whose leader is paid ("choir leader's fee")."""
    head = token.head
    person = any(is_word(head, group, "heads") for group in ("applicant", "other")) or is_word(
        head, "people", "roles"
    )
    return is_word(token, "bodies", "heads") and person and resolve(head, scene).party != "people"


def made_of_people(line: Span) -> bool:
    """Whether a line says of its payees what they all are: "(all ex-prisoners)", ", all Deaf"."""
    for token in line:
        if token.lower_ in {"all", "both"} and token.i + 1 < line.end:
            following = token.doc[token.i + 1]
            if peoples(following) or is_word(following, "people", "heads"):
                return True
    return False


def stands_alone(token: Token) -> bool:
    """Whether a token is a support word that speaks of taking part by itself."""
    word = support_word(token)
    return word is not None and word[1]


def paying(nouns: list[Token]) -> bool:
    """Whether a line has a word for pay or for people's time."""
    return any(
        t.lemma_.lower() in words(FILE, "pay_lines") or t.lower_ in words(FILE, "pay_lines") for t in nouns
    )


def gift(nouns: list[Token]) -> bool:
    """Whether a line gives a token in place of pay."""
    return any(t.lemma_.lower() in words(FILE, "gifts") for t in nouns)


def is_payee(line: Span, payee: Token, *, arithmetic: bool) -> bool:
    """Whether the line's subject is the payee: a role at its head, or a head with a rate or a multiplication."""
    if (
        payee.dep_ in {"compound", "poss", "nmod"}
        and payee.head != payee
        and payee.head in line
        and payee.head.pos_ in {"NOUN", "PROPN"}
    ):
        return False
    first = next(
        (
            t
            for t in line
            if t.pos_ in {"NOUN", "PROPN", "PRON"} and t.dep_ not in {"compound", "poss", "nmod"}
        ),
        None,
    )
    if first is None:
        return False
    leading = first == payee or payee.dep_ in {"conj", "appos"} or made_of_people(line)
    return (
        leading
        and (
            arithmetic
            or is_word(payee, "people", "roles")
            or is_word(payee, "people", "phrases")
            or payee.pos_ == "PROPN"
        )
        or (arithmetic and payee.i < line.start + 6 and payee.dep_ != "pobj")
    )


def helping(nouns: list[Token]) -> tuple[Token, str, bool] | None:
    """The support word of a line, its action, and whether it stands by itself; strong words first."""
    found: list[tuple[Token, str, bool]] = []
    for token in nouns:
        word = support_word(token)
        if word is not None and not names_other(token):
            pair = f"{token.doc[token.i - 1].lower_} {token.lemma_.lower()}" if token.i else ""
            shared = bool({token.lemma_.lower(), pair} & words("support.yaml", "shared_costs"))
            found.append((token, word[0], word[1] and not shared))
    found.sort(key=lambda item: not item[2])
    return found[0] if found else None


def own_panel(token: Token, scene: Scene) -> bool:
    """Whether a line is for a panel or group ("panel travel") that is not an outside one."""
    return (
        token.dep_ == "compound"
        and is_word(token, "bodies", "unexplained")
        and resolve(token, scene).party in {"people", "unknown"}
    )


def names_other(token: Token) -> bool:
    """Whether a support word only tells which other thing is bought ("minibus insurance")."""
    head = token.head
    return (
        token.dep_ == "compound"
        and head.pos_ in {"NOUN", "PROPN"}
        and support_word(head) is None
        and head.lemma_.lower() not in MEASURES
    )


def outside(line: Span, payee: Token | None, scene: Scene) -> bool:
    """Whether a line is for staff or outsiders, and for nobody else."""
    if any(t.lower_ in OUTSIDE_WORDS for t in line):
        return True
    if payee is not None:
        return False
    parties = {"applicant", "authority"} if scene.we == "people" else {"applicant", "authority", "other"}
    return any(
        resolve(t, scene).party in parties
        for t in line
        if t.pos_ in {"NOUN", "PROPN"}
        and t.dep_ in {"compound", "poss", "pobj"}
        and support_word(t) is None
        and any(is_word(t, g, "heads") for g in ("applicant", "authority", "other"))
    )


def into_english(line: Span) -> bool:
    """Whether interpreters turn signing into English, which serves those who hear."""
    low = line.text.lower()
    return "to english" in low or "into english" in low
