"""Agreement between two labelling passes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence


def kappa(pairs: Sequence[tuple[str, str]]) -> float:
    """Cohen's kappa of paired labels (Cohen 1960, doi.org/10.1177/001316446002000104); 1.0 where all labels are one."""
    n = len(pairs)
    agreed = sum(a == b for a, b in pairs) / n
    first, second = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    chance = sum(first[label] * second[label] for label in first) / n**2
    return 1.0 if chance == 1.0 else (agreed - chance) / (1 - chance)
