"""An offer whose pay cannot be told."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.facts import Term
from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.rules.terms.questions import answer, quoted, why_vague
from candidate_comms.vocabulary import MessageKind, Move, Severity, TermName, TermState

_PAY = (TermName.PAY, TermName.PAY_PERIOD)
_TAKEN_BACK = frozenset({"plain", "praised", "usual"})
_TOLD = (TermState.STATED, TermState.SLOT)


def check(reading: Reading) -> Iterator[Hit]:
    """A hit at each vague wording of pay, unless the message also tells it clearly, and at each odd figure."""
    best = reading.terms
    for annotation in reading.of(Move.TERM):
        term = annotation.facts
        if not isinstance(term, Term) or term.name not in _PAY:
            continue
        if term.state is TermState.VAGUE:
            told = best.get(term.name, term).state in _TOLD
            if told and not _TAKEN_BACK.isdisjoint(annotation.evidence):
                continue  # praise beside a figure takes nothing away
            yield Hit(
                f"{quoted(annotation)} does not tell the candidate what they would be paid"
                + (f": {term.problem}." if term.problem else "."),
                help="Write the figure, the currency and the period: "
                f"“{answer(TermName.PAY, reading.office.jurisdiction)}”",
                span=annotation.span,
                severity=Severity.INFO if told or reading.attached or _only_lacks_a_currency(term) else None,
                facts=term,
                evidence=why_vague(annotation),
            )
        elif term.problem is not None:
            yield Hit(
                f"{quoted(annotation)}: {term.problem}.",
                help=f"Write it out: “{answer(TermName.PAY, reading.office.jurisdiction)}”",
                span=annotation.span,
                severity=Severity.INFO,
                facts=term,
            )
        elif term.money is not None and term.money.odd:
            yield Hit(
                f"{quoted(annotation)} is grouped so that it can be read as another figure.",
                help="Write thousands with commas, three digits each: “144,000”.",
                span=annotation.span,
                severity=Severity.WARNING,
                facts=term,
            )


def _only_lacks_a_currency(term: Term) -> bool:
    """Whether figure and period are told: most readers can guess the currency."""
    money = term.money
    return term.state is TermState.VAGUE and money is not None and money.currency == "$" and money.period is not None


RULE = Rule(
    code="TM302",
    name="vague-pay",
    summary=(
        "Pay without a figure, a currency or a period: “competitive”, “up to”, “OTE” alone, a bare dollar sign abroad."
    ),
    rationale=(
        "Pay is the first thing that a candidate compares. Acas lists salary among what an offer letter should "
        "tell, and Illinois law asks employers to notify the rate of pay at the time of hiring."
    ),
    remedy="Write one figure with its currency and its period.",
    citation="Acas, Offering someone a job; Illinois Wage Payment and Collection Act, 820 ILCS 115/10",
    severity=Severity.ERROR,
    kinds=frozenset({MessageKind.OFFER}),
    check=check,
    flags=(
        Example(
            "Dear Elin,\n\nWe would like to offer you the role of Toolmaker in Telford. You would receive a "
            "⟦competitive salary⟧.\n\nRegards,\nJon Batt"
        ),
        Example(
            "Hi Sierra,\n\nWe're excited to offer you the Sales Associate job. ⟦Earnings are up to $90,000 per "
            "year⟧.\n\nThanks,\nDrew",
            office="us",
        ),
        Example(
            "Dear Mr Tahir,\n\nWe are pleased to offer you the position of Rigger. The ⟦salary will be as per "
            "market standards⟧.\n\nHR Department",
            office="uae",
        ),
        Example("Hi Dom,\n\nYou've got the job! ⟦Pay is £48,000 OTE per annum⟧.\n\nMel"),
        Example(
            "Dear Ms Varga,\n\nWe are pleased to offer you the role of Diver. You will be paid ⟦$60 per "
            "hour⟧.\n\nMarine HR",
            office="uae",
        ),
    ),
    passes=(
        Example(
            "Dear Elin,\n\nWe would like to offer you the role of Toolmaker in Telford. Your salary would be "
            "£37,500 a year.\n\nRegards,\nJon Batt"
        ),
        Example(
            "Hi Sierra,\n\nWe're excited to offer you the Sales Associate job. Your base is $52,000 per year, and "
            "commission can add up to $20,000.\n\nThanks,\nDrew",
            office="us",
        ),
        Example(
            "Dear Mr Tahir,\n\nWe are pleased to offer you the position of Rigger at AED 7,500 per month, of "
            "which AED 5,000 is basic. That is a competitive salary for Sharjah.\n\nHR Department",
            office="uae",
        ),
        Example(
            "Hi Dom,\n\nThank you for applying. The advert says competitive, so here is the range before we meet: "
            "£30,000 to £34,000 a year.\n\nMel"
        ),
        Example(
            "Dear Ms Varga,\n\nYour application was unsuccessful. Your expected salary was up to £10,000 above "
            "the grade.\n\nMarine HR"
        ),
        Example(
            "Dear {{ first_name }},\n\nWe would like to offer you the role of {{ job_title }} at {{ salary }} a "
            "year.\n\nRegards,\n{{ sender_name }}\n",
            template="offer.txt.j2",
        ),
    ),
)
