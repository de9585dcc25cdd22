"""A draft's money as a `Ledger`: budget lines, totals, workings, and the sum that it asks for."""

from proposal_check.language.ledger.model import NO_LEDGER, Asked, Ledger, Line, Sum, Unclear, Working
from proposal_check.language.ledger.read import read_ledger

__all__ = ["NO_LEDGER", "Asked", "Ledger", "Line", "Sum", "Unclear", "Working", "read_ledger"]
