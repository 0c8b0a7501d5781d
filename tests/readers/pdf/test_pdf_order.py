"""Reading order: columns of text, rows of lists, notes at the side."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from minutebook.document import BlockKind, Document
from minutebook.readers.pdf import read_pdf
from minutebook.text import compose

Make = Callable[..., Any]
LEFT = [
    "The council met in the old school on",
    "the first Monday of the month. The",
    "mayor took the chair and welcomed the",
    "members and the guests. The minutes",
    "of the last meeting were read, and it",
    "was found that two names were wrong.",
    "They were mended and then agreed.",
]
RIGHT = [
    "The clerk spoke about the bridge. It",
    "had been closed since the flood and",
    "would not be opened before the end of",
    "the summer. The members asked that",
    "the work be begun at once, and that a",
    "report be made at the next meeting of",
    "the council. There was no more to do.",
]


def texts(document: Document) -> list[str]:
    return [document.block_text(number) for number in range(len(document.blocks))]


def test_two_columns_are_read_one_after_the_other(pdf: Make, sheet: Make) -> None:
    page = sheet().text(150, 60, "Proceedings of the council of the town for the month of May", 14)
    page.lines(72, 100, LEFT).lines(310, 100, RIGHT)
    page.text(72, 230, "Here a line runs over the whole width of the page again, from the left to the right.")
    title, left, right, end = texts(compose(read_pdf(pdf(page))))
    assert title.startswith("Proceedings")
    assert left == " ".join(LEFT)
    assert right == " ".join(RIGHT)
    assert end.startswith("Here a line")


def test_columns_may_stand_at_other_heights(pdf: Make, sheet: Make) -> None:
    page = sheet().lines(72, 100, LEFT).lines(310, 106, RIGHT)
    assert texts(compose(read_pdf(pdf(page)))) == [" ".join(LEFT), " ".join(RIGHT)]


def test_names_side_by_side_are_rows(pdf: Make, sheet: Make) -> None:
    page = sheet().lines(72, 100, ["Ada Moss", "Ben Oak", "Cy Reed"]).lines(250, 100, ["Chair", "Clerk", "Treasurer"])
    document = compose(read_pdf(pdf(page)))
    assert texts(document) == ["Ada Moss\tChair", "Ben Oak\tClerk", "Cy Reed\tTreasurer"]
    assert {block.kind for block in document.blocks} == {BlockKind.ROW}
    assert {block.table for block in document.blocks} == {1}


def test_an_action_at_the_right_stays_with_its_paragraph(pdf: Make, sheet: Make) -> None:
    page = sheet().lines(
        72, 100, ["The gate in the lane is broken. It was agreed to", "have it mended before the summer."]
    )
    page.text(440, 114, "Clerk").text(72, 140, "The bench has been painted by the scouts.")
    document = compose(read_pdf(pdf(page)))
    assert texts(document)[0].endswith("mended before the summer.\tClerk")
    assert document.blocks[0].kind is BlockKind.ROW


def test_numbers_and_their_headings_are_one_block(pdf: Make, sheet: Make) -> None:
    page = (
        sheet().text(72, 100, "4.1").text(108, 100, "Election of officers").text(72, 120, "There were no candidates.")
    )
    document = compose(read_pdf(pdf(page)))
    assert texts(document)[0] == "4.1 Election of officers"
    assert document.blocks[0].label == "4.1"


def test_a_name_beside_a_wrapped_list_belongs_to_its_label(pdf: Make, sheet: Make) -> None:
    page = (
        sheet()
        .text(72, 100, "Present:")
        .lines(150, 100, ["Ada Moss, Ben Oak, Cy Reed, Di Ash, Ed Fern", "and Flo Birch"])
    )
    assert texts(compose(read_pdf(pdf(page)))) == ["Present: Ada Moss, Ben Oak, Cy Reed, Di Ash, Ed Fern and Flo Birch"]


def test_a_column_may_begin_with_short_lines(pdf: Make, sheet: Make) -> None:
    page = sheet().lines(72, 100, ["HARBOUR", "BOARD", "May 4th"], pitch=18)
    page.lines(72, 160, LEFT).lines(310, 100, RIGHT + RIGHT)
    read = " ".join(texts(compose(read_pdf(pdf(page)))))
    assert read.index("May 4th") < read.index(LEFT[0]) < read.index(LEFT[-1]) < read.index(RIGHT[0])


def test_a_table_stands_in_its_column(pdf: Make, sheet: Make) -> None:
    page = sheet().lines(72, 100, LEFT).grid([72, 150, 280], [210, 230, 250]).lines(310, 100, RIGHT + RIGHT)
    page.text(76, 224, "Ada Moss").text(154, 224, "Chair").text(76, 244, "Ben Oak").text(154, 244, "Clerk")
    read = texts(compose(read_pdf(pdf(page))))
    assert read[:3] == [" ".join(LEFT), "Ada Moss\tChair", "Ben Oak\tClerk"]
    assert read[3].startswith(RIGHT[0])


def test_a_table_over_the_whole_width_parts_the_columns(pdf: Make, sheet: Make) -> None:
    page = sheet().lines(72, 60, LEFT).lines(310, 60, RIGHT).grid([72, 300, 520], [170, 190, 210])
    page.text(76, 184, "Ada Moss").text(310, 184, "Chair").text(76, 204, "Ben Oak").text(310, 204, "Clerk")
    page.lines(72, 240, LEFT).lines(310, 240, RIGHT)
    kinds = [block.kind for block in compose(read_pdf(pdf(page))).blocks]
    assert kinds.index(BlockKind.ROW) == 2
    assert len(kinds) == 6


def test_a_foot_below_the_columns_comes_last(pdf: Make, sheet: Make) -> None:
    page = sheet().lines(72, 100, LEFT).lines(310, 100, RIGHT).text(72, 780, "Printed by order of the council")
    assert texts(compose(read_pdf(pdf(page))))[-1] == "Printed by order of the council"


def test_members_and_their_wards_in_two_columns_are_rows(pdf: Make, sheet: Make) -> None:
    left = ["Ada Moss, North Ward", "Ben Oak, Harbour Ward", "Cy Reed, Mill Ward", "Di Ash, Park Ward"] * 2
    right = ["Ed Fern, Castle Ward", "Flo Birch, Bridge Ward", "Gus Lime, Gate Ward", "Hal Pine, Quay Ward"] * 2
    page = sheet().lines(72, 100, left).lines(310, 100, right)
    assert {block.kind for block in compose(read_pdf(pdf(page))).blocks} == {BlockKind.ROW}
