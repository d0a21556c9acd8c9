"""What a rejection gives as its reason, what contradicts it, and how much it tells."""

from __future__ import annotations

import pytest

from candidate_comms import lint

NO = "We are not offering you the role."

GONE_AND_CHOSEN = """
The position has been put on hold. We have selected another candidate.
We have decided not to fill this role, and we have offered the job to someone else.
We moved forward with other candidates. This vacancy has been cancelled.
Another candidate was appointed. The role has been withdrawn.
This position will not be filled, since a stronger candidate has been chosen.
"""

ONE_REASON = """
This role has been cancelled, so we cannot take you further.
We have selected another candidate.
We had two openings; the second role was cancelled, and for the first we chose another candidate.
We chose another candidate, who has since declined, and now the role has been put on hold.
The Leeds role has been put on hold, and for York we have selected another candidate.
If this role is cancelled later, we will tell the candidate whom we have selected.
We have not put this role on hold: we have selected another candidate.
"""

INVITED = """
We are pleased to invite you to the next round.
We would like to invite you to interview.
I am delighted to tell you that you have been shortlisted for the next stage.
We would love to invite you for a second interview on site.
We are happy to move you forward to the next step.
"""

NOT_INVITED = """
We would like to invite you to apply again in May.
We would like to invite you to interview for the night shift role instead.
We are sorry that we cannot invite you to interview.
We were pleased to meet you at the second interview.
I would be happy to invite you to a call about this decision.
If a place comes free we would like to invite you to interview.
We are delighted to invite you to our open day in June.
We would like to invite you to interview when the post reopens.
You had been shortlisted for the next round from eighty.
"""


def codes(text, **more):
    return [finding.code for finding in lint(text, **more)]


def letter(body, close="Kind regards,\nJo Marsh", greeting="Dear Sam,"):
    return f"{greeting}\n\n{body}\n\n{close}"


def lines(block):
    return block.strip().splitlines()


@pytest.mark.parametrize("body", lines(GONE_AND_CHOSEN))
def test_two_reasons_that_cannot_both_hold_are_mixed_signals(body):
    assert "RJ114" in codes(letter(f"{NO} {body}"))


@pytest.mark.parametrize("body", lines(ONE_REASON))
def test_one_reason_or_two_roles_are_left_alone(body):
    assert "RJ114" not in codes(letter(f"{NO} {body}"))


@pytest.mark.parametrize("body", lines(INVITED))
def test_an_invitation_beside_a_no_is_a_mixed_signal(body):
    assert "RJ114" in codes(letter(f"{body} {NO} We wish you every success."), kind="rejection")


@pytest.mark.parametrize("body", lines(NOT_INVITED))
def test_another_invitation_is_none(body):
    assert "RJ114" not in codes(letter(f"{NO} {body} We wish you every success."), kind="rejection")


@pytest.mark.parametrize(
    "score",
    [
        "You scored 14 out of 30.",
        "Your overall score was 61%.",
        "You came fourth of the six we saw.",
        "You were ranked seventh out of nine.",
        "The panel gave you a 3 for planning.",
        "Your written test mark was 9.",
        "We scored your form 12.",
    ],
)
def test_a_mark_or_a_rank_is_found(score):
    assert "RJ113" in codes(letter(f"{NO} {score}"))


@pytest.mark.parametrize(
    "body",
    [
        "You ranked the hazards in the wrong order.",
        "You came first thing on Tuesday, which we noticed.",
        "You left 14 of the 30 pallets unwrapped.",
        "The score that you arranged for the band was lovely.",
        "Your plan gave the crew a 3-hour changeover.",
        "Your position in the queue is not kept.",
    ],
)
def test_a_figure_of_the_work_is_no_mark(body):
    assert "RJ113" not in codes(letter(f"{NO} {body}"))


def test_two_points_in_a_list_are_enough_and_a_third_is_found_where_it_stands():
    points = [
        "- You did not isolate the conveyor before you opened the guard.",
        "- Your answer on PUWER left out the inspection records.",
        "- You could not read the ladder logic for the depalletiser.",
    ]
    assert "RJ113" not in codes(letter("\n".join([NO, "", *points[:2]])))
    report = lint(letter("\n".join([NO, "", *points])))
    (finding,) = [finding for finding in report if finding.code == "RJ113"]
    assert "ladder logic" in report.source[finding.span.start : finding.span.end]


@pytest.mark.parametrize(
    "reason",
    [
        "Other candidates more closely matched our needs.",
        "We received a high volume of applications.",
        "Competition was fierce.",
        "It was a very difficult decision.",
        "You are not the right fit.",
        "Competition for our scheme is fierce.",
        "The search was a competitive process in a crowded field.",
        "Owing to the number of applicants we could not take everybody.",
        "We had an overwhelming response.",
        "We hired the person who best met our needs.",
        "The calibre of those who applied was exceptionally high.",
        "There were many excellent candidates.",
    ],
)
def test_a_reason_for_anybody_is_pointed_out_until_a_real_one_stands_beside_it(reason):
    assert "RJ110" in codes(letter(f"{NO} {reason}"))
    real = "The role runs on SAP PM, and you told us that you have not used it."
    assert "RJ110" not in codes(letter(f"{NO} {reason} {real}"))
    assert "RJ110" not in codes(letter(f"{NO} {reason} The headcount has been frozen."))


@pytest.mark.parametrize(
    "sentence",
    [
        "The competition for light on the terrace is strong, as your planting plan showed.",
        "Your exercise did not meet the weld standard in BS EN ISO 5817.",
        "A strong pool pump was the wrong choice for the brine tank.",
        "Most of the stoppages in your shift log had no cause beside them, and the response was slow.",
    ],
)
def test_words_about_the_work_are_no_reason_for_anybody(sentence):
    assert "RJ110" not in codes(letter(f"{NO} {sentence}"))


def test_a_reason_outside_of_merit_is_only_worth_a_note_where_nobody_is_hired():
    closed = (
        "Dear Amira,\n\nThank you for your interview on Monday. I am sorry to tell you that we have closed the role of "
        "Planner, so we will not be taking your application further. The line moves to our Kent site in June.\n\n"
        "Kind regards,\nJo Marsh"
    )
    kept = closed.replace("we have closed the role of Planner, so we", "we")
    for text, severity in ((closed, "info"), (kept, "warning")):
        (finding,) = [finding for finding in lint(text, office="uk") if finding.code == "RJ102"]
        assert finding.severity == severity
