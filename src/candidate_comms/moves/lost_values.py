"""Places from which a value fell out when the message was made: "impressed with your , and", "Dear None,".

A person who types leaves no such trace: a blank before a comma after "your", a programmer's word for nothing in the
place of a name, a brace that was never closed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from candidate_comms.documents.slot_names import role_of, slot_name
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.places import sentence_at
from candidate_comms.moves.prose import Prose
from candidate_comms.text.expressions import Expression
from candidate_comms.text.spans import Span
from candidate_comms.vocabulary import Move, SlotRole

__all__ = ["annotate_lost_values"]

_BLANK = r"[ \t\u00a0\u202f]"
_STOP = Expression(rf"(?<=\S){_BLANK}+(?P<stop>[,.;:!?])(?![\w.,;:!?)(-])")
_OWN = Expression(r"\b(?:[Yy]our|[Oo]ur)(?=[,;](?:\s|$))")
_ROLE_OF = Expression(
    rf"\b(?:role|position|post|job|vacancy){_BLANK}+of{_BLANK}+(?:at|with|in|and|for)\b(?!-)"
    rf"(?!{_BLANK}+(?:least|most|this|that|all|any|charge|house))"
)
_ADJACENT = Expression(
    rf"\b(?:your|our|the|a|an){_BLANK}{{2,}}(?:at|with|of|and|for|in|on|was|is)\b(?!-)"
    rf"|\b(?:at|with|for|of|in|as|on){_BLANK}{{2,}}(?:at|with|of|and|for|in|on|was|is)\b(?!-)"
)
_DOUBLED = Expression(rf"(?<=[^\W\d_,]){_BLANK}{{2,}}(?=[^\W\d_])")
_NOTHING = r"(?:None|null|NULL|undefined|NaN|nan|\[object Object\])"
_NO_NAME = Expression(
    rf"^{_BLANK}*(?P<greeting>(?:[Dd]ear|[Hh]i|[Hh]ello|[Hh]ey){_BLANK}+(?:M(?:r|s|rs|iss)\.?{_BLANK}+)?"
    rf"(?:{_NOTHING}|TBC|TBA|TBD|N/A|n/a)){_BLANK}*[,!:]?{_BLANK}*$"
    rf"|\b(?:at|joining|(?:role|position|post|title) (?:of|as)|interest in|[Rr]egards,)\s+(?P<value>{_NOTHING})"
    rf"(?={_BLANK}*(?:[,.;!?]|$|\n)|{_BLANK}+(?:at|and|for|in|on|with|team|role|position)\b)"
    rf"|\bthe (?P<role>{_NOTHING}) (?:role|position|post|job|vacancy|team)\b"
    r"|(?P<object>\[object Object\])"
    r"|\b(?P<named>(?:TBC|TBA|TBD)[ _-](?:name|role|title|company|date|manager))\b",
    re.MULTILINE,
)
_HALF_OPEN = Expression(
    r"(?<![{\[<«])(?:\{\{?|\[|<<|«)[ \t]?(?P<inner>[A-Za-z][A-Za-z_. -]{1,40})(?=[,.!;:]?[ \t]*(?:$|\n))"
    r"(?![^\[\]{}<>«»]{0,120}[\]}>»])"
    r"|(?<!\{)\{\{?[ \t]?(?P<name>[A-Za-z][A-Za-z_.]{1,30}(?:[ _][A-Za-z]{1,20})?)(?=[,.;!])(?![^{}]{0,120}\})"
    r"|(?<![\w{%.])(?P<closed>[A-Za-z][A-Za-z_.]{1,40})[ \t]?\}\}"
)
_EMPTY_PAIR = Expression(
    rf"\b(?:the|our|of|as){_BLANK}+(?:“{_BLANK}*”|\"\")(?={_BLANK}+(?:role|position|post|job|vacancy|team)\b)"
    rf"|\b(?:role|position|post|job|vacancy){_BLANK}+\({_BLANK}*\)"
)
_GREETED = Expression(
    rf"^{_BLANK}*(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)){_BLANK}+,(?=\s|$)",
    re.IGNORECASE | re.MULTILINE,
)
_SPACED = Expression(rf"{_BLANK}[,.;:!?]")
_OF = Expression("of (?:at|with|in|and|for| )")
_EMPTY = Expression(r"[\"“(] ?[\"”)]")
_NO_NAMES = frozenset({"none", "null", "undefined", "nan", "object", "tbc", "tba", "tbd", "n"})
_WORD_BEFORE = Expression(r"(?:[^\W\d_]+|[,:])$")
_PREPOSITIONS = frozenset(
    {"at", "of", "for", "with", "as", "in", "to", "from", "by", "on", "about", "and", "or", "a", "an"}
)
_DETERMINERS = frozenset({"your", "our", "their", "my", "the"})


def annotate_lost_values(prose: Prose) -> Iterator[Annotation]:
    """A LOST_VALUE at each such place of a finished message. In a template the slots hold what is missing."""
    if prose.document.template:
        return
    taken = -1
    for span in sorted(_found(prose), key=lambda span: (span.start, -span.end)):
        sentence = sentence_at(prose, span.start)
        if sentence is None or sentence.part == "quoted" or span.start < taken:
            continue
        taken = span.end
        yield prose.note(Move.LOST_VALUE, span)


def _found(prose: Prose) -> Iterator[Span]:
    text = prose.document.text
    # Each search is worth its time only where the marks stand that it looks for, and in most letters they do not.
    spaced = _SPACED.search(text) is not None
    paired = any(mark in text for mark in '"“(') and _EMPTY.search(text)
    yield from _gaps(text, spaced=spaced)
    for finder, found in ((_GREETED, spaced), (_ROLE_OF, _OF.search(text)), (_EMPTY_PAIR, paired)):
        if found:
            yield from (Span(*match.span()) for match in finder.finditer(text))
    blanks = list(_ADJACENT.finditer(text)) if "  " in text else []
    if blanks and len(blanks) == sum(1 for _ in _DOUBLED.finditer(text)):  # others are a typist's habit
        yield from (Span(*match.span()) for match in blanks)
    if not _NO_NAMES.isdisjoint(prose.words):
        for match in _NO_NAME.finditer(text):
            yield Span(*match.span(match.lastgroup or 0))
    if any(mark in text for mark in ("{", "}}", "[", "<<", "«")):
        for match in _HALF_OPEN.finditer(text):
            if role_of(slot_name(match["inner"] or match["name"] or match["closed"])) is not SlotRole.OTHER:
                yield Span(*match.span())


def _gaps(text: str, *, spaced: bool) -> Iterator[Span]:
    """Words that lead to another, with a stop after them: "with your ,", "the following: ."."""
    found: list[tuple[Span, str]] = []
    loose = False
    for match in _STOP.finditer(text) if spaced else ():
        before = _WORD_BEFORE.search(text, max(0, match.start() - 20), match.start())
        word = before.group() if before is not None else ""
        own = word.lower() in _DETERMINERS
        if own or (
            match["stop"] in ",.;" and (word in _PREPOSITIONS or (word and word in ",:" and word != match["stop"]))
        ):
            found.append((Span(match.start() - len(word), match.end()), "own" if own else word))
        else:
            loose = True
    for span, word in found:
        # Who writes "Thank you , Sam" leaves blanks before every stop: then only "your ," can tell.
        if word == "own" or not loose:
            yield span
    for match in _OWN.finditer(text):
        yield Span(match.start(), match.end() + 1)
