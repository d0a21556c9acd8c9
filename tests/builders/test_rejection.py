import re
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

import strategies as facts
from candidate_comms.builders.facts import Feedback, OpenDoor, Role, Sender
from candidate_comms.errors import FactsError, UnknownName
from candidate_comms.vocabulary import MessageKind, Move

anywhere = st.sampled_from(facts.OFFICES)


@given(facts.rejections, anywhere)
def test_every_rejection_makes_each_move_in_the_order_that_reads_best(rejection, office):
    order = [
        Move.GREETING,
        Move.THANKS,
        Move.DECISION,
        *([Move.REASON] if rejection.reason else []),
        *[Move.FEEDBACK] * (1 + len(rejection.feedback)),
        Move.OPEN_DOOR,
        Move.ASK_THOUGHTS,
        Move.CONTACT,
        Move.GOODWILL,
        Move.CLOSING,
    ]
    message = rejection.compose(office)
    assert message.kind is MessageKind.REJECTION
    assert [passage.move for passage in message.plan] == order


@given(facts.rejections, anywhere)
def test_the_no_comes_within_sixty_words(rejection, office):
    message = rejection.compose(office)
    decision = next(message.passages(Move.DECISION))
    assert len(message.text[: decision.span.end].split()) <= 60
    assert "will not be" in decision.text


@given(facts.rejections, anywhere)
def test_what_was_typed_is_said_word_for_word(rejection, office):
    text = rejection.compose(office).text
    typed = [rejection.candidate.greeting, rejection.role.title, *rejection.sender.signature]
    typed += [
        words for point in rejection.feedback for words in (point.criterion, point.seen, point.next_step) if words
    ]
    typed += [words for words in (rejection.reason, rejection.thanks_for) if words]
    for words in typed:
        assert words.removesuffix(".") in text


@given(facts.rejections, anywhere)
def test_strengths_come_before_gaps(rejection, office):
    text = rejection.compose(office).text
    strengths = [text.index(point.seen.removesuffix(".")) for point in rejection.feedback if point.next_step is None]
    gaps = [text.index(point.seen.removesuffix(".")) for point in rejection.feedback if point.next_step is not None]
    assert max(strengths, default=-1) < min(gaps, default=len(text))


@given(facts.rejections, anywhere)
def test_no_sentence_is_left_with_a_hole_or_a_double_stop(rejection, office):
    text = rejection.compose(office).text
    assert not re.search(r"[{}]|\.\.|  |None| [.,;:]", text)


def test_what_may_be_promised_about_details_follows_the_office(a_rejection):
    doors = {office: next(a_rejection().compose(office).passages(Move.OPEN_DOOR)).text for office in facts.OFFICES}
    assert "reply “no” and we will delete them" in doors["uk"]
    assert "delete" not in doors["us"]
    assert "May we keep your details for 12 months" in doors["uae"]


def test_a_door_may_be_opened_to_named_roles_for_a_named_time(a_rejection):
    letter = a_rejection(open_door=OpenDoor("planning roles in Leeds", months=6)).compose()
    assert "keep your details for 6 months so that I can write to you about planning roles in Leeds;" in letter.text


def test_an_agency_says_whose_decision_it_is(a_rejection):
    letter = a_rejection(role=Role("Planner", employer="Example Dairies")).compose()
    assert "Example Dairies will not be offering you the role of Planner." in letter.text


@pytest.mark.parametrize(
    ("email", "phone", "told"),
    [
        (None, None, "reply to this message and it will come straight to me"),
        ("jo@example.com", None, "write to me at jo@example.com."),
        (None, "01632 960123", "call me on 01632 960123 or reply to this message"),
        ("jo@example.com", "01632 960123", "write to me at jo@example.com or call me on 01632 960123"),
    ],
)
def test_there_is_always_a_way_to_ask(a_rejection, email, phone, told):
    letter = a_rejection(sender=Sender("Jo Pike", "Example Foods", email=email, phone=phone)).compose()
    assert told in next(letter.passages(Move.CONTACT)).text


def test_a_firm_that_ends_in_a_full_stop_lends_it_to_the_sentence(a_rejection):
    letter = a_rejection(interviewed_on=None, sender=Sender("Jo Pike", "Example, Inc."), thanks_for="writing").compose(
        "us"
    )
    assert "Thank you for writing when you applied to Example, Inc. I am sorry" in letter.text


def test_a_moment_of_interview_is_told_as_its_day(a_rejection):
    letter = a_rejection(interviewed_on=datetime(2026, 3, 2, 14, 30)).compose()
    assert "on Monday 2 March 2026." in letter.text


def test_every_fault_is_told_at_once_with_its_field(a_rejection):
    with pytest.raises(FactsError) as raised:
        a_rejection(
            candidate="Applicant",
            role=" ",
            sender=Sender("Jo", "Example\nFoods", email="no-reply@example.com", phone="call"),
            feedback=[Feedback("SQL", "{{ feedback }}"), Feedback("", "fine\u200b"), Feedback("x", "y", "")],
            reason="see you on 03/04/2026",
            open_door=OpenDoor("roles", months=0),
        ).compose("uk")
    assert [name for name, _ in raised.value.faults] == [
        "candidate.name",
        "role.title",
        "sender.company",
        "sender.email",
        "sender.phone",
        "feedback",
        "feedback[0].seen",
        "feedback[1].criterion",
        "feedback[1].seen",
        "feedback[2].next_step",
        "reason",
        "open_door.months",
    ]
    assert "This rejection cannot be written, 12 faults" in str(raised.value)
    assert "a line break" in str(raised.value)
    assert "U+200B" in str(raised.value)


def test_a_rejection_without_feedback_is_not_written(a_rejection):
    with pytest.raises(FactsError, match="feedback: give at least one point"):
        a_rejection(feedback=[]).compose()


def test_a_rejection_with_praise_alone_is_not_written(a_rejection):
    with pytest.raises(FactsError, match="feedback: tells only what went well"):
        a_rejection(feedback=[Feedback("SQL", "your join was right")]).compose()


def test_values_of_another_type_are_told_by_field(a_rejection):
    with pytest.raises(FactsError) as raised:
        a_rejection(interviewed_on="2 March", sender="Jo", feedback=["good"]).compose()
    assert dict(raised.value.faults) == {
        "sender": "should be Sender, not str",
        "interviewed_on": "should be date or NoneType, not str",
        "feedback[0]": "should be Feedback, not str",
    }


def test_an_unknown_office_or_language_is_refused(a_rejection):
    with pytest.raises(UnknownName, match="office"):
        a_rejection().compose("fr")
    with pytest.raises(UnknownName, match="language: 'ar'"):
        a_rejection().compose("uae", language="ar")
    assert a_rejection().compose("us", language="en").language == "en-US"


def test_the_same_facts_write_the_same_letter(a_rejection):
    assert a_rejection().compose("uk") == a_rejection().compose("uk")
    assert a_rejection(interviewed_on=date(2026, 3, 3)).compose("uk") != a_rejection().compose("uk")
