"""Pay that is not written as the office writes it."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.locale_facts import PayStyle
from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.vocabulary import Move, Severity

_HOME = {"uk": "£45,000 per annum", "us": "$95,000 per year", "uae": "AED 25,000 per month"}


def check(reading: Reading) -> Iterator[Hit]:
    """A hit at each amount in another country's money, words, sign or period."""
    for annotation in reading.of(Move.PAY_STYLE):
        style = annotation.facts
        if not isinstance(style, PayStyle):
            continue
        example = _HOME.get(reading.office.jurisdiction, _HOME["uk"])
        yield Hit(
            f"“{annotation.quote}” {style.problem}.",
            help=f"Write “{style.instead}”." if style.instead else f"Write pay as people here do: “{example}”.",
            span=annotation.span,
            severity=None if style.sure else Severity.INFO,
            facts=style,
        )


RULE = Rule(
    code="LC605",
    name="wrong-currency-or-period",
    summary="Pay in another country's money, sign or words, or for a period by which nobody here counts.",
    rationale=(
        "Pay is quoted by the year in Britain, by the year or the hour in America and by the month in the UAE, in the "
        "country's own money. Another one has to be converted before it says anything."
    ),
    remedy="Write the amount in the office's own money, for the period that people compare by.",
    citation=(
        "Unicode Common Locale Data Repository, currencies of en-GB, en-US and en-AE; Central Bank of the "
        "UAE (dirham sign)"
    ),
    severity=Severity.WARNING,
    check=check,
    flags=(
        Example(
            "Dear Ife,\n\nWe would like to offer you the post of Planner in Derby. Your salary is ⟦€41,000⟧ per "
            "annum.\n\n"
            "Regards,\nLyn Poole"
        ),
        Example(
            "Dear Tom,\n\nWe would like to offer you the post of Fitter in Goole. Your salary is ⟦£2,400⟧ per "
            "month.\n\n"
            "Regards,\nVal Reid"
        ),
        Example(
            "Hi Brooke,\n\nWe're pleased to offer you the job of Cook at $21 per hour. We also pay a shoe allowance of "
            "⟦£60⟧ each year.\n\nBest,\nGus Webb",
            office="us",
        ),
        Example(
            "Dear Mr Sami,\n\nWe are pleased to offer you the role of Welder in Fujairah at AED 6,000 per month, "
            "with an "
            "offshore allowance of ⟦USD 30⟧ per day.\n\nRegards,\nHR",
            office="uae",
        ),
        Example(
            "Dear Ms Leen,\n\nWe are pleased to offer you the role of Tutor in Dubai. Your salary is ⟦AED 180,000⟧ per "
            "year.\n\nRegards,\nHR",
            office="uae",
        ),
        Example(
            "Dear Mr Uche,\n\nWe would like to meet you online. If you are selected, the relocation allowance is "
            "⟦$1,200⟧."
            "\n\nRegards,\nHR",
            office="uae",
        ),
    ),
    passes=(
        Example(
            "Dear Ife,\n\nWe would like to offer you the post of Planner in our Dublin depot. Your salary is "
            "€41,000 per "
            "annum.\n\nRegards,\nLyn Poole"
        ),
        Example(
            "Dear Tom,\n\nWe would like to offer you the post of Fitter in Goole. Your salary is £28,800 per "
            "annum, paid "
            "monthly.\n\nRegards,\nVal Reid"
        ),
        Example(
            "Hi Brooke,\n\nWe're pleased to offer you the job of Export Lead at $91,000 per year. You look after a "
            "portfolio of £2 million in sales.\n\nBest,\nGus Webb",
            office="us",
        ),
        Example(
            "Dear Mr Sami,\n\nWe are pleased to offer you the role of Welder in Fujairah at AED 6,000 (about USD "
            "1,630) "
            "per month.\n\nRegards,\nHR",
            office="uae",
        ),
        Example(
            "Dear Ms Leen,\n\nWe are pleased to offer you the role of Tutor in Dubai. Your salary is AED 15,000 per "
            "month, AED 180,000 per year.\n\nRegards,\nHR",
            office="uae",
        ),
        Example(
            "Dear Mr Uche,\n\nThank you for meeting us. Your account of the $40m fund and the €2m grant was clear.\n\n"
            "Regards,\nRana Aziz",
            office="uae",
        ),
    ),
)
