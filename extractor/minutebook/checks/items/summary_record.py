"""The body of a summary record: contents, paragraph numbers, recorded votes, symbols, the end."""

from __future__ import annotations

import itertools
import re

from minutebook.checks.items.discussion import subject_items
from minutebook.checks.items.masthead import SYMBOL
from minutebook.checks.minutes import Minutes
from minutebook.checks.verdict import Verdict, failed, not_applicable, passed, uncertain, worst
from minutebook_models import SectionKind, Span

_NUMBER = re.compile(r"^[ \t]*(\d{1,3})\.[ \t]", re.MULTILINE)
_CONTENTS = re.compile(r"^[ \t]*contents[ \t]*$", re.IGNORECASE | re.MULTILINE)
_BRACKET = re.compile(r"\([^)]*\)")
_WORDS = re.compile(r"[^\W_]+")
_LISTS = {
    "for": re.compile(r"^[ \t]*in favou?r:", re.IGNORECASE | re.MULTILINE),
    "against": re.compile(r"^[ \t]*against:", re.IGNORECASE | re.MULTILINE),
    "abstaining": re.compile(r"^[ \t]*abstaining:", re.IGNORECASE | re.MULTILINE),
}
_NUMBERS = r"(\d+|none|one|two|three|four|five|six|seven|eight|nine|ten)"
_TALLY = re.compile(
    rf"\bby (?:a recorded vote of )?{_NUMBERS}(?: votes?)? to {_NUMBERS}(?:,? with {_NUMBERS} abstentions?)?",
    re.IGNORECASE,
)
_SMALL = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ANY_SYMBOL = re.compile(r"\b[A-Z]{1,6}(?:/[A-Za-z0-9.]+){1,6}")


def contents(minutes: Minutes) -> Verdict:
    """The contents are the headings of the body, in their order."""
    found = _CONTENTS.search(minutes.text)
    if not found:
        return not_applicable("there is no table of contents")
    start, end = found.end(), _contents_end(minutes, found.end())
    lines = [" ".join(_plain(line)) for line in minutes.text[start:end].split("\n") if _plain(line)]
    body = [" ".join(_plain(line)) for line in minutes.text[end:].split("\n")]
    spans = (Span(start=found.start(), end=end),)
    if not lines:
        return uncertain("the table of contents was not read", spans)
    places = [next((n for n, line in enumerate(body) if line and line.startswith(title)), None) for title in lines]
    for title, place in zip(lines, places, strict=True):
        if place is None:
            return _wrong(minutes, f'"{title}" of the contents is no heading of the body', spans)
    known = [place for place in places if place is not None]
    if known != sorted(known):
        return _wrong(minutes, "the headings of the body stand in another order than the contents", spans)
    return passed("the contents are the headings of the body", spans)


def _contents_end(minutes: Minutes, start: int) -> int:
    words = minutes.says("called_to_order", Span(start=start, end=len(minutes.text)))
    gap = minutes.text.find("\n\n\n", start + 2)
    ends = [minutes.sentence(words[0]).start if words else len(minutes.text), gap if gap > 0 else len(minutes.text)]
    return min(ends)


def _plain(line: str) -> list[str]:
    """The words of a title without its number, brackets and "continued"."""
    words = [word.casefold() for word in _WORDS.findall(_BRACKET.sub(" ", line))]
    return [word for word in words if not word.isdigit()]


def _wrong(minutes: Minutes, said: str, spans: tuple[Span, ...]) -> Verdict:
    return failed(said, spans) if minutes.read_well else uncertain(said, spans)


def paragraph_numbers(minutes: Minutes) -> Verdict:
    """Paragraph numbers run from the first to the last without a gap."""
    words = minutes.says("called_to_order")
    found = list(_NUMBER.finditer(minutes.text, words[0].start if words else 0))
    found = found or list(_NUMBER.finditer(minutes.text))
    if len(found) < 3:
        return not_applicable("paragraphs are not numbered")
    for before, after in itertools.pairwise(found):
        if int(after[1]) != int(before[1]) + 1:
            spans = tuple(Span(start=m.start(1), end=m.end(1)) for m in (before, after))
            return _wrong(minutes, f"paragraph {after[1]} follows paragraph {before[1]}", spans)
    return passed(f"paragraphs {found[0][1]} to {found[-1][1]} run on")


def recorded_votes(minutes: Minutes) -> Verdict:
    """The lists of a recorded vote are as long as its tally says."""
    votes = minutes.find("recorded_vote")
    if not votes:
        return not_applicable("no recorded vote is told")
    starts = [span.start for span in votes]
    return worst([_recorded(minutes, span, _next(starts, span.start, len(minutes.text))) for span in votes])


def _next(starts: list[int], start: int, last: int) -> int:
    return min((s for s in starts if s > start + 400), default=last)


def _recorded(minutes: Minutes, vote: Span, end: int) -> Verdict:
    heads = {name: m for name, regex in _LISTS.items() if (m := regex.search(minutes.text, vote.start, end))}
    tally = _TALLY.search(minutes.text, vote.start, end)
    if not tally and not heads:
        return (
            passed("no vote is told in lists")
            if minutes.says("no_recorded_vote", minutes.sentence(vote))
            else _wrong(minutes, "a recorded vote has neither lists nor a tally", (vote,))
        )
    if not tally or "for" not in heads:
        return _wrong(minutes, f"a recorded vote has no {'lists' if tally else 'tally'}", (vote,))
    span = Span(start=tally.start(), end=tally.end())
    for name, said in zip(_LISTS, tally.groups(), strict=True):
        counted, listed = (
            _count(said),
            _length(minutes, heads, name, min(end, _stop(minutes, heads, name, tally.start()))),
        )
        if counted != listed:
            paged = (
                any(heads[name].start() < p.start < tally.start() for p in minutes.record.pages)
                if name in heads
                else False
            )
            told = f"{counted} {name} in the tally, {listed} in the list"
            return uncertain(told, (span,)) if paged else _wrong(minutes, told, (span, vote))
    return passed("the lists of recorded votes are as long as their tallies", (span,))


def _count(said: str | None) -> int:
    if not said:
        return 0
    return int(said) if said.isdigit() else _SMALL.index(said.lower())


def _stop(minutes: Minutes, heads: dict[str, re.Match[str]], name: str, tally: int) -> int:
    if name not in heads:
        return 0
    start = heads[name].end()
    ends = [m.start() for m in heads.values() if m.start() > start]
    blank = minutes.text.find("\n\n", start + 3)
    return min([*ends, *([tally] if tally > start else []), *([blank] if blank > 0 else [])], default=len(minutes.text))


def _length(minutes: Minutes, heads: dict[str, re.Match[str]], name: str, end: int) -> int:
    if name not in heads:
        return 0
    listed = minutes.text[heads[name].end() : end].strip().rstrip(".")
    if not listed or listed.casefold() in ("none", "nil"):
        return 0
    return len([part for part in re.split(r"[,;]", listed) if part.strip()])


def rose(minutes: Minutes) -> Verdict:
    """The hour at which the meeting rose, or the recorded part of it ended, is told."""
    words = minutes.says("rose")
    if words and (minutes.meeting.end_time or minutes.says("clock", minutes.sentence(words[0]))):
        return passed(f'"{minutes.quote(minutes.sentence(words[0]))}"', words)
    said = "the hour at which the meeting rose is not told"
    if not words and minutes.meeting.end_time and not minutes.says("suspended"):
        return passed(f"the meeting ended at {minutes.meeting.end_time}", minutes.field("end_time"))
    return minutes.missing(said, SectionKind.ADJOURNMENT)


def item_symbols(minutes: Minutes) -> Verdict:
    """Every item names its documents by their symbols."""
    items = [section for section in subject_items(minutes) if section.level == 1]
    if not items:
        return uncertain("the items were not told apart")
    for section in items:
        paragraph = minutes.text[section.start : min(section.end, section.start + 600)]
        if not _ANY_SYMBOL.search(SYMBOL.sub("", paragraph)):
            return uncertain(f'no symbol of a document stands under "{section.title[:50]}"', section.evidence[:1])
    return passed("every item names its documents", items[0].evidence[:1])


TESTS = {
    "contents": contents,
    "paragraph_numbers": paragraph_numbers,
    "recorded_vote_lists": recorded_votes,
    "rose": rose,
    "item_symbols": item_symbols,
}
