"""spaCy's tokenizer kept to linear time, and Docs that do without it."""

from __future__ import annotations

import re
from collections.abc import Callable

from spacy.tokens import Doc
from spacy.vocab import Vocab

LONGEST = 100
"""Characters between two spaces. The tokenizer's time grows with the square of a word's length: it takes affixes off
one by one. What is longer is a web address, a row of dots or damage, and is cut."""
_LONG = re.compile(rf"(?<!\S)\S{{{LONGEST + 1},}}")


class BoundedTokenizer:
    """Wraps a tokenizer so that it never sees a longer word than `LONGEST`; the Doc's text stays as it is."""

    def __init__(self, inner: Callable[[str], Doc]) -> None:
        self.inner = inner

    def __call__(self, text: str) -> Doc:
        """Make a Doc of a text."""
        long = [match.span() for match in _LONG.finditer(text)]
        if not long:
            return self.inner(text)
        docs = [self.inner(part) for part in _parts(text, long)]
        tokens = [token for doc in docs for token in doc]
        return Doc(
            docs[0].vocab,
            words=[token.text for token in tokens],
            spaces=[bool(token.whitespace_) for token in tokens],
        )


def untokenized(text: str) -> Doc:
    """A Doc with the whole text as its only word: it carries a document through the pipeline and costs nothing.

    The components read the document that is set on it; a rule that looks for words has them told apart then. Its
    vocabulary is its own, so that the text does not stay behind in the pipeline's.
    """
    return Doc(Vocab(), words=[text], spaces=[False])


def _parts(text: str, long: list[tuple[int, int]]) -> list[str]:
    """The text in order: what stands between long words, and these cut up."""
    parts: list[str] = []
    at = 0
    for start, end in long:
        parts.append(text[at:start])
        parts += [text[cut : min(cut + LONGEST, end)] for cut in range(start, end, LONGEST)]
        at = end
    parts.append(text[at:])
    return [part for part in parts if part]
