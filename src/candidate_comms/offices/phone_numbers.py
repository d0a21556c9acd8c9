"""Whether a telephone number can be one of an office's country: judged by its figures and its form, never dialled."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

from attrs import frozen

__all__ = ["PhoneFault", "phone_fault"]

_NOT_A_FIGURE = re.compile(r"\D")
_AMERICAN = re.compile(r"\(0\d{2,4}\) ?\d{3}-\d{3,4}")
_TRUNK_ZERO = re.compile(r"\(0\)")


@frozen
class PhoneFault:
    """Why a number cannot be right."""

    problem: str
    """As words that can stand after the number."""
    instead: str = ""
    """The number as it should be written, where that is certain."""
    sure: bool = True
    """False where the figures are right and only the punctuation is another country's."""


def phone_fault(written: str, jurisdiction: str) -> PhoneFault | None:
    """What is wrong with ``written`` as a number of an office there; None: nothing, or it is another country's.

    >>> phone_fault("+971 04 555 0140", "uae").instead, phone_fault("0600 555 021", "uae").instead
    ('+971 4 555 0140', '600 555 021')
    >>> phone_fault("01733 391 515", "uk"), phone_fault("+44 (0)1733 391 515", "us")
    (None, None)
    """
    plan = _plans().get(jurisdiction)
    if plan is None:
        return None
    figures = _NOT_A_FIGURE.sub("", written)
    if written.lstrip("( ").startswith("+") or figures.startswith("00"):
        return _from_abroad(written, figures.removeprefix("00"), plan)
    if len(figures) < plan["least"]:
        return None
    if re.fullmatch(plan["national"], figures):
        return _in_another_manner(written, jurisdiction)
    if figures.startswith(plan["code"]) and re.fullmatch(plan["abroad"], figures[len(plan["code"]) :]):
        return None  # from abroad, without its plus
    if jurisdiction == "us" and re.fullmatch(r"1?555\d{7}", figures):
        return None  # kept for examples: nobody's, but no slip
    if jurisdiction == "uae" and figures.startswith("0600") and len(figures) == 10:
        return PhoneFault("has a 0 before 600, where none belongs", written.replace("0", "", 1))
    if jurisdiction == "uae" and re.fullmatch(r"0\d600\d{6}", figures):
        return PhoneFault("has an area code before 600, where none belongs")
    return PhoneFault(f"cannot be a number of {plan['name']}: one {plan['rule']}")


def _in_another_manner(written: str, jurisdiction: str) -> PhoneFault | None:
    """A number that is right and set as Americans set theirs; (04) 355-0140 is usual in the Gulf."""
    if jurisdiction == "us" or not _AMERICAN.fullmatch(written.strip()):
        return None
    plain = " ".join(re.findall(r"\d+", written))
    return PhoneFault("is set as an American number", plain, sure=False)


def _from_abroad(written: str, figures: str, plan: dict[str, Any]) -> PhoneFault | None:
    if not figures.startswith(plan["code"]):
        return None  # another country's
    rest = figures[len(plan["code"]) :]
    if re.fullmatch(plan["abroad"], rest):
        return None
    if rest.startswith("0") and re.fullmatch(plan["abroad"], rest[1:]):
        if _TRUNK_ZERO.search(written):
            return None  # "(0)" is understood
        at = written.index("0", written.index(plan["code"]) + len(plan["code"]))
        return PhoneFault(
            f"has a 0 after +{plan['code']}, where none is dialled", written[:at] + written[at + 1 :].lstrip()
        )
    return PhoneFault(f"cannot be a number of {plan['name']}: after +{plan['code']} come other figures")


@cache
def _plans() -> dict[str, dict[str, Any]]:
    import tomllib  # few messages hold a number

    return tomllib.loads((Path(__file__).parent / "phone_plans.toml").read_text(encoding="utf-8"))
