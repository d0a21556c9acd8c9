"""Whether somebody is liked, as the reason."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.rules.respect.remarks import NO_OFFERS, quoted, remarks_on
from candidate_comms.vocabulary import Ground, Severity


def check(reading: Reading) -> Iterator[Hit]:
    """A hit wherever the candidate is measured by whether they are liked."""
    for annotation, risk in remarks_on(reading, Ground.CULTURE_FIT):
        yield Hit(
            f"{quoted(annotation)} says whether somebody is liked, and not what was missing.",
            help=f"Name a written value and the answer that did not show it: “{risk.safer}”",
            span=annotation.span,
            facts=risk,
        )


RULE = Rule(
    code="RS510",
    name="culture-fit",
    summary="“Culture fit”, chemistry, gut feeling or “not the right fit” as the reason.",
    rationale=(
        "Such a reason gives nothing to learn from, suits whoever is alike, and reads as a cover for a ground that "
        "nobody may use. A value that is written down, and an answer given at the interview, can be talked about."
    ),
    remedy="Name one written value of yours and the answer at the interview that did not show it.",
    citation=(
        "Talent Board, candidate experience research: give job-fit and not culture-fit feedback (survale.com); "
        "delawarebusinesslitigation.com/?p=1783"
    ),
    severity=Severity.WARNING,
    kinds=NO_OFFERS,
    since="0.2.0",
    check=check,
    flags=(
        Example(
            "Dear Huw,\n\nThank you for coming in on Tuesday. We are not going to offer you the post. We didn't feel "
            "you were the right ⟦cultural fit⟧ for the firm.\n\nKind regards,\nKath Orme"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for your time last week. We have decided not to take your application "
            "further. It ⟦was a gut feeling⟧ more than anything.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Dear Ms Joy,\n\nWe have chosen another candidate for the role. The management felt that ⟦your "
            "personality is not⟧ suiting our team.\n\nBest regards,\nOmar Haddad",
            office="uae",
        ),
        Example(
            "Dear Alasdair,\n\nThank you for the interview. Unfortunately we are not moving forward with you. The "
            "⟦chemistry with⟧ the team wasn't there.\n\nRegards,\nMeera Nair"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for coming in on Tuesday. We are not going to offer you the post. At the "
            "end of the day you're just ⟦not a fit for our culture⟧.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Dear Ms Joy,\n\nThank you for your time last week. We have decided not to take your application further. "
            "You may ⟦not fit in with our team environment⟧.\n\nBest regards,\nOmar Haddad",
            office="uae",
        ),
        Example(
            "Dear Mr Oyelaran,\n\nWe have chosen another candidate for the role. You ⟦wouldn't gel with⟧ the rest of "
            "the crew.\n\nYours sincerely,\nRuth Amadi"
        ),
    ),
    passes=(
        Example(
            "Dear Huw,\n\nThank you for your time last week. We have decided not to take your application further. "
            "The role looks after our yoghurt cultures, and you had not kept a starter log.\n\nKind regards,\nKath "
            "Orme"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for coming in on Tuesday. You fit pipe faster than anyone we "
            "tested.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Dear Ms Joy,\n\nThank you for the interview. Unfortunately we are not moving forward with you. The valve "
            "does not fit the drawing that you sent.\n\nBest regards,\nOmar Haddad",
            office="uae",
        ),
        Example(
            "Dear Alasdair,\n\nThank you for coming in on Tuesday. We have appointed another Teacher of "
            "Chemistry.\n\nRegards,\nMeera Nair"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for your time last week. We have decided not to take your application "
            "further. Your experience was a good fit; the shift was not one you could work.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Hi Ffion,\n\nThank you for coming in on Tuesday. Kind regards, People and Culture.\n\nBest "
            "wishes,\nStuart Lamb"
        ),
        Example(
            "Hi Paige,\n\nThank you for the interview. Unfortunately we are not moving forward with you. Click Accept "
            "in the portal to sign the offer.\n\nThanks,\nRick Moss",
            office="us",
        ),
        Example(
            "Dear Alasdair,\n\nThank you for coming in on Tuesday. Programme Manager (Research "
            "Culture)\n\nRegards,\nMeera Nair"
        ),
    ),
)
