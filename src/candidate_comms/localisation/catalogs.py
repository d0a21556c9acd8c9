"""The sentences of each language, from gettext ``.po`` files, compiled in memory and kept.

Only ``.po`` files are shipped: there is nothing to compile first and nothing to go stale.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from candidate_comms.errors import CatalogError
from candidate_comms.localisation.fallback import chain

__all__ = ["catalog_path", "entries", "sentence"]


def sentence(locale: str, key: str) -> str:
    """The words for ``key``, with ``{named}`` fields still in them, from the first catalog of the chain that has it.

    Raises ``CatalogError`` when none has: nothing falls back in silence.

    >>> sentence("en-US", "letter.closing")
    'Sincerely,'
    """
    for name in chain(locale):
        words = entries(name).get(key)
        if words is not None:
            return words
    raise CatalogError(f"{key!r} has no words in {' or '.join(chain(locale))}")


def catalog_path(locale: str) -> Path:
    """The ``.po`` file of one language tag."""
    return Path(__file__).parent / "catalogs" / locale.replace("-", "_") / "LC_MESSAGES" / "messages.po"


@cache
def entries(locale: str) -> Mapping[str, str]:
    """The finished entries of one catalog alone, without its chain. Untranslated and fuzzy ones are left out."""
    from babel.messages.pofile import read_po

    with catalog_path(locale).open("rb") as file:
        catalog = read_po(file, locale=locale.replace("-", "_"), abort_invalid=True)
    return MappingProxyType(
        {
            message.id: message.string
            for message in catalog
            if isinstance(message.id, str) and message.id and isinstance(message.string, str)
            if message.string and not message.fuzzy
        }
    )
