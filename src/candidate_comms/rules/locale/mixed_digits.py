"""Figures of two kinds in one message: ٢٤ in one line, 24 in the next."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.facts import Digits
from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.vocabulary import Move, Severity


def check(reading: Reading) -> Iterator[Hit]:
    """A hit at the first figure of the kind that the message uses less."""
    for annotation in reading.of(Move.DIGITS):
        facts = annotation.facts
        if isinstance(facts, Digits):
            yield Hit(
                f"“{annotation.quote}” and “{facts.quote}” are written in two kinds of digits.",
                span=annotation.span,
                facts=facts,
                related=((facts.other, "the other digits"),),
            )


RULE = Rule(
    code="LC609",
    name="mixed-digits",
    summary="Arabic-Indic digits (٢٤) and Western ones (24) in one message.",
    rationale=(
        "A reader takes two kinds of figures for two hands, one of which filled in a form; in a sum or a date the mix "
        "also turns the order of the parts on some screens."
    ),
    remedy="Write all figures in one kind of digits; business letters in the UAE use 0 to 9.",
    citation="Unicode Common Locale Data Repository: the digits of ar and ar-AE are latn, of ar-EG and ar-SA arab",
    severity=Severity.WARNING,
    check=check,
    flags=(
        Example(
            "السيد/ عصام المحترم،\n\nنشكركم على حضور المقابلة بتاريخ ⟦٣⟧ نوفمبر 2026. لم يتم اختياركم لوظيفة مراقب "
            "جودة.\n\nرامي",
            office="uae",
        ),
        Example(
            "عزيزتي سلمى،\n\nنعرض عليك وظيفة مصورة براتب 8,000 درهم شهرياً وإجازة ⟦٣٠⟧ يوماً وفترة تجربة 3 أشهر.\n\nندى",
            office="uae",
        ),
        Example(
            "عزيزي أنور،\n\nموعد مقابلتك يوم الأحد ٦ ديسمبر ٢٠٢٦ الساعة ١٠:٣٠ صباحاً، وتستغرق ⟦45⟧ دقيقة "
            "في مكتب لندن.\n\nليث"
        ),
        Example(
            "عزيزتي كارمن،\n\nتلقينا ⟦٣٤٠⟧ طلباً، ولم يتم اختيارك. نرحب بتقدمك بعد 6 أشهر في مكتب شيكاغو.\n\nتالا",
            office="us",
        ),
        Example(
            "السيد/ نضال المحترم،\n\nنرجو ردكم خلال ⟦٥⟧ أيام عمل، والعرض ساري حتى 14 ديسمبر 2026 الساعة "
            "4:00 مساءً.\n\nهبة",
            office="uae",
        ),
    ),
    passes=(
        Example(
            "السيد/ عصام المحترم،\n\nنشكركم على حضور المقابلة بتاريخ 3 نوفمبر 2026. لم يتم اختياركم لوظيفة مراقب "
            "جودة.\n\nرامي",
            office="uae",
        ),
        Example(
            "عزيزتي سلمى،\n\nنعرض عليك وظيفة مصورة براتب ٨٬٠٠٠ درهم شهرياً وإجازة ٣٠ يوماً وفترة تجربة ٣ أشهر.\n\nندى",
            office="uae",
        ),
        Example(
            "عزيزي أنور،\n\nموعد مقابلتك يوم الأحد ٦ ديسمبر ٢٠٢٦ في مكتب لندن عبر https://meet.example.com/r/45 أو "
            "بريد r45@example.com.\n\nليث"
        ),
        Example(
            "عزيزتي كارمن،\n\nفي تمرين IFRS 16 أغفلت ٣ عقود من ١٢، ولم تستخدمي Excel 365 في التسوية المطلوبة.\n\nتالا",
            office="us",
        ),
        Example(
            "Dear Nidal,\n\nPlease reply within 5 working days; the offer is valid until 14 December 2026 at 4:00 pm "
            "UAE time.\n\nHeba",
            office="uae",
        ),
    ),
)
