"""What an Arabic message is for, decided from its moves, with the evidence."""

from __future__ import annotations

from collections.abc import Sequence, Set

from candidate_comms.moves.arabic.after_the_yes import they_accepted
from candidate_comms.moves.arabic.lexicon import is_in, small, word_list
from candidate_comms.moves.arabic.line import Line
from candidate_comms.moves.arabic.offers import makes_an_offer
from candidate_comms.moves.arabic.page import Page
from candidate_comms.moves.arabic.pressure import tactics_cued
from candidate_comms.moves.arabic.undone import is_not_yet
from candidate_comms.moves.facts import Decision, Term
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.package import PACKAGE
from candidate_comms.vocabulary import MessageKind, Move, Tactic, TermName, TermState

__all__ = ["read_kind"]

_OF_A_JOB = frozenset(
    {
        Tactic.SIGN_NOW.value,
        Tactic.RESIGN_NOW.value,
        Tactic.RIVALS.value,
        Tactic.NO_COMPARISON.value,
        Tactic.INCENTIVE_DECAY.value,
        Tactic.NO_NEGOTIATION.value,
        Tactic.THREAT.value,
    }
)
_ENDING = frozenset(
    {Move.THANKS, Move.REGRET, Move.GOODWILL, Move.KEEP_ON_FILE, Move.OPEN_DOOR, Move.REASON, Move.FEEDBACK_OFFER}
    | {Move.FEEDBACK_REFUSAL}
)
"""What a letter is made of that ends an application."""
_MANY_ENDINGS = 4
_NEAR = 3  # words
_A_PACKAGE = 4  # terms
_GOES_ON = frozenset({Move.INVITE, Move.HOLD, Move.ACKNOWLEDGE})
_NO_OFFER = frozenset({Move.ASK_THOUGHTS, Move.POOL, Move.NEXT_STAGE, Move.FEEDBACK, Move.REGRET, Move.WITHDRAW})
_LOOKS_BACK = frozenset({Move.GOODWILL, Move.REASON, Move.FEEDBACK})
"""What nobody says who invites."""
_LAST_WORDS = frozenset({Move.REGRET, Move.GOODWILL, Move.OPEN_DOOR, Move.KEEP_ON_FILE})

KindRead = tuple[MessageKind, tuple[str, ...]]


def read_kind(page: Page, annotations: Sequence[Annotation]) -> KindRead:
    """The kind and the words that told it; ``UNKNOWN`` where nothing does."""
    told = _Told(page, annotations)
    signs, explicit = page.moves, told.said_outright
    if "they_declined" in signs and not told.made:
        return told.because(MessageKind.OTHER, note="it answers a candidate who declined")
    in_full = len(told.terms) >= _A_PACKAGE and told.has_pay
    settled = Move.WITHDRAW in told.moves or (told.made and (explicit or in_full))
    if not settled and they_accepted(page, made=told.made, paid=told.has_pay):
        return told.because(MessageKind.OTHER, note="it answers a candidate who accepted")
    if Move.CANDIDATE_VOICE in told.moves and not told.made:
        return told.because(MessageKind.OTHER, Move.CANDIDATE_VOICE)
    if "retract" in signs:
        return told.because(MessageKind.OTHER, note="it takes an earlier message back")
    if "asked_for" in signs and not explicit:
        return told.because(MessageKind.OTHER, note="it answers a question about an earlier no")
    if Move.WITHDRAW in told.moves and not told.made:
        return told.because(MessageKind.OFFER_WITHDRAWAL, Move.WITHDRAW)
    if not explicit or (told.made and told.names_pay):
        found = _of_offers(told)
        if found is not None:
            return found
    return _with_decision(told) if Move.DECISION in told.moves else _without(told)


class _Told:
    """The moves of a message, and what they come to."""

    def __init__(self, page: Page, annotations: Sequence[Annotation]) -> None:
        self.page = page
        self._first: dict[Move, Annotation] = {}
        for annotation in annotations:
            self._first.setdefault(annotation.move, annotation)
        self.moves: Set[Move] = self._first.keys()
        facts = [annotation.facts for annotation in annotations]
        self.terms = {t.name for t in facts if isinstance(t, Term) and t.state is not TermState.MISSING} & PACKAGE
        self.has_pay = TermName.PAY in self.terms
        self.names_pay = any(isinstance(t, Term) and t.money is not None for t in facts)
        self.said_outright = any(isinstance(d, Decision) and d.explicit for d in facts)
        self.pending = any(
            h.cue.move in ("hold", "acknowledge") and not h.cue.fact and not _sorry(line, h.first)
            for line in page.lines
            if not line.asks
            for h in line.hits
        )
        """Whether something is still to come: an apology for a delay tells nothing of it, nor a receipt."""
        self.not_yet = any(is_not_yet(line, h) for line in page.cueing("decision") for h in line.cued("decision"))
        """Whether it says that nobody was chosen yet."""
        cued = {h.cue.fact for line in page.cueing("offer") for h in line.cued("offer") if makes_an_offer(line, h)}
        self.made = not cued.isdisjoint(("", "yours", "as"))
        """Whether a job is offered here, and not only spoken of."""
        self.papers = not cued.isdisjoint(("title", "headed", "enclosed"))
        """Whether its title says so, or a paper that comes with it."""
        self.hinted = "hint" in cued
        self.pay_for_a_month = any(isinstance(t, Term) and t.money is not None and t.money.period for t in facts)
        self.names_a_job = any(isinstance(t, Term) and t.name is TermName.JOB_TITLE for t in facts)
        paid = word_list("paid_already", "offers")
        self.paid_already = any(line.holds(paid) for line in page.lines)
        advertised = word_list("advertised", "offers")
        self.advertised = any(line.holds(advertised) for line in page.lines)
        recruiting = word_list("recruiting", "offers")
        self.recruiting = any(line.holds(recruiting) for line in page.lines)
        self.asks_for_a_yes = any(isinstance(t, Term) and t.name is TermName.HOW_TO_ACCEPT for t in facts)

    def because(self, kind: MessageKind, *moves: Move, note: str = "") -> KindRead:
        """A kind with the words that tell it."""
        quotes = tuple(f"{m}: “{self._first[m].quote}”" for m in moves if m in self._first)
        return kind, (*quotes, *((note,) if note else ()))


def _sorry(line: Line, at: int) -> bool:
    """Whether a word stands in an apology for a delay."""
    return any(h.first <= at < h.last + 1 for h in line.cued("hold") if h.cue.fact == "delay")


def _of_offers(told: _Told) -> KindRead | None:
    """An offer, or what comes after one; None where it is neither."""
    moves, terms = told.moves, told.terms
    if Move.EXTEND in moves and "no_extension" not in told.page.moves and len(terms) < 3 and not told.made:
        return told.because(MessageKind.OFFER_EXTENSION, Move.EXTEND)
    if Move.OFFER_BACK in moves and len(terms) < 4 and not told.made:
        return told.because(MessageKind.OFFER_REMINDER, Move.OFFER_BACK)
    made = told.made or (told.papers and Move.DECISION not in moves)
    if made and (terms or Move.DEADLINE in moves or Move.INVITE not in moves):
        return told.because(MessageKind.OFFER, Move.OFFER)
    if len(terms) >= _A_PACKAGE and told.has_pay and Move.INVITE not in moves and not told.advertised:
        return told.because(MessageKind.OFFER, note=f"states {len(terms)} terms of employment")
    if Move.DECISION in moves:
        return None
    if told.names_pay and moves.isdisjoint(_GOES_ON) and not told.advertised:
        if Move.OFFER in moves and (told.hinted or len(terms) > 1):
            return told.because(MessageKind.OFFER, Move.OFFER, note="it speaks of an offer and states its pay")
        if told.asks_for_a_yes and len(terms) > 1:
            return told.because(MessageKind.OFFER, note="it states pay and asks for a yes")
        of_a_job = told.names_a_job or told.asks_for_a_yes or TermName.START_DATE in terms
        of_work_to_come = not told.recruiting and not told.paid_already and moves.isdisjoint(_NO_OFFER)
        if told.pay_for_a_month and of_a_job and of_work_to_come:
            return told.because(MessageKind.OFFER, note="it states pay for a job, and nothing else that it could be")
    pushes = tactics_cued(told.page) & _OF_A_JOB
    kind = MessageKind.OFFER if len(terms) > 1 else MessageKind.OFFER_REMINDER
    if Move.OFFER in moves and not told.made and (Move.DEADLINE in moves or pushes):
        return told.because(kind, Move.OFFER, note="it speaks of an offer that was made")
    if len(pushes) > 1 and moves.isdisjoint((Move.INVITE, Move.HOLD)):
        return told.because(kind, Move.PRESSURE)
    return None


def _without(told: _Told) -> KindRead:
    """The kind of a message in which nobody is told no, and nothing is offered."""
    moves, signs = told.moves, told.page.moves
    if Move.INVITE in moves:
        return told.because(MessageKind.INTERVIEW_INVITE, Move.INVITE)
    waits = "still_in" in signs and not any(line.has("acknowledge") for line in told.page.cueing("still_in"))
    if Move.ACKNOWLEDGE in moves and not waits:
        return told.because(MessageKind.ACKNOWLEDGEMENT, Move.ACKNOWLEDGE)
    if Move.HOLD in moves or "still_in" in signs or (told.not_yet and Move.POOL not in moves):
        return told.because(MessageKind.STATUS_UPDATE, Move.HOLD)
    if Move.POOL in moves:
        return told.because(MessageKind.TALENT_POOL, Move.POOL)
    if Move.ASK_THOUGHTS in moves and (Move.FEEDBACK not in moves or _LAST_WORDS.isdisjoint(moves)):
        return told.because(MessageKind.SURVEY, Move.ASK_THOUGHTS)
    if _asks_for_another(told.page):
        return MessageKind.UNKNOWN, ()
    ends = not moves.isdisjoint((Move.THANKS, Move.KEEP_ON_FILE, Move.REASON, Move.REGRET))
    if len(_ENDING & moves) >= _MANY_ENDINGS and Move.OFFER not in moves:
        return told.because(
            MessageKind.REJECTION, *sorted(_ENDING & moves), note="it says what only a no is followed by"
        )
    opens = Move.OPEN_DOOR in moves and moves.isdisjoint((Move.REASON, Move.KEEP_ON_FILE, Move.REGRET))
    if Move.GOODWILL in moves and ends and not opens:
        return told.because(MessageKind.REJECTION, Move.GOODWILL, note="it wishes well and offers no next step")
    if Move.REASON in moves and Move.THANKS in moves and not moves.isdisjoint((Move.REGRET, Move.KEEP_ON_FILE)):
        return told.because(MessageKind.REJECTION, Move.REASON, note="it gives a reason and offers no next step")
    return MessageKind.UNKNOWN, ()


def _asks_for_another(page: Page) -> bool:
    """Whether the message answers a request for a loan, a tender, a visa, and speaks of no job."""
    asked, affairs = frozenset({"طلب~"}), word_list("other_affair", "words")
    for line in page.lines:
        for index, word in enumerate(line.norms):
            if is_in(word, asked) and line.holds(affairs, index + 1, index + 1 + _NEAR):
                return not any(other.holds(small("undone_jobs") | word_list("met", "words")) for other in page.lines)
    return False


def _with_decision(told: _Told) -> KindRead:
    """A no is said: is it this message's news, or history that another purpose stands on?"""
    moves, signs, explicit = told.moves, told.page.moves, told.said_outright
    told_before = "past" in signs
    if "still_in" in signs and not explicit:
        return told.because(MessageKind.STATUS_UPDATE, Move.HOLD, note="the candidate is still in the running")
    if not explicit and told.pending and Move.GOODWILL not in moves:
        return told.because(MessageKind.STATUS_UPDATE, Move.HOLD, Move.DECISION)
    if Move.INVITE in moves and Move.NEXT_STAGE not in moves and _LOOKS_BACK.isdisjoint(moves):
        return told.because(MessageKind.INTERVIEW_INVITE, Move.INVITE, Move.DECISION)
    if told_before and (Move.POOL in moves or (Move.OPEN_DOOR in moves and not explicit)):
        return told.because(MessageKind.TALENT_POOL, Move.POOL)
    if told_before and Move.ASK_THOUGHTS in moves and moves.isdisjoint((Move.FEEDBACK, Move.THANKS)):
        return told.because(MessageKind.SURVEY, Move.ASK_THOUGHTS)
    return told.because(MessageKind.REJECTION, Move.DECISION)
