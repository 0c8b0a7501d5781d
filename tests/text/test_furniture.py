"""Running heads, feet and page numbers."""

from __future__ import annotations

import pytest

from minutebook.document import BlockKind, Document
from minutebook.readers.text import read_lines
from minutebook.text import compose

BODY = [
    "The council met in the hall and the minutes of the last meeting were read by the",
    "clerk, who had written them with much care, so that nobody had anything to say of",
    "them. They were signed. It was then asked whether the fence along the lane would be",
]


def texts(document: Document, kind: BlockKind | None = None) -> list[str]:
    return [document.text[b.start : b.end] for b in document.blocks if kind in (None, b.kind)]


def pages(*contents: str) -> Document:
    return compose(read_lines("\f".join(contents)))


def test_the_first_head_stays_and_repeats_go() -> None:
    document = pages("Town Council - 4 May\nOne.\n", "Town Council - 4 May\nTwo.\n", "Town Council - 4 May\nThree.\n")
    assert texts(document) == ["Town Council - 4 May", "One.", "Two.", "Three."]
    assert texts(document, BlockKind.FURNITURE) == ["Town Council - 4 May"]


@pytest.mark.parametrize(
    ("name", "form", "labels"),
    [
        ("worded", "Page {0} of 3", ["1", "2", "3"]),
        ("between dashes", "- {0} -", ["1", "2", "3"]),
        ("bare", "{0}", ["1", "2", "3"]),
        ("from another count", "2{0}", ["21", "22", "23"]),
        ("in a head", "Town Council 2031 Page {0}", ["1", "2", "3"]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_page_numbers_become_labels(name: str, form: str, labels: list[str]) -> None:
    document = pages(
        *[f"Text of page {word}.\n\n{form.format(number)}\n" for number, word in ((1, "one"), (2, "two"), (3, "three"))]
    )
    assert [page.label for page in document.pages] == labels
    assert texts(document, BlockKind.PARAGRAPH) == ["Text of page one.", "Text of page two.", "Text of page three."]


def test_heads_may_change_their_dates_and_numbers() -> None:
    document = pages(
        *[
            f"Minutes of {month} {day}, 2031\nText {number}.\n"
            for month, day, number in (("May", 4, "a"), ("May", 4, "b"), ("June", 9, "c"))
        ]
    )
    assert texts(document, BlockKind.PARAGRAPH) == ["Text a.", "Text b.", "Text c."]


def test_several_lines_deep() -> None:
    document = pages(
        *[f"Town Council\nMinutes\nText {letter}.\nDraft\n{number}\n" for number, letter in enumerate("abcd", start=1)]
    )
    assert texts(document) == ["Town Council", "Minutes", "Text a.", "Draft", "Text b.", "Text c.", "Text d."]


def test_what_ends_some_pages_by_chance_stays() -> None:
    document = pages(
        "Moved by Oak.\nCarried.\n",
        "A report.\n",
        "A letter.\n",
        "Moved by Reed.\nCarried.\n",
        "A bill.\n",
        "Closed.\n",
    )
    assert texts(document).count("Carried.") == 2


def test_numbers_that_do_not_count_pages_stay() -> None:
    document = pages("The vote.\n12\n", "The tally.\n7\n", "The end.\n30\n")
    assert [text for text in texts(document) if text.isdigit()] == ["12", "7", "30"]


def test_a_paragraph_goes_on_over_a_page_with_foot_and_head() -> None:
    end = "mended, and the clerk said that it would be."
    document = pages("Minutes\n\n" + "\n".join(BODY) + "\nDraft of 4 May\n", f"Minutes\n{end}\nNext.\nDraft of 4 May\n")
    assert texts(document) == ["Minutes", "Draft of 4 May", " ".join([*BODY, end]), "Next."]
    paragraph = document.blocks[2]
    assert [line.page for line in paragraph.lines] == [1, 1, 1, 2]
    assert document.text[document.pages[1].start :].startswith(end)


def test_a_line_to_sign_on_stays_where_it_is_last() -> None:
    document = pages(*[f"Text {letter}.\nSigned ____________ Dated\n" for letter in "abc"])
    assert texts(document) == ["Text a.", "Text b.", "Text c.", "Signed ____________ Dated"]
    assert document.blocks[-1].kind is BlockKind.SIGNATURE
