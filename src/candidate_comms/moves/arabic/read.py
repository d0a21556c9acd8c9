"""Read an Arabic document: layout, moves, kind and stage."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from candidate_comms.documents.model import Document
from candidate_comms.moves.arabic.address import annotate_address
from candidate_comms.moves.arabic.audience import read_audience
from candidate_comms.moves.arabic.conflicts import annotate_conflicts
from candidate_comms.moves.arabic.days import days_in
from candidate_comms.moves.arabic.deadline import annotate_deadlines
from candidate_comms.moves.arabic.decision import annotate_decision
from candidate_comms.moves.arabic.feedback import annotate_feedback, annotate_points
from candidate_comms.moves.arabic.greeting import annotate_greeting
from candidate_comms.moves.arabic.hearing import hear, hear_in_rejection, hear_pushes, hear_unheard
from candidate_comms.moves.arabic.interview import interview_day
from candidate_comms.moves.arabic.keeping_in_touch import annotate_pool, keeps_in_touch
from candidate_comms.moves.arabic.kind import read_kind
from candidate_comms.moves.arabic.lexicon import is_in, small
from candidate_comms.moves.arabic.line import Line
from candidate_comms.moves.arabic.months import annotate_months
from candidate_comms.moves.arabic.office_facts import annotate_office_facts
from candidate_comms.moves.arabic.page import Page
from candidate_comms.moves.arabic.pay import tells_pay
from candidate_comms.moves.arabic.phones import annotate_phones
from candidate_comms.moves.arabic.plain_cues import annotate_plain_cues, annotate_regret
from candidate_comms.moves.arabic.pressure import annotate_pressure
from candidate_comms.moves.arabic.respect import annotate_risks, without_remarks
from candidate_comms.moves.arabic.senders import annotate_senders
from candidate_comms.moves.arabic.stage import read_stage
from candidate_comms.moves.arabic.terms import annotate_terms, named_terms
from candidate_comms.moves.arabic.waiting import annotate_waiting
from candidate_comms.moves.arabic.writing import annotate_digits, annotate_runs
from candidate_comms.moves.facts import DateMention, Interview, OfficeFact, OpenChange
from candidate_comms.moves.model import Annotation, Reading
from candidate_comms.moves.package import PACKAGE
from candidate_comms.moves.times.model import Named, Unfixed, WeekEnd
from candidate_comms.offices.model import Office
from candidate_comms.timing.clock import day_at
from candidate_comms.vocabulary import Audience, MessageKind, Move, Stage, TermName

__all__ = ["read"]

_OFFER_CUES = frozenset({"offer", "offer_back", "extend", "withdraw"})
_OF_NO_OFFER = frozenset(
    {Move.FEEDBACK, Move.PRAISE, Move.HEDGE, Move.POINT, Move.SCORE, Move.REASON, Move.FEEDBACK_OFFER}
)
_OF_AN_OFFER = frozenset({Move.TERM, Move.PRESSURE, Move.DEADLINE})
_BEFORE = 8
_SOME_TERMS = 2


def read(
    document: Document,
    office: Office,
    *,
    kind: MessageKind | None = None,
    stage: Stage | None = None,
    sent_at: datetime | None = None,
    interviewed_on: date | None = None,
    audience: Audience | None = None,
) -> Reading:
    """What each stretch of an Arabic document does."""
    page = Page(document)
    hear(page)
    annotations = _in_order(list(_moves(page, office, sent_at)))
    read_as, evidence = read_kind(page, annotations)
    if (kind or read_as) is MessageKind.UNKNOWN and hear_unheard(page):
        annotations = _in_order(list(_moves(page, office, sent_at)))
        read_as, evidence = read_kind(page, annotations)
    feedback: list[Annotation] = []
    if not kind and keeps_in_touch(page, read_as):
        annotations = _in_order([*annotations, *annotate_pool(page)])
        read_as, evidence = read_kind(page, annotations)
    settled = kind or read_as
    if not settled.value.startswith("offer"):
        feedback = list(annotate_feedback(page))
        annotations = _in_order([*annotations, *feedback, *annotate_points(page, feedback)])
        if feedback and kind is None:
            read_as, evidence = read_kind(page, annotations)
            settled = read_as
    if settled is MessageKind.REJECTION:
        made = {annotation.move for annotation in annotations}
        annotations = _in_order([*annotations, *hear_in_rejection(page, made)])
    is_offer = settled.value.startswith("offer")
    if is_offer:
        annotations = [a for a in annotations if a.move not in _OF_NO_OFFER]
        if _OFFER_CUES.isdisjoint(page.moves):  # no word for an offer, so no limit was looked for
            annotations = [a for a in annotations if a.move not in _OF_AN_OFFER]
            annotations += _of_offer(page, office, sent_at, is_one=True)
        conflicts = annotate_conflicts(page, annotations, office.date_order, sent_at)
        annotations = _in_order([*annotations, *annotate_office_facts(page), *_open_changes(page), *conflicts])
        annotations = _with_pushes(page, office, annotations)
    risks = list(annotate_risks(page, settled))
    if risks:
        annotations = _in_order([*without_remarks(page, annotations, risks), *risks])
    whom = audience or (read_audience(page) if is_offer else Audience.EXPERIENCED)
    if whom is Audience.TEMPORARY:  # a day's notice of a few weeks' work
        annotations = [a for a in annotations if not (isinstance(a.facts, OfficeFact) and a.facts.what == "notice")]
    found = stage or read_stage(page, settled)
    if stage is None and interviewed_on is not None and found is not Stage.AFTER_OFFER:
        found = Stage.AFTER_INTERVIEW
    return Reading(
        document=document,
        office=office,
        language="ar",
        kind=settled,
        stage=found,
        annotations=tuple(annotations),
        sentences=page.sentences,
        kind_evidence=("given by the caller",) if kind else evidence,
        sent_at=sent_at,
        apart=is_offer and "apart" in page.moves,
        attached=is_offer and "attached" in page.moves,
        audience=whom,
        interview=None if sent_at is None else _interview(page, office, sent_at, interviewed_on),
        mentioned=named_terms(page) & {TermName.PAY, TermName.START_DATE},
    )


def _interview(page: Page, office: Office, sent_at: datetime, told: date | None) -> Interview | None:
    on = None if told is None else day_at(told, office)
    return interview_day(page, office.date_order, day_at(sent_at, office), on)


def _in_order(annotations: list[Annotation]) -> list[Annotation]:
    return sorted(annotations, key=lambda a: (a.visible.start, -a.visible.end, a.move))


def _moves(page: Page, office: Office, sent_at: datetime | None) -> Iterator[Annotation]:
    """Every move but feedback and what is told by it."""
    dates = list(_dates(page, office.date_order))
    yield from annotate_greeting(page)
    yield from annotate_decision(page)
    yield from annotate_plain_cues(page)
    yield from annotate_regret(page)
    yield from annotate_waiting(page, dates)
    yield from annotate_senders(page)
    yield from dates
    yield from annotate_runs(page)
    yield from annotate_digits(page)
    yield from annotate_address(page)
    yield from annotate_months(page, office)
    yield from annotate_phones(page, office)
    yield from _of_offer(page, office, sent_at)


def _of_offer(page: Page, office: Office, sent_at: datetime | None, *, is_one: bool = False) -> list[Annotation]:
    is_one = is_one or not _OFFER_CUES.isdisjoint(page.moves)
    deadlines = list(annotate_deadlines(page, office, sent_at)) if is_one else []
    if not is_one and len(named_terms(page) & PACKAGE) < _SOME_TERMS and not tells_pay(page):
        return []
    return [*deadlines, *annotate_pressure(page, office, deadlines), *annotate_terms(page, office, deadlines)]


def _with_pushes(page: Page, office: Office, annotations: list[Annotation]) -> list[Annotation]:
    """The annotations of an offer, its pushes read anew: weights are asked too, now that it is known to be one."""
    hear_pushes(page)
    deadlines = [a for a in annotations if a.move is Move.DEADLINE]
    others = [a for a in annotations if a.move is not Move.PRESSURE]
    return _in_order([*others, *annotate_pressure(page, office, deadlines)])


def _dates(page: Page, order: str) -> Iterator[Annotation]:
    """A DATE for each day that is mentioned where the message speaks to the candidate."""
    for line in page.lines:
        days = days_in(line, order)
        fixed = any(day.fixed and not day.ambiguous for day in days)
        for day in days:
            named = isinstance(day.when, Named | WeekEnd) or (isinstance(day.when, Unfixed) and "اسبوع" in day.words)
            facts = DateMention(
                day.value,
                ambiguous=day.ambiguous,
                relative=not day.fixed and not fixed and named,
                candidate_should_act=_acts(line, day.span.start),
            )
            yield page.note(Move.DATE, day.span.start, day.span.end, facts)


def _acts(line: Line, start: int) -> bool:
    at = next((i for i, begun in enumerate(line.starts) if begun >= start), len(line.norms))
    if line.has("thanks", "hold", "promise"):
        return False
    return any(is_in(word, small("read_asked")) for word in line.norms[max(0, at - _BEFORE) : at])


def _open_changes(page: Page) -> Iterator[Annotation]:
    for line in page.cueing("open_change"):
        hit = line.cued("open_change")[0]
        yield page.at_words(Move.OPEN_CHANGE, line, hit.first, hit.last, OpenChange(of_plans=False))
