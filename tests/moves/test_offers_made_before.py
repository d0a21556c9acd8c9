"""Mail that comes back to an offer, or gives more time for one, offers nothing anew."""

from __future__ import annotations

import pytest

from candidate_comms.vocabulary import MessageKind

REMINDERS = """\
I refer to the offer of the post of Planner at our Leeds site that we made on Monday. Please decide by 20 March 2026.
A note about the offer of a place in the night team which I emailed you last week: its date is 20 March 2026.
I am writing about our offer. Please let me have your decision by Friday 20 March 2026; just ask if you need longer.
HR made you an offer of employment on Friday. You have until Friday 20 March 2026 to accept or decline it.
We come back to our offer of Monday. If you would like the role of Buyer, please tell us by Friday 20 March 2026.
I gave you our offer of the role of Clerk in person. Please take until Friday 20 March 2026 to answer.
"""
OFFERS = """\
Further to our talk, I am pleased to offer you the post of Planner at £30,000. Please answer by 20 March 2026.
With reference to your application, we would like to offer you the role of Clerk. Please decide by 20 March 2026.
This is the offer that we spoke about: we offer you the role of Buyer at £30,000. Please decide by 20 March 2026.
We are delighted to offer you the role of Clerk. The letter that we sent to your referees has been answered.
I am writing to offer you the role of Porter at £24,000 from 4 May 2026. Please let me know by 20 March 2026.
"""
EXTENSIONS = """\
No problem at all, take the extra week. We will hold the offer until Friday 27 March 2026.
Of course, another fortnight is fine with us. The offer is the same as it was.
Certainly: have the additional days. Please let us know about the offer by Friday 27 March 2026.
By all means take a further week over our offer; nothing else in it changes.
Not a problem: you have a second week for the offer, to Friday 27 March 2026.
"""
EXTENSIONS += """\
Thank you for asking for a little longer. We would be glad to have your answer by Friday 20 March 2026 instead.
You asked for another week to think about our offer, and you have it: until Friday 20 March 2026.
"""
NO_EXTENSIONS = """\
If you need another week for our offer, just say so. Please decide by Friday 20 March 2026.
The course lasts another week. We would like to offer you the role of Clerk at £24,000.
Nobody gets an extra week. We would like to offer you the role of Clerk at £24,000.
We have extra days of leave: 28. We would like to offer you the role of Clerk at £24,000 from 4 May.
Take the second door on the left for your interview.
"""
DECLINED = """\
Sorry to hear that you will not be joining us, and congratulations on the other role.
Thank you for telling us that you would rather stay where you are. All the best with the new post there.
I understand that you have turned our offer down, and I congratulate you on the job in Leeds.
We have taken you out of the running for the role, as you asked.
Your application has been removed; we withdrew you from the search at your own request.
"""
DECLINED += """\
Thanks for telling me about the job in Leeds. Is there anything that we could have done to change your mind?
"""
EMPLOYERS_WORDS = """\
As you asked, we will keep the offer open. Please let me know your decision by Friday 13 March 2026.
As you asked, I have moved your interview to Thursday.
Thank you for letting me know that you cannot make Thursday. Would Friday at ten suit you for the interview?
Thank you for letting me know. I understand that you have accepted another role, and I wish you well.
Thanks for letting me know that you need a ramp; the interview will be on the ground floor.
Thank you for letting me know that you would like longer. You now have until 20 March 2026 to decide on our offer.
"""
EMPLOYERS_WORDS += """\
Thank you for letting me know that Thursday does not suit you. Could you come on Friday 13 March?
Thanks for letting me know how the day felt. I have news: we will not be taking your application further.
Thank you for letting me know when you can start. We would like to offer you the role of Clerk at £24,000.
"""
CANDIDATES_WORDS = """\
Thank you for letting me know. I would be grateful for any feedback.
Thank you for letting me know that you have chosen another candidate.
Thanks for letting me know that you are going with someone else. I enjoyed meeting the team.
Thank you for letting me know that my application was not successful.
Thanks for letting me know the outcome so quickly.
As you asked, please find attached my references.
As requested in your email, I have decided to accept. As you asked, here is my passport.
"""


@pytest.mark.parametrize("body", REMINDERS.splitlines())
def test_a_reminder_of_an_offer_is_no_offer(letter, body):
    assert letter(body).kind is MessageKind.OFFER_REMINDER


@pytest.mark.parametrize("body", OFFERS.splitlines())
def test_an_offer_that_refers_to_something_earlier_is_an_offer(letter, body):
    assert letter(body).kind is MessageKind.OFFER


@pytest.mark.parametrize("body", EMPLOYERS_WORDS.splitlines())
def test_an_employer_who_was_told_or_asked_something_is_no_candidate(letter, body):
    assert "candidate_voice" not in {seen.move.value for seen in letter(body).annotations}


@pytest.mark.parametrize("body", CANDIDATES_WORDS.splitlines())
def test_a_candidate_who_was_told_something_is_heard(letter, body):
    assert "candidate_voice" in {seen.move.value for seen in letter(body).annotations}


@pytest.mark.parametrize("body", EXTENSIONS.splitlines())
def test_more_time_for_an_offer_is_an_extension(letter, body):
    assert letter(body).kind is MessageKind.OFFER_EXTENSION


@pytest.mark.parametrize("body", NO_EXTENSIONS.splitlines())
def test_a_week_of_something_else_extends_nothing(letter, body):
    assert letter(body).kind is not MessageKind.OFFER_EXTENSION


@pytest.mark.parametrize("body", DECLINED.splitlines())
def test_an_answer_to_somebody_who_declined_neither_offers_nor_rejects(letter, body):
    assert letter(body).kind is MessageKind.OTHER
