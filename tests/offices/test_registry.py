import tomllib
from datetime import date
from pathlib import Path

import pytest
from attrs.exceptions import FrozenInstanceError

from candidate_comms import offices
from candidate_comms.errors import DataError, UnknownName
from candidate_comms.offices import registry
from candidate_comms.offices.model import Office
from candidate_comms.offices.reading import office_from
from candidate_comms.vocabulary import Severity, TermName

ALL = [offices.get(code) for code in offices.codes()]


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("uk", "uk"),
        ("GB", "uk"),
        (" us ", "us"),
        ("us-il", "us-il"),
        ("US_IL", "us-il"),
        ("uk-eng", "uk"),
        ("UK-SCT", "uk-sct"),
        ("uae", "uae"),
        ("uae-onshore", "uae"),
    ],
)
def test_an_office_is_found_by_any_of_its_codes(given, code):
    assert offices.get(given).code == code


def test_an_office_is_read_once_and_handed_back_as_it_is():
    uk = offices.get("uk")
    assert offices.get("gb") is uk
    assert offices.get(uk) is uk


@pytest.mark.parametrize("given", ["ukk", "", "us-xx", "uk-", None, 7])
def test_an_unknown_office_says_what_is_allowed(given):
    with pytest.raises(UnknownName) as raised:
        offices.get(given)
    assert {"uk", "gb", "us", "us-il", "uae", "uae-onshore", "uae-difc"} <= set(raised.value.allowed)
    assert "office" in str(raised.value)
    assert "uk, us, uae and their parts, such as uk-sct" in str(raised.value)


def test_a_near_miss_is_met_with_a_suggestion():
    with pytest.raises(UnknownName, match="Did you mean 'uae'"):
        offices.get("uea")
    with pytest.raises(UnknownName, match="Did you mean 'uk-sct'"):
        offices.get("uk-scot")


def test_an_office_cannot_be_changed_by_accident():
    with pytest.raises(FrozenInstanceError):
        offices.get("uk").currency = "EUR"
    with pytest.raises(TypeError):
        offices.get("us").severities["RJ101"] = Severity.INFO


@pytest.mark.parametrize("office", ALL, ids=lambda office: office.code)
def test_every_fact_has_a_source_a_grade_and_a_date(office: Office):
    assert office.citations
    for citation in office.citations:
        assert citation.fact
        assert citation.source
        assert citation.confidence in ("H", "M", "L")
        assert date(2026, 1, 1) <= citation.checked <= office.checked
    for item in office.checklist:
        assert item.why.endswith(".")
        assert item.citation


@pytest.mark.parametrize("office", ALL, ids=lambda office: office.code)
def test_a_checklist_names_each_term_once(office: Office):
    terms = [item.term for item in office.checklist]
    assert len(terms) == len(set(terms))


@pytest.mark.parametrize("office", ALL, ids=lambda office: office.code)
def test_only_what_nobody_can_decide_without_is_an_error(office: Office):
    errors = {item.term for item in office.checklist if item.severity is Severity.ERROR}
    assert errors == {
        TermName.PAY,
        TermName.PAY_PERIOD,
        TermName.START_DATE,
    }


def test_a_us_offer_is_not_asked_for_what_us_letters_leave_out():
    asked = {item.term for item in offices.get("us").checklist}
    assert asked.isdisjoint({TermName.HOURS, TermName.NOTICE, TermName.PROBATION, TermName.HOLIDAY})


@pytest.mark.parametrize("office", ALL, ids=lambda office: office.code)
def test_thresholds_grow_in_the_order_of_their_weight(office: Office):
    limits = office.thresholds
    assert 0 < limits.offer_window_error_below < limits.offer_window_warn_below <= limits.offer_window_default
    assert 0 < limits.follow_up_warn_after < limits.follow_up_error_after < limits.closure_ceiling_days


def test_no_office_ships_the_telephone_number_of_anybody():
    assert all(office.phone is None for office in ALL)


def test_feedback_rules_weigh_less_in_the_us_alone():
    assert offices.get("us").severities["RJ101"] is Severity.WARNING
    for code in ("uk", "uae"):
        assert not any(rule.startswith("RJ") for rule in offices.get(code).severities)


@pytest.fixture
def table():
    with Path(registry.__file__).with_name("uk.toml").open("rb") as file:
        return tomllib.load(file)


def test_a_data_file_makes_the_office_that_the_registry_gives(table):
    assert office_from(table, "uk.toml") == offices.get("uk")


@pytest.mark.parametrize(
    ("spoil", "named"),
    [
        (lambda t: t["week"].update(working_days=["moonday"]), r"uk\.toml: \[week\].*moonday"),
        (lambda t: t["week"].update(day_ends="17:30"), r"\[week\].*should be a time"),
        (lambda t: t["thresholds"].update(feedback_points="2"), r"\[thresholds\].*should be a int"),
        (lambda t: t["thresholds"].pop("feedback_words"), r"\[thresholds\].*feedback_words"),
        (lambda t: t["checklist"][3].update(term="salary"), r"checklist\[3\].*salary"),
        (lambda t: t["checklist"][0].pop("why"), r"checklist\[0\].*why"),
        (lambda t: t["citations"][1].update(confidence="certain"), r"citations\[1\].*certain"),
        (lambda t: t["citations"][0].update(checked="2026-11-22"), r"citations\[0\].*should be a date"),
        (lambda t: t.update(severities={"RJ101": "fatal"}), r"\[severities\].*fatal"),
        (lambda t: t["office"].pop("currency"), r"\[office\].*currency"),
        (lambda t: t["audiences"].update(executiv={}), r"\[audiences\].*executiv"),
        (lambda t: t["audiences"]["executive"].update(offer_window=3), r"\[audiences\].*offer_window is not"),
        (lambda t: t.update(offfice={}), r"\[offfice\] is not a table"),
    ],
)
def test_a_fault_in_a_data_file_is_named_by_file_and_entry(table, spoil, named):
    spoil(table)
    with pytest.raises(DataError, match=named):
        office_from(table, "uk.toml")


def test_an_office_may_have_a_phone_of_its_own(table):
    table["phone"] = {"e164": "+441632960123", "national": "01632 960123"}
    phone = office_from(table, "uk.toml").phone
    assert phone is not None
    assert phone.e164 == "+441632960123"
