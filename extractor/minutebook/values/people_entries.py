"""People of a list while it is read: how roles, bodies and remarks are hung on them."""

from __future__ import annotations

import re
from dataclasses import replace

from minutebook.values.designations import (
    Designation,
    Span,
    Word,
    is_acronym,
    is_office,
    is_title_word,
    names_office,
    read_designation,
    words_of,
)
from minutebook.values.listed import Listed, PeopleList
from minutebook.values.people import PersonName, initials_of, read_person
from minutebook.values.titles import COURTESY, NOT_NAMES, word_set

LEAD = re.compile(
    r"[\s,;:.–—*_-]*(?:(?:\d{1,3}|(?-i:[a-z]))[.)]\s+|\(\d{1,3}\)\s+)?"
    r"(?:(?:also|namely|including|incl|were|was|are|is|the|both|from|by|plus|and|as|in addition|with|for|to)\b[\s:]+)*",
    re.IGNORECASE,
)
REMARK = re.compile(
    r"\b(?:arriv\w*|left|leav\w*|late|early|from|until|till|via|by|phone|telephone|dial\w*|call|zoom|teams|webex|skype|remote\w*|online|virtual\w*"
    r"|video\w*|prox(?:y|ies)|absen\w*|apolog\w*|excused?|regrets|join\w*|items?|agenda|part|present|who|deceased|elected|ill\w*"
    r"|sick|holiday|vacation|leave|depart\w*|pm|am|she|her|he|him|they|them|attend\w*|in person|after|before"
    r"|conference|connected|not|to chair|minutes?|note|reasons?|work|family|commitments?|nil|none|n/a|tbc"
    r"|whose|recording|taking|dropped|hung up|signed off|came"
    r"|had to|only|in the chair|representing|on behalf|delegated|replacing|substitut\w*|quorum)\b",
    re.IGNORECASE,
)
BRACKET = re.compile(r"\s*[(\[{]([^()\[\]{}]*)[)\]}]?")
DASH = re.compile(r"\s*(?:\s[-–—]+\s|[–—]+|:|--+|\s-(?=[A-Z]))\s*")
_CODE = re.compile(r"\s*(?=\w*\d)[A-Za-z0-9]{3,9}(?=$|[\s,;)])")
_INITIALS = re.compile(r"[A-Z][A-Za-z]{0,4}\.?")
_IN_CHAIR = re.compile(r"\s*,?\s*(?:being |was |acting )?(?:in|occupied|took) (?:the )?chair\b[.)]?", re.IGNORECASE)

_HUMBLE = re.compile(
    r"(?!(?:on|in|at|for|with|from|by|as|to|of|notes?|minutes?|scribe|recording|chair\w*)\b)"
    r"[a-z]{3,14}(?: [a-z]{3,14}){0,2}"
)
"""A few small words that are a job: "(AR, beer tent)"."""
_CHAIRING_LAST = re.compile(r",? (?:and )?(in the chair|presiding)\.?\s*\Z", re.IGNORECASE)

_VERBS = word_set(
    "was were is are called opened convened read moved seconded reported asked said stated noted welcomed thanked gave"
    " presented announced advised explained introduced offered led filled"
)
"""What a sentence goes on with after the person who is its subject."""
IN_BODIES = word_set(
    "the of and for on in to by board committee council members public country planning finance a an media new open"
)
"""Words of `NOT_NAMES` that stand in names of bodies."""
"""Words of `NOT_NAMES` that stand in names of bodies."""


WINDOW = 300
"""How far beside a name anything is looked for that belongs to it."""


class Entries:
    """The entries read so far, and what is still open: a title that holds on, a lone "Mr" before "and Mrs Bell"."""

    def __init__(self, text: str, result: PeopleList, *, one: bool, surname_first: bool) -> None:
        self.text = text
        self.result = result
        self.one = one
        self.surname_first = surname_first
        self.title: Span | None = None
        self.courtesy: Span | None = None
        self.body: Span | None = None
        """A body named before its people: "Austria – Mr. A. Roe, Ms. B. Doe"."""
        self.role: Span | None = None
        """A role read before its person: "(Treasurer) Jane Roe"."""
        self.given_out = 0
        """Index of the first entry since a plural role after names was last given out."""

    @property
    def last(self) -> Listed | None:
        """The entry that roles and bodies belong to."""
        return self.result.entries[-1] if self.result.entries else None

    def add(self, person: PersonName, end: int) -> None:
        """Take in a person, and those who follow without a separator."""
        following: PersonName | None = person
        while following is not None:
            entry = self._entry(self._run_together(following, end))
            following = self.rest(entry, entry.end, end)

    def _entry(self, person: PersonName) -> Listed:
        """The entry of a person, with the plural title that holds for it."""
        if self.courtesy:
            honorific = self.text[slice(*self.courtesy)]
            twin = PersonName(*self.courtesy, person.surname, person.name_span, honorific, self.courtesy)
            self.result.entries.append(Listed(*self.courtesy, twin))
            self.courtesy = None
        entry = Listed(person.start, person.end, person)
        if person.plural:
            self.title = person.role_span or person.honorific_span
            entry.title = self.title
        elif person.titled and not (person.role is None and _courtesy_only(person.honorific or "")):
            self.title = None
        else:
            entry.title = self.title
        entry.role = None if person.plural else person.role_span
        entry.affiliation = self.body
        self.result.entries.append(entry)
        return entry

    def _run_together(self, person: PersonName, end: int) -> PersonName:
        """Where lines were run together without separators, a name of four words is two: "Cllr A Bell B Roe Clerk"."""
        words = words_of(self.text, person.name_span[0], min(end, person.name_span[1] + 30))[:4]
        title = person.honorific or ""
        if (
            len(words) < 4
            or not title
            or any(len(w.low) < 3 or is_title_word(w.low) for w in words)
            or person.name.count(" ") < 2
        ):
            return person
        first = self.result.entries[0].start if self.result.entries else person.start
        around = self.text[max(first, person.start - WINDOW) : min(end, person.end + WINDOW)]
        if around.count(title + " ") < 3 or "," in around:
            return person
        span = (words[0].start, words[1].end)
        return replace(person, end=span[1], name=" ".join(self.text[slice(*span)].split()), name_span=span)

    def rest(self, entry: Listed, start: int, end: int) -> PersonName | None:
        """What stands between a name and the next separator: brackets, a dash and a role; the next person, if any."""
        at = start
        while at < end:
            if bracket := BRACKET.match(self.text, at, end):
                self._bracket(entry, *bracket.span(1))
                at = bracket.end()
                if person := self._after_bracket(at, end):
                    return person
                continue
            if skipped := _CODE.match(self.text, at, end) or _IN_CHAIR.match(self.text, at, end):
                if "chair" in skipped.group().lower():
                    entry.remarks.append(skipped.span())
                at = skipped.end()
                continue
            opening = min((p for p in (self.text.find(c, at, end) for c in "([") if p >= 0), default=end)
            dash = DASH.match(self.text, at, end)
            begin = dash.end() if dash else at
            if not dash and (person := self._another(entry, begin, opening, end)):
                return person
            if not dash and self._body_before_person(begin, end):
                return None
            stop = self._through_acronym(begin, opening, end)
            if self.text[begin:stop].strip(" .,-–"):
                self.beside(entry, begin, stop)
            at = max(stop, at + 1)
        return None

    def _body_before_person(self, start: int, end: int) -> bool:
        """A further person introduced by a body: "… J. Dunn WDC – A. Roe"."""
        dash = DASH.search(self.text, start, min(end, start + WINDOW))
        if dash is None or not is_acronym(self.text[start : dash.start()].strip()):
            return False
        person = read_person(self.text, dash.end(), end)
        if person is None or " " not in person.name:
            return False
        self.inverted(start, dash.start(), dash.end(), end)
        return True

    def _after_bracket(self, start: int, end: int) -> PersonName | None:
        """A further person right after a bracket, where the comma was forgotten: "A. Bell (Chair) C. Roe"."""
        begin = start
        while begin < end and self.text[begin].isspace():
            begin += 1
        person = read_person(self.text, begin, end) if begin > start else None
        if person is None or not (person.titled or re.match(r"[A-Z]\.? ?[A-Z]", person.name)):
            return None
        return person

    def _another(self, entry: Listed, start: int, stop: int, end: int) -> PersonName | None:
        """A further person without a separator: "P Dunn Clerk Mrs J Roe", "Cllr A Cllr B", "A. Bell. C. Roe"."""
        fresh = re.match(r"\s*\.\s+", self.text[start : start + 20])
        for word in words_of(self.text, start, min(stop, start + WINDOW)):
            person = read_person(self.text, word.start, end)
            cut = (
                entry.person is not None and entry.end == start and " " in entry.person.name and word.start == start + 1
            )
            if person and (
                person.titled or (fresh and word.start == start + fresh.end()) or (cut and " " in person.name)
            ):
                begin = self._suffix_end(entry, person, word.start)
                if self.text[start:begin].strip(" .,"):
                    self.beside(entry, start, begin)
                return read_person(self.text, begin, end) or person
            if not (is_office(word.low) or word.upper):
                return None
        return None

    def _suffix_end(self, entry: Listed, person: PersonName, start: int) -> int:
        """Where the next person starts: an office before may be that of the last one ("Cllr A Vice Chair Cllr B")."""
        if person.honorific_span is None or person.role_span is None or person.role_span[0] != start:
            return start
        same = entry.person is not None and entry.person.honorific == person.honorific and entry.role is None
        office = names_office(self.text, *person.role_span)
        return person.honorific_span[0] if same or not office else start

    def _through_acronym(self, begin: int, opening: int, end: int) -> int:
        """Where a body's name ends: "Water Board (WB)" holds its abbreviation in brackets."""
        bracket = BRACKET.match(self.text, opening, end)
        if bracket and is_acronym(bracket[1].strip()) and read_designation(self.text, begin, opening).affiliation:
            return bracket.end()
        return opening

    def without_remark(self, last: Listed, start: int, end: int) -> Span:
        """The stretch up to a remark in brackets."""
        for match in BRACKET.finditer(self.text, start, end):
            if REMARK.search(match[1]) and not is_acronym(match[1].strip()):
                last.remarks.append(match.span(1))
                return start, match.start()
        return start, end

    def beside(self, entry: Listed, start: int, end: int) -> None:
        """A role or body next to the name, or else a remark; not what a new sentence says."""
        if re.match(r"\.\s+[A-Z]", self.text[start : min(start + 8, end)]):
            return
        words = words_of(self.text, start, end)
        if (
            len(words) == 1
            and entry.person
            and is_acronym(words[0].text)
            and (
                _stand_for(words[0].text, entry.person.name)
                and entry.person.name[0] == words[0].text[0]
                and " " in entry.person.name
            )
        ):  # "Ann Roe - AR"
            entry.initials = entry.initials or words[0].text
            return
        lead = re.match(r"\s*(?:representing|on behalf of|of|from|for)\b", self.text[start:end])
        lower = bool(words) and not words[0].upper and not is_office(words[-1].low)
        if words and words[0].low in ("by", "through") and not words[0].upper:
            entry.remarks.append((start, end))
            return
        if words and words[0].low in _VERBS:
            self.result.unread.append((start, end))
            return
        if lower and not (lead and not re.search(r"\d|item", self.text[start:end])):
            entry.remarks.append((start, end))
            return
        self.hang(entry, read_designation(self.text, start, end), start, end)

    def hang(self, entry: Listed, designation: Designation, start: int, end: int) -> None:
        if designation.role and entry.role is None:
            entry.role = designation.role
        elif designation.role and entry.role and entry.role[0] >= entry.end and self._goes_with(entry.role, start):
            entry.role = (entry.role[0], designation.role[1])
        if designation.affiliation and entry.affiliation is None:
            entry.affiliation = designation.affiliation
        elif designation.affiliation and entry.affiliation and designation.affiliation[0] - entry.affiliation[1] <= 3:
            closed = (
                self.text[designation.affiliation[0] - 1] == "["
                and self.text[designation.affiliation[1] : end][:1] == "]"
            )
            entry.affiliation = (entry.affiliation[0], designation.affiliation[1] + closed)
        if not (designation.role or designation.affiliation):
            entry.remarks.append((start, end))

    def _goes_with(self, role: Span, start: int) -> bool:
        """Whether another role stands right behind one: "Clerk and Treasurer", "Clerk, Finance Officer"."""
        return not self.text[role[1] : start].strip(" ,&()-–—/").removeprefix("and").strip()

    def _bracket(self, entry: Listed, start: int, end: int) -> None:
        inside = self.text[start:end].strip()
        if _IN_CHAIR.fullmatch(inside) or inside.lower() == "presiding":
            entry.remarks.append((start, end))
            return
        if not inside or "@" in inside or re.fullmatch(r"(?=\S*\d)\S+|[\d\s+-]+", inside):
            return
        name = entry.person.name if entry.person else ""
        first, _, rest = inside.partition(",")
        if rest.strip() and name[:1] == first[:1] and is_acronym(first) and _stand_for(first, name):
            entry.initials = entry.initials or first  # "(AR, treasurer)"
            if _HUMBLE.fullmatch(rest.strip()) and not REMARK.search(rest) and entry.role is None:
                entry.role = (end - len(rest.lstrip()), end)
                return
            self._bracket(entry, end - len(self.text[start:end].partition(",")[2]), end)
            return
        if chairing := _CHAIRING_LAST.search(self.text, start, end):  # "(President, in the chair)"
            entry.remarks.append(chairing.span(1))
            end = chairing.start()
        if name and _INITIALS.fullmatch(inside) and inside[0].upper() == name[0].upper() and _stand_for(inside, name):
            entry.initials = entry.initials or inside
            return
        office = names_office(self.text, start, end)
        plain_office = office and not re.search(r"\d|\b(?:arriv|left|by|via|proxy|elected)", inside)
        if REMARK.search(inside) and not plain_office:
            entry.remarks.append((start, end))
            return
        self.hang(entry, read_designation(self.text, start, end), start, end)

    def inverted(self, start: int, stop: int, first: int, end: int) -> None:
        """Read the people in text[first:end] and give them the role and body in text[start:stop]."""
        if re.search(r"[a-z]{3}[.;]\s|\b(?:was|were|is|are|took|has|had|that)\b", self.text[start:stop]):
            start = stop
        lead = LEAD.match(self.text, start, stop)
        start = lead.end() if lead else start
        count = len(self.result.entries)
        for part in re.finditer(r"(?:(?! and | & ).)+", self.text[first:end]):
            begin = first + part.start() + len(part.group()) - len(part.group().lstrip(" ,")) - 0
            begin = skip_and(self.text, begin)
            if person := read_person(self.text, begin, first + part.end()):
                self.add(person, first + part.end())
        designation = read_designation(self.text, start, stop)
        if all(w.low in NOT_NAMES for w in words_of(self.text, start, stop)):
            designation = Designation()
        for entry in self.result.entries[count:]:
            name = entry.person.name if entry.person else ""
            label = self.text[start:stop].strip()
            if (
                name
                and " " in name
                and len(label) > 1
                and _INITIALS.fullmatch(label)
                and label[0] == name[0]
                and _stand_for(label, name)
            ):
                entry.initials = label
                continue
            entry.role = designation.role or entry.role
            entry.affiliation = designation.affiliation or entry.affiliation


def no_role(words: list[Word]) -> bool:
    """Whether a phrase is the topic of something rather than an office or a body: "Presentation on tools"."""
    head = next((k for k, w in enumerate(words[1:], 1) if w.start - words[k - 1].end > 1), len(words))
    office = bool(words) and is_office(words[head - 1].low)
    return bool(words) and not office and any(w.low in NOT_NAMES - IN_BODIES and not is_office(w.low) for w in words)


def _stand_for(initials: str, name: str) -> bool:
    """Whether letters in brackets stand for a name: its initials, or its first letter and letters from it."""
    own = initials_of(name)
    return initials.upper()[:2] == own[:2] or (all(c.lower() in name.lower() for c in initials) and len(initials) <= 4)


def _courtesy_only(honorific: str) -> bool:
    """Whether a title is one of courtesy alone, so that a plural before still holds ("Councillors Mr A, Mrs B")."""
    return all(w.low in COURTESY and w.low not in ("cllr", "cr", "clr") for w in words_of(honorific))


def skip_and(text: str, start: int) -> int:
    match = re.compile(r"[\s,]*(?:(?:and|&)\s+)?").match(text, start)
    return match.end() if match else start


def right_strip(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in " \t\n,;:–—-*_":
        end -= 1
    return end
