"""Terms that are told twice and differently: a bonus, the place of work, a length in figures and in words, a rate."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from candidate_comms.moves.facts import Conflict, Term
from candidate_comms.moves.lexicon import wordings_of
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.prose import Line, Prose
from candidate_comms.text.expressions import Expression
from candidate_comms.text.spans import Span
from candidate_comms.text.wordings import Wordings
from candidate_comms.vocabulary import Move, PayRole, TermName

__all__ = ["annotate_told_twice"]

_UNITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_TENS = {"fifteen": 15, "eighteen": 18, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90}
_COUNTS = {word: value for value, word in enumerate(_UNITS)} | _TENS
_WORD = "|".join(sorted(_COUNTS, key=len, reverse=True))
_COUNTED = Expression(
    rf"(?<![\d.,/£$€-])\b(?P<figure>\d{{1,2}})(?: (?:calendar |working )?(?:days?|weeks?|months?|years?))?"
    rf"\s?\(\s?(?P<word>{_WORD})(?:[ -](?P<ones>{_WORD}))?"
    rf"(?: (?:calendar |working )?(?:days?|weeks?|months?|years?))?\s?\)"
    rf"|\b(?P<first>{_WORD})(?:[ -](?P<second>{_WORD}))?(?: (?:calendar |working )?(?:days?|weeks?|months?|years?))?"
    r"\s?\(\s?(?P<behind>\d{1,2})(?: (?:calendar |working )?(?:days?|weeks?|months?|years?))?\s?\)"
)
_LENGTH_UNIT = Expression(r"\b(?:days?|weeks?|months?|years?)\b")
_COUNTED_OF = (TermName.PROBATION, TermName.NOTICE, TermName.HOLIDAY, TermName.CONTRACT_TYPE, TermName.DECISION_DATE)
_SHARE = r"(?P<{0}>\d{{1,2}}(?:\.\d{{1,2}})?) ?(?:%|per ?cent\b)"
_BONUS = Expression(
    r"\bbonus(?: (?:opportunity|scheme|payment|is|will|be|would|at|of|up|to|pays|worth|equal|a|an|the|maximum))*:? "
    + _SHARE.format("after")
    + r"|(?<![\d.])"
    + _SHARE.format("before")
    + r" (?:annual |yearly |discretionary |guaranteed |performance |cash )*bonus\b"
)
_RATE = Expression(
    r"\byou(?: will|'ll| would)? (?:make|earn|get|be paid|be making|be earning|be on) "
    r"(?P<rate>\d{2,3}(?:\.\d{1,2})?)(?= (?:to start|an hour|per hour|hourly|starting)\b|/hr?\b)"
)
_BESIDE = 30  # characters around a bonus in which stands which one it is
_PLAIN = (PayRole.PAY, PayRole.BASIC)


def annotate_told_twice(prose: Prose, pay: Sequence[Annotation]) -> Iterator[Annotation]:
    """A CONFLICT at each term that an earlier place of the message tells otherwise; ``pay`` are the terms of pay."""
    say = wordings_of("en", "twice", "vague")
    lines = [line for line in prose.lines if line.sentence.part == "body"]
    if "bonus" in prose.words:
        yield from _bonus(prose, lines, say)
    if not prose.words.isdisjoint(("remote", "remotely", "home", "anywhere")):
        yield from _place(prose, lines, say)
    if "(" in prose.folded:
        yield from _counts(prose, lines)
    yield from _rate(prose, lines, say, pay)


def _bonus(prose: Prose, lines: Sequence[Line], say: Wordings) -> Iterator[Annotation]:
    """Two shares of pay as the one bonus."""
    seen: list[tuple[Line, Span, float]] = []
    for line in lines:
        for match in _BONUS.finditer(line.folded) if "bonus" in line.pieces else ():
            if say["other_bonus"].search(line.folded, max(0, match.start() - _BESIDE), match.end() + _BESIDE):
                continue
            share = float(match.group("after") or match.group("before"))
            seen.append((line, Span(line.start + match.start(), line.start + match.end()), share))
    for (line, one, first), (other, two, second) in itertools.pairwise(seen):
        if first != second and line is not other:
            yield _note(prose, TermName.PAY, f"tells a bonus of {first:g}% and one of {second:g}%", two, one)
            return


def _place(prose: Prose, lines: Sequence[Line], say: Wordings) -> Iterator[Annotation]:
    """Work that is all from home, and a place to be at every day."""
    home = _first(lines, say, "from_home")
    if home is None:
        return
    daily = _first(lines, say, "daily_there")
    if daily is not None and not daily.overlaps(home):
        first, second = sorted((home, daily))
        problem = "lets the work be done from anywhere and asks for a daily place of work"
        yield _note(prose, TermName.LOCATION, problem, second, first)


def _first(lines: Sequence[Line], say: Wordings, name: str) -> Span | None:
    for line in lines:
        if line.may_say(say[name]) and not line.asks and not line.says(say["now_and_then"]):
            match = say[name].search(line.folded)
            if match is not None:
                return Span(line.start + match.start(), line.start + match.end())
    return None


def _counts(prose: Prose, lines: Sequence[Line]) -> Iterator[Annotation]:
    """A length that the figure and the word beside it tell differently: "3 months (six)"."""
    naming = wordings_of("en", "named", "vague")
    for line in lines:
        if "(" not in line.folded:
            continue
        for match in _COUNTED.finditer(line.folded):
            get = match.group
            figure = int(get("figure") or get("behind"))
            word, ones = get("word") or get("first"), get("ones") or get("second")
            value = _COUNTS[word] + (_COUNTS[ones] if ones else 0)
            around = line.folded[match.start() : match.end() + 16]
            if figure == value or _LENGTH_UNIT.search(around) is None:
                continue
            term = next((name for name in _COUNTED_OF if line.says(naming[name])), None)
            if term is not None:
                at = Span(line.start + match.start(), line.start + match.end())
                yield _note(prose, term, f"tells a length as {figure} and as {word}{f'-{ones}' if ones else ''}", at)


def _rate(prose: Prose, lines: Sequence[Line], say: Wordings, pay: Sequence[Annotation]) -> Iterator[Annotation]:
    """A rate by the hour, and another one without a currency that the reader "will make"."""
    rates = [
        (a, money.low or 0.0)
        for a in pay
        if isinstance(a.facts, Term) and a.facts.role in _PLAIN and (money := a.facts.money) and money.period == "hour"
    ]
    if len(rates) != 1 or not rates[0][1]:
        return
    told, low = rates[0]
    for line in lines:
        if not line.figures or line.place.overlaps(told.visible) or line.says(say["other_rate"]):
            continue
        match = _RATE.search(line.folded)
        if match is None:
            continue
        rate = float(match.group("rate"))
        if rate != low and 0.6 <= rate / low <= 1.6:
            at = Span(line.start + match.start("rate"), line.start + match.end())
            yield _note(prose, TermName.PAY, f"gives {low:g} and {rate:g} an hour", at, told.visible)
            return


def _note(prose: Prose, term: TermName, problem: str, at: Span, other: Span | None = None) -> Annotation:
    others: tuple[tuple[Span, str], ...] = ()
    if other is not None:
        words = other.cut(prose.document.text)
        others = ((prose.document.to_source(other), f"here “{words}”"),)
    return prose.note(Move.CONFLICT, at, Conflict(term, problem, others))
