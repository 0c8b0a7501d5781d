"""Findings: what extraction doubted, in a fixed vocabulary of codes."""

from __future__ import annotations

from pydantic import Field

from minutebook_models.model import Model
from minutebook_models.notation import Words
from minutebook_models.span import Span
from minutebook_models.vocabulary import Severity

FINDING_CODES = {
    "ambiguous_date": "a date can be read in two ways (3/4/2021); the value is null or says how it was decided",
    "ambiguous_figure": "a number can be read in two ways (1.234); the value is null",
    "ambiguous_name": "a name fits two people of the document (two Smiths); it is left as printed",
    "ambiguous_outcome": "the words about a result say two things; the outcome is null",
    "ambiguous_section": "a line may be a heading or not",
    "ambiguous_value": "a field has two readings that remain; the value is null",
    "body_unclear": "no organisation or committee could be named with certainty",
    "date_conflict": "two places of the document give different dates for one thing",
    "duplicate_person": "one person seems to be listed twice",
    "encoding_doubtful": "the characters of the source may have been decoded wrongly",
    "handwriting": "a part of a page is handwritten and was not read",
    "hidden_text": "the source holds text that is not shown to a reader of the page",
    "looks_like_agenda": "the document announces a meeting rather than recording one",
    "looks_like_report": "the document is a report, not the minutes of a meeting",
    "looks_like_transcript": "the document records every word spoken; its decisions stand in no formal lines",
    "low_ocr_quality": "the characters of a page were recognised poorly",
    "missing_page": "the page numbers have a gap",
    "missing_year": "a date has no year, and the document fixes none",
    "mixed_languages": "parts of the document are in different languages",
    "name_conflict": "one office is given to two different people (two chairs)",
    "no_date": "the meeting's date was not found",
    "no_items": "the document reads as minutes, yet no section, person or decision was found",
    "not_minutes": "the document does not look like the minutes of a meeting",
    "other_language": "the document is in a language that the pipeline has no rules for",
    "quorum_conflict": "the people present are fewer than the quorum that is stated",
    "reading_order_doubtful": "columns or tables of a page may have been read in the wrong order",
    "redacted": "a part of the document has been blacked out",
    "several_meetings": "the file holds the minutes of several meetings; this record is one of them",
    "several_meetings_doubtful": "the file may hold the minutes of several meetings; it was read as one",
    "tally_conflict": "a printed count of votes disagrees with the names, the result or another count",
    "text_truncated": "the document breaks off",
    "time_conflict": "a meeting seems to end before it starts, or two places give different times",
    "two_digit_year": "a year is printed with two digits; the century was inferred",
    "unclear_outcome": "a motion is recorded, and nothing shows what became of it",
    "unclear_owner": "a task is recorded, and who is to do it could not be told",
    "unknown_person": "somebody acts (moves, votes, signs) who is on no list of attendance",
    "unread_part": "a part of the document could not be read (an image, an attachment, a damaged page)",
    "weekday_mismatch": "the printed day of the week is not that of the printed date",
}
"""Every code that a finding may carry, with its meaning."""


class Finding(Model):
    """Something that extraction doubted, with the readings that remain."""

    code: str = Field(
        pattern=r"^[a-z][a-z0-9_]*$", description="one of the documented codes", examples=["ambiguous_date"]
    )
    severity: Severity = Field(default=Severity.WARNING, description="how much it matters")
    message: Words = Field(description="what was doubted, in one sentence")
    path: Words | None = Field(
        default=None,
        description="the value in doubt, list items by their id: `meeting.date`, `decisions.dec-1a2b3c4d5e.vote`",
    )
    evidence: tuple[Span, ...] = Field(default=(), description="the passages that raise the doubt")
