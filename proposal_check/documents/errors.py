"""The one exception of the readers: a draft that cannot be read is an error, never a verdict."""

from __future__ import annotations

from pathlib import Path


class UnreadableDraftError(Exception):
    """A draft could not be read: `code` is stable, `message` one line, `hint` says what to do."""

    def __init__(self, path: Path, code: str, message: str, hint: str) -> None:
        super().__init__(f"{path}: {message}")
        self.path = path
        self.code = code
        self.message = message
        self.hint = hint
