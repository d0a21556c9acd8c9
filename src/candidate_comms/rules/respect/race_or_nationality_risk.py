"""Race, origin, nationality, first language."""

from __future__ import annotations

from candidate_comms.rules.model import Example, Rule
from candidate_comms.rules.respect.remarks import speaking_of
from candidate_comms.vocabulary import Ground, Severity

RULE = Rule(
    code="RS503",
    name="race-or-nationality-risk",
    summary="Race, origin, nationality or a first language as a reason; a visa or a passport held against somebody.",
    rationale=(
        "Where somebody comes from is no measure of the work, and the wish of a client or of customers is no excuse. "
        "What the work asks for, a level of written English, say, can be tested in everybody."
    ),
    remedy="Name what the work needs, such as a level of written English, and what you saw of it.",
    citation=(
        "Equality Act 2010 s. 9; Title VII of the Civil Rights Act of 1964; UAE Federal Decree-Law 33/2021 art. 4; "
        "EEOC enforcement guidance on national origin discrimination, 915.005"
    ),
    severity=Severity.ERROR,
    since="0.2.0",
    check=speaking_of(Ground.RACE_OR_NATIONALITY, "race or nationality", "Name what the work needs"),
    flags=(
        Example(
            "Dear Huw,\n\nThank you for coming in on Tuesday. We are not going to offer you the post. The practice "
            "⟦would rather have somebody British⟧ on the front desk.\n\nKind regards,\nKath Orme"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for your time last week. We have decided not to take your application "
            "further. Our customers are more ⟦comfortable dealing with Americans⟧.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Dear Ms Joy,\n\nWe have chosen another candidate for the role. The owner is ⟦looking for Indian or "
            "Filipino candidates only⟧.\n\nBest regards,\nOmar Haddad",
            office="uae",
        ),
        Example(
            "Dear Alasdair,\n\nThank you for the interview. Unfortunately we are not moving forward with you. "
            "⟦English is not your first language, and clients would notice⟧.\n\nRegards,\nMeera Nair"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for coming in on Tuesday. We are not going to offer you the post. We ended "
            "up ⟦wanting a native speaker⟧ for the help desk.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Dear Ms Joy,\n\nThank you for your time last week. We have decided not to take your application further. "
            "⟦Preference will be given to Western educated applicants⟧.\n\nBest regards,\nOmar Haddad",
            office="uae",
        ),
        Example(
            "Dear Mr Oyelaran,\n\nWe have chosen another candidate for the role. They felt a ⟦Polish name on⟧ the "
            "door would put off the regulars.\n\nYours sincerely,\nRuth Amadi"
        ),
    ),
    passes=(
        Example(
            "Dear Huw,\n\nThank you for your time last week. We have decided not to take your application further. "
            "Your React Native work was solid, but the role is native mobile, in Swift.\n\nKind regards,\nKath Orme"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for coming in on Tuesday. We were honored to talk about the Native "
            "American Foods Initiative.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Dear Ms Joy,\n\nThank you for the interview. Unfortunately we are not moving forward with you. The "
            "company pays for your employment visa and residence permit.\n\nBest regards,\nOmar Haddad",
            office="uae",
        ),
        Example(
            "Dear Alasdair,\n\nThank you for coming in on Tuesday. We cannot sponsor visas for this role, as the "
            "advert said.\n\nRegards,\nMeera Nair"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for your time last week. We have decided not to take your application "
            "further. That race condition took most candidates an hour.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Dear Ms Joy,\n\nThank you for coming in on Tuesday. The school teaches the British curriculum and the "
            "post needs two years of it.\n\nBest regards,\nOmar Haddad",
            office="uae",
        ),
        Example(
            "Dear Mr Oyelaran,\n\nThank you for the interview. Unfortunately we are not moving forward with you. "
            "Please bring your passport to the right-to-work check.\n\nYours sincerely,\nRuth Amadi"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for coming in on Tuesday. Applicants are considered without regard to "
            "race, color or national origin.\n\nSincerely,\nJoan Page",
            office="us",
        ),
    ),
)
