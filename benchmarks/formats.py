"""What the formats cost: the accuracy on corpus minutes printed in other formats, against their plain version.

    python benchmarks/formats.py WORK_FOLDER [--formats html,docx,…] [--markdown] [ID …]

For each format the chosen corpus documents (all of them by default) are printed with a real word processor or browser
(benchmarks/printing.py), read back, and evaluated against the same gold: mean F1, and the loss against the originals.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from pathlib import Path

from printing import COLUMNS, printed, to_office, to_pdf, to_scan

from minutebook import readers
from minutebook.errors import MinutebookError
from minutebook.evaluation import evaluate
from minutebook.evaluation.evaluation import Evaluation
from minutebook.extraction import extract_all
from minutebook.text import compose

CORPUS = Path(__file__).parents[1] / "corpus"
FORMATS = ("html", "docx", "odt", "rtf", "doc", "pdf", "columns", "scan")
Pages = dict[str, str]


def pages_of(paths: list[Path], style: str = "") -> Pages:
    """The documents as web pages, by stem."""
    pages = {}
    for path in paths:
        gold = json.loads((CORPUS / "gold" / f"{path.stem}.json").read_text(encoding="utf-8"))
        pages[path.stem] = printed(compose(readers.read(path.read_bytes(), path.name)), gold, style=style)
    return pages


def make(kind: str, paths: list[Path], folder: Path) -> None:
    """Print the documents in one format into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    makers: dict[str, Callable[[], None]] = {
        "html": lambda: _each(pages_of(paths), folder, "html"),
        "pdf": lambda: _each(pages_of(paths), folder, "pdf"),
        "columns": lambda: _each(pages_of(paths, COLUMNS), folder, "pdf"),
        "scan": lambda: _scans(paths, folder, "pdf"),
        "tif": lambda: _scans(paths, folder, "tif"),
    }
    makers.get(kind, lambda: to_office(pages_of(paths).items(), folder, kind))()


def _each(pages: Pages, folder: Path, ending: str) -> None:
    for stem, page in pages.items():
        target = folder / f"{stem}.{ending}"
        if ending == "pdf":
            to_pdf(page, target)
        else:
            target.write_text(page, encoding="utf-8")


def _scans(paths: list[Path], folder: Path, ending: str) -> None:
    for seed, (stem, page) in enumerate(pages_of(paths).items()):
        flat = folder / f"{stem}.flat"
        to_pdf(page, flat)
        to_scan(flat, folder / f"{stem}.{ending}", seed=seed)
        flat.unlink()


def measure(paths: list[Path]) -> Evaluation:
    """Evaluate files against the gold of their stems; one that cannot be read has no record."""
    records = {}
    for path in paths:
        try:
            records[path.stem] = list(extract_all(path))
        except MinutebookError as error:
            print(f"{path.name}: {error}")
            records[path.stem] = []
    return evaluate(CORPUS / "gold", records, only=frozenset(records))


def row(name: str, evaluation: Evaluation, plain: Evaluation | None, markdown: bool) -> str:
    """One line of the table: F1 of each task, the mean, and the loss of the mean."""
    cells = [f"{evaluation.tally(task).f1:.3f}" for task in evaluation.tasks]
    mean = sum(evaluation.tally(task).f1 for task in evaluation.tasks) / len(evaluation.tasks)
    loss = "" if plain is None else f"{sum(plain.tally(t).f1 for t in plain.tasks) / len(plain.tasks) - mean:+.3f}"
    cells = [name, *cells, f"{mean:.3f}", loss]
    return "| " + " | ".join(cells) + " |" if markdown else "".join(cell.ljust(13) for cell in cells)


def main() -> None:
    """Print, read back, evaluate."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("ids", nargs="*")
    parser.add_argument("--formats", default=",".join(FORMATS))
    parser.add_argument("--markdown", action="store_true")
    arguments = parser.parse_args()
    paths = [p for p in sorted(CORPUS.iterdir()) if p.is_file() and p.name != "README.md"]
    paths = [p for p in paths if not arguments.ids or p.stem in arguments.ids]
    plain = measure(paths)
    head = ["", *plain.tasks, "mean", "loss"]
    print("| " + " | ".join(head) + " |\n" + "|---" * len(head) + "|" if arguments.markdown
          else "".join(cell.ljust(13) for cell in head))  # fmt: skip
    print(row("plain", plain, None, arguments.markdown), flush=True)
    for kind in arguments.formats.split(","):
        folder = arguments.folder / kind
        make(kind, paths, folder)
        print(row(kind, measure(sorted(folder.iterdir())), plain, arguments.markdown), flush=True)


if __name__ == "__main__":
    main()
