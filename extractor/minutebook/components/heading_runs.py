"""Runs of numbered candidates: 1, 2, 3 … or a), b), c) … as they count on through a document."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace

from minutebook.components.heading_model import Candidate
from minutebook.values.numbering import Enumerator, Scheme

Style = tuple[str, bool, int, str]
SKIPPED = 2
"""Numbers may be missing from a run (an item that was misread): it counts on by up to this and one more."""


SENTENCE = 100
"""Characters after a title in its block from which they are a text of its own and no catchword."""


@dataclass(slots=True)
class Run:
    """Candidates whose numbers count on from one to the next."""

    style: Style
    members: list[Candidate] = field(default_factory=list)

    @property
    def last(self) -> Enumerator:
        """The enumerator that was counted last."""
        enumerator = self.members[-1].enumerator
        assert enumerator is not None
        return enumerator

    @property
    def like(self) -> float:
        """How much its members read like titles."""
        return sum(min(1.0, max(-2.0, member.like)) for member in self.members) / len(self.members)

    @property
    def blocks_between(self) -> float:
        """Share of the members that other blocks part from the next."""
        pairs = zip(self.members, self.members[1:], strict=False)
        return sum(b.block - a.block > 1 for a, b in pairs) / max(1, len(self.members) - 1)

    @property
    def spread(self) -> float:
        """Share of the members that have text beneath them before the next."""
        pairs = zip(self.members, self.members[1:], strict=False)
        apart = sum(1.0 if b.block - a.block > 1 else _text_share(a) for a, b in pairs)
        last = self.members[-1]
        return (apart + (_text_share(last) or last.body)) / len(self.members)


def _text_share(member: Candidate) -> float:
    """How much text follows a title in its own block: none, a word or two, or a sentence and more."""
    if _is_told(member):
        return 1.0
    return 0.0 if not member.mark else 1.0 if member.rest >= SENTENCE else 0.5


def _is_told(member: Candidate) -> bool:
    """Whether a numbered item is told by its result alone; lettered ones are lists within an item."""
    return member.told and member.enumerator is not None and member.enumerator.scheme is not Scheme.ALPHA


def runs_of(found: list[Candidate]) -> list[Run]:
    """The runs of all numbered candidates, in the order in which they begin; some have one member only."""
    runs: list[Run] = []
    latest: dict[Style, list[Run]] = defaultdict(list)
    for candidate in found:
        if candidate.enumerator is None or not candidate.counts:
            continue
        run = _continued(latest, candidate) or _alphabetic(latest, candidate)
        if run is None:
            run = Run(style_of(candidate, candidate.enumerator))
            runs.append(run)
            latest[run.style].append(run)
        run.members.append(candidate)
    runs = [part for run in runs for part in _parts(run)]
    for number, run in enumerate(runs):
        for member in run.members:
            member.run, member.run_number = len(run.members), number
    return runs


def _parts(run: Run) -> list[Run]:
    """A run cut where a list of mere titles (a consent agenda) goes over into items with text of their own."""
    members = run.members
    bare = 0
    while bare + 1 < len(members) and members[bare + 1].block - members[bare].block == 1 and not members[bare].mark:
        bare += 1
    if any(_is_told(member) for member in members[: bare + 1]):
        return [run]
    if bare < 2 or bare + 1 >= len(members) or members[0].look.typeset:
        return [run]
    return [Run(run.style, members[: bare + 1]), Run(run.style, members[bare + 1 :])]


def style_of(candidate: Candidate, enumerator: Enumerator) -> Style:
    """How a candidate is numbered: "1.", "1)" and "(1)" are lists of their own."""
    label = candidate.label.rstrip(" .:")
    brackets = label[:1] if label[:1] in "([" else ")" if label.endswith(")") else ""
    return (*enumerator.style, brackets)


def _continued(latest: dict[Style, list[Run]], candidate: Candidate) -> Run | None:
    """The run that the candidate's number counts on and that it resembles most, of equals the latest."""
    enumerator = candidate.enumerator
    assert enumerator is not None
    open_runs = [run for run in latest[style_of(candidate, enumerator)][-6:] if _counts_on(run.last, enumerator)]
    return min(reversed(open_runs), key=lambda run: _distance(run, candidate), default=None)


def _distance(run: Run, candidate: Candidate) -> float:
    """How ill a candidate fits into a run: numbers left out between, and other looks."""
    last = run.members[-1]
    assert last.enumerator is not None
    assert candidate.enumerator is not None
    pairs = zip(candidate.enumerator.parts, last.enumerator.parts, strict=False)
    steps = [this - before for this, before in pairs if this != before]  # of "BM 7/2122" the first part counts
    left_out = sum(map(abs, steps)) - 1 + (2 if steps and steps[0] < 0 else 0)
    other_look = last.look.typeset != candidate.look.typeset
    adjacent = candidate.block - last.block == 1
    return 0.6 * abs(left_out) + 0.5 * abs(run.like - candidate.like) + 1.5 * other_look - 0.8 * adjacent


def _counts_on(last: Enumerator, this: Enumerator) -> bool:
    if len(last.parts) != len(this.parts) or not this.parts:
        return False
    if this.scheme is Scheme.REFERENCE:
        return _prefix(last) == _prefix(this) and abs(this.parts[0] - last.parts[0]) <= 3
    return last.parts[:-1] == this.parts[:-1] and 0 < this.parts[-1] - last.parts[-1] <= SKIPPED + 1


def _prefix(enumerator: Enumerator) -> str:
    return "".join(c for c in enumerator.text if c.isalpha())


def _alphabetic(latest: dict[Style, list[Run]], candidate: Candidate) -> Run | None:
    """The lettered run that an "i" or "v" counts on ("h", "i"); the candidate is read as that letter then."""
    enumerator = candidate.enumerator
    if enumerator is None or enumerator.also is None or enumerator.scheme is not Scheme.ROMAN:
        return None
    letter = replace(enumerator, scheme=Scheme.ALPHA, parts=(enumerator.also,), also=None)
    for run in reversed(latest[style_of(candidate, letter)][-4:]):
        if letter.parts[0] - run.last.parts[0] == 1:
            candidate.enumerator = letter
            return run
    return None
