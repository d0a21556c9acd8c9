"""Read a document: language, layout, moves, kind and stage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from attrs import evolve

from candidate_comms.documents.model import Document
from candidate_comms.moves.affairs import speaks_of
from candidate_comms.moves.audience import read_audience
from candidate_comms.moves.bilingual import one_reading
from candidate_comms.moves.dates import annotate_dates
from candidate_comms.moves.deadline import annotate_deadlines
from candidate_comms.moves.decision import annotate_decision, undoes_its_no
from candidate_comms.moves.direction import annotate_direction
from candidate_comms.moves.facts import Interview, Term
from candidate_comms.moves.feedback import annotate_feedback
from candidate_comms.moves.formulas import annotate_formulas
from candidate_comms.moves.gaps import annotate_gaps
from candidate_comms.moves.greeting import annotate_greeting
from candidate_comms.moves.halves import Halves, halves_of
from candidate_comms.moves.interview_day import interview_day
from candidate_comms.moves.keeping_in_touch import annotate_pool, keeps_in_touch
from candidate_comms.moves.kind import Told, settle_kind
from candidate_comms.moves.kind_by_cues import kind_by_cues
from candidate_comms.moves.language import ARABIC, written_in_arabic_letters
from candidate_comms.moves.leftovers import annotate_leftovers, may_hold_leftovers
from candidate_comms.moves.lexicon import LANGUAGES, wording_of
from candidate_comms.moves.likelihood import Likelihoods
from candidate_comms.moves.locale import annotate_hidden, annotate_locale
from candidate_comms.moves.lost_values import annotate_lost_values
from candidate_comms.moves.message_traits import message_traits
from candidate_comms.moves.mixed import annotate_mixed, contradicts_itself, says_no_to_a_role_gone
from candidate_comms.moves.model import Annotation, Reading
from candidate_comms.moves.more_time import annotate_more_time
from candidate_comms.moves.plain_cues import annotate_plain_cues
from candidate_comms.moves.points import annotate_points
from candidate_comms.moves.pressure import annotate_pressure
from candidate_comms.moves.prose import Prose
from candidate_comms.moves.pushes import annotate_pushes, pushes_like_an_offer
from candidate_comms.moves.references import annotate_references
from candidate_comms.moves.regret import annotate_regret
from candidate_comms.moves.respect.annotate import annotate_risks
from candidate_comms.moves.respect.individual import without_remarks
from candidate_comms.moves.senders import annotate_senders
from candidate_comms.moves.settle import settle
from candidate_comms.moves.short_offer import offers_in_few_words
from candidate_comms.moves.stage import read_stage
from candidate_comms.moves.terms import annotate_terms, mentioned, rests_on_earlier, says_announced, says_attached
from candidate_comms.moves.told_terms import judge_terms
from candidate_comms.moves.waiting import annotate_waiting
from candidate_comms.moves.weights import weights
from candidate_comms.offices.model import Office
from candidate_comms.timing.clock import day_at
from candidate_comms.vocabulary import Audience, MessageKind, Move, Stage, TermName

__all__ = ["hear", "read"]

_OF_OFFERS = frozenset({Move.DEADLINE, Move.PRESSURE, Move.TERM})
_OFFER_CUES = frozenset({"offer", "offer_back", "extend", "withdraw"})
_PERHAPS_OFFER = (MessageKind.UNKNOWN, MessageKind.STATUS_UPDATE, MessageKind.OTHER)
_OF_NO_OFFER = frozenset({Move.FEEDBACK, Move.PRAISE, Move.HEDGE, Move.POINT})


def read(
    document: Document,
    office: Office,
    *,
    kind: MessageKind | None = None,
    stage: Stage | None = None,
    language: str | None = None,
    sent_at: datetime | None = None,
    interviewed_on: date | None = None,
    audience: Audience | None = None,
) -> Reading:
    """What each stretch of ``document`` does. Kind, stage and language are read from the text unless given.

    A message in English and in Arabic is read by both, each half by its own language's cues, as one message. A
    language that cannot be read gives a reading without moves that says so: nothing is judged by the rules of another.
    """
    reading = _by_language(document, office, kind, language, (stage, sent_at, interviewed_on, audience))
    turned = list(annotate_direction(document))
    if not turned:
        return reading
    return evolve(reading, annotations=tuple(_in_order([*reading.annotations, *turned])))


_Told = tuple[Stage | None, datetime | None, date | None, Audience | None]


def _by_language(
    document: Document, office: Office, kind: MessageKind | None, language: str | None, told: _Told
) -> Reading:
    halves = halves_of(document) if language in (None, ARABIC) else Halves(document, None)
    if halves.arabic is None or _of_another_language(halves.arabic, language):
        return _read(document, office, kind, language, *told)
    if halves.english is None:
        return _read_arabic(document, office, kind, *told)
    english, arabic = halves.english, halves.arabic
    return one_reading(
        document,
        (_read(english, office, kind, "en", *told), lambda kind: _read(english, office, kind, "en", *told)),
        (_read_arabic(arabic, office, kind, *told), lambda kind: _read_arabic(arabic, office, kind, *told)),
    )


def _of_another_language(document: Document, language: str | None) -> bool:
    """Whether Arabic letters write another language: Persian, Urdu."""
    return language is None and written_in_arabic_letters(document.text) != ARABIC


def _read_arabic(
    document: Document,
    office: Office,
    kind: MessageKind | None,
    stage: Stage | None,
    sent_at: datetime | None,
    interviewed_on: date | None,
    audience: Audience | None,
) -> Reading:
    from candidate_comms.moves.arabic.read import read as read_arabic  # an English message needs nothing of it

    reading = read_arabic(
        document, office, kind=kind, stage=stage, sent_at=sent_at, interviewed_on=interviewed_on, audience=audience
    )
    if not (document.gaps or document.masks or may_hold_leftovers(document)):
        return reading
    prose = Prose(document, ARABIC)
    others = [*annotate_leftovers(prose), *annotate_gaps(prose), *annotate_hidden(prose)]
    return evolve(reading, annotations=tuple(_in_order([*reading.annotations, *others])))


def _read(
    document: Document,
    office: Office,
    kind: MessageKind | None,
    language: str | None,
    stage: Stage | None,
    sent_at: datetime | None,
    interviewed_on: date | None,
    audience: Audience | None,
) -> Reading:
    prose = Prose(document, language)
    found = prose.language
    if found not in LANGUAGES:
        return Reading(
            document=document,
            office=office,
            language=found,
            kind=kind or MessageKind.UNKNOWN,
            stage=stage or Stage.UNKNOWN,
            annotations=tuple(_in_order([*annotate_leftovers(prose), *annotate_gaps(prose), *annotate_hidden(prose)])),
            sentences=(),
            sent_at=sent_at,
            not_read=(f"language {found}: its wording is not read yet, only its template syntax",),
        )
    annotations, by_cues = hear(prose, office, sent_at)
    read_as, evidence = by_cues
    if not _is_plain_offer(by_cues[0], annotations):
        lines = Likelihoods(prose)
        near = lines.nearest()
        likely = weights(found, "messages").likelihoods(message_traits(prose, annotations, by_cues[0], near))
        line = {reading: first for reading, (first, _) in near.items()}
        read_as, evidence = settle_kind(
            by_cues,
            likely,
            line,
            said_no=says_no_to_a_role_gone(annotations) or contradicts_itself(annotations),
            undone=not any(a.move is Move.DECISION for a in annotations) and undoes_its_no(prose),
            of_a_job=speaks_of(prose, "of_a_job") > 0,
            leaves=any(line.says(wording_of(found, "leaves")) for line in prose.lines),
        )
        if (kind or read_as) is MessageKind.REJECTION:
            annotations = _in_order(settle(prose, annotations, lines, likely))
        if not kind and keeps_in_touch(prose, by_cues[0], likely):
            read_as, evidence = MessageKind.TALENT_POOL, ("it proposes to keep in touch about other work",)
        if not kind and read_as is MessageKind.UNKNOWN and offers_in_few_words(prose, annotations, office.date_order):
            read_as, evidence = MessageKind.OFFER, ("it names a job, its pay and first day, and asks for a yes",)
        if not kind and read_as in _PERHAPS_OFFER and pushes_like_an_offer(prose, office, sent_at):
            read_as, evidence = MessageKind.OFFER_REMINDER, ("it pushes for a yes in more than one way",)
    settled = kind or read_as
    if settled is MessageKind.TALENT_POOL:
        others = [a for a in annotations if a.move not in _OF_OFFERS]
        annotations = _in_order([*others, *annotate_pool(prose)])
    is_offer = settled.value.startswith("offer")
    if is_offer:  # the terms of an offer are no feedback
        annotations = [a for a in annotations if a.move not in _OF_NO_OFFER]
        if not _speaks_of_an_offer(prose):  # no cue did: its deadlines were not looked for yet
            others = [a for a in annotations if a.move not in _OF_OFFERS]
            annotations = _in_order([*others, *_of_offer(prose, office, annotate_deadlines(prose, office, sent_at))])
        deadlines = [a for a in annotations if a.move is Move.DEADLINE]
        others = [a for a in annotations if a.move is not Move.PRESSURE]
        annotations = _in_order([*others, *annotate_pushes(prose, office, deadlines)])
    if settled is MessageKind.OFFER:
        annotations = _in_order(judge_terms(prose, annotations, office, sent_at))
    risks = list(annotate_risks(prose, settled))
    if risks:
        annotations = _in_order([*without_remarks(prose, annotations, risks), *risks])
    late = [
        *annotate_references(prose, annotations, of_offer=is_offer),
        *annotate_locale(prose, office, annotations, of_offer=is_offer),
    ]
    if late:
        annotations = _in_order([*annotations, *late])
    return Reading(
        document=document,
        office=office,
        language=found,
        kind=settled,
        stage=stage or _stage(prose, settled, interviewed_on),
        annotations=tuple(annotations),
        sentences=prose.sentences,
        kind_evidence=("given by the caller",) if kind else evidence,
        sent_at=sent_at,
        attached=says_attached(prose),
        interview=None if sent_at is None else _interview(prose, office, sent_at, interviewed_on),
        apart=is_offer and wording_of("en", "apart", "deadlines").search(prose.folded) is not None,
        audience=audience or (read_audience(prose) if is_offer else Audience.EXPERIENCED),
        mentioned=mentioned(prose) if settled is MessageKind.OFFER else frozenset(),
        elsewhere=says_announced(prose) or rests_on_earlier(prose, annotations),
    )


def _stage(prose: Prose, kind: MessageKind, interviewed_on: date | None) -> Stage:
    found = read_stage(prose, kind)
    return Stage.AFTER_INTERVIEW if interviewed_on is not None and found is not Stage.AFTER_OFFER else found


def _interview(prose: Prose, office: Office, sent_at: datetime, told: date | None) -> Interview | None:
    on = None if told is None else day_at(told, office)
    return interview_day(prose, office.date_order, day_at(sent_at, office), on)


def hear(prose: Prose, office: Office, sent_at: datetime | None) -> tuple[list[Annotation], Told]:
    """What the cues alone tell: every annotation, in order, and the kind of the message with its evidence."""
    annotations = _by_cues(prose, office, sent_at)
    by_cues = kind_by_cues(prose, annotations)
    feedback = [] if _is_plain_offer(by_cues[0], annotations) else list(annotate_feedback(prose))
    annotations = _in_order([*annotations, *feedback, *annotate_points(prose, feedback)])
    if any(annotation.move is Move.FEEDBACK for annotation in feedback):
        by_cues = kind_by_cues(prose, annotations)
    return annotations, by_cues


def _is_plain_offer(kind: MessageKind, annotations: Iterable[Annotation]) -> bool:
    """Whether cues and the terms that are stated leave no doubt."""
    return kind is MessageKind.OFFER and any(
        isinstance(a.facts, Term) and a.facts.name is TermName.PAY for a in annotations
    )


def _by_cues(prose: Prose, office: Office, sent_at: datetime | None) -> list[Annotation]:
    """Every move but feedback and what is told by it."""
    deadlines = annotate_deadlines(prose, office, sent_at) if _speaks_of_an_offer(prose) else ()
    dates = list(annotate_dates(prose, office.date_order))
    annotations = [
        *annotate_greeting(prose),
        *annotate_decision(prose),
        *annotate_plain_cues(prose),
        *annotate_more_time(prose),
        *annotate_waiting(prose, dates),
        *annotate_mixed(prose),
        *annotate_regret(prose),
        *annotate_formulas(prose),
        *annotate_senders(prose),
        *annotate_lost_values(prose),
        *annotate_gaps(prose),
        *annotate_leftovers(prose),
        *dates,
        *_of_offer(prose, office, deadlines),
    ]
    return _in_order(annotations)


def _speaks_of_an_offer(prose: Prose) -> bool:
    """Whether any cue tells of an offer, made here or earlier."""
    return not _OFFER_CUES.isdisjoint(prose.moves)


def _of_offer(prose: Prose, office: Office, found: Iterable[Annotation]) -> Iterator[Annotation]:
    """What an offer says: the deadlines that were found, pushes and terms."""
    deadlines = list(found)
    yield from deadlines
    yield from annotate_pressure(prose, office, deadlines)
    yield from annotate_terms(prose, office, deadlines)


def _in_order(annotations: list[Annotation]) -> list[Annotation]:
    return sorted(annotations, key=lambda a: (a.visible.start, -a.visible.end, a.move))
