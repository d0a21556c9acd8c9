"""The parts of an Arabic message that could be taken for one another."""

import pytest

from arabic.tables import reading
from candidate_comms.moves.facts import Addressee
from candidate_comms.vocabulary import Move


def part_of(text, words):
    found = reading(text)
    return next(s.part for s in found.sentences if words in s.visible.cut(found.document.text))


def test_what_the_candidate_wrote_opens_no_older_message():
    text = "عزيزتي ميثاء،\n\nاخترنا مرشحة أخرى. في الاختبار كتبت بياناً من 400 كلمة، وكنا طلبنا 150. شكراً لك.\n\nهند"
    assert part_of(text, "كتبت بياناً") == "body"
    assert part_of(text, "شكراً لك") == "body"


def test_he_wrote_with_a_colon_opens_an_older_message():
    text = "عزيزي مازن،\n\nشكراً لرسالتك.\n\nهند\n\nفي 3 مارس 2026 كتب مازن الحاج:\nلم يتم اختياري فهل من سبب؟"
    assert part_of(text, "كتب مازن") == "quoted"
    assert part_of(text, "لم يتم اختياري") == "quoted"


@pytest.mark.parametrize(
    ("greeting", "addressee"),
    [
        ("إلى سالم منصور، تحية طيبة وبعد،", Addressee.NAME),
        ("إلى نور، تحية طيبة وبعد،", Addressee.NAME),
        ("إلى Tomasz Wójcik، السلام عليكم،", Addressee.NAME),
        ("إلى السيدة ليلى منصور المحترمة، تحية طيبة،", Addressee.NAME),
        ("إلى سالم منصور،\nتحية طيبة وبعد،", Addressee.NAME),
        ("إلى: سالم منصور\nتحية طيبة وبعد،", Addressee.NAME),
        ("إلى {{ name }}، تحية طيبة وبعد،", Addressee.SLOT),
        ("إلى المرشح، تحية طيبة وبعد،", Addressee.GENERIC),
        ("إلى المتقدم لوظيفة محاسب، تحية طيبة وبعد،", Addressee.GENERIC),
        ("إلى من يهمه الأمر، تحية طيبة وبعد،", Addressee.GENERIC),
        ("إلى جميع المتقدمين، السلام عليكم،", Addressee.GENERIC),
    ],
)
def test_a_letter_may_say_to_whom_before_it_greets(greeting, addressee):
    found = reading(f"{greeting}\n\nشكراً على وقتك. نأسف لعدم اختيارك.\n\nهند الكعبي")
    assert [seen.facts.addressee for seen in found.of(Move.GREETING)] == [addressee]


@pytest.mark.parametrize(
    "line",
    [
        "إلى جانب مقابلتك اطلعنا على أعمالك، تحية لجهدك.",
        "إلى أن يصدر القرار، نشكر صبرك.",
        "إلى الفريق انضم زميل جديد، مرحباً به.",
        "إلى حين صدور القرار نرجو الانتظار،",
        "إلى اللقاء غداً.",
    ],
)
def test_not_every_to_greets(line):
    assert not reading(f"{line}\n\nشكراً على وقتك.\n\nهند الكعبي").has(Move.GREETING)
