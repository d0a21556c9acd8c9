"""The library's first promise. Builders and linter never import each other, so their agreement is evidence."""

from datetime import datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

import strategies as facts
from candidate_comms import Severity, lint
from candidate_comms.localisation.formats import date_words
from candidate_comms.vocabulary import MessageKind, Move

rejections = st.tuples(facts.rejections, st.sampled_from(facts.OFFICES)).map(lambda pair: pair[0].compose(pair[1]))
offers = st.sampled_from(facts.OFFICES).flatmap(lambda code: facts.offers(code).map(lambda offer: offer.compose(code)))


def found(source, office, sent_at):
    """What the linter has against it, by rule and words, so that a failure can be read."""
    report = lint(source, office=office, sent_at=sent_at)
    return [
        (str(f.severity), f.code, f.message, report.source[f.span.start : f.span.end])
        for f in report.at_or_above(Severity.WARNING)
    ]


@given(rejections)
def test_a_rejection_that_we_build_has_nothing_against_it(letter):
    assert found(letter.text, letter.office, letter.sent_at) == []


@given(offers)
def test_an_offer_that_we_build_has_nothing_against_it(letter):
    assert found(letter.text, letter.office, letter.sent_at) == []


@given(st.one_of(rejections, offers))
def test_the_html_is_judged_as_the_text_is(letter):
    assert found(letter.html, letter.office, letter.sent_at) == []


@given(st.one_of(rejections, offers))
def test_a_letter_is_read_as_the_kind_that_it_is(letter):
    assert lint(letter, sent_at=letter.sent_at).kind is letter.kind


ALWAYS_READ = (
    Move.GREETING,
    Move.THANKS,
    Move.DECISION,
    Move.OPEN_DOOR,
    Move.ASK_THOUGHTS,
    Move.OFFER,
    Move.DEADLINE,
    Move.TIME_TO_THINK,
    Move.CONTACT,
)


@given(st.one_of(rejections, offers))
def test_what_a_letter_was_planned_to_do_is_read_where_it_was_planned(letter):
    read = lint(letter, sent_at=letter.sent_at).moves
    for passage in letter.passages(*ALWAYS_READ):
        assert any(seen.move is passage.move and seen.span.overlaps(passage.span) for seen in read), passage


@given(rejections)
def test_feedback_is_read_where_feedback_was_planned(letter):
    read = [seen for seen in lint(letter).moves if seen.move is Move.FEEDBACK]
    planned = list(letter.passages(Move.FEEDBACK))
    assert any(seen.span.overlaps(passage.span) for seen in read for passage in planned)


@given(offers)
def test_the_same_offer_sent_on_the_day_before_its_date_would_be_stopped(letter):
    """Shows that the linter does read the date, and does not pass our offers for want of understanding them."""
    asked = next(letter.passages(Move.DEADLINE)).text
    days = (letter.sent_at.date() + timedelta(days=ahead) for ahead in range(90))
    due = next(day for day in days if asked.endswith(f" {date_words(day, letter.language)}."))
    late = datetime.combine(due, time(9)) - timedelta(days=1)
    assert "OF201" in {code for _, code, _, _ in found(letter.text, letter.office, late)}


@pytest.mark.parametrize("kind", [MessageKind.REJECTION, MessageKind.OFFER])
def test_the_linter_would_find_something_in_a_letter_without_its_substance(kind):
    """The property above is worth something only if the linter is not simply silent."""
    bare = {
        MessageKind.REJECTION: "Dear Amira,\n\nUnfortunately you have not been successful.\n\nKind regards,\nJo",
        MessageKind.OFFER: "Dear Amira,\n\nWe offer you the role. You have 24 hours.\n\nKind regards,\nJo",
    }
    assert found(bare[kind], "uk", None)
