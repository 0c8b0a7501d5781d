"""What recognition makes of specks, borders and bullets, taken out or put right; letters are never guessed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutebook.readers.pdf_lines import PrintLine, group_lines
from minutebook.readers.pdf_words import Word
from minutebook.text.characters import LIGATURES

NOISE = 0.3
"""Words of which Tesseract is less sure are specks, scrawls and borders, mostly."""
DOUBTFUL = 0.65
"""Marks without letters or digits are believed only from here on."""
LEGIBLE = 0.5
"""A line of words none of which is surer than this is a scrawl."""
PUNCTUATION = frozenset("-–—•·&*+=/%$£€#§©.,:;!?()[]")
RULES = re.compile(r"[_\-–—=~.·|¦'`\"‘’“”,:;*^\\/<>«»]{2,}")
"""Marks that a dotted or broken line is read as; a row of dots or low lines may be meant."""
FILL = re.compile(r"[._…]{4,}")
PIPES = frozenset("|¦")
BULLETS = frozenset("•·*°¢©®«»¤§eo0")
"""What a printed bullet is read as, where it stands alone before an indented text."""
SURE_BULLETS = frozenset("•·°¢©®«»¤")
WHOLE = 3
"""An unsure word of so many letters is no speck."""
JOINING = frozenset("/-–—&")
"""Marks that stand between words, mover and seconder for one."""
NEAR = 0.6
HANG = 0.45
"""A bullet is so far from its text, in sizes; words of a sentence are nearer."""
LETTERS = LIGATURES | {ord("ſ"): "s"}


def mend(words: Sequence[Word]) -> list[Word]:
    """The words that are print, with what is plainly misread put right."""
    out: list[Word] = []
    upright = [word for word in words if word.upright]
    for line in group_lines(upright):
        out += _mended(line)
    return out + [word for word in words if not word.upright and (word.quality or 0) >= DOUBTFUL]


def _mended(line: PrintLine) -> list[Word]:
    sure = [not _is_noise(word) for word in line.words]
    words = [word for number, word in enumerate(line.words) if sure[number] or _is_within(line.words, sure, number)]
    kept = [word for word in words if word.text not in PIPES or _is_letter(word, words)]
    if not kept or max(word.quality or 0.0 for word in kept) < LEGIBLE:
        return []
    for number, word in enumerate(kept):
        word.text = word.text.translate(LETTERS)
        if word.text in PIPES:
            word.text = "I"
        elif number == 0 and len(kept) > 1 and _is_bullet(word, kept[1]):
            word.text = "•"
    return kept


def _is_noise(word: Word) -> bool:
    """Whether a word is no print: marks that nothing makes likely, or letters of which Tesseract itself is not sure."""
    sure = word.quality or 0.0
    if any(character.isalnum() for character in word.text):
        return sure < NOISE
    if RULES.fullmatch(word.text) and not FILL.fullmatch(word.text):
        return sure < DOUBTFUL or word.text[0] not in PUNCTUATION
    return sure < DOUBTFUL and word.text not in SURE_BULLETS


def _is_within(words: Sequence[Word], sure: Sequence[bool], number: int) -> bool:
    """Whether an unsure word stands between two sure ones, as near as those of a sentence: without it there is a gap.

    Specks are read as one or two letters, and lie anywhere.
    """
    word = words[number]
    if not 0 < number < len(words) - 1 or not (sure[number - 1] and sure[number + 1]):
        return False
    if sum(map(str.isalnum, word.text)) < WHOLE and word.text not in JOINING:
        return False
    before, after = words[number - 1], words[number + 1]
    return max(word.x0 - before.x1, after.x0 - word.x1) <= NEAR * word.size


def _is_letter(pipe: Word, words: Sequence[Word]) -> bool:
    """Whether an upright stroke is a capital I: sure, and as near to a word as the words of a sentence are."""
    gaps = [max(word.x0 - pipe.x1, pipe.x0 - word.x1) for word in words if word is not pipe]
    return (pipe.quality or 0.0) >= DOUBTFUL and bool(gaps) and 0 < min(gaps) <= NEAR * pipe.size


def _is_bullet(word: Word, text: Word) -> bool:
    if word.text not in BULLETS or text.x0 - word.x1 < HANG * word.size:
        return False
    # "e" and "o" are words of some languages, "0" is a number; a bullet is smaller than any of them.
    return word.text in SURE_BULLETS or (word.quality or 0.0) < 0.9
