"""Which language a message is written in."""

import pytest

from candidate_comms.moves.language import detect_language
from candidate_comms.text.words import Words


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Thank you for the time that you gave us, and for the plan that you brought along.", "en"),
        ("Nous vous remercions pour le temps que vous avez pris et pour votre présentation.", "fr"),
        ("Wir danken Ihnen für den Besuch und haben uns nicht für Sie entschieden.", "de"),
        ("Le agradecemos que haya venido a la entrevista y su interés en el puesto de planta.", "es"),
        ("شكرا لك على حضور المقابلة معنا يوم الاثنين الماضي", "ar"),
        ("Спасибо, что пришли к нам на собеседование на прошлой неделе", "unknown"),
    ],
)
def test_a_language_is_told_by_its_script_and_its_small_words(text, language):
    assert detect_language(text, [Words(text)]) == language


def test_a_few_words_count_as_english():
    assert detect_language("Salary: 12,000", [Words("Salary: 12,000")]) == "en"


def test_a_language_that_is_not_read_is_said_so_and_not_judged(letter):
    reading = letter("Wir danken Ihnen für den Besuch und haben uns nicht für Sie entschieden.", whole=True)
    assert reading.annotations == ()
    assert "de" in reading.not_read[0]
