"""The meeting's own fields: body, title, kind, number, date, times, place, officers, quorum, other meetings.

`annotate` reads what the text itself tells, before the list of those present is known; `from_people` adds what
only that list tells (who is chair, who is clerk).
"""

from __future__ import annotations

from spacy.tokens import Doc

from minutebook.components.annotations import Annotations
from minutebook.components.header import (
    bodies,
    dating,
    naming,
    officers,
    placing,
    previous,
    quorums,
    timing,
    titles,
    upcoming,
)
from minutebook.components.header.head import read_head
from minutebook.components.header.listed import from_people
from minutebook.components.header.scanning import scan

__all__ = ["annotate", "from_people"]


ALLOWED = {
    "notice": frozenset({"title", "body", "kind", "number", "date", "start_time", "location", "format"}),
    "form": frozenset({"title", "body"}),
    "template": frozenset({"title", "body"}),
    "report": frozenset({"title", "body"}),
}
"""What the header of a document that is no minutes may say; of other genres, everything."""


def annotate(doc: Doc, found: Annotations) -> None:
    """Fill `found.meeting` with what can be read before the people are known."""
    head = read_head(found)
    lines = titles.read_lines(head)
    hits = scan(found)
    naming.read_title(found, head, lines)
    naming.read_kind(found, head, lines)
    naming.read_number(found, head, lines, hits)
    naming.read_status(found, head, lines)
    bodies.find_body(found, head, lines)
    context = dating.find_date(found, head, lines)
    timing.read_times(found, head, lines, hits)
    placing.find_place(found, head, lines)
    placing.find_format(found, head, lines)
    quorums.find_quorum(found, head, hits)
    officers.find_officers(found, head, hits)
    previous.find_previous(found, context, min(len(found.document.blocks), head.blocks[0] if head.blocks else 0))
    upcoming.find_next(found, head, context, hits)
    allowed = ALLOWED.get(found.genre)
    if allowed is not None:
        found.meeting = {name: value for name, value in found.meeting.items() if name in allowed}
