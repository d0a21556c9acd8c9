"""Words that take the hurry out of a date, and words that only stand before one."""

from __future__ import annotations

import pytest

from candidate_comms.vocabulary import Move

HURRIED = """\
Take your time to talk it over at home, and please give me your answer by Tuesday 3 March.
There is no rush, but we need your decision by tomorrow.
Take all the time you need. Please let us know by Tuesday 3 March.
No hurry! Just reply by close of business tomorrow.
Whenever you are ready, sign the form, and return it before Tuesday 3 March.
"""
UNHURRIED = """\
Please let us know by Tuesday 3 March. There is no rush, and a later day is fine.
Take your time, and let me know by Tuesday 3 March if you can.
Take as long as you need; tell us by Tuesday 3 March only if you know by then, and you need not decide then.
There is no deadline. The offer letter is dated Tuesday 3 March, and we hope to hear from you.
No hurry. If you would like to visit us first, Tuesday 3 March would suit us; then decide.
"""
OURS = """\
Your written contract will reach you by Tuesday 3 March. Please decide by Friday 20 March 2026.
Our formal letter will be with you before Wednesday 4 March. Please decide by Friday 20 March 2026.
We hold your details for 2 days after an answer. Please decide by Friday 20 March 2026.
A paper contract will follow within two days. Please decide by Friday 20 March 2026.
We store your form for 3 days. Please decide by Friday 20 March 2026.
"""


def deadlines(letter, words):
    return [seen.facts for seen in letter(f"We would like to offer you the job. {words}").of(Move.DEADLINE)]


@pytest.mark.parametrize("words", HURRIED.splitlines())
def test_a_day_that_is_asked_for_in_the_same_breath_is_not_softened(letter, words):
    assert [d.soft for d in deadlines(letter, words)] == [False]


@pytest.mark.parametrize("words", UNHURRIED.splitlines())
def test_no_hurry_that_nothing_takes_back_softens_every_day(letter, words):
    assert all(d.soft for d in deadlines(letter, words))


@pytest.mark.parametrize("words", OURS.splitlines())
def test_what_we_send_or_keep_by_a_day_limits_nobody(letter, words):
    assert [d.working_days for d in deadlines(letter, words)] == [14]
