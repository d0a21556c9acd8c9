"""What became of a role that nobody will have, and of things that only went the same way."""

from __future__ import annotations

import pytest

from candidate_comms import lint
from candidate_comms.vocabulary import MessageKind, Move

ENDED = """\
The pilot ended early, and nobody will be hired for it.
The tender that the post was for has gone to another supplier.
The council withdrew: the grant behind the job was not renewed.
We are not building the depot that you would have worked in.
The budget for the team was cut last week, so no one is being hired for it.
The job hung on one contract, and the contract was lost in February.
"""
NOT_ENDED = """\
Your project ended early, and you did not say why.
You told us that the pilot was stopped when the supplier left.
In your example the contract was lost, as nobody checked the dates.
You said that the tender was withdrawn while you led it.
We are opening the depot in May.
"""
CHOSEN = """\
The role has gone to another candidate.
The post was given to another applicant from our own team.
We have gone with another engineer for the role.
The job has gone to somebody else.
The position was offered to another finalist.
"""
GONE_ELSEWHERE = """\
The work that the role was for has gone to another firm.
The line that the post belongs to has gone to another plant.
We have chosen another supplier for the work.
The opening event has been given to another city.
The place of the vacancy has gone to a different department.
"""
NO = "I am sorry to tell you that we will not be taking your application further."


def moves(letter, words):
    return {seen.move for seen in letter(f"{NO} {words}").annotations}


@pytest.mark.parametrize("words", ENDED.splitlines())
def test_what_ended_is_a_reason_that_lies_outside_the_candidate(words):
    report = lint(f"Dear Sam,\n\n{NO} {words}\n\nKind regards,\nJo Marsh", office="uk")
    assert "RJ101" not in {finding.code for finding in report}


@pytest.mark.parametrize("words", NOT_ENDED.splitlines())
def test_what_ended_in_the_candidate_s_own_story_is_none(letter, words):
    reasons = letter(f"{NO} {words}").of(Move.REASON)
    assert not [seen for seen in reasons if not seen.facts.generic]


@pytest.mark.parametrize("words", CHOSEN.splitlines())
def test_a_person_who_has_the_role_was_chosen(letter, words):
    assert Move.OTHER_CHOSEN in moves(letter, words) or letter(words).has(Move.DECISION)


@pytest.mark.parametrize("words", GONE_ELSEWHERE.splitlines())
def test_work_that_went_elsewhere_chose_nobody(letter, words):
    reading = letter(f"We are still interviewing and have made no decision yet. {words}")
    assert not reading.has(Move.DECISION)
    assert Move.OTHER_CHOSEN not in moves(letter, words)


@pytest.mark.parametrize(
    "words",
    [
        "I wish that I had other news: we have closed the role of Planner, so you will not be taken further.",
        "Example & Sons has cancelled the post, and we will not be going forward with your application.",
        "We had hoped for another answer. The firm has shelved the position, so you have not been selected.",
        "It is not the letter I wanted to write. The board has frozen this vacancy; your application was unsuccessful.",
        "I am sorry: the client has scrapped the role, and we are unable to take your application any further.",
    ],
)
def test_a_no_because_nobody_will_be_hired_is_a_rejection(letter, words):
    reading = letter(f"Thank you for your interview. {words} How was the interview for you?")
    assert reading.kind is MessageKind.REJECTION
    assert reading.has(Move.ROLE_GONE)


GONE_BY_ITSELF = """\
We have closed the role: the ward will not open this year.
We have closed this vacancy, as two sites will share one team from April.
The trust has frozen this post for the year.
We have had to scrap that role: our largest customer left in February.
We are not going to fill this role at all, since the owner has sold the farm.
The company has withdrawn the position, because the gallery stays shut.
"""
STILL_THERE = """\
We have closed our office for the holidays.
We have closed the list of applicants, and yours was not on it.
We have closed the gap in the team with somebody whose background is closer.
The company has frozen this month's travel.
We have closed our files on this round.
"""


@pytest.mark.parametrize("words", GONE_BY_ITSELF.splitlines())
def test_a_role_that_is_gone_says_enough_whatever_made_it_go(words):
    report = lint(f"Dear Sam,\n\n{NO} {words}\n\nKind regards,\nJo Marsh", office="uk")
    assert "RJ101" not in {finding.code for finding in report}


@pytest.mark.parametrize("words", STILL_THERE.splitlines())
def test_other_things_that_are_closed_say_nothing_to_the_candidate(words):
    report = lint(f"Dear Sam,\n\n{NO} {words}\n\nKind regards,\nJo Marsh", office="uk")
    assert "RJ101" in {finding.code for finding in report}
