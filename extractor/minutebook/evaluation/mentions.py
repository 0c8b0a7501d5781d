"""The scorers of figures and dates: short mentions in the text, matched by value first and words second."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutebook.evaluation.entries import Entry, Minutes
from minutebook.evaluation.fates import Fate, Verdict
from minutebook.evaluation.matching import align, fold, pair, same_text, similar_value, word_overlap, words
from minutebook.evaluation.questions import Judgement, Listing, ask_text
from minutebook.evaluation.wordlists import IRREGULAR_PLURALS, MEASURES, NOT_COUNTED, NUMBERS

FIGURES = Listing(
    "figures",
    value=lambda entry: entry.get("value"),
    group=lambda entry: entry.get("kind"),
    further={"of": similar_value},
)
DATES = Listing("dates", value=lambda entry: entry.get("edtf"), further={"kind": same_text})

_NUMBER_WITH_UNIT = re.compile(r"\W*\d[\d.,]*\s*(?:['’\"”]|(?:m|cm|mm|m2|ha)\b)")
_NUMERIC_DATE = re.compile(r"\d{1,4}[-/.]\d{1,2}([-/.]\d{1,4})?|\d{8}")
_MONTH = re.compile(r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|fév|mai|juin|déc)", re.IGNORECASE)
_DAY = re.compile(r"\d|(first|second|third|th)\b|day of")


# Figures


def score_figures(gold: Minutes, predicted: Minutes) -> list[Fate]:
    """Figures of the same kind and amount; a count has to count the same things."""
    ours, theirs = gold.entries("figures"), predicted.entries("figures")
    unread = _after_the_cut(ours, theirs) if gold.figures_truncated else set()
    judged = [entry for j, entry in enumerate(theirs) if j not in unread]
    pairs = pair(ours, judged, _figure_similarity)
    fates = FIGURES.fates(ours, judged, pairs, _judge_figure, outside=_is_measurement)
    return fates + [FIGURES.fate(theirs[j], Verdict.IGNORED, is_gold=False) for j in sorted(unread)]


def _judge_figure(gold: Entry, predicted: Entry) -> Judgement:
    return Judgement(ask_text("currency", gold, predicted) if gold.get("kind") == "money" else [])


def _figure_similarity(gold: Entry, predicted: Entry) -> float:
    if not same_text(gold.get("kind"), predicted.get("kind")) or not _same_amount(gold, predicted):
        return 0.0
    if gold.get("kind") == "count":
        things, other_things = _counted(gold.text), _counted(predicted.text)
        if things and other_things and not things & other_things:
            return 0.0
    overlap = word_overlap(gold.text, predicted.text)
    return 0.2 + 0.8 * max(overlap.f1, 0.5 * overlap.contained)


def _same_amount(gold: Entry, predicted: Entry) -> bool:
    """Equal values; of a range ("3-4 people") either end will do, but not both against nothing."""
    ours, theirs = _amounts(gold), _amounts(predicted)
    return any(
        abs(one - other) <= 1e-6 * max(1, abs(one))
        for i, one in enumerate(ours)
        for j, other in enumerate(theirs)
        if i == 0 or j == 0
    )


def _amounts(entry: Entry) -> list[float]:
    numbers = (_number(entry.get(name)) for name in ("value", "value_max"))
    return [number for number in numbers if number is not None]


def _number(value: str | None) -> float | None:
    try:
        return None if value is None else float(value.replace(",", "").replace("'", ""))
    except ValueError:
        return None


def _counted(text: str) -> set[str]:
    """The things that a count counts, in the singular."""
    return {_singular(word) for word in words(text) if word not in NOT_COUNTED and not word[0].isdigit()}


def _singular(word: str) -> str:
    return IRREGULAR_PLURALS.get(word) or re.sub(r"ies$", "y", word).rstrip("s")


def _is_measurement(entry: Entry) -> bool:
    """Whether a figure is a duration, a measurement or a number of basis points: outside the task."""
    if "basis point" in fold(entry.text):
        return True
    if entry.get("kind") != "count":
        return False
    if _NUMBER_WITH_UNIT.match(entry.text):
        return True
    nouns = [word for word in words(entry.text) if word not in NUMBERS and not word[0].isdigit()]
    first, second = [*nouns, "", ""][:2]
    if first in ("square", "sq"):
        return second in MEASURES
    return first in MEASURES and first != "second"


def _after_the_cut(gold: Sequence[Entry], predicted: Sequence[Entry]) -> set[int]:
    """Amounts after the last one, in order, that the annotator of a long table wrote down."""
    money = [j for j, entry in enumerate(predicted) if entry.get("kind") == "money"]
    written = [entry for entry in gold if entry.get("kind") == "money"]
    found = align(written, [predicted[j] for j in money], _is_same_figure, skip="predicted")
    return set(money[found[-1][1] + 1 :] if found else money)


def _is_same_figure(gold: Entry, predicted: Entry) -> bool:
    return _figure_similarity(gold, predicted) > 0


# Dates


def score_dates(gold: Minutes, predicted: Minutes) -> list[Fate]:
    """Mentions of the same date; a predicted one that is no calendar date costs nothing where it is unmatched."""
    ours = gold.entries("dates")
    theirs = [entry for entry in predicted.entries("dates") if entry.get("edtf")]
    answered = {j for _, j in pair(ours, theirs, _date_similarity)}
    judged = [entry for j, entry in enumerate(theirs) if j in answered or _is_calendar_date(entry.text)]
    outside = [entry for j, entry in enumerate(theirs) if j not in answered and not _is_calendar_date(entry.text)]
    fates = DATES.fates(ours, judged, pair(ours, judged, _date_similarity), lambda _, __: Judgement([]))
    return fates + [DATES.fate(entry, Verdict.IGNORED, is_gold=False) for entry in outside]


def _date_similarity(gold: Entry, predicted: Entry) -> float:
    same_day = same_text(gold.get("edtf"), predicted.get("edtf"))
    return word_overlap(gold.text, predicted.text).f1 if same_day else 0.0


def _is_calendar_date(text: str) -> bool:
    """Whether a mention has a month and a day, or is written in numbers."""
    return bool(_NUMERIC_DATE.search(text) or (_MONTH.search(text) and _DAY.search(fold(text))))
