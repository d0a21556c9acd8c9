"""What a candidate who waits is told: promises without a date, silence that is to mean no, and their look-alikes."""

from __future__ import annotations

import pytest

from candidate_comms import lint
from candidate_comms.vocabulary import Severity

OPENING = "Dear Sam,\n\nWe have received your application, and thank you for it."

UNDATED = """
We will be in touch soon.
You'll hear from us in due course.
Our team will review it and get back to you shortly.
A member of the team will contact you as soon as possible.
We aim to let you know the outcome before long.
We'll be in touch!
You will be notified in due course.
I will come back to you at some point.
The hiring manager will reach out shortly with a decision.
We hope to have news soon, and will let you know.
Rest assured we shall revert in due course.
"""

DATED = """
We will be in touch soon, and by 12 June at the latest.
You'll hear from us within two weeks.
Our team will review it and get back to you by the end of next week.
We'll be in touch. Interviews are in the week of 9 March.
A member of the team will contact you on Monday.
Shortlisting closes on 4 May, and we will let you know shortly afterwards.
We aim to let you know in the first half of October.
We will be in touch if we need anything else.
If you have a question in the meantime we will get back to you as soon as possible.
We will be in touch as soon as the panel has met on the 9th of March.
We won't be in touch before 3 August.
Please get back to us as soon as you can.
The post of Soon Valley warden is part time.
We will let you know within 48 hours.
We will get back to you in about a fortnight.
"""

SILENT = """
If you have not heard from us within three weeks, please assume you have been unsuccessful.
If you don't hear back from us by 1 May, your application has not been successful on this occasion.
Should you hear nothing from us by the end of May, kindly treat your application as unsuccessful.
Please note that if we have not contacted you within 14 days you have not been shortlisted.
If you do not receive an invitation by 4 June, you should conclude that you were not selected.
In the absence of any reply within one month, please consider this a rejection.
No response within 10 days means that we have gone with another candidate.
If you haven't heard within a fortnight, it means you haven't been shortlisted, sorry!
Unless you hear from us by Friday 6 March you can take it that you are no longer being considered.
If you do not hear from us in the next four weeks, we thank you for your interest and wish you luck.
We cannot reply to everyone. If you have not heard by 14 May, you may take it that you were unsuccessful.
We cannot write to each applicant, so if you hear nothing by 14 May please assume that you have not been selected.
Applicants who have not been contacted by 14 May should assume that they have not been shortlisted.
If you have not heard by then, you have been unsuccessful.
"""

ONLY_SOME = """
Only shortlisted candidates will be contacted.
Owing to numbers we will only contact those selected for interview.
We are only able to respond to successful applicants.
Please note that only suitable candidates shall be notified.
"""

NOT_SILENT = """
If you have not heard from us by 3 June, please call me on 01632 960 310.
If you don't hear from me by Friday, chase me.
If you do not receive our test link within an hour, check your spam folder.
Should you not hear from us by 3 June, something has gone wrong: ring the office.
If you have not heard by 3 June, do not assume that you have been unsuccessful; just email me.
If you haven't heard by then it does not mean that you have been rejected, only that we are slow.
If we do not hear from you by 3 June, we will assume that you are no longer interested.
Only shortlisted candidates will be invited to interview.
Only shortlisted candidates will be phoned; everyone else will get an email by 3 June.
We will only contact your referees once you have said yes.
Only your line manager will be contacted for a reference.
Applicants who have not received the test link should email me.
Those who have not heard of us before may like our film.
You will hear from us by 3 June either way.
We answer everyone, so if you have heard nothing by 3 June you have not been rejected: we are late.
If you have not heard by 3 June, you have not been selected, but we will write to every applicant in any case.
If you are not shortlisted, you will hear from me by 3 June.
We do not leave anybody without an answer.
No news yet, I am afraid, but the panel meets on 3 June.
If your application is unsuccessful we will tell you by 3 June.
Even if you have not been selected, we will write to you by 3 June.
"""


def found(sentence, code):
    report = lint(f"{OPENING} {sentence}\n\nKind regards,\nJo Marsh\nExample Foods", office="uk")
    return [(f.severity, report.source[f.span.start : f.span.end]) for f in report if f.code == code]


def lines(block):
    return block.strip().splitlines()


@pytest.mark.parametrize("sentence", lines(UNDATED))
def test_a_promise_without_a_date_is_found(sentence):
    assert found(sentence, "FU402")


@pytest.mark.parametrize("sentence", lines(DATED) + lines(NOT_SILENT))
def test_a_promise_with_a_date_or_of_something_else_is_left_alone(sentence):
    assert found(sentence, "FU402") == []


@pytest.mark.parametrize("sentence", lines(SILENT))
def test_silence_that_is_to_mean_no_is_an_error(sentence):
    assert [severity for severity, _ in found(sentence, "FU403")] == [Severity.ERROR]


@pytest.mark.parametrize("sentence", lines(ONLY_SOME))
def test_silence_for_all_but_a_few_is_a_warning(sentence):
    assert [severity for severity, _ in found(sentence, "FU403")] == [Severity.WARNING]


@pytest.mark.parametrize("sentence", lines(NOT_SILENT) + lines(DATED))
def test_what_only_sounds_like_a_silence_clause_is_left_alone(sentence):
    assert found(sentence, "FU403") == []


def test_a_date_of_thanks_is_no_date_for_the_promise():
    text = "Dear Sam,\n\nThank you for coming in on 2 March. No decision has been made. We will be in touch soon.\n\nJo"
    assert "FU402" in {finding.code for finding in lint(text)}


def test_a_rejection_may_say_that_it_will_be_in_touch():
    text = (
        "Dear Sam,\n\nYou have not been selected. We open again in May and will be in touch then.\n\nKind regards,\nJo"
    )
    assert not {"FU402", "FU403"} & {finding.code for finding in lint(text)}
