"""File → `Document`: one module a format, chosen by content, with limits and block roles."""

from proposal_check.documents.errors import UnreadableDraftError
from proposal_check.documents.model import Block, Cell, Document, Place, SourceSpan
from proposal_check.documents.read import read

__all__ = ["Block", "Cell", "Document", "Place", "SourceSpan", "UnreadableDraftError", "read"]
