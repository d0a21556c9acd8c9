"""A message that lets silence stand for the answer."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.model import Reading
from candidate_comms.moves.waiting import SAID
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.vocabulary import MessageKind, Move, Severity

_KINDS = frozenset(
    {
        MessageKind.ACKNOWLEDGEMENT,
        MessageKind.STATUS_UPDATE,
        MessageKind.INTERVIEW_INVITE,
        MessageKind.TALENT_POOL,
        MessageKind.REJECTION,
        MessageKind.UNKNOWN,
    }
)


def check(reading: Reading) -> Iterator[Hit]:
    """A hit at each clause by which no word is to mean no."""
    for silence in reading.of(Move.SILENCE):
        said = SAID in silence.evidence
        yield Hit(
            "This lets silence stand for a no."
            if said
            else "Only those who come through will hear, so the others learn it from silence.",
            span=silence.span,
            severity=None if said else Severity.WARNING,
            evidence=silence.evidence,
        )


RULE = Rule(
    code="FU403",
    name="silence-means-no",
    summary="“If you do not hear from us …”: silence is to mean no.",
    rationale=(
        "Silence cannot be told from a lost message, so people wait on it, and ask. The worst reactions in a study of "
        "rejections came from a long wait without an explicit answer."
    ),
    remedy="Promise everybody an answer by a date: “You will hear from us by 3 June, whatever we decide.”",
    citation="Waung and Brice, Journal of Business and Psychology 15(2), 2000",
    severity=Severity.ERROR,
    kinds=_KINDS,
    check=check,
    flags=(
        Example(
            "Dear Applicant,\n\nThank you for applying. ⟦If you have not heard from us within four weeks, please "
            "assume "
            "that you have been unsuccessful.⟧\n\nRecruitment"
        ),
        Example(
            "Hi Jenna,\n\nWe've received your application. Due to volume, ⟦only candidates selected for an interview "
            "will "
            "be contacted⟧.\n\nThanks,\nTalent Team",
            office="us",
        ),
        Example(
            "Dear Ms Omar,\n\nYour CV has been received by our department. ⟦Should you not hear from us within 14 "
            "days, "
            "kindly consider your application as not successful.⟧\n\nHR Department",
            office="uae",
        ),
        Example(
            "Hello Gordon,\n\nThanks for your form, which is with the manager now. ⟦No news by the end of the month "
            "means "
            "we have gone with someone else, I'm afraid.⟧\n\nCheers,\nTrish"
        ),
        Example(
            "Dear Elin,\n\nWe have received your application for the Relief Signaller post. ⟦If you do not hear from "
            "us "
            "by 3 June, you have not been shortlisted on this occasion.⟧\n\nYours sincerely,\nNigel Roper"
        ),
        Example(
            "Dear Rhona,\n\nThank you for your application, which we will now review. Because of the numbers involved "
            "⟦we are only able to reply to those who are shortlisted⟧.\n\nRegards,\nCouncil Jobs"
        ),
    ),
    passes=(
        Example(
            "Dear Elin,\n\nWe have received your application. If you do not hear from us by 3 June, call me on 01632 "
            "960 442: it will mean that something has gone wrong, not that you have been unsuccessful.\n\nNigel Roper"
        ),
        Example(
            "Hi Jenna,\n\nWe've received your application. Only candidates selected for an interview will be contacted "
            "by phone; everybody else will get an email from me by May 9.\n\nThanks,\nKim Doyle",
            office="us",
        ),
        Example(
            "Dear Ms Omar,\n\nYour CV has been received. If we do not hear from you within 14 days with the missing "
            "certificate, we will assume that you are no longer interested.\n\nHR Department",
            office="uae",
        ),
        Example(
            "Hello Gordon,\n\nThanks for your form. If you haven't heard by Friday please chase me, my inbox is a "
            "mess.\n\nCheers,\nTrish"
        ),
        Example(
            "Dear Rhona,\n\nThank you for your application. Only shortlisted candidates will be invited to interview. "
            "You will hear from us by 3 June either way.\n\nRegards,\nCouncil Jobs"
        ),
        Example(
            "Dear Petra,\n\nWe have received your application. If you don't receive our confirmation within an hour, "
            "please check your spam folder.\n\nRegards,\nCouncil Jobs"
        ),
    ),
)
