"""Mails that say the same in English and in Arabic: one message, and one verdict."""

import pytest

from arabic.tables import SENT, UAE
from candidate_comms import lint
from candidate_comms.documents.reader import read_message
from candidate_comms.moves.annotate import read
from candidate_comms.moves.halves import halves_of
from candidate_comms.vocabulary import MessageKind, Move

NO = """Dear Omar,

Thank you for interviewing as a warehouse planner. We have decided not to take your application further. {english}

Kind regards,
Hind Saleh
Talent Lead

عزيزي عمر،

شكراً لك على حضور مقابلة وظيفة مخطِّط المستودعات. قررنا عدم المضي في طلبك. {arabic}

مع أطيب التحيات،
هند صالح
"""
OFFER = """Dear Omar,

We are delighted to offer you the post of warehouse planner in Sharjah. Your salary is AED {pay} per month and you
start on {start}. {english}

Hind Saleh

عزيزي عمر،

يسعدنا أن نعرض عليك وظيفة مخطِّط مستودعات في الشارقة. راتبك {دفع} درهم شهرياً، وتبدأ العمل في {بدء}. {arabic}

هند صالح
"""
SAME = {"pay": "9,000", "start": "4 January 2027", "دفع": "9,000", "بدء": "4 يناير 2027"}
WEEK = {"english": "Please let us know by 8 December 2026.", "arabic": "نرجو أن تبلغنا بقرارك حتى 8 ديسمبر 2026."}
FEEDBACK = (
    "Your plan for the second shift was the clearest we saw; what we missed was any experience with cold storage.",
    "كانت خطتك للوردية الثانية أوضح ما رأينا، وما نقصنا هو الخبرة في التخزين المبرّد.",
)


def codes(text):
    return {finding.code for finding in lint(text, office="uae", sent_at=SENT).findings}


def reading(text):
    return read(read_message(text), UAE, sent_at=SENT)


def offered(**told):
    return OFFER.format(**(SAME | WEEK | told))


def conflicts(text):
    return list(reading(text).of(Move.CONFLICT))


def test_each_half_is_a_document_in_which_everything_keeps_its_place():
    document = read_message(NO.format(english="", arabic=""))
    halves = halves_of(document)
    assert halves.english is not None
    assert halves.arabic is not None
    assert len(halves.english.text) == len(halves.arabic.text) == len(document.text)
    for one, english, arabic in zip(document.text, halves.english.text, halves.arabic.text, strict=True):
        assert one.isspace() or one in (english, arabic)
    assert "Omar" in halves.english.text
    assert "عمر" not in halves.english.text
    assert "عمر" in halves.arabic.text


@pytest.mark.parametrize(
    "text",
    [
        "عزيزي عمر،\n\nنشكرك على وقتك. ستعمل مع فريق Supply Chain في مشروع SAP S/4HANA.\n\nKind regards,\nهند",
        "Dear Omar,\n\nشكراً لك على التقدم لوظيفة Senior Data Engineer.\n\nهند",
    ],
)
def test_a_few_latin_words_make_no_english_half(text):
    assert halves_of(read_message(text)).english is None


def test_a_few_arabic_words_make_no_arabic_half():
    text = "Dear عمر,\n\nThank you for the time that you took to speak with us about the role.\n\nHind"
    assert halves_of(read_message(text)).arabic is None


def test_both_halves_are_one_message():
    report = lint(NO.format(english="", arabic=""), office="uae")
    assert report.kind is MessageKind.REJECTION
    assert [f.code for f in report.findings if f.code == "RJ101"] == ["RJ101"]


@pytest.mark.parametrize(("english", "arabic"), [(FEEDBACK[0], ""), ("", FEEDBACK[1]), FEEDBACK])
def test_feedback_in_one_half_is_feedback(english, arabic):
    assert "RJ101" not in codes(NO.format(english=english, arabic=arabic))


def test_the_order_of_the_halves_does_not_matter():
    one, other = NO.format(english=FEEDBACK[0], arabic="").split("عزيزي")
    assert codes(f"عزيزي{other}\n{one}") == codes(f"{one}عزيزي{other}")


def test_a_name_in_one_half_greets_the_candidate():
    text = NO.format(english="", arabic="").replace("Dear Omar", "Dear Candidate")
    assert "RJ111" not in codes(text)
    assert "RJ111" in codes(text.replace("عزيزي عمر", "عزيزي المتقدم"))


def test_a_line_in_both_languages_is_parted():
    text = (
        "Dear Omar / عزيزي عمر\n\nWe have decided not to take your application any further at this time.\n"
        "قررنا عدم المضي في طلبك لهذه الوظيفة في الوقت الحالي.\n"
    )
    halves = halves_of(read_message(text))
    assert halves.english is not None
    assert halves.arabic is not None
    assert halves.english.text.startswith("Dear Omar")
    assert "عزيزي" not in halves.english.text
    assert "Dear" not in halves.arabic.text


def test_halves_that_agree_are_no_conflict():
    assert conflicts(offered()) == []
    assert "TM306" not in codes(offered())


@pytest.mark.parametrize(
    ("told", "problem"),
    [
        ({"arabic": "نرجو أن تبلغنا بقرارك خلال ٢٤ ساعة."}, "gives two times to decide, one in each language"),
        ({"english": "Please let us know by 1 December 2026."}, "gives two times to decide, one in each language"),
        ({"english": ""}, "sets a time to decide in one language alone"),
        ({"arabic": ""}, "sets a time to decide in one language alone"),
        ({"بدء": "4 فبراير 2027"}, "names two first days, 4 January 2027 and 4 February 2027"),
        ({"دفع": "٨٬٠٠٠"}, "gives two amounts of pay, 9,000 and 8,000"),
    ],
)
def test_halves_that_disagree_are_told_with_both_places(told, problem):
    (conflict,) = conflicts(offered(**told))
    assert conflict.facts.problem == problem
    (finding,) = [f for f in lint(offered(**told), office="uae", sent_at=SENT).findings if f.code == "TM306"]
    assert finding.related


def test_a_conflict_points_into_the_half_that_comes_later_and_shows_the_first():
    text = offered(arabic="نرجو أن تبلغنا بقرارك خلال ٢٤ ساعة.")
    (conflict,) = conflicts(text)
    assert "٢٤ ساعة" in conflict.quote
    ((span, words),) = conflict.facts.others
    assert "8 December 2026" in span.cut(text)
    assert "8 December 2026" in words


def test_without_a_day_of_sending_days_and_hours_are_not_compared():
    text = offered(arabic="نرجو أن تبلغنا بقرارك خلال أسبوعين.")
    assert not list(read(read_message(text), UAE).of(Move.CONFLICT))


def test_a_push_in_one_half_presses():
    assert "OF202" in codes(offered(arabic=f"{WEEK['arabic']} وإلا سنعرض الوظيفة على مرشح آخر فوراً."))
