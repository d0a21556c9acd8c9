from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from attrs import evolve
from hypothesis import strategies as st

from candidate_comms import offices

DAYS = st.dates(date(2024, 1, 1), date(2031, 12, 31))
MOMENTS = st.datetimes(
    datetime(2024, 1, 1),
    datetime(2031, 12, 31),
    timezones=st.sampled_from(
        ["UTC", "Europe/London", "America/Chicago", "Asia/Dubai", "Asia/Kolkata", "Pacific/Kiritimati"]
    ).map(ZoneInfo),
)
OFFICES = st.builds(
    lambda code, holidays: evolve(offices.get(code), holidays=holidays),
    st.sampled_from(["uk", "us", "uae", "uk-sct", "us-ny", "us-az", "us-hi", "uae-shj", "uae-difc"]),
    st.one_of(st.just(()), st.frozensets(DAYS, max_size=60)),
)
