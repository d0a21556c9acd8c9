"""Sentences that speak of a person by what should play no part, and innocent ones that sound like them."""

from __future__ import annotations

from pathlib import Path

import pytest

from candidate_comms import lint

HERE = Path(__file__).resolve().parent
LETTER = (
    "Dear Sam Hart,\n\nThank you for coming in on Tuesday. We are sorry that we will not be offering you the role this "
    "time. {} We wish you well.\n\nKind regards,\nKath Orme"
)
CODES = {
    "age": "RS501",
    "sex_or_family": "RS502",
    "race_or_nationality": "RS503",
    "disability_or_health": "RS504",
    "religion": "RS505",
    "orientation_or_identity": "RS506",
    "politics_or_union": "RS507",
    "appearance_or_accent": "RS508",
    "culture_fit": "RS510",
    "overqualified": "RS511",
    "harsh": "RS512",
    "comparison": "RS513",
    "regulated": "RS514",
}


def _rows(pattern):
    lines = [line for file in sorted(HERE.glob(pattern)) for line in file.read_text(encoding="utf-8").splitlines()]
    return [pytest.param(*line.split("\t"), id=line[:60]) for line in lines if line and not line.startswith("#")]


def _remarks(sentence: str, office: str) -> dict[str, str]:
    text = LETTER.format(sentence)
    findings = [finding for finding in lint(text, office=office) if finding.code.startswith("RS")]
    return {finding.code: text[finding.span.start : finding.span.end] for finding in findings}


@pytest.mark.parametrize(("ground", "office", "sentence"), _rows("slips*.tsv"))
def test_remarks_that_slip_out_are_heard(ground, office, sentence):
    """As people let them slip: seldom in the words that a law uses."""
    assert CODES[ground] in _remarks(sentence, office)


@pytest.mark.parametrize(("_", "office", "sentence"), _rows("risky*.tsv"))
def test_plain_remarks_are_heard(_, office, sentence):
    """Some can be read as one ground or another."""
    assert _remarks(sentence.replace("⟦", "").replace("⟧", ""), office)


@pytest.mark.parametrize(("_", "office", "sentence"), _rows("innocent*.tsv"))
def test_words_of_a_ground_may_be_innocent(_, office, sentence):
    """Goods, services, benefits, schemes, titles and kindness hold the same words."""
    assert _remarks(sentence, office) == {}
