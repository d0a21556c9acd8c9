"""What a message says of this candidate."""

import pytest

from candidate_comms.vocabulary import Move


@pytest.mark.parametrize(
    "words",
    [
        "In the stock exercise you did not cover the allergen labels, which the role needs every week.",
        "Your test score was 29 of 40 and the threshold was 32.",
        "You described one audit; this role requires twenty a year, with HACCP.",
        "We were looking for two years of forklift work, and your CV shows five months.",
    ],
)
def test_a_gap_tied_to_something_concrete_is_feedback(letter, words):
    feedback = list(letter(words).of(Move.FEEDBACK))
    assert feedback
    assert feedback[0].facts.objects


@pytest.mark.parametrize(
    "words",
    [
        "We had a very high number of strong applicants.",
        "Other candidates more closely matched our requirements.",
        "We wish you every success in your search.",
        "Could you tell us what you missed in the pallet exercise?",
        "Thank you for the time and effort that you put into your application.",
    ],
)
def test_words_that_could_stand_in_any_letter_are_none(letter, words):
    assert not letter(words).has(Move.FEEDBACK)


def test_lines_under_a_heading_need_no_you(letter):
    body = "The panel's notes were as follows:\n- Labels: missing on the nut pallets, which HACCP needs\n- Rota: clear"
    assert letter(body).has(Move.FEEDBACK)


def test_a_slot_for_feedback_counts_as_feedback():
    from candidate_comms.documents.template_reader import read_template
    from candidate_comms.moves.annotate import read
    from candidate_comms.offices import registry

    source = "Dear {{ name }},\n\nWe will not be taking your application further. {{ feedback }}\n\nRegards,\nJo"
    [feedback] = read(read_template(source), registry.get("uk")).of(Move.FEEDBACK)
    assert feedback.facts.slot


def test_the_name_of_the_job_is_nothing_concrete(letter):
    body = "Thank you for applying for the post of Pastry Chef.\n\nYou missed out on Pastry Chef."
    assert not letter(body).has(Move.FEEDBACK)
