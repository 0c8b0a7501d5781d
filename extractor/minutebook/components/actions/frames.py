"""Verb frames that hand a task on: what stands right before and right after somebody."""

from __future__ import annotations

import re
from dataclasses import dataclass

from minutebook.components.actions.actors import Actor
from minutebook.components.actions.wording import rules, says
from minutebook.document import Span
from minutebook.rules.schema import Rule
from minutebook.values.hints import holds

_APPOSITION = re.compile(
    r"(?:@[\w.-]+\w)?(?: [A-Z]{1,2}\d[A-Z]{1,4}\b)?(?: \([^()]{1,25}\))?"
    r"(?:, (?:[A-Z]|the |our |who )[^,.;]{2,60},"
    r"|,(?= who (?:undertook|agreed|promised|offered|volunteered|was|is|were)\b) who"
    r"| of (?:that|the|this|each) [a-z]+"
    r"|,(?= (?:is|are|was|were|be) (?:also |hereby )?(?:asked|requested|directed|instructed|ordered|to)\b)"
    r"| who|\s?[-–—:](?= ))?"
)
_DETERMINER = re.compile(r"\b(?:the|our|all|both|each)\s+$", re.IGNORECASE)
_FROM_THE_START = frozenset(["that_too", "have_somebody"])
"""Rules that look at the sentence from its beginning: a further clause of a long motion."""
_BODIES = frozenset(
    ["senate", "vestry", "lodge", "session", "assembly", "synod", "presbytery", "meeting", "congregation"]
)


@dataclass(frozen=True, slots=True)
class Frame:
    """A verb frame found after somebody."""

    kind: str
    rule: Rule
    start: int
    end: int
    verb: Span


def handed_by(text: str, span: Span, at: int) -> str | None:
    """What hands the task to whoever stands at `at`: asked, agreed or nothing."""
    low = max(span[0], at - 90)
    left = text[low:at]
    left = _DETERMINER.sub("", left) if left[-1:].isspace() else left
    near, whole = (left, left.lower()), (text[span[0] : at], text[span[0] : at].lower())
    for rule in rules("before"):
        words, lower = whole if rule.name in _FROM_THE_START else near
        if rule.needs and not holds(lower, rule.needs):
            continue
        if rule.regex and rule.regex.search(words) and (rule.name != "opens_motion" or low == span[0]):
            return rule.sets["before"]
    return None


def frame_after(text: str, span: Span, actor: Actor, before: str | None) -> Frame | None:
    """The verb frame that follows somebody, with a verb that makes a task."""
    gap = _APPOSITION.match(text, actor.end, span[1])
    short = text.startswith(".", actor.end) and actor.kind == "office"  # "Sec. to write"
    starts = {actor.end, gap.end() if gap else actor.end, actor.end + short}
    for at in sorted(starts):
        if gap and at == gap.end() and gap[0].endswith("who"):
            before = None  # what is told of somebody beside the sentence
        for rule in rules("frame"):
            match = rule.regex.match(text, at, span[1]) if rule.regex else None
            if match is None:
                continue
            if rule.name == "please" and at != actor.end:
                continue  # "Dana - please add …" is said to others
            kind = rule.sets["frame"]
            if not _fits(kind, before):
                continue
            verb = match.span("verb")
            if kind == "subjunctive" and before == "asked" and not says("imperative", text[slice(*verb)]):
                continue
            if rule.name in ("appointed_to", "dash") and not says("imperative", text[slice(*verb)]):
                continue  # "were appointed to primary schools"
            later = before == "asked" and says("later", text[verb[0] : span[1]]) is not None
            if is_idle(text, verb[0], span[1], _strengths(kind, actor, before, later)):
                continue
            return Frame(kind, rule, match.start(), match.end(), verb)
    return None


def agent_frame(text: str, span: Span, actor: Actor) -> Frame | None:
    """Somebody by whom something will be done."""
    for rule in rules("agent"):
        match = rule.regex.search(text[max(span[0], actor.start - 60) : actor.start]) if rule.regex else None
        if match:
            at = actor.start - len(match.string) + match.start()
            if not _idle_agent(text, at, actor.start):
                return Frame("agent", rule, at, actor.end, (span[0], actor.end))
    return None


def _idle_agent(text: str, start: int, end: int) -> bool:
    words = text[start:end]
    return any(rule.regex.search(words) for rule in rules("idle") if rule.sets["strength"] == "agent" and rule.regex)


def is_idle(text: str, at: int, end: int, strengths: set[str]) -> bool:
    """Whether the verb at `at` makes no task, by the lists of idle verbs that apply."""
    words = text[at : min(end, at + 40)]
    going = re.match(r"be ([a-z]+?)ing\b", words)
    forms = (going[1] + words[going.end() :], going[1] + "e" + words[going.end() :]) if going else (words,)
    return any(
        rule.regex.match(form)
        for rule in rules("idle")
        if rule.sets["strength"] in strengths and rule.regex
        for form in forms
    )


def _strengths(kind: str, actor: Actor, before: str | None, later: bool) -> set[str]:
    """Which lists of idle verbs apply; `later`: it is asked for a day to come."""
    strengths = {"any", kind}
    if actor.text.lower() == "we" and kind == "future":
        strengths.add("we")
    if kind in ("promise", "subjunctive", "bare") and (
        actor.kind == "group" or actor.text.lower().rpartition(" ")[2] in _BODIES or actor.text.lower() == "we"
    ):
        strengths.add("body")
    if kind == "future" and before == "agreed" and actor.kind == "group":
        strengths.add("body")
    if before in ("invited", "appoints"):
        strengths.add(before)
    if before == "asked" and not later:
        strengths.add("asked")
    return strengths


def _fits(kind: str, before: str | None) -> bool:
    if kind == "subjunctive":
        return before in ("agreed", "asked")
    if kind == "should":
        return before == "agreed"
    if before == "appoints":
        return kind == "bare"
    if kind == "told":
        return before is None
    if kind == "if_could":
        return before == "asked"
    if kind == "referred" or before == "referred":
        return kind == before
    return True
