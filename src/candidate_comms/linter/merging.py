"""Findings of many paths as one list: each fault once, at its place, with the condition under which it holds."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import evolve, frozen

from candidate_comms.documents.source_map import Placed
from candidate_comms.documents.template_reader import TemplateRead
from candidate_comms.documents.templates.conditions import holds, in_words, terms
from candidate_comms.documents.templates.contexts import Sampled
from candidate_comms.documents.templates.explain import Box, boxes_of, seen_of
from candidate_comms.documents.templates.path import Path
from candidate_comms.findings.model import Condition, Finding, Related
from candidate_comms.findings.report import PathKind
from candidate_comms.linter.engine import Judged, anchor, finding_of, located
from candidate_comms.moves.facts import Reference
from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Hit, Rule
from candidate_comms.text.lines import Lines
from candidate_comms.text.spans import Span
from candidate_comms.vocabulary import Confidence, Move

__all__ = ["Merging", "whole_files"]

_MOST_RELATED = 4


@frozen
class _Seen:
    """One hit on one path."""

    path: int
    rule: Rule
    hit: Hit


class Merging:
    """Merges what the rules said of each path of a template."""

    def __init__(self, read: TemplateRead, judged: Sequence[Judged], sampled: Sampled) -> None:
        self._read = read
        self._judged = judged
        self._sampled = sampled
        first = read.documents[0]
        self._own = first.path
        own = Lines(first.source)
        self.lines = {path: Lines(source) for path, source in read.files.items()} | {"": own, first.path: own}
        """Of every file; those of the template itself under the empty path as well."""
        self._conditions: dict[frozenset[int], tuple[Condition | None, tuple[Box, ...]]] = {}

    def findings(self) -> list[Finding]:
        """Every fault once."""
        return [finding for seen in self._grouped() if (finding := self._finding(seen)) is not None]

    def made(self, rule: Rule, hit: Hit, reading: Reading) -> Finding:
        """A finding that holds on all paths."""
        return finding_of(rule, hit, reading, self.lines, anchor(reading))

    def ordered(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """``findings`` in the order of their files and places: those of the template itself first."""
        return tuple(
            sorted(
                findings,
                key=lambda f: (f.location.path != self._own, f.location.path, f.span.start, f.span.end, f.code),
            )
        )

    def kinds(self) -> tuple[PathKind, ...]:
        """What the message is on which paths; empty where it is the same on all."""
        by_kind: dict[tuple[object, ...], set[int]] = {}
        for index, judged in enumerate(self._judged):
            by_kind.setdefault((judged.reading.kind, judged.reading.stage), set()).add(index)
        if len(by_kind) < 2:
            return ()
        return tuple(
            PathKind(self._judged[min(on)].reading.kind, self._judged[min(on)].reading.stage, self._condition(on)[0])
            for on in by_kind.values()
        )

    # Which hits are one finding.

    def _grouped(self) -> Iterator[list[_Seen]]:
        groups: dict[tuple[object, ...], list[_Seen]] = {}
        same: dict[int, list[tuple[tuple[object, ...], _Seen]]] = {}  # paths that print the same share their hits
        for index, judged in enumerate(self._judged):
            keyed = same.get(id(judged))
            if keyed is None:
                keyed = same[id(judged)] = list(self._keyed(index, judged))
            for key, seen in keyed:
                groups.setdefault(key, []).append(evolve(seen, path=index))
        yield from groups.values()

    def _keyed(self, index: int, judged: Judged) -> Iterator[tuple[tuple[object, ...], _Seen]]:
        """The hits of a path, each with what makes it the same fault as one of another path."""
        times: dict[tuple[object, ...], int] = {}
        told: set[tuple[tuple[object, ...], str]] = set()
        for rule, hit in judged.hits:
            if hit.span is None:
                key: tuple[object, ...] = (rule.code, hit.message)
            else:
                path = hit.span.path if isinstance(hit.span, Placed) else ""
                key = (rule.code, path, hit.span.start, hit.span.end)
            if (key, hit.message) in told:
                continue  # a loop or a macro that says it twice
            told.add((key, hit.message))
            times[key] = times.get(key, 0) + 1
            yield (*key, times[key]), _Seen(index, rule, hit)

    # A finding of them.

    def _finding(self, seen: list[_Seen]) -> Finding | None:
        first = seen[0]
        if not self._stands(first):
            return None
        on = {one.path for one in seen}
        condition, boxes = self._condition(on)
        reading = self._judged[first.path].reading
        place, further = self._place(first, sorted(on), boxes, reading)
        made = [finding_of(one.rule, one.hit, self._judged[one.path].reading, self.lines, place) for one in seen]
        worst = max(made, key=lambda finding: finding.severity.rank)
        finding = evolve(worst, condition=condition, related=(*worst.related, *self._way(worst.span), *further))
        if condition is not None and self._is_assumed(boxes):
            finding = evolve(finding, confidence=Confidence.HINT)
        return finding

    def _stands(self, seen: _Seen) -> bool:
        """Whether a mention of something that is not here is a fault: of what lives outside the text, only where
        another path has it.
        """
        facts = seen.hit.facts
        if not isinstance(facts, Reference) or facts.thing == "feedback":
            return True
        return any(
            isinstance(a.facts, Reference) and a.facts.kept and a.facts.thing == facts.thing
            for judged in dict.fromkeys(self._judged)
            for a in judged.reading.of(Move.REFERENCE)
        )

    def _condition(self, on: set[int]) -> tuple[Condition | None, tuple[Box, ...]]:
        key = frozenset(on)
        if key not in self._conditions:
            self._conditions[key] = self._explained(on)
        return self._conditions[key]

    def _explained(self, on: set[int]) -> tuple[Condition | None, tuple[Box, ...]]:
        read = self._read
        hits = [path for index, path in enumerate(read.paths) if index in on]
        misses = [path for index, path in enumerate(read.paths) if index not in on]
        boxes = boxes_of(hits, misses, read.domains) if read.paths else None
        if boxes is None:
            return None, ()
        seen = seen_of({key for box in boxes for key in box}, read.paths, read.domains)
        condition = Condition(
            in_words(boxes, read.domains, seen),
            self._sampled.context(hits[0]),
            terms(boxes, read.domains, seen),
            lambda context: holds(boxes, read.domains, context),
        )
        return condition, boxes

    def _is_assumed(self, boxes: Iterable[Box]) -> bool:
        """Whether a condition rests on a slot being empty of which nothing tells that it may be."""
        domains = self._read.domains
        return all(
            any(domains.is_assumed(key) and not mask & domains.of(key).truthy for key, mask in box.items())
            for box in boxes
        )

    # Where what is absent is missed.

    def _place(
        self, first: _Seen, on: list[int], boxes: Sequence[Box], reading: Reading
    ) -> tuple[Span, tuple[Related, ...]]:
        if first.hit.span is not None:
            return first.hit.span, ()
        usual = anchor(reading)
        if not boxes:
            return usual, ()
        others = self._printed(index for index in range(len(self._read.paths)) if index not in set(on))
        places: dict[tuple[str, int], Span] = {}
        for index in on:
            own = self._own_words(self._judged[index].reading, others)
            if own is not None:
                places.setdefault((own.path if isinstance(own, Placed) else "", own.start), own)
            if len(places) > _MOST_RELATED:
                break
        if not places:
            return self._asked(self._read.paths[on[0]], boxes) or usual, ()
        here, *more = places.values()
        return here, tuple(Related(one, "here as well", located(one, self.lines, self._own)) for one in more)

    def _printed(self, indexes: Iterable[int]) -> set[tuple[str, int, int]]:
        """The source characters that some paths print."""
        documents = {id(self._read.documents[index]): self._read.documents[index] for index in indexes}
        return {_place(piece) for document in documents.values() for piece in document.source_map.pieces}

    def _own_words(self, reading: Reading, others: set[tuple[str, int, int]]) -> Span | None:
        """The first words of a path that stand in no path without the fault."""
        document = reading.document
        pieces = document.source_map.pieces
        at = 0
        for sentence in reading.sentences:
            if sentence.part in ("greeting", "closing", "signature", "quoted", "footer"):
                continue
            while at < len(pieces) and pieces[at].visible.end <= sentence.visible.start:
                at += 1
            index = at
            while index < len(pieces) and pieces[index].visible.start < sentence.visible.end:
                piece = pieces[index]
                index += 1
                low = max(piece.visible.start, sentence.visible.start)
                high = min(piece.visible.end, sentence.visible.end)
                words = document.text[low:high]
                if words.strip(" \n\t.,;:") and _place(piece) not in others and not words.startswith("⟨"):
                    lead = len(words) - len(words.lstrip())
                    return document.to_source(Span(low + lead, low + len(words.rstrip())))
        return None

    def _asked(self, path: Path, boxes: Sequence[Box]) -> Span | None:
        """The tag that decides."""
        keys = {key for box in boxes for key in box}
        # What a path supposes from its beginning it is not asked again: then another path was.
        asked = itertools.chain(reversed(path.decisions), *(other.decisions for other in self._read.paths))
        for decision in asked:
            if decision.key in keys and decision.place is not None:
                place = decision.place
                span = place.file.source_map.to_source(place.span)
                return Placed(span.start, span.end, place.file.path) if place.file.path else span
        return None

    def _way(self, span: Span) -> tuple[Related, ...]:
        """How a finding in a macro or in another file is reached."""
        via = span.via if isinstance(span, Placed) else ()
        return tuple(Related(one, "reached from here", located(one, self.lines, self._own)) for one in reversed(via))


def _place(piece: object) -> tuple[str, int, int]:
    return piece.path, piece.source.start, piece.source.end  # type: ignore[attr-defined]


def whole_files(read: TemplateRead, findings: Iterable[Finding]) -> Mapping[str, str]:
    """The sources of the other files that findings stand in."""
    named = {finding.location.path for finding in findings} | {
        related.location.path for finding in findings for related in finding.related
    }
    return {path: source for path, source in read.files.items() if path in named}
