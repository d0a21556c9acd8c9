"""GOV.UK Notify: ``((name))`` is filled in, ``((flag??text))`` is sent where the flag is set."""

from __future__ import annotations

import re

from candidate_comms.documents.front_ends.code_blocks import Blocks, built
from candidate_comms.documents.templates.tree import Body, Conditional, Const, Expr, Name, Template

__all__ = ["notify_read"]

_PLACEHOLDER = re.compile(
    r"\(\((?!\()(?P<name>[^()?\n]{1,200})(?:\?\?(?P<text>[^()]{0,2000}(?:\([^()]{0,500}\)[^()]{0,2000}){0,20}))?\)\)"
)


def notify_read(source: str, path: str = "") -> Template:
    """Read a Notify template. It has no syntax that can be wrong: what is no placeholder is text."""
    return built(source, path, _read)


def _read(blocks: Blocks) -> Body:
    at = 0
    for found in _PLACEHOLDER.finditer(blocks.file.text):
        name = found["name"].strip()
        if not name:
            continue
        blocks.text(at, found.start())
        at = found.end()
        begin, end = found.span("name")
        value: Expr = Name(name, blocks.place(begin, end))
        if found["text"] is not None:
            value = Conditional(value, Const(found["text"], blocks.place(*found.span("text"))))
        blocks.print(value, found.start(), at, found.group()[2:-2])
    blocks.text(at, len(blocks.file.text))
    return blocks.finished(str)
