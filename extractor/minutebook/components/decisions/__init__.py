"""Decisions: motions, resolutions, elections and agreements, with movers, votes and results."""

from __future__ import annotations

from spacy.tokens import Doc

from minutebook.components.annotations import Annotations
from minutebook.components.decisions.assembly import Assembly
from minutebook.components.decisions.draft import to_entry
from minutebook.components.decisions.planning import read_planning
from minutebook.components.decisions.review import review
from minutebook.components.decisions.rosters import read_rosters
from minutebook.components.decisions.tables import read_tables
from minutebook.components.decisions.units import read_units


def annotate(doc: Doc, found: Annotations) -> None:
    """Fill `found.entries["decisions"]`."""
    if found.genre != "minutes":
        return
    tabled, read = read_tables(found)
    listed, elected = read_rosters(found, read)
    answered, planned = read_planning(found)
    drafts = Assembly(found, read_units(found, read | elected | planned)).run()
    drafts = review(sorted([*drafts, *tabled, *listed, *answered], key=lambda draft: draft.texts[0]), found)
    found.entries["decisions"] = [to_entry(draft, found.document.text) for draft in drafts]
