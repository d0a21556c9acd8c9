"""The facts that people are given to start from make letters that have nothing against them."""

import re

import pytest

from candidate_comms import lint, offices
from candidate_comms.builders.examples import example
from candidate_comms.builders.kinds import KINDS
from candidate_comms.errors import UnknownName
from candidate_comms.vocabulary import Severity

PLACES = (*offices.codes(), *offices.variants("uk"), *offices.variants("uae"), "us-ny", "us-ca")


@pytest.mark.parametrize("office", PLACES)
@pytest.mark.parametrize("kind", KINDS)
def test_an_example_makes_a_letter_with_nothing_against_it(kind, office):
    message = KINDS[kind].from_dict(example(KINDS[kind], office)).compose(office)
    report = lint(message, kind=message.kind, language=message.language)
    assert [(found.code, found.message) for found in report.at_or_above(Severity.WARNING)] == []


@pytest.mark.parametrize("kind", KINDS)
def test_an_example_in_arabic_makes_an_arabic_letter(kind):
    message = KINDS[kind].from_dict(example(KINDS[kind], "uae", "ar")).compose("uae", language="ar")
    assert not re.search(r"[A-Za-z]{3,}", re.sub("\u2068.*?\u2069", "", message.text))
    report = lint(message, kind=message.kind, language=message.language)
    assert [(found.code, found.message) for found in report.at_or_above(Severity.WARNING)] == []


def test_an_example_in_a_language_that_an_office_does_not_write_is_refused():
    with pytest.raises(UnknownName, match="language: 'ar'"):
        example(KINDS["rejection"], "uk", "ar")


def test_an_example_is_its_readers_own():
    mine = example(KINDS["rejection"], "uk")
    mine["sender"]["name"] = "Somebody else"
    assert example(KINDS["rejection"], "uk")["sender"]["name"] == "Joanna Pike"
