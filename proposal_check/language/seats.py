"""What the make-up of a body is worth: a majority governs, a minority or an outside board undermines."""

from __future__ import annotations

from proposal_check.language.body_phrases import Composition
from proposal_check.language.lexicon import words
from proposal_check.language.mention import is_word, modifiers, phrase
from proposal_check.language.modality import Modality, firmness_of
from proposal_check.language.model import Strand
from proposal_check.language.quantity import LESS, MORE, NEARLY_ALL, ROUGH
from proposal_check.language.verdict import Judgement

DECIDING_BODIES = words("parties.yaml", "bodies", "deciding")


def judge_composition(statement: Composition, state: Modality) -> Judgement | None:
    """The worth of a statement about who sits on a body.

    A majority of people on a body that is not advisory is power; less than half undermines (guide, «Parties»).
    """
    if state.stopped or state.attributed or state.question or is_bare(statement):
        return None
    body = statement.body
    lemma = body.lemma_.lower()
    if lemma == "member":  # "nine of the twelve board members"
        lemma = next((c.lemma_.lower() for c in body.children if c.dep_ == "compound"), lemma)
        if statement.few and any(c.lower_ in {"its", "whose"} for c in body.children):
            lemma = "board"  # "one of its members": of whatever body was just named
    if lemma not in DECIDING_BODIES:
        return judge_roles(statement, state)
    actor = phrase(statement.members)
    what = phrase(body)
    strands = strands_of(statement, lemma)
    advisory = any(is_word(t, "bodies", "advisory") for t in modifiers(body))
    if statement.party != "people":
        if (
            statement.elected
            or state.negated
            or state.hedged
            or lemma in {"team", "crew", "founder", "group"}
            or statement.anchor.lemma_ in {"include", "involve"}
            or (statement.share is None and statement.anchor.lemma_ == "be" and statement.members.tag_ in {"NN", "NNP"})
            or any(c.lower_ in {"other", "remaining", "rest"} for c in body.children)
        ):
            return None
        return Judgement(
            statement.party,
            actor,
            strands,
            0,
            firmness_of(state),
            "undermines",
            f"{what} is made up of {actor}, not of the people.",
        )
    if state.negated:
        return Judgement("people", actor, strands, 0, "negated", "undermines", f"{what} has none of the people on it.")
    if state.hedged:
        return Judgement(
            "people", actor, strands, 3, "hedged", "weak", f"Seats for the people are only “{state.hedged}”."
        )
    if advisory:
        return Judgement(
            "people", actor, strands, 2, firmness_of(state), "weak", f"{what} advises; it does not decide."
        )
    if statement.few or (statement.share is None and statement.anchor.lemma_ in {"include", "contain", "involve"}):
        return Judgement(
            "people",
            actor,
            strands,
            3,
            firmness_of(state),
            "weak",
            f"{what} includes {actor}; how many of how many is not said.",
        )
    if statement.share is not None and statement.share == 0:
        return Judgement(
            "people",
            actor,
            strands,
            0,
            firmness_of(state),
            "undermines",
            f"{what} has none of the people on it.",
        )
    if statement.share is not None and statement.share < 0.5:
        return Judgement(
            "people",
            actor,
            strands,
            3,
            firmness_of(state),
            "undermines",
            f"The people are {statement.share:.0%} of {what}: a minority.",
        )
    return Judgement(
        "people",
        actor,
        strands,
        5,
        firmness_of(state),
        "supports",
        f"{what} is made up of or elected by the people ({actor}).",
    )


def figure(statement: Composition) -> float | None:
    """The share of the seats as the draft states it, 0 to 1, to two places; None where it gives no figure.

    "Nine of the twelve", "75 %", "all" and "half" are figures; "a majority" and "more than half" are none.
    """
    if statement.share is None:
        return None
    stand_in = statement.share in {*ROUGH.values(), LESS, MORE, NEARLY_ALL}
    if stand_in and any(token.lower_ in {*ROUGH, "than", "but"} for token in statement.anchor.sent):
        return None
    return round(statement.share, 2)


def strands_of(statement: Composition, lemma: str) -> tuple[Strand, ...]:
    """A seat is power; the chair's, or all of the board's, is leadership too, and the one director's is only that."""
    if lemma == "director" and statement.body.tag_ in {"NN", "NNP"} and statement.share is None:
        return ("leadership",)
    whole = lemma in {"trustee", "director", "board"} and (statement.share or 0) >= 0.99
    leading = lemma in {"chair", "co-chair", "founder", "leadership"}
    return ("power", "leadership") if whole or leading else ("power",)


def is_bare(statement: Composition) -> bool:
    """Whether members are only counted, not said to be anybody ("the panel is nine people")."""
    members = statement.members
    told = {"amod", "compound", "relcl", "acl", "appos", "prep", "poss"}
    plain = members.lemma_.lower() in {"person", "people", "member"} and statement.share is None
    return plain and not statement.elected and not any(c.dep_ in told for c in members.children)


def judge_roles(statement: Composition, state: Modality) -> Judgement | None:
    """ "All our facilitators are former service users": those who do the work are the people."""
    if statement.party != "people" or not state.firm or (statement.share or 0) < 0.5:
        return None
    if not is_word(statement.body, "people", "roles") or statement.elected:
        return None
    actor, what = phrase(statement.members), phrase(statement.body)
    return Judgement(
        "people", actor, ("leadership",), 5, firmness_of(state), "supports", f"{what} are themselves {actor}."
    )
