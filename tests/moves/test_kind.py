"""What a message is for, and at which stage."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candidate_comms.moves.kind import settle_kind
from candidate_comms.vocabulary import MessageKind, Stage

KINDS = [kind for kind in MessageKind if kind is not MessageKind.UNKNOWN]
shares = st.floats(0, 1)


def settled(by_cues, rejection=0.0, *, said_no=False, decision=0.0, voice=0.0, after=None, **likely):
    """What the cues told, with a quotation, weighed against the likelihoods of the kinds and of some lines."""
    evidence = () if by_cues is MessageKind.UNKNOWN else ("a quotation",)
    weighed = dict.fromkeys(map(str, KINDS), 0.0) | {"rejection": rejection} | likely
    line = {
        "decision": decision,
        "candidate_voice": voice,
        "offer": 0.0,
        "withdraw": 0.0,
        "extend": 0.0,
        "reminder": 0.0,
    }
    line |= after or {}
    return settle_kind((by_cues, evidence), weighed, line, said_no=said_no)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("We are sorry that you have not been selected for the post.", MessageKind.REJECTION),
        ("We are delighted to offer you the post. The salary is £30,000 a year.", MessageKind.OFFER),
        ("We have received your application and will be in touch.", MessageKind.ACKNOWLEDGEMENT),
        ("We would like to invite you to an interview on 9 March 2026.", MessageKind.INTERVIEW_INVITE),
        ("The lift at the back of the building is out of order.", MessageKind.UNKNOWN),
    ],
)
def test_the_kind_is_told_by_what_the_message_does(letter, words, kind):
    reading = letter(words)
    assert reading.kind is kind
    assert bool(reading.kind_evidence) == (kind is not MessageKind.UNKNOWN)


def test_a_condition_does_not_make_a_rejection(letter):
    assert letter("If you have not heard by May, you have not been selected.").kind is not MessageKind.REJECTION


@pytest.mark.parametrize(
    ("words", "stage"),
    [
        ("Thank you for coming to the interview. You have not been selected.", Stage.AFTER_INTERVIEW),
        ("Thank you for your application. You have not been selected.", Stage.AFTER_APPLICATION),
        ("We will not be inviting you to an interview; your application was unsuccessful.", Stage.AFTER_APPLICATION),
    ],
)
def test_the_stage_is_told_by_what_the_candidate_did(letter, words, stage):
    assert letter(words).stage is stage


@pytest.mark.parametrize(
    ("by_cues", "more", "enough"),
    [
        (MessageKind.REJECTION, {}, 0.4),
        (MessageKind.REJECTION, {"said_no": True}, 0.05),
        (MessageKind.UNKNOWN, {"decision": 0.5}, 0.5),
        (MessageKind.UNKNOWN, {"decision": 0.1}, 0.6),
        (MessageKind.UNKNOWN, {"decision": 0.9, "voice": 0.9}, 0.85),
        (MessageKind.STATUS_UPDATE, {"decision": 0.9}, 0.85),
    ],
)
def test_what_the_cues_tell_decides_how_likely_a_rejection_must_be(by_cues, more, enough):
    assert settled(by_cues, enough + 0.01, **more)[0] is MessageKind.REJECTION
    assert settled(by_cues, enough - 0.01, **more)[0] is not MessageKind.REJECTION


def test_a_weighed_rejection_says_how_likely_it_is():
    assert settled(MessageKind.UNKNOWN, 0.73, decision=0.9)[1] == ("weighed: 73% likely a rejection",)
    assert settled(MessageKind.STATUS_UPDATE, 0.9)[1] == ("weighed: 90% likely a rejection", "a quotation")


def test_a_weighed_other_kind_says_how_likely_it_is():
    assert settled(MessageKind.UNKNOWN, survey=0.8)[1] == ("weighed: 80% likely",)


@pytest.mark.parametrize(("likely", "kind"), [(0.11, MessageKind.UNKNOWN), (0.13, MessageKind.OFFER)])
def test_an_offer_that_hardly_anything_else_bears_out_is_not_believed(likely, kind):
    assert settled(MessageKind.OFFER, offer=likely)[0] is kind


def test_another_kind_outweighs_an_unlikely_offer():
    assert settled(MessageKind.OFFER, offer=0.3, other=0.45)[0] is MessageKind.OTHER
    assert settled(MessageKind.OFFER, offer=0.45, other=0.45)[0] is MessageKind.OFFER


def test_a_rejection_that_the_cues_told_is_told_by_its_words_alone():
    assert settled(MessageKind.REJECTION, 0.7) == (MessageKind.REJECTION, ("a quotation",))


def test_another_kind_that_the_cues_told_stands_unless_a_rejection_is_likely():
    assert settled(MessageKind.SURVEY, 0.5, acknowledgement=0.99) == (MessageKind.SURVEY, ("a quotation",))


@pytest.mark.parametrize(
    ("by_cues", "enough"),
    [(MessageKind.OFFER_REMINDER, 0.5), (MessageKind.UNKNOWN, 0.5), (MessageKind.SURVEY, 0.8)],
)
def test_an_offer_must_be_likelier_where_the_cues_tell_no_offer_at_all(by_cues, enough):
    assert settled(by_cues, offer=enough + 0.01)[0] is MessageKind.OFFER
    assert settled(by_cues, offer=enough - 0.01)[0] is by_cues


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("withdraw", MessageKind.OFFER_WITHDRAWAL),
        ("extend", MessageKind.OFFER_EXTENSION),
        ("reminder", MessageKind.OFFER_REMINDER),
    ],
)
def test_a_line_that_is_sure_tells_what_follows_an_offer(line, kind):
    assert settled(MessageKind.OFFER, offer=0.3, after={line: 0.95})[0] is kind
    assert settled(MessageKind.OFFER, offer=0.3, after={line: 0.6})[0] is MessageKind.OFFER
    assert settled(MessageKind.INTERVIEW_INVITE, after={line: 0.95})[0] is MessageKind.INTERVIEW_INVITE


@pytest.mark.parametrize(("likely", "kind"), [(0.74, MessageKind.UNKNOWN), (0.76, MessageKind.SURVEY)])
def test_where_no_cue_told_anything_another_kind_must_be_likely(likely, kind):
    assert settled(MessageKind.UNKNOWN, survey=likely)[0] is kind


@pytest.mark.parametrize(("likely", "kind"), [(0.39, MessageKind.UNKNOWN), (0.41, MessageKind.SURVEY)])
def test_a_rejection_that_the_whole_denies_is_the_likeliest_other_kind(likely, kind):
    assert settled(MessageKind.REJECTION, 0.1, survey=likely)[0] is kind


@given(st.sampled_from([*KINDS, MessageKind.UNKNOWN]), shares, shares, shares, shares, shares, st.booleans())
def test_a_likelier_rejection_never_becomes_another_kind(by_cues, less, more, decision, voice, survey, said_no):
    less, more = sorted((less, more))
    told = {"decision": decision, "voice": voice, "survey": survey, "said_no": said_no}
    if settled(by_cues, less, **told)[0] is MessageKind.REJECTION:
        assert settled(by_cues, more, **told)[0] is MessageKind.REJECTION


@given(st.sampled_from([*KINDS, MessageKind.UNKNOWN]), shares, shares, shares)
def test_a_kind_is_told_with_evidence_and_the_unknown_without(by_cues, rejection, decision, survey):
    kind, evidence = settled(by_cues, rejection, decision=decision, survey=survey)
    assert bool(evidence) == (kind is not MessageKind.UNKNOWN)
