"""What reading costs, format by format, beside the plain library call in one run; and the memory that long files take.

    python benchmarks/reading.py FOLDER [--repeat 5] [--pages 500]

PDF: bytes to canonical document against pdfplumber's own `extract_text()` over all pages. DOCX: against python-docx's
walk over paragraphs and table cells. HTML: against selectolax's parse and its `text()`. Printed are the sums of the
medians over the repeats. The memory is the growth of the process's peak while a PDF of so many pages is read, against
one of a tenth of them, each in a process of its own, and the size of the text.
"""

from __future__ import annotations

import argparse
import io
import multiprocessing
import resource
from pathlib import Path

import docx
from selectolax.lexbor import LexborHTMLParser
from timing import document_of, median_seconds, pdfplumber_pass

from minutebook.errors import MinutebookError

WORDS = "The clerk reported that the bridge over the mill stream had been mended at a cost of ninety pounds. "


def plain_docx(data: bytes) -> None:
    """python-docx's paragraphs, and those of its tables."""
    document = docx.Document(io.BytesIO(data))
    _ = [paragraph.text for paragraph in document.paragraphs]
    _ = [cell.text for table in document.tables for row in table.rows for cell in row.cells]


def plain_html(data: bytes) -> None:
    """selectolax's parse, and its text."""
    body = LexborHTMLParser(data.decode("utf-8", "replace")).body
    _ = body.text() if body else ""


PLAIN = {".pdf": pdfplumber_pass, ".docx": plain_docx, ".html": plain_html}


def pdf_of(pages: int) -> bytes:
    """A PDF of so many full pages."""
    stream = "BT /F 10 Tf 14 TL 60 780 Td " + "".join(f"({WORDS}) Tj T* " for _ in range(50)) + "ET"
    kids = " ".join(f"{4 + number} 0 R" for number in range(pages))
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {pages}/Kids[{kids}]/MediaBox[0 0 595 842]/Resources<</Font<</F<</Type/Font"
        "/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
        f"<</Length {len(stream)}>>stream\n{stream}\nendstream",
        *("<</Type/Page/Parent 2 0 R/Contents 3 0 R>>" for _ in range(pages)),
    ]
    body = "%PDF-1.4\n" + "".join(f"{n} 0 obj\n{o}\nendobj\n" for n, o in enumerate(objects, start=1))
    return (body + "trailer<</Root 1 0 R>>").encode()


def grown(pages: int) -> tuple[float, float]:
    """Megabytes by which the peak of memory grows while a PDF is read, and those of its text."""
    data = pdf_of(pages)
    document_of(pdf_of(1), "one.pdf")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    document = document_of(data, "long.pdf")
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return (after - before) / 1024, len(document.text) / 1e6


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--pages", type=int, default=500)
    arguments = parser.parse_args()
    # First of all: a process inherits the peak of the one that starts it.
    with multiprocessing.get_context("spawn").Pool(1, maxtasksperchild=1) as pool:
        for pages in (arguments.pages // 10, arguments.pages):
            memory, text = pool.apply(grown, (pages,))
            print(f"pdf of {pages} pages: {memory:.0f} MB more at the peak, {text:.1f} MB of text")
    for ending, plain in PLAIN.items():
        ours = theirs = 0.0
        files = 0
        for path in sorted(arguments.folder.glob(f"*{ending}")):
            data = path.read_bytes()
            try:
                document_of(data, path.name)
            except MinutebookError:
                continue
            files += 1
            ours += median_seconds(lambda: document_of(data, path.name), arguments.repeat)  # noqa: B023
            theirs += median_seconds(lambda: plain(data), arguments.repeat)  # noqa: B023
        if files:
            times = f"{ours * 1000:9.1f} ms  plain {theirs * 1000:9.1f} ms"
            print(f"{ending[1:]:<6}{files:4} files {times}  {ours / theirs:6.2f}")


if __name__ == "__main__":
    main()
