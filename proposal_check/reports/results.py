"""What every report is given: the assessments, what could not be read, and how wide to write."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from proposal_check.reports.escape import escape

if TYPE_CHECKING:
    from proposal_check.assessment.model import Assessment, Verdict
    from proposal_check.documents.errors import UnreadableDraftError

VERDICTS: tuple[Verdict, ...] = ("met", "partly", "not_met")
"""Best first: a later verdict is a worse one."""


@dataclass(frozen=True, slots=True)
class Results:
    """One run: each draft's assessments, one by each pack, and an error for each that was not read."""

    assessments: tuple[Assessment, ...]
    errors: tuple[UnreadableDraftError, ...] = ()

    @property
    def drafts(self) -> list[tuple[Assessment, ...]]:
        """The assessments draft by draft, each in the order of the packs."""
        found: list[tuple[Assessment, ...]] = []
        for each in self.assessments:
            last = found[-1] if found else ()
            if last and each.document is last[0].document and all(each.pack_id != other.pack_id for other in last):
                found[-1] = (*last, each)
            else:
                found.append((each,))
        return found

    @property
    def verdict(self) -> Verdict | None:
        """The worst verdict of the run; None when no draft was read, for then there is none."""
        return max((a.verdict for a in self.assessments), key=VERDICTS.index, default=None)

    def reach(self, required: Verdict) -> bool:
        """Whether every draft that was read has the required verdict or a better one, by every pack."""
        return all(VERDICTS.index(a.verdict) <= VERDICTS.index(required) for a in self.assessments)


def error_line(error: UnreadableDraftError) -> str:
    """Say on one line which draft could not be read, why, and what to do."""
    return escape(f"{error.path}: {error.message.rstrip('.')}. {error.hint}")


@dataclass(frozen=True, slots=True)
class Layout:
    """How a person wants it: columns, colour or none, every passage or the most telling ones."""

    width: int = 80
    colour: bool = False
    everything: bool = False


PLAIN = Layout()


class Report(Protocol):
    """A report turns results into text; machine formats take no notice of the layout."""

    def __call__(self, results: Results, layout: Layout = PLAIN) -> str:
        """Return the whole report, ending in a newline."""
        ...
