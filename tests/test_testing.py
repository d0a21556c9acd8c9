from inspect import Parameter, signature

import pytest
from attrs import evolve

from candidate_comms.errors import FindingsError, UnknownName
from candidate_comms.linter.engine import lint
from candidate_comms.linter.templates import lint_template
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.testing import (
    AboutMessage,
    AboutTemplate,
    assert_clean,
    assert_finds,
    assert_template_clean,
    run_examples,
)
from candidate_comms.text.spans import Span
from candidate_comms.vocabulary import Severity
from handmade import rejected

STOCK = "Dear Sam,\n\nThank you for coming in. Unfortunately you have not been successful.\n\nRegards,\nHR\n"
CLEAN = (
    "Dear Rosalind,\n\nThank you for applying for the Site Surveyor role. Your application has arrived. You will hear "
    "from me by Friday 19 February 2027.\n\nKind regards,\nHamish Oduya\nhamish.oduya@example.com\n"
)


def shouting(reading):
    for at, character in enumerate(reading.document.text):
        if character == "!":
            yield Hit("It shouts.", span=reading.document.to_source(Span(at, at + 1)))


RULE = Rule(
    code="ZZ901",
    name="shouting",
    summary="It shouts.",
    rationale="Nobody likes it.",
    remedy="Use a full stop.",
    citation="none",
    severity=Severity.WARNING,
    needs_language=False,
    check=shouting,
    flags=(Example("Great⟦!⟧ Dear Sam, hello⟦!⟧"), Example("Dear {{ name }}⟦!⟧", template="a.txt.j2")),
    passes=(Example("Dear Sam."),),
)


def test_a_clean_message_passes_and_gives_its_report():
    assert assert_clean(CLEAN).office == "uk"


def test_a_bad_message_fails_with_its_findings_in_their_places():
    with pytest.raises(FindingsError) as caught:
        assert_clean(STOCK, office="us", name="reject.txt")
    told = str(caught.value)
    assert told.startswith("reject.txt has ")
    assert "RJ101 stock-rejection" in told and "--> reject.txt:3:" in told and "= help:" in told
    assert caught.value.report.office == "us"


def test_the_failure_is_an_assertion():
    with pytest.raises(AssertionError):
        assert_clean(STOCK)


def test_a_lower_bar_lets_lesser_findings_pass():
    early = {"stage": "after_application"}  # a stock rejection weighs less while nobody has spoken with the candidate
    assert {str(found.severity) for found in assert_clean(STOCK, at="error", **early)} >= {"warning"}
    with pytest.raises(FindingsError, match="at warning or above"):
        assert_clean(STOCK, **early)


def test_a_bar_that_does_not_exist_is_refused():
    with pytest.raises(ValueError, match="allowed: info, warning, error"):
        assert_clean(CLEAN, at="fatal")


@pytest.mark.parametrize("rule", ["RJ101", "stock-rejection"])
def test_a_finding_is_asserted_by_code_or_name(rule):
    (found,) = assert_finds(STOCK, rule)
    assert found.code == "RJ101"


def test_a_finding_that_is_not_there_says_what_was_found_instead():
    with pytest.raises(AssertionError, match=r"OF201 short-decision-window finds nothing .* Found: RJ101 stock-rej"):
        assert_finds(STOCK, "OF201")


def test_a_rule_that_does_not_exist_is_no_assertion_error():
    with pytest.raises(UnknownName):
        assert_finds(STOCK, "stock-rejecton")


def test_a_clean_template_passes_and_gives_its_report():
    report = assert_template_clean(CLEAN.replace("Rosalind", "{{ first_name }}"), office="us", name="ack.txt.j2")
    assert report.template
    assert (report.office, report.path) == ("us", "ack.txt.j2")


def test_a_bad_template_fails_with_its_findings_in_their_places():
    with pytest.raises(FindingsError) as caught:
        assert_template_clean(STOCK.replace("Sam", "{{ first_name }}"))
    told = str(caught.value)
    assert told.startswith("the template has ")
    assert "RJ101 stock-rejection" in told and "--> -:3:" in told
    assert caught.value.report.template


def test_what_is_known_of_a_template_reaches_the_linter():
    include = {"sign.j2": "Unfortunately you have not been successful."}
    source = 'Dear {{ name }},\n{% include "sign.j2" %}'
    with pytest.raises(FindingsError):
        assert_template_clean(source, loader=include, at="error")
    assert assert_template_clean(source, loader=include, at="error", stage="after_application")
    with pytest.raises(UnknownName):
        assert_template_clean(source, kind="refusal")


@pytest.mark.parametrize("name", ["context_schema", "max_paths"])
def test_an_argument_of_lint_template_is_an_argument_of_its_assertion(monkeypatch, name):
    given = {}
    ok = rejected(suppressed="agreed")
    monkeypatch.setattr("candidate_comms.linter.templates.lint_template", lambda _, **more: given.update(more) or ok)
    assert assert_template_clean("Hello", **{name: 7}) is ok
    assert given == {"office": "uk", name: 7}


def test_the_assertions_may_be_told_all_that_the_linter_may_be_told():
    def told(function):
        return {name for name, one in signature(function).parameters.items() if one.kind is Parameter.KEYWORD_ONLY}

    assert set(AboutMessage.__annotations__) == told(lint) - {"office"}
    assert set(AboutTemplate.__annotations__) == told(lint_template) - {"office"}


def test_a_bar_that_does_not_exist_is_refused_for_templates_too():
    with pytest.raises(ValueError, match="allowed: info, warning, error"):
        assert_template_clean(CLEAN, at="fatal")


@pytest.mark.parametrize("check", [assert_clean, assert_template_clean])
def test_an_argument_that_does_not_exist_is_refused(check):
    with pytest.raises(TypeError, match="unexpected keyword argument 'offcie'"):
        check(CLEAN, offcie="uk")


def test_examples_that_hold_pass():
    run_examples(RULE)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"flags": (Example("Dear Sam."),)}, "should be flagged: 'Dear Sam.'"),
        ({"flags": (Example("⟦Dear⟧ Sam!"),)}, "should be flagged at the marks: '⟦Dear⟧ Sam!'\n    found: ['!']"),
        ({"flags": (Example("a⟦!⟧ b!"),)}, "found: ['!', '!']"),
        ({"passes": (Example("Hi!"),)}, "should pass: 'Hi!'\n    found: ['!']: It shouts."),
    ],
)
def test_examples_that_do_not_hold_are_told_with_what_was_found(change, told):
    with pytest.raises(AssertionError) as caught:
        run_examples(evolve(RULE, **change))
    assert told in str(caught.value)


def test_every_failing_example_is_told_at_once():
    with pytest.raises(AssertionError) as caught:
        run_examples(evolve(RULE, flags=(Example("One."), Example("Two.")), passes=(Example("Three!"),)))
    assert all(word in str(caught.value) for word in ("One.", "Two.", "Three!"))
