"""Letters to somebody who has accepted: a welcome is no offer, however much it says of the job."""

from __future__ import annotations

import pytest

from candidate_comms.vocabulary import MessageKind

TAKEN = """\
I am so pleased that you have decided to join us as Stores Lead. On Monday 4 May 2026 come to Gate 3 at 8 am.
Many thanks for accepting the post of Payroll Clerk. Start date: Monday 4 May 2026. Please bring your passport.
Your signed contract reached us this morning. You will start on Monday 4 May in Leeds; a laptop is on order.
Now that you have said yes, I can tell you how your first week looks. Day 1 is 4 May 2026, from 10 am.
Thank you for returning the signed offer letter. HR will send you the contract by Friday 6 March 2026.
Following your acceptance, these are your joining details. Please tell me your shoe size by Wednesday 4 March.
Welcome to Example Foods! Your first day is Monday 4 May at 9 am. Who will meet you: Tom Reed.
We were thrilled to hear that you will be joining the kitchen. You start on 4 May, at 12 Example Street.
How pleased we are that you are joining us! Your laptop will be with you by 20 April.
Welcome to the firm. Kindly find below the joining formalities; your joining date is Monday 4 May 2026.
Congratulations on accepting the role of Analyst! Please send us your bank details within 48 hours.
"""

OFFERED = """\
We are delighted to offer you the role of Buyer at £30,000 a year. Once you have accepted, your contract will follow.
Following your verbal acceptance, we are pleased to offer you the post of Buyer at £30,000 a year from 4 May 2026.
We would like to offer you the role of Buyer. Your first day would be 4 May. We look forward to welcoming you!
We are pleased to confirm our offer of employment as Buyer. Thank you for saying yes on the phone. Pay: £30,000.
We would be thrilled if you accepted. We are offering you the job of Buyer at £30,000 a year, from 4 May 2026.
Welcome on board as Porter in our Leeds hospital. Pay is £24,000 after the first week. Send me your acceptance.
"""

SOMETHING_ELSE = """\
Thank you for accepting our invitation to interview. Please come to 12 Example Street on 4 May at 10 am.
The person to whom we made an offer has said yes, so we will not be taking your application further.
We have not had your acceptance of the offer that we made on 2 March. Have you decided?
Thank you for accepting my apology for the wait. We are still interviewing and have made no decision yet.
If you have accepted another role in the meantime, just tell us. We have not reached a decision yet.
We are sorry to withdraw our offer of 2 March, although you have accepted it.
"""


@pytest.mark.parametrize("body", TAKEN.splitlines())
def test_a_letter_after_the_yes_offers_nothing(letter, body):
    assert letter(body).kind is MessageKind.OTHER


@pytest.mark.parametrize("body", OFFERED.splitlines())
def test_an_offer_that_speaks_of_the_yes_is_an_offer(letter, body):
    assert letter(body).kind is MessageKind.OFFER


@pytest.mark.parametrize("body", SOMETHING_ELSE.splitlines())
def test_what_else_is_accepted_or_by_whom_makes_no_welcome(letter, body):
    assert letter(body).kind is not MessageKind.OTHER
