import pytest
from attrs import evolve

from builders.every_kind_in_arabic import letters
from candidate_comms import FactsError
from candidate_comms.builders.facts import Condition
from candidate_comms.builders.typed_text import faults_in, faults_in_figure, faults_in_name, months_in


@pytest.mark.parametrize(
    "text",
    [
        "شرحتم الخطوات الأربع يوم الثلاثاء 10 مارس 2026 وكانت واضحة",
        "آخر مقابلة يوم الخميس الموافق 12 مارس 2026",
        "استخدمتم كلمة «نعم» في موضعها",
        "كانت خطة HACCP كاملة",
        "سألتم العميل أربعة أسئلة قبل أن تقترحوا شيئاً",
        "عملتم في نوبة السبت والأحد",
        "بحثتم عن السبب قبل أن يسأل أحد، في أحد المواقع الثلاثة",
        "أوضحتم أثر الأحداث على الميزانية في السنة الماضية",
    ],
)
def test_what_people_rightly_write_in_arabic_passes(text):
    assert not list(faults_in(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("تجري المقابلة الأخيرة يوم الخميس القادم", "يوم الخميس القادم"),
        ("يجتمع المجلس الأسبوع القادم", "الأسبوع القادم"),
        ("يصدر القرار الشهر المقبل", "الشهر المقبل"),
        ("يصدر القرار هذا الأسبوع", "هذا الأسبوع"),
        ("سنكتب إليكم غداً", "غداً"),
        ("يصدر القرار قبل الأحد", "قبل الأحد"),
        ("يجتمع الفريق يوم الثلاثاء", "يوم الثلاثاء"),
    ],
)
def test_a_day_that_depends_on_the_day_of_reading_is_named(text, found):
    assert f"says {found!r}, which depends on the day of reading; write the date" in list(faults_in(text))


@pytest.mark.parametrize("text", ["عزيزي [الاسم]", "<اسم المرشح>", "{{ الاسم }}", "الاسم: ........", "الراتب: …………"])
def test_a_placeholder_in_arabic_is_named(text):
    assert any("placeholder" in fault for fault in faults_in(text))


@pytest.mark.parametrize(
    "text", ["حسب الاتفاق", "يُحدد لاحقاً", "راتب تنافسي", "حسب الخبرة", "قابل للتفاوض", "كما هو معتاد", "قيد التحديد"]
)
def test_words_that_tell_nothing_are_no_term(text):
    assert any("tells nothing" in fault for fault in faults_in(text, concrete=True))


@pytest.mark.parametrize("text", ["من الاثنين إلى الجمعة، 40 ساعة", "محدد المدة لسنتين، قابل للتجديد", "غير مشروط"])
def test_terms_may_name_days_of_the_week_and_a_renewal(text):
    assert not list(faults_in(text, concrete=True))


@pytest.mark.parametrize("name", ["المرشح", "المرشحة", "مقدم الطلب", "السيد", "إلى من يهمه الأمر"])
def test_nobody_is_called_by_their_part_in_arabic(name):
    assert list(faults_in_name(name))


@pytest.mark.parametrize("name", ["ليلى منصور", "السيد سالم منصور", "د. فاطمة المنصوري"])
def test_names_in_arabic_pass(name):
    assert not list(faults_in_name(name))


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("شهر واحد", 1),
        ("شهرين", 2),
        ("ثلاثة أشهر", 3),
        ("ستة أشهر", 6),
        ("٦ أشهر", 6),
        ("اثنا عشر شهراً", 12),
        ("30 يوماً للطرفين", 1),
        ("تسعون يوماً", 3),
        ("سنتان", 24),
        ("أسبوعان", 14 / 30),
        ("كما اتفقنا", None),
    ],
)
def test_a_length_of_time_is_read_in_arabic(text, months):
    assert months_in(text) == (None if months is None else pytest.approx(months))


@pytest.mark.parametrize("text", ["ثلاثة أشهر", "شهران", "لا توجد", "30 يوماً"])
def test_a_figure_may_be_a_word(text):
    assert not list(faults_in_figure(text, "three months"))


@pytest.mark.parametrize(
    ("field", "text", "told"),
    [
        ("probation", "ثمانية أشهر", "is over six months"),
        ("notice", "أسبوعان", "is outside the 30 to 90 days"),
        ("contract_type", "دائم", "onshore contracts are for a fixed term"),
        ("contract_type", "غير محدد المدة", "onshore contracts are for a fixed term"),
        ("holiday", "حسب النظام", "tells nothing"),
        ("holiday", "إجازة سخية", "names no figure"),
        ("conditions", [Condition("اجتياز فترة التجربة")], "probation is a term of the job"),
    ],
)
def test_the_terms_of_an_offer_are_looked_over_in_arabic(field, text, told):
    with pytest.raises(FactsError, match=told):
        evolve(letters()["offer"], **{field: text}).compose("uae", language="ar")


@pytest.mark.parametrize("hours", ["20 ساعة في الأسبوع", "10 ساعاتٍ أسبوعياً"])
def test_full_time_in_arabic_is_not_said_of_few_hours(hours):
    offer = evolve(letters()["offer"], hours=hours)
    with pytest.raises(FactsError) as error:
        evolve(offer, contract_type="دوام كامل، محدد المدة لسنتين").compose("uae", language="ar")
    assert [field for field, _ in error.value.faults] == ["hours"]
    evolve(offer, contract_type="دوام جزئي، محدد المدة لسنتين").compose("uae", language="ar")
