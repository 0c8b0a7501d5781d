"""Ruled tables of PDF files as rows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from minutebook.document import Line, LineKind
from minutebook.readers.pdf import read_pdf

Make = Callable[..., Any]
LONG = "There was no business left over from the last meeting, and so"


def shown(lines: tuple[Line, ...]) -> list[str]:
    """Rows with bars between cells, other lines as they are."""
    return ["|".join(line.cells) if line.kind is LineKind.ROW else line.text for line in lines]


def test_a_table_of_names(pdf: Make, sheet: Make) -> None:
    page = sheet().grid([72, 200, 320, 420], [100, 120, 140, 160])
    for y, cells in [
        (114, ("Name", "Office", "Present")),
        (134, ("Ada Moss", "Chair", "yes")),
        (154, ("Ben Oak", "", "no")),
    ]:
        for x, cell in zip((76, 204, 324), cells, strict=True):
            page.text(x, y, cell)
    lines = read_pdf(pdf(page)).lines
    assert shown(lines) == ["Name|Office|Present", "Ada Moss|Chair|yes", "Ben Oak||no"]
    assert {line.table for line in lines} == {1}
    assert all(line.text == "\t".join(line.cells) for line in lines)


def test_text_around_a_table_keeps_its_place(pdf: Make, sheet: Make) -> None:
    page = sheet().text(72, 80, "Actions").grid([72, 300, 400], [100, 120, 140]).text(72, 170, "Closed at nine.")
    page.text(76, 114, "Mend the gate").text(304, 114, "Ada").text(76, 134, "Paint it").text(304, 134, "Ben")
    assert shown(read_pdf(pdf(page)).lines) == ["Actions", "Mend the gate|Ada", "Paint it|Ben", "Closed at nine."]


def test_wrapped_cells_are_one_text(pdf: Make, sheet: Make) -> None:
    page = sheet().grid([72, 130, 260, 340], [100, 145]).text(76, 114, "4")
    page.lines(134, 114, ["Ask for three prices", "for the new roof"]).text(264, 114, "Clerk")
    assert shown(read_pdf(pdf(page)).lines) == ["4|Ask for three prices for the new roof|Clerk"]


def test_a_cell_of_several_paragraphs_is_parted(pdf: Make, sheet: Make) -> None:
    page = sheet().grid([72, 140, 430, 500], [100, 200]).text(76, 114, "3 Finance")
    page.lines(144, 114, ["The treasurer gave his report.", "Two bills were paid."]).text(
        144, 156, "The rent was raised."
    )
    page.text(434, 156, "Ben")
    lines = read_pdf(pdf(page)).lines
    assert shown(lines) == [
        "3 Finance|The treasurer gave his report.|",
        "Two bills were paid.",
        "The rent was raised.|Ben",
    ]
    assert lines[1].complete
    assert lines[1].table == 0


def test_a_list_beside_its_heading_stands_alone(pdf: Make, sheet: Make) -> None:
    page = sheet().grid([72, 160, 430], [100, 180]).text(76, 114, "Personnel")
    page.lines(164, 114, ["a. Posts were filled.", "b. Pay was settled."], pitch=20)
    assert shown(read_pdf(pdf(page)).lines) == ["Personnel", "a. Posts were filled.", "b. Pay was settled."]


def test_a_row_goes_on_on_the_next_page(pdf: Make, sheet: Make) -> None:
    head = (
        sheet()
        .grid([72, 120, 430], [700, 720, 760])
        .text(76, 714, "Item", font="bold")
        .text(124, 714, "Notes", font="bold")
    )
    head.text(76, 740, "7").text(124, 740, LONG)
    rest = (
        sheet()
        .grid([72, 120, 430], [60, 80, 110, 140])
        .text(76, 74, "Item", font="bold")
        .text(124, 74, "Notes", font="bold")
    )
    rest.text(124, 100, "the chair went on.").text(76, 130, "8").text(124, 130, "None.")
    lines = read_pdf(pdf(head, rest)).lines
    assert shown(lines) == ["Item|Notes", f"7|{LONG} the chair went on.", "8|None."]
    assert [line.page for line in lines] == [1, 1, 2]
    assert {line.table for line in lines} == {1}


def test_a_merged_cell_counts_once(pdf: Make, sheet: Make) -> None:
    page = sheet().rule(72, 100, 400, 100).rule(72, 120, 400, 120).rule(72, 140, 400, 140)
    page.rule(72, 100, 72, 140).rule(400, 100, 400, 140).rule(200, 120, 200, 140)
    page.text(76, 114, "Members present").text(76, 134, "Ada Moss").text(204, 134, "Ben Oak")
    assert shown(read_pdf(pdf(page)).lines) == ["Members present", "Ada Moss|Ben Oak"]


def test_a_frame_is_no_table(pdf: Make, sheet: Make) -> None:
    page = sheet().grid([60, 400], [60, 200]).text(72, 80, "Notice").text(72, 110, "All are welcome.")
    assert [line.kind for line in read_pdf(pdf(page)).lines] == [LineKind.TEXT, LineKind.TEXT]


def test_turned_words_in_a_cell_are_read(pdf: Make, sheet: Make) -> None:
    page = sheet().grid([72, 200, 230], [100, 170, 190]).text(76, 160, "Name").text(220, 165, "05/10/2020", 9, turn=90)
    page.text(76, 184, "Ada Moss").text(210, 184, "P")
    assert shown(read_pdf(pdf(page)).lines) == ["Name|05/10/2020", "Ada Moss|P"]
