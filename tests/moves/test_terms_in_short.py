"""Terms as people shorten them: "28 days hols", "month's notice", "retirement, medical"."""

import pytest

from candidate_comms.vocabulary import Move, TermName

SHORT = [
    ("£31,200 a year, 25 days off a year, month's notice.", TermName.NOTICE),
    ("£13 an hour, 28 days hol, 2 wks notice.", TermName.NOTICE),
    ("Either of us can leave with a fortnight's notice.", TermName.NOTICE),
    ("£12.50 an hour, 24 hours a week, 5.6 weeks hols.", TermName.HOLIDAY),
    ("You get 25 days off plus your birthday.", TermName.HOLIDAY),
    ("£12 an hour and hols of 28 days.", TermName.HOLIDAY),
    ("$31 per hour with retirement, medical and 12 holidays.", TermName.BENEFITS),
    ("You will be on Column B with district health benefits.", TermName.BENEFITS),
    ("$46 an hour, four days a week, medical and dental coverage.", TermName.BENEFITS),
]
NOT_SAID = [
    ("Thank you for noticing the mistake in the advert.", TermName.NOTICE),
    ("A notice with the rota hangs in the kitchen.", TermName.NOTICE),
    ("The office is closed on Friday for Good Friday.", TermName.HOLIDAY),
    ("You would have to pass a medical before the first day.", TermName.BENEFITS),
    ("You would look after the health and safety file.", TermName.BENEFITS),
]


def terms(reading):
    return {a.facts.name for a in reading.of(Move.TERM)}


@pytest.mark.parametrize(("text", "name"), SHORT)
def test_a_term_in_short_is_told(letter, text, name):
    assert name in terms(letter(f"We would like to offer you the job of Planner. {text}"))


@pytest.mark.parametrize(("text", "name"), NOT_SAID)
def test_a_word_that_names_it_tells_nothing_of_it(letter, text, name):
    assert name not in terms(letter(f"We would like to offer you the job of Planner. {text}"))
