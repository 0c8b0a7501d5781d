"""Enumerators as minutes print them: "3.", "4.1", "(a)", "IV.", "Item 6:", "19/045"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Scheme(StrEnum):
    """How an enumerator counts."""

    NUMBER = "number"
    DECIMAL = "decimal"
    REFERENCE = "reference"
    ALPHA = "alpha"
    ROMAN = "roman"
    BULLET = "bullet"


@dataclass(frozen=True, slots=True)
class Enumerator:
    """A parsed enumerator.

    `parts` are its numbers: (4, 1) for "4.1", (3,) for "c)"; `upper` tells "A." from "a."; `also` is the other
    reading of a letter that may be Roman ("i)", "c.") or None.
    """

    scheme: Scheme
    text: str
    parts: tuple[int, ...]
    upper: bool = False
    also: int | None = None

    @property
    def style(self) -> tuple[str, bool, int]:
        """What enumerators of one list have in common."""
        return (self.scheme, self.upper, len(self.parts))


ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
NUMERALS = {"c": 100, "xc": 90, "l": 50, "xl": 40, "x": 10, "ix": 9, "v": 5, "iv": 4, "i": 1}
WORDED = re.compile(
    r"^(?:agenda(?: item)?|item|subject|topic|min(?:ute)?|no|section|article|part|motion|resolution"
    r"|business|matter|point|proposal|agendum|head)\b"
    r"\.? ?(?:no\b\.? ?)?",
    re.I,
)
MISREAD = re.compile(r"[IVXl1]*[Il1]{2}[IVXl1]*|[IVX]*l|l[VX]*")
"""Roman numerals in which the capital I was read as a small L or a one ("Ill", "Vll")."""
EDGES = "().:)-–—[]*# •·▪‣●○◦■□➢❖"
NUMBER = re.compile(r"\d{1,4}")
MINUTE = re.compile(r"min(?:ute)?\b\.?", re.I)
"""Before it even three numbers between strokes are an item's ("MIN 4/3/2019")."""
DATE = re.compile(r"\d{1,2}[/-]\d{1,2}[/-](?:\d{2}|\d{4})")
DECIMAL = re.compile(r"\d{1,3}(?:\.\d{1,3}){1,3}")
REFERENCE = re.compile(r"(?:[A-Za-z]{1,6}[ /.-]?)?\d{1,5}[a-z]?(?:[/.-]\d{1,5}[a-z]?){1,3}|[A-Za-z]{1,5}[ -]?\d{1,5}")
LETTER = re.compile(r"[A-Za-z]")
NUMBER_LETTER = re.compile(r"(\d{1,3})[. ]?\(?([a-z])\)?")


def parse_roman(text: str) -> int | None:
    """The value of a Roman numeral up to 199; None where it is none (checked by writing it back)."""
    letters = text.lower()
    if not letters or any(letter not in ROMAN for letter in letters):
        return None
    values = [ROMAN[letter] for letter in letters]
    total = sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))
    return total if _to_roman(total) == letters else None


def _to_roman(number: int) -> str:
    out = ""
    for numeral, value in NUMERALS.items():
        while number >= value:
            out += numeral
            number -= value
    return out


def parse_enumerator(label: str) -> Enumerator | None:
    """Read an enumerator or bullet as printed; None where it is neither."""
    core = WORDED.sub("", label.strip()).strip(EDGES)
    if not core or label.strip() == "o":
        return Enumerator(Scheme.BULLET, label.strip(), ()) if label.strip() else None
    if NUMBER.fullmatch(core):
        return Enumerator(Scheme.NUMBER, core, (int(core),))
    if DATE.fullmatch(core) and not MINUTE.match(label.strip()):
        return None
    if DECIMAL.fullmatch(core):
        return Enumerator(Scheme.DECIMAL, core, tuple(int(part) for part in core.split(".")))
    if match := NUMBER_LETTER.fullmatch(core):
        return Enumerator(Scheme.DECIMAL, core, (int(match[1]), ord(match[2]) - 96))
    if REFERENCE.fullmatch(core):
        return Enumerator(Scheme.REFERENCE, core, tuple(int(part) for part in re.findall(r"\d+", core)))
    return _letters(core)


def _misread_roman(core: str) -> int | None:
    if len(core) < 2 or core.isdigit() or not MISREAD.fullmatch(core):
        return None
    return parse_roman(core.replace("l", "I").replace("1", "I"))


def _letters(core: str) -> Enumerator | None:
    roman = parse_roman(core)
    if roman is None and (misread := _misread_roman(core)) is not None:
        return Enumerator(Scheme.ROMAN, core, (misread,), True)
    if LETTER.fullmatch(core):
        letter = ord(core.lower()) - 96
        if core.lower() in "ivx":
            return Enumerator(Scheme.ROMAN, core, (roman or 0,), core.isupper(), also=letter)
        return Enumerator(Scheme.ALPHA, core, (letter,), core.isupper(), also=roman)
    if roman is not None:
        return Enumerator(Scheme.ROMAN, core, (roman,), core.isupper())
    return Enumerator(Scheme.BULLET, core, ()) if core in {"o", "•", "·", "▪", "‣", "●", "○", "–", "—"} else None
