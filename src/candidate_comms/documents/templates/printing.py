"""What a value prints: text that the template spells out, a slot, or nothing."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Sequence

from candidate_comms.documents.templates.answers import Answers
from candidate_comms.documents.templates.budget import Budget
from candidate_comms.documents.templates.domains import Domain, Meant
from candidate_comms.documents.templates.filling import holes
from candidate_comms.documents.templates.tree import Place
from candidate_comms.documents.templates.values import (
    Amount,
    Constant,
    Held,
    Items,
    Nothing,
    Output,
    Segment,
    Spelt,
    Stack,
    Variable,
    changed,
)
from candidate_comms.documents.templates.world import World
from candidate_comms.text.spans import Span

__all__ = ["SAMPLE_DAY", "Printer", "part", "within"]

_DIGITS_ONLY = re.compile(r"(?:%-?[dmyY]|[-./ ])+")
_MOST_SEGMENTS = 20_000
"""Of one value: no letter prints more at once, and a text that doubles itself ends."""
SAMPLE_DAY = datetime.date(2027, 3, 1)
"""What an all-digit date is shown with: a day that reads as another one elsewhere."""
_SEGMENTS_FOR_A_STEP = 50
"""How many segments can be copied in the time of one step."""


class Printer:
    """Turns values into segments. ``written`` and ``stack`` are those of the tag that is being printed."""

    def __init__(
        self, world: World, answers: Answers, budget: Budget, made: dict[tuple[object, ...], Segment] | None = None
    ) -> None:
        """Take what earlier paths ``made``: the same slot is the same segment on all of them."""
        self._made = {} if made is None else made
        self._world = world
        self._answers = answers
        self._budget = budget
        self.written = ""
        self.stack: Stack = ()
        self.note: Callable[[str], None] = lambda _: None

    def shown(self, value: Held, place: Place | None) -> tuple[Segment, ...]:
        """What ``value`` prints. ``place`` is where it stands if it has no place of its own."""
        here = self._answers.place
        match value:
            case Constant():
                return self._constant(value, place or here, here)
            case Output():
                self._budget.spend(len(value.segments) // _SEGMENTS_FOR_A_STEP)
                return value.segments
            case Variable():
                return self._variable(value, here)
            case Amount():
                return self._amount(value, here)
            case Spelt():
                return (self._slot(here, value.base or value.key, value.base),)
            case Nothing():
                return (self.gap(here, "slot", value.name),)
            case Items():
                self._budget.spend(len(value.values))
                return tuple(segment for item in value.values for segment in self.shown(item, place))
        return (self._slot(here, "value", ""),)

    def _constant(self, value: Constant, place: Place | None, here: Place | None) -> tuple[Segment, ...]:
        text = "" if value.value is None else str(value.value)
        own = value.place
        if value.value is None:
            text = "None"
        if place is None:
            return ()
        if not text:  # what a fallback to nothing leaves
            return (self.gap(here, "slot", ""),)
        if own is not None:
            return (Segment(text, own.file, own.span, value.verbatim, stack=self.stack),)
        return (Segment(text, place.file, place.span, False, stack=self.stack),)

    def _variable(self, value: Variable, here: Place | None) -> tuple[Segment, ...]:
        world, key = self._world, value.key
        domain = world.domains.of(key)
        zero = domain.empty & ~domain.missing if domain.is_number else 0
        if world.domains.may_be_empty(key):
            sides = (domain.truthy, domain.empty & ~zero, zero)
            world.ask(key, sides, here, weak=not world.domains.is_tested(key))
        if not world.known(key) & domain.truthy:
            if here is not None and world.known(key) & zero:
                return (Segment("0", here.file, here.span, False, stack=self.stack),)
            return (self.gap(here, "slot", key),)
        world.assume(key, domain.truthy)
        known = self._known(domain, here)
        if known is not None and here is not None:
            shown = (Segment(known, here.file, here.span, False, stack=self.stack),)
            for name in value.filters:
                shown = changed(shown, name)  # type: ignore[assignment]
            return shown
        return (self._slot(here, key, key),)

    def _amount(self, value: Amount, here: Place | None) -> tuple[Segment, ...]:
        self._world.domains.listed(value.key)
        domain = self._world.domains.of(value.key)
        held = domain.picked(self._world.known(value.key))
        counts = {0 if one.empty else one.low if one.high == one.low + 1 else -1 for one in held}
        if len(counts) == 1 and here is not None and (count := counts.pop()) >= 0:
            return (Segment(f"{count:g}", here.file, here.span, False, stack=self.stack),)
        return (self._slot(here, f"{value.key}_count", f"{value.key}|length"),)

    def _known(self, domain: Domain, here: Place | None) -> str | None:
        """The text of a variable that this path fixes; numbers are told apart, since how large they are matters."""
        world = self._world
        if domain.is_number:
            sides = [1 << bit for bit, value in enumerate(domain.values) if not value.empty]
            world.ask(domain.key, sides[::-1], here, weak=True)
        held = domain.picked(world.known(domain.key))
        if len(held) != 1:
            return None
        if held[0].meant is Meant.EXACT:
            return str(held[0].exact)
        number = within(held[0].low, held[0].high) if held[0].meant is Meant.RANGE else None
        return None if number is None else f"{number:g}"

    def _slot(self, place: Place | None, name: str, key: str) -> Segment:
        assert place is not None
        known = self._made.get(("slot", id(place), name, key, id(self.stack)))
        if known is None:
            shown = name.partition("|")[0].replace("[]", "") or "value"
            known = Segment("", place.file, place.span, False, shown, self.written or name, key, stack=self.stack)
            self._made["slot", id(place), name, key, id(self.stack)] = known
        return known

    def gap(self, place: Place | None, kind: str, key: str) -> Segment:
        """A place where something prints nothing."""
        assert place is not None
        known = self._made.get((kind, id(place), key, id(self.stack)))
        if known is None:
            known = Segment("", place.file, place.span, False, "", self.written, key, kind, self.stack)
            self._made[kind, id(place), key, id(self.stack)] = known
        return known

    def is_too_long(self, segments: Sequence[Segment]) -> bool:
        """Whether a value has more parts than any message needs; then what follows is left out, and that is noted."""
        if len(segments) <= _MOST_SEGMENTS:
            return False
        self.note("a value that is put together from itself was not read to its end")
        return True

    def formatted(
        self,
        of: Held,
        form: re.Pattern[str],
        given: Callable[[str | int], Held | None],
        step: Callable[[Held, str], Held],
    ) -> Held:
        """A text with its holes filled; ``step`` leads to an attribute of what fills one."""
        if not isinstance(of, Constant | Output):
            return of
        out: list[Segment] = []
        for whole in self.shown(of, self._answers.place):
            at = 0
            for hole in holes(whole.text, form, lambda name: given(name) is not None):
                if self.is_too_long(out):
                    return Output(tuple(out))
                if hole.start > at:
                    out.append(part(whole, at, hole.start))
                at = hole.end
                value = given(hole.name) if not hole.stands_for else None
                if value is None:
                    out.append(part(whole, hole.start, hole.start + 1))
                    continue
                for name in hole.parts:
                    value = step(value, name)
                out += self.shown(value, self._answers.place)
            if at < len(whole.text) or not at:
                out.append(part(whole, at, len(whole.text)) if at else whole)
        return Output(tuple(out))

    def dated(self, of: Variable, pattern: Held) -> Held:
        """A date in a form: an all-digit one is shown with a sample, since others may read it as another day."""
        form = pattern.value if isinstance(pattern, Constant) else None
        self._world.domains.shapes.dates.add(of.key)
        if not isinstance(form, str) or not _DIGITS_ONLY.fullmatch(form) or "%d" not in form.replace("-", ""):
            return of
        world, domain = self._world, self._world.domains.of(of.key)
        if not world.known(of.key) & domain.truthy:
            return of
        if world.domains.may_be_empty(of.key) and world.ask(
            of.key, (domain.truthy, domain.empty), self._answers.place, weak=True
        ):
            return of
        place = self._answers.place
        if place is None:
            return of
        world.assume(of.key, domain.truthy)
        world.domains.shapes.in_digits.add(of.key)
        text = form
        for code, digits in (("d", f"{SAMPLE_DAY.day:02}"), ("m", f"{SAMPLE_DAY.month:02}")):
            text = text.replace(f"%-{code}", digits.lstrip("0")).replace(f"%{code}", digits)
        text = text.replace("%Y", f"{SAMPLE_DAY.year}").replace("%y", f"{SAMPLE_DAY.year % 100}")
        return Output((Segment(text, place.file, place.span, False, stack=self.stack),))


def part(segment: Segment, start: int, end: int) -> Segment:
    """A stretch of a segment."""
    span = segment.span
    if segment.verbatim:
        span = Span(span.start + start, span.start + end)
    return Segment(segment.text[start:end], segment.file, span, segment.verbatim, stack=segment.stack)


def within(low: float, high: float) -> float | None:
    """A number of a range that has an end; None for one that has none."""
    if high == float("inf"):
        return None
    if low <= 0:
        return float(int(high) // 2) if high > 1 else high / 2 if high > 0 else high - 1
    return float(int(low) + 1) if low + 1 < high else (low + high) / 2
