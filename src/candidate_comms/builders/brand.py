"""How one employer's letters look and sound: name, colours, sign-off, wordings, lines below the signature."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from attrs import field, frozen

from candidate_comms.builders.colours import ENOUGH, contrast, is_colour, readable
from candidate_comms.builders.facts import Faults, at
from candidate_comms.builders.typed_text import faults_in
from candidate_comms.builders.wordings import Given, entries_of, faults_in_language, faults_in_wordings
from candidate_comms.localisation.catalogs import Entries

if TYPE_CHECKING:
    from jinja2 import BaseLoader

__all__ = ["DARK", "INK", "Brand", "Templates"]

INK = "#1f2933"
"""The letters of a letter: nearly black, so that mail programs may turn it for the dark."""
DARK = "#171a1e"
"""What is behind them where the reader's screen is dark."""

_CLOSING = "letter.closing"


Templates: TypeAlias = "Path | BaseLoader"
"""A folder, or a loader of jinja2 such as ``jinja2.DictLoader``."""


def _templates(given: str | Templates | None) -> Templates | None:
    return Path(given) if isinstance(given, str) else given


def _lines(given: Iterable[str]) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else tuple(given)


def _words(given: Mapping[str, Mapping[str, Given]]) -> Mapping[str, Entries]:
    return {locale.replace("_", "-"): entries_of(words) for locale, words in given.items()}


def _closings(given: Mapping[str, str]) -> Mapping[str, str]:
    return {locale.replace("_", "-"): words for locale, words in given.items()}


@frozen(kw_only=True)
class Brand:
    """What is an employer's own in its letters. ``compose(..., brand=...)`` writes with it.

    ``accent`` is the colour of links and of the name above the letter, on ``background``. ``sign_off`` has the closing
    words by language tag. ``wordings`` has sentences by language tag and key, which come before those of the library's
    catalog for that tag; a folder of ``.po`` files is read with ``localisation.folder.wordings_in``. ``signature`` are
    lines below the sender's. ``templates`` is a folder or a loader of jinja2 whose ``letter.html.j2`` and
    ``letter.txt.j2`` come before ours; ours can be extended as ``candidate_comms/letter.html.j2``.

    >>> brand = Brand(name="Example Foods", accent="#0b6e4f", sign_off={"en-GB": "With warm wishes,"})
    >>> list(brand.faults())
    []
    """

    name: str
    accent: str = "#1d4f91"
    background: str = "#ffffff"
    sign_off: Mapping[str, str] = field(factory=dict, converter=_closings)
    wordings: Mapping[str, Entries] = field(factory=dict, converter=_words)
    signature: tuple[str, ...] = field(default=(), converter=_lines)
    templates: Templates | None = field(default=None, converter=_templates)

    @cached_property
    def words(self) -> Mapping[str, Entries]:
        """The wordings with the sign-off among them."""
        told = {locale: dict(self.wordings.get(locale, {})) for locale in (*self.wordings, *self.sign_off)}
        for locale, words in self.sign_off.items():
            told[locale] |= entries_of({_CLOSING: words})
        return told

    @cached_property
    def accent_in_the_dark(self) -> str:
        """The accent, as light as it must be to be read on a dark screen."""
        return readable(self.accent, DARK)

    def faults(self) -> Faults:
        """What is wrong with it, field by field, each with the way out.

        Templates are no text that this could judge: lint them as any other, with ``lint_template``.
        """
        return iter(self._all_faults)

    @cached_property
    def _all_faults(self) -> tuple[tuple[str, str], ...]:
        return tuple(self._look())

    def _look(self) -> Faults:
        yield from at("name", faults_in(self.name))
        yield from self._faults_in_colours()
        for i, line in enumerate(self.signature):
            yield from at(f"signature[{i}]", faults_in(line))
        for locale, words in self.sign_off.items():
            yield from at(f"sign_off[{locale}]", faults_in(words))
            closing = entries_of({_CLOSING: words})
            yield from ((f"sign_off[{locale}]", fault) for _, fault in self._faults_in_words(locale, closing))
        for locale, own in self.wordings.items():
            for key, fault in self._faults_in_words(locale, own):
                yield f"wordings[{locale}]{key and f'[{key}]'}", fault

    def _faults_in_words(self, locale: str, own: Entries) -> Faults:
        if unknown := tuple(faults_in_language(locale)):
            return at("", unknown)
        return faults_in_wordings(locale, own)

    def _faults_in_colours(self) -> Iterator[tuple[str, str]]:
        wrong = [name for name in ("accent", "background") if not is_colour(getattr(self, name))]
        for name in wrong:
            yield name, f"{getattr(self, name)!r} is no colour; write it in six digits, such as '#1d4f91'"
        if wrong:
            return
        if (found := contrast(INK, self.background)) < ENOUGH:
            yield (
                "background",
                f"{self.background!r} is too dark for letters in {INK}: a contrast of {found:.1f}, and people need "
                f"{ENOUGH}; {readable(self.background, INK)!r} is near it and has that",
            )
        elif (found := contrast(self.accent, self.background)) < ENOUGH:
            yield (
                "accent",
                f"{self.accent!r} on {self.background!r} has a contrast of {found:.1f}, and people need {ENOUGH}; "
                f"{readable(self.accent, self.background)!r} is near it and has that",
            )
