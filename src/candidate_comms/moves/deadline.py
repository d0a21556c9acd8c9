"""How long the candidate has to decide: found, tied to who must act, computed against the date of sending.

"We will call you within 24 hours" is good service and no deadline. Where it cannot be computed it stays unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from attrs import evolve

from candidate_comms.moves.model import Annotation, Deadline
from candidate_comms.moves.prose import Line, Prose
from candidate_comms.moves.times import Clock, Day, Duration, find_clocks, find_days, find_durations
from candidate_comms.offices.model import Office
from candidate_comms.offices.working_days import WorkingCalendar
from candidate_comms.text.spans import Span, cover
from candidate_comms.text.words import fold
from candidate_comms.vocabulary import Move, SlotRole

__all__ = ["annotate_deadlines"]

_LIMIT = re.compile(
    r"\b(?:by|before|until|till|within|no later than|not later than|on or before|in the next|inside|up to|latest|deadline|expires?|expiring|"
    r"lapses?|closes?|valid|open|in|have|has|lasts?|good for|runs out)\b"
)
_DECIDES = re.compile(
    r"\b(?:accept(?:s|ed|ing|ance)?|sign(?:s|ed|ing|ature)?|countersign\w*|docusign|decid(?:e|ing)|decision|answer|repl(?:y|ies)|respon[ds]\w*|response|"
    r"return (?:it|the|a|one|this|both|your)|let (?:me|us|\w+) (?:know|have)|tell (?:me|us)|your yes|yes or no|say yes|confirm(?:ation)?|commit|revert|"
    r"come back to (?:me|us)|get back to (?:me|us)|hear from you|(?:ring|call|phone|e-?mail|write|write to|message|text|whatsapp|telephone) (?:me|us|to me|to us) (?:by|before|with your|until|no later)|(?:ring|call|phone|e-?mail|write to|message|text) (?:me|us|\w+|⟨[^⟩]*⟩).{0,40}\b(?:yes|answer|decision|know)|"
    r"need(?:s)? (?:your|a|an) (?:answer|decision|yes|reply|word)|make up your mind|think (?:it|this) over)\b"
)
_OFFER_LIVES = re.compile(
    r"\b(?:offer|link|letter|it|place|position)\b.{0,50}\b(?:open|valid|stands?|expires?|lapses?|closes?|available|lives?|good|held|hold|runs out|deadline)\b"
    r"|\bhold (?:the|this|it|your).{0,30}\b(?:for|open|until)\b|\b(?:deadline|decision date|reply by|answer by|respond by|closing date)\b"
    r"|\byou (?:have|\'ve|\'ll have|will have|can have) (?:until|till|up to|\w+(?:[ -]\w+)? (?:hours|days|weeks|working|business))"
)
_ELSE = re.compile(
    r"\b(?:referenc|right[- ]to[- ]work|passport|i-9|e-?verify|background|drug|medical|visa|permit|bank details|p45|w-4|onboarding|induction|enrol|"
    r"survey|questionnaire|interview|probation|notice|start(?:s|ing)? (?:on|date)|first day|join(?:ing)?|begin|commence|paid|salary|payroll|claim|"
    r"laptop|uniform|documents? (?:listed|above|below)|certificates?|proof)\b"
)
_OURS = re.compile(
    r"\b(?:we|i|he|she|they|our \w+|the contract|your contract|a contract|payroll|hr|it|your (?:written )?(?:contract|statement|letter))(?:'ll|'d| will| shall| aim| can| should| would| try| promise)\b"
)
_SOFT = re.compile(
    r"\b(?:as (?:you asked|we agreed|agreed)|at your request|you asked for|agreed (?:with you|between us|on the phone)|take (?:your time|all the time)|no rush|when(?:ever)? (?:you are|you're) ready)\b"
)


def annotate_deadlines(prose: Prose, office: Office, sent_at: datetime | None) -> Iterator[Annotation]:
    """A DEADLINE for each time limit that the candidate has for deciding."""
    folded = fold(prose.document.text)
    soft_somewhere = bool(_SOFT.search(folded))
    for line in prose.lines:
        visible = line.sentence.visible
        words = visible.cut(folded)
        if not (_DECIDES.search(words) or _OFFER_LIVES.search(words)) or not _LIMIT.search(words):
            continue
        for expression in _limits(prose, line, folded, office.date_order):
            if not _candidates_turn(line, folded, expression):
                continue
            visible_span = _with_preposition(folded, visible, expression[0])
            facts = _compute(expression, office, sent_at, soft_somewhere)
            yield prose.note(Move.DEADLINE, visible_span, facts, facts.basis)


Expression = tuple[Span, Day | None, Clock | None, Duration | None]


def _limits(prose: Prose, line: Line, folded: str, order: str) -> Iterator[Expression]:
    """The time expressions of a line: a day with its time of day, a lone time of day, a duration, a slot."""
    visible = line.sentence.visible
    clocks = list(find_clocks(folded, visible.start, visible.end))
    used: set[Clock] = set()
    for day in _joined(folded, list(find_days(folded, visible.start, visible.end, order=order))):
        near = next((c for c in clocks if _near(c.span, day.span, folded)), None)
        if near:
            used.add(near)
        yield (cover([day.span, near.span]) if near else day.span), day, near, None
    for duration in find_durations(folded, visible.start, visible.end):
        yield duration.span, None, None, duration
    for slot in prose.slots_in(line):
        if slot.role is SlotRole.DATE:
            yield slot.visible, None, None, None


_DAY_ENDS = frozenset(
    {
        "end of day",
        "end of the day",
        "end of business",
        "close of business",
        "close of play",
        "cob",
        "eod",
        "c.o.b",
        "e.o.d",
        "tonight",
        "midnight",
        "this evening",
    }
)


def _joined(folded: str, days: list[Day]) -> Iterator[Day]:
    """Days, with "close of business" and its day made one, and the "today" of "from today" left out."""
    skip = False
    for index, day in enumerate(days):
        if skip:
            skip = False
            continue
        if (
            re.search(r"\b(?:from|of|since|dated)\s+$", folded[max(0, day.span.start - 8) : day.span.start])
            and day.relative not in _DAY_ENDS
        ):
            continue
        following = days[index + 1] if index + 1 < len(days) else None
        if following and day.relative in _DAY_ENDS and len(folded[day.span.end : following.span.start].split()) <= 1:
            skip = True
            yield evolve(following, span=cover([day.span, following.span]), ends=True)
        else:
            yield evolve(day, ends=day.relative in _DAY_ENDS)


def _near(clock: Span, day: Span, folded: str) -> bool:
    """Whether only small words stand between a time of day and its day."""
    first, second = sorted((clock, day))
    between = folded[first.end : second.start] if first.end <= second.start else ""
    return len(between.split()) <= 4 and not re.search(r"[;]|\.\s", between)


def _candidates_turn(line: Line, folded: str, expression: Expression) -> bool:
    """Whether it is the candidate who must act by then, and whether the act is to decide."""
    span = expression[0]
    tokens = line.tokens
    at = next((i for i, t in enumerate(tokens) if t.start >= span.start), len(tokens) - 1)
    start = tokens[line.clauses.start(at)].start
    # A clause such as "by Friday" belongs to the words around it.
    clause = folded[start : _clause_end(folded, span.end, line.sentence.visible.end)]
    whole = line.sentence.visible.cut(folded)
    before = folded[max(line.sentence.visible.start, span.start - 40) : span.start]
    if not _LIMIT.search(before) and not (
        expression[3] and re.match(r"[\s-]*(?:to|for|from|deadline|limit|window)", folded[span.end : span.end + 12])
    ):
        if not re.search(r"\b(?:expires?|closes?|deadline|lapses?)\b.{0,30}$", before):
            return False
    decides = _DECIDES.search(clause) or _OFFER_LIVES.search(clause)
    if _OURS.search(clause) and not decides:
        return False
    if not decides:
        head = folded[line.sentence.visible.start : span.start]
        ours = _OURS.search(head)
        last_decide = max((m.start() for m in _DECIDES.finditer(head)), default=-1)
        last_lives = max((m.start() for m in _OFFER_LIVES.finditer(head)), default=-1)
        if max(last_decide, last_lives) < 0 and not (_DECIDES.search(whole) and not ours):
            return False
        if ours and ours.start() > max(last_decide, last_lives):
            return False
    elif _OURS.search(clause) and (m := _OURS.search(clause)) and decides.start() < m.start() < span.start - start:
        return False
    if re.search(r"\bno need\b|\bneed not\b|\bnot need\b|\bdo(?:n't| not) (?:have to|need)\b", whole):
        return False
    if re.search(
        r"\b(?:i|we)(?:'ll| will| shall) (?:reply|respond|answer|confirm|call|ring|come back|get back)\b", clause
    ):
        return False
    return not (_ELSE.search(clause) and not re.search(r"\baccept|\boffer\b|\bdecision\b|\byes or no\b|\bsign", clause))


def _clause_end(folded: str, start: int, end: int) -> int:
    match = re.compile(r"[;()]|,\s+(?:and|but|so|which|after)\b|\bbut\b").search(folded, start, end)
    return match.start() if match else end


def _with_preposition(folded: str, visible: Span, span: Span) -> Span:
    """The expression together with the "by", "within", "before the start of" before it."""
    before = folded[visible.start : span.start]
    match = re.search(
        r"(?:by|before|until|till|within|no later than|not later than|on or before|in|inside|for)(?: the)?(?: (?:next|start of|end of|close of|close of business|business|noon|midday|first thing|latest|on|at|of|in))*\s*$",
        before,
    )
    return Span(visible.start + match.start(), span.end) if match else span


def _compute(expression: Expression, office: Office, sent_at: datetime | None, soft: bool) -> Deadline:
    span, day, clock, duration = expression
    del span
    if day is None and duration is None:
        return Deadline(None, None, None, "a slot: it cannot be told how long that is", soft)
    if sent_at is None:
        hours = None
        if duration is not None and duration.hours is not None and not duration.working:
            hours = duration.hours
        elif duration is not None and duration.days is not None and duration.days <= 2 and not duration.working:
            hours = duration.days * 24
        basis = f"{hours:g} hours" if hours is not None else "no date of sending: it cannot be told how long that is"
        if day is not None and day.relative in (
            "today",
            "tonight",
            "this evening",
            "this afternoon",
            "end of day",
            "end of the day",
            "close of business",
            "close of play",
            "cob",
            "eod",
        ):
            return Deadline(None, 12.0, 0, "the day of sending", soft)
        if day is not None and day.relative in ("tomorrow", "overnight"):
            return Deadline(None, 36.0, 1, "the day after sending", soft)
        return Deadline(None, hours, None, basis, soft)
    local = _local(sent_at, office)
    calendar = WorkingCalendar(office.week)
    if duration is not None:
        due = _after(local, duration, calendar)
        basis = "a length of time from sending"
    else:
        assert day is not None
        target = _target(day, local.date())
        if target is None:
            return Deadline(None, None, None, "the words do not fix the day", soft)
        ending = time(17) if day.ends and day.relative not in ("tonight", "midnight", "this evening") else time(23, 59)
        due = datetime.combine(target, clock.value if clock else ending, tzinfo=local.tzinfo)
        basis = "a date against the date of sending"
    hours = round((due - local).total_seconds() / 3600, 2)
    if hours < 0:
        return Deadline(due, None, None, "it lies before the date of sending", soft)
    return Deadline(due, hours, calendar.working_days_between(local.date(), due.date()), basis, soft)


def _after(local: datetime, duration: Duration, calendar: WorkingCalendar) -> datetime:
    if duration.hours is not None:
        return local + timedelta(hours=duration.hours)
    assert duration.days is not None
    if duration.working:
        day = calendar.add_working_days(local.date(), max(1, round(duration.days)))
    else:
        day = local.date() + timedelta(days=round(duration.days))
    return datetime.combine(day, time(17) if duration.working else time(23, 59), tzinfo=local.tzinfo)


def _target(day: Day, sent: date) -> date | None:
    """The calendar day that is meant."""
    if day.value is not None:
        return day.value
    if day.month_day is not None:
        for year in (sent.year, sent.year + 1):
            try:
                found = date(year, *day.month_day)
            except ValueError:
                return None
            if found >= sent:
                return found
        return None
    if day.weekday is not None:
        if "week" in day.relative or "next" in day.relative:
            return None  # "next Friday", "Friday week": two readings
        ahead = (day.weekday - sent.weekday()) % 7 or 7
        return sent + timedelta(days=ahead)
    if day.relative in ("tomorrow", "overnight"):
        return sent + timedelta(days=1)
    if day.relative in ("the weekend", "this week", "end of the week", "end of week"):
        return sent + timedelta(days=(4 - sent.weekday()) % 7)
    if day.relative == "next week":
        return None
    return sent


def _local(sent_at: datetime, office: Office) -> datetime:
    from zoneinfo import ZoneInfo

    zone = ZoneInfo(office.time_zone)
    return sent_at.astimezone(zone) if sent_at.tzinfo else sent_at.replace(tzinfo=zone)
