"""Whose no it is: a candidate who declines is not rejected, and one who is rejected has not declined."""

import pytest

from candidate_comms.vocabulary import MessageKind, Move

DECLINED = [
    "Thank you for telling me that you will not be taking the role of Planner, and for the time that you gave us.",
    "I was sorry to hear that you have decided not to accept our offer. I quite understand.",
    "Thanks for letting us know you won't be joining us. The door stays open should things change.",
    "We understand that you have accepted a position elsewhere and will not be going ahead with your application.",
    "I'm disappointed that you've turned the offer down, but I respect your decision.",
    "As you have withdrawn from the process, we have closed your application.",
    "I confirm that we have noted your withdrawal from the Planner vacancy.",
    "It's a shame you are not able to take up the post, but thank you for being so straightforward with us.",
]
REJECTED = [
    "We have decided that you will not be moving on to the next round.",
    "I'm afraid you will not be taken further in this process.",
    "Thank you for telling us about your work in Leeds. You will not be progressing to interview.",
    "Thank you for accepting our invitation to interview. We have decided not to offer you the role.",
    "You told us that you would be able to start in May. We have decided not to take your application further.",
    "If you have accepted another role in the meantime, let us know. You have not been selected for this one.",
    "Of the four people we met, you have been turned down.",
    "I am sorry to tell you that you have not been successful. We understand that you will be disappointed.",
]


@pytest.mark.parametrize("text", DECLINED)
def test_a_candidate_who_declined_is_not_told_no(letter, text):
    reading = letter(text)
    assert not reading.has(Move.DECISION)
    assert reading.kind is MessageKind.OTHER


@pytest.mark.parametrize("text", REJECTED)
def test_a_candidate_who_is_told_no_has_not_declined(letter, text):
    reading = letter(text)
    assert reading.has(Move.DECISION)
    assert reading.kind is MessageKind.REJECTION


SENT = [
    "On Monday 2 March 2026 I sent you the offer of the role of Planner, and I write so that its date does not slip "
    "past you. Please let me know your decision by Thursday 12 March 2026.",
    "This is a friendly reminder that our offer of the Planner role is open until Thursday 12 March 2026.",
    "I wanted to check that the contract and offer letter we sent on 2 March reached you.",
    "We emailed you our offer on Friday. Have you had a chance to look at it?",
    "A reminder of our offer of the post of Planner: we would like your answer by 12 March 2026.",
]
MADE = [
    "I am delighted to offer you the role of Planner at Example Foods at £30,000 a year from 1 June 2026.",
    "Following up on our offer conversation, I am pleased to offer you the role of Planner from 1 June 2026.",
    "Please find attached the offer of the role of Planner. We would like your answer by 12 March 2026.",
    "We are pleased to send you our offer for the Planner position: £30,000 a year, starting 1 June 2026.",
    "Our offer of the role of Planner comes with £30,000 a year and 25 days of leave from 1 June 2026.",
]


@pytest.mark.parametrize("text", SENT)
def test_an_offer_that_was_sent_is_not_made_again(letter, text):
    assert letter(text).kind is MessageKind.OFFER_REMINDER


@pytest.mark.parametrize("text", MADE)
def test_an_offer_that_is_made_is_no_reminder(letter, text):
    assert letter(text).kind is MessageKind.OFFER


OF_THE_FIRM = [
    "The line moves to our Kent site in June, and its posts with it.",
    "Following an internal restructure, we will not be filling the post.",
    "Our funding was not renewed for the coming year.",
    "We merged the two planning teams this month.",
    "The branch that you would have joined is closing in May.",
]
OF_THE_CANDIDATE = [
    "Your project ended before the audit, so there was little to show for it.",
    "You said little about how your team was merged.",
    "Your plan for the line left out the night shift.",
    "The contract in your case study was read too quickly.",
    "The unit test that you wrote did not close the file.",
]
NO = "Thank you for your interview on Monday. We will not be offering you the role of Planner. "


@pytest.mark.parametrize("text", OF_THE_FIRM)
def test_what_happens_to_the_firm_is_a_reason_outside_of_merit(letter, text):
    reasons = [a for a in letter(NO + text).of(Move.REASON) if a.facts is not None and not a.facts.generic]
    assert reasons


@pytest.mark.parametrize("text", OF_THE_CANDIDATE)
def test_what_a_candidate_did_is_none(letter, text):
    assert not [a for a in letter(NO + text).of(Move.REASON) if a.facts is not None and not a.facts.generic]
