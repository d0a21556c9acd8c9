"""What a comment to the linter says: ``cc: ignore[RS510, culture-fit] until 2027-03-01 -- approved by legal``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from enum import Enum

from attrs import evolve, frozen

from candidate_comms.documents.comments import Comment
from candidate_comms.documents.model import Misuse
from candidate_comms.documents.source_map import Placed
from candidate_comms.errors import did_you_mean
from candidate_comms.rules.model import Rule
from candidate_comms.text.spans import Span

__all__ = ["Directive", "Directives", "Verb"]

_BEGINNING = re.compile(r"\s*cc:\s*(?P<verb>[a-z]+(?:-[a-z]+)*)(?P<apart>\s*)(?P<bracket>\[)?", re.IGNORECASE)
_WORD = re.compile(r"[^\s,]+")
_REASON = re.compile(r"--|[—–]")  # XML allows no double hyphen in its comments
_UNTIL = re.compile(r"\buntil\s+(\d{4}-\d{1,2}-\d{1,2})(?!\w)", re.IGNORECASE)
_UNTIL_WHAT = re.compile(r"\s*until\b\s*(.{0,40})", re.IGNORECASE | re.DOTALL)
_FAMILY = re.compile(r"([A-Za-z]{2}[0-9]{0,2})[Xx*]{0,3}")
_LONGEST = 40
_MOST_GUESSED = 50
"""Words of one run for which what was meant is looked for."""
_ENTERED = "name each rule by its code or its name, as in ignore[RJ101, no-thanks]"


class Verb(Enum):
    """What a comment asks for."""

    IGNORE = "ignore"
    """On its line or the next, or in the block that it stands before."""
    IGNORE_NEXT = "ignore-next"
    """On the next line, or in the block that it stands before."""
    DISABLE = "disable"
    """From here on."""
    ENABLE = "enable"
    """No further than here."""
    FILE_IGNORE = "file-ignore"


_VERBS = {verb.value: verb for verb in Verb}


@frozen
class Directive:
    """One comment, read."""

    comment: Comment
    verb: Verb | None
    rules: tuple[tuple[Span, Rule], ...] = ()
    """What it names, each rule once, and where."""
    reason: str = ""
    misuses: tuple[Misuse, ...] = ()
    counts: bool = False
    """Whether it does what it asks for: it gives a reason, and its time is not over."""

    def place(self, span: Span) -> Span:
        """A place in the comment as one of its file."""
        return Placed(span.start, span.end, self.comment.path) if self.comment.path else span

    def misused(self, said: str, remedy: str, span: Span | None = None) -> Directive:
        """The same with one fault more, which ends what it does."""
        fault = Misuse(self.place(span or self.comment.span), said, remedy)
        return evolve(self, misuses=(*self.misuses, fault), counts=False)


class Directives:
    """Reads comments: ``rules`` are those that exist, ``today`` is the day on which it is judged what is over."""

    def __init__(self, rules: Iterable[Rule], today: date | None) -> None:
        self._rules: dict[str, Rule] = {}
        for rule in rules:
            self._rules.setdefault(rule.code.lower(), rule)
            self._rules.setdefault(rule.name.lower(), rule)
        self._today = today
        self._guessed: dict[str, str] = {}

    def read(self, comment: Comment, source: str, *, visible: bool = False) -> Directive | None:
        """What ``comment`` asks for; None where it only begins like one that asks: ``cc: legal team``.

        ``visible`` says that people read it, since what it stands in has no comments.
        """
        begins = _BEGINNING.match(source, comment.inner.start, comment.inner.end)
        if begins is None:
            return None
        written = begins["verb"]
        verb = _VERBS.get(written.lower())
        directive = Directive(comment, verb)
        if verb is None:
            if not _is_slip(written) and (begins["apart"] or not begins["bracket"]):
                return None
            said = f"“{_cut(written)}” is nothing that a comment can ask for.{self._guess(written, list(_VERBS))}"
            return directive.misused(said, f"Write one of {', '.join(_VERBS)}.")
        if visible:
            said = "A plain text has no comments: the candidate is sent this one as it stands, and it ignores nothing."
            return directive.misused(said, "Take it out, and leave the rule out of the check.")
        close = source.find("]", begins.end(), comment.inner.end) if begins["bracket"] else -1
        if close < 0 or _WORD.search(source, begins.end(), close) is None:
            said = f"This {verb.value} names no rule, and there is no way to ignore them all."
            return directive.misused(said, f"In square brackets {_ENTERED}.")
        if verb is not Verb.ENABLE:
            directive = self._reasoned(directive, source, close + 1)
        return self._named(directive, source, Span(begins.end(), close))

    def _named(self, directive: Directive, source: str, brackets: Span) -> Directive:
        comment, counts = directive.comment, directive.counts
        rules: dict[str, tuple[Span, Rule]] = {}
        for word in _WORD.finditer(source, brackets.start, brackets.end):
            span = Span(*word.span())
            rule = self._rules.get(word.group().lower())
            if rule is None:
                directive = directive.misused(*self._unknown(word.group()), span)
            else:
                rules.setdefault(rule.code, (span, rule))
        if comment.sent and comment.instead:
            said = "An HTML comment is sent to the candidate, with the rules and the reason in it."
            instead = comment.instead.replace("…", "cc: …")
            directive = directive.misused(said, f"Write it as {instead}, which the engine leaves out.")
        return evolve(directive, rules=tuple(rules.values()), counts=counts)

    def _reasoned(self, directive: Directive, source: str, start: int) -> Directive:
        end = directive.comment.inner.end
        dashes = _REASON.search(source, start, end)
        reason = " ".join(source[dashes.end() : end].split()) if dashes is not None else ""
        if dashes is None or not reason:
            said = "This comment gives no reason, so it ignores nothing."
            return directive.misused(said, "End it with -- and the reason: who agreed to it, and why.")
        until = _UNTIL.search(source, start, end)
        other = _UNTIL_WHAT.match(source, start, dashes.start())
        last = _day(until[1]) if until is not None else None
        if last is None and (until is not None or other is not None):
            given = until[1] if until is not None else " ".join(other[1].split()) if other is not None else ""
            said = f"“{given}” is no date on which this can end, so it ignores nothing."
            return directive.misused(said, "Write the last day on which it holds as in until 2027-03-01.")
        if last is not None and self._today is not None and last < self._today:
            said = f"This comment held until {last.isoformat()}; it ignores nothing any more."
            return directive.misused(said, "Mend what it ignored, or agree on a later day.")
        return evolve(directive, reason=reason, counts=True)

    def _unknown(self, word: str) -> tuple[str, str]:
        family = _FAMILY.fullmatch(word)
        if family is not None and any(rule.code.startswith(family[1].upper()) for rule in self._rules.values()):
            said = f"“{word}” is a family of rules, and there is no way to ignore a whole one."
        else:
            names = [rule.name if "-" in word else rule.code for rule in self._rules.values()]
            said = f"There is no rule “{_cut(word)}”.{self._guess(word, names)}"
        return said, f"{_ENTERED[0].upper()}{_ENTERED[1:]}."

    def _guess(self, word: str, names: Sequence[str]) -> str:
        if word not in self._guessed:
            if len(self._guessed) >= _MOST_GUESSED or len(word) > _LONGEST:
                return ""
            self._guessed[word] = did_you_mean(word, names).replace("'", "“", 1).replace("'", "”", 1)
        return self._guessed[word]


def _is_slip(word: str) -> bool:
    """Whether a word is what a comment can ask for, but for a slip: ``ignroe``, ``ignores``."""
    from difflib import get_close_matches

    longest = max(map(len, _VERBS)) + 2
    return len(word) <= longest and bool(get_close_matches(word.lower(), _VERBS, n=1, cutoff=0.8))


def _cut(word: str) -> str:
    return word if len(word) <= _LONGEST else f"{word[: _LONGEST - 1]}…"


def _day(written: str) -> date | None:
    year, month, day = map(int, written.split("-"))
    try:
        return date(year, month, day)
    except ValueError:
        return None
