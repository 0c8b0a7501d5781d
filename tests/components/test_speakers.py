"""Speakers: members of the public under their own heading and elsewhere, and those who are none."""

from __future__ import annotations

import pytest
import spacy

from minutebook.components import sections, speakers
from minutebook.components.annotations import Annotations, Person
from minutebook.readers.text import read_lines
from minutebook.text import compose

Found = list[tuple[str, str | None, str | None]]
UNDER_HEADING = [
    pytest.param(
        "Carl Fay, Friends of Weir Creek, spoke about crowding.",
        [("Carl Fay", "Friends of Weir Creek", "crowding")],
        id="whom they speak for",
    ),
    pytest.param(
        "Mrs. Opal Roe, 402 Third St., complained about the noise.",
        [("Opal Roe", "402 Third St.", "noise")],
        id="where they live",
    ),
    pytest.param("Don Abel (via Zoom) opposed the leaf ban.", [("Don Abel", None, "leaf ban")], id="on line"),
    pytest.param(
        "Di Fay, president of the Boosters, presented a cup.", [("Di Fay", "Boosters", None)], id="office and body"
    ),
    pytest.param("Mr. Fay (Lot 7) - the oak again.", [("Fay", "Lot 7", None)], id="a dash for the verb"),
    pytest.param("Ann Bell asked about the gate.", [], id="a member"),
    pytest.param("City Manager Dunn said that it would be mended.", [], id="an office"),
    pytest.param("Mr. Poe replied that it was mended.", [], id="an answer"),
    pytest.param("There was no public comment.", [], id="nobody"),
]
ELSEWHERE = [
    pytest.param("Mr. F. Sayle, being present, was heard, and said that it would not do.", ["F. Sayle"], id="heard"),
    pytest.param("Mrs. Fay, a tenant of Lot 6, was allowed to speak.", ["Fay"], id="allowed to speak"),
    pytest.param("Speaking against: Bo Lind, owner.", ["Bo Lind"], id="a side"),
    pytest.param("Carl Fay said that it was late.", [], id="nothing says so"),
]


def found_in(*lines: str) -> Found:
    found = Annotations(compose(read_lines("\n\n".join(lines))))
    found.people = [Person("Ann Bell", "Bell", None, None, None, "present", "member")]
    doc = spacy.blank("en")(found.document.text)
    sections.annotate(doc, found)
    speakers.annotate(doc, found)
    values = [entry.values for entry in found.entries["speakers"]]
    return [(v["name"], v.get("affiliation"), v.get("subject")) for v in values]


@pytest.mark.parametrize(("line", "expected"), UNDER_HEADING)
def test_under_a_heading_for_the_public(line: str, expected: Found) -> None:
    assert found_in("MINUTES", "1. Call to order", "The meeting opened at 7.", "2. PUBLIC COMMENT", line) == expected


@pytest.mark.parametrize(("line", "names"), ELSEWHERE)
def test_elsewhere_the_words_must_say_so(line: str, names: list[str]) -> None:
    assert [name for name, _, _ in found_in("MINUTES", "1. Roads", "The road was seen.", line)] == names
