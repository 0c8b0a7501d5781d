"""Plain text files: encodings, pages, rules, tables and headings."""

from __future__ import annotations

import pytest

from minutebook.document import Line, LineKind
from minutebook.errors import DamagedFile, EmptyDocument
from minutebook.readers.encodings import decode
from minutebook.readers.text import read_lines, read_text

QUOTES = "The chairman’s report – “a good year” – was read, at a cost of £4."


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman"]
)
def test_encodings_are_told_apart(encoding: str) -> None:
    text = f"{QUOTES}\nCafé Zoë is hired.\n" * 3
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman"])
def test_a_single_apostrophe_is_enough(encoding: str) -> None:
    assert decode("the clerk’s report was read\n".encode(encoding)) == "the clerk’s report was read\n"


@pytest.mark.parametrize(
    "data",
    [bytes(range(256)) * 20, b"\x7fELF\x02\x01\x01" + bytes(200), b"GIF89a\x01\x00\x01\x00" + b"\x00\x01" * 300],
    ids=["every byte", "a program", "a picture"],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(DamagedFile):
        read_text(data)


@pytest.mark.parametrize("data", [b"", b" \n\n\t\n", b"\f\f", b"----\n\n****\n"])
def test_an_empty_file_is_refused(data: bytes) -> None:
    with pytest.raises(EmptyDocument):
        read_text(data)


def kept(text: str) -> list[tuple[str, int, bool]]:
    """Text, page and gap of each line."""
    return [(line.text, line.page, line.gap) for line in read_lines(text).lines]


@pytest.mark.parametrize(
    ("name", "text", "lines"),
    [
        ("lines", "a b\nc\n", [("a b", 1, False), ("c", 1, False)]),
        ("old line ends", "a\r\nb\rc", [("a", 1, False), ("b", 1, False), ("c", 1, False)]),
        ("a blank line", "\na\n \nb", [("a", 1, False), ("b", 1, True)]),
        ("form feeds", "a\n\fb\n\f\n", [("a", 1, False), ("b", 2, False)]),
        ("page marks", "--- PAGE 1 ---\na\n\n--- PAGE 2 ---\nb", [("a", 1, False), ("b", 2, False)]),
        ("rules part", "a\n* * *\nb\n=====\n\nc", [("a", 1, False), ("b", 1, True), ("c", 1, True)]),
        (
            "quoted lines",
            "| 1. Roll call\n|\n| 2. Agenda\nNone.",
            [("1. Roll call", 1, False), ("2. Agenda", 1, True), ("None.", 1, False)],
        ),
        ("quoted mail", "> a\n> b\n> c", [("a", 1, False), ("b", 1, False), ("c", 1, False)]),
    ],
    ids=lambda value: value if isinstance(value, str) and "\n" not in value else "",
)
def test_lines_pages_and_gaps(name: str, text: str, lines: list[tuple[str, int, bool]]) -> None:
    assert kept(text) == lines


def test_page_marks_name_the_pages() -> None:
    assert [page.label for page in read_lines("--- PAGE 7 ---\na\n--- PAGE 8 ---\nb").pages] == ["7", "8"]


def test_indents_count_tabs() -> None:
    assert [line.indent for line in read_lines("a\n  b\n\tc\n \t d").lines] == [0, 2, 8, 9]


@pytest.mark.parametrize(
    ("rule", "underlined"), [("=======", True), ("---------", True), ("-" * 60, False), ("* * *", False)]
)
def test_a_rule_of_its_length_underlines_a_title(rule: str, underlined: bool) -> None:
    first, second = read_lines(f"Minutes\n{rule}\nof the club").lines
    assert (first.text, first.underline, second.gap) == ("Minutes", underlined, True)


@pytest.mark.parametrize(
    ("text", "level", "title"),
    [
        ("# Minutes", 1, "Minutes"),
        ("### Any other business ###", 3, "Any other business"),
        ("#4 was sold", 0, "#4 was sold"),
    ],
)
def test_hashes_make_headings(text: str, level: int, title: str) -> None:
    (line,) = read_lines(text).lines
    assert (line.level, line.text) == (level, title)
    assert (line.kind is LineKind.HEADING) == (level > 0)


def test_pipes_make_rows() -> None:
    lines = read_lines(
        "Present\n| Name | Office |\n| --- | --- |\n| Ada Moss | Chair |\n\n| Day | Hour |\n| Monday | |\n"
    ).lines
    rows = [line for line in lines if line.kind is LineKind.ROW]
    assert [(row.cells, row.table) for row in rows] == [
        (("Name", "Office"), 1),
        (("Ada Moss", "Chair"), 1),
        (("Day", "Hour"), 2),
        (("Monday", ""), 2),
    ]
    assert lines[0] == Line("Present")
