"""The employer of an offer, told by where a name stands: "on behalf of …", "the role of Clerk at …", "… is pleased to".

Asked only where no form of company ("Ltd") and no label tells it, and only of what is an offer already.
"""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.facts import Term
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.prose import Prose
from candidate_comms.moves.times import MONTHS, WEEKDAYS
from candidate_comms.text.expressions import Expression
from candidate_comms.text.spans import Span
from candidate_comms.vocabulary import Move, TermName, TermState

__all__ = ["annotate_employer"]

_NAME = r"(?P<name>(?:the )?[A-Z][\w’'-]{1,30}(?: (?:(?:&|and|of) )?[A-Z][\w’'&-]{0,30}){0,5})"
_AT = Expression(
    r"\b(?:[Oo]n behalf of|[Ww]elcome to|join|joining"
    r"|(?:join|role|post|position|job|employment|appointment|internship|work)\b[^.;:\n]{0,60}? (?:at|with)) " + _NAME
)
_PLEASED = Expression(
    r"(?:^|, |\b[Ww]e at )"
    + _NAME
    + r",? (?:(?:is|are) (?:\w+ )?(?:pleased|delighted|happy|excited|thrilled|glad|proud|offering)"
    r"|would (?:like|love)|wishes|offers|has decided|have decided)\b"
)
_NO_NAME = frozenset(
    {"we", "i", "hr", "human", "the", "our", "you", "it", "they", "he", "this"}
    | {"following", "further", "hi", "hello", "hey", "dear"}
)


def annotate_employer(prose: Prose) -> Iterator[Annotation]:
    """A TERM at the first such name."""
    for line in prose.lines:
        if line.sentence.part != "body":
            continue
        words = line.place.cut(prose.document.text)
        for shape in (_PLEASED, _AT):
            for match in shape.finditer(words):
                if _is_name(match.group("name")):
                    start = line.place.start
                    span = Span(start + match.start("name"), start + match.end("name"))
                    yield prose.note(Move.TERM, span, Term(TermName.EMPLOYER, TermState.STATED))
                    return


def _is_name(words: str) -> bool:
    first = words.split()[0].casefold()
    if words.endswith(" I"):
        return False  # "Gene and I would like to offer you"
    return first not in _NO_NAME and first not in MONTHS and first.removesuffix("s") not in WEEKDAYS
