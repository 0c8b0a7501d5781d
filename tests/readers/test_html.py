"""Web pages: the minutes' lines without the site around them."""

from __future__ import annotations

import time

import pytest

from minutebook.document import Line, LineKind
from minutebook.readers.html import read_html


def lines(markup: str) -> list[Line]:
    return list(read_html(markup.encode()).lines)


def texts(markup: str) -> list[str]:
    return [line.text for line in lines(markup)]


def shown(line: Line) -> str:
    """A line with what the format says of it: "heading 2: Present"."""
    level = f" {line.level}" if line.level else ""
    return f"{line.kind.value}{level}: {line.text}"


BLOCKS = [
    pytest.param("<h2>Present</h2><p>A. Moss", ["heading 2: Present", "text: A. Moss"], id="heading by tag"),
    pytest.param("<div role=heading aria-level=3>Present</div>", ["heading 3: Present"], id="heading by role"),
    pytest.param("<p><b>Present</b></p>", ["text: Present"], id="a bold paragraph stays text"),
    pytest.param("<p>A. Moss<br>B. Reed</p>", ["text: A. Moss", "text: B. Reed"], id="line breaks part lines"),
    pytest.param(
        "<h3>Annual meeting<br>4 May</h3>", ["heading 3: Annual meeting", "heading 3: 4 May"], id="in headings"
    ),
    pytest.param(
        "The 4<sup>th</sup> of\n   May &amp; June &pound;5", ["text: The 4th of May & June £5"], id="spaces, entities"
    ),
    pytest.param("<p>off&shy;ice &#8203;hours", ["text: office hours"], id="characters that are not seen"),
    pytest.param("<p>&nbsp;</p><p>x</p><p> </p>", ["text: x"], id="blank paragraphs give no line"),
    pytest.param("<ul><li>one<li>two</ul>", ["list_item 1: - one", "list_item 1: - two"], id="bullets"),
    pytest.param("<ul><li>• one<li>- two</ul>", ["list_item 1: - one", "list_item 1: - two"], id="no bullet twice"),
    pytest.param("<ul style='list-style: none'><li>one</ul>", ["list_item 1: one"], id="list without bullets"),
    pytest.param(
        "<ol><li>one<ul><li>deep</ul><li>two</ol>",
        ["list_item 1: 1. one", "list_item 2: - deep", "list_item 1: 2. two"],
        id="nested lists",
    ),
    pytest.param(
        "<ol start=4 type=a><li>x<li value=7>y<li>z</ol>",
        ["list_item 1: d. x", "list_item 1: g. y", "list_item 1: h. z"],
        id="start, type and value",
    ),
    pytest.param("<ol type=I start=9><li>x</ol>", ["list_item 1: IX. x"], id="upper Roman"),
    pytest.param("<ol style='list-style-type:lower-roman'><li>x</ol>", ["list_item 1: i. x"], id="style"),
    pytest.param("<ol reversed><li>x<li>y</ol>", ["list_item 1: 2. x", "list_item 1: 1. y"], id="backwards"),
    pytest.param(
        "<ol><li><h3>Finance</h3><p>Noted.</ol>", ["heading 3: 1. Finance", "text: Noted."], id="heading in an item"
    ),
    pytest.param(
        "<ol><li><p>Finance</p><p>Noted.</ol>", ["list_item 1: 1. Finance", "text: Noted."], id="two paragraphs"
    ),
    pytest.param("<li>stray", ["list_item: - stray"], id="an item outside of any list"),
    pytest.param(
        "<p>- key - £5\n- lamp - £6</p>",
        ["text: - key - £5", "text: - lamp - £6"],
        id="a list that was never marked up",
    ),
    pytest.param(
        "<p>Chair: A. Moss\nClerk: B. Reed</p>", ["text: Chair: A. Moss", "text: Clerk: B. Reed"], id="labels"
    ),
    pytest.param("<p>one two\nthree four</p>", ["text: one two three four"], id="other line ends are spaces"),
    pytest.param(
        "<p>Noted: • the path was cleared. • a lamp was broken.</p>",
        ["text: Noted:", "text: • the path was cleared.", "text: • a lamp was broken."],
        id="bullets pasted into a paragraph",
    ),
    pytest.param("<p>Hall • Mill Lane • Otley</p>", ["text: Hall • Mill Lane • Otley"], id="bullets that only part"),
    pytest.param("<input type=checkbox checked>mend", ["text: [x] mend"], id="box that is ticked"),
]


@pytest.mark.parametrize(("markup", "expected"), BLOCKS)
def test_blocks(markup: str, expected: list[str]) -> None:
    assert [shown(line) for line in lines(markup)] == expected


STYLES = [
    pytest.param("<p><b>Motion:</b> to buy", False, 7, id="bold run-in label"),
    pytest.param("<p><b>Motion</b>: to buy", False, 6, id="the colon outside"),
    pytest.param("<p><b>4.</b> <strong>Finance</strong> noted", False, 10, id="two bold runs with a space between"),
    pytest.param("<p><b>Finance</b>:", True, 8, id="a plain colon after a bold line"),
    pytest.param("<p>4. <b>Finance</b>", True, 10, id="a plain number before a bold line"),
    pytest.param("<p style='font-weight:700'>Finance", True, 7, id="bold by style"),
    pytest.param("<b><i style='font-weight:normal'>Finance</i></b>", False, 0, id="plain by style"),
    pytest.param("<ol><li><b>Finance</b></ol>", True, 10, id="the label of a bold item is bold"),
    pytest.param("<ol><li><b>Finance</b> noted</ol>", False, 10, id="the label counts in the bold length"),
    pytest.param("<p>to <b>buy", False, 0, id="bold later in the line"),
    pytest.param("<p>I <b>move", False, 0, id="a word of one letter is no number"),
    pytest.param(
        "<p>1.<i>&nbsp; &nbsp; </i><b>Welcome</b> to all", False, 10, id="a number and spaces before bold text"
    ),
    pytest.param("<style>.c1 {font-weight: 700}</style><p><span class='c0 c1'>Finance", True, 7, id="bold by class"),
    pytest.param(
        "<style>p.c1{font-weight:700}</style><p class=c1 style='font-weight:400'>x", False, 0, id="own style first"
    ),
]


@pytest.mark.parametrize(("markup", "bold", "end"), STYLES)
def test_bold(markup: str, bold: bool, end: int) -> None:
    (line,) = lines(markup)
    assert (line.bold, line.bold_end) == (bold, end)


FACTS = [
    pytest.param("<center>x</center>", "centred", True, id="center"),
    pytest.param("<p align=center>x", "centred", True, id="align"),
    pytest.param("<p style='text-align: center'>x", "centred", True, id="style"),
    pytest.param("<div align=center><p align=left>x", "centred", False, id="left again"),
    pytest.param("<p class='has-text-align-center'>x", "centred", True, id="class"),
    pytest.param("<style>a, p.c{text-align:center}</style><p class=c>x", "centred", True, id="style sheet"),
    pytest.param("<u>x</u>", "underline", True, id="underlined"),
    pytest.param("<span style='text-decoration: underline'>x</span>", "underline", True, id="underlined by style"),
    pytest.param("<p><em>x</em>.", "italic", True, id="italic"),
    pytest.param("<blockquote>x", "indent", 4.0, id="quoted text is indented"),
    pytest.param("<p>x", "complete", True, id="a paragraph is whole"),
    pytest.param("<pre>x", "complete", False, id="a line of preformatted text may go on"),
]


@pytest.mark.parametrize(("markup", "fact", "expected"), FACTS)
def test_facts(markup: str, fact: str, expected: object) -> None:
    assert getattr(lines(markup)[0], fact) == expected


def test_gaps_are_where_a_browser_leaves_room() -> None:
    found = lines("<div>a</div><div>b</div><p>c</p><ul><li>d<li>e</ul>f<br><br>g<hr>h")
    assert [line.text for line in found if line.gap] == ["c", "- d", "f", "g", "h"]


def test_preformatted_text_keeps_its_columns() -> None:
    first, second, third = lines("<pre>MINUTES\n\n   A. Moss      Chair\n   B. Reed      Clerk</pre>")
    assert (first.text, second.text, second.indent, second.gap) == ("MINUTES", "A. Moss      Chair", 3.0, True)
    assert (third.text, third.gap) == ("B. Reed      Clerk", False)


def test_a_break_at_a_full_line_may_be_a_wrap() -> None:
    full = "The committee heard from the engineer about the state of the bridge and"
    first, second, third = lines(f"<p>{full}<br>asked for a report.<br>Noted.")
    assert [first.complete, second.complete, third.complete] == [False, False, True]


def test_paragraphs_of_one_printed_line_are_open() -> None:
    pair = (
        "<p>The committee heard from the engineer about the state of the</p>"
        "<p>bridge over the mill race and asked for a written report by the</p>"
        "<p>end of May.</p>"
    )
    assert not any(line.complete for line in lines(pair * 4))


TABLES = [
    pytest.param(
        "<table><tr><th>Name<th>Office<tr><td>A. Moss<td>Chair</table>",
        [("Name", "Office"), ("A. Moss", "Chair")],
        id="rows",
    ),
    pytest.param(
        "<table><tr><td>a<td colspan=2>b<tr><td>c<td>d<td>e</table>", [("a", "b"), ("c", "d", "e")], id="merged columns"
    ),
    pytest.param("<table><tr><td rowspan=2>a<td>b<tr><td>c</table>", [("a", "b"), ("", "c")], id="merged rows"),
    pytest.param("<table><tr><td><td>a<td><td>b</table>", [("a", "b")], id="columns that are blank throughout"),
    pytest.param(
        "<table><tr><td>Present<td>A. Moss<br>B. Reed<td>Chair<br>Clerk</table>",
        [("Present", "A. Moss", "Chair"), ("", "B. Reed", "Clerk")],
        id="names and offices side by side",
    ),
    pytest.param(
        "<table><tr><td>Mend the gate and<br>paint it<td>A. Moss</table>",
        [("Mend the gate and paint it", "A. Moss")],
        id="wrapped",
    ),
    pytest.param(
        "<dl><dt>Venue<dd>Mill Hall<dt>Chair<dd>A. Moss</dl>",
        [("Venue", "Mill Hall"), ("Chair", "A. Moss")],
        id="terms",
    ),
    pytest.param(
        "<dl><dt>Present<dd>A. Moss<dd>B. Reed</dl>", [("Present", "A. Moss"), ("", "B. Reed")], id="two meanings"
    ),
]


@pytest.mark.parametrize(("markup", "expected"), TABLES)
def test_rows(markup: str, expected: list[tuple[str, ...]]) -> None:
    found = lines(markup)
    assert [line.cells for line in found] == expected
    assert all(line.kind is LineKind.ROW and line.table == 1 and line.text == "\t".join(line.cells) for line in found)


LONG = "The clerk reported that the gate had been mended twice this year and that a third repair would cost more. " * 2
LAYOUTS = [
    pytest.param("<table><tr><td>one<tr><td>two</table>", ["one", "two"], id="one column"),
    pytest.param("<table><tr><td><h1>Minutes</h1><p>x<p>y</table>", ["Minutes", "x", "y"], id="one cell"),
    pytest.param(
        "<table><tr><td>menu<td><h1>Minutes</h1><p>x<p>y</table>", ["menu", "Minutes", "x", "y"], id="whole page"
    ),
    pytest.param(
        "<table><tr><td>1.<br>2.<br>3.<td>Apologies<br>Minutes<br>Finance</table>",
        ["1. Apologies", "2. Minutes", "3. Finance"],
        id="numbers beside texts",
    ),
    pytest.param(
        "<table><tr><td><p>1.<p>2.<td><p><b>Apologies</b><p>None.<p><b>Minutes</b><p>Approved.</table>",
        ["1. Apologies", "None.", "2. Minutes", "Approved."],
        id="numbers beside headings and texts",
    ),
    pytest.param(
        f"<table><tr><td>4.<td>Gate<p>{LONG}<tr><td>5.<td>Path<p>{LONG}</table>",
        ["4. Gate", LONG.strip(), "5. Path", LONG.strip()],
        id="items with paragraphs",
    ),
    pytest.param(
        "<table><tr><td>1<td>Anne Moss<tr><td>2<td>Ben Reed</table>", ["1 Anne Moss", "2 Ben Reed"], id="numbered list"
    ),
    pytest.param(
        "<table><tr><td>Gate<td>AM<p><b>2 FINANCE</b><p>Rent<tr><td>Path<td>BR</table>",
        ["Gate", "AM", "2 FINANCE", "Rent", "Path\tBR"],
        id="numbered titles within a cell",
    ),
    pytest.param("<table><tr><td>2019<td>£5<tr><td>2020<td>£6</table>", ["2019\t£5", "2020\t£6"], id="years and sums"),
    pytest.param(
        f"<table><tr><td>4.<td>Gate<p>{LONG}<td>AM<tr><td>5.<td>Any other business<td></table>",
        ["4. Gate", LONG.strip(), "AM", "5. Any other business"],
        id="items of business with and without paragraphs",
    ),
    pytest.param(
        "<table><tr><td colspan=2>FINANCE<tr><td>Rent<td>£5</table>",
        ["FINANCE", "Rent\t£5"],
        id="a heading across a table",
    ),
    pytest.param(f"<dl><dt>Gate<dd>{LONG}</dl>", ["Gate", LONG.strip()], id="a term with a paragraph"),
]


@pytest.mark.parametrize(("markup", "expected"), LAYOUTS)
def test_layout_tables(markup: str, expected: list[str]) -> None:
    assert texts(markup) == expected


MINUTES = (
    "<h1>Minutes of the Mill Trust</h1><p>The meeting was opened by the chair at seven, and the roll was called.</p>"
)
SITES = [
    pytest.param(f"<nav><a href=/>Home</a></nav>{MINUTES}", id="nav"),
    pytest.param(f"<ul class=navbar-nav><li><a href=/>Home</a><li><a href=/b>News</a></ul>{MINUTES}", id="class"),
    pytest.param(
        f"<header><a href=/>Mill Trust</a></header>{MINUTES}<footer>Contact us</footer>", id="header and footer"
    ),
    pytest.param(f"{MINUTES}<div id=sidebar><a href=/a>News</a> <a href=/b>Events</a></div>", id="side bar"),
    pytest.param(f"<div class=cookie-banner>We use cookies. <button>OK</button></div>{MINUTES}", id="cookies"),
    pytest.param(
        f"<a href=#main>Skip to content</a>{MINUTES}<script>alert('x')</script><style>p {{}}</style>", id="scripts"
    ),
    pytest.param(
        f"<p><a href=/a>Home</a></p><p><a href=/b>News</a></p><p><a href=/c>Us</a></p>{MINUTES}", id="bare links"
    ),
    pytest.param(f"<main><article>{MINUTES}</article><p>All rights reserved.</main>", id="article"),
    pytest.param(f"<p style='display:none'>hidden</p>{MINUTES}<p hidden>hidden</p>", id="hidden"),
    pytest.param(f"<div role=dialog>Subscribe!</div>{MINUTES}", id="dialog"),
]


@pytest.mark.parametrize("markup", SITES)
def test_the_site_goes_and_the_minutes_stay(markup: str) -> None:
    assert texts(markup) == texts(MINUTES)


KEPT = [
    pytest.param("<body class='has-sidebar menu'><p>Minutes.</p>", "Minutes.", id="a class on the whole page"),
    pytest.param(f"{MINUTES}<h2 id=social>Social</h2><p>A fair was held.", "Social", id="a section with a menu's name"),
    pytest.param(
        f"{MINUTES}<section id=comments><h2>Comments</h2><p>None.</section>", "Comments", id="public comments"
    ),
    pytest.param(f"<header><h1>Minutes of 4 May</h1></header><p>{LONG}", "Minutes of 4 May", id="title in a header"),
    pytest.param(
        f"<h1>Minutes of 4 May</h1><main><p>{LONG}</main>", "Minutes of 4 May", id="title before the main part"
    ),
    pytest.param(
        f"{MINUTES}<ul><li><a href=a>Gate</a><li><a href=b>Path</a><li><a href=c>Lamp</a></ul><p>{LONG}",
        "- Gate",
        id="links",
    ),
    pytest.param(f"{MINUTES}<p><a href=a.pdf>A</a><p><a href=b.pdf>B</a><p><a href=c.pdf>C</a>", "C", id="enclosures"),
    pytest.param(
        "<ul><li><a href=a>Gate</a><li><a href=b>Path</a><li><a href=c>Lamp</a></ul>", "- Path", id="links only"
    ),
]


@pytest.mark.parametrize(("markup", "text"), KEPT)
def test_what_looks_like_the_site_and_is_not_stays(markup: str, text: str) -> None:
    assert text in texts(markup)


def test_a_server_s_variables_are_filled_in() -> None:
    page = '<!--#set var="title" value="Minutes of 9 March" --><h1><!--#echo encoding="none" var="title" --></h1>'
    assert texts(page) == ["Minutes of 9 March"]


def test_front_matter_stays_line_by_line() -> None:
    found = lines("---\r\nlayout: page\r\ntitle: Minutes\r\n---\r\n<p>Present: A. Moss</p>")
    assert [line.text for line in found] == ["layout: page", "title: Minutes", "Present: A. Moss"]
    assert all(line.complete for line in found)


ENCODINGS = [
    pytest.param("<p>Café – Ærø".encode(), id="UTF-8"),
    pytest.param("<meta charset=iso-8859-1><p>Café – Ærø".encode("cp1252"), id="declared"),
    pytest.param("<meta charset=latin1><p>Café – Ærø".encode(), id="declared wrongly"),
    pytest.param("<p>Café – Ærø".encode("utf-16"), id="UTF-16"),
    pytest.param("<p>Café – Ærø".encode("utf-8-sig"), id="with a byte order mark"),
    pytest.param("<meta charset=no-such><p>Café – Ærø".encode(), id="declared as nothing known"),
]


@pytest.mark.parametrize("data", ENCODINGS)
def test_encodings(data: bytes) -> None:
    assert [line.text for line in read_html(data).lines] == ["Café – Ærø"]


def test_language_is_the_one_declared() -> None:
    assert read_html(b"<html lang=en-GB><p>x").language == "en-GB"
    assert read_html(b"<html lang='{{ lang }}'><p>x").language is None


TAGS = ["div", "span", "ul><li", "table><tr><td", "dl><dd", "blockquote", "b", "font><p", "li", "pre", "mill", "div/"]


@pytest.mark.parametrize("tag", TAGS)
def test_depth_does_not_crash(tag: str) -> None:
    assert "Minutes" in texts(f"<{tag}>" * 3000 + "Minutes")[-1]


@pytest.mark.parametrize("tag", ["div", "ul><li"])
def test_depth_does_not_cost_the_square_of_time(tag: str) -> None:
    start = time.perf_counter()
    assert "Minutes" in texts(f"<{tag}>" * 100_000 + "Minutes")[-1]
    assert time.perf_counter() - start < 60  # a parser left to itself takes minutes


def test_giant_spans_do_not_fill_the_memory() -> None:
    assert lines("<table>" + "<tr><td rowspan=1000 colspan=1000>a<td>b" * 300 + "</table>")


def test_cells_beyond_the_widest_table_stay() -> None:
    cells = "".join(f"<td colspan=90 rowspan=900>c{number}" for number in range(2000))
    lines = read_html(f"<table><tr>{cells}<tr><td>below</table>".encode()).lines
    found = {cell for line in lines for cell in line.cells}
    assert found >= {f"c{number}" for number in range(2000)} | {"below"}
