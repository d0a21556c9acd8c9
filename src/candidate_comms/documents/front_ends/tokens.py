"""Flat placeholders with a declared context: ``[Candidate Name]``, ``%NAME%``, ``((name))`` as slots of a tree."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection

from candidate_comms.documents.front_ends.code_blocks import Blocks, built
from candidate_comms.documents.front_ends.elements import tags
from candidate_comms.documents.placeholders import Placeholder, placeholders
from candidate_comms.documents.slot_names import slot_name
from candidate_comms.documents.templates.domains import path_of
from candidate_comms.documents.templates.schema import ContextSchema, Field
from candidate_comms.documents.templates.tree import Body, Const, Expr, Name, Or, Template, Unknown
from candidate_comms.text.spans import Span

__all__ = ["tokens_front_end"]

_MOST_NAMES = 2000
_LEADS = frozenset({"href", "src", "action"})
"""Attributes that nobody reads and that are of no use when they are empty."""


def tokens_front_end(
    dialect: str, shown: Collection[tuple[int, int]], schema: ContextSchema, *, html: bool
) -> Callable[[str, str], Template]:
    """What reads the slots of one dialect. ``shown`` are the source places of those that are text for people.

    In HTML the same signs stand in styles, comments and tags as well, where they are no slots.
    """
    reader = _Reader(dialect, frozenset(shown), schema, html=html)
    return lambda source, path: built(source, path, reader.read)


class _Reader:
    def __init__(self, dialect: str, shown: frozenset[tuple[int, int]], schema: ContextSchema, *, html: bool) -> None:
        self._dialect, self._shown, self._schema, self._html = dialect, shown, schema, html
        self._declared = _declared(schema)

    def read(self, blocks: Blocks) -> Body:
        text = blocks.file.text
        leads = _Within(_leads(text) if self._html else [])
        at = 0
        for found in placeholders(text):
            place = blocks.file.source_map.to_source(found.span)
            if found.dialect != self._dialect:
                continue
            if (place.start, place.end) in self._shown or leads(found.span):
                blocks.text(at, found.span.start)
                at = found.span.end
                blocks.print(self._value(found, blocks), found.span.start, at, found.inner.strip())
        blocks.text(at, len(text))
        return blocks.finished(str)

    def _value(self, found: Placeholder, blocks: Blocks) -> Expr:
        place = blocks.place(found.span.start, found.span.end)
        key = self._declared.get(_one_spelling(found.name))
        if key is None:
            written = found.inner.strip()
            if self._schema.knows(path_of(written)):
                return Name(found.name, place)
            # What nobody declared is not filled: it is sent as it stands, where an engine would print nothing.
            return Unknown(found.name, (Name(written, place),))
        value: Expr = Name(key, place)
        first, _, rest = found.inner.partition(" ")
        if self._dialect == "single_braces" and "-" in first and rest.strip():
            value = Or((value, Const(rest.strip(), place, False)))  # {first-name there}
        return value


def _one_spelling(name: str) -> str:
    return slot_name(name).replace(".", "_")


def _declared(schema: ContextSchema) -> dict[str, str]:
    """The declared names that no list leads to, by their one spelling; of two that share it, the outer one."""
    found: dict[str, str] = {}
    waiting: deque[tuple[str, Field]] = deque([("", schema.root)])
    seen = {id(schema.root)}
    left = _MOST_NAMES
    while waiting:
        path, here = waiting.popleft()
        for name, inside in (here.fields or {}).items():
            if not left:
                return found
            left -= 1
            key = f"{path}.{name}" if path else name
            found.setdefault(_one_spelling(key), key)
            if inside.fields and id(inside) not in seen:
                seen.add(id(inside))
                waiting.append((key, inside))
    return found


def _leads(text: str) -> list[Span]:
    """The values of attributes that lead somewhere, in their order."""
    return [
        Span(attribute.value, attribute.value_end)
        for tag in tags(text)
        for attribute in tag.attributes
        if attribute.name.lower() in _LEADS
    ]


class _Within:
    """Whether spans that come in their order lie inside one of others."""

    def __init__(self, spans: list[Span]) -> None:
        self._spans = spans
        self._at = 0

    def __call__(self, span: Span) -> bool:
        while self._at < len(self._spans) and self._spans[self._at].end <= span.start:
            self._at += 1
        return self._at < len(self._spans) and self._spans[self._at].contains(span)
