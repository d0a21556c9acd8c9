"""An offer that gives no time: no date to decide by, and no word that questions or more time are welcome."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.vocabulary import MessageKind, Move, Severity, TermName

_TUESDAY = datetime(2026, 11, 3, 10, 0, tzinfo=UTC)


def check(reading: Reading) -> Iterator[Hit]:
    """One hit where neither a decision date nor an invitation to ask is there."""
    dated = reading.has(Move.DEADLINE) or TermName.DECISION_DATE in reading.terms
    if not dated and not reading.has(Move.TIME_TO_THINK, Move.CONTACT) and TermName.CONTACT not in reading.terms:
        yield Hit("The offer names no date to decide by, and does not invite questions or a request for more time.")


RULE = Rule(
    code="OF210",
    name="no-time-to-think",
    summary="The offer gives no date to decide by and does not say that questions or more time are welcome.",
    rationale=(
        "Silence about time reads as “now”. A date far enough off, and one line that asks for questions, let people "
        "decide well and keep their yes."
    ),
    remedy="Add: “Please let me know by Friday 13 November; if you need longer or have questions, ask me.”",
    citation=(
        "Acas, Offering someone a job (whom to contact with questions); NACE, Advisory Opinion: Setting Reasonable "
        "Deadlines for Job Offers"
    ),
    severity=Severity.WARNING,
    kinds=frozenset({MessageKind.OFFER}),
    absence=True,
    check=check,
    flags=(
        Example(
            "Dear Maud,\n\nWe are pleased to offer you the post of Stores Clerk at our Goole depot at £26,400 a year, "
            "starting on 4 January 2027. Sign and return the letter.\n\nRegards,\nPhil Askew"
        ),
        Example(
            "Hi Dre,\n\nWe'd like to offer you the Forklift Operator position at $22 per hour. Reply YES to accept.\n\n"
            "Kim Vance",
            office="us",
        ),
        Example(
            "Dear Ms Rania,\n\nWe are pleased to offer you the position of Nurse with a salary of AED 9,000 per month. "
            "Kindly sign the letter.\n\nHR Department",
            office="uae",
        ),
        Example(
            "Good news Lee, you got the job! £13.20 an hour, Wakefield, start 11 January 2027. Reply YES and you go on "
            "the rota.\n\nBaz"
        ),
        Example(
            "Dear Dr. Okoro,\n\nWe are pleased to offer you the position of Staff Chemist at $96,000 per year in "
            "Moline, Illinois. To accept, countersign and return page two.\n\nSincerely,\nHolly Brandt",
            office="us",
        ),
    ),
    passes=(
        Example(
            "Dear Maud,\n\nWe are pleased to offer you the post of Stores Clerk. Please reply by Friday 20 November "
            "2026.\n\nRegards,\nPhil Askew",
            sent_at=_TUESDAY,
        ),
        Example(
            "Hi Dre,\n\nWe'd like to offer you the Forklift Operator position at $22 per hour. Take the time you need, "
            "and call me with any questions.\n\nKim Vance",
            office="us",
        ),
        Example(
            "Dear Ms Rania,\n\nWe are pleased to offer you the position of Nurse. Please tell us your decision by "
            "{{ reply_by }}.\n\n{{ sender }}",
            office="uae",
            template="offer.txt.j2",
        ),
        Example("Hi Dre,\n\nJust a reminder that our offer of 3 November is with you.\n\nKim", office="us"),
        Example(
            "Good news Lee, you got the job! £13.20 an hour, Wakefield, start 11 January 2027. No rush, have a think "
            "and ask me anything.\n\nBaz"
        ),
    ),
)
