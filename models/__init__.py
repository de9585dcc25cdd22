"""How English says it: the lexicons, and what pins the spaCy pipeline."""
