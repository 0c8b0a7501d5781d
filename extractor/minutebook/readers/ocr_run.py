"""The pages of a document, recognised several at a time, and the reading made of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from threading import BoundedSemaphore
from types import TracebackType

from minutebook.document import Reading, Trouble
from minutebook.errors import EmptyDocument
from minutebook.readers.ocr_engine import Engine
from minutebook.readers.ocr_pages import Recognised, Sheet, recognise
from minutebook.readers.pdf_pages import ReadPage, arranged, lines_of
from minutebook.readers.scan_type import settle


class Recognition:
    """Recognises pages on several threads; Tesseract is a process of its own.

    Pages are taken in no faster than they are done with, for each holds ten megabytes.
    """

    def __init__(self, engine: Engine, threads: int) -> None:
        self._engine = engine
        self._pool = ThreadPoolExecutor(max(1, threads))
        self._room = BoundedSemaphore(2 * max(1, threads))
        self._futures: list[Future[Recognised]] = []

    def __enter__(self) -> Recognition:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.shutdown(cancel_futures=True)

    def add(self, sheet: Sheet) -> None:
        """Take in a page; waits where enough are waiting already."""
        self._room.acquire()
        future = self._pool.submit(recognise, sheet, self._engine)
        future.add_done_callback(lambda _: self._room.release())
        self._futures.append(future)

    def results(self) -> list[Recognised]:
        """All pages, in the order in which they were taken in."""
        return [future.result() for future in self._futures]


def reading_of(
    printed: Iterable[ReadPage],
    recognised: Sequence[Recognised],
    engine: Engine | None,
    troubles: Sequence[Trouble] = (),
) -> Reading:
    """The reading of a document of which some pages were printed text and some were recognised."""
    settle([page.typed for page in recognised])
    pages = [*printed, *(arranged(page.facts, [one.word for one in page.typed], page.rules) for page in recognised)]
    pages.sort(key=lambda page: page.facts.number)
    failed = [page.trouble for page in recognised if page.trouble]
    lines = tuple(lines_of(pages))
    if not lines:
        raise EmptyDocument(failed[0].message if failed else "there is no text on its pages")
    return Reading(
        lines,
        tuple(page.facts for page in pages),
        ocr=bool(recognised),
        tools={"tesseract": engine.version} if recognised and engine else {},
        troubles=(*troubles, *failed),
    )
