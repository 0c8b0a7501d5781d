"""What kind of file it is, and what a user is told of files that cannot be read."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import minutebook
from minutebook.errors import DamagedFile, EmptyDocument, EncryptedFile, ReadError, UnsupportedFormat
from minutebook.readers import READERS, read, sniff
from minutebook.readers.sniffing import (
    BINARY,
    DOC,
    DOCX,
    EML,
    FODT,
    HTML,
    IMAGES,
    MARKDOWN,
    MSG,
    ODT,
    PDF,
    RTF,
    TEXT,
    ZIP,
)  # fmt: skip

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
HEIF = bytes(4) + b"ftypheic" + bytes(64)
PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(64))
RUBBISH = bytes(range(256)) * 8


def zipped(parts: dict[str, str]) -> bytes:
    """A zip archive."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return file.getvalue()


KINDS = [
    pytest.param(b"Minutes of the meeting\n", "jan.txt", TEXT, id="text"),
    pytest.param(b"Minutes of the meeting\n", "jan", TEXT, id="text without an ending"),
    pytest.param("Minutes – draft".encode("utf-16"), "jan.txt", TEXT, id="UTF-16 text is no binary"),
    pytest.param("Minutes of the meeting".encode("utf-16-le"), "jan.txt", TEXT, id="UTF-16 without a mark"),
    pytest.param(b"Pr\xe9sent: Ren\xe9e\n\x0cPage 2\n", "jan.txt", TEXT, id="Latin-1 text with a form feed"),
    pytest.param(b"# Minutes\n", "jan.md", MARKDOWN, id="Markdown by its ending"),
    pytest.param(b"# Minutes\n\n## Present\n\n**Chair:** A. Moss\n", "jan", MARKDOWN, id="Markdown by its look"),
    pytest.param(
        b"# Minutes\n\n## Present\n\n**Chair:** A. Moss\n", "jan.txt", TEXT, id="what is called text stays text"
    ),
    pytest.param(b"#1 priority\n#2 priority\n", "jan", TEXT, id="a few hashes are no Markdown"),
    pytest.param(b"<!DOCTYPE html><html><p>Minutes", "jan", HTML, id="HTML by its look"),
    pytest.param(b"<!-- made by hand -->\n<HTML><BODY>Minutes", "jan.txt", HTML, id="HTML called text"),
    pytest.param(b"<?xml version='1.0'?>\n<html xmlns='x'><body/></html>", "jan", HTML, id="XHTML"),
    pytest.param(b"Minutes, no tag at all", "jan.htm", HTML, id="HTML by its ending"),
    pytest.param(b"<div>Minutes</div>\n# Present\n", "jan.md", MARKDOWN, id="HTML in Markdown is Markdown"),
    pytest.param(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3", "jan.txt", PDF, id="PDF called text"),
    pytest.param(b"\n\n%PDF-1.4\n", "jan.pdf", PDF, id="PDF after blank lines"),
    pytest.param(zipped({"word/document.xml": "x"}), "jan.txt", DOCX, id="DOCX called text"),
    pytest.param(zipped({"mimetype": "application/vnd.oasis.opendocument.text"}), "jan.odt", ODT, id="ODT"),
    pytest.param(zipped({"picture": "x"}), "jan.zip", ZIP, id="some archive"),
    pytest.param(b"PK\x03\x04 cut off", "jan.docx", DOCX, id="a DOCX that was cut off"),
    pytest.param(OLE + "WordDocument".encode("utf-16-le"), "jan.doc", DOC, id="DOC"),
    pytest.param(OLE + "EncryptedPackage".encode("utf-16-le"), "jan.docx", DOCX, id="DOCX with a password"),
    pytest.param(OLE, "jan.xls", BINARY, id="some other OLE file"),
    pytest.param(b"{\\rtf1 Minutes}", "jan.doc", RTF, id="RTF called DOC"),
    pytest.param(zipped({"content.xml": "x", "META-INF/manifest.xml": "x"}), "a", ODT, id="ODT without its kind"),
    pytest.param(b"PK\x03\x04 cut off", "jan.odt", ODT, id="an ODT that was cut off"),
    pytest.param(OLE + "__properties_version1.0".encode("utf-16-le"), "jan", MSG, id="Outlook's message"),
    pytest.param(b"Received: by a;\n 4 May\nFrom: b\n\nx", "jan.txt", EML, id="mail called text"),
    pytest.param(b"From: b\nTo: c\n\nx", "jan.eml", EML, id="mail by its ending"),
    pytest.param(PNG, "jan.txt", "image/png", id="PNG"),
    pytest.param(b"\xff\xd8\xff\xe0\x00\x10JFIF", "scan.pdf", "image/jpeg", id="JPEG called PDF"),
    pytest.param(b"BMI report of the nurse\n", "jan.txt", TEXT, id="text that begins like a bitmap"),
    pytest.param(RUBBISH, "jan.txt", BINARY, id="binary called text"),
]


@pytest.mark.parametrize(("data", "name", "expected"), KINDS)
def test_kind(data: bytes, name: str, expected: str) -> None:
    assert sniff(data, name) == expected


REFUSALS = [
    pytest.param(b"", "jan.txt", EmptyDocument, "empty", id="empty"),
    pytest.param(b" \n\t\n", "jan.docx", EmptyDocument, "empty", id="blank"),
    pytest.param(b"<html><body><img src=page1.png></body></html>", "jan.html", EmptyDocument, "no text", id="no text"),
    pytest.param(HEIF, "scan.heic", UnsupportedFormat, "save it as PNG", id="a kind of picture"),
    pytest.param(
        zipped({"mimetype": "application/vnd.oasis.opendocument.text"}),
        "a.odt",
        DamagedFile,
        "main part",
        id="empty ODT",
    ),
    pytest.param(b"PK\x03\x04 cut off", "jan.odt", DamagedFile, "damaged", id="ODT cut off"),
    pytest.param(
        zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}),
        "a.ods",
        UnsupportedFormat,
        "ODT",
        id="a sheet",
    ),
    pytest.param(zipped({"xl/workbook.xml": "<x/>"}), "a.xlsx", UnsupportedFormat, "DOCX", id="Excel"),
    pytest.param(RUBBISH, "jan.txt", UnsupportedFormat, "plain text", id="binary called text"),
    pytest.param(zipped({"picture": "x"}), "jan.docx", UnsupportedFormat, "plain text", id="archive called DOCX"),
    pytest.param(b"PK\x03\x04 cut off", "jan.docx", DamagedFile, "damaged", id="DOCX cut off"),
    pytest.param(
        OLE + "EncryptedPackage".encode("utf-16-le"), "a.docx", EncryptedFile, "password", id="with a password"
    ),
]


@pytest.mark.parametrize(("data", "name", "error", "words"), REFUSALS)
def test_refusal(data: bytes, name: str, error: type[ReadError], words: str) -> None:
    with pytest.raises(error, match=words) as caught:
        read(data, name)
    assert "\n" not in str(caught.value)


def test_there_is_a_reader_for_each_promised_format() -> None:
    assert set(READERS) == {TEXT, MARKDOWN, HTML, PDF, DOCX, DOC, ODT, FODT, RTF, EML, MSG, *IMAGES}


@pytest.mark.parametrize(
    "module", ["docx", "lxml", "olefile", "selectolax", "markdown_it", "pypdfium2", "PIL", "pytesseract"]
)
def test_reading_text_imports_no_other_format(module: str) -> None:
    use = "import sys; from minutebook.readers import read; read(b'Minutes', 'a.txt')"
    code = f"{use}; assert {module!r} not in sys.modules"
    path = [str(Path(minutebook.__file__).parents[1]), str(Path(minutebook.__file__).parents[2] / "models")]
    command = [sys.executable, "-c", f"import sys; sys.path[:0] = {path!r}; {code}"]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
