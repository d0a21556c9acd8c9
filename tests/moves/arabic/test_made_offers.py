"""Arabic messages about an offer that exists already, and what follows it: told from new offers and from each other."""

import pytest

from arabic.tables import SENT, reading, table
from candidate_comms import Severity, lint

TABLE = table("made_offers")
LETTER = "السيد/ سالم المحترم،\n\n{}\n\nمع التحية،\nهند"
OFFER = (
    "السيد/ سالم المحترم،\n\nيسرنا أن نعرض عليكم وظيفة محاسب براتب 9,000 درهم شهرياً من 3 يناير 2027. لقبول العرض "
    "وقع النموذج أدناه قبل 15 ديسمبر 2026. {}\n\nمع التحية،\nهند"
)


def kind(body):
    return reading(LETTER.format(body), SENT).kind.value


def pressed(sentence):
    report = lint(OFFER.format(sentence), office="uae", sent_at=SENT)
    return {f.code for f in report.at_or_above(Severity.WARNING) if f.code.startswith("OF")}


def nobody_to_ask(sentence):
    report = lint(OFFER.format(sentence), office="uae", sent_at=SENT)
    return any(f.code == "TM308" for f in report)


@pytest.mark.parametrize(("what", "body"), TABLE["reminders"])
def test_an_offer_of_another_day_is_told_from_one_that_is_made_here(what, body):
    assert kind(body) == what


@pytest.mark.parametrize(("what", "body"), TABLE["extensions"])
def test_time_that_is_given_is_told_from_time_that_may_be_asked_for(what, body):
    assert kind(body) == what


@pytest.mark.parametrize(("what", "body"), TABLE["welcomes"])
def test_a_welcome_after_the_yes_is_told_from_an_offer_that_hopes_for_it(what, body):
    assert kind(body) == what


@pytest.mark.parametrize(("what", "body"), TABLE["kept_in_touch"])
def test_a_proposal_to_keep_in_touch_is_heard_where_nothing_else_is_said(what, body):
    assert kind(body) == what


@pytest.mark.parametrize(("what", "body"), TABLE["consents"])
def test_consent_that_may_be_taken_back_takes_back_nothing_else(what, body):
    assert kind(body) == what


@pytest.mark.parametrize("sentence", TABLE["asked"])
def test_whoever_may_be_asked_is_heard_and_does_not_push(sentence):
    assert not nobody_to_ask(sentence)
    assert not pressed(sentence)


@pytest.mark.parametrize("sentence", TABLE["not_asked"])
def test_what_names_nobody_to_ask_is_not(sentence):
    assert nobody_to_ask(sentence)


@pytest.mark.parametrize("sentence", TABLE["rivals"])
def test_somebody_else_who_waits_still_pushes(sentence):
    assert "OF203" in pressed(sentence)
