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


@pytest.mark.parametrize(
    "text",
    [
        "Leider müssen wir Ihnen absagen.",
        "Lo sentimos, no has sido seleccionado.",
        "Hei Anna, valitettavasti emme jatka hakemuksesi kanssa.",
        "Merhaba Ayşe, başvurunuz maalesef olumsuz değerlendirilmiştir.",
        "Terima kasih telah melamar. Mohon maaf, kami belum dapat melanjutkan proses Anda.",
        "Magandang araw, Maria. Ikinalulungkot naming ipaalam na hindi ka napili. Salamat sa iyong interes.",
        "Kedves Anna, sajnos nem tudunk állást ajánlani. Üdvözlettel, Péter",
        "Hei Ola, dessverre gikk jobben til noen andre. Lykke til videre!",
        "Cảm ơn bạn. Rất tiếc chúng tôi không thể tiếp tục.",
        "Marhaba Ahmed, lel asaf ma tam ikhtyarak lel wazifa. Shukran.",
        "بەڕێز ئازاد، بەداخەوە بۆ ئەم کارە هەڵنەبژێردرایت.",
    ],
)
def test_a_few_lines_of_another_language_are_not_taken_for_english(text):
    assert detect_language(text, [Words(text)]) not in ("en", "ar")


@pytest.mark.parametrize(
    "text",
    [
        "Sorry, it's a no.",
        "Offer withdrawn.",
        "Unfortunately unsuccessful. Good luck, Team Example",
        "Congratulations Priya! Offer attached. Reply by Friday.",
        "Base salary: £34,000. Start date: 3 June. Location: Leeds.",
        "Interview feedback: strong communication, limited SAP experience.",
        "Hi Wojciech, no luck this time, sorry.",
        "Hallo Jürgen, sorry, no luck.",
        "{{ greeting }} {{ candidate.first_name }}",
        "Accept today, expires midnight!",
    ],
)
def test_a_few_words_of_english_are_english(text):
    assert detect_language(text, [Words(text)]) == "en"


@pytest.mark.parametrize(
    "text", ["Magandang araw, Maria. Ikinalulungkot naming ipaalam na hindi ka napili sa trabaho."]
)
def test_a_language_is_named_only_where_its_small_words_are_many(text):
    assert detect_language(text, [Words(text)]) == "unknown"


def test_a_language_that_is_not_read_is_said_so_and_not_judged(letter):
    reading = letter("Wir danken Ihnen für den Besuch und haben uns nicht für Sie entschieden.", whole=True)
    assert reading.annotations == ()
    assert "de" in reading.not_read[0]
