"""Answers about the words of one document, kept while it is read: many rules ask the same of the same word."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import ParamSpec, TypeVar, cast

P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")

KEPT = 1 << 14
"""Answers a function keeps; a long document's earliest ones make room, so memory is bounded."""

_forgetting: list[Callable[[], None]] = []


def remembered(function: Callable[P, R]) -> Callable[P, R]:
    """Keep what a function answers; it may look at nothing but its arguments and their finished parse."""
    kept = lru_cache(maxsize=KEPT)(function)
    _forgetting.append(kept.cache_clear)
    return cast("Callable[P, R]", kept)


def remembered_list(function: Callable[P, list[T]]) -> Callable[P, list[T]]:
    """Like `remembered`, for a function whose callers may change the list they are given."""
    kept = remembered(function)

    @wraps(function)
    def fresh(*args: P.args, **kwargs: P.kwargs) -> list[T]:
        return kept(*args, **kwargs).copy()

    return fresh


def forget() -> None:
    """Drop every answer: a document is done with, or the parse of one has been changed."""
    for drop in _forgetting:
        drop()
