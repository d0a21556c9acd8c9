"""Telephone numbers that an Arabic message gives as the office's own and that its country cannot have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from candidate_comms.moves.arabic.lexicon import is_in, word_list
from candidate_comms.moves.arabic.line import Line
from candidate_comms.moves.arabic.page import Page
from candidate_comms.moves.locale_facts import PhoneNumber
from candidate_comms.moves.model import Annotation
from candidate_comms.offices.model import Office
from candidate_comms.offices.phone_numbers import phone_fault
from candidate_comms.vocabulary import Move

__all__ = ["annotate_phones"]

_NUMBER = re.compile(r"(?<![\w.,/+-])(?:\+|\(?0)\d[\d() -]{5,18}\d(?![\w/]|[.,-]\d)")
_DAY = re.compile(r"\d{1,4}[ -]\d{1,2}[ -]\d{1,4}")
_NEAR = 5  # words before a number that tell whose it is
_SIGNED = frozenset({"signature", "footer", "closing"})


def annotate_phones(page: Page, office: Office) -> Iterator[Annotation]:
    """A PHONE for each number under which nobody can be reached."""
    for line in page.every:
        if line.part == "quoted" or not line.figures:
            continue
        for match in _NUMBER.finditer(page.text, line.start, line.end):
            written = match.group().strip()
            if _DAY.fullmatch(written) or not _is_the_offices(line, match.start()):
                continue
            fault = phone_fault(written, office.jurisdiction)
            if fault is not None:
                yield page.note(Move.PHONE, match.start(), match.end(), PhoneNumber(fault.problem, fault.instead))


def _is_the_offices(line: Line, start: int) -> bool:
    """Whether a number is given as one under which the office is reached."""
    at = next((index for index, begun in enumerate(line.starts) if begun >= start), len(line.norms))
    before = line.norms[max(0, at - _NEAR) : at]
    if any(is_in(word, word_list("no_phone", "office_facts")) for word in before):
        return False
    return line.part in _SIGNED or any(is_in(word, word_list("phone", "office_facts")) for word in before)
