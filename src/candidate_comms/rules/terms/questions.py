"""Each term of an offer as the question it answers, a line that answers it well, and why words leave it open."""

from __future__ import annotations

from candidate_comms.moves.model import Annotation
from candidate_comms.vocabulary import TermName

__all__ = ["answer", "question", "quoted", "why_vague"]

_QUESTIONS = {
    TermName.JOB_TITLE: "what the job is",
    TermName.EMPLOYER: "who the employer is",
    TermName.PAY: "what the pay is",
    TermName.PAY_PERIOD: "whether the pay is by the hour, the month or the year",
    TermName.START_DATE: "when the job starts",
    TermName.LOCATION: "where the work is done",
    TermName.HOURS: "what the hours are",
    TermName.CONTRACT_TYPE: "what type of contract it is",
    TermName.HOLIDAY: "how much paid time off there is",
    TermName.NOTICE: "how much notice either side gives",
    TermName.PROBATION: "how long probation lasts",
    TermName.BENEFITS: "which benefits come with it",
    TermName.CONDITIONS: "what the offer depends on",
    TermName.HOW_TO_ACCEPT: "how to accept or decline",
    TermName.CONTACT: "whom to ask",
    TermName.DECISION_DATE: "by when to answer",
}

_ANSWERS = {
    TermName.JOB_TITLE: "We would like to offer you the role of Quality Technician.",
    TermName.EMPLOYER: "You would be employed by Northgate Foods.",
    TermName.PAY: "Your salary would be £36,000 a year before tax.",
    TermName.PAY_PERIOD: "Your salary would be £36,000 a year before tax.",
    TermName.START_DATE: "Your first day would be Monday 1 March 2027.",
    TermName.LOCATION: "You would work at our Leeds site.",
    TermName.HOURS: "Your hours would be 37.5 a week, Monday to Friday.",
    TermName.CONTRACT_TYPE: "This is a permanent post.",
    TermName.HOLIDAY: "You would have 25 days of holiday a year plus bank holidays.",
    TermName.NOTICE: "Either of us may end the contract with one month's notice.",
    TermName.PROBATION: "The first three months are a probation period.",
    TermName.BENEFITS: "We pay 5% of your salary into the pension scheme.",
    TermName.CONDITIONS: "The offer depends on two references and proof of your right to work.",
    TermName.HOW_TO_ACCEPT: "To accept or decline, reply to this email.",
    TermName.CONTACT: "If you have any question, ring Dana Whitlock on the number below.",
    TermName.DECISION_DATE: "Please let us know by 5 pm on Friday 19 February 2027; if you need longer, just ask.",
}

_LOCAL_ANSWERS = {
    ("us", TermName.PAY): "Your pay will be $31.00 per hour.",
    ("us", TermName.PAY_PERIOD): "Your pay will be $31.00 per hour.",
    ("us", TermName.START_DATE): "Your first day will be Monday, March 1, 2027.",
    ("us", TermName.LOCATION): "You will work at our Joliet plant.",
    ("us", TermName.CONTRACT_TYPE): "This is a regular full-time, nonexempt position, and employment is at-will.",
    ("us", TermName.HOURS): "Your schedule will be Monday to Friday, 7:00 AM to 3:30 PM.",
    ("us", TermName.HOLIDAY): "You will earn 15 days of PTO a year.",
    ("us", TermName.BENEFITS): "Medical, dental and a 401(k) with a 4% match start on your first day.",
    ("us", TermName.CONDITIONS): "The offer is contingent on a background check and Form I-9 verification.",
    ("us", TermName.CONTACT): "If you have any questions, call Dana Whitlock at the number below.",
    ("us", TermName.DECISION_DATE): "Please let us know by 5:00 PM Central on Friday, February 19, 2027; "
    "if you need longer, just ask.",
    ("uae", TermName.PAY): "Your salary would be AED 12,000 per month: AED 8,000 basic and AED 4,000 housing.",
    ("uae", TermName.PAY_PERIOD): "Your salary would be AED 12,000 per month.",
    ("uae", TermName.LOCATION): "You would work at our Jebel Ali plant in Dubai.",
    ("uae", TermName.HOURS): "Your hours would be 48 a week, Sunday off.",
    ("uae", TermName.CONTRACT_TYPE): "The contract is for two years and renewable.",
    ("uae", TermName.HOLIDAY): "You would have 30 calendar days of annual leave.",
    ("uae", TermName.BENEFITS): "We provide your medical insurance and a yearly air ticket.",
    (
        "uae",
        TermName.CONDITIONS,
    ): "The offer depends on a medical test and the work permit; we arrange and pay for both.",
    ("uae", TermName.NOTICE): "After probation either of us may end the contract with 60 days' written notice.",
    ("uae", TermName.DECISION_DATE): "Please let us know by 5 pm UAE time on Thursday 18 February 2027; "
    "if you need longer, just ask.",
}


_EMPTIED_BY = {
    "put_off": "somebody is to say it later",
    "still_to_be_set": "somebody is to say it later",
    "our_choice": "it is left to your own choice",
    "bonus": "it is left to your own choice",
    "elsewhere": "it points to something that the candidate may not have seen",
    "blank": "there is nothing in its place",
    "asked": "hurry or leisure stands in place of a day",
    "alternative": "it is left to your own choice",
    "some_time_to_answer": "hurry or leisure stands in place of a day",
    "usual": "it is left to what is usual",
    "praised": "praise stands in place of a value",
    "fitting": "it does not say what would be fitting",
    "depends": "it depends on something that is not told",
    "some_time": "an event or a feeling stands in place of a date",
    "about": "the figure is a rough one, or the most that it can be",
    "plain": "no value stands beside the words",
}
"""What empties a term, as the lists of cues are called, in words for people."""


def why_vague(annotation: Annotation) -> tuple[str, ...]:
    """The evidence of a finding about a vague term."""
    return tuple(f"vague because: {_EMPTIED_BY[idea]}" for idea in annotation.evidence if idea in _EMPTIED_BY)


def quoted(annotation: Annotation) -> str:
    """The words of an annotation between quotation marks, on one line."""
    return f"“{' '.join(annotation.quote.split())}”"


def question(term: TermName) -> str:
    """The question that a term answers, as words that can follow "does not say".

    >>> question(TermName.START_DATE)
    'when the job starts'
    """
    return _QUESTIONS[term]


def answer(term: TermName, jurisdiction: str) -> str:
    """A line that states the term clearly, as the offices of a jurisdiction write it.

    >>> answer(TermName.PAY, "us")
    'Your pay will be $31.00 per hour.'
    """
    return _LOCAL_ANSWERS.get((jurisdiction, term), _ANSWERS[term])
