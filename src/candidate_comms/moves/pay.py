"""What an offer says of pay: an amount and its period, a slot, a column of a table, or an empty word."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.documents.model import Slot
from candidate_comms.money import Money
from candidate_comms.moves.facts import Term
from candidate_comms.moves.lexicon import wording_of, words_of
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.money import MoneySeen, currency_sign, find_period
from candidate_comms.moves.pay_roles import role_of
from candidate_comms.moves.prose import CueHit, Line, Prose
from candidate_comms.offices.model import Office
from candidate_comms.text.expressions import Expression
from candidate_comms.text.words import Words
from candidate_comms.vocabulary import Move, SlotRole, TermName, TermState

__all__ = ["annotate_amounts", "annotate_column", "annotate_pay", "pay_column"]

_BEFORE, _AFTER = 60, 25  # characters around an amount in which the word stands that says what it is
_HEADING = 48  # characters: a longer line is a sentence, not a heading or a cell
_BASE = Expression(r"\s{0,2}(?:in |as )?base\b")
_OFFERED = Expression(r"\b(?:the|our|this|an) offer (?:is|of|stands at|comes to)\s{0,2}$")
_A_SALARY = 10_000  # what is less may be a part: "an offer of £500 towards the move"
_COLUMN_FIGURE = Expression(r"\d[\d,]{3}")


def pay_column(line: Words) -> Money | None:
    """The heading of a column of pay: a period and perhaps a currency, without a figure.

    >>> pay_column(Words("AED per month"))
    Money(low=None, high=None, currency='AED', period='month', odd=False)
    """
    if line.end - line.start > _HEADING or line.figures:
        return None
    period = find_period(line.folded)
    if period is None:
        return None
    sign = currency_sign(line.folded)
    return Money(None, None, sign.upper() if sign else None, period)


def annotate_column(prose: Prose, line: Line, column: Money) -> Iterator[Annotation]:
    """PAY and its period for a bare figure under the heading of a column of pay."""
    amounts = _amounts(prose, line)
    if amounts and all(amount.money.period is None for amount in amounts) and len(line.place) <= 2 * _HEADING:
        yield prose.note(Move.TERM, line.place, Term(TermName.PAY_PERIOD, TermState.STATED))
    elif not amounts and column.currency and _COLUMN_FIGURE.search(line.folded):
        yield prose.note(Move.TERM, line.place, Term(TermName.PAY, TermState.STATED, column))
        yield prose.note(Move.TERM, line.place, Term(TermName.PAY_PERIOD, TermState.STATED))


def _amounts(prose: Prose, line: Line) -> list[MoneySeen]:
    """The amounts of money in a line."""
    return line.amounts if prose.may_hold_money else []


def annotate_pay(
    prose: Prose, line: Line, label: TermName | None, vague: CueHit | None, office: Office
) -> Iterator[Annotation]:
    """PAY and its period as a line states them, holds them in a slot, or leaves them empty."""
    if vague is not None:
        stated = [m for m in _amounts(prose, line) if _is_pay(prose.folded, line, m, label)]
        if not (stated and _adjective_only(line, vague)):
            words = line.visible(vague.first, vague.last)
            yield prose.note(Move.TERM, words, Term(TermName.PAY, TermState.VAGUE))
            if any(amount.money.period for amount in stated):
                yield prose.note(Move.TERM, stated[0].span, Term(TermName.PAY_PERIOD, TermState.STATED))
            return
    yield from annotate_amounts(prose, line, label, office)


def annotate_amounts(prose: Prose, line: Line, label: TermName | None, office: Office) -> Iterator[Annotation]:
    """PAY and its period for each amount of pay in a line, and for the slots that hold one."""
    stated = [m for m in _amounts(prose, line) if _is_pay(prose.folded, line, m, label)]
    slots = [s for s in prose.slots_in(line) if s.role is SlotRole.MONEY or _names_pay(s)]
    if not (stated or slots):
        return
    line_period = find_period(line.folded)
    for amount in stated:
        yield prose.note(Move.TERM, amount.span, _stated(prose.folded, line, amount, office))
        if amount.money.period or line_period:
            yield prose.note(Move.TERM, amount.span, Term(TermName.PAY_PERIOD, TermState.STATED))
    named = any(_says("pay_words", slot.name.replace("_", " ")) for slot in slots)
    if slots and not stated and (named or label is TermName.PAY or _says("pay_words", line.folded)):
        yield prose.note(Move.TERM, slots[0].visible, Term(TermName.PAY, TermState.SLOT))
        state = TermState.STATED if line_period else TermState.SLOT  # the slot may hold its period
        yield prose.note(Move.TERM, slots[0].visible, Term(TermName.PAY_PERIOD, state))


def _names_pay(slot: Slot) -> bool:
    """Whether a slot is named as pay: ``{{ Base }}``, ``[Hourly Rate]``."""
    name = slot.name.replace("_", " ").lower()
    of_pay = slot.role in (SlotRole.OTHER, SlotRole.TERM) and _says("pay_slot", name)
    return of_pay and not _says("pay_times_slot", name)


def _stated(folded: str, line: Line, amount: MoneySeen, office: Office) -> Term:
    role = role_of(folded, line, amount.span)
    pro_rata = wording_of("en", "pro_rata", "terms").search(folded, line.start, line.end) is not None
    if amount.money.currency == "$" and office.currency != "USD":
        problem = "a bare dollar sign names no currency here"
        return Term(TermName.PAY, TermState.VAGUE, amount.money, problem, role, pro_rata)
    state = TermState.SLOT if amount.slot else TermState.STATED
    return Term(TermName.PAY, state, amount.money, None, role, pro_rata)


def _is_pay(folded: str, line: Line, amount: MoneySeen, label: TermName | None) -> bool:
    """Whether an amount is pay: it has a period, or pay words stand before it; a bonus or a grant is not."""
    visible, span = line.sentence.visible, amount.span
    before = folded[max(visible.start, span.start - _BEFORE) : span.start]
    around = before + folded[span.end : min(visible.end, span.end + _AFTER)]
    if label is TermName.PAY or (label is TermName.BENEFITS and "allowance" in before):
        return True
    if _BASE.match(folded, span.end, visible.end) or ((amount.money.low or 0) >= _A_SALARY and _OFFERED.search(before)):
        return True
    if _says("other_money", around) and not _says("pay_plainly", around):
        return False
    return amount.money.period is not None or _says("pay_words", before) or _says("pay_parts", around)


def _adjective_only(line: Line, hit: CueHit) -> bool:
    """Whether a vague word empties nothing, as in "a competitive salary of £40,000" ("up to" and "OTE" do)."""
    return words_of("en", "empties_pay", "terms").isdisjoint(line.norms[hit.first : hit.last])


def _says(name: str, words: str) -> bool:
    return wording_of("en", name, "terms").search(words) is not None
