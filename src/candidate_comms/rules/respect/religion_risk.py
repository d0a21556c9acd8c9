"""Religion and what it asks of people."""

from __future__ import annotations

from candidate_comms.rules.model import Example, Rule
from candidate_comms.rules.respect.remarks import speaking_of
from candidate_comms.vocabulary import Ground, Severity

RULE = Rule(
    code="RS505",
    name="religion-risk",
    summary="A religion, its dress, its fasts or its days of rest as a reason.",
    rationale=(
        "People should not have to choose between a job and what they believe. The days and the dress that the work "
        "asks for can be told to everybody, and much can be arranged."
    ),
    remedy="Name the days or the task, as you would to anybody who applies.",
    citation=(
        "Equality Act 2010 s. 10; Title VII of the Civil Rights Act of 1964; UAE Federal Decree-Law 33/2021 art. 4"
    ),
    severity=Severity.ERROR,
    since="0.2.0",
    check=speaking_of(Ground.RELIGION, "religion", "Name the days or the task, as to everybody"),
    flags=(
        Example(
            "Dear Huw,\n\nThank you for coming in on Tuesday. We are not going to offer you the post. The shop trades "
            "on Saturdays and ⟦your Sabbath would be a headache⟧ for the rota.\n\nKind regards,\nKath Orme"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for your time last week. We have decided not to take your application "
            "further. We went with someone who ⟦shares our faith⟧.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Dear Ms Joy,\n\nWe have chosen another candidate for the role. The salon ⟦requires non-Muslim staff⟧ for "
            "evening duty.\n\nBest regards,\nOmar Haddad",
            office="uae",
        ),
        Example(
            "Dear Alasdair,\n\nThank you for the interview. Unfortunately we are not moving forward with you. We "
            "can't have people ⟦stopping to pray⟧ in the middle of a shift.\n\nRegards,\nMeera Nair"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for coming in on Tuesday. We are not going to offer you the post. ⟦The "
            "beard and turban would have been an issue⟧ with our grooming code.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Dear Ms Joy,\n\nThank you for your time last week. We have decided not to take your application further. "
            "The client is asking ⟦for a candidate without hijab⟧.\n\nBest regards,\nOmar Haddad",
            office="uae",
        ),
        Example(
            "Dear Mr Oyelaran,\n\nWe have chosen another candidate for the role. ⟦As you would be fasting during "
            "Ramadan⟧, we felt summer service would be too much.\n\nYours sincerely,\nRuth Amadi"
        ),
    ),
    passes=(
        Example(
            "Dear Huw,\n\nThank you for your time last week. We have decided not to take your application further. "
            "The office is at 14 Church Street, opposite the bank.\n\nKind regards,\nKath Orme"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for coming in on Tuesday. We are hiring a youth minister and expect "
            "candidates to have led worship.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Dear Ms Joy,\n\nThank you for the interview. Unfortunately we are not moving forward with you. Working "
            "hours are shortened during Ramadan.\n\nBest regards,\nOmar Haddad",
            office="uae",
        ),
        Example(
            "Dear Alasdair,\n\nThank you for coming in on Tuesday. There is a prayer room on the second "
            "floor.\n\nRegards,\nMeera Nair"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for your time last week. We have decided not to take your application "
            "further. The hours are Sunday to Thursday, 2 pm to 10 pm.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Dear Ms Joy,\n\nThank you for coming in on Tuesday. Ramadan Kareem to you and your family.\n\nBest "
            "regards,\nOmar Haddad",
            office="uae",
        ),
        Example(
            "Dear Mr Oyelaran,\n\nThank you for the interview. Unfortunately we are not moving forward with you. Your "
            "application to the Church of England schools team was marked on safeguarding knowledge.\n\nYours "
            "sincerely,\nRuth Amadi"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for coming in on Tuesday. You acted in good faith and we appreciate "
            "it.\n\nSincerely,\nJoan Page",
            office="us",
        ),
    ),
)
