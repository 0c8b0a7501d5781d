"""Elections told as lists: an office and a name on each line under a heading that says they were elected."""

from __future__ import annotations

import re
from functools import cache

from minutebook.components.annotations import Annotations
from minutebook.components.decisions.draft import Draft
from minutebook.components.decisions.extent import end_of_minutes
from minutebook.components.decisions.names import read_names
from minutebook.document import Block, BlockKind, Document, Span
from minutebook.rules import load
from minutebook.values.designations import names_office
from minutebook.values.votes import parse_tally

_LINE = re.compile(
    r"[\W_]*(?:\(?[\da-z]{1,3}[.)] ?)?(?P<left>[^:–—>\t|]{2,60}?) ?(?:[-=–]+>|→|[:\t–—]|-(?=\s)|\.{3,}|-{2,}) ?"
    r"(?P<right>[^:\t(\d]{2,70}?)(?P<rest>\W*|\W{1,3}(?:\(|re-?elected|elected|un(?:opposed|animous)|\d+ )[^\n]{0,80})"
)
"""A line of two parts, office and name or name and office, and what the vote was."""
_GROUP = re.compile(
    r"\W*(?:(?:non-?)?executive|ordinary|general|other|committee|board|council|elected)?\W*"
    r"(?:officers?|members?|office[- ]?bearers?|positions?|trustees|directors)\W*",
    re.IGNORECASE,
)
"""The heading of a group of offices, under that of the election."""
_TITLE = 8
"""Words of a title, at most."""
_SHORT = 160
"""Characters of a sentence that opens a list, at most."""
_RUN = 40
"""How many lines a list may run to under a sentence that opens it."""
_BRACKETED = re.compile(r"[\W_]*(?P<left>[A-ZÀ-Þ][^:()\t\d]{3,40}?) \((?P<right>[^():\t\d]{3,50})\)\W*")
"""A name with the office in brackets."""
_NOMINATED = re.compile(
    r"\W*(?:nominated|proposed|moved|nominator|proposer|mover)(?: by)?:? ?(?P<mover>[^:;]{3,60}?)[.,;:–-]? {0,4}"
    r"(?:and )?(?:seconded|seconder|second)(?: by)?:? ?(?P<seconder>[^:;]{3,60}?)\W*",
    re.IGNORECASE,
)
"""The line under an office that says who nominated and who seconded."""
_GAP = 2
"""How many lines in a row may be none of the list's."""
_PERSON = 2
"""Words by which a name is a person's where nothing says what the office is."""


@cache
def _patterns(sort: str) -> tuple[re.Pattern[str], ...]:
    return tuple(r.regex for r in load("decision_rosters") if r.regex and r.sets["line"] == sort)


def _says(sort: str, line: str) -> bool:
    """Whether a line is of a sort that `decision_rosters.toml` words."""
    return any(pattern.search(line) for pattern in _patterns(sort))


def is_vacant(name: str) -> bool:
    """Whether what stands in place of a name says that nobody fills the office."""
    return _says("vacant", name)


class _Roster:
    """One list of offices as it is read."""

    def __init__(self, document: Document) -> None:
        self.text = document.text
        self.drafts: list[Draft] = []
        self.read: set[int] = set()
        self.offices = 0
        self.waiting: tuple[int, Block] | None = None
        """A line that is an office and nothing else: who fills it may stand on the next."""

    def take(self, index: int, block: Block) -> bool:
        """Read a line; False where it fills no office."""
        pair, before = self._pair(block), self.waiting
        self.waiting = None
        if pair and self._fills(*pair):
            self._add((block.start, block.end), index)
            return True
        if before and not block.cells and self._is_person((block.start, block.end)):
            self.offices += 1
            self._add((before[1].start, block.end), before[0], index)
            return True
        if not block.cells and self._is_office((block.start, block.end)):
            self.waiting = (index, block)
            return True
        return False

    def _add(self, span: Span, *indices: int) -> None:
        draft = Draft([span], "en/decisions/roster", 0.85, "election")
        draft.outcome, draft.inferred = "carried", "elected"
        draft.tally = parse_tally(self.text, *span)
        self.drafts.append(draft)
        self.read |= set(indices)

    def take_nomination(self, index: int, block: Block) -> bool:
        """Read the line after an office that names mover and seconder; False where it is none."""
        line = _NOMINATED.fullmatch(self.text, block.start, block.end)
        if line is None or index - 1 not in self.read:
            return False
        draft = self.drafts[-1]
        draft.movers = (read_names(self.text, *line.span("mover")) or [])[:1]
        draft.seconders = (read_names(self.text, *line.span("seconder")) or [])[:1]
        draft.add((block.start, block.end))
        self.read.add(index)
        return True

    def _pair(self, block: Block) -> tuple[Span, Span] | None:
        if block.cells:
            cells = [cell for cell in block.cells if self.text[slice(*cell)].strip()]
            listed = any(self.text[start] in "•*·" for start, _ in cells)
            return (cells[0], cells[1]) if len(cells) > 1 and not listed else None
        start = block.content if block.start <= block.content < block.end else block.start
        line = _LINE.fullmatch(self.text, start, block.end) or _BRACKETED.fullmatch(self.text, start, block.end)
        return (line.span("left"), line.span("right")) if line else None

    def _fills(self, left: Span, right: Span) -> bool:
        """Whether one part is an office and the other names who holds it."""
        if (self._is_office(left) and self._are_names(right)) or (self._is_office(right) and self._is_person(left)):
            self.offices += 1
            return True
        return self._is_person(right) and len(self.text[slice(*left)].split()) <= 6

    def _is_person(self, span: Span) -> bool:
        """Whether a stretch is one or more names of two words and more."""
        return self._are_names(span) and len(self.text[slice(*span)].split()) >= _PERSON

    def _is_office(self, span: Span) -> bool:
        words = self.text[slice(*span)]
        return len(words.split()) <= 8 and not _says("no_office", words) and names_office(self.text, *span)

    def _are_names(self, span: Span) -> bool:
        start, end = span
        while end > start and self.text[end - 1] in " *_.,;)":
            end -= 1
        if self._is_office(span) or is_vacant(self.text[start:end]):
            return False
        return bool(read_names(self.text, start, end))


def read_rosters(found: Annotations, skip: frozenset[int]) -> tuple[list[Draft], frozenset[int]]:
    """The elections of lists of offices, and the blocks that were read; blocks in `skip` were read before."""
    drafts: list[Draft] = []
    read: set[int] = set()
    for lead, indices in _lists(found):
        roster = _read(found.document, indices, skip | read, whole=lead is None)
        if roster.drafts:
            drafts += roster.drafts
            read |= roster.read | ({lead} if lead is not None else set())
    return drafts, frozenset(read)


def _lists(found: Annotations) -> list[tuple[int | None, range]]:
    """The blocks after each sentence or heading that opens a list: the sentence's index, None for a heading."""
    document, end = found.document, end_of_minutes(found)
    lists: list[tuple[int | None, range]] = []
    for number, section in enumerate(found.sections):
        if _opens("heading", document.text[slice(*section.heading)]):
            inside = [i for i in range(section.block + 1, min(end, len(found.section_of))) if _is_in(found, i, number)]
            if inside:
                lists.append((None, range(inside[0], inside[-1] + 1)))
    headed = {section.block for section in found.sections}
    for index, block in enumerate(document.blocks[:end]):
        line = document.text[block.start : block.end]
        if len(line) < _SHORT and _opens_below(line) and index not in headed and not _says("moved", line):
            lists.append((index, range(index + 1, min(end, index + 1 + _RUN))))
    return lists


def _opens_below(line: str) -> bool:
    """Whether a line that is no heading opens a list: a sentence, or a title that was not known as one."""
    return _opens("sentence", line) or (
        len(line.split()) <= _TITLE and line[-1:] not in ".,;" and _opens("heading", line)
    )


def _is_in(found: Annotations, block: int, section: int) -> bool:
    """Whether a block stands in a section or in one of its parts."""
    at = found.section_of[block]
    while at is not None and at > section:
        group = _GROUP.fullmatch(found.document.text, *found.sections[at].heading)
        at = at - 1 if group else found.sections[at].parent
    return at == section


def _opens(sort: str, line: str) -> bool:
    return _says(sort, line) and not _says("no_election", line)


def _read(document: Document, indices: range, skip: frozenset[int] | set[int], *, whole: bool) -> _Roster:
    """The list in these blocks; empty where a motion stands among them, or a single line without an office."""
    roster, gap = _Roster(document), 0
    for index in indices:
        block = document.blocks[index]
        line = document.text[block.start : block.end]
        if block.kind is BlockKind.FURNITURE or not line.strip():
            continue
        if index not in skip and roster.take_nomination(index, block):
            continue
        if index not in skip and _says("moved", line):
            if whole:
                return _Roster(document)
            break
        if index not in skip and roster.take(index, block):
            gap = 0
        elif _says("all_elected", line):
            roster.read.add(index)
        else:
            gap += 1
            if gap > _GAP and not whole:
                break
    few = len(roster.drafts) < 2 and not (roster.offices and whole)
    return _Roster(document) if few else roster
