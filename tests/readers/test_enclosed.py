"""Files within files are read with the options of the file that holds them."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from minutebook import extract
from minutebook.document import Line, PageSize, Reading, Trouble
from minutebook.errors import EmptyDocument
from minutebook.readers import read
from minutebook.readers.options import Ocr, ReadOptions

PDF = b"%PDF-1.4\n"
ASKED = ReadOptions(Ocr.ALWAYS, "de", 3)


def mail() -> bytes:
    """A note to which a PDF is attached."""
    message = EmailMessage()
    message["From"], message["Subject"], message["Message-ID"] = "ann@example.org", "Minutes", "<1@example.org>"
    message.set_content("See the minutes.")
    message.add_attachment(PDF, "application", "pdf", filename="jan.pdf")
    return message.as_bytes()


def word() -> bytes:
    """A Word file in which a PDF is embedded whole."""
    document, plain, file = Document(), io.BytesIO(), io.BytesIO()
    document.add_paragraph("before")
    document.element.body.append(parse_xml(f'<w:altChunk {nsdecls("w", "r")} r:id="rIdX"/>'))
    document.save(plain)
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk"
    relation = f'<Relationship Id="rIdX" Type="{kind}" Target="jan.pdf"/></Relationships>'
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"</Relationships>", relation.encode()))
        new.writestr("word/jan.pdf", PDF)
    return file.getvalue()


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[ReadOptions]:
    """The options with which PDFs are read; each of them holds a recognised line on its second page."""
    found: list[ReadOptions] = []

    def read_pdf(data: bytes, options: ReadOptions) -> Reading:
        found.append(options)
        line = Line("The meeting closed at nine.", page=2, box=(0, 0, 1, 1))
        trouble = Trouble("unread_part", "page 1 is damaged", 1)
        return Reading((line,), (PageSize(1), PageSize(2)), ocr=True, tools={"tesseract": "5"}, troubles=(trouble,))

    monkeypatch.setattr("minutebook.readers.pdf.read_pdf", read_pdf)
    return found


@pytest.mark.parametrize("data", [pytest.param(mail(), id="attached"), pytest.param(word(), id="embedded")])
def test_a_pdf_is_read_as_the_options_say(asked: list[ReadOptions], data: bytes) -> None:
    reading = read(data, options=ASKED)
    assert asked == [ASKED]
    assert reading.lines[-1].text == "The meeting closed at nine."
    assert (reading.ocr, reading.tools) == (True, {"tesseract": "5"})
    assert [trouble.message for trouble in reading.troubles] == ["page 1 is damaged"]


def test_what_is_embedded_stands_on_the_pages_of_the_file_that_holds_it(asked: list[ReadOptions]) -> None:
    reading = read(word(), options=ASKED)
    assert {(line.page, line.box) for line in reading.lines} == {(1, None)}
    record = extract(word(), ocr="always", lang="de")
    assert record.extractor.options == {"ocr": "always", "lang": "de"}
    assert [finding.message for finding in record.findings if finding.code == "unread_part"] == ["page 1 is damaged"]


def test_what_cannot_be_read_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def read_pdf(data: bytes, options: ReadOptions) -> Reading:
        raise EmptyDocument("the PDF's pages are blank")

    monkeypatch.setattr("minutebook.readers.pdf.read_pdf", read_pdf)
    reading = read(word())
    assert [line.text for line in reading.lines] == ["before"]
    assert [trouble.message for trouble in reading.troubles] == [
        "the document embedded as word/jan.pdf was not read: the PDF's pages are blank"
    ]
