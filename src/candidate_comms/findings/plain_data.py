"""Any value as what JSON can hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum

__all__ = ["plain"]


def plain(value: object) -> object:
    """``value`` with everything that JSON cannot hold turned into its text.

    >>> from datetime import date
    >>> plain({"start": date(2027, 3, 2), "stage": ("applied", "screen"), "most": float("inf")})
    {'start': '2027-03-02', 'stage': ['applied', 'screen'], 'most': 'inf'}
    """
    if isinstance(value, Enum):
        return plain(value.value)
    if value is None or isinstance(value, (bool, int, str)):
        return value
    if isinstance(value, float):
        return value if value - value == 0 else str(value)  # JSON knows neither infinity nor NaN
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, (bytes, bytearray)):
        return [plain(item) for item in value]
    return str(value)
