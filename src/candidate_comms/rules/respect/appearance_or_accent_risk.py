"""Looks and accents."""

from __future__ import annotations

from candidate_comms.rules.model import Example, Rule
from candidate_comms.rules.respect.remarks import speaking_of
from candidate_comms.vocabulary import Ground, Severity

RULE = Rule(
    code="RS508",
    name="appearance-or-accent-risk",
    summary="Looks, build, tattoos or an accent as a reason.",
    rationale=(
        "Nobody can act on a remark about their looks. An accent often stands for where somebody is from; what counts "
        "at work is whether others understood, which can be told as an event."
    ),
    remedy="Tell what happened, such as how often a caller had to ask, against what the work needs.",
    citation="Equality Act 2010 s. 9; EEOC enforcement guidance on national origin discrimination, 915.005",
    severity=Severity.WARNING,
    since="0.2.0",
    check=speaking_of(Ground.APPEARANCE_OR_ACCENT, "looks or accent", "Tell what happened against what the work needs"),
    flags=(
        Example(
            "Dear Huw,\n\nThank you for coming in on Tuesday. We are not going to offer you the post. ⟦Your strong "
            "Glaswegian accent would be hard⟧ for callers to follow.\n\nKind regards,\nKath Orme"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for your time last week. We have decided not to take your application "
            "further. You just ⟦don't look the part⟧ for a luxury brand.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Dear Ms Joy,\n\nWe have chosen another candidate for the role. The client ⟦wants presentable and "
            "good-looking ladies⟧ for reception.\n\nBest regards,\nOmar Haddad",
            office="uae",
        ),
        Example(
            "Dear Alasdair,\n\nThank you for the interview. Unfortunately we are not moving forward with you. ⟦The "
            "piercings and tattoos would not go down well with⟧ our members.\n\nRegards,\nMeera Nair"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for coming in on Tuesday. We are not going to offer you the post. We're "
            "⟦looking for people who are slim and attractive for the⟧ floor team.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Dear Ms Joy,\n\nThank you for your time last week. We have decided not to take your application further. "
            "⟦Minimum height 165 cm⟧ is required and you do not have it.\n\nBest regards,\nOmar Haddad",
            office="uae",
        ),
        Example(
            "Dear Mr Oyelaran,\n\nWe have chosen another candidate for the role. The partners felt ⟦your weight would "
            "give the wrong⟧ picture for a gym.\n\nYours sincerely,\nRuth Amadi"
        ),
    ),
    passes=(
        Example(
            "Dear Huw,\n\nThank you for your time last week. We have decided not to take your application further. "
            "Your presentation looked good, but the figures on slide 4 were wrong.\n\nKind regards,\nKath Orme"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for coming in on Tuesday. The accent wall in your mock-up was a nice "
            "touch.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Dear Ms Joy,\n\nThank you for the interview. Unfortunately we are not moving forward with you. Your "
            "personality and grooming left a good impression on all of us.\n\nBest regards,\nOmar Haddad",
            office="uae",
        ),
        Example(
            "Dear Alasdair,\n\nThank you for coming in on Tuesday. Uniform and safety boots are "
            "provided.\n\nRegards,\nMeera Nair"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for your time last week. We have decided not to take your application "
            "further. We are looking for a hair stylist with a current license.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Dear Ms Joy,\n\nThank you for coming in on Tuesday. You were reaching the height limits of the crane in "
            "exercise 3.\n\nBest regards,\nOmar Haddad",
            office="uae",
        ),
        Example(
            "Dear Mr Oyelaran,\n\nThank you for the interview. Unfortunately we are not moving forward with you. You "
            "priced the weight of the pallets wrongly.\n\nYours sincerely,\nRuth Amadi"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for coming in on Tuesday. The dress code is business "
            "casual.\n\nSincerely,\nJoan Page",
            office="us",
        ),
    ),
)
