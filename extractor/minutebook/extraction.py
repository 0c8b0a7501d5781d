"""From bytes to a validated record: the whole story on one page.

bytes, name ── readers.read ──▶ Reading ── text.compose ──▶ Document (text frozen)
            ── meetings.split ──▶ a Document for each meeting
            ── nlp ──▶ Annotations ── assemble ──▶ Record
"""

from __future__ import annotations

import hashlib
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sized
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from functools import cache, partial
from io import BytesIO
from itertools import chain, islice
from pathlib import Path
from typing import BinaryIO

import spacy
from spacy.language import Language

from minutebook import components, meetings, readers
from minutebook.assemble import Origin, assemble
from minutebook.components.annotations import Annotations
from minutebook.components.legibility import reading_doubts
from minutebook.document import Document
from minutebook.errors import EmptyDocument, MinutebookError, ReadError, RecordError, SeveralMeetings, TooLarge
from minutebook.readers.limits import USUAL_LIMITS, Limits
from minutebook.readers.options import LANGUAGE, Ocr, ReadOptions
from minutebook.text import compose
from minutebook.tokenizing import BoundedTokenizer, untokenized
from minutebook_models import Record

Source = str | Path | bytes | BinaryIO


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one document of `extract_many`: its records, or the error that stopped it."""

    path: Path
    records: tuple[Record, ...] = ()
    error: MinutebookError | None = None

    @property
    def record(self) -> Record | None:
        """The first record; None where there is an error."""
        return self.records[0] if self.records else None


Work = Callable[[Path], Result]
"""Reads one document and extracts from it."""


@cache
def pipeline(language: str = "en") -> Language:
    """A blank spaCy pipeline of a language with minutebook's components; made once per process.

    language: BCP 47 tag for which rules exist ("en"). Needs no trained model.
    """
    nlp = components.add_to(spacy.blank(language))
    # Its bound is for the sake of parsers, which are not used; ours are in `Limits`.
    nlp.max_length = sys.maxsize
    nlp.tokenizer = BoundedTokenizer(nlp.tokenizer)
    return nlp


def extract(
    source: Source,
    *,
    name: str | None = None,
    ocr: str = Ocr.AUTO,
    lang: str = LANGUAGE,
    jobs: int = 1,
    limits: Limits = USUAL_LIMITS,
) -> Record:
    """Read one document and return the record of its meeting.

    source: a path, bytes, or a binary file. name: file name to go by where there is no path.
    ocr: "auto" recognises the pages without usable text, "always" all, "never" none. lang: BCP 47 tag of their
    language. jobs: pages that are recognised at a time. limits: how much is taken on.
    Raises ReadError where it cannot be read, SeveralMeetings where it holds more than one.
    """
    records = extract_all(source, name=name, ocr=ocr, lang=lang, jobs=jobs, limits=limits)
    if len(records) > 1:
        raise SeveralMeetings(f"the file holds {len(records)} meetings; use extract_all() to get them all")
    return records[0]


def extract_all(
    source: Source,
    *,
    name: str | None = None,
    ocr: str = Ocr.AUTO,
    lang: str = LANGUAGE,
    jobs: int = 1,
    limits: Limits = USUAL_LIMITS,
) -> tuple[Record, ...]:
    """Read one document and return a record for every meeting in it, in document order."""
    options = ReadOptions(Ocr(ocr), lang, jobs, limits)
    data, known = _bytes_of(source, limits)
    return _records(data, name or known, options)


def extract_text(text: str, *, name: str = "text.txt") -> Record:
    """Extract from text that is at hand as a string."""
    return extract(text.encode("utf-8", "replace"), name=name)


def extract_many(
    paths: Iterable[str | Path],
    *,
    jobs: int = 1,
    ocr: str = Ocr.AUTO,
    lang: str = LANGUAGE,
    limits: Limits = USUAL_LIMITS,
) -> Iterator[Result]:
    """Extract many documents; results come in input order, in constant memory.

    jobs: number of processes; 1 works in this one. Where there are fewer documents (of a list), pages of a scan are
    recognised side by side instead. An error stops only its own document.
    """
    documents = max(1, len(paths)) if isinstance(paths, Sized) else jobs
    processes = max(1, min(jobs, documents))
    work = partial(_result, options=ReadOptions(Ocr(ocr), lang, max(1, jobs // processes), limits))
    if processes == 1:
        yield from map(work, map(Path, paths))
        return
    left = iter(map(Path, paths))
    while (path := next(left, None)) is not None:
        yield from _in_pool(chain((path,), left), processes, work)


def _in_pool(paths: Iterator[Path], jobs: int, work: Work) -> Iterator[Result]:
    """Extract in several processes until there is no path left or one of the processes has died."""
    waiting: deque[Path] = deque()
    futures: deque[Future[Result]] = deque()
    pool = _pool(jobs)
    try:
        # A window of futures, not Executor.map: map would read all paths and hold all results.
        room = 4 * jobs
        while True:
            for path in islice(paths, room):
                waiting.append(path)
                futures.append(pool.submit(work, path))
            if not futures:
                return
            result = futures.popleft().result()
            waiting.popleft()
            yield result
            room = 1
    except BrokenProcessPool:
        yield from map(partial(_alone, work=work), waiting)
    finally:
        pool.shutdown(cancel_futures=True)


def _pool(jobs: int) -> ProcessPoolExecutor:
    # An interrupt goes to all processes of a terminal; only this one is to answer it.
    return ProcessPoolExecutor(jobs, initializer=signal.signal, initargs=(signal.SIGINT, signal.SIG_IGN))


def _alone(path: Path, work: Work) -> Result:
    """One of the documents of which some one took its process down: in a process of its own, to know which."""
    with _pool(1) as pool:
        try:
            return pool.submit(work, path).result()
        except BrokenProcessPool:
            return Result(path, error=TooLarge("the process that read it was ended, for want of memory most likely"))


def _result(path: Path, options: ReadOptions) -> Result:
    try:
        return Result(path, records=_records(*_bytes_of(path, options.limits), options))
    except MinutebookError as error:
        return Result(path, error=error)
    except Exception as error:  # a bug of ours in one document must not take the others with it
        reason = f"{type(error).__name__}: {error}".splitlines()[0]
        return Result(
            path, error=RecordError(f"minutebook failed on it, please report this with the document ({reason})")
        )


def _records(data: bytes, name: str, options: ReadOptions) -> tuple[Record, ...]:
    name = name.encode("utf-8", "replace").decode()  # file systems allow names that are no text
    media_type = readers.sniff(data, name)
    document = compose(readers.read(data, name, options))
    if not document.text.strip():
        raise EmptyDocument("there is no text in it")
    asked = {"ocr": str(options.ocr), "lang": options.language} if document.ocr else {}
    digest = hashlib.sha256(data).hexdigest()
    origin = Origin(name=name, sha256=digest, media_type=media_type, bytes=len(data), options=asked)
    parts = meetings.split(document)
    if len(parts) == 1:
        return (assemble(_annotated(document), origin),)
    found = [_annotated(part.document) for part in parts]
    meetings.share(parts, found)
    return tuple(
        assemble(annotations, replace(origin, index=index, span=part.span))
        for index, (part, annotations) in enumerate(zip(parts, found, strict=True))
    )


def _annotated(document: Document) -> Annotations:
    nlp = pipeline("en")
    doc = untokenized(document.text)
    annotations = Annotations(document, doubts=reading_doubts(document))
    doc._.minutebook = annotations
    nlp(doc)
    return annotations


def _bytes_of(source: Source, limits: Limits) -> tuple[bytes, str]:
    if isinstance(source, bytes):
        return _read(BytesIO(source), limits), "document"
    if isinstance(source, str | Path):
        path = Path(source)
        try:
            with path.open("rb") as file:
                return _read(file, limits), path.name
        except OSError as error:
            raise ReadError(
                f"cannot be opened ({error.strerror or error}); check the path and its permissions"
            ) from error
    return _read(source, limits), Path(str(getattr(source, "name", "document"))).name


def _read(file: BinaryIO, limits: Limits) -> bytes:
    """Everything in a file, which may be a pipe or a device that never ends."""
    data = file.read(limits.max_bytes + 1)
    if len(data) > limits.max_bytes:
        raise limits.exceeded("max_bytes", "the file is larger than {} bytes")
    return data
