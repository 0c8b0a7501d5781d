"""The meeting itself: who met, when, where and under whom."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from minutebook_models.item import Derivation
from minutebook_models.model import Model
from minutebook_models.notation import ClockTime, Count, Edtf, Flag, Share, Words
from minutebook_models.span import Span
from minutebook_models.vocabulary import MeetingFormat, MeetingKind, MinutesStatus, PreviousMinutesStatus


class QuorumDetail(Model):
    """What the minutes say about the quorum, in numbers."""

    stated: Words | None = Field(default=None, description="the words about the quorum")
    required: Count | None = Field(default=None, description="how many are needed")
    present: Count | None = Field(default=None, description="how many are stated to be there")


class PreviousMinutes(Model):
    """What the meeting did with the minutes of an earlier meeting."""

    date: Edtf | None = Field(default=None, description="date of the earlier meeting")
    status: PreviousMinutesStatus | None = Field(default=None, description="what was done with its minutes")


class NextMeeting(Model):
    """A meeting to come, as announced."""

    date: Edtf | None = Field(default=None, description="when it is to be")
    time: ClockTime | None = Field(default=None, description="at what time")
    location: Words | None = Field(default=None, description="where")


class Meeting(Model):
    """The facts about the meeting; where each was read stands beside them, by field name."""

    word_attributes: ClassVar = (
        *("body", "title", "kind", "number", "date", "start_time", "end_time", "scheduled_start_time", "location"),
        *("format", "status", "chair", "chairs", "secretary", "secretaries", "quorum", "quorum_detail"),
        *("previous_minutes", "next_meeting", "next_meetings"),
    )

    body: Words | None = Field(default=None, description="organisation or committee that met, as named")
    title: Words | None = Field(default=None, description="the document's title")
    kind: MeetingKind | None = Field(default=None, description="what sort of meeting, where it is stated")
    number: Words | None = Field(default=None, description='stated sequence number ("6", "2021-03")')
    date: Edtf | None = Field(default=None, description="when it was held")
    start_time: ClockTime | None = Field(default=None, description="call to order, else the scheduled time")
    end_time: ClockTime | None = Field(default=None, description="adjournment")
    scheduled_start_time: ClockTime | None = Field(default=None, description="when it was to begin")
    location: Words | None = Field(default=None, description="the place as written")
    format: MeetingFormat | None = Field(default=None, description="in person, virtual or both")
    status: MinutesStatus | None = Field(default=None, description="whether these minutes are draft or approved")
    chair: Words | None = Field(default=None, description="who presided; of several the first")
    chairs: tuple[Words, ...] = Field(default=(), description="all who presided, where there were several")
    secretary: Words | None = Field(default=None, description="who took the minutes; of several the first")
    secretaries: tuple[Words, ...] = Field(default=(), description="all who took the minutes, where there were several")
    quorum: Flag | None = Field(default=None, description="whether there was a quorum, where it is stated")
    quorum_detail: QuorumDetail | None = Field(default=None, description="the numbers given about the quorum")
    previous_minutes: tuple[PreviousMinutes, ...] = Field(
        default=(), description="what was done with the minutes of earlier meetings"
    )
    next_meeting: NextMeeting | None = Field(default=None, description="the next meeting; of several the first")
    next_meetings: tuple[NextMeeting, ...] = Field(default=(), description="all, where several are announced")
    fields: dict[str, tuple[Span, ...]] = Field(default_factory=dict, description="where each field was read")
    rules: dict[str, Words] = Field(default_factory=dict, description="the rule that read each field")
    confidence: dict[str, Share] = Field(default_factory=dict, description="0 to 1 for each field")
    derived: dict[str, Derivation] = Field(default_factory=dict, description="fields that are inferred, not printed")
