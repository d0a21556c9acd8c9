"""Which slots are faults, and where a reader's faults go."""

from __future__ import annotations

import pytest

from candidate_comms.documents.model import Fault, FaultKind, Slot
from candidate_comms.moves.model import Addressee, Greeting
from candidate_comms.rules.registry import get
from candidate_comms.text.spans import Span
from candidate_comms.vocabulary import Engine, MessageKind, Move, SlotRole

WORD = Span(0, 9)
GREETING = (Move.GREETING, Greeting(Addressee.EMPTY))


def slot(dialect):
    return Slot(WORD, WORD, "Candidate Name", "candidate_name", SlotRole.PERSON, dialect)


def placeholders(reading):
    return [hit.message for hit in get("unfilled-placeholder").check(reading)]


def test_any_slot_is_a_fault_in_a_finished_message(made):
    reading = made(MessageKind.REJECTION, (Move.GREETING, None), slots=(slot("brackets"),))
    assert placeholders(reading) == ["“greeting0” was not filled."]


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
def test_a_note_to_the_writer_is_a_fault_everywhere(made, template):
    reading = made(MessageKind.REJECTION, (Move.THANKS, None), slots=(slot("instruction"),), template=template)
    (message,) = placeholders(reading)
    assert "note to the writer" in message


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
