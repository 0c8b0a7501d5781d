"""LibreOffice as a converter: RTF and DOC through it, several at once, and nothing fetched."""

from __future__ import annotations

import shutil
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest

from minutebook.errors import DamagedFile, MissingTool
from minutebook.readers import office
from minutebook.readers.docx import read_docx
from minutebook.readers.office import read_converted
from minutebook.readers.rtf import read_rtf

OFFICE = next(filter(None, map(shutil.which, office.PROGRAMS)), None)
needs_office = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
TABLE = b"".join(
    rb"\trowd\cellx3000\cellx6000\intbl %s\cell\intbl %s\cell\row" % pair
    for pair in ((b"Name", b"Office"), (b"A. Moss", b"Chair"))
)
LIST = rb"\pard{\pntext 1.\tab}{\*\pn\pnlvlbody\pnstart1\pndec{\pntxta .}}Finance\par{\pntext 2.\tab}Path\par\pard"
RTF = (
    rb"{\rtf1\ansi\ansicpg1252{\stylesheet{\s1\outlinelevel0 heading 1;}}\pard\s1\outlinelevel0 Minutes\par\pard"
    rb"{\b Present:} Ren\'e9e\par %s %s Closed\par}" % (TABLE, LIST)
)


@needs_office
def test_rtf_keeps_headings_bold_tables_and_lists() -> None:
    reading = read_rtf(RTF)
    assert [(line.kind.value, line.text) for line in reading.lines] == [
        ("heading", "Minutes"),
        ("text", "Present: Renée"),
        ("row", "Name\tOffice"),
        ("row", "A. Moss\tChair"),
        ("list_item", "1. Finance"),
        ("list_item", "2. Path"),
        ("text", "Closed"),
    ]
    assert reading.lines[1].bold_end == 8
    assert reading.tools["soffice"][0].isdigit()


@needs_office
def test_several_at_once_do_not_disturb_each_other() -> None:
    sources = [rb"{\rtf1 Minutes %d\par}" % number for number in range(3)]
    with ThreadPoolExecutor(3) as pool:
        readings = list(pool.map(read_rtf, sources))
    assert [[line.text for line in reading.lines] for reading in readings] == [
        [f"Minutes {number}"] for number in range(3)
    ]


@needs_office
def test_nothing_that_a_document_links_to_is_fetched() -> None:
    asked: list[str] = []

    class Listener(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        do_HEAD = do_OPTIONS = do_PROPFIND = do_GET

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Listener) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        page = f'<p>Minutes<img src="http://127.0.0.1:{server.server_port}/lamp.png">'
        reading = read_converted(page.encode(), "html", read_docx)
        server.shutdown()
    assert ([line.text for line in reading.lines], asked) == (["Minutes"], [])


def test_a_missing_program_is_named_with_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "PROGRAMS", ("no-such-office",))
    with pytest.raises(MissingTool, match=r"reading \.rtf files needs LibreOffice \(package libreoffice-writer\)"):
        read_rtf(RTF)


def test_rtf_that_nests_too_deeply_is_refused_without_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "PROGRAMS", ())
    with pytest.raises(DamagedFile, match="nests"):
        read_rtf(b"{\\rtf1 " + b"{" * 100_000 + b"}" * 100_000 + b"}")
