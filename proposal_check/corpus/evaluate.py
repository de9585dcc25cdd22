"""How well the checker agrees with gold proposals, beside a word list, in one table."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from proposal_check.corpus.agreement import kappa
from proposal_check.corpus.cross_check_scores import Raised, marked_ids, score_checks
from proposal_check.corpus.gold import GoldProposal, load_folder
from proposal_check.corpus.marks import Case, load_cases
from proposal_check.corpus.scoring import Count, Score, score
from proposal_check.corpus.wordlist import word_list_claims
from proposal_check.language.model import STRANDS, Strand

if TYPE_CHECKING:
    from proposal_check.language.reading import Understanding

PACK = "people_in_the_lead"
VERDICTS: tuple[str, ...] = ("overall", *STRANDS)
Understood = dict[str, "Understanding"]


def understand_all(proposals: Sequence[GoldProposal]) -> Understood:
    """What the product's own language pass makes of each proposal, by its name."""
    from proposal_check.language import understand

    return {proposal.name: understand(proposal.document) for proposal in proposals}


def rule_score(proposals: Sequence[GoldProposal], understood: Understood) -> Score:
    """The score of the product's own claims."""
    return score(proposals, lambda proposal: understood[proposal.name].claims)


def word_score(proposals: Sequence[GoldProposal]) -> Score:
    """The score of the word list on the same proposals."""
    return score(proposals, lambda proposal: word_list_claims(proposal.document))


def verdicts_right(proposals: Sequence[GoldProposal], understood: Understood) -> dict[str, float]:
    """The share of verdicts that agree, 0 to 1, for "overall" and each strand."""
    from proposal_check.assessment import assess, load_pack

    pack = load_pack(PACK)
    right = dict.fromkeys(VERDICTS, 0)
    for proposal in proposals:
        cast, claims, ledger = understood[proposal.name]
        result = assess(proposal.document, cast, claims, pack, ledger)
        given: dict[str, str] = {strand.id: strand.verdict for strand in result.strands}
        given["overall"] = result.verdict
        for key in VERDICTS:
            right[key] += given.get(key) == proposal.verdicts[key]
    return {key: count / len(proposals) for key, count in right.items()}


def evaluate_folder(folder: Path) -> str:
    """The report of `evaluate GOLD`: figures by strand and stance, verdicts, agreement, beside the word list.

    Raises GoldError where the folder holds no usable gold proposals.
    """
    proposals = load_folder(folder)
    understood = understand_all(proposals)
    rules, words = rule_score(proposals, understood), word_score(proposals)
    marked = sum(len(proposal.passages) for proposal in proposals)
    lines = [f"{len(proposals)} proposals, {marked} marked passages", "", heading("supporting")]
    lines += [row(strand, rules.strands[strand], words.strands[strand]) for strand in STRANDS]
    lines += ["", heading("stance")]
    lines += [row(stance, rules.stances[stance], words.stances[stance]) for stance in rules.stances]
    credit = rules.credited / max(rules.tempting, 1)
    lines += ["", f"false credit: {rules.credited} of {rules.tempting} must-not passages ({credit:.1%})"]
    lines += [f"word list: {words.credited / max(words.tempting, 1):.1%}", "", "verdicts that agree:"]
    lines += [f"  {key:<12}{share:>5.0%}" for key, share in verdicts_right(proposals, understood).items()]
    lines += ["", agreement(proposals)]
    checked = check_scores(folder, proposals, understood)
    if checked:
        lines += ["", f"{'cross-checks':<24}{'precision':>10}{'recall':>8}{'F1':>7}   {'marked':>6}"]
        lines += [check_row(name, count) for name, count in checked.items()]
    return "\n".join(lines)


def check_scores(folder: Path, proposals: Sequence[GoldProposal], understood: Understood) -> dict[str, Count]:
    """Precision and recall of the cross-checks by id, where marks stand beside the folder; {} where none do.

    Raises GoldError for marks that do not fit their drafts.
    """
    from proposal_check.assessment.cross_checks import CROSS_CHECKS, Findings, cross_check
    from proposal_check.language import understand

    cases = load_cases(folder, list(proposals))

    def raised(case: Case) -> Raised:
        known = understood.get(case.name) if case.clears is None else None
        made = known or understand(case.document)
        found = cross_check(Findings(made.cast, made.claims, made.ledger, case.document.blocks))
        return Raised(found, float(made.ledger.share) if made.ledger.share is not None else None)

    return score_checks(cases, raised, marked_ids(cases, CROSS_CHECKS)) if cases else {}


def check_row(name: str, count: Count) -> str:
    """One line of the cross-checks' figures; `marked` counts what an assessor would raise."""
    marked = count.hit + count.missed
    return f"{name:<24}{count.precision:>10.3f}{count.recall:>8.3f}{count.f1:>7.3f}   {marked:>6}"


def heading(name: str) -> str:
    """The heading of a table of figures."""
    return f"{name:<14}{'precision':>10}{'recall':>8}{'F1':>7}   {'word list F1':>12}"


def row(name: Strand | str, mine: Count, other: Count) -> str:
    """One line of a table of figures."""
    return f"{name:<14}{mine.precision:>10.3f}{mine.recall:>8.3f}{mine.f1:>7.3f}   {other.f1:>12.3f}"


def agreement(proposals: Sequence[GoldProposal]) -> str:
    """Cohen's kappa of the two labelling passes, on stance and on party."""
    pairs = [(a, b) for p in proposals for b in p.second for a in p.passages if a.quote == b.quote]
    if not pairs:
        return "second labelling pass: none"
    stance = kappa([(a.stance, b.stance) for a, b in pairs])
    party = kappa([(a.party, b.party) for a, b in pairs])
    return (
        f"two labelling passes over {len(pairs)} passages: Cohen's kappa {stance:.2f} on stance, {party:.2f} on party"
    )
