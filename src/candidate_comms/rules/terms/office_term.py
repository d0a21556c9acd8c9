"""A term that the rules of the office's place do not allow."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from candidate_comms.moves.model import Annotation, OfficeFact, Reading, Term
from candidate_comms.offices.model import CovenantFloor, TermLimits
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.rules.terms.questions import quoted
from candidate_comms.vocabulary import MessageKind, Move, PayRole, Severity, TermName

_ART_6 = "Federal Decree-Law 33/2021 art. 6"
_ART_9 = "Federal Decree-Law 33/2021 art. 9"
_ART_29 = "Federal Decree-Law 33/2021 art. 29"
_ART_43 = "Federal Decree-Law 33/2021 art. 43"
_FIXED_TERM = "Federal Decree-Law 33/2021 art. 8 as amended by 14/2022"
_WORKING_TIME = "Working Time Regulations 1998 regs 13 and 13A"
_FLOORS = "820 ILCS 90/10"
_REVIEW = "820 ILCS 90/20"
_PLAIN = (PayRole.PAY, PayRole.BASIC, PayRole.TOTAL)

Found = tuple[Annotation, OfficeFact]


def check(reading: Reading) -> Iterator[Hit]:
    """A hit at each statement that the place's rules forbid; where the message cannot show it, a warning."""
    facts = [(a, a.facts) for a in reading.of(Move.OFFICE_FACT) if isinstance(a.facts, OfficeFact)]
    limits = reading.office.limits
    if limits is not None and limits.regime in ("", reading.office.regime):
        for annotation, fact in facts:
            yield from _against_limits(reading, limits, annotation, fact)
    if reading.office.jurisdiction == "us":
        yield from _american(reading, facts)


def _hit(annotation: Annotation, message: str, help_: str, severity: Severity, source: str) -> Hit:
    return Hit(
        message,
        help=help_,
        span=annotation.span,
        severity=severity,
        facts=annotation.facts,
        evidence=(source,),
    )


def _against_limits(reading: Reading, limits: TermLimits, annotation: Annotation, fact: OfficeFact) -> Iterator[Hit]:
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
    return _hit(
        annotation,
        f"A probation of {quoted(annotation)} is longer than the six months that the law of the UAE allows in all.",
        "Make probation six months or less.",
        Severity.ERROR,
        _ART_9,
    )


_DAYS_IN_PROBATION = 14  # what the law asks for during probation: the letter may mean that
_NO_NOTICE = 150  # days: a longer time that stands beside "notice" is seldom one


def _notice(limits: TermLimits, annotation: Annotation, fact: OfficeFact) -> Hit | None:
    least, most = limits.notice_days_least, limits.notice_days_most
    if least is None or most is None or fact.days is None or least <= fact.days <= most + 2:  # three months: 92 days
        return None
    sure = fact.days != _DAYS_IN_PROBATION and fact.days <= _NO_NOTICE
    return _hit(
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
        return _hit(
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
    return _hit(
        annotation,
        f"{quoted(annotation)} of annual leave reads as less than the 30 days that the law of the UAE gives.",
        "Say which days are counted: “30 calendar days of annual leave”.",
        severity,
        _ART_29,
    )


def _permanent(limits: TermLimits, annotation: Annotation) -> Hit | None:
    if not limits.fixed_term_only:
        return None
    return _hit(
        annotation,
        f"{quoted(annotation)}: onshore contracts in the UAE are for a fixed term that can be renewed.",
        "Say for how long: “a contract of two years, renewable”.",
        Severity.WARNING,
        _FIXED_TERM,
    )


def _at_will(limits: TermLimits, annotation: Annotation) -> Hit | None:
    if limits.at_will:
        return None
    return _hit(
        annotation,
        f"{quoted(annotation)}: there is no employment at will here; notice is due on both sides.",
        "Say how much notice either side gives.",
        Severity.WARNING,
        "No such doctrine outside the US; notice: ERA 1996 s.86 (UK), Federal Decree-Law 33/2021 art. 43 (UAE)",
    )


def _candidate_pays(limits: TermLimits, annotation: Annotation) -> Hit | None:
    if not limits.employer_pays:
        return None
    return _hit(
        annotation,
        f"{quoted(annotation)} makes the candidate pay for being hired; in the UAE the employer bears these costs.",
        "Say that permit, visa, medical test and identity card are paid by the employer.",
        Severity.ERROR,
        _ART_6,
    )


def _no_permit(limits: TermLimits, annotation: Annotation) -> Hit | None:
    if not limits.employer_pays:
        return None
    return _hit(
        annotation,
        f"{quoted(annotation)} asks for work before there is a work permit, which the law of the UAE prohibits.",
        "Let the job start once the work permit is issued.",
        Severity.ERROR,
        _ART_6,
    )


def _pension(reading: Reading, annotation: Annotation) -> Hit | None:
    if reading.office.jurisdiction != "uk":
        return None
    return _hit(
        annotation,
        f"{quoted(annotation)} gives something for staying out of the pension, which an employer may not do.",
        "Leave the pension out of the bargain; anybody can opt out later without a reward.",
        Severity.WARNING,
        "Pensions Act 2008 ss.50 and 54",
    )


def _american(reading: Reading, facts: list[Found]) -> Iterator[Hit]:
    for annotation, fact in facts:
        if fact.what == "guaranteed":
            yield _hit(
                annotation,
                f"{quoted(annotation)} can be read as a promise that at-will employment does not make.",
                "Write “regular full-time”, and say that employment is at-will.",
                Severity.INFO,
                "SHRM, How to create an offer letter without contractual implications",
            )
    covenants = [(a, f) for a, f in facts if f.what in ("no_compete", "no_solicit")]
    floor = _floor(reading)
    if floor is None:
        return
    yearly = _yearly_pay(reading)
    for annotation, fact in covenants[:1]:
        least = floor.no_compete if fact.what == "no_compete" else floor.no_solicit
        if yearly is not None and yearly <= least and _single_pay(reading):
            yield _hit(
                annotation,
                f"{quoted(annotation)}: in Illinois such a covenant is void unless earnings exceed ${least:,} a year; "
                f"this offer gives ${yearly:,.0f}.",
                "Leave the covenant out.",
                Severity.ERROR,
                _FLOORS,
            )
        elif not reading.has(Move.LEGAL_ADVICE):
            yield _hit(
                annotation,
                f"{quoted(annotation)}: in Illinois the candidate has to be told in writing to consult an attorney "
                "about it, and to have 14 days with it.",
                "Add: “We advise you to consult an attorney about the covenant; you have 14 days to review it.”",
                Severity.WARNING,
                _REVIEW,
            )


def _floor(reading: Reading) -> CovenantFloor | None:
    """The floor in force when the offer is made; the latest one before now is not known to the library."""
    on = reading.sent_at.date() if reading.sent_at is not None else reading.office.checked
    return _latest([f for f in reading.office.covenant_floors if (reading.office.region or "") in f.regions], on)


def _latest(floors: list[CovenantFloor], on: date) -> CovenantFloor | None:
    return next((floor for floor in reversed(floors) if floor.since <= on), None)


def _yearly_pay(reading: Reading) -> float | None:
    """The pay for a year, where the offer tells it by the year, the month or the week."""
    for annotation in reading.of(Move.TERM):
        term = annotation.facts
        if (
            isinstance(term, Term)
            and term.name is TermName.PAY
            and term.role in (PayRole.PAY, PayRole.BASIC, PayRole.TOTAL)
        ):
            return term.money.yearly if term.money else None
    return None


def _single_pay(reading: Reading) -> bool:
    """Whether nothing is paid on top: the floor is about all earnings."""
    return not any(
        isinstance(a.facts, Term) and a.facts.role in (PayRole.EXTRA, PayRole.ON_TARGET) for a in reading.of(Move.TERM)
    )


RULE = Rule(
    code="TM307",
    name="office-term",
    summary=(
        "A term against the rules of the place: probation over six months, short notice, costs on the candidate (UAE); "
        "too little leave, a reward for no pension (UK); a covenant below the floor (Illinois)."
    ),
    rationale=(
        "A term that the law does not allow misleads whoever relies on it, and it cannot be enforced. The rule is "
        "grave only where the message itself shows the fault and the law was read; else it asks to look again."
    ),
    remedy="Bring the term in line with the law of the place, or ask whoever advises you on it.",
    citation=(
        "UAE: Federal Decree-Law 33/2021 arts 6, 8, 9, 29, 43; UK: Working Time Regulations 1998 regs 13 and 13A, "
        "Pensions Act 2008; Illinois: 820 ILCS 90/10 and 90/20. Not legal advice."
    ),
    severity=Severity.ERROR,
    kinds=frozenset({MessageKind.OFFER}),
    since="0.2.0",
    check=check,
    flags=(
        Example(
            "Dear Ms Amin,\n\nWe are pleased to offer you the role of Teacher at AED 11,000 per month. The probation "
            "period is ⟦nine months⟧.\n\nHR Department",
            office="uae",
        ),
        Example(
            "Dear Ms Amin,\n\nWe are pleased to offer you the role of Teacher at AED 11,000 per month. After probation "
            "the notice period is ⟦seven days⟧.\n\nHR Department",
            office="uae",
        ),
        Example(
            "Dear Ms Amin,\n\nWe are pleased to offer you the role of Teacher at AED 11,000 per month. The ⟦visa and "
            "medical charges will be recovered⟧ from your first three salaries.\n\nHR Department",
            office="uae",
        ),
        Example(
            "Dear Rhys,\n\nWe would like to offer you the role of Depot Planner at £32,000 a year, Monday to Friday, "
            "with ⟦25 days⟧ of holiday including bank holidays.\n\nRegards,\nAngela Frost"
        ),
        Example(
            "Hi Hope,\n\nWe are happy to offer you the Buyer position at $64,000 per year. You will sign our "
            "⟦non-compete⟧ agreement.\n\nBest,\nRick",
            office="us",
        ),
    ),
    passes=(
        Example(
            "Dear Ms Amin,\n\nWe are pleased to offer you the role of Teacher at AED 11,000 per month. Probation is "
            "six months with 14 days' notice, then 60 days' notice; leave is 30 calendar days. We pay for your visa "
            "and medical test.\n\nSuha Nimr",
            office="uae",
        ),
        Example(
            "Dear Ms Amin,\n\nWe are pleased to offer you a permanent position as Analyst at AED 21,000 per month, "
            "under the employment law of the DIFC.\n\nSuha Nimr",
            office="uae-difc",
        ),
        Example(
            "Dear Rhys,\n\nWe would like to offer you the role of Depot Planner at £32,000 a year, Monday to Friday, "
            "with 25 days of holiday plus bank holidays and one week's notice.\n\nRegards,\nAngela Frost"
        ),
        Example(
            "Hi Hope,\n\nWe are happy to offer you the Buyer position at $64,000 per year, with no non-compete and "
            "15 days of PTO.\n\nBest,\nRick",
            office="us",
        ),
        Example(
            "Hi Col,\n\nWe would like to offer you the driving job: three days a week, pro rata £29,000, and 17 days "
            "of holiday including bank holidays.\n\nBev"
        ),
    ),
)
