"""PDF: lines with their boxes, type and tables, in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pypdfium2 as pdfium

from minutebook.document import PageSize, Reading
from minutebook.errors import DamagedFile, EmptyDocument, EncryptedFile, TooLarge
from minutebook.readers.pdf_pages import ReadPage, lines_of, read_page

MAX_PAGES = 3000
GARBLED_SHARE = 0.3
"""Share of characters without a meaning from which a text layer is useless."""
NO_TEXT = "the PDF holds no text: it looks like a scan; make a text layer with OCR (ocrmypdf does it) and read that"
GARBLED = (
    "the PDF's fonts do not say which letters they draw, so that its text is unreadable; make a text layer with OCR"
)


def read_pdf(data: bytes, *, max_pages: int = MAX_PAGES) -> Reading:
    """Read a PDF's text layer: lines in reading order, tables as rows."""
    document = _open(data)
    try:
        if len(document) > max_pages:
            raise TooLarge(
                f"the PDF has {len(document)} pages and the limit is {max_pages}; raise max_pages or split it"
            )
        tally = _Tally()
        lines = lines_of(map(tally.of, _pages(document)))
    finally:
        document.close()
    tally.check()
    return Reading(tuple(lines), tuple(tally.facts))


@dataclass(slots=True)
class _Tally:
    """What is kept of the pages that go by: their sizes, and how many of their characters mean something."""

    facts: list[PageSize] = field(default_factory=list)
    characters: int = 0
    garbled: int = 0

    def of(self, page: ReadPage) -> ReadPage:
        """Count a page."""
        self.facts.append(page.facts)
        self.characters += page.characters
        self.garbled += page.garbled
        return page

    def check(self) -> None:
        """EmptyDocument where the text layer is none or useless."""
        if self.characters == 0:
            raise EmptyDocument(NO_TEXT)
        if self.garbled > GARBLED_SHARE * self.characters:
            raise EmptyDocument(GARBLED)


def _open(data: bytes) -> pdfium.PdfDocument:
    try:
        document = pdfium.PdfDocument(data)
        len(document)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise EncryptedFile("the PDF is protected by a password; save a copy without it") from error
        raise DamagedFile("this is no PDF that can be read: it is damaged or cut off; get or print it anew") from error
    if len(document) == 0:
        document.close()
        raise EmptyDocument("the PDF has no pages")
    return document


def _pages(document: pdfium.PdfDocument) -> Iterator[ReadPage]:
    for index in range(len(document)):
        try:
            page = document[index]
            try:
                yield read_page(page, index + 1)
            finally:
                page.close()
        except pdfium.PdfiumError:
            # One damaged page must not cost the others.
            yield ReadPage(PageSize(index + 1), [])
