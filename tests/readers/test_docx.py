"""Word documents: text as Word shows it, built here with python-docx and bits of its XML."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

import pytest
from docx import Document
from docx.document import Document as Doc
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt

from minutebook.document import Line, Reading
from minutebook.errors import DamagedFile, EncryptedFile, ReadError, TooLarge, UnsupportedFormat
from minutebook.readers import archive as archives
from minutebook.readers.docx import read_docx
from minutebook.readers.limits import Limits
from minutebook.readers.options import ReadOptions


def saved(document: Doc) -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def reading(document: Doc) -> Reading:
    return read_docx(saved(document))


def lines(document: Doc) -> list[Line]:
    return list(reading(document).lines)


def texts(document: Doc) -> list[str]:
    return [line.text for line in lines(document)]


def shown(line: Line) -> str:
    """A line with what the format says of it: "heading 2: Present"."""
    level = f" {line.level}" if line.level else ""
    return f"{line.kind.value}{level}: {line.text}"


def add(document: Doc, xml: str) -> None:
    """Append a block of Word XML ("w:" declared) to the body."""
    found = re.match(r"<w:\w+", xml)
    assert found
    block = parse_xml(f"{found[0]} {nsdecls('w', 'r', 'wp')}{xml[found.end() :]}")
    document.element.body.insert_element_before(block, "w:sectPr")


def paragraph(text: str, properties: str = "", run: str = "") -> str:
    """XML of a paragraph of one run."""
    return (
        f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )


def level(at: int, text: str, kind: str = "decimal", more: str = "") -> str:
    """XML of a list level."""
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbered(levels: str, nums: str = "") -> Doc:
    """A document with one list definition, and lists 91 (and those given) made from it."""
    document = Document()
    root = document.part.numbering_part.element
    abstract = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">{levels}</w:abstractNum>'
    root.insert(0, parse_xml(abstract))
    lists = f'<w:num w:numId="91"><w:abstractNumId w:val="90"/></w:num>{nums}'
    root.extend(parse_xml(f"<w:numbering {nsdecls('w')}>{lists}</w:numbering>"))
    return document


def item(text: str, at: int = 0, num: int = 91) -> str:
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{num}"/></w:numPr>')


RESTARTED = (
    '<w:num w:numId="92"><w:abstractNumId w:val="90"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
)
SAME = '<w:num w:numId="93"><w:abstractNumId w:val="90"/></w:num>'
OWN_LEVEL = (
    '<w:num w:numId="94"><w:abstractNumId w:val="90"/>'
    f'<w:lvlOverride w:ilvl="0">{level(0, "Item %1:")}</w:lvlOverride></w:num>'
)
OUTLINE = level(0, "%1.") + level(1, "%1.%2") + level(2, "(%3)", "lowerLetter")
LEGAL = level(0, "%1.", "upperRoman") + level(1, "%1.%2", more="<w:isLgl/>")
NEVER_RESTARTED = level(0, "%1.") + level(1, "%2.", more='<w:lvlRestart w:val="0"/>')
BULLETS = level(0, "\uf0b7", "bullet") + level(1, "o", "bullet") + level(2, "-", "bullet")
ALPHABET = [f"{letter}." for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]

# Levels, then for each paragraph its level, or level and list, then what Word prints.
NUMBERING = [
    pytest.param(OUTLINE, [0, 0], ["1.", "2."], id="one level"),
    pytest.param(OUTLINE, [0, 1, 1, 0, 1], ["1.", "1.1", "1.2", "2.", "2.1"], id="deeper levels begin anew"),
    pytest.param(OUTLINE, [0, 1, 2, 2], ["1.", "1.1", "(a)", "(b)"], id="three levels"),
    pytest.param(OUTLINE, [1, 1, 0, 1], ["1.1", "1.2", "2.", "2.1"], id="a deeper level first"),
    pytest.param(OUTLINE, [0, (0, 92), (0, 92)], ["1.", "5.", "6."], id="a list with a start of its own"),
    pytest.param(OUTLINE, [0, (0, 93), 0], ["1.", "2.", "3."], id="lists of one definition count together"),
    pytest.param(OUTLINE, [(0, 94), (0, 94)], ["Item 1:", "Item 2:"], id="a level of its own"),
    pytest.param(level(0, "%1)", "lowerRoman"), [0] * 4, ["i)", "ii)", "iii)", "iv)"], id="Roman"),
    pytest.param(level(0, "%1.", "upperLetter"), [0] * 28, [*ALPHABET, "AA.", "BB."], id="letters"),
    pytest.param(level(0, "%1.", "decimalZero"), [0, 0], ["01.", "02."], id="with a zero"),
    pytest.param(level(0, "The %1", "ordinal"), [0, 0], ["The 1st", "The 2nd"], id="ordinals"),
    pytest.param(LEGAL, [0, 0, 1], ["I.", "II.", "2.1"], id="legal"),
    pytest.param(NEVER_RESTARTED, [0, 1, 0, 1], ["1.", "1.", "2.", "2."], id="never restarted"),
    pytest.param(BULLETS, [0, 1, 2], ["•", "•", "-"], id="bullets"),
    pytest.param(level(0, "", "none"), [0], [""], id="a level that shows nothing"),
]


@pytest.mark.parametrize(("levels", "items", "labels"), NUMBERING)
def test_numbers_are_those_that_word_shows(levels: str, items: list[int | tuple[int, int]], labels: list[str]) -> None:
    document = numbered(levels, RESTARTED + SAME + OWN_LEVEL)
    places = [place if isinstance(place, tuple) else (place, 91) for place in items]
    for at, num in places:
        add(document, item("x", at, num))
    expected = [
        f"list_item {at + 1}: {label} x".replace(":  ", ": ") for (at, _), label in zip(places, labels, strict=True)
    ]
    assert [shown(line) for line in lines(document)] == expected


def test_a_style_brings_its_number() -> None:
    document = numbered(
        level(0, "%1.", more='<w:pStyle w:val="Heading1"/>') + level(1, "%1.%2", more='<w:pStyle w:val="Heading2"/>')
    )
    for name in ("Heading 1", "Heading 2"):
        properties = document.styles[name].element.get_or_add_pPr()
        properties.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="91"/></w:numPr>'))
    document.add_heading("Finance", 1)
    document.add_heading("Rent", 2)
    document.add_heading("Lamps", 2)
    document.add_heading("Path", 1)
    assert [shown(line) for line in lines(document)] == [
        "heading 1: 1. Finance",
        "heading 2: 1.1 Rent",
        "heading 2: 1.2 Lamps",
        "heading 1: 2. Path",
    ]


def test_a_paragraph_can_leave_its_style_s_list() -> None:
    document = Document()
    document.add_paragraph("one", style="List Number")
    add(document, paragraph("none", '<w:pStyle w:val="ListNumber"/><w:numPr><w:numId w:val="0"/></w:numPr>'))
    document.add_paragraph("two", style="List Number")
    assert texts(document) == ["1. one", "none", "2. two"]


def test_an_empty_item_counts() -> None:
    document = numbered(OUTLINE)
    for text in ("one", "", "three"):
        add(document, item(text))
    assert texts(document) == ["1. one", "3. three"]


def test_a_typed_bullet_is_not_doubled() -> None:
    document = numbered(level(0, "\uf0b7", "bullet"))
    add(document, item("- mend the gate"))
    assert texts(document) == ["• mend the gate"]


INLINE = [
    pytest.param("<w:p><w:r><w:t>A. Moss</w:t><w:tab/><w:t>Chair</w:t></w:r></w:p>", ["A. Moss\tChair"], id="tabs"),
    pytest.param(
        "<w:p><w:r><w:t>A. Moss</w:t><w:br/><w:t>B. Reed</w:t></w:r></w:p>", ["A. Moss", "B. Reed"], id="line break"
    ),
    pytest.param(
        '<w:p><w:r><w:t>a</w:t></w:r><w:del w:id="1"><w:r><w:delText>b</w:delText></w:r></w:del></w:p>',
        ["a"],
        id="deleted",
    ),
    pytest.param(
        '<w:p><w:r><w:t>a</w:t></w:r><w:ins w:id="1"><w:r><w:t>b</w:t></w:r></w:ins></w:p>', ["ab"], id="inserted"
    ),
    pytest.param(
        '<w:p><w:moveFrom w:id="1"><w:r><w:t>a</w:t></w:r></w:moveFrom><w:r><w:t>b</w:t></w:r></w:p>',
        ["b"],
        id="moved away",
    ),
    pytest.param('<w:p><w:hyperlink r:id="x"><w:r><w:t>report</w:t></w:r></w:hyperlink></w:p>', ["report"], id="link"),
    pytest.param(
        "<w:p><w:sdt><w:sdtContent><w:r><w:t>field</w:t></w:r></w:sdtContent></w:sdt></w:p>", ["field"], id="form field"
    ),
    pytest.param(
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r><w:r><w:t>y</w:t></w:r></w:p>", ["y"], id="hidden"
    ),
    pytest.param(
        "<w:p><w:r><w:rPr><w:caps/></w:rPr><w:t>Finance</w:t></w:r></w:p>", ["FINANCE"], id="shown in capitals"
    ),
    pytest.param("<w:p><w:r><w:t>x</w:t><w:noBreakHyphen/><w:t>y</w:t></w:r></w:p>", ["x-y"], id="hyphen"),
    pytest.param(
        '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t> done</w:t></w:r></w:p>', ["✓ done"], id="symbol"
    ),
    pytest.param(
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>4 May</w:t></w:r></w:p>',
        ["4 May"],
        id="a field shows its result",
    ),
    pytest.param(
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>x</w:t></w:r></w:p></w:sdtContent></w:sdt>", ["x"], id="block in a wrapper"
    ),
]


FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
BEGIN, SEPARATE, END = (FIELD.format(kind) for kind in ("begin", "separate", "end"))
RUN = "<w:r><w:t>{}</w:t></w:r>"
TICK = (
    '<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="{}"/></w:checkBox></w:ffData>'
    f"</w:fldChar></w:r>{END}{RUN.format(' paid')}</w:p>"
)
ENTER = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
SYMBOL = '<w:p><w:r><w:sym w:font="{}" w:char="{}"/><w:t>x</w:t></w:r></w:p>'
MORE_INLINE = [
    pytest.param(
        f"<w:p>{RUN.format('a')}{BEGIN}{RUN.format('IF x = 1')}{SEPARATE}{RUN.format('b')}{END}{RUN.format('c')}</w:p>",
        ["abc"],
        id="a field's code is not shown",
    ),
    pytest.param(
        f"<w:p>{BEGIN}{BEGIN}{SEPARATE}{RUN.format('in')}{END}{SEPARATE}{RUN.format('out')}{END}</w:p>",
        ["out"],
        id="a field in a field's code",
    ),
    pytest.param(TICK.format(1), ["☒ paid"], id="a ticked box of a form"),
    pytest.param(TICK.format(0), ["☐ paid"], id="a box of a form"),
    pytest.param(
        f"<w:p>{RUN.format('Chair: ')}{ENTER.format(RUN.format('Click here'))}</w:p>",
        ["Chair:"],
        id="a field to fill in",
    ),
    pytest.param(ENTER.format(paragraph("Click here")), [], id="a paragraph to fill in"),
    pytest.param(SYMBOL.format("Symbol", "F0B0"), ["°x"], id="a sign"),
    pytest.param(SYMBOL.format("Wingdings", "FE"), ["☑x"], id="a tick without the private code"),
    pytest.param(SYMBOL.format("Wingdings", "F0D8"), ["•x"], id="an ornament"),
    pytest.param(SYMBOL.format("Calibri", "00E9"), ["éx"], id="a letter as a symbol"),
    pytest.param("<w:p><w:r><w:t>co</w:t><w:softHyphen/><w:t>op</w:t></w:r></w:p>", ["coop"], id="soft hyphen"),
    pytest.param("<w:p><w:smartTag>" + RUN.format("May") + "</w:smartTag></w:p>", ["May"], id="smart tag"),
    pytest.param(
        "<w:p><w:ruby><w:rt>"
        + RUN.format("b")
        + "</w:rt><w:rubyBase>"
        + RUN.format("a")
        + "</w:rubyBase></w:ruby></w:p>",
        ["a"],
        id="reading aids",
    ),
    pytest.param(
        '<w:p><w:commentRangeStart w:id="1"/>'
        + RUN.format("a")
        + '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>',
        ["a"],
        id="comments",
    ),
]


@pytest.mark.parametrize(("xml", "expected"), [*INLINE, *MORE_INLINE])
def test_text_is_what_is_shown(xml: str, expected: list[str]) -> None:
    document = Document()
    add(document, xml)
    assert texts(document) == expected


def test_a_deleted_paragraph_end_joins_two_paragraphs() -> None:
    document = Document()
    add(document, paragraph("The gate ", '<w:rPr><w:del w:id="1"/></w:rPr>'))
    add(document, paragraph("was mended."))
    assert texts(document) == ["The gate was mended."]


def test_a_paragraph_that_was_moved_away_is_not_counted() -> None:
    document = numbered(OUTLINE)
    gone = '<w:moveFrom w:id="1"><w:r><w:t>gone</w:t></w:r></w:moveFrom>'
    place = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="91"/></w:numPr>'
    add(document, f'<w:p><w:pPr>{place}<w:rPr><w:moveFrom w:id="2"/></w:rPr></w:pPr>{gone}</w:p>')
    add(document, item("stays"))
    assert texts(document) == ["1. stays"]


def test_a_deleted_end_with_nothing_after_it_loses_no_text() -> None:
    document = Document()
    add(document, paragraph("The gate", '<w:rPr><w:del w:id="1"/></w:rPr>'))
    table(document, [["a", "b"]])
    assert texts(document) == ["The gate", "a\tb"]


def test_a_large_initial_belongs_to_its_paragraph() -> None:
    document = Document()
    add(document, paragraph("T", '<w:framePr w:dropCap="drop" w:lines="3"/>'))
    add(document, paragraph("he gate was mended."))
    assert texts(document) == ["The gate was mended."]


BOX = (
    '<w:p><w:r><w:t>after</w:t></w:r><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    "<mc:Choice><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent></mc:Choice>"
    "<mc:Fallback><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent></mc:Fallback>"
    "</mc:AlternateContent></w:r></w:p>"
)


def test_a_text_box_is_read_once() -> None:
    document = Document()
    add(document, BOX)
    assert texts(document) == ["after", "boxed"]


def styled(make: Callable[[Doc], None]) -> Line:
    document = Document()
    make(document)
    (line,) = lines(document)
    return line


def test_bold_run_in_label() -> None:
    def make(document: Doc) -> None:
        added = document.add_paragraph()
        added.add_run("Motion:").bold = True
        added.add_run(" to buy a lamp")

    line = styled(make)
    assert (line.bold, line.bold_end, line.complete) == (False, 7, True)


def test_bold_comes_from_the_paragraph_s_style() -> None:
    def make(document: Doc) -> None:
        document.styles["Quote"].font.bold = True
        document.add_paragraph("Finance", style="Quote")

    assert styled(make).bold


def test_bold_style_in_a_bold_style_is_plain() -> None:
    def make(document: Doc) -> None:
        document.styles["Quote"].font.bold = True
        document.add_paragraph(style="Quote").add_run("Finance", style="Strong")

    assert not styled(make).bold


def test_centred_size_underline_and_indent() -> None:
    def make(document: Doc) -> None:
        added = document.add_paragraph()
        added.alignment = WD_ALIGN_PARAGRAPH.CENTER
        added.paragraph_format.left_indent = Pt(36)
        run = added.add_run("MINUTES")
        run.font.size, run.underline, run.italic = Pt(16), True, True

    line = styled(make)
    assert (line.centred, line.size, line.underline, line.italic, line.indent) == (True, 16.0, True, True, 36.0)


HEADINGS = [
    pytest.param("Finance", "Heading 2", "heading 2: Finance", id="style"),
    pytest.param("Minutes of 4 May", "Title", "heading 1: Minutes of 4 May", id="title"),
    pytest.param(
        "The chair said that the gate was mended. " * 8, "Heading 1", "text", id="a paragraph in the wrong style"
    ),
]


@pytest.mark.parametrize(("text", "style", "expected"), HEADINGS)
def test_headings(text: str, style: str, expected: str) -> None:
    document = Document()
    document.add_paragraph(text, style=style)
    assert [shown(line)[: len(expected)] for line in lines(document)] == [expected]


def test_an_outline_level_makes_a_heading() -> None:
    document = Document()
    add(document, paragraph("Finance", '<w:outlineLvl w:val="1"/>'))
    assert [shown(line) for line in lines(document)] == ["heading 2: Finance"]


def test_gaps_after_empty_paragraphs_and_page_breaks() -> None:
    document = Document()
    document.styles["Normal"].paragraph_format.space_after = Pt(0)
    document.add_paragraph("a")
    document.add_paragraph("b")
    document.add_paragraph()
    document.add_paragraph("c")
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    document.add_paragraph("d")
    assert [line.text for line in lines(document) if line.gap] == ["c", "d"]


SPACES = [
    pytest.param('<w:spacing w:before="200"/>', [True, True], id="before"),
    pytest.param('<w:spacing w:after="160"/>', [False, True], id="after the one above"),
    pytest.param('<w:spacing w:before="20" w:after="40"/>', [False, False], id="too little"),
    pytest.param('<w:spacing w:before="60" w:after="60"/>', [False, True], id="both together"),
    pytest.param('<w:spacing w:after="160"/><w:contextualSpacing/>', [False, False], id="none between alike"),
    pytest.param('<w:spacing w:beforeAutospacing="1"/>', [True, True], id="as a web page has it"),
    pytest.param('<w:pageBreakBefore/><w:spacing w:line="240"/>', [True, True], id="on a new page"),
]


@pytest.mark.parametrize(("properties", "gaps"), SPACES)
def test_space_between_paragraphs_makes_a_gap(properties: str, gaps: list[bool]) -> None:
    document = Document()
    document.styles["Normal"].paragraph_format.space_after = Pt(0)
    for text in ("a", "b"):
        add(document, paragraph(text, properties))
    assert [line.gap for line in lines(document)] == gaps


def table(document: Doc, rows: list[list[str]]) -> None:
    added = document.add_table(len(rows), len(rows[0]))
    for row, cells in zip(added.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text


LONG = "The clerk reported that the gate had been mended twice this year and that a third repair would cost more. " * 2
TABLES = [
    pytest.param([["Name", "Office"], ["A. Moss", "Chair"]], ["row: Name\tOffice", "row: A. Moss\tChair"], id="rows"),
    pytest.param([["Action", ""], ["", "Owner"]], ["row: Action", "row: \tOwner"], id="blank cells"),
    pytest.param([["one"], ["two"]], ["text: one", "text: two"], id="one column"),
    pytest.param([["4.", f"Gate\n{LONG}"]], ["text: 4. Gate", f"text: {LONG.strip()}"], id="numbers beside paragraphs"),
    pytest.param([["Present", "A. Moss\nB. Reed"]], ["row: Present\tA. Moss", "row: \tB. Reed"], id="a list in a cell"),
]


@pytest.mark.parametrize(("rows", "expected"), TABLES)
def test_tables(rows: list[list[str]], expected: list[str]) -> None:
    document = Document()
    table(document, rows)
    assert [shown(line) for line in lines(document)] == expected


def test_merged_cells_are_read_once() -> None:
    document = Document()
    table(document, [["", "", ""], ["", "x", "y"], ["", "p", "q"]])
    grid = document.tables[0]
    grid.cell(0, 1).merge(grid.cell(0, 2)).text = "wide"
    grid.cell(0, 0).merge(grid.cell(1, 0)).text = "tall"
    found = lines(document)
    assert [line.cells for line in found] == [("tall", "wide"), ("", "x", "y"), ("", "p", "q")]
    assert {line.table for line in found} == {1}


def row(*cells: str) -> str:
    """XML of a table of one row; a cell that is XML already stands as it is."""
    return f"<w:tbl><w:tr>{''.join(f'<w:tc>{one}</w:tc>' for one in cells)}</w:tr></w:tbl>"


ODD_TABLES = [
    pytest.param(
        row(
            "<w:tcPr><w:hMerge w:val='restart'/></w:tcPr>" + paragraph("a"),
            "<w:tcPr><w:hMerge w:val='continue'/></w:tcPr>" + paragraph("a"),
            paragraph("b"),
        ),
        ["row: a\tb"],
        id="cells merged the old way",
    ),
    pytest.param(
        row(paragraph("a"), "<w:tcPr><w:cellDel w:id='1'/></w:tcPr>" + paragraph("gone"), paragraph("b")),
        ["row: a\tb"],
        id="a deleted cell",
    ),
    pytest.param(
        row(paragraph("Task"), row(paragraph("a"), paragraph("b")) + paragraph("c")),
        ["text: Task", "row: a\tb", "text: c"],
        id="a table in a cell",
    ),
    pytest.param(
        "<w:sdt><w:sdtContent>" + row(paragraph("a"), paragraph("b")) + "</w:sdtContent></w:sdt>",
        ["row: a\tb"],
        id="a table in a form field",
    ),
]


@pytest.mark.parametrize(("xml", "expected"), ODD_TABLES)
def test_odd_tables(xml: str, expected: list[str]) -> None:
    document = Document()
    add(document, xml)
    assert [shown(line) for line in lines(document)] == expected


def test_a_numbered_list_in_a_cell() -> None:
    document = numbered(OUTLINE)
    add(document, row(paragraph("Tasks"), item("mend the gate") + item("buy a lamp")))
    assert texts(document) == ["Tasks\t1. mend the gate", "\t2. buy a lamp"]


def test_tables_stand_where_they_stand() -> None:
    document = Document()
    document.add_paragraph("before")
    table(document, [["a", "b"]])
    document.add_paragraph("after")
    table(document, [["c", "d"]])
    assert [(line.text, line.table) for line in lines(document)] == [
        ("before", 0),
        ("a\tb", 1),
        ("after", 0),
        ("c\td", 2),
    ]


def test_heads_and_feet_are_furniture_and_page_numbers_go() -> None:
    document = Document()
    document.add_paragraph("body")
    document.sections[0].header.paragraphs[0].text = "Mill Trust minutes"
    document.sections[0].footer.paragraphs[0].text = "Page 1 of 3"
    document.sections[0].footer.add_paragraph("Draft")
    document.add_section()
    found = lines(document)
    assert [shown(line) for line in found] == ["furniture: Mill Trust minutes", "text: body", "furniture: Draft"]


def test_heads_of_first_pages_are_furniture_only_where_first_pages_differ() -> None:
    document = Document()
    document.add_paragraph("body")
    section = document.sections[0]
    section.first_page_header.paragraphs[0].text = "Mill Trust"
    assert texts(document) == ["body"]
    section.different_first_page_header_footer = True
    assert texts(document) == ["Mill Trust", "body"]


def with_part(data: bytes, name: str, kind: str, xml: str | bytes | None) -> bytes:
    """A Word file whose document refers to one more part; None where the part is missing."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w") as new:
        for info in old.infolist():
            content = old.read(info.filename)
            if info.filename == "word/_rels/document.xml.rels":
                scheme = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
                relation = f'<Relationship Id="rIdX" Type="{scheme}/{kind}" Target="{name}"/></Relationships>'
                content = content.replace(b"</Relationships>", relation.encode())
            new.writestr(info.filename, content)
        if xml is not None:
            new.writestr(f"word/{name}", xml)
    return file.getvalue()


def test_footnotes_come_at_the_end() -> None:
    document = Document()
    add(document, '<w:p><w:r><w:t>agreed</w:t></w:r><w:r><w:footnoteReference w:id="7"/></w:r></w:p>')
    document.add_paragraph("closed")
    notes = f'<w:footnotes {nsdecls("w")}><w:footnote w:id="7">{paragraph("by letter")}</w:footnote></w:footnotes>'
    found = read_docx(with_part(saved(document), "footnotes.xml", "footnotes", notes)).lines
    assert [line.text for line in found] == ["agreed", "closed", "1 by letter"]


EMBEDDED = [
    pytest.param("part.html", b"<h2>Finance</h2><table><tr><td>a<td>b</table>", ["body", "Finance", "a\tb"], id="HTML"),
    pytest.param("part.txt", b"Finance", ["body", "Finance"], id="text"),
    pytest.param("part.bin", bytes(range(256)), ["body"], id="nothing to read"),
    pytest.param("part.docx", None, ["body", "inner"], id="Word"),
]


@pytest.mark.parametrize(("name", "part", "expected"), EMBEDDED)
def test_embedded_documents_stand_in_their_place_once(name: str, part: bytes | None, expected: list[str]) -> None:
    document = Document()
    document.add_paragraph("body")
    for _ in range(2):
        add(document, '<w:altChunk r:id="rIdX"/>')
    if part is None:
        inner = Document()
        inner.add_paragraph("inner")
        add(inner, '<w:altChunk r:id="rIdX"/>')
        part = with_part(saved(inner), "part.txt", "aFChunk", b"never read")
    found = read_docx(with_part(saved(document), name, "aFChunk", part)).lines
    assert [line.text for line in found] == expected


def test_a_note_that_is_referred_to_twice_is_read_once() -> None:
    document = Document()
    add(document, "<w:p>" + '<w:r><w:footnoteReference w:id="7"/></w:r>' * 3 + "<w:r><w:t>agreed</w:t></w:r></w:p>")
    notes = f'<w:footnotes {nsdecls("w")}><w:footnote w:id="7">{paragraph("by letter")}</w:footnote></w:footnotes>'
    found = read_docx(with_part(saved(document), "footnotes.xml", "footnotes", notes)).lines
    assert [line.text for line in found] == ["agreed", "1 by letter"]


KINDS = [
    pytest.param("application/vnd.ms-word.document.macroEnabled.main+xml", id="with macros"),
    pytest.param("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml", id="a template"),
]


@pytest.mark.parametrize("kind", KINDS)
def test_documents_of_other_kinds_are_read(kind: str) -> None:
    document = Document()
    document.add_paragraph("body")
    file = io.BytesIO()
    usual = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    with zipfile.ZipFile(io.BytesIO(saved(document))) as old, zipfile.ZipFile(file, "w") as new:
        for info in old.infolist():
            new.writestr(info.filename, old.read(info.filename).replace(usual, kind.encode()))
    assert [line.text for line in read_docx(file.getvalue()).lines] == ["body"]


def test_the_strict_variety_is_read() -> None:
    data = saved(numbered(""))
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w") as new:
        for info in old.infolist():
            content = old.read(info.filename)
            new.writestr(
                info.filename,
                content.replace(
                    b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                    b"http://purl.oclc.org/ooxml/wordprocessingml/main",
                ),
            )
    assert read_docx(file.getvalue()).lines == ()


def test_language_is_the_document_s() -> None:
    assert reading(Document()).language == "en-US"


def archive(**parts: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in parts.items():
            new.writestr(name.replace("__", "/") + ".xml", content)
    return file.getvalue()


BROKEN = [
    pytest.param(b"PK\x03\x04 and then nothing", DamagedFile, "damaged", id="cut off"),
    pytest.param(archive(word__styles=b"<x/>"), DamagedFile, "main part is missing", id="no main part"),
    pytest.param(archive(word__document=b"<w:document"), DamagedFile, "no valid XML", id="broken XML"),
    pytest.param(archive(word__document=b"<html/>"), UnsupportedFormat, "no Word document", id="something else"),
    pytest.param(b"\xd0\xcf\x11\xe0" + bytes(600), EncryptedFile, "password", id="with a password"),
]


@pytest.mark.parametrize(("data", "error", "words"), BROKEN)
def test_refusals(data: bytes, error: type[ReadError], words: str) -> None:
    with pytest.raises(error, match=words):
        read_docx(data)


def test_a_flipped_byte_is_noticed() -> None:
    data = bytearray(saved(Document()))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as found:
        start = found.getinfo("word/document.xml").header_offset + 80
    data[start] ^= 0xFF
    with pytest.raises(DamagedFile):
        read_docx(bytes(data))


def test_a_zip_bomb_is_refused() -> None:
    with pytest.raises(TooLarge, match="unpacks"):
        read_docx(archive(word__document=b"<w:document>" + b" " * (20 << 20)))


def test_what_the_archive_declares_is_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "CHUNK", 1 << 16)
    data = archive(word__document=bytes(range(256)) * (1 << 13))
    lied = data.replace((2 << 20).to_bytes(4, "little"), (1 << 19).to_bytes(4, "little"))
    assert lied != data
    with pytest.raises((TooLarge, DamagedFile)):
        read_docx(lied, ReadOptions(limits=Limits(max_unpacked=1 << 20)))


def test_entities_are_not_expanded() -> None:
    bomb = b'<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    body = f"<w:document {nsdecls('w')}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"
    assert "aaaa" not in "".join(line.text for line in read_docx(archive(word__document=bomb + body.encode())).lines)


def nested(tag: str, depth: int) -> bytes:
    body = f"<w:{tag}>" * depth + f"</w:{tag}>" * depth
    return archive(word__document=f"<w:document {nsdecls('w')}><w:body>{body}</w:body></w:document>".encode())


def test_what_nests_deeper_than_any_document_is_refused() -> None:
    with pytest.raises(DamagedFile, match="no valid XML"):
        read_docx(nested("sdt", 100_000))


def test_no_file_outside_is_read() -> None:
    start = b'<!DOCTYPE d [<!ENTITY b SYSTEM "file:///etc/passwd">]>'
    body = f"<w:document {nsdecls('w')}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"
    assert "root" not in "".join(line.text for line in read_docx(archive(word__document=start + body.encode())).lines)


def test_a_relation_to_nowhere_is_passed_over() -> None:
    document = Document()
    document.add_paragraph("body")
    assert [line.text for line in read_docx(with_part(saved(document), "gone.xml", "footnotes", None)).lines] == [
        "body"
    ]
