"""Asking about the attributes of matched entries, and telling the fate of every entry of a list."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias, TypeVar

from minutebook.evaluation.entries import Entry
from minutebook.evaluation.fates import AttributeFate, Fate, Verdict
from minutebook.evaluation.matching import same_text

T = TypeVar("T")
SameText: TypeAlias = Callable[[str, str], bool]
"""Whether two values of an attribute are the same."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a matched pair came to."""

    attributes: list[AttributeFate]
    right: bool = True
    complete: bool | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """How the entries of one task are named in a report, and what is outside the task."""

    task: str
    label: Callable[[Entry], str] = lambda entry: entry.text
    value: Callable[[Entry], str | None] = lambda _: None
    group: Callable[[Entry], str | None] = lambda _: None
    asks_complete: bool = False
    further: Mapping[str, SameText] = field(default_factory=dict)
    """Attributes that are asked for only where the gold speaks of them, and counted apart."""

    def fate(self, entry: Entry, verdict: Verdict, *, is_gold: bool) -> Fate:
        """The fate of an entry that nothing answers to."""
        return Fate(
            task=self.task,
            verdict=verdict,
            text=self.label(entry),
            value=self.value(entry),
            group=self.group(entry),
            start=entry.start,
            is_gold=is_gold,
            complete=False if self.asks_complete and is_gold else None,
        )

    def matched_fate(self, gold: Entry, predicted: Entry, judgement: Judgement) -> Fate:
        """The fate of a gold entry that a predicted one answers to."""
        return replace(
            self.fate(gold, Verdict.RIGHT if judgement.right else Verdict.WRONG, is_gold=True),
            start=predicted.start,
            complete=judgement.complete,
            attributes=tuple(judgement.attributes),
            further=tuple(
                fate
                for name, same in self.further.items()
                if name in gold.keys
                for fate in ask_text(name, gold, predicted, same)
            ),
        )

    def fates(
        self,
        gold: Sequence[Entry],
        predicted: Sequence[Entry],
        pairs: Sequence[tuple[int, int]],
        judge: Callable[[Entry, Entry], Judgement],
        outside: Callable[[Entry], bool] = lambda _: False,
    ) -> list[Fate]:
        """The fates of gold entries in their order, then those of the predicted ones that nothing answers to.

        An entry `outside` the task costs nothing where it is unmatched.
        """
        partner = dict(pairs)
        fates = []
        for i, entry in enumerate(gold):
            if i in partner:
                other = predicted[partner[i]]
                fates.append(self.matched_fate(entry, other, judge(entry, other)))
            else:
                fates.append(self.fate(entry, Verdict.IGNORED if outside(entry) else Verdict.MISSED, is_gold=True))
        answered = set(partner.values())
        for j, entry in enumerate(predicted):
            if j not in answered:
                fates.append(self.fate(entry, Verdict.IGNORED if outside(entry) else Verdict.SPURIOUS, is_gold=False))
        return fates


def ask(
    name: str,
    gold: T | None,
    predicted: T | None,
    same: Callable[[T, T], bool],
    show: Callable[[T], str] = str,
) -> list[AttributeFate]:
    """What became of an attribute, as a list of one; empty where neither side states it."""
    if gold is None and predicted is None:
        return []
    if predicted is None:
        verdict = Verdict.MISSED
    elif gold is None:
        verdict = Verdict.SPURIOUS
    else:
        verdict = Verdict.RIGHT if same(gold, predicted) else Verdict.WRONG
    shown = (None if value is None else show(value) for value in (gold, predicted))
    return [AttributeFate(name, verdict, *shown)]


def ask_text(name: str, gold: Entry, predicted: Entry, same: SameText = same_text) -> list[AttributeFate]:
    """What became of an attribute that is a plain value."""
    return ask(name, gold.get(name), predicted.get(name), same)


def all_right(attributes: Sequence[AttributeFate]) -> bool:
    """Whether no attribute is wrong, missed or spurious."""
    return all(attribute.verdict is Verdict.RIGHT for attribute in attributes)
