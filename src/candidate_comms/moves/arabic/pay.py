"""What an Arabic offer says of pay: amounts and what each is, their period, and pay that is named and left empty."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from attrs import frozen

from candidate_comms.documents.model import Slot
from candidate_comms.money import Money
from candidate_comms.moves.arabic.labels import labelled_lines
from candidate_comms.moves.arabic.lexicon import is_in, spelt, word_list
from candidate_comms.moves.arabic.line import Line
from candidate_comms.moves.arabic.money import bare_amounts_in, money_in, period_after
from candidate_comms.moves.arabic.page import Page
from candidate_comms.moves.facts import Term
from candidate_comms.moves.lexicon import table_of
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.money import MoneySeen
from candidate_comms.offices.model import Office
from candidate_comms.vocabulary import Move, PayRole, SlotRole, TermName, TermState

__all__ = ["annotate_pay", "tells_pay"]

_BEFORE, _AFTER = 7, 3  # words around an amount in which the word stands that says what it is
_ABOUT = 6  # words between "about" and its figure
_PARTED = frozenset(",;:(|")
_NO_SPLIT = "it does not say which part is the basic pay and which are allowances"
_NO_PERIOD = "it does not say whether that is for an hour, a month or a year"
_NO_CURRENCY = "it names no currency"
_BARE_DOLLAR = "a bare dollar sign names no currency here"
_PLAIN = (PayRole.PAY, PayRole.BASIC, PayRole.TOTAL)


@frozen
class _Amount:
    line: Line
    seen: MoneySeen
    role: PayRole
    first: int
    last: int


@cache
def _roles() -> dict[PayRole, frozenset[str]]:
    return {
        PayRole(name): frozenset(spelt(word) for word in words.split())
        for name, words in table_of("ar", "terms")["role"].items()
    }


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(spelt(word) for line in table_of("ar", "terms")[name]["words"] for word in line.split())


def annotate_pay(page: Page, office: Office) -> Iterator[Annotation]:
    """PAY and PAY_PERIOD wherever they are told, held in a slot or left empty."""
    amounts: list[_Amount] = []
    slots: list[tuple[Line, Slot]] = []
    empty: list[tuple[Line, int, int, str]] = []
    for line, labels in labelled_lines(page):
        if line.part not in ("body", "subject"):
            continue
        of_pay = TermName.PAY in labels or any(name == "pay" for _, _, name in line.terms)
        amounts += _amounts(line, of_pay=of_pay, known=bool(amounts))
        slots += [(line, slot) for slot in page.slots_in(line) if _holds_pay(slot, of_pay=of_pay)]
        for hit in line.cued("vague"):
            term, _, idea = hit.cue.fact.partition(" ")
            if term == "pay" and not _is_paid(line, hit.first):
                empty.append((line, hit.first, hit.last, idea))
    yield from _told(page, amounts, slots, empty, office)


def tells_pay(page: Page) -> bool:
    """Whether a line tells an amount and what it is paid for, whatever else it says."""
    return any(
        seen.money.period is not None
        for line in page.lines
        if line.figures and not line.asks
        for seen in money_in(line)
    )


def _is_paid(line: Line, first: int) -> bool:
    """Whether pay is only said to be paid, raised or talked about: "pay is reviewed yearly"."""
    return line.holds(word_list("pay_acts", "vague"), max(0, first - 2), first)


def _holds_pay(slot: Slot, *, of_pay: bool) -> bool:
    return slot.role is SlotRole.MONEY or (of_pay and slot.role in (SlotRole.OTHER, SlotRole.TERM))


def _amounts(line: Line, *, of_pay: bool, known: bool) -> Iterator[_Amount]:
    seen = money_in(line)
    for one in seen:
        found = _as_pay(line, one, of_pay=of_pay)
        if found is not None:
            yield found
    if not (of_pay or seen):
        return
    # "البدلات: سكن 3,000، مواصلات 1,000" names its currency once, or in another line
    currency = seen[0].money.currency if seen else None
    for span, value, index in bare_amounts_in(line, seen):
        role = _role_of(line, index, index + 1)
        if role is PayRole.PAY and not (of_pay and not seen and _names_pay(line, index)):
            continue
        money = Money(value, value, currency if seen or known else None, period_after(line, index + 1))
        yield _Amount(line, MoneySeen(span, money), role, index, index + 1)


def _names_pay(line: Line, index: int) -> bool:
    return any(is_in(word, _words("pay")) for word in line.norms[max(0, index - 4) : index])


def _as_pay(line: Line, seen: MoneySeen, *, of_pay: bool) -> _Amount | None:
    """An amount that is pay: pay words stand around it, or it has a period; a fee or a grant is none."""
    first = line.starts.index(seen.span.start)
    last = next(i for i, end in enumerate(line.ends) if end == seen.span.end) + 1
    before = line.norms[max(0, first - _BEFORE) : first]
    around = [*before, *line.norms[last : last + _AFTER]]
    role = _role_of(line, first, last)
    if any(is_in(word, _words("other_money")) for word in around) and role is not PayRole.BASIC:
        return None
    if not (of_pay or seen.money.period or any(is_in(word, _words("pay")) for word in around)):
        return None
    return _Amount(line, seen, role, first, last)


def _role_of(line: Line, first: int, last: int) -> PayRole:
    """What an amount is: the nearest word before it since the amount before, else the word right after it."""
    for index in range(first - 1, max(-1, first - 1 - _BEFORE), -1):
        word = line.norms[index]
        if word[0].isdigit():
            break
        role = _named(word)
        if role is not None:
            return role
    for index in range(last, min(len(line.norms), last + _AFTER)):
        if not _PARTED.isdisjoint(line.before(index)) or line.norms[index][0].isdigit():
            break
        role = _named(line.norms[index])
        if role is not None:
            return role
    return PayRole.PAY


def _named(word: str) -> PayRole | None:
    for role in (PayRole.BASIC, PayRole.TOTAL, PayRole.EXTRA, PayRole.ALLOWANCE):
        if is_in(word, _roles()[role]):
            return role
    return None


def _told(
    page: Page,
    amounts: Sequence[_Amount],
    slots: Sequence[tuple[Line, Slot]],
    empty: Sequence[tuple[Line, int, int, str]],
    office: Office,
) -> Iterator[Annotation]:
    noted: list[Annotation] = []
    vague_at: set[int] = set()
    for amount in amounts:
        vague = _vague_figure(amount)
        if vague is not None:
            idea, first, last, problem = vague
            term = Term(TermName.PAY, TermState.VAGUE, amount.seen.money, problem, amount.role)
            noted.append(page.at_words(Move.TERM, amount.line, first, last, term, idea))
            vague_at.add(amount.line.start)
            continue
        noted.append(page.note(Move.TERM, amount.seen.span.start, amount.seen.span.end, _stated(amount, office)))
    for _, slot in slots:
        span = page.place_of(slot)
        if not any(a.seen.span.overlaps(span) for a in amounts):
            noted.append(page.note(Move.TERM, span.start, span.end, Term(TermName.PAY, TermState.SLOT)))
    for line, first, last, idea in _together(empty):
        filled = any(a.line is line for a in amounts) or any(other is line for other, _ in slots)
        if filled and idea != "put_off":
            continue
        if not filled:
            noted.append(page.at_words(Move.TERM, line, first, last, Term(TermName.PAY, TermState.VAGUE), idea))
    yield from noted
    yield from _periods(page, amounts, slots)


def _together(empty: Sequence[tuple[Line, int, int, str]]) -> list[tuple[Line, int, int, str]]:
    """The same, with those that overlap made one."""
    found: list[tuple[Line, int, int, str]] = []
    for line, first, last, idea in sorted(empty, key=lambda one: (one[0].start, one[1])):
        if found and found[-1][0] is line and first < found[-1][2]:
            _, begun, ended, before = found.pop()
            found.append((line, begun, max(ended, last), before))
        else:
            found.append((line, first, last, idea))
    return found


def _stated(amount: _Amount, office: Office) -> Term:
    money = amount.seen.money
    if money.currency == "$" and office.currency != "USD":
        return Term(TermName.PAY, TermState.VAGUE, money, _BARE_DOLLAR, amount.role)
    problem = _NO_CURRENCY if money.currency is None else None
    return Term(TermName.PAY, TermState.STATED, money, problem, amount.role)


def _vague_figure(amount: _Amount) -> tuple[str, int, int, str | None] | None:
    """Why an amount does not tell the pay: a range, a rough figure, or one sum for everything."""
    line, money = amount.line, amount.seen.money
    first, last = amount.first, amount.last
    if amount.role is PayRole.EXTRA:
        return None
    for hit in line.cued("empty"):
        if hit.cue.fact == "about" and first - _ABOUT <= hit.first <= first and hit.last <= last + 1:
            return "about", min(hit.first, first), last, None
        if hit.cue.fact == "about" and hit.first <= first < hit.last + 1:
            return "about", hit.first, max(hit.last, last), None
    if money.low != money.high:
        return "about", first, last, None
    if amount.role is not PayRole.ALLOWANCE:
        for hit in line.cued("all_in"):
            if hit.first >= first - 4 and hit.first <= last + _ABOUT:
                return "plain", min(hit.first, first), max(hit.last, last), _NO_SPLIT
    return None


def _periods(page: Page, amounts: Sequence[_Amount], slots: Sequence[tuple[Line, Slot]]) -> Iterator[Annotation]:
    """A PAY_PERIOD: told at an amount, or at its line; vague where no amount of the message has one."""
    told = next((a for a in amounts if a.seen.money.period), None)
    if told is not None:
        yield page.at_words(Move.TERM, told.line, told.first, told.last, Term(TermName.PAY_PERIOD, TermState.STATED))
        return
    lines = [a.line for a in amounts] + [line for line, _ in slots]
    for line in lines:
        if _says_period(line):
            yield page.note(Move.TERM, line.start, line.end, Term(TermName.PAY_PERIOD, TermState.STATED))
            return
    if amounts and not slots:
        plain = next((a for a in amounts if a.role in _PLAIN), amounts[0])
        term = Term(TermName.PAY_PERIOD, TermState.VAGUE, None, _NO_PERIOD)
        yield page.at_words(Move.TERM, plain.line, plain.first, plain.last, term)
    elif slots:
        span = page.place_of(slots[0][1])
        yield page.note(Move.TERM, span.start, span.end, Term(TermName.PAY_PERIOD, TermState.SLOT))


def _says_period(line: Line) -> bool:
    return any(period_after(line, index) for index in range(len(line.norms)))
