"""Hostile documents: each gives a record that verifies or a MinutebookError, in time that grows with its size."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from minutebook import extract_all
from minutebook.assemble import LISTS
from minutebook.errors import MinutebookError, RecordError
from minutebook_models import Record

ROOT = Path(__file__).parents[2]
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "extractor"), str(ROOT / "models")])}
HEAD = "Minutes of the Elmvale Quoits Club\nheld on 4 March 2019 at 7:00 pm\n\n"
SHORT = f"""{HEAD}Present: Ann Bell (Chair), Carl Dunn, Mrs. E. Fay
Apologies: Gus Hale

1. Finance
The treasurer reported a balance of £1,204.50, up 5%.
Moved by Carl Dunn, seconded by Mrs. Fay, that the accounts be approved. CARRIED 3-0.

2. Green
ACTION: Carl Dunn to mow the green by 3 April 2019.
"""


def check(data: bytes, name: str = "hostile.txt") -> None:
    """The document gives grounded records, the same ones twice, or an error that minutebook raises on purpose."""
    try:
        records = extract_all(data, name=name)
    except MinutebookError as error:
        if isinstance(error, RecordError) or len(str(error).splitlines()) != 1:
            raise
        return
    for record in records:
        printed = record.to_json()
        assert Record.model_validate_json(printed).to_json() == printed
        for item in (item for kind in LISTS for item in getattr(record, kind)):
            first = item.evidence[0]
            assert item.text == record.text[first.start : first.end] != ""
    assert [record.to_json() for record in extract_all(data, name=name)] == [record.to_json() for record in records]


def zipped(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return out.getvalue()


def pdf(content: bytes, media: bytes = b"0 0 612 792") -> bytes:
    """A PDF of one page, without a cross-reference table: a reader has to mend it."""
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[5 0 R]>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Length %d>>stream\n%b\nendstream" % (len(content), content),
        b"<</Type/Page/Parent 2 0 R/MediaBox[%b]/Contents 4 0 R/Resources<</Font<</F 3 0 R>>>>>>" % media,
    )
    body = b"".join(b"%d 0 obj\n%b\nendobj\n" % (number, text) for number, text in enumerate(objects, 1))
    return b"%PDF-1.4\n" + body + b"trailer<</Size 6/Root 1 0 R>>\n%%EOF"


def pages(count: int, objects: int = 0) -> bytes:
    """A PDF of blank pages, and of more objects that nothing refers to."""
    kids = b" ".join(b"%d 0 R" % number for number in range(3, count + 3))
    body = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count %d/Kids[%b]>>" % (count, kids)]
    body += [b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>"] * count + [b"null"] * objects
    out = b"%PDF-1.4\n" + b"".join(b"%d 0 obj%bendobj\n" % (number, text) for number, text in enumerate(body, 1))
    return out + b"trailer<</Size %d/Root 1 0 R>>\n%%%%EOF" % (len(body) + 1)


def mail(text: str = SHORT) -> bytes:
    """A message in several parts, with an attachment."""
    message = EmailMessage()
    message["From"], message["Subject"], message["Message-ID"] = "ann@example.org", "Minutes", "<1@example.org>"
    message.set_content(text)
    message.add_attachment(zipped(word__document_xml=WORD), "application", "octet-stream", filename="a.docx")
    return message.as_bytes()


def picture(kind: str) -> bytes:
    out = io.BytesIO()
    first, second = (Image.new("L", (60, 40), 255 - number) for number in range(2))
    first.save(out, kind, **({"save_all": True, "append_images": [second]} if kind == "TIFF" else {}))
    return out.getvalue()


WORD = (
    b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    + b"".join(b"<w:p><w:r><w:t>%b</w:t></w:r></w:p>" % line.encode() for line in SHORT.splitlines())
    + b"</w:body></w:document>"
)
ODT = b"application/vnd.oasis.opendocument.text"
ODT_SPACES = b"".join(
    b' xmlns:%b="urn:oasis:names:tc:opendocument:xmlns:%b:1.0"' % (name, name)
    for name in (b"office", b"text", b"table")
)


def odt(body: bytes) -> bytes:
    """A flat OpenDocument text."""
    return (
        b'<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.text"%b>'
        b"<office:body><office:text>%b</office:text></office:body></office:document>" % (ODT_SPACES, body)
    )


REPEATED = b"<table:table>%b</table:table>" % (
    b'<table:table-row table:number-rows-repeated="1000000">%b</table:table-row>'
    % (b'<table:table-cell table:number-columns-repeated="1000000"><text:p>a</text:p></table:table-cell>')
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
WHOLE = {
    "txt": SHORT.encode(),
    "html": b"<html><body><table><tr><td>" + SHORT.encode() + b"</table>",
    "md": b"# Minutes\n\n" + SHORT.encode(),
    "docx": zipped(word__document_xml=WORD),
    "odt": zipped(mimetype=ODT, content_xml=odt(b"<text:p>Minutes</text:p>")),
    "fodt": odt(b"<text:p>Minutes</text:p>"),
    "pdf": pdf(b"BT /F 12 Tf 72 700 Td (Minutes) Tj ET"),
    "eml": mail(),
    "msg": OLE + b"\0" * 16 + b"\x3e\0\x03\0\xfe\xff\x09\0" + "__properties_version1.0".encode("utf-16-le") * 40,
    "tif": picture("TIFF"),
    "png": picture("PNG"),
    "jpg": picture("JPEG"),
    "gif": picture("GIF"),
    "bmp": picture("BMP"),
    "webp": picture("WEBP"),
}
"""A file of every format that is read without LibreOffice."""
ROWS = b"".join(b"1 0 0 1 %d %d Tm (%b) Tj " % (72 + x, 700 - y, b"cell") for y in range(0, 60, 12) for x in (0, 150))
TEXTS = {
    "NUL bytes": SHORT.replace(" ", " \0"),
    "carriage returns": SHORT.replace("\n", "\r"),
    "form feeds everywhere": SHORT.replace("\n", "\f"),
    "tabs everywhere": SHORT.replace(" ", "\t"),
    "all capitals": SHORT.upper() * 3,
    "all small": SHORT.lower() * 3,
    "one word a line": SHORT.replace(" ", "\n"),
    "no line ends": SHORT.replace("\n", " ") * 12,
    "combining accents": SHORT.replace("a", "a\u0301").replace("e", "e\u0301\u0302"),
    "right-to-left marks": SHORT.replace(" ", "\u200f \u202e"),
    "zero-width": SHORT.replace("e", "e\u200b"),
    "emoji": SHORT.replace("a", "\U0001f600"),
    "lone marks of order": "\ufeff" + SHORT.replace("\n", "\n\ufeff"),
    "blank lines": SHORT.replace("\n", "\n" * 500),
    "repeated headings": HEAD + "1. FINANCE\n\n" * 200,
    "lone words": HEAD + "Word\n\n" * 300,
    "many labels": HEAD + "Present: " * 1500,
    "many names": HEAD + "Present: " + ", ".join(f"Ann Q{chr(97 + i % 26)}{chr(97 + i // 26)}" for i in range(250)),
    "a title, many times": HEAD + "Present: " + "Dr. Smith, " * 300,
    "names and names": HEAD + "Mr. Smith and Mr. Jones and " * 120,
    "dates in a line": HEAD + "3 March 2019, " * 250,
    "percentages in a line": HEAD + "5% " * 800,
    "movers in a line": HEAD + "moved by " * 400,
    "a table": HEAD + "| Name | Here | Paid |\n|---|---|---|\n" + "| Ann | yes | £3 |\n" * 120,
    "a very wide row": HEAD + "|" + "a|" * 2000,
    "letters with stops": "A. " * 1500,
    "hyphens in words": "Smith-Jones-" * 500,
    "initials": "A.B.C. " * 500,
    "digits": "1234567890" * 1500,
    "open brackets": "(" * 6000,
    "close brackets": ")" * 6000,
    "dollars": "$" * 6000,
    "quotation marks": '"' * 6000,
    "underscores": "x" + "_" * 6000,
    "a word of 20,000 letters": HEAD + "a" * 20_000,
    "lone surrogates": "\ud800 Minutes \udfff",
}
BYTES = {
    "zero bytes": ("a.txt", b""),
    "UTF-16": ("a.txt", SHORT.encode("utf-16")),
    "UTF-16 cut in a character": ("a.txt", SHORT.encode("utf-16")[:-1]),
    "Windows-1252": ("a.txt", SHORT.replace("-", "–").encode("windows-1252")),
    "MacRoman": ("a.txt", SHORT.replace("'", "’").encode("mac-roman")),
    "binary": ("a.txt", bytes(range(256)) * 20),
    "name that is no text": ("a\udcff\n.txt", SHORT.encode()),
    "Markdown quotes": ("a.md", b"> " * 2000 + b"x"),
    "Markdown brackets": ("a.md", b"[" * 2000 + b"*" * 2000),
    "Markdown lists": ("a.md", b"1. " * 500 + b"x"),
    "HTML nested": ("a.html", b"<div>" * 20_000 + SHORT.encode()),
    "HTML tables nested": ("a.html", b"<table><tr><td>" * 1000 + b"x"),
    "HTML attributes": ("a.html", b"<p " + b" ".join(b"a%d=1" % i for i in range(5000)) + b">x"),
    "HTML open angle brackets": ("a.html", b"<html>" + b"<" * 5000),
    "HTML spans of a million": ("a.html", b"<table><tr><td colspan=1000000 rowspan=1000000>a<td>b</table>"),
    "HTML numbers of lists": ("a.html", b"<ol start=99999999999999999999><li>a<li value=-5>b</ol><p>c"),
    "HTML surrogates": ("a.html", b"<html><p>&#xD800;&#0;&#x110000; Minutes"),
    "HTML odd character sets": ("a.html", b"<html><meta charset=zip><p>\xff Minutes"),
    "HTML document in a cell": ("a.html", b"<table><tr><td>" + b"It was agreed. " * 900 + b"<td>x</table>"),
    "PDF cut": ("a.pdf", pdf(b"BT /F 12 Tf (Minutes) Tj ET")[:200]),
    "PDF head alone": ("a.pdf", b"%PDF-1.4\n"),
    "PDF without text": ("a.pdf", pdf(b"")),
    "PDF of no size": ("a.pdf", pdf(b"BT /F 12 Tf (Minutes) Tj ET", media=b"0 0 0 0")),
    "PDF letters without width": ("a.pdf", pdf(b"BT /F 12 Tf 0 Tz " + ROWS + b"ET")),
    "PDF letters on one place": ("a.pdf", pdf(b"BT /F 12 Tf " + b"1 0 0 1 72 700 Tm (a) Tj " * 300 + b"ET")),
    "PDF mirrored": ("a.pdf", pdf(b"BT /F -12 Tf " + ROWS + b"ET")),
    "Word file cut": ("a.docx", zipped(word__document_xml=b"<w:document/>")[:60]),
    "Word file without parts": ("a.docx", zipped(word__document_xml=b"<x/>")),
    "Word file of noise": ("a.docx", zipped(word__document_xml=b"\0\1\2")),
    "Word file that unpacks to very much": ("a.docx", zipped(word__document_xml=b"<a>" + b"A" * 20_000_000)),
    "PDF of 10,000 pages": ("a.pdf", pages(10_000)),
    "PDF of 100,000 objects": ("a.pdf", pages(1, 100_000)),
    "HTML nested 100,000 deep": ("a.html", b"<div>" * 100_000 + SHORT.encode()),
    "HTML lists nested": ("a.html", b"<ul><li>a" * 1000),
    "HTML row of 2,000 cells": ("a.html", b"<table><tr>" + b"<td>a" * 2000),
    "Markdown lists, each in one": ("a.md", b"\n".join(b"  " * depth + b"- a" for depth in range(500))),
    "text of one line": ("a.txt", b"It was agreed to buy a mower. " * 10_000),
    "text of one word": ("a.txt", b"a" * 1_000_000),
    "OpenDocument bomb": (
        "a.odt",
        zipped(mimetype=b"application/vnd.oasis.opendocument.text", content_xml=b" " * 2**25),
    ),
    "OpenDocument rows repeated": ("a.fodt", odt(REPEATED)),
    "OpenDocument nested": ("a.fodt", odt(b"<text:section>" * 5000 + b"</text:section>" * 5000)),
    "RTF nested": ("a.rtf", b"{\\rtf1 " + b"{" * 100_000),
    "mail in mail in mail": ("a.eml", b"From: a\nMessage-ID: b\nContent-Type: message/rfc822\n\n" * 500),
    "mail with parts without end": ("a.eml", mail().replace(b"--", b"-")),
    "mail with a bad transfer encoding": ("a.eml", mail().replace(b"A", b"?")),
    "Outlook message of noise": ("a.msg", OLE + bytes(range(256)) * 20),
    "TIFF whose pictures are a ring": ("a.tif", b"II*\0\x08\0\0\0" + b"\0\0" + b"\x08\0\0\0" * 9),
    "Word file with a password": ("a.doc", OLE + "EncryptedPackage".encode("utf-16-le")),
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_hostile_text(text: str) -> None:
    check(text.encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize(("name", "data"), BYTES.values(), ids=BYTES.keys())
def test_hostile_files(name: str, data: bytes) -> None:
    check(data, name)


@pytest.mark.parametrize("ending", WHOLE)
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_files_cut_off(ending: str, share: float) -> None:
    data = WHOLE[ending]
    check(data[: int(share * len(data))], f"a.{ending}")


@pytest.mark.parametrize("ending", WHOLE)
def test_files_with_broken_bytes(ending: str) -> None:
    data = bytearray(WHOLE[ending])
    for place in range(len(data) // 3, len(data), max(1, len(data) // 29)):
        data[place] ^= 0xA5
    check(bytes(data), f"a.{ending}")


ANY_TEXT = st.text(st.characters(codec="utf-8") | st.sampled_from("\n\n\t :;.,()-–|0123456789£ABCabc"), max_size=300)


@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(ANY_TEXT)
def test_any_text(text: str) -> None:
    check(text.encode())


@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_minutes_cut_up(data: st.DataObject) -> None:
    lines = SHORT.splitlines()
    order = data.draw(st.permutations(lines))
    text = data.draw(st.sampled_from(["\n", "\n\n", " ", "\t", "\r\n"])).join(order)
    at, length = data.draw(st.integers(0, len(text))), data.draw(st.integers(0, 60))
    check((text[:at] + data.draw(ANY_TEXT) + text[at + length :]).encode())


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda n: HEAD + "3 March 2019, " * n, id="dates"),
        pytest.param(lambda n: "$(" * (7 * n), id="marks without spaces"),
        pytest.param(lambda n: HEAD + "Present:\n" + "Dr. Smith, " * n, id="one name"),
        pytest.param(lambda n: HEAD + "Mr. Smith and Mr. Jones and " * (n // 2), id="sentence without end"),
        pytest.param(
            lambda n: HEAD + "Present: " + "Ann Bell, Carl Dunn, secretary of works for the county,\n\n" * (n // 16),
            id="lines that run on",
        ),
    ],
)
def test_time_grows_with_the_size(make: Callable[[int], str]) -> None:
    """Eight times the text takes nowhere near sixty-four times as long."""

    def seconds(size: int) -> float:
        data = make(size).encode()
        start = time.process_time()
        extract_all(data, name="hostile.txt")
        return time.process_time() - start

    seconds(10)
    assert seconds(1600) < 24 * max(0.05, seconds(200))


def test_an_interrupted_run_leaves_whole_files(tmp_path: Path) -> None:
    for number in range(40):
        (tmp_path / f"{number:02}.txt").write_text(SHORT * 20, encoding="utf-8")
    out = tmp_path / "out"
    command = [sys.executable, "-m", "minutebook", "extract", str(tmp_path), "--out", str(out), "--jobs", "1"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, env=ENVIRONMENT) as process:
        until = time.monotonic() + 60
        while not list(out.glob("*.json")) and time.monotonic() < until:
            time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        errors = process.communicate(timeout=60)[1].decode()
    assert process.returncode == 130
    assert errors == "interrupted; what is written so far is whole\n"
    written = list(out.iterdir())
    assert 0 < len(written) < 40
    for path in written:
        assert path.suffix == ".json"
        Record.model_validate_json(path.read_text(encoding="utf-8"))


def test_a_file_in_the_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "a\nb.txt").write_text(SHORT, encoding="utf-8")
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    command = [sys.executable, "-m", "minutebook", "extract", str(tmp_path / "a\nb.txt"), "--out"]
    for out in (tmp_path / "out", tmp_path / "out" / "below"):
        result = subprocess.run([*command, str(out)], capture_output=True, text=True, env=ENVIRONMENT, check=False)
        assert result.returncode == 2
        assert len(result.stderr.splitlines()) == 1
        assert "cannot be written" in result.stderr
    assert (tmp_path / "out").read_text(encoding="utf-8") == "mine"
