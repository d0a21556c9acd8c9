"""Sexual orientation and gender identity."""

from __future__ import annotations

from candidate_comms.rules.model import Example, Rule
from candidate_comms.rules.respect.remarks import speaking_of
from candidate_comms.vocabulary import Ground, Severity

RULE = Rule(
    code="RS506",
    name="orientation-or-identity-risk",
    summary="Sexual orientation or gender identity as a reason.",
    rationale=(
        "Whom somebody loves and who they are says nothing about the work, and that others might mind is no reason "
        "but theirs."
    ),
    remedy="Name the part of the work that decided it, and what you saw of it.",
    citation="Equality Act 2010 ss. 7, 12; Bostock v. Clayton County, 590 U.S. 644 (2020)",
    severity=Severity.ERROR,
    since="0.2.0",
    check=speaking_of(
        Ground.ORIENTATION_OR_IDENTITY,
        "sexual orientation or gender identity",
        "Name the part of the work that decided it",
    ),
    flags=(
        Example(
            "Dear Huw,\n\nThank you for coming in on Tuesday. We are not going to offer you the post. Some of the "
            "older customers would struggle ⟦with your being transgender⟧.\n\nKind regards,\nKath Orme"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for your time last week. We have decided not to take your application "
            "further. It's a conservative town and ⟦being openly gay would make it hard⟧ for you "
            "here.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Dear Ms Joy,\n\nWe have chosen another candidate for the role. ⟦Your lifestyle would not be acceptable⟧ "
            "to the family.\n\nBest regards,\nOmar Haddad",
            office="uae",
        ),
        Example(
            "Dear Alasdair,\n\nThank you for the interview. Unfortunately we are not moving forward with you. The "
            "panel was ⟦thrown by your pronouns⟧.\n\nRegards,\nMeera Nair"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for coming in on Tuesday. We are not going to offer you the post. The "
            "coach was worried how parents would ⟦react to a gay man in⟧ the locker room.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Hi Ffion,\n\nThank you for your time last week. We have decided not to take your application further. "
            "They weren't comfortable ⟦with your transition⟧ happening while you were in the role.\n\nBest "
            "wishes,\nStuart Lamb"
        ),
        Example(
            "Hi Paige,\n\nWe have chosen another candidate for the role. Since you mentioned your wife, Karen, a "
            "couple of the partners had ⟦reservations about your lifestyle⟧.\n\nThanks,\nRick Moss",
            office="us",
        ),
    ),
    passes=(
        Example(
            "Dear Huw,\n\nThank you for your time last week. We have decided not to take your application further. "
            "Our LGBT staff network meets on the first Thursday of the month.\n\nKind regards,\nKath Orme"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for coming in on Tuesday. Applicants are considered without regard to "
            "sexual orientation or gender identity.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Dear Ms Joy,\n\nThank you for the interview. Unfortunately we are not moving forward with you. The "
            "straight-line depreciation was right; the partial year was not.\n\nBest regards,\nOmar Haddad",
            office="uae",
        ),
        Example(
            "Dear Alasdair,\n\nThank you for coming in on Tuesday. Please tell us which pronouns you would like us to "
            "use.\n\nRegards,\nMeera Nair"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for your time last week. We have decided not to take your application "
            "further. Your paper on the energy transition was the strongest of the set.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Hi Ffion,\n\nThank you for coming in on Tuesday. Mr Gay from the Bolton depot will show you "
            "round.\n\nBest wishes,\nStuart Lamb"
        ),
        Example(
            "Hi Paige,\n\nThank you for the interview. Unfortunately we are not moving forward with you. The "
            "trans-Pacific lane is where we need experience.\n\nThanks,\nRick Moss",
            office="us",
        ),
        Example(
            "Dear Alasdair,\n\nThank you for coming in on Tuesday. Your transition plan for the TUPE transfer missed "
            "the consultation period.\n\nRegards,\nMeera Nair"
        ),
    ),
)
