"""A task on its way to an entry: what the finders of labels, lists, tables and prose have in common."""

from __future__ import annotations

from dataclasses import dataclass, field

from minutebook.document import Span


@dataclass(frozen=True, slots=True)
class Owner:
    """Somebody who is to do a task: the value, and where it is printed (where a pronoun's name is printed)."""

    name: str
    span: Span


@dataclass(slots=True)
class Task:
    """A task found somewhere; merged with its other tellings before it becomes an entry."""

    evidence: Span
    rule: str
    confidence: float
    source: str
    """label, list, table or prose: what found it."""
    task: Span | None = None
    owners: tuple[Owner, ...] = ()
    due: str | None = None
    due_text: Span | None = None
    due_inferred: bool = False
    """The date is worked out, not printed."""
    number: Span | None = None
    more: list[Span] = field(default_factory=list)
    """Further spans: a heading with the owner, a label that stands apart."""
    done: bool = False
    old: bool = False
    """From a list of an earlier meeting: what is relative in it counts from that one."""
    pronoun: Span | None = None
    """The pronoun that stands for the owner in the sentence."""
