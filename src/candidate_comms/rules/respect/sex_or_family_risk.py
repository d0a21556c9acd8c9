"""Sex, pregnancy, children, marriage."""

from __future__ import annotations

from candidate_comms.rules.model import Example, Rule
from candidate_comms.rules.respect.remarks import speaking_of
from candidate_comms.vocabulary import Ground, Severity

RULE = Rule(
    code="RS502",
    name="sex-or-family-risk",
    summary="Sex, pregnancy, children, marriage or family duties as a reason; words such as “girl” for a colleague.",
    rationale=(
        "Who has children, or may have them, says nothing about the work; it tells the candidate that their life was "
        "judged. Hours can be told to everybody, and everybody can say whether they can work them."
    ),
    remedy="Name the hours or the task, as you would to anybody who applies.",
    citation=(
        "Equality Act 2010 ss. 11, 13, 18; Title VII of the Civil Rights Act of 1964; UAE Federal Decree-Law 33/2021 "
        "art. 4"
    ),
    severity=Severity.ERROR,
    since="0.2.0",
    check=speaking_of(Ground.SEX_OR_FAMILY, "sex or family", "Name the hours or the task, as to everybody"),
    flags=(
        Example(
            "Dear Huw,\n\nThank you for coming in on Tuesday. We are not going to offer you the post. We weren't sure "
            "how you'd cope with the travel ⟦now that you have a baby⟧.\n\nKind regards,\nKath Orme"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for your time last week. We have decided not to take your application "
            "further. ⟦Since you're expecting in⟧ March, we went with someone who can see the launch "
            "through.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Dear Ms Joy,\n\nWe have chosen another candidate for the role. The client ⟦requested a female secretary⟧ "
            "and your file could not be considered.\n\nBest regards,\nOmar Haddad",
            office="uae",
        ),
        Example(
            "Dear Alasdair,\n\nThank you for the interview. Unfortunately we are not moving forward with you. The "
            "lads on site wouldn't take ⟦orders from a woman⟧.\n\nRegards,\nMeera Nair"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for coming in on Tuesday. We are not going to offer you the post. We ⟦need "
            "someone without family commitments⟧ for this much overtime.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Dear Ms Joy,\n\nThank you for your time last week. We have decided not to take your application further. "
            "⟦As your husband is working⟧ in Abu Dhabi, we feel you will not stay long in Dubai.\n\nBest "
            "regards,\nOmar Haddad",
            office="uae",
        ),
        Example(
            "Dear Mr Oyelaran,\n\nWe have chosen another candidate for the role. The directors were ⟦nervous that you "
            "might go off on maternity leave⟧ in your first year.\n\nYours sincerely,\nRuth Amadi"
        ),
    ),
    passes=(
        Example(
            "Dear Huw,\n\nThank you for your time last week. We have decided not to take your application further. "
            "The post of Finance Assistant is maternity cover until March.\n\nKind regards,\nKath Orme"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for coming in on Tuesday. Benefits include parental leave and a dependent "
            "care account.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Dear Ms Joy,\n\nThank you for the interview. Unfortunately we are not moving forward with you. Medical "
            "insurance covers you, your spouse and up to three children.\n\nBest regards,\nOmar Haddad",
            office="uae",
        ),
        Example(
            "Dear Alasdair,\n\nThank you for coming in on Tuesday. Please thank your mum for the Welsh "
            "cakes.\n\nRegards,\nMeera Nair"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for your time last week. We have decided not to take your application "
            "further. The kids in your demo lesson were still humming at lunch.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Dear Ms Joy,\n\nThank you for coming in on Tuesday. We wish you and your family good health and "
            "prosperity.\n\nBest regards,\nOmar Haddad",
            office="uae",
        ),
        Example(
            "Dear Mr Oyelaran,\n\nThank you for the interview. Unfortunately we are not moving forward with you. If "
            "you had childcare costs for the day, send us the receipts and we will pay them.\n\nYours "
            "sincerely,\nRuth Amadi"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for coming in on Tuesday. Your application for Nurse Practitioner, Women's "
            "Health was reviewed by two physicians.\n\nSincerely,\nJoan Page",
            office="us",
        ),
    ),
)
