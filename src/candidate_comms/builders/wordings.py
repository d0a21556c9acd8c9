"""Sentences that somebody puts in the place of ours: their shapes, and whether they can stand there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from string import Formatter
from typing import TypeAlias

from candidate_comms.builders.facts import Faults, at
from candidate_comms.errors import did_you_mean
from candidate_comms.localisation.catalogs import Entries, Forms, entries, plural_forms
from candidate_comms.localisation.fallback import CHAINS
from candidate_comms.localisation.manner import ADDRESSES, POLITE

__all__ = ["Given", "entries_of", "faults_in_language", "faults_in_wordings"]

Given: TypeAlias = str | Mapping[str, str] | Mapping[str, tuple[Forms, ...]]
"""Words for everybody, words by manner, or the wordings of a catalog."""

_FORMATS = ("format.", "zone.")
_COUNTED = frozenset({"months", "days", "weeks"})
"""Numbers that a plural form may say in words: "one month"."""


def entries_of(given: Mapping[str, Given]) -> Entries:
    """The wordings of one language as a catalog has them.

    >>> entries_of({"letter.closing": "With warm wishes,"})
    {'letter.closing': {'': (('With warm wishes,',),)}}
    """
    return {
        key: {"": ((told,),)}
        if isinstance(told, str)
        else {manner: ((words,),) if isinstance(words, str) else words for manner, words in told.items()}
        for key, told in given.items()
    }


def faults_in_language(locale: str) -> Iterator[str]:
    """What keeps words in a language from being used."""
    if locale not in CHAINS:
        yield f"no letter is written in {locale!r}.{did_you_mean(locale, CHAINS)} There are: {', '.join(CHAINS)}"


def faults_in_wordings(locale: str, own: Entries) -> Faults:
    """What keeps wordings of a known language from standing in the place of ours, by key."""
    for key, manners in own.items():
        yield from at(key, _faults_in_one(locale, key, manners))


def _faults_in_one(locale: str, key: str, manners: Mapping[str, tuple[Forms, ...]]) -> Iterator[str]:
    ours = next((entries(name)[key] for name in CHAINS[locale] if key in entries(name)), None)
    if ours is None:
        known = {known for name in CHAINS[locale] for known in entries(name)}
        yield f"{key!r} is the key of no sentence.{did_you_mean(key, known)}"
        return
    if key.startswith(_FORMATS):
        yield "dates, times and money are written as the language writes them; leave it out"
        return
    if "" not in manners:
        yield "has words in some manners only; give words without one too"
    silent = {address for address in ADDRESSES if _addresses(ours, address) and not _addresses(manners, address)}
    if silent:
        yield f"ours differ by who is addressed; give words for {', '.join(sorted(silent))} too, or a letter mixes them"
    wanted = _fields(ours[""][0][-1])
    for forms in (forms for several in manners.values() for forms in several):
        if len(forms) not in (1, plural_forms(locale)):
            yield f"has {len(forms)} plural forms; {locale} has {plural_forms(locale)}"
        for words in forms:
            yield from _faults_in_fields(words, wanted, _COUNTED if len(forms) > 1 else frozenset())


def _faults_in_fields(words: str, wanted: frozenset[str], spared: frozenset[str]) -> Iterator[str]:
    try:
        found = _fields(words)
    except ValueError as error:
        yield f"{words!r} cannot be read ({error}); a brace that is only a sign is written twice"
        return
    has = f"it has {', '.join(f'{{{name}}}' for name in sorted(wanted))}" if wanted else "it has none"
    for name in sorted(found - wanted):
        yield f"{{{name}}} is no field of this sentence; {has}"
    for name in sorted(wanted - found - spared):
        yield f"{words!r} leaves out {{{name}}}, which the sentence has to tell"
    if not words.strip():
        yield "is empty; write the sentence, or leave the key out"


def _fields(words: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in Formatter().parse(words) if name is not None)


def _addresses(manners: Mapping[str, object], address: str) -> bool:
    """Whether the words differ for this reader in their own number: the polite tone is plural to anybody."""
    return any(address in manner.split() and POLITE not in manner.split() for manner in manners)
