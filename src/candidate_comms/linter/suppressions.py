"""Which findings the comments of a source ask to pass over, matched in the source and not in what it prints.

A comment covers lines or a stretch of its own file, so it covers each finding there once for all paths. What it covers
stays in the report, with the reason; what it was of no use for is known in the end.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve, frozen

from candidate_comms.documents.model import Suppression, Unused
from candidate_comms.findings.model import Finding
from candidate_comms.linter.directives import Directive, Verb
from candidate_comms.rules.model import Rule
from candidate_comms.text.lines import Lines
from candidate_comms.text.spans import Span

__all__ = ["Suppressions"]

_MOST_LINES = 100
"""Of one finding: a comment on any of them is on its line."""
_ENDLESS = 1 << 62


@frozen
class _Cover:
    """What a comment covers: lines, and stretches in which a finding begins."""

    lines: tuple[int, ...] = ()
    first_lines: tuple[int, ...] = ()
    """Lines on which a finding begins."""
    stretch: tuple[int, int] | None = None


class Suppressions:
    """The comments of all files of one source, read; ``lines`` are those of each file."""

    def __init__(self, directives: Iterable[Directive], lines: Mapping[str, Lines]) -> None:
        self._directives = tuple(directives)
        self._lines = lines
        self._used: set[tuple[int, str]] = set()
        """By number of the comment and code of the rule."""
        self._ends, self._without = _ended(self._directives)

    def __bool__(self) -> bool:
        return bool(self._directives)

    def applied(self, findings: Sequence[Finding], own: str) -> list[Finding]:
        """``findings``, those that a comment covers with its reason; ``own`` is the path of the source itself."""
        places: dict[tuple[str, str], _Places] = {}
        for number, finding in enumerate(findings):
            path = "" if finding.location.path == own else finding.location.path
            places.setdefault((path, finding.code), _Places()).add(number, finding)
        reasons: dict[int, str] = {}
        for number, directive in enumerate(self._directives):
            for _, rule in directive.rules if directive.counts else ():
                found = places.get((directive.comment.path, rule.code))
                if found is None:
                    continue
                for cover in self._covers(number, rule.code):
                    touched, fresh = found.under(cover)
                    for index in fresh:
                        reasons[index] = directive.reason
                    if touched:
                        self._used.add((number, rule.code))
                        break
        return [
            evolve(finding, suppressed=reasons[number]) if number in reasons else finding
            for number, finding in enumerate(findings)
        ]

    def told(self, judged: frozenset[str]) -> tuple[Suppression, ...]:
        """What became of each comment; rules among the ``judged`` codes that found nothing under it are named.

        Comments of other files may be there for the sake of other templates that share them.
        """
        found = []
        for number, directive in enumerate(self._directives):
            unused = [
                Unused(directive.place(span), f"{rule.code} {rule.name}")
                for span, rule in directive.rules
                if directive.counts
                and not directive.comment.path
                and (number, rule.code) not in self._used
                and rule.code in judged
            ]
            for span, rule in self._without.get(number, ()):
                said = f"Nothing before this disables {rule.code} {rule.name}."
                directive = directive.misused(said, "Take it out, or write a disable where it is to begin.", span)
            found.append(Suppression(directive.place(directive.comment.span), directive.misuses, tuple(unused)))
        return tuple(found)

    def _covers(self, number: int, code: str) -> Iterable[_Cover]:
        """What a comment covers: the first of these in which it finds something to ignore."""
        directive = self._directives[number]
        comment = directive.comment
        if directive.verb is Verb.FILE_IGNORE:
            yield _Cover(stretch=(0, _ENDLESS))
            return
        if directive.verb is Verb.DISABLE:
            yield _Cover(stretch=(comment.span.start, self._ends.get((number, code), _ENDLESS)))
            return
        lines = self._lines[comment.path]
        first, last = lines.position(comment.span.start)[0], lines.position(comment.span.end)[0]
        own = (first, last) if directive.verb is Verb.IGNORE else ()
        follows = None if comment.follows is None else lines.position(comment.follows)[0]
        if comment.block is not None and (comment.begins_line or follows == last):
            yield _Cover(own, (), (comment.block.start, comment.block.end))
            return
        yield _Cover(own)
        if follows is not None:
            yield _Cover(first_lines=(follows,))


class _Places:
    """Where the findings of one rule stand in one file."""

    def __init__(self) -> None:
        self._by_line: dict[int, list[int]] = defaultdict(list)
        self._by_first_line: dict[int, list[int]] = defaultdict(list)
        self._begin: list[tuple[int, int]] = []
        self._sorted = False
        self._next: list[int] = []
        self._taken: set[int] = set()

    def add(self, number: int, finding: Finding) -> None:
        """Take a finding."""
        first, last = finding.location.line, min(finding.location.end_line, finding.location.line + _MOST_LINES)
        for line in range(first, last + 1):
            self._by_line[line].append(number)
        self._by_first_line[first].append(number)
        self._begin.append((finding.span.start, number))

    def under(self, cover: _Cover) -> tuple[bool, list[int]]:
        """Whether any finding is covered, and those of them that nothing covered before."""
        touched, fresh = False, []
        for lines, by_line in ((cover.lines, self._by_line), (cover.first_lines, self._by_first_line)):
            for line in lines:
                if line in by_line:
                    touched = True
                    fresh += by_line[line]
                    by_line[line] = []  # another comment there is of use as well, and has nothing left to do
        if cover.stretch is not None:
            within, more = self._within(*cover.stretch)
            touched, fresh = touched or within, fresh + more
        fresh = [number for number in fresh if number not in self._taken]
        self._taken.update(fresh)
        return touched, fresh

    def _within(self, start: int, end: int) -> tuple[bool, list[int]]:
        if not self._sorted:
            self._begin.sort()
            self._next = list(range(len(self._begin) + 1))
            self._sorted = True
        index = bisect_left(self._begin, (start, -1))
        touched = index < len(self._begin) and self._begin[index][0] < end
        fresh = []
        index = self._free(index)
        while index < len(self._begin) and self._begin[index][0] < end:
            fresh.append(self._begin[index][1])
            self._next[index] = index + 1
            index = self._free(index)
        return touched, fresh

    def _free(self, index: int) -> int:
        """The first place from ``index`` on that no stretch took yet; each step makes the way shorter."""
        while self._next[index] != index:
            self._next[index] = self._next[self._next[index]]
            index = self._next[index]
        return index


def _ended(
    directives: Sequence[Directive],
) -> tuple[dict[tuple[int, str], int], dict[int, list[tuple[Span, Rule]]]]:
    """Where each ``disable`` ends, by its number and rule; and what each ``enable`` names that nothing disables."""
    ends: dict[tuple[int, str], int] = {}
    without: dict[int, list[tuple[Span, Rule]]] = defaultdict(list)
    begun: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, directive in enumerate(directives):
        path = directive.comment.path
        for span, rule in directive.rules:
            if directive.verb is Verb.DISABLE:
                begun[path, rule.code].append(number)
            elif directive.verb is Verb.ENABLE:
                open_now = begun.pop((path, rule.code), [])
                if not open_now:
                    without[number].append((span, rule))
                for opened in open_now:
                    ends[opened, rule.code] = directive.comment.span.end
    return ends, without
