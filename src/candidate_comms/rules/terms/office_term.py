"""A term that the rules of the office's place do not allow."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.facts import OfficeFact
from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.rules.terms.american_promises import american_promises
from candidate_comms.rules.terms.contract_law import against_limits
from candidate_comms.vocabulary import MessageKind, Move, Severity


def check(reading: Reading) -> Iterator[Hit]:
    """A hit at each statement that the place's rules forbid; where the message cannot show it, a warning."""
    facts = [(a, a.facts) for a in reading.of(Move.OFFICE_FACT) if isinstance(a.facts, OfficeFact)]
    limits = reading.office.limits
    elsewhere = any(fact.what == "own_law" for _, fact in facts)  # the letter names DIFC, say
    if limits is not None and (not limits.regime or (limits.regime == reading.office.regime and not elsewhere)):
        for annotation, fact in facts:
            yield from against_limits(reading, limits, annotation, fact)
    if reading.office.jurisdiction == "us":
        yield from american_promises(reading, facts)


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
