"""Who "he" is: the person whom a paragraph tells of when it says that "he then moved …"."""

from __future__ import annotations

import re

from minutebook.components.decisions.names import Named, read_name
from minutebook.components.decisions.tape import Tape
from minutebook.components.decisions.units import Unit

_BACK = 6
"""How many sentences back the person may be named."""
_SUBJECT = re.compile(
    r"\W{0,3}(?P<name>(?:The )?(?:(?:[A-ZÀ-Þ][\w’'-]*|[A-Z])\.? ){1,4}?)(?:then |also |next |in |had |has |was |is |"
    r"(?=[a-z]+(?:ed|id|nt|ught|lt|ke|se|ve) ))"
)
"""A sentence that starts with a name and what that person did."""
_PRONOUN = re.compile(r"\b(?:he|she|they|him|her|them|who)\b", re.IGNORECASE)
"""Without one of these the mover stands in the sentence itself."""
_PERSONAL = re.compile(
    r"(?:The (?:Chair|Mayor|President|Secretary|Clerk|Treasurer)|(?!The |(?:He|She|It|They|We|You|This|"
    r"That|These|There|Then|When|After|In|On|At|No|Both|All|Some|His|Her|Members?|As|Several|Discussion) )[A-ZÀ-Þ])"
)


def subject_before(tape: Tape, unit: Unit) -> Named | None:
    """The person who is the subject of a sentence or, where that starts with a pronoun, of one before it."""
    for other in reversed(tape.units[max(0, unit.index - _BACK) : unit.index + 1]):
        if other.block != unit.block or (other.index != unit.index and other.has("mover", "both", "seconder")):
            return None
        match = _SUBJECT.match(tape.text, *other.span)
        if other is unit and not match and not _PRONOUN.search(tape.text, *unit.span):
            return None
        if match and _PERSONAL.match(match["name"]) and (named := read_name(tape.text, *match.span("name"))):
            return named
    return None
