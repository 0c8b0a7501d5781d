"""Scans and pictures, recognised by the real Tesseract."""

from __future__ import annotations

import shutil
import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageDraw

from minutebook.document import Reading
from minutebook.errors import DamagedFile, EmptyDocument, MissingTool, ReadError, TooLarge, UnsupportedFormat
from minutebook.readers import pdf as pdf_reader
from minutebook.readers import read
from minutebook.readers.limits import Limits
from minutebook.readers.ocr_pages import Sheet
from minutebook.readers.options import Ocr, ReadOptions

Make = Callable[..., Any]
pytestmark = pytest.mark.skipif(shutil.which("tesseract") is None, reason="Tesseract is not installed")
TITLE = "Minutes of the Mill Lane Garden Society"
LAST = "The meeting closed at nine in the evening."
ALWAYS, NEVER = ReadOptions(Ocr.ALWAYS), ReadOptions(Ocr.NEVER)


def texts(reading: Reading) -> list[str]:
    return [line.text for line in reading.lines]


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "BMP", "WEBP", "PDF"])
def test_a_picture_of_a_page_is_read(kind: str, page: Make, file: Make) -> None:
    reading = read(file(page(), kind=kind))
    assert texts(reading)[0] == TITLE
    assert texts(reading)[-1] == LAST
    assert reading.ocr is True
    assert set(reading.tools) == {"tesseract"}
    assert all(line.quality is not None and line.quality > 0.8 for line in reading.lines)
    assert reading.pages[0].quality is not None


def test_boxes_are_points_of_the_page(page: Make, file: Make) -> None:
    reading = read(file(page(), kind="PDF"))
    size = reading.pages[0]
    assert size.width == pytest.approx(420, abs=1)
    assert size.height == pytest.approx(300, abs=1)
    boxes = [line.box for line in reading.lines if line.box]
    assert len(boxes) == 6
    assert all(abs(box[0] - 50) < 3 and 36 <= box[1] < box[3] <= 165 for box in boxes)
    assert all(below[3] - above[3] == pytest.approx(20, abs=1.5) for above, below in pairwise(boxes))


def test_each_picture_of_a_tiff_is_a_page(page: Make, file: Make) -> None:
    reading = read(file(page(["The first page of the minutes"]), page(["The second page of it"]), kind="TIFF"))
    assert [(line.page, line.text) for line in reading.lines] == [
        (1, "The first page of the minutes"),
        (2, "The second page of it"),
    ]


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_is_set_upright(turn: int, page: Make, file: Make) -> None:
    more = [f"Item {number}: the committee considered the report of the secretary." for number in range(1, 18)]
    upright = page(more, page=(420, 420))
    reading = read(file(upright.rotate(turn, expand=True), kind="PDF"))
    assert texts(reading)[0] == more[0]
    assert reading.pages[0].rotation == turn


@pytest.mark.parametrize("skew", [-2.0, 1.2, 2.0])
def test_a_skewed_page_is_set_straight(skew: float, page: Make, file: Make) -> None:
    reading = read(file(page().rotate(skew, Image.Resampling.BICUBIC, fillcolor=255)))
    assert (texts(reading)[0], texts(reading)[-1]) == (TITLE, LAST)
    assert len(reading.lines) == 6


def test_noise_is_taken_out(page: Make, file: Make) -> None:
    random = np.random.default_rng(1)
    grey = np.asarray(page()).astype(float) * 0.85 + 25
    grey += random.normal(0, 14, grey.shape)
    grey[random.random(grey.shape) < 0.002] = 10
    reading = read(file(Image.fromarray(np.clip(grey, 0, 255).astype(np.uint8))))
    assert (texts(reading)[0], texts(reading)[-1]) == (TITLE, LAST)


def mixed(pdf: Make, sheet: Make, scan: bytes) -> bytes:
    """A PDF with a printed page and a scanned one."""
    document, printed, scanned = (
        pdfium.PdfDocument.new(),
        pdfium.PdfDocument(_printed(pdf, sheet)),
        pdfium.PdfDocument(scan),
    )
    document.import_pages(printed)
    document.import_pages(scanned)
    out = BytesIO()
    document.save(out)
    for one in (document, printed, scanned):
        one.close()
    return out.getvalue()


def _printed(pdf: Make, sheet: Make) -> bytes:
    data = pdf(sheet().text(72, 80, "This page has a text layer of its own."))
    assert isinstance(data, bytes)
    return data


def test_of_a_mixed_pdf_only_the_scans_are_recognised(pdf: Make, sheet: Make, page: Make, file: Make) -> None:
    reading = read(mixed(pdf, sheet, file(page(), kind="PDF")))
    assert [(line.page, line.quality is None) for line in reading.lines][:2] == [(1, True), (2, False)]
    assert [size.quality is None for size in reading.pages] == [True, False]


def test_without_ocr_the_scans_of_a_mixed_pdf_are_findings(pdf: Make, sheet: Make, page: Make, file: Make) -> None:
    reading = read(mixed(pdf, sheet, file(page(), kind="PDF")), options=NEVER)
    assert {line.page for line in reading.lines} == {1}
    assert [(trouble.code, trouble.page) for trouble in reading.troubles] == [("unread_part", 2)]
    assert reading.ocr is False


def test_a_page_that_cannot_be_drawn_stays_a_page(page: Make, file: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = pdf_reader.render

    def render(page: pdfium.PdfPage, number: int) -> Sheet:
        if number == 2:
            raise pdfium.PdfiumError("no bitmap")
        return drawn(page, number)

    monkeypatch.setattr(pdf_reader, "render", render)
    reading = read(file(page(), page(), page(), kind="PDF"))
    assert [size.number for size in reading.pages] == [1, 2, 3]
    assert {line.page for line in reading.lines} == {1, 3}
    assert [(trouble.code, trouble.page) for trouble in reading.troubles] == [("unread_part", 2)]


def test_always_recognises_printed_pages_too(pdf: Make, sheet: Make) -> None:
    data = _printed(pdf, sheet)
    assert read(data).ocr is False
    reading = read(data, options=ALWAYS)
    assert (reading.ocr, texts(reading)) == (True, ["This page has a text layer of its own."])


def test_a_blank_page_among_others_is_no_trouble(page: Make, file: Make) -> None:
    reading = read(file(page(), page([]), kind="TIFF"))
    assert [size.number for size in reading.pages] == [1, 2]
    assert {line.page for line in reading.lines} == {1}
    assert not reading.troubles


def huge() -> bytes:
    """A PNG that claims to be a hundred thousand pixels wide and high."""
    head = struct.pack(">IIBBBBB", 100_000, 100_000, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(1000))), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in chunks
    )


@pytest.mark.parametrize(
    ("data", "options", "error", "words"),
    [
        pytest.param("page", NEVER, EmptyDocument, "--ocr auto", id="never, a picture"),
        pytest.param("pdf", NEVER, EmptyDocument, r"scan.*--ocr auto", id="never, a scanned PDF"),
        pytest.param("blank", ReadOptions(), EmptyDocument, "no text", id="nothing but paper"),
        pytest.param("half", ReadOptions(), DamagedFile, "cut off", id="cut off"),
        pytest.param("rubbish", ReadOptions(), DamagedFile, "damaged", id="no picture at all"),
        pytest.param("huge", ReadOptions(), TooLarge, "300 dpi", id="too many pixels"),
        pytest.param("page", ReadOptions(language="xx"), UnsupportedFormat, "xx", id="no such language"),
    ],
)
def test_what_cannot_be_read_says_why(
    data: str, options: ReadOptions, error: type[ReadError], words: str, page: Make, file: Make
) -> None:
    made = {
        "page": lambda: file(page()),
        "pdf": lambda: file(page(), kind="PDF"),
        "blank": lambda: file(page([])),
        "half": lambda: file(page())[:2000],
        "rubbish": lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(64)),
        "huge": huge,
    }
    with pytest.raises(error, match=words):
        read(made[data](), options=options)


def test_without_tesseract_the_error_names_the_package(
    page: Make, file: Make, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(MissingTool, match="tesseract-ocr"):
        read(file(page()))


def test_without_pytesseract_the_error_names_the_extra(page: Make, file: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pytesseract", None)
    with pytest.raises(MissingTool, match=r"minutebook\[ocr\]"):
        read(file(page(), kind="PDF"))


def test_without_tesseract_a_mixed_pdf_is_read_without_its_scans(
    pdf: Make, sheet: Make, page: Make, file: Make, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    reading = read(mixed(pdf, sheet, file(page(), kind="PDF")))
    assert [trouble.page for trouble in reading.troubles] == [2]
    assert "tesseract-ocr" in reading.troubles[0].message


def test_a_page_that_takes_too_long_does_not_take_the_others_with_it(
    pdf: Make, sheet: Make, page: Make, file: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MINUTEBOOK_CACHE", "")
    reading = read(mixed(pdf, sheet, file(page(), kind="PDF")), options=ReadOptions(limits=Limits(max_seconds=0.001)))
    assert [(trouble.code, trouble.page) for trouble in reading.troubles] == [("unread_part", 2)]
    assert {line.page for line in reading.lines} == {1}


def test_threads_do_not_change_what_comes_out(page: Make, file: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINUTEBOOK_CACHE", "")
    data = file(*[page([f"Page {number} of the minute book"], page=(300, 100)) for number in range(1, 5)], kind="TIFF")
    assert read(data, options=ReadOptions(threads=3)) == read(data)


def test_bold_lines_are_told_by_their_strokes(page: Make, file: Make) -> None:
    lines = read(file(page(bold=[0, 3]))).lines
    assert [number for number, line in enumerate(lines) if line.bold] == [0, 3]


def test_an_underlined_line_is_told_by_its_rule(page: Make, file: Make) -> None:
    picture = page()
    ImageDraw.Draw(picture).line([(139, 151), (139 + 580, 151)], fill=0, width=3)
    lines = read(file(picture)).lines
    assert [line.underline for line in lines] == [True, False, False, False, False, False]
    assert lines[0].text == TITLE


def test_a_ruled_table_gives_rows(page: Make, file: Make) -> None:
    picture = page(["Account", "Rent", "Repairs"], left=60)
    page(["Amount", "120.00", "65.50"], left=200, picture=picture)
    pen = ImageDraw.Draw(picture)
    for y in (34, 57, 77, 97):
        pen.line([(50 * 200 / 72, y * 200 / 72), (300 * 200 / 72, y * 200 / 72)], fill=0, width=3)
    for x in (50, 180, 300):
        pen.line([(x * 200 / 72, 34 * 200 / 72), (x * 200 / 72, 97 * 200 / 72)], fill=0, width=3)
    rows = [line.cells for line in read(file(picture)).lines]
    assert rows == [("Account", "Amount"), ("Rent", "120.00"), ("Repairs", "65.50")]


def test_columns_are_read_one_after_the_other(page: Make, file: Make) -> None:
    left = [f"The left column goes on in line {number}" for number in range(10, 20)]
    right = [f"The right one is read after it, line {number}" for number in range(10, 20)]
    picture = page(left, left=30, size=10, page=(520, 300))
    page(right, left=275, size=10, picture=picture)
    assert texts(read(file(picture))) == left + right
