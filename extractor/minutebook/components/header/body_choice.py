"""Which of the names found is the body's, and what is printed beside it that belongs to the name."""

from __future__ import annotations

from dataclasses import dataclass

from minutebook.components.header.body_names import is_generic
from minutebook.components.header.titles import Naming
from minutebook.document import Span


@dataclass(frozen=True, slots=True)
class Named:
    """A reading of the body's name: one span, or two where a word of the title stands between."""

    spans: tuple[Span, ...]
    weight: float
    generic: bool
    """It says only what sort of body ("Board of Directors"), not whose."""
    line: int
    rule: str

    def words(self, text: str) -> str:
        """The name."""
        return " ".join(" ".join(text[slice(*span)].split()) for span in self.spans)


def chosen(text: str, candidates: list[Named], naming: Naming) -> Named:
    """The likeliest name, whole and spelt out, with the organisation or the sort of body beside it."""
    best = max(candidates, key=lambda c: (c.weight, -c.line))
    best = _spelt_out(text, _whole(text, best, candidates), candidates)
    return _joined(text, best, candidates, naming)


def _joined(text: str, best: Named, candidates: list[Named], naming: Naming) -> Named:
    """A sort of body together with the organisation that is printed right beside it."""
    if not best.generic:
        return _with_unit(text, best, candidates, naming)
    others = [
        c
        for c in candidates
        if not c.generic and c.line < 20 and c.line != best.line and _adjacent(text, naming, c.line, best.line)
    ]
    if not others or best.line >= 20:
        return best
    other = min(others, key=lambda c: (abs(c.line - best.line), c.line > best.line))
    if set(best.words(text).lower().split()) <= set(other.words(text).lower().split()):
        return other
    if text[best.spans[0][0]].islower():
        return other  # "minutes of committee" in the subject of a letter
    first, second = (other, best) if other.line < best.line else (best, other)
    return Named((*first.spans, *second.spans), best.weight + 0.5, False, first.line, best.rule)


def _with_unit(text: str, best: Named, candidates: list[Named], naming: Naming) -> Named:
    """An organisation's own line with the sort of body in the line below or above it."""
    if best.rule != "en/header/body_line":
        return best
    lines = [
        c
        for c in candidates
        if c.generic and c.rule == "en/header/body_line" and _adjacent(text, naming, c.line, best.line)
    ]
    units = [c for c in lines if len(c.words(text).split()) > 1]
    if not units:
        return best
    first, second = sorted((best, units[0]), key=lambda c: c.line)
    return Named((*first.spans, *second.spans), best.weight + 0.3, False, first.line, best.rule)


def _whole(text: str, best: Named, candidates: list[Named]) -> Named:
    """The name with what it is about, where a line of the head has it whole ("Committee on Roads" for "Committee")."""
    words = best.words(text).lower().split()
    longer = [c for c in candidates if c.line < 20 and c.words(text).lower().split()[: len(words)] == words]
    return max(longer, key=lambda c: len(c.words(text)), default=best) if best.line >= 20 else best


def _spelt_out(text: str, best: Named, candidates: list[Named]) -> Named:
    """The full name in place of its abbreviation ("Technical Committee" for "TC")."""
    short = best.words(text)
    if not 2 <= len(short) <= 8 or not short.isupper() or " " in short:
        return best
    for other in sorted(candidates, key=lambda c: -c.weight):
        initials = "".join(word[0] for word in other.words(text).split() if word[0].isupper())
        if not other.generic and len(initials) >= len(short) and initials.endswith(short):
            return other
    return best


def _adjacent(text: str, naming: Naming, a: int, b: int) -> bool:
    """Whether nothing but words of titles, addresses and the sort of body stands between two lines."""
    low, high = sorted((a, b))
    between = naming.lines[low + 1 : high]
    return len(between) <= 3 and all(
        line.bare or (line.end - line.start < 90 and (not line.naming or is_generic(text, ((line.start, line.end),))))
        for line in between
    )
