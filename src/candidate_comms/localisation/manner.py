"""How a letter speaks: its tone, how it addresses its reader, and which of several wordings it takes.

In a catalog the manner of an entry is its ``msgctxt``: words of ``TONES`` and ``ADDRESSES`` and a number, with spaces
between ("formal", "warm f", "2"). An entry without one is in a plain tone and fits every reader.
"""

from __future__ import annotations

from functools import cache

from attrs import frozen

__all__ = ["ADDRESSES", "EVERYBODY", "TONES", "Manner"]

TONES = ("warm", "formal")
"""The tones that have words of their own; any other is the plain one."""
ADDRESSES = ("one", "f", "m")
"""One person of either sex, a woman, a man. Without it Arabic addresses its reader in the polite plural."""


@frozen
class Manner:
    """A tone, an address, and a number that tells letters of one day apart.

    >>> Manner("warm", "f").contexts()
    ('warm f', 'warm one', 'f', 'one', 'warm', '')
    """

    tone: str = ""
    address: str = ""
    choice: int = 0
    """Which of several wordings of a sentence is taken follows from this number and the sentence; 0: the first."""

    def contexts(self) -> tuple[str, ...]:
        """The contexts whose words would do, the best first: how a reader is addressed must not change midway."""
        return _contexts(self.tone, self.address)


@cache  # every sentence of a letter asks it again
def _contexts(tone: str, address: str) -> tuple[str, ...]:
    addresses = (address, "one") if address else ()
    toned = tuple(f"{tone} {one}" for one in addresses) if tone else ()
    return (*toned, *addresses, *((tone,) if tone else ()), "")


EVERYBODY = Manner()
"""The plain tone, for anybody."""
