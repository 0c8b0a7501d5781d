"""Enumerators and bullets that open a line, and run-in labels such as "Motion:"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

STRONG = re.compile(
    r"""(?:
      (?i:agenda\ (?:item\ )?(?:no\.?\ ?)?|(?:item|subject|topic)\ (?:no\.?\ ?)?|article\ |section\ |
          minute?\ (?:no\.?\ ?)?|min\.?\ |no\.\ ?|(?:business|matter|point|proposal|agendum|head)\ no\.?\ ?)
          \d{1,4}(?:[./]\d{1,5}){0,3}(?:[.)]|\ ?:-?(?=\s)|:|(?=\s+[A-Z–-]))   # Item 3:  Agenda No. 1 :  Min. 4/2011
    | \(\d{1,3}(?:\.\d{1,3})*\) | \d{1,4}\) | \[\d{1,3}\](?=\s|http)    # (1)  1)  [1]
    | \d{1,4}\.(?:[—–](?=[A-Z])|(?=[\s)]|[A-Z]) \)?)                                  # 1.
    | \d{1,3}(?:\.\d{1,3}){1,3}(?:[A-Z]|\.[A-Za-z])?(?:[.):](?!\w)|(?=\s)) | \d{1,4}:(?=\s)   # 4.1  4.1.2.  4.3A
    | \d{1,2}(?:\.\d{1,2}){1,3}\.(?=[A-Z][a-z]+[ ]|\d{4,}[ ])         # 8.1.To approve
    | \d{1,3}[.]?\(?[a-z][.)]+                                         # 4a.  4(a)
    | (?:[A-Z]{2,6}[ ])?\d{2,4}/\d{1,4}(?:\.\d{1,4})?[a-z]?[.):]?(?=\s) | \d/\d{3,4}[.):]?(?=\s)   # 19/045
    | [A-Z]{1,5}\d{2,4}/\d{1,4}(?:\.\d{1,4})?[.):]?(?=\s+[A-Z])                                    # TB17/101
    | \([A-Za-z]\) | \([ivxlc]{1,6}\) | \([IVXLC]{1,6}\)               # (a)  (iv)
    | [A-Za-z]\) | [ivxl]{1,6}\) | [IVXL]{1,6}\) | [ivxl]{2,6}\. | [IVXL]{2,6}\.   # a)  iv)  IV.
    )""",
    re.X,
)
BULLET = re.compile(r"[•·▪‣●○◦■□➢✓✔►→❖]\s*|(?:\*|-{1,2}|[–—]|o|\#)(?=\s)")
LETTER = re.compile(r"([A-Z])[.](?=\s|$)")
LOWER_LETTER = re.compile(r"([a-z])[.](?=\s)")
MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:[a-z]*\b)"
BARE = re.compile(rf"(\d{{1,4}})(?=\s)(?!\s+(?i:{MONTH}))")
ORDINAL = re.compile(r"\d{1,2}(?:st|nd|rd|th|d)\.?(?=\s{2}|\t)", re.I)
COUNTED = re.compile(r"(?:\d{1,3}\.)+\d{1,3}\b|(?:[A-Z]{2,6} )?\d{1,4}/\d{1,4}\b|\(?(\d{1,4})[.):]")
LAST_NUMBER = re.compile(r"(.*?)0*(\d+)")
INITIAL = re.compile(r"[A-Z]\.")
RUN_IN = re.compile(r"[A-Z][\w’'&/.()-]*(?:[ ,]+[\w’'&/.()-]+){0,4} ?:(?=\s|$)")
LONGEST_RUN_IN = 40
WHITE = re.compile(r"\s+")
NEIGHBOURS = 3
"""So many numbered lines before and after a bare number may hold its neighbour in the series."""
KEY = 24
"""So many first characters tell a line with a bare number from others."""


@dataclass(frozen=True, slots=True)
class Label:
    """An enumerator or bullet as printed, where the text after it starts, and whether it is but a bullet."""

    text: str
    content: int
    bullet: bool = False


@dataclass(slots=True)
class Labels:
    """Finds labels, knowing which weak ones ("A.", "7") make a series in this document."""

    letters: set[str] = field(default_factory=set)
    lowers: set[str] = field(default_factory=set)
    bare: set[str] = field(default_factory=set)
    """Beginnings of lines that open with a bare number in its series."""
    counts: set[str] = field(default_factory=set)
    """All enumerators with a stop, as printed."""

    @classmethod
    def of(cls, texts: Iterable[str]) -> Labels:
        """Learn the series from the starts of all lines, in order."""
        letters: set[str] = set()
        lowers: set[str] = set()
        numbered: list[tuple[int, str]] = []
        counts: set[str] = set()
        for text in texts:
            if match := LETTER.match(text):
                if not INITIAL.match(text[match.end() :].lstrip()):
                    letters.add(match[1])
            elif match := LOWER_LETTER.match(text):
                lowers.add(match[1])
            elif match := COUNTED.match(text):
                counts.add(LAST_NUMBER.sub(r"\1\2", match[0].strip("(.):"), count=1))
                if match[1]:
                    numbered.append((int(match[1]), ""))
            elif match := BARE.match(text):
                numbered.append((int(match[1]), text[:KEY]))
        return cls(_chain(letters), _chain(lowers), _in_series(numbered), counts)

    def find(self, text: str) -> Label | None:
        """The label that opens a text, or None; a bullet before an enumerator is part of it."""
        bullet = BULLET.match(text)
        start = _after(text, bullet.end()) if bullet else 0
        match = STRONG.match(text, start) or (None if bullet else self._series(text) or ORDINAL.match(text))
        end = match.end() if match else start
        if not end or _after(text, end) >= len(text):
            return Label(text[:start].strip(), start, bullet=True) if 0 < start < len(text) else None
        return Label(text[:end].strip(), _after(text, end), bullet=match is None)

    def alone(self, text: str) -> bool:
        """Whether a text is nothing but an enumerator or bullet."""
        label = (
            self.find(text + " x")
            if (len(text) <= 12 and not text[:1].isalpha() | text.isdigit()) or _numeral(text)
            else None
        )
        return label is not None and label.content == len(text) + 1

    def counted(self, label: Label) -> bool:
        """Whether a number's neighbour stands before another line of the document."""
        match = LAST_NUMBER.fullmatch(label.text.strip("(.):"))
        if match is None:
            return True
        before, last = match[1], int(match[2])
        opens = last <= 1 and before.rstrip("./") in self.counts
        return opens or f"{before}{last - 1}" in self.counts or f"{before}{last + 1}" in self.counts

    def _series(self, text: str) -> re.Match[str] | None:
        if match := LETTER.match(text):
            follows_initial = INITIAL.match(text[match.end() :].lstrip())
            return match if match[1] in self.letters and not follows_initial else None
        if match := LOWER_LETTER.match(text):
            return match if match[1] in self.lowers or text[match.end() :].lstrip()[:1].isupper() else None
        if match := BARE.match(text):
            return match if text[:KEY] in self.bare else None
        return None


def _after(text: str, end: int) -> int:
    space = WHITE.match(text, end)
    return space.end() if space else end


def _numeral(text: str) -> bool:
    return bool(re.fullmatch(r"[IVXLivxl]{1,6}[.)]|[A-Za-z][.)]", text))


def _chain(letters: set[str]) -> set[str]:
    """Letters that belong to a series from A, or the Roman numerals I, V and X beside longer ones."""
    chain: set[str] = set()
    for start in "Aa":
        code = ord(start)
        while chr(code) in letters and (chr(code + 1) in letters or chr(code - 1) in letters):
            chain.add(chr(code))
            code += 1
    if letters & {"I", "i"}:
        chain |= letters & set("IVXivx")
    return chain


def _in_series(numbered: list[tuple[int, str]]) -> set[str]:
    """Bare numbers whose neighbour in the series is one of the numbered lines just before or after."""
    found: set[str] = set()
    for place, (number, key) in enumerate(numbered):
        before = {other for other, _ in numbered[max(0, place - NEIGHBOURS) : place]}
        after = {other for other, _ in numbered[place + 1 : place + 1 + NEIGHBOURS]}
        if key and (number - 1 in before or number + 1 in after):
            found.add(key)
    return found


def run_in(text: str) -> str:
    """The run-in label that opens a text ("Motion:", "Staff present:"), or ""."""
    match = RUN_IN.match(text)
    return match[0] if match and len(match[0]) <= LONGEST_RUN_IN else ""
