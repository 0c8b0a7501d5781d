"""Everything minutebook raises on purpose.

    MinutebookError
    ├── ReadError            a document cannot be read
    │   ├── UnsupportedFormat    no reader for this kind of file
    │   ├── DamagedFile          the bytes are not what they claim to be
    │   ├── EncryptedFile        a password would be needed
    │   ├── EmptyDocument        nothing to read in it
    │   ├── TooLarge             over a limit (limits are options)
    │   ├── MissingTool          an outside program is needed and not installed
    │   └── SeveralMeetings      extract() met a file with more than one meeting
    ├── RuleError            a rule file is wrong (file, rule, field, and what to do)
    ├── RecordError          a record breaks the contract: our bug
    ├── ProfileError         a check profile is wrong or unknown (file, rule, field, and what to do)
    └── EvaluationError      gold or predictions cannot be compared

Messages say what is wrong and what to do, in one line, without the file's name: the caller knows it.
"""

from __future__ import annotations


class MinutebookError(Exception):
    """Base of every error that minutebook raises on purpose."""


class ReadError(MinutebookError):
    """A document cannot be read."""


class UnsupportedFormat(ReadError):
    """No reader for this kind of file."""


class DamagedFile(ReadError):
    """The bytes are not what they claim to be."""


class EncryptedFile(ReadError):
    """The file is protected by a password."""


class EmptyDocument(ReadError):
    """There is nothing to read in the file."""


class TooLarge(ReadError):
    """The file is over a limit."""


class MissingTool(ReadError):
    """An outside program is needed and is not installed."""


class SeveralMeetings(ReadError):
    """The file holds more than one meeting; `extract_all` returns them all."""


class RuleError(MinutebookError):
    """A rule file is wrong."""


class RecordError(MinutebookError):
    """A record breaks the contract."""


class EvaluationError(MinutebookError):
    """Gold and predictions cannot be compared."""


class ProfileError(MinutebookError):
    """A check profile is unknown, or its file is wrong."""
