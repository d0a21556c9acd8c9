from datetime import date
from zoneinfo import ZoneInfo

import pytest
from attrs import evolve

from candidate_comms import lint, offices
from candidate_comms.errors import DataError, UnknownName
from candidate_comms.offices.reading import variant_from
from candidate_comms.offices.working_days import calendar_of
from candidate_comms.vocabulary import Audience

VARIANTS = [offices.get(code) for code in offices.variants()]
EVERY = [*map(offices.get, offices.codes()), *VARIANTS]


def test_every_state_is_an_office_and_so_is_the_district():
    assert len(offices.variants("us")) == 51
    assert offices.variants("uk") == ("uk-sct", "uk-nir")
    assert set(offices.variants("uae")) == {"uae-shj", "uae-difc", "uae-adgm"}
    assert offices.variants() == (*offices.variants("uk"), *offices.variants("uae"), *offices.variants("us"))
    with pytest.raises(UnknownName, match="uk, us, uae"):
        offices.variants("fr")


@pytest.mark.parametrize("office", VARIANTS, ids=lambda office: office.code)
def test_a_variant_differs_from_its_office_in_little(office):
    like = offices.get(office.code.partition("-")[0])
    assert office.jurisdiction == like.jurisdiction == like.code
    assert office.thresholds == like.thresholds
    assert office.name != like.name or office.code == "us-il"
    assert ZoneInfo(office.time_zone)
    assert office.region
    assert set(like.citations) <= set(office.citations)


@pytest.mark.parametrize(
    ("code", "zone"),
    [
        ("us-il", "America/Chicago"),
        ("us-ny", "America/New_York"),
        ("us-ca", "America/Los_Angeles"),
        ("us-az", "America/Phoenix"),
        ("us-hi", "Pacific/Honolulu"),
        ("us-in", "America/Indiana/Indianapolis"),
        ("uk-sct", "Europe/London"),
        ("uae-shj", "Asia/Dubai"),
    ],
)
def test_a_variant_keeps_the_time_in_which_most_of_its_people_live(code, zone):
    assert offices.get(code).time_zone == zone


def test_friday_is_not_worked_in_sharjah():
    thursday = date(2026, 3, 5)
    assert calendar_of(offices.get("uae-shj")).add_working_days(thursday, 1) == date(2026, 3, 9)
    assert calendar_of(offices.get("uae")).add_working_days(thursday, 1) == date(2026, 3, 6)
    assert calendar_of(offices.get("uae-shj")).working_days_between(date(2026, 3, 2), date(2026, 3, 16)) == 8


def test_a_free_zone_has_a_law_of_its_own():
    assert [offices.get(code).regime for code in ("uae", "uae-shj", "uae-difc", "uae-adgm", "uk")] == [
        "onshore",
        "onshore",
        "difc",
        "adgm",
        "",
    ]


@pytest.mark.parametrize("code", ["uae-difc", "uae-adgm"])
def test_a_free_zone_asks_for_the_same_terms_and_cites_no_law_of_the_mainland(code):
    zone, mainland = offices.get(code), offices.get("uae")
    assert [item.term for item in zone.checklist] == [item.term for item in mainland.checklist]
    cited = " ".join(item.citation for item in zone.checklist)
    for law in ("Decree-Law 33/2021", "Cabinet Resolution 1/2022", "Ministerial Resolution"):
        assert law in " ".join(item.citation for item in mainland.checklist)
        assert law not in cited


def test_a_message_is_judged_for_a_variant_as_for_its_office():
    text = "Dear Sam, unfortunately you have not been successful. Regards, HR"
    found = [(finding.code, finding.severity) for finding in lint(text, office="us")]
    assert [(finding.code, finding.severity) for finding in lint(text, office="us-ny")] == found
    assert lint(text, office="us-ny").office == "us-ny"


@pytest.mark.parametrize("office", EVERY, ids=lambda office: office.code)
def test_more_is_asked_for_those_who_need_longer_and_less_for_temporary_work(office):
    usual = office.thresholds_for()
    assert usual == office.thresholds == office.thresholds_for("experienced")
    for audience in (Audience.EXECUTIVE, Audience.RELOCATION, Audience.GRADUATE):
        limits = office.thresholds_for(audience)
        assert limits.offer_window_error_below == usual.offer_window_error_below
        assert limits.offer_window_warn_below >= 10
        assert limits.offer_window_default >= limits.offer_window_warn_below
        assert limits.follow_up_error_after == usual.follow_up_error_after
    temporary = office.thresholds_for("temporary")
    assert (temporary.offer_window_error_below, temporary.offer_window_warn_below) == (1, 1)


def test_graduates_in_the_us_are_asked_to_be_given_three_weeks():
    assert offices.get("us").thresholds_for("graduate").offer_window_warn_below == 15
    assert offices.get("uk").thresholds_for("graduate").offer_window_warn_below == 10
    assert offices.get("uae").thresholds_for("graduate").offer_window_warn_below == 10


def test_every_threshold_of_an_audience_can_be_changed():
    uk = offices.get("uk")
    own = evolve(uk, audiences={Audience.EXECUTIVE: {"offer_window_warn_below": 20}})
    assert own.thresholds_for("executive").offer_window_warn_below == 20
    assert own.thresholds_for("graduate") == uk.thresholds
    stricter = evolve(uk, thresholds=evolve(uk.thresholds, offer_window_error_below=3))
    assert stricter.thresholds_for("executive").offer_window_error_below == 3


def test_an_unknown_audience_says_which_there_are():
    with pytest.raises(UnknownName, match=r"Did you mean 'graduate'\? Allowed: experienced, executive"):
        offices.get("uk").thresholds_for("graduates")


@pytest.mark.parametrize(
    ("entry", "named"),
    [
        ({"currency": "EUR"}, r"v\.toml: x: 'currency' cannot differ"),
        ({"week": {"working_days": ["moonday"]}}, r"x: week.*moonday"),
        ({"citations": [{"confidence": "certain"}]}, r"x: citations\[0\].*certain"),
        (
            {"checklist": [{"term": "hours", "severity": "info", "why": "So.", "citation": "x"}]},
            r"x: checklist: hours is not in that of us",
        ),
    ],
)
def test_a_fault_in_a_variant_is_named_by_file_and_entry(entry, named):
    with pytest.raises(DataError, match=named):
        variant_from({"code": "x", "like": "us", **entry}, offices.get("us"), "v.toml")
