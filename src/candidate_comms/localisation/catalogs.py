"""The sentences of each language, from gettext ``.po`` files, compiled in memory and kept.

Only ``.po`` files are shipped: there is nothing to compile first and nothing to go stale.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache, lru_cache, partial
from hashlib import blake2b
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias

from candidate_comms.errors import CatalogError
from candidate_comms.localisation.fallback import chain
from candidate_comms.localisation.manner import ADDRESSES, EVERYBODY, TONES, Manner

__all__ = ["NO_WORDS", "Entries", "Forms", "catalog_path", "entries", "plural_forms", "read_entries", "sentence"]

Forms: TypeAlias = tuple[str, ...]
"""The words of an entry, one for each plural form; a single one where no number is counted."""
Entries: TypeAlias = Mapping[str, Mapping[str, tuple[Forms, ...]]]
"""For each key and manner its wordings, in the order of their numbers."""
NO_WORDS: Mapping[str, Entries] = MappingProxyType({})
"""No words but those of the catalogs."""
_CONTEXT = re.compile(rf"(?:(?P<manner>(?:{'|'.join(TONES)})?\s?(?:{'|'.join(ADDRESSES)})?)\s?(?P<number>\d+)?)")


def sentence(
    locale: str,
    key: str,
    manner: Manner = EVERYBODY,
    counted: int | None = None,
    own: Mapping[str, Entries] = NO_WORDS,
) -> str:
    """The words for ``key``, with ``{named}`` fields still in them, from the first catalog of the chain that has it.

    Of several wordings the manner chooses. ``counted`` is the number that decides which plural form is right. ``own``
    has words by language tag that come before those of the catalog for the same tag.

    Raises:
        CatalogError: no catalog has the key, which nothing falls back from in silence; or the words have plural forms
            and no number is given.

    >>> sentence("en-US", "letter.closing")
    'Sincerely,'

    """
    look = _ours if not own or own.keys().isdisjoint(chain(locale)) else partial(_wordings, own)
    name, several = look(locale, key, manner.tone, manner.address)
    turn = 0 if len(several) == 1 else _drawn(manner.choice, key, len(several)) + manner.told
    forms = several[turn % len(several)]
    return forms[0] if len(forms) == 1 else _form(forms, name, key, counted)


def _wordings(
    own: Mapping[str, Entries], locale: str, key: str, tone: str, address: str
) -> tuple[str, tuple[Forms, ...]]:
    """The wordings for a key in a manner, and the language tag of the catalog that has them."""
    for name in chain(locale):
        wordings = own[name].get(key) if name in own else None
        if wordings is None:
            wordings = entries(name).get(key)
        if wordings is not None:
            return name, wordings[next(filter(wordings.__contains__, Manner(tone, address).contexts()))]
    raise CatalogError(f"{key!r} has no words in {' or '.join(chain(locale))}")


@lru_cache(maxsize=4096)  # every sentence of every letter asks it again
def _ours(locale: str, key: str, tone: str, address: str) -> tuple[str, tuple[Forms, ...]]:
    """``_wordings`` where nobody has words of their own."""
    return _wordings(NO_WORDS, locale, key, tone, address)


def _drawn(choice: int, key: str, among: int) -> int:
    """Which of several wordings: another one for another sentence, and the same on every run."""
    if not choice:
        return 0
    return int.from_bytes(blake2b(f"{choice}:{key}".encode(), digest_size=4).digest()) % among


def _form(forms: Forms, locale: str, key: str, counted: int | None) -> str:
    """The plural form for a number."""
    if counted is None:
        raise CatalogError(f"{key!r} has plural forms in {locale}, and no number is counted")
    return forms[_plural(locale)(counted)]


def catalog_path(locale: str) -> Path:
    """The ``.po`` file of one language tag."""
    return Path(__file__).parent / "catalogs" / locale.replace("-", "_") / "LC_MESSAGES" / "messages.po"


@cache
def entries(locale: str) -> Entries:
    """The finished entries of one catalog alone."""
    return read_entries(catalog_path(locale), locale)


def read_entries(path: Path, locale: str) -> Entries:
    """The finished entries of a ``.po`` file. Untranslated and fuzzy ones are left out.

    Raises:
        CatalogError: an entry stands under a context that is no manner, or a key has no words without one.

    """
    from babel.messages.pofile import read_po

    with path.open("rb") as file:
        catalog = read_po(file, locale=locale.replace("-", "_"), abort_invalid=True)
    found: dict[str, dict[str, dict[int, Forms]]] = {}
    for message in catalog:
        key = message.id if isinstance(message.id, str) else message.id[0]
        forms = (message.string,) if isinstance(message.string, str) else tuple(message.string or ("",))
        if not key or not all(forms) or message.fuzzy:
            continue
        told = _CONTEXT.fullmatch(message.context or "")
        if told is None:
            raise CatalogError(f"{locale}: {key!r} stands under {message.context!r}, which is no manner")
        found.setdefault(key, {}).setdefault(told["manner"].strip(), {})[int(told["number"] or 1)] = forms
    for key, manners in found.items():
        if "" not in manners:
            raise CatalogError(f"{locale}: {key!r} has no words without a context")
    return MappingProxyType(
        {
            key: {manner: tuple(numbered[number] for number in sorted(numbered)) for manner, numbered in told.items()}
            for key, told in found.items()
        }
    )


def plural_forms(locale: str) -> int:
    """How many forms of a sentence a language has for the numbers that are counted in it.

    >>> plural_forms("en-GB")
    2
    """
    return len(_plural_order(locale))


def _plural_order(locale: str) -> list[str]:
    """The forms by their names, as gettext orders them."""
    from babel import Locale

    tags = {*Locale.parse(locale.replace("-", "_")).plural_form.tags, "other"}
    return [tag for tag in ("zero", "one", "two", "few", "many", "other") if tag in tags]


@cache
def _plural(locale: str) -> Callable[[int], int]:
    """Which of the forms of a catalog a number takes: the order of gettext, the rules of the language."""
    from babel import Locale

    rule, order = Locale.parse(locale.replace("-", "_")).plural_form, _plural_order(locale)
    return lambda number: order.index(rule(number))
