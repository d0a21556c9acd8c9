"""The terms of an employment that nearly every offer tells something of."""

from __future__ import annotations

from candidate_comms.vocabulary import TermName

__all__ = ["PACKAGE"]

PACKAGE = frozenset(
    {
        TermName.PAY,
        TermName.START_DATE,
        TermName.HOURS,
        TermName.CONTRACT_TYPE,
        TermName.HOLIDAY,
        TermName.NOTICE,
        TermName.PROBATION,
        TermName.BENEFITS,
        TermName.CONDITIONS,
    }
)
