import sys
from datetime import date

import pytest
from attrs import evolve

from candidate_comms import offices
from candidate_comms.errors import UnknownName
from candidate_comms.offices.working_days import calendar_of


@pytest.mark.parametrize(
    ("code", "holiday"),
    [
        ("uk", date(2026, 5, 4)),
        ("us", date(2026, 11, 26)),
        ("uae", date(2026, 12, 2)),
        ("uk-sct", date(2026, 11, 30)),
        ("uk-nir", date(2026, 7, 13)),
        ("us-il", date(2026, 2, 12)),
        ("us-ma", date(2026, 4, 20)),
        ("us-dc", date(2026, 4, 16)),
        ("us-tx", date(2026, 11, 27)),
        ("uae-shj", date(2026, 12, 2)),
        ("uae-difc", date(2026, 12, 2)),
    ],
)
def test_public_holidays_are_those_of_the_office(code, holiday):
    assert holiday in offices.public_holidays(code)
    assert holiday in offices.public_holidays(offices.get(code))
    assert date(2026, 3, 11) not in offices.public_holidays(code)


@pytest.mark.parametrize(
    ("code", "working"),
    [
        ("uk", date(2026, 11, 30)),  # Scotland's
        ("uk", date(2026, 1, 2)),  # Scotland's
        ("uk-sct", date(2026, 4, 6)),  # Easter Monday
        ("uk-sct", date(2026, 8, 31)),  # England's late summer holiday
        ("uk", date(2026, 7, 13)),  # Northern Ireland's
        ("us", date(2026, 2, 12)),  # Illinois's
        ("us-ny", date(2026, 4, 20)),  # Massachusetts's
        ("us-ca", date(2026, 10, 12)),  # federal, but not California's
    ],
)
def test_the_holidays_of_a_neighbour_are_working_days_here(code, working):
    assert working not in offices.public_holidays(code)


def test_an_office_with_its_public_holidays_is_the_same_office_and_the_registry_keeps_its_own():
    easter = offices.with_public_holidays("uk")
    assert easter == offices.get("uk")
    assert calendar_of(easter).add_working_days(date(2026, 4, 2), 1) == date(2026, 4, 7)
    assert calendar_of(offices.get("uk")).add_working_days(date(2026, 4, 2), 1) == date(2026, 4, 3)


@pytest.mark.parametrize("code", [*offices.codes(), *offices.variants()])
def test_every_office_has_public_holidays(code):
    calendar = offices.public_holidays(code)
    assert date(2026, 1, 1) in calendar
    assert date(2031, 1, 1) in calendar


def test_without_the_package_the_error_names_the_extra(monkeypatch):
    monkeypatch.setitem(sys.modules, "holidays", None)
    with pytest.raises(ModuleNotFoundError, match=r"candidate-comms\[calendar\]"):
        offices.with_public_holidays("uk")


def test_without_the_package_an_office_still_counts_and_takes_any_holidays(monkeypatch):
    monkeypatch.setitem(sys.modules, "holidays", None)
    closed = evolve(offices.get("us-ny"), holidays=frozenset({date(2026, 7, 3)}))
    assert calendar_of(closed).add_working_days(date(2026, 7, 2), 1) == date(2026, 7, 6)


@pytest.mark.parametrize(("region", "named"), [(None, "region such as"), ("XX", "'XX'"), ("GB-XYZ", "'GB-XYZ'")])
def test_an_office_whose_region_is_not_known_says_the_way_out(region, named):
    with pytest.raises(ValueError, match=named) as raised:
        offices.public_holidays(evolve(offices.get("uk"), region=region))
    assert "attrs.evolve(office, holidays=...)" in str(raised.value)


def test_an_unknown_office_has_no_holidays():
    with pytest.raises(UnknownName, match="Did you mean 'uk-sct'"):
        offices.with_public_holidays("uk-sctl")
