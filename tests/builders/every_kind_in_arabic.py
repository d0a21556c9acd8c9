"""One letter of every kind in Arabic: the facts of ``every_kind`` as a recruiter in the UAE would type them."""

from __future__ import annotations

from datetime import date, time
from typing import Any

from attrs import evolve

from candidate_comms.builders.declined_offer import DeclinedOfferReply
from candidate_comms.builders.facts import Allowance, Candidate, Feedback, OpenDoor, Role, Salary, Sender
from candidate_comms.builders.feedback_reply import FeedbackReply
from candidate_comms.builders.holding_update import HoldingUpdate
from candidate_comms.builders.keep_in_touch import KeepInTouch
from candidate_comms.builders.letter import Letter
from candidate_comms.builders.offer import Offer
from candidate_comms.builders.offer_extension import OfferExtension
from candidate_comms.builders.offer_reminder import OfferReminder
from candidate_comms.builders.offer_withdrawal import OfferWithdrawal
from candidate_comms.builders.rejection import Rejection
from candidate_comms.builders.role_closed import RoleClosed
from candidate_comms.builders.thoughts_request import ThoughtsRequest
from candidate_comms.builders.welcome import Welcome

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


def letters(gender: str | None = None) -> dict[str, Letter]:
    """The letters by the name of their kind, to a candidate of this gender."""
    one = gender is not None
    candidate = Candidate("سالم منصور" if gender == "m" else "ليلى منصور", gender=gender)
    about = {
        "candidate": candidate,
        "role": Role("أخصائية أغذية" if gender == "f" else "أخصائي أغذية"),
        "sender": _SENDER,
    }
    points = FEEDBACK["one" if one else None]
    interviewed, today = date(2026, 3, 2), date(2026, 3, 6)
    offered, due = date(2026, 3, 2), date(2026, 3, 12)
    return {
        "rejection": Rejection(
            **about,
            interviewed_on=interviewed,
            feedback=points,
            reason="الوظيفة تحتاج إلى خبرة في قيادة عمليات التدقيق دون إشراف",
            thanks_for="شرحك لحالة خط التبريد" if one else "شرحكم لحالة خط التبريد",
            open_door="وظائف سلامة الغذاء في دبي",
        ),
        "offer": Offer(**about, **OFFER, start_date=date(2026, 5, 4), sent_on=today),
        "holding-update": HoldingUpdate(
            **about,
            interviewed_on=interviewed,
            waiting_for="آخر مقابلتين تجريان يوم الثلاثاء 10 مارس 2026",
            news_by=date(2026, 3, 13),
            sent_on=today,
        ),
        "role-closed": RoleClosed(
            **about,
            interviewed_on=interviewed,
            reason="سينتقل خط الإنتاج الخاص بهذه الوظيفة إلى موقع آخر في شهر يونيو، وتنتقل وظائفه معه",
            open_door="وظائف سلامة الغذاء في مواقعنا الأخرى",
        ),
        "feedback-reply": FeedbackReply(**about, interviewed_on=interviewed, feedback=points),
        "thoughts-request": ThoughtsRequest(**about, interviewed_on=interviewed),
        "keep-in-touch": KeepInTouch(
            **about,
            open_door=OpenDoor("وظائف التدقيق", months=6),
            because="تحليل المخاطر الذي قدمته هو ما يبحث عنه فريق التدقيق"
            if one
            else "تحليل المخاطر الذي قدمتموه هو ما يبحث عنه فريق التدقيق",
        ),
        "offer-reminder": OfferReminder(**about, offered_on=offered, decide_by=due, sent_on=today),
        "offer-extension": OfferExtension(**about, offered_on=offered, sent_on=today),
        "welcome": Welcome(
            **about,
            start_date=date(2026, 5, 4),
            arrive_at=time(9, 30),
            location="برج المثال، دبي",
            met_by="مريم الشامسي",
            bring=["جواز السفر", "بيانات الحساب المصرفي"],
            contract_by=date(2026, 3, 20),
            sent_on=today,
        ),
        "declined-offer-reply": DeclinedOfferReply(**about),
        "offer-withdrawal": OfferWithdrawal(
            **about,
            offered_on=offered,
            sent_on=today,
            reason="أنهى العميل الذي أُنشئت له هذه الوظيفة عقده معنا",
            making_up="سندفع راتب الشهر الذي يفصل بين العملين",
        ),
    }
