"""The lines of a letter as HTML: nothing typed is markup, addresses are links, each direction keeps to itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape
from urllib.parse import quote

from candidate_comms.text.isolates import RIGHT_TO_LEFT, with_partners

__all__ = ["LINE_END", "is_phone", "marked"]

LINE_END = "\x1e"
"""Stands between lines that are marked up in one go; nobody can type it."""
_MAILBOX = re.compile(r"[^\s@<>,;:\"()\[\]\\\u2066-\u2069]{1,64}")
_DOMAIN = re.compile(r"@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"(?P<number>\+?[\d() ./-]{5,})(?:\s*(?:ext\.?|x)\s*(?P<extension>\d{1,6}))?", re.I)
_TRUNK = re.compile(r"(?<=\d)\s*\(0\)")
_NO_DIGIT = re.compile(r"[^\d+]")
_DIRECTED = re.compile(f"[\u2066-\u2069{RIGHT_TO_LEFT}]")
_TO_LEFT = re.compile(rf"[(\[«]?[{RIGHT_TO_LEFT}]+(?:[^\w<>&{LINE_END}]+[{RIGHT_TO_LEFT}]+)*[)\]»]?")
_CONTROLS = {"\u2066": '<bdi dir="ltr">', "\u2067": '<bdi dir="rtl">', "\u2068": "<bdi>", "\u2069": "</bdi>"}


def is_phone(text: str) -> bool:
    """Whether a text is a telephone number and nothing else."""
    found = _PHONE.fullmatch(text)
    return found is not None and sum(map(str.isdigit, found["number"])) >= 5


def marked(words: str, phones: Sequence[str], style: str, direction: str) -> str:
    """The words as HTML. ``phones`` are the numbers in them, ``style`` is for links, ``direction`` that of the letter.

    >>> marked("Tom & Co: tom@example.com", (), "", "ltr")
    'Tom &amp; Co: <a href="mailto:tom@example.com">tom@example.com</a>'
    """
    if "@" not in words and not any(phone in words for phone in phones):
        return _plain(words, direction)
    more = ' dir="ltr"' if direction == "rtl" else ""
    looks = {"mailto": _attribute(style) + more, "tel": _attribute(style, "white-space:nowrap") + more}
    told, end = "", 0
    for start, stop, target in sorted(_links(words, phones)):
        if start >= end:
            told += _plain(words[end:start], direction)
            look = looks[target.partition(":")[0]]
            told += f'<a href="{escape(target)}"{look}>{escape(words[start:stop])}</a>'
            end = stop
    return told + _plain(words[end:], direction)


def _attribute(*styles: str) -> str:
    look = ";".join(filter(None, styles))
    return f' style="{escape(look)}"' if look else ""


def _plain(words: str, direction: str) -> str:
    told = escape(words, quote=False)
    if words.isascii() or _DIRECTED.search(words) is None:
        return told
    if direction == "ltr":
        told = _TO_LEFT.sub(_in_its_direction, told)
    for control, element in _CONTROLS.items():  # much faster than to translate every letter
        told = told.replace(control, element)
    return told


def _in_its_direction(found: re.Match[str]) -> str:
    before, run, after = with_partners(found[0])
    return f"{before}<bdi>{run}</bdi>{after}"


def _links(words: str, phones: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Where an address stands, and what it leads to. Only these two schemes are ever written."""
    at = words.find("@")
    while at >= 0:
        mailbox, domain = _MAILBOX.match(words[max(0, at - 64) : at][::-1]), _DOMAIN.match(words, at)
        if mailbox and domain:
            start, stop = at - mailbox.end(), domain.end()
            yield start, stop, f"mailto:{quote(words[start:stop], safe='@+')}"
        at = words.find("@", at + 1)
    for phone in phones:
        start, target = words.find(phone), _called(phone)
        while start >= 0:
            stop = start + len(phone)
            if not (words[start - 1 : start].isdigit() or words[stop : stop + 1].isdigit()):
                yield start, stop, target
            start = words.find(phone, stop)


def _called(phone: str) -> str:
    """The address of a telephone number (RFC 3966). A trunk zero in brackets is not dialled after a country's code."""
    found = _PHONE.fullmatch(phone)
    assert found is not None
    extension = f";ext={found['extension']}" if found["extension"] else ""
    return f"tel:{_NO_DIGIT.sub('', _TRUNK.sub('', found['number']))}{extension}"
