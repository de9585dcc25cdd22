"""Reads a grant proposal and answers what its assessor will ask: who leads, is paid, holds power."""

__version__ = "0.1.0"
