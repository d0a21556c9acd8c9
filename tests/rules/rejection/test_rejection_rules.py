"""Which moves of a rejection lead to which rule."""

from __future__ import annotations

import pytest

from candidate_comms import lint
from candidate_comms.documents.model import Slot
from candidate_comms.moves.facts import Decision, Feedback, Reason
from candidate_comms.rules.registry import RULES, get
from candidate_comms.text.spans import Span
from candidate_comms.vocabulary import MessageKind, Move, Severity, SlotRole, Stage

NO = (Move.DECISION, Decision(explicit=True))
FEEDBACK = (Move.FEEDBACK, Feedback(objects=("changeover",)))
OWN_REASON = (Move.REASON, Reason(generic=False))
GENERIC_REASON = (Move.REASON, Reason(generic=True))
THIN = [(Move.PRAISE, None), (Move.HEDGE, None), (Move.FEEDBACK_OFFER, None), OWN_REASON]


def fired(reading):
    return {rule.name for rule in RULES if rule.applies_to(reading) and list(rule.check(reading))}


def test_a_bare_no_is_a_stock_rejection_and_lacks_everything_else(made):
    assert fired(made(MessageKind.REJECTION, NO)) == {
        "stock-rejection",
        "no-open-door",
        "thoughts-not-asked",
        "no-thanks",
        "dead-end",
    }


def test_a_generic_reason_does_not_make_a_rejection_individual(made):
    reading = made(MessageKind.REJECTION, NO, GENERIC_REASON, (Move.GOODWILL, None))
    assert "stock-rejection" in fired(reading)
    (hit,) = get("stock-rejection").check(reading)
    assert "would fit anybody: “reason1”" in hit.evidence
    assert "would fit anybody: “goodwill2”" in hit.evidence


@pytest.mark.parametrize("thin", THIN, ids=lambda move: move[0].value)
def test_thin_content_is_thin_and_not_stock(made, thin):
    names = fired(made(MessageKind.REJECTION, NO, thin))
    assert "thin-feedback" in names
    assert "stock-rejection" not in names


@pytest.mark.parametrize("beside", [*THIN, GENERIC_REASON], ids=lambda move: move[0].value)
def test_feedback_is_enough_whatever_stands_beside_it(made, beside):
    assert not fired(made(MessageKind.REJECTION, NO, FEEDBACK, beside)) & {"thin-feedback", "stock-rejection"}


def test_a_refusal_is_found_beside_feedback_too(made):
    refusal = (Move.FEEDBACK_REFUSAL, None)
    (alone,) = get("RJ103").check(made(MessageKind.REJECTION, NO, refusal))
    (beside,) = get("RJ103").check(made(MessageKind.REJECTION, NO, FEEDBACK, refusal))
    assert alone.message != beside.message


def test_an_implied_no_is_unclear_and_an_explicit_one_beside_it_settles_it(made):
    implied = (Move.DECISION, Decision(explicit=False))
    assert "unclear-decision" in fired(made(MessageKind.REJECTION, implied))
    assert "unclear-decision" in fired(made(MessageKind.REJECTION))
    assert "unclear-decision" not in fired(made(MessageKind.REJECTION, implied, NO))


def test_a_promise_to_keep_details_is_empty_and_takes_the_place_of_no_open_door(made):
    names = fired(made(MessageKind.REJECTION, NO, (Move.KEEP_ON_FILE, None)))
    assert "empty-promise" in names
    assert "no-open-door" not in names


def test_a_genuine_invitation_settles_both(made):
    names = fired(made(MessageKind.REJECTION, NO, (Move.KEEP_ON_FILE, None), (Move.OPEN_DOOR, None)))
    assert not names & {"empty-promise", "no-open-door"}


@pytest.mark.parametrize("kind", [kind for kind in MessageKind if kind is not MessageKind.REJECTION])
def test_other_messages_are_no_business_of_the_rejection_rules(made, kind):
    reading = made(kind, GENERIC_REASON, (Move.KEEP_ON_FILE, None), (Move.FEEDBACK_REFUSAL, None))
    assert not [rule.code for rule in RULES if rule.code.startswith("RJ") and rule.applies_to(reading)]


def test_nothing_is_missing_where_a_slot_holds_a_whole_paragraph(made):
    body = Slot(Span(0, 1), Span(0, 1), "body", "body", SlotRole.BODY, "jinja2")
    reading = made(MessageKind.REJECTION, NO, slots=(body,), template=True, dialects=frozenset({"jinja2"}))
    assert not [rule.code for rule in RULES if rule.absence and rule.applies_to(reading)]


@pytest.mark.parametrize("name", ["stock-rejection", "thin-feedback", "no-open-door", "thoughts-not-asked"])
def test_a_candidate_whom_nobody_met_is_owed_less(made, name):
    rule = get(name)
    met = rule.severity_at(made(MessageKind.REJECTION, NO))
    not_met = rule.severity_at(made(MessageKind.REJECTION, NO, stage=Stage.AFTER_APPLICATION))
    assert not_met.rank < met.rank


def test_a_clear_no_is_owed_to_everybody(made):
    reading = made(MessageKind.REJECTION, NO, stage=Stage.AFTER_APPLICATION)
    assert get("unclear-decision").severity_at(reading) is Severity.ERROR


@pytest.mark.parametrize("stage", [Stage.AFTER_APPLICATION, Stage.AFTER_INTERVIEW])
@pytest.mark.parametrize("office", ["uk", "us", "uae"])
def test_the_wording_that_is_suggested_is_one_that_the_linter_passes(office, stage):
    no = "Dear Sam,\n\nThanks for coming in. We have decided not to take you further. {}\n\nKind regards,\nJo Marsh"
    (stock,) = [f for f in lint(no.format(""), office=office, stage=stage) if f.code == "RJ101"]
    wording = stock.help.partition("“")[2].rstrip("”")
    after = {finding.code for finding in lint(no.format(wording), office=office, stage=stage)}
    assert not after & {"RJ101", "RJ102", "RJ110"}


def test_each_stage_and_office_has_a_wording_of_its_own(made):
    def told(office, stage, **document):
        (hit,) = get("RJ101").check(made(MessageKind.REJECTION, NO, office=office, stage=stage, **document))
        return hit.help

    stages = (Stage.AFTER_APPLICATION, Stage.AFTER_INTERVIEW)
    helps = {told(office, stage) for office in ("uk", "us", "uae") for stage in stages}
    assert len(helps) == 6
    assert "slot" in told("uk", Stage.AFTER_INTERVIEW, template=True)


def test_the_empty_words_are_shown_where_they_stand():
    text = "Dear Sam,\n\nYou have not been selected, as others more closely match our needs.\n\nKind regards,\nJo Marsh"
    (stock,) = [finding for finding in lint(text) if finding.code == "RJ101"]
    assert [text[place.span.start : place.span.end] for place in stock.related] == ["more closely match"]
    assert stock.related[0].location.line == 3
