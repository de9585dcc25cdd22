"""From a pack's file, and the pack that it extends, to the whole pack; and whether that agrees with itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from proposal_check.assessment.pack import OverallRule, Pack, PackFile
from proposal_check.assessment.pack_yaml import PackText
from proposal_check.assessment.problems import PackError, Path, Problem, missing, nearest


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A part that names what isn't there: the way to it in a whole pack, by ids, and the names there are."""

    path: Path
    value: str
    message: str
    options: tuple[str, ...] = ()


def whole(file: PackFile, text: PackText, base: Pack | None) -> Pack:
    """Give the whole pack; raises `PackError` with all that doesn't agree, each at its place in the file.

    What stands in `file` wins: a strand or criterion takes the place of the one of its name, whole,
    and so does every other part. The base's order is kept, and what is new follows.
    """
    problems = list(_unusable(file, text, base))
    if problems:
        raise PackError(*sorted(problems))
    pack = _merged(file, base)
    problems = [_placed(each, file, text) for each in disagreements(pack)]
    if problems:
        raise PackError(*sorted(problems))
    return pack


def _merged(file: PackFile, base: Pack | None) -> Pack:
    own = {name: getattr(file, name) for name in PackFile.model_fields if name in Pack.model_fields}
    given = {name: value for name, value in own.items() if value is not None}
    if base is None:
        return Pack(**{"overall": OverallRule(in_the_lead=tuple(file.strands)), **given})
    gone = set(file.leave_out)
    strands = {name: rule for name, rule in base.strands.items() if name not in gone} | file.strands
    kept = {each.id: each for each in base.criteria if not gone & {each.id, each.strand}}
    kept |= {each.id: each for each in file.criteria}
    return base.model_copy(update={**given, "strands": strands, "criteria": tuple(kept.values())})


def _unusable(file: PackFile, text: PackText, base: Pack | None) -> Iterator[Problem]:
    """Yield what stops a file from being put together at all."""
    ids = [criterion.id for criterion in file.criteria]
    for index, name in enumerate(ids):
        if index != ids.index(name):
            yield text.problem(("criteria", index, "id"), f"id: “{name}” is used by two criteria.", "Rename one.")
    known = (*(each.id for each in base.criteria), *base.strands) if base else ()
    for index, name in enumerate(file.leave_out):
        path: Path = ("leave_out", index)
        if base is None:
            yield text.problem(path, f"“{name}” can't be left out, for nothing is extended.", "Take it out here.")
        elif name not in known:
            hint = nearest(name, known)
            yield text.problem(path, f"“{name}” is neither a criterion nor a strand of {base.id}.", hint)
        elif name in ids or name in file.strands:
            yield text.problem(path, f"“{name}” is left out and stands in this file too.", "Keep one of the two.")


def disagreements(pack: Pack) -> Iterator[Disagreement]:
    """Yield where a part of a whole pack names what isn't there."""
    strands = tuple(pack.strands)
    for path, strand in _strands_named(pack):
        if strand not in strands:
            yield Disagreement(path, strand, "is not among this pack's strands", strands)
    ids = tuple(criterion.id for criterion in pack.criteria)
    for path, name in _criteria_named(pack):
        if name not in ids:
            yield Disagreement(path, name, "is not a criterion here", ids)
    asked = {criterion.strand for criterion in pack.criteria}
    for strand in strands:
        if strand not in asked:
            yield Disagreement(("strands", strand), strand, "has no criterion in this pack")


def _strands_named(pack: Pack) -> Iterator[tuple[Path, str]]:
    """Yield each place of a pack that names a strand, and the strand."""
    for criterion in pack.criteria:
        yield ("criteria", criterion.id, "strand"), criterion.strand
    for key in ("in_the_lead", "expected", "by_choice"):
        for index, strand in enumerate(getattr(pack.overall, key)):
            yield ("overall", key, index), strand


def _criteria_named(pack: Pack) -> Iterator[tuple[Path, str]]:
    """Yield each place of a pack that names a criterion, and the criterion's id."""
    for name, rule in pack.strands.items():
        for way, needs in (("met", rule.met), ("partly", rule.partly)):
            for index, need in enumerate(needs):
                for part in ("all_of", "one_of", "partly_one_of"):
                    for number, asked in enumerate(getattr(need, part)):
                        yield ("strands", name, way, index, part, number), asked
    for index, rung in enumerate(pack.scale.rungs if pack.scale else ()):
        for number, asked in enumerate(rung.criteria):
            yield ("scale", "rungs", index, "criteria", number), asked


def _placed(found: Disagreement, file: PackFile, text: PackText) -> Problem:
    """Place a disagreement in the file: where it stands, else at what this file leaves out or extends."""
    part, *rest = found.path
    key = [each for each in found.path if isinstance(each, str)][-1]
    message = f"{key}: “{found.value}” {found.message}."
    if part == "criteria":
        own = [each.id for each in file.criteria]
        here = rest[0] in own
        path: Path = ("criteria", own.index(str(rest[0])), *rest[1:]) if here else ()
    elif part == "strands":
        here, path = rest[0] in file.strands, found.path
    else:
        here, path = getattr(file, str(part)) is not None, found.path
    if here:
        return text.problem(path, message, nearest(found.value, found.options))
    where = ".".join(str(each) for each in found.path if isinstance(each, str))
    hint = f"Write {where.split('.')[0]} here too, as it should be, or leave less out."
    message = f"“{found.value}” {found.message}, and {where} of {file.extends} names it."
    at: Path = ("leave_out",) if file.leave_out else ("extends",)
    return text.problem(at, message, hint)


def lacking(data: object, text: PackText, needed: tuple[str, ...]) -> Iterator[Problem]:
    """Yield what a file that extends nothing lacks."""
    if isinstance(data, dict) and "extends" not in data:
        for key in needed:
            if key not in data and not (key == "overall" and "scale" in data):
                yield text.problem((), *missing(key))
