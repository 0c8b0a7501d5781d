"""Columns that spaces and tabs make. A row of a table: what it shows, the text, the blocks with their cells."""

from __future__ import annotations

import pytest

from minutebook.document import BlockKind
from minutebook.readers.text import read_lines
from minutebook.text import compose


def shown(text: str) -> list[str]:
    """Rows with bars between cells, other blocks as they are."""
    document = compose(read_lines(text))
    return [
        "|".join(document.text[start:end] for start, end in block.cells)
        if block.kind is BlockKind.ROW
        else document.text[block.start : block.end]
        for block in document.blocks
    ]


BESIDE = """\
Notice            The secretary read the notice of the meeting. He
                  said that a quorum was present.

Minutes           The minutes were read and were signed by the
                  president.

Report            Mr Oddy read the report of the auditors.

Accounts          The president said that the turnover had risen and
                  that the year had been a good one.

Thanks            A vote of thanks was carried.
"""

CASES: dict[str, tuple[str, list[str]]] = {
    "tabs": (
        "No.\tName\tWard\n1\tAda Moss\tEast\n2\tBen Oak\tWest\n",
        ["No.|Name|Ward", "1|Ada Moss|East", "2|Ben Oak|West"],
    ),
    "wide gaps": (
        "Cheque account          $1,684.20\nTerm deposit            $5,000.00\n",
        ["Cheque account|$1,684.20", "Term deposit|$5,000.00"],
    ),
    "narrow gaps that stand in line": (
        "Moss    Chair   yes\nOakley  Clerk   no\n",
        ["Moss|Chair|yes", "Oakley|Clerk|no"],
    ),
    "two spaces after a full stop": (
        "The gate is broken.  It will be mended.\n",
        ["The gate is broken. It will be mended."],
    ),
    "a tab after a number": ("19/046\tDeclarations of interest\n", ["19/046 Declarations of interest"]),
    "a gap after a label": ("Present:       Ada Moss, Ben Oak\n", ["Present: Ada Moss, Ben Oak"]),
    "names below a label": (
        "Present:     Ada Moss, Chair\n             Ben Oak, Clerk\n             Cy Reed\n",
        ["Present: Ada Moss, Chair", "Ben Oak, Clerk", "Cy Reed"],
    ),
    "columns below a label": (
        "PRESENT     Ada Moss (chair)     Ben Oak\n            Cy Reed              Di Ash\n",
        ["PRESENT|Ada Moss (chair)|Ben Oak", "|Cy Reed|Di Ash"],
    ),
    "an empty cell": (
        "Name          Office         Arrived\nAda Moss      Chair          7.05\nBen Oak                      7.10\n",
        ["Name|Office|Arrived", "Ada Moss|Chair|7.05", "Ben Oak||7.10"],
    ),
    "labels in the margin": (
        BESIDE,
        [
            "Notice",
            "The secretary read the notice of the meeting. He said that a quorum was present.",
            "Minutes",
            "The minutes were read and were signed by the president.",
            "Report",
            "Mr Oddy read the report of the auditors.",
            "Accounts",
            "The president said that the turnover had risen and that the year had been a good one.",
            "Thanks",
            "A vote of thanks was carried.",
        ],
    ),
    "a note at the side": (
        "The supplier will replace both clocks under the guarantee.\n"
        "Vikram to post them back to the shop.                     VD\n"
        "Sign for the door: done.\n",
        [
            "The supplier will replace both clocks under the guarantee.",
            "Vikram to post them back to the shop.|VD",
            "Sign for the door: done.",
        ],
    ),
    "a note beside a wrapped paragraph": (
        "Posters: Vikram has printed fifty of them and will put the\n"
        "rest up by the weekend.                                    VD\n",
        ["Posters: Vikram has printed fifty of them and will put the rest up by the weekend.|VD"],
    ),
    "a remark beside a heading": (
        "3.3  Honorary Degrees                                  [in camera]\n\nThe guests left.\n",
        ["3.3 Honorary Degrees", "[in camera]", "The guests left."],
    ),
    "dots that lead to a figure": (
        "Real property ........................ $ 1,495.00\nHall rent .  .  .  .  .                  15.00\n",
        ["Real property|$ 1,495.00", "Hall rent|15.00"],
    ),
    "dots to sign on": ("Signed ..................... Chairman\n", ["Signed ..................... Chairman"]),
    "a result at the right": (
        "Moved (Oak/Reed) that the agenda be adopted.\n                                        CARRIED\n",
        ["Moved (Oak/Reed) that the agenda be adopted.", "CARRIED"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_cells(name: str) -> None:
    text, expected = CASES[name]
    assert shown(text) == expected


def test_rows_of_one_table_share_its_number() -> None:
    document = compose(read_lines("a\tb\nc\td\n\nA line of text between.\n\ne\tf\ng\th\n"))
    assert [block.table for block in document.blocks] == [1, 1, 0, 2, 2]
