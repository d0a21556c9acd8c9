"""What an offer leaves out, and what it leaves vague."""

from __future__ import annotations

import pytest

from candidate_comms.linter.engine import lint
from candidate_comms.moves.facts import Term
from candidate_comms.offices import registry
from candidate_comms.rules.registry import get
from candidate_comms.rules.terms.missing_term import MissingTerm
from candidate_comms.rules.terms.questions import answer, question
from candidate_comms.vocabulary import MessageKind, Move, Severity, TermName, TermState

OFFICES = ["uk", "us", "uae"]


def term(name, state, problem=None):
    return (Move.TERM, Term(name, state, problem=problem))


def missed(reading):
    return {hit.facts.term: hit for hit in get("missing-term").check(reading)}


@pytest.mark.parametrize("office", OFFICES)
def test_an_offer_that_tells_its_hours_alone_misses_the_rest_of_the_checklist(made, office):
    hits = missed(made(MessageKind.OFFER, term(TermName.HOURS, TermState.STATED), office=office))
    # Told, of no use without pay, and what TM308 asks for.
    apart = {TermName.HOURS, TermName.PAY_PERIOD, TermName.HOW_TO_ACCEPT, TermName.CONTACT}
    assert {name: hit.severity for name, hit in hits.items()} == {
        item.term: item.severity for item in registry.get(office).checklist if item.term not in apart
    }


def test_an_offer_that_tells_nothing_of_the_work_may_rest_on_a_talk(made):
    hits = missed(made(MessageKind.OFFER))
    assert hits[TermName.PAY].severity is Severity.WARNING


def test_the_period_of_pay_is_missed_only_where_pay_is_told(made):
    assert TermName.PAY_PERIOD in missed(made(MessageKind.OFFER, term(TermName.PAY, TermState.STATED)))
    assert TermName.PAY_PERIOD not in missed(made(MessageKind.OFFER, term(TermName.PAY, TermState.VAGUE)))


def test_the_facts_of_a_missing_term_compare_with_its_plain_name(made):
    hit = missed(made(MessageKind.OFFER))[TermName.PAY]
    assert hit.facts == MissingTerm(TermName.PAY)
    assert hit.facts.term == "pay"


@pytest.mark.parametrize("state", [TermState.STATED, TermState.SLOT, TermState.ATTACHED, TermState.VAGUE])
def test_a_term_that_is_there_in_any_way_is_not_missing(made, state):
    assert TermName.PAY not in missed(made(MessageKind.OFFER, term(TermName.PAY, state)))


@pytest.mark.parametrize("office", OFFICES)
def test_terms_in_an_attachment_are_no_errors_of_the_message(made, office):
    hits = missed(made(MessageKind.OFFER, office=office, attached=True))
    assert {name: hit.severity for name, hit in hits.items()} == {TermName.PAY: Severity.INFO}


def test_vague_pay_is_flagged_and_pay_told_elsewhere_makes_it_harmless(made):
    vague = term(TermName.PAY, TermState.VAGUE, "no figure")
    (hit,) = get("vague-pay").check(made(MessageKind.OFFER, vague))
    assert hit.message.endswith(": no figure.")
    (told,) = get("vague-pay").check(made(MessageKind.OFFER, vague, term(TermName.PAY, TermState.STATED)))
    assert told.severity is Severity.INFO


@pytest.mark.parametrize("name", list(TermName))
def test_a_vague_term_is_flagged_by_exactly_one_rule(made, name):
    reading = made(MessageKind.OFFER, term(name, TermState.VAGUE))
    fired = [code for code in ("TM302", "TM303", "TM305") if list(get(code).check(reading))]
    assert len(fired) == 1


@pytest.mark.parametrize("name", list(TermName))
@pytest.mark.parametrize("office", OFFICES)
def test_every_term_has_a_question_and_an_answer_for_every_office(name, office):
    assert question(name)
    assert answer(name, office).endswith(".")


def test_no_office_is_answered_in_the_currency_of_another():
    signs = {"uk": "£", "us": "$", "uae": "AED"}
    for office, sign in signs.items():
        assert sign in answer(TermName.PAY, office)
        others = "".join(answer(name, office) for name in TermName)
        assert not [other for other in set(signs.values()) - {sign} if other in others]


@pytest.mark.parametrize(
    "words",
    [
        "The salary is competitive.",
        "Your hours will be confirmed later.",
        "Benefits as per company policy.",
        "You start as soon as possible.",
        "Your salary would be up to £40,000 a year.",
        "Notice: TBC",
        "Kindly sign the enclosed copy and return it to us at your earliest convenience.",
    ],
)
def test_evidence_of_what_is_vague_is_a_sentence_for_people(words):
    report = lint(f"Dear Sam,\n\nWe are pleased to offer you the post of Line Leader.\n\n{words}\n\nRegards,\nJo Marsh")
    found = [f for f in report if f.code in ("TM302", "TM303")]
    assert found
    assert all(said.startswith("vague because: ") and "_" not in said for f in found for said in f.evidence)
    assert any(f.evidence for f in found)
