"""PDF files: what is refused, and the facts about printed lines."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from minutebook.document import Line
from minutebook.errors import DamagedFile, EmptyDocument, EncryptedFile, ReadError, TooLarge
from minutebook.readers.limits import Limits
from minutebook.readers.options import Ocr, ReadOptions
from minutebook.readers.pdf import read_pdf
from minutebook.readers.pdf_fonts import glyph_character, is_glyph_number

Make = Callable[..., Any]
LOCKED = "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (" + "o" * 32 + ") /U (" + "u" * 32 + ") >> /ID [(a) (a)]"


def read(pdf: Make, *sheets: Any) -> tuple[Line, ...]:
    return read_pdf(pdf(*sheets)).lines


@pytest.mark.parametrize(
    ("name", "data", "error"),
    [
        ("not a PDF", b"%PDF-1.4 but nothing else", DamagedFile),
        ("nothing of it", b"", DamagedFile),
        ("no text at all", "blank", EmptyDocument),
        ("a password", "locked", EncryptedFile),
        ("cut off", "half", DamagedFile),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_read_is_refused(
    name: str, data: bytes | str, error: type[ReadError], pdf: Make, sheet: Make
) -> None:
    made = {
        "blank": lambda: pdf(sheet().rule(50, 50, 300, 50)),
        "locked": lambda: pdf(sheet().text(50, 50, "Minutes"), trailer=LOCKED),
        "half": lambda: pdf(sheet().text(50, 50, "Minutes"))[:60],
    }
    with pytest.raises(error):
        read_pdf(made[data]() if isinstance(data, str) else data)


def test_a_scan_is_told_to_be_recognised(pdf: Make, sheet: Make) -> None:
    with pytest.raises(EmptyDocument, match=r"scan.*--ocr auto"):
        read_pdf(pdf(sheet().rule(50, 50, 300, 50), sheet()), ReadOptions(Ocr.NEVER))


def test_more_pages_than_allowed_are_refused(pdf: Make, sheet: Make) -> None:
    data = pdf(*[sheet().text(50, 50, f"Page {number}") for number in range(3)])
    assert len(read_pdf(data, ReadOptions(limits=Limits(max_pages=3))).pages) == 3
    with pytest.raises(TooLarge, match="3 pages, more than 2; raise --max-pages"):
        read_pdf(data, ReadOptions(limits=Limits(max_pages=2)))


def test_lines_have_boxes_sizes_and_faces(pdf: Make, sheet: Make) -> None:
    page = sheet().text(72, 80, "Annual Meeting", 18, "bold").text(72, 120, "held in the hall", 11, "italic")
    title, body = read(pdf, page.text(72, 134, "as every year"))[:2]
    assert (title.text, title.bold, title.italic, title.size) == ("Annual Meeting", True, False, 18.0)
    assert (body.text, body.bold, body.italic, body.size) == ("held in the hall", False, True, 11.0)
    assert title.box is not None
    x0, y0, x1, y1 = title.box
    assert 71 < x0 < 74
    assert 60 < y0 < 80 <= y1 < 86
    assert 190 < x1 < 220


def test_a_run_in_heading_is_bold_to_its_end(pdf: Make, sheet: Make) -> None:
    (line,) = read(pdf, sheet().text(72, 80, "Village Hall", font="bold").text(140, 80, "is let to the guides."))
    assert line.text == "Village Hall is let to the guides."
    assert line.text[: line.bold_end] == "Village Hall"
    assert not line.bold


@pytest.mark.parametrize(
    ("bold", "width", "plain"),
    [("Bills", 23.2, ".--Three were paid."), ("Pest House", 59.9, ".--Moved"), ("Chair:", 31.8, "Ada")],
)
def test_a_run_in_heading_ends_within_a_word(pdf: Make, sheet: Make, bold: str, width: float, plain: str) -> None:
    (line,) = read(pdf, sheet().text(72, 80, bold, font="bold").text(72 + width, 80, plain))
    assert line.text == bold + plain
    assert line.text[: line.bold_end] == bold
    assert not line.bold


def test_a_word_printed_twice_is_read_once(pdf: Make, sheet: Make) -> None:
    assert [line.text for line in read(pdf, sheet().text(72, 80, "Finance").text(72.3, 80, "Finance"))] == ["Finance"]


def test_gaps_are_wider_than_the_usual_distance(pdf: Make, sheet: Make) -> None:
    page = sheet().lines(72, 80, ["One line here", "and another one", "and a third line"]).text(72, 142, "Far below")
    assert [line.gap for line in read(pdf, page)] == [False, False, False, True]


def test_indents_and_centred_titles(pdf: Make, sheet: Make) -> None:
    long = "The meeting was held in the upper room of the mill and was well attended by the members of it"
    page = sheet().text(278, 60, "MINUTES").lines(72, 90, [long, long]).text(108, 118, "indented")
    title, first, _, last = read(pdf, page)
    assert (title.centred, first.centred, last.centred) == (True, False, False)
    assert (first.indent, last.indent) == (0.0, 36.0)


def test_underlined_lines(pdf: Make, sheet: Make) -> None:
    page = sheet().text(72, 80, "Apologies").rule(72, 82, 118, 82).text(72, 100, "None were received.")
    assert [line.underline for line in read(pdf, page)] == [True, False]


def test_raised_ordinals_belong_to_their_number(pdf: Make, sheet: Make) -> None:
    page = sheet().text(72, 80, "Monday 7").text(117.6, 76, "th", 7).text(127, 80, "July")
    assert read(pdf, page)[0].text == "Monday 7th July"


def test_a_watermark_is_no_text(pdf: Make, sheet: Make) -> None:
    page = sheet().text(100, 500, "DRAFT", 90, turn=45).text(72, 80, "The minutes were read.")
    assert [line.text for line in read(pdf, page)] == ["The minutes were read."]


@pytest.mark.parametrize(("rotate", "turn", "x", "y"), [(90, 90, 100, 700), (270, 270, 480, 100), (180, 180, 500, 700)])
def test_turned_pages_are_read_upright(rotate: int, turn: int, x: float, y: float, pdf: Make, sheet: Make) -> None:
    page = sheet(rotate=rotate).text(x, y, "Read me upright", turn=turn)
    reading = read_pdf(pdf(page))
    assert [line.text for line in reading.lines] == ["Read me upright"]
    assert reading.lines[0].box is not None
    x0, y0, x1, y1 = reading.lines[0].box
    assert x1 - x0 > 60 > 30 > y1 - y0
    width, height = reading.pages[0].width, reading.pages[0].height
    assert width is not None
    assert height is not None
    assert 0 <= x0 < x1 <= width
    assert 0 <= y0 < y1 <= height


def test_symbols_become_bullets(pdf: Make, sheet: Make) -> None:
    page = sheet().text(72, 80, "·", font="symbol").text(90, 80, "mend the roof")
    assert read(pdf, page)[0].text.split() == ["•", "mend", "the", "roof"]


@pytest.mark.parametrize(
    ("number", "character"),
    [
        (3, " "),
        (17, "."),
        (20, "1"),
        (38, "C"),
        (72, "e"),
        (133, "£"),
        (135, "•"),
        (177, "–"),
        (182, "’"),
        (900, "\ufffd"),
    ],
)
def test_glyph_numbers_are_read_in_the_usual_order(number: int, character: str) -> None:
    assert glyph_character(number) == character


def test_only_control_codes_betray_glyph_numbers() -> None:
    assert [code for code in range(1, 40) if is_glyph_number(code)] == [*range(3, 9), 11, *range(14, 32)]


def test_leader_dots_part_columns(pdf: Make, sheet: Make) -> None:
    page = sheet().text(72, 80, "Apologies").text(130, 80, ". . . . . . . . . .").text(300, 80, "3")
    assert read(pdf, page)[0].text == "Apologies\t3"
