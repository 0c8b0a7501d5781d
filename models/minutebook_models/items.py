"""The items of a record: what was said, decided, promised and counted, one class for each list."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from minutebook_models.item import Grounded, Item
from minutebook_models.model import Model
from minutebook_models.notation import ClockTime, Count, CurrencyCode, DecimalString, Edtf, Flag, Offset, Ordinal, Words
from minutebook_models.vocabulary import (
    ActionStatus,
    AttendanceMode,
    AttendeeStatus,
    Capacity,
    DateKind,
    DecisionKind,
    FigureKind,
    MovementEvent,
    Outcome,
    SectionKind,
    VoteMethod,
    VoteOption,
)


class Section(Grounded):
    """A heading and what stands under it; sections come in document order and nest by `parent`."""

    word_attributes: ClassVar = ("number",)

    number: Words | None = Field(default=None, description='number as printed ("4.1"), apart from the title')
    title: Words = Field(description="the text at the evidence, white space collapsed")
    kind: SectionKind = Field(default=SectionKind.OTHER, description="what the section is about")
    level: Ordinal = Field(default=1, description="depth of the heading, 1 at the top")
    parent: Words | None = Field(default=None, description="id of the section that this one is part of")
    start: Offset = Field(description="where the section starts: its heading")
    end: Offset = Field(description="where it ends, with the sections under it")
    page: Ordinal | None = Field(default=None, description="page of the heading, where the source has pages")


class Attendee(Item):
    """Somebody recorded as present, absent or excused."""

    word_attributes: ClassVar = ("name", "honorific", "role", "affiliation", "arrived", "left")

    name: Words | None = Field(
        default=None, description="as printed, without honorific and post-nominals; null for an organisation alone"
    )
    honorific: Words | None = Field(default=None, description='title printed before the name ("Cllr", "H.E.")')
    role: Words | None = Field(default=None, description="office or job as printed")
    affiliation: Words | None = Field(default=None, description="organisation, state, ward or company they represent")
    status: AttendeeStatus | None = Field(default=None, description="present, absent, or absent with apologies")
    capacity: Capacity | None = Field(default=None, description="in what capacity they attended")
    mode: AttendanceMode | None = Field(default=None, description="how they attended")
    arrived: ClockTime | None = Field(default=None, description="when they came, where it is stated")
    left: ClockTime | None = Field(default=None, description="when they went, where it is stated")


class Ballot(Model):
    """What one named person voted."""

    name: Words = Field(description="the voter's name as printed")
    attendee: Words | None = Field(default=None, description="id of the attendee of that name, where one alone fits")
    option: VoteOption = Field(description="what they voted")


class Vote(Model):
    """The result of a vote as printed; the JSON key `for` is `for_` in Python."""

    for_: Count | None = Field(
        default=None, validation_alias="for", serialization_alias="for", description="votes in favour"
    )
    against: Count | None = Field(default=None, description="votes against")
    abstain: Count | None = Field(default=None, description="abstentions")
    absent: Count | None = Field(default=None, description="members counted as absent from the vote")
    unanimous: Flag | None = Field(default=None, description="whether the minutes call the vote unanimous")
    method: VoteMethod | None = Field(default=None, description="how the vote was taken")
    ballots: tuple[Ballot, ...] = Field(default=(), description="the vote of each person, where it is printed")


class Decision(Item):
    """A formal act of the body: a motion whatever its fate, a resolution, an agreement, an election."""

    word_attributes: ClassVar = ("outcome_text", "mover", "seconder", "movers", "seconders", "vote", "identifier")

    kind: DecisionKind = Field(default=DecisionKind.MOTION, description="what sort of act it is")
    outcome: Outcome | None = Field(default=None, description="what became of it; null where nothing shows it")
    outcome_text: Words | None = Field(default=None, description='the words of the result ("Motion carried")')
    mover: Words | None = Field(default=None, description="who moved it, without honorific; of several the first")
    seconder: Words | None = Field(default=None, description="who seconded it; of several the first")
    movers: tuple[Words, ...] = Field(default=(), description="all movers, where there are several")
    seconders: tuple[Words, ...] = Field(default=(), description="all seconders, where there are several")
    vote: Vote | None = Field(default=None, description="the vote as printed")
    identifier: Words | None = Field(default=None, description='its number or name ("Resolution 2021-14")')


class ActionItem(Item):
    """A task that somebody is to do after the meeting."""

    word_attributes: ClassVar = ("task", "owners", "due", "due_text", "number")

    task: Words | None = Field(default=None, description="what is to be done")
    owners: tuple[Words, ...] = Field(default=(), description="persons, roles or bodies that are to do it")
    due: Edtf | None = Field(default=None, description="when it is due")
    due_text: Words | None = Field(default=None, description='the words that say when ("by the next meeting")')
    status: ActionStatus = Field(default=ActionStatus.OPEN, description="whether it is still to do")
    number: Words | None = Field(default=None, description="its number in the minutes")


class Declaration(Item):
    """An interest that somebody declared."""

    word_attributes: ClassVar = ("person", "item")

    person: Words | None = Field(default=None, description="who declared it")
    item: Words | None = Field(default=None, description="the matter or agenda item it touches")
    withdrew: Flag | None = Field(default=None, description="whether they left the room or took no part")


class ClosedSession(Item):
    """A part of the meeting from which the public was excluded."""

    word_attributes: ClassVar = ("authority", "purpose", "start_time", "end_time")

    authority: Words | None = Field(default=None, description="the law or rule cited for it")
    purpose: Words | None = Field(default=None, description="what it was held for")
    start_time: ClockTime | None = Field(default=None, description="when it began")
    end_time: ClockTime | None = Field(default=None, description="when it ended")


class Speaker(Item):
    """A member of the public who was heard."""

    word_attributes: ClassVar = ("name", "affiliation", "subject")

    name: Words | None = Field(default=None, description="who spoke")
    affiliation: Words | None = Field(default=None, description="whom they speak for, or where they live")
    subject: Words | None = Field(default=None, description="what they spoke about")


class Movement(Item):
    """Somebody who came, went, returned or stood aside during the meeting."""

    word_attributes: ClassVar = ("name", "time")

    name: Words | None = Field(default=None, description="who it was")
    event: MovementEvent = Field(description="what they did")
    time: ClockTime | None = Field(default=None, description="when")


class Signature(Item):
    """A signature under the minutes, or the line for it."""

    word_attributes: ClassVar = ("name", "role", "date")

    name: Words | None = Field(default=None, description="who signed; null for an empty line")
    role: Words | None = Field(default=None, description="the office in which they signed")
    date: Edtf | None = Field(default=None, description="the date beside the signature")


class Appointment(Item):
    """Somebody who was put into an office or onto a body."""

    word_attributes: ClassVar = ("person", "office", "body")

    person: Words | None = Field(default=None, description="who was appointed or elected")
    office: Words | None = Field(default=None, description="the office")
    body: Words | None = Field(default=None, description="the body they serve on")


class Figure(Item):
    """An amount of money, a percentage, or a count of things; its text is the mention itself."""

    word_attributes: ClassVar = ("unit", "of")

    kind: FigureKind = Field(description="money, percent or count")
    value: DecimalString | None = Field(default=None, description="the number; null where two readings remain")
    value_max: DecimalString | None = Field(default=None, description='the upper end of a range ("3-4 people")')
    currency: CurrencyCode | None = Field(default=None, description="ISO 4217 code of an amount of money")
    unit: Words | None = Field(default=None, description='what is counted ("members")')
    of: Words | None = Field(default=None, description="what the figure measures")
    approximate: Flag | None = Field(default=None, description='whether the words say "about" or the like')


class DateMention(Item):
    """A calendar date in the text; its text is the mention itself."""

    edtf: Edtf | None = Field(default=None, description="the date in EDTF; null where two readings remain")
    kind: DateKind = Field(default=DateKind.OTHER, description="what it is the date of")
    resolved_from: Words | None = Field(
        default=None, description="where a part came from that is not printed here, such as the year"
    )
