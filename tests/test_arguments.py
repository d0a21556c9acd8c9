"""What is no answerable call is refused with the argument's name and what it takes."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from candidate_comms import check_timeline, decision_by, decision_window, follow_up_due, lint, lint_template
from candidate_comms.timing import HoldingMessageSent, InterviewHeld

NOON = datetime(2027, 3, 1, 12)
MONDAY = date(2027, 3, 1)


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (lambda: lint("Hi", sent_at=MONDAY), "sent_at: a date and a time"),
        (lambda: lint("Hi", sent_at="2027-03-01"), "sent_at: a date and a time.* not str"),
        (lambda: lint("Hi", interviewed_on="2027-03-01"), "interviewed_on: a date, .* not str"),
        (lambda: lint("Hi", today="2027-03-01"), "today: a date, .* not str"),
        (lambda: lint_template("Hi", today=2027), "today: a date, .* not int"),
        (lambda: lint("Hi", rules="OF201"), "rules: each is a Rule, and not 'O'"),
        (lambda: lint("Hi", rules=["OF201"]), "rules: each is a Rule, and not 'OF201'"),
        (lambda: lint_template(None), "source: .* not NoneType"),
        (lambda: decision_window(None, "uk"), "text: .* not NoneType"),
        (lambda: decision_window("Hi", "uk", MONDAY), "sent_at: a date and a time"),
        (lambda: follow_up_due("2027-03-01", "uk"), "interviewed_on: a date, .* not str"),
        (lambda: decision_by("2027-03-01", "uk"), "sent_at: a date, .* not str"),
        (lambda: decision_by(MONDAY, "uk", working_days=2.5), "working_days: a whole number, and not 2.5"),
        (lambda: check_timeline([], "uk", today="2027-03-01"), "today: a date, .* not str"),
        (lambda: check_timeline(InterviewHeld(MONDAY), "uk", today=MONDAY), "events: a list of events"),
        (lambda: check_timeline([InterviewHeld("2027-03-01")], "uk", today=MONDAY), r"InterviewHeld\(on=…\): a date"),
        (
            lambda: check_timeline([HoldingMessageSent(MONDAY, until="Friday")], "uk", today=MONDAY),
            r"HoldingMessageSent\(until=…\): a date",
        ),
    ],
)
def test_a_wrong_type_is_named(call, told):
    with pytest.raises(TypeError, match=told):
        call()


@pytest.mark.parametrize(
    "call",
    [
        lambda: lint("Hi", sent_at=NOON, interviewed_on=MONDAY),
        lambda: lint("Hi", sent_at=NOON, interviewed_on=NOON),
        lambda: lint("Hi", today=NOON),
        lambda: decision_window("Hi", "uk", NOON),
        lambda: follow_up_due(NOON, "uk"),
        lambda: decision_by(MONDAY, "uk", working_days=3),
        lambda: check_timeline([InterviewHeld(MONDAY)], "uk", today=NOON),
        lambda: check_timeline(iter([InterviewHeld(MONDAY)]), "uk", today=MONDAY),
    ],
)
def test_a_date_or_a_moment_is_taken_where_either_will_do(call):
    call()
