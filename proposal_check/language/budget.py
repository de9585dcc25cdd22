"""Budget lines: pay for people, support for people, a token in place of pay, or neither."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from proposal_check.documents.model import Block
from proposal_check.language.help_words import MEASURES, support_word
from proposal_check.language.ledger.working import chains
from proposal_check.language.lexicon import words
from proposal_check.language.mention import Scene, is_word
from proposal_check.language.model import Claim
from proposal_check.language.money import AMOUNT, PLAIN, rate_spans
from proposal_check.language.parties import resolve
from proposal_check.language.pay import takes_part
from proposal_check.language.payees import earner, gift, is_payee, payee_of, paying, singular
from proposal_check.language.verdict import Judgement

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

SUM = re.compile(r"\d[\d,. ]*k?", re.I)
TIMES = re.compile(r"\d\s?[x×]\s?[£€$]?\d|\d\s[x×]\s|\bat [£€$]\d|\bpro rata\b|\bsalary\b|\bfees?\b", re.I)
OUTSIDE_WORDS = words("payment.yaml", "outside_words")


def payroll_of(claims: Iterable[Claim]) -> frozenset[str]:
    """The words by which the text names those whom it pays, for budget lines that only echo them."""
    found: set[str] = set()
    for claim in claims:
        if "payment" in claim.strands and claim.stance == "supports":
            found |= {singular(w) for w in re.findall(r"[A-Za-z-]{4,}", claim.actor.text)}
    return frozenset(found - {"people", "member", "them", "whoever", "their", "each", "with", "from"})


def budget_judgement(
    line: Span, block: Block, scene: Scene, payroll: frozenset[str], beside: Span | None = None
) -> tuple[Judgement, str] | None:
    """The judgement on a line with an amount and its action, or None where it is neither pay nor support.

    `beside` is the next cell of a row, which may say who is paid.
    """
    row = bool(block.cells)
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
    arithmetic = bool(TIMES.search(text) or rate_spans(text) or chains(text)) or any(
        re.search(r"salar|wage|rate|fee|pay", c.header, re.I) for c in block.cells
    )
    named = [t for t in nouns if not stands_alone(t)]
    payee = payee_of(line, named, scene, payroll) or (
        earner(named, scene) if arithmetic or paying(nouns) or len(nouns) == 1 else None
    )
    rated = row and bool(rate_spans(rest))
    if payee is None and beside is not None and (paying(nouns) or rated):  # "Teachers | Four members | £15.50 an hour"
        payee = payee_of(beside, [t for t in beside if t.pos_ in {"NOUN", "PROPN", "PRON"}], scene, payroll)
    if re.search(r"\bin[- ]kind\b", text, re.I):
        return None
    whose = [payee, *payee.ancestors] if payee is not None else []
    if any(t.dep_ == "pobj" and t.head.lower_ == "from" and t.head.head == line.root for t in whose):
        return None  # fees from members are income
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
        and (
            paying(nouns)
            or (rated and (payee in line or beside is None or payee in beside))
            or (helped is None and is_payee(line, payee, arithmetic=arithmetic))
        )
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


def stands_alone(token: Token) -> bool:
    """Whether a token is a support word that speaks of taking part by itself."""
    word = support_word(token)
    return word is not None and word[1]


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
