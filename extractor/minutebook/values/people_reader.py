"""How one piece of a list of people is read, and how roles and bodies are hung on the people before them."""

from __future__ import annotations

import re
from dataclasses import replace

from minutebook.values.countries import is_country
from minutebook.values.designations import Designation, Span, Word, is_acronym, is_body, is_office, is_title_word, read_designation, words_of
from minutebook.values.people import PersonName, initials_of, read_person
from minutebook.values.people_lists import STRONG, Listed, PeopleList, Piece
from minutebook.values.titles import COURTESY, NOT_NAMES, POSTNOMINALS, is_plural

_LEAD = re.compile(
    r"[\s,;:.–—*_-]*(?:(?:\d{1,3}|(?-i:[a-z]))[.)]\s+|\(\d{1,3}\)\s+)?"
    r"(?:(?:also|namely|including|incl|were|was|are|is|the|both|from|by|plus|and|as|in addition|with|for|to)\b[\s:]+)*",
    re.IGNORECASE,
)
_QUANTITY = (
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|several|some|many|a few|a number of"
    r"|other|others|no|approximately|about|around|various|numerous|all|over)\b"
)
_GROUP = re.compile(
    rf"{_QUANTITY}.{{0,40}}|.{{0,20}}\b(?:members? of (?:the )?(?:public|press|staff|parish|community|audience)|the public|the press|public|press"
    r"|parishioners|residents|guests|visitors|students|spectators|electors|ratepayers|townspeople|wives|spouses|family|families|friends)\b.{0,40}",
    re.IGNORECASE,
)
_REMARK = re.compile(
    r"\b(?:arriv\w*|left|leav\w*|late|early|from|until|till|via|by|phone|telephone|dial\w*|call|zoom|teams|webex|skype|remote\w*|online|virtual\w*"
    r"|video\w*|prox(?:y|ies)|absen\w*|apolog\w*|excused?|regrets|join\w*|item|agenda|part|present|who|deceased|elected|ill\w*"
    r"|sick|holiday|vacation|leave|depart\w*|pm|am|she|her|he|him|they|them|attend\w*|in person|after|before|conference|connected|not|to chair"
    r"|minutes?|note|reasons?|work|family|commitments?|nil|none|n/a|tbc|representing|on behalf|delegated|replacing|substitut\w*|quorum)\b",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\s*[(\[{]([^()\[\]{}]*)[)\]}]?")
_DASH = re.compile(r"\s*(?:\s[-–—]+\s|[–—]+|:|--+|\s-(?=[A-Z]))\s*")
_CODE = re.compile(r"\s*(?=\w*\d)[A-Za-z0-9]{3,9}(?=$|[\s,;)])")
_INITIALS = re.compile(r"[A-Z][A-Za-z]{0,4}\.?")
_IN_CHAIR = re.compile(r"\s*,?\s*(?:being |was |acting )?(?:in|occupied|took) the chair\b[.)]?", re.IGNORECASE)


_IN_BODIES = frozenset("the of and for on in to by board committee council members public country planning finance a an media new open".split())
"""Words of `NOT_NAMES` that stand in names of bodies."""


class Reader:
    """Takes the pieces of a list one by one."""

    def __init__(self, text: str, result: PeopleList, *, one: bool, surname_first: bool) -> None:
        self.text = text
        self.result = result
        self.one = one
        self.surname_first = surname_first
        self.title: Span | None = None
        self.courtesy: Span | None = None
        self.role: Span | None = None
        """A role read before its person: "(Treasurer) Jane Roe"."""
        self.given_out = 0
        """Index of the first entry since a plural role after names was last given out."""

    def take(self, piece: Piece) -> bool:
        """Read one piece; False where it is nothing that stands in a list of people."""
        lead = _LEAD.match(self.text, piece.start, piece.end)
        start = lead.end() if lead else piece.start
        end = _rstrip(self.text, start, piece.end)
        if start >= end:
            return True
        if "@" in self.text[start:end] and " " not in self.text[start:end]:
            return self._handle(start, end)
        if piece.separator and piece.separator in ";\n":
            self.title = None
        return (
            (piece.inverse and self._inverse(start, end))
            or self._given_name(piece, start, end)
            or self._letters(start, end)
            or self._country(start, end)
            or self._belongs(piece, start, end)
            or self._role_first(start, end)
            or self._person(piece, start, end)
            or self._inverse(start, end)
            or self._plural_role(start, end)
            or self._group(start, end)
            or self._designation(piece, start, end)
            or self._either_side(start, end)
        )

    def _handle(self, start: int, end: int) -> bool:
        """A name on a network ("@annb") is a name; an e-mail address is none, and belongs to whoever stands before it."""
        if self.text[start] == "@" and "." not in self.text[start:end]:
            name = PersonName(start, end, self.text[start:end], (start, end))
            self.result.entries.append(Listed(start, end, name))
        return True

    @property
    def last(self) -> Listed | None:
        """The entry that roles and bodies belong to."""
        return self.result.entries[-1] if self.result.entries else None

    # What a piece may be, in the order in which it is asked.

    def _given_name(self, piece: Piece, start: int, end: int) -> bool:
        """The given name of the surname before it: "Smith, J." everywhere, "Roe, Jane" in a list written so."""
        last = self.last
        if last is None or last.person is None or piece.separator != "," or last.end != last.person.name_span[1]:
            return False
        words = words_of(self.text, start, end)
        if " " in last.person.name or (last.person.titled and not self.surname_first) or not words or last.role:
            return False
        given = 0
        while given < min(3, len(words)) and words[given].upper and not is_office(words[given].low):
            given += 1
        initials = given == len(words) and all(len(w.low) == 1 for w in words)
        if not initials and not (self.surname_first and given):
            return False
        stop = words[given - 1].end
        span = (last.person.name_span[0], stop)
        last.person = replace(last.person, end=stop, name=" ".join(self.text[slice(*span)].split()), name_span=span)
        last.end = stop
        self._rest(last, stop, end)
        return True

    def _letters(self, start: int, end: int) -> bool:
        """Letters after a name and a comma: "Jane Roe, Ph.D."."""
        letters = re.sub(r"\s*\(.*", "", self.text[start:end]).replace(".", "").strip().lower()
        last = self.last
        if last is None or last.person is None or letters not in POSTNOMINALS or self.text[start:end].islower():
            return False
        if "." not in self.text[start:end] and letters in ("ma", "ed", "am", "ms", "md", "ca", "ret", "ap", "cm", "pg"):
            return False
        bracket = self.text.find("(", start, end)
        stop = end if bracket < 0 else bracket
        if self.text[last.end : start].strip(" ,") == "":
            last.end = _rstrip(self.text, start, stop)
        self._rest(last, stop, end)
        return True

    def _country(self, start: int, end: int) -> bool:
        """A state, which is a delegation without a name or where the person before comes from."""
        if not is_country(self.text[start:end]):
            return False
        last = self.last
        if last is not None and last.person is not None and self.one:
            self._hang(last, Designation(affiliation=(start, end)), start, end)
        else:
            self.result.entries.append(Listed(start, end, None, affiliation=(start, end)))
        return True

    def _belongs(self, piece: Piece, start: int, end: int) -> bool:
        """In the entry of one person, what stands behind a comma belongs to that person unless it is plainly another."""
        last = self.last
        if not self.one or last is None or not piece.separator or piece.separator == "\n":
            return False
        person = read_person(self.text, start, end)
        if person and (person.titled or person.role):
            return False
        designation = read_designation(self.text, *self._without_remark(last, start, end))
        if piece.separator in ("and", "&") and last.affiliation and not self.text[last.affiliation[1] : start].strip(" and&"):
            stop = self.text.find("(", start, end)
            last.affiliation = (last.affiliation[0], _rstrip(self.text, start, stop if stop > 0 else end))
            return True
        if piece.separator in ("and", "&") and person and " " in person.name and not designation.role:
            return False
        self._hang(last, designation, start, end)
        return True

    def _role_first(self, start: int, end: int) -> bool:
        """A role in brackets before its person: "(Treasurer) Jane Roe"."""
        bracket = _BRACKET.match(self.text, start, end)
        if bracket is None or bracket.end() >= end:
            return False
        person = read_person(self.text, bracket.end(), end)
        role = read_designation(self.text, *bracket.span(1)).role
        if person is None or role is None:
            return False
        self._add(person, end)
        self.result.entries[-1].role = role
        return True

    def _person(self, piece: Piece, start: int, end: int) -> bool:
        person = read_person(self.text, start, end)
        if person is None:
            return self._lone_courtesy(start, end)
        if self._goes_on(piece, person, start, end):
            return True
        if self._suffix_style(piece, person) and person.honorific_span and self.last:
            self.last.role = person.role_span
            person = read_person(self.text, person.honorific_span[0], end) or person
        if not person.titled and (_GROUP.fullmatch(self.text, start, end) or self._short_for_body(piece, person, end)):
            return False
        if not person.titled and self._leads_on(person, end):
            return self._inverse(start, end)
        if not (person.titled or " " in person.name) and self._no_lone_name(person, end):
            return False
        if not person.titled and self._only_body(person, end):
            return False
        self._add(person, end)
        return True

    def _suffix_style(self, piece: Piece, person: PersonName) -> bool:
        """Whether lines were run together: "Mr A. Bell, President Ms B. Roe, Vice President Mr C. Dunn"."""
        first, last = self.result.entries[:1], self.last
        if not first or last is None or last.role or piece.separator != "," or not (person.role_span and person.honorific):
            return False
        prefixed = first[0].role is not None and first[0].role[0] < first[0].end
        if person.role_span[0] != person.start or prefixed:
            return False
        offices = re.findall(r", (?:[A-Z][\w-]+ ){1,4}(?:Mr|Mrs|Ms|Miss|Dr)\b", self.text[first[0].start : person.end + 400])
        return len(offices) >= 2 and last.person is not None and last.person.honorific is not None

    def _goes_on(self, piece: Piece, person: PersonName, start: int, end: int) -> bool:
        """Whether the piece is the rest of a body's name cut at "and": "Parks and Rec", "Kings Lynn and West Norfolk"."""
        last = self.last
        if last is None or last.person is None or piece.separator not in ("and", "&") or last.affiliation is None or person.titled:
            return False
        beside = self.text[last.affiliation[1] : start].strip() in ("and", "&")
        if not beside or not (" " not in person.name or last.person.titled) or not self.text[last.affiliation[0] - 2 : last.affiliation[0]].strip(" ("):
            return False
        last.affiliation = (last.affiliation[0], _rstrip(self.text, start, end))
        return True

    def _short_for_body(self, piece: Piece, person: PersonName, end: int) -> bool:
        """A lone abbreviation after a comma among full names is the body of the person before it ("…, MHA")."""
        last = self.last
        return (
            is_acronym(person.name)
            and len(person.name) > 2
            and piece.separator == ","
            and last is not None
            and last.person is not None
            and " " in last.person.name
            and not last.person.name.isupper()
            and not self.text[person.end : end].strip(" .")
        )

    def _no_lone_name(self, person: PersonName, end: int) -> bool:
        """Whether a lone word goes on as a phrase: "Register of Interests", "Advertising for …", "Agenda: …"."""
        after = self.text[person.end : end]
        return re.match(r"\s+[a-z&\d]|\s*:|\s+[A-Z]\w+ ", after) is not None and not re.match(
            r"\s*:?\s+(?:from|via|by|arriv|left|late|absent|present|excused|here|yes|no)\b", after, re.IGNORECASE
        )

    def _only_body(self, person: PersonName, end: int) -> bool:
        """Whether a lone common noun makes the words before it the name of a body: "Enoch Ingalls Branch"."""
        after = words_of(self.text, person.end, end)
        plain = bool(after) and not self.text[person.end : after[0].start].strip()
        if not plain or not is_body(after[0].low):
            return False
        alone = len(after) == 1 or not self.text[after[0].end : after[1].start].isspace()
        return alone or any(w.low in NOT_NAMES for w in after)

    def _leads_on(self, person: PersonName, end: int) -> bool:
        """Whether a lone word before a dash introduces the person after it: "EDC – A. Roe", "SO - Steve Olson"."""
        dash = _DASH.match(self.text, person.end, end)
        if dash is None or not (is_acronym(person.name) or len(person.name) <= 4) or " " in person.name:
            return False
        after = read_person(self.text, dash.end(), end)
        return after is not None and (after.titled or " " in after.name)

    def _lone_courtesy(self, start: int, end: int) -> bool:
        """"Mr & Mrs Bell": the first of them bears the name of the second."""
        words = words_of(self.text, start, end)
        if len(words) == 1 and words[0].low in ("mr", "mrs", "ms", "miss", "dr", "rev", "prof", "cllr", "cr") and words[0].end >= end - 1 and not is_plural(words[0].text):
            self.courtesy = (start, end)
            return True
        return False

    def _inverse(self, start: int, end: int) -> bool:
        """The role or body first: "Director, Roads (Mr A. Bell)", "Treasurer: Jane Roe", "UNDP – Jane Roe"."""
        bracket = _BRACKET.search(self.text, start, end)
        phrase = words_of(self.text, start, bracket.start()) if bracket else []
        if bracket and _no_role(phrase):
            return False
        if bracket and (person := read_person(self.text, *bracket.span(1))) and (person.titled or " " in person.name):
            self._inverted(start, bracket.start(), *bracket.span(1))
            return True
        for dash in _DASH.finditer(self.text, start, end):
            if _no_role(words_of(self.text, start, dash.start())):
                return False
            person = read_person(self.text, dash.end(), end)
            if person and (person.titled or " " in person.name or read_designation(self.text, start, dash.start()).role):
                self._inverted(start, dash.start(), dash.end(), end)
                return True
        return False

    def _inverted(self, start: int, stop: int, first: int, end: int) -> None:
        """Read the people in text[first:end] and give them the role and body in text[start:stop]."""
        if re.search(r"[a-z]{3}[.;]\s|\b(?:was|were|is|are|took|has|had|that)\b", self.text[start:stop]):
            start = stop
        lead = _LEAD.match(self.text, start, stop)
        start = lead.end() if lead else start
        count = len(self.result.entries)
        for part in re.finditer(r"(?:(?! and | & ).)+", self.text[first:end]):
            begin = first + part.start() + len(part.group()) - len(part.group().lstrip(" ,")) - 0
            begin = _skip_and(self.text, begin)
            if person := read_person(self.text, begin, first + part.end()):
                self._add(person, first + part.end())
        designation = read_designation(self.text, start, stop)
        if all(w.low in NOT_NAMES for w in words_of(self.text, start, stop)):
            designation = Designation()
        for entry in self.result.entries[count:]:
            name = entry.person.name if entry.person else ""
            label = self.text[start:stop].strip()
            if name and " " in name and len(label) > 1 and _INITIALS.fullmatch(label) and label[0] == name[0] and _stand_for(label, name):
                entry.initials = label
                continue
            entry.role = designation.role or entry.role
            entry.affiliation = designation.affiliation or entry.affiliation

    def _plural_role(self, start: int, end: int) -> bool:
        """"A, B and C, Councillors": the role of all before it that have none."""
        words = words_of(self.text, start, end)
        entries = self.result.entries[self.given_out :]
        if not entries or not words or not is_plural(words[-1].text) or len(words) > 4 or not words[-1].end >= end - 1:
            return False
        if any(w.text[0].isdigit() for w in words) or not all(is_office(w.low) or w.upper for w in words):
            return False
        for entry in entries:
            if entry.role is None:
                entry.role = (start, words[-1].end)
        self.given_out = len(self.result.entries)
        return True

    def _group(self, start: int, end: int) -> bool:
        if _GROUP.fullmatch(self.text, start, end) is None:
            return False
        words = words_of(self.text, start, end)[1:]
        if any(w.upper and not is_office(w.low) and not is_body(w.low) and w.low not in ("public", "press") for w in words):
            return False
        self.result.groups.append((start, end))
        return True

    def _designation(self, piece: Piece, start: int, end: int) -> bool:
        """A role or a body as a piece of its own: it belongs to the person before it."""
        words = words_of(self.text, start, end)
        if not words:
            return True
        last = self.last
        if piece.separator in ("and", "&", ",") and re.match(r"\W*the\b", self.text[piece.start : start], re.IGNORECASE):
            self.result.groups.append((start, end))
            return True
        designation = read_designation(self.text, start, end)
        if designation.affiliation and (last is None or last.person is None):
            return self._lone_body(words, designation.affiliation)
        if last is None or not (designation.role or designation.affiliation):
            return self._remark(last, start, end)
        if piece.separator in ("and", "&", ",") and last.role and last.role[0] >= last.end:
            continued = designation.role or ("of" in self.text[slice(*last.role)].split() and piece.separator != ",")
            if continued and not self.text[last.role[1] : start].strip(" ,&and"):
                last.role = (last.role[0], _rstrip(self.text, start, end))
                return True
        if not (words[0].upper or is_office(words[-1].low)):
            return False
        self._hang(last, designation, start, end)
        return True

    def _lone_body(self, words: list[Word], span: Span) -> bool:
        """A body or delegation listed without a person."""
        if not words[0].upper or not any(is_body(w.low) or is_acronym(w.text) for w in words):
            return False
        if any(w.low in NOT_NAMES - _IN_BODIES and not is_acronym(w.text) for w in words):
            return False
        self.result.entries.append(Listed(span[0], span[1], None, affiliation=span))
        return True

    def _remark(self, last: Listed | None, start: int, end: int) -> bool:
        """"via Zoom", "absent": a remark on the person before it; "None" alone is no one."""
        low = self.text[start:end].strip(" .").lower()
        if low in ("none", "nil", "n/a", "no one", "nobody", "not applicable", "none received", "none recorded", "tbc"):
            return True
        if last is None or not _REMARK.match(self.text, start, end):
            return False
        last.remarks.append((start, end))
        return True

    def _either_side(self, start: int, end: int) -> bool:
        """Two people between whom stands a stroke."""
        sides = [m.span() for m in re.finditer(r"[^/]+", self.text[start:end])]
        if len(sides) < 2:
            return False
        people = [read_person(self.text, _skip_and(self.text, start + a), start + b) for a, b in sides]
        if not all(people):
            return False
        for person, (_, stop) in zip(people, sides, strict=True):
            if person:
                self._add(person, start + stop)
        return True

    # Hanging things on people.

    def _add(self, person: PersonName, end: int) -> None:
        person = self._run_together(person, end)
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
        self.result.entries.append(entry)
        self._rest(entry, person.end, end)

    def _run_together(self, person: PersonName, end: int) -> PersonName:
        """Where lines were run together without separators, a name of four words is two: "Cllr A Bell B Roe Clerk"."""
        words = words_of(self.text, person.name_span[0], min(end, person.name_span[1] + 30))[:4]
        title = person.honorific or ""
        if len(words) < 4 or not title or any(len(w.low) < 3 or is_title_word(w.low) for w in words) or person.name.count(" ") < 2:
            return person
        around = self.text[self.result.entries[0].start if self.result.entries else person.start : end]
        if around.count(title + " ") < 3 or "," in around:
            return person
        span = (words[0].start, words[1].end)
        return replace(person, end=span[1], name=" ".join(self.text[slice(*span)].split()), name_span=span)

    def _rest(self, entry: Listed, start: int, end: int) -> None:
        """What stands between a name and the next separator: brackets, a dash and a role, another person."""
        at = start
        while at < end:
            if bracket := _BRACKET.match(self.text, at, end):
                self._bracket(entry, *bracket.span(1))
                at = bracket.end()
                if self._after_bracket(at, end):
                    return
                continue
            if skipped := _CODE.match(self.text, at, end) or _IN_CHAIR.match(self.text, at, end):
                if "chair" in skipped.group().lower():
                    entry.remarks.append(skipped.span())
                at = skipped.end()
                continue
            opening = min((p for p in (self.text.find(c, at, end) for c in "([") if p >= 0), default=end)
            dash = _DASH.match(self.text, at, end)
            begin = dash.end() if dash else at
            if not dash and self._another(entry, begin, opening, end):
                return
            if not dash and self._body_before_person(begin, end):
                return
            stop = self._through_acronym(begin, opening, end)
            if self.text[begin:stop].strip(" .,-–"):
                self._beside(entry, begin, stop)
            at = max(stop, at + 1)

    def _body_before_person(self, start: int, end: int) -> bool:
        """A further person introduced by a body: "… J. Connelly EDC – A. Roe"."""
        dash = _DASH.search(self.text, start, end)
        if dash is None or not is_acronym(self.text[start : dash.start()].strip()):
            return False
        person = read_person(self.text, dash.end(), end)
        if person is None or " " not in person.name:
            return False
        self._inverted(start, dash.start(), dash.end(), end)
        return True

    def _after_bracket(self, start: int, end: int) -> bool:
        """A further person right after a bracket, where the comma was forgotten: "A. Bell (Chair) C. Roe"."""
        begin = start + len(self.text[start:end]) - len(self.text[start:end].lstrip())
        person = read_person(self.text, begin, end) if begin > start else None
        if person is None or not (person.titled or re.match(r"[A-Z]\.? ?[A-Z]", person.name)):
            return False
        self._add(person, end)
        return True

    def _another(self, entry: Listed, start: int, stop: int, end: int) -> bool:
        """A further person without a separator: "P Moran Clerk Mrs J Todd", "Cllr A Cllr B", "A. Bell. C. Roe"."""
        fresh = re.match(r"\s*\.\s+", self.text[start:stop])
        for word in words_of(self.text, start, stop):
            person = read_person(self.text, word.start, end)
            cut = entry.person is not None and entry.end == start and " " in entry.person.name and word.start == start + 1
            if person and (person.titled or (fresh and word.start == start + fresh.end()) or (cut and " " in person.name)):
                begin = self._suffix_end(entry, person, word.start)
                if self.text[start:begin].strip(" .,"):
                    self._beside(entry, start, begin)
                self._add(read_person(self.text, begin, end) or person, end)
                return True
            if not (is_office(word.low) or word.upper):
                return False
        return False

    def _suffix_end(self, entry: Listed, person: PersonName, start: int) -> int:
        """Where the next person starts: a title before it may be the role of the one before ("Cllr A Vice Chair Cllr B")."""
        if person.honorific_span is None or person.role_span is None or person.role_span[0] != start:
            return start
        same = entry.person is not None and entry.person.honorific == person.honorific and entry.role is None
        office = any(is_office(w.low) for w in words_of(self.text, *person.role_span))
        return person.honorific_span[0] if same or not office else start

    def _through_acronym(self, begin: int, opening: int, end: int) -> int:
        """Where a body's name ends: "Met Office (UKMO)" holds its abbreviation in brackets."""
        bracket = _BRACKET.match(self.text, opening, end)
        if bracket and is_acronym(bracket[1].strip()) and read_designation(self.text, begin, opening).affiliation:
            return bracket.end()
        return opening

    def _without_remark(self, last: Listed, start: int, end: int) -> Span:
        """The stretch up to a remark in brackets."""
        for match in _BRACKET.finditer(self.text, start, end):
            if _REMARK.search(match[1]) and not is_acronym(match[1].strip()):
                last.remarks.append(match.span(1))
                return start, match.start()
        return start, end

    def _beside(self, entry: Listed, start: int, end: int) -> None:
        """A role or body next to the name, or else a remark."""
        words = words_of(self.text, start, end)
        lead = re.match(r"\s*(?:representing|on behalf of|of|from|for)\b", self.text[start:end])
        lower = bool(words) and not words[0].upper and not is_office(words[-1].low)
        if words and words[0].low in ("was", "were", "is", "are"):
            self.result.unread.append((start, end))
            return
        if lower and not (lead and not re.search(r"\d|item", self.text[start:end])):
            entry.remarks.append((start, end))
            return
        self._hang(entry, read_designation(self.text, start, end), start, end)

    def _hang(self, entry: Listed, designation: Designation, start: int, end: int) -> None:
        if designation.role and entry.role is None:
            entry.role = designation.role
        elif designation.role and entry.role and entry.role[0] >= entry.end:
            entry.role = (entry.role[0], designation.role[1])
        if designation.affiliation and entry.affiliation is None:
            entry.affiliation = designation.affiliation
        elif designation.affiliation and entry.affiliation and designation.affiliation[0] - entry.affiliation[1] <= 3:
            closed = self.text[designation.affiliation[0] - 1] == "[" and self.text[designation.affiliation[1] : end][:1] == "]"
            entry.affiliation = (entry.affiliation[0], designation.affiliation[1] + closed)
        if not (designation.role or designation.affiliation):
            entry.remarks.append((start, end))

    def _bracket(self, entry: Listed, start: int, end: int) -> None:
        inside = self.text[start:end].strip()
        if not inside or "@" in inside or re.fullmatch(r"(?=\S*\d)\S+|[\d\s+-]+", inside):
            return
        name = entry.person.name if entry.person else ""
        if name and _INITIALS.fullmatch(inside) and inside[0].upper() == name[0].upper() and _stand_for(inside, name):
            entry.initials = entry.initials or inside
            return
        office = any(is_office(w.low) for w in words_of(self.text, start, end))
        plain_office = office and not re.search(r"\d|\b(?:arriv|left|by|via|proxy|elected)", inside)
        if _REMARK.search(inside) and not plain_office:
            entry.remarks.append((start, end))
            return
        self._hang(entry, read_designation(self.text, start, end), start, end)


def _no_role(words: list[Word]) -> bool:
    """Whether a phrase is the topic of something rather than an office or a body: "Presentation on tools"."""
    head = next((k for k, w in enumerate(words[1:], 1) if w.start - words[k - 1].end > 1), len(words))
    office = bool(words) and is_office(words[head - 1].low)
    return bool(words) and not office and any(w.low in NOT_NAMES - _IN_BODIES and not is_office(w.low) for w in words)


def _stand_for(initials: str, name: str) -> bool:
    """Whether letters in brackets stand for a name: its initials, or its first letter and letters from it."""
    own = initials_of(name)
    return initials.upper()[:2] == own[:2] or all(c.lower() in name.lower() for c in initials) and len(initials) <= 4


def _courtesy_only(honorific: str) -> bool:
    """Whether a title is one of courtesy alone, so that a plural title before still holds ("Councillors Mr A, Mrs B")."""
    return all(w.low in COURTESY and w.low not in ("cllr", "cr", "clr") for w in words_of(honorific))


def _skip_and(text: str, start: int) -> int:
    match = re.compile(r"[\s,]*(?:(?:and|&)\s+)?").match(text, start)
    return match.end() if match else start


def _rstrip(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in " \t\n,;:–—-*_":
        end -= 1
    return end


