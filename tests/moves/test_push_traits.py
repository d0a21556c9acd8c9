"""The traits of a line of an offer."""

from __future__ import annotations

import pytest

from candidate_comms.moves.push_traits import push_traits, stems
from candidate_comms.moves.weights import weights

KNOWN = weights("en", "pushes").known


def traits(prose, sentence):
    """The traits of a sentence that stands alone."""
    read = prose(f"Dear Sam,\n\n{sentence}\n\nYours in haste.")
    return push_traits(read.lines[1], KNOWN)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Two candidates are waiting.", {"@others", "@stall", "@others + @stall"}),
        ("Please pay AED 900 for your visa.", {"@kit + @money", "@money + @you"}),
        ("Your pay is not final.", {"no @closed", "@pay + @you"}),
        ("Your pay is final!", {"@closed", "@!"}),
        ("REPLY AT ONCE!!", {"@shouts", "@!!", "@haste"}),
        ("If you wait, the bonus halves.", {"@if", "@extra + @worse"}),
        ("Will you sign today?", {"@?", "@near + @say_yes"}),
        ("Take it or leave it.", {"!pressure", "!pressure, no_negotiation"}),
        ("There is no rush.", {"!no_push", "!no_push, leave"}),
    ],
)
def test_a_line_is_told_by_what_stands_together_in_it(prose, sentence, expected):
    assert expected <= traits(prose, sentence)


def test_a_not_turns_what_it_reaches_round(prose):
    assert "@closed" not in traits(prose, "Your pay is not final.")
    assert "no @closed" not in traits(prose, "Your pay is final.")


def test_a_word_that_nobody_learned_leaves_no_trait(prose):
    found = traits(prose, "Zyxwv the plugh at Qwerty.")
    assert not any(word in trait for trait in found for word in ("zyxwv", "plugh", "qwerty"))


def test_figures_and_slots_are_one_sign_each(prose):
    assert stems(prose("You waited 48 hours.").lines[0]) == ["you", "wait", "#", "hour"]
    assert "<>" in stems(prose("Sign by [Date] please.").lines[0])
