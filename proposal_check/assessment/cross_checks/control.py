"""Control given in one passage and taken back in another that speaks of the same thing or of the whole."""

from __future__ import annotations

from collections.abc import Iterator

from proposal_check.assessment.cross_checks.findings import SHARED, Findings, is_outside
from proposal_check.assessment.cross_checks.naming import listed, name, same_name
from proposal_check.assessment.model import Check
from proposal_check.assessment.query import FIRM
from proposal_check.assessment.reasons import quoted
from proposal_check.language.model import Claim

DECIDING = frozenset(
    [
        "decide",
        "choose",
        "approve",
        "veto",
        "vote",
        "set_terms",
        "allocate",
        "hold_budget",
        "hire",
        "appoint",
        "dismiss",
        "own",
        "control_data",
        "hold_to_account",
    ]
)
WRITING = frozenset(["write", "design"])
MAKING = WRITING | {"initiate"}
# Power that nobody's last word over a decision takes away.
APART = frozenset(["govern", "elect", "chair", "hold_budget", "own", "control_data", "hold_to_account"])
LEADING = frozenset(["lead", "run", "coordinate", "govern", "chair"])
SETTLING = frozenset([*MAKING, "approve", "decide", "choose", "set_terms"])
FAR = 4
"""Blocks within which what follows under a heading may take back what was given."""

Pair = tuple[Claim, Claim]


def control_contradicted(findings: Findings) -> Iterator[Check]:
    """Control given and taken back: of the same thing, of the whole, or by whoever has the last word over it."""
    given = [claim for claim in findings.claims if gives(claim)]
    pairs = [(claim, taken) for taken in findings.taken() if (claim := answered_by(taken, given, findings)) is not None]
    if pairs:
        claim, taken = pairs[0]
        more = f" {len(pairs) - 1} more passages take control back." if len(pairs) > 2 else ""
        yield Check(
            "control-contradicted",
            f"{quoted(claim)} gives people control and {quoted(taken)} takes it back. "
            f"Say which is true, and mend the other.{more}",
            (claim, taken),
        )
    labelled = label_against_plan(findings)
    if labelled is not None:
        label, plan = labelled
        yield Check(
            "control-contradicted",
            f"{quoted(label)} says that people share in making or leading this, and {quoted(plan)} says that others "
            "made it. Say what people made or decided, or take the label out.",
            (label, plan),
        )


def gives(claim: Claim) -> bool:
    """Say whether a claim gives people something to decide, make or lead, however small."""
    if claim.actor.party != "people" or claim.firmness not in FIRM:
        return False
    if claim.stance == "supports":
        return claim.level >= SHARED and claim.action in DECIDING | MAKING | LEADING
    return claim.stance == "weak" and claim.level == SHARED - 1 and claim.action in {"choose", "decide", "vote"}


def answered_by(taken: Claim, given: list[Claim], findings: Findings) -> Claim | None:
    """Give the passage that one which takes control back speaks against, None where it speaks of other things."""
    for told in (overruled, same_thing, same_body, same_whole):
        found = next((claim for claim in told(taken, given, findings) if claim is not taken), None)
        if found is not None:
            return found
    return None


def overruled(taken: Claim, given: list[Claim], findings: Findings) -> Iterator[Claim]:
    """Somebody's word stands over what people decided: just above, by name, or wherever the two disagree."""
    if "overrides" not in taken.detail:
        return
    decided = sorted(
        (c for c in given if c.action not in APART and ("power" in c.strands or is_row(c))),
        key=lambda claim: distance(claim, taken),
    )
    sentence = findings.sentence(taken)
    if any(is_asked(each, taken, sentence) for each in findings.claims):
        return
    yield from (claim for claim in decided if claim.stance == "supports" and names_actor(claim, taken, sentence))
    yield from (claim for claim in decided if is_above(claim, taken) and shared(claim, sentence))
    before = [claim for claim in findings.claims if is_above(claim, taken) and speaks_of_power(claim)]
    if before and before[-1] in decided:
        yield before[-1]
    yield from (claim for claim in decided if shared(claim, sentence))
    if taken.detail["overrides"] == "disagreement":
        yield from (claim for claim in decided if claim.stance == "supports")


def same_thing(taken: Claim, given: list[Claim], findings: Findings) -> Iterator[Claim]:
    """Somebody else decides or makes the very thing that people do."""
    if not is_outside(taken):
        return
    things = thing(taken)
    for claim in given:
        if not alike(claim, taken) or is_set_apart(taken, claim):
            continue
        own = thing(claim)
        special = (own & things) - listed("whole")
        if special and (own - listed("whole") <= things or things - listed("whole") <= own):
            yield claim


def same_body(taken: Claim, given: list[Claim], findings: Findings) -> Iterator[Claim]:
    """A body that only advises here decides there."""
    if taken.actor.party != "people" or taken.action not in {"advise", "decide"} or taken.stance != "undermines":
        return
    about = thing(taken)
    for claim in given:
        if claim.action not in DECIDING - {"hold_to_account", "vote"} or not same_actor(claim, taken):
            continue
        if not (about & listed("money")) or thing(claim) & listed("money"):
            yield claim


def same_whole(taken: Claim, given: list[Claim], findings: Findings) -> Iterator[Claim]:
    """People lead or decide the whole, and so does somebody else."""
    bygone = taken.detail.get("when") == "before"
    if not is_outside(taken) or bygone or taken.action not in {"lead", "run", "decide", "approve"}:
        return
    if not is_whole(taken):
        return
    for claim in given:
        if claim.action in {"lead", "run", "decide"} and claim.object and is_whole(claim):
            yield claim


def label_against_plan(findings: Findings) -> Pair | None:
    """A label of being led or made together, beside a plan that others made or the sole say of somebody else."""
    if findings.cast.we.party == "people":
        return None
    for label in findings.claims:
        if not is_label(label):
            continue
        against = [claim for claim in findings.taken() if is_outside(claim) and belies(claim, label)]
        if against:
            return label, against[0]
    return None


def is_label(claim: Claim) -> bool:
    """Say whether a claim is a label in its own words: "resident-led", or "it will be co-produced with patients".

    "Co-production runs through everything" is a slogan: it says of nothing that it was made together.
    """
    label = str(claim.detail.get("label", ""))
    if claim.stance != "weak" or not label or label not in claim.quote.lower():
        return False
    return label.endswith(("-led", "-driven")) or (claim.action == "design" and claim.firmness in FIRM)


def belies(claim: Claim, label: Claim) -> bool:
    """Say whether somebody else's act shows that a label isn't so: they wrote the plan, or have all the say."""
    if claim.action in MAKING:
        return claim.detail.get("when") == "before" and is_of_plan(claim)
    led = str(label.detail["label"]).endswith(("-led", "-driven"))
    return led and claim.action in {"decide", "lead"} and claim.detail.get("when") != "before" and is_whole(claim)


def is_of_plan(claim: Claim) -> bool:
    """Say whether a claim speaks of what sets the course of the work; what somebody started does."""
    return claim.action == "initiate" or bool(name(claim.quote).words & listed("plans"))


def thing(claim: Claim) -> frozenset[str]:
    """Give the words that tell what is decided or made: the object, else the passage without who and that they do."""
    told = name(claim.object).words - listed("doing")
    if told:
        return told
    return name(claim.quote).words - name(claim.actor.text).words - listed("doing")


def alike(given: Claim, taken: Claim) -> bool:
    """Say whether two claims speak of the same kind of act: deciding, making or leading."""
    return any(given.action in kind and taken.action in kind for kind in (DECIDING, WRITING, {"initiate"}, LEADING))


def is_whole(claim: Claim) -> bool:
    """Say whether a claim speaks of the work as a whole, or of every decision in it."""
    told = thing(claim)
    return bool(told) and told <= listed("whole")


def is_set_apart(taken: Claim, given: Claim) -> bool:
    """Say whether one of two claims leaves out what the other speaks of ("the rest of the budget")."""
    words = set(taken.quote.lower().split()) ^ set(given.quote.lower().split())
    return bool(listed("set_apart").intersection(words)) or ("amount" in given.detail) != ("amount" in taken.detail)


def is_row(claim: Claim) -> bool:
    """Say whether a claim is a table row that says whose a task is."""
    return claim.passage.place.row is not None and claim.action in LEADING


def names_actor(claim: Claim, taken: Claim, sentence: str) -> bool:
    """Say whether a sentence names the body that a claim gives something to; "the Panel" will do close by."""
    told = name(sentence).words
    near = claim.passage.place.heading == taken.passage.place.heading
    for who in (claim.actor.known_as, claim.actor.text):
        words = name(who).words
        if words and (words <= told or (near and words & told & listed("bodies"))):
            return True
    return False


def is_asked(claim: Claim, taken: Claim, sentence: str) -> bool:
    """Say whether the sentence that gives somebody else the last word says itself that people are only asked."""
    there = claim.passage.place.block == taken.passage.place.block
    return there and claim.actor.party == "people" and 0 < claim.level < SHARED - 1 and claim.quote in sentence


def same_actor(one: Claim, other: Claim) -> bool:
    """Say whether two claims are of one body, by its words or its name in the cast."""
    return any(
        same_name(first, second)
        for first in (one.actor.known_as, one.actor.text)
        for second in (other.actor.known_as, other.actor.text)
        if first and second
    )


def shared(claim: Claim, sentence: str) -> bool:
    """Say whether a sentence takes up a word of what was given."""
    return bool((thing(claim) & name(sentence).words) - listed("whole") - listed("doing"))


def is_above(claim: Claim, taken: Claim) -> bool:
    """Say whether a claim stands shortly before another under the same heading."""
    here, there = claim.passage, taken.passage
    if here.place.heading != there.place.heading or claim is taken:
        return False
    distance = there.place.block - here.place.block
    return 0 < distance <= FAR or (distance == 0 and here.start < there.start)


def distance(claim: Claim, taken: Claim) -> tuple[bool, int]:
    """Order what was given by how near it stands, what stands above first."""
    blocks = taken.passage.place.block - claim.passage.place.block
    return blocks < 0, abs(blocks)


def speaks_of_power(claim: Claim) -> bool:
    """Say whether a claim is about what people may decide."""
    return claim.actor.party == "people" and ("power" in claim.strands or is_row(claim))
