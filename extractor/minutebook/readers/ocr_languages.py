"""What Tesseract calls its languages."""

from __future__ import annotations

from minutebook.errors import UnsupportedFormat

NAMES = {
    "af": "afr", "ar": "ara", "bg": "bul", "bn": "ben", "ca": "cat", "cs": "ces", "cy": "cym", "da": "dan",
    "de": "deu", "el": "ell", "en": "eng", "es": "spa", "et": "est", "eu": "eus", "fa": "fas", "fi": "fin",
    "fr": "fra", "ga": "gle", "gl": "glg", "gu": "guj", "he": "heb", "hi": "hin", "hr": "hrv", "hu": "hun",
    "id": "ind", "is": "isl", "it": "ita", "ja": "jpn", "kn": "kan", "ko": "kor", "lt": "lit", "lv": "lav",
    "ml": "mal", "mr": "mar", "ms": "msa", "mt": "mlt", "nb": "nor", "nl": "nld", "nn": "nor", "no": "nor",
    "pl": "pol", "pt": "por", "ro": "ron", "ru": "rus", "sk": "slk", "sl": "slv", "sq": "sqi", "sr": "srp",
    "sv": "swe", "sw": "swa", "ta": "tam", "te": "tel", "th": "tha", "tr": "tur", "uk": "ukr", "ur": "urd",
    "vi": "vie", "zh": "chi_sim", "zh-hant": "chi_tra", "zh-tw": "chi_tra",
}  # fmt: skip
"""BCP 47 tag to the name of Tesseract's data."""


def tesseract_language(tag: str) -> str:
    """The name of Tesseract's data for a BCP 47 tag ("en-GB" is "eng").

    Raises UnsupportedFormat where there is none.
    """
    low = tag.lower().replace("_", "-")
    name = NAMES.get(low) or NAMES.get(low.split("-")[0])
    if name is None:
        raise UnsupportedFormat(f"no language for OCR is known by the tag {tag!r}; give one like en, de or pt-BR")
    return name
