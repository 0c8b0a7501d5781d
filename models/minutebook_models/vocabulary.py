"""The words that the record may use: one enumeration for each kind, outcome, status and option.

This is the only list of allowed words; rules, components, exports and checks import it from here.
Members are strings, so `decision.outcome == "carried"` holds.
"""

from __future__ import annotations

from enum import StrEnum


class MeetingKind(StrEnum):
    """What sort of meeting it was, where the minutes say so."""

    REGULAR = "regular"
    SPECIAL = "special"
    EMERGENCY = "emergency"
    ANNUAL = "annual"
    EXTRAORDINARY = "extraordinary"
    JOINT = "joint"
    WORK_SESSION = "work_session"
    PUBLIC_HEARING = "public_hearing"


class MeetingFormat(StrEnum):
    """How people came together."""

    IN_PERSON = "in_person"
    VIRTUAL = "virtual"
    HYBRID = "hybrid"


class MinutesStatus(StrEnum):
    """Whether these minutes have been approved."""

    DRAFT = "draft"
    APPROVED = "approved"


class PreviousMinutesStatus(StrEnum):
    """What the meeting did with the minutes of an earlier one."""

    APPROVED = "approved"
    AMENDED = "amended"
    DEFERRED = "deferred"
    DISPENSED = "dispensed"


class SectionKind(StrEnum):
    """What a section of the minutes is about."""

    CALL_TO_ORDER = "call_to_order"
    ATTENDANCE = "attendance"
    APOLOGIES = "apologies"
    AGENDA = "agenda"
    DECLARATIONS = "declarations"
    PREVIOUS_MINUTES = "previous_minutes"
    MATTERS_ARISING = "matters_arising"
    REPORTS = "reports"
    CORRESPONDENCE = "correspondence"
    FINANCE = "finance"
    PUBLIC_COMMENT = "public_comment"
    CONSENT = "consent"
    OLD_BUSINESS = "old_business"
    NEW_BUSINESS = "new_business"
    MOTIONS = "motions"
    ELECTIONS = "elections"
    EXECUTIVE_SESSION = "executive_session"
    ANY_OTHER_BUSINESS = "any_other_business"
    NEXT_MEETING = "next_meeting"
    ADJOURNMENT = "adjournment"
    SIGNATURES = "signatures"
    APPENDIX = "appendix"
    OTHER = "other"


class BlockKind(StrEnum):
    """What a stretch of the page is, before any reading of its words."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    ROW = "row"
    SIGNATURE = "signature"
    FURNITURE = "furniture"


class AttendeeStatus(StrEnum):
    """Whether somebody was there; `apologies` is absence with notice."""

    PRESENT = "present"
    APOLOGIES = "apologies"
    ABSENT = "absent"


class Capacity(StrEnum):
    """In what capacity somebody attended."""

    CHAIR = "chair"
    SECRETARY = "secretary"
    MEMBER = "member"
    ALTERNATE = "alternate"
    OBSERVER = "observer"
    STAFF = "staff"
    GUEST = "guest"
    PRESENTER = "presenter"


class AttendanceMode(StrEnum):
    """How somebody attended."""

    IN_PERSON = "in_person"
    REMOTE = "remote"
    PROXY = "proxy"


class DecisionKind(StrEnum):
    """What sort of formal act a decision is."""

    MOTION = "motion"
    RESOLUTION = "resolution"
    ORDINANCE = "ordinance"
    CONSENSUS = "consensus"
    APPROVAL = "approval"
    ELECTION = "election"
    ADJOURNMENT = "adjournment"


class Outcome(StrEnum):
    """What became of a motion; a motion that died for lack of a second is `lost`."""

    CARRIED = "carried"
    LOST = "lost"
    DEFERRED = "deferred"
    WITHDRAWN = "withdrawn"


class VoteMethod(StrEnum):
    """How the vote was taken."""

    VOICE = "voice"
    SHOW_OF_HANDS = "show_of_hands"
    ROLL_CALL = "roll_call"
    BALLOT = "ballot"
    POLL = "poll"
    ACCLAMATION = "acclamation"


class VoteOption(StrEnum):
    """What one named person voted."""

    YES = "yes"
    NO = "no"
    ABSTAIN = "abstain"
    ABSENT = "absent"
    EXCUSED = "excused"


class ActionStatus(StrEnum):
    """Whether a task is still to do."""

    OPEN = "open"
    DONE = "done"


class MovementEvent(StrEnum):
    """How somebody's presence changed during the meeting."""

    ARRIVED = "arrived"
    LEFT = "left"
    RETURNED = "returned"
    RECUSED = "recused"


class FigureKind(StrEnum):
    """What sort of figure is reported."""

    MONEY = "money"
    PERCENT = "percent"
    COUNT = "count"


class DateKind(StrEnum):
    """What a date in the text is the date of."""

    MEETING = "meeting"
    NEXT_MEETING = "next_meeting"
    PREVIOUS_MEETING = "previous_meeting"
    DEADLINE = "deadline"
    EVENT = "event"
    DOCUMENT = "document"
    OTHER = "other"


class Severity(StrEnum):
    """How much a finding or a failed check matters."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class CheckOutcome(StrEnum):
    """What a check of a record came to."""

    PASS = "pass"
    FAIL = "fail"
    UNCERTAIN = "uncertain"
    NOT_APPLICABLE = "not_applicable"
    NOT_CHECKABLE = "not_checkable"
