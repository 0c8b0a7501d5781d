"""Paragraphs cut into the sentences that tasks are looked for in."""

from __future__ import annotations

import itertools
import re

from minutebook.document import Span
from minutebook.values.hints import holds
from minutebook.values.sentences import split_sentences

_CUES = (
    *(" to ", "To ", "would ", "should ", "ll ", "by ", "hunt", "finali", "rgani", "sked ", "greed ", "GREED "),
    *("esolved", "ESOLVED", "roposed ", "irected ", "rdered", "eferred ", "writing ", "updating ", "oved that"),
    *(" may ", "tem of ", "hands of ", "ntrusted ", "’d ", "'d ", "onsensus", "looking ", "working "),
    *("investigating ", "researching ", "preparing ", "chasing ", "drafting ", "arranging ", "checking "),
    *("exploring ", "compiling ", "seeking ", "developing ", "pursuing ", "collecting ", "gathering ", "espond "),
    *(
        "eply ",
        "oted",
        "olunteered for ",
        "typing ",
        "printing ",
        "collating ",
        "Write ",
        "bject ",
        "signed up",
        "contacting ",
        "following up",
        "reviewing ",
    ),
    *("talking ", "meeting with", "getting ", "sending ", "revising ", "doing ", "seeing ", "putting ", "taking "),
    *(
        "setting up",
        "sorting out",
        "in process",
        "in the process",
        "lerk ",
        "ecretary ",
        "ppointment ",
        "will also be",
        "agenda",
    ),
    *("Take ", "Please ", "Move ", "expects ", "plans ", "intends ", "will be ", "hoping "),
    *("said ", "please ", "buys ", "writes ", "orders ", "books ", "sends ", "rings ", "brings ", " - "),
)
"""Of these one must stand in a sentence that hands a task on: a cheap test before all others."""
_BULLET = re.compile(r"(?:^|\s)[•▪●◦‣■○□➢❖◆]\s+")


_OPENS = re.compile(
    r"(?:\A|(?<=[.;:!)] ))\s*(?:To|(?:(?:Please|Also) )?(?:[Cc]ontact|[Rr]e(?:spond|ply|port|ach|mind)"
    r"|[Aa](?:rrange|sk)|[Ee]mail|[Ww]rite|[Ff](?:ollow|ind)|[Cc](?:hase|irculate|heck)|[Ll](?:iaise|ook)|[Ss]peak|[Tt]alk|[Gg]et|[Oo]btain))\b"
)


def has_cue(words: str) -> bool:
    """Whether a sentence may hand a task on; a cheap test."""
    return holds(words, _CUES) or _OPENS.search(words) is not None


def bullets(text: str, start: int, end: int) -> list[Span]:
    """The stretch cut at bullets that stand inside a paragraph."""
    cuts = [start, *(match.end() for match in _BULLET.finditer(text, start, end)), end]
    return [(a, b) for a, b in itertools.pairwise(cuts) if b > a]


def sentences(text: str, start: int, end: int) -> list[Span]:
    """Sentences, with bullets inside a paragraph as ends too."""
    spans = (span for a, b in bullets(text, start, end) for span in split_sentences(text, a, b))
    return [part for span in spans for part in _clauses(text, *span)]


def _clauses(text: str, start: int, end: int) -> list[Span]:
    """A sentence cut where after a semicolon another owner stands ("Dana to write; Ned to review")."""
    cuts = [start, *(match.end() for match in _NEXT_OWNER.finditer(text, start, end)), end]
    return [(a, b) for a, b in itertools.pairwise(cuts) if b > a]


_NEXT_OWNER = re.compile(r"(?<=[.;])[—–]{1,2} ?(?=[A-Z])|; (?=@?[A-Z][\w.]*(?: [A-Z][\w.]*)? (?:to|will) [a-z])")
LONGEST = 420
"""A task's text that runs on longer than this many characters is cut after a sentence."""


def shortened(text: str, start: int, end: int) -> int:
    """Where a task's text ends: at its end, or where it is long after the sentence that passes the bound."""
    while end > start and text[end - 1] in " *_|":
        end -= 1
    if end - start <= LONGEST:
        return end
    stops = [stop for _, stop in sentences(text, start, end) if stop - start <= LONGEST]
    return stops[-1] if stops else sentences(text, start, end)[0][1]
