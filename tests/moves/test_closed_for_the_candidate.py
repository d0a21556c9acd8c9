"""An application that is closed because its candidate wants it so, or by mistake, is no rejection."""

from __future__ import annotations

import pytest

from candidate_comms import lint
from candidate_comms.vocabulary import MessageKind

LETTER = """Hello Marcus,

Thanks for applying to be our night-shift pharmacist. {words}

Dana Whitfield
Example Pharmacy
"""

ENDED_BY_THE_CANDIDATE = [
    "You asked us to, so we've closed your application. Come back whenever you like.",
    "As you have taken another job, we've closed your application.",
    "Since you no longer wish to be considered, your application has been withdrawn.",
    "After your call to withdraw, we have taken you out of the running.",
    "You wrote that we should stop your application, and I have now done so.",
    "Now that you've accepted another offer, we have removed you from the process.",
    "Because you would rather not proceed, your application is closed.",
    "Further to your request to cancel, we confirm that your application has been withdrawn.",
]
UNDONE = [
    "The portal closed your application by mistake and we have reopened it.",
    "A no went out to you in error yesterday; please ignore it, the panel has not met.",
]
SAID_BY_US = [
    "As you do not hold a licence, we've closed your application.",
    "You asked us to be quick, so here it is: we will not be taking your application further.",
    "You asked for an answer and it is no: you have not been selected.",
    "As another candidate has taken the job, we've closed your application.",
    "Since you applied we have chosen another candidate.",
    "After your interview we decided not to go ahead with your application.",
    "We withdraw no offers lightly, and we have decided not to proceed with your application.",
]


@pytest.mark.parametrize("words", [*ENDED_BY_THE_CANDIDATE, *UNDONE])
def test_what_the_candidate_ended_or_a_mistake_closed_is_no_rejection(words):
    report = lint(LETTER.format(words=words), office="us")
    assert report.kind is MessageKind.OTHER
    assert not [finding.code for finding in report.findings if finding.code.startswith("RJ")]


@pytest.mark.parametrize("words", SAID_BY_US)
def test_a_no_that_we_say_stays_one_whatever_the_candidate_asked_or_did(words):
    assert lint(LETTER.format(words=words), office="us").kind is MessageKind.REJECTION


@pytest.mark.parametrize(
    "words",
    [
        "As you do not hold a pharmacist's licence, we've closed your application.",
        "Your registration lapsed in March, so we cannot take your application further.",
        "Without a valid work permit you cannot start, so we are not able to proceed with your application.",
        "Your forklift certificate has expired and we have decided not to proceed with your application.",
        "We will not be going ahead, because the site needs security clearance and you have never held one.",
    ],
)
def test_a_letter_that_names_a_missing_licence_is_not_called_stock(words):
    assert "RJ101" not in {finding.code for finding in lint(LETTER.format(words=words), office="us").findings}
