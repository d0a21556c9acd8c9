"""Words that belong to another country's offices, papers and laws."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from candidate_comms.moves.lexicon import table_of
from candidate_comms.moves.line import Line
from candidate_comms.moves.locale.innocent import in_address, in_name, in_quotes, named_near, speaks_of
from candidate_comms.moves.locale_facts import ForeignWord
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.prose import Prose
from candidate_comms.offices.model import Office
from candidate_comms.text.expressions import Expression
from candidate_comms.text.spans import Span
from candidate_comms.text.wordings import Wording
from candidate_comms.vocabulary import Move

__all__ = ["annotate_vocabulary"]

_NEAR = 48  # characters


def annotate_vocabulary(prose: Prose, office: Office) -> Iterator[Annotation]:
    """A FOREIGN_WORD for each word of another country that is not said of that country."""
    table = f"wrong_in_{office.jurisdiction}"
    by_sign, by_text = _index(table)
    known = prose.words & by_sign.keys()
    names = [name for sign in known for name in by_sign[sign]]
    names += [name for part, name in by_text if part in prose.folded]
    if not names:
        return
    signatures = (line for line in prose.asides if line.sentence.part == "signature")
    lines = [*prose.lines, *signatures]
    abroad: dict[str, bool] = {}
    for name in dict.fromkeys(names):
        entry = table_of("en", "locale")[table][name]
        if "unless_anywhere" in entry and Expression(entry["unless_anywhere"]).search(prose.folded):
            continue
        country = entry["country"]
        wording = _wording(table, name)
        signs, parts = entry.get("signs", "").split(), entry.get("within", ())
        for line in lines:
            if line.pieces.isdisjoint(signs) and not any(part in line.folded for part in parts):
                continue
            for match in wording.finditer(line.folded):
                span = _core(entry, prose.folded, Span(*match.span()).shift(line.start))
                if span is not None and not _is_innocent(prose, line, span, entry):
                    if country not in abroad:
                        abroad[country] = speaks_of(prose, country)
                    if abroad[country]:
                        break
                    facts = ForeignWord("word", country, entry["instead"])
                    yield prose.note(Move.FOREIGN_WORD, span, facts)


@cache
def _index(table: str) -> tuple[dict[str, list[str]], list[tuple[str, str]]]:
    """The names of a table's entries by the words, and the stretches of text, that tell that one may stand there."""
    by_sign: dict[str, list[str]] = {}
    by_text: list[tuple[str, str]] = []
    for name, entry in table_of("en", "locale").get(table, {}).items():
        for sign in entry.get("signs", "").split():
            by_sign.setdefault(sign, []).append(name)
        by_text += [(part, name) for part in entry.get("within", ())]
    return by_sign, by_text


@cache
def _wording(table: str, name: str) -> Wording:
    return Wording(table_of("en", "locale")[table][name]["phrases"])


def _core(entry: dict[str, Any], folded: str, found: Span) -> Span | None:
    """The words themselves: without those that only show how they are meant, or with what a phrase cannot tell."""
    if "whole" in entry:
        whole = Expression(entry["whole"]).match(folded, found.start)
        return Span(*whole.span()) if whole is not None else None
    core = Expression(entry["core"]).search(found.cut(folded)) if "core" in entry else None
    return Span(*core.span()).shift(found.start) if core is not None else found


def _is_innocent(prose: Prose, line: Line, span: Span, entry: dict[str, Any]) -> bool:
    text = prose.document.text
    near = prose.folded[max(line.start, span.start - _NEAR) : min(line.end, span.end + _NEAR)]
    if "only" in entry and not Expression(entry["only"]).search(near):
        return True
    if "unless" in entry and Expression(entry["unless"]).search(near):
        return True
    written = span.cut(text)
    plain = not (written.isupper() or any(map(str.isdigit, written)))
    if plain and not entry.get("name") and in_name(text, line, span.start, span.end):
        return True
    if in_quotes(text, line, span.start, span.end) or in_address(text, span.start, span.end):
        return True
    return named_near(text, line, span.start, span.end, entry["country"])
