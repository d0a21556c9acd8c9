"""Pay that is not written as the office writes it: another country's money, words, sign or period."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from candidate_comms.moves.facts import Term
from candidate_comms.moves.lexicon import table_of
from candidate_comms.moves.line import Line
from candidate_comms.moves.locale.innocent import in_quotes
from candidate_comms.moves.locale_facts import PayStyle
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.money import MoneySeen
from candidate_comms.moves.prose import Prose
from candidate_comms.offices.model import Office
from candidate_comms.text.expressions import Expression
from candidate_comms.text.spans import Span
from candidate_comms.vocabulary import Move, PayRole, TermName

__all__ = ["annotate_pay_style"]

_NEAR = 60  # characters
_NAMES = {"GBP": "pounds", "USD": "US dollars", "AED": "dirhams", "EUR": "euros", "INR": "rupees"}
_TO_THE_CANDIDATE = Expression(
    r"\b(?:salary|pay|paid|wage|bonus|allowance|assistance|stipend|expenses|reimburs\w+|refund\w*|rate|"
    r"fee|per [a-z]{3,}"
    r"|an hour|a day|a month|a year)\b"
)
_OF_TRADE = (
    r"turnover|revenue|fund\w*|portfolio|sales|deal|market|raised|valued|worth|contract value|spend|spends|savings?"
    r"|invest\w*|targets?|cover of|insured|insurance of|liability|grant of|prize|subscription|rent|invoices?|premium"
)
_OF_THEIRS = (
    r"currently (?:earn|paid|on)|(?:current|previous|last|present|expected) (?:salary|pay|package|expectation\w*)"
    r"|you (?:earn|are on|asked|mentioned|wanted|requested|quoted)|expectations?"
    r"|(?:couldn.t|could not|can.t|cannot) go below|(?:your|an?) (?:ask|asking|figure|current)"
)
_OF_OTHER_THINGS = Expression(rf"\b(?:{_OF_TRADE}|{_OF_THEIRS}|budget|clients?)\b")
_NO_WAGE = Expression(
    rf"\b(?:{_OF_TRADE}|{_OF_THEIRS}|clients? (?:pay|spend|bring)\w*|(?:\w+ )?budget of|manag\w+ a)\b"
)
"""What makes a sum by the hour, the month or the year no pay of the job."""
_SALARY_OF = Expression(r"\b(?:salary|pay|wages?|rate|grade|pay band|package)\b[^.;:]{0,24}$")
_WAGES = {"hour": (4, 200), "day": (30, 1_500), "week": (120, 6_000), "month": (400, 60_000), "year": (8_000, 700_000)}
"""From which sum to which a period's pay may be."""
_SAME = Expression(
    r"\b(?:equivalent|equal to|equals|about|approx\w*|around|roughly|worth|i\.?e|converted|at (?:today|the)\b[^.]{0,20}"
    r"rate|currently|or)\b|[(=≈~/]"
)
_PER_ANNUM = Expression(r"\bp\.\s?a\.|(?<=[\d\s])p\.?a\.?(?=[\s,.;)])")  # "per annum" itself is at home everywhere
_BY_THE = Expression(
    r"(?:\s?(?:gross|basic|net|all-in\w*|in total))?,?\s?(?:(?:a|per|each|every|"
    r"/)\s?(?:calendar\s)?(?:month|year|annum)\b"
    r"|p\.?c\.?m\b|p\.?m\b|p\.?a\b|monthly\b|annually\b|yearly\b)"
)
_HOMES = {"GBP": ("uk",), "USD": ("us",), "AED": ("uae",), "SAR": ("sa",), "QAR": ("qa",), "EUR": ("euro", "others")}
"""Countries in which each money is used, as ``cues/en_locale.toml`` names them."""
_DIRHAM_SIGN = "\u20c3"


def annotate_pay_style(
    prose: Prose, office: Office, annotations: Sequence[Annotation], *, of_offer: bool
) -> Iterator[Annotation]:
    """A PAY_STYLE for each amount that is the candidate's to get and is written in another country's way."""
    if not prose.may_hold_money:
        return
    says_pa = office.jurisdiction == "us" and of_offer and ("p.a" in prose.folded or "pa" in prose.words)
    terms = {a.visible.start: a.facts for a in annotations if isinstance(a.facts, Term) and a.facts.money is not None}
    for line in prose.lines:
        if line.sentence.part != "body":
            continue
        for amount in line.amounts:
            if amount.money.currency == office.currency and _DIRHAM_SIGN not in prose.folded:
                continue
            style = _style(prose, line, amount, office, of_offer=of_offer, term=terms.get(amount.span.start))
            if style is not None and not in_quotes(prose.document.text, line, amount.span.start, amount.span.end):
                yield prose.note(Move.PAY_STYLE, amount.span, style)
        if says_pa and line.amounts:
            for match in _PER_ANNUM.finditer(prose.folded, line.start, line.end):
                style = PayStyle("words", "is British usage", "per year", sure=False)
                yield prose.note(Move.PAY_STYLE, Span(*match.span()), style)
    if of_offer:
        yield from _period(prose, office, annotations)


def _style(
    prose: Prose, line: Line, amount: MoneySeen, office: Office, *, of_offer: bool, term: Term | None
) -> PayStyle | None:
    currency, span, folded = amount.money.currency, amount.span, prose.folded
    written = span.cut(folded)
    if currency is None or (amount.slot and currency == "$"):
        return None
    if _DIRHAM_SIGN in written:
        plain = written.replace(_DIRHAM_SIGN, "").strip()
        return PayStyle("sign", "has a sign that many readers see as an empty box", f"AED {plain}")
    home = office.currency
    if currency == "$":
        # In the pay of an offer it is a vague term, and TM302 tells it.
        if home == "USD" or (of_offer and term is not None):
            return None
        if not (_is_a_wage(folded, line, amount) or _is_the_candidates(folded, line, span)):
            return None
        return PayStyle("dollar", "names no country: several have dollars", f"US{written}")
    wage = _is_a_wage(folded, line, amount)
    if currency == home or not (of_offer or wage):
        return None
    if term is None and not wage and not _is_the_candidates(folded, line, span):
        return None
    if _paid_there(prose, currency):
        return None
    if not wage and _OF_OTHER_THINGS.search(_around(folded, line, span)):
        return None
    if _beside_home(folded, line, amount, home):
        return None
    name = _NAMES.get(currency, currency)
    return PayStyle("currency", f"is in {name}, where pay is told in {_NAMES.get(home, home)}")


def _paid_there(prose: Prose, currency: str) -> bool:
    """Whether the message speaks of a country where that money is used: the job may be there."""
    countries = table_of("en", "locale")["country"]
    for country in _HOMES.get(currency, ("others",)):
        named = Expression(countries[country]["names"])
        if any(named.search(prose.document.text, line.start, line.end) for line in prose.lines):
            return True
    return False


def _around(folded: str, line: Line, span: Span) -> str:
    return folded[max(line.start, span.start - _NEAR) : min(line.end, span.end + _NEAR // 2)]


def _is_a_wage(folded: str, line: Line, amount: MoneySeen) -> bool:
    """Whether a sum is told by a period, as large as a pay, and is nothing that is bought, sold or asked for."""
    money = amount.money
    if money.low is None or _NO_WAGE.search(_around(folded, line, amount.span)) is not None:
        return False
    if money.period in _WAGES:
        least, most = _WAGES[money.period]
        return least <= money.low <= most
    before = folded[max(line.start, amount.span.start - _NEAR) : amount.span.start]
    return money.period is None and _SALARY_OF.search(before) is not None and money.low <= _WAGES["year"][1]


def _is_the_candidates(folded: str, line: Line, span: Span) -> bool:
    around = _around(folded, line, span)
    return _TO_THE_CANDIDATE.search(around) is not None and _OF_OTHER_THINGS.search(around) is None


def _beside_home(folded: str, line: Line, amount: MoneySeen, home: str) -> bool:
    """Whether the office's own money stands beside it: "AED 25,000 (about £5,400)"."""
    for other in line.amounts:
        if other.money.currency == home:
            first, second = sorted((other.span, amount.span))
            between = folded[first.end : second.start]
            if len(between) <= _NEAR and _SAME.search(between):
                return True
    return False


_MAIN = (PayRole.PAY, PayRole.BASIC, PayRole.TOTAL)


def _period(prose: Prose, office: Office, annotations: Iterable[Annotation]) -> Iterator[Annotation]:
    """Pay by the year alone where people count by the month, or by the month alone where they count by the year."""
    wrong, right = {"uae": ("year", "month"), "uk": ("month", "year")}.get(office.jurisdiction, ("", ""))
    found = [
        (a, a.facts.money)
        for a in annotations
        if isinstance(a.facts, Term)
        and a.facts.name is TermName.PAY
        and a.facts.money is not None
        and a.facts.money.low is not None
        and a.facts.role in (None, *_MAIN)
    ]
    periods = {money.period for _, money in found}
    if not wrong or periods != {wrong}:
        return
    place, _ = found[0]
    if not all(_BY_THE.match(prose.folded, a.visible.end) for a, _ in found):
        return  # "£52,000, paid monthly" is a year's pay
    style = PayStyle("period", f"is told by the {wrong}, where people compare pay by the {right}")
    yield prose.note(Move.PAY_STYLE, place.visible, style)
