"""The day of the last interview, where an Arabic message tells it."""

from datetime import date

import pytest

from arabic.tables import SENT, reading
from candidate_comms import lint

LETTER = "عزيزتي سارة،\n\n{} نعتذر، لم يقع عليك الاختيار لوظيفة أمينة صندوق.\n\nهند"


def interview(sentence):
    found = reading(LETTER.format(sentence), SENT).interview
    return found and found.on


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("شكراً لحضورك المقابلة يوم 17 نوفمبر 2026.", date(2026, 11, 17)),
        ("نشكرك على مقابلتك معنا بتاريخ ٣ نوفمبر ٢٠٢٦.", date(2026, 11, 3)),
        ("سعدنا بلقائك في 5 تشرين الثاني.", date(2026, 11, 5)),
        ("أُجريت المقابلة الأولى في 3 نوفمبر 2026 والمقابلة الثانية في 12 نوفمبر 2026.", date(2026, 11, 12)),
        ("نشكرك على حضور المقابلة بتاريخ 17/11/2026.", date(2026, 11, 17)),
    ],
)
def test_the_day_of_an_interview_is_read(sentence, day):
    assert interview(sentence) == day


@pytest.mark.parametrize(
    "sentence",
    [
        "نشكرك على تقدمك بتاريخ 3 نوفمبر 2026.",
        "نُشر الإعلان في 3 نوفمبر 2026.",
        "ألغيت المقابلة التي كانت في 3 نوفمبر 2026.",
        "المقابلة القادمة لوظيفة أخرى يوم 7 ديسمبر 2026.",
        "نشكرك على حضور المقابلة.",
        "نشكرك على حضور المقابلة بتاريخ 10/11/2026.",
    ],
)
def test_another_day_is_not(sentence):
    assert interview(sentence) is None


def codes(sentence):
    return {finding.code for finding in lint(LETTER.format(sentence), office="uae", sent_at=SENT)}


def test_a_late_answer_is_told():
    assert "FU401" in codes("شكراً لحضورك المقابلة يوم 6 أكتوبر 2026.")
    assert "FU401" not in codes("شكراً لحضورك المقابلة يوم 19 نوفمبر 2026.")
