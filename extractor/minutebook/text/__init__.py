"""From what a reader saw to the canonical text: running heads, wrapped lines, columns, block facts."""

from minutebook.text.compose import compose

__all__ = ["compose"]
