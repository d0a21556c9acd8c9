"""What is found in whole Arabic offers: whether they push, and whether a term that matters is empty."""

from functools import cache

import pytest

from arabic.tables import SENT, table
from candidate_comms import lint
from candidate_comms.vocabulary import Severity

LETTERS = table("offer_letters")["letter"]
_WINDOW_ALONE = ("OF210", "OF211")
_EMPTY = ("TM302", "TM303", "TM304", "TM305", "TM306")


@cache
def found(text):
    report = lint(text.strip(), office="uae", sent_at=SENT)
    assert report.kind.value.startswith("offer")
    return [f for f in report.findings if f.severity in (Severity.ERROR, Severity.WARNING)]


@pytest.mark.parametrize("letter", LETTERS, ids=range(len(LETTERS)))
def test_a_push_is_found_in_offers_that_push_alone(letter):
    codes = {f.code for f in found(letter["text"]) if f.code.startswith("OF")} - {*_WINDOW_ALONE}
    assert bool(codes) == letter["pressure"]


@pytest.mark.parametrize("letter", LETTERS, ids=range(len(LETTERS)))
def test_an_empty_term_is_found_where_one_matters(letter):
    empty = [
        f for f in found(letter["text"]) if f.code in _EMPTY or (f.code[:2] == "TM" and f.severity is Severity.ERROR)
    ]
    assert bool(empty) == letter["unclear"]
