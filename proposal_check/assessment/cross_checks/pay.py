"""Pay that is promised without money, budgeted without a promise, denied elsewhere, or all that there is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from proposal_check.assessment.cross_checks.findings import Findings
from proposal_check.assessment.cross_checks.naming import listed, name, same_name
from proposal_check.assessment.model import Check
from proposal_check.assessment.reasons import quoted
from proposal_check.assessment.verdicts import outweighed, speaks_against
from proposal_check.documents.model import CELL_SEPARATOR, Block
from proposal_check.language.lexicon import words
from proposal_check.language.model import CastEntry, Claim
from proposal_check.language.money import money

RATE_DETAILS = ("amount", "rate_name", "total", "rate_as")
NOBODY = frozenset(["nobody", "no", "neither"])


def pay_contradicted(findings: Findings) -> Iterator[Check]:
    """The same people are said to be paid in one place and not to be paid in another."""
    paid = [claim for claim in findings.firm("payment") if claim.action != "budget_pay" or is_named(claim)]
    for claim in findings.claims:
        if claim.stance != "undermines" or "payment" not in claim.strands:
            continue
        against = next((each for each in paid if is_denied(each, claim)), None)
        if against is not None:
            yield Check(
                "pay-contradicted",
                f"{quoted(against)} says people are paid and {quoted(claim)} says not. "
                "Say who is paid for what, and who is not.",
                (against, claim),
            )
            return


def is_denied(paid: Claim, unpaid: Claim) -> bool:
    """Say whether what one claim promises is what another denies: to the same people, or to nobody at all.

    That nobody is paid by their own choice is said of those who could be, and not of others whom the draft pays.
    """
    denied = unpaid.actor.text
    if set(denied.lower().split()[:1]) & NOBODY:
        if not speaks_against(unpaid):
            return False
        told = name(denied).words
        return not told or any(same_name(denied, who) for who in names_of(paid))
    return any(
        same_people(one, other) for one in (denied, standing_name(unpaid)) if one for other in names_of(paid) if other
    )


def same_people(denied: str, paid: str) -> bool:
    """Say whether two phrases mean the same whole group: neither a part of it, nor one who does something else."""
    one, other = name(denied), name(paid)
    if one.part or other.part or not same_name(denied, paid):
        return False
    both = one.words & other.words
    rest = (one.words ^ other.words) - listed("pay_words")
    return not both or bool(both - listed("kinds")) or not rest


def standing_name(claim: Claim) -> str:
    """Give the proper name in the cast of whom a claim is about, "" where it only takes up other words."""
    known = claim.actor.known_as
    return known if any(word[:1].isupper() for word in known.split()[1:]) else ""


def payment_only(findings: Findings) -> Iterator[Check]:
    """People are paid, and nothing firm says that they lead or decide, or far more says that others do."""
    paid = findings.firm("payment")
    shown = findings.mechanisms()
    if paid and (not shown or outweighed(shown, findings.taken())):
        yield Check(
            "payment-only",
            "People are paid, but "
            f"{'little' if shown else 'nothing firm'} says that they lead or decide anything. "
            "Being paid is not leading. Say what they decide, or which part of the work is theirs.",
            paid,
        )


def pay_without_rate(findings: Findings) -> Iterator[Check]:
    """Pay is promised to somebody for whom the draft gives neither a rate nor a line."""
    paid = findings.firm("payment")
    costed = [claim for claim in paid if is_costed(claim)]
    budgeted = bool(costed or findings.ledger.of("people"))
    helped = {claim.passage.place.block for claim in findings.claims if "support" in claim.strands}
    lines = [block for block in findings.blocks if is_money_line(block) and block.place.block not in helped]
    missing = [
        claim
        for claim in paid
        if not is_costed(claim)
        and not (budgeted and (not is_named(claim) or claim.action == "employ"))
        and not any(is_echo(claim, each) for each in costed)
        and not any(is_line_for(claim, block) for block in lines)
    ]
    if missing:
        who = f"{quoted(missing[0])}, but the draft gives no rate and no budget line for "
        yield Check(
            "pay-without-rate",
            f"Pay is promised in {who}{'this' if len(missing) == 1 else 'these people'}. "
            "Give the amount and what it is for, and put it in the budget.",
            tuple(missing),
        )


def is_costed(claim: Claim) -> bool:
    """Say whether a claim of pay gives an amount, the name of a rate, or is a line of the budget."""
    return claim.action == "budget_pay" or any(key in claim.detail for key in RATE_DETAILS)


def is_money_line(block: Block) -> bool:
    """Say whether a block is a line of a budget: a row with a cell that is only a sum, or an item with an amount."""
    if block.role != "answer":
        return False
    if block.cells:
        cells = [block.text[cell.start : cell.end] for cell in block.cells]
        return any(
            re.fullmatch(r"[^\w|]*\d[\d,. ]*k?", cell.strip(), re.I) or "amount" in money(cell) for cell in cells
        )
    return block.kind == "list_item" and "amount" in money(block.text)


def is_line_for(claim: Claim, block: Block) -> bool:
    """Say whether a line names whom a claim promises pay, in any of its cells."""
    cells = block.text.split(CELL_SEPARATOR) if block.cells else [block.text.split(":")[0]]
    own = told_apart(claim)
    return any(own & name(cell).words for cell in cells)


def is_echo(claim: Claim, costed: Claim) -> bool:
    """Say whether a claim that gives an amount is about those whom another names."""
    own = told_apart(claim)
    return bool(own & told_apart(costed)) or any(
        same_people(who, other) for who in names_of(claim) for other in names_of(costed)
    )


def told_apart(claim: Claim) -> frozenset[str]:
    """Give the words that tell whom a claim is about from others."""
    return (
        frozenset(word for who in names_of(claim) for word in name(who).words) - listed("pay_words") - listed("kinds")
    )


def budget_without_promise(findings: Findings) -> Iterator[Check]:
    """Money for somebody's pay stands in the budget, and the text never says that they are paid."""
    said = [
        claim
        for claim in findings.claims
        if "payment" in claim.strands and not is_budget_line(claim) and claim.stance != "weak"
    ]
    if any(claim.stance == "supports" and not is_named(claim) for claim in said):
        return
    texts = [block.text for block in findings.blocks if block.role == "answer" and block.kind != "table_row"]
    spoken = [sentence for text in texts for sentence in text.split(". ") if "amount" in money(sentence)]
    spoken += [findings.blocks[block].text for block in hiring(findings)]
    unsaid = [
        claim
        for claim in findings.firm("payment")
        if is_budget_line(claim)
        and "unit" not in claim.detail  # "£14.60 an hour" says itself who is paid for what
        and not is_about_pay(claim.passage.place.heading)
        and not is_post_holder(claim, findings)
        and not any(is_spoken_of(claim, each) for each in said)
        and not any(is_meant(claim, sentence) for sentence in spoken if claim.quote not in sentence)
    ]
    if unsaid:
        yield Check(
            "budget-without-promise",
            f"The budget holds {quoted(unsaid[0])}, but the text never says who is paid for what. "
            "Say so where you describe what they do.",
            tuple(unsaid),
        )


def hiring(findings: Findings) -> set[int]:
    """Give the blocks that say who takes people on."""
    found = {
        claim.passage.place.block
        for claim in findings.firm("power", "payment")
        if claim.action in {"hire", "appoint", "employ"} and not is_budget_line(claim)
    }
    return {block for block in found if block < len(findings.blocks)}


def is_spoken_of(line: Claim, said: Claim) -> bool:
    """Say whether a sentence on pay is about those whom a budget line is for, be it that they get none."""
    if said.stance == "supports":
        return any(is_meant(line, who) for who in names_of(said))
    return any(same_people(who, first_cell(line)) for who in names_of(said))


def is_meant(line: Claim, phrase: str) -> bool:
    """Say whether a phrase or sentence of the text speaks of those whom a budget line is for."""
    told = name(phrase).words
    own = name(first_cell(line)).words - listed("pay_words")
    return bool((own - listed("kinds")) & told) or (bool(own) and own <= told)


def is_post_holder(line: Claim, findings: Findings) -> bool:
    """Say whether a line is for one person by name, whom the draft introduces as in post."""
    own = name(line.quote.split(CELL_SEPARATOR)[0]).words
    return any(is_person(entry) and name(entry.name.split()[-1]).words & own for entry in findings.cast.entries)


def is_person(entry: CastEntry) -> bool:
    """Say whether an entry of the cast is one person: a first and a last name, and no members."""
    parts = entry.name.split()
    plain = not entry.members and entry.party != "unknown" and not name(entry.name).words & listed("bodies")
    return plain and len(parts) in {2, 3} and all(part[:1].isupper() for part in parts)


def is_about_pay(heading: tuple[str, ...]) -> bool:
    """Say whether a section is about paying people, so that its lines promise pay ("Pay", "Money for the women")."""
    said = [word.strip("?:,.;()").lower() for word in heading[-1].split()] if heading else []
    return not words("payment.yaml", "heading_words").isdisjoint(said) or said[:2] == ["money", "for"]


def is_budget_line(claim: Claim) -> bool:
    """Say whether a claim of pay is a line of the budget, or a cell of one."""
    return claim.action == "budget_pay" or claim.passage.place.row is not None


def is_named(claim: Claim) -> bool:
    """Say whether a claim says in words of its own who is paid."""
    said = line_name(claim) if claim.action == "budget_pay" else claim.actor.text
    return any(name(who).words - listed("unnamed") - listed("pay_words") for who in (said, standing_name(claim)))


def names_of(claim: Claim) -> tuple[str, ...]:
    """Give the names of whom a claim is about: a budget line's are what it is for."""
    if claim.action == "budget_pay":
        return (line_name(claim),)
    return tuple(who for who in (claim.actor.known_as, claim.actor.text) if who)


def line_name(claim: Claim) -> str:
    """Give what a budget line is for: its first cell, or the item up to its sum."""
    return first_cell(claim).split(",")[0]


def first_cell(claim: Claim) -> str:
    """Give a row's first cell, or an item up to its sum."""
    return claim.quote.split(CELL_SEPARATOR)[0].split(":")[0]
