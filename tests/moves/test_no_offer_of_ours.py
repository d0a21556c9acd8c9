"""Mail that presses like an offer and is none: a flat to let, papers after the yes; and offers that press."""

import pytest

from candidate_comms import lint
from candidate_comms.vocabulary import MessageKind

NO_OFFERS = [
    "Our lease offer for the Oak St flat is still open but I have two other applicants ready to sign. First come first "
    "served, need your deposit by 5 pm today.",
    "The landlord has two other tenants waiting for the flat. We need your decision by 5 pm today.",
    "We have other buyers ready to sign for the house. Please confirm your offer by noon tomorrow.",
    "Another tenant is ready to take the rental. Send the deposit today or the tenancy goes to them.",
    "Somebody else is ready to sign the mortgage papers for this property, so we need an answer today.",
    "Congrats again on accepting! Please sign the handbook form by the end of today. First come, first served on the "
    "standing desks.",
    "Thank you for accepting! Parking is first come, first served, so send me the number plate by 5 pm today.",
    "So glad you said yes. Others are waiting for the bike places, so answer by tomorrow if you want one.",
    "Now that you have joined us: the gym places go to whoever answers first. Let me know by 5 pm today.",
    "Well done on signing. First come, first served on lockers, and the list closes at 5 pm today.",
]
OFFERS = [
    "Our job offer is still open but I have two other applicants ready to sign. I need your answer by 5 pm today.",
    "We have other candidates waiting for the post. We need your decision on our offer by 5 pm today.",
    "Please confirm by noon tomorrow that you accept our offer; others are ready to start.",
    "Another candidate is ready to take the Lettings Manager job. Accept our offer today or the post goes to them.",
    "Somebody else is ready to sign the contract for this role, so we need your acceptance of the offer today.",
]


@pytest.mark.parametrize("text", NO_OFFERS)
def test_what_presses_for_something_else_is_not_judged_as_an_offer(text):
    report = lint(f"Hi Sam,\n\n{text}\n\nJo", office="uk")
    assert not report.kind.startswith("offer")
    assert not [finding for finding in report.findings if finding.code.startswith("OF")]


@pytest.mark.parametrize("text", OFFERS)
def test_an_offer_that_presses_is(text):
    report = lint(f"Hi Sam,\n\n{text}\n\nJo", office="uk")
    assert report.kind in (MessageKind.OFFER, MessageKind.OFFER_REMINDER)
    assert [finding for finding in report.findings if finding.code.startswith("OF2")]
