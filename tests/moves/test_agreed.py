"""Whether the candidate agreed to a time, or may take as long as they like."""

import pytest

from candidate_comms.vocabulary import Move


def offer(letter, words, **more):
    """The words, in a letter that offers a job."""
    return letter(f"We would like to offer you the job. {words}", **more)


def soft(reading):
    return next(reading.of(Move.DEADLINE)).facts.soft


@pytest.mark.parametrize(
    "words",
    [
        "As you asked, the offer is open until Tuesday 3 March.",
        "You asked for a quick turnaround, so please let us know by Tuesday 3 March.",
        "We agreed on Tuesday, so please give us your answer by Tuesday 3 March.",
        "You told me you would decide by Tuesday, so please reply by Tuesday 3 March.",
        "Please accept by Tuesday 3 March, the date you picked.",
        "You have to answer another offer by Wednesday, so please let us know by Tuesday 3 March.",
        "In line with your request, the offer stays open until Tuesday 3 March.",
        "Please give us your answer by Tuesday 3 March, your preferred date.",
        "The reply date is Tuesday 3 March, as we both settled on that day. We settled on it together.",
        "As discussed, you'll let us know by Tuesday 3 March whether you accept.",
        "You said that a day would be plenty, so please let us know by Tuesday 3 March.",
        "To fit in with your other offer, please let us know by Tuesday 3 March.",
        "Since you have to give another firm its answer, please reply to our offer by Tuesday 3 March.",
        "Please let us know by Tuesday 3 March. There is no rush, and a later day is fine.",
        "Take your time; the reply date on the form is Tuesday 3 March, and you need not keep to it.",
    ],
)
def test_a_time_that_the_candidate_named_or_may_pass_presses_nobody(letter, words):
    assert soft(offer(letter, words))


@pytest.mark.parametrize(
    "words",
    [
        "You asked for two weeks by phone, but the client wants your answer by Tuesday 3 March.",
        "You asked for longer until Friday; unfortunately we need your reply by Tuesday 3 March.",
        "I know you said you would sleep on it, but we need your answer by Tuesday 3 March.",
        "You asked about the salary, and it is fixed. Please let us know by Tuesday 3 March.",
        "We agreed the salary on the phone. We are open late on Monday. Please accept by Tuesday 3 March.",
        "Please accept by Tuesday 3 March. You told us about your cat.",
        "As discussed, the salary is fixed. Please accept by Tuesday 3 March.",
        "The job suits your skills. Please accept by Tuesday 3 March.",
        "Please accept by Tuesday 3 March. We have other offers to make, and other candidates have a deadline.",
        "You have to accept by Tuesday 3 March, since another candidate needs an answer.",
    ],
)
def test_what_was_asked_for_and_refused_or_is_about_something_else_softens_nothing(letter, words):
    assert not soft(offer(letter, words))
