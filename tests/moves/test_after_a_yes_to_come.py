"""What follows a yes that is still awaited, and what follows one that came."""

import pytest

from candidate_comms.vocabulary import MessageKind

TO_COME = [
    "The department offers you the position of Assistant in Leeds. Pay will be set by the budget office following your "
    "acceptance. Please respond by 20 March.",
    "We are pleased to offer you the post of Planner at £30,000 a year. Upon your acceptance we will send a contract.",
    "The council offers you the post of Clerk at £24,000 a year. On your acceptance a start date will be arranged.",
    "We offer you the role of Nurse at £31,000 a year. Once you accept, the checks will begin.",
    "I am happy to offer you the job of Cook at £13 an hour. After your acceptance HR will ring you about uniform.",
]
CAME = [
    "Following your acceptance of our offer, I attach your contract. Please bring your passport on the first day.",
    "Thank you for accepting the post of Planner. We look forward to your first day on 6 April.",
    "Thanks for your acceptance. Your induction starts at 9 on Monday 6 April.",
    "We are delighted that you have accepted our offer. Here is what to bring on your first day.",
    "Now that you have accepted, please send your bank details by Friday 13 March.",
]


@pytest.mark.parametrize("text", TO_COME)
def test_a_yes_to_come_leaves_an_offer_an_offer(letter, text):
    assert letter(text).kind is MessageKind.OFFER


@pytest.mark.parametrize("text", CAME)
def test_after_the_yes_nothing_is_offered(letter, text):
    assert letter(text).kind not in (MessageKind.OFFER, MessageKind.OFFER_REMINDER)
