"""How a letter speaks: its tone, how it addresses its reader, and which of several wordings it takes.

In a catalog the manner of an entry is its ``msgctxt``: words of ``TONES`` and ``ADDRESSES`` and a number, with spaces
between ("formal", "warm f", "2"). An entry without one is in a plain tone and fits every reader.
"""

from __future__ import annotations

from attrs import frozen

__all__ = ["ADDRESSES", "EVERYBODY", "POLITE", "TONES", "Manner"]

TONES = ("warm", "formal")
"""The tones that have words of their own; any other is the plain one."""
POLITE = "formal"
"""The tone that addresses anybody in the polite plural. A woman or a man shows in it by their title alone."""
ADDRESSES = ("one", "f", "m")
"""One person of either sex, a woman, a man. Without it Arabic addresses its reader in the polite plural."""


@frozen
class Manner:
    """A tone, an address, and a number that tells letters of one day apart.

    >>> Manner("warm", "f").contexts()
    ('warm f', 'warm one', 'f', 'one', 'warm', '')
    >>> Manner("formal", "f").contexts()
    ('formal f', 'formal', '')
    """

    tone: str = ""
    address: str = ""
    choice: int = 0
    """Which of several wordings of a sentence is taken follows from this number and the sentence; 0: the first."""
    told: int = 0
    """How often the letter has told a sentence of this key already: the next time it takes the next wording."""

    def contexts(self) -> tuple[str, ...]:
        """The contexts whose words would do, the best first: how a reader is addressed must not change midway."""
        if self.tone == POLITE:
            return (*((f"{self.tone} {self.address}",) if self.address else ()), self.tone, "")
        addresses = (self.address, "one") if self.address else ()
        toned = tuple(f"{self.tone} {one}" for one in addresses) if self.tone else ()
        return (*toned, *addresses, *((self.tone,) if self.tone else ()), "")


EVERYBODY = Manner()
"""The plain tone, for anybody."""
