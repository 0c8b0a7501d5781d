"""Signatures: names with offices beside or below them, lines nobody signed, and dates."""

from __future__ import annotations

import pytest
import spacy

from minutebook.components import dates, signatures
from minutebook.components.annotations import Annotations, Person
from minutebook.readers.text import read_lines
from minutebook.text import compose

HEAD = "Minutes of the Weir Lane Club, 4 March 2019\nPresent: Jo Fay, Ed Roe\nIt was agreed to wait.\n\n"

CASES = [
    pytest.param("Jo Fay, Chairman.", [("Jo Fay", "Chairman", None)], id="office behind"),
    pytest.param("ED ROE\nSecretary", [("ED ROE", "Secretary", None)], id="office below"),
    pytest.param("Respectfully submitted,\nJo Fay", [("Jo Fay", None, None)], id="alone under a formula"),
    pytest.param("Attest: Ed Roe, Town Clerk", [("Ed Roe", "Town Clerk", None)], id="attested"),
    pytest.param("Signed ............... Chairman", [(None, "Chairman", None)], id="nobody has signed"),
    pytest.param("Chairman: Jo Fay  DATE: 8/4/2019", [("Jo Fay", "Chairman", "2019-04-08")], id="office first"),
    pytest.param(
        "____________          ____________\nJo Fay, Mayor         Ed Roe, City Clerk",
        [("Jo Fay", "Mayor", None), ("Ed Roe", "City Clerk", None)],
        id="side by side",
    ),
    pytest.param("Jo Fay\nChairman\n8 April 2019", [("Jo Fay", "Chairman", "2019-04-08")], id="date below"),
    pytest.param("jf, 8 April 2019", [("jf", None, "2019-04-08")], id="initials"),
    pytest.param("The Secretary will write to Jo Fay.", [], id="a sentence"),
    pytest.param("Distribution: Jo Fay", [], id="another label"),
    pytest.param("Mayor Fay closed the meeting.", [], id="closing"),
]


@pytest.mark.parametrize(("lines", "expected"), CASES)
def test_signatures(lines: str, expected: list[tuple[str | None, str | None, str | None]]) -> None:
    """What is found is who signed as what and when."""
    found = Annotations(compose(read_lines(HEAD + lines)))
    found.people = [Person(name, name.split()[-1], None, None, None, "present") for name in ("Jo Fay", "Ed Roe")]
    doc = spacy.blank("en")(found.document.text)
    dates.annotate(doc, found)
    signatures.annotate(doc, found)
    values = [entry.values for entry in found.entries["signatures"]]
    assert [(v.get("name"), v.get("role"), v.get("date")) for v in values] == expected
