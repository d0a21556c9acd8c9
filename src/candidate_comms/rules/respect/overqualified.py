"""Too much experience, as the reason."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.rules.respect.remarks import NO_OFFERS, backing, quoted, remarks_on
from candidate_comms.vocabulary import Ground, Severity


def check(reading: Reading) -> Iterator[Hit]:
    """A hit wherever experience is held against the candidate."""
    for annotation, risk in remarks_on(reading, Ground.OVERQUALIFIED):
        yield Hit(
            f"{quoted(annotation)} holds experience against the candidate, which is read as age.",
            help=f"Say what the role stops at: “{risk.safer}”",
            span=annotation.span,
            facts=risk,
            evidence=backing(reading, Ground.OVERQUALIFIED),
        )


RULE = Rule(
    code="RS511",
    name="overqualified",
    summary="“Overqualified”, “too senior”, “you would be bored” as the reason.",
    rationale=(
        "Candidates know what the job is and applied. Too much experience is read as age, and the fear that somebody "
        "will leave is a guess that nobody asked them about."
    ),
    remedy="Say what the role stops at, and which part of their experience it could not use.",
    citation=(
        "Jones v Care UK ET/3302973/2015 (the employer won because recorded scores bore the reason out): "
        "thehrdirector.com; coodes.co.uk"
    ),
    severity=Severity.WARNING,
    kinds=NO_OFFERS,
    since="0.2.0",
    check=check,
    flags=(
        Example(
            "Dear Huw,\n\nThank you for coming in on Tuesday. We are not going to offer you the post. On paper you "
            "are ⟦over-qualified⟧ for a grade 4 post.\n\nKind regards,\nKath Orme"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for your time last week. We have decided not to take your application "
            "further. You have ⟦more experience than this⟧ job needs.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Dear Ms Joy,\n\nWe have chosen another candidate for the role. Your ⟦profile is too senior⟧ for the "
            "position.\n\nBest regards,\nOmar Haddad",
            office="uae",
        ),
        Example(
            "Dear Alasdair,\n\nThank you for the interview. Unfortunately we are not moving forward with you. We "
            "thought ⟦you would get bored⟧ within six months.\n\nRegards,\nMeera Nair"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for coming in on Tuesday. We are not going to offer you the post. Someone "
            "of your ⟦caliber wouldn't stay long⟧.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Dear Ms Joy,\n\nThank you for your time last week. We have decided not to take your application further. "
            "As you are highly ⟦over qualified⟧ we are not able to match.\n\nBest regards,\nOmar Haddad",
            office="uae",
        ),
        Example(
            "Dear Mr Oyelaran,\n\nWe have chosen another candidate for the role. It would be a ⟦step down for you⟧, "
            "and we worry you'd leave.\n\nYours sincerely,\nRuth Amadi"
        ),
    ),
    passes=(
        Example(
            "Dear Huw,\n\nThank you for your time last week. We have decided not to take your application further. "
            "You qualified as an electrician in 2019, and the role needs five years since.\n\nKind regards,\nKath Orme"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for coming in on Tuesday. The role stops at single-site budgets; your "
            "examples were multi-site and we could not offer that scope.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Dear Ms Joy,\n\nThank you for the interview. Unfortunately we are not moving forward with you. The "
            "Senior Engineer position has been filled.\n\nBest regards,\nOmar Haddad",
            office="uae",
        ),
        Example(
            "Dear Alasdair,\n\nThank you for coming in on Tuesday. The sample was too mature for the panel to "
            "score.\n\nRegards,\nMeera Nair"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for your time last week. We have decided not to take your application "
            "further. We were impressed by the senior leaders you have worked for.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Dear Ms Joy,\n\nThank you for coming in on Tuesday. Highly qualified applicants applied from six "
            "countries.\n\nBest regards,\nOmar Haddad",
            office="uae",
        ),
        Example(
            "Dear Mr Oyelaran,\n\nThank you for the interview. Unfortunately we are not moving forward with you. We "
            "would not call anybody overqualified without talking to them first.\n\nYours sincerely,\nRuth Amadi"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for coming in on Tuesday. Relocation must be repaid if you leave within a "
            "year.\n\nSincerely,\nJoan Page",
            office="us",
        ),
    ),
)
