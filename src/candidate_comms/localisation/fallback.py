"""Which catalogs are asked, and in which order: written out, never negotiated."""

from __future__ import annotations

from candidate_comms.errors import UnknownName

__all__ = ["CHAINS", "chain"]

CHAINS = {
    "en-GB": ("en-GB",),
    "en-US": ("en-US", "en-GB"),
    # British English is the usual business English of the UAE, with the same dates and another clock.
    "en-AE": ("en-AE", "en-GB"),
    "ar-AE": ("ar-AE",),
}
"""For each language tag the catalogs that may answer, the nearest first. The last one is complete."""


def chain(locale: str) -> tuple[str, ...]:
    """The catalogs for a language tag. Raises ``UnknownName`` for a language with no catalog.

    >>> chain("en-US")
    ('en-US', 'en-GB')
    """
    if locale not in CHAINS:
        raise UnknownName("language", locale, tuple(CHAINS))
    return CHAINS[locale]
