"""When two readings are the same: words, passages, names and short values, and who is paired with whom.

All comparisons look at folded words: case, accents, kinds of quotes and white space make no difference.
Similarities go from 0 to 1, and 0 means that the two are not to be paired.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeVar

from minutebook.evaluation.wordlists import FORMULA, HONORIFICS, QUALIFIERS, SMALL

G = TypeVar("G")
P = TypeVar("P")

FOUND = 0.6
"""From this share of common words on, two passages are one."""
SCRAP_FOUND = 0.5
"""The similarity of a passage to its half, or to twice of it."""
LONG_QUOTE = 70
"""A gold quote of as many words is taken to be cut short."""

_QUOTES = str.maketrans("’‘“”", "''\"\"")
_WORD = re.compile(r"[^\W_]+(?:[.,'][0-9]+)*")
_NAME_PART = re.compile(r"[^\W\d_]+")
_LINK_TARGET = re.compile(r"\]\(\S*?\)")


@lru_cache(maxsize=20_000)
def fold(text: str | None) -> str:
    """The text in one case, without accents, with plain quotes and single spaces."""
    decomposed = unicodedata.normalize("NFKD", text or "")
    letters = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(letters.casefold().translate(_QUOTES).split())


@lru_cache(maxsize=20_000)
def words(text: str | None) -> tuple[str, ...]:
    """The folded words and numbers of a text; the target of a Markdown link is none."""
    return tuple(_WORD.findall(fold(_LINK_TARGET.sub("]", text or ""))))


@lru_cache(maxsize=20_000)
def content_words(text: str | None) -> tuple[str, ...]:
    """The words without those that every motion shares; all words where nothing else is left."""
    return tuple(word for word in words(text) if word not in FORMULA) or words(text)


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two lists of words have in common."""

    common: int
    first: int
    second: int

    @classmethod
    def of(cls, first: Sequence[str], second: Sequence[str]) -> Overlap:
        """Count the common words, each as often as both lists have it."""
        return cls((Counter(first) & Counter(second)).total(), len(first), len(second))

    @property
    def f1(self) -> float:
        """Harmonic mean of the shares of both lists."""
        return 2 * self.common / (self.first + self.second) if self.common else 0.0

    @property
    def contained(self) -> float:
        """Share of the shorter list that the longer one has."""
        return self.common / min(self.first, self.second) if self.common else 0.0

    @property
    def proportion(self) -> float:
        """Length of the shorter list by that of the longer."""
        return min(self.first, self.second) / max(self.first, self.second, 1)


def word_overlap(first: str | None, second: str | None) -> Overlap:
    """What two texts have in common, all words counted."""
    return Overlap.of(words(first), words(second))


def same_text(first: str | None, second: str | None) -> bool:
    """Whether two texts are the same once folded."""
    return fold(first) == fold(second)


# Passages


def passage_similarity(gold: Iterable[str], predicted: Sequence[str]) -> float:
    """Similarity of two passages that may each be read in several ways: that of their likest readings."""
    return max(_reading_similarity(one, other) for one in gold for other in predicted)


@lru_cache(maxsize=100_000)
def _reading_similarity(gold: str, predicted: str) -> float:
    ours, theirs = content_words(gold), content_words(predicted)
    overlap = Overlap.of(ours, theirs)
    similarity = overlap.f1
    if len(words(gold)) >= LONG_QUOTE:
        similarity = max(similarity, Overlap.of(ours, theirs[: len(ours) + 10]).f1)
    if similarity >= FOUND:
        return similarity
    is_part = min(len(ours), len(theirs)) >= 4 and overlap.proportion >= 0.35 and overlap.contained >= 0.9
    return SCRAP_FOUND if is_part else 0.0


def same_extent(gold: Iterable[str], predicted: Sequence[str]) -> bool:
    """Whether one reading of a matched passage is neither a scrap nor a padding of the gold one."""
    lengths = ((len(words(one)), len(words(other))) for one in gold for other in predicted)
    return any(0.4 * own <= other and (own >= LONG_QUOTE or other <= max(2 * own, own + 12)) for own, other in lengths)


# Short values


def similar_value(first: str | None, second: str | None) -> bool:
    """Whether two short values are nearly the same.

    None is a scrap or a padding of the other, has another qualifier ("Vice President") or another number ("Room 102").
    """
    ours, theirs = _weighty(first), _weighty(second)
    if set(ours) & QUALIFIERS != set(theirs) & QUALIFIERS:
        return False
    numbers, other_numbers = _numbers(ours), _numbers(theirs)
    if numbers and other_numbers and not (numbers <= other_numbers or other_numbers <= numbers):
        return False
    overlap = Overlap.of(ours, theirs)
    return overlap.f1 >= FOUND or (overlap.proportion >= 0.5 and overlap.contained >= 0.99)


def _weighty(value: str | None) -> tuple[str, ...]:
    return tuple(word for word in words(value) if word not in SMALL) or words(value)


def _numbers(parts: Iterable[str]) -> set[str]:
    return {part for part in parts if part[0].isdigit()}


def same_identifier(first: str, second: str) -> bool:
    """Whether two identifiers have the same numbers, and one has all words of the other."""
    numbers, other_numbers = ([run.lstrip("0") for run in re.findall(r"\d+", text)] for text in (first, second))
    return numbers == other_numbers and word_overlap(first, second).contained >= 0.99


# Names


@lru_cache(maxsize=20_000)
def name_parts(name: str | None) -> tuple[str, ...]:
    """The folded parts of a name without titles and degrees."""
    plain = fold(name).replace("'", "").replace("-", " ")
    return tuple(part for part in _NAME_PART.findall(plain) if part not in HONORIFICS)


def same_name(first: str | None, second: str | None) -> bool:
    """Whether two names may be one person's: equal surnames, given names or initials that go together."""
    short, long = sorted((name_parts(first), name_parts(second)), key=len)
    if not short:
        return same_text(first, second) and fold(first) != ""
    if sorted(short) == sorted(long) or short == long[-len(short) :]:
        return True
    short, long = _initial_first(short), _initial_first(long)
    if len(short) == 1:
        return _is_called(long, short[0])
    if short[-1] != long[-1]:
        return set(short) <= set(long)
    return _same_given(short[0], long[0])


def _initial_first(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The parts with a lone initial at the end put first: "Smith J" as "J Smith"."""
    if len(parts) > 1 and len(parts[-1]) == 1 and len(parts[0]) > 1:
        return (parts[-1], *parts[:-1])
    return parts


def _is_called(parts: tuple[str, ...], name: str) -> bool:
    """Whether a single word is a person's surname, the given name of two, or their initials."""
    is_given = name == parts[0] and len(parts) <= 2
    return name == parts[-1] or is_given or name == "".join(part[0] for part in parts)


def _same_given(first: str, second: str) -> bool:
    """Whether two given names go together: an initial, or a short form ("Rob", "Robert")."""
    if first[0] != second[0]:
        return False
    return len(first) == 1 or len(second) == 1 or first in second or second in first


# Pairing


def pair(gold: Sequence[G], predicted: Sequence[P], similarity: Callable[[G, P], float]) -> list[tuple[int, int]]:
    """Pair the likest first, each with one at most; of equally like ones those in like places of their lists."""
    candidates = []
    for i, one in enumerate(gold):
        for j, other in enumerate(predicted):
            if (likeness := similarity(one, other)) > 0:
                distance = abs(i / max(len(gold), 1) - j / max(len(predicted), 1))
                candidates.append((-likeness, distance, i, j))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, i, j in sorted(candidates):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return list(pairs.items())


def align(
    gold: Sequence[G], predicted: Sequence[P], same: Callable[[G, P], bool], skip: Literal["gold", "predicted"]
) -> list[tuple[int, int]]:
    """Pair as many as can be paired in order; `skip` names the side to move on in where both would do."""
    hits = [[same(one, other) for other in predicted] for one in gold]
    rows, columns = len(gold), len(predicted)
    best = [[0] * (columns + 1) for _ in range(rows + 1)]
    for i in reversed(range(rows)):
        for j in reversed(range(columns)):
            best[i][j] = best[i + 1][j + 1] + 1 if hits[i][j] else max(best[i + 1][j], best[i][j + 1])
    pairs = []
    i = j = 0
    while i < rows and j < columns:
        below, right = best[i + 1][j], best[i][j + 1]
        if hits[i][j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif below > right or (below == right and skip == "gold"):
            i += 1
        else:
            j += 1
    return pairs
