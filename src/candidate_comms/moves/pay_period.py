"""What pay is paid for: an hour, a month, a year; and how often it is paid out, which is another thing."""

from __future__ import annotations

from candidate_comms.text.expressions import Expression

__all__ = ["find_period", "period_around"]

_AFTER, _BEFORE = 40, 32  # characters around an amount in which its period stands
_PERIOD = Expression(
    r"(?<![^\W\d_])(?:(?:per|a|an|each|every|by the|/)\s*(?P<unit>annum|calendar month|year|month|hour|week|"
    r"day|shift|session|hr|yr|mo|wk|"
    r"fortnight|diem)|(?:for) (?P<bare>hour|month)\b|"
    r"(?P<adverb>annually|annual|yearly|monthly|hourly|weekly|daily|bi-?weekly|semi-?monthly|fortnightly|"
    r"p\.?a\b\.?|p\.?c\.?m\b|p/h|p\.?h\b|p/a|p/m|pa\b|annualized|annualised|lpa))\b"
    r"|/\s*(?P<slash>annum|yr|year|mo|month|hr|hour|wk|week|day|shift|h)\b"
    r"|\b(?:per|an?|every|once in) (?P<split>two weeks|2 weeks|other week|four weeks|4 weeks)\b"
    r"|\b(?P<twice>twice (?:a|per|each) month)\b"
)
_SHORT = Expression(r"[ /-]{0,3}(?P<short>p\.?m\b\.?|p\.?w\b\.?|p\.?d\b\.?|hr\b|hour\b|yr\b|ann\b)")
"""Short signs that mean something else elsewhere (5 pm): they count only right after an amount."""
_SENTENCE_ENDS = Expression(r"(?<!\b\w)[.;]\s")  # not the stop of "p.a. "
_ASIDE = Expression(r"\s*\([^()\n]{0,60}\)")
"""A bracket between an amount and its period: "£40,000 (gross) a year"."""
_PAID_OUT = Expression(r"\b(?:paid|payable|instal|payroll|payment|in arrears|disburse|credited)")
_UNITS = {
    word: unit
    for unit, words in {
        "year": "annum ann annually annual yearly yr pa p.a p.a. p/a annualized annualised lpa",
        "month": "calendar_month monthly mo pcm p.c.m p/m pm p.m p.m.",
        "half month": "semimonthly semi-monthly twice_a_month twice_per_month twice_each_month",
        "fortnight": "biweekly bi-weekly fortnightly two_weeks 2_weeks other_week",
        "four weeks": "four_weeks 4_weeks",
        "week": "weekly wk pw p.w p.w.",
        "day": "daily diem pd p.d p.d.",
        "hour": "hourly hr h p/h ph p.h",
        "shift": "session",
    }.items()
    for word in words.replace("_", "\0").split()
}
_UNITS = {word.replace("\0", " "): unit for word, unit in _UNITS.items()}


def find_period(text: str, start: int = 0, end: int | None = None) -> str | None:
    """What pay is paid for, as the first period word in a stretch of folded text: ``"year"``, ``"month"`` …

    >>> find_period("£14.50 an hour"), find_period("£600 bi-weekly")
    ('hour', 'fortnight')
    """
    match = _PERIOD.search(text, start, len(text) if end is None else end)
    if match is None:
        return None
    word = next(group for group in match.groups() if group)
    return _UNITS.get(word, word)


def period_around(text: str, first: int, last: int, start: int, end: int) -> str | None:
    """What the amount at ``first`` to ``last`` is paid for, from the words around it between ``start`` and ``end``.

    The words after it come first; "an annual salary of £30,000, paid monthly" is by the year: how often it is paid
    out counts only where nothing else is told.

    >>> text = "an annual salary of £30,000, paid monthly"
    >>> period_around(text, 20, 27, 0, len(text))
    'year'
    """
    aside = _ASIDE.match(text, last, end)
    last = aside.end() if aside else last
    short = _SHORT.match(text, last, end)
    if short:
        return _UNITS.get(short.group("short"), short.group("short"))
    until = min(end, last + _AFTER)
    stop = _SENTENCE_ENDS.search(text, last, until)
    until = stop.start() if stop else until
    after = _PERIOD.search(text, last, until)
    if after and not _PAID_OUT.search(text, last, after.start()):
        word = next(group for group in after.groups() if group)
        return _UNITS.get(word, word)
    before = list(_PERIOD.finditer(text, max(start, first - _BEFORE), first))
    found = before[-1] if before else after
    if found is None:
        return None
    word = next(group for group in found.groups() if group)
    return _UNITS.get(word, word)
