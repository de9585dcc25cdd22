"""What the thread that reads the draft sends back: the assessment, or why there is none."""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from textual.message import Message

from .safe import visible

if TYPE_CHECKING:
    from proposal_check.assessment.model import Assessment

READ, MISUSED, NOT_READ = 0, 2, 3
"""The exit codes: an ordinary quit, a pack that can't be used, a draft that couldn't be read."""


class Loaded(Message):
    """The assessment is ready."""

    def __init__(self, assessment: Assessment) -> None:
        super().__init__()
        self.assessment = assessment


class Failed(Message):
    """The draft could not be read, or the check failed."""

    def __init__(self, code: int, message: str, hint: str) -> None:
        super().__init__()
        self.code = code
        self.message = visible(message)
        self.hint = visible(hint)

    @property
    def line(self) -> str:
        """All of it on one line."""
        return f"{self.message.rstrip('.')}. {self.hint}".strip()


def own_failure(error: Exception) -> Failed:
    """Say which defect of the program it was and where; its own words may be the draft's."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{type(error).__name__}, {Path(frame.filename).name} line {frame.lineno}"
    hint = "Please report this; the draft has no verdict."
    return Failed(NOT_READ, f"The check itself failed ({where}).", hint)
