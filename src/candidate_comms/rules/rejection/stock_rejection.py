"""A rejection with nothing in it for this candidate."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.model import Reading, Reason
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.vocabulary import MessageKind, Move, Severity, Stage

_INDIVIDUAL = (Move.FEEDBACK, Move.PRAISE, Move.HEDGE, Move.FEEDBACK_OFFER)
_LOOKED_FOR = (
    "not found: feedback that names something concrete",
    "not found: an offer to explain the outcome",
    "not found: a reason outside the candidate's merit",
)


def check(reading: Reading) -> Iterator[Hit]:
    """One hit where no move of the message is about this candidate or this role."""
    reasons = [a for a in reading.of(Move.REASON) if isinstance(a.facts, Reason)]
    if reading.has(*_INDIVIDUAL) or any(isinstance(a.facts, Reason) and not a.facts.generic for a in reasons):
        return
    empty = [*reasons, *reading.of(Move.GOODWILL, Move.KEEP_ON_FILE)]
    yield Hit(
        "Nothing in this rejection is about this candidate: it could be sent to anybody.",
        help=_help(reading),
        evidence=(*_LOOKED_FOR, *(f"would fit anybody: “{a.quote}”" for a in empty)),
    )


def _help(reading: Reading) -> str:
    if reading.stage is Stage.AFTER_APPLICATION:
        return (
            "Name the one requirement of the role that decided it, such as a licence, a location or years in a trade."
        )
    if reading.office.jurisdiction == "us":
        return "Name one requirement of the job, what you saw of it and a next step; compare with nobody."
    return ""


RULE = Rule(
    code="RJ101",
    name="stock-rejection",
    summary="A rejection that says nothing about this candidate: no feedback, no offer of it, no concrete reason.",
    rationale=(
        "Readers of rejection letters feel less valued the more the letter consists of stock moves; what makes a "
        "difference is specific detail. A candidate who gave an interview learns nothing from words that would "
        "fit anybody."
    ),
    remedy=(
        "Name one criterion of the role, what you saw of it in this interview and one thing to do next, or offer "
        "a short call and say how to book it."
    ),
    citation=(
        "Thominet, study of 131 academic rejection letters, Journal of Business and Technical Communication "
        "34(1), 2020, doi 10.1177/1050651919874099"
    ),
    severity=Severity.ERROR,
    after_application=Severity.WARNING,
    kinds=frozenset({MessageKind.REJECTION}),
    absence=True,
    check=check,
    flags=(
        Example(
            "Dear Priya,\n\nThank you for your interest in the Quality Technician role. After careful "
            "consideration we have decided not to take your application further on this occasion. We wish you "
            "every success in your search.\n\nKind regards,\nThe Recruitment Team"
        ),
        Example(
            "Hi Marcus,\n\nThank you for taking the time to interview with us. We have chosen to move forward "
            "with candidates whose skills more closely match our needs.\n\nBest,\nTalent Acquisition",
            office="us",
        ),
        Example(
            "Dear Ms Haddad,\n\nWe regret to inform you that you were not selected for the Plant Supervisor "
            "position. Competition was very strong and the decision was not easy.\n\n"
            "Best regards,\nHuman Resources",
            office="uae",
            stage=Stage.AFTER_INTERVIEW,
        ),
        Example(
            "Your application for Packaging Operative (ref 4471) has been unsuccessful. Please do not reply to "
            "this email.",
            stage=Stage.AFTER_APPLICATION,
        ),
        Example(
            "Hello Jordan,\n\nWhile your background is impressive, we will not be moving forward with your "
            "candidacy at this time. We will keep your resume on file.\n\nThe People Team",
            office="us",
        ),
    ),
    passes=(
        Example(
            "Dear Tom,\n\nThank you for coming to Leeds on Tuesday. We are not offering you the role. Your "
            "changeover plan was clear, but the post needs two years on allergen controls and your examples "
            "stopped at labelling.\n\nKind regards,\nMeera Nair"
        ),
        Example(
            "Hi Ana,\n\nWe have decided not to offer you the Line Lead position. If you would like to hear how we "
            "reached that, reply with a time that suits and I will call you.\n\nGrace Okafor",
            office="us",
        ),
        Example(
            "Dear Mr Saleh,\n\nI am sorry that we cannot take your application forward. The client has decided to "
            "fill the post with someone from its own Sharjah plant, so no outside candidate was taken.\n\n"
            "Regards,\nLina Farouk",
            office="uae",
        ),
        Example(
            "Dear applicant,\n\nWe have received your application. If you are not selected for interview you will "
            "hear from us by 14 May, so that you are not left waiting.\n\nThe Hiring Team"
        ),
        Example(
            "Hi Sofia,\n\nNo decision has been made yet. Unfortunately one of the panel is unwell, so we will "
            "write to you on Thursday 9 April.\n\nBest,\nDan"
        ),
        Example(
            "Dear Ms Brandt,\n\nThank you for the offer of the Buyer position. After careful thought I have "
            "decided not to accept it, as I have taken another role.\n\nYours sincerely,\nOmar Idris"
        ),
        Example(
            "Dear {{ first_name }},\n\nWe have decided not to offer you this role.\nWhat the panel saw: "
            "{{ feedback }}\n\nKind regards,\nDana Whitlock\n",
            template="reject_with_feedback.txt.j2",
        ),
    ),
)
