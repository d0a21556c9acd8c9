"""Which dates are ambiguous enough to say so."""

from __future__ import annotations

from datetime import datetime

import pytest

from candidate_comms import lint
from candidate_comms.moves.facts import DateMention
from candidate_comms.rules.registry import get
from candidate_comms.vocabulary import MessageKind, Move, Severity


def hits(made, office="uk", **facts):
    reading = made(MessageKind.OFFER, (Move.DATE, DateMention(None, **facts)), office=office)
    return list(get("ambiguous-date").check(reading))


def test_a_date_with_two_readings_is_an_error_wherever_it_stands(made):
    (hit,) = hits(made, ambiguous=True)
    assert hit.severity in (None, Severity.ERROR)


def test_a_relative_day_matters_only_where_the_candidate_should_act(made):
    (hit,) = hits(made, relative=True, candidate_should_act=True)
    assert hit.severity is Severity.WARNING
    assert not hits(made, relative=True)
    assert not hits(made, candidate_should_act=True)


@pytest.mark.parametrize(
    ("office", "pattern"), [("uk", "4 March 2027"), ("us", "March 4, 2027"), ("uae", "4 March 2027")]
)
def test_the_help_shows_the_offices_own_way_of_writing_a_date(made, office, pattern):
    (hit,) = hits(made, office=office, ambiguous=True)
    assert pattern in hit.help


@pytest.mark.parametrize(
    ("office", "written"), [("uk", "Friday 27 November 2026"), ("us", "Friday, November 27, 2026")]
)
def test_a_weekday_that_limits_the_decision_is_told_with_its_date(office, written):
    text = "Hi Sam,\n\nWe would like to offer you the job. Please accept by 10am on Friday.\n\nJo Hale"
    [finding] = [f for f in lint(text, office=office, sent_at=datetime(2026, 11, 24, 9)) if f.code == "LC603"]
    assert written in finding.help
