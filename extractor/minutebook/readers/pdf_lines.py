"""From words to printed lines: baselines, wide gaps, bold beginnings, underlines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from minutebook.document import Box
from minutebook.readers.pdf_rules import Rule
from minutebook.readers.pdf_words import Word, around

WIDE = 1.2
"""A gap of so many font sizes may part two columns."""
SAME_LINE = 0.5
"""Share of the lower word's height by which two words of a line overlap."""
DOTS = re.compile(r"[.…]+")
LEADER = 4
"""So many dots lead to something."""
ORDINALS = frozenset(("st", "nd", "rd", "th"))


@dataclass(slots=True)
class PrintLine:
    """A printed line: its words from left to right."""

    words: list[Word]
    box: Box = field(init=False)
    size: float = field(init=False)
    """The size that most of its characters have."""

    def __post_init__(self) -> None:
        self.box = around([(word.x0, word.top, word.x1, word.bottom) for word in self.words])
        sizes: Counter[float] = Counter()
        for word in self.words:
            sizes[round(word.size, 1)] += len(word.text)
        self.size = max(sizes, key=lambda size: (sizes[size], size))

    @property
    def base(self) -> float:
        """Its baseline: that of its largest word."""
        return max(self.words, key=lambda word: word.size).base

    @property
    def text(self) -> str:
        """Its text; a TAB stands for each wide gap."""
        return "\t".join(_text(segment) for segment in self.segments())

    @property
    def bold(self) -> bool:
        """Whether all of it that has letters or digits is bold."""
        spoken = [word for word in self.words if any(character.isalnum() for character in word.text)]
        return bool(spoken) and all(word.bold and not word.bold_head for word in spoken)

    @property
    def length(self) -> int:
        """How many characters it has."""
        return sum(len(word.text) + 1 for word in self.words) - 1

    def segments(self) -> list[list[Word]]:
        """Its words, parted at wide gaps."""
        parts = [[self.words[0]]]
        for last, word in pairwise(self.words):
            if word.x0 - last.x1 > WIDE * max(last.size, word.size):
                parts.append([])
            parts[-1].append(word)
        return parts

    def bold_end(self) -> int:
        """How many of its first characters are bold."""
        end = 0
        for number, word in enumerate(self.words):
            if word.bold_head:
                end += word.bold_head + (number > 0)
                break
            if not word.bold and any(character.isalnum() for character in word.text):
                break
            end += len(word.text) + (number > 0)
        return end if self.words[0].bold or self.words[0].bold_head else 0


def _text(words: Sequence[Word]) -> str:
    out = words[0].text
    for last, word in pairwise(words):
        out += word.text if _is_raised(last, word) else f" {word.text}"
    return out


def _is_raised(last: Word, word: Word) -> bool:
    """Whether a word is the raised ending of an ordinal ("7th"), which some files part from its number."""
    return (
        word.text[:2] in ORDINALS
        and last.text[-1].isdigit()
        and word.size < 0.85 * last.size
        and word.x0 - last.x1 < 0.2 * last.size
    )


def group_lines(words: Sequence[Word]) -> list[PrintLine]:
    """Words put on lines, lines from top to bottom."""
    lines: list[list[Word]] = []
    bands: list[tuple[float, float]] = []
    for word in sorted(words, key=lambda word: (word.middle[1], word.x0)):
        place = _line_of(word, bands)
        if place is None:
            lines.append([word])
            bands.append((word.top, word.bottom))
        else:
            lines[place].append(word)
    out = [PrintLine(_without_leaders(sorted(line, key=lambda word: word.x0))) for line in lines]
    return sorted(out, key=lambda line: (line.base, line.words[0].x0))


def _without_leaders(words: list[Word]) -> list[Word]:
    """Dots that lead to a page number or an amount are a gap."""
    dots = [bool(DOTS.fullmatch(word.text)) for word in words]
    if sum(len(word.text) for word, dot in zip(words, dots, strict=True) if dot) < LEADER or dots[0] or dots[-1]:
        return words
    return [word for word, dot in zip(words, dots, strict=True) if not dot] if words[-1].text[-1].isdigit() else words


def _line_of(word: Word, bands: Sequence[tuple[float, float]]) -> int | None:
    """The last lines' number in whose band the word stands."""
    height = word.bottom - word.top
    for place in range(len(bands) - 1, max(-1, len(bands) - 4), -1):
        top, bottom = bands[place]
        shared = min(bottom, word.bottom) - max(top, word.top)
        if shared >= SAME_LINE * min(height, bottom - top):
            return place
    return None


def underlined(line: PrintLine, across: Sequence[Rule]) -> bool:
    """Whether a rule runs along under nearly all of a line."""
    x0, _, x1, _ = line.box
    covered = 0.0
    for rule in across:
        if -0.1 * line.size <= rule.at - line.base <= 0.3 * line.size:
            covered += max(0.0, min(x1, rule.end) - max(x0, rule.start))
    return covered >= 0.85 * (x1 - x0)


def usual_pitch(lines: Sequence[PrintLine]) -> float:
    """The commonest distance of baselines, in font sizes; 0 where there is none."""
    counts: dict[int, int] = {}
    for above, below in _stacked(lines):
        ratio = (below.base - above.base) / max(above.size, below.size)
        if 0.5 < ratio < 2.5:
            counts[round(ratio * 20)] = counts.get(round(ratio * 20), 0) + 1
    return max(counts, key=lambda key: (counts[key], -key)) / 20 if counts else 0.0


def _stacked(lines: Sequence[PrintLine]) -> Iterator[tuple[PrintLine, PrintLine]]:
    """Pairs of lines one above the other."""
    for above, below in pairwise(lines):
        if below.base > above.base and below.box[0] < above.box[2] and above.box[0] < below.box[2]:
            yield above, below
