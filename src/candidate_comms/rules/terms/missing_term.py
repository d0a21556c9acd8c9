"""An offer that leaves out a term of the office's checklist."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.rules.terms.questions import answer, question
from candidate_comms.vocabulary import MessageKind, Move, Severity, TermName, TermState

__all__ = ["RULE", "MissingTerm"]


@frozen
class MissingTerm:
    """Facts of a missing-term finding."""

    term: TermName


_OF_THE_WORK = frozenset(
    {TermName.PAY, TermName.START_DATE, TermName.HOURS, TermName.HOLIDAY, TermName.NOTICE, TermName.PROBATION}
    | {TermName.BENEFITS, TermName.CONTRACT_TYPE}
)
"""What nearly every message that makes an offer tells something of."""
_ANSWERING = (TermName.HOW_TO_ACCEPT, TermName.CONTACT)
"""What TM308 asks for."""


def check(reading: Reading) -> Iterator[Hit]:
    """One hit a term, weighed as the office's checklist says; none where another paper tells the terms."""
    told = reading.terms
    pay_told = TermName.PAY in told and told[TermName.PAY].state in (TermState.STATED, TermState.SLOT)
    if reading.elsewhere:
        return
    bare = not any(term in _OF_THE_WORK for term in told)  # perhaps it rests on a talk, or on an earlier letter
    looks_back = reading.has(Move.OFFER_BACK, Move.EXTEND, Move.WITHDRAW)  # an earlier letter may tell the rest
    for item in reading.office.checklist:
        if item.term in _ANSWERING or (item.term is TermName.PAY_PERIOD and not pay_told):
            continue  # without pay, what is missing is the pay itself
        if reading.attached and item.term is not TermName.PAY:
            continue
        if item.term not in told or told[item.term].state is TermState.MISSING:
            severity = item.severity
            if bare or looks_back or item.term in reading.mentioned:
                severity = min(severity, Severity.WARNING, key=lambda s: s.rank)  # it may be told in words unread
            if reading.attached:
                severity = Severity.INFO
            yield Hit(
                f"The offer does not say {question(item.term)}.",
                help=f"Add a line such as: “{answer(item.term, reading.office.jurisdiction)}”",
                severity=severity,
                facts=MissingTerm(item.term),
                evidence=(f"{item.why} ({item.citation})",),
            )


RULE = Rule(
    code="TM301",
    name="missing-term",
    summary=(
        "A term of the office's checklist is missing from an offer; one finding a term, weighed by the checklist."
    ),
    rationale=(
        "Nobody can weigh an offer whose pay, place or first day is not in it. Acas lists what an offer letter "
        "should tell, and in a 2025 survey of job seekers unclear expectations were among the reasons for "
        "declining an offer."
    ),
    remedy="State the term in the message, or attach the document that does and say so.",
    citation="Acas, Offering someone a job; CareerPlug, Candidate Experience Report, 2025",
    severity=Severity.ERROR,
    kinds=frozenset({MessageKind.OFFER}),
    absence=True,
    check=check,
    flags=(
        Example(
            "Dear Lowri,\n\nWe are delighted to offer you the job of Packing Supervisor at our Wrexham site, "
            "starting on 1 March 2027. Please reply to accept.\n\nRegards,\nHuw Pask"
        ),
        Example(
            "Hi Jasmine,\n\nWe are happy to offer you the Lab Tech position at $27 per hour. Reply to this email "
            "to accept.\n\nBest,\nCole Avery",
            office="us",
        ),
        Example(
            "Dear Mr Habib,\n\nWe are pleased to offer you the role of HSE Officer with a salary of AED 14,000 "
            "per month. Kindly sign and return this letter.\n\nRegards,\nMona Saad",
            office="uae",
        ),
        Example("Hi Tam,\n\nBig news: you got the job! Start on Monday 4 January 2027 in Hull.\n\nAndy"),
        Example(
            "Dear {{ first_name }},\n\nWe would like to offer you the role of {{ job_title }}, starting on "
            "{{ start_date }}.\n\nKind regards,\n{{ sender_name }}\n",
            template="offer.txt.j2",
        ),
    ),
    passes=(
        Example(
            "Dear Lowri,\n\nNorthgate Foods Ltd would like to offer you the permanent role of Packing Supervisor "
            "at our Wrexham site.\n\nYour salary would be £34,000 a year. Your hours would be 40 a week, Monday "
            "to Friday. You would have 25 days of holiday a year plus bank holidays, and we pay 5% of your salary "
            "into the pension scheme.\n\nYour first day would be Monday 1 March 2027. The first three months are "
            "a probation period. After that either of us may end the contract with one month's notice. The offer "
            "depends on two references and proof of your right to work.\n\n"
            "To accept or decline, please reply to this email by 5 pm on Friday 12 February 2027. If you have any "
            "question or need longer, ring Huw Pask on 01632 960123.\n\nKind regards,\nHuw Pask"
        ),
        Example(
            "Hi Jasmine,\n\nThis is a reminder of the offer that we sent you on May 4, 2026. Do you have any "
            "questions about it?\n\nBest,\nCole Avery",
            office="us",
        ),
        Example(
            "Dear Mr Habib,\n\nWe confirm that your last day to answer our offer moves to 30 April 2026, as you "
            "asked.\n\nRegards,\nMona Saad",
            office="uae",
        ),
        Example(
            "Hi Tam,\n\nI'm sorry, but we have to withdraw the job offer we made you on Monday: the Hull depot is "
            "closing.\n\nAndy Pratt"
        ),
        Example("Dear Lowri,\n\nI am happy to accept your offer and will start on 1 March.\n\nLowri Vaughan"),
        Example(
            "Hi Jasmine,\n\nWe would like to invite you to a final interview. If we then make you an offer, the "
            "pay is $27 per hour.\n\nBest,\nCole Avery",
            office="us",
        ),
    ),
)
