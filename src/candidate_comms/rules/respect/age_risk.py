"""Age, or words that stand for it."""

from __future__ import annotations

from candidate_comms.rules.model import Example, Rule
from candidate_comms.rules.respect.remarks import speaking_of
from candidate_comms.vocabulary import Ground, Severity

RULE = Rule(
    code="RS501",
    name="age-risk",
    summary="Age, or words that stand for it, where the message should say what the work needs.",
    rationale=(
        "A candidate can do nothing about their age, and learns from such words only that it was weighed. Tribunals "
        "have read “youthful enthusiasm” and a wish for a younger profile as age, whatever was meant."
    ),
    remedy="Name the skill or the licence that the work needs, and what you saw of it.",
    citation=(
        "McCoy v James McGregor and Sons 00237/07IT; Beck v Canadian Imperial Bank of Commerce ET/2328832/08; "
        "Equality Act 2010 s. 5; Age Discrimination in Employment Act"
    ),
    severity=Severity.ERROR,
    since="0.2.0",
    check=speaking_of(Ground.AGE, "age", "Name the skill that the work needs"),
    flags=(
        Example(
            "Dear Huw,\n\nThank you for coming in on Tuesday. We are not going to offer you the post. The chairs felt "
            "that ⟦somebody younger would have more runway⟧ in the job.\n\nKind regards,\nKath Orme"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for your time last week. We have decided not to take your application "
            "further. Honestly, we ⟦pictured a recent college grad⟧ in this seat.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Dear Ms Joy,\n\nWe have chosen another candidate for the role. Management is preferring ⟦candidates "
            "below 35 years⟧ for field sales.\n\nBest regards,\nOmar Haddad",
            office="uae",
        ),
        Example(
            "Dear Alasdair,\n\nThank you for the interview. Unfortunately we are not moving forward with you. ⟦At "
            "your stage of life⟧ the nights would be hard going.\n\nRegards,\nMeera Nair"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for coming in on Tuesday. We are not going to offer you the post. ⟦You're "
            "a little old to be⟧ starting over as an apprentice.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Dear Ms Joy,\n\nThank you for your time last week. We have decided not to take your application further. "
            "Kindly note the ⟦maximum age⟧ for this post is 30.\n\nBest regards,\nOmar Haddad",
            office="uae",
        ),
        Example(
            "Dear Mr Oyelaran,\n\nWe have chosen another candidate for the role. The studio is ⟦twenty-somethings and "
            "they worried you'd feel like their dad⟧.\n\nYours sincerely,\nRuth Amadi"
        ),
    ),
    passes=(
        Example(
            "Dear Huw,\n\nThank you for your time last week. We have decided not to take your application further. "
            "Thank you for applying to be Buyer for our mature cheese range.\n\nKind regards,\nKath Orme"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for coming in on Tuesday. We are a mature market with one rep per "
            "state.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Dear Ms Joy,\n\nThank you for the interview. Unfortunately we are not moving forward with you. We do not "
            "take age into account when we shortlist.\n\nBest regards,\nOmar Haddad",
            office="uae",
        ),
        Example(
            "Dear Alasdair,\n\nThank you for coming in on Tuesday. The charity works with young people leaving "
            "care.\n\nRegards,\nMeera Nair"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for your time last week. We have decided not to take your application "
            "further. We've filled the Junior Developer opening with an internal candidate.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Dear Ms Joy,\n\nThank you for coming in on Tuesday. The Emirati Graduate Programme accepts applications "
            "from 1 March.\n\nBest regards,\nOmar Haddad",
            office="uae",
        ),
        Example(
            "Dear Mr Oyelaran,\n\nThank you for the interview. Unfortunately we are not moving forward with you. "
            "Young & Co have been brewing on this site since 1831.\n\nYours sincerely,\nRuth Amadi"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for coming in on Tuesday. Once the older citation drops off in April you "
            "can apply again.\n\nSincerely,\nJoan Page",
            office="us",
        ),
    ),
)
