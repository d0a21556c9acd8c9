"""A point in a list of feedback needs no "you"; a list of other things is none."""

from __future__ import annotations

import pytest

from candidate_comms.vocabulary import Move

HEADINGS = ("Our notes on your interview are as follows:", "The panel noted:")
POINTS = """\
Spreadsheet test: the totals added the VAT column twice.
Dosage sheet: the second patient got milligrams for micrograms.
For next time we suggest: draw the single-line diagram before the cable schedule.
Forklift course: the pallet went onto the rack with its load leaning.
The lesson plan ran out of tasks after the phonics game, which was the wrong length for Year 2.
SQL exercise: the left join dropped every shop without a sale.
"""
OTHERS = """\
Contact: careers@example.com for questions.
Tip: follow us on LinkedIn.
For next time we suggest: apply early through the portal.
Best of luck with your search!
We will keep your CV on file: our recruiters search it for roles.
"""


@pytest.mark.parametrize("heading", HEADINGS)
@pytest.mark.parametrize("point", POINTS.splitlines())
def test_a_concrete_point_of_the_list_is_feedback(letter, heading, point):
    body = f"We have decided not to take your application further. {heading}\n\n- {point}"
    assert letter(body).has(Move.FEEDBACK)


@pytest.mark.parametrize("point", OTHERS.splitlines())
def test_what_names_no_work_is_none(letter, point):
    body = f"We have decided not to take your application further. {HEADINGS[0]}\n\n- {point}"
    assert not letter(body).has(Move.FEEDBACK)
