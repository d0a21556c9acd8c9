"""What each amount of an offer's pay is: basic, allowance, total, on target, or an extra."""

from __future__ import annotations

from functools import cache

from candidate_comms.moves.lexicon import wordings_of
from candidate_comms.moves.prose import Line
from candidate_comms.text.expressions import Expression
from candidate_comms.text.spans import Span
from candidate_comms.text.wordings import Wording
from candidate_comms.vocabulary import PayRole

__all__ = ["role_of"]

_BEFORE, _AFTER = 40, 28  # characters around an amount in which the word stands that says what it is
_PAUSE = Expression(r"[=+/,;:.()\n|]|\b(?:and|plus|including|inclusive|inc|with|to|as|or|on)\b|\d|[£$€]")
_NEXT_AMOUNT = Expression(r"\d|[£$€]")
_AMOUNT_ENDS = Expression(r"\d(?![\d,.]*\d)")


@cache
def _roles() -> dict[PayRole, Wording]:
    return {PayRole(name): wording for name, wording in wordings_of("en", "role", "terms").by_name.items()}


def role_of(folded: str, line: Line, amount: Span) -> PayRole:
    """What the amount at a place of the folded text is.

    The word right after it tells ("AED 3,000 housing"), else the nearest before it since the amount before.
    """
    until = _until_pause(folded, amount.end, min(line.end, amount.end + _AFTER))
    after = _nearest(folded, amount.end, until)
    shared = after is not None and _NEXT_AMOUNT.match(folded, until) is not None
    if after is not None and not shared:
        return after[1]
    from_ = max(line.start - _BEFORE, 0, amount.start - _BEFORE)  # the label may stand in the line before
    for figure in _AMOUNT_ENDS.finditer(folded, from_, amount.start):
        from_ = figure.end()
    before = _nearest(folded, from_, amount.start, last=True)
    if before is not None:
        return before[1]
    on_target = after is not None and after[1] is PayRole.ON_TARGET  # in "£28,000 OTE £45,000" that is what follows
    return after[1] if after is not None and not on_target else PayRole.PAY


def _until_pause(folded: str, start: int, end: int) -> int:
    pause = _PAUSE.search(folded, start, end)
    return pause.start() if pause else end


def _nearest(folded: str, start: int, end: int, *, last: bool = False) -> tuple[int, PayRole] | None:
    """The first word of a role in a stretch, or the last."""
    found = [
        (match.start(), role) for role, wording in _roles().items() for match in wording.finditer(folded, start, end)
    ]
    if not found:
        return None
    return max(found) if last else min(found)
