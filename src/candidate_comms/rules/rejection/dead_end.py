"""A rejection that nobody stands behind and nobody can answer."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.facts import Reason
from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.vocabulary import MessageKind, Move, Severity

_A_WAY_ON = (Move.CONTACT, Move.FEEDBACK_OFFER, Move.ASK_THOUGHTS)
_SOMETHING = (Move.SIGNATORY, Move.OPEN_DOOR, Move.FEEDBACK)


def check(reading: Reading) -> Iterator[Hit]:
    """One hit where there is no address, number or invitation to write, and answers are not read or nobody signs."""
    if reading.has(*_A_WAY_ON):
        return
    deaf = reading.first(Move.NO_REPLY)
    if deaf is not None:
        yield Hit(
            "Nobody reads an answer to this message, and it names nobody else to turn to.",
            evidence=(f"answers are not read: “{deaf.quote}”", "not found: another address, a number or a name to ask"),
            related=((deaf.span, "answers are not read"),),
        )
    elif not reading.has(*_SOMETHING) and not any(
        isinstance(a.facts, Reason) and not a.facts.generic for a in reading.of(Move.REASON)
    ):
        yield Hit(
            "No person signs this, and there is no way to answer it.",
            evidence=("not found: the name of a person", "not found: an address, a number or an invitation to reply"),
        )


RULE = Rule(
    code="RJ112",
    name="dead-end",
    summary="No person's name, no way to answer, or a mailbox that nobody reads.",
    rationale=(
        "Readers of rejection letters look for courtesy, a personal tone and a way forward. A message from nobody "
        "tells a person that the matter was never in anybody's hands."
    ),
    remedy="Sign with a name and a mailbox that is read: “Jo Marsh, jo.marsh@example.com”.",
    citation=(
        "Laihanen, what readers want of rejection letters, VAKKI Publications, journal.fi/vakki/article/view/149303"
    ),
    severity=Severity.WARNING,
    after_application=Severity.INFO,
    kinds=frozenset({MessageKind.REJECTION}),
    absence=True,
    check=check,
    flags=(
        Example(
            "Your application for Night Porter (ref 20881) has not been successful. This mailbox is not monitored, so "
            "please do not reply to this message."
        ),
        Example(
            "Hi Tamika,\n\nThank you for interviewing. We have decided to move forward with other candidates.\n\n"
            "Best,\nTalent Acquisition",
            office="us",
        ),
        Example(
            "Dear Mr Farooq,\n\nWe regret to inform you that you have not been selected.\n\nRegards,\n"
            "Human Resources Department",
            office="uae",
        ),
        Example(
            "Dear Alun,\n\nYou were not successful at interview.\n\nYours sincerely,\nRhys Morgan\n\n"
            "This message was sent from noreply@careers.example and replies to it are not read."
        ),
        Example(
            "<html><head><title>Application update</title></head><body><p>Dear Imogen,</p><p>We will not be taking "
            "your application any further.</p><p>The Recruitment Team</p><p>Please don't respond to this "
            "e-mail.</p></body></html>"
        ),
    ),
    passes=(
        Example(
            "Dear Alun,\n\nYou were not successful at interview. Ring me on 01632 960 118 if you would like to "
            "talk.\n\nYours sincerely,\nRhys Morgan\n\nThis is an automated message. Please do not reply to it."
        ),
        Example(
            "Hi Tamika,\n\nWe have decided to move forward with somebody else.\n\nBest,\nYolanda Price",
            office="us",
        ),
        Example(
            "Dear Mr Farooq,\n\nWe regret to inform you that you have not been selected.\n\nRegards,\n"
            "Human Resources Department\nhr.help@alnoor.example",
            office="uae",
        ),
        Example(
            "Hiya Jools, Kev from the depot here. Sorry mate, it's a no on the shunter job, we've gone with somebody "
            "who has the ticket already. Look after yourself."
        ),
        Example(
            "Dear Imogen,\n\nWe will not be taking your application any further. If you have any questions, reply to "
            "this message and one of us will answer.\n\nThe Recruitment Team"
        ),
        Example(
            "Dear applicant,\n\nYour application has been received. Please do not reply to this message: the mailbox "
            "is not monitored.\n\nThe Recruitment Team"
        ),
    ),
)
