"""Write `corpus/formats/` anew: a few corpus minutes in every format, each judged by the gold of its plain version.

    python benchmarks/format_part.py

Needs Debian's packages libreoffice-writer and chromium. A word processor writes its date into what it makes, so the
files differ from run to run where the minutes do not.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from formats import CORPUS, make

PART = CORPUS / "formats"
DOCUMENTS = (
    "board_of_health_1908",
    "chess_club_2008",
    "health_board_2020",
    "parish_2019",
    "residents_association_2016",
)
KINDS = ("html", "docx", "odt", "rtf", "doc", "pdf", "columns", "tif")


def main() -> None:
    """Print the documents and lay them into one folder, named `<id>-<kind>`."""
    PART.mkdir(exist_ok=True)
    for old in PART.glob("*-*.*"):
        old.unlink()
    for kind in KINDS:
        paths = [path for path in sorted(CORPUS.iterdir()) if path.stem in DOCUMENTS]
        with tempfile.TemporaryDirectory() as folder:
            make(kind, paths, Path(folder))
            for made in sorted(Path(folder).iterdir()):
                (PART / f"{made.stem}-{kind}{made.suffix}").write_bytes(made.read_bytes())


if __name__ == "__main__":
    main()
