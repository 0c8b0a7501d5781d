"""Which nomination an election answers."""

from __future__ import annotations

import re

from minutebook.components.decisions.draft import Draft
from minutebook.components.decisions.tape import Tape
from minutebook.components.decisions.units import Unit
from minutebook.document import Span
from minutebook.values.designations import names_office

WAITING = 60
"""How many nominations are kept in mind."""

_NAME = re.compile(r"\b[A-ZÀ-Þ][\w’'-]+")
_TITLE = re.compile(
    r"(?:The|Elected|Cllr|Councill?or|Mayor|Deputy|Vice|President|Chair\w*|Secretary|Treasurer|Committee|Board|Council|"
    r"Mrs?|Ms"
    r"|Officer|Member|Director)s?"
)


_OFFICE = re.compile(
    r"(?P<office>[^:–—\t.]{3,50}?) ?(?:[:\t–—]|-(?=\s)|\bis\b) ?(?P<name>[A-ZÀ-Þ][^:\t]{2,60})|"
    r"(?P<first>[A-ZÀ-Þ][^:,\t]{2,40}),? (?:as|for) (?P<as>[^:\t.]{3,50})\W*"
)
_LETTERS = re.compile(r"(?:[A-Z]\.? ?){2,3}")
"""An office in letters, as lodges write it ("S.W.")."""
_PART = re.compile(r"[^\s;][^;]*")
_PLACED = re.compile(
    r"(?:and )?(?:the )?(?:as |for )?(?P<office>[^,:;]{3,50}?)(?:, | ?[:–—-] )(?P<name>[A-ZÀ-Þ][^:;]{2,80})\W*",
    re.IGNORECASE,
)
_PLACES = 25
"""How many lines a list of offices may run to."""


def filled_offices(tape: Tape, unit: Unit) -> list[Unit]:
    """The lines under "the following were elected:" that each fill an office ("Treasurer: Jo Fay")."""
    lines: list[Unit] = []
    for following in tape.units[unit.index + 1 : unit.index + _PLACES]:
        match = _OFFICE.fullmatch(tape.text, *following.span)
        if (
            match is None
            or following.has("mover", "motion", "result", "vote")
            or len(tape.words(following).split()) > 14
        ):
            break
        if not names_office(match["office"] or match["as"]):
            break
        lines.append(following)
    return lines


def offices_within(text: str, unit: Unit) -> list[Span]:
    """The parts of a sentence that each fill an office ("… were elected: President, Jo Fay; Clerk, Al Roe")."""
    colon = text.find(":", unit.start, unit.end)
    if colon < 0 or text.find(";", colon, unit.end) < 0:
        return []
    parts = [(m.start(), m.end()) for m in _PART.finditer(text, colon + 1, unit.end) if m[0].strip(" .")]
    filled = [_PLACED.fullmatch(text, *part) for part in parts]
    offices = [m and (_LETTERS.fullmatch(m["office"]) or names_office(text, *m.span("office"))) for m in filled]
    return parts if len(parts) > 1 and all(offices) else []


def nomination_of(tape: Tape, unit: Unit) -> Draft | None:
    """The open motion or nomination of the person who was elected: the one that names them, or the only one."""
    names = {name for name in _NAME.findall(tape.words(unit)) if not _TITLE.fullmatch(name)}
    waiting = [draft for draft in tape.nominees[-WAITING:] if draft not in tape.weak]
    drafts = [draft for draft in [*tape.weak, *waiting] if tape.is_nomination(draft)]
    if tape.open:
        drafts.insert(0, tape.open)
    chosen = drafts[0] if len(drafts) == 1 and not names else None
    shares = [len(names & set(_NAME.findall(tape.text[slice(*draft.texts[0])]))) for draft in drafts]
    best = max(shares, default=0)
    named = [draft for draft, share in zip(drafts, shares, strict=True) if share == best]
    if best and len({draft.texts[0] for draft in named}) == 1:
        chosen = named[0]
    return tape.promote(chosen) if chosen and chosen is not tape.open else chosen
