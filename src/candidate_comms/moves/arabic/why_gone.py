"""Why nobody will have a role, in Arabic: whatever it is, it lies outside what the candidate can do."""

from __future__ import annotations

from candidate_comms.moves.arabic.lexicon import is_in, small
from candidate_comms.moves.arabic.line import Line
from candidate_comms.moves.arabic.page import Page
from candidate_comms.moves.lexicon import Cue

__all__ = ["note_why_gone"]

_LABEL = 4  # words
_TOLD = 3  # words
_OUTSIDE = Cue("reason", "outside", False, False, False, True, -1)


def note_why_gone(page: Page) -> None:
    """Note the reason in the line that heads one, of a message in which a role is gone: "والسبب ما يلي: …"."""
    if not page.cueing("role_gone"):
        return
    for line in page.lines:
        if line.part != "body" or line.has("reason", "decision", "feedback_offer", "feedback_refusal"):
            continue
        first = _after_label(line)
        if first and len(line.norms) - first >= _TOLD and not line.asks:
            line.note(first, len(line.norms), _OUTSIDE)
            line.moves |= {_OUTSIDE.move}
    page.note_again()


def _after_label(line: Line) -> int:
    """The word after "the reason:" or "what happened:"; 0 where none stands."""
    at = next((index for index in range(1, min(len(line.norms), _LABEL + 1)) if ":" in line.before(index)), 0)
    return at if any(is_in(word, small("why_gone_label")) for word in line.norms[:at]) else 0
