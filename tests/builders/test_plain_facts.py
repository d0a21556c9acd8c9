"""Facts as plain data: what goes out comes back, and everything wrong is told at once."""

import json
import sys
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from typing import get_args, get_origin

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from candidate_comms.builders import plain_facts
from candidate_comms.builders.facts import Candidate, Client, Condition, OpenDoor, Role, Salary, Sender
from candidate_comms.builders.kinds import KINDS
from candidate_comms.builders.offer import Offer
from candidate_comms.builders.plain_facts import fields_of, without_none
from candidate_comms.builders.rejection import Rejection
from candidate_comms.errors import FactsError

offsets = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
SIMPLE = {
    str: st.text(max_size=20),
    int: st.integers(),
    bool: st.booleans(),
    Decimal: st.decimals(allow_nan=False, allow_infinity=False),
    date: st.dates() | st.datetimes(timezones=st.none() | offsets),
    time: st.times(),
}


def values(kind):
    """Any value of this type, whatever sense it makes: its content is the business of ``compose``."""
    if attrs.has(kind):
        return st.deferred(lambda: st.builds(kind, **{field.name: values(field.type) for field in fields_of(kind)}))
    if without_none(kind) is not kind:
        return st.none() | values(without_none(kind))
    if get_origin(kind) is tuple:
        return st.lists(values(get_args(kind)[0]), max_size=3).map(tuple)
    return SIMPLE[kind]


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
def test_a_letter_comes_back_from_its_own_facts_through_json(kind, data):
    letter = data.draw(values(KINDS[kind]))
    assert KINDS[kind].from_dict(json.loads(json.dumps(letter.to_dict()))) == letter


def test_what_has_its_default_is_left_out(a_rejection):
    told = a_rejection().to_dict()
    assert told["candidate"] == {"name": "Amira Haddad"}
    assert told["interviewed_on"] == "2026-03-02"
    assert "open_door" not in told


REJECTION = {
    "candidate": "Amira Haddad",
    "role": "Food Technologist",
    "sender": {"name": "Joanna Pike", "company": "Example Foods"},
    "feedback": [{"criterion": "audits", "seen": "you described one", "next_step": "sit in on two"}],
}
OFFER = {
    **{name: REJECTION[name] for name in ("candidate", "role", "sender")},
    "salary": 45_000,
    "start_date": "2026-05-04",
    "sent_on": "2026-03-06",
    "location": "Leeds",
}


def test_a_value_that_can_do_with_its_first_field_may_be_that_field_alone():
    letter = Rejection.from_dict({**REJECTION, "client": "Example Dairies", "open_door": "audit roles"})
    assert (letter.candidate, letter.role) == (Candidate("Amira Haddad"), Role("Food Technologist"))
    assert (letter.client, letter.open_door) == (Client("Example Dairies"), OpenDoor("audit roles"))
    offer = Offer.from_dict({**OFFER, "conditions": ["two references", {"text": "a licence"}], "benefits": "a car"})
    assert offer.conditions == (Condition("two references"), Condition("a licence"))
    assert offer.benefits == ("a car",)


@pytest.mark.parametrize("amount", [45000.5, "45000.50", Decimal("45000.50"), {"amount": "45000.5"}])
def test_an_amount_is_a_number_or_text(amount):
    assert Offer.from_dict({**OFFER, "salary": amount}).salary == Salary(Decimal("45000.5"))


def test_real_dates_and_values_are_taken_as_they_are():
    sender = Sender("Joanna Pike", company="Example Foods")
    letter = Offer.from_dict(
        {**OFFER, "sender": sender, "start_date": date(2026, 5, 4), "decide_by": "2026-03-16T12:00Z"}
    )
    assert (letter.sender, letter.start_date) == (sender, date(2026, 5, 4))
    assert letter.decide_by == datetime(2026, 3, 16, 12, tzinfo=UTC)


def test_an_editors_note_on_the_schema_is_no_fact():
    assert Rejection.from_dict({"$schema": "rejection.json", **REJECTION}) == Rejection.from_dict(REJECTION)


def faults(kind, facts):
    with pytest.raises(FactsError) as raised:
        kind.from_dict(facts)
    return dict(raised.value.faults)


def test_every_fault_is_told_at_once_by_its_path():
    told = faults(
        Rejection,
        {
            "candidate": {"nme": "Amira"},
            "sender": "Joanna Pike",
            "feedback": [{"criterion": "audits"}, "praise"],
            "intervewed_on": "2026-03-02",
            "reason": 3,
        },
    )
    assert told == {
        "candidate.name": "is missing; give text",
        "candidate.nme": "is not known. Did you mean 'name'?",
        "role": "is missing; give text, or a table of title, employer",
        "sender": "should be a table of name, company, job_title, email, phone, not text ('Joanna Pike')",
        "feedback[0].seen": "is missing; give text",
        "feedback[1]": "should be a table of criterion, seen, next_step, not text ('praise')",
        "intervewed_on": "is not known. Did you mean 'interviewed_on'?",
        "reason": "should be text, not the number 3",
    }


@pytest.mark.parametrize(
    ("field", "given", "told"),
    [
        ("salary", "45,000", "should be a number such as 45000 or 12.50, not text ('45,000')"),
        ("salary", True, "should be a number such as 45000 or 12.50, not true"),
        ("salary", None, "should be a number, or a table of amount, currency, period, allowances, paid, not nothing"),
        (
            "salary",
            {"amount": 1, "allowances": {"name": "Housing"}},
            "should be a list of tables of name, amount, not a table",
        ),
        ("start_date", "4 May 2026", "should be a date such as 2026-03-02, not text ('4 May 2026')"),
        ("start_date", "20260504", "should be a date such as 2026-03-02"),
        ("start_date", "2026-02-30", "is no date: '2026-02-30'"),
        ("start_date", 20260504, "not the number 20260504"),
        ("hours", 40, "should be text, not the number 40"),
        ("hours", ["40"], "should be text, not a list"),
        ("exempt", "no", "should be true or false, not text ('no')"),
        ("location", date(2026, 3, 2), "should be text, not the date 2026-03-02"),
        ("benefits", {"car": True}, "should be text, or a list of it, not a table of fields"),
        ("benefits", [1], "should be text, not the number 1"),
        ("conditions", [None], "not nothing (null)"),
        ("candidate", ["Amira"], "should be text, or a table of name, known_as, gender, not a list"),
        ("candidate", b"Amira", "not a value of type bytes"),
        ("location", "x" * 99 + "\n", ""),
    ],
)
def test_nothing_is_made_to_fit(field, given, told):
    if not told:
        assert Offer.from_dict({**OFFER, field: given}).location == given  # its content is looked at by compose
        return
    (fault,) = faults(Offer, {**OFFER, field: given}).values()
    assert told in fault


def test_nothing_in_a_field_that_may_be_left_out_is_as_if_it_were():
    """Programs that export records write null where they hold nothing."""
    empty = dict.fromkeys(("benefits", "conditions", "decide_by", "date_asked_for", "exempt", "client", "notice"))
    salary = {"amount": 45_000, "currency": None, "allowances": None}
    assert Offer.from_dict({**OFFER, **empty, "salary": salary}) == Offer.from_dict(OFFER)
    open_door = {"roles": "audit roles", "months": None}
    assert Rejection.from_dict({**REJECTION, "open_door": open_door}).open_door == OpenDoor("audit roles")
    assert faults(Offer, {**OFFER, "location": None}) == {"location": "should be text, not nothing (null)"}


def test_a_missing_list_says_what_stands_in_it():
    without = {name: value for name, value in REJECTION.items() if name != "feedback"}
    assert faults(Rejection, without) == {"feedback": "is missing; give a list of tables of criterion, seen, next_step"}
    assert "a list of tables of criterion" in faults(Rejection, {**REJECTION, "feedback": "good"})["feedback"]


@pytest.mark.parametrize("given", ["9:30", "09:75", 930, True])
def test_a_time_of_day_is_a_time(given):
    from candidate_comms.builders.welcome import Welcome

    about = {name: OFFER[name] for name in ("candidate", "role", "sender", "start_date", "sent_on", "location")}
    assert Welcome.from_dict({**about, "arrive_at": "09:30"}).arrive_at == time(9, 30)
    assert " time" in faults(Welcome, {**about, "arrive_at": given})["arrive_at"]


def test_the_known_names_are_listed_once():
    told = faults(Rejection, {**REJECTION, "salary": 1, "xyz": 2})
    assert told["salary"].startswith("is not known. Known: candidate, role, sender, client, interviewed_on")
    assert told["xyz"] == "is not known."


@pytest.mark.parametrize("given", [None, [], "facts", 3])
def test_facts_are_a_table(given):
    assert "should be a table of fields" in faults(Rejection, given)["facts"]


def test_a_letter_with_wrong_types_has_no_plain_facts(a_rejection):
    with pytest.raises(FactsError, match="role: should be Role, not int"):
        a_rejection(role=3).to_dict()


@pytest.mark.parametrize("given", ["9999-12-31", "1900-01-01", "0001-01-01T00:00+14:00", "9999-12-31T23:59-14:00"])
@pytest.mark.parametrize("field", ["sent_on", "decide_by", "start_date"])
def test_a_date_that_stands_for_none_in_some_program_is_told(field, given):
    with pytest.raises(FactsError) as raised:
        Offer.from_dict({**OFFER, field: given}).compose("uk")
    assert raised.value.faults == (
        (field, f"is in the year {int(given[:4])}; give the real date, or leave it out where it is optional"),
    )


def test_without_cattrs_the_error_names_the_extra(monkeypatch, a_rejection):
    monkeypatch.setitem(sys.modules, "cattrs", None)
    plain_facts._converter.cache_clear()
    for ask in (lambda: Rejection.from_dict(REJECTION), lambda: a_rejection().to_dict()):
        with pytest.raises(ModuleNotFoundError, match=r"pip install candidate-comms\[facts\]"):
            ask()
