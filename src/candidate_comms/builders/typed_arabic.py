"""What ``typed_text`` looks for, in Arabic: days that depend on the reader's, words that tell nothing, lengths of time.

The patterns are of folded letters (``text.arabic``), so that vowel signs and the seats of the hamza do not matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from candidate_comms.text.arabic import fold_arabic, folded_text, may_hold_arabic

__all__ = [
    "bare_title",
    "bare_weekday",
    "lengths",
    "may_be_vague",
    "names_figure",
    "names_nobody",
    "relative_date",
    "says_full_time",
    "says_probation",
    "weekly_hours",
    "without_term",
    "without_words",
]

_DAY = "ال(?:اثنين|ثلاثا|اربعا|خميس|جمعه|سبت|احد)"  # without its article "أحد" is anybody
_COMING = "قادم|مقبل|تالي"
_NEXT = f"(?:ال)?(?:{_COMING})(?:ه|ين)?"
_RELATIVE = re.compile(
    rf"\b(?:(?:يوم )?{_DAY} (?:{_NEXT}|هذا)|هذا (?:الاسبوع|الشهر|{_DAY})"
    rf"|(?:ال)?(?:اسبوع|شهر|سنه|عام|اسبوعين|شهرين|ايام) {_NEXT}|بعد غد|غدا)\b"
)
_BARE = re.compile(rf"\b(?:(?:حتى|حتي|قبل|بعد|بحلول|منذ|لغايه|في) (?:يوم )?|يوم ){_DAY}\b(?! (?:الموافق )?\d|, ?\d)")
_EMPTY_WORDS = (
    r"حسب (?:الاتفاق|الخبره|النظام|المتبع|المعتاد|الحاجه)|وفقا? (?:للاتفاق|للمعتاد|للمتبع)|لاحقا"
    r"|كما هو (?:متبع|معتاد)|تنافسيه?|قابله? للتفاوض|قيد (?:التحديد|الدراسه)|تحت (?:التحديد|الدراسه)"
    r"|قابله? للتغيير|يتفق عليها?|تفق عليها?|غير محدد"
)
_EMPTY = re.compile(rf"\b(?:{_EMPTY_WORDS})(?! المده)\b")
_SIGN = {concrete: re.compile(f"{_COMING}|هذا|غد|{words}") for concrete, words in ((False, _DAY), (True, _EMPTY_WORDS))}
"""What every text has in which something vague is found, by whether it must be concrete: most are through with this."""
_NOBODY = re.compile(
    r"(?:(?:ال)?(?:مرشح|متقدم|موظف|سيد|انس|زميل)ه?|(?:ال)?سيد/ه|مقدم(?:ه)? الطلب|الي من يهمه الامر"
    r"|الجميع|الفريق|الساده)"
)
_JOB = re.compile(r"\s*(?:وظيف[ةه]|منصب|مهن[ةه])\s+")
"""What every letter says before the title of a job."""
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
_WEEKLY = re.compile(r"\W*(\d+(?:\.\d+)?) ساع(?:ه|ات) (?:عمل )?(?:في الاسبوع|اسبوعيا)")


def may_be_vague(text: str, *, concrete: bool) -> bool:
    """Whether the questions about vague words need to be asked of a text that is not all English: of few they do.

    >>> may_be_vague("تأمين صحي", concrete=True), may_be_vague("حسب الاتفاق", concrete=True)
    (False, True)
    """
    return _SIGN[concrete].search(folded_text(text)) is not None


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


@lru_cache(maxsize=1024)  # the terms of a job recur from letter to letter
def without_term(text: str) -> bool:
    """Whether a kind of contract has no end."""
    return _found(_NO_TERM, text) is not None


@lru_cache(maxsize=1024)
def says_full_time(contract_type: str) -> bool:
    """Whether a kind of contract is full time."""
    return _found(_FULL_TIME, contract_type) is not None


def weekly_hours(text: str) -> float | None:
    """The hours a week with which a text begins."""
    found = _WEEKLY.match(folded_text(text)) if may_hold_arabic(text) else None
    return float(found[1]) if found else None


def names_nobody(text: str) -> bool:
    """Whether it is a word for any candidate, and no name."""
    return may_hold_arabic(text) and _NOBODY.fullmatch(folded_text(text.strip())) is not None


def bare_title(title: str) -> str | None:
    """The title of a job that begins with a word for "job", without that word; None for any other.

    >>> bare_title("وظيفة محاسب"), bare_title("محاسب")
    ('محاسب', None)
    """
    found = _JOB.match(title)
    return title[found.end() :] if found else None


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
        for found in _LENGTH.finditer(folded_text(text)):
            count = found["count"]
            yield (1.0 if count is None else float(_NUMBERS.get(count) or count)) * _UNITS[found["unit"]]


def _found(pattern: re.Pattern[str], text: str) -> str | None:
    """What a pattern of folded letters finds, as it is written."""
    if not may_hold_arabic(text) or (found := pattern.search(folded_text(text))) is None:
        return None
    span = fold_arabic(text).back(*found.span())
    return text[span.start : span.end]
