"""What would make evidence of a passage that is weak or speaks against: from the claim's own fields."""

from __future__ import annotations

from proposal_check.language.model import Claim


def remedy(claim: Claim) -> str:
    """Say what to change in the passage, or in the plan behind it; "" where it counts already."""
    if claim.stance == "supports":
        return ""
    if claim.stance == "undermines":
        return _turned(claim)
    if claim.action == "buzzword":
        return "Replace the label by what happens: name who does or decides what, and when."
    if claim.actor.party == "unknown":
        who = f"“{claim.actor.text}”" if claim.actor.text else "whoever acts here"
        return f"Say who sits on or stands behind {who}. If most of them are the people this is for, it counts."
    if claim.firmness == "hedged":
        said = f" without “{claim.cue}”" if claim.cue else " outright"
        return f"If it is settled, say it{said}, with when and how. If it is not, settle it first."
    if claim.level <= 2:
        return "Say what they decide, not only that they hear of it or are asked: which choice is theirs, by what vote."
    if claim.level == 3:
        return "Say what they do or decide themselves, and that it stands without anybody else's approval."
    return "Say outright who does it and when."


def _turned(claim: Claim) -> str:
    if "payment" in claim.strands and claim.actor.party == "people":
        return "Pay people for this, and say what: the rate, what it is for, and the line in the budget."
    if claim.actor.party == "people":
        return (
            "If they do have this right or role, say so here and take out the words that deny it. If they do not,"
            " only giving it to them changes the answer."
        )
    who = f"“{claim.actor.text}”" if claim.actor.text else "somebody else"
    return (
        f"As it stands {who} is in control. Give the decision to the people this is for, or to a body on which they"
        " are the majority, and say so here."
    )
