"""A rejection with nothing in it for this candidate."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.facts import Reason
from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.vocabulary import MessageKind, Move, Severity, Stage

_TELLING = (Move.FEEDBACK, Move.PRAISE, Move.HEDGE, Move.FEEDBACK_OFFER, Move.ROLE_GONE)
_LOOKED_FOR = (
    "not found: feedback that names something concrete",
    "not found: an offer to explain the outcome",
    "not found: a reason outside the candidate's merit",
)
# Invented, to show the form. No other candidate is spoken of: that helps nobody and is a risk in the US.
AFTER_APPLICATION = {
    "uk": "The role needs a Level 3 food safety certificate, and your CV does not show one.",
    "us": "The job requires a Class B CDL, and your resume does not list one.",
    "uae": "The role requires three years of WPS payroll in the UAE, and your CV shows one.",
}
AFTER_INTERVIEW = {
    "uk": (
        "The role leads allergen changeovers; in your interview you did not say who validates the clean, and a day "
        "with a validation team would help."
    ),
    "us": (
        "The job runs on SAP PM; in your interview you told us that you had not used it, and a course in work orders "
        "would be a good next step."
    ),
    "uae": (
        "The role prepares VAT returns in Oracle; in your interview you did not cover the reverse charge, and a short "
        "course in it would help."
    ),
}


def check(reading: Reading) -> Iterator[Hit]:
    """One hit where no move of the message is about this candidate or this role.

    That the role itself is gone is about the role, whatever made it go.
    """
    reasons = [a for a in reading.of(Move.REASON) if isinstance(a.facts, Reason)]
    if reading.has(*_TELLING) or any(isinstance(a.facts, Reason) and not a.facts.generic for a in reasons):
        return
    empty = [*reasons, *reading.of(Move.FORMULA, Move.GOODWILL, Move.KEEP_ON_FILE)]
    yield Hit(
        "Nothing in this rejection is about this candidate: it could be sent to anybody.",
        help=_help(reading),
        evidence=(*_LOOKED_FOR, *(f"would fit anybody: “{a.quote}”" for a in empty)),
        related=tuple((a.span, "would fit anybody") for a in empty),
    )


def _help(reading: Reading) -> str:
    """One wording that fits how far the candidate came and the office that writes."""
    early = reading.stage is Stage.AFTER_APPLICATION
    wording = (AFTER_APPLICATION if early else AFTER_INTERVIEW).get(reading.office.jurisdiction)
    if wording is None:
        return ""
    told = (
        "Name the requirement that decided it" if early else "Say what you saw of one requirement and what would help"
    )
    if reading.document.template:
        return f"{told}, in a slot that is filled each time with words such as: “{wording}”"
    return f"{told}, in words such as: “{wording}”"


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
            "Dear {{ first_name }},\n\nWe have decided not to offer you this role.\n{% if feedback %}What the panel "
            "saw: {{ feedback }}{% else %}Call me on 01632 960118 and I will tell you what the panel saw."
            "{% endif %}\n\nKind regards,\nDana Whitlock\n",
            template="reject_with_feedback.txt.j2",
        ),
    ),
)
