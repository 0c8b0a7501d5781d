"""PDF: lines with their boxes, type and tables, in reading order; pages without usable text are recognised."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import pypdfium2 as pdfium

from minutebook.document import PageSize, Reading, Trouble
from minutebook.errors import DamagedFile, EmptyDocument, EncryptedFile, MissingTool, TooLarge
from minutebook.readers.options import Ocr, ReadOptions
from minutebook.readers.pdf_pages import ReadPage, lines_of, read_page
from minutebook.readers.pdf_scans import garbled, needs_ocr, render

MAX_PAGES = 3000
NO_TEXT = "the PDF holds no text: it looks like a scan, and scans are not read with --ocr never; use --ocr auto"
GARBLED = "the PDF's fonts do not say which letters they draw, so that its text is unreadable; use --ocr auto"
NOT_DRAWN = "page {number} is damaged and could not be read"
NOT_READ = "page {number} has no usable text and was not recognised: {reason}"


def read_pdf(data: bytes, options: ReadOptions | None = None, *, max_pages: int = MAX_PAGES) -> Reading:
    """Read a PDF: lines in reading order, tables as rows.

    Pages without usable text are recognised as `options` say. Raises EmptyDocument where no page can be read,
    MissingTool where that is for want of Tesseract.
    """
    options = options or ReadOptions()
    document = _open(data)
    try:
        if len(document) > max_pages:
            raise TooLarge(
                f"the PDF has {len(document)} pages and the limit is {max_pages}; raise max_pages or split it"
            )
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
class _Pages:
    """Pages by what is to be done with them: what the text layer gave, and which of them are pictures."""

    printed: list[ReadPage] = field(default_factory=list)
    scans: list[int] = field(default_factory=list)
    """Their indices."""
    troubles: list[Trouble] = field(default_factory=list)


def _read(document: pdfium.PdfDocument, options: ReadOptions) -> Reading:
    pages = _sorted(document, options.ocr)
    if not pages.scans:
        return _printed(pages)
    if options.ocr is Ocr.NEVER:
        if not _is_readable(pages):
            raise EmptyDocument(GARBLED if any(page.characters for page in pages.printed) else NO_TEXT)
        return _without_scans(pages, "--ocr never was asked for")
    # The OCR machinery and its libraries are only needed where there is a scan.
    from minutebook.readers.ocr_engine import Engine
    from minutebook.readers.ocr_run import Recognition, reading_of

    try:
        engine = Engine.find(options.language)
    except MissingTool as error:
        # Without any text, or asked for all pages, there is nothing to be had without Tesseract.
        if options.ocr is Ocr.ALWAYS or not _is_readable(pages):
            raise
        return _without_scans(pages, str(error))
    with Recognition(engine, options.threads) as recognition:
        for index in pages.scans:
            _with_page(document, index, pages, lambda page, number: recognition.add(render(page, number)))
        scans = set(pages.scans)
        printed = [page for page in pages.printed if page.facts.number - 1 not in scans]
        return reading_of(printed, recognition.results(), engine, pages.troubles)


def _sorted(document: pdfium.PdfDocument, ocr: Ocr) -> _Pages:
    """Read the text layers, and tell which pages are scans."""
    pages = _Pages()

    def sort(page: pdfium.PdfPage, number: int) -> None:
        read = read_page(page, number)
        pages.printed.append(read)
        if ocr is Ocr.ALWAYS or needs_ocr(page, read):
            pages.scans.append(number - 1)

    for index in range(len(document)):
        _with_page(document, index, pages, sort)
    return pages


def _with_page(
    document: pdfium.PdfDocument, index: int, pages: _Pages, act: Callable[[pdfium.PdfPage, int], None]
) -> None:
    """Do something with a page; one that is damaged must not cost the others."""
    try:
        page = document[index]
        try:
            act(page, index + 1)
        finally:
            page.close()
    except pdfium.PdfiumError:
        pages.troubles.append(Trouble("unread_part", NOT_DRAWN.format(number=index + 1), index + 1))
        if all(page.facts.number != index + 1 for page in pages.printed):
            pages.printed.append(ReadPage(PageSize(index + 1), []))


def _printed(pages: _Pages) -> Reading:
    """The reading of text layers alone."""
    read = pages.printed
    if not any(page.characters for page in read):
        raise EmptyDocument("the PDF's pages are blank")
    return Reading(tuple(lines_of(read)), tuple(page.facts for page in read), ocr=False, troubles=tuple(pages.troubles))


def _is_readable(pages: _Pages) -> bool:
    """Whether there is text to be read without recognising anything."""
    return any(page.characters for page in pages.printed) and not garbled(pages.printed)


def _without_scans(pages: _Pages, reason: str) -> Reading:
    """The reading of text layers alone where some pages have none; findings say which they are."""
    pages.troubles += [
        Trouble("unread_part", NOT_READ.format(number=index + 1, reason=reason), index + 1) for index in pages.scans
    ]
    return _printed(pages)
