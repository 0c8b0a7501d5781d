"""What became of each item, and the figures that follow from it.

A fate belongs to a gold item (found, found with a wrong value, missed) or to a predicted one that no gold item
answers to (spurious). Every figure of an evaluation is a count of fates.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

COMPLETE = "COMPLETE"
"""The attribute that counts gold items found with every attribute right and at their full extent."""
NOT_CARRIED = "outcome not carried"
"""The attribute that counts outcomes other than the common one."""


class Verdict(StrEnum):
    """What became of an item or an attribute."""

    RIGHT = "right"
    WRONG = "wrong"
    MISSED = "missed"
    SPURIOUS = "spurious"
    IGNORED = "ignored"
    """Outside the task: neither rewarded nor punished."""


@dataclass(frozen=True, slots=True)
class AttributeFate:
    """What became of one attribute of a matched item, with both values."""

    name: str
    verdict: Verdict
    gold: str | None = None
    predicted: str | None = None


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of one item."""

    task: str
    verdict: Verdict
    text: str
    value: str | None = None
    """What the item says, in a word: its date, amount, number, status or outcome."""
    group: str | None = None
    """The kind of the item, where the task is also counted by kind."""
    start: int | None = None
    """Where a predicted item starts in its record's text."""
    is_gold: bool = True
    """Whether this is a gold item; else a predicted one that none answers to."""
    complete: bool | None = None
    """Whether a gold item was found with every attribute right; None where the task does not ask."""
    attributes: tuple[AttributeFate, ...] = ()
    further: tuple[AttributeFate, ...] = ()
    """Attributes that only some gold covers: they are counted apart."""


@dataclass(slots=True)
class AttributeCount:
    """How often an attribute was right, how often either side stated it, how often it was given wrong."""

    right: int = 0
    stated: int = 0
    wrong: int = 0

    def count(self, *, right: bool, wrong: bool) -> None:
        """Count one case."""
        self.right += right
        self.stated += 1
        self.wrong += wrong


@dataclass(slots=True)
class Tally:
    """The figures of one task over some documents."""

    found: int = 0
    spurious: int = 0
    missed: int = 0
    attributes: dict[str, AttributeCount] = field(default_factory=dict)
    further: dict[str, AttributeCount] = field(default_factory=dict)
    """Attributes that only some gold covers."""

    @classmethod
    def of(cls, fates: Iterable[Fate]) -> Tally:
        """Count the fates of one task."""
        tally = cls()
        for fate in fates:
            tally._count(fate)
        return tally

    def _count(self, fate: Fate) -> None:
        self.found += fate.verdict is Verdict.RIGHT
        self.spurious += fate.verdict in (Verdict.SPURIOUS, Verdict.WRONG)
        self.missed += fate.verdict in (Verdict.MISSED, Verdict.WRONG)
        for counts, attributes in ((self.attributes, fate.attributes), (self.further, fate.further)):
            for each in attributes:
                counts.setdefault(each.name, AttributeCount()).count(
                    right=each.verdict is Verdict.RIGHT,
                    wrong=each.verdict in (Verdict.WRONG, Verdict.SPURIOUS),
                )
        if fate.complete is not None:
            self.attribute(COMPLETE).count(right=fate.complete, wrong=False)
        for name, right in _by_group(fate):
            self.attribute(name).count(right=right, wrong=False)

    def attribute(self, name: str) -> AttributeCount:
        """The count of one attribute."""
        return self.attributes.setdefault(name, AttributeCount())

    @property
    def asked(self) -> bool:
        """Whether there was anything to find or anything found."""
        return self.found + self.spurious + self.missed > 0

    @property
    def precision(self) -> float:
        """Share of the predicted items that are right."""
        return self.found / (self.found + self.spurious) if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold items that were found."""
        return self.found / (self.found + self.missed) if self.found else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def _by_group(fate: Fate) -> Iterator[tuple[str, bool]]:
    """Precision and recall of one kind of item, counted like attributes."""
    if fate.group is None or fate.verdict is Verdict.IGNORED:
        return
    if fate.verdict is not Verdict.SPURIOUS:
        yield f"{fate.group} recall", fate.verdict is Verdict.RIGHT
    if fate.verdict is not Verdict.MISSED:
        yield f"{fate.group} precision", fate.verdict is Verdict.RIGHT
