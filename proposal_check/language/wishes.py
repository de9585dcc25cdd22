"""Wishes, maybes and tokens: what a draft hopes for, and what it gives in place of pay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.firmness import modality
from proposal_check.language.lexicon import actions, words
from proposal_check.language.mention import Scene, is_word
from proposal_check.language.model import Strand
from proposal_check.language.parties import resolve
from proposal_check.language.remark import BOTH, FILE, Remark, audience, has
from proposal_check.language.tree import is_verb, patients, recipients, subjects
from proposal_check.language.verdict import Judgement

if TYPE_CHECKING:
    from spacy.tokens import Token

PAY = {"bursary", "payment", "wage", "fee", "thank-you", "honorarium", "voucher", "profit"}
HELP = words("weak.yaml", "wished_help")
MODALS = {"may", "might", "could", "would", "'d"}
KEEN = {"keen", "eager", "hopeful", "interested", "open"}


def wished(verb: Token, scene: Scene) -> Remark | None:
    """ "We dream of a building of our own", "We might get a signer in", "A lay chair will be considered"."""
    if verb.dep_ not in {"ROOT", "conj", "ccomp", "parataxis"} or (
        verb.dep_ == "ccomp" and verb.head.lower_ in {"show", "shows"}
    ):
        return None
    cue = wish_cue(verb, scene)
    if not cue:
        return None
    below = [t for t in verb.subtree if t.i != verb.i]
    touched = [t for t in below if has(t, "wished")]
    index = actions().verbs
    acts = any(
        is_verb(t)
        and t.dep_ in {"xcomp", "ccomp"}
        and any(p.action.level >= 4 and p.action.strands[:1] != ("payment",) for p in index.get(t.lemma_.lower(), ()))
        for t in below
    )
    people = [t for t in below if t.pos_ in {"NOUN", "PROPN"} and resolve(t, scene).party == "people"]
    ours = scene.we == "people" and any(c.dep_ == "nsubj" and c.lower_ in {"we", "us"} for c in verb.children)
    first = any(t.lower_ in {"we", "i", "it"} or has(t, "wish_nouns") for t in subjects(verb)) and scene.we != "people"
    passive = any(t.dep_ == "nsubjpass" for t in verb.children)
    if not (
        (touched and (people or ours or dated(verb) or passive or first))
        or ours
        or (acts and people and verb.lemma_ in {"hope", "wish", "dream", "like", "love"})
        or (dated(verb) and (people or first))
        or cue in {"if", "subject to"}
        or verb.lemma_ in {"help", "assist"}
    ):
        return None
    if any(t.lemma_.lower() in {"reduce", "improve", "increase", "reach", "benefit", "feel", "cut"} for t in below):
        return None
    if any(resolve(t, scene).party == "other" for t in below if t.dep_ == "dobj"):
        return None
    lemmas = {t.lemma_.lower() for t in below}
    strands: tuple[Strand, ...] = ("payment",) if lemmas & PAY else ("support",) if lemmas & HELP else BOTH
    why = f"A wish (“{cue}”), not an arrangement: nothing is promised."
    return Remark(
        verb,
        "involve",
        Judgement("people", people[0].text if people else "", strands, 3, "hedged", "weak", why),
        whole=True,
    )


def wish_cue(verb: Token, scene: Scene) -> str:
    """The word that makes a main clause a wish or a maybe, or nothing."""
    doers = subjects(verb)
    first = any(
        t.lower_ in {"we", "i"} or resolve(t, scene).party in {"applicant", "people"} or is_word(t, "bodies", "heads")
        for t in doers
    )
    modal = next((c.lower_ for c in verb.children if c.dep_ == "aux" and c.lower_ in MODALS), "")
    if verb.lower_ == "hoped" or has(verb, "wishing") or (verb.lower_ in {"like", "love"} and verb.pos_ == "ADP"):
        return hoping(verb, modal, first=first)
    wish = next((t for t in [*doers, *(c for c in verb.children if c.dep_ == "attr")] if has(t, "wish_nouns")), None)
    if wish is not None:
        return next(t.text for t in verb.subtree if has(t, "wish_nouns"))
    conditional = any(c.dep_ == "advcl" and any(g.lower_ in {"if", "when"} for g in c.children) for c in verb.children)
    keen = keenness(verb) if first else ""
    if keen:
        return keen
    maybe = perhaps(verb, modal, doers, scene, conditional=conditional)
    if maybe:
        return maybe
    given = verb.lemma_ == "give" and any(t.lemma_ in {"consideration", "thought"} for t in patients(verb))
    if given or (modal in {"could", "may", "might"} and dated(verb)):
        return modal or "consideration"
    adverb = next((c.lower_ for c in verb.children if c.dep_ == "advmod" and c.lower_ in {"maybe", "perhaps"}), "")
    return adverb if adverb and first and modality(verb).hedged else ""


def dated(verb: Token) -> bool:
    """Whether a wish is put off ("in time", "in the longer term")."""
    return any(f" {date} " in f" {verb.sent.text.lower()} " for date in words(FILE, "wish_dates"))


def hoping(verb: Token, modal: str, *, first: bool) -> str:
    """The cue of a verb of wishing, where it is the project's own wish (`first`) or nobody's ("it is hoped")."""
    if any(c.dep_ == "nsubjpass" for c in verb.children):
        considered = verb.lemma_ in {"explore", "consider", "investigate", "envisage", "hope"}
        return verb.text if verb.lower_ == "hoped" or considered else ""
    if not first:
        return ""
    if verb.lemma_ in {"like", "love", "see", "imagine", "welcome"}:
        return f"{modal} {verb.text}" if modal else ("can imagine" if verb.lemma_ == "imagine" else "")
    clause = any((c.dep_ in {"xcomp", "ccomp"} or c.lower_ in {"for", "of"}) and c.i > verb.i for c in verb.children)
    if verb.lemma_ in {"consider", "explore", "investigate", "dream", "envisage", "envision"} or (
        verb.lemma_ in {"seek", "aim", "intend", "want", "hope", "wish", "aspire"} and clause
    ):
        return verb.text
    looking = verb.lemma_ == "look" and any(
        c.dep_ == "xcomp" or c.lower_ == "into" or (c.lower_ == "at" and modal in {"may", "might"})
        for c in verb.children
    )
    return f"{modal} {verb.text}".strip() if looking else ""


def keenness(verb: Token) -> str:
    """ "keen", "hopeful", "open" with what one is keen on, or nothing."""
    if verb.lemma_ != "be":
        return ""
    keen = next((c for c in verb.children if c.dep_ == "acomp" and c.lower_ in KEEN), None)
    if keen is None:
        return ""
    wanted = any(c.dep_ in {"xcomp", "ccomp", "prep"} and c.i > keen.i for c in [*keen.children, *verb.children])
    return keen.text if wanted else ""


def perhaps(verb: Token, modal: str, doers: list[Token], scene: Scene, *, conditional: bool) -> str:
    """The modal or the condition that leaves open whether something happens, or nothing."""
    if verb.lemma_ == "be" and modal and conditional and any(has(t, "wish_adjectives") for t in verb.subtree):
        return f"{modal} be"
    unsure = modal in {"may", "might"}
    if unsure and scene.we == "people" and any(t.lower_ == "we" for t in doers):
        return modal
    if any(c.dep_ == "nsubjpass" for c in verb.children) and has(verb, "maybe_verbs"):
        if modal and modal != "'d":
            return f"{modal} be {verb.text}"
        subject_to = any(t.lower_ in {"subject", "subject to"} for t in verb.subtree)
        if subject_to and any(c.lower_ == "will" for c in verb.children):
            return "subject to"
    if (unsure or modal == "could") and verb.lemma_ in {"help", "assist"} and audience(doers, scene) is not None:
        return modal
    return "if" if unsure and conditional and any(has(t, "givers") for t in verb.subtree) else ""


def thanked(verb: Token, scene: Scene) -> Remark | None:
    """A certificate or a prize draw in place of pay."""
    if not has(verb, "token_verbs"):
        return None
    things = patients(verb)
    tokens = [t for t in verb.subtree if has(t, "tokens") and t.i > verb.i]
    if not tokens or any(c.lower_ in {"its", "their"} for t in [*things, *subjects(verb)] for c in t.children):
        return None
    who = audience([*recipients(verb), *things, *[c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}]], scene)
    if who is None or any(t.lemma_.lower() in {"wage", "salary", "hour"} for t in verb.subtree):
        return None
    why = f"A token of thanks (“{tokens[0].text}”) is not pay."
    return Remark(verb, "pay", Judgement("people", who.text, ("payment",), 1, "done", "weak", why))
