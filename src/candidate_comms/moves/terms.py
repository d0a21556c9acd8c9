"""The terms that an offer states, leaves to a slot or an attachment, or mentions without a value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from candidate_comms.moves.lexicon import term_signs, word_classes
from candidate_comms.moves.model import Annotation, Money, Term
from candidate_comms.moves.money import MoneySeen, find_money, find_period
from candidate_comms.moves.prose import CueHit, Line, Prose
from candidate_comms.moves.times import MONTHS, WEEKDAYS, find_days
from candidate_comms.offices.model import Office
from candidate_comms.text.phrases import PhraseGraph
from candidate_comms.text.spans import Span
from candidate_comms.text.words import fold
from candidate_comms.vocabulary import Move, SlotRole, TermName, TermState

__all__ = ["annotate_terms", "says_attached"]

_PAY_WORD = re.compile(
    r"\b(?:salar(?:y|ies)|pay|paid|pays|wages?|compensation|remuneration|rate|basic|base|package|earn(?:s|ing|ings)?|stipend|gross|ctc|total|allowances?|housing|transport|worth)\b"
)
_NOT_PAY = re.compile(
    r"\b(?:relocation|bonus|budget|fee|deposit|voucher|lunch|expenses|grant|sign[- ]on|signing|revenue|turnover|fund|tuition)\b"
)
_ATTACHED = re.compile(
    r"\b(?:attach(?:ed|ment|ing)|enclos(?:ed|ure|ing)|(?:the|this|below|secure) link|docusign|portal|accompanying|appended)\b"
)
_PAPERS = re.compile(r"\b(?:contract|terms|letter|agreement|offer|statement|details|schedule|pack|document)\b")
_PHONE_OR_MAIL = re.compile(
    r"[\w.+-]+@[\w-]+\.\w+|(?:\+|\(|\b0)\d[\d ()-]{7,}\d|\b\d{3}[-. ]\d{3}[-. ]\d{4}\b|\b(?:600|800) ?\d{2,3} ?\d{3}\b"
)
_LOOKS_BACK = re.compile(
    r"\b(?:sent|interview(?:ed)?|met|spoke|meeting|dated|letter of|our (?:call|conversation)|came in|your visit)\b"
)
_SLOT_TERMS = {
    SlotRole.MONEY: TermName.PAY,
    SlotRole.JOB: TermName.JOB_TITLE,
    SlotRole.PLACE: TermName.LOCATION,
    SlotRole.COMPANY: TermName.EMPLOYER,
}


@cache
def _signs(language: str) -> tuple[PhraseGraph[TermName], dict[str, TermName]]:
    """The phrases and the labels of all terms."""
    graph: PhraseGraph[TermName] = PhraseGraph(word_classes(language))
    labels: dict[str, TermName] = {}
    for name, entry in term_signs(language).items():
        term = TermName(name)
        for phrase in entry["phrases"]:
            graph.add(phrase, term)
        labels.update(dict.fromkeys(entry["labels"], term))
    return graph, labels


def says_attached(prose: Prose) -> bool:
    """Whether the message says that the terms are in an attached or linked document."""
    folded = fold(prose.document.text)
    for line in prose.lines:
        words = line.sentence.visible.cut(folded)
        if _ATTACHED.search(words) and _PAPERS.search(words):
            return True
    return False


def annotate_terms(prose: Prose, office: Office, deadlines: Sequence[Annotation]) -> Iterator[Annotation]:
    """A TERM for each term that a line states, holds in a slot, or leaves empty."""
    folded = fold(prose.document.text)
    graph, labels = _signs(prose.language)
    previous: TermName | None = None
    header: Money | None = None
    for deadline in deadlines:
        state = TermState.SLOT if "slot" in deadline.evidence[0] else TermState.STATED
        yield prose.note(Move.TERM, deadline.visible, Term(TermName.DECISION_DATE, state))
        yield prose.note(Move.TERM, deadline.visible, Term(TermName.HOW_TO_ACCEPT, TermState.STATED))
    for line in (*prose.lines, *(a for a in prose.asides if a.sentence.part == "signature")):
        visible = line.sentence.visible
        if not line.tokens or line.sentence.part == "greeting":
            continue
        vague = {TermName(h.cue.fact): h for h in line.cued("vague")} if line.hits else {}
        label = _label(folded, visible, labels)
        if label is None and previous is not None:
            label, previous = previous, None  # the cell after a label's cell
        elif label is not None and _is_bare_label(folded, visible):
            previous = label
            continue
        else:
            previous = None
        header = _column(folded, visible) or header
        if (
            header is not None
            and re.search(r"\d[\d,]{3,}", visible.cut(folded))
            and not list(find_money(folded, visible.start, visible.end))
        ):
            yield prose.note(Move.TERM, visible, Term(TermName.PAY, TermState.STATED, header))
            yield prose.note(Move.TERM, visible, Term(TermName.PAY_PERIOD, TermState.STATED))
        yield from _pay(prose, line, folded, label, vague.pop(TermName.PAY, None), office)
        named = {name: (first, last) for first, last, name in graph.find(line.tokens)}
        if label is not None and label is not TermName.PAY:
            named[label] = (0, len(line.tokens))
        has_day = _has_day(folded, line, deadlines)
        for name, hit in vague.items():
            if name is TermName.START_DATE and has_day:
                continue
            named.pop(name, None)
            yield _vague(prose, line, name, hit)
        if TermName.LOCATION not in named and TermName.LOCATION not in vague:
            place = _place(line)
            if place:
                named[TermName.LOCATION] = place
        if TermName.START_DATE not in named and has_day:
            named[TermName.START_DATE] = (0, len(line.tokens))
        if TermName.JOB_TITLE not in named:
            title = _title(line)
            if title:
                named[TermName.JOB_TITLE] = title
        for name, (first, last) in named.items():
            state = _state(prose, line, name, has_day)
            if state is not None:
                yield prose.note(Move.TERM, line.visible(first, last), Term(name, state))
        if TermName.CONTACT not in named and _PHONE_OR_MAIL.search(folded, visible.start, visible.end):
            yield prose.note(Move.TERM, visible, Term(TermName.CONTACT, TermState.STATED))
        for slot in prose.slots_in(line):
            term = _SLOT_TERMS.get(slot.role)
            if slot.role is SlotRole.CONTACT:
                term = TermName.CONTACT
            if slot.role is SlotRole.DATE and re.search(r"start|join|commenc|doj|first_day", slot.name):
                term = TermName.START_DATE
            if term is not None and term not in named and term is not TermName.PAY:
                yield prose.note(Move.TERM, slot.visible, Term(term, TermState.SLOT))


def _has_day(folded: str, line: Line, deadlines: Sequence[Annotation]) -> bool:
    """Whether the line names a day that is still to come and is no deadline: the first day, in an offer."""
    if line.sentence.part != "body" or _LOOKS_BACK.search(line.sentence.visible.cut(folded)):
        return False
    return any(
        (day.value or day.month_day) and not any(d.visible.overlaps(day.span) for d in deadlines)
        for day in find_days(folded, line.sentence.visible.start, line.sentence.visible.end)
    )


def _column(folded: str, visible: Span) -> Money | None:
    """The heading of a column of pay, such as "AED per month": a currency and a period without a figure."""
    words = visible.cut(folded)
    match = re.search(r"£|\$|€|\b(?:aed|dhs?|gbp|usd|eur)\b", words)
    if match is None or re.search(r"\d", words):
        return None
    period = find_period(folded, visible.start, visible.end)
    return Money(None, None, match.group().upper(), period) if period else None


def _place(line: Line) -> tuple[int, int] | None:
    """A place by its shape: "at" or "in", perhaps "our", and a capitalised word that is no month and no weekday."""
    for index in range(len(line.tokens) - 1):
        following = line.tokens[index + 1]
        if (
            following.before == ","
            and following.capital
            and line.tokens[index].capital
            and index
            and following.norm not in MONTHS
        ):
            return index, index + 2  # "Northgate Foods Ltd, Wrexham"
        if line.tokens[index].norm not in ("at", "in", "near", "from", "outside", "of"):
            continue
        for ahead in range(index + 1, min(index + 3, len(line.tokens))):
            token = line.tokens[ahead]
            if token.capital and token.norm not in MONTHS and token.norm not in WEEKDAYS and token.norm != "i":
                return index, ahead + 1
            if token.norm not in ("our", "the"):
                break
    return None


def _title(line: Line) -> tuple[int, int] | None:
    """A job title by its shape: a capitalised run after "as a", or anywhere in the sentence that offers the job."""
    offers = line.has("offer", "offer_back")
    for index in range(2, len(line.tokens)):
        token = line.tokens[index]
        if not token.capital or token.norm in MONTHS or token.norm in WEEKDAYS or token.norm in ("i", "mr", "ms", "dr"):
            continue
        before = line.norms[max(0, index - 2) : index]
        if offers or "as" in before or "become" in before or (index == 2 and line.tokens[0].capital):
            return index, index + 1
    return None


def _label(folded: str, visible: Span, labels: dict[str, TermName]) -> TermName | None:
    """The term whose label begins the line: "Start date: …", "| Basic salary | …"."""
    words = visible.cut(folded).lstrip(" -*•·|\t>").strip()
    head = re.match(r"[\w /&()'-]{2,40}?(?=\s*(?:[:|\t=]|\.{2,}|\s-\s|$))", words)
    if head is None:
        return None
    return labels.get(re.sub(r"\s+", " ", head.group().strip()))


def _is_bare_label(folded: str, visible: Span) -> bool:
    return not re.search(r"[:|=-]\s*\S", visible.cut(folded).lstrip(" -*•|"))


def _pay(
    prose: Prose, line: Line, folded: str, label: TermName | None, vague: CueHit | None, office: Office
) -> Iterator[Annotation]:
    visible = line.sentence.visible
    words = visible.cut(folded)
    amounts = [m for m in find_money(folded, visible.start, visible.end) if _is_pay(folded, line, m, label)]
    stated = [m for m in amounts if m.money.period] or amounts
    if vague is not None and not (stated and _adjective_only(line, vague)):
        yield _vague(prose, line, TermName.PAY, vague)
        if stated and stated[0].money.period:
            yield prose.note(Move.TERM, stated[0].span, Term(TermName.PAY_PERIOD, TermState.STATED))
        return
    for amount in stated:
        state = TermState.SLOT if amount.slot else TermState.STATED
        money: Money = amount.money
        period = money.period or find_period(folded, visible.start, visible.end)
        if money.currency == "$" and office.currency != "USD":
            yield prose.note(
                Move.TERM,
                amount.span,
                Term(TermName.PAY, TermState.VAGUE, money, "a bare dollar sign names no currency here"),
            )
        else:
            yield prose.note(Move.TERM, amount.span, Term(TermName.PAY, state, money))
        if period:
            yield prose.note(Move.TERM, amount.span, Term(TermName.PAY_PERIOD, TermState.STATED))
    slots = [s for s in prose.slots_in(line) if s.role is SlotRole.MONEY]
    if slots and not stated and (label is TermName.PAY or _PAY_WORD.search(words)):
        yield prose.note(Move.TERM, slots[0].visible, Term(TermName.PAY, TermState.SLOT))
        if find_period(folded, visible.start, visible.end):
            yield prose.note(Move.TERM, slots[0].visible, Term(TermName.PAY_PERIOD, TermState.STATED))
        elif not stated:
            yield prose.note(Move.TERM, slots[0].visible, Term(TermName.PAY_PERIOD, TermState.SLOT))


def _is_pay(folded: str, line: Line, amount: MoneySeen, label: TermName | None) -> bool:
    """Whether an amount is pay: it has a period, or pay words stand before it; a bonus or a grant is not."""
    before = folded[max(line.sentence.visible.start, amount.span.start - 60) : amount.span.start]
    around = before + folded[amount.span.end : min(line.sentence.visible.end, amount.span.end + 25)]
    if label is TermName.PAY or (label is TermName.BENEFITS and "allowance" in before):
        return True
    if _NOT_PAY.search(around) and not re.search(r"\b(?:salary|pay|basic|base|wage)\b", around):
        return False
    return bool(
        amount.money.period or _PAY_WORD.search(before) or re.search(r"\ballowance|\bsalary|\bbasic|\bgross", around)
    )


def _adjective_only(line: Line, hit: CueHit) -> bool:
    """ "A competitive salary of £40,000": the adjective empties nothing. "Up to", "OTE" and "all inclusive" do."""
    words = set(line.norms[hit.first : hit.last])
    return not words & {
        "up",
        "ote",
        "inclusive",
        "ctc",
        "typical",
        "anticipated",
        "expected",
        "potential",
        "region",
        "somewhere",
        "circa",
        "around",
        "target",
    }


def _vague(prose: Prose, line: Line, name: TermName, hit: CueHit) -> Annotation:
    visible = line.visible(hit.first, hit.last)
    return prose.note(Move.TERM, visible, Term(name, TermState.VAGUE, problem=visible.cut(prose.document.text)))


def _state(prose: Prose, line: Line, name: TermName, has_day: bool) -> TermState | None:
    slots = prose.slots_in(line)
    if name is TermName.START_DATE:
        if has_day:
            return TermState.STATED
        if any(s.role in (SlotRole.DATE, SlotRole.TERM, SlotRole.OTHER) for s in slots):
            return TermState.SLOT
        return None
    if slots and any(
        s.role
        in (
            SlotRole.TERM,
            SlotRole.OTHER,
            SlotRole.JOB,
            SlotRole.PLACE,
            SlotRole.COMPANY,
            SlotRole.CONTACT,
            SlotRole.PERSON,
        )
        for s in slots
    ):
        return TermState.SLOT
    return TermState.STATED
