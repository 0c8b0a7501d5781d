"""Markdown as people write it, sloppily."""

from __future__ import annotations

import re
import time

import pytest

from minutebook.document import Line, LineKind
from minutebook.readers.markdown import read_markdown


def lines(source: str) -> list[Line]:
    return list(read_markdown(source.encode()).lines)


def shown(line: Line) -> str:
    """A line with what the format says of it: "heading 2: Present"."""
    level = f" {line.level}" if line.level else ""
    return f"{line.kind.value}{level}: {line.text}"


BLOCKS = [
    pytest.param("## Present\n", ["heading 2: Present"], id="heading"),
    pytest.param("##Present\n", ["heading 2: Present"], id="heading without its space"),
    pytest.param("#Present\n", ["heading 1: Present"], id="heading of level 1 without its space"),
    pytest.param(
        "#agreed to mend the gate\n", ["text: #agreed to mend the gate"], id="a chat robot's mark is no heading"
    ),
    pytest.param("Present\n-------\nA. Moss\n", ["heading 2: Present", "text: A. Moss"], id="underlined heading"),
    pytest.param("Minutes\n=======\n", ["heading 1: Minutes"], id="doubly underlined heading"),
    pytest.param(
        "Draft\n\n---\n\nA. Moss took the chair.\n---\nFinance\n",
        ["text: Draft", "text: A. Moss took the chair.", "text: Finance"],
        id="where rules are drawn a rule under a paragraph is one",
    ),
    pytest.param("a\nb\n-------\n", ["text: a", "text: b"], id="a rule under two lines makes no heading"),
    pytest.param("A. Moss\nB. Reed\n", ["text: A. Moss", "text: B. Reed"], id="one name per line"),
    pytest.param(
        "A. Moss  \nB. Reed\\\nC. Hill\n", ["text: A. Moss", "text: B. Reed", "text: C. Hill"], id="hard breaks"
    ),
    pytest.param("A. Moss<br>B. Reed\n", ["text: A. Moss", "text: B. Reed"], id="raw line break"),
    pytest.param(
        "- one\n- two\n  - deep\n", ["list_item 1: - one", "list_item 1: - two", "list_item 2: - deep"], id="list"
    ),
    pytest.param("* one\n+ two\n", ["list_item 1: - one", "list_item 1: - two"], id="other bullets"),
    pytest.param("- - one\n", ["list_item 2: - one"], id="a bullet in a bullet"),
    pytest.param("- [x] mend\n- [ ] paint\n", ["list_item 1: - [x] mend", "list_item 1: - [ ] paint"], id="task boxes"),
    pytest.param("1. one\n2. two\n", ["list_item 1: 1. one", "list_item 1: 2. two"], id="numbers"),
    pytest.param(
        "1. one\n1. two\n1. three\n",
        ["list_item 1: 1. one", "list_item 1: 2. two", "list_item 1: 3. three"],
        id="all ones",
    ),
    pytest.param(
        "1. one\n3. two\n4. three\n",
        ["list_item 1: 1. one", "list_item 1: 3. two", "list_item 1: 4. three"],
        id="as written",
    ),
    pytest.param("1) one\n2) two\n", ["list_item 1: 1) one", "list_item 1: 2) two"], id="brackets"),
    pytest.param(
        "3. one\n\ntext\n\n4. two\n", ["list_item 1: 3. one", "text: text", "list_item 1: 4. two"], id="text between"
    ),
    pytest.param(
        "1.**Finance**\n- noted\n", ["list_item 1: 1. Finance", "list_item 1: - noted"], id="bold right after a number"
    ),
    pytest.param(
        "1.\n\nFinance\n\nNoted.\n", ["list_item 1: 1. Finance", "text: Noted."], id="a number alone on its line"
    ),
    pytest.param("1. one\n\n    more\n", ["list_item 1: 1. one", "text: more"], id="an item's second paragraph"),
    pytest.param("a) one\n\nb) two\n", ["text: a) one", "text: b) two"], id="letters stay as they stand"),
    pytest.param(
        "    The chair opened the meeting.\n", ["text: The chair opened the meeting."], id="indented prose is no code"
    ),
    pytest.param("```\n<AM> moved\n\n<BR> second\n```\n", ["text: <AM> moved", "text: <BR> second"], id="code block"),
    pytest.param("```{=html}\n<!-- -->\n```\nx\n", ["text: x"], id="a converter's left-overs"),
    pytest.param("<moss> I second that\n", ["text: <moss> I second that"], id="a nick is no tag"),
    pytest.param("<!-- page 2 -->\nx\n", ["text: x"], id="comment"),
    pytest.param("{% include menu.html %}\n\nx\n{: .lead}\n", ["text: x"], id="a site generator's marks"),
    pytest.param("___________\nA. Moss\n", ["text: ___________", "text: A. Moss"], id="room to sign"),
    pytest.param("a\n\n***\n\nb\n", ["text: a", "text: b"], id="rules are not text"),
    pytest.param("> It was *agreed*.\n", ["text: It was agreed."], id="quoted"),
    pytest.param("![logo](logo.png)\n\nx\n", ["text: x"], id="pictures are gone"),
]


@pytest.mark.parametrize(("source", "expected"), BLOCKS)
def test_blocks(source: str, expected: list[str]) -> None:
    assert [shown(line) for line in lines(source)] == expected


INLINE = [
    pytest.param("[survey.docx]{.ul} noted", "survey.docx noted", id="a converter's style"),
    pytest.param("[the report](https://example.org/r.pdf)", "the report", id="link"),
    pytest.param("see https://example.org/r_1_2", "see https://example.org/r_1_2", id="bare address"),
    pytest.param("see <https://example.org/r>", "see https://example.org/r", id="address in brackets"),
    pytest.param("<moss@example.org>", "moss@example.org", id="mail address"),
    pytest.param("*agreed* and _carried_", "agreed and carried", id="emphasis"),
    pytest.param("**Motion: **to buy", "Motion: to buy", id="bold with a space before its end"),
    pytest.param("**Motion:**to buy", "Motion:to buy", id="bold with no space after it"),
    pytest.param("** Motion ** to buy", "Motion to buy", id="bold with spaces inside"),
    pytest.param("\\*\\* Done \\*\\*", "Done", id="bold that a converter escaped"),
    pytest.param("a \\* b", "a * b", id="an escaped mark alone"),
    pytest.param("A. Moss**", "A. Moss**", id="a footnote's sign"),
    pytest.param("a \\$5 fee", "a $5 fee", id="escapes"),
    pytest.param("~~struck~~ &amp; kept", "struck & kept", id="struck out text and entities"),
    pytest.param("`code`", "code", id="code"),
    pytest.param("vote 5 < 6 > 4", "vote 5 < 6 > 4", id="comparison"),
    pytest.param("A. Moss        Chair", "A. Moss\tChair", id="columns"),
]


@pytest.mark.parametrize(("source", "expected"), INLINE)
def test_inline(source: str, expected: str) -> None:
    assert [line.text for line in lines(source)] == [expected]


BOLD = [
    pytest.param("**Motion:** to buy", False, 7, id="run-in label"),
    pytest.param("**Motion: **to buy", False, 7, id="sloppy run-in label"),
    pytest.param("**Finance**", True, 7, id="whole line"),
    pytest.param("**Finance**:", True, 8, id="colon outside"),
    pytest.param("4. **Finance**", True, 10, id="item"),
    pytest.param("4.**Finance** noted", False, 10, id="item with text"),
    pytest.param("<b>Finance</b>", True, 7, id="raw tag"),
]


@pytest.mark.parametrize(("source", "bold", "end"), BOLD)
def test_bold(source: str, bold: bool, end: int) -> None:
    (line,) = lines(source)
    assert (line.bold, line.bold_end) == (bold, end)


def test_tables_are_rows() -> None:
    found = lines("| Name | Office |\n|---|---|\n| A. Moss | **Chair** |\n| B. Reed | |\n")
    assert [line.cells for line in found] == [("Name", "Office"), ("A. Moss", "Chair"), ("B. Reed",)]
    assert all(line.kind is LineKind.ROW for line in found)


def test_raw_tables_are_rows() -> None:
    found = lines("<table>\n<tr><td>A. Moss</td><td>Chair</td></tr>\n</table>\n")
    assert [line.cells for line in found] == [("A. Moss", "Chair")]


def test_front_matter_stays_as_its_lines() -> None:
    found = lines('---\nlayout: minutes\ntitle: "Meeting of 4 May"\n---\nPresent: A. Moss\n')
    assert [line.text for line in found] == ["layout: minutes", 'title: "Meeting of 4 May"', "Present: A. Moss"]
    assert all(line.complete for line in found)


def test_front_matter_in_toml() -> None:
    assert [line.text for line in lines('+++\ntitle = "May"\n+++\n* opened\n')] == ['title = "May"', "- opened"]


def test_rules_at_the_top_are_no_front_matter() -> None:
    assert lines("---\nMINUTES\n---\nA. Moss\n")[0].text == "MINUTES"


WRAPPED = (
    "The committee heard from the engineer about the state of the bridge\n"
    "over the mill race and asked for a written report by the end of May.\n"
)
UNWRAPPED = f"{'The committee heard a long report from its engineer. ' * 5}\nThe clerk thanked her\nNoted\n"


def test_wrapped_lines_are_open_for_joining() -> None:
    assert [line.complete for line in lines(WRAPPED)] == [False, False]


def test_where_nobody_wraps_a_line_end_is_an_end() -> None:
    assert [line.complete for line in lines(UNWRAPPED)] == [True, True, True]


def test_list_items_without_continuation_are_whole() -> None:
    assert [line.complete for line in lines("- one\n- two\n")] == [True, True]


LAID_OUT = """
            MILL TRUST
     Minutes of 4 May 2020

Present:
   A. Moss           Chair
   B. Reed           Clerk
   C. Hill           Treasurer
"""


def test_text_set_with_spaces_is_read_as_text() -> None:
    found = lines(LAID_OUT)
    assert found[0].indent == 12.0
    assert "A. Moss           Chair" in [line.text for line in found]


@pytest.mark.parametrize(
    "mark", ["*", "_", "[", "`", "<", ">", "- ", "**a ", "[a](", "a|b\n-|-\n", "![", "<!-- ", "{% "]
)
def test_hostile_text_takes_no_square_of_time(mark: str) -> None:
    start = time.perf_counter()
    read_markdown((mark * 3000 + "x").encode())
    assert time.perf_counter() - start < 20


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("\n".join("  " * depth + f"- item {depth}" for depth in range(200)), id="a list in a list"),
        pytest.param("\n".join("> " * depth + f"item {depth}\n" for depth in range(200)), id="quotations"),
        pytest.param("- " * 200 + "item 199\n\n" + "\n".join(f"item {n}" for n in range(199)), id="on one line"),
        pytest.param("\n".join("\t" * depth + f"1. item {depth}" for depth in range(200)), id="numbers, tabs"),
    ],
)
def test_what_is_nested_very_deep_is_read_flat(source: str) -> None:
    text = "\n".join(line.text for line in read_markdown(source.encode()).lines)
    assert [number for number in range(200) if not re.search(rf"\bitem {number}\b", text)] == []
