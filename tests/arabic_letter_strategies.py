"""Letters of every kind in Arabic: what ``letter_strategies`` draws, with everything that was typed typed in Arabic."""

from __future__ import annotations

from typing import Any

from attrs import evolve
from hypothesis import strategies as st

from builders.every_kind_in_arabic import OFFER
from candidate_comms.builders.facts import Allowance, Candidate, Client, Feedback, Role, Salary, Sender
from candidate_comms.builders.letter import Letter
from candidate_comms.builders.message import Message
from candidate_comms.vocabulary import Tone
from letter_strategies import LETTERS

__all__ = ["composed_in_arabic"]

_NAMES = {
    "f": ["ليلى منصور", "فاطمة المنصوري", "نور", "مريم بنت راشد الكتبي", "Siobhán O’Connor"],
    "m": ["سالم منصور", "أحمد بن راشد", "نور", "عبدالله الشامسي", "Tomasz Wójcik"],
}
_COMPANIES = ["أغذية المثال", "شركة المثال للتجارة ذ.م.م.", "بنك المثال", "Example Foods", "مجموعة المثال 42"]
_TITLES = {
    "f": ["أخصائية أغذية", "مهندسة بيانات أولى", "مديرة موقع", "مسؤولة مشتريات", "QA/QC Inspector"],
    "m": ["أخصائي أغذية", "مهندس بيانات أول", "مدير موقع", "مسؤول مشتريات", "QA/QC Inspector"],
}
_CRITERIA = ["تدقيق الموردين", "خطة HACCP", "تخطيط المناوبات", "العرض التقديمي", "SQL"]
_SEEN = [  # to a reader who is addressed politely, and to one person
    (
        "وصفتم زيارة تدقيق واحدة، والوظيفة تتطلب نحو عشرين زيارة في السنة",
        "وصفت زيارة تدقيق واحدة، والوظيفة تتطلب نحو عشرين زيارة في السنة",
    ),
    ("خلت خطتكم من المناوبة الليلية، وهي نصف العمل هنا", "خلت خطتك من المناوبة الليلية، وهي نصف العمل هنا"),
    ("استغرق عرضكم 25 دقيقة من أصل 15 ولم يصل إلى التكاليف", "استغرق عرضك 25 دقيقة من أصل 15 ولم يصل إلى التكاليف"),
]
_STRONG = [
    ("كان تحليلكم لمخاطر خط التبريد كاملاً وواضح الحجة", "كان تحليلك لمخاطر خط التبريد كاملاً وواضح الحجة"),
    ("عرضتم ثلاثة حلول مع كلفة كل منها", "عرضت ثلاثة حلول مع كلفة كل منها"),
]
_NEXT_STEPS = [
    "حضور زيارتين أو ثلاث مع مدقق رئيسي",
    "دورة قصيرة في وضع بطاقات مسببات الحساسية",
    "التدرب على العرض مع ساعة توقيت",
]
_ROLES = ["وظائف سلامة الغذاء في دبي", "وظائف التخطيط", "وظائف مهندسي البيانات"]
_TYPED = {
    "reason": [
        "الوظيفة تحتاج إلى خبرة في قيادة عمليات التدقيق دون إشراف",
        "احتجنا إلى سنتين من العمل بمعيار IFRS 15",
    ],
    "waiting_for": ["بقيت مقابلتان لم تجريا بعد", "لم نتحدث بعد مع كل من تقدم للوظيفة"],
    "making_up": ["سندفع راتب الشهر الذي يفصل بين العملين", "سندفع ما أُنفق على الانتقال بموجب الإيصالات."],
    "because": ["تحليل المخاطر في المقابلة هو ما يبحث عنه فريق التدقيق", "خبرة التدقيق هي ما يحتاج إليه فريقان لدينا"],
    "location": ["برج المثال، دبي", "البوابة 3، مجمع المثال، الشارقة"],
    "met_by": ["مريم الشامسي", "Tom Reed"],
}
_CLOSED = ["أُلغيت ميزانية الوظيفة بالكامل", "سينتقل خط الإنتاج الخاص بهذه الوظيفة إلى موقع آخر في شهر يونيو"]
_WITHDRAWN = ["أنهى العميل الذي أُنشئت له هذه الوظيفة عقده معنا", "أوقف مجلس الإدارة التوظيف كله"]
_THANKS = [
    ("شرحكم لدراسة الحالة عن خط التبريد", "شرحك لدراسة الحالة عن خط التبريد"),
    ("عرضكم الصريح لأعمالكم", "عرضك الصريح لأعمالك"),
]
_QUESTIONS = [
    "كيف كان التمرين العملي؟",
    "ما الذي كان غير متوقع في المقابلة؟",
    "كم طال انتظار الرد، وهل كان ذلك أطول مما ينبغي؟",
]
_SALARIES = [
    OFFER["salary"],
    Salary(7_350, allowances=[Allowance("بدل السكن", 3_750), Allowance("بدل المواصلات", 805)]),
    Salary(9_005),
    Salary("12500.50"),
]
"""Sums after which the word for the currency takes each of its forms."""
_THINGS = ["جواز السفر", "بيانات الحساب المصرفي", "حذاء السلامة"]


@st.composite
def composed_in_arabic(draw: st.DrawFn, kind: str, tone: str) -> Message:
    """A message of this kind in this tone: to a woman, a man, or somebody who has said neither."""
    letter = draw(LETTERS[kind]("uae"))
    gender = draw(st.sampled_from([None, "f", "m"]))
    one = int(gender is not None and tone != Tone.FORMAL)
    return _typed(draw, letter, gender, one).compose("uae", language="ar", tone=tone)


def _typed(draw: st.DrawFn, letter: Letter, gender: str | None, one: int) -> Letter:
    company, client = draw(st.lists(st.sampled_from(_COMPANIES), min_size=2, max_size=2, unique=True))
    told: dict[str, Any] = {
        "candidate": Candidate(draw(st.sampled_from(_NAMES[gender or "m"])), gender=gender),
        "role": Role(draw(st.sampled_from(_TITLES[gender or "m"]))),
        "client": Client(client) if letter.for_client else None,
        "sender": Sender("هند الكعبي", company, "مديرة الموارد البشرية", letter.sender.email, letter.sender.phone),
    }
    for name, values in _TYPED.items():
        if getattr(letter, name, None) is not None:
            told[name] = draw(st.sampled_from(values))
    if getattr(letter, "reason", None) is not None:
        other = {"RoleClosed": _CLOSED, "OfferWithdrawal": _WITHDRAWN}.get(type(letter).__name__)
        told["reason"] = draw(st.sampled_from(other)) if other else told["reason"]
    if getattr(letter, "thanks_for", None) is not None:
        told["thanks_for"] = draw(st.sampled_from(_THANKS))[one]
    if getattr(letter, "open_door", None) is not None:
        told["open_door"] = evolve(letter.open_door, roles=draw(st.sampled_from(_ROLES)))  # type: ignore[attr-defined]
    for name, values in (("questions", _QUESTIONS), ("bring", _THINGS)):
        if getattr(letter, name, ()):
            told[name] = values[: len(getattr(letter, name))]
    if hasattr(letter, "feedback"):
        criteria = draw(st.permutations(_CRITERIA))
        told["feedback"] = [
            Feedback(
                criterion,
                draw(st.sampled_from(_STRONG if point.next_step is None else _SEEN))[one],
                None if point.next_step is None else _NEXT_STEPS[place],
            )
            for place, (criterion, point) in enumerate(zip(criteria, letter.feedback, strict=False))
        ]
    if hasattr(letter, "salary"):
        told |= OFFER | {"requires": None, "risks": None, "expenses": None, "salary": draw(st.sampled_from(_SALARIES))}
        told["conditions"] = OFFER["conditions"] if letter.conditions else ()  # type: ignore[attr-defined]
    return evolve(letter, **told)
