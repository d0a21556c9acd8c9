"""How long the candidate has to decide: the time expressions of an Arabic offer that limit it, and what they leave.

"سنتواصل معكم خلال ٢٤ ساعة" is good service and no deadline. Whose time it is, the nearest word tells that stands
before it in its sentence: an answer of the candidate's, an act of ours, or something else that is due by then.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from attrs import evolve

from candidate_comms.moves.arabic.days import days_in
from candidate_comms.moves.arabic.lexicon import is_in, small, word_list
from candidate_comms.moves.arabic.line import Line
from candidate_comms.moves.arabic.page import Page
from candidate_comms.moves.arabic.times import TimeSeen, times_in
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.time_left import Sent, time_left
from candidate_comms.moves.times import Day
from candidate_comms.moves.times.fixing import day_fixed
from candidate_comms.moves.times.model import Dated
from candidate_comms.offices.model import Office
from candidate_comms.offices.working_days import calendar_of
from candidate_comms.vocabulary import Move

__all__ = ["annotate_deadlines", "sent_of"]

_REACH = 16  # words before a time in which the act stands that it limits
_AFTER = 7  # words after it
_OFFERED = 6  # words around "is valid until" in which the offer stands
_LEAD = 6  # words of "at the latest by the end of"
_SURE, _LIKELY = 0.9, 0.6
_TRAIL = frozenset(
    {"كحد", "اقصي", "علي", "الاكثر", "ابعد", "تقدير", "كاقصي", "حد", "كموعد", "نهايي", "فقط", "لا", "اكثر"}
)
_YES = frozenset({"موافقه", "الموافقه", "توقيع"})
_NO_WAY_ROUND = frozenset({"بد", "مفر", "مناص"})
_ANSWER = frozenset({"رد", "اجابه", "نرد"})
_BY_THE_END = frozenset({"بنهايه", "بانتهاء", "بختام"})
_LATEST = (["كحد", "اقصي"], ["علي", "الاكثر"], ["علي", "ابعد"], ["كاقصي", "حد"], ["كموعد", "نهايي"], ["لا", "اكثر"])


def sent_of(page: Page, sent_at: datetime | None, order: str) -> Sent:
    """When the message was sent: the moment that the caller told, else the date that the letter bears."""
    letter = None
    for line in page.asides:
        if line.part == "header":
            letter = next((d.when.value for d in days_in(line, order) if isinstance(d.when, Dated)), letter)
            break
    return Sent(sent_at, letter)


def annotate_deadlines(page: Page, office: Office, sent_at: datetime | None) -> Iterator[Annotation]:
    """A DEADLINE for each time expression that limits the candidate's time to decide."""
    sent = sent_of(page, sent_at, office.date_order)
    offered = _offered_on(page, sent, office)
    unhurried = "no_hurry" in page.moves
    for number, line in enumerate(page.lines):
        if line.part not in ("body", "subject", "closing", "greeting") or line.asks:
            continue
        for seen in times_in(page, line, office.date_order):
            chance = _chance(page, line, seen, number)
            if not chance:
                continue
            soft = unhurried or _is_agreed(page, number)
            of_day = offered is not None and seen.limit.moment is not None
            deadline = time_left(seen.limit, office, Sent(None, offered) if of_day else sent, soft=soft)
            if _is_past(seen, sent, office):
                continue
            first, last = _with_lead(line, seen)
            yield page.at_words(Move.DEADLINE, line, first, last, evolve(deadline, likelihood=chance), deadline.basis)


def _offered_on(page: Page, sent: Sent, office: Office) -> date | None:
    """The day of the offer that a message comes back to: its time to decide began then."""
    on = sent.day(office)
    if on is None or "offer_back" not in page.moves:
        return None
    for line in page.cueing("offer_back"):
        for day in days_in(line, office.date_order):
            if isinstance(day.when, Dated) and day.when.value is not None and day.when.value < on:
                return day.when.value
    return None


def _is_past(seen: TimeSeen, sent: Sent, office: Office) -> bool:
    """Whether it is a date that lies before the day of sending: told of something that happened."""
    day: Day | None = seen.limit.moment.day if seen.limit.moment is not None else None
    on = sent.day(office)
    if day is None or on is None or not isinstance(day.when, Dated):
        return False
    value = day_fixed(day.when, on, calendar_of(office))
    return value is not None and value < on


def _chance(page: Page, line: Line, seen: TimeSeen, number: int) -> float:
    """How likely it is that a time limits the candidate's decision; 0 where it does not."""
    if not _is_limit(line, seen):
        return 0.0
    whose, at = _whose(line, seen)
    if whose == "elided":  # "It stays open until Thursday."
        return _LIKELY if number and page.lines[number - 1].has("offer") else 0.0
    if whose == "decide":
        return (
            0.0
            if _is_not_needed(line, at, seen.first) or (line.clauses.conditional(at) and _is_ifed(line, at, seen))
            else _SURE
        )
    if whose:
        return 0.0
    if line.clauses.conditional(seen.first) or line.clauses.conditional(0):
        return 0.0  # "If you need longer, write to us before Monday."
    if number and _asks_for_an_answer(page.lines[number - 1]) and len(line.norms) <= _REACH:
        return _LIKELY  # "Please sign and return it.\nNo later than Thursday."
    return 0.0


def _is_limit(line: Line, seen: TimeSeen) -> bool:
    """Whether a preposition or "at the latest" makes a limit of a time."""
    norms = line.norms
    before = norms[max(0, seen.first - 3) : seen.first]
    today = seen.limit.moment is not None and seen.limit.moment.day is not None and seen.limit.moment.day.today
    if today and before[-1:] in (["من"], ["منذ"]):
        return False  # from today on
    if any(is_in(word, word_list("limit_before", "deadlines")) for word in before):
        return True
    if norms[seen.first] in _BY_THE_END:
        return True
    if norms[seen.last : seen.last + 2] in _LATEST or norms[seen.first][:1] == "ل" or seen.limit.slot:
        return True
    day = seen.limit.moment.day if seen.limit.moment is not None else None
    return day is not None and (
        day.today or day.words in ("غدا", "غد") or seen.first == 0 or line.before(seen.first) == ":"
    )


def _whose(line: Line, seen: TimeSeen) -> tuple[str, int]:
    """Whose time it is, told by the nearest word, and where that stands."""
    norms = line.norms
    for index in range(seen.first - 1, max(-1, seen.first - 1 - _REACH), -1):
        whose = _class_of(line, index)
        if whose:
            if whose == "decide" and _is_an_event(line, index):
                continue
            if whose == "other" and _is_passed_over(line, index, seen.first):
                continue
            return whose, index
    for index in range(seen.last, min(len(norms), seen.last + _AFTER)):
        whose = _class_of(line, index)
        if whose and not (whose in ("decide", "other") and _is_an_event(line, index)):
            return whose, index
    return "", 0


def _class_of(line: Line, index: int) -> str:
    word = line.norms[index]
    if word == "بد" and line.norms[index + 1 : index + 2] == ["من"]:
        return ""  # "there is no way round", which is written like "beginning"
    if word[:2] in ("سن", "سا", "سي") and is_in(word, word_list("ours", "deadlines")):
        return "ours"
    if is_in(word, _YES) and any(is_in(w, small("deadline_their_yes")) for w in line.norms[index + 1 : index + 2]):
        return "other"
    if is_in(word, _ANSWER) and any(is_in(w, small("deadline_our_answer")) for w in line.norms[index + 1 : index + 3]):
        return "ours"
    for name in ("decide", "ours", "other"):
        if is_in(word, word_list(name, "deadlines")):
            return name
    if is_in(word, word_list("runs", "deadlines")):
        near = line.norms[max(0, index - _OFFERED) : index + _OFFERED]
        if any(is_in(w, word_list("offer", "deadlines")) for w in near):
            return "decide"
        return "elided" if index == line.clauses.start(index) or not index else "other"
    return ""


def _is_an_event(line: Line, index: int) -> bool:
    """Whether an act is what a time is counted from: "within 24 hours of your acceptance"."""
    before = line.norms[max(0, index - 2) : index]
    if before[-1:] == ["من"] and before[0] in _NO_WAY_ROUND:
        return False
    return index > 0 and line.norms[index - 1] in word_list("from_then", "deadlines")


def _is_passed_over(line: Line, index: int, first: int) -> bool:
    """Whether an answer is asked for in the same clause, with what stands between only telling about it."""
    start = line.clauses.start(first)
    return any(
        is_in(line.norms[at], small("deadline_asked")) and not _is_an_event(line, at)
        for at in range(max(start, index - 6), index)
    )


def _is_not_needed(line: Line, at: int, until: int) -> bool:
    """Whether it is said that nothing need be done by then."""
    words, nots = word_list("no_need", "deadlines"), word_list("not", "clauses")
    for index in range(max(0, at - 6), until):
        if line.norms[index].lstrip("وف") in nots and any(is_in(w, words) for w in line.norms[index + 1 : index + 4]):
            return True
    return False


def _is_ifed(line: Line, at: int, seen: TimeSeen) -> bool:
    """Whether the act and its time stand in an "if" and nothing threatens: "if you reply within 24 hours, we …"."""
    return not line.has("pressure") and line.clauses.start(at) == line.clauses.start(seen.first)


def _asks_for_an_answer(line: Line) -> bool:
    return line.part == "body" and any(is_in(word, small("deadline_asked")) for word in line.norms)


def _is_agreed(page: Page, number: int) -> bool:
    near = [line for line in page.lines[max(0, number - 1) : number + 2] if line.part != "greeting"]
    return any(line.has("agreed") for line in near)


def _with_lead(line: Line, seen: TimeSeen) -> tuple[int, int]:
    """The time together with the "by", "within", "at the latest" beside it."""
    first, last = seen.first, seen.last
    while (
        first > max(0, seen.first - _LEAD)
        and line.norms[first - 1] in small("deadline_leads")
        and not line.before(first)
    ):
        first -= 1
    while last < min(len(line.norms), seen.last + 3) and line.norms[last] in _TRAIL and not line.before(last):
        last += 1
    return first, last
