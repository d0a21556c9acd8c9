"""How deadlines and pushes are weighed."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from candidate_comms import offices
from candidate_comms.linter.engine import lint
from candidate_comms.moves.facts import Deadline, Pressure
from candidate_comms.rules.registry import RULES, get
from candidate_comms.vocabulary import Audience, MessageKind, Move, Severity, Tactic

PUSHING = {f"OF20{number}" for number in range(2, 10)} | {"OF212", "OF213"}
WEIGHT = {None: -1, Severity.INFO: 0, Severity.WARNING: 1, Severity.ERROR: 2}


def window(hours=None, working_days=None, soft=False):
    return (Move.DEADLINE, Deadline(None, hours, working_days, "by hand", soft))


def weight(reading):
    hits = list(get("short-decision-window").check(reading))
    return WEIGHT[hits[0].severity] if hits else WEIGHT[None]


@pytest.mark.parametrize(
    ("working_days", "expected"), [(0, 2), (1, 2), (2, 1), (3, 0), (4, 0), (5, -1), (10, -1)], ids=lambda v: str(v)
)
def test_working_days_are_weighed_against_the_offices_floor_and_comfort(made, working_days, expected):
    assert weight(made(MessageKind.OFFER, window(hours=24 * working_days + 1, working_days=working_days))) == expected


def test_three_or_four_days_weigh_only_beside_another_push(made):
    push = (Move.PRESSURE, Pressure(Tactic.RIVALS))
    assert weight(made(MessageKind.OFFER, window(hours=75, working_days=3), push)) == 1
    assert weight(made(MessageKind.OFFER, window(hours=121, working_days=5), push)) == -1


def test_forty_eight_hours_are_too_few_whatever_the_calendar_says(made):
    assert weight(made(MessageKind.OFFER, window(hours=48, working_days=2))) == 2


@pytest.mark.parametrize(("hours", "expected"), [(0, 2), (24, 2), (48, 2), (60, 1), (72, -1), (96, -1)])
def test_without_a_send_date_only_a_short_number_of_hours_counts(made, hours, expected):
    assert weight(made(MessageKind.OFFER, window(hours=hours))) == expected


def test_what_cannot_be_computed_is_never_guessed(made):
    assert weight(made(MessageKind.OFFER, window())) == -1


def test_an_agreed_date_presses_nobody(made):
    assert weight(made(MessageKind.OFFER, window(24, 1, soft=True))) == -1
    assert weight(made(MessageKind.OFFER, window(72, 3, soft=True))) == -1


def test_an_extension_is_judged_more_mildly_than_an_offer(made):
    assert weight(made(MessageKind.OFFER_EXTENSION, window(24, 1))) == 1
    assert weight(made(MessageKind.OFFER_EXTENSION, window(72, 3))) == -1


def test_the_message_tells_the_figures(made):
    (hit,) = get("short-decision-window").check(made(MessageKind.OFFER, window(26.4, 1)))
    assert "26 hours (1 working day)" in hit.message
    assert "5 working days" in hit.message


@settings(max_examples=50)
@given(st.integers(0, 30), st.integers(0, 30), st.booleans(), st.sampled_from(["uk", "us", "uae"]))
def test_more_time_never_weighs_more(made_always, some, more, soft, office):
    less, longer = sorted((some, more))
    first = weight(made_always(MessageKind.OFFER, window(working_days=less, soft=soft), office=office))
    second = weight(made_always(MessageKind.OFFER, window(working_days=longer, soft=soft), office=office))
    assert second <= first


@pytest.mark.parametrize("tactic", [t for t in Tactic if t is not Tactic.SHORT_DEADLINE])
def test_every_tactic_belongs_to_just_one_rule(made, tactic):
    reading = made(MessageKind.OFFER, (Move.PRESSURE, Pressure(tactic)))
    fired = [rule.code for rule in RULES if rule.code in PUSHING and list(rule.check(reading))]
    assert len(fired) == 1


def test_two_pushes_in_one_sentence_are_one_finding_over_both(made):
    pushes = ((Move.PRESSURE, Pressure(Tactic.THREAT)), (Move.PRESSURE, Pressure(Tactic.THREAT)))
    reading = made(MessageKind.OFFER, *pushes, one_sentence=True)
    (hit,) = get("withdrawal-threat").check(reading)
    assert hit.span is not None
    assert hit.span.cut(reading.document.text) == "pressure0 pressure1"
    assert len(list(get("withdrawal-threat").check(made(MessageKind.OFFER, *pushes)))) == 2


@pytest.mark.parametrize(
    "words",
    [
        "You have until midnight tonight to sign.",
        "Please accept by close of business today.",
        "Let us have your answer by noon tomorrow.",
        "The offer is open until 5 pm today.",
    ],
)
def test_one_moment_in_two_words_is_one_finding(words):
    text = f"Hi Jordan,\n\nWe'd love to offer you the Account Executive job at $65,000 a year. {words}\n\nChad"
    report = lint(text, office="us", sent_at=datetime(2026, 11, 20, 10))
    assert [finding.code for finding in report].count("OF201") == 1


@pytest.mark.parametrize("office", ["uk", "us", "uae"])
@pytest.mark.parametrize("audience", list(Audience))
def test_the_help_on_a_short_time_asks_for_no_more_than_the_message_calls_comfortable(office, audience):
    text = "Hi Jordan,\n\nWe'd love to offer you the job. You have two hours to accept.\n\nChad"
    report = lint(text, office=office, audience=audience)
    (finding,) = [finding for finding in report if finding.code == "OF201"]
    least = offices.get(office).thresholds_for(audience).offer_window_warn_below
    days = "1 working day" if least == 1 else f"{least} working days"
    assert finding.message.endswith(f"is {days}.")
    assert f"at least {days}" in finding.help
