"""Writes the template (``.pot``) that ``pybabel`` brings a catalog up to date with.

Run with a language tag: ``python docs/catalog_template.py ar-AE > messages.pot``. The keys and their plurals are those
of the complete catalog, British English; the contexts are the language's own, since which tones, addresses and
alternatives a sentence needs differs between languages. So are the notes, where it has any: what "على" asks of a noun
is nothing that "-ing" could tell. No words are carried over: English ones must not
pass for a translation.
"""

from __future__ import annotations

import sys
from typing import BinaryIO

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from candidate_comms.localisation.catalogs import catalog_path

COMPLETE = "en-GB"


def template(language: str) -> Catalog:
    """Every key once without a context, and again under each context that the language has for it."""
    complete = _read(COMPLETE)
    own: dict[str, list[str]] = {}
    notes: dict[str, list[str]] = {}
    if catalog_path(language).exists():
        for message in _read(language):
            if message.id and not message.context and message.auto_comments:
                notes[_key(message.id)] = message.auto_comments
            if message.id and message.context:
                own.setdefault(_key(message.id), []).append(message.context)
    made = Catalog(project="candidate_comms", charset="utf-8", fuzzy=False)
    for message in complete:
        if message.id and not message.context:
            for context in (None, *own.get(_key(message.id), ())):
                told = notes.get(_key(message.id), message.auto_comments)
                comments = {"auto_comments": told, "user_comments": message.user_comments}
                made.add(message.id, context=context, **(comments if context is None else {}))
    return made


def _read(language: str) -> Catalog:
    with catalog_path(language).open("rb") as file:
        return read_po(file, locale=language.replace("-", "_"))


def _key(identity: str | tuple[str, ...]) -> str:
    return identity if isinstance(identity, str) else identity[0]


def write(language: str, file: BinaryIO) -> None:
    """Write the template as pybabel reads it."""
    write_po(file, template(language), width=0)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit("give a language tag: python docs/catalog_template.py ar-AE > messages.pot")
    write(sys.argv[1], sys.stdout.buffer)
