"""Print corpus minutes in other formats, as a word processor, a browser and a scanner make them.

`printed(document, gold)` gives the document as a web page: its paragraphs, list items and table rows as elements, the
titles of the gold's sections in bold. From the page a browser prints PDF (`to_pdf`), a word processor makes DOCX, ODT,
RTF and DOC (`to_office`), and `to_scan` turns a PDF into noisy, skewed pictures of its pages.
"""

from __future__ import annotations

import html
import random
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2 as pdfium
from PIL import Image

from minutebook.document import Block, BlockKind, Document

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
STYLE = "body{font:11pt/1.35 'DejaVu Serif',serif} td{border:1px solid #555;padding:2pt 4pt;vertical-align:top}"
THRESHOLD = 150
"""Lighter than this is white in a black and white scan."""
LOOK_AHEAD = 3
"""So many of the next titles are looked for: one that is printed otherwise than the gold has it loses no other."""
COLUMNS = "body{column-count:2;column-gap:24pt;font-size:9.5pt}"


def printed(document: Document, gold: dict[str, Any], *, style: str = "") -> str:
    """A document as a web page; bold are the lines that the gold's sections open with, and what was bold before."""
    titles = [section["title"] for section in gold.get("sections", ())]
    parts: list[str] = []
    table: int | None = None  # the open one; rows that a plain text sets with blanks have the number 0
    for index, block in enumerate(document.blocks):
        if table is not None and (block.table != table or block.kind is not BlockKind.ROW):
            parts.append("</table>")
            table = None
        if block.kind is BlockKind.ROW and block.cells:
            parts += ["<table>"] * (table is None)
            table = block.table
            cells = (html.escape(document.text[start:end]) for start, end in block.cells)
            parts.append("<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>")
        else:
            parts.append(_paragraph(document.block_text(index), block, titles))
    parts += ["</table>"] * (table is not None)
    return (
        f"<!DOCTYPE html><html><head><meta charset='utf-8'><style>{STYLE}{style}</style></head>"
        f"<body>{''.join(parts)}</body></html>"
    )


def _paragraph(text: str, block: Block, titles: list[str]) -> str:
    """A block as an element: a heading where the document states its level, else a paragraph with its bold words."""
    tag = f"h{min(block.level, 6)}" if block.kind is BlockKind.HEADING and block.level else "p"
    bold = _title_end(text, titles) or (len(text) if block.bold else max(0, block.bold_end - block.start))
    centred = " style='text-align:center'" if block.centred else ""
    words = [html.escape(part).replace("\n", "<br>") for part in (text[:bold], text[bold:])]
    return f"<{tag}{centred}>" + (f"<b>{words[0]}</b>" if bold and tag == "p" else words[0]) + f"{words[1]}</{tag}>"


def _title_end(text: str, titles: list[str]) -> int:
    """Where the title that a paragraph opens with, behind its number, ends; it and those before it are used up.

    Titles come in the order of the document: what only names a later section, as a list of its speakers does, is none.
    """
    for number, title in enumerate(titles[:LOOK_AHEAD]):
        found = re.search(r"\s+".join(map(re.escape, title.split())), text)
        if found and found.start() <= 12 and not re.search(r"[a-z]{2}", text[: found.start()]):
            del titles[: number + 1]
            return found.end()
    return 0


def to_pdf(page: str, target: Path) -> None:
    """Print a web page with a browser."""
    browser = next((found for name in CHROMIUM if (found := shutil.which(name))), None)
    if browser is None:
        raise SystemExit("a browser is needed: install Debian's package chromium")
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "page.html")
        source.write_text(page, encoding="utf-8")
        subprocess.run(
            [browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
             "--disable-background-networking",
             "--disable-component-update", "--disable-sync", f"--user-data-dir={folder}/profile",
             "--no-pdf-header-footer", f"--print-to-pdf={target}", source.as_uri()],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip


def to_office(pages: Iterable[tuple[str, str]], folder: Path, ending: str) -> None:
    """Make files of web pages (stem, page) with the word processor; ending: "docx", "odt", "rtf", "doc"."""
    writer = shutil.which("soffice")
    if writer is None:
        raise SystemExit("a word processor is needed: install Debian's package libreoffice-writer")
    with tempfile.TemporaryDirectory() as work:
        sources = []
        for stem, page in pages:
            source = Path(work, f"{stem}.html")
            source.write_text(page, encoding="utf-8")
            sources.append(str(source))
        filters = {
            "docx": "docx:MS Word 2007 XML",
            "odt": "odt:writer8",
            "rtf": "rtf:Rich Text Format",
            "doc": "doc:MS Word 97",
        }
        subprocess.run(
            [writer, "--headless", f"-env:UserInstallation=file://{work}/profile", "--infilter=HTML (StarWriter)",
             "--convert-to", filters[ending], "--outdir", str(folder), *sources],
            check=True, capture_output=True, timeout=600,
        )  # fmt: skip


def to_scan(pdf: Path, target: Path, *, dpi: int = 200, skew: float = 1.0, noise: float = 18.0, seed: int = 1) -> None:
    """Scan a PDF's pages: skewed, blurred by resampling, with grain and specks.

    A PDF of grey pictures, or black and white where the target is a TIFF, as office machines make it.
    """
    grain = np.random.default_rng(seed)
    turn = random.Random(seed)
    document = pdfium.PdfDocument(pdf)
    scans = []
    for page in document:
        image = page.render(scale=dpi / 72, grayscale=True).to_pil().convert("L")
        angle = turn.uniform(-skew, skew)
        image = image.rotate(angle, resample=Image.Resampling.BICUBIC, fillcolor=255)
        pixels = np.asarray(image, dtype=np.float32)
        pixels = 30 + pixels * (215 / 255) + grain.normal(0, noise, pixels.shape)
        pixels[grain.random(pixels.shape) < 0.0004] = 20
        scans.append(Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8)))
    document.close()
    if target.suffix == ".tif":
        scans = [scan.point(lambda value: 255 * (value > THRESHOLD)).convert("1") for scan in scans]
        scans[0].save(target, save_all=True, append_images=scans[1:], dpi=(dpi, dpi), compression="group4")
    else:
        scans[0].save(target, save_all=True, append_images=scans[1:], resolution=dpi, quality=70)
