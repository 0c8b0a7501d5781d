"""Enumerators and bullets that open a line, and run-in labels such as "Motion:"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

STRONG = re.compile(
    r"""(?:
      (?i:agenda\ (?:item\ )?(?:no\.?\ ?)?|item\ (?:no\.?\ ?)?|article\ |section\ |minute?\ (?:no\.?\ ?)?|min\.?\ |no\.\ ?)
          \d{1,4}(?:[./]\d{1,5}){0,3}(?:[.):]|(?=\s+[A-Z–-]))             # Item 3:  Agenda No. 1:  Min. 4/2011
    | \(\d{1,3}(?:\.\d{1,3})*\) | \d{1,4}\) | \[\d{1,3}\](?=\s)         # (1)  1)  [1]
    | \d{1,4}\.(?=[\s)]|[A-Z]) \)?                                    # 1.
    | \d{1,3}(?:\.\d{1,3}){1,3}(?:[.):]|(?=\s)) | \d{1,4}:(?=\s)       # 4.1  4.1.2.  4:
    | \d{1,3}[.]?\(?[a-z][.)]+                                         # 4a.  4(a)
    | \d{1,4}/\d{1,4}(?:[./]\d{1,4})?[a-z]?[.):]?(?=\s)                # 19/045
    | \([A-Za-z]\) | \([ivxlc]{1,6}\) | \([IVXLC]{1,6}\)               # (a)  (iv)
    | [A-Za-z]\) | [ivxl]{1,6}\) | [IVXL]{1,6}\) | [ivxl]{2,6}\. | [IVXL]{2,6}\.   # a)  iv)  IV.
    | [•·▪‣●○◦■□➢✓✔►→❖*]{1,2}(?![*_]) | -{1,2}(?=\s) | [–—](?=\s) | o(?=\s) | \#(?=\s)
    )""",
    re.X,
)
LETTER = re.compile(r"([A-Z])[.](?=\s)")
LOWER_LETTER = re.compile(r"([a-z])[.](?=\s)")
BARE = re.compile(r"(\d{1,3})(?=\s)")
ORDINAL = re.compile(r"\d{1,2}(?:st|nd|rd|th|d)\.?(?=\s{2}|\t)", re.I)
INITIAL = re.compile(r"[A-Z]\.")
RUN_IN = re.compile(r"[A-Z][\w’'&/.()-]*(?:[ ,/&-]+[\w’'&/.()-]+){0,4} ?:(?=\s|$)")
WHITE = re.compile(r"\s+")
BULLETS = frozenset("•·▪‣●○◦■□➢✓✔►→❖*-–—o#")


@dataclass(slots=True)
class Label:
    """An enumerator or bullet: as printed, and where the text after it starts."""

    text: str
    content: int

    @property
    def bullet(self) -> bool:
        """It does not count."""
        return self.text.rstrip(".") in BULLETS or self.text == "--"


@dataclass(slots=True)
class Labels:
    """Finds labels, knowing which weak ones ("A.", "7") make a series in this document."""

    letters: set[str] = field(default_factory=set)
    lowers: set[str] = field(default_factory=set)
    numbers: set[int] = field(default_factory=set)

    @classmethod
    def of(cls, texts: Iterable[str]) -> Labels:
        """Learn the series from the starts of all lines."""
        letters, lowers, numbers = set(), set(), set()
        for text in texts:
            if match := LETTER.match(text):
                if not INITIAL.match(text[match.end() :].lstrip()):
                    letters.add(match[1])
            elif match := LOWER_LETTER.match(text):
                lowers.add(match[1])
            elif match := BARE.match(text):
                numbers.add(int(match[1]))
        return cls(_chain(letters), _chain(lowers), numbers)

    def find(self, text: str) -> Label | None:
        """The label that opens a text, or None."""
        match = STRONG.match(text) or self._series(text) or ORDINAL.match(text)
        if match is None:
            return None
        space = WHITE.match(text, match.end())
        content = space.end() if space else match.end()
        if content >= len(text):
            return None
        return Label(match[0].strip(), content)

    def _series(self, text: str) -> re.Match[str] | None:
        if match := LETTER.match(text):
            follows_initial = INITIAL.match(text[match.end() :].lstrip())
            return match if match[1] in self.letters and not follows_initial else None
        if match := LOWER_LETTER.match(text):
            return match if match[1] in self.lowers else None
        if match := BARE.match(text):
            number = int(match[1])
            in_series = number - 1 in self.numbers or number + 1 in self.numbers
            return match if in_series else None
        return None


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


def run_in(text: str) -> str:
    """The run-in label that opens a text ("Motion:", "Staff present:"), or ""."""
    match = RUN_IN.match(text)
    return match[0] if match and len(match[0]) <= 40 else ""
