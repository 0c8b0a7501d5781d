"""Lines whose places on the page are known."""

from __future__ import annotations

from dataclasses import replace

from minutebook.document import Block, BlockKind, Document, Line, PageSize, Reading
from minutebook.text import compose

WIDTH = 5.0
"""Of every letter, in points."""


def line(text: str, y: float, x: float = 72.0, **facts: object) -> Line:
    right = x + WIDTH * len(text)
    made = Line(text, box=(x, y, right, y + 10), spans=((x, right),), size=10.0, indent=x - 72.0)
    return replace(made, **facts)  # type: ignore[arg-type]


def texts(document: Document) -> list[str]:
    return [document.block_text(number) for number in range(len(document.blocks))]


JUSTIFIED = [
    "The members of the club met in the hall on Monday, and the chair",
    "was taken by the oldest of them, who had come through the snow a",
    "long way, and who asked that the minutes be read, so that he and",
    "the others might sign them. The clerk read them, and as there is",
    "nothing more to say of it, they were found right and were signed",
]


def test_justified_text_ends_where_a_line_falls_short() -> None:
    lines = [
        line(text, 100 + 12 * number)
        for number, text in enumerate([*JUSTIFIED, "by the chair. The rent was paid", "The hall is let"])
    ]
    document = compose(Reading(tuple(lines)))
    assert texts(document) == [" ".join([*JUSTIFIED, "by the chair. The rent was paid"]), "The hall is let"]


def test_wider_leading_parts_paragraphs() -> None:
    lines = [line(text, 100 + 12 * number, lead=1.0) for number, text in enumerate(JUSTIFIED[:3])]
    lines.append(line(JUSTIFIED[3][:-3] + "it.", 140, lead=1.0))
    lines.append(line("Considerations of another kind were put off.", 154, lead=1.15))
    assert len(texts(compose(Reading(tuple(lines))))) == 2


def test_bold_lines_keep_to_themselves_but_not_within_a_sentence() -> None:
    lines = [line(text, 100 + 12 * number) for number, text in enumerate(JUSTIFIED)]
    heading = line("Matters arising", 160, bold=True, bold_end=15)
    document = compose(
        Reading((heading, *lines[:2], replace(lines[2], bold=True, bold_end=len(lines[2].text)), *lines[3:]))
    )
    assert texts(document) == ["Matters arising", " ".join(JUSTIFIED)]
    assert document.blocks[0].bold
    assert not document.blocks[1].bold


def test_a_bold_run_in_heading_opens_a_paragraph() -> None:
    first = line("The Trust awaits the paperwork. No meeting took place.", 100)
    second = line("Village Hall – The new staging was used at the fete and", 112, bold_end=12)
    document = compose(Reading((first, second, line("will be used again in the summer.", 124))))
    assert texts(document) == [first.text, f"{second.text} will be used again in the summer."]
    block = document.blocks[1]
    assert document.text[block.start : block.bold_end] == "Village Hall"


def test_other_sizes_are_other_blocks() -> None:
    lines = (
        line("Annual General Meeting of the", 80, size=18.0),
        line("Club for Cycling", 100, size=18.0),
        line("held at the hall", 120),
    )
    document = compose(Reading(lines))
    assert texts(document) == ["Annual General Meeting of the Club for Cycling", "held at the hall"]
    assert [block.size for block in document.blocks] == [1.0, 0.56]


def test_blocks_know_their_lines_and_pages() -> None:
    first, second = line(JUSTIFIED[0], 700), line(JUSTIFIED[1], 90, page=2)
    document = compose(Reading((first, second), pages=(PageSize(1, 595, 842), PageSize(2, 595, 842))))
    (block,) = document.blocks
    assert [(printed.page, printed.box) for printed in block.lines] == [(1, first.box), (2, second.box)]
    assert [document.text[printed.start : printed.end] for printed in block.lines] == JUSTIFIED[:2]
    assert [document.text[page.start : page.end] for page in document.pages] == JUSTIFIED[:2]
    assert document.pages[1].width == 595


def test_kinds_and_facts_of_the_format_stay() -> None:
    from minutebook.document import LineKind

    lines = (
        Line("Finance", kind=LineKind.HEADING, level=2, complete=True, underline=True),
        Line("3. Pay the rent", kind=LineKind.LIST_ITEM, level=1, complete=True, quality=0.9),
        Line("a\tb", kind=LineKind.ROW, complete=True, cells=("a", "b"), table=4),
    )
    document = compose(Reading(lines, ocr=False, language="en", tools={"soffice": "7"}))
    heading, item, row = document.blocks
    assert (heading.kind, heading.level, heading.underline) == (BlockKind.HEADING, 2, True)
    assert (item.kind, item.label, item.quality) == (BlockKind.LIST_ITEM, "3.", 0.9)
    assert (row.kind, row.table, [document.text[s:e] for s, e in row.cells]) == (BlockKind.ROW, 4, ["a", "b"])
    assert (document.ocr, document.language, document.tools) == (False, "en", {"soffice": "7"})
    assert isinstance(heading, Block)
