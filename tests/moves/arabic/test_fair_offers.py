"""Fair Arabic offers: what they say of days, pay, papers and silence is no fault."""

import pytest

from arabic.tables import SENT, table
from candidate_comms import lint
from candidate_comms.vocabulary import Severity

FAIR = table("fair")
WHOLE = (
    "السيد/ سالم المنصوري المحترم،\n\nيسرنا أن نعرض عليكم وظيفة محاسب في دبي براتب أساسي 9,000 درهم "
    "وبدلات 4,000 درهم شهرياً، "
    "والمباشرة في 3 يناير 2027. العقد سنتان، والتجربة ثلاثة أشهر، والإنذار 30 يوماً، والإجازة 30 يوماً، "
    "والدوام 40 ساعة أسبوعياً، "
    "مع تأمين صحي. العرض مشروط بالفحص الطبي.\n\n{}\n\n"
    "نرجو ردكم بتوقيع العرض قبل 15 ديسمبر 2026. للأسئلة: هند، \u206604 555 0133\u2069.\n\nهند"
)


def faults(text):
    report = lint(text, office="uae", sent_at=SENT)
    assert report.kind.value == "offer"
    hard = [f for f in report.findings if f.severity in (Severity.ERROR, Severity.WARNING)]
    return {f.code for f in hard if f.code[:2] in ("OF", "TM", "LC")} - {"OF211"}


@pytest.mark.parametrize("sentence", FAIR["sentences"])
def test_a_fair_sentence_is_no_fault(sentence):
    assert faults(WHOLE.format(sentence)) == set()


@pytest.mark.parametrize("text", FAIR["letters"], ids=range(len(FAIR["letters"])))
def test_a_fair_letter_has_no_fault(text):
    assert faults(text.strip()) == set()
