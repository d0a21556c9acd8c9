"""Rights to change the terms as one likes: "subject to change at any time", "any other duties we require"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from candidate_comms.moves.facts import OpenChange
from candidate_comms.moves.lexicon import wordings_of
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.prose import Line, Prose
from candidate_comms.text.spans import Span
from candidate_comms.text.wordings import Wording
from candidate_comms.vocabulary import Move

__all__ = ["annotate_open_changes"]


def annotate_open_changes(prose: Prose) -> Iterator[Annotation]:
    """An OPEN_CHANGE for each right to change that nothing in its sentence keeps within bounds."""
    say = wordings_of("en", "change", "vague")
    for line in prose.lines:
        if line.sentence.part != "body" or not line.may_say(say["open"]):
            continue
        match = say["open"].search(line.folded)
        if match is None or line.says(say["bounded"]) or _is_theirs(line, match, say["theirs"]):
            continue
        at = next((i for i, first in enumerate(line.starts) if first >= line.start + match.start()), 0)
        if line.clauses.negated(at) or line.clauses.conditional(at):
            continue
        span = Span(line.start + match.start(), line.start + match.end())
        yield prose.note(Move.OPEN_CHANGE, span, OpenChange(of_plans=line.says(say["common"])))


def _is_theirs(line: Line, match: re.Match[str], theirs: Wording) -> bool:
    """Whether it is the candidate who may change it: a mind, an answer."""
    found = theirs.search(line.folded)
    return found is not None and found.start() < match.end() and match.start() < found.end()
