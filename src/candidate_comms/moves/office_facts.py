"""Statements that an office's rules may forbid: lengths of probation, notice and leave, who pays, what is promised."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.facts import OfficeFact
from candidate_comms.moves.lexicon import wording_of, wordings_of
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.prose import Line, Prose
from candidate_comms.moves.times import find_durations, may_hold_a_duration
from candidate_comms.text.expressions import Expression
from candidate_comms.text.spans import Span
from candidate_comms.text.wordings import Wordings
from candidate_comms.vocabulary import Move

__all__ = ["annotate_office_facts"]

_NEAR = 34  # characters between a length of time and what it is the length of
_APART = Expression(r"[,;:.()|]|\band\b|\bthen\b")
_DURING = Expression(
    r"\b(?:during|in|within|while on|under|for) (?:the |your |this |that )?(?:probation|trial|that (?:period|time)"
    r"|first)"
    r"|\b(?:before|pre)[ -]confirm"
)
_IN_PROBATION = Expression(r"\bprobation\w*[^\n]{0,80}$")
_APART_FROM_IT = Expression(r"[;.,\n][^;.,\n]{0,20}\bnotice(?: period)?[^;.,\n]{0,30}$")
_PAST_PROBATION = Expression(
    r"\b(?:after|following|thereafter|then|post|once|complet\w+|confirm\w*|beyond|otherwise)\b"
)
_WORKING = Expression(r"\b(?:working|business|week) ?days?\b")
_CALENDAR = Expression(r"\bcalendar\b")
_HOLIDAYS_IN = Expression(r"\b(?:inc|incl|including|inclusive of|includes)\b[^,;.]{0,20}\b(?:bank|public|statutory)\b")
_HOLIDAYS_BESIDE = Expression(
    r"(?:\bplus\b|\band\b|\+|&|\bin addition to\b|\bas well as\b|\bexclud\w*|\bon top\b|\bextra\b)[^;.]{0,30}"
    r"\b(?:bank|public|statutory)\b|\b(?:bank|public) holidays?\b[^;.]{0,20}"
    r"\b(?:extra|on top|in addition|too|as well)\b"
)
_OFTEN_AN_IF = ("pension_opt_out",)
"""What is offered with an "if": it counts all the same."""
_OTHER_LEAVE = Expression(r"\b(?:sick|sickness|maternity|paternity|parental|study|unpaid|compassionate|carer|hajj)")
_LENGTHS = ("probation", "notice", "leave")


def annotate_office_facts(prose: Prose) -> Iterator[Annotation]:
    """An OFFICE_FACT for each such statement, and a LEGAL_ADVICE for each line that sends the reader to a lawyer."""
    say = wordings_of("en", "office_fact", "office_facts")
    advice = wording_of("en", "attorney", "office_facts")
    for line in prose.lines:
        if line.sentence.part != "body" or not line.norms:
            continue
        if line.says(advice):
            yield prose.note(Move.LEGAL_ADVICE, line.place)
        named = line.may_say_of(say)
        lengths = [what for what in _LENGTHS if what in named]
        if lengths and may_hold_a_duration(line.folded):
            yield from _lengths(prose, line, say, lengths)
        for what in named:
            if what in _LENGTHS or what.startswith("no_fact"):
                continue
            match = say[what].search(line.folded)
            if match is None or (what not in _OFTEN_AN_IF and _undone(line, match.start())):
                continue
            if say[f"no_fact_{what}"].search(line.folded) is None:
                span = Span(line.start + match.start(), line.start + match.end())
                yield prose.note(Move.OFFICE_FACT, span, OfficeFact(what))


def _undone(line: Line, at: int) -> bool:
    index = next((i for i, first in enumerate(line.starts) if first >= line.start + at), len(line.norms) - 1)
    return line.clauses.negated(index) or line.clauses.conditional(index)


def _lengths(prose: Prose, line: Line, say: Wordings, named: list[str]) -> Iterator[Annotation]:
    """The lengths of probation, notice and leave."""
    folded = prose.folded
    names = [
        (what, Span(line.start + m.start(), line.start + m.end()))
        for what in named
        for m in say[what].finditer(line.folded)
    ]
    if not names:
        return
    for duration in find_durations(folded, line.start, line.end) if names else ():
        if duration.days is None or folded[duration.span.start - 1 : duration.span.start] == "-":
            continue  # "forty-five days"
        gap, what = min((_gap(folded, name, duration.span), what) for what, name in names)
        if gap > _NEAR or (what == "leave" and duration.months):
            continue
        clause = folded[max(line.start, duration.span.start - 40) : min(line.end, duration.span.end + 40)]
        if what == "leave" and _OTHER_LEAVE.search(folded, duration.span.end, min(line.end, duration.span.end + 24)):
            continue
        if what == "notice" and (_DURING.search(clause) or _in_probation(folded, line.start, duration.span.start)):
            continue
        yield prose.note(
            Move.OFFICE_FACT, duration.span, _length(what, duration.days, clause, duration.working, folded)
        )


def _in_probation(folded: str, start: int, at: int) -> bool:
    """Whether the words before speak of probation and not of the time after it."""
    before = folded[max(0, start - 30, at - 110) : at]  # "Probation." may be the heading before
    probation = _IN_PROBATION.search(before)
    if probation is None or _PAST_PROBATION.search(before, max(0, probation.start() - 16)):
        return False
    return _APART_FROM_IT.search(before) is None


def _gap(folded: str, name: Span, length: Span) -> int:
    if name.overlaps(length):
        return 0
    first, second = sorted((name, length))
    between = folded[first.end : second.start]
    return len(between) + 25 * sum(1 for _ in _APART.finditer(between.strip(" :-|")))


def _length(what: str, days: float, clause: str, working: bool, folded: str) -> OfficeFact:
    unit = "working" if working or _WORKING.search(clause) else "calendar" if _CALENDAR.search(clause) else ""
    beside = whole = None
    if what == "leave":
        beside = False if _HOLIDAYS_IN.search(clause) else True if _HOLIDAYS_BESIDE.search(clause) else None
        part, full = wording_of("en", "part_time", "office_facts"), wording_of("en", "five_days", "office_facts")
        whole = False if part.search(folded) else True if full.search(folded) else None
    return OfficeFact(what, days, unit, beside, whole)
