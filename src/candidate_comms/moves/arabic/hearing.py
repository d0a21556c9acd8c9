"""The second hearing of an Arabic message: lines in which no cue tells anything are weighed, and weak cues are too.

What the weights are sure of is noted at its line as a cue would be, so that everything after it reads both alike: the
rest of the line may still undo it, and the kind is told from all together. What they are sure is innocent, no cue makes
a move of. The thresholds are those at which hardly any line was misread that the weights had not learned from
(``tests/corpus/train_arabic.py --cross``).
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from itertools import pairwise
from typing import NamedTuple

from candidate_comms.moves.arabic.decision import only_meets
from candidate_comms.moves.arabic.lexicon import is_in, word_list
from candidate_comms.moves.arabic.likelihood import LINES, PUSHES, Likelihoods, weighable
from candidate_comms.moves.arabic.line import Line
from candidate_comms.moves.arabic.page import Page
from candidate_comms.moves.arabic.why_gone import note_why_gone
from candidate_comms.moves.facts import Decision
from candidate_comms.moves.lexicon import Cue
from candidate_comms.moves.model import Annotation
from candidate_comms.vocabulary import Move

__all__ = ["hear", "hear_in_rejection", "hear_pushes", "hear_unheard", "pushed", "told"]


class _Sure(NamedTuple):
    """From when on a reading is believed, and the cue that is noted then."""

    least: float
    move: str
    fact: str = ""
    silent: frozenset[str] = frozenset()
    """Cues beside which it is not believed, with that of its own move."""


_TOLD = frozenset({"past", "retract", "still_in", "they_declined", "asked_for", "candidate_voice", "unheard"})
"""Cues of a line that speaks of another message or of an open one."""
_SURE = {
    "decision": _Sure(0.97, "decision", "", _TOLD | {"hold", "invite", "offer", "acknowledge", "only_told"}),
    "offer": _Sure(
        0.97, "offer", "", _TOLD | {"offer_back", "extend", "withdraw", "decision", "invite", "hold", "presented"}
    ),
    "open_door": _Sure(0.9, "open_door", "", _TOLD | {"invite", "offer", "keep_on_file", "feedback_offer", "reason"}),
    "on_file": _Sure(0.8, "keep_on_file", "", _TOLD | {"open_door"}),
    "thanks": _Sure(0.85, "thanks", "", frozenset({"candidate_voice"})),
    "ask_thoughts": _Sure(0.95, "ask_thoughts", "", frozenset({"feedback_offer", "invite"})),
    "feedback_offer": _Sure(
        0.9, "feedback_offer", "", frozenset({"ask_thoughts", "feedback_refusal", "time_to_think", "contact"})
    ),
    "generic_reason": _Sure(0.95, "reason", "generic", _TOLD),
    "outside": _Sure(0.9, "reason", "outside", _TOLD),
    "hold": _Sure(0.85, "hold", "", _TOLD | {"decision", "invite", "offer"}),
    "invite": _Sure(0.9, "invite", "", _TOLD | {"decision", "offer", "open_door", "feedback_offer"}),
    "acknowledge": _Sure(0.75, "acknowledge", "", _TOLD | {"decision", "invite", "offer"}),
    "candidate_voice": _Sure(0.9, "candidate_voice", "", frozenset({"decision", "offer"})),
    "reminder": _Sure(0.7, "offer_back", "", frozenset({"offer", "decision", "extend", "withdraw", "presented"})),
    "withdraw": _Sure(0.7, "withdraw", "", frozenset({"offer", "extend", "decision", "presented"})),
}
_UNHEARD = {"decision": (1.0, 0.75, 0.5), "offer": (0.97, 0.97, 0.97)}
"""The same where nothing tells what a message is for: alone, beside thanks, beside what stands beside a no."""
_WITH_FEEDBACK, _TO_GROUND = 0.35, 0.9
"""How likely a no must be beside plain feedback, and how likely that: few tell it to anybody whom they take."""
_OPEN = ("offer", "invite", "hold", "acknowledge", "candidate_voice", "reminder", "extend", "withdraw", "silence")
_EVEN = 0.6
"""How likely a line may at most do another thing, of a message whose purpose the weights alone tell."""
_BESIDE_OTHERS = ("thanks", "decision")
"""What a line often does beside something else that is likelier."""
_COURTESIES = frozenset({"goodwill", "regret", "reason", "keep_on_file", "role_gone", "other_chosen"})
_BESIDE_A_NO = ("feedback", "generic_reason", "outside", "on_file", "hedge", "feedback_refusal")
_PLAIN = 0.8
"""How likely a line must be one of these to count as what a rejection has too."""
_MAY_ASK = frozenset({"ask_thoughts", "invite", "feedback_offer", "reminder", "open_door"})
"""What a question may do."""
_MAY_BE_TIED = frozenset({"ask_thoughts", "feedback_offer", "open_door", "thanks", "on_file"})
"""What may hang on an "if"."""
_TITLE = 5  # words
_TOLD_IN = 3  # words
_IN_A_WORD = frozenset({"decision", "thanks", "offer"})
"""What two words can tell."""
_NOT_ASKED_FOR = frozenset({"thanks", "decision", "offer"})
"""What a line does not do that asks the reader for something."""
_OF_SEVERAL = ("individual", "not_decision")
_SCARCELY, _INNOCENT, _SOMEWHAT = 0.1, 0.6, 0.3
"""Under the first a cue of a no is passed over, if the line is as likely as the second to sound like a no only, and
less likely than the third to tell what stands beside a no.
"""
_SAYS_NO, _UNLIKE = 0.95, 0.2
"""Where a line with a cue of a no is as likely as the first to say it, nobody is taken for the candidate by a line less
likely than the second to be one's.
"""
_OF_THE_CANDIDATE = ("candidate_voice", "they_declined", "asked_for")
"""Cues that somebody else speaks, or of something else, than whoever offers a job or refuses it."""
_IN_A_REJECTION = {
    "decision": (Move.DECISION, 0.3),
    "thanks": (Move.THANKS, 0.5),
    "open_door": (Move.OPEN_DOOR, 0.75),
    "ask_thoughts": (Move.ASK_THOUGHTS, 0.6),
    "feedback_offer": (Move.FEEDBACK_OFFER, 0.6),
}
"""How likely a line of a rejection must make these, if none is heard in all of it: a letter usually has them."""
_PUSH, _TACTIC = 0.95, 0.7
"""How likely a line must push, and push in one way, where no cue tells it."""
_NUMBER = -1


def hear(page: Page) -> None:
    """Note at each line of a message what the weights are sure of, and drop the cues that they are sure to be none."""
    if _of_another_affair(page):
        return
    weighed = [(line, Likelihoods(line, LINES)) for line in weighable(page)]
    for line, likely in weighed:
        line.likely = likely.of
    for line, likely in weighed:
        reading = told(line, likely)
        if not reading or (reading in _UNHEARD and page.cueing(*_OF_THE_CANDIDATE)):
            continue
        if reading != "decision" or _signs_of_a_no(page, line):  # a no that comes alone is not believed
            _note(line, likely, reading)
    for line in page.cueing("decision"):
        innocent = line.likely("not_decision") >= _INNOCENT and max(map(line.likely, _BESIDE_A_NO)) < _SOMEWHAT
        if line.likely("decision") < _SCARCELY and innocent:
            line.pass_over("decision")
    if any(line.likely("decision") >= _SAYS_NO for line in page.cueing("decision")):
        for line in page.cueing("candidate_voice"):
            if line.likely("candidate_voice") < _UNLIKE:
                line.pass_over("candidate_voice")
    page.note_again()
    note_why_gone(page)


def _of_another_affair(page: Page) -> bool:
    """Whether a message speaks of a loan, a tender, a visa, and nowhere of a job."""
    affairs = word_list("other_affair", "words")
    if not any(line.holds(affairs) for line in page.lines):
        return False
    return not any(line.holds(word_list("of_a_job", "hearing")) for line in page.lines)


def hear_unheard(page: Page) -> bool:
    """Note what a message is for that no cue tells, if one line tells it and no line speaks against it."""
    lines = [line for line in weighable(page) if not _only_closes(line)]
    for reading, least_by_signs in _UNHEARD.items():
        line = max(lines, key=lambda line: line.likely(reading), default=None)
        if line is None or page.cueing(*_OF_THE_CANDIDATE):
            return False
        least = least_by_signs[_signs_of_a_no(page, line)]
        if reading == "decision" and any(each.likely("feedback") >= _TO_GROUND for each in lines if each is not line):
            least = _WITH_FEEDBACK
        if line.likely(reading) < least:
            continue
        others = [other for other in (*_OPEN, *_UNHEARD) if other != reading]
        if any(_does_otherwise(each, line, reading, other) for each in lines for other in others):
            continue
        likely = Likelihoods(line, LINES)
        met = line.has("someone_else") and only_meets(line)
        innocent = met or _is_innocent(line, reading) or line.has(*_TOLD) or line.likely("not_decision") >= _INNOCENT
        if not (innocent or _is_of_others(line, likely, reading)):
            _note(line, likely, reading)
            page.note_again()
            return True
    return False


def _only_closes(line: Line) -> bool:
    """Whether a line is nothing but the formula that a letter closes with."""
    return line.part == "closing" and any(
        hit.first == 0 and hit.last == len(line.norms) for hit in line.cued("part_closing")
    )


def _does_otherwise(each: Line, line: Line, reading: str, other: str) -> bool:
    """Whether a line likely does another thing than ``line``; "no offer" speaks of an offer itself."""
    if each.likely(other) < _EVEN:
        return False
    return not (
        each is line and reading == "decision" and other == "offer" and line.likely(reading) > line.likely(other)
    )


def hear_in_rejection(page: Page, made: Set[Move]) -> Iterator[Annotation]:
    """What a rejection likely says besides, of the moves that nothing in it was heard to make."""
    for reading, (move, least) in _IN_A_REJECTION.items():
        if move in made:
            continue
        line = max(weighable(page), key=lambda line: line.likely(reading), default=None)
        if line is None or line.likely(reading) < least or _is_innocent(line, reading) or _speaks(line, _SURE[reading]):
            continue
        likely = Likelihoods(line, LINES)
        if reading in _BESIDE_OTHERS or likely.likeliest(*_OF_SEVERAL) == reading:
            facts = Decision(explicit=True) if move is Move.DECISION else None
            yield page.note(move, line.start, line.end, facts, likely.evidence(reading))


def _signs_of_a_no(page: Page, no: Line) -> int:
    """Whether a message has what stands beside a no, in another line than that: 2 for regret, a reason or the like, 1
    for thanks alone, which most messages have.
    """
    lines = [line for line in page.lines if line is not no]
    if any(line.has(*_COURTESIES) or max(map(line.likely, _BESIDE_A_NO)) >= _PLAIN for line in lines):
        return 2
    return int(any(line.has("thanks") or line.likely("thanks") >= _PLAIN for line in lines))


def _note(line: Line, likely: Likelihoods, reading: str) -> None:
    sure = _SURE[reading]
    line.note_weighed(_cue(sure.move, sure.fact), likely.evidence(reading))


def hear_pushes(page: Page) -> None:
    """Note how the lines of an offer push, where no cue hears it and the weights are sure."""
    for line in weighable(page):
        if line.has("pressure"):
            continue
        likely = Likelihoods(line, PUSHES)
        if tactic := pushed(line, likely):
            line.note_weighed(_cue("pressure", tactic), likely.evidence(tactic))
    page.note_again()


def told(line: Line, likely: Likelihoods) -> str:
    """What the weights are sure that a line does, though no cue of it stands there; empty where they are not."""
    reading = likely.likeliest(*_OF_SEVERAL)
    sure = _SURE.get(reading)
    if sure is None or likely.of(reading) < sure.least or _speaks(line, sure):
        return ""
    if len(line.norms) < _TOLD_IN and reading not in _IN_A_WORD:
        return ""
    return "" if _is_innocent(line, reading) or _is_of_others(line, likely, reading) else reading


def _is_of_others(line: Line, likely: Likelihoods, reading: str) -> bool:
    """Whether an offer is no reader's: "We are glad to announce that Fahd joins us as a manager."."""
    if reading != "offer":
        return False
    if line.holds(word_list("advertised", "hearing")) or _is_agreed_already(line):
        return True
    return not (likely.of_reader or line.figures or len(line.norms) <= _TITLE)


def _is_agreed_already(line: Line) -> bool:
    """Whether terms are told as those of a contract that was signed: "حسب العقد الموقع"."""
    norms = line.norms
    return any(
        word in ("العقد", "عقدك", "عقدكم") and after == "الموقع" and before in word_list("according_to", "hearing")
        for before, word, after in zip(norms, norms[1:], norms[2:], strict=False)
    )


def _speaks(line: Line, sure: _Sure) -> bool:
    """Whether a cue of a line tells the same, or what goes ill with it; a mention of an offer does neither."""
    return any(
        hit.cue.fact != "mention" and (hit.cue.move == sure.move or hit.cue.move in sure.silent) for hit in line.hits
    )


def pushed(line: Line, likely: Likelihoods) -> str:
    """How the weights are sure that a line of an offer pushes; empty where they are not."""
    tactic = likely.likeliest("push")
    if likely.of("push") < _PUSH or likely.of(tactic) < _TACTIC or _is_innocent(line, tactic) or _calms(line):
        return ""
    return "" if tactic == "sign_now" and _tells_what_follows(line) else tactic


def _tells_what_follows(line: Line) -> bool:
    """Whether a signature is only what something comes after: "فور توقيع العقد"."""
    when, signing = word_list("upon", "hearing"), word_list("signing", "hearing")
    return any(word in when and is_in(after, signing) for word, after in pairwise(line.norms))


def _calms(line: Line) -> bool:
    """Whether a line says that something need not be, or that there is time."""
    needed = word_list("no_need", "deadlines") | word_list("haste", "hearing")
    return line.has("no_hurry", "time_to_think") or any(
        is_in(norm, needed) and line.clauses.negated(index) for index, norm in enumerate(line.norms)
    )


def _is_innocent(line: Line, reading: str) -> bool:
    """Whether a line asks, supposes or quotes, and so need not mean what its words say."""
    if reading in _NOT_ASKED_FOR and line.norms[0].lstrip("وف") in word_list("please", "hearing"):
        return True
    if reading == "thanks" and _only_takes_leave(line):
        return True
    if '"' in line.written or (line.asks and reading not in _MAY_ASK):
        return True
    return reading not in _MAY_BE_TIED and line.clauses.conditional(len(line.norms) - 1)


def _only_takes_leave(line: Line) -> bool:
    """Whether a line is the formula that ends a letter, with no word of thanks: "وتفضلوا بقبول فائق الاحترام"."""
    return is_in(line.norms[0], word_list("taking_leave", "hearing")) and not line.holds(
        word_list("of_thanks", "hearing")
    )


def _cue(move: str, fact: str) -> Cue:
    return Cue(move, fact, False, False, False, True, _NUMBER)
