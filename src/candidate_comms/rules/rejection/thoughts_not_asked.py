"""A rejection that does not ask what the candidate thought."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.vocabulary import MessageKind, Move, Severity


def check(reading: Reading) -> Iterator[Hit]:
    """One hit where nobody asks for the candidate's own view."""
    if not reading.has(Move.ASK_THOUGHTS):
        yield Hit("The candidate is not asked what they thought of the process.")


RULE = Rule(
    code="RJ108",
    name="thoughts-not-asked",
    summary="The candidate is not asked what they thought of the process.",
    rationale=(
        "In a 2022 survey of about 200,000 candidates, those who were asked for their view were far more willing "
        "to recommend the employer. It is a correlation, and asking costs one sentence."
    ),
    remedy="Ask one open question: “What could we have done better? A line in reply is enough.”",
    citation="Talent Board, Candidate Experience research 2022, in ERE, Asking candidates for feedback is key",
    severity=Severity.WARNING,
    after_application=Severity.INFO,
    kinds=frozenset({MessageKind.REJECTION}),
    absence=True,
    check=check,
    flags=(
        Example(
            "Dear Paul,\n\nThank you for meeting us. We are not offering you the Cellar Manager job, because the "
            "audit answers left out line cleaning. We hire again in March and hope to see you.\n\n"
            "Regards,\nTess Boyd"
        ),
        Example(
            "Hi Carla,\n\nWe have decided to go with another candidate. If you have any questions about this "
            "decision, please contact us.\n\nBest,\nTalent Team",
            office="us",
        ),
        Example(
            "Dear Mr Qasim,\n\nWe regret that your candidature was not successful. We thank you for your "
            "time.\n\nHR Department",
            office="uae",
        ),
        Example(
            "Hi Jo,\n\nYou didn't get it this time. Would you like some feedback from us? Just say and I'll "
            "ring.\n\nStu"
        ),
        Example(
            "Dear Emma,\n\nYou have been unsuccessful. Our thoughts are with you and we wish you well.\n\n"
            "Kind regards,\nRecruitment"
        ),
    ),
    passes=(
        Example(
            "Dear Paul,\n\nWe are not offering you the Cellar Manager job. How was the day for you, and what "
            "should we have told you beforehand?\n\nRegards,\nTess Boyd"
        ),
        Example(
            "Hi Carla,\n\nWe have decided to go with another candidate. We'd like your honest opinion of our "
            "interviews; the survey takes two minutes.\n\nBest,\nJoy Park",
            office="us",
        ),
        Example(
            "Dear Mr Qasim,\n\nYour candidature was not successful. Your comments on how we ran the process would "
            "be most welcome; please reply to this email.\n\nAmal Said",
            office="uae",
        ),
        Example(
            "Hi Jo,\n\nYou didn't get it this time. Anything we could have done better? I do read the replies.\n\nStu"
        ),
        Example(
            "Dear Emma,\n\nThank you for applying. If you are not successful we will write and ask for your view "
            "of the process.\n\nRecruitment"
        ),
        Example("Hi Stu,\n\nThanks for the offer, but I'm going to say no and stay where I am.\n\nJo Pritchard"),
    ),
)
