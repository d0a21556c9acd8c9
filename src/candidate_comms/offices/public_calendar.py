"""The public holidays where an office is, from the optional ``holidays`` package.

A firm that closes on other days gives its own: ``attrs.evolve(office, holidays={date(2026, 12, 24), ...})``.
Anything that answers ``day in holidays`` will do.
"""

from __future__ import annotations

from collections.abc import Container
from datetime import date

from attrs import evolve

from candidate_comms.offices.model import Office
from candidate_comms.offices.registry import get

__all__ = ["public_holidays", "with_public_holidays"]


def public_holidays(office: str | Office) -> Container[date]:
    """The public holidays where the office is, whatever the year.

    England and Wales, Scotland or Northern Ireland; US federal, or a state's own list (private employers need not
    close on every one of them); the UAE, where Islamic holidays to come are estimates, right to within two days or so.

    Raises:
        UnknownName: no such office.
        ModuleNotFoundError: the package is not installed; the text names the extra.
        ValueError: the office names no ``region``.

    """
    place = get(office)
    try:
        import holidays
    except ModuleNotFoundError as error:
        raise ModuleNotFoundError(
            "public holidays need the optional package 'holidays': install candidate-comms[calendar]", name="holidays"
        ) from error
    if place.region is None:
        raise ValueError(
            f"the office {place.code!r} does not say whose public holidays count: give it a region such as 'GB-SCT', "
            "or the days themselves, with attrs.evolve(office, holidays=...)"
        )
    country, _, part = place.region.partition("-")
    try:
        calendar: Container[date] = holidays.country_holidays(country, subdiv=part or None)
    except NotImplementedError:
        raise ValueError(
            f"the package 'holidays' does not know the region {place.region!r} of the office {place.code!r}; write an "
            "ISO 3166 code such as 'GB-SCT', or give the days themselves, with attrs.evolve(office, holidays=...)"
        ) from None
    return calendar


def with_public_holidays(office: str | Office) -> Office:
    """The office with its public holidays, so that all counting of working days leaves them out.

    Raises as ``public_holidays`` does.

    >>> spring = with_public_holidays("uk").holidays
    >>> date(2026, 4, 6) in spring, date(2026, 4, 6) in with_public_holidays("uk-sct").holidays
    (True, False)
    """
    place = get(office)
    return evolve(place, holidays=public_holidays(place))
