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
    assert re.search(r"\bwill not be\b|\bdecided not to\b", decision.text)


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
    assert "reply “no”" in doors["uk"]
    assert "we will delete them" in doors["uk"]
    assert "delete" not in doors["us"]
    assert "ay we keep your details for 12 months" in doors["uae"]


def test_a_door_may_be_opened_to_named_roles_for_a_named_time(a_rejection):
    door = next(a_rejection(open_door=OpenDoor("planning roles in Leeds", months=6)).compose().passages(Move.OPEN_DOOR))
    assert "keep your details for 6 months" in door.text
    assert "write to you about planning roles in Leeds" in door.text


@pytest.mark.parametrize("office", facts.OFFICES)
def test_a_single_month_is_told_as_one(a_rejection, office):
    for tone in ("warm", "plain", "formal"):
        letter = a_rejection(open_door=OpenDoor("planning roles", months=1)).compose(office, tone=tone)
        door = next(letter.passages(Move.OPEN_DOOR)).text
        assert "one month" in door or "the next month" in door
        assert "months" not in door


def test_an_agency_says_whose_decision_it_is(a_rejection):
    letter = a_rejection(role=Role("Planner", employer="Example Dairies")).compose()
    assert "Example Dairies will not be offering you the role of Planner." in letter.text


@pytest.mark.parametrize("phone", [None, "01632 960123"])
@pytest.mark.parametrize("email", [None, "jo@example.com"])
@pytest.mark.parametrize("name", ["Amira Haddad", "Tom Reed", "Li Na", "Noor Aziz"])
def test_there_is_always_a_way_to_ask(a_rejection, name, email, phone):
    sender = Sender("Jo Pike", "Example Foods", email=email, phone=phone)
    for tone in ("warm", "plain", "formal"):
        told = next(a_rejection(candidate=name, sender=sender).compose("uk", tone=tone).passages(Move.CONTACT)).text
        assert (email or "reply") in told
        assert (phone or "") in told


@pytest.mark.parametrize("name", ["Amira Haddad", "Tom Reed", "Li Na", "Noor Aziz"])
def test_a_firm_that_ends_in_a_full_stop_lends_it_to_the_sentence(a_rejection, name):
    sender = Sender("Jo Pike", "Example, Inc.")
    letter = a_rejection(candidate=name, interviewed_on=None, sender=sender).compose("us", tone="formal")
    assert re.search(r"Example, Inc\. (?:and for|We have decided|I am sorry)", letter.text)
    assert ".." not in letter.text


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
        "open_door.months",
        "feedback",
        "feedback[0].seen",
        "feedback[1].criterion",
        "feedback[1].seen",
        "feedback[2].next_step",
        "reason",
    ]
    assert "This rejection cannot be written, 12 faults" in str(raised.value)
    assert "a line break" in str(raised.value)
    assert "U+200B" in str(raised.value)


def test_a_rejection_without_feedback_is_not_written(a_rejection):
    with pytest.raises(FactsError, match="feedback: give at least one point"):
        a_rejection(feedback=[]).compose()


def test_a_rejection_with_praise_alone_is_not_written(a_rejection):
    with pytest.raises(FactsError, match="feedback: no point has a next_step, so it tells only what went well"):
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
        a_rejection().compose("uk", language="ar")
    assert a_rejection().compose("uae", language="ar").language == "ar-AE"
    assert a_rejection().compose("us", language="en").language == "en-US"


def test_the_same_facts_write_the_same_letter(a_rejection):
    assert a_rejection().compose("uk") == a_rejection().compose("uk")
    assert a_rejection(interviewed_on=date(2026, 3, 3)).compose("uk") != a_rejection().compose("uk")
