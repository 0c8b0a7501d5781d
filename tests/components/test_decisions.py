"""Decisions: what is one at all, how its parts are put together, and what is none."""

from __future__ import annotations

from typing import Any

import pytest
import spacy

from minutebook import readers
from minutebook.components import decisions, sections
from minutebook.components.annotations import Annotations, Entry, Value
from minutebook.text import compose

NLP = spacy.blank("en")


def annotate(markdown: str, *, body: str | None = None, genre: str = "minutes") -> Annotations:
    """Everything that stands in a document written in Markdown."""
    document = compose(readers.read(markdown.encode(), "minutes.md"))
    found = Annotations(document, genre=genre)
    if body:
        found.meeting["body"] = Value(body, (), "test")
    doc = NLP.make_doc(document.text)
    sections.annotate(doc, found)
    decisions.annotate(doc, found)
    return found


def entries_of(markdown: str, **kwargs: Any) -> list[Entry]:
    return annotate(markdown, **kwargs).entries["decisions"]


def told(markdown: str, **kwargs: Any) -> list[dict[str, Any]]:
    """The decisions' values, with their text and without what is derived from the words alone."""
    found = annotate(markdown, **kwargs)
    text = found.document.text
    rows = []
    for entry in found.entries["decisions"]:
        start, end = entry.evidence[0]
        rows.append({"text": text[start:end], "outcome": None, "mover": None, "seconder": None} | entry.values)
    return rows


# ------------------------------------------------------------------ motions


def test_each_item_of_a_list_with_results_of_its_own_is_a_decision() -> None:
    rows = told(
        "The Board considered the loans and resolved:\n\n- 15 loans amounting to £5,000 were approved.\n"
        "- Loan of £60 to member 22 was rejected for want of a surety.\n- Two loans were deferred until June."
    )
    assert [row["outcome"] for row in rows] == ["carried", "lost", "deferred"]


def test_a_report_that_is_adopted_in_a_paragraph_of_its_own_is_quoted_alone() -> None:
    (row,) = told("The clerk spoke of hens.\n\nThe report was adopted.")
    assert row["text"] == "The report was adopted."


MOTIONS = [
    pytest.param(
        "Ms Bell moved to approve the budget for the mill. Mr Dunn seconded the motion. Motion carried.",
        ("carried", "Bell", "Dunn"),
        id="three sentences",
    ),
    pytest.param(
        "Councilmember Roe moved, seconded by Councilmember Fay, to let the hall.\n\nThere was discussion of the rent."
        "\n\nThe motion carried unanimously.",
        ("carried", "Roe", "Fay"),
        id="discussion between",
    ),
    pytest.param(
        "Motion by Gus Olney, second by Dee Kern to pay the bills. Motion carried.",
        ("carried", "Gus Olney", "Dee Kern"),
        id="motion by, second by",
    ),
    pytest.param(
        "On the proposal of Councillor Fay (J), seconded by Councillor Dunn, it was agreed to hold the fair in May.",
        ("carried", "Fay (J)", "Dunn"),
        id="on the proposal of",
    ),
    pytest.param(
        "It was proposed by Cllr Jo Fay to mend the gate, seconded by Cllr Dunn, all were in favour.",
        ("carried", "Jo Fay", "Dunn"),
        id="passive, all in favour",
    ),
    pytest.param(
        "The minutes of 3 May were approved. Proposed. Cllr Jo Fay, Seconded Cllr Al Dunn, all agreed.",
        ("carried", "Jo Fay", "Al Dunn"),
        id="labels with full stops after the act",
    ),
    pytest.param(
        "Ada moves to adopt the code, Bob and Cy second. Approved by unanimous consent.",
        ("carried", "Ada", "Bob"),
        id="of several seconders the first",
    ),
    pytest.param(
        "The Mayor moved and Cr J Prime seconded that the estimates be approved. This was carried.",
        ("carried", "The Mayor", "J Prime"),
        id="office as mover",
    ),
    pytest.param("Sam makes a motion to adjourn, Lee Second. Unanimous.", ("carried", "Sam", "Lee"), id="shorthand"),
    pytest.param(
        "Trustee Roe moved that the lease be signed. The motion died for lack of a second.",
        ("lost", "Roe", None),
        id="no second",
    ),
    pytest.param(
        "Mr Dunn moved to sell the barn. Ms Fay seconded. The motion failed 2-3.", ("lost", "Dunn", "Fay"), id="failed"
    ),
    pytest.param(
        "Mr Dunn moved to sell the barn. Ms Fay seconded. Mr Dunn withdrew his motion.",
        ("withdrawn", "Dunn", "Fay"),
        id="withdrawn",
    ),
    pytest.param(
        "Mr Dunn moved to sell the barn. Ms Fay seconded. The motion was tabled.",
        ("deferred", "Dunn", "Fay"),
        id="tabled",
    ),
    pytest.param(
        "It was moved by P. Marsh and seconded by Mrs Newby that a precept be set at £6,000.",
        (None, "P. Marsh", "Newby"),
        id="no result printed",
    ),
    pytest.param("Motion to adjourn the meeting at 7:12 pm.", ("carried", None, None), id="adjournment follows"),
    pytest.param(
        "Moved, seconded and carried, that the school be closed on Friday.", ("carried", None, None), id="nobody named"
    ),
    pytest.param(
        "New members Roe and Poe Moved AJM Seconded TobyR. All approved without dissent.",
        ("carried", "AJM", "TobyR"),
        id="nicknames after the text",
    ),
    pytest.param("May minutes Dee motion, Gus second, approved", ("carried", "Dee", "Gus"), id="names only"),
]


@pytest.mark.parametrize(("text", "expected"), MOTIONS)
def test_one_motion_is_one_decision(text: str, expected: tuple[str | None, str | None, str | None]) -> None:
    rows = told(text)
    assert len(rows) == 1
    assert (rows[0]["outcome"], rows[0]["mover"], rows[0]["seconder"]) == expected


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        pytest.param(
            "Proposed by Councillor Roe;\n\nSeconded by Councillor Fay;\n\nAnd Resolved:\n\n"
            "“That the draft be adopted”.",
            "“That the draft be adopted”.",
            id="the wording comes after",
        ),
        pytest.param(
            "That the hall be painted in spring.\n\nMoved: J. Roe Seconded: B. Fay\n\nCARRIED",
            "That the hall be painted in spring.",
            id="the wording stands before",
        ),
        pytest.param(
            "Motion: that the officers for the year be these:\n\nPresident: Al Roe\n\n"
            "Moved: Dan\nSeconded: Bo\n\nPASSED",
            "Motion: that the officers for the year be these:\n\nPresident: Al Roe",
            id="label first",
        ),
        pytest.param(
            "Edit to rule 3: Members pay by May. Late fees are due in June. PASSED",
            "Edit to rule 3: Members pay by May. Late fees are due in June. PASSED",
            id="result at the end of the item",
        ),
    ],
)
def test_wording_is_found_on_either_side_of_its_mover(text: str, wording: str) -> None:
    (row,) = told(text)
    assert row["text"] == wording
    assert row["outcome"] == "carried"


def test_a_substitute_withdraws_the_motion_it_replaces() -> None:
    rows = told(
        "MOTION: Councilmember Roe moved to continue the item, seconded by Mayor Fay.\n\n"
        "SUBSTITUTE MOTION: Councilmember Dunn moved to approve the plan, seconded by Councilmember Low.\n\n"
        "The substitute motion carried, 6-1."
    )
    assert [row["outcome"] for row in rows] == ["withdrawn", "carried"]


def test_the_chair_declaring_the_result_is_no_second_decision() -> None:
    rows = told(
        "Director Roe made the motion to fund the line. Director Fay seconded the motion.\n\n"
        "The motion passed 9-0.\n\n"
        "Committee Chair Low declared the motion passed."
    )
    assert len(rows) == 1


# ------------------------------------------------------------------ votes


def test_roll_call_over_several_lines() -> None:
    (row,) = told(
        "Councilmember Roe moved to buy the pump, seconded by Councilmember Fay.\n\n"
        "The motion carried, 3-1, by the following roll call vote:\n\n"
        "AYES: COUNCILMEMBER ROE, COUNCILMEMBER FAY, MAYOR PRO TEM LOW\n\nNOES: MAYOR DUNN\n\nABSENT: NONE"
    )
    vote = row["vote"]
    assert (vote["for"], vote["against"], vote["method"]) == (3, 1, "roll_call")
    assert [(b["name"], b["option"]) for b in vote["ballots"]] == [
        ("ROE", "yes"),
        ("FAY", "yes"),
        ("LOW", "yes"),
        ("DUNN", "no"),
    ]


@pytest.mark.parametrize(
    ("text", "ballots"),
    [
        pytest.param(
            "Motion by Roe, second by Fay to pay. Motion carried by a vote of Al Roe yea, Bo Fay yea and Cy Low nay.",
            [("Al Roe", "yes"), ("Bo Fay", "yes"), ("Cy Low", "no")],
            id="in a sentence",
        ),
        pytest.param(
            "Motion by Roe, to elect Fay, carried with the following results:\n\n- Roe, Al, yay\n- Low, Cy, yay",
            [("Roe, Al", "yes"), ("Low, Cy", "yes")],
            id="a line each, surname first",
        ),
        pytest.param(
            "The Mayor moved and Cr Roe seconded that the rate be set. This was carried Crs Low, "
            "Hill & Poe voting against "
            "the motion.",
            [("Low", "no"), ("Hill", "no"), ("Poe", "no")],
            id="dissent told",
        ),
        pytest.param(
            "Roe moved to pay, seconded by Fay. Al Roe - Vote yes, Bo Fay, Cy Low - Vote no. Motion failed.",
            [("Al Roe", "yes"), ("Bo Fay", "no"), ("Cy Low", "no")],
            id="a side before its vote",
        ),
        pytest.param(
            "Roe moved to pay, seconded by Fay. Motion carried.\n\nAyes: Roe, the whole of the north ward, Fay",
            [],
            id="a roll with what is no name is left out",
        ),
    ],
)
def test_ballots(text: str, ballots: list[tuple[str, str]]) -> None:
    (row,) = told(text)
    assert [(b["name"], b["option"]) for b in row.get("vote", {}).get("ballots", ())] == ballots


def test_lines_of_a_count_before_the_result_are_its_vote() -> None:
    (row,) = told(
        "New wording: the term is two years.\n\n- A vote was held by show of hands.\n- For: 18\n- Against: 3\n"
        "- Abstain: 4\n- The amendment was therefore accepted."
    )
    assert row["outcome"] == "carried"
    assert row["vote"] | {"method": None} == {"for": 18, "against": 3, "abstain": 4, "method": None}


def test_majority_decides_where_only_the_count_is_printed() -> None:
    (row,) = told(
        "It was proposed by Cllr Roe to ban fires, seconded by Cllr Fay, there were two in favour and five against."
    )
    assert row["outcome"] == "lost"


# ------------------------------------------------------------------ acts

ACTS = [
    pytest.param("It was agreed to mend the gate before winter.", "carried", id="it was agreed"),
    pytest.param(
        "After a long debate it was further resolved to wait for the survey.", "carried", id="it was resolved"
    ),
    pytest.param("RESOLVED: That the risk assessment is approved.", "carried", id="resolved label"),
    pytest.param("Resolved to pay M Joy for the website.", "carried", id="resolved to"),
    pytest.param("The Committee approved the draft budget without change.", "carried", id="body approved"),
    pytest.param("The Board has decided to keep the fees unchanged.", "carried", id="perfect"),
    pytest.param("The Parish Council asked for the Clerk to write to the owner.", "carried", id="body directs"),
    pytest.param("Minutes of the last meeting were read and approved.", "carried", id="minutes"),
    pytest.param("All attendees agreed that the rota should go on.", "carried", id="all agreed"),
    pytest.param("The item was deferred to the next meeting.", "deferred", id="deferred"),
    pytest.param("Agreed to come back to this issue.", "deferred", id="agreed to return"),
    pytest.param("A vote of thanks was passed for Al Roe.", "carried", id="vote of thanks"),
    pytest.param("The Trust agreed to mend the roof.", "carried", id="body by its own name"),
    pytest.param("Fence policy – agreed", "carried", id="label and result"),
    pytest.param("Jo Fay was elected secretary.", "carried", id="elected"),
    pytest.param("When on motion two names were added to the roll.", "carried", id="on motion"),
    pytest.param("Voted: that the council shall meet monthly.", "carried", id="voted that"),
]


@pytest.mark.parametrize(("text", "outcome"), ACTS)
def test_acts_of_the_body(text: str, outcome: str) -> None:
    rows = told(text, body="Hollow Mill Trust")
    assert [row["outcome"] for row in rows] == [outcome]
    assert rows[0]["text"] == text


NONE = [
    pytest.param("Ms Roe reported that the County Board adopted a new plan.", id="reported"),
    pytest.param("The plan was approved by Yorkshire Water.", id="by others"),
    pytest.param("Al Roe was elected to the water board in 1998 and again in 2002.", id="biography"),
    pytest.param("The minutes will be approved at the next meeting.", id="plan"),
    pytest.param("If the committee agreed, the work would start in May.", id="hypothesis"),
    pytest.param("The Chairman moved on to the next item.", id="moved on"),
    pytest.param("The club moved premises in 1998.", id="moved house"),
    pytest.param("The works were carried out in May.", id="carried out"),
    pytest.param("The clerk was asked to write to the owner.", id="task alone"),
    pytest.param("The Councillors agreed to email their lists to the clerk.", id="members' own tasks"),
    pytest.param("The Members agreed that it was very disappointing to hear the news.", id="sentiment"),
    pytest.param("14100 - Deferred outflows of resources", id="ledger"),
    pytest.param("The budget had been agreed last year.", id="past"),
    pytest.param("RB - Agreed.", id="one voice"),
    pytest.param("Ms Roe nominated Jo Fay. Mr Low seconded.", id="nomination alone"),
    pytest.param("Was it agreed to mend the gate?", id="question"),
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_decision(text: str) -> None:
    assert told(text) == []


def test_other_bodies_do_not_decide_here() -> None:
    text = (
        "## Loans\n\nThe Finance Committee approved the loan of the old press. The Board "
        "approved the lease of the lower field to Mr Poe.\n\n## Other\n\nNothing."
    )
    assert [row["text"] for row in told(text, body="Board of the Mill")] == [
        "The Board approved the lease of the lower field to Mr Poe."
    ]


def test_nothing_is_decided_in_what_is_no_minutes() -> None:
    found = annotate("It was agreed to mend the gate.", genre="notice")
    assert "decisions" not in found.entries


def test_planning_lists_are_the_authoritys_word() -> None:
    assert told("## Planning decisions\n\nDC/2031/00123 – garden shed, Fair Barn – approved.") == []


# ------------------------------------------------------------------ what an answer refers to


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        pytest.param(
            "The Secretary proposed a letter to the bank. This was agreed.",
            "The Secretary proposed a letter to the bank.",
            id="proposal before",
        ),
        pytest.param(
            "- PL – the charter should wait until spring.\n- All agreed.",
            "PL – the charter should wait until spring.",
            id="line before",
        ),
    ],
)
def test_an_answer_is_quoted_with_what_it_answers(text: str, wording: str) -> None:
    (row,) = told(text)
    assert row["text"].startswith(wording)


def test_a_proposal_to_postpone_that_was_agreed_postpones() -> None:
    (row,) = told("The charter should be postponed until spring. All agreed to this approach.")
    assert row["outcome"] == "deferred"


def test_a_list_of_statements_is_a_decision_each() -> None:
    rows = told(
        "The Board agreed that:\n\n1. The open standard must be used for all the new contracts.\n"
        "2. The election of new members should start after this meeting."
    )
    assert len(rows) == 2


def test_a_resolution_in_parts_is_one() -> None:
    (row,) = told(
        "RESOLVED:\n\n- That the clerk should reply to the owners of the field\n- That advice "
        "should be sought from the county"
    )
    assert row["text"].endswith("from the county")


def test_a_consent_calendar_is_one_decision() -> None:
    rows = told(
        "Moved by Roe, seconded by Fay, and carried unanimously to adopt the consent calendar as follows:\n\n"
        "1. Minutes of May\n\n   Action: Approved the minutes.\n\n2. Budget\n\n   Action: Adopted the budget."
    )
    assert [row["mover"] for row in rows] == ["Roe"]


# ------------------------------------------------------------------ elections and tables


def test_nominations_become_a_decision_by_the_election() -> None:
    rows = told(
        "## Chair\n\n- Al Roe, proposed by Bo Fay, seconded by Cy Low.\n- A vote was held by show of hands.\n"
        "- 21 voted for Al Roe.\n- Al Roe was therefore elected to the post of chair."
    )
    assert [(row["outcome"], row["mover"], row["seconder"], row["vote"]["for"]) for row in rows] == [
        ("carried", "Bo Fay", "Cy Low", 21)
    ]


def test_a_table_with_a_column_for_each_part() -> None:
    (row,) = told(
        "| No. | Motion | Moved | Seconded | Result |\n| --- | --- | --- | --- | --- |\n"
        "| 3.1 | That the accounts be adopted. | J. Roe | B. Fay, C. Low | Carried |"
    )
    assert row["text"] == "That the accounts be adopted."
    assert (row["outcome"], row["mover"], row["seconder"], row["identifier"]) == ("carried", "J. Roe", "B. Fay", "3.1")
    assert row["seconders"] == ("B. Fay", "C. Low")


def test_a_table_of_labels_belongs_to_its_heading() -> None:
    (entry,) = entries_of(
        "## Present\n\nAl, Bo\n\n## Minutes of the previous meeting\n\n"
        "| Status | Accepted |\n| --- | --- |\n| Moved By | Al |\n| Seconded By | Bo |"
    )
    assert (entry.values["mover"], entry.values["seconder"], entry.values["outcome"]) == ("Al", "Bo", "carried")
    assert len(entry.evidence) == 2


def test_a_table_of_officers_is_an_election_each() -> None:
    rows = told("| Position | Elected |\n| --- | --- |\n| President | Al Roe |\n| Secretary | Bo Fay |")
    assert [(row["kind"], row["outcome"]) for row in rows] == [("election", "carried")] * 2


# ------------------------------------------------------------------ identifiers, extent, grounding


@pytest.mark.parametrize(
    ("text", "identifier"),
    [
        pytest.param(
            ("Moved by Roe, seconded by Fay, to adopt Resolution No. 2021-074. Carried."),
            "Resolution No. 2021-074",
            id="in the text",
        ),
        pytest.param(
            (
                "## Opening\n\nIt began.\n\n## Special Resolution 2 - rule 29\n\n"
                "“The year ends in May.”\n\nMoved: J. Roe Seconded: B. Fay Result: Passed"
            ),
            "Special Resolution 2",
            id="in the heading",
        ),
        pytest.param(
            ("Roe moved to adopt Resolution 23-04 and Resolution 23-05. Fay seconded. Carried."),
            None,
            id="two are none",
        ),
    ],
)
def test_identifier(text: str, identifier: str | None) -> None:
    (row,) = told(text)
    assert row.get("identifier") == identifier


def test_papers_after_the_signature_are_not_read() -> None:
    paper = "The North Board approved the loan for the year. " * 100
    text = (
        f"Roe moved to pay, Fay seconded. Carried.\n\nThe meeting adjourned at 7:30 pm.\n\nRespectfully "
        f"submitted,\n\n{paper}"
    )
    assert len(told(text)) == 1


def test_every_value_has_its_span() -> None:
    found = annotate(
        "Mr Dunn moved to buy a pump. Ms Fay seconded. The motion carried 3-1.\n\nAYES: Dunn, Fay, Low\n\nNOES: Roe"
    )
    text = found.document.text
    (entry,) = found.entries["decisions"]
    for name in ("mover", "seconder"):
        assert text[slice(*entry.fields[name][0])] == entry.values[name]
    assert [text[slice(*span)] for span in entry.fields["vote.ballots"]] == [
        b["name"] for b in entry.values["vote"]["ballots"]
    ]
    assert text[slice(*entry.fields["vote.for"][0])] == "3"
    assert entry.fields["outcome"]


# ------------------------------------------------------------------ small bodies

INFORMAL = [
    pytest.param("Al Roe nominated Jo Fay as auditor. Nobody objected.", [("carried", "Roe")], id="nobody objected"),
    pytest.param("Jo Fay suggested herself, Al Roe seconded. No one objected.", [("carried", "Fay")], id="herself"),
    pytest.param("Vote on membership: no one objected. The mill is now a member.", [("carried", None)], id="label"),
    pytest.param("Al Roe was nominated as minute taker.", [("carried", None)], id="minute taker"),
    pytest.param("The Mayor deferred Item 4 until the June meeting.", [("deferred", None)], id="chair defers"),
    pytest.param("The decision was made to postpone the fence.", [("deferred", None)], id="decision to postpone"),
    pytest.param("Leaflet draft: approved with the addition of a map.", [("carried", None)], id="on condition"),
    pytest.param("The group reached a tentative consensus to adopt the draft.", [("carried", None)], id="tentative"),
    pytest.param("There was broad agreement that prices would rise.", [], id="opinion"),
    pytest.param("The levy was discussed and resolved to keep it at five.", [("carried", None)], id="discussed and"),
    pytest.param("Amendments proposed, seconded and passed on a show of hands.", [("carried", None)], id="in a row"),
]


@pytest.mark.parametrize(("text", "expected"), INFORMAL)
def test_small_bodies_tell_their_decisions_in_few_words(text: str, expected: list[tuple[str, str | None]]) -> None:
    rows = told(f"## Matters\n\n{text}")
    assert [(row["outcome"], row["mover"] and row["mover"].split()[-1]) for row in rows] == expected


def test_counts_on_lines_of_their_own_are_those_of_the_vote_told_before() -> None:
    (row,) = told(
        "## Fees\n\nA vote was taken on the new fee.\n\nThe result of the vote was:\n\nFor the change: 6,\n\n"
        "Against the change: 11,\n\nAbstentions: 6"
    )
    assert (row["outcome"], row["vote"]) == ("lost", {"for": 6, "against": 11, "abstain": 6})


def test_items_of_a_consent_calendar_are_adopted_by_its_motion() -> None:
    (row,) = told(
        "## Welcome\n\nMs Poe welcomed all.\n\n## Consent calendar\n\nPlan of the mill. Approved.\n\n"
        "Report of the clerk. Accepted.\n\n"
        "Ms Poe moved to approve the consent calendar. Mr Roe seconded. Motion carried."
    )
    assert row["mover"] == "Poe"


def test_a_row_with_mover_and_outcome_is_a_decision() -> None:
    (row,) = told(
        "## Finance\n\n| Moved/ Seconded | Outcome | Action | Carried forward/ resolved |\n|---|---|---|---|\n"
        "| JF / AR | Agreed | Clerk to pay | Resolved |"
    )
    assert (row["outcome"], row["mover"], row["seconder"]) == ("carried", "JF", "AR")


def test_a_notice_of_motion_that_was_seconded_is_a_motion() -> None:
    (row,) = told(
        "## Notices\n\nNotice of Motion submitted by Councillor Poe\n\nI will move that the drains be cleared.\n\n"
        "The Motion was seconded by Councillor Roe."
    )
    assert (row["mover"], row["seconder"], row["outcome"]) == ("Poe", "Roe", None)
