"""Terms that an offer names and leaves empty: "to be confirmed", "as per policy", "a competitive salary".

A term is vague where a word that names it and a word that empties it stand together, and no value stands beside
them. The words are in ``cues/en_vague.toml``, by the idea that makes them empty.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from attrs import evolve, frozen

from candidate_comms.documents.model import Slot
from candidate_comms.moves.lexicon import vague_signs, wording_of, wordings_of
from candidate_comms.moves.money import find_plain_figure
from candidate_comms.moves.prose import Line, Prose
from candidate_comms.moves.term_shapes import labelled_lines
from candidate_comms.text.expressions import Expression
from candidate_comms.text.spans import Span, cover
from candidate_comms.vocabulary import SlotRole, TermName

__all__ = ["Emptied", "find_emptied"]

_REACH = 60  # characters between the word that names a term and the one that empties it
_COMMA, _BEHIND = 20, 12  # characters that a comma, or a name that comes second, counts for
_NAME_BEHIND = 12  # characters from empty words to a name that they empty: "the usual" working hours
_NEAR = 45  # characters around an empty word in which a figure fills it
_APART = Expression(r"[,;:()|]")
_CLAUSE_ENDS = Expression(r",\s+(?:and|but|while|with)\b|;|\.\s")
_LIST_FOLLOWS = Expression(r"\s*[:(]")
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
_OTHERS = Expression(
    r"(?:\b(?:interview|meeting|call|visit|chat|training|assessment|public|bank|payroll|payment|pay|delivery|opening|"
    r"business|office|notice|additional|extra|longer|overtime|unsocial|their|his|her|your present|your current"
    r"|benefits?|relocation)"
    r"|(?:%|per ?cent) of(?: \w+){0,3})\s+$"
)
"""What stands before a word that then names no term: "bank holidays", "payroll schedule", "5% of base salary"."""
_OTHERS_AFTER = Expression(
    r"(?<=based) (?:on|upon)\b|[ -](?:managers?|supervisors?|directors?|teams?|leaders?|lead|administrators?|head"
    r"|address"
    r"|details|information|pack|documents|records?|form|forms|guide|booklet)\b"
)
"""What stands after a word that then names no term: "based on", "the Site Manager", "insurance details"."""
_OTHER_PRAISE = Expression(r" (?:market|leaver|standing|faith|practice|value|conduct|health)\b")
"""What stands after a word of praise that then praises nothing: "fair market value", "in good standing"."""
_OF_A_CHANGE = Expression(r"\b(?:on|with|upon|at|subject to|given)\s+$")
"""Before "reasonable notice": that of a change, not of the end."""
_RISES = Expression(r"\b(?:go|goes|going|rise|rises|rising|move|moves|increase|increases|increasing|step|steps)\s+$")
_BONUS = Expression(r"\b(?:bonus|bonuses|incentive|incentives|commission|equity|options|stock)\b")
_ADJACENT = {"usual": 14, "praised": 14, "fitting": 14, "some_time": 28, "elsewhere": 40}
"""Ideas whose words must stand right beside the name, and how many characters that is."""
_LENGTHS = frozenset({TermName.HOLIDAY, TermName.NOTICE, TermName.PROBATION, TermName.HOURS})


@frozen
class Emptied:
    """A term that a line empties."""

    line: Line
    term: TermName
    visible: Span
    """The words that name and empty it."""
    empty: Span
    """The words that empty it alone."""
    idea: str
    """What empties it, as the list is called: ``put_off``, ``elsewhere``, ``praised`` …"""


@frozen
class _Hit:
    what: str
    span: Span


class _Signs:
    """The wordings of ``en_vague.toml``."""

    def __init__(self) -> None:
        self.named = wordings_of("en", "named", "vague")
        self.empty = wordings_of("en", "empty", "vague")
        self.plain = wordings_of("en", "plain", "vague")
        self.of_idea = {
            idea: frozenset(TermName(name) for name in entry["terms"].split())
            for idea, entry in vague_signs("en")["empty"].items()
        }
        self.filled = wording_of("en", "filled", "vague")
        self.benefits = wording_of("en", "named_benefits", "vague")


@cache
def _signs() -> _Signs:
    return _Signs()


def find_emptied(prose: Prose, order: str) -> Iterator[Emptied]:
    """Each place where a term is named and emptied; ``order`` is that of a date in figures."""
    signs = _signs()
    announced = wording_of("en", "announced", "terms")
    for line, label in labelled_lines(prose):
        if line.sentence.part not in ("body", "subject") or line.asks or line.says(announced):
            continue
        found = list(_in_line(signs, line, label))
        slots = prose.slots_in(line) if found else []
        taken: list[Span] = []
        for emptied in sorted(found, key=lambda e: (e.term, -len(e.visible))):
            if any(emptied.visible.overlaps(span) for span in taken):
                continue
            if not _is_filled(signs, prose, emptied, slots, order):
                taken.append(emptied.visible)
                yield evolve(emptied, idea="bonus") if _is_bonus(prose, emptied) else emptied


def _is_bonus(prose: Prose, emptied: Emptied) -> bool:
    """Whether it is a bonus that is left to our choice, as most are."""
    return emptied.idea in ("our_choice", "depends") and _BONUS.search(emptied.visible.cut(prose.folded)) is not None


def _in_line(signs: _Signs, line: Line, label: TermName | None) -> Iterator[Emptied]:
    """What a line empties, before its values are looked at."""
    folded, start = line.folded, line.start
    for name in line.may_say_of(signs.plain):
        for match in signs.plain[name].finditer(folded):
            span = Span(start + match.start(), start + match.end())
            of_a_change = name == TermName.NOTICE and _OF_A_CHANGE.search(folded, 0, match.start())
            if not of_a_change and not _is_supposed(line, span):
                yield Emptied(line, TermName(name), span, span, "plain")
    names: list[_Hit] | None = None
    for idea in line.may_say_of(signs.empty):
        for match in signs.empty[idea].finditer(folded):
            names = _names(signs, line) if names is None else names
            if not names and label is None:
                return
            span = Span(start + match.start(), start + match.end())
            if idea in _ADJACENT and _OTHER_PRAISE.match(folded, match.end()):
                continue
            term, whole = _term_of(signs, idea, span, names, label, line)
            if term is TermName.NOTICE and idea == "fitting" and _OF_A_CHANGE.search(folded, 0, match.start()):
                continue
            if term is not None and not _is_supposed(line, span):
                yield Emptied(line, term, whole, span, idea)


def _names(signs: _Signs, line: Line) -> list[_Hit]:
    """The words of a line that name a term."""
    return [
        _Hit(name, Span(line.start + match.start(), line.start + match.end()))
        for name in line.may_say_of(signs.named)
        for match in signs.named[name].finditer(line.folded)
        if not _OTHERS.search(line.folded, max(0, match.start() - 40), match.start())
        and not _OTHERS_AFTER.match(line.folded, match.end())
    ]


def _term_of(
    signs: _Signs, idea: str, empty: Span, names: list[_Hit], label: TermName | None, line: Line
) -> tuple[TermName | None, Span]:
    """The term that an empty word empties: the one named nearest to it, else that of the line's label."""
    best: tuple[int, _Hit] | None = None
    for name in names:
        if idea == "elsewhere" and name.span.start > empty.start:
            continue  # "as per the rota" empties what stands before it
        behind = name.span.end > empty.start and not name.span.overlaps(empty)
        if behind and (name.span.start - empty.end > _NAME_BEHIND or _is_supposed(line, name.span)):
            continue  # "once you have quit, I will start the papers", "to be agreed if your notice is longer"
        if name.what == TermName.START_DATE and name.span.end > empty.start and idea == "some_time":
            continue
        if name.span.overlaps(empty) and TermName(name.what) not in signs.of_idea[idea]:
            continue  # "as the manager may decide" names nothing
        gap = _gap(line, name.span, empty)
        if gap <= _ADJACENT.get(idea, _REACH) and (best is None or gap < best[0]):
            best = gap, name
    if best is not None:
        term = TermName(best[1].what)
        if term in signs.of_idea[idea]:
            return term, cover([best[1].span, empty])
        if label is None:
            return None, empty
    if label is not None and label in signs.of_idea[idea]:
        return label, empty
    return None, empty


def _gap(line: Line, name: Span, empty: Span) -> int:
    """How far a name and an empty word stand apart; commas, and a name that comes second, count for more."""
    if name.overlaps(empty):
        return 0
    first, second = sorted((name, empty))
    between = line.folded[first.end - line.start : second.start - line.start]
    if ";" in between:
        return _REACH + 1
    marks = sum(1 for _ in _APART.finditer(between))
    return len(between) + _COMMA * marks + (_BEHIND if name is second else 0)


def _is_supposed(line: Line, span: Span) -> bool:
    """Whether the words stand under an "if" or a "not"."""
    at = next((i for i, start in enumerate(line.starts) if start >= span.start), len(line.norms) - 1)
    if line.norms[at] == "non" or (at and line.norms[at - 1] == "non"):
        return True  # "non-negotiable"
    return line.clauses.conditional(at) or line.clauses.negated(at)


_WITHOUT_LIST = frozenset({"blank", "some_time_to_answer"})


def _is_filled(signs: _Signs, prose: Prose, emptied: Emptied, slots: list[Slot], order: str) -> bool:
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
        if emptied.idea in ("about", "plain"):
            return False
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
        if emptied.idea in ("put_off", "our_choice") and signs.benefits.search(span.cut(folded)):
            return False  # "flights will be looked at case by case"
        rest = folded[line.start : span.start] + " " + folded[span.end : line.end]
        return signs.benefits.search(rest) is not None or "%" in line.folded
    if term is TermName.LOCATION:
        return line.says(wording_of("en", "now_and_then", "terms"))
    return False
