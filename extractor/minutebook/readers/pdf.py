"""PDF: lines with their boxes, type and tables, in reading order; pages without usable text are recognised."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import pypdfium2 as pdfium

from minutebook.document import Line, PageSize, Reading, Trouble
from minutebook.errors import DamagedFile, EmptyDocument, EncryptedFile, MissingTool
from minutebook.readers.options import USUAL, Ocr, ReadOptions
from minutebook.readers.pdf_pages import ReadPage, lines_of, read_page
from minutebook.readers.pdf_scans import is_garbled, needs_ocr, render

NO_TEXT = "the PDF holds no text: it looks like a scan, and scans are not read with --ocr never; use --ocr auto"
GARBLED = "the PDF's fonts do not say which letters they draw, so that its text is unreadable; use --ocr auto"
NOT_DRAWN = "page {number} is damaged and could not be read"
NOT_READ = "page {number} has no usable text and was not recognised: {reason}"


def read_pdf(data: bytes, options: ReadOptions = USUAL) -> Reading:
    """Read a PDF: lines in reading order, tables as rows.

    Pages without usable text are recognised as `options` say. Raises EmptyDocument where no page can be read,
    MissingTool where that is for want of Tesseract, TooLarge where it has too many.
    """
    document = _open(data)
    try:
        if len(document) > options.limits.max_pages:
            raise options.limits.exceeded("max_pages", f"the PDF has {len(document):,} pages, more than {{}}")
        return _read(document, options)
    finally:
        document.close()


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


@dataclass(slots=True)
class _Layer:
    """What the text layer of a document gave: its lines, and what is kept of the pages that went by."""

    lines: list[Line] = field(default_factory=list)
    facts: list[PageSize] = field(default_factory=list)
    scans: list[int] = field(default_factory=list)
    """Indices of the pages that are to be recognised."""
    troubles: list[Trouble] = field(default_factory=list)
    characters: int = 0
    garbled: int = 0

    @property
    def readable(self) -> bool:
        """Whether there is text to be read without recognising anything."""
        return self.characters > 0 and not is_garbled(self.garbled, self.characters)

    def read(self, document: pdfium.PdfDocument, ocr: Ocr) -> None:
        """Read all pages and tell which are scans; their words are let go of one after another."""
        self.lines = lines_of(self._count(self.page(document, index, ocr)) for index in range(len(document)))

    def page(self, document: pdfium.PdfDocument, index: int, ocr: Ocr) -> ReadPage:
        """A page's text layer, empty where the page is damaged; notes whether it is a scan."""
        found = [ReadPage(PageSize(index + 1), [])]

        def sort(page: pdfium.PdfPage, number: int) -> None:
            found.append(read_page(page, number))
            if ocr is Ocr.ALWAYS or needs_ocr(page, found[-1]):
                self.scans.append(index)

        self.with_page(document, index, sort)
        return found[-1]

    def with_page(self, document: pdfium.PdfDocument, index: int, act: Callable[[pdfium.PdfPage, int], None]) -> bool:
        """Do something with a page; False, and a trouble, where it is damaged, which must not cost the others."""
        try:
            page = document[index]
            try:
                act(page, index + 1)
            finally:
                page.close()
        except pdfium.PdfiumError:
            self.troubles.append(Trouble("unread_part", NOT_DRAWN.format(number=index + 1), index + 1))
            return False
        return True

    def reading(self) -> Reading:
        """The reading of text layers alone."""
        if not self.characters:
            raise EmptyDocument("the PDF's pages are blank")
        return Reading(tuple(self.lines), tuple(self.facts), ocr=False, troubles=tuple(self.troubles))

    def without_scans(self, reason: str) -> Reading:
        """The reading of text layers alone where some pages have none; findings say which they are."""
        self.troubles += [
            Trouble("unread_part", NOT_READ.format(number=index + 1, reason=reason), index + 1) for index in self.scans
        ]
        return self.reading()

    def _count(self, page: ReadPage) -> ReadPage:
        self.facts.append(page.facts)
        self.characters += page.characters
        self.garbled += page.garbled
        return page


def _read(document: pdfium.PdfDocument, options: ReadOptions) -> Reading:
    layer = _Layer()
    layer.read(document, options.ocr)
    if not layer.scans:
        return layer.reading()
    if options.ocr is Ocr.NEVER:
        if not layer.readable:
            raise EmptyDocument(GARBLED if layer.characters else NO_TEXT)
        return layer.without_scans("--ocr never was asked for")
    # The OCR machinery and its libraries are only needed where there is a scan.
    from minutebook.readers.ocr_engine import Engine
    from minutebook.readers.ocr_run import Recognition, reading_of

    try:
        engine = Engine.find(options.language, options.limits.max_seconds)
    except MissingTool as error:
        # Without any text, or asked for all pages, there is nothing to be had without Tesseract.
        if options.ocr is Ocr.ALWAYS or not layer.readable:
            raise
        return layer.without_scans(str(error))
    with Recognition(engine, options.threads) as recognition:

        def take(page: pdfium.PdfPage, number: int) -> None:
            recognition.add(render(page, number))

        undrawn = [index for index in layer.scans if not layer.with_page(document, index, take)]
        # Printed pages are read once more: the words of all of them were not kept for the few files with scans among.
        scans = set(layer.scans)
        printed = [index for index in range(len(document)) if index not in scans]
        pages = [_Layer().page(document, index, options.ocr) for index in printed]
        # What a page that cannot be drawn says in its text layer is better than nothing.
        pages += [_Layer().page(document, index, Ocr.NEVER) for index in undrawn]
        return reading_of(pages, recognition.results(), engine, layer.troubles)
