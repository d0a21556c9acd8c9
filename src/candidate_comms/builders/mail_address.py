"""Addresses and subjects in the headers of a mail: one line each, one mailbox each, and nothing that breaks out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.errors import ObsoleteHeaderDefect
from email.headerregistry import Address
from email.policy import default

__all__ = ["faults_in_address", "faults_in_header", "mail_address"]

_BREAKS = re.compile("[\x00-\x08\x0a-\x1f\x7f\x85\u2028\u2029]")
_ENCODED = re.compile(r"=\?.*\?=")
_MAILBOX = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_DOMAIN = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+")


def faults_in_header(text: str) -> Iterator[str]:
    """What keeps a text from standing in a header."""
    if found := _BREAKS.search(text):
        yield f"{text!r} has {found[0]!r} in it, which would end the header; write it on one line"
    if found := _ENCODED.search(text):
        yield f"{text!r} has {found[0]!r} in it, which mail programs take for other letters; write it without =? and ?="


def faults_in_address(given: str | Address) -> Iterator[str]:
    """What keeps it from being the one address of a header."""
    written = given if isinstance(given, str) else f"{given.display_name}{given.addr_spec}"
    if wrong := tuple(faults_in_header(written)):
        yield from wrong
        return
    address = given if isinstance(given, Address) else _only(given)
    if address is None:
        yield (
            f"{given!r} is not one address; write it as 'Name <name@example.com>', or give an "
            "email.headerregistry.Address where the name has commas or quotes in it"
        )
        return
    if not _MAILBOX.fullmatch(address.username) or _in_ascii(address.domain) is None:
        yield f"{address.addr_spec!r} is no address that every mail server takes; it is like name@example.com"


def mail_address(given: str | Address) -> Address:
    """The address, given that it has no faults. A domain in other letters stands as ``xn--…``."""
    address = given if isinstance(given, Address) else _only(given)
    assert address is not None
    domain = _in_ascii(address.domain)
    assert domain is not None
    return Address(address.display_name, address.username, domain)


def _only(written: str) -> Address | None:
    """The one address that a header of these words would have."""
    header = default.header_factory("To", written)
    bad = [defect for defect in header.defects if not isinstance(defect, ObsoleteHeaderDefect)]
    return header.addresses[0] if len(header.addresses) == 1 and not bad else None


def _in_ascii(domain: str) -> str | None:
    try:
        told = domain.encode("idna").decode("ascii")
    except UnicodeError:
        return None
    return told if _DOMAIN.fullmatch(told) else None
