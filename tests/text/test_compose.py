"""What holds of every document, and how long the worst of them take."""

from __future__ import annotations

import itertools
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from minutebook.document import BlockKind, Document
from minutebook.errors import EmptyDocument
from minutebook.readers.text import read_lines
from minutebook.text import compose

CORPUS = sorted((Path(__file__).parents[2] / "corpus").glob("*.txt"))
WORDS = """The chair|spoke|of it.|\n|\n\n|   |\t|1.|(a)|- |Present:|A, B,|co-|\f|____|CARRIED|\u00a0|é|....... 5
Page 2 of 3|=====|II."""
PIECES = st.sampled_from([*WORDS.split("|"), "| a | b |"])


def check(document: Document) -> None:
    """Blocks and pages cover the text in order, and everything in a block lies within it."""
    text = document.text
    at = 0
    for block in document.blocks:
        assert text[at : block.start] in (("", "") if at == 0 else ("\n\n" if block.gap else "\n",))
        assert block.start <= block.content <= block.end
        assert block.start <= block.bold_end <= block.end
        assert "\n" not in text[block.start : block.end]
        assert all(block.start <= line.start <= line.end <= block.end for line in block.lines)
        if block.cells:
            assert text[block.start : block.end] == "\t".join(text[start:end] for start, end in block.cells)
        if block.label:
            assert text[block.start : block.content].strip() == block.label
        at = block.end
    assert at == len(text)
    assert list(document.starts) == [block.start for block in document.blocks]
    assert all(before.end <= after.start for before, after in zip(document.pages, document.pages[1:], strict=False))


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_the_corpus(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    document = compose(read_lines(text))
    check(document)
    assert document == compose(read_lines(text))
    lost = set(text.replace(".", " ").split()) - set(document.text.replace(".", " ").split())
    # Rules, and the halves of words that were broken at a line's end.
    assert {word for word in lost if any(map(str.isalnum, word)) and not word.endswith("-")} <= set(_halves(text))


def _halves(text: str) -> list[str]:
    words = text.replace(".", " ").split()
    return [after for word, after in itertools.pairwise(words) if word.endswith("-")]


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=60))
def test_any_text(pieces: list[str]) -> None:
    try:
        reading = read_lines(" ".join(pieces))
    except EmptyDocument:
        return
    check(compose(reading))


def test_a_composed_text_composes_to_its_words() -> None:
    document = compose(read_lines(CORPUS[0].read_text(encoding="utf-8")))
    again = compose(read_lines(document.text))
    assert again.text.split() == document.text.split()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("____________________", BlockKind.SIGNATURE),
        ("Signed: ______________ Chair", BlockKind.SIGNATURE),
        ("Chairman ……………………", BlockKind.SIGNATURE),
        ("I, ____________ (name), being a member of the club, appoint the chair to vote for me", BlockKind.PARAGRAPH),
        ("1. Finance", BlockKind.LIST_ITEM),
        ("Finance", BlockKind.PARAGRAPH),
    ],
)
def test_kinds(text: str, kind: BlockKind) -> None:
    assert compose(read_lines(text)).blocks[0].kind is kind


HOSTILE = {
    "one word": "word " * 20_000,
    "letters": "a" * 100_000,
    "spaces": "a" + " " * 100_000 + "b",
    "gaps": ("a" + " " * 10) * 10_000,
    "tabs": "a\t" * 20_000,
    "dots": "a" + ". " * 50_000,
    "dashes after a capital": "A" + "-" * 100_000,
    "capitals and commas": "A, " * 30_000,
    "labels": "A b: " * 20_000,
    "enumerators": "1." * 50_000,
    "initials": "A. B. " * 20_000,
    "brackets": "(" * 100_000,
    "hashes": "# " * 50_000,
    "pipes": "|a" * 30_000 + "|",
    "addresses": "www." * 30_000 + "-",
    "underscores": "Signed " + "_ " * 50_000 + "x",
    "lines": "x\n" * 10_000,
    "lists": "1. a\n(a) b\n" * 4_000,
    "pages": "Head\nText.\n\f" * 2_000,
    "wrapped lines": "The chair spoke of the fence and of the lane in which it stands and of\n" * 5_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts_take_no_time(name: str) -> None:
    start = time.perf_counter()
    document = compose(read_lines(HOSTILE[name] + "\n\nThe end of the matter."))
    assert time.perf_counter() - start < 10
    check(document)
