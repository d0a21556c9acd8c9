"""The table of the terms that were read."""

import json
import pickle
from datetime import date

import pytest

from candidate_comms.linter.engine import lint
from candidate_comms.vocabulary import PayRole, TermName, TermState

OFFER = (
    "Dear Ms Amin,\n\nWe are pleased to offer you the role of Teacher at Example School in Sharjah.\n\n"
    "Basic AED 8,000 per month\nHousing AED 4,000 per month\nTotal AED 12,000 per month\n\n"
    "You start on Monday 1 March 2027. Leave is as per company policy.\n\nRegards,\nSuha Nimr"
)


@pytest.fixture(scope="module")
def report():
    return lint(OFFER, office="uae")


def test_each_term_of_the_checklist_has_a_row_with_its_state(report):
    states = {row.name: row.state for row in report.terms}
    assert states[TermName.PAY] is TermState.STATED
    assert states[TermName.HOLIDAY] is TermState.VAGUE
    assert states[TermName.NOTICE] is TermState.MISSING
    assert len(states) == len(report.terms)


def test_a_row_quotes_the_message_and_tells_what_was_read(report):
    start = report.terms["start_date"]
    assert start.day == date(2027, 3, 1)
    assert start.quote in OFFER
    assert start.span.cut(OFFER) == start.quote


def test_pay_is_told_in_its_parts(report):
    pay = report.terms[TermName.PAY].pay
    assert [part.role for part in pay.parts] == [PayRole.BASIC, PayRole.ALLOWANCE, PayRole.TOTAL]
    assert (pay.basic.low, pay.total.low, [money.low for money in pay.allowances]) == (8000, 12000, [4000])
    assert pay.basic.yearly == 96000


def test_a_term_that_is_not_in_the_table_is_an_error(report):
    assert "pay" in report.terms
    with pytest.raises(KeyError, match="colour"):
        report.terms["colour"]


def test_terms_in_another_paper_are_attached():
    attached = lint(
        "Dear Sam,\n\nWe are delighted to offer you the job of Cook at £30,000 a year. The terms are in the attached "
        "contract.\n\nJo"
    )
    assert attached.terms["notice"].state is TermState.ATTACHED
    assert not attached.terms.in_state("missing")


@pytest.mark.parametrize(
    "text",
    ["Dear Sam,\n\nThank you for applying for the post of Cook. We are still interviewing.\n\nJo", ""],
)
def test_a_message_that_offers_nothing_has_no_terms(text):
    assert not lint(text).terms
    assert lint(text).to_dict()["terms"] == []


def test_a_reminder_misses_nothing():
    reminder = lint("Hi Sam,\n\nA reminder of the offer that we sent you on 4 May 2026.\n\nJo", kind="offer_reminder")
    assert not reminder.terms.in_state("missing")


def test_the_table_is_in_json(report):
    rows = json.loads(json.dumps(report.to_dict()))["terms"]
    pay = next(row for row in rows if row["name"] == "pay")
    assert pay["pay"][0] == {
        "role": "basic",
        "low": 8000.0,
        "high": 8000.0,
        "currency": "AED",
        "period": "month",
        "pro_rata": False,
    }
    assert OFFER[pay["start"] : pay["end"]] == pay["quote"]
    start = next(row for row in rows if row["name"] == "start_date")
    assert start["day"] == "2027-03-01"


def test_notebooks_show_the_table_with_every_character_escaped(report):
    page = report._repr_html_()
    assert report.terms._repr_html_() in page
    assert "basic AED 8,000 a month" in page
    marked = lint(OFFER.replace("as per company policy", "as per <b>policy</b>"), office="uae")
    assert "<b>" not in marked.terms._repr_html_()


def test_a_report_with_terms_can_be_sent_to_another_process(report):
    assert pickle.loads(pickle.dumps(report.terms)) == report.terms
