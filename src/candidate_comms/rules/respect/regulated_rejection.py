"""A check that a law regulates, as the reason in an ordinary rejection."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.rules.respect.remarks import backing, graver_by_law, quoted, remarks_on
from candidate_comms.vocabulary import Ground, MessageKind, Severity

_TOLD = {
    "report": "makes a report on the candidate the reason in an ordinary rejection",
    "record": "makes a record of the past the reason in an ordinary rejection",
    "test": "makes a drug test the reason in an ordinary rejection",
}


def check(reading: Reading) -> Iterator[Hit]:
    """A hit wherever a check that a law regulates is the reason; letters that are its notices are not read so."""
    for annotation, risk in remarks_on(reading, Ground.REGULATED):
        yield Hit(
            f"{quoted(annotation)} {_TOLD[risk.what]}.",
            help=f"Send the notices that the law asks for, and write here: “{risk.safer}”",
            span=annotation.span,
            severity=graver_by_law(reading, risk),
            facts=risk,
            evidence=backing(reading, Ground.REGULATED),
        )


RULE = Rule(
    code="RS514",
    name="regulated-rejection",
    summary="A background, credit, driving or criminal record, or a drug test, as the reason in an ordinary rejection.",
    rationale=(
        "Reports are wrong often enough that the law gives people a copy and time to answer before a decision rests "
        "on one. An ordinary rejection takes that away."
    ),
    remedy="Leave the report out of this letter, and send the notices that the law asks for, each in its time.",
    citation=(
        "Fair Credit Reporting Act, 15 U.S.C. 1681b(b)(3) and 1681m(a); Illinois Human Rights Act, 775 ILCS "
        "5/2-103.1; Rehabilitation of Offenders Act 1974"
    ),
    severity=Severity.ERROR,
    kinds=frozenset({MessageKind.REJECTION, MessageKind.OFFER_WITHDRAWAL}),
    since="0.2.0",
    check=check,
    flags=(
        Example(
            "Dear Huw,\n\nThank you for coming in on Tuesday. We are not going to offer you the post. We cannot go "
            "further ⟦because of your convictions⟧.\n\nKind regards,\nKath Orme"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for your time last week. We have decided not to take your application "
            "further. We are not moving forward because of the ⟦results of your background "
            "check⟧.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Dear Ms Joy,\n\nWe have chosen another candidate for the role. Your ⟦police clearance shows⟧ a case, so "
            "we are not proceeding.\n\nBest regards,\nOmar Haddad",
            office="uae",
        ),
        Example(
            "Dear Alasdair,\n\nThank you for the interview. Unfortunately we are not moving forward with you. "
            "Something on your ⟦DBS certificate means⟧ that we are unable to appoint you.\n\nRegards,\nMeera Nair"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for coming in on Tuesday. We are not going to offer you the post. Your "
            "⟦credit report did not meet⟧ our standards for the teller job.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Hi Ffion,\n\nThank you for your time last week. We have decided not to take your application further. "
            "Your DBS ⟦came back with a caution⟧ from 2016, so we cannot take you on.\n\nBest wishes,\nStuart Lamb"
        ),
        Example(
            "Hi Paige,\n\nWe have chosen another candidate for the role. ⟦Due to your criminal record⟧ we cannot "
            "offer you the job.\n\nThanks,\nRick Moss",
            office="us",
        ),
    ),
    passes=(
        Example(
            "Dear Huw,\n\nThank you for your time last week. We have decided not to take your application further. We "
            "have offered the Credit Controller post to somebody else.\n\nKind regards,\nKath Orme"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for coming in on Tuesday. Your background in food science is what we need "
            "for the next opening.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Dear Ms Joy,\n\nThank you for the interview. Unfortunately we are not moving forward with you. Your "
            "police clearance certificate can be sent later.\n\nBest regards,\nOmar Haddad",
            office="uae",
        ),
        Example(
            "Dear Alasdair,\n\nThank you for coming in on Tuesday. Please collect your DBS certificate from the main "
            "desk.\n\nRegards,\nMeera Nair"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for your time last week. We have decided not to take your application "
            "further. Your criminal law experience is solid; the docket is all family law.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Hi Ffion,\n\nThank you for coming in on Tuesday. Your track record in sales is strong, but it is all in "
            "retail.\n\nBest wishes,\nStuart Lamb"
        ),
        Example(
            "Hi Paige,\n\nThank you for the interview. Unfortunately we are not moving forward with you. This offer "
            "is contingent on a background check and drug screen.\n\nThanks,\nRick Moss",
            office="us",
        ),
        Example(
            "Dear Alasdair,\n\nThank you for coming in on Tuesday. The police staff investigator campaign has "
            "closed.\n\nRegards,\nMeera Nair"
        ),
    ),
)
