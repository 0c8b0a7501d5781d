"""How one piece of a list of people is read: a person, a role or a body, a group, a remark."""

from __future__ import annotations

import re
from dataclasses import replace

from minutebook.values.countries import is_country
from minutebook.values.designations import (
    Designation,
    Span,
    Word,
    is_acronym,
    is_body,
    is_office,
    read_designation,
    words_of,
)
from minutebook.values.listed import Listed, Piece
from minutebook.values.people import PersonName, read_person
from minutebook.values.people_entries import (
    BRACKET,
    DASH,
    IN_BODIES,
    LEAD,
    REMARK,
    WINDOW,
    Entries,
    no_role,
    right_strip,
    skip_and,
)
from minutebook.values.titles import NOT_NAMES, POSTNOMINALS, WEAK, is_plural

_QUANTITY = (
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?"
    r"|several|some|many|a few|a number of|approx\.?|circa|c\."
    r"|other|others|no|approximately|about|around|various|numerous|all|over)\b"
)
_GROUP = re.compile(
    rf"{_QUANTITY}.{{0,40}}|.{{0,20}}\b(?:members? of (?:the )?(?:public|press|staff|parish|community|audience)"
    r"|the public|the press|public|press"
    r"|parishioners|residents|guests|visitors|students|spectators|electors|ratepayers|townspeople|wives|spouses|family|families|friends)\b.{0,40}",
    re.IGNORECASE,
)


_FRATERNAL = re.compile(
    r"(?:(?:Worshipful|Worthy|Noble|Deputy|Past|Senior|Junior|Inside|Inner|Outside|Outer|Vice|Grand|Immediate|Right|Left"
    r"|Eminent|Most|Chief|District|Harbou?r)\.?\s){1,3}(?:Master|Warden|Deacon|Guard|Guardian|Tyler|Grand|Templar|Ruler|Marshal|Conductor"
    r"|Lecturer|Steward|Sentinel|Regent|Prelate|Herald|Supporter|Ranger|Forester|Druid|Arch|Patron|Matron|Chaplain|Secretary"
    r"|Treasurer)s?\.?|(?:W|R\.?W|W\.?V|V\.?W|S|J|N|V|I\.?P|P|W\.?C)\.\s?(?:M|W|D|G|T|P|S)\."
    r"|[Hh]arbou?r [Mm]aster|P\.R\.O\.?|V\.P\.|G\.S\."
)
"""Offices of lodges and friendly societies, in full and by their letters: "Deputy Master", "W.M.", "N.G."."""
_CHAIRING = re.compile(
    r"(?:(?:was|being|who was)\s)?(?:(?:in|took|taking|occupying|occupied) (?:the )?chair|presiding|presided)\.?"
    r"(?:\s\([^()]{1,30}\))?",
    re.IGNORECASE,
)
_HUMBLE = re.compile(
    r"(?!(?:on|in|at|for|with|from|by|as|to|the|a|an|and|but|so|no|not|new|also|i|e|if|still|of)\b)"
    r"[a-z]{3,14}(?: [a-z]{3,14}){0,2}"
)
"""A few small words that may be a job: "beer tent", "project office"."""
_PEER = re.compile(
    r"(?:Earl|Duke|Marquis|Marquess|Viscount|Countess|Duchess|Marchioness|(?:Lord )?Bishop|Archbishop) of [A-Z][a-z-]+"
    r"(?: and [A-Z][a-z-]+)?"
)
_OF_BODY = re.compile(r"(?P<name>[A-Z][\w’'-]+) (?:of|from) (?:the )?(?P<body>[A-Z][^,;()]{2,80})")
"""A surname and the body that its bearer is of."""
_COURTESIES = frozenset(["mr", "mrs", "ms", "miss", "dr", "smt", "sri", "shri", "prof", "professor", "mx", "eng"])
_MANY_LETTERS = re.compile(r"((?:[A-Z][A-Za-z]{0,3}\.){2,5})\s+(?=[A-Z][a-z])")
"""Letters after a name with an office on the same line."""
_AMBIGUOUS = frozenset(["ma", "ed", "am", "ms", "md", "ca", "ret", "ap", "cm", "pg"])
"""Letters that are a degree or something else ("M.S. Principal" is that of a middle school)."""
_STATUS_TAIL = re.compile(r"\s+[-–—]+\s*(present|absent|excused|apologies|here)\.?$", re.IGNORECASE)


class Reader(Entries):
    """Takes the pieces of a list one by one."""

    def take(self, piece: Piece) -> bool:
        """Read one piece; False where it is nothing that stands in a list of people."""
        lead = LEAD.match(self.text, piece.start, piece.end)
        start = lead.end() if lead else piece.start
        end = right_strip(self.text, start, piece.end)
        if start >= end:
            return True
        if tail := _STATUS_TAIL.search(self.text, max(start, end - 24), end):
            known = self._kind_of(piece, start, tail.start())
            if known and self.last:
                self.last.remarks.append(tail.span(1))
            return known
        return self._kind_of(piece, start, end)

    def _kind_of(self, piece: Piece, start: int, end: int) -> bool:
        """Ask in turn what a piece may be."""
        if "@" in self.text[start:end] and " " not in self.text[start:end]:
            return self._handle(start, end)
        if piece.separator and piece.separator in ";\n":
            self.title = self.body = None
        return (
            (piece.inverse and self._inverse(start, end))
            or self._given_name(piece, start, end)
            or self._letters(start, end)
            or self._chairing(start, end)
            or self._fraternal(start, end)
            or self._last_of_title(piece, start, end)
            or self._last_of_body(piece, start, end)
            or self._peer(start, end)
            or self._country(start, end)
            or self._delegation(start, end)
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
        """A name on a network ("@annb") is a name; an e-mail address is none."""
        if self.text[start] == "@" and "." not in self.text[start:end]:
            name = PersonName(start, end, self.text[start:end], (start, end))
            self.result.entries.append(Listed(start, end, name))
        return True

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
        self.rest(last, stop, end)
        return True

    def _letters(self, start: int, end: int) -> bool:
        """Letters after a name and a comma: "Jane Roe, Ph.D."."""
        many = _MANY_LETTERS.match(self.text, start, end)  # "B.A., B.L. President"
        if many and many[1].replace(".", "").lower() not in _AMBIGUOUS:
            return self._letters(start, many.end(1)) and self._kind_of(Piece(many.end(), end, ","), many.end(), end)
        letters = re.sub(r"\s*\(.*", "", self.text[start:end]).replace(".", "").strip(" )]}").lower()
        last = self.last
        if last is None or last.person is None or letters not in POSTNOMINALS or self.text[start:end].islower():
            return False
        followed = letters in ("md", "ma", "ca", "ret") and self.text[end : end + 1] == ","
        followed = followed and self.text[last.end : start] == ", "
        if not followed and "." not in self.text[start:end] and letters in _AMBIGUOUS:
            return False
        bracket = self.text.find("(", start, end)
        stop = end if bracket < 0 else bracket
        if self.text[last.end : start].strip(" ,") == "":
            last.end = right_strip(self.text, start, stop)
        self.rest(last, stop, end)
        return True

    def _chairing(self, start: int, end: int) -> bool:
        """ "in the Chair" behind a person: what they did there, no office of theirs."""
        if self.last is None or self.last.person is None or not _CHAIRING.fullmatch(self.text, start, end):
            return False
        self.last.remarks.append((start, end))
        return True

    def _fraternal(self, start: int, end: int) -> bool:
        """The office of a lodge behind a person, though its words could be a name: "Deputy Master"."""
        last = self.last
        if last is None or last.person is None or last.role or not _FRATERNAL.fullmatch(self.text, start, end):
            return False
        last.role = (
            start,
            _without_stop(words_of(self.text, start, end)[-1]) if "." not in self.text[start : end - 1] else end,
        )
        return True

    def _last_of_title(self, piece: Piece, start: int, end: int) -> bool:
        """The last name after a plural title, though it could be an office: "Aldermen Ash, Cole and Dean"."""
        if self.title is None or self.one or piece.separator not in ("and", "&"):
            return False
        words = words_of(self.text, start, end)
        if len(words) != 1 or words[0].low not in WEAK or not words[0].upper or words[0].end < end:
            return False
        stop = _without_stop(words[0])
        self.add(PersonName(start, stop, self.text[start:stop], (start, stop)), end)
        return True

    def _last_of_body(self, piece: Piece, start: int, end: int) -> bool:
        """The last name after a plural title with the body of all: "Messrs. Ash, Cole and Dean of the Rents Office"."""
        match = _OF_BODY.fullmatch(self.text, start, end) if piece.separator in (",", "and", "&") else None
        if self.title is None or self.one or match is None:
            return False
        name = words_of(self.text, *match.span("name"))[0]
        if (is_office(name.low) and name.low not in WEAK) or is_body(name.low) or name.low in NOT_NAMES:
            return False
        body = match.span("body")
        if not any(is_body(w.low) for w in words_of(self.text, *body)):
            return False
        self.add(PersonName(start, name.end, self.text[start : name.end], (start, name.end)), name.end)
        for entry in self.result.entries:
            if entry.title == self.title and entry.affiliation is None:
                entry.affiliation = body
        return True

    def _peer(self, start: int, end: int) -> bool:
        """A peer or a bishop, whom the see or the title names: "the Earl of Lowmoor"."""
        if not _PEER.fullmatch(self.text, start, end):
            return False
        self.result.entries.append(Listed(start, end, PersonName(start, end, self.text[start:end], (start, end))))
        return True

    def _country(self, start: int, end: int) -> bool:
        """A state, which is a delegation without a name or where the person before comes from."""
        if not is_country(self.text[start:end]):
            return False
        last = self.last
        if last is not None and last.person is not None and self.one:
            self.hang(last, Designation(affiliation=(start, end)), start, end)
        else:
            self.result.entries.append(Listed(start, end, None, affiliation=(start, end)))
        return True

    def _delegation(self, start: int, end: int) -> bool:
        """A body before a dash and its people: "Austria - Mr. A. Roe, Ms. B. Doe", "Rescue: Chile – Mr. C. Poe"."""
        dash = DASH.search(self.text, start, min(end, start + WINDOW))
        while dash and ":" in dash.group():
            start = dash.end()
            dash = DASH.search(self.text, start, min(end, start + WINDOW))
        person = read_person(self.text, dash.end(), end) if dash else None
        if dash is None or person is None or not person.titled or dash.start() <= start:
            return False
        if not is_country(self.text[start : dash.start()]) and not (
            any(is_body(w.low) for w in words_of(self.text, start, dash.start())) and person.honorific
        ):
            return False
        self.body = (start, dash.start())
        self.add(person, end)
        return True

    def _belongs(self, piece: Piece, start: int, end: int) -> bool:
        """In the entry of one person, what stands behind a comma is that person's, unless it is plainly another."""
        last = self.last
        if not self.one or last is None or not piece.separator or piece.separator == "\n":
            return False
        person = read_person(self.text, start, end)
        if person and (person.titled or person.role):
            return False
        start, end = self._without_office(last, *self.without_remark(last, start, end))
        designation = read_designation(self.text, start, end)
        if self._humble_role(last, designation, start, end):
            return True
        if (
            piece.separator in ("and", "&")
            and last.affiliation
            and not self.text[last.affiliation[1] : start].strip(" and&")
        ):
            stop = self.text.find("(", start, end)
            last.affiliation = (last.affiliation[0], right_strip(self.text, start, stop if stop > 0 else end))
            return True
        if piece.separator in ("and", "&") and person and " " in person.name and not designation.role:
            return False
        self.hang(last, designation, start, end)
        return True

    def _without_office(self, last: Listed, start: int, end: int) -> Span:
        """The stretch up to an office in brackets behind a body, which is noted: "Ministry of Works (Chairperson)"."""
        bracket = BRACKET.search(self.text, start, end)
        if bracket is None or bracket.end() < end or last.role or not self.text[start : bracket.start()].strip():
            return start, end
        inside = read_designation(self.text, *bracket.span(1))
        if not inside.role or inside.affiliation or read_designation(self.text, start, bracket.start()).role:
            return start, end
        last.role = inside.role
        return start, right_strip(self.text, start, bracket.start())

    def _humble_role(self, last: Listed, designation: Designation, start: int, end: int) -> bool:
        """A job in a few small words behind the comma of somebody's own line: "Mo Dowd, beer tent"."""
        job = _HUMBLE.fullmatch(self.text, start, end) is not None and not REMARK.search(self.text, start, end)
        if not job or designation.role or last.role or last.remarks or last.affiliation:
            return False
        last.role = (start, end)
        return True

    def _role_first(self, start: int, end: int) -> bool:
        """A role in brackets before its person: "(Treasurer) Jane Roe"."""
        bracket = BRACKET.match(self.text, start, end)
        if bracket is None or bracket.end() >= end:
            return False
        person = read_person(self.text, bracket.end(), end)
        role = read_designation(self.text, *bracket.span(1)).role
        if person is None or role is None:
            return False
        self.add(person, end)
        self.result.entries[-1].role = role
        return True

    def _person(self, piece: Piece, start: int, end: int) -> bool:
        person = read_person(self.text, start, end)
        if person is None:
            return self._lone_courtesy(start, end)
        if self._goes_on(piece, person, start, end):
            return True
        if self._beside_courtesy(piece, person, start, end):
            return True
        if self._suffix_style(piece, person) and person.honorific_span and self.last:
            self.last.role = person.role_span
            person = read_person(self.text, person.honorific_span[0], end) or person
        if not person.titled and (self._group_of_people(start, end) or self._short_for_body(piece, person, end)):
            return False
        if not person.titled and self._leads_on(person, end):
            return self._inverse(start, end)
        if not (person.titled or " " in person.name) and self._no_lone_name(person, end):
            return False
        if not person.titled and self._only_body(person, end):
            return False
        self.add(person, end)
        return True

    def _beside_courtesy(self, piece: Piece, person: PersonName, start: int, end: int) -> bool:
        """Words without a title right after "Mr A. Roe,": his office or body, though they could be a name."""
        last = self.last
        if person.titled or piece.separator != "," or last is None or last.person is None or self.title:
            return False
        titles = words_of(last.person.honorific or "")
        if not titles or titles[-1].low not in _COURTESIES or last.affiliation or " " not in last.person.name:
            return False
        if not any(is_office(w.low) or is_body(w.low.rsplit("-", 1)[-1]) for w in words_of(self.text, start, end)[1:]):
            return False
        designation = read_designation(self.text, *self.without_remark(last, start, end))
        if not (designation.role or designation.affiliation):
            return False
        self.hang(last, designation, start, end)
        return True

    def _suffix_style(self, piece: Piece, person: PersonName) -> bool:
        """Whether lines were run together: "Mr A. Bell, President Ms B. Roe, Vice President Mr C. Dunn"."""
        first, last = self.result.entries[:1], self.last
        if (
            not first
            or last is None
            or last.role
            or piece.separator != ","
            or not (person.role_span and person.honorific)
        ):
            return False
        prefixed = first[0].role is not None and first[0].role[0] < first[0].end
        if person.role_span[0] != person.start or prefixed:
            return False
        offices = re.findall(
            r", (?:[A-Z][\w-]+ ){1,4}(?:Mr|Mrs|Ms|Miss|Dr)\b", self.text[first[0].start : person.end + 400]
        )
        return len(offices) >= 2 and last.person is not None and last.person.honorific is not None

    def _goes_on(self, piece: Piece, person: PersonName, start: int, end: int) -> bool:
        """Whether the piece is the rest of a body's name cut at "and": "Parks and Recreation"."""
        last = self.last
        if (
            last is None
            or last.person is None
            or piece.separator not in ("and", "&")
            or last.affiliation is None
            or person.titled
        ):
            return False
        beside = self.text[last.affiliation[1] : start].strip() in ("and", "&")
        if (
            not beside
            or not (" " not in person.name or last.person.titled)
            or not self.text[last.affiliation[0] - 2 : last.affiliation[0]].strip(" (")
        ):
            return False
        dash = re.compile(r"\s+[-–—]+\s+[a-z]").search(self.text, start, end)  # "from the Cubs & Scouts – welcome!"
        last.affiliation = (last.affiliation[0], right_strip(self.text, start, dash.start() if dash else end))
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
        return re.match(r"[’']?\s+[a-z&\d]|\s*:|\s+[A-Z]\w+ ", after) is not None and not re.match(
            r"\s*:?\s+(?:from|via|by|arriv|left|late|absent|present|excused|here|yes|no)\b", after, re.IGNORECASE
        )

    def _only_body(self, person: PersonName, end: int) -> bool:
        """Whether a lone common noun makes the words before it the name of a body: "Amos Dunn Branch"."""
        after = words_of(self.text, person.end, end)
        plain = bool(after) and not self.text[person.end : after[0].start].strip()
        if not plain or not is_body(after[0].low):
            return False
        alone = len(after) == 1 or not self.text[after[0].end : after[1].start].isspace()
        return alone or any(w.low in NOT_NAMES for w in after)

    def _leads_on(self, person: PersonName, end: int) -> bool:
        """Whether a lone word before a dash introduces the person after it: "WDC – A. Roe", "AR - Ann Roe"."""
        dash = DASH.match(self.text, person.end, end)
        if dash is None or not (is_acronym(person.name) or len(person.name) <= 4) or " " in person.name:
            return False
        after = read_person(self.text, dash.end(), end)
        return after is not None and (after.titled or " " in after.name)

    def _lone_courtesy(self, start: int, end: int) -> bool:
        """ "Mr & Mrs Bell": the first of them bears the name of the second."""
        words = words_of(self.text, start, end)
        if (
            len(words) == 1
            and words[0].low in ("mr", "mrs", "ms", "miss", "dr", "rev", "prof", "cllr", "cr")
            and words[0].end >= end - 1
            and not is_plural(words[0].text)
        ):
            self.courtesy = (start, end)
            return True
        return False

    def _inverse(self, start: int, end: int) -> bool:
        """The role or body first: "Director, Roads (Mr A. Bell)", "Treasurer: Jane Roe", "UNDP – Jane Roe"."""
        bracket = BRACKET.search(self.text, start, min(end, start + WINDOW))
        phrase = words_of(self.text, start, bracket.start()) if bracket else []
        if bracket and no_role(phrase):
            return False
        if bracket and (person := read_person(self.text, *bracket.span(1))) and (person.titled or " " in person.name):
            self.inverted(start, bracket.start(), *bracket.span(1))
            return True
        for dash in DASH.finditer(self.text, start, min(end, start + WINDOW)):
            if no_role(words_of(self.text, start, dash.start())):
                return False
            person = read_person(self.text, dash.end(), end)
            if person and (
                person.titled or " " in person.name or read_designation(self.text, start, dash.start()).role
            ):
                self.inverted(start, dash.start(), dash.end(), end)
                return True
        return False

    def _plural_role(self, start: int, end: int) -> bool:
        """ "A, B and C, Councillors": the role of all before it that have none."""
        words = words_of(self.text, start, end)
        entries = self._since_stop(self.result.entries[self.given_out :], start)
        head = next((k for k, w in enumerate(words) if w.low in ("of", "for", "to")), len(words)) - 1
        if not entries or head < 0 or not is_plural(words[head].text) or head > 3 or len(words) > 7:
            return False
        if words[-1].end < end - 1 or any(w.text[0].isdigit() for w in words):
            return False
        if not all(is_office(w.low) or w.upper for w in words[: head + 1]):
            return False
        for entry in entries:
            if entry.role is None:
                entry.role = (start, _without_stop(words[-1]))
        self.given_out = len(self.result.entries)
        return True

    def _since_stop(self, entries: list[Listed], end: int) -> list[Listed]:
        """Those after the last semicolon, where they are two or more: "A. Roe, Clerk; B. Doe and C. Poe, Elders"."""
        stop = self.text.rfind(";", entries[0].start, end) if entries else -1
        nearer = [entry for entry in entries if entry.start > stop]
        return nearer if len(nearer) >= 2 else entries

    def _group_of_people(self, start: int, end: int) -> bool:
        """Whether a piece is a group without names: "12 residents"; not "A. Roe (Students)"."""
        bracket = self.text.find("(", start, end)
        stop = bracket if bracket > start and self.text[start:bracket].strip() else end
        return _GROUP.fullmatch(self.text, start, stop) is not None

    def _group(self, start: int, end: int) -> bool:
        if self.result.groups and self.text[start:end] in ("staff", "others", "guests", "members", "officers"):
            return True
        if not self._group_of_people(start, end):
            return False
        words = words_of(self.text, start, end)[1:]
        if any(
            w.upper and not is_office(w.low) and not is_body(w.low) and w.low not in ("public", "press") for w in words
        ):
            return False
        self.result.groups.append((start, end))
        return True

    def _designation(self, piece: Piece, start: int, end: int) -> bool:
        """A role or a body as a piece of its own: it belongs to the person before it."""
        words = words_of(self.text, start, end)
        if not words:
            return True
        last = self.last
        if piece.separator in ("and", "&", ",") and re.match(
            r"\W*the\b", self.text[piece.start : start], re.IGNORECASE
        ):
            self.result.groups.append((start, end))
            return True
        if last is not None:
            end = self.without_remark(last, start, end)[1]
        designation = read_designation(self.text, start, end)
        if designation.affiliation and (last is None or last.person is None):
            return self._lone_body(words, designation.affiliation)
        if last is None or not (designation.role or designation.affiliation):
            return self._remark(last, start, end)
        if piece.separator in ("and", "&", ",") and last.role and last.role[0] >= last.end:
            continued = designation.role or ("of" in self.text[slice(*last.role)].split() and piece.separator != ",")
            if continued and not self.text[last.role[1] : start].strip(" ,&and"):
                last.role = (last.role[0], right_strip(self.text, start, end))
                return True
        if not (words[0].upper or is_office(words[-1].low) or (designation.role and is_office(words[0].low))):
            return False
        self.hang(last, designation, start, end)
        return True

    def _lone_body(self, words: list[Word], span: Span) -> bool:
        """A body or delegation listed without a person."""
        if not words[0].upper or not any(is_body(w.low) or is_acronym(w.text) for w in words):
            return False
        if any(w.low in NOT_NAMES - IN_BODIES and not is_acronym(w.text) for w in words):
            return False
        self.result.entries.append(Listed(span[0], span[1], None, affiliation=span))
        return True

    def _remark(self, last: Listed | None, start: int, end: int) -> bool:
        """ "via Zoom", "absent": a remark on the person before it; "None" alone is no one."""
        low = self.text[start:end].strip(" .").lower()
        if low in ("none", "nil", "n/a", "no one", "nobody", "not applicable", "none received", "none recorded", "tbc"):
            return True
        if last is None or not (REMARK.match(self.text, start, end) or self._says_more(last, start)):
            return False
        last.remarks.append((start, end))
        return True

    def _says_more(self, last: Listed, start: int) -> bool:
        """Whether a lower-case phrase goes on with a remark: "A. Roe, excused, working nights"."""
        return (
            bool(last.remarks) and self.text[start].islower() and self.text[last.remarks[-1][1] : start] in (", ", " ")
        )

    def _either_side(self, start: int, end: int) -> bool:
        """Two people between whom stands a stroke."""
        sides = [m.span() for m in re.finditer(r"[^/]+", self.text[start:end])]
        if len(sides) < 2:
            return False
        people = [read_person(self.text, skip_and(self.text, start + a), start + b) for a, b in sides]
        if not all(people):
            return False
        for person, (_, stop) in zip(people, sides, strict=True):
            if person:
                self.add(person, start + stop)
        return True


def _without_stop(word: Word) -> int:
    """Where a word ends without the full stop of its sentence."""
    return word.end - word.text.endswith(".")
