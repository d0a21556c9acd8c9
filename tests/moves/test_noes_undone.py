"""Words of a no that say none: denied, quoted from another letter, said of a supplier; and the noes that look alike."""

import pytest

from candidate_comms.vocabulary import MessageKind, Move

DENIED = [
    "The Planner role is on hold because of the budget. It's not a no, and nobody else has been hired.",
    "This isn't a no: the panel meets again on 14 May and I will write to you the day after.",
    "You have not been unsuccessful. Your application is still with the panel, who meet on Thursday.",
    "You have not been rejected, and you remain on our shortlist for the interviews in May.",
    "Our silence does not mean that you were unsuccessful: two of the panel have been ill.",
    "Please don't read this as a rejection. We need one more week, until Friday 13 March.",
    "I am not saying no. I am asking you to bear with us until the budget is signed on 9 March.",
]
SAID = [
    "It's a no this time, I'm afraid. Thank you for coming in.",
    "I'm sorry, it's a no from us. The post has gone to another candidate.",
    "You have not been successful on this occasion. Thank you for your interest in Example Foods.",
    "You have been rejected for this role, and I am sorry to bring you that news.",
    "This is not a no for ever, but we will not be taking your application further this time.",
    "It's not good news, I'm afraid: you were unsuccessful. Thank you for your time.",
]
QUOTED = [
    'Loved your talk on hiring. The worst letter I ever got said "Unfortunately you have not been successful on this '
    'occasion. We are unable to provide feedback." Could you run a session for our managers in June?',
    'Our new guide is out. Please stop writing "We have decided to move forward with other candidates. We wish you '
    'well." and give one reason and one next step.',
    "The text on the portal reads “Your application has been unsuccessful. We will keep your CV on file.” and nobody "
    "can tell me who wrote it. Can you look into it?",
    'My daughter had a mail that said "You were not selected for interview. Do not reply to this message." Is that '
    "really how we write to people?",
    'Draft for your comments: "Thank you for coming. We have chosen another candidate." Shall we add a reason?',
]
QUOTING = [
    'You asked for "a straight answer". We will not be offering you the role. Thank you for coming in.',
    "Thank you for applying for the post “Cook in Charge”. We have decided not to take your application further.",
    "Your CV opens with “I fix things.” We liked that. You have not been selected for interview this time.",
    'We will not be moving forward with your application. The "day in the life" task was the part that decided it.',
    'The monitor in your demo was 15" wide. Unfortunately we have decided not to offer you the role.',
]
OF_A_SUPPLIER = [
    "Thanks for sending the proposal. We've decided to go with another vendor whose pricing matched our budget.",
    "Thank you for your quote. We have chosen another contractor for the roof on this occasion.",
    "We appreciate the demo, but we are going with a different provider for payroll this year.",
    "The venue has gone with another supplier, so the Saturday shift is off. We will be in touch.",
    "Thank you for the estimate. We have selected another company for the office move.",
]
ANOTHER_WAY = [
    "Thanks for coming in. They liked you, they just went another way.",
    "It was good to meet you. In the end we've gone a different way with the Planner role.",
    "Thank you for your time. The client decided to go in another direction on this one.",
    "We talked it over for a long time and are going another route with this hire. Good luck with the search.",
    "We've made the call to go another way. Thank you for the two visits.",
]


@pytest.mark.parametrize("text", [*DENIED, *QUOTED, *OF_A_SUPPLIER])
def test_a_no_that_is_denied_quoted_or_said_of_another_affair_rejects_nobody(letter, text):
    reading = letter(text)
    assert not reading.has(Move.DECISION)
    assert reading.kind is not MessageKind.REJECTION


@pytest.mark.parametrize("text", [*SAID, *QUOTING, *ANOTHER_WAY])
def test_a_no_in_like_words_still_stands(letter, text):
    reading = letter(text)
    assert reading.has(Move.DECISION)
    assert reading.kind is MessageKind.REJECTION
