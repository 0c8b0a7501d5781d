"""Tasks told in sentences: somebody licensed, a verb frame that hands a task on, and no veto."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from minutebook.components.actions.actors import Actor, Licence, Registry, joined, owner_value
from minutebook.components.actions.task import Owner, Task
from minutebook.document import Span
from minutebook.rules.matching import rule_set
from minutebook.rules.schema import Rule
from minutebook.values.sentences import split_sentences

_CUE = re.compile(
    r"\b(?:will|would|shall|to|should|ing|asked|agreed|resolved|requested)\b|[’']ll\b|\b(?:looking|working|investigating|researching|preparing|chasing|drafting|arranging|organi[sz]ing"
    r"|checking|exploring|compiling|seeking|developing|pursuing|hunt)\b",
    re.IGNORECASE,
)
_APPOSITION = re.compile(r"(?: \([^()]{1,25}\))?(?:, (?:[A-Z]|the |our )[^,.;]{2,60},)?")
_BULLET = re.compile(r"(?:^|\s)[•▪●◦‣]\s+")
_REPORTED = re.compile(
    r"\b(?:said|says|stated|reported|reports|advised|noted|mentioned|explained|confirmed|informed|told|added|announced|indicated|commented|replied|responded|assured|asked)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Frame:
    """A verb frame found after somebody."""

    kind: str
    rule: Rule
    start: int
    end: int
    verb: Span


@cache
def _rules(part: str) -> tuple[Rule, ...]:
    return tuple(rule for rule in rule_set("actions").rules if rule.sets.get("part") == part)


def bullets(text: str, start: int, end: int) -> list[Span]:
    """The stretch cut at bullets that stand inside a paragraph."""
    cuts = [start, *(match.end() for match in _BULLET.finditer(text, start, end)), end]
    return [(a, b) for a, b in zip(cuts, cuts[1:], strict=False) if b > a]


def sentences(text: str, start: int, end: int) -> list[Span]:
    """Sentences, with bullets inside a paragraph as ends too."""
    return [span for a, b in bullets(text, start, end) for span in split_sentences(text, a, b)]


class Prose:
    """Looks for tasks in one document's sentences."""

    def __init__(self, text: str, registry: Registry) -> None:
        self.text = text
        self.registry = registry

    def tasks(self, start: int, end: int, section: str | None) -> list[Task]:
        """The tasks of one paragraph, sentence by sentence."""
        if not _CUE.search(self.text, start, end):
            return []
        found: list[Task] = []
        subject: Actor | None = None
        previous: Span | None = None
        for span in sentences(self.text, start, end):
            actors = self.registry.actors(self.text, *span)
            task = self._sentence(span, actors, subject, previous, section)
            if task is not None:
                found.append(task)
            subject = _subject(self.text, span, actors) or subject
            previous = span
        return found

    def _sentence(self, span: Span, actors: list[Actor], subject: Actor | None, previous: Span | None, section: str | None) -> Task | None:
        """The best task of a sentence, or None."""
        if not actors or not _CUE.search(self.text, *span) or self._vetoed(span):
            return None
        best: tuple[float, Task] | None = None
        for index, actor in enumerate(actors):
            found = self._of_actor(span, actors, index, subject, section)
            if found is not None and (best is None or found[0] > best[0]):
                best = found
        if best is None:
            return None
        return self._with_antecedent(best[1], previous)

    def _vetoed(self, span: Span) -> bool:
        sentence = self.text[span[0] : span[1]]
        lower = sentence.lower()
        for rule in _rules("veto"):
            if (not rule.needs or any(word in lower for word in rule.needs)) and rule.regex and rule.regex.search(sentence):
                return True
        return False

    def _of_actor(
        self, span: Span, actors: list[Actor], index: int, subject: Actor | None, section: str | None
    ) -> tuple[float, Task] | None:
        actor = actors[index]
        if actor.licence is Licence.NONE:
            return None
        before = self._before(span, joined(self.text, actors, index)[0].start)
        frame = self._frame(span, actor, before)
        if frame is None or not self._allowed(span, actor, frame, before):
            return None
        chain = joined(self.text, actors, index)
        owners, pronoun = self._owners(span, actors, chain, subject)
        if owners is None:
            return None
        weight = frame.rule.confidence + (0.05 if before else 0)
        weight = self._weighed(weight, owners, chain, frame, before, section)
        if weight < 0.5:
            return None
        task = Task(span, frame.rule.id, min(0.95, weight), "prose", task=(frame.verb[0], span[1]), owners=owners, pronoun=pronoun)
        return weight, task

    def _before(self, span: Span, at: int) -> str | None:
        """What hands the task to whoever stands at `at`: asked, agreed or nothing."""
        low = max(span[0], at - 90)
        left = self.text[low:at]
        left = re.sub(r"(?i)\b(?:the|our|all|both|each)\s+$", "", left)
        for rule in _rules("before"):
            if rule.regex and rule.regex.search(left) and (rule.name != "opens_motion" or low == span[0]):
                return rule.sets["before"]
        return None

    def _frame(self, span: Span, actor: Actor, before: str | None) -> Frame | None:
        gap = _APPOSITION.match(self.text, actor.end, span[1])
        starts = {actor.end, gap.end() if gap else actor.end}
        for at in sorted(starts):
            for rule in _rules("frame"):
                match = rule.regex.match(self.text, at, span[1]) if rule.regex else None
                if match is None:
                    continue
                kind = rule.sets["frame"]
                if not _fits(kind, before):
                    continue
                verb = match.span("verb")
                if self._idle(verb[0], span[1], kind):
                    continue
                return Frame(kind, rule, match.start(), match.end(), verb)
        return None

    def _idle(self, at: int, end: int, kind: str) -> bool:
        words = self.text[at : min(end, at + 40)]
        for rule in _rules("idle"):
            if rule.sets["strength"] == "future" and kind != "future":
                continue
            match = rule.regex.match(words) if rule.regex else None
            if match and (rule.sets["strength"] != "any" or match.groupdict().get("idle")):
                return True
        return False

    def _allowed(self, span: Span, actor: Actor, frame: Frame, before: str | None) -> bool:
        """Whether this somebody may be given a task in this frame."""
        if frame.kind == "bare" and before is None and not self._opens_clause(span, actor, frame):
            return False
        if before == "asked" or frame.kind in ("promise", "charged", "appointed"):
            return actor.licence > Licence.STRANGER or frame.kind == "appointed"
        return actor.licence > Licence.STRANGER

    def _opens_clause(self, span: Span, actor: Actor, frame: Frame) -> bool:
        """Whether "X to write" stands as a clause of its own: at the start, or after a stop or a dash."""
        if re.match(r",? (?:is|are|was|were) ", self.text[frame.start : frame.end]):
            return True
        left = self.text[max(span[0], actor.start - 14) : actor.start].rstrip()
        return not left or bool(re.search(r"(?:[-–—:;,.(|]|\b(?:and|so|with|then|therefore|the|for))$", left, re.IGNORECASE))

    def _owners(
        self, span: Span, actors: list[Actor], chain: list[Actor], subject: Actor | None
    ) -> tuple[tuple[Owner, ...] | None, Span | None]:
        owners: list[Owner] = []
        pronoun: Span | None = None
        for actor in chain:
            if actor.kind != "pronoun":
                owners.append(Owner(*owner_value(actor)))
                continue
            pronoun = (actor.start, actor.end)
            if actor.text.lower() in ("we", "i"):
                if actor.text.lower() == "i":
                    return None, None
                continue
            named = self._antecedent(span, actors, actor) or subject
            if named is None or named.licence <= Licence.STRANGER:
                return None, None
            owners.append(Owner(*owner_value(named)))
        return tuple(owners), pronoun

    def _antecedent(self, span: Span, actors: list[Actor], pronoun: Actor) -> Actor | None:
        """Whom a pronoun means within its own sentence: the subject of the verb of saying before it."""
        earlier = [a for a in actors if a.end <= pronoun.start and a.kind != "pronoun"]
        if not earlier:
            return None
        for actor in earlier:
            if _REPORTED.match(self.text[actor.end : actor.end + 40].lstrip()) or _REPORTED.search(self.text[actor.end : actor.end + 30]):
                return actor
        return earlier[0]

    def _weighed(
        self, weight: float, owners: tuple[Owner, ...], chain: list[Actor], frame: Frame, before: str | None, section: str | None
    ) -> float:
        if section == "public_comment" and frame.kind not in ("promise", "charged"):
            weight -= 0.4
        if not owners and not before:
            weight -= 0.15
        return weight

    def _with_antecedent(self, task: Task, previous: Span | None) -> Task:
        """Takes in the sentence before where the task only points back ("He agreed to do so")."""
        words = self.text[task.evidence[0] : task.evidence[1]]
        if previous is not None and re.search(r"(?i)\bto (?:do (?:so|this|that|it)|enquire|check|confirm|investigate|follow up|action)\b[^\w]*$", words):
            task.evidence = (previous[0], task.evidence[1])
        return task


def _fits(kind: str, before: str | None) -> bool:
    if kind in ("should", "subjunctive"):
        return before == "agreed"
    if kind == "if_could":
        return before == "asked"
    return True


def _subject(text: str, span: Span, actors: list[Actor]) -> Actor | None:
    """The person whom a pronoun in the next sentence means: the first subject of this one."""
    for actor in actors:
        if actor.kind != "pronoun" and actor.licence is not Licence.NONE and actor.start - span[0] < 12:
            return actor
    for actor in actors:
        if actor.kind != "pronoun" and actor.licence is not Licence.NONE and actor.kind != "group":
            return actor
    return None
