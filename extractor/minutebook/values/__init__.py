"""Pure functions from strings to values: no spaCy, no document."""
