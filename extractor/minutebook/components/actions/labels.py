"""Tasks behind a label: "ACTION: …", "Action: Dana to …", "(Action: Clerk)", "TODO: …"."""

from __future__ import annotations

import re
from bisect import bisect_left

from minutebook.components.actions.actors import Registry
from minutebook.components.actions.passages import sentences, shortened
from minutebook.components.actions.prose import Prose
from minutebook.components.actions.task import Owner, Task
from minutebook.components.actions.wording import rules, says, take_apart
from minutebook.document import Document, Span

_BEFORE = re.compile(r"(?:^|[.!?:;,)\]([|•*#–—>\t\"”-]|\d)\s*\Z")
_PAST = re.compile(
    r"(?:the |an? )?(?:[\w’'.-]+ ){1,4}?(?:offered|has|had|was|were|did|reported|said|advised|"
    r"stated|noted|confirmed|sent|received|attended|contacted)\b",
    re.IGNORECASE,
)
_WORD = re.compile(
    r"(?=[#AaTtFRNOI\[☐□])(?:\b(?:(?:[Aa]ction|ACTION|[Tt]ask|TASK|[Tt]o[ -]?[Dd]o|TO[ -]?DO)|AP\b|AP\d|AI\b|Further|"
    r"FURTHER|Agreed|AGREED|Required|New|NEW|Outstanding|Immediate|Follow)|\[ ?\](?= )|[☐□](?= )|#(?:action|todo|task))"
)
_MOVERS = re.compile(
    r"\W*(?:(?:proposed|moved|seconded|prop|sec)(?: by\b|\s?[.:])|m/s\b|carried\b|unanimous(?:ly)?\W*\Z"
    r"|all in favou?r\b)",
    re.IGNORECASE,
)
_CLOSERS = {"(": ")", "[": "]"}


class Labels:
    """Looks for labelled tasks in one document."""

    def __init__(self, document: Document, registry: Registry, prose: Prose) -> None:
        self.text = document.text
        self.registry = registry
        self.prose = prose
        self.hits = [match.start() for match in _WORD.finditer(document.text)]
        """Where the word of a label may stand, found once for the whole document."""
        self.for_decisions = self._for_decisions(document)

    def _for_decisions(self, document: Document) -> bool:
        """Whether this document writes "Action:" before what the body did."""
        count = sum(
            bool(says("not_task", self.text[at[1] : min(at[1] + 80, block.end)]))
            for block in document.blocks
            for at in self._marks(block.start, block.end)
            if self.text[at[0] : at[1]].rstrip()[-1:] in ":–—-"
        )
        return count >= 1

    def _marks(self, start: int, end: int) -> list[tuple[int, int, Span | None]]:
        """Labels in a stretch: start, end, number."""
        found: list[tuple[int, int, Span | None]] = []
        first = bisect_left(self.hits, start)
        if first == len(self.hits) or self.hits[first] >= end:
            return found
        for rule in rules("label"):
            if rule.regex is None:
                continue
            for match in rule.regex.finditer(self.text, start, end):
                if (
                    _BEFORE.search(self.text, max(start, match.start() - 4), match.start())
                    or match.start() == start
                    or self._loud(match)
                ):
                    # "Action to norm: …" names the owner after "to"
                    inner = match.end() + 4 if rule.name == "label_to" else match.end()
                    number = match.span("number") if match.groupdict().get("number") else None
                    found.append((match.start(), inner, number))
        return sorted(set(found))

    def _loud(self, match: re.Match[str]) -> bool:
        """A label in capitals, or with a colon, may stand within a line."""
        printed = match[0].strip()
        return printed.startswith("ACTION") and printed.endswith(":")

    def tasks(self, start: int, end: int, before: Span | None) -> list[Task]:
        """The labelled tasks of a block; `before` is the paragraph that an owner alone refers to."""
        marks = self._marks(start, end)
        found = []
        for position, (at, inner, number) in enumerate(marks):
            stop = marks[position + 1][0] if position + 1 < len(marks) else end
            task = self._task(start, at, inner, stop, number, before)
            if task is not None:
                found.append(task)
        return found

    def _task(
        self, start: int, at: int, inner: int, stop: int, number: Span | None, before: Span | None
    ) -> Task | None:
        opened = self.text[at - 1] if at > start else ""
        if opened in _CLOSERS:
            stop = self._closed(_CLOSERS[opened], opened, inner, stop)
        stop = shortened(self.text, inner, self._end(inner, stop))
        words = self.text[inner:stop].strip(" *_.:-–")
        if len(words) < 2 or says("not_task", words):
            return None
        if says("done", words[-30:]) and not says("still_open", words[-40:]):
            return None
        worded = take_apart(self.registry, self.text, inner, stop, stated=self.text[inner - 4 : inner] == " to ")
        if self.for_decisions and not worded.owners:
            return None
        if worded.how == "only":
            return self._owner_alone(start, at, stop, worded.owners, before)
        owners = worded.owners or self._told_owners(inner, stop)
        if not owners and _PAST.match(self.text, inner, stop):
            return None  # what was done about it
        return Task((at, stop), "en/actions/label", 0.92, "label", task=worded.task, owners=owners, number=number)

    def _closed(self, closer: str, opener: str, inner: int, stop: int) -> int:
        """Where the bracket closes that a label stands in; there may be others within ("(Action: R(E))")."""
        depth = 1
        for at in range(inner, stop):
            depth += (self.text[at] == opener) - (self.text[at] == closer)
            if depth == 0:
                return at
        closed = self.text.find(closer, inner, stop)
        return closed if closed > 0 else stop

    def _end(self, inner: int, stop: int) -> int:
        """A label's text ends before a sentence that tells a task of its own."""
        parts = sentences(self.text, inner, stop)
        for start, end in parts[1:]:
            if re.match(r"(?:Response|Reply|Answer)\b", self.text[start:end]):
                return start
            if self.prose.tasks(start, end, None, bidden=False) and not re.match(
                r"(?:Update|Response|Note)\b", self.text[start:end]
            ):
                return start
        return stop

    def _told_owners(self, inner: int, stop: int) -> tuple[Owner, ...]:
        """Owners that the label's sentences name ("Action: Dana was asked to …")."""
        return next((task.owners for task in self.prose.tasks(inner, stop, None, bidden=False) if task.owners), ())

    def _without_movers(self, parts: list[Span]) -> list[Span]:
        """The sentences without those at the end that only name mover, seconder or result."""
        while parts and _MOVERS.match(self.text, *parts[-1]):
            parts = parts[:-1]
        return parts

    def _owner_alone(
        self, start: int, at: int, stop: int, owners: tuple[Owner, ...], before: Span | None
    ) -> Task | None:
        """The label names somebody only: the task is the sentence before it."""
        parts = self._without_movers(sentences(self.text, start, at))
        if parts and parts[-1][1] - parts[-1][0] > 8:
            last = parts[-1]
            return Task((last[0], stop), "en/actions/label_owner", 0.85, "label", task=last, owners=owners)
        if before is None:
            return None
        told = self._without_movers(sentences(self.text, *before))
        if not told:
            return None
        last = told[-1]
        return Task(last, "en/actions/label_owner", 0.75, "label", task=last, owners=owners, more=[(at, stop)])
