"""One reading of a message that is written in English and in Arabic: what one half says counts for the whole.

Where the two halves of an offer disagree, which nobody who reads only one of them would see, a CONFLICT says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta

from attrs import evolve

from candidate_comms.documents.model import Document
from candidate_comms.moves.facts import Addressee, Conflict, Deadline, Greeting, Term
from candidate_comms.moves.model import Annotation, Reading, Sentence
from candidate_comms.timing.clock import written_day
from candidate_comms.vocabulary import Audience, MessageKind, Move, PayRole, Stage, TermName, TermState

__all__ = ["one_reading"]

_NAMED = (Addressee.NAME, Addressee.SLOT)
_FIRST = (
    MessageKind.OFFER,
    MessageKind.OFFER_WITHDRAWAL,
    MessageKind.OFFER_EXTENSION,
    MessageKind.OFFER_REMINDER,
    MessageKind.REJECTION,
    MessageKind.INTERVIEW_INVITE,
    MessageKind.STATUS_UPDATE,
    MessageKind.ACKNOWLEDGEMENT,
    MessageKind.TALENT_POOL,
    MessageKind.SURVEY,
    MessageKind.OTHER,
    MessageKind.UNKNOWN,
)
"""Of two kinds, the one that stands first here is the message's."""
_STAGES = (Stage.AFTER_OFFER, Stage.AFTER_INTERVIEW, Stage.AFTER_APPLICATION, Stage.UNKNOWN)
_SAME = timedelta(hours=12)
_WHOLE = (PayRole.TOTAL, PayRole.PAY)

ReadAs = Callable[[MessageKind], Reading]


def one_reading(document: Document, first: tuple[Reading, ReadAs], second: tuple[Reading, ReadAs]) -> Reading:
    """The reading of both halves together, in whose order it does not matter.

    Each half comes with a way to read it once more as the kind that the whole is.
    """
    readings = [first[0], second[0]]
    kind = min((reading.kind for reading in readings), key=_FIRST.index)
    halves = [reading if reading.kind is kind else again(kind) for reading, again in (first, second)]
    told = next(reading for reading in readings if reading.kind is kind)
    annotations = _greeted([a for half in halves for a in half.annotations])
    annotations += _disagreements(halves)
    sentences = sorted((s for half in halves for s in half.sentences), key=lambda s: s.visible.start)
    main = max(halves, key=lambda half: sum(len(s.visible) for s in half.sentences))
    return evolve(
        told,
        document=document,
        language=main.language,
        stage=min((half.stage for half in halves), key=_STAGES.index),
        annotations=tuple(sorted(annotations, key=lambda a: (a.visible.start, -a.visible.end, a.move))),
        sentences=tuple(Sentence(s.visible, s.part, index) for index, s in enumerate(sentences)),
        attached=any(half.attached for half in halves),
        interview=next((half.interview for half in halves if half.interview is not None), None),
        apart=any(half.apart for half in halves),
        audience=next((h.audience for h in halves if h.audience is not Audience.EXPERIENCED), Audience.EXPERIENCED),
        mentioned=frozenset[TermName]().union(*(half.mentioned for half in halves)),
        elsewhere=any(half.elsewhere for half in halves),
    )


def _greeted(annotations: list[Annotation]) -> list[Annotation]:
    """The annotations without a greeting to nobody, where the other half greets by name."""
    named = any(isinstance(a.facts, Greeting) and a.facts.addressee in _NAMED for a in annotations)
    if not named:
        return annotations
    return [a for a in annotations if not isinstance(a.facts, Greeting) or a.facts.addressee in _NAMED]


def _disagreements(halves: Sequence[Reading]) -> Iterator[Annotation]:
    """A CONFLICT for each of time to decide, first day and pay that the halves tell differently."""
    if any(half.kind is not MessageKind.OFFER for half in halves):
        return
    one, other = sorted(halves, key=lambda half: half.annotations[0].visible.start if half.annotations else 0)
    found = (_windows(one, other), _first_days(one, other), _amounts(one, other))
    yield from (conflict for conflict in found if conflict is not None)


def _conflict(at: Annotation, term: TermName, problem: str, beside: Annotation) -> Annotation:
    facts = Conflict(term, problem, ((beside.span, f"the other language: “{beside.quote}”"),))
    return Annotation(Move.CONFLICT, at.span, at.visible, at.quote, facts, ("the two languages",))


def _limit(reading: Reading) -> Annotation | None:
    """The likeliest limit of a half, the shorter of two alike."""
    limits = [a for a in reading.of(Move.DEADLINE) if isinstance(a.facts, Deadline)]
    return max(limits, key=_likelihood, default=None)


def _likelihood(annotation: Annotation) -> tuple[float, float]:
    facts = annotation.facts
    assert isinstance(facts, Deadline)
    return facts.likelihood, -(facts.most_hours or 0.0)


def _windows(one: Reading, other: Reading) -> Annotation | None:
    first, second = _limit(one), _limit(other)
    if first is None or second is None:
        limit, silent = (first, other) if first is not None else (second, one)
        offer = silent.first(Move.OFFER, Move.TERM)
        if limit is None or offer is None:
            return None
        return _conflict(limit, TermName.DECISION_DATE, "sets a time to decide in one language alone", offer)
    a, b = first.facts, second.facts
    assert isinstance(a, Deadline)
    assert isinstance(b, Deadline)
    if a.due is not None and b.due is not None:
        differ = abs(a.due - b.due) > _SAME and a.due.date() != b.due.date()
    elif a.most_hours is not None and b.most_hours is not None:
        differ = abs(a.most_hours - b.most_hours) > _SAME.total_seconds() / 3600
    else:
        differ = a.working_days is not None and b.working_days is not None and a.working_days != b.working_days
    if not differ:
        return None
    return _conflict(second, TermName.DECISION_DATE, "gives two times to decide, one in each language", first)


def _first_days(one: Reading, other: Reading) -> Annotation | None:
    first, second = (
        next((a for a in half.of(Move.TERM) if isinstance(a.facts, Term) and a.facts.day is not None), None)
        for half in (one, other)
    )
    if first is None or second is None:
        return None
    a, b = first.facts, second.facts
    assert isinstance(a, Term)
    assert isinstance(b, Term)
    if a.day is None or b.day is None or a.day == b.day:
        return None
    days = f"{written_day(a.day, weekday=False)} and {written_day(b.day, weekday=False)}"
    return _conflict(second, TermName.START_DATE, f"names two first days, {days}", first)


def _amounts(one: Reading, other: Reading) -> Annotation | None:
    """The whole pay, where both halves tell it as one figure."""
    first, second = (
        next(
            (
                a
                for role in _WHOLE
                for a in half.of(Move.TERM)
                if isinstance(a.facts, Term)
                and a.facts.name is TermName.PAY
                and a.facts.state is TermState.STATED
                and a.facts.role is role
                and a.facts.money is not None
                and a.facts.money.low is not None
            ),
            None,
        )
        for half in (one, other)
    )
    if first is None or second is None:
        return None
    a, b = first.facts, second.facts
    assert isinstance(a, Term)
    assert isinstance(b, Term)
    if a.role is not b.role or a.money is None or b.money is None or a.money.period != b.money.period:
        return None
    if (a.money.low, a.money.high) == (b.money.low, b.money.high):
        return None
    problem = f"gives two amounts of pay, {a.money.low:,.0f} and {b.money.low:,.0f}"
    return _conflict(second, TermName.PAY, problem, first)
