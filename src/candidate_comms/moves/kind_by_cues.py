"""What a message is for, decided from its moves, with the evidence.

Most false alarms are errors of kind, so this comes before any rule.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from typing import Protocol

from candidate_comms.moves.affairs import OTHER_AFFAIRS, speaks_of
from candidate_comms.moves.after_the_yes import they_accepted
from candidate_comms.moves.facts import Decision, Pressure, Term
from candidate_comms.moves.lexicon import wording_of
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.package import PACKAGE
from candidate_comms.moves.prose import CueHit, Line, Prose
from candidate_comms.vocabulary import MessageKind, Move, Tactic, TermName

__all__ = ["ACCEPTED", "ASKS_AFTER", "DECLINED", "MADE_BEFORE", "STEP_OFFERED", "kind_by_cues"]

DECLINED = "the candidate has declined or withdrawn"
"""Evidence of a message that closes what the candidate has ended, and says no to nobody."""
ACCEPTED = "it answers a candidate who accepted"
"""Evidence of a message that comes after the yes: nothing of it is left to weigh."""
MADE_BEFORE = "it asks for an answer to an offer that was made before"
"""Evidence of a reminder that says so in as many words: neither is anything of it left to weigh."""

ASKS_AFTER = "it asks about a process that is over"
"""Evidence of a survey that names an old no: "you applied in May and were not successful; how did we do?"."""
STEP_OFFERED = "it offers an interview and not yet a job"
"""Evidence of an invitation in the words of an offer: what it says of pay and first day is still to be decided."""

_OFFER_PUSHES = frozenset(
    {
        Tactic.SIGN_NOW,
        Tactic.RESIGN_NOW,
        Tactic.RIVALS,
        Tactic.NO_COMPARISON,
        Tactic.INCENTIVE_DECAY,
        Tactic.NO_NEGOTIATION,
        Tactic.THREAT,
    }
)

_OF_OFFERS = frozenset(
    {"offer", "offers", "offered", "acceptance", "resign", "resignation", "salary", "ctc", "bonus", "joining"}
)
"""What an offer of a job speaks of, and hardly another message that pushes."""
_ANYWHERE = frozenset({Tactic.THREAT, Tactic.RIVALS, Tactic.NO_NEGOTIATION})
"""How sellers, landlords and surveys push as well."""

_APPLIED, _WAS = frozenset({"applied", "interviewed", "came"}), frozenset({"were", "was", "did"})
_ASKS = frozenset({"decide", "decision", "accept", "decline", "answer", "reply", "longer"})
"""Of which somebody who still waits for an answer to an offer uses one."""
_LOOKS_BACK = frozenset({Move.GOODWILL, Move.REASON, Move.FEEDBACK, Move.FEEDBACK_OFFER})
"""What nobody says who invites."""
_NO_BESIDE = frozenset({Move.GOODWILL, Move.REASON, Move.KEEP_ON_FILE, Move.THANKS})

KindRead = tuple[MessageKind, tuple[str, ...]]


class _Because(Protocol):
    def __call__(self, kind: MessageKind, *moves: Move, note: str = "") -> KindRead: ...


def kind_by_cues(prose: Prose, annotations: Sequence[Annotation]) -> KindRead:
    """The kind and the words that told it; ``UNKNOWN`` where nothing does."""
    by_move: dict[Move, list[Annotation]] = {}
    for annotation in annotations:
        by_move.setdefault(annotation.move, []).append(annotation)
    signs = prose.moves
    terms = {a.facts.name for a in by_move.get(Move.TERM, ()) if isinstance(a.facts, Term)} & PACKAGE
    decisions = by_move.get(Move.DECISION, [])

    def because(kind: MessageKind, *moves: Move, note: str = "") -> KindRead:
        quotes = tuple(f"{m}: “{by_move[m][0].quote}”" for m in moves if m in by_move)
        return kind, (*quotes, *((note,) if note else ()))

    said_no = any(isinstance(d.facts, Decision) and d.facts.explicit for d in decisions)
    made = any(_makes(line, hit) for line in prose.lines for hit in line.cued("offer"))
    if Move.CANDIDATE_VOICE in by_move and not made:
        return because(MessageKind.OTHER, Move.CANDIDATE_VOICE)
    if "asked_for" in signs and not said_no and Move.EXTEND not in by_move:
        return because(MessageKind.OTHER, note="it answers a question about an earlier no")
    if "retract" in signs:
        return because(MessageKind.OTHER, note="it takes an earlier message back")
    if "they_declined" in signs and not made:
        return because(MessageKind.OTHER, note="it answers a candidate who declined" if said_no else DECLINED)
    if Move.OFFER not in by_move and not decisions and any(hit.cue.fact == "offered" for hit in prose.hits("invite")):
        return because(MessageKind.INTERVIEW_INVITE, Move.INVITE, note=STEP_OFFERED)
    in_full = len(terms) >= 4 and TermName.PAY in terms
    if not said_no and not in_full and they_accepted(prose, paid=TermName.PAY in terms):
        if Move.ASK_THOUGHTS in by_move and "first_day" not in signs:
            return because(MessageKind.SURVEY, Move.ASK_THOUGHTS)
        return because(MessageKind.OTHER, note=ACCEPTED)
    if (made and in_full) or not said_no:
        if Move.WITHDRAW in by_move:
            return because(MessageKind.OFFER_WITHDRAWAL, Move.WITHDRAW)
        if Move.EXTEND in by_move and len(terms) < 3:
            return because(MessageKind.OFFER_EXTENSION, Move.EXTEND)
        if Move.OFFER_BACK in by_move and len(terms) < 4 and not made:
            # An offer that was made may also be taken back, in words that no cue knows.
            told = {hit.cue.fact for hit in prose.hits("offer_back")}
            asks = not (_ASKS.isdisjoint(prose.spoken) and signs.isdisjoint(("speak_up", "time_to_think")))
            if asks or told != {"made"}:
                plain = "made" in told and asks and Move.DEADLINE in by_move
                return because(MessageKind.OFFER_REMINDER, Move.OFFER_BACK, note=MADE_BEFORE if plain else "")
        if Move.OFFER in by_move and not made and len(terms) < 2:
            return because(MessageKind.OFFER_REMINDER, Move.OFFER, note="it speaks of an offer that was made")
        if Move.OFFER in by_move and (
            terms or Move.DEADLINE in by_move or len(by_move[Move.OFFER]) > 1 or Move.INVITE not in by_move
        ):
            return because(MessageKind.OFFER, Move.OFFER)
        pushes = [
            a
            for a in by_move.get(Move.PRESSURE, ())
            if isinstance(a.facts, Pressure) and a.facts.tactic in _OFFER_PUSHES
        ]
        if _of_a_job(prose, pushes) and not decisions and Move.INVITE not in by_move and Move.HOLD not in by_move:
            return because(MessageKind.OFFER if len(terms) > 1 else MessageKind.OFFER_REMINDER, Move.PRESSURE)
        if in_full:
            return because(MessageKind.OFFER, note=f"states {len(terms)} terms of employment")
    if decisions and Move.ASK_THOUGHTS in by_move and _LOOKS_BACK.isdisjoint(by_move) and _only_recalls(prose):
        return because(MessageKind.SURVEY, Move.ASK_THOUGHTS, note=ASKS_AFTER)
    if decisions:
        return _with_decision(by_move, signs, because)
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
    if (
        Move.GOODWILL in by_move
        and Move.FEEDBACK not in by_move
        and not any(line.says(wording_of(prose.language, "leaves")) for line in prose.lines)
        and (Move.THANKS in by_move or Move.KEEP_ON_FILE in by_move or Move.REASON in by_move)
    ):
        return because(MessageKind.REJECTION, Move.GOODWILL, note="it wishes well and offers no next step")
    return MessageKind.UNKNOWN, ()


def _makes(line: Line, hit: CueHit) -> bool:
    """Whether a cue makes the offer: "the offer of the role" does, but not in "I sent you the offer of the role"."""
    if hit.cue.fact == "mention" or line.has("they_declined"):  # "congratulations on the other role"
        return False
    return not line.has("offer_back") or "you" in line.norms[hit.first : hit.last]


def _only_recalls(prose: Prose) -> bool:
    """Whether each no is told as long past, without regret: "you applied to us in January and were not successful"."""
    lines = prose.lines_cueing("decision")
    return "regret" not in prose.moves and all(
        not _APPLIED.isdisjoint(line.norms) and not _WAS.isdisjoint(line.norms) and "been" not in line.norms
        for line in lines
    )


def _of_a_job(prose: Prose, pushes: Sequence[Annotation]) -> bool:
    """Whether pushes tell of an offer of a job: by their kind, their number or the words that go with such an offer."""
    tactics = {a.facts.tactic for a in pushes if isinstance(a.facts, Pressure)}
    if len(tactics) > 1 or not tactics <= _ANYWHERE:
        return True
    if speaks_of(prose, "of_a_job") < sum(speaks_of(prose, affair) for affair in OTHER_AFFAIRS):
        return False
    return bool(tactics) and not _OF_OFFERS.isdisjoint(prose.words)


def _with_decision(by_move: Mapping[Move, Sequence[Annotation]], signs: Set[str], because: _Because) -> KindRead:
    """A no is said: is it this message's news, or history that another purpose stands on?"""
    told_before = "past" in signs
    explicit = [d for d in by_move[Move.DECISION] if isinstance(d.facts, Decision) and d.facts.explicit]
    if "still_in" in signs:
        return because(MessageKind.STATUS_UPDATE, Move.HOLD, note="the candidate is still in the running")
    weak = all(isinstance(d.facts, Decision) and d.facts.weak for d in by_move[Move.DECISION])
    if weak and (Move.HOLD in by_move or _NO_BESIDE.isdisjoint(by_move)):
        return because(MessageKind.STATUS_UPDATE, Move.DECISION, note="nothing is said of this candidate")
    if not explicit and told_before and (Move.ACKNOWLEDGE in by_move or Move.HOLD in by_move):
        return because(MessageKind.STATUS_UPDATE, Move.HOLD)
    if Move.INVITE in by_move and _LOOKS_BACK.isdisjoint(by_move):
        return because(MessageKind.INTERVIEW_INVITE, Move.INVITE, Move.DECISION)
    if told_before and Move.POOL in by_move:
        return because(MessageKind.TALENT_POOL, Move.POOL)
    if told_before and Move.ASK_THOUGHTS in by_move and Move.FEEDBACK not in by_move and Move.THANKS not in by_move:
        return because(MessageKind.SURVEY, Move.ASK_THOUGHTS)
    return because(MessageKind.REJECTION, Move.DECISION)
