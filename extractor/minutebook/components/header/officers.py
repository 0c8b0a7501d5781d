"""Who presided and who took the minutes: from what the text tells, then from the list of those present."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from minutebook.components.annotations import Annotations, Entry, Value
from minutebook.components.header.lines import Head, strip
from minutebook.components.header.scanning import Hit
from minutebook.document import BlockKind, Span
from minutebook.values.people import PersonName, parse_person, read_person, surname_of

OFFICES = {"chair": "chairs", "secretary": "secretaries"}
"""Fields with the lists that hold all their values."""
SIGNATURES = 16
"""How many blocks at the end can hold the signatures."""
_CHAIR_ROLE = re.compile(
    r"(?:(?:acting|board|committee|council|meeting|session|general|sc|wg|tc) )?(?:chair(?:man|woman|person)?|presiding(?: officer)?|president|mayor|moderator|convenor|convener|cathaoirleach|provost|reeve|speaker|master)"
    r"(?: of the (?:board|council|committee|meeting))?(?:[ ,(/&-].*)?",
    re.IGNORECASE,
)
_VICE_ROLE = re.compile(r"(?:vice|deputy|first vice)[- ]?(?:chair(?:man|woman|person)?|president|mayor)\b.*", re.IGNORECASE)
_SECRETARY_ROLE = re.compile(
    r"(?:(?:recording|hon(?:orary|\.)?|acting|interim|deputy|assistant|club|company|general|board|council|committee|meeting|corporate|minutes?|city|town|village|parish|township|district|school|deputy town|association|executive)[ -]+){0,3}"
    r"(?:secretary|secy\.?|sec\.?|clerk|minute[- ]?taker|scribe|secretariat|recorder|note[- ]?taker|rapporteur)\b(?! general)(?:[ ,(/&-].*)?",
    re.IGNORECASE,
)
_NAME_START = re.compile(r"(?<![\w’'.])(?=[A-ZÀ-Þ@])")
_ASIDE = re.compile(r"\([^()]{1,60}\)\s*$|,\s*[^,]{2,50},?\s*$|\s(?:of|from|representing)\s+(?:the\s+)?[A-Z][^,;]{1,40}$")
_BREAK = re.compile(r"[;:\n\t|]|(?<=[a-z]{3})[.!?](?=\s)")
_CLERICAL = re.compile(r"\b(?:clerk|secretary|recorder|superintendent|administrator|manager)\b", re.IGNORECASE)
_BY_OFFICE = re.compile(r"(?:the )?(?P<office>(?:acting |vice[- ]|deputy )?(?:chair(?:man|woman|person)?|president|mayor|moderator|secretary|clerk|cathaoirleach|W\.?C\.?T\.?|worthy chief))\b", re.IGNORECASE)
_GLUED = re.compile(r"(?:Mayor|President|Chair(?:man|woman|person)?|Director|Supervisor|Commissioner|Councill?or|Councilmember)(?=[A-Z][a-z]{2})")
_SIGNED = re.compile(r"(?:_{2,}|\.{4,}|…+|[-–—]{3,}|\[?(?:sgd|signed|signature)[.:\]]*|s/|/s/)", re.IGNORECASE)
_OFFICE_WORD = r"(?:chair(?:man|woman|person)?|presiding officer|president|mayor|moderator|secretary|secy|sec|treasurer|clerk|scribe|recorder|W\.?C\.?T)"
_OFFICE = re.compile(
    rf"(?:[A-Za-z.’'&/-]+ ){{0,4}}?{_OFFICE_WORD}\b\.?(?:\s?[/&]\s?{_OFFICE_WORD}| and {_OFFICE_WORD}(?: to)?| (?:of|to) (?:the )?(?:[A-Z][\w’'-]*(?: (?:of|and))? ?){{1,6}})*",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r",?\s+(?P<office>clerks|secretaries|chairmen|moderators|co-chairs|chairs)\W*$", re.IGNORECASE)


@dataclass(slots=True)
class Officer:
    """Somebody who is told to have presided or to have taken the minutes."""

    names: list[tuple[str, Span]]
    rule: str
    weight: float
    office: str | None = None
    """The office that stands for the name where none is given."""
    order: int = 0
    others: list[tuple[str, Span]] = field(default_factory=list)


def find_officers(found: Annotations, head: Head, hits: list[Hit]) -> None:
    """Set `chair` and `secretary` as far as the text tells without the list of those present."""
    signed = list(_signatures(found))
    for name in OFFICES:
        told = [*_labelled(found, head, name), *_told(found, head, name, hits), *(o for field_name, o in signed if field_name == name)]
        told += _memorandum(found, head) if name == "secretary" else []
        named = [o for o in told if o.names]
        named = [o for o in named if not _initials(o.names[0][0])]
        if named:
            best = max(named, key=lambda o: (o.weight, -o.order))
            _put(found, name, best.names, best.rule, best.weight)


def _initials(name: str) -> bool:
    """Whether it is an abbreviation, which names a body, a machine or nobody that can be told."""
    return len(name) <= 5 and name.isupper() and " " not in name


def _put(found: Annotations, name: str, names: list[tuple[str, Span]], rule: str, weight: float) -> None:
    found.meeting[name] = Value(names[0][0], (names[0][1],), rule, weight)
    if len(names) > 1:
        found.meeting[OFFICES[name]] = Value([n for n, _ in names], tuple(s for _, s in names), rule, weight)


def _labelled(found: Annotations, head: Head, name: str) -> Iterator[Officer]:
    text = found.document.text
    for order, item in enumerate(head.values(name)):
        if found.kind_at(item.block) in ("next_meeting", "elections") or item.value[1] - item.value[0] > 160:
            continue
        dash = text[slice(*item.label)].rstrip()[-1:] in "-–—"
        ending = item.block >= len(found.document.blocks) - SIGNATURES and item.block > head.end
        label = text[slice(*item.label)].lower()
        clerk = name == "secretary" and re.match(r"\W*(?:secretary|clerk|secretariat)", label) is not None
        if dash and item.block < head.end:
            continue  # the officers of a letterhead
        weight = 0.5 if dash else 0.8 if ending or clerk else 0.94
        yield Officer(names_in(text, *item.value), item.rule, weight, order=order)


def _memorandum(found: Annotations, head: Head) -> Iterator[Officer]:
    """Whoever sends the minutes with a memorandum."""
    text = found.document.text
    about = any(re.search(r"\bminutes\b", text[slice(*item.value)], re.IGNORECASE) for item in head.values("title"))
    for item in head.values("memo"):
        if about and text[slice(*item.label)].lower().startswith("from"):
            yield Officer(names_in(text, *item.value)[:1], item.rule, 0.6)


def names_in(text: str, start: int, end: int) -> list[tuple[str, Span]]:
    """The names in a list of one or two people; what stands in brackets or after a comma may be an office."""
    names: list[tuple[str, Span]] = []
    cuts = [m.span() for m in re.compile(r"\s*(?:,|;|/|\s&\s|\band\b|\t|\()\s*").finditer(text, start, end)]
    at = start
    for cut_start, cut_end in [*cuts, (end, end)]:
        if cut_start > at:
            person = read_person(text, *strip(text, (at, cut_start)))
            if person is not None and not text[person.end : cut_start].strip(" .,)(*_\t0123456789"):
                names.append(_named(person))
            elif person is not None and not names:
                names.append(_named(person))
                break
        at = cut_end
    return names[:3]


def _named(person: PersonName) -> tuple[str, Span]:
    """Name and span, without an office that a scan has run into the name ("MayorBell")."""
    start, end = person.name_span
    glued = _GLUED.match(person.name)
    return (person.name[glued.end() :], (start + glued.end(), end)) if glued else (person.name, person.name_span)


def _told(found: Annotations, head: Head, name: str, hits: list[Hit]) -> Iterator[Officer]:
    text = found.document.text
    for order, hit in enumerate(hits):
        rule = hit.match.rule
        place = rule.sets.get("person")
        if place is None or hit.part != name and not (name == "chair" and hit.part == "opening"):
            continue
        if _elsewhere(text, hit) or found.kind_at(hit.block) == "elections":
            continue
        officer = _before(text, hit) if place == "before" else _after(found, hit)
        if officer is None:
            continue
        opening = hit.part == "opening"
        if opening and officer.office and _CLERICAL.search(officer.office):
            continue
        officer.rule, officer.order = rule.id, order
        officer.weight = 0.9 if opening and "order" in rule.name else 0.7 if opening else rule.confidence
        if rule.name == "chosen_chair" and hit.block < head.end + 4:
            officer.weight = 0.86  # a meeting that chooses its chairman before anything else
        yield officer


_ELSEWHERE = re.compile(r"\b(?:committee meeting|will|would|if|when|that|previous|last|next|who|which)\b[^.;]{0,40}$", re.IGNORECASE)


def _elsewhere(text: str, hit: Hit) -> bool:
    """Whether the words tell of a meeting to come or of rules."""
    return re.search(r"\b(?:will|would|shall|should|if|must)\b[^.;]{0,40}$", text[max(hit.start, hit.match.start - 50) : hit.match.start], re.IGNORECASE) is not None


def _before(text: str, hit: Hit) -> Officer | None:
    """The person whose name ends where the words begin."""
    end = hit.match.start
    start = max(hit.start, end - 110)
    cuts = [m.end() for m in _BREAK.finditer(text, start, end)]
    start = cuts[-1] if cuts else start
    stretch = strip(text, (start, end))
    while aside := _ASIDE.search(text, *stretch):
        shorter = strip(text, (stretch[0], aside.start()))
        if person_ending(text, *stretch) is not None or shorter[0] >= shorter[1]:
            break
        stretch = shorter
    person = person_ending(text, *stretch)
    if person is not None:
        names = [_named(person)]
        if both := re.search(r"(?P<first>[A-Z][^,;]{2,40}?),? (?:and|&) $", text[stretch[0] : person.start]):
            first = person_ending(text, stretch[0] + both.start("first"), stretch[0] + both.end("first"))
            if first is not None:
                names.insert(0, _named(first))
        return Officer(names, "", 0.0, office=person.role)
    office = re.compile(_BY_OFFICE.pattern + r"\s*$", re.IGNORECASE).search(text, *stretch)
    return Officer([], "", 0.0, office=office["office"]) if office else None


def person_ending(text: str, start: int, end: int) -> PersonName | None:
    """The longest person that ends at `end`, glued titles ("MayorBell") left to the name."""
    for match in _NAME_START.finditer(text, start, end):
        if len(text[match.start() : end].split()) <= 9 and (person := parse_person(text, match.start(), end)) and not _is_place(text, match.start()):
            return person
    return None


def _is_place(text: str, start: int) -> bool:
    """Whether "of" or the like stands before a name: it is where somebody is from."""
    return re.search(r"\b(?:of|from|in|at|representing|the)\s+$", text[max(0, start - 14) : start], re.IGNORECASE) is not None


def _after(found: Annotations, hit: Hit) -> Officer | None:
    """The person whose name begins where the words end, or in the lines below."""
    text = found.document.text
    start = hit.match.end
    if text[start : hit.end].strip(" \t_.:,*-"):
        lead = re.compile(r"[\s_.:,*–-]*(?P<the>the )?(?=[A-ZÀ-Þ@])").match(text, start, hit.end)
        person = read_person(text, lead.end(), min(hit.end, lead.end() + 80)) if lead else None
        if person is not None and (person.titled or not (lead and lead["the"])) and not re.search(r"\bthe\s*$", text[:start][-5:], re.IGNORECASE):
            return Officer([_named(person)], "", 0.0, office=person.role)
        office = _BY_OFFICE.match(text, start, hit.end)
        return Officer([], "", 0.0, office=office["office"]) if office else None
    return _below(found, hit.block)


def _below(found: Annotations, block: int) -> Officer | None:
    """A name in one of the next lines, signature rules passed over."""
    document = found.document
    for index in range(block + 1, min(len(document.blocks), block + 4)):
        span = strip(document.text, (document.blocks[index].start, document.blocks[index].end))
        words = document.text[slice(*span)]
        if not words or _SIGNED.sub("", words).strip(" \t.:,") == "":
            continue
        if len(words) > 120:
            return None
        person = read_person(document.text, *span)
        return Officer([_named(person)], "", 0.0, office=person.role) if person else None
    return None


def _signatures(found: Annotations) -> Iterator[tuple[str, Officer]]:
    """Signatures at the end: a name with its office after or below it, or after a label."""
    document = found.document
    last = len(document.blocks) if found.appendix_from is None else found.appendix_from
    for index in range(max(0, last - SIGNATURES), last):
        block = document.blocks[index]
        if block.end - block.start > 160 or block.kind is BlockKind.FURNITURE:
            continue
        parts = block.cells if len(block.cells) > 1 else _columns(document.text, block.start, block.end)
        for span in parts:
            yield from _signature(found, index, strip(document.text, span))


def _columns(text: str, start: int, end: int) -> list[Span]:
    """Two signatures that stand side by side, with a gap between them."""
    cuts = [m.span() for m in re.compile(r"\t+| {3,}").finditer(text, start, end)]
    spans, at = [], start
    for cut_start, cut_end in [*cuts, (end, end)]:
        if cut_start > at:
            spans.append((at, cut_start))
        at = cut_end
    return spans


def _signature(found: Annotations, index: int, span: Span) -> Iterator[tuple[str, Officer]]:
    """The signatures in a line: names with their offices, one after another."""
    text = found.document.text
    if several := _SEVERAL.search(text, *span):
        names = names_in(text, span[0], several.start())
        if len(names) > 1:
            name = "secretary" if several["office"].lower() in ("clerks", "secretaries") else "chair"
            yield name, Officer(names, "en/header/signatures", 0.8)
        return
    at = span[0]
    while at < span[1]:
        person = read_person(text, at, span[1])
        if person is None or len(person.name.split()) < 2 or (person.titled and at == span[0] and not text[person.end : span[1]].strip(" ,.()-–")):
            return
        rest = strip(text, (person.end, span[1]), " \t,.()-–—:_")
        below = rest[0] >= rest[1]
        office = _OFFICE.match(text, *(_office_below(found, index, span) if below else rest))
        if office is None:
            return
        for name in _field_of(office[0]):
            yield name, Officer([_named(person)], "en/header/signature", 0.82 if name == "secretary" else 0.72)
        if below:
            return
        at = strip(text, (office.end(), span[1]), " \t,.()-–—:_|/")[0]


def _office_below(found: Annotations, index: int, span: Span) -> Span:
    document = found.document
    if index + 1 >= len(document.blocks):
        return 0, 0
    below = document.blocks[index + 1]
    if below.end - below.start > 70:
        return 0, 0
    return strip(document.text, (below.start, below.end), " \t,.()-–—:_")


def _field_of(office: str) -> Iterator[str]:
    if _SECRETARY_ROLE.match(office) or re.search(r"\b(?:secretary|clerk|scribe|recorder)\b", office, re.IGNORECASE):
        yield "secretary"
    elif _CHAIR_ROLE.fullmatch(office) or re.search(r"W\.?C\.?T\b", office):
        yield "chair"


def from_people(found: Annotations) -> None:
    """Complete `chair` and `secretary` from the list of those present: call it once that is known.

    A surname that is told is made the full name of the list, an office that is told its holder; where
    nothing is told, whoever is listed as chair (else vice-chair) or as secretary or clerk is taken.
    """
    chair, secretary = found.meeting.get("chair"), found.meeting.get("secretary")
    if chair and secretary and chair.rule.endswith("opened_the_meeting") and str(chair.value) in str(secretary.value):
        del found.meeting["chair"]  # a clerk who opens the meeting does not preside over it
    present = [e for e in found.entries.get("attendees", []) if e.values.get("status") == "present" and e.values.get("name")]
    for name in OFFICES:
        value = found.meeting.get(name)
        if value is not None:
            _complete(found, name, value, present)
            continue
        listed = [e for e in present if _holds(e, name)]
        if not listed and name == "chair" and not _absent_chair_unknown(found):
            listed = [e for e in present if _VICE_ROLE.fullmatch(_role(e))]
        if listed:
            _put_listed(found, name, listed)


def _role(entry: Entry) -> str:
    return " ".join(str(entry.values.get("role") or "").split())


def _holds(entry: Entry, name: str) -> bool:
    """Whether somebody is listed as chair or as secretary."""
    if entry.values.get("capacity") == name:
        return True
    role = _role(entry)
    return bool((_CHAIR_ROLE if name == "chair" else _SECRETARY_ROLE).fullmatch(role)) if role else False


def _absent_chair_unknown(found: Annotations) -> bool:
    """Whether nobody is listed as an absent chair, so that a vice-chair need not have presided."""
    absent = [e for e in found.entries.get("attendees", []) if e.values.get("status") in ("apologies", "absent")]
    return not any(_CHAIR_ROLE.fullmatch(_role(e)) for e in absent)


def _put_listed(found: Annotations, name: str, listed: list[Entry]) -> None:
    if len({str(e.values["name"]) for e in listed}) > 2:
        return
    best = listed[0]
    spans = (*best.fields.get("name", (best.evidence[0],)), *best.fields.get("role", ()))
    confidence = 0.8 if len(listed) == 1 else 0.6
    found.meeting[name] = Value(best.values["name"], spans, f"en/header/listed_{name}", confidence)


def _complete(found: Annotations, name: str, value: Value, present: list[Entry]) -> None:
    """Give the full name of the list to somebody who is told by surname alone."""
    told = str(value.value)
    if len(told.split()) > 1:
        return
    same = [e for e in present if surname_of(str(e.values["name"])).casefold() == told.casefold()]
    if len(same) != 1 or len(str(same[0].values["name"]).split()) < 2:
        return
    full = same[0].values["name"]
    found.meeting[name] = Value(full, (*value.spans, *same[0].fields.get("name", ())), value.rule, value.confidence)
    several = found.meeting.get(OFFICES[name])
    if several is not None:
        several.value = [full, *several.value[1:]]
