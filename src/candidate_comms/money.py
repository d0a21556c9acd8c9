"""Amounts of money, and what an offer says of pay, as values: what a reader finds and a builder or caller compares."""

from __future__ import annotations

from attrs import frozen

from candidate_comms.vocabulary import PayRole

__all__ = ["Money", "Pay", "PayPart"]

_PERIODS_A_YEAR = {
    "year": 1.0,
    "month": 12.0,
    "half month": 24.0,
    "four weeks": 13.0,
    "fortnight": 26.0,
    "week": 52.0,
}
"""How often each comes in a year. Hours, days and shifts depend on the week that is worked."""


@frozen
class Money:
    """An amount of money, or a range of amounts.

    ``currency`` is an ISO code, ``"$"`` for a bare dollar sign, or None; ``period`` is None if not told.
    """

    low: float | None
    """In whole units of the currency; None where a placeholder holds it."""
    high: float | None
    """The same as ``low`` unless it is a range."""
    currency: str | None
    period: str | None
    """``"hour"``, ``"day"``, ``"shift"``, ``"week"``, ``"fortnight"``, ``"four weeks"``, ``"half month"``,
    ``"month"`` or ``"year"``."""
    odd: bool = False
    """Whether the figure is grouped so that it can be misread: 1,44,000 or 25.000."""

    @property
    def yearly(self) -> float | None:
        """The lower figure for a year; None where no figure or no such period is told.

        >>> Money(2500, 2500, "GBP", "month").yearly
        30000.0
        """
        times = _PERIODS_A_YEAR.get(self.period or "")
        return None if self.low is None or times is None else self.low * times


@frozen
class PayPart:
    """One amount of an offer's pay and what it is."""

    role: PayRole
    money: Money
    pro_rata: bool = False
    """Whether it is a full-time amount of which a share is paid."""


@frozen
class Pay:
    """All that an offer says of pay, in its order.

    >>> pay = Pay((PayPart(PayRole.BASIC, Money(6000, 6000, "AED", "month")),
    ...            PayPart(PayRole.ALLOWANCE, Money(3000, 3000, "AED", "month"))))
    >>> pay.basic.low, len(pay.allowances), pay.total
    (6000, 1, None)
    """

    parts: tuple[PayPart, ...]

    @property
    def basic(self) -> Money | None:
        """The basic pay, before allowances."""
        return self._first(PayRole.BASIC)

    @property
    def total(self) -> Money | None:
        """The total, where it is told."""
        return self._first(PayRole.TOTAL)

    @property
    def allowances(self) -> tuple[Money, ...]:
        """Each allowance."""
        return tuple(part.money for part in self.parts if part.role is PayRole.ALLOWANCE)

    def _first(self, role: PayRole) -> Money | None:
        return next((part.money for part in self.parts if part.role is role), None)
