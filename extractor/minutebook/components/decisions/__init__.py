"""Decisions: motions, resolutions, elections and agreements, with movers, votes and results."""

from __future__ import annotations

from spacy.tokens import Doc

from minutebook.components.annotations import Annotations
from minutebook.components.decisions.assembly import Assembly
from minutebook.components.decisions.draft import to_entry
from minutebook.components.decisions.units import read_units


def annotate(doc: Doc, found: Annotations) -> None:
    """Fill `found.entries["decisions"]`."""
    if found.genre != "minutes":
        return
    drafts = Assembly(found, read_units(found)).run()
    found.entries["decisions"] = [to_entry(draft, found.document.text) for draft in drafts]
