"""The spaCy components, in the order in which they run; each reads the document and annotates `doc._.minutebook`.

They work in any spaCy pipeline: `nlp.add_pipe("minutebook_sections")`, then the rest in the order of
`COMPONENTS`. Inside minutebook the document that a reader made is set on the Doc first; in a foreign
pipeline it is made from the Doc's text.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from minutebook.components import (
    actions,
    appointments,
    attendance,
    closed_sessions,
    dates,
    decisions,
    declarations,
    figures,
    genre,
    header,
    sections,
    signatures,
    speakers,
)
from minutebook.components.annotations import of

COMPONENTS = (
    "sections", "genre", "header", "attendance", "dates", "decisions", "figures", "actions", "declarations",
    "closed_sessions", "signatures", "appointments", "speakers",
)  # fmt: skip
"""Short names, as they stand in the record's `extractor.pipeline`."""

STATE = ["doc._.minutebook"]


@Language.component("minutebook_sections", assigns=STATE)
def sections_component(doc: Doc) -> Doc:
    """Cut the document into its sections."""
    sections.annotate(doc, of(doc))
    return doc


@Language.component("minutebook_genre", requires=STATE, assigns=STATE)
def genre_component(doc: Doc) -> Doc:
    """Say whether these look like minutes at all."""
    genre.annotate(doc, of(doc))
    return doc


@Language.component("minutebook_header", requires=STATE, assigns=STATE)
def header_component(doc: Doc) -> Doc:
    """Find the meeting's own fields: body, date, times, place, chair, secretary …"""
    header.annotate(doc, of(doc))
    return doc


@Language.component("minutebook_attendance", requires=STATE, assigns=STATE)
def attendance_component(doc: Doc) -> Doc:
    """Find who was present, absent or excused, and what that says of the meeting's officers."""
    found = of(doc)
    attendance.annotate(doc, found)
    header.from_people(found)
    return doc


@Language.component("minutebook_dates", requires=STATE, assigns=STATE)
def dates_component(doc: Doc) -> Doc:
    """Find every calendar date mention."""
    dates.annotate(doc, of(doc))
    return doc


@Language.component("minutebook_decisions", requires=STATE, assigns=STATE)
def decisions_component(doc: Doc) -> Doc:
    """Find motions, resolutions, elections and agreements with movers, votes and results."""
    decisions.annotate(doc, of(doc))
    return doc


@Language.component("minutebook_figures", requires=STATE, assigns=STATE)
def figures_component(doc: Doc) -> Doc:
    """Find money, percentages and counts."""
    figures.annotate(doc, of(doc))
    return doc


@Language.component("minutebook_actions", requires=STATE, assigns=STATE)
def actions_component(doc: Doc) -> Doc:
    """Find tasks with their owners and due dates."""
    actions.annotate(doc, of(doc))
    return doc


@Language.component("minutebook_signatures", requires=STATE, assigns=STATE)
def signatures_component(doc: Doc) -> Doc:
    """Find who signed the minutes, and the lines that are still to be signed."""
    signatures.annotate(doc, of(doc))
    return doc


@Language.component("minutebook_appointments", requires=STATE, assigns=STATE)
def appointments_component(doc: Doc) -> Doc:
    """Find who was put into which office or onto which body."""
    appointments.annotate(doc, of(doc))
    return doc


@Language.component("minutebook_speakers", requires=STATE, assigns=STATE)
def speakers_component(doc: Doc) -> Doc:
    """Find the members of the public who were heard."""
    speakers.annotate(doc, of(doc))
    return doc


@Language.component("minutebook_declarations", requires=STATE, assigns=STATE)
def declarations_component(doc: Doc) -> Doc:
    """Find interests declared, and whether those who declared them withdrew."""
    declarations.annotate(doc, of(doc))
    return doc


@Language.component("minutebook_closed_sessions", requires=STATE, assigns=STATE)
def closed_sessions_component(doc: Doc) -> Doc:
    """Find parts of the meeting from which the public was excluded."""
    closed_sessions.annotate(doc, of(doc))
    return doc


def add_to(nlp: Language) -> Language:
    """Add all components to a spaCy pipeline, in order."""
    for name in COMPONENTS:
        nlp.add_pipe(f"minutebook_{name}")
    return nlp
