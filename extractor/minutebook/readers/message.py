"""A mail message, whatever it was kept as, and what of it is the minutes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from minutebook.document import Line, LineKind, Reading
from minutebook.errors import UnsupportedFormat
from minutebook.readers.html import read_html
from minutebook.readers.markdown import read_markdown
from minutebook.readers.options import USUAL, ReadOptions
from minutebook.readers.sniffing import EML, MARKDOWN, MSG, sniff
from minutebook.readers.text import read_lines

_REPLY = re.compile(r"^(?:\s*(?:re|fwd?|aw|wg|tr)\s*(?:\[\d+\])?\s*:)+\s*", re.I)
_STRUCTURE = re.compile(r"<(?:table|li|h[1-6]|b|strong)\b", re.I)
_TAG = re.compile(r"<[^<>]*>")
_SIGNATURE = re.compile(r"^-- ?\r?\n(?!.*^-- ?\r?\n)", re.M | re.S)
_LONGEST_SIGNATURE = 1000
_FORWARDED = re.compile(
    r"-{2,}\s*(?:original|forwarded) message\s*(?:from .{1,80})?-{2,}|begin forwarded message:|>*\s*on .{5,120} wrote:",
    re.I,
)
_HEADER = re.compile(r"(?:from|sent|date|to|cc|bcc|subject|reply-to|importance|attachments)\s*:", re.I)
_SENT = re.compile(r"^sent\s*:|@", re.I)
_SIGNS = tuple(
    re.compile(sign, re.I)
    for sign in (
        r"\b(?:present|attendance|attendees|attending)\s*[:–-]|\bpresent were\b",
        r"\b(?:apologies|regrets|absent)\b",
        r"\b(?:motion|moved|seconded|resolved|unanimously|carried)\b",
        r"\b(?:agreed|action(?:s| items?)?)\b",
        r"\b(?:called to order|adjourned|meeting (?:was )?(?:closed|ended|opened)|no (?:further|other) business)\b",
        r"\bminutes of the (?:previous|last)\b|\bmatters arising\b",
        r"\b(?:any other business|a\.?o\.?b\.?|old business|new business|reports?|next meeting)\b",
    )
)
_FEWEST_SIGNS = 3
_FEWEST_LINES = 10
"""A covering note is shorter."""
_APART = frozenset((".ics", ".vcf", ".asc", ".sig", ".p7s", ".p7m", ".dat"))
"""Endings of attachments that mail programs make: invitations, cards, signatures."""
_FEWEST_WORDS = 3
"""A shorter subject ("Minutes") is no title."""
_MOST_NAMED = 5


ENCRYPTED = "the message is encrypted; open it in the mail program and save its text"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came with a message."""

    name: str
    data: bytes
    inline: bool = False
    """Shown within the text: a picture in a signature."""


@dataclass(frozen=True, slots=True)
class Message:
    """What a message says; `text` and `html` are the same in two forms where both are there."""

    subject: str
    text: str
    html: str
    attachments: tuple[Attachment, ...] = ()


def read_message(message: Message, options: ReadOptions = USUAL) -> Reading:
    """The minutes in a message: its own text, or the one document that came with it.

    options: how that document is read.
    Raises UnsupportedFormat where it is neither.
    """
    body = _body(message, options)
    attached = [one for one in message.attachments if not _is_trimming(one)]
    if not attached or _is_minutes(body.lines):
        return replace(body, lines=_with_subject(body.lines, message.subject))
    readable = [one for one in attached if _is_readable(one)]
    if len(readable) == 1:
        from minutebook.readers import read

        return read(readable[0].data, readable[0].name, options)
    names = ", ".join(one.name for one in attached[:_MOST_NAMED]) + (" …" if len(attached) > _MOST_NAMED else "")
    which = "more than one attachment could" if readable else "no attachment can be read that could"
    raise UnsupportedFormat(
        f"the message itself holds no minutes, and {which} hold them ({names}); save the right one and read that"
    )


def _body(message: Message, options: ReadOptions) -> Reading:
    """The text; as HTML where that shows more than the plain one does."""
    if message.html.strip() and _is_fuller(message.html, message.text.strip()):
        reading = read_html(message.html.encode("utf-8", "replace"), options)
        return replace(reading, lines=tuple(_quieted(reading.lines)))
    text = message.text
    signature = _SIGNATURE.search(text)
    if signature and len(text) - signature.end() <= _LONGEST_SIGNATURE:
        text = text[: signature.start()]
    if not text.strip():
        return Reading(lines=())
    options.limits.check_characters(len(text))
    data = text.encode("utf-8", "replace")
    reading = read_markdown(data, options) if sniff(data) == MARKDOWN else read_lines(text)
    return Reading(lines=tuple(_quieted(reading.lines)))


def _is_fuller(html: str, text: str) -> bool:
    """Whether the HTML shows tables, lists or bold, or much that the plain text does not say: a mailing list's foot."""
    return not text or bool(_STRUCTURE.search(html)) or len(_TAG.sub("", html)) > 2 * len(text) + _LONGEST_SIGNATURE


def _quieted(lines: Sequence[Line]) -> list[Line]:
    """Lines, those of them furniture that say who forwarded the message to whom."""
    quiet = list(lines)
    place = 0
    while place < len(lines):
        marked = bool(_FORWARDED.fullmatch(lines[place].text))
        start = place + marked
        stop = start
        while stop < len(lines) and _HEADER.match(lines[stop].text):
            stop += 1
        sent = any(_SENT.search(line.text) for line in lines[start:stop])
        if marked or (stop - start >= 3 and sent):
            quiet[place:stop] = [replace(line, kind=LineKind.FURNITURE, level=0) for line in lines[place:stop]]
        place = max(stop, place + 1)
    return quiet


def _with_subject(lines: Sequence[Line], subject: str) -> tuple[Line, ...]:
    """Lines with the subject as the title, unless they begin with it themselves or it says next to nothing."""
    title = " ".join(_REPLY.sub("", subject).split())
    if len(title.split()) < _FEWEST_WORDS or any(title.casefold() in line.text.casefold() for line in lines[:5]):
        return tuple(lines)
    return (Line(title, complete=True), *(replace(line, gap=True) for line in lines[:1]), *lines[1:])


def _is_minutes(lines: Sequence[Line]) -> bool:
    """Whether it reads like minutes rather than like a note that sends them."""
    said = [line.text for line in lines if line.kind is not LineKind.FURNITURE]
    return len(said) >= _FEWEST_LINES and sum(any(map(sign.search, said)) for sign in _SIGNS) >= _FEWEST_SIGNS


def _is_trimming(attachment: Attachment) -> bool:
    picture = sniff(attachment.data, attachment.name).startswith("image/")
    return (attachment.inline and picture) or PurePath(attachment.name).suffix.lower() in _APART


def _is_readable(attachment: Attachment) -> bool:
    from minutebook.readers import READERS

    media_type = sniff(attachment.data, attachment.name)
    # A message in a message might hold one again, and so on.
    return media_type in READERS and media_type not in (EML, MSG) and not media_type.startswith("image/")
