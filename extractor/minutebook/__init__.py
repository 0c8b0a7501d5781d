"""Minutes of meetings in, validated records out.

    import minutebook

    record = minutebook.extract("minutes.pdf")
    for decision in record.decisions:
        print(decision.outcome, decision.mover, decision.text)

The verbs are imported when they are first used, so that `import minutebook` costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from minutebook.version import __version__

if TYPE_CHECKING:
    from minutebook.checks import check
    from minutebook.extraction import extract, extract_all, extract_many, extract_text, pipeline
    from minutebook_models import Record

__all__ = ["Record", "__version__", "check", "extract", "extract_all", "extract_many", "extract_text", "pipeline"]


def __getattr__(name: str) -> Any:
    if name == "Record":
        from minutebook_models import Record

        return Record
    if name == "check":
        from minutebook.checks import check

        return check
    if name in __all__:
        from minutebook import extraction

        return getattr(extraction, name)
    raise AttributeError(f"module 'minutebook' has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
