"""Whether a sender can be called on the number that the letter will give."""

from __future__ import annotations

import re
from collections.abc import Iterator

from candidate_comms.offices.model import Office
from candidate_comms.offices.phone_numbers import phone_fault

__all__ = ["faults_in_office_phone"]

_NUMBER = re.compile(r"[+(0-9][-+() ./0-9]*")
"""Without an extension after it."""


def faults_in_office_phone(phone: str, office: Office) -> Iterator[str]:
    """What is wrong with a number as one of the office's country; one that names another country is left alone.

    >>> from candidate_comms import offices
    >>> list(faults_in_office_phone("+44 1632 960123 ext. 4", offices.get("us")))
    []
    >>> list(faults_in_office_phone("0600 555 021", offices.get("uae")))
    ["'0600 555 021' has a 0 before 600, where none belongs; write '600 555 021'"]
    """
    number = _NUMBER.match(phone)
    fault = phone_fault(number.group().rstrip(), office.jurisdiction) if number is not None else None
    if fault is not None and fault.sure:
        instead = f"write {fault.instead!r}" if fault.instead else "write it with + and the code of its country"
        yield f"{phone!r} {fault.problem}; {instead}"
