"""The candidate against other people."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.rules.respect.remarks import backing, quoted, remarks_on
from candidate_comms.vocabulary import Ground, MessageKind, Severity

_TOLD = {
    "ranked": "ranks the candidate against other people",
    "hired": "tells what somebody else has, and not what the role needed",
    "claimed": "says that others were better, and not in what",
}
_MOST = {"hired": Severity.WARNING, "claimed": Severity.INFO}
"""How grave a sort can be at most, whatever the office."""


def check(reading: Reading) -> Iterator[Hit]:
    """A hit wherever the candidate is measured against others; a mere claim that they were better counts in the US."""
    usual = reading.office.severities.get("RS513", Severity.WARNING)
    for annotation, risk in remarks_on(reading, Ground.COMPARISON):
        if risk.what == "claimed" and reading.office.jurisdiction != "us":
            continue
        yield Hit(
            f"{quoted(annotation)} {_TOLD[risk.what]}.",
            help=f"State the criterion and what you saw of it: “{risk.safer}”",
            span=annotation.span,
            severity=min(usual, _MOST.get(risk.what, usual), key=lambda severity: severity.rank),
            facts=risk,
            evidence=backing(reading, Ground.COMPARISON),
        )


RULE = Rule(
    code="RS513",
    name="comparison",
    summary="Where the candidate stands against other people, or what the person hired has.",
    rationale=(
        "A place in a ranking says nothing about what was missing, and counsel in the US advise against any word on "
        "other candidates, who can be asked about in a lawsuit. Some find a no fairer that says what the person hired "
        "can do, so elsewhere it is a remark."
    ),
    remedy="State the criterion and what you saw of it, and leave the other candidates out.",
    citation="FindLaw, In-house counsel: don’t let HR send nasty rejection letters; Business Management Daily 8925",
    severity=Severity.WARNING,
    kinds=frozenset({MessageKind.REJECTION}),
    since="0.2.0",
    check=check,
    flags=(
        Example(
            "Dear Huw,\n\nThank you for coming in on Tuesday. We are not going to offer you the post. She simply has "
            "⟦more experience than you⟧ do.\n\nKind regards,\nKath Orme"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for your time last week. We have decided not to take your application "
            "further. ⟦The person we hired was stronger than you⟧ on every point.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Dear Ms Joy,\n\nWe have chosen another candidate for the role. Other ⟦candidates have performed better "
            "than you⟧ in the test.\n\nBest regards,\nOmar Haddad",
            office="uae",
        ),
        Example(
            "Dear Alasdair,\n\nThank you for the interview. Unfortunately we are not moving forward with you. His "
            "portfolio was ⟦better than yours⟧.\n\nRegards,\nMeera Nair"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for coming in on Tuesday. We are not going to offer you the post. ⟦You "
            "finished fourth out of⟧ six.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Dear Ms Joy,\n\nThank you for your time last week. We have decided not to take your application further. "
            "⟦You are placed fifth among⟧ seven candidates.\n\nBest regards,\nOmar Haddad",
            office="uae",
        ),
        Example(
            "Dear Mr Oyelaran,\n\nWe have chosen another candidate for the role. The other ⟦candidates were all ahead "
            "of you⟧ on the practical.\n\nYours sincerely,\nRuth Amadi"
        ),
    ),
    passes=(
        Example(
            "Dear Huw,\n\nThank you for your time last week. We have decided not to take your application further. We "
            "compared your answers with the requirements, and the sampling plan was missing.\n\nKind regards,\nKath "
            "Orme"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for coming in on Tuesday. We had a strong candidate pool, and the decision "
            "was close.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Dear Ms Joy,\n\nThank you for the interview. Unfortunately we are not moving forward with you. We have "
            "selected another candidate for the position.\n\nBest regards,\nOmar Haddad",
            office="uae",
        ),
        Example(
            "Dear Alasdair,\n\nThank you for coming in on Tuesday. You would be better than most at the night shift "
            "rota if you had the licence.\n\nRegards,\nMeera Nair"
        ),
        Example(
            "Dear Ms. Flores,\n\nThank you for your time last week. We have decided not to take your application "
            "further. Your second draft was better than your first.\n\nSincerely,\nJoan Page",
            office="us",
        ),
        Example(
            "Hi Ffion,\n\nThank you for coming in on Tuesday. The field was stronger than we have seen for "
            "years.\n\nBest wishes,\nStuart Lamb"
        ),
        Example(
            "Hi Paige,\n\nThank you for the interview. Unfortunately we are not moving forward with you. We ranked "
            "the priorities in your plan against ours.\n\nThanks,\nRick Moss",
            office="us",
        ),
        Example(
            "Dear Alasdair,\n\nThank you for coming in on Tuesday. You ranked the suppliers on unit price and left "
            "out late deliveries.\n\nRegards,\nMeera Nair"
        ),
    ),
)
