"""Tasks told without anybody who takes them on: notes in the passive, commands, initials behind a sentence."""

from __future__ import annotations

import re

from minutebook.components.actions.actors import Actor, Licence, Registry, owner_value
from minutebook.components.actions.task import Owner, Task
from minutebook.components.actions.wording import owners_of, rules, says
from minutebook.document import Span
from minutebook.rules.schema import Rule
from minutebook.values.hints import holds

_INITIALS = re.compile(r"[A-Z]{2,3}(?: ?[/&+,] ?[A-Z]{2,3}){0,3}\.?\s*")
_LETTERS = re.compile(r"[A-Z]{2,3}")
_BEHIND = re.compile(r"\((?P<who>[A-Z][\w.&/, +-]{0,24})\)[\s.;]*\Z")
_TO_DO = re.compile(
    r"\b(?:(?<![Hh]ow )to (?!this|that|these|those|the|our|all|any|each)(?:be )?[a-z]{3,}|"
    r"needs? (?:to|an?|the)|[Ww]ill|should|must|outstanding)\b"
    r"|^\W*(?!How\b)[A-Z][a-z]+ (?:the|an?|to|with|for|up)\b"
)
_VOTED = re.compile(r"\b(?:resolved|moved|proposed|seconded|approved|carried|motion)\b", re.IGNORECASE)


class Notes:
    """Looks for tasks in sentences that no verb frame fits."""

    def __init__(self, text: str, registry: Registry) -> None:
        self.text = text
        self.registry = registry

    def signed(self, spans: list[Span]) -> tuple[list[Span], tuple[Owner, ...]]:
        """The sentences without the initials that stand behind the last one ("Notice to go in newsletter. AB")."""
        if len(spans) < 2 or not _INITIALS.fullmatch(self.text, *spans[-1]):
            return spans, ()
        start, end = spans[-1]
        names = [Owner(m[0], m.span()) for m in _LETTERS.finditer(self.text, start, end)]
        if not all(name.name in self.registry.initials for name in names):
            return spans, ()
        return [*spans[:-2], (spans[-2][0], end)], tuple(names)

    def sign(self, found: list[Task], span: Span, signers: tuple[Owner, ...]) -> None:
        """Gives the task of the last sentence to whose initials stand behind it."""
        if found and found[-1].evidence == span:
            found[-1].owners = found[-1].owners or signers
        elif says("owed", self.text[slice(*span)]):
            found.append(
                Task(span, "en/actions/owed", 0.75, "prose", task=(span[0], signers[0].span[0]), owners=signers)
            )

    def task(self, span: Span) -> Task | None:
        """Something that is still to be done, by nobody in particular."""
        if rule := self._says("passive", span):
            return self._passive(span, rule)
        if rule := self._says("spoken_passive", span):
            speaker = subject_of(self.text, span, self.registry.actors(self.text, *span))
            if speaker is not None and speaker.licence >= Licence.OFFICE and speaker.start - span[0] <= 12:
                owners = (Owner(*owner_value(speaker)),)
                return Task(span, rule.id, rule.confidence, "prose", task=span, owners=owners)
        return None

    def _passive(self, span: Span, rule: Rule) -> Task:
        """The sentence, or the last clause of a motion that has others before it."""
        match = rule.regex.search(self.text, *span) if rule.regex else None
        if match is None or not match.groupdict().get("clause"):
            return Task(span, rule.id, rule.confidence, "prose", task=span)
        clause = (match.start("clause"), span[1])
        before = (span[0], span[0] + len(self.text[span[0] : clause[0]].rstrip()))
        return Task(clause, rule.id, rule.confidence, "prose", task=clause, more=[before])

    def owner_behind(self, span: Span) -> Task | None:
        """What is to be done, with a member's initials in brackets behind it: "need to liaise with the firm (JD)"."""
        bracket = _BEHIND.search(self.text, max(span[0], span[1] - 40), span[1])
        if bracket is None or not _TO_DO.search(self.text, span[0], bracket.start()):
            return None
        if (
            says("not_task", self.text[span[0] : span[1]])
            or _VOTED.search(self.text, span[0], bracket.start())
            or _stands_for(self.text, span[0], bracket)
        ):
            return None
        owners = owners_of(self.registry, self.text, *bracket.span("who"))
        if not owners or not all(self._is_member(owner.name) for owner in owners):
            return None
        return Task(span, "en/actions/owner_behind", 0.8, "prose", task=(span[0], bracket.start()), owners=owners)

    def _is_member(self, name: str) -> bool:
        """Whether initials, one name or a full name are those of somebody in the attendance lists."""
        registry = self.registry
        if name.upper() in registry.initials or name.casefold() in registry.words:
            return True
        return " " in name and registry.licence(name) >= Licence.KNOWN

    def bidden(self, span: Span) -> Task | None:
        """A sentence that is nothing but what to do: "Report to the engineer.", "To ask whether the hall is free."."""
        words = self.text[span[0] : span[1]]
        if words.rstrip().endswith("?"):
            return None
        topic = words.rfind(" – ") + 3 if " – " in words else 0  # "Mill Lane – Reply saying …"
        for rule in rules("bidden"):
            match = rule.regex and (rule.regex.match(words) or (topic and rule.regex.match(words, topic)))
            if match:
                return Task(span, rule.id, rule.confidence, "prose", task=(span[0] + match.start("verb"), span[1]))
        return None

    def _says(self, part: str, span: Span) -> Rule | None:
        """The first rule of a part that a sentence matches."""
        words = self.text[span[0] : span[1]]
        lower = words.lower()
        for rule in rules(part):
            if rule.regex and holds(lower, rule.needs) and rule.regex.search(words):
                return None if words.rstrip().endswith("?") else rule
        return None


def _stands_for(text: str, start: int, bracket: re.Match[str]) -> bool:
    """Whether letters in brackets are those of the words before them: "Church Body (CB)"."""
    words = re.findall(r"\b[A-Z][\w-]*", text[start : bracket.start()])
    letters = "".join(word[0] for word in words[-len(bracket["who"]) :])
    return bracket["who"].isupper() and letters == bracket["who"]


def subject_of(text: str, span: Span, actors: list[Actor]) -> Actor | None:
    """The person whom a pronoun in the next sentence means: the first subject of this one."""
    if actors and actors[0].kind == "pronoun" and actors[0].start - span[0] < 20:
        return None  # still the same
    if actors and actors[0].licence is Licence.STRANGER and text[actors[0].end] == ":":
        actors = actors[1:]  # "Hedges: Dana has cut them"
    for actor in actors:
        if actor.kind != "pronoun" and actor.licence > Licence.STRANGER and actor.start - span[0] < 12:
            return actor
    for actor in actors:
        if actor.kind != "pronoun" and actor.licence > Licence.STRANGER and actor.kind != "group":
            return actor
    return None
