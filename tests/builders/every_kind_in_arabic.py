"""One letter of every kind in Arabic: the facts of ``every_kind`` as a recruiter in the UAE would type them."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from builders.every_kind import written
from candidate_comms.builders.facts import Allowance, Candidate, Feedback, Role, Salary, Sender
from candidate_comms.builders.letter import Letter

__all__ = ["FEEDBACK", "OFFER", "SENDER_IN_ENGLISH", "letters"]

_SENDER = Sender(
    "هند الكعبي",
    company="أغذية المثال",
    job_title="مديرة الموارد البشرية",
    email="hind.alkaabi@example.com",
    phone="+971 4 555 0140",
)
SENDER_IN_ENGLISH = evolve(_SENDER, name="Hind Alkaabi", company="Example Foods", job_title="Human Resources Manager")
"""The same person in a letter in English."""
FEEDBACK = {
    None: (
        Feedback(
            "تدقيق الموردين",
            "وصفتم زيارة تدقيق واحدة، والوظيفة تتطلب نحو عشرين زيارة في السنة",
            "حضور زيارتين أو ثلاث مع مدقق رئيسي",
        ),
        Feedback("خطة HACCP", "كان تحليلكم لمخاطر خط التبريد كاملاً وواضح الحجة"),
    ),
    "one": (
        Feedback(
            "تدقيق الموردين",
            "وصفت زيارة تدقيق واحدة، والوظيفة تتطلب نحو عشرين زيارة في السنة",
            "حضور زيارتين أو ثلاث مع مدقق رئيسي",
        ),
        Feedback("خطة HACCP", "كان تحليلك لمخاطر خط التبريد كاملاً وواضح الحجة"),
    ),
}
"""Points as typed to a reader who is addressed politely, and to one person."""
OFFER: dict[str, Any] = {
    "salary": Salary(15_000, allowances=[Allowance("بدل السكن", 7_000), Allowance("بدل المواصلات", 3_000)]),
    "location": "برج المثال، دبي",
    "contract_type": "محدد المدة لسنتين، قابل للتجديد",
    "hours": "40 ساعة في الأسبوع، من الاثنين إلى الجمعة",
    "holiday": "30 يوماً تقويمياً في السنة",
    "probation": "ثلاثة أشهر",
    "notice": "30 يوماً للطرفين",
    "benefits": ["تأمين صحي", "تذكرة سفر سنوية"],
    "conditions": ["اجتياز الفحص الطبي", "صدور تصريح العمل وتأشيرة الإقامة، ونحن نتولى إجراءاتهما"],
}
"""The terms that an offer tells."""


def letters(gender: str | None = None, *, polite: bool = False) -> dict[str, Letter]:
    """The letters by the name of their kind, to a candidate of this gender.

    ``polite``: they were typed for the formal tone, which is in the plural whoever reads.
    """
    one = gender is not None and not polite
    candidate = Candidate("سالم منصور" if gender == "m" else "ليلى منصور", gender=gender)
    about = {
        "candidate": candidate,
        "role": Role("أخصائية أغذية" if gender == "f" else "أخصائي أغذية"),
        "sender": _SENDER,
    }
    typed = {
        "feedback": FEEDBACK["one" if one else None],
        "lacking": "الوظيفة تحتاج إلى خبرة في قيادة عمليات التدقيق دون إشراف",
        "thanks_for": "شرحك لدراسة الحالة عن خط التبريد" if one else "شرحكم لدراسة الحالة عن خط التبريد",
        "near": "وظائف سلامة الغذاء في دبي",
        "waiting_for": "تجري آخر مقابلتين يوم الثلاثاء 10 مارس 2026",
        "closed": "سينتقل خط الإنتاج الخاص بهذه الوظيفة إلى موقع آخر في شهر يونيو، وتنتقل وظائفه معه",
        "elsewhere": "وظائف سلامة الغذاء في مواقعنا الأخرى",
        "alike": "وظائف التدقيق",
        "because": "تحليل المخاطر الذي قدمته هو ما يبحث عنه فريق التدقيق"
        if one
        else "تحليل المخاطر الذي قدمتموه هو ما يبحث عنه فريق التدقيق",
        "location": "برج المثال، دبي",
        "met_by": "مريم الشامسي",
        "bring": ["جواز السفر", "بيانات الحساب المصرفي"],
        "withdrawn": "أنهى العميل الذي أُنشئت له هذه الوظيفة عقده معنا",
        "making_up": "سندفع راتب الشهر الذي يفصل بين العملين",
    }
    return written(about, typed, OFFER)
