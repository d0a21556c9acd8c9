"""A promise to come back, with no date for it."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.model import Reading
from candidate_comms.moves.waiting import NO_TIME
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.vocabulary import MessageKind, Move, Severity


def check(reading: Reading) -> Iterator[Hit]:
    """A hit at each promise of an answer in a message that gives no time for it."""
    for promise in reading.of(Move.PROMISE):
        if reading.kind is MessageKind.UNKNOWN and NO_TIME in promise.evidence:
            continue  # "we will be in touch" is said of much else
        yield Hit("This promises an answer and does not say when.", span=promise.span, evidence=promise.evidence)


RULE = Rule(
    code="FU402",
    name="undated-promise",
    summary="“Soon”, “in due course” or “we will be in touch” is the only time that is given.",
    rationale=(
        "People plan around the date they are given, and wait by the phone when they are given none. In a UK survey "
        "about two thirds wanted a decision within two weeks of the interview, and over half had once waited more than "
        "a "
        "month."
    ),
    remedy="Give a date, and keep it even if there is nothing new: “I will write to you by Friday 12 June.”",
    citation="Robert Half UK, survey of 1,000 job seekers, 12 February 2018",
    severity=Severity.WARNING,
    kinds=frozenset({MessageKind.ACKNOWLEDGEMENT, MessageKind.STATUS_UPDATE, MessageKind.UNKNOWN}),
    check=check,
    flags=(
        Example(
            "Dear Nadine,\n\nThank you for your application for Dairy Herdsperson, which we have received. "
            "⟦We will be in touch in due course.⟧\n\nKind regards,\nPaula Reeve"
        ),
        Example(
            "Hi Marcus,\n\nThanks for your patience. The team is still interviewing, and ⟦we hope to get back to you "
            "soon⟧ with news.\n\nBest,\nErin Walsh",
            office="us",
        ),
        Example(
            "Dear Ms Qasim,\n\nWe acknowledge receipt of your application. Our team will review it and ⟦you will be "
            "contacted shortly⟧.\n\nRegards,\nHR Department",
            office="uae",
        ),
        Example(
            "Hello Bill,\n\nNo decision has been made yet, as two of the panel are off. ⟦I'll let you know as soon as "
            "I "
            "can.⟧\n\nThanks,\nSue"
        ),
        Example(
            "Dear Ottoline,\n\nYour form has reached us safely. ⟦We shall revert.⟧\n\nYours sincerely,\n"
            "The Estates Office"
        ),
    ),
    passes=(
        Example(
            "Dear Nadine,\n\nThank you for your application, which we have received. We will be in touch soon, and in "
            "any case by Friday 12 June.\n\nKind regards,\nPaula Reeve"
        ),
        Example(
            "Hi Marcus,\n\nThe team is still interviewing. Interviews end next week, and I will get back to you as "
            "soon "
            "as they have met.\n\nBest,\nErin Walsh",
            office="us",
        ),
        Example(
            "Dear Ms Qasim,\n\nWe acknowledge receipt of your application. You will be contacted shortly, within ten "
            "working days at most.\n\nRegards,\nHR Department",
            office="uae",
        ),
        Example(
            "Hello Bill,\n\nI'm sorry, we've gone with somebody who holds the telehandler ticket. Get yours and try "
            "again: we'll be in touch when the spring list opens.\n\nThanks,\nSue"
        ),
        Example(
            "Dear Ottoline,\n\nYour form has reached us safely. Shortlisting is on {{ panel_date }}, and we shall let "
            "you know the outcome soon after it.\n\nYours sincerely,\n{{ sender_name }}\n",
            template="received.txt.j2",
        ),
        Example(
            "Dear Paula,\n\nThank you for letting me know. I have decided to withdraw, and I will be in touch shortly "
            "to "
            "return the laptop.\n\nKind regards,\nNadine Foy"
        ),
        Example(
            "Hello Ravi,\n\nWe have received your application. Please get back to us as soon as possible with your "
            "right-to-work code; we close the list on 4 May.\n\nRegards,\nAmy Dunn"
        ),
    ),
)
