"""Terms that an offer names and leaves empty: "to be confirmed", "as per policy", "a competitive salary".

A term is vague where a word that names it and a word that empties it stand together, and no value stands beside
them. The words are in ``cues/en_vague.toml``, by the idea that makes them empty.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from candidate_comms.moves.emptied import Emptied, Signs, signs_of_emptiness
from candidate_comms.moves.filled_terms import is_filled
from candidate_comms.moves.lexicon import wording_of
from candidate_comms.moves.prose import Line, Prose
from candidate_comms.moves.term_shapes import labelled_lines
from candidate_comms.text.expressions import Expression
from candidate_comms.text.spans import Span, cover
from candidate_comms.vocabulary import TermName

__all__ = ["Emptied", "find_emptied"]

_REACH = 60  # characters between the word that names a term and the one that empties it
_COMMA, _BEHIND = 20, 12  # characters that a comma, or a name that comes second, counts for
_NAME_BEHIND = 12  # characters from empty words to a name that they empty: "the usual" working hours
_APART = Expression(r"[,;:()|]")
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
_FIGURE_BEFORE = Expression(r"\d\s?k?\s$")
_BONUS = Expression(r"\b(?:bonus|bonuses|incentive|incentives|commission|equity|options|stock)\b")
_ADJACENT = {"praised": 14, "fitting": 14, "some_time": 28, "elsewhere": 40, "usual": 16}
"""Ideas whose words must stand right beside the name, and how many characters that is."""
_OF_FIGURES = frozenset({"about", "depends", "alternative"})
"""Ideas that empty a figure beside which nothing names pay: "$44,000 to $61,000, depending"."""


@frozen
class _Hit:
    what: str
    span: Span


def find_emptied(prose: Prose, order: str) -> Iterator[Emptied]:
    """Each place where a term is named and emptied; ``order`` is that of a date in figures."""
    signs = signs_of_emptiness()
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
            if not is_filled(signs, prose, emptied, slots, order):
                taken.append(emptied.visible)
                yield evolve(emptied, idea="bonus") if _is_bonus(prose, emptied) else emptied


def _is_bonus(prose: Prose, emptied: Emptied) -> bool:
    """Whether it is a bonus that is left to our choice, as most are."""
    return emptied.idea in ("our_choice", "depends") and _BONUS.search(emptied.visible.cut(prose.folded)) is not None


def _in_line(signs: Signs, line: Line, label: TermName | None) -> Iterator[Emptied]:
    """What a line empties, before its values are looked at."""
    folded, start = line.folded, line.start
    for name in line.may_say_of(signs.plain):
        for match in signs.plain[name].finditer(folded):
            span = Span(start + match.start(), start + match.end())
            of_a_change = name == TermName.NOTICE and _OF_A_CHANGE.search(folded, 0, match.start())
            if name == TermName.CONTRACT_TYPE and _FIGURE_BEFORE.search(folded, 0, match.start()):
                continue  # "£33,000 a year, perhaps more"
            if not of_a_change and not _is_supposed(line, span):
                yield Emptied(line, TermName(name), span, span, "plain")
    names: list[_Hit] | None = None
    for idea in line.may_say_of(signs.empty):
        if idea == "about" and not line.amounts and "⟨" not in folded:
            continue
        for match in signs.empty[idea].finditer(folded):
            names = _names(signs, line) if names is None else names
            near = [*names, *_figures(line)] if idea in _OF_FIGURES else names
            if not near and label is None:
                continue
            span = Span(start + match.start(), start + match.end())
            if idea in _ADJACENT and _OTHER_PRAISE.match(folded, match.end()):
                continue
            term, whole = _term_of(signs, idea, span, near, label, line)
            if term is TermName.NOTICE and idea == "fitting" and _OF_A_CHANGE.search(folded, 0, match.start()):
                continue
            if term is not None and not _is_supposed(line, span):
                yield Emptied(line, term, whole, span, idea)


def _names(signs: Signs, line: Line) -> list[_Hit]:
    """The words of a line that name a term."""
    return [
        _Hit(name, Span(line.start + match.start(), line.start + match.end()))
        for name in line.may_say_of(signs.named)
        for match in signs.named[name].finditer(line.folded)
        if not _OTHERS.search(line.folded, max(0, match.start() - 40), match.start())
        and not _OTHERS_AFTER.match(line.folded, match.end())
    ]


def _figures(line: Line) -> list[_Hit]:
    """The amounts of a line, each of which names pay by itself."""
    return [_Hit(TermName.PAY, seen.span) for seen in line.amounts]


def _term_of(
    signs: Signs, idea: str, empty: Span, names: list[_Hit], label: TermName | None, line: Line
) -> tuple[TermName | None, Span]:
    """The term that an empty word empties: the one named nearest to it, else that of the line's label."""
    best: tuple[int, _Hit] | None = None
    for name in names:
        if idea == "elsewhere" and name.span.start > empty.start:
            continue  # "as per the rota" empties what stands before it
        behind = name.span.end > empty.start and not name.span.overlaps(empty)
        if behind and (name.span.start - empty.end > _NAME_BEHIND or _is_supposed(line, name.span)):
            continue  # "once you have quit, I will start the papers", "to be agreed if your notice is longer"
        if name.what == TermName.START_DATE and name.span.end > empty.start and idea in ("some_time", "depends"):
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
