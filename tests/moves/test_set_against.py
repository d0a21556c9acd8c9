"""Feedback that says what the job asks for and what this candidate has, side by side, and never says "gap"."""

from __future__ import annotations

import pytest

from candidate_comms import lint
from candidate_comms.vocabulary import Move

LETTER = """Dear Layla,

Thank you for meeting Omar and me last Tuesday for the Process Engineer role. We have decided to go ahead with another \
candidate. {remark}

Your line on heat balance was the clearest of all the interviews. If you have any thoughts on how we ran the \
interviews, please reply to this email.

Kind regards,
Sara Example
Example Foods
"""

SET_AGAINST = [
    "The role needs experience with spray drying at plant scale, and your work has been at pilot scale.",
    "This job runs three production lines at once, and so far you have run one.",
    "The post is client-facing every day, while your last four years were in the lab.",
    "The brief calls for fluent Spanish, and yours is at a conversational level.",
    "We are looking for budget ownership above £2m and yours has been around £300k.",
    "Your audits were all of suppliers; the position covers our own factories.",
    "So far you have bought packaging, and this vacancy is about sugar and cocoa futures.",
    "The team works in Rust all day and your projects were in Java.",
    "The contract is for night shifts on the filling line, and you told us that you can do early shifts.",
    "You have managed a depot of twelve drivers; this site has ninety.",
    "It is a job on chlor-alkali, and all of your process work has been in pharma.",
    "This is a night post on the wards, and most of your shifts were in outpatients.",
]
SAYING_NOTHING = [
    "The role attracted many applicants, and your interest has been noted.",
    "The role needs a great person, and your time has been appreciated.",
    "The successful candidate has accepted, and you have our best wishes.",
    "We are looking at our budgets for the year, and yours was a pleasure to read.",
    "The post was popular, while your application was strong.",
    "It is a job that we love, and all of your answers were a joy.",
    "This is a role with many applicants, and most of your time was well spent.",
    "The position is now filled, and your details will be kept on our system.",
    "The team works in Leeds and you can reach us there.",
    "The job was advertised in May, and your application reached us in June.",
    "The person who got the job had a very strong application.",
    "The candidate we chose was the best fit for the role.",
    "The other finalist had more relevant experience.",
    "The successful candidate had skills that were a closer match.",
    "The team enjoyed meeting you, and you were kind to everybody.",
    "The role starts in May, and we will keep your name until then.",
    "We needed to decide this week, and you have been very patient.",
    "The brief changed in June, but your interview went ahead as planned.",
]


def moves(remark: str) -> set[Move]:
    return {move.move for move in lint(LETTER.format(remark=remark), office="uk").moves}


@pytest.mark.parametrize("remark", SET_AGAINST)
def test_what_the_job_asks_beside_what_the_candidate_has_is_feedback(remark):
    assert Move.FEEDBACK in moves(remark)


@pytest.mark.parametrize("remark", SAYING_NOTHING)
def test_two_clauses_that_say_nothing_of_the_candidate_are_none(remark):
    assert Move.FEEDBACK not in moves(remark)


@pytest.mark.parametrize("remark", SET_AGAINST)
def test_a_letter_with_such_feedback_is_not_called_stock_or_thin(remark):
    found = lint(LETTER.format(remark=remark), office="uk").findings
    assert {"RJ101", "RJ102"}.isdisjoint(finding.code for finding in found)


PAPERS_MISSED = [
    "As you do not hold a forklift licence, we cannot go further.",
    "Your pharmacist registration lapsed in March.",
    "You have never held a gas certificate.",
    "We see that you have no Class C licence at present.",
    "You hold the first of the two certificates but do not yet have the second, the licence itself.",
]
PAPERS_SPOKEN_OF = [
    "The role needs a forklift licence.",
    "If you do not hold a licence yet, we pay for the course.",
    "We do not keep copies of your certificates.",
    "Please bring your licence and your certificates.",
    "You can collect your certificate from reception.",
]


@pytest.mark.parametrize("remark", PAPERS_MISSED)
def test_a_paper_that_the_candidate_does_not_have_is_feedback(remark):
    assert Move.FEEDBACK in moves(remark)


@pytest.mark.parametrize("remark", PAPERS_SPOKEN_OF)
def test_a_paper_that_is_only_spoken_of_is_none(remark):
    assert Move.FEEDBACK not in moves(remark)


@pytest.mark.parametrize(
    "remark",
    [
        "The client takes people who live in the UAE for this contract, and you are in Alexandria.",
        "The job is remote, and our payroll covers Spain and Portugal while you are based in Nairobi.",
        "The client has come back on the shortlist and yours was not one of those that they picked.",
        "The role needs a visa that we cannot sponsor, and you are living in Lagos.",
        "The site is on the Isle of Grain and you are outside the area that its bus covers.",
    ],
)
def test_where_the_candidate_lives_is_a_reason_and_no_feedback(remark):
    assert Move.FEEDBACK not in moves(remark)
