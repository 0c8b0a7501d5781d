"""Who met: the organisation or committee as named in the title or in the sentence that opens the minutes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from minutebook.components.annotations import Annotations, Value
from minutebook.components.header.lines import Head, flat, strip
from minutebook.components.header.naming import Naming, TitleLine, is_sentence
from minutebook.document import BlockKind, Span
from minutebook.rules import rule_set
from minutebook.values.calendar import find_dates
from minutebook.values.clock import find_times
from minutebook.values.designations import is_acronym
from minutebook.values.people import read_person

LONGEST_NAME = 16
"""Longest name of a body, in words."""
_OPENINGS = frozenset({None, "other", "call_to_order", "attendance"})
_EDGES = " \t\n*_|:–—-#>•·,;.()[]\"“”'/"
_WORD = re.compile(r"[\w’'&.-]+")
_SPLIT = re.compile(r"\s[-–—]+\s?|\s?[–—]+\s|[|\t:;]|\s-(?=\w)")
_AFTER = re.compile(
    r"\s*(?:,?\s*\b(?:held|convened|convening|assembled|conducted|called|which|that|was|were|met|meets?|meetings?|minutes|agenda|commenc\w+"
    r"|pursuant|dated|started|opened|present|AGM|annual general|retreat|via|took place|taking place|to be|to order|for (?:the )?(?:month|year|period)"
    r"|in accordance|which|who|where|when|as|is|has|shall|will|may|must|and (?:was|were|held))\b|,\s+(?=(?-i:[a-z]))(?!and\b)"
    r"|,?\s*\b(?:on|at|in|by|from)\b(?=\s+(?:the\b|an?\b|\W*\d|(?-i:[A-Z])))|,?\s*\bon\b\s*$|\s*$|[.;:|\t]|\s[-–—]+\s)",
    re.IGNORECASE,
)
_OF = re.compile(
    r"\b(?:meeting|session|assembly|proceedings|minutes|AGM|A\.G\.M\.?|EGM|communication|sitting|records?|summary)s?\s+(?:of|for)\s+(?:the\s+|an?\s+|our\s+|this\s+)?",
    re.IGNORECASE,
)
_ANCHOR = re.compile(
    r"\b(?:meetings?|minutes|A\.?G\.?M\b\.?|E\.?G\.?M\b\.?|annual\s+general|work\s?session|study\s+session|retreat|workshop|plenary|agenda)\b",
    re.IGNORECASE,
)
_PLACE_LINE = re.compile(r"^\W*(?:held|at|in|via|by|on)\b", re.IGNORECASE)
_ABOVE = re.compile(r"\b(?:above|said|aforesaid|above[- ]named)\b", re.IGNORECASE)
_ACTOR = re.compile(r"\W*(?:(?:this day|on this day|today|the|an?|our|this)\s+){0,2}(?=[^;]{3,90}$)", re.IGNORECASE)
_SEAT = re.compile(r",\s*(?:district|ward|seat|zone|division|position)\b", re.IGNORECASE)
_PREMISES = re.compile(r"\b(?:office|hall|rooms?|chambers?|building|house|cent(?:re|er)|hotel|inn|street|road|avenue|floor|suite)$", re.IGNORECASE)
_DELIBERATIVE = re.compile(r"\b(?:board|council|committee|commission|lodge|vestry|trustees|assembly|conference)\b", re.IGNORECASE)
_VERB = re.compile(r"\s*(?:was held|held|met|meet|assembled|convened|gathered|(?:was )?called to order)\b", re.IGNORECASE)
_SUBJECT = re.compile(
    r"\b[Tt]he ((?:(?:[A-Z][\w’'-]+|of|and|on|for) ){0,4}(?:Board|Council|Committee|Commission|Selectboard|Conference|Lodge|Assembly|Vestry))\b"
    r"(?! of| on| for| [A-Z][a-z]+ (?:Board|Council|Committee))"
)


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


def find_body(found: Annotations, head: Head, naming: Naming) -> None:
    """Set `body` where a name can be read."""
    text = found.document.text
    candidates = [*_in_lines(text, naming), *_labelled(text, head, naming), *_in_front(found, head), *_in_opening(found, head)]
    if not candidates:
        _by_subject(found)
        return
    candidates = [c for c in candidates if not c.generic or _DELIBERATIVE.search(c.words(text)) or len(c.words(text).split()) > 1]
    if not candidates:
        return
    best = max(candidates, key=lambda c: (c.weight, -c.line))
    best = _joined(text, best, candidates, naming)
    name = best.words(text)
    confidence = min(0.93, 0.5 + best.weight / 12) - (0.15 if best.generic else 0)
    found.meeting["body"] = Value(name, best.spans, best.rule, round(confidence, 3))


def _in_lines(text: str, naming: Naming) -> Iterator[Named]:
    for position, line in enumerate(naming.lines):
        words = text[line.start : line.end]
        if line.label or is_sentence(text, line.start, line.end) or "://" in words or _SEAT.search(words):
            continue
        for spans, weight, rule in _read(text, line):
            near = 1.0 if _beside_title(naming, position) else 0.6 if _beside_unit(text, naming, position) else 0.0
            generic = is_generic(text, spans)
            yield Named(spans, weight + 0.8 * near - 0.7 * generic - 0.02 * position, generic, position, rule)


def _remote(text: str, line: TitleLine) -> bool:
    """Whether a line says that they met at a distance ("BlueJeans video-conference")."""
    return rule_set("header", part="format").first(text, line.start, line.end) is not None


def _beside_title(naming: Naming, position: int) -> bool:
    """Whether a line stands next to one that says "Minutes" and no more."""
    around = naming.lines[max(0, position - 1) : position] + naming.lines[position + 1 : position + 2]
    return any(line.bare or (line.title and not line.naming) for line in around)


def _read(text: str, line: TitleLine) -> Iterator[tuple[tuple[Span, ...], float, str]]:
    """Names in a line: after "meeting of", before "meeting" or "minutes", or all of it."""
    dates = _dated(text, line.start, line.end)
    last = None
    for match in _OF.finditer(text, line.start, line.end):
        span = _name_after(text, match.end(), line.end, dates)
        if span and not _ABOVE.search(text, *span) and (name := _cleaned(text, span, False)):
            last = (name, 5.0, "en/header/meeting_of")
    if last:
        yield last
        return
    for match in _ANCHOR.finditer(text, line.start, line.end):
        span = _name_before(text, line.start, match.start(), dates)
        if span and (name := _cleaned(text, span, True)):
            yield name, 4.4, "en/header/body_meeting"
            return
    if line.naming and line.end - line.start < 140 and not _PLACE_LINE.match(text, line.start, line.end) and not _remote(text, line):
        for span in _pieces(text, line, dates):
            if not _ABOVE.search(text, *span) and (name := _cleaned(text, span, False)) and _well_formed(text, span):
                yield name, 3.0, "en/header/body_line"
                return


def _beside_unit(text: str, naming: Naming, position: int) -> bool:
    """Whether a line stands next to a sort of body ("Board of Directors") that stands next to the title."""
    for other in (position - 1, position + 1):
        if 0 <= other < len(naming.lines) and naming.lines[other].naming and _beside_title(naming, other):
            span = naming.lines[other].start, naming.lines[other].end
            if is_generic(text, (span,)):
                return True
    return False


def _dated(text: str, start: int, end: int) -> list[Span]:
    """Where dates and times stand."""
    part = flat(text, start, end)
    return sorted((m.start + start, m.end + start) for m in [*find_dates(part), *find_times(part)])


def _name_after(text: str, start: int, end: int, dates: list[Span]) -> Span | None:
    """The name that starts here and goes to the first word that can only stand after a name."""
    stop = min([end, *(s for s, _ in dates if s >= start)])
    at = start
    while at < stop:
        match = _AFTER.search(text, at, stop)
        if match is None:
            at = stop
            break
        at = match.start()
        if match.end() > match.start() or at >= stop:
            break
        at += 1
    newline = _line_end(text, start, min(at, stop))
    span = strip(text, (start, newline), _EDGES.replace(")", "").replace("(", "").replace(".", ""))
    return span if span[0] < span[1] else None


def _line_end(text: str, start: int, end: int) -> int:
    """Where the name's lines end: it goes over a line end only where the line plainly goes on."""
    at = text.find("\n", start, end)
    while at >= 0:
        if not re.search(r"(?:\b(?:of|the|and|for|on|city|town)|[&,])\s*$", text[start:at], re.IGNORECASE) and not re.match(
            r"\s*(?:of|and|for|&)\b", text[at:end], re.IGNORECASE
        ):
            return at
        at = text.find("\n", at + 1, end)
    return end


def _name_before(text: str, start: int, end: int, dates: list[Span]) -> Span | None:
    """The name before the word "meeting": from the last separator or date."""
    begin = start
    for match in _SPLIT.finditer(text, start, end):
        if text[match.end() : end].strip(_EDGES):
            begin = match.end()
    for _, date_end in dates:
        if begin < date_end < end and text[date_end:end].strip(_EDGES):
            begin = date_end
    before = [m.end() for m in _OF.finditer(text, begin, end)]
    if before and text[before[-1] : end].strip(_EDGES):
        begin = before[-1]
    span = strip(text, (begin, end), _EDGES)
    return span if span[0] < span[1] else None


def _pieces(text: str, line: TitleLine, dates: list[Span]) -> Iterator[Span]:
    """The parts of a line between separators and dates."""
    cuts = sorted([m.span() for m in _SPLIT.finditer(text, line.start, line.end)] + dates)
    at = line.start
    for start, end in [*cuts, (line.end, line.end)]:
        if start > at:
            span = strip(text, (at, start), _EDGES.replace(")", "").replace("(", ""))
            if span[0] < span[1] and rule_set("header", part="body").first(text, *span):
                yield span
        at = max(at, end)


def _cleaned(text: str, span: Span, named: bool) -> tuple[Span, ...] | None:
    """The name without the words of a title within it; None where too little is left to name a body.

    named: the words stand where a body is named, so that an acronym or a proper name will do.
    """
    start, end = span
    fillers = [(m.start, m.end) for m in rule_set("header", part="strip").find(text, start, end)]
    if named:
        fillers += [(m.start, m.end) for m in rule_set("header", part="strip_before").find(text, start, end)]
    parts, at = [], start
    for filler_start, filler_end in [*sorted(fillers), (end, end)]:
        part = strip(text, (at, filler_start), _EDGES.replace(")", "").replace("(", "").replace(".", ""))
        if filler_start > at and part[0] < part[1]:
            parts.append(part)
        at = max(at, filler_end)
    parts = [part for part in parts if not re.fullmatch(r"(?:the|of|an?|and|for|to|no|in|at|on|\W|\d{1,4})+", text[slice(*part)].replace(" ", ""), re.I)]
    if not parts or sum(len(_WORD.findall(text, *part)) for part in parts) > LONGEST_NAME:
        return None
    parts = _once(text, _without_links(text, parts))
    if named and parts and text[parts[0][0]].islower():
        return None
    if any(rule_set("header", part="body").first(text, *part) for part in parts) or (
        not named and any(rule_set("header", part="people").first(text, *part) for part in parts)
    ):
        return tuple(parts[-2:])
    words = [w for part in parts for w in _WORD.findall(text, *part)]
    if not words:
        return None
    capitals = [w for w in words if w[0].isupper()]
    proper = len(words) <= 4 and words[-1][0].isupper() and all(w[0].isupper() for w in words if len(w) > 3)
    if named and proper and (len(capitals) > 1 or any(is_acronym(w) for w in words)):
        return tuple(parts[-1:])
    return None


def _without_links(text: str, parts: list[Span]) -> list[Span]:
    """The parts without the articles and prepositions that a removed word leaves at their ends."""
    kept = []
    for start, end in parts:
        if lead := re.match(r"(?:(?:the|an?|of|for|and)\s+)+", text[start:end], re.I):
            if start == parts[0][0] or not kept:
                start += lead.end()
        if trail := re.search(r"(?:\s+(?:the|of|for|and|at|in|on))+$", text[start:end], re.I):
            end = start + trail.start()
        if start < end:
            kept.append((start, end))
    return kept


def _once(text: str, parts: list[Span]) -> list[Span]:
    """The parts without a sort of body that they have already ("Board of Directors Board Meeting")."""
    if not parts:
        return parts
    last = re.search(r"\s+(board|council|committee)$", text[slice(*parts[-1])], re.IGNORECASE)
    before = " ".join(text[slice(*part)] for part in parts[:-1]) + " " + (text[parts[-1][0] : parts[-1][0] + last.start()] if last else "")
    if last is None or not re.search(rf"\b{last[1]}\b", before, re.IGNORECASE):
        return parts
    return [*parts[:-1], (parts[-1][0], parts[-1][0] + last.start())]


def _well_formed(text: str, span: Span) -> bool:
    """Whether a line by itself can be a body's name: capitalised words, no list, no sentence and no person."""
    person = read_person(text, *span)
    if (person is not None and "," in text[person.end : person.end + 2]) or _PREMISES.search(text[slice(*span)]):
        return False
    words = _WORD.findall(text, *span)
    if not 1 <= len(words) <= 12 or text[slice(*span)].count(",") > 1 or any(c.isdigit() for c in text[slice(*span)]):
        return False
    return all(w[0].isupper() or len(w) <= 3 or "-" in w for w in words)


def is_generic(text: str, spans: tuple[Span, ...]) -> bool:
    """Whether the words say only what sort of body it is."""
    words = [w for span in spans for w in _WORD.findall(text, *span)]
    generic = rule_set("header", part="generic")
    return all(any(m.start == 0 and m.end == len(w) for m in generic.find(w)) for w in words)


def _labelled(text: str, head: Head, naming: Naming) -> Iterator[Named]:
    for item in head.values("body"):
        if item.block >= head.end + 4 or item.value[1] - item.value[0] > 120:
            continue
        stop = min([item.value[1], *(start for start, _ in _dated(text, *item.value))])
        if stop > item.value[0] and (spans := _cleaned(text, strip(text, (item.value[0], stop)), True)):
            generic = is_generic(text, spans)
            line = next((i for i, other in enumerate(naming.lines) if other.block >= item.block), 0)
            yield Named(spans, 4.6 - 0.7 * generic, generic, line, item.rule)


def _in_front(found: Annotations, head: Head) -> Iterator[Named]:
    """The title in the front matter."""
    document = found.document
    for item in head.values("title"):
        line = TitleLine(*item.value, True, True, False, item.block)
        if item.value[1] - item.value[0] < 200 and (item.block in head.front or item.block < head.end + 2):
            for spans, weight, _ in _read(document.text, line):
                generic = is_generic(document.text, spans)
                yield Named(spans, weight - 0.6 - 0.7 * generic, generic, 20, "en/header/front_matter")


def _in_opening(found: Annotations, head: Head) -> Iterator[Named]:
    """"The Works Committee met on …", "A meeting of the Lodge was held …"."""
    document = found.document
    held = rule_set("header", part="held")
    for index in range(head.blocks[0] if head.blocks else 0, min(len(document.blocks), head.end + 8)):
        block = document.blocks[index]
        stop = min(block.end, block.start + 400)
        if block.kind is BlockKind.FURNITURE or (match := held.first(document.text, block.start, stop)) is None:
            continue
        if index >= head.end and found.kind_at(index) not in _OPENINGS:
            continue
        yield from _opening(document.text, (block.content or block.start, stop), match.start)


def _opening(text: str, sentence: Span, verb: int) -> Iterator[Named]:
    start, stop = sentence
    dates = _dated(text, start, stop)
    for match in _OF.finditer(text, start, min(stop, verb + 60)):
        if match[0].lower().startswith("minutes"):
            return
        span = _name_after(text, match.end(), stop, dates)
        if span and not _ABOVE.search(text, *span) and (spans := _cleaned(text, span, False)) and not _earlier(text, start, match.start()):
            generic = is_generic(text, spans)
            yield Named(spans, 4.0 - 0.7 * generic, generic, 25, "en/header/meeting_of")
            return
    start = max([start, *(end for _, end in dates if end < verb - 3)])
    subject = _ACTOR.match(text, start, verb)
    if subject is None or _VERB.match(text, verb, stop) is None:
        return
    span = strip(text, (subject.end(), verb), _EDGES.replace(".", ""))
    if span[0] < span[1] and len(_WORD.findall(text, *span)) <= 9 and (spans := _cleaned(text, span, False)):
        generic = is_generic(text, spans)
        if not generic or _DELIBERATIVE.search(text, *spans[-1]):
            yield Named(spans, 3.2 - 1.5 * generic, generic, 26, "en/header/body_met")


def _earlier(text: str, start: int, at: int) -> bool:
    return re.search(r"\b(?:minutes of the|last|previous|next)\b[^.]{0,40}$", text[start:at], re.I) is not None


def _joined(text: str, best: Named, candidates: list[Named], naming: Naming) -> Named:
    """A sort of body together with the organisation that is printed right beside it."""
    if not best.generic:
        return _with_unit(text, best, candidates, naming)
    others = [c for c in candidates if not c.generic and c.line < 20 and c.line != best.line and _adjacent(naming, c.line, best.line)]
    if not others or best.line >= 20:
        return best
    other = min(others, key=lambda c: (abs(c.line - best.line), c.line > best.line))
    if set(best.words(text).lower().split()) <= set(other.words(text).lower().split()):
        return other
    first, second = (other, best) if other.line < best.line else (best, other)
    return Named((*first.spans, *second.spans), best.weight + 0.5, False, first.line, best.rule)


def _with_unit(text: str, best: Named, candidates: list[Named], naming: Naming) -> Named:
    """An organisation's own line with the sort of body in the line below or above it."""
    if best.rule != "en/header/body_line":
        return best
    lines = [c for c in candidates if c.generic and c.rule == "en/header/body_line" and _adjacent(naming, c.line, best.line)]
    units = [c for c in lines if len(c.words(text).split()) > 1]
    if not units:
        return best
    first, second = sorted((best, units[0]), key=lambda c: c.line)
    return Named((*first.spans, *second.spans), best.weight + 0.3, False, first.line, best.rule)


def _adjacent(naming: Naming, a: int, b: int) -> bool:
    """Whether nothing but words of titles and addresses stands between two lines."""
    low, high = sorted((a, b))
    between = naming.lines[low + 1 : high]
    return len(between) <= 3 and all(line.bare or (line.end - line.start < 90 and not line.naming) for line in between)


def _by_subject(found: Annotations) -> None:
    """The body by what the text calls it, where it does so all the time and nothing names it."""
    text = found.document.text[:80_000]
    counts: Counter[str] = Counter()
    first: dict[str, Span] = {}
    for match in _SUBJECT.finditer(text):
        counts[match[1]] += 1
        first.setdefault(match[1], match.span(1))
    ranked = counts.most_common(2)
    if ranked and ranked[0][1] >= 4 and (len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1]):
        name = ranked[0][0]
        found.meeting["body"] = Value(" ".join(name.split()), (first[name],), "en/header/body_by_subject", 0.5)
