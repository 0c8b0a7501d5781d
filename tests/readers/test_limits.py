"""What is over a limit is refused, and the error names the option that raises it."""

from __future__ import annotations

import io
import zipfile

import pytest

import minutebook
from minutebook import Limits
from minutebook.errors import TooLarge
from minutebook.readers import read
from minutebook.readers.options import ReadOptions

MINUTES = b"Minutes of the Mill Trust held on 4 May 2019\n\nPresent: Ann Bell, Carl Dunn\n"


def word(text: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", text)
    return file.getvalue()


FLAT = b'<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.text"/>'
PICTURE = b'<p>Minutes of the Mill Trust<img src="data:image/png;base64,' + b"A" * 500 + b'">'


@pytest.mark.parametrize(
    ("name", "data", "limits", "option"),
    [
        pytest.param("a.txt", MINUTES, Limits(max_bytes=20), "--max-bytes", id="bytes"),
        pytest.param("a.txt", MINUTES, Limits(max_characters=20), "--max-characters", id="text"),
        pytest.param("a.md", b"# A\n\n" + MINUTES, Limits(max_characters=20), "--max-characters", id="Markdown"),
        pytest.param("a.html", PICTURE, Limits(max_characters=20), "--max-characters", id="HTML"),
        pytest.param("a.docx", word(b"<a>" * 99), Limits(max_unpacked=200), "--max-unpacked", id="unpacked"),
        pytest.param("a.fodt", FLAT, Limits(max_unpacked=20), "--max-unpacked", id="flat OpenDocument"),
        pytest.param("a.docx", word(bytes(17 << 20)), Limits(max_ratio=2), "--max-ratio", id="packed tightly"),
    ],
)
def test_over_a_limit(name: str, data: bytes, limits: Limits, option: str) -> None:
    with pytest.raises(TooLarge, match=f"raise {option} or "):
        minutebook.extract_all(data, name=name, limits=limits)


def test_pictures_in_a_page_are_no_text() -> None:
    reading = read(PICTURE, "a.html", options=ReadOptions(limits=Limits(max_characters=100)))
    assert [line.text for line in reading.lines] == ["Minutes of the Mill Trust"]


def test_a_limit_that_lets_nothing_in_is_refused() -> None:
    with pytest.raises(ValueError, match="max_pages must be above 0"):
        Limits(max_pages=0)
