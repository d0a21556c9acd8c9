"""What the law of a place lets a contract's terms be: probation, notice, leave, its type, and who pays what."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from candidate_comms.moves.facts import OfficeFact
from candidate_comms.moves.model import Annotation, Reading
from candidate_comms.offices.model import TermLimits
from candidate_comms.rules.model import Hit
from candidate_comms.rules.terms.questions import quoted
from candidate_comms.vocabulary import Severity

__all__ = ["against_limits", "office_hit"]

_ART_6 = "Federal Decree-Law 33/2021 art. 6"
_ART_9 = "Federal Decree-Law 33/2021 art. 9"
_ART_29 = "Federal Decree-Law 33/2021 art. 29"
_ART_43 = "Federal Decree-Law 33/2021 art. 43"
_FIXED_TERM = "Federal Decree-Law 33/2021 art. 8 as amended by 14/2022"
_WORKING_TIME = "Working Time Regulations 1998 regs 13 and 13A"
_DAYS_IN_PROBATION = 14  # what the law asks for during probation: the letter may mean that
_NO_NOTICE = 150  # days: a longer time that stands beside "notice" is seldom one


def office_hit(annotation: Annotation, message: str, help_: str, severity: Severity, source: str) -> Hit:
    """A hit at a statement, with its source."""
    return Hit(
        message,
        help=help_,
        span=annotation.span,
        severity=severity,
        facts=annotation.facts,
        evidence=(source,),
    )


def against_limits(reading: Reading, limits: TermLimits, annotation: Annotation, fact: OfficeFact) -> Iterator[Hit]:
    """A hit where the statement goes against the limits of the place."""
    judge: dict[str, Callable[[], Hit | None]] = {
        "probation": lambda: _probation(limits, annotation, fact),
        "notice": lambda: _notice(limits, annotation, fact),
        "leave": lambda: _leave(limits, annotation, fact),
        "permanent": lambda: _permanent(limits, annotation),
        "at_will": lambda: _at_will(limits, annotation),
        "candidate_pays": lambda: _candidate_pays(limits, annotation),
        "no_permit": lambda: _no_permit(limits, annotation),
        "pension_opt_out": lambda: _pension(reading, annotation),
    }
    if fact.what in judge and (hit := judge[fact.what]()) is not None:
        yield hit


def _probation(limits: TermLimits, annotation: Annotation, fact: OfficeFact) -> Hit | None:
    if limits.probation_days_most is None or (fact.days or 0) <= limits.probation_days_most:
        return None
    return office_hit(
        annotation,
        f"A probation of {quoted(annotation)} is longer than the six months that the law of the UAE allows in all.",
        "Make probation six months or less.",
        Severity.ERROR,
        _ART_9,
    )


def _notice(limits: TermLimits, annotation: Annotation, fact: OfficeFact) -> Hit | None:
    least, most = limits.notice_days_least, limits.notice_days_most
    if least is None or most is None or fact.days is None or least <= fact.days <= most + 2:  # three months: 92 days
        return None
    sure = fact.days != _DAYS_IN_PROBATION and fact.days <= _NO_NOTICE
    return office_hit(
        annotation,
        f"A notice of {quoted(annotation)} is outside the {least} to {most} days that the law of the UAE sets.",
        f"Write a notice period of {least} to {most} days, the same for both sides.",
        Severity.ERROR if sure else Severity.WARNING,
        _ART_43,
    )


def _leave(limits: TermLimits, annotation: Annotation, fact: OfficeFact) -> Hit | None:
    days = fact.days
    if days is None or limits.leave_days_least is None or days < 10 or fact.full_week is False:
        return None  # a few days are some other leave
    if limits.holidays_count:
        beside = limits.leave_days_beside_public or 0
        too_few = days < (limits.leave_days_least if fact.beside_holidays is False else beside)
        if not too_few:
            return None
        sure = fact.beside_holidays is not None and fact.full_week is True
        return office_hit(
            annotation,
            f"{quoted(annotation)} of paid leave is less than the 28 days that a week of five days gives by law"
            + (", bank holidays counted." if not fact.beside_holidays else ", or 20 beside the bank holidays."),
            "Give at least 28 days with bank holidays, or 20 beside them, in proportion for fewer days a week.",
            Severity.ERROR if sure else Severity.WARNING,
            _WORKING_TIME,
        )
    if days >= limits.leave_days_least:
        return None
    if fact.unit == "working":
        severity = Severity.INFO if days >= 22 else Severity.WARNING  # 22 working days are about 30 by the calendar
    else:
        severity = Severity.ERROR if fact.unit == "calendar" else Severity.WARNING
    return office_hit(
        annotation,
        f"{quoted(annotation)} of annual leave reads as less than the 30 days that the law of the UAE gives.",
        "Give at least 30 calendar days, and say that it is these that you count: “30 calendar days of annual leave”.",
        severity,
        _ART_29,
    )


def _permanent(limits: TermLimits, annotation: Annotation) -> Hit | None:
    if not limits.fixed_term_only:
        return None
    return office_hit(
        annotation,
        f"{quoted(annotation)}: onshore contracts in the UAE are for a fixed term that can be renewed.",
        "Say for how long: “a contract of two years, renewable”.",
        Severity.WARNING,
        _FIXED_TERM,
    )


def _at_will(limits: TermLimits, annotation: Annotation) -> Hit | None:
    if limits.at_will:
        return None
    return office_hit(
        annotation,
        f"{quoted(annotation)}: there is no employment at will here; notice is due on both sides.",
        "Say how much notice either side gives.",
        Severity.WARNING,
        "No such doctrine outside the US; notice: ERA 1996 s.86 (UK), Federal Decree-Law 33/2021 art. 43 (UAE)",
    )


def _candidate_pays(limits: TermLimits, annotation: Annotation) -> Hit | None:
    if not limits.employer_pays:
        return None
    return office_hit(
        annotation,
        f"{quoted(annotation)} makes the candidate pay for being hired; in the UAE the employer bears these costs.",
        "Say that permit, visa, medical test and identity card are paid by the employer.",
        Severity.ERROR,
        _ART_6,
    )


def _no_permit(limits: TermLimits, annotation: Annotation) -> Hit | None:
    if not limits.employer_pays:
        return None
    return office_hit(
        annotation,
        f"{quoted(annotation)} asks for work before there is a work permit, which the law of the UAE prohibits.",
        "Let the job start once the work permit is issued.",
        Severity.ERROR,
        _ART_6,
    )


def _pension(reading: Reading, annotation: Annotation) -> Hit | None:
    if reading.office.jurisdiction != "uk":
        return None
    return office_hit(
        annotation,
        f"{quoted(annotation)} gives something for staying out of the pension, which an employer may not do.",
        "Leave the pension out of the bargain; anybody can opt out later without a reward.",
        Severity.WARNING,
        "Pensions Act 2008 ss.50 and 54",
    )
