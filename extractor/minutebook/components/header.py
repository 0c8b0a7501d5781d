"""Placeholder until the component is written."""

from __future__ import annotations

from spacy.tokens import Doc

from minutebook.components.annotations import Annotations


def annotate(doc: Doc, found: Annotations) -> None:
    """Annotate."""
