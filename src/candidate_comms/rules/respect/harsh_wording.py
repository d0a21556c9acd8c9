"""Insults, blame, and traits of the person."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.rules.respect.remarks import quoted, remarks_on
from candidate_comms.vocabulary import Ground, Severity


def check(reading: Reading) -> Iterator[Hit]:
    """A hit wherever the candidate is insulted, blamed or put down."""
    for annotation, risk in remarks_on(reading, Ground.HARSH):
        told = "can be read as a put-down" if risk.coded else "insults or blames whoever reads it"
        yield Hit(
            f"{quoted(annotation)} {told}.",
            help=f"Say what was below the mark and what the mark was: “{risk.safer}”",
            span=annotation.span,
            severity=Severity.WARNING if risk.coded else None,
            facts=risk,
        )


RULE = Rule(
    code="RS512",
    name="harsh-wording",
    summary="Insults, blame, and traits of the person in place of what was seen.",
    rationale=(
        "An insult teaches nothing, is passed on, and is what the candidate will remember. A result against a mark "
        "says the same thing and can be used."
    ),
    remedy="Say what was below the mark and what the mark was.",
    citation=(
        "EHRC Employment Statutory Code of Practice ch. 16 (remarks are tied to the job or person specification); "
        "Acas, If an employer rejects you for a job"
    ),
    severity=Severity.ERROR,
    since="0.2.0",
    check=check,
    flags=(
        Example(
            "Dear Huw,\n\nThank you for coming in on Tuesday. We are not going to offer you the post. ⟦Your "
            "application was a joke⟧.\n\nKind regards,\nKath Orme"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for your time last week. We have decided not to take your application "
            "further. Quite frankly ⟦you wasted our⟧ time.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Dear Ms Joy,\n\nWe have chosen another candidate for the role. ⟦Your performance in the interview was "
            "pathetic⟧.\n\nBest regards,\nOmar Haddad",
            office="uae",
        ),
        Example(
            "Dear Alasdair,\n\nThank you for the interview. Unfortunately we are not moving forward with you. You "
            "⟦came across as arrogant⟧ and lazy.\n\nRegards,\nMeera Nair"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for coming in on Tuesday. We are not going to offer you the post. I have "
            "no idea ⟦why you even⟧ applied.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Dear Ms Joy,\n\nThank you for your time last week. We have decided not to take your application further. "
            "Do ⟦not waste our time⟧ by applying again.\n\nBest regards,\nOmar Haddad",
            office="uae",
        ),
        Example(
            "Dear Mr Oyelaran,\n\nWe have chosen another candidate for the role. ⟦You are not good enough⟧ for a firm "
            "like ours.\n\nYours sincerely,\nRuth Amadi"
        ),
    ),
    passes=(
        Example(
            "Dear Huw,\n\nThank you for your time last week. We have decided not to take your application further. "
            "Waste management is the role's main duty, and you have not run a waste contract.\n\nKind regards,\nKath "
            "Orme"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for coming in on Tuesday. Your answer wasted no words.\n\nSincerely,\nJoan "
            "Page",
            office="us",
        ),
        Example(
            "Dear Ms Joy,\n\nThank you for the interview. Unfortunately we are not moving forward with you. Please do "
            "not send further documents to this address.\n\nBest regards,\nOmar Haddad",
            office="uae",
        ),
        Example(
            "Dear Alasdair,\n\nThank you for coming in on Tuesday. It was not good enough to pass: 52 of the 70 marks "
            "were needed.\n\nRegards,\nMeera Nair"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for your time last week. We have decided not to take your application "
            "further. Your lazy-loading fix cut the page time in half.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Hi Ffion,\n\nThank you for coming in on Tuesday. We are sorry that we wasted your time by getting the "
            "address wrong.\n\nBest wishes,\nStuart Lamb"
        ),
        Example(
            "Hi Paige,\n\nThank you for the interview. Unfortunately we are not moving forward with you. That was no "
            "joke of a case study, and you kept calm.\n\nThanks,\nRick Moss",
            office="us",
        ),
        Example(
            "Dear Alasdair,\n\nThank you for coming in on Tuesday. You got two of the hazards wrong and missed the "
            "third.\n\nRegards,\nMeera Nair"
        ),
    ),
)
