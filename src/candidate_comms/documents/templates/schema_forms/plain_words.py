"""The kinds of the plain form, in people's own words: "text", "money with period", "object: first_name (required)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from candidate_comms.documents.templates.schema import Field, FieldKind
from candidate_comms.documents.templates.schema_forms.shapes import DEEPEST, shown

__all__ = ["field_in_words"]

_WORDS = {
    FieldKind.BOOLEAN: ("bool", "boolean", "flag", "yes/no", "true/false"),
    FieldKind.INTEGER: ("integer", "int", "count", "whole"),
    FieldKind.NUMBER: ("number", "float", "decimal"),
    FieldKind.LIST: ("list", "array", "tuple", "set", "sequence", "lines"),
    FieldKind.OBJECT: ("object", "dict", "mapping", "table", "record"),
    FieldKind.MONEY: ("money", "salary", "pay", "amount"),
    FieldKind.EMAIL: ("email", "e-mail"),
    FieldKind.URL: ("url", "uri", "link", "href"),
    FieldKind.DATE: ("date", "datetime", "datetime.date", "datetime.datetime", "timestamp"),
    FieldKind.TEXT: ("text", "string", "str", "words", "html", "paragraph", "sentence"),
    FieldKind.PERSON: ("person",),
}
_KINDS = {f"{word}{end}": kind for kind, words in _WORDS.items() for word in words for end in ("", "s")}
_NAMES_OF_PEOPLE = frozenset(
    {"name", "full name", "first name", "last name", "surname", "person's name", "names", "people"}
)
_ANYTHING = frozenset({"", "any", "anything", "object of any kind", "mixed"})
_MARK = re.compile(r"^(required|optional)\b[\s,:;]{0,9}|[\s,;]{1,9}(required|optional)$")
_WORD = re.compile(r"[\w./'-]{1,40}")
_NAME = re.compile(r"[^\W\d][\w-]{0,99}")


def field_in_words(words: str, where: str, *, required: bool, depth: int = 0) -> Field:
    """The field that a few words describe. Raises ``ValueError`` where brackets or names in them cannot be read.

    >>> candidate = field_in_words("object: first_name (required), stage", "candidate", required=False)
    >>> {name: field.required for name, field in candidate.fields.items()}
    {'first_name': True, 'stage': False}
    >>> field_in_words("date text", "start", required=True).kind
    <FieldKind.DATE_TEXT: 'date text'>
    """
    if depth > DEEPEST:
        raise ValueError(f"{where}: objects are nested more than {DEEPEST} levels deep, which no template can mean")
    head, colon, inside = words.partition(":")
    head = " ".join(head.lower().split())
    if head.startswith(("list of ", "array of ")) or (head in ("list", "array") and colon):
        rest = words.partition(" of ")[2] if " of " in head else f"object:{inside}"
        items = field_in_words(rest.strip(), f"{where}[]", required=True, depth=depth + 1)
        return Field(FieldKind.LIST, required, items=items)
    kind = _kind(head)
    if not colon or kind is not FieldKind.OBJECT:
        return Field(kind, required)
    fields = dict(_named(inside, where, depth))
    return Field(kind, required, fields=fields, closed=True)


def _named(listed: str, where: str, depth: int) -> Iterator[tuple[str, Field]]:
    """Each name of "first_name (required), feedback (object: gap, next_step)"."""
    for part in _split(listed, where):
        name, bracket, described = part.partition("(")
        name, described = name.strip(), described.strip()
        if not _NAME.fullmatch(name) or (bracket and not described.endswith(")")):
            raise ValueError(
                f"{where}: {shown(part.strip())} is no name with its kind; write it as 'next_step (text, required)'"
            )
        described = described[:-1].strip()
        mark = _MARK.search(described)
        required = mark is not None and "required" in mark.group()
        if mark is not None:
            described = described[: mark.start()] + described[mark.end() :]
        yield name, field_in_words(described, f"{where}.{name}", required=required, depth=depth + 1)


def _split(listed: str, where: str) -> Iterator[str]:
    """The parts between commas that stand in no brackets."""
    start = level = 0
    for at, sign in enumerate(listed):
        level += (sign == "(") - (sign == ")")
        if level < 0:
            break
        if sign == "," and not level:
            yield listed[start:at]
            start = at + 1
    if level:
        raise ValueError(f"{where}: the brackets of {shown(listed.strip())} do not match")
    yield listed[start:]


def _kind(words: str) -> FieldKind:
    """By the whole phrase, else by the first word that is known; a phrase of other words is a text."""
    if words in _ANYTHING:
        return FieldKind.ANY
    if words in _NAMES_OF_PEOPLE:
        return FieldKind.PERSON
    kinds = [_KINDS[word] for word in _WORD.findall(words[:200]) if word in _KINDS]
    if not kinds:
        return FieldKind.TEXT
    if FieldKind.DATE in kinds and FieldKind.TEXT in kinds:
        return FieldKind.DATE_TEXT
    return kinds[0]
