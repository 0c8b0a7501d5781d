"""Who met: the organisation or committee as named in the title or in the sentence that opens the minutes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from minutebook.components.annotations import Annotations, Value
from minutebook.components.header.body_choice import Named, chosen
from minutebook.components.header.body_names import (
    EDGES,
    SPLIT,
    WORD,
    cleaned,
    is_generic,
    name_after,
    name_before,
)
from minutebook.components.header.lines import OPENING_KINDS, Head, dated, strip
from minutebook.components.header.titles import Naming, TitleLine, is_sentence
from minutebook.document import BlockKind, Span
from minutebook.rules import rule_set
from minutebook.values.designations import is_acronym
from minutebook.values.people import read_person

_PLACE_LINE = re.compile(r"^\W*(?:held|at|in|via|by|on)\b", re.IGNORECASE)
OPENING = 8_000
"""So many characters from the beginning a document may still say whose minutes it holds."""
_ABOVE = re.compile(r"\b(?:above|said|aforesaid|above[- ]named)\b", re.IGNORECASE)
_ACTOR = re.compile(r"\W*(?:(?:this day|on this day|today|the|an?|our|this)\s+){0,2}(?=[^;]{3,90}$)", re.IGNORECASE)
_VERB = re.compile(
    r"\s*(?:was held|held|met|meet|assembled|convened|gathered|(?:was )?called to order)\b", re.IGNORECASE
)
_DASHED = re.compile(r"(?P<first>[^–—|:\n]{4,60}?) (?:[-–—]{1,2}) (?P<second>[^–—|:\n]{4,40})")
"""Two names with a dash between them, and nothing else."""
_OWNED = re.compile(r"(?P<owner>[^–—|:\n]{4,60}?) (?:[-–—]{1,2}|\|) ")
_SEAT = re.compile(r",\s*(?:district|ward|seat|zone|division|position)\b", re.IGNORECASE)
_COMPANY = re.compile(r",\s*(?:inc|ltd|limited|llc|plc|pty|co|corp|incorporated)\b", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"\s+(?:1[89]|20)\d\d$")
_REGISTERED = re.compile(r"\s*\([^()]*\d[^()]*\)$")
"""A number of registration behind a name."""
_ITSELF = frozenset(["company", "society", "club", "association", "corporation", "union", "bank", "trust", "school"])
"""Words by which minutes call the organisation that their title names."""
_MOTION = re.compile(r"\W*(?:that|whereas|resolved|moved)\b", re.IGNORECASE)
"""How the words of a motion begin, which name bodies and minutes, too."""
_OF_IT = re.compile(r"\bof(?: the| this)?\s*$", re.IGNORECASE)
"""What is of the meeting or of the agenda ("Report of the meeting") is no body."""
_LOCAL = re.compile(
    r"\b(?:local|lodge|post|chapter|branch|unit|grange|district|division|no\.)\s*(?:no\.?\s*)?\d", re.IGNORECASE
)
_EARLIER = re.compile(r"\b(?:minutes of the|last|previous|next)\b[^.]{0,40}$", re.IGNORECASE)


def find_body(found: Annotations, head: Head, naming: Naming) -> None:
    """Set `body` where a name can be read."""
    text = found.document.text
    candidates = [
        *_in_lines(text, naming),
        *_labelled(text, head, naming),
        *_in_front(found, head),
        *_in_opening(found, head),
    ]
    if not candidates:
        _by_subject(found)
        return
    candidates = [c for c in candidates if not _PLACE_LINE.match(c.words(text))]
    candidates = [
        c
        for c in candidates
        if not c.generic
        or rule_set("header", part="deliberative").first(c.words(text))
        or len(c.words(text).split()) > 1
    ]
    if not candidates:
        return
    if any(not c.generic and c.line < 20 and c.words(text).lower() not in _ITSELF for c in candidates):
        candidates = [c for c in candidates if c.words(text).lower() not in _ITSELF]
    best = _in_full(found, chosen(text, candidates, naming))
    name = best.words(text)
    confidence = min(0.93, 0.5 + best.weight / 12) - (0.15 if best.generic else 0)
    found.meeting["body"] = Value(name, best.spans, best.rule, round(confidence, 3))


def _in_full(found: Annotations, best: Named) -> Named:
    """A sort of body with whose it is, where the text calls itself its minutes ("Minutes of the Board of Wardens")."""
    text = found.document.text
    short = best.words(text)
    if not best.generic or " " in short:
        return best
    for match in re.finditer(rf"\b[Mm]inutes of the (?=({re.escape(short)}) of [A-Z])", text[:OPENING]):
        stop = found.document.blocks[found.document.block_at(match.start())].end
        span = name_after(text, match.end(), stop, dated(text, match.end(), stop))
        if span and (spans := cleaned(text, span, named=False)) and not is_generic(text, spans):
            return Named(spans, best.weight, False, best.line, "en/header/meeting_of")
    return best


def _in_lines(text: str, naming: Naming) -> Iterator[Named]:
    for position, line in enumerate(naming.lines):
        words = text[line.start : line.end]
        if line.label or is_sentence(text, line.start, line.end) or "://" in words or _SEAT.search(words):
            continue
        if _MOTION.match(words):
            continue
        for spans, weight, rule in _read(text, line):
            near = 1.0 if _beside_title(naming, position) else 0.6 if _beside_unit(text, naming, position) else 0.0
            generic = is_generic(text, spans)
            yield Named(spans, weight + 0.8 * near - 0.7 * generic - 0.02 * position, generic, position, rule)


def _beside_title(naming: Naming, position: int) -> bool:
    """Whether a line stands next to one that says "Minutes" and no more."""
    around = naming.lines[max(0, position - 1) : position] + naming.lines[position + 1 : position + 2]
    return any(line.bare or (line.title and not line.naming) for line in around)


def _read(text: str, line: TitleLine) -> Iterator[tuple[tuple[Span, ...], float, str]]:
    """Names in a line: after "meeting of", before "meeting" or "minutes", or all of it."""
    dates = dated(text, line.start, line.end)
    last = None
    for match in rule_set("header", part="of").find(text, line.start, line.end):
        span = name_after(text, match.end, line.end, dates)
        if span and not _ABOVE.search(text, *span) and (name := cleaned(text, span, named=False)):
            last = (name, 5.0, "en/header/meeting_of")
    if last:
        yield last
        return
    if standing := rule_set("header", part="standing").first(text, line.start, line.end):
        yield (standing.groups["body"],), 5.2, standing.rule.id
        return
    for match in rule_set("header", part="anchor").find(text, line.start, line.end):
        if _OF_IT.search(text, line.start, match.start):
            break
        span = name_before(text, line.start, match.start, dates)
        if span and (name := cleaned(text, span, named=True)):
            yield (*_owner_of(text, line, name), *name)[-2:], 4.4, "en/header/body_meeting"
            return
    if line.naming and line.end - line.start < 140 and not _PLACE_LINE.match(text, line.start, line.end):
        if whole := _with_sort(text, line, dates):
            yield whole, 3.3, "en/header/body_line"
            return
        for span in _fuller(text, list(_pieces(text, line, dates))):
            if (
                not _ABOVE.search(text, *span)
                and (name := cleaned(text, span, named=False))
                and _well_formed(text, span)
            ):
                yield name, 3.0, "en/header/body_line"
                return


def _owner_of(text: str, line: TitleLine, name: tuple[Span, ...]) -> tuple[Span, ...]:
    """The organisation before a dash, of which "Board" says only the sort ("Harbour Trust – Board meeting")."""
    match = _OWNED.fullmatch(text, line.start, name[0][0]) if is_generic(text, name) else None
    if match is None:
        return ()
    owner = strip(text, match.span("owner"), EDGES)
    known = rule_set("header", part="body").first(text, *owner) is not None
    return (owner,) if known and not is_generic(text, (owner,)) and _well_formed(text, owner) else ()


def _fuller(text: str, pieces: list[Span]) -> list[Span]:
    """The pieces of a line, an abbreviation after the name that it stands for ("RC – Roads Committee")."""
    return sorted(pieces, key=lambda span: all(is_acronym(word) for word in WORD.findall(text, *span)))


def _with_sort(text: str, line: TitleLine, dates: list[Span]) -> tuple[Span, ...] | None:
    """An organisation with its sort of body behind a dash ("Harbour Trust – Project Board")."""
    match = _DASHED.fullmatch(text, line.start, line.end)
    if match is None or dates:
        return None
    first, second = (strip(text, match.span(name), EDGES) for name in ("first", "second"))
    sort = cleaned(text, second, named=False)
    words = WORD.findall(text, *first)
    proper = 2 <= len(words) <= 6 and all(word[0].isupper() or word in ("of", "and", "the", "for") for word in words)
    if sort is None or not is_generic(text, sort) or not proper or is_generic(text, (first,)):
        return None
    if rule_set("header", part="deliberative").first(text, *second) is None or not _well_formed(text, first):
        return None
    return ((first[0], second[1]),)


def _beside_unit(text: str, naming: Naming, position: int) -> bool:
    """Whether a line stands next to a sort of body ("Board of Directors") that stands next to the title."""
    for other in (position - 1, position + 1):
        if 0 <= other < len(naming.lines) and naming.lines[other].naming and _beside_title(naming, other):
            span = naming.lines[other].start, naming.lines[other].end
            if is_generic(text, (span,)):
                return True
    return False


def _pieces(text: str, line: TitleLine, dates: list[Span]) -> Iterator[Span]:
    """The parts of a line between separators and dates."""
    cuts = sorted([m.span() for m in SPLIT.finditer(text, line.start, line.end)] + dates)
    at = line.start
    for start, end in [*cuts, (line.end, line.end)]:
        if start > at:
            span = strip(text, (at, start), EDGES.replace(")", "").replace("(", ""))
            if numbered := _REGISTERED.search(text, *span):
                span = (span[0], numbered.start())
            if year := _YEAR.search(text, *span):
                span = (span[0], year.start())
            if span[0] < span[1] and rule_set("header", part="body").first(text, *span):
                yield span
        at = max(at, end)


def _well_formed(text: str, span: Span) -> bool:
    """Whether a line by itself can be a body's name: capitalised words, no list, no sentence and no person."""
    person = read_person(text, *span)
    listed = person is not None and text[person.end : person.end + 1] == "," and not _COMPANY.match(text, person.end)
    if listed or rule_set("header", part="premises").first(text, *span) is not None:
        return False
    words, name = WORD.findall(text, *span), text[slice(*span)]
    local = _LOCAL.search(name) is not None
    if not 1 <= len(words) <= 12 or name.count(",") > 1 + 2 * local or (_DIGIT.search(name) and not local):
        return False
    return all(w[0].isupper() or len(w) <= 3 or "-" in w or "." in w for w in words)


def _is_listed(text: str, span: Span) -> bool:
    """Whether a label's value is somebody of the body rather than its name ("Board: Ann Bell, President")."""
    person = read_person(text, *span)
    return person is not None and (" " in person.name or person.titled)


def _labelled(text: str, head: Head, naming: Naming) -> Iterator[Named]:
    for item in head.values("body"):
        if item.block >= head.end + 4 or item.value[1] - item.value[0] > 120:
            continue
        if _is_listed(text, item.value):
            continue
        stop = min([item.value[1], *(start for start, _ in dated(text, *item.value))])
        if stop > item.value[0] and (spans := cleaned(text, strip(text, (item.value[0], stop)), named=True)):
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
    """ "The Works Committee met on …", "A meeting of the Lodge was held …"."""
    document = found.document
    held = rule_set("header", part="held")
    for index in range(head.blocks[0] if head.blocks else 0, min(len(document.blocks), head.end + 8)):
        block = document.blocks[index]
        stop = min(block.end, block.start + 400)
        if block.kind is BlockKind.FURNITURE or (match := held.first(document.text, block.start, stop)) is None:
            continue
        if index >= head.end and found.kind_at(index) not in OPENING_KINDS:
            continue
        yield from _opening(document.text, (block.content or block.start, stop), match.start)


def _opening(text: str, sentence: Span, verb: int) -> Iterator[Named]:
    start, stop = sentence
    dates = dated(text, start, stop)
    if standing := rule_set("header", part="standing").first(text, start, min(stop, verb + 20)):
        yield Named((standing.groups["body"],), 5.2, False, 25, standing.rule.id)
        return
    for match in rule_set("header", part="of").find(text, start, min(stop, verb + 60)):
        if text[match.start : match.end].lower().startswith("minutes"):
            return
        span = name_after(text, match.end, stop, dates)
        if (
            span
            and not _ABOVE.search(text, *span)
            and (spans := cleaned(text, span, named=False))
            and not _EARLIER.search(text, start, match.start)
        ):
            generic = is_generic(text, spans)
            yield Named(spans, 4.0 - 0.7 * generic, generic, 25, "en/header/meeting_of")
            return
    start = max([start, *(end for _, end in dates if end < verb - 3)])
    subject = _ACTOR.match(text, start, verb)
    if subject is None or _VERB.match(text, verb, stop) is None:
        return
    span = strip(text, (subject.end(), verb), EDGES.replace(".", ""))
    if span[0] < span[1] and len(WORD.findall(text, *span)) <= 9 and (spans := cleaned(text, span, named=False)):
        generic = is_generic(text, spans)
        if not generic or rule_set("header", part="deliberative").first(text, *spans[-1]):
            yield Named(spans, 3.2 - 1.5 * generic, generic, 26, "en/header/body_met")


def _by_subject(found: Annotations) -> None:
    """The body by what the text calls it, where it does so all the time and nothing names it."""
    text = found.document.text[:80_000]
    counts: Counter[str] = Counter()
    first: dict[str, Span] = {}
    for match in rule_set("header", part="subject").find(text):
        name = text[slice(*match.groups["body"])]
        counts[name] += 1
        first.setdefault(name, match.groups["body"])
    ranked = counts.most_common(2)
    if ranked and ranked[0][1] >= 4 and (len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1]):
        name = ranked[0][0]
        found.meeting["body"] = Value(" ".join(name.split()), (first[name],), "en/header/body_by_subject", 0.5)
