"""The annotations of a rejection, settled by the whole message.

A small table stands for the one that was learned: here a lemon says no, a plum is feedback, a pear opens a door.
"""

from __future__ import annotations

import pytest

from candidate_comms.moves.facts import Decision, Feedback, Reason
from candidate_comms.moves.likelihood import Likelihoods
from candidate_comms.moves.settle import settle
from candidate_comms.moves.weights import Weights
from candidate_comms.vocabulary import Move

FRUIT = Weights(
    "@readings\tindividual in\tfeedback fb\tpraise pr\thedge he\toutside ou\tdecision de\topen_door od\t"
    "ask_thoughts at\tfeedback_offer fo\tfeedback_refusal fr\tthanks th\n"
    "@known\tlemon plum pear fig quince\n"
    "@before any trait\tin-60 fb-60 pr-60 he-60 ou-60 de-60 od-60 at-60 fo-60 fr-60 th-60\n"
    "lemon\tde120\nplum\tin120 fb120\npear\tod120\nfig\tin80 pr70\nquince\tin90 ou100\n"
)
LETTER = "Dear Sam,\n\nThe lemon came.\n\nThe plum came.\n\nThe pear came.\n\nJo"
EMPTY = "Dear Sam,\n\nThe lemon came.\n\nThe cart came.\n\nThe pear came.\n\nJo"
NOTHING = dict.fromkeys(
    (
        "stock",
        "clean",
        "clear_decision",
        "open_door",
        "asks_for_thoughts",
        "refuses_feedback",
        "offers_feedback",
        "thanks",
    ),
    0.1,
)


@pytest.fixture(scope="session")
def settled(prose):
    """``settled(text, [(move, words, facts)], stock=0.9)``: the annotations, by place."""

    def settle_it(text, heard=(), **likely):
        read = prose(text)
        lines = {line.place.cut(read.document.text): line for line in read.lines}
        notes = [read.note(move, lines[words].place, facts, "heard") for move, words, facts in heard]
        found = settle(read, notes, Likelihoods(read, FRUIT), NOTHING | likely)
        return sorted(found, key=lambda a: (a.visible.start, a.move.value))

    return settle_it


def moves(found):
    return {(a.move, a.quote) for a in found}


def test_where_no_cue_said_no_the_likeliest_line_is_the_no(settled):
    (said, *_) = settled(LETTER, stock=0.9, clear_decision=0.9)
    assert (said.move, said.quote, said.facts) == (Move.DECISION, "The lemon came.", Decision(explicit=True))


def test_the_no_is_only_implied_where_the_whole_is_not_clear(settled):
    (said, *_) = settled(LETTER, stock=0.9, clear_decision=0.5)
    assert said.facts == Decision(explicit=False)


def test_no_line_is_pointed_at_that_is_unlikely_to_be_the_no(settled):
    assert settled("Dear Sam,\n\nThe pear came.\n\nJo", stock=0.9, clear_decision=0.99) == []


@pytest.mark.parametrize(("clear", "explicit"), [(0.97, False), (0.99, True)])
def test_an_implied_no_counts_as_said_where_the_whole_is_very_clear(settled, clear, explicit):
    heard = [(Move.DECISION, "The lemon came.", Decision(explicit=False))]
    (said,) = settled(EMPTY, heard, stock=0.9, clear_decision=clear)
    assert said.facts.explicit is explicit
    assert said.evidence == ("heard",)


def test_a_no_in_a_subordinate_clause_stays_implied(settled):
    text = "Dear Sam,\n\nWhile the lemon came, it rained.\n\nJo"
    heard = [(Move.DECISION, "While the lemon came, it rained.", Decision(explicit=False))]
    (said,) = settled(text, heard, stock=0.9, clear_decision=0.99)
    assert not said.facts.explicit


@pytest.mark.parametrize(("likely", "made"), [(0.49, False), (0.51, True)])
def test_a_move_that_no_cue_heard_is_made_where_the_whole_says_so(settled, likely, made):
    found = settled(LETTER, stock=0.9, open_door=likely)
    assert ((Move.OPEN_DOOR, "The pear came.") in moves(found)) is made


def test_a_move_that_a_cue_heard_is_not_made_twice(settled):
    heard = [(Move.OPEN_DOOR, "The lemon came.", None)]
    found = settled(LETTER, heard, stock=0.9, open_door=0.99)
    assert [a.quote for a in found if a.move is Move.OPEN_DOOR] == ["The lemon came."]


def test_evidence_names_the_traits_that_weighed_most(settled):
    (made,) = [a for a in settled(LETTER, stock=0.9, open_door=0.9) if a.move is Move.OPEN_DOOR]
    assert made.evidence == ("weighed: pear",)


def test_in_stock_nothing_is_said_of_the_candidate(settled):
    heard = [(Move.PRAISE, "The pear came.", None), (Move.THANKS, "The cart came.", None)]
    found = settled(EMPTY, heard, stock=0.9)
    assert (Move.PRAISE, "The pear came.") not in moves(found)
    assert (Move.THANKS, "The cart came.") in moves(found)


def test_one_line_that_is_feedback_beyond_doubt_outweighs_all_that_is_stock(settled):
    assert {Move.FEEDBACK, Move.HEDGE, Move.PRAISE} & {move for move, _ in moves(settled(LETTER, stock=0.99))}


@pytest.mark.parametrize(
    ("move", "facts"),
    [
        (Move.REASON, Reason(generic=False)),
        (Move.FEEDBACK_OFFER, None),
        (Move.FEEDBACK, Feedback((), slot=True)),
    ],
)
def test_a_cue_can_settle_that_it_is_not_stock(settled, move, facts):
    found = settled(LETTER, [(move, "The plum came.", facts)], stock=0.99)
    assert (move, "The plum came.") in moves(found)


def test_feedback_is_found_at_the_likeliest_line_where_the_whole_is_clean(settled):
    (said,) = [a for a in settled(LETTER, clean=0.6) if a.move is Move.FEEDBACK]
    assert (said.quote, said.facts) == ("The plum came.", Feedback(()))


def test_feedback_that_nothing_else_bears_out_is_a_hedge(settled):
    heard = [(Move.FEEDBACK, "The pear came.", Feedback(("pear",)))]
    found = settled("Dear Sam,\n\nThe lemon came.\n\nThe pear came.\n\nJo", heard)
    assert (Move.HEDGE, "The pear came.") in moves(found)
    assert Move.FEEDBACK not in {a.move for a in found}


def test_two_of_whole_cue_and_line_make_feedback(settled):
    heard = [(Move.FEEDBACK, "The pear came.", Feedback(("pear",)))]
    lemon_and_pear = "Dear Sam,\n\nThe lemon came.\n\nThe pear came.\n\nJo"
    for found in (settled(LETTER, heard), settled(lemon_and_pear, heard, clean=0.4), settled(LETTER, clean=0.4)):
        assert Move.FEEDBACK in {a.move for a in found}


@pytest.mark.parametrize(
    ("fruit", "move", "facts"), [("fig", Move.PRAISE, None), ("quince", Move.REASON, Reason(generic=False))]
)
def test_a_thin_word_about_the_candidate_is_named_by_what_its_line_most_likely_is(settled, fruit, move, facts):
    found = settled(f"Dear Sam,\n\nThe lemon came.\n\nThe {fruit} came.\n\nJo")
    assert [(a.move, a.quote, a.facts) for a in found if a.move is not Move.DECISION] == [
        (move, f"The {fruit} came.", facts)
    ]


def test_without_lines_nothing_is_made(settled):
    assert settled("", stock=0.1, clean=0.9, open_door=0.9, clear_decision=0.9) == []
