"""An offer that does not say how to answer it, or whom to ask."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.rules.terms.questions import answer, question
from candidate_comms.vocabulary import MessageKind, Severity, TermName, TermState

_ANSWERING = (TermName.HOW_TO_ACCEPT, TermName.CONTACT)


def check(reading: Reading) -> Iterator[Hit]:
    """One hit for a way to answer and one for somebody to ask, at most as grave as the office's checklist says."""
    told = reading.terms
    if reading.elsewhere:
        return
    for item in reading.office.checklist:
        if item.term in _ANSWERING and (item.term not in told or told[item.term].state is TermState.MISSING):
            yield Hit(
                f"The offer does not say {question(item.term)}.",
                help=f"Add a line such as: “{answer(item.term, reading.office.jurisdiction)}”",
                severity=min(item.severity, Severity.WARNING, key=lambda severity: severity.rank),
                facts=item.term,
                evidence=(f"{item.why} ({item.citation})",),
            )


RULE = Rule(
    code="TM308",
    name="how-to-answer",
    summary="No word of how to accept or decline, or of whom to ask.",
    rationale=(
        "Somebody who wants to say yes, or no, or to ask something first, should not have to guess where. Acas puts "
        "the way to answer and a named contact among what an offer letter tells."
    ),
    remedy="Name a way to accept and to decline, and a person with a number or an address.",
    citation="Acas, Offering someone a job",
    severity=Severity.WARNING,
    kinds=frozenset({MessageKind.OFFER}),
    since="0.2.0",
    absence=True,
    check=check,
    flags=(
        Example(
            "Dear Lowri,\n\nWe are delighted to offer you the job of Packing Supervisor at our Wrexham site, at "
            "£30,000 a year from 1 March 2027.\n\nRegards,\nHuw Pask"
        ),
        Example(
            "Hi Hope,\n\nWe are happy to offer you the Buyer position at $64,000 per year, starting March 1, 2027 in "
            "our Joliet office.\n\nBest,\nRick",
            office="us",
        ),
        Example(
            "Dear Ms Amin,\n\nWe are pleased to offer you the role of Teacher in Sharjah at AED 11,000 per month "
            "from 1 March 2027.\n\nHR Department",
            office="uae",
        ),
        Example(
            "Hi Col,\n\nWe would like to offer you the driving job at £29,000 a year from the Hull depot, starting on "
            "1 March 2027. Hope you like it!\n\nBev"
        ),
        Example(
            "Dear Ffion,\n\nWe would like to offer you the post of Auditor at £38,000 a year. You will work 35 hours a "
            "week in our Cardiff office from 1 March 2027.\n\nPartner Office"
        ),
    ),
    passes=(
        Example(
            "Dear Lowri,\n\nWe are delighted to offer you the job of Packing Supervisor at our Wrexham site, at "
            "£30,000 a year from 1 March 2027. Please reply to accept or decline, and ring me on 01632 960123 with any "
            "question.\n\nRegards,\nHuw Pask"
        ),
        Example(
            "Hi Hope,\n\nYou got the job! The formal offer letter will follow on Monday with all the details.\n\n"
            "Best,\nRick",
            office="us",
        ),
        Example(
            "Dear Ms Amin,\n\nThank you for your interest in the role of Teacher. We are still interviewing.\n\n"
            "HR Department",
            office="uae",
        ),
        Example(
            "Hi Col,\n\nWe would like to offer you the driving job at £29,000 a year. Text me a yes or a no on 01632 "
            "960123, and ask me anything.\n\nBev"
        ),
        Example(
            "Dear Ffion,\n\nYour second interview for the post of Auditor is on 1 March 2027 at ten in our Cardiff "
            "office.\n\nPartner Office"
        ),
    ),
)
