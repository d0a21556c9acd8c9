"""Which slots are faults, and where a reader's faults go."""

from __future__ import annotations

import pytest
from attrs import evolve

from candidate_comms.documents.model import Fault, FaultKind, Slot
from candidate_comms.moves.facts import Addressee, Greeting
from candidate_comms.rules.registry import get
from candidate_comms.text.spans import Span
from candidate_comms.vocabulary import Engine, MessageKind, Move, SlotRole

WORD = Span(0, 9)
GREETING = (Move.GREETING, Greeting(Addressee.EMPTY))


def slot(dialect):
    return Slot(WORD, WORD, "Candidate Name", "candidate_name", SlotRole.PERSON, dialect, "[Candidate Name]")


def placeholders(reading):
    return [hit.message for hit in get("unfilled-placeholder").check(reading)]


def test_any_slot_is_a_fault_in_a_finished_message(made):
    reading = made(MessageKind.REJECTION, (Move.GREETING, None), slots=(slot("brackets"),))
    assert placeholders(reading) == ["“[Candidate Name]” was not filled."]


def test_a_slot_of_the_templates_own_is_no_fault_and_another_is(made):
    own = {"template": True, "dialects": frozenset({"jinja2"})}
    assert not placeholders(made(MessageKind.REJECTION, (Move.THANKS, None), slots=(slot("jinja2"),), **own))
    assert placeholders(made(MessageKind.REJECTION, (Move.THANKS, None), slots=(slot("brackets"),), **own))


def test_a_slot_in_another_engines_syntax_is_reported_once(made):
    fault = Fault(FaultKind.FOREIGN, WORD, "This is a merge field.", Engine.NONE)
    reading = made(MessageKind.OFFER, (Move.THANKS, None), slots=(slot("salesforce"),), faults=(fault,), template=True)
    assert not placeholders(reading)
    assert len(list(get("foreign-syntax").check(reading))) == 1


@pytest.mark.parametrize("template", [True, False])
def test_a_note_to_the_writer_is_a_fault_everywhere_and_is_reported_once(made, template):
    slots = (slot("instruction"),)
    reading = made(MessageKind.REJECTION, (Move.WRITERS_NOTE, None), slots=slots, template=template)
    assert not placeholders(reading)
    (hit,) = get("leftover-instruction").check(reading)
    assert "meant for the writer" in hit.message
    assert not get("leftover-instruction").needs_language


def test_a_lost_value_is_a_fault_and_not_twice_where_the_greeting_lost_its_name(made):
    assert placeholders(made(MessageKind.OFFER, (Move.LOST_VALUE, None))) == [
        "Something has fallen out at “lost_value0”."
    ]
    both = made(MessageKind.OFFER, GREETING, (Move.LOST_VALUE, None))
    assert len(placeholders(both)) == 2
    same = evolve(both, annotations=(both.annotations[0], evolve(both.annotations[0], move=Move.LOST_VALUE)))
    assert placeholders(same) == ["The greeting has lost its name."]


def test_a_greeting_without_a_name_is_a_fault_of_a_finished_message_alone(made):
    assert placeholders(made(MessageKind.REJECTION, GREETING)) == ["The greeting has lost its name."]
    assert not placeholders(made(MessageKind.REJECTION, GREETING, template=True))


@pytest.mark.parametrize(("kind", "name"), [(FaultKind.FOREIGN, "foreign-syntax"), (FaultKind.SYNTAX, "syntax-error")])
def test_each_kind_of_fault_has_its_rule_whatever_the_language(made, kind, name):
    fault = Fault(kind, WORD, "This is Handlebars.", Engine.HANDLEBARS)
    reading = made(MessageKind.UNKNOWN, (Move.THANKS, None), faults=(fault,))
    fired = {code: list(get(code).check(reading)) for code in ("foreign-syntax", "syntax-error")}
    assert [hit.message for hit in fired.pop(name)] == ["This is Handlebars."]
    assert list(fired.values()) == [[]]
    assert not get(name).needs_language
