"""An interview that is offered is no job; a job that is offered is."""

import pytest

from candidate_comms.vocabulary import MessageKind

STEPS = [
    "We'd love to offer you an interview on Tuesday 10 March at 11. If all goes well we'd be looking at £30-35k "
    "depending on experience, start date to be agreed. Please confirm by tomorrow as we need to book the room.",
    "I am pleased to offer you a first interview for Planner (£31,000) on 10 March at 2 pm.",
    "We are happy to offer you a trial shift on Saturday. The job pays £12.40 an hour.",
    "We would like to offer you a phone screen this week; the role starts in May.",
    "We are delighted to offer you an assessment at our Leeds office on 12 March.",
]
JOBS = [
    "We'd love to offer you the job of Interview Coordinator at £30,000 a year from 6 April 2026.",
    "I am pleased to offer you the post of Planner at £31,000 a year, starting on 6 April 2026.",
    "After your trial shift we are happy to offer you the job at £12.40 an hour from Monday 6 April 2026.",
    "We would like to offer you the role of Assessment Officer at £28,000 a year from 6 April 2026.",
    "Following your interview we are delighted to offer you a contract as Nurse at £30,000 a year from 6 April 2026.",
]
TALKS_ABOUT_HOW_IT_WENT = [
    "The panel has decided not to appoint you. Should you wish to receive feedback, please contact Professor Lind, "
    "who would be pleased to speak with you.",
    "We are not offering you the role. If feedback would help I would be happy to meet you for half an hour.",
    "You have not been appointed. For feedback on your interview, Ms Tan would be glad to see you in the office.",
    "We chose another candidate. If you would like feedback, I am happy to arrange a call with you.",
    "You were not selected. Would you like some feedback? I would be happy to set up a call with you.",
]


@pytest.mark.parametrize("text", STEPS)
def test_an_interview_that_is_offered_is_an_invitation(letter, text):
    assert letter(text).kind is MessageKind.INTERVIEW_INVITE


@pytest.mark.parametrize("text", JOBS)
def test_a_job_that_is_offered_is_an_offer(letter, text):
    assert letter(text).kind is MessageKind.OFFER


@pytest.mark.parametrize("text", TALKS_ABOUT_HOW_IT_WENT)
def test_a_talk_about_how_it_went_invites_to_no_next_step(letter, text):
    assert letter(text).kind is MessageKind.REJECTION
