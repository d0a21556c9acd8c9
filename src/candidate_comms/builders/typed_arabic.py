"""What ``typed_text`` looks for, in Arabic: days that depend on the reader's, words that tell nothing, lengths of time.

The patterns are of folded letters (``text.arabic``), so that vowel signs and the seats of the hamza do not matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from candidate_comms.text.arabic import fold_arabic, may_hold_arabic

__all__ = [
    "bare_weekday",
    "is_part_time_for_full",
    "lengths",
    "names_figure",
    "names_nobody",
    "relative_date",
    "says_probation",
    "without_term",
    "without_words",
]

_DAY = "ال(?:اثنين|ثلاثا|اربعا|خميس|جمعه|سبت|احد)"  # without its article "أحد" is anybody
_NEXT = "(?:ال)?(?:قادم|مقبل|تالي)(?:ه|ين)?"
_RELATIVE = re.compile(
    rf"\b(?:(?:يوم )?{_DAY} (?:{_NEXT}|هذا)|هذا (?:الاسبوع|الشهر|{_DAY})"
    rf"|(?:ال)?(?:اسبوع|شهر|سنه|عام|اسبوعين|شهرين|ايام) {_NEXT}|بعد غد|غدا)\b"
)
_BARE = re.compile(rf"\b(?:(?:حتى|حتي|قبل|بعد|بحلول|منذ|لغايه|في) (?:يوم )?|يوم ){_DAY}\b(?! (?:الموافق )?\d|, ?\d)")
_EMPTY = re.compile(
    r"\b(?:حسب (?:الاتفاق|الخبره|النظام|المتبع|المعتاد|الحاجه)|وفقا? (?:للاتفاق|للمعتاد|للمتبع)|لاحقا"
    r"|كما هو (?:متبع|معتاد)|تنافسيه?|قابله? للتفاوض|(?:قيد|تحت) (?:التحديد|الدراسه)|قابله? للتغيير"
    r"|ي?تفق عليها?|غير محدد)(?! المده)\b"
)
_NOBODY = re.compile(
    r"(?:(?:ال)?(?:مرشح|متقدم|موظف|سيد|انس|زميل)ه?|(?:ال)?سيد/ه|مقدم(?:ه)? الطلب|الي من يهمه الامر"
    r"|الجميع|الفريق|الساده)"
)
_UNITS = {
    "يوما": 1 / 30,
    "يوم": 1 / 30,
    "ايام": 1 / 30,
    "يومين": 2 / 30,
    "يومان": 2 / 30,
    "اسبوعا": 7 / 30,
    "اسبوع": 7 / 30,
    "اسابيع": 7 / 30,
    "اسبوعين": 14 / 30,
    "اسبوعان": 14 / 30,
    "شهرا": 1.0,
    "شهر": 1.0,
    "اشهر": 1.0,
    "شهور": 1.0,
    "شهرين": 2.0,
    "شهران": 2.0,
    "سنه": 12.0,
    "سنوات": 12.0,
    "سنتين": 24.0,
    "سنتان": 24.0,
    "عاما": 12.0,
    "عام": 12.0,
    "اعوام": 12.0,
    "عامين": 24.0,
    "عامان": 24.0,
}
"""In months of 30 days; the duals are two already."""
_NUMBERS = {
    **{f"{stem}{end}": n for n, stem in enumerate(["ثلاث", "اربع", "خمس", "ست", "سبع"], 3) for end in ("", "ه")},
    **dict.fromkeys(["ثمان", "ثماني", "ثمانيه"], 8),
    **{f"{stem}{end}": n for n, stem in ((9, "تسع"), (10, "عشر")) for end in ("", "ه")},
    **dict.fromkeys(["احد عشر"], 11),
    **dict.fromkeys(["اثنا عشر", "اثني عشر"], 12),
    **{
        f"{stem}{end}": n
        for n, stem in ((20, "عشر"), (30, "ثلاث"), (40, "اربع"), (60, "ست"), (90, "تسع"))
        for end in ("ون", "ين")
    },
}
_COUNT = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_UNIT = "|".join(sorted(_UNITS, key=len, reverse=True))
_LENGTH = re.compile(rf"\b(?:[بلو]?(?P<count>\d+(?:\.\d+)?|{_COUNT}) )?[بلو]?(?P<unit>{_UNIT})\b")
_FIGURE = re.compile(rf"\b(?:{_COUNT}|لا (?:يوجد|توجد)|بدون|دون)\b")
_NO_TERM = re.compile(r"\b(?:غير محدده?(?: المده)?|دايمه?|مفتوح(?:ه)? المده)\b")
_PROBATION = re.compile(r"\b(?:فتره|مده) (?:ال)?(?:تجربه|اختبار)\b")
_FULL_TIME = re.compile(r"\b(?:ب?دوام كامل|دوام كلي)\b")
_PART_OF_A_WEEK = re.compile(r"^\W*(?:[89]|1\d|2[0-8])(?:\.\d+)? ساعه? (?:عمل )?(?:في الاسبوع|اسبوعيا)")


def relative_date(text: str) -> str | None:
    """A day that depends on the day of reading, as it stands in the text.

    >>> relative_date("المقابلة الأخيرة يوم الخميس القادم")
    'يوم الخميس القادم'
    """
    return _found(_RELATIVE, text)


def bare_weekday(text: str) -> str | None:
    """A day of the week with no date."""
    return _found(_BARE, text)


def without_words(text: str) -> str | None:
    """Words that tell nothing that somebody could decide on."""
    return _found(_EMPTY, text)


def without_term(text: str) -> bool:
    """Whether a kind of contract has no end."""
    return _found(_NO_TERM, text) is not None


def is_part_time_for_full(contract_type: str, hours: str) -> bool:
    """Whether a contract that is called full time has the hours of a part of a week."""
    return _found(_FULL_TIME, contract_type) is not None and _found(_PART_OF_A_WEEK, hours) is not None


def names_nobody(text: str) -> bool:
    """Whether it is a word for any candidate, and no name."""
    return _NOBODY.fullmatch(fold_arabic(text.strip()).text) is not None


def names_figure(text: str) -> bool:
    """Whether it says in words how much or how long, or that there is none."""
    return _found(_FIGURE, text) is not None or any(True for _ in lengths(text))


def says_probation(text: str) -> bool:
    """Whether it is about a time of probation."""
    return _found(_PROBATION, text) is not None


def lengths(text: str) -> Iterator[float]:
    """Every stretch of time that a text names, in months of 30 days.

    >>> list(lengths("ثلاثة أشهر")), list(lengths("شهرين"))
    ([3.0], [2.0])
    """
    if may_hold_arabic(text):
        for found in _LENGTH.finditer(fold_arabic(text).text):
            count = found["count"]
            yield (1.0 if count is None else float(_NUMBERS.get(count) or count)) * _UNITS[found["unit"]]


def _found(pattern: re.Pattern[str], text: str) -> str | None:
    """What a pattern of folded letters finds, as it is written."""
    if not may_hold_arabic(text):
        return None
    folded = fold_arabic(text)
    found = pattern.search(folded.text)
    if found is None:
        return None
    span = folded.back(*found.span())
    return text[span.start : span.end]
