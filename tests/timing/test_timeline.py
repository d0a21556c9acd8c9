from datetime import UTC, date, datetime, timedelta
from itertools import permutations

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError
from hypothesis import given
from hypothesis import strategies as st

from candidate_comms import check_timeline, follow_up_due, offices
from candidate_comms.timing import (
    CandidateWithdrew,
    DecisionSent,
    FeedbackPromised,
    FeedbackSent,
    HoldingMessageSent,
    InterviewHeld,
    InvitationSent,
    OfferSent,
    ReplyReceived,
)
from candidate_comms.vocabulary import Owed, Severity

from .conftest import DAYS, OFFICES

HELD = InterviewHeld(date(2026, 3, 2))  # a Monday


def march(day):
    return date(2026, 3, day)


def owed(*events, today, office="uk"):
    """What is waited for: what, until when, how late, how bad."""
    return [
        (one.owed, one.due, one.working_days_late, one.severity)
        for one in check_timeline(events, office, today=today).open
    ]


def test_after_an_interview_an_answer_is_due_then_late_then_overdue():
    assert owed(HELD, today=march(6)) == [(Owed.ANSWER, march(9), 0, None)]
    assert owed(HELD, today=march(9)) == [(Owed.ANSWER, march(9), 0, None)]
    assert owed(HELD, today=march(10)) == [(Owed.ANSWER, march(9), 1, Severity.WARNING)]
    assert owed(HELD, today=march(17)) == [(Owed.ANSWER, march(9), 6, Severity.ERROR)]


def test_what_is_left_is_counted_in_working_days():
    (answer,) = check_timeline([HELD], "uk", today=march(4)).open
    assert answer.working_days_left == 3
    assert answer.text == "An answer to the candidate is due on Monday 2026-03-09: 3 working days left."


@pytest.mark.parametrize("answer", [DecisionSent, OfferSent, InvitationSent, CandidateWithdrew])
def test_any_answer_ends_the_wait(answer):
    timeline = check_timeline([HELD, answer(march(11))], "uk", today=march(31))
    assert timeline.open == ()
    assert timeline.ok
    (answered,) = timeline.obligations
    assert (answered.met_on, answered.working_days_late, answered.severity) == (march(11), 2, Severity.WARNING)
    assert answered.text == "An answer to the candidate came on Wednesday 2026-03-11, 2 working days late."


def test_the_next_interview_begins_a_new_wait():
    again = InterviewHeld(march(16))
    assert owed(HELD, InvitationSent(march(5)), again, today=march(20)) == [(Owed.ANSWER, march(23), 0, None)]
    assert owed(HELD, again, today=march(20)) == [(Owed.ANSWER, march(23), 0, None)]


def test_a_dated_holding_message_moves_the_day_twice_and_no_more():
    first = HoldingMessageSent(march(9), until=march(16))
    second = HoldingMessageSent(march(16), until=march(23))
    third = HoldingMessageSent(march(23), until=march(30))
    assert owed(HELD, first, today=march(12)) == [(Owed.ANSWER, march(16), 0, None)]
    assert owed(HELD, first, second, today=march(20)) == [(Owed.ANSWER, march(23), 0, None)]
    assert owed(HELD, first, second, third, today=march(25)) == [(Owed.ANSWER, march(23), 2, Severity.ERROR)]


def test_a_new_interview_allows_two_new_dates():
    before = [HoldingMessageSent(march(3), until=march(4)), HoldingMessageSent(march(4), until=march(5))]
    after = HoldingMessageSent(march(11), until=march(25))
    assert owed(HELD, *before, InterviewHeld(march(10)), after, today=march(24)) == [(Owed.ANSWER, march(25), 0, None)]


def test_an_undated_holding_message_moves_nothing():
    vague = HoldingMessageSent(march(9))
    assert owed(HELD, vague, today=march(17)) == owed(HELD, today=march(17))
    twice = [HoldingMessageSent(march(4), until=march(12)), HoldingMessageSent(march(12), until=march(20))]
    assert owed(HELD, vague, *twice, today=march(19)) == [(Owed.ANSWER, march(20), 0, None)]


def test_a_promised_date_that_has_passed_is_overdue_at_once():
    promise = HoldingMessageSent(march(3), until=march(5))
    assert owed(HELD, promise, today=march(5)) == [(Owed.ANSWER, march(5), 0, None)]
    assert owed(HELD, promise, today=march(6)) == [(Owed.ANSWER, march(5), 1, Severity.ERROR)]
    assert owed(promise, today=march(6)) == [(Owed.ANSWER, march(5), 1, Severity.ERROR)]


def test_a_promised_day_of_the_weekend_is_overdue_on_monday():
    promise = HoldingMessageSent(march(3), until=march(7))
    assert owed(HELD, promise, today=march(8)) == [(Owed.ANSWER, march(7), 0, None)]
    assert owed(HELD, promise, today=march(9)) == [(Owed.ANSWER, march(7), 1, Severity.ERROR)]


def test_no_new_date_reaches_beyond_the_ceiling():
    far = HoldingMessageSent(march(9), until=date(2026, 6, 30))
    assert owed(HELD, far, today=date(2026, 4, 1)) == [(Owed.ANSWER, follow_up_due(HELD.on, "uk").ceiling, 0, None)]
    assert owed(HELD, far, today=date(2026, 4, 17))[0][3] is Severity.ERROR


def test_a_holding_message_that_came_late_is_remembered():
    timeline = check_timeline([HELD, HoldingMessageSent(march(18), until=march(25))], "uk", today=march(20))
    assert timeline.ok
    late, still = timeline.obligations
    assert (late.met_on, late.working_days_late, late.severity) == (march(18), 7, Severity.ERROR)
    assert (still.met_on, still.due) == (None, march(25))


def test_promised_feedback_is_owed_by_its_day():
    said = FeedbackPromised(march(4), by=march(11))
    assert owed(said, today=march(11)) == [(Owed.FEEDBACK, march(11), 0, None)]
    assert owed(said, today=march(13)) == [(Owed.FEEDBACK, march(11), 2, Severity.ERROR)]
    assert owed(said, FeedbackSent(march(12)), today=march(13)) == []


def test_feedback_promised_without_a_day_is_owed_as_an_answer_is():
    said = FeedbackPromised(march(2))
    assert owed(said, today=march(9)) == [(Owed.FEEDBACK, march(9), 0, None)]
    assert owed(said, today=march(10)) == [(Owed.FEEDBACK, march(9), 1, Severity.WARNING)]
    assert owed(said, today=march(17)) == [(Owed.FEEDBACK, march(9), 6, Severity.ERROR)]


def test_a_second_promise_of_feedback_does_not_undo_the_first():
    said, again = FeedbackPromised(march(2), by=march(4)), FeedbackPromised(march(9), by=march(31))
    assert owed(said, again, today=march(10)) == [(Owed.FEEDBACK, march(4), 4, Severity.ERROR)]


def test_a_decision_does_not_stand_for_the_feedback_that_was_promised():
    promised = FeedbackPromised(march(3), by=march(10))
    assert owed(HELD, promised, DecisionSent(march(5)), today=march(11)) == [
        (Owed.FEEDBACK, march(10), 1, Severity.ERROR)
    ]


def test_the_candidates_own_answer_to_an_offer_is_never_the_employers_fault():
    offer = OfferSent(march(4), decide_by=march(11))
    assert owed(HELD, offer, today=march(10)) == [(Owed.DECISION, march(11), 0, None)]
    timeline = check_timeline([HELD, offer], "uk", today=march(13))
    assert [(one.owed, one.working_days_late, one.severity) for one in timeline.overdue] == [
        (Owed.DECISION, 2, Severity.INFO)
    ]
    assert timeline.ok
    assert owed(HELD, offer, ReplyReceived(march(13)), today=march(16)) == []


def test_more_time_for_an_offer_takes_the_place_of_the_first_date():
    offers = OfferSent(march(4), decide_by=march(11)), OfferSent(march(10), decide_by=march(18))
    assert owed(*offers, today=march(16)) == [(Owed.DECISION, march(18), 0, None)]
    assert owed(OfferSent(march(4)), today=march(16)) == []


def test_what_waits_longest_stands_first():
    timeline = check_timeline([HELD, FeedbackPromised(march(2), by=march(3))], "uk", today=march(12))
    assert [one.owed for one in timeline.overdue] == [Owed.FEEDBACK, Owed.ANSWER]
    assert not timeline.ok


def test_events_may_come_in_any_order():
    events = [HELD, HoldingMessageSent(march(9), until=march(16)), OfferSent(march(12), decide_by=march(19))]
    events.append(ReplyReceived(march(12)))
    expected = check_timeline(events, "uk", today=march(20))
    assert all(check_timeline(shuffled, "uk", today=march(20)) == expected for shuffled in permutations(events))


def test_moments_of_one_day_are_taken_in_their_order():
    morning, noon = datetime(2026, 3, 9, 9, 0), datetime(2026, 3, 9, 12, 0)
    assert owed(HELD, InterviewHeld(noon), DecisionSent(morning), today=march(10)) == [
        (Owed.ANSWER, march(16), 0, None)
    ]
    assert owed(HELD, InterviewHeld(morning), DecisionSent(noon), today=march(10)) == []


def test_an_evening_abroad_is_the_next_day_in_the_office():
    evening = InterviewHeld(datetime(2026, 3, 2, 22, 0, tzinfo=UTC))
    assert owed(evening, today=march(9), office="uae") == [(Owed.ANSWER, march(10), 0, None)]
    assert owed(evening, today=march(9), office="uk") == [(Owed.ANSWER, march(9), 0, None)]


def test_holidays_and_weeks_of_the_office_count():
    held = InterviewHeld(date(2026, 4, 1))
    today = date(2026, 4, 9)
    assert owed(held, today=today)[0][3] is Severity.WARNING
    assert owed(held, today=today, office=offices.with_public_holidays("uk"))[0][3] is None
    assert owed(held, today=today, office="uae-shj")[0][3] is None
    assert owed(held, today=today, office=evolve(offices.get("us"), holidays={date(2026, 4, 3)}))[0][3] is None


def test_nothing_that_happened_owes_nothing():
    assert check_timeline([], "uk", today=march(2)).obligations == ()


@pytest.mark.parametrize(
    ("events", "named"),
    [
        ([InterviewHeld(march(12))], r"InterviewHeld\(on=2026-03-12\): Thursday 2026-03-12 is after today.*leave out"),
        ([ReplyReceived(march(3))], r"ReplyReceived\(on=2026-03-03\): no offer was sent until then"),
        ([OfferSent(march(5)), ReplyReceived(march(3))], r"ReplyReceived\(on=2026-03-03\): no offer"),
        ([OfferSent(march(5), decide_by=march(4))], "decide_by=2026-03-04 is before the message itself; give a later"),
        ([HoldingMessageSent(march(5), until=march(4))], "until=2026-03-04 is before the message"),
        ([FeedbackPromised(march(5), by=march(4))], "by=2026-03-04 is before the message"),
        (
            [OfferSent(datetime(2026, 3, 5, 12), decide_by=datetime(2026, 3, 5, 11))],
            "decide_by=2026-03-05 11:00:00 is before",
        ),
    ],
)
def test_dates_that_cannot_be_are_named_with_the_way_out(events, named):
    with pytest.raises(ValueError, match=named):
        check_timeline(events, "uk", today=march(10))


def test_every_wrong_date_is_named_at_once():
    with pytest.raises(ValueError, match=r"InterviewHeld.*\n.*\n.*decide_by") as raised:
        check_timeline([InterviewHeld(march(30)), OfferSent(march(31), decide_by=march(1))], "uk", today=march(10))
    assert len(str(raised.value).splitlines()) == 3


def test_what_is_no_event_is_named():
    with pytest.raises(TypeError, match="'interview' is none of InterviewHeld"):
        check_timeline(["interview"], "uk", today=march(10))


def test_a_timeline_cannot_be_changed():
    with pytest.raises(FrozenInstanceError):
        HELD.on = march(3)
    with pytest.raises(FrozenInstanceError):
        check_timeline([HELD], "uk", today=march(3)).today = march(4)


@given(DAYS, OFFICES, st.integers(0, 100))
def test_a_bare_interview_weighs_as_its_limits_say(day, office, wait):
    today = day + timedelta(days=wait)
    (answer,) = check_timeline([InterviewHeld(day)], office, today=today).open
    limits = follow_up_due(day, office)
    assert answer.severity == limits.severity_on(today)
    assert answer.working_days_late == limits.working_days_late(today)


@given(DAYS, OFFICES, st.lists(st.integers(0, 30), max_size=6), st.integers(0, 60))
def test_however_often_patience_is_asked_for_the_ceiling_stays(day, office, steps, wait):
    events, sent = [InterviewHeld(day)], day
    for step in steps:
        sent += timedelta(days=step)
        events.append(HoldingMessageSent(sent, until=sent + timedelta(days=60)))
    today = sent + timedelta(days=wait)
    (answer,) = check_timeline(events, office, today=today).open
    assert answer.due <= follow_up_due(day, office).ceiling
    moved = [one for one in check_timeline(events, office, today=today).obligations if one.met_on is not None]
    assert len(moved) == min(len(steps), 2)


@given(DAYS, OFFICES, st.integers(0, 40), st.integers(0, 40))
def test_a_new_day_never_makes_what_is_overdue_less_late(day, office, wait, longer):
    def late(days):
        (answer,) = check_timeline([InterviewHeld(day)], office, today=day + timedelta(days=days)).open
        return answer.working_days_late

    assert late(wait) <= late(wait + longer)
