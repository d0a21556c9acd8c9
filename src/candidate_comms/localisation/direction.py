"""Which way a language is written."""

from __future__ import annotations

from functools import cache

__all__ = ["direction"]


@cache
def direction(locale: str) -> str:
    """``"rtl"`` for a language tag whose script runs from right to left, else ``"ltr"``: a value of HTML's ``dir``.

    >>> direction("ar-AE"), direction("en-US")
    ('rtl', 'ltr')
    """
    from babel import Locale

    return Locale.parse(locale.replace("-", "_")).text_direction
