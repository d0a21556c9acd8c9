"""Whom an offer is for."""

import pytest

from candidate_comms import lint
from candidate_comms.errors import UnknownName
from candidate_comms.vocabulary import Audience

OFFER = "We are pleased to offer you the job at £30,000 a year."


@pytest.mark.parametrize(
    ("words", "audience"),
    [
        ("It is a seasonal role over Christmas.", Audience.TEMPORARY),
        ("Got a picker shift on Thursday if you fancy it, £13 per hour.", Audience.TEMPORARY),
        ("It is a five-day booking.", Audience.TEMPORARY),
        ("You join our graduate scheme in September.", Audience.GRADUATE),
        ("This is a summer internship.", Audience.GRADUATE),
        ("You will be our Chief Financial Officer.", Audience.EXECUTIVE),
        ("We will help you relocate to Leeds.", Audience.RELOCATION),
        ("You would be a shift engineer on a permanent contract.", Audience.EXPERIENCED),
        ("You will report to the president of the club.", Audience.EXPERIENCED),
        ("The shift pattern is four on, four off.", Audience.EXPERIENCED),
        ("Our shop is busy at Christmas.", Audience.EXPERIENCED),
        ("You studied at a good university.", Audience.EXPERIENCED),
    ],
)
def test_the_words_tell_whom_an_offer_is_for(letter, words, audience):
    assert letter(f"{OFFER} {words}").audience is audience


def test_other_mail_is_for_nobody_in_particular(letter):
    assert letter("Thank you for applying for the internship. We will write by May.").audience is Audience.EXPERIENCED


def test_the_caller_may_tell_whom_it_is_for():
    words = f"Dear Sam,\n\n{OFFER} You have two working days to decide.\n\nKind regards,\nJo Hale"
    found = {who: [f.severity for f in lint(words, audience=who) if f.code == "OF201"] for who in ("temporary", None)}
    assert found["temporary"] == []
    assert len(found[None]) == 1


def test_an_audience_that_is_not_known_is_refused_with_those_that_are():
    with pytest.raises(UnknownName, match="graduate"):
        lint(OFFER, audience="gradute")
