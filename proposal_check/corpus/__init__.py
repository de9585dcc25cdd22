"""Many documents: discovery of drafts, gold proposals and their evaluation."""
