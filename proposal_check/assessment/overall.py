"""The verdict on the whole draft: leading and deciding make it, being paid is expected.

Payment or support can't pass a draft: a bid that paid young people while a board of public bodies
led was turned down, and rightly.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from proposal_check.assessment.model import StrandVerdict, Verdict
from proposal_check.assessment.pack import OverallRule
from proposal_check.assessment.reasons import SHOWN, named, passages, sentence, shown
from proposal_check.assessment.verdicts import StrandEvidence, is_by_choice, is_firm_support, outweighed
from proposal_check.language.model import Cast, Claim, Strand

INSTEAD: dict[Strand, str] = {
    "payment": "Being paid is not leading",
    "support": "Being helped to take part is not leading",
}


def unpaid_by_choice(cast: Cast, claims: Sequence[Claim]) -> bool:
    """Say whether the people themselves apply, are not paid, and say that they chose so."""
    pay = [claim for claim in claims if "payment" in claim.strands]
    if cast.we.party != "people" or any(is_firm_support(claim) for claim in pay):
        return False
    return any(is_by_choice(claim) and (claim.stance == "undermines" or claim.firmness == "negated") for claim in pay)


def judge_overall(
    rule: OverallRule,
    verdicts: Mapping[Strand, StrandVerdict],
    evidence: Mapping[Strand, StrandEvidence],
    excused: Sequence[Strand],
) -> tuple[Verdict, str]:
    """Judge the whole from its strands; `excused` are absent by the people's own choice.

    Returns the verdict and its one-sentence reason.
    """
    verdict = overall_verdict(rule, {strand: each.verdict for strand, each in verdicts.items()}, excused)
    absent = [each for each in rule.expected if verdicts[each].verdict == "not_met"]
    if verdict == "met":
        present = [each for each in rule.expected if each not in absent]
        found = _counted([*rule.in_the_lead, *present], evidence)
        chosen = "; nobody is paid, by the people's own choice" if absent else ""
        return verdict, sentence(f"{found}{chosen}")
    if all(verdicts[strand].verdict == "met" for strand in rule.in_the_lead):
        lacking = " or ".join(SHOWN[strand] for strand in absent if strand not in excused)
        return verdict, sentence(f"{_counted(rule.in_the_lead, evidence)}, but nothing firm shows {lacking}")
    if verdict == "partly":
        return verdict, sentence(_half(rule, verdicts, evidence))
    return verdict, sentence(_nothing(rule, verdicts, evidence))


def overall_verdict(rule: OverallRule, strands: Mapping[Strand, Verdict], excused: Sequence[Strand]) -> Verdict:
    """Say the verdict on the whole from those on its strands."""
    lead = [strands[strand] for strand in rule.in_the_lead]
    if all(verdict == "met" for verdict in lead):
        missing = any(strands[each] == "not_met" and each not in excused for each in rule.expected)
        return "partly" if missing else "met"
    return "partly" if any(verdict != "not_met" for verdict in lead) else "not_met"


def _counted(strands: Sequence[Strand], evidence: Mapping[Strand, StrandEvidence]) -> str:
    """Count the firm passages of each strand, with the strongest one's actor."""
    parts = []
    for strand in strands:
        supporting = evidence[strand].supporting
        about = f" (about {named(supporting)})" if supporting else ""
        parts.append(f"{shown(supporting, strand)}{about}")
    return f"{', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else parts[0]


def _half(
    rule: OverallRule,
    verdicts: Mapping[Strand, StrandVerdict],
    evidence: Mapping[Strand, StrandEvidence],
) -> str:
    """Say which of the leading strands stand and which fall short."""
    words = {"met": "met", "partly": "partly met", "not_met": "not met"}
    parts = [f"{strand} is {words[verdicts[strand].verdict]}" for strand in rule.in_the_lead]
    return f"{' and '.join(parts)}: {_counted(rule.in_the_lead, evidence)}"


def _nothing(
    rule: OverallRule,
    verdicts: Mapping[Strand, StrandVerdict],
    evidence: Mapping[Strand, StrandEvidence],
) -> str:
    """Say that nobody leads, and that what is there instead doesn't make up for it."""
    instead = next((each for each in INSTEAD if each in verdicts and verdicts[each].verdict != "not_met"), None)
    undone = [claim for strand in rule.in_the_lead for claim in evidence[strand].undermining]
    firm = [claim for strand in rule.in_the_lead for claim in evidence[strand].supporting]
    taken_back = any(outweighed(evidence[each].supporting, evidence[each].undermining) for each in rule.in_the_lead)
    if firm and not taken_back:
        asked = " and ".join(rule.in_the_lead)
        lacking = f"{passages(len(firm), 'show')} people leading or deciding without answering what is asked of {asked}"
    elif firm:
        lacking = f"what shows people leading or deciding is taken back elsewhere (about {named(undone)})"
    elif undone:
        lacking = (
            f"nothing firm shows people leading or deciding, and {passages(len(undone), 'put')} "
            f"others in charge (about {named(undone)})"
        )
    else:
        lacking = "nothing firm shows people leading or deciding"
    if instead is None:
        return lacking
    found = evidence[instead].supporting
    there = f"{shown(found, instead)} (about {named(found)})"
    return f"{INSTEAD[instead]}: {there}, but {lacking}"
