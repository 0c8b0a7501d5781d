"""Tesseract, through pytesseract: pictures in, hOCR out."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from types import ModuleType

from PIL import Image

from minutebook.errors import MissingTool
from minutebook.readers import ocr_cache
from minutebook.readers.ocr_languages import tesseract_language

NO_LIBRARY = "this is a scan, and reading it needs pytesseract; install it: pip install 'minutebook[ocr]'"
NO_PROGRAM = (
    "this is a scan, and reading it needs Tesseract, which is not installed; install it: apt-get install tesseract-ocr"
    " (other systems: the package is called tesseract)"
)
NO_DATA = "Tesseract has no data for the language {language}; install it: apt-get install tesseract-ocr-{package}"
FILE = re.compile(r'image "[^"]*"')
"""The temporary file that pytesseract makes, whose name differs each time."""
BLOCK = 6
"""Tesseract's layout mode that takes a page for one block of text: nothing is left out."""
COLUMNS = 3
"""Its mode that looks for columns, and leaves out what it takes for no text."""
SUREST = 1.0
"""Tesseract's measure of confidence from which a turned page is believed to be one."""


class OcrFailed(Exception):
    """A page could not be recognised; the others may be."""


@dataclass(frozen=True, slots=True)
class Engine:
    """Tesseract as it is installed here, for one language."""

    library: ModuleType
    version: str
    language: str
    seconds: float
    """Longest that one page may take."""

    @classmethod
    def find(cls, tag: str, seconds: float) -> Engine:
        """Find Tesseract and its data for a language.

        tag: BCP 47. Raises MissingTool, saying what to install.
        """
        language = tesseract_language(tag)
        try:
            import pytesseract
        except ImportError as error:
            raise MissingTool(NO_LIBRARY) from error
        try:
            version = str(pytesseract.get_tesseract_version(cached=False))
            known = pytesseract.get_languages(cached=False)
        except (OSError, SystemExit) as error:  # not there, not to be run, or far too old
            raise MissingTool(NO_PROGRAM) from error
        if language not in known:
            raise MissingTool(NO_DATA.format(language=tag, package=language.replace("_", "-")))
        # One page, one thread: several pages are read at a time, and Tesseract's own threads only get in their way.
        os.environ.setdefault("OMP_THREAD_LIMIT", "1")
        return cls(pytesseract, version, language, seconds)

    def recognise(self, picture: Image.Image, dpi: int, mode: int = BLOCK) -> str:
        """Recognise a page: hOCR with its words, their boxes and how sure Tesseract is of each.

        picture: mode L. Raises OcrFailed.
        """
        return self._kept(picture, self.language, f"--dpi {dpi} --psm {mode}", "hocr")

    def turn(self, picture: Image.Image, dpi: int) -> int:
        """By how many degrees (0, 90, 180, 270) a page must be turned clockwise to be read; 0 where not sure."""
        try:
            found = self._kept(picture, "osd", f"--dpi {dpi}", "osd")
        except OcrFailed:  # too few characters to tell, or no data for it
            return 0
        facts = dict(line.split(": ", 1) for line in found.splitlines() if ": " in line)
        try:
            sure = float(facts["Orientation confidence"]) >= SUREST
            return int(facts["Rotate"]) % 360 if sure else 0
        except (KeyError, ValueError):
            return 0

    def _kept(self, picture: Image.Image, language: str, options: str, kind: str) -> str:
        """What Tesseract gives, from the cache where it was given before."""
        size = "x".join(map(str, picture.size))
        name = ocr_cache.key(picture.tobytes(), size, self.version, language, options, kind)
        text = ocr_cache.load(name)
        if text is None:
            text = self._run(picture, language, options, kind)
            ocr_cache.save(name, text)
        return text

    def _run(self, picture: Image.Image, language: str, options: str, kind: str) -> str:
        picture = picture.copy()
        picture.format = "BMP"  # pytesseract hands it over in a file; PNG would cost half a second
        run = self.library.image_to_osd if kind == "osd" else self.library.image_to_pdf_or_hocr
        extra = {} if kind == "osd" else {"extension": kind}
        try:
            output = run(picture, lang=language, config=options, timeout=self.seconds, **extra)
            text = output.decode() if isinstance(output, bytes) else str(output)
            return FILE.sub("image", text)
        except self.library.TesseractError as error:
            raise OcrFailed("Tesseract failed on it: " + _first(str(error.message))) from error
        except RuntimeError as error:  # pytesseract's word for a timeout
            raise OcrFailed(
                f"Tesseract did not come to an end within {self.seconds:g} seconds; raise --max-seconds"
            ) from error
        except (OSError, UnicodeDecodeError) as error:
            raise OcrFailed("Tesseract could not be run: " + _first(str(error))) from error


def _first(message: str) -> str:
    """As much of a message as fits on a line."""
    return " ".join(message.split())[:200]
