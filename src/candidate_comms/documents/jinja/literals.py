"""Small readings of jinja2's nodes: what stands in the template as text, and under which names."""

from __future__ import annotations

from jinja2 import nodes

from candidate_comms.documents.jinja.parse import Parsed
from candidate_comms.documents.jinja.positions import span_of
from candidate_comms.documents.jinja.values import Loop, Place, Scope, Segment
from candidate_comms.text.spans import Span

__all__ = ["has_text", "joined", "literal", "message", "named", "of_loop", "part", "same"]

_TRANSLATE = {"_": 0, "gettext": 0, "ngettext": 0, "pgettext": 1, "npgettext": 1}


def literal(text: str, node: nodes.Node, file: Parsed, place: Place) -> Segment:
    """Text that stands in the template: exactly where it is spelt as it prints, else as a whole."""
    span = span_of(node.lineno) if file.lexer.exact else None
    if span is None:
        return Segment(text, place.span, place.file, False)
    written = span.cut(file.text)
    if written == text:
        return Segment(text, span, file)
    if written[1:-1] == text and written[:1] in ("'", '"'):
        return Segment(text, Span(span.start + 1, span.end - 1), file)
    if isinstance(node, nodes.TemplateData) and len(written) == len(text):
        return Segment(written, span, file)  # only the line ends differ, by the environment's newline_sequence
    return Segment(text, span, file, False)


def part(segment: Segment, start: int, end: int) -> Segment:
    """A stretch of a segment."""
    span = Span(segment.span.start + start, segment.span.start + end) if segment.verbatim else segment.span
    return Segment(segment.text[start:end], span, segment.file, segment.verbatim)


def message(node: nodes.Node) -> nodes.Const | None:
    """The text that a constant or a call of ``gettext`` and its kin stands for."""
    if isinstance(node, nodes.Const):
        return node if isinstance(node.value, str) else None
    if isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name) and node.node.name in _TRANSLATE:
        at = _TRANSLATE[node.node.name]
        return message(node.args[at]) if len(node.args) > at else None
    return None


def named(node: nodes.Node) -> dict[str, nodes.Expr]:
    """The named values of a call, a filter or a table."""
    if isinstance(node, nodes.Call | nodes.Filter):
        return {str(keyword.key): keyword.value for keyword in node.kwargs}
    if isinstance(node, nodes.Dict):
        return {str(pair.key.value): pair.value for pair in node.items if isinstance(pair.key, nodes.Const)}
    return {}


def same(one: nodes.Const, other: nodes.Node) -> bool:
    """Whether a key is the one that was asked for."""
    return isinstance(other, nodes.Const) and bool(one.value == other.value)


def has_text(node: nodes.Add) -> bool:
    """Whether a sum has a text among its sides, so that it joins rather than adds."""
    return any(
        (isinstance(side, nodes.Const) and isinstance(side.value, str))
        or (isinstance(side, nodes.Add) and has_text(side))
        for side in (node.left, node.right)
    )


def of_loop(node: nodes.Node, scope: Scope) -> str | None:
    """The number that ``loop.index`` and its kin print."""
    if not isinstance(node, nodes.Getattr) or not isinstance(node.node, nodes.Name):
        return None
    loop = scope.get(node.node.name)
    if not isinstance(loop, Loop):
        return None
    counts = {
        "index": loop.index + 1,
        "index0": loop.index,
        "revindex": loop.length - loop.index,
        "revindex0": loop.length - loop.index - 1,
        "length": loop.length,
    }
    return str(counts[node.attr]) if node.attr in counts else None


def joined(head: str, tail: str) -> str:
    """Two parts of a path, joined by a dot where both are there."""
    return f"{head}.{tail}" if head and tail else head or tail
