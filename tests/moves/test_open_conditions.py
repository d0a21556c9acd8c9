"""Conditions that are not listed, and rights to change the terms."""

import pytest

from candidate_comms.moves.facts import Term
from candidate_comms.vocabulary import Move, TermName, TermState

OFFER = "We are delighted to offer you the post of Line Leader at Example Foods.\n\n"


def unlisted(reading):
    return [
        a
        for a in reading.of(Move.TERM)
        if isinstance(a.facts, Term) and a.facts.name is TermName.CONDITIONS and a.facts.state is TermState.VAGUE
    ]


@pytest.mark.parametrize(
    "words",
    [
        "The offer is subject to checks.",
        "This is contingent upon all applicable screening.",
        "Everything depends on satisfactory clearances.",
        "The offer is conditional on company formalities.",
        "We still have to do the usual checks.",
        "The offer is subject to two references and client approval.",
        "It is subject to contract.",
        "The offer stands provided our client confirms the budget.",
    ],
)
def test_conditions_without_a_name_are_vague(letter, words):
    assert unlisted(letter(OFFER + words))


@pytest.mark.parametrize(
    "words",
    [
        "The offer is subject to two references and a DBS check.",
        "This is contingent upon a background check and drug screen.",
        "The offer is subject to the following checks: identity and address.",
        "The usual checks (references, right to work) have to be complete.",
        "The offer is not subject to any formalities.",
        "If the offer were subject to checks, we would say so.",
        "The bonus depends on how the year goes.",
        "The offer is subject to Garda vetting.",
        "Your place is subject to a medical test; all other checks are complete.",
    ],
)
def test_conditions_that_are_named_are_told(letter, words):
    assert not unlisted(letter(OFFER + words))


def test_probation_is_no_condition_of_an_offer_in_the_uk(letter):
    words = OFFER + "This offer is subject to two references and the successful completion of your probation."
    (found,) = unlisted(letter(words))
    assert "probation" in found.quote
    assert not unlisted(letter(words, office="us"))
    assert not unlisted(letter(OFFER + "The appointment is subject to a probationary period of six months."))


@pytest.mark.parametrize(
    "words",
    [
        "These terms are subject to change at any time.",
        "We reserve the right to change your hours and your pay.",
        "Your place of work may be changed without notice.",
        "You will do any other duties that the owner asks for.",
        "You may be transferred to any branch of the group.",
        "We may alter any of these terms whenever we need to.",
    ],
)
def test_a_right_to_change_anything_is_open(letter, words):
    assert letter(OFFER + words).has(Move.OPEN_CHANGE)


@pytest.mark.parametrize(
    "words",
    [
        "We may change your rota with four weeks' notice.",
        "Changes to these terms are made by agreement with you.",
        "You may end the employment at any time.",
        "You may be asked to do other duties that are reasonable.",
        "Your start date can be changed if you need it.",
        "Please tell us if your plans change at any time.",
    ],
)
def test_a_right_within_bounds_is_not(letter, words):
    assert not letter(OFFER + words).has(Move.OPEN_CHANGE)
