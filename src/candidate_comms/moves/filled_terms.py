"""Whether a value stands beside the words that would empty a term: "as per policy: 25 days a year"."""

from __future__ import annotations

from candidate_comms.documents.model import Slot
from candidate_comms.moves.emptied import Emptied, Signs
from candidate_comms.moves.lexicon import wording_of
from candidate_comms.moves.money import find_plain_figure
from candidate_comms.moves.prose import Line, Prose
from candidate_comms.text.expressions import Expression
from candidate_comms.vocabulary import SlotRole, TermName

__all__ = ["is_filled"]

_NEAR = 45  # characters around an empty word in which a figure fills it
_CLAUSE_ENDS = Expression(r",\s+(?:and|but|while|with)\b|;|\.\s")
_LIST_FOLLOWS = Expression(r"\s*(?::|\((?!delete|tb[cad]|to be|or ))")
_LENGTH = Expression(
    r"(?:\d|\b(?:a(?! year)|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty|"
    r"ninety))\b"
    r"[\s)('-]{0,3}(?:\(?\d{1,3}\)?[\s-]{0,3})?(?:calendar|working|clear|paid|full|business|weekly|contracted|annual)?"
    r"[\s-]{0,2}(?:hours?|hrs?|days?|weeks?|months?|years?)"
)
_WEEK = Expression(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)(?:day)?s?\b|\d\s*[ap]\.?m\b|\d{1,2}[:.]\d\d"
    r"|\b\d{1,2}(?:\.\d+)? (?:a|per|each) week\b|\b\d{1,2} ?(?:-|to) ?\d"
)
_RISES = Expression(r"\b(?:go|goes|going|rise|rises|rising|move|moves|increase|increases|increasing|step|steps)\s+$")
_TIMES_OF_PAY = Expression(r"freq|period|cycle|schedule|date|day|often|interval")
"""Names of slots that hold when pay is paid, and not how much."""
_ONLY_NAMES = Expression(r"[\s\w*•-]{0,20}:?[\s\w]{0,24}(?:(?:,|/|&| and| or)[\s\w]{0,24}){1,8}")
_LENGTHS = frozenset({TermName.HOLIDAY, TermName.NOTICE, TermName.PROBATION, TermName.HOURS})


_WITHOUT_LIST = frozenset({"blank", "some_time_to_answer"})


def is_filled(signs: Signs, prose: Prose, emptied: Emptied, slots: list[Slot], order: str) -> bool:
    """Whether a value stands beside the empty words after all."""
    line, term, span = emptied.line, emptied.term, emptied.visible
    folded = prose.folded
    if emptied.idea in _WITHOUT_LIST:
        return term is TermName.DECISION_DATE and bool(line.days(order))
    if line.says(signs.filled) or _LIST_FOLLOWS.match(folded, span.end, line.end):
        return True
    if any(slot.role is not SlotRole.PERSON for slot in slots) and term is not TermName.PAY:
        return True
    until = _CLAUSE_ENDS.search(folded, span.end, min(line.end, span.end + _NEAR))
    near = folded[max(line.start, span.start - _NEAR) : until.start() if until else min(line.end, span.end + _NEAR)]
    if term is TermName.PAY:
        up_to = folded.find("up to", span.start, span.end)
        if up_to >= 0 and _RISES.search(folded, line.start, up_to):
            return True  # "your pay goes up to £41,000"
        if emptied.idea in ("about", "plain", "alternative") or (emptied.idea == "depends" and _of_a_range(line)):
            return False
        slots = [slot for slot in slots if not _TIMES_OF_PAY.search(slot.name.lower())]
        return bool(slots) or bool(line.amounts) or (find_plain_figure(folded, line.start, line.end) is not None)
    if term is TermName.START_DATE:
        days = line.days(order)
        if emptied.idea == "some_time":
            return any(not day.today for day in days)
        return any(day.fixed for day in days)
    if term in _LENGTHS:
        if term is TermName.HOLIDAY and emptied.idea == "praised":
            near = line.folded  # "a generous scheme: 30 days of it"
        return _LENGTH.search(near) is not None or (term is TermName.HOURS and _WEEK.search(near) is not None)
    if term is TermName.BENEFITS:
        if emptied.idea in ("elsewhere", "depends") and signs.benefits.search(span.cut(folded)):
            return True  # "medical insurance as per the group's plan": it is told which benefit there is
        if emptied.idea in ("put_off", "our_choice"):
            listed = _ONLY_NAMES.fullmatch(folded, line.start, span.start)
            if signs.benefits.search(span.cut(folded)) or (listed and signs.benefits.search(listed.group())):
                return False  # "meals and flights will be looked at case by case"
        rest = folded[line.start : span.start] + " " + folded[span.end : line.end]
        return signs.benefits.search(rest) is not None or "%" in line.folded
    if term is TermName.LOCATION:
        rest = folded[line.start : span.start] + " | " + folded[span.end : line.end]
        return wording_of("en", "now_and_then", "terms").search(rest) is not None
    return False


def _of_a_range(line: Line) -> bool:
    """Whether the pay of a line is a range, of which it depends what is paid."""
    return any(seen.money.low != seen.money.high for seen in line.amounts)
