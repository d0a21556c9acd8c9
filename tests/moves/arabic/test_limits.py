"""How long an Arabic offer leaves the candidate, and whose time a time is."""

import pytest

from arabic.tables import SENT, reading, table
from candidate_comms.vocabulary import Move

OFFER = (
    "السيد/ سالم المحترم،\n\nيسرنا أن نعرض عليكم وظيفة محاسب في دبي براتب 9,000 درهم شهرياً، والمباشرة في 3 يناير 2027. "
    "{}\n\nهند"
)
LIMITS = table("limits")


def limits(sentence, sent_at=SENT):
    return [a.facts for a in reading(OFFER.format(sentence), sent_at).of(Move.DEADLINE)]


@pytest.mark.parametrize(("sentence", "hours"), LIMITS["hours"])
def test_hours_are_counted(sentence, hours):
    assert limits(sentence)[0].hours == pytest.approx(hours, abs=0.05)


@pytest.mark.parametrize(("sentence", "day"), LIMITS["due"])
def test_the_last_day_is_found(sentence, day):
    assert limits(sentence)[0].due.date().isoformat() == day


@pytest.mark.parametrize("sentence", LIMITS["none"])
def test_what_limits_something_else_is_no_limit(sentence):
    assert limits(sentence) == []


def test_without_a_date_of_sending_hours_are_known_and_days_are_not():
    assert limits("نرجو الرد خلال ٢٤ ساعة.", None)[0].hours == 24
    assert limits("نرجو الرد قبل الخميس 3 ديسمبر 2026.", None)[0].hours is None


def test_what_was_agreed_presses_nobody():
    assert limits("كما اتفقنا، نرجو ردكم غداً.")[0].soft
    assert limits("خذوا الوقت الذي تحتاجونه، ونأمل ردكم قبل الأحد.")[0].soft
    assert not limits("نرجو ردكم غداً.")[0].soft


def test_a_reminder_counts_from_the_day_of_the_offer_that_it_names():
    text = "عزيزتي ندى،\n\nنذكّرك بأن العرض المرسل في 9 نوفمبر 2026 ينتظر ردك حتى الأربعاء 25 نوفمبر 2026.\n\nمها"
    assert next(reading(text, SENT).of(Move.DEADLINE)).facts.working_days == 12
