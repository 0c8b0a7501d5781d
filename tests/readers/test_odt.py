"""OpenDocument texts, built here from their XML."""

from __future__ import annotations

import io
import zipfile

import pytest

from minutebook.document import Line
from minutebook.errors import DamagedFile, EncryptedFile, ReadError, TooLarge, UnsupportedFormat
from minutebook.readers import read, sniff
from minutebook.readers.odt import read_odt
from minutebook.readers.sniffing import FODT, ODT

OASIS = "urn:oasis:names:tc:opendocument:xmlns"
SPACES = " ".join(
    f'xmlns:{prefix}="{OASIS}:{name}:1.0"'
    for prefix, name in {
        **{name: name for name in ("office", "text", "table", "style")},
        "draw": "drawing",
        "fo": "xsl-fo-compatible",
        "svg": "svg-compatible",
    }.items()
)
KIND = "application/vnd.oasis.opendocument.text"


def packed(**parts: str | bytes) -> bytes:
    """A zip archive; "content" becomes content.xml."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", KIND, zipfile.ZIP_STORED)
        for name, text in parts.items():
            archive.writestr(f"{name.replace('__', '/')}.xml", text)
    return file.getvalue()


def content(body: str, styles: str = "") -> str:
    automatic = f"<office:automatic-styles>{styles}</office:automatic-styles>"
    return (
        f"<office:document-content {SPACES}>{automatic}<office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )


def document(body: str, styles: str = "", named: str = "", masters: str = "") -> bytes:
    """An ODT file; styles: automatic ones, named: those of styles.xml."""
    common = f"<office:styles>{named}</office:styles><office:master-styles>{masters}</office:master-styles>"
    return packed(
        content=content(body, styles), styles=f"<office:document-styles {SPACES}>{common}</office:document-styles>"
    )


def lines(body: str, styles: str = "", named: str = "", masters: str = "") -> list[Line]:
    return list(read_odt(document(body, styles, named, masters)).lines)


def shown(line: Line) -> str:
    """A line with what the format says of it: "heading 2: Present"."""
    level = f" {line.level}" if line.level else ""
    return f"{line.kind.value}{level}: {line.text}"


def p(text: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


INLINE = [
    pytest.param(p("A. Moss<text:tab/>Chair"), ["text: A. Moss\tChair"], id="tabs"),
    pytest.param(p('A.<text:s text:c="3"/>Moss'), ["text: A. Moss"], id="spaces"),
    pytest.param(p("A.\n   Moss"), ["text: A. Moss"], id="white space of the file"),
    pytest.param(p("A. Moss<text:line-break/>B. Reed"), ["text: A. Moss", "text: B. Reed"], id="line break"),
    pytest.param(
        p("the <text:span>old <text:a>gate</text:a> was</text:span> mended"),
        ["text: the old gate was mended"],
        id="spans and links",
    ),
    pytest.param(p("a<office:annotation><text:p>who?</text:p></office:annotation>b"), ["text: ab"], id="comments"),
    pytest.param(p("page <text:page-number>4</text:page-number>"), ["text: page 4"], id="fields show their results"),
    pytest.param(p("a<text:soft-page-break/>b"), ["text: ab"], id="page break of the layout"),
    pytest.param(p('a<text:span text:style-name="H">b</text:span>c'), ["text: ac"], id="hidden"),
    pytest.param(p('<text:span text:style-name="C">Finance</text:span>'), ["text: FINANCE"], id="shown in capitals"),
    pytest.param(
        p("<text:ruby><text:ruby-base>a</text:ruby-base><text:ruby-text>b</text:ruby-text></text:ruby>"),
        ["text: a"],
        id="reading aids",
    ),
    pytest.param(
        "<text:tracked-changes><text:changed-region><text:deletion>"
        + p("gone")
        + "</text:deletion></text:changed-region></text:tracked-changes>"
        + p('a<text:change text:change-id="1"/>b<text:change-start/>c<text:change-end/>'),
        ["text: abc"],
        id="tracked changes are accepted",
    ),
    pytest.param(
        p("after<draw:frame><draw:text-box>" + p("boxed") + "</draw:text-box></draw:frame>"),
        ["text: after", "text: boxed"],
        id="text box",
    ),
    pytest.param(
        p("<draw:custom-shape>" + p("drawn") + "</draw:custom-shape>x"),
        ["text: x", "text: drawn"],
        id="text in a shape",
    ),
    pytest.param(p("<draw:frame><draw:image/><svg:desc>a lamp</svg:desc></draw:frame>x"), ["text: x"], id="picture"),
    pytest.param(
        p(
            "agreed<text:note text:note-class='footnote'><text:note-citation>1</text:note-citation><text:note-body>"
            + p("by letter")
            + "</text:note-body></text:note>."
        )
        + p("closed"),
        ["text: agreed.", "text: closed", "text: 1 by letter"],
        id="notes come at the end",
    ),
    pytest.param("<text:section>" + p("x") + "</text:section>", ["text: x"], id="section"),
    pytest.param(
        '<text:section text:display="none">' + p("x") + "</text:section>" + p("y"), ["text: y"], id="hidden section"
    ),
    pytest.param('<text:h text:outline-level="2">Finance</text:h>', ["heading 2: Finance"], id="heading"),
    pytest.param(p("Minutes of 4 May", "Title"), ["heading 1: Minutes of 4 May"], id="title"),
    pytest.param(
        '<text:h text:outline-level="1">' + "The chair said so. " * 20 + "</text:h>",
        ["text: " + "The chair said so. " * 19 + "The chair said so."],
        id="a paragraph in the wrong style",
    ),
]
LOOKS = (
    '<style:style style:family="text" style:name="H"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:family="text" style:name="C">'
    '<style:text-properties fo:text-transform="uppercase"/></style:style>'
    '<style:style style:family="paragraph" style:name="Title"/>'
)


@pytest.mark.parametrize(("body", "expected"), INLINE)
def test_text_is_what_is_shown(body: str, expected: list[str]) -> None:
    assert [shown(line) for line in lines(body, LOOKS)] == expected


def level(at: int, more: str, kind: str = "number") -> str:
    return f'<text:list-level-style-{kind} text:level="{at}" {more}/>'


def numbers(*levels: str) -> str:
    return f'<text:list-style style:name="L">{"".join(levels)}</text:list-style>'


def items(*texts: str, more: str = "") -> str:
    """A list; a text that is XML already stands as it is."""
    inner = "".join(f"<text:list-item>{text if text[0] == '<' else p(text)}</text:list-item>" for text in texts)
    return f'<text:list text:style-name="L" {more}>{inner}</text:list>'


ONE = numbers(level(1, 'style:num-format="1" style:num-suffix="."'))
OUTLINE = numbers(
    level(1, 'style:num-format="1" style:num-suffix="."'),
    level(2, 'style:num-format="1" text:display-levels="2"'),
    level(3, 'style:num-format="a" style:num-prefix="(" style:num-suffix=")"'),
)
NUMBERING = [
    pytest.param(ONE, items("x", "y"), ["1. x", "2. y"], id="numbers"),
    pytest.param(ONE, items("x") + items("y"), ["1. x", "1. y"], id="a new list begins anew"),
    pytest.param(
        ONE,
        items("x") + p("z") + items("y", more='text:continue-numbering="true"'),
        ["1. x", "z", "2. y"],
        id="continued",
    ),
    pytest.param(
        ONE,
        items("x", more='xml:id="a"') + items("o") + items("y", more='text:continue-list="a"'),
        ["1. x", "1. o", "2. y"],
        id="continued after another",
    ),
    pytest.param(ONE, items(p("x") + p("more")), ["1. x", "more"], id="a second paragraph has no number"),
    pytest.param(
        ONE,
        '<text:list text:style-name="L"><text:list-header><text:p>Tasks</text:p></text:list-header></text:list>'
        + items("x"),
        ["Tasks", "1. x"],
        id="a list's heading has no number",
    ),
    pytest.param(
        ONE,
        '<text:list text:style-name="L"><text:list-item text:start-value="7"><text:p>x</text:p>'
        "</text:list-item></text:list>",
        ["7. x"],
        id="a start of its own",
    ),
    pytest.param(
        numbers(level(1, 'style:num-format="1" style:num-suffix=")" text:start-value="4"')),
        items("x"),
        ["4) x"],
        id="the list's start",
    ),
    pytest.param(
        OUTLINE,
        items(p("x") + items(p("y") + items("z", "w"), "v"), p("u") + items("t")),
        ["1. x", "1.1 y", "(a) z", "(b) w", "1.2 v", "2. u", "2.1 t"],
        id="levels",
    ),
    pytest.param(
        OUTLINE,
        items("x") + items(items("y"), more='text:continue-numbering="true"'),
        ["1. x", "1.1 y"],
        id="an item that holds a list only",
    ),
    pytest.param(
        numbers(level(1, 'style:num-format="I" style:num-suffix="."')), items("x", "y"), ["I. x", "II. y"], id="Roman"
    ),
    pytest.param(
        numbers(level(1, 'style:num-format="A" style:num-suffix="."')),
        items(*"x" * 27),
        [f"{c}. x" for c in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"] + ["AA. x"],
        id="letters",
    ),
    pytest.param(
        numbers(level(1, 'style:num-format="a" style:num-letter-sync="true"')),
        items(*"x" * 28),
        [f"{c} x" for c in "abcdefghijklmnopqrstuvwxyz"] + ["aa x", "bb x"],
        id="letters repeated",
    ),
    pytest.param(
        numbers(level(1, 'style:num-format="1" style:num-list-format="Item %1%:"')),
        items("x"),
        ["Item 1: x"],
        id="with words around",
    ),
    pytest.param(numbers(level(1, 'style:num-format=""')), items("x"), ["x"], id="no number"),
    pytest.param(numbers(level(1, 'text:bullet-char="\uf0b7"', "bullet")), items("x"), ["• x"], id="bullet"),
    pytest.param(numbers(level(1, 'text:bullet-char="–"', "bullet")), items("- x"), ["– x"], id="dash"),
]


@pytest.mark.parametrize(("styles", "body", "expected"), NUMBERING)
def test_numbers_are_those_that_are_shown(styles: str, body: str, expected: list[str]) -> None:
    assert [line.text for line in lines(body, styles)] == expected


def test_headings_are_numbered_where_the_document_does_so() -> None:
    outline = (
        '<text:outline-style style:name="Outline">'
        '<text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/>'
        '<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>'
    )
    body = "".join(
        f'<text:h text:outline-level="{at}">{text}</text:h>' for at, text in ((1, "A"), (2, "B"), (2, "C"), (1, "D"))
    )
    assert [shown(line) for line in lines(body, named=outline)] == [
        "heading 1: 1. A",
        "heading 2: 1.1 B",
        "heading 2: 1.2 C",
        "heading 1: 2. D",
    ]


def cell(*texts: str, more: str = "") -> str:
    return f"<table:table-cell {more}>{''.join(map(p, texts))}</table:table-cell>"


def rows(*found: str) -> str:
    return "<table:table>" + "".join(f"<table:table-row>{row}</table:table-row>" for row in found) + "</table:table>"


WIDE = 'table:number-columns-spanned="2"'
TABLES = [
    pytest.param(
        rows(cell("Name") + cell("Office"), cell("A. Moss") + cell("Chair")),
        ["row: Name\tOffice", "row: A. Moss\tChair"],
        id="rows",
    ),
    pytest.param(
        rows(cell("a", more=WIDE) + "<table:covered-table-cell/>" + cell("b"), cell("c") * 3),
        ["row: a\t\tb", "row: c\tc\tc"],
        id="merged side by side",
    ),
    pytest.param(
        rows(cell("a", more='table:number-rows-spanned="2"') + cell("b"), "<table:covered-table-cell/>" + cell("c")),
        ["row: a\tb", "row: \tc"],
        id="merged downwards",
    ),
    pytest.param(
        rows(cell("Present", more=WIDE) + "<table:covered-table-cell/>", cell("A. Moss") + cell("Chair")),
        ["text: Present", "row: A. Moss\tChair"],
        id="a heading across",
    ),
    pytest.param(
        rows(cell("Present") + cell("A. Moss", "B. Reed")),
        ["row: Present\tA. Moss", "row: \tB. Reed"],
        id="a list in a cell",
    ),
    pytest.param(
        "<table:table><table:table-header-rows><table:table-row>"
        + cell("a")
        + cell("b")
        + "</table:table-row></table:table-header-rows></table:table>",
        ["row: a\tb"],
        id="heading rows",
    ),
    pytest.param(
        rows(cell("a") + cell("b") + '<table:table-cell table:number-columns-repeated="99999999"/>'),
        ["row: a\tb"],
        id="blank cells repeated",
    ),
]


@pytest.mark.parametrize(("body", "expected"), TABLES)
def test_tables(body: str, expected: list[str]) -> None:
    assert [shown(line) for line in lines(body)] == expected


def test_heads_and_feet_are_furniture_and_page_numbers_go() -> None:
    master = (
        '<style:master-page style:name="{}"><style:header>{}</style:header><style:footer>'
        + p("Page <text:page-number>1</text:page-number>")
        + "</style:footer></style:master-page>"
    )
    masters = master.format("Standard", p("Mill Trust")) + master.format("Envelope", p("Address"))
    assert [shown(line) for line in lines(p("body"), masters=masters)] == ["furniture: Mill Trust", "text: body"]


STYLE = (
    '<style:style style:family="paragraph" style:name="B" style:parent-style-name="A">'
    '<style:paragraph-properties fo:margin-left="1in"/></style:style>'
    '<style:style style:family="text" style:name="plain"><style:text-properties fo:font-weight="normal"/></style:style>'
)
PARENT = (
    '<style:style style:family="paragraph" style:name="A">'
    '<style:paragraph-properties fo:text-align="center" fo:margin-top="0.2cm"/>'
    '<style:text-properties fo:font-weight="bold" fo:font-style="italic" fo:font-size="150%"'
    ' style:text-underline-style="solid"/></style:style>'
    '<style:default-style style:family="paragraph">'
    '<style:text-properties fo:font-size="10pt" fo:language="en" fo:country="GB"/></style:default-style>'
)


def test_looks_come_from_the_style_and_those_above_it() -> None:
    (line,) = lines(p("MINUTES", "B"), STYLE, PARENT)
    assert (line.bold, line.italic, line.underline, line.centred, line.size, line.indent, line.gap, line.complete) == (
        True,
        True,
        True,
        True,
        15.0,
        72.0,
        True,
        True,
    )


def test_bold_run_in_label() -> None:
    (line,) = lines(p('Motion:<text:span text:style-name="plain"> to buy a lamp</text:span>', "B"), STYLE, PARENT)
    assert (line.bold, line.bold_end) == (False, 7)


def test_language_is_the_document_s() -> None:
    assert read_odt(document(p("x"), named=PARENT)).language == "en-GB"


def test_a_flat_file_is_read() -> None:
    body = f"<office:body><office:text>{p('x')}</office:text></office:body>"
    data = f'<?xml version="1.0"?><office:document {SPACES} office:mimetype="{KIND}">{body}</office:document>'
    assert sniff(data.encode(), "a.fodt") == FODT
    assert [line.text for line in read(data.encode(), "a.fodt").lines] == ["x"]


def test_an_archive_without_its_kind_is_known_by_its_parts() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("content.xml", content(p("x")))
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
    assert sniff(file.getvalue(), "a.zip") == ODT


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY b SYSTEM "file:///etc/passwd">]>'
BROKEN = [
    pytest.param(b"PK\x03\x04 and then nothing", DamagedFile, "damaged", id="cut off"),
    pytest.param(packed(styles="<x/>"), DamagedFile, "main part is missing", id="no main part"),
    pytest.param(packed(content="<office"), DamagedFile, "no valid XML", id="broken XML"),
    pytest.param(packed(content=f"<x {SPACES}/>"), UnsupportedFormat, "no text document", id="a sheet"),
    pytest.param(
        packed(content="x", **{"META-INF__manifest": "<a><encryption-data/></a>"}),
        EncryptedFile,
        "password",
        id="with a password",
    ),
    pytest.param(packed(content=b"<a>" + b" " * (20 << 20)), TooLarge, "unpacks", id="a zip bomb"),
    pytest.param(
        document("<text:section>" * 100_000 + "</text:section>" * 100_000),
        DamagedFile,
        "no valid XML",
        id="nested 100,000 deep",
    ),
]


@pytest.mark.parametrize(("data", "error", "words"), BROKEN)
def test_refusals(data: bytes, error: type[ReadError], words: str) -> None:
    with pytest.raises(error, match=words):
        read_odt(data)


@pytest.mark.parametrize("start", [pytest.param(BOMB, id="a bomb"), pytest.param(OUTSIDE, id="a file outside")])
def test_entities_are_not_expanded(start: str) -> None:
    found = read_odt(packed(content=start + content(p("x &b; y")))).lines
    assert "".join(line.text for line in found) == "x &b; y"
