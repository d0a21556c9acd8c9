"""Disability, illness, time off sick."""

from __future__ import annotations

from candidate_comms.rules.model import Example, Rule
from candidate_comms.rules.respect.remarks import speaking_of
from candidate_comms.vocabulary import Ground, Severity

RULE = Rule(
    code="RS504",
    name="disability-or-health-risk",
    summary="A disability, an illness or time off sick as a reason.",
    rationale=(
        "Somebody who told of an illness did so in trust. A letter that gives it as the reason hurts, and decides "
        "before adjustments were talked about."
    ),
    remedy="Leave health out of the letter, and have adjustments talked about before anything is decided.",
    citation="Equality Act 2010 ss. 15, 20, 60; Americans with Disabilities Act; UAE Federal Decree-Law 33/2021 art. 4",
    severity=Severity.ERROR,
    since="0.2.0",
    check=speaking_of(
        Ground.DISABILITY_OR_HEALTH,
        "disability or health",
        "Leave it out, and talk about adjustments before you decide",
    ),
    flags=(
        Example(
            "Dear Huw,\n\nThank you for coming in on Tuesday. We are not going to offer you the post. We were "
            "⟦concerned that your epilepsy⟧ would make lone working unsafe.\n\nKind regards,\nKath Orme"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for your time last week. We have decided not to take your application "
            "further. ⟦Because of your back surgery⟧, the owner didn't feel right about the loading "
            "dock.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Dear Ms Joy,\n\nWe have chosen another candidate for the role. ⟦Due to your medical condition⟧ the "
            "management has decided not to continue.\n\nBest regards,\nOmar Haddad",
            office="uae",
        ),
        Example(
            "Dear Alasdair,\n\nThank you for the interview. Unfortunately we are not moving forward with you. The "
            "office has stairs and ⟦you use a wheelchair, so we could not see it working⟧.\n\nRegards,\nMeera Nair"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for coming in on Tuesday. We are not going to offer you the post. The job "
            "gets stressful and ⟦you mentioned your anxiety, so we think you're better off⟧ "
            "elsewhere.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Dear Ms Joy,\n\nThank you for your time last week. We have decided not to take your application further. "
            "The doctor's report on ⟦your diabetes makes it difficult⟧ for us to hire you.\n\nBest regards,\nOmar "
            "Haddad",
            office="uae",
        ),
        Example(
            "Dear Mr Oyelaran,\n\nWe have chosen another candidate for the role. ⟦Your sickness record put the panel "
            "off⟧.\n\nYours sincerely,\nRuth Amadi"
        ),
    ),
    passes=(
        Example(
            "Dear Huw,\n\nThank you for your time last week. We have decided not to take your application further. "
            "You have not written a sick-pay policy before, and that was the heart of the exercise.\n\nKind "
            "regards,\nKath Orme"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for coming in on Tuesday. Your health and safety answers were the best we "
            "heard.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Dear Ms Joy,\n\nThank you for the interview. Unfortunately we are not moving forward with you. Your "
            "joining depends on the medical fitness test.\n\nBest regards,\nOmar Haddad",
            office="uae",
        ),
        Example(
            "Dear Alasdair,\n\nThank you for coming in on Tuesday. We have appointed another candidate to the mental "
            "health nurse role.\n\nRegards,\nMeera Nair"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for your time last week. We have decided not to take your application "
            "further. Applicants with disabilities who need an accommodation may call us.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Dear Ms Joy,\n\nThank you for coming in on Tuesday. Accommodation is shared and the company pays for "
            "it.\n\nBest regards,\nOmar Haddad",
            office="uae",
        ),
        Example(
            "Dear Mr Oyelaran,\n\nThank you for the interview. Unfortunately we are not moving forward with you. Tell "
            "us if you need any adjustments for the interview.\n\nYours sincerely,\nRuth Amadi"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for coming in on Tuesday. You'll get twelve sick days and short-term "
            "disability cover.\n\nSincerely,\nJoan Page",
            office="us",
        ),
    ),
)
