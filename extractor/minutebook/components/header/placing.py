"""Where they met, and whether in a room, at a distance or both."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from minutebook.components.annotations import Annotations, Value
from minutebook.components.header.lines import Head, dated, strip
from minutebook.components.header.titles import Naming, TitleLine, is_sentence
from minutebook.document import BlockKind, Span
from minutebook.rules import Match, rule_set
from minutebook.values.countries import is_country

LONGEST_PLACE = 160
_EDGES = " \t\n*_|:–—-#>•·,;."
_MANNERS = ("remotely", "virtually", "online", "electronically", "over")
"""Words that belong to the place that they open ("over the internet")."""
_NO_PLACE_LINE = re.compile(
    r"\W*(?:see\b|irc log|previous|next|agenda|minutes|log\b"
    r"|(?!place|venue|location|held|where)[a-z]+(?: [a-z]+){0,2}:\s)",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b", re.IGNORECASE)
_DAY_BEFORE = re.compile(
    r",?\s*(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:\s+(?:morning|afternoon|evening))?,?\s*$", re.IGNORECASE
)
_CLOCK = re.compile(r"\d{3,4}\s+(?:at|in)\s+")
_TELLS = re.compile(r"\b(?:meet|met|held|convened|assembled|was|were|has|have|will)\b", re.IGNORECASE)
_POSTAL = re.compile(
    r"\b(?:[A-Z]{2}\.?,? \d{5}|[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}|[A-Z]\d[A-Z] \d[A-Z]\d|[A-Z][A-Za-z]+[- ]\d{4,6})\b"
)
_INSTEAD = re.compile(
    r"\s*[(\[](?:was|were|formerly|previously|originally|instead of|not|(?:moved|changed) from)\b[^()\[\]]{0,80}[)\]]?",
    re.I,
)
"""What stands in brackets behind a place where they did not meet after all."""
_CLAUSE = re.compile(r"\b(?:who|whose|which|that|is|are|was|were)\b")
"""What a place by its name does not hold."""
_NETWORK = re.compile(r" (?:on|at|@) (?:the )?[\w-]+(?:\.[\w-]+)*(?: IRC)?")
_HELD_CELL = re.compile(r"\W*Held:?\s+(?=[A-Z])(?!On\b)")
_PREPOSITION = re.compile(
    r"(?P<plain>(?:at|in) (?:the )?(?=[A-Z]))|(?:up|down)stairs (?:at|in) |(?:over|back) at ", re.I
)
_DAY_ONLY = re.compile(r"\W*(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s*)?", re.I)
LATEST = 8
"""Up to which line of the head a dated line can name the place."""
_NUMERIC = re.compile(r"\W*\d[\d\W]*$")


def find_place(found: Annotations, head: Head, naming: Naming) -> None:
    """Set `location` from a label, the title, a line of the head or the opening sentence."""
    text = found.document.text
    for span, rule, confidence in _places(found, head, naming):
        words = " ".join(text[slice(*span)].split())
        if "label" in rule and (cut := text.find(" | ", *span)) > 0:
            span = (span[0], cut)
            words = " ".join(text[slice(*span)].split())
        if 2 <= len(words) <= (2 if "label" in rule else 1) * LONGEST_PLACE and not (
            _NUMERIC.fullmatch(words) and "label" not in rule
        ):
            found.meeting["location"] = Value(words, (span,), rule, confidence)
            return


def _places(found: Annotations, head: Head, naming: Naming) -> Iterator[tuple[Span, str, float]]:
    text = found.document.text
    for item in head.values("location"):
        if item.block < head.end + 6 and found.kind_at(item.block) != "next_meeting":
            span = _timeless(text, item.value)
            if span[0] < span[1]:
                yield span, item.rule, 0.92
    for position, line in enumerate(naming.lines):
        prose = line.end - line.start > LONGEST_PLACE and is_sentence(text, line.start, line.end)
        if not line.label and (line.title or (_follows_title(naming, position) and not prose)):
            yield from _in_line(text, line)
    yield from _held_cells(found, head)
    yield from _own_lines(found, naming)
    yield from _in_opening(found, head)
    yield from _trailing(text, naming)
    yield from _at_a_distance(found, head)
    yield from _superscription(found, naming)


def _held_cells(found: Annotations, head: Head) -> Iterator[tuple[Span, str, float]]:
    """The cell of a form that says where: "Held  Town Hall" beside the date."""
    document = found.document
    for block in document.blocks[: head.end]:
        for cell in block.cells if block.kind is BlockKind.ROW else ():
            if held := _HELD_CELL.match(document.text, *cell):
                span = _timeless(document.text, (held.end(), cell[1]))
                if rule_set("header", part="place").first(document.text, *span) is not None or len(block.cells) > 2:
                    yield span, "en/header/held_cell", 0.85


def _trailing(text: str, naming: Naming) -> Iterator[tuple[Span, str, float]]:
    """A place that ends the line of the title, after date and time."""
    for position, line in enumerate(naming.lines):
        cuts = dated(text, line.start, line.end)
        if not line.title and (position > LATEST or not _opens_dated(text, line, cuts)):
            continue
        untils = [*(start for start, _ in cuts[1:]), line.end]
        for (_, after), until in reversed(list(zip(cuts, untils, strict=False))):
            span = strip(text, (after, until), _EDGES)
            if not 3 < span[1] - span[0] < 90 or _TELLS.search(text, *span):
                continue
            if lead := _PREPOSITION.match(text, *span):
                begin = lead.end() if lead["plain"] else span[0]
                yield (begin, _cut(text, lead.end(), span[1])), "en/header/place_after_date", 0.7
            elif rule_set("header", part="place").first(text, *span) is not None:
                yield span, "en/header/place_after_date", 0.7


def _opens_dated(text: str, line: TitleLine, cuts: list[Span]) -> bool:
    """Whether a line of the head opens with its date ("Tuesday, May 4, 1931 -- Grange Hall")."""
    return (
        bool(cuts)
        and not line.label
        and line.end - line.start < LONGEST_PLACE
        and (_DAY_ONLY.fullmatch(text, line.start, cuts[0][0]) is not None)
    )


def _at_a_distance(found: Annotations, head: Head) -> Iterator[tuple[Span, str, float]]:
    """ "The Council held a zoom meeting": the manner stands for the place."""
    document = found.document
    for index in range(head.blocks[0] if head.blocks else 0, min(len(document.blocks), head.end + 12)):
        block = document.blocks[index]
        match = rule_set("header", part="remote").first(document.text, block.start, min(block.end, block.start + 400))
        if match is not None:
            yield match.groups["place"], match.rule.id, match.rule.confidence


def _superscription(found: Annotations, naming: Naming) -> Iterator[tuple[Span, str, float]]:
    """The place that stands before the date at the very top, as in a letter, where there is no title."""
    text = found.document.text
    date = found.meeting.get("date")
    if date is None or not naming.lines or any(line.title for line in naming.lines[:2]):
        return
    start = date.spans[0][0]
    first = next((line for line in naming.lines[:3] if line.start < start < line.end), naming.lines[0])
    if not (first.start < start and text[first.start : start].count("\n") <= 2 and start - first.start < 70):
        return
    if day := _DAY_BEFORE.search(text, first.start, start):
        start = day.start()
    span = strip(text, (first.start, min(start, first.end)), _EDGES.replace(".", ""))
    words = text[slice(*span)].split()
    if (
        1 <= len(words) <= 6
        and not _WEEKDAY.match(words[0])
        and all(w[0].isupper() for w in words)
        and rule_set("header", part="body").first(text, *span) is None
        and int(str(date.value)[:4]) < 1940
    ):
        yield span, "en/header/superscription", 0.6


def _follows_title(naming: Naming, position: int) -> bool:
    return any(line.title for line in naming.lines[max(0, position - 2) : position])


def _in_line(text: str, line: TitleLine) -> Iterator[tuple[Span, str, float]]:
    """ "… held in the Town Hall on Monday" within a line of the title."""
    held = rule_set("header", part="held").first(text, line.start, line.end)
    begin = line.start if held is None or held.start < line.start else held.start
    span = place_in(text, begin, line.end)
    if span and (held is not None or span[0] - line.start < 8 or dated(text, line.start, span[0])):
        yield span, "en/header/held_at", 0.88


def place_in(text: str, start: int, end: int) -> Span | None:
    """The place that "in", "at" or "via" opens; a time or a date after "at" is none."""
    for match in rule_set("header", part="place_opens").find(text, start, end):
        manner = text[match.start : match.end].lower()
        begin = match.start if manner.startswith(_MANNERS) else match.end
        stop = min([end, *(start for start, _ in dated(text, begin, end))])
        if stop - begin < 2 or rule_set("header", part="no_place").first(text[begin:stop]) is not None:
            continue
        if clock := _CLOCK.match(text, begin, stop):
            begin = clock.end()
        span = _without_links(text, strip(text, (begin, _cut(text, begin, stop)), _EDGES))
        if text[span[0] - 1 : span[0]] == "#":
            span = (span[0] - 1, _with_network(text, span[1], end))
        if any(c.isalpha() for c in text[slice(*span)]) and text[slice(*span)].lower() not in ("the", "a", "an"):
            return _with_tail(text, span)
    return None


def _with_network(text: str, at: int, end: int) -> int:
    """The end of a channel with its network ("#board on irc.example.org")."""
    network = _NETWORK.match(text, at, end)
    return network.end() if network else at


def _with_tail(text: str, span: Span) -> Span:
    """A place that goes on in the next line with the word for it ("… Floor Board" / "Conference Room")."""
    match = re.compile(r"\s*\n\s*((?:[A-Z][\w’']*[ ]?){1,4})[.,]?(?=\n|$)").match(text, span[1])
    if match is None:
        return span
    return (span[0], match.end(1)) if rule_set("header", part="place").first(text, *match.span(1)) is not None else span


def _cut(text: str, start: int, stop: int) -> int:
    """Where the place ends before that: at a word that cannot belong to it, or a line end where it does not go on."""
    for match in rule_set("header", part="place_ends").find(text, start, stop):
        broken = text[match.start : match.end].endswith("\n")
        if broken and _goes_on(text[start : match.start], text[match.end : stop]):
            continue
        if match.start > start:
            return match.start
    return stop


def _goes_on(before: str, after: str) -> bool:
    """Whether a place is broken over the line end: after a comma or link, or in a title in capitals."""
    first = after.strip().split("\n")[0]
    return before.rstrip().endswith((",", " of", " the", "&")) or (
        before.isupper() and first.isupper() and not first.startswith(("ON ", "AT ", "HELD "))
    )


def _timeless(text: str, span: Span) -> Span:
    """A labelled place without the date and the time that stand in the same field."""
    start, end = span
    if instead := _INSTEAD.search(text, start, end):
        end = instead.start()
    cuts = dated(text, start, end)
    for cut_start, cut_end in cuts:
        if (
            cut_start - start < 25
            and cut_end < end
            and text[cut_end:end].strip(_EDGES)
            and (not text[start:cut_start].strip(_EDGES + "onatOnAt") or _DAY_ONLY.fullmatch(text, start, cut_start))
        ):
            start = cut_end
        else:
            end = cut_start
            break
    span = strip(text, (start, end), _EDGES)
    span = _without_links(text, span)
    if lead := re.match(r"(?:held\s+)?(?:at|in|via|by)\s+(?=[A-Z\w])", text[slice(*span)], re.I):
        span = (span[0] + lead.end(), span[1])
    return span


def _without_links(text: str, span: Span) -> Span:
    """The place without the words and marks at its end that lead on to something else ("… Hall, on")."""
    links = rule_set("header", part="place_leads_on")
    while (link := _at_end(links.find(text, *span), span[1])) is not None and link.start > span[0]:
        shorter = strip(text, (span[0], link.start), _EDGES)
        if shorter[1] >= span[1]:
            break
        span = shorter
    return span


def _at_end(matches: Iterable[Match], end: int) -> Match | None:
    """The match that reaches the end: a comma at the end of a line within the place leads on to nothing else."""
    return next((match for match in matches if match.end >= end), None)


def _own_lines(found: Annotations, naming: Naming) -> Iterator[tuple[Span, str, float]]:
    """A line near the title that is a place by its words: a hall, a street with its number, "Zoom"."""
    text = found.document.text
    places = rule_set("header", part="place")
    titled = [p for p, line in enumerate(naming.lines) if line.title or dated(text, line.start, line.end)]
    body = found.meeting["body"].spans if "body" in found.meeting else ()
    for position, line in enumerate(naming.lines):
        if (
            line.label
            or line.title
            or line.end - line.start > LONGEST_PLACE
            or _TELLS.search(text, line.start + 4, line.end)
            or not (any(0 <= position - t <= 4 for t in titled) or _under_name(naming, position, titled))
            or any(start < line.end and line.start < end for start, end in body)
        ):
            continue
        if "://" in text[line.start : line.end] or _NO_PLACE_LINE.match(text, line.start):
            continue
        span = strip(text, (line.start, line.end), _EDGES)
        part = _timeless(text, span) if dated(text, *span) else span
        if (
            part[0] >= part[1]
            or places.first(text, *part) is None
            or re.search(r"[a-z]\.\s+[A-Z][a-z]+ [a-z]", text[slice(*part)])
        ):
            continue
        yield _with_next(text, naming, position, part), "en/header/place_line", 0.75
        return


def _under_name(naming: Naming, position: int, titled: list[int]) -> bool:
    """Whether a line stands between the organisation's name and the date, as an address in a letterhead does."""
    return 0 < position <= LATEST and naming.lines[position - 1].naming and position + 1 in titled


def _with_next(text: str, naming: Naming, position: int, span: Span) -> Span:
    """A place that goes on in the next lines with its street, town or country."""
    end = span[1]
    for ahead, line in enumerate(naming.lines[position + 1 : position + 5]):
        words = text[line.start : line.end]
        if line.label or line.title or len(words) > 70 or dated(text, line.start, line.end) or _TELLS.search(words):
            break
        near = ahead == 0 and rule_set("header", part="place").first(words) is not None
        if near or _POSTAL.search(words) or is_country(words.split(",")[-1]):
            end = line.end
    return span[0], end


def _in_opening(found: Annotations, head: Head) -> Iterator[tuple[Span, str, float]]:
    """ "The meeting was held at …" in the first sentences."""
    document = found.document
    held = rule_set("header", part="held")
    for index in range(head.blocks[0] if head.blocks else 0, min(len(document.blocks), head.end + 6)):
        block = document.blocks[index]
        stop = min(block.end, block.start + 500)
        if block.kind is BlockKind.FURNITURE or (match := held.first(document.text, block.start, stop)) is None:
            continue
        sentence = re.compile(r"[.;]\s+(?=[A-Z])").search(document.text, match.end, stop)
        span = place_in(document.text, match.start, sentence.start() if sentence else stop)
        if span and span[0] - match.end < 90 and not _CLAUSE.search(document.text, *span):
            yield span, match.rule.id, 0.75


def find_format(found: Annotations, head: Head, naming: Naming) -> None:
    """Set `format` by the place and the lines of the head."""
    text = found.document.text
    rules = rule_set("header", part="format")
    spans = list(found.meeting["location"].spans) if "location" in found.meeting else []
    spans += [(line.start, line.end) for line in naming.lines if line.title or line.end - line.start < 100]
    for wanted in ("hybrid", "virtual", "in_person"):
        for start, end in spans:
            for match in rules.find(text, start, end):
                if match.rule.sets["format"] == wanted:
                    found.meeting["format"] = Value(wanted, ((match.start, match.end),), match.rule.id, 0.8)
                    return
