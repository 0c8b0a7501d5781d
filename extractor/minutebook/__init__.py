"""Minutes of meetings in, validated records out.

    import minutebook

    record = minutebook.extract("minutes.pdf")
    for decision in record.decisions:
        print(decision.outcome, decision.mover, decision.text)

The verbs are imported when they are first used, so that `import minutebook` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from minutebook.version import __version__

if TYPE_CHECKING:
    from minutebook.checks import check
    from minutebook.extraction import extract, extract_all, extract_many, extract_text, pipeline
    from minutebook.readers.limits import Limits
    from minutebook_models import Record

_HOMES = {
    "Limits": "minutebook.readers.limits",
    "Record": "minutebook_models",
    "check": "minutebook.checks",
    "extract": "minutebook.extraction",
    "extract_all": "minutebook.extraction",
    "extract_many": "minutebook.extraction",
    "extract_text": "minutebook.extraction",
    "pipeline": "minutebook.extraction",
}
"""Where each verb lives."""

__all__ = [
    "Limits",
    "Record",
    "__version__",
    "check",
    "extract",
    "extract_all",
    "extract_many",
    "extract_text",
    "pipeline",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'minutebook' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return __all__
