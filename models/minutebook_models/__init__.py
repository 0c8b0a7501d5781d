"""The record of a meeting's minutes: frozen pydantic models, the words they may use, and their grounding.

Reading a record needs this package and pydantic alone:

    from minutebook_models import Record
    record = Record.model_validate_json(text)
"""

from minutebook_models.check import CheckResult
from minutebook_models.finding import FINDING_CODES, Finding
from minutebook_models.item import Derivation, Grounded, Item, Rival, item_id
from minutebook_models.items import (
    ActionItem,
    Appointment,
    Attendee,
    Ballot,
    ClosedSession,
    DateMention,
    Decision,
    Declaration,
    Figure,
    Movement,
    Section,
    Signature,
    Speaker,
    Vote,
)
from minutebook_models.meeting import Meeting, NextMeeting, PreviousMinutes, QuorumDetail
from minutebook_models.notation import is_edtf
from minutebook_models.record import ITEM_TYPES, SCHEMA_VERSION, Block, Extractor, Page, Record, Source
from minutebook_models.span import Region, Span, Stretch
from minutebook_models.vocabulary import (
    ActionStatus,
    AttendanceMode,
    AttendeeStatus,
    BlockKind,
    Capacity,
    CheckOutcome,
    DateKind,
    DecisionKind,
    FigureKind,
    MeetingFormat,
    MeetingKind,
    MinutesStatus,
    MovementEvent,
    Outcome,
    PreviousMinutesStatus,
    SectionKind,
    Severity,
    VoteMethod,
    VoteOption,
)

__all__ = [
    "FINDING_CODES",
    "ITEM_TYPES",
    "SCHEMA_VERSION",
    "ActionItem",
    "ActionStatus",
    "Appointment",
    "AttendanceMode",
    "Attendee",
    "AttendeeStatus",
    "Ballot",
    "Block",
    "BlockKind",
    "Capacity",
    "CheckOutcome",
    "CheckResult",
    "ClosedSession",
    "DateKind",
    "DateMention",
    "Decision",
    "DecisionKind",
    "Declaration",
    "Derivation",
    "Extractor",
    "Figure",
    "FigureKind",
    "Finding",
    "Grounded",
    "Item",
    "Meeting",
    "MeetingFormat",
    "MeetingKind",
    "MinutesStatus",
    "Movement",
    "MovementEvent",
    "NextMeeting",
    "Outcome",
    "Page",
    "PreviousMinutes",
    "PreviousMinutesStatus",
    "QuorumDetail",
    "Record",
    "Region",
    "Rival",
    "Section",
    "SectionKind",
    "Severity",
    "Signature",
    "Source",
    "Span",
    "Speaker",
    "Stretch",
    "Vote",
    "VoteMethod",
    "VoteOption",
    "is_edtf",
    "item_id",
]
