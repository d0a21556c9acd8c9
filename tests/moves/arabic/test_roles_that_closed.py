"""Arabic roles that nobody will have, why that is, and roles that somebody has."""

import pytest

from arabic.tables import reading
from candidate_comms import Severity, lint
from candidate_comms.builders.examples import example
from candidate_comms.builders.kinds import KINDS
from candidate_comms.vocabulary import MessageKind, Move

GONE = """\
يؤسفني إبلاغكم بأننا أغلقنا وظيفة مدير موقع، ولذلك لن نمضي قدماً في طلبكم.
أغلقت إدارة شركة المثال للتجارة ذ.م.م. وظيفة المحاسب، ولن تمضي قدماً في أي طلب لها.
جمدت الإدارة هذه الوظيفة، ولذلك لن نتابع طلبك.
ألغت الشركة وظيفة المنسقة، فلن نمضي قدماً في طلبكِ.
هذا الشاغر أُغلق نهائياً، وعليه لن نستكمل إجراءات تعيينك.
تقرر إيقاف المنصب، ولن نمضي في أي طلب له.
"""
NOT_GONE = """\
أغلقنا الشاغر بعد اختيار مرشحة أخرى، ولذلك لن نمضي قدماً في طلبكِ.
أغلقنا وظيفة المحاسب، فقد وقع اختيارنا على متقدم آخر.
أغلقنا باب المقابلات لهذه الوظيفة، ولن نمضي قدماً في طلبك.
ألغينا مقابلة يوم الأحد لهذه الوظيفة.
لم نغلق الوظيفة بعد، وما زلنا ندرس الطلبات.
إذا أغلقنا الوظيفة فسنكتب إليك.
"""
WHY = """\
رجع الزميل الذي كنا نبحث عن بديل له
اشترت شركة أخرى المصنع الذي كانت الوظيفة فيه
سيتولى فريق دبي هذه المهام من أول العام
انخفضت الطلبات في الربع الأخير
استقالت المديرة التي كانت ستشرف على هذه الوظيفة
أوقف حريق في المستودع خط التعبئة كله
سينتقل خط الإنتاج الخاص بهذه الوظيفة إلى موقع آخر في شهر يونيو
"""
MOVED = """\
سننقل عمليات التعبئة إلى مصنع الشارقة، فلن تبقى هذه الوظيفة في دبي.
انتقلت وحدة التدقيق إلى شركة أخرى في المجموعة.
أُسندت أعمال الصيانة إلى مورد خارجي.
ستنتقل مهام القسم كلها إلى مدينة أخرى.
حُوّل مشروع التوسعة إلى جهة أخرى.
"""
NOT_MOVED = """\
نقلنا موعد مقابلتك إلى مقر آخر.
انتقل طلبك إلى مرحلة أخرى من الفرز.
في تمرين النقل وصفت خطة لفريق واحد.
ستنتقل رسالتك إلى قسم الموارد.
نقلت إلينا خبرتك في موقع واحد.
"""
LETTER = "عزيزتي سارة،\n\nشكراً على وقتك. {}\n\nمع التحية،\nهند الكعبي"


def moves(words):
    return {seen.move for seen in reading(LETTER.format(words)).annotations}


def outside(words):
    reasons = reading(LETTER.format(f"لن نمضي قدماً في طلبك. {words}")).of(Move.REASON)
    return any(not seen.facts.generic for seen in reasons)


@pytest.mark.parametrize("words", GONE.splitlines())
def test_a_role_that_nobody_will_have_is_gone_and_its_no_is_heard(words):
    found = reading(LETTER.format(words))
    assert found.kind is MessageKind.REJECTION
    assert found.has(Move.ROLE_GONE)
    assert found.has(Move.DECISION)


@pytest.mark.parametrize("words", NOT_GONE.splitlines())
def test_a_role_that_somebody_has_is_not_gone_nor_one_that_is_open(words):
    assert Move.ROLE_GONE not in moves(words)


@pytest.mark.parametrize("words", MOVED.splitlines())
def test_work_that_goes_elsewhere_is_a_reason_that_lies_outside_the_candidate(words):
    assert outside(words)


@pytest.mark.parametrize("words", NOT_MOVED.splitlines())
def test_other_things_that_go_elsewhere_are_none(words):
    assert not outside(words)


@pytest.mark.parametrize("tone", ["warm", "plain", "formal"])
@pytest.mark.parametrize("reason", WHY.splitlines())
def test_whatever_closed_a_role_our_letter_has_nothing_against_it(reason, tone):
    facts = {**example(KINDS["role-closed"], "uae", "ar"), "reason": reason}
    letter = KINDS["role-closed"].from_dict(facts).compose("uae", language="ar", tone=tone)
    assert [finding.code for finding in lint(letter).at_or_above(Severity.WARNING)] == []


def test_a_heading_gives_no_reason_where_no_role_is_gone():
    assert not outside("والسبب ما يلي: خلت خطتك من المناوبة الليلية.")
