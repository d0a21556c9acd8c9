"""What a message is for, decided from its moves, with the evidence. Most false alarms are errors of kind, so this comes first."""

from __future__ import annotations

from collections.abc import Sequence

from candidate_comms.moves.model import Annotation, Decision, Term
from candidate_comms.moves.prose import Prose
from candidate_comms.vocabulary import MessageKind, Move, TermName

__all__ = ["read_kind"]

_PACKAGE = frozenset(
    {TermName.PAY, TermName.START_DATE, TermName.HOURS, TermName.CONTRACT_TYPE, TermName.HOLIDAY, TermName.NOTICE, TermName.PROBATION, TermName.BENEFITS, TermName.CONDITIONS}
)


def read_kind(prose: Prose, annotations: Sequence[Annotation]) -> tuple[MessageKind, tuple[str, ...]]:
    """The kind and the words that told it; ``UNKNOWN`` where nothing does."""
    by_move: dict[Move, list[Annotation]] = {}
    for annotation in annotations:
        by_move.setdefault(annotation.move, []).append(annotation)
    signs = {h.cue.move for line in prose.lines for h in line.hits}
    terms = {a.facts.name for a in by_move.get(Move.TERM, ()) if isinstance(a.facts, Term)} & _PACKAGE
    decisions = by_move.get(Move.DECISION, [])

    def because(kind: MessageKind, *moves: Move, note: str = "") -> tuple[MessageKind, tuple[str, ...]]:
        quotes = tuple(f"{m}: “{by_move[m][0].quote}”" for m in moves if m in by_move)
        return kind, (*quotes, *((note,) if note else ()))

    if Move.CANDIDATE_VOICE in by_move and Move.OFFER not in by_move:
        return because(MessageKind.OTHER, Move.CANDIDATE_VOICE)
    if "retract" in signs:
        return because(MessageKind.OTHER, note="it takes an earlier message back")
    if not any(isinstance(d.facts, Decision) and d.facts.explicit for d in decisions):
        if Move.WITHDRAW in by_move:
            return because(MessageKind.OFFER_WITHDRAWAL, Move.WITHDRAW)
        if Move.EXTEND in by_move and len(terms) < 3:
            return because(MessageKind.OFFER_EXTENSION, Move.EXTEND)
        if Move.OFFER_BACK in by_move and len(terms) < 4:
            return because(MessageKind.OFFER_REMINDER, Move.OFFER_BACK)
        if Move.OFFER in by_move and (terms or Move.DEADLINE in by_move or len(by_move[Move.OFFER]) > 1 or Move.INVITE not in by_move):
            return because(MessageKind.OFFER, Move.OFFER)
        if len(terms) >= 4 and TermName.PAY in terms:
            return because(MessageKind.OFFER, note=f"states {len(terms)} terms of employment")
    if decisions:
        return _with_decision(by_move, signs, because, prose)
    for kind, move in (
        (MessageKind.INTERVIEW_INVITE, Move.INVITE),
        (MessageKind.STATUS_UPDATE, Move.HOLD),
        (MessageKind.ACKNOWLEDGEMENT, Move.ACKNOWLEDGE),
        (MessageKind.TALENT_POOL, Move.POOL),
    ):
        if move in by_move:
            return because(kind, move)
    if Move.ASK_THOUGHTS in by_move and Move.FEEDBACK not in by_move:
        return because(MessageKind.SURVEY, Move.ASK_THOUGHTS)
    if Move.GOODWILL in by_move and (Move.THANKS in by_move or Move.KEEP_ON_FILE in by_move or Move.REASON in by_move):
        return because(MessageKind.REJECTION, Move.GOODWILL, note="it wishes well and offers no next step")
    return MessageKind.UNKNOWN, ()


def _with_decision(by_move, signs, because, prose):  # type: ignore[no-untyped-def]
    if "still_in" in signs:
        return because(MessageKind.STATUS_UPDATE, Move.HOLD, note="the candidate is still in the running")
    explicit = [d for d in by_move[Move.DECISION] if d.facts.explicit]
    if not explicit and (Move.ACKNOWLEDGE in by_move or Move.HOLD in by_move) and len(by_move[Move.DECISION]) == 1 and "past" in signs:
        return because(MessageKind.STATUS_UPDATE, Move.HOLD)
    if Move.INVITE in by_move and Move.GOODWILL not in by_move and Move.REASON not in by_move:
        return because(MessageKind.INTERVIEW_INVITE, Move.INVITE, Move.DECISION)
    if "past" in signs and Move.POOL in by_move:
        return because(MessageKind.TALENT_POOL, Move.POOL)
    if "past" in signs and Move.ASK_THOUGHTS in by_move and Move.FEEDBACK not in by_move and Move.THANKS not in by_move:
        return because(MessageKind.SURVEY, Move.ASK_THOUGHTS)
    return because(MessageKind.REJECTION, Move.DECISION)
