"""The parts of an Arabic message that could be taken for one another."""

from arabic.tables import reading


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
