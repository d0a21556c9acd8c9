"""The library's first promise. Builders and linter never import each other, so their agreement is evidence.

Each property is asked of every kind of letter in every tone, in offices drawn at random.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from itertools import groupby

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

import strategies as facts
from candidate_comms import Severity, lint
from candidate_comms.builders.message import Message
from candidate_comms.localisation.formats import date_words
from candidate_comms.vocabulary import MessageKind, Move
from letter_strategies import LETTERS, TONES, composed

few = settings(max_examples=max(settings.default.max_examples // 4, 1), phases=[Phase.explicit, Phase.generate])
"""Each kind and tone is a test of its own, so that a quarter of the usual examples is plenty.

Nothing is shrunk: a letter is short enough to read, and what is known to be misread would be shrunk on every run.
"""


each = pytest.mark.parametrize(
    ("kind", "tone"), [pytest.param(kind, str(tone), id=f"{kind}-{tone}") for kind in LETTERS for tone in TONES]
)
"""Every kind of letter in every tone."""


def found(source: str, letter: Message, sent_at: datetime | None) -> list[tuple[str, str, str, str]]:
    """What the linter has against it, by rule and words, so that a failure can be read."""
    report = lint(source, office=letter.office, sent_at=sent_at)
    return [
        (str(f.severity), f.code, f.message, report.source[f.span.start : f.span.end])
        for f in report.at_or_above(Severity.WARNING)
    ]


@each
@few
@given(st.data())
def test_a_letter_that_we_build_has_nothing_against_it_as_text_or_as_html(kind, tone, data):
    letter = data.draw(composed(kind, tone=tone))
    assert found(letter.text, letter, letter.sent_at) == []
    assert found(letter.html, letter, letter.sent_at) == []


@each
@few
@given(st.data())
def test_a_letter_is_read_as_the_kind_that_it_is(kind, tone, data):
    letter = data.draw(composed(kind, tone=tone))
    assert lint(letter, sent_at=letter.sent_at).kind is letter.kind


ASKED_AFTER = frozenset(
    {
        Move.GREETING,
        Move.THANKS,
        Move.DECISION,
        Move.FEEDBACK,
        Move.FEEDBACK_OFFER,
        Move.OPEN_DOOR,
        Move.ASK_THOUGHTS,
        Move.CONTACT,
        Move.HOLD,
        Move.POOL,
        Move.OFFER,
        Move.OFFER_BACK,
        Move.TERM,
        Move.DEADLINE,
        Move.TIME_TO_THINK,
        Move.EXTEND,
        Move.WITHDRAW,
    }
)
"""The planned moves whose presence or absence some rule, or the reading of a letter's kind, depends on.

Left out are those that a letter is planned to make and no rule asks for: a closing and good wishes; regret, praise and
practical matters; and a reason, which is typed, and which the linter reads by what it says (the role is gone, somebody
else was chosen, the candidate lacked something) rather than as a reason.
"""


def planned_runs(letter: Message) -> Iterator[tuple[Move, int, int]]:
    """The planned moves in order with their place; passages that make one move after each other count as one.

    Three lines of feedback are one planned move, as the linter may read any of them as the feedback.
    """
    for move, run in groupby(letter.plan, key=lambda passage: passage.move):
        passages = list(run)
        if move in ASKED_AFTER:
            yield move, passages[0].span.start, passages[-1].span.end


@each
@few
@given(st.data())
def test_the_moves_that_are_read_at_the_planned_places_are_the_plan_in_its_order(kind, tone, data):
    """A planned move is read where some annotation with that very move overlaps its place.

    So the moves of the plan are read in the order of the plan. The linter may read more in the same words, and does:
    "write to me at …" in how to accept is a contact too, a start date is a term and a date.
    """
    letter = data.draw(composed(kind, tone=tone))
    read = lint(letter, sent_at=letter.sent_at).moves
    planned = list(planned_runs(letter))
    told = [
        move
        for move, start, end in planned
        if any(seen.move is move and seen.span.start < end and start < seen.span.end for seen in read)
    ]
    assert told == [move for move, _, _ in planned], letter.text


WEIGHTY = frozenset(
    {
        Move.DECISION,
        Move.WITHDRAW,
        Move.DEADLINE,
        Move.PRESSURE,
        Move.SILENCE,
        Move.PROMISE,
        Move.HEDGE,
        Move.SCORE,
        Move.RISK,
        Move.FEEDBACK_REFUSAL,
        Move.NO_REPLY,
        Move.NEXT_STAGE,
        Move.OPEN_CHANGE,
        Move.CONFLICT,
        Move.LOST_VALUE,
        Move.WRITERS_NOTE,
        Move.HIDDEN_WORD,
        Move.CANDIDATE_VOICE,
    }
)
"""The moves that would make a letter another one, or that rules hold against it: the most are never planned."""


@each
@few
@given(st.data())
def test_nothing_weighty_is_read_that_was_not_planned(kind, tone, data):
    letter = data.draw(composed(kind, tone=tone))
    for seen in lint(letter, sent_at=letter.sent_at).moves:
        if seen.move in WEIGHTY:
            words = letter.text[seen.span.start : seen.span.end]
            assert any(seen.span.overlaps(planned.span) for planned in letter.passages(seen.move)), (seen.move, words)


@pytest.mark.parametrize("tone", list(map(str, TONES)))
@few
@given(st.data())
def test_the_same_offer_sent_on_the_day_before_its_date_would_be_stopped(tone, data):
    """Shows that the linter does read the date, and does not pass our offers for want of understanding them."""
    office = data.draw(st.sampled_from(facts.OFFICES))
    letter = data.draw(facts.offers(office)).compose(office, tone=tone)
    asked = next(letter.passages(Move.DEADLINE)).text
    days = (letter.sent_at.date() + timedelta(days=ahead) for ahead in range(90))
    due = next(day for day in days if asked.endswith(f" {date_words(day, letter.language)}."))
    late = datetime.combine(due, time(9)) - timedelta(days=1)
    assert "OF201" in {code for _, code, _, _ in found(letter.text, letter, late)}


@pytest.mark.parametrize("kind", [MessageKind.REJECTION, MessageKind.OFFER])
def test_the_linter_would_find_something_in_a_letter_without_its_substance(kind):
    """The first property is worth something only if the linter is not simply silent."""
    bare = {
        MessageKind.REJECTION: "Dear Amira,\n\nUnfortunately you have not been successful.\n\nKind regards,\nJo",
        MessageKind.OFFER: "Dear Amira,\n\nWe offer you the role. You have 24 hours.\n\nKind regards,\nJo",
    }
    assert lint(bare[kind], office="uk").at_or_above(Severity.WARNING)
