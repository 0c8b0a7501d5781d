"""Duties that no document shows, and rules that are for other bodies."""

from __future__ import annotations

from minutebook.checks.minutes import Minutes
from minutebook.checks.verdict import Verdict, not_applicable, not_checkable


def outside_document(minutes: Minutes) -> Verdict:
    """A duty that cannot be seen in a document."""
    del minutes
    return not_checkable("no document can show it")


def other_bodies(minutes: Minutes) -> Verdict:
    """A rule for bodies that this profile is not for."""
    del minutes
    return not_applicable("it binds bodies of another kind")


def series_only(minutes: Minutes) -> Verdict:
    """A duty that only a series of minutes can show."""
    del minutes
    return not_checkable("one document cannot show it; it needs the whole series")


def option_only(minutes: Minutes) -> Verdict:
    """A value that the keeper gives, and no minutes hold."""
    del minutes
    return not_checkable("the archive gives it; it stands in no minutes")


TESTS = {
    "outside_document": outside_document,
    "other_bodies": other_bodies,
    "series_only": series_only,
    "option_only": option_only,
}
