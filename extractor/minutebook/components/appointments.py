"""Appointments: who was elected, appointed, chosen or co-opted, to what office and onto what body.

The verb leads: the names stand right before or right behind it, the office behind. What was lost, deferred or is
still to come is no appointment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from minutebook.components.annotations import Annotations, Entry
from minutebook.components.appointed import Named, Place, next_named, people_from, people_until, place_from, place_of
from minutebook.components.people import resolve
from minutebook.document import BlockKind, Span
from minutebook.rules import Match, rule_set
from minutebook.values.designations import names_office
from minutebook.values.hints import holds, lowered_in_place
from minutebook.values.people import name_tokens
from minutebook.values.sentences import split_sentences

_CUES = (
    *("elect", "appoint", "chose", "choice of", "co-opt", "coopt", "hire", "employ", "engage", "nominate", "named "),
    *("confirm", "continued as", "retained", "committee", "working party", "working group", "unopposed"),
)
_NOT_CARRIED = frozenset({"lost", "withdrawn", "deferred"})
_ROSTER = re.compile(r"(?:[-•*] ?)?(?P<office>[^:\t]{3,50}?) ?(?::|\t| [–—-]) ?(?P<name>(?=[A-ZÀ-Þ]).+)")
_CELL = re.compile(r"[^\t–—]+")
_OPENING = re.compile(r"(?P<office>[^:.–—]{3,60}?) ?(?:\.[–—-]{1,2}|:|[–—]| - |\. )")


def annotate(doc: Doc, found: Annotations) -> None:
    """Fill `found.entries["appointments"]`."""
    if found.genre != "minutes":
        return
    found.entries["appointments"] = _once(list(_Finder(found).find()))


PARTS = ("passive", "repeated", "bare", "declared", "active", "employed", "listed", "consisting")
_ONE = re.compile(r"(?:was|is)\b", re.IGNORECASE)
_TASK = re.compile(
    r",? to (?!(?:the|a|an|fill|serve|succeed|replace|be|act|represent|[\w-]+[- ](?:years?|terms?))\b)[a-z]"
)
"""What somebody was appointed to do is no office."""
_DECLINED = re.compile(r",? (?:but|who|and)(?: (?:he|she))? (?:declined|refused)")
_FOR = re.compile(r"(?:For|As) (?P<office>[^,.:]{3,50}),")


class _Finder:
    """Looks for appointments sentence by sentence."""

    def __init__(self, found: Annotations) -> None:
        self.found = found
        self.text = found.document.text
        self.decisions: dict[int, list[Entry]] = {}
        """The decisions by the blocks that their words stand in."""
        for entry in found.entries.get("decisions", []):
            for index in range(found.document.block_at(entry.start), found.document.block_at(entry.end - 1) + 1):
                self.decisions.setdefault(index, []).append(entry)

    def find(self) -> Iterator[Entry]:
        """All appointments in order."""
        document = self.found.document
        last = len(document.blocks) if self.found.appendix_from is None else self.found.appendix_from
        for index in range(last):
            block = document.blocks[index]
            if block.kind is BlockKind.FURNITURE:
                continue
            elections = self._elections(block.start, block.end)
            lowered = lowered_in_place(self.text[block.start : block.end])
            if not elections and not holds(lowered, _CUES):
                continue
            rows = list(self._roster(max(block.start, block.content), block.end)) if elections else []
            yield from rows
            for sentence in [] if rows else split_sentences(self.text, max(block.start, block.content), block.end):
                if self._fate(sentence) not in _NOT_CARRIED:
                    yield from self._of_sentence(index, sentence)

    def _elections(self, start: int, end: int) -> list[Entry]:
        return [
            entry
            for entry in self.decisions.get(self.found.document.block_at(start), [])
            if start <= entry.start < end
            and entry.values.get("kind") == "election"
            and entry.values.get("outcome") == "carried"
        ]

    def _fate(self, sentence: Span) -> str | None:
        """The outcome of the decision that the sentence words; "none" where there is no decision."""
        for entry in self.decisions.get(self.found.document.block_at(sentence[0]), []):
            if any(span[0] < sentence[1] and sentence[0] < span[1] for span in entry.evidence[:1]):
                outcome = entry.values.get("outcome")
                return None if outcome is None else str(outcome)
        return "none"

    def _roster(self, start: int, end: int) -> Iterator[Entry]:
        """A line of a list of those elected: "Treasurer: Jo Fay"."""
        match = _ROSTER.fullmatch(self.text, start, end)
        if match is None or not names_office(match["office"]):
            return
        name, stop = match.span("name")
        cell = _CELL.match(self.text, name, stop)
        people, _ = people_from(self.text, name, cell.end() if cell else stop)
        place = place_of(self.text, *match.span("office"))
        for named in people:
            yield _entry(self.text, "en/appointments/roster", (start, end), named, place)

    def _of_sentence(self, index: int, sentence: Span) -> Iterator[Entry]:
        start, end = sentence
        for part in PARTS:
            for match in rule_set("appointments", part=part).find(self.text, start, end):
                people, place = self._read(part, match, sentence)
                if not people or self._no_office(match, place, end):
                    continue
                stated = place
                if place.office is None and place.body is None:
                    place = self._context(index, sentence)
                yield from (_entry(self.text, match.rule.id, sentence, named, place) for named in people)
                while stated.end and stated.end > start and (further := next_named(self.text, stated.end, end))[0]:
                    people, stated = further
                    yield from (_entry(self.text, match.rule.id, sentence, named, stated) for named in people)

    def _no_office(self, match: Match, place: Place, end: int) -> bool:
        """Whether it was declined, was a task alone, or a verb that asks for an office has none."""
        after = place.end or match.end
        if place.office is not None or place.body is not None:
            return _DECLINED.match(self.text, after, end) is not None
        asks = match.rule.sets["part"] in ("employed", "repeated")
        return asks or any(pattern.match(self.text, after, end) for pattern in (_TASK, _DECLINED))

    def _read(self, part: str, match: Match, sentence: Span) -> tuple[list[Named], Place]:
        """Who is appointed to what around a verb."""
        start, end = sentence
        if part in ("passive", "repeated", "bare"):
            one = _ONE.match(self.text, match.start, match.end) is not None
            return people_until(self.text, start, match.start, one=one), place_from(self.text, match.end, end)
        finite = self.text[match.end - 1] == "s"
        if part == "employed" and not finite and self._fate(sentence) not in (None, "carried"):
            return [], Place()
        people, stop = people_from(self.text, match.end, end)
        if len(people) == 1 and not self._sure(people[0].name):
            return [], Place()
        if part == "declared":
            verb = self.text.find("elected", stop, end)
            return people, place_from(self.text, verb + 7, end) if verb > 0 else Place()
        if part == "listed":
            return people, Place()
        if part == "consisting":
            made = rule_set("appointments", part="constituted").first(self.text, start, end)
            return (people, Place(body=match.groups["body"])) if made and people else ([], Place())
        return people, place_from(self.text, stop, end) if people else Place()

    def _sure(self, name: Span) -> bool:
        """Whether it is no single word that nobody bears who is known or has a title."""
        word = self.text[slice(*name)]
        before = self.text[max(0, name[0] - 2) : name[0]]
        return " " in word or before == ". " or resolve(word, self.found.people) is not None

    def _context(self, index: int, sentence: Span) -> Place:
        """The office that the paragraph's own opening or the heading names."""
        block = self.found.document.blocks[index]
        opening = _OPENING.match(self.text, max(block.start, block.content), max(block.start, sentence[0] + 1))
        if opening is not None and (place := self._heading(*opening.span("office"))) != Place():
            return place
        if (stated := _FOR.match(self.text, *sentence)) is not None:
            return replace(place_of(self.text, *stated.span("office")), end=0)
        section = self.found.section_of[index] if index < len(self.found.section_of) else None
        return Place() if section is None else self._heading(*self.found.sections[section].heading)

    def _heading(self, start: int, end: int) -> Place:
        match = rule_set("appointments", part="heading").first(self.text, start, end)
        place = place_of(self.text, *(match.groups["office"] if match else (start, end)))
        return Place(place.office, place.body)


def _entry(text: str, rule: str, sentence: Span, named: Named, place: Place) -> Entry:
    entry = Entry((sentence,), rule, 0.8)
    entry.put("person", " ".join(text[slice(*named.name)].split()), named.name)
    office = place.office
    if named.bracket is not None and names_office(text[slice(*named.bracket)]):
        office = named.bracket
    if office is not None:
        entry.put("office", " ".join(text[slice(*office)].split()), office)
    if place.body is not None:
        entry.put("body", " ".join(text[slice(*place.body)].split()), place.body)
    return entry


def _once(entries: list[Entry]) -> list[Entry]:
    """One entry for each person and place; the one without an office gives way to the one with it."""
    kept: list[Entry] = []
    for entry in sorted(entries, key=lambda each: (each.start, -len(each.values))):
        same = [each for each in kept if _surname(each) == _surname(entry)]
        if any(_answers(each, entry) for each in same):
            continue
        kept = [each for each in kept if each not in same or not _answers(entry, each)]
        kept.append(entry)
    return kept


def _surname(entry: Entry) -> str:
    return (name_tokens(entry.values["person"]) or [entry.values["person"]])[-1]


def _answers(full: Entry, other: Entry) -> bool:
    """Whether an entry says all that another one about the same person says."""
    return all(
        other.values.get(name) is None or str(other.values[name]).lower() == str(full.values.get(name)).lower()
        for name in ("office", "body")
    )
