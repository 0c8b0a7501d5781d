"""Speakers: the members of the public who were heard, for whom, and about what.

Under a heading for the public whoever opens a sentence and speaks is one; elsewhere only where the words say so
("was heard", "a resident"). Members, officers and staff of the attendance lists are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc

from minutebook.components.annotations import Annotations, Entry
from minutebook.components.people import resolve
from minutebook.document import BlockKind, Span
from minutebook.rules import rule_set
from minutebook.values.designations import is_office, words_of
from minutebook.values.hints import holds, lowered_in_place
from minutebook.values.people import PersonName, name_tokens, read_person
from minutebook.values.sentences import split_sentences

_BESIDE = re.compile(
    r"(?P<comma>, (?!who\b|being\b|and\b)(?P<home>[^,;:]{2,60}?)(?=,| [–—-] |\.?$|\. ))|"
    r" ?\((?P<bracket>[^()]{2,60})\)|,? (?:of|from|representing|with) (?P<of>(?:the )?[A-ZÀ-Þ][\w’'&.-]*"
    r"(?: (?:of |and |& |the )?[A-ZÀ-Þ][\w’'&.-]*){0,5})"
)
_REMOTE = re.compile(r"(?:via|by|on) (?:zoom|phone|telephone|video|teams)|remote\w*|online", re.IGNORECASE)
_FOR = re.compile(
    r" spoke on behalf of (?P<of>(?:the )?[A-ZÀ-Þ][\w’'&.-]*(?: (?:of |and |& |the )?[A-ZÀ-Þ][\w’'&.-]*){0,5})"
)
_PRESIDING = re.compile(
    r".*\b(?:president|chair\w*|member|secretary|director|owner|manager|tenant|resident|engineer|agent|representative)s?"
    r" (?:of|for) (?:the )?(?=[A-ZÀ-Þ])"
)
_JOINED = re.compile(r"(?:,? and| &) (?=[A-ZÀ-Þ])")
_OURS = frozenset({"chair", "secretary", "member", "staff", "alternate"})
_TITLES = frozenset(
    {"cllr", "councillor", "councilor", "cr", "clr", "ald", "alderman", "commissioner", "trustee", "supervisor"}
)
_ROAD = re.compile(r", [^,]{0,30}\b(?:Rd|St|Ave|Av|Twp|Dr|Ln|Ct|Hwy|Rte|Blvd|Ter|Pl|Pkwy)\.\Z")
_LABEL = 110
_LONGEST = 90


def annotate(doc: Doc, found: Annotations) -> None:
    """Fill `found.entries["speakers"]`."""
    if found.genre != "minutes":
        return
    finder = _Finder(found)
    found.entries["speakers"] = [entry for index in finder.blocks() for entry in finder.of_block(index)]


@cache
def _cues() -> tuple[str, ...]:
    """Words of which one stands wherever somebody of the public is heard outside the public's own part."""
    rules = [rule for part in ("heard", "one_of", "sides") for rule in rule_set("speakers", part=part).rules]
    return tuple(dict.fromkeys(word for rule in rules for word in rule.needs))


def _whole(text: str, sentences: list[Span]) -> list[Span]:
    """Sentences of which one that ended at the abbreviation of a road goes on in the next."""
    joined: list[Span] = []
    for sentence in sentences:
        if joined and _ROAD.search(text, *joined[-1]):
            joined[-1] = (joined[-1][0], sentence[1])
        else:
            joined.append(sentence)
    return joined


class _Finder:
    """Looks for speakers block by block."""

    def __init__(self, found: Annotations) -> None:
        self.found = found
        self.text = found.document.text
        self.opened: int | None = None
        """The section in which a line of its own has opened the floor."""
        self.heard: set[tuple[int | None, str]] = set()
        zone = rule_set("speakers", part="zone")
        self.zones = {
            index
            for index, section in enumerate(found.sections)
            if section.kind == "public_comment" or zone.first(self.text[slice(*section.heading)]) is not None
        }
        for index, section in enumerate(found.sections):
            if section.parent in self.zones:
                self.zones.add(index)

    def blocks(self) -> Iterator[int]:
        """Blocks that can tell of speakers."""
        document = self.found.document
        last = len(document.blocks) if self.found.appendix_from is None else self.found.appendix_from
        headings = {section.block for section in self.found.sections if section.end - section.start < 200}
        for index in range(last):
            block = document.blocks[index]
            if block.kind in (BlockKind.FURNITURE, BlockKind.HEADING) or index in self.found.attendance_blocks:
                continue
            if index not in headings or block.end - block.start > 80:
                yield index

    def of_block(self, index: int) -> Iterator[Entry]:
        """The speakers of one block, each told once in a section."""
        block = self.found.document.blocks[index]
        section = self.found.section_of[index] if index < len(self.found.section_of) else None
        start = max(block.start, block.content)
        public = section in self.zones or self._opened(section, (start, block.end))
        if not public and not holds(lowered_in_place(self.text[start : block.end]), _cues()):
            return
        for at, sentence in enumerate(_whole(self.text, split_sentences(self.text, start, block.end))):
            for entry in self._of_sentence(sentence, public=public, opens=at == 0):
                key = (section, (name_tokens(entry.values["name"]) or [""])[-1])
                if key not in self.heard:
                    self.heard.add(key)
                    yield entry

    def _opened(self, section: int | None, span: Span) -> bool:
        """Whether a line of this section has opened the floor to the public, this one or one before."""
        last = max(span[0], span[1] - _LABEL)
        short = span[1] - span[0] <= _LABEL and self.text[span[1] - 1] == ":"
        if (short and rule_set("speakers", part="zone").first(self.text[slice(*span)])) or rule_set(
            "speakers", part="opened"
        ).first(self.text[last : span[1]]):
            self.opened = -1 if section is None else section
        return self.opened is not None and self.opened == (-1 if section is None else section)

    def _of_sentence(self, sentence: Span, *, public: bool, opens: bool) -> Iterator[Entry]:
        start, end = sentence
        if not public and not holds(lowered_in_place(self.text[start:end]), _cues()):
            return
        side = rule_set("speakers", part="sides").first(self.text[start : min(end, start + 120)])
        at = start + side.end if side else start
        people = self._people(at, end, public=public)
        if not people or not self._told(people[-1]):
            return
        stop, home = self._home(people[-1].end, end)
        rule = self._speaks(stop, end, public=public, opens=opens, home=home)
        if side is not None:
            rule = side.rule.id
        if rule is None:
            return
        for person in people:
            yield self._entry(sentence, person, home, stop, rule)

    def _people(self, start: int, end: int, *, public: bool) -> list[PersonName]:
        """Those who open a sentence, none of them one of the body's own."""
        people: list[PersonName] = []
        at = start
        while (person := read_person(self.text, at, end)) is not None:
            if not self._of_public(person, public=public):
                return []
            people.append(person)
            if (joined := _JOINED.match(self.text, person.end, end)) is None:
                break
            at = joined.end()
        return people

    def _of_public(self, person: PersonName, *, public: bool) -> bool:
        """Whether somebody is none of the body's own; a list of all who came may call a visitor a member."""
        known = resolve(f"{person.honorific or ''} {person.name}".strip(), self.found.people)
        if known is not None and (known.capacity in _OURS or known.capacity is None):
            visitor = public and known.capacity == "member" and known.affiliation and not known.role
            if not visitor:
                return False
        if person.role is not None or (person.name.isupper() and len(person.name) < 5):
            return False
        titles = {word.low.rstrip("s") for word in words_of(person.honorific or "")}
        return not (titles & _TITLES or any(is_office(word.low) for word in words_of(person.name)))

    def _told(self, person: PersonName) -> bool:
        """Whether a name is whole, has a title, or is known from the lists; a single word can be anything."""
        return " " in person.name or person.honorific is not None or resolve(person.name, self.found.people) is not None

    def _home(self, start: int, end: int) -> tuple[int, Span | None]:
        """Where what stands beside a name ends, and the body or the place that it names."""
        stop, home = start, None
        for _ in range(3):
            match = _BESIDE.match(self.text, stop, end)
            if match is None:
                break
            span = next(match.span(name) for name in ("home", "bracket", "of") if match[name])
            verb = self.text[span[0] - 1 : span[1]]
            if any(rule_set("speakers", part=part).first(verb) is not None for part in ("speaks", "heard")):
                break
            stop = match.end()
            if not _REMOTE.match(self.text, *span):
                home = home or span
        if home is not None and (presiding := _PRESIDING.match(self.text, *home)) is not None:
            home = (presiding.end(), home[1])
        return stop, home

    def _speaks(self, stop: int, end: int, *, public: bool, opens: bool, home: Span | None) -> str | None:
        """The rule by which the words behind a name say that the person spoke."""
        rest = self.text[stop:end]
        one_of = (
            rule_set("speakers", part="one_of").first(self.text, stop - (0 if home is None else 70), stop) is not None
        )
        for part in ("heard", "speaks", "dash"):
            match = rule_set("speakers", part=part).first(rest)
            if match is None:
                continue
            if (
                part == "heard"
                or (part == "speaks" and (public or one_of))
                or (public and opens and home and part == "dash")
            ):
                return match.rule.id
        return None

    def _entry(self, sentence: Span, person: PersonName, home: Span | None, stop: int, rule: str) -> Entry:
        entry = Entry((sentence,), rule, 0.8)
        entry.put("name", person.name, person.name_span)
        spoken_for = _FOR.match(self.text, stop, sentence[1])
        home = spoken_for.span("of") if spoken_for else home
        one_of = home and rule_set("speakers", part="one_of").first(self.text[slice(*home)])
        if home and one_of and one_of.end == home[1] - home[0]:
            home = None
        if home is not None:
            entry.put("affiliation", " ".join(self.text[slice(*home)].split()), home)
        about = rule_set("speakers", part="about").first(self.text[stop : sentence[1]])
        if about is not None:
            begin = stop + about.end
            ending = rule_set("speakers", part="matter_end").first(self.text[begin : sentence[1]])
            matter = (begin, begin + ending.start if ending else sentence[1])
            if 3 < matter[1] - matter[0] <= _LONGEST:
                entry.put("subject", self.text[slice(*matter)], matter)
        return entry
