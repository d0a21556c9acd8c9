"""How employers of the Gulf say no in Arabic, and what sounds like a no and is none."""

import pytest

from arabic.tables import reading, table
from candidate_comms.vocabulary import MessageKind, Move

LAYOUTS = {
    "in a letter": "عزيزي سالم،\n\n{}\n\nمع التحية،\nفريق التوظيف",
    "in one line with the greeting": "مرحباً سارة، {} شكراً على وقتك. – أحمد",
    "in a chat": "مرحبا سارة\n{}\nشكرا على وقتك\nأحمد",
    "after courtesies": (
        "عزيزتي سارة،\n\nشكراً لاهتمامك بالعمل لدى شركة النور، ونعتذر عن التأخر في الرد. تلقينا طلبك لوظيفة محاسبة. "
        "{}\n\nيسعدنا أن تتقدمي لوظائفنا القادمة.\n\nمع التحية،\nقسم الموارد البشرية"
    ),
}


def cases(side):
    return [sentence for listed in table("noes").values() for sentence in listed.get(side, ())]


def says_no(sentence):
    found = reading(LAYOUTS["in a letter"].format(sentence))
    return any(annotation.move is Move.DECISION for annotation in found.annotations)


@pytest.mark.parametrize("sentence", cases("says"))
def test_a_no_is_heard(sentence):
    assert says_no(sentence)


@pytest.mark.parametrize("sentence", cases("not"))
def test_what_sounds_like_a_no_is_none(sentence):
    assert not says_no(sentence)


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_a_no_makes_a_rejection_wherever_it_stands(layout):
    read = {sentence: reading(layout.format(sentence)).kind for sentence in cases("says")[::7]}
    assert [sentence for sentence, kind in read.items() if kind is not MessageKind.REJECTION] == []


@pytest.mark.parametrize("answer", ["لم يُعيَّن", "غير مقبول", "مرفوض", "لم يجتز المقابلة", "اعتذار"])
def test_a_form_that_tells_the_outcome_says_no(answer):
    assert says_no(f"القرار: {answer}")
    assert says_no(f"نتيجة الطلب - {answer}")


@pytest.mark.parametrize("answer", ["قيد الدراسة", "مقبول", "لم يصدر بعد"])
def test_a_form_that_tells_no_refusal_does_not(answer):
    assert not says_no(f"القرار: {answer}")


def test_whatever_we_shall_not_do_with_the_reader_is_a_no_beside_a_courtesy():
    told = reading("مرحباً ندى، شكراً على حضورك. لن نبرم معك عقداً هذا الموسم. بالتوفيق. ليلى")
    assert told.kind is MessageKind.REJECTION
    kept = reading("مرحباً ندى، شكراً على حضورك. لن نتصل بك قبل يوم الأحد. ليلى")
    assert kept.kind is not MessageKind.REJECTION


@pytest.mark.parametrize(
    "body",
    [
        "شكراً على تأكيد الموعد. لن نأخذ من وقتك أكثر من ساعة. نراك الأحد.",
        "شكراً على إرسال المستندات. لن نحتاج منك غيرها.",
        "نعتذر عن الالتباس: الرسالة التي وصلتك كانت لمرشح آخر. لا تغيير في موعدك.",
        "أشكرك على ترشيح صديقتك. سنعاملها كأي مرشحة أخرى..",
        "شكراً لصراحتك بشأن العرض الآخر. لن نضغط عليك، وخذي ما تحتاجين من وقت.",
        "شكراً على سؤالك. لن نخصم منك رسوم الفحص، وتدفعها الشركة. بالتوفيق في الفحص.",
        "نشكرك على وقتك أمس. مرشح آخر طلب تأجيل مقابلته فتأخرنا، وسنكتب إليك الخميس.",
    ],
)
def test_what_else_is_not_done_beside_a_courtesy_is_no_no(body):
    assert reading(f"عزيزتي سحر، {body}").kind is not MessageKind.REJECTION
