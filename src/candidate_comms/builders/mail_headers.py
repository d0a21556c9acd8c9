"""Headers that keep the spaces between their words, however they are folded.

Letters outside ASCII travel as encoded words, and the space between two of them is no part of the text (RFC 2047,
6.2). Where a line of a header ends between two such words, Python 3.11 and 3.12 put the space there and it is lost.
"""

from __future__ import annotations

from email.header import Header
from email.headerregistry import (
    Address,
    BaseHeader,
    HeaderRegistry,
    UniqueSingleAddressHeader,
    UniqueUnstructuredHeader,
)
from email.policy import Policy
from typing import Any

__all__ = ["address_header", "subject_header"]

_WIDTH = 76
"""The most that a line with an encoded word may have (RFC 2047, 2)."""


class _Subject(UniqueUnstructuredHeader):
    """A subject whose encoded words hold their spaces."""

    def fold(self: Any, *, policy: Policy) -> str:
        if _plain(str(self), policy):
            return str(super().fold(policy=policy))  # type: ignore[misc]
        return _lines(self.name, _encoded(str(self), self.name), policy)


class _Address(UniqueSingleAddressHeader):
    """An address with a name whose encoded words hold their spaces."""

    def fold(self: Any, *, policy: Policy) -> str:
        if _plain(str(self), policy):
            return str(super().fold(policy=policy))  # type: ignore[misc]
        name = _encoded(self.address.display_name, self.name)
        last = f"<{self.address.addr_spec}>"
        fits = len(name.rpartition("\n")[2]) + len(last) < _WIDTH - len(self.name)
        return _lines(self.name, f"{name}{' ' if fits else chr(10) + ' '}{last}", policy)


def subject_header(text: str) -> BaseHeader:
    """The header of a subject."""
    return _made(_Subject, "Subject", text)


def address_header(name: str, address: Address) -> BaseHeader:
    """The header ``name``, of one address in ASCII."""
    return _made(_Address, name, str(address))


def _made(kind: Any, name: str, text: str) -> BaseHeader:
    registry = HeaderRegistry(use_default_map=False)
    registry.map_to_type(name, kind)
    return registry(name, text)


def _plain(text: str, policy: Any) -> bool:
    """Whether nothing in it has to be encoded."""
    return text.isascii() or policy.utf8


def _encoded(text: str, name: str) -> str:
    return Header(text, "utf-8", maxlinelen=_WIDTH, header_name=name).encode(linesep="\n")


def _lines(name: str, value: str, policy: Policy) -> str:
    return f"{name}: {value}\n".replace("\n", policy.linesep)
