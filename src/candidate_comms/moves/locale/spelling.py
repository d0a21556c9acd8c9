"""Words that Britain and America spell differently."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain

from attrs import frozen

from candidate_comms.moves.lexicon import table_of
from candidate_comms.moves.line import Line
from candidate_comms.moves.locale.innocent import in_address, in_name, in_own_title, in_quotes
from candidate_comms.moves.locale_facts import ForeignWord
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.prose import Prose
from candidate_comms.offices.model import Office
from candidate_comms.text.expressions import Expression
from candidate_comms.text.spans import Span
from candidate_comms.vocabulary import Move

__all__ = ["annotate_spelling"]

_NEAR = 40  # characters


@frozen
class Spelling:
    """A spelling of one country and that of the other."""

    country: str
    other: str
    only: str = ""
    """What must stand near it for it to be wrong: an expression. Empty: nothing."""
    unless: str = ""
    """What makes it right where it stands near."""


def annotate_spelling(prose: Prose, office: Office) -> Iterator[Annotation]:
    """A FOREIGN_WORD for each spelling of the other country.

    In the UAE both are at home, and one message should keep to one: where both stand, the rarer ones are told.
    """
    table = spellings()
    known = prose.words & table.keys()
    if not known:
        return
    countries = {table[word].country for word in known}
    if office.jurisdiction == "uae":
        if len(countries) < 2:
            return
    elif countries == {office.jurisdiction}:
        return
    found = list(_found(prose, table, known))
    if office.jurisdiction == "uae":
        told = Counter(spelling.country for _, spelling in found)
        if told.keys() == {"us"} and any(True for _ in _named(prose, table, known, "uk")):
            yield from (_note(prose, span, s, mixed=True) for span, s in found)
        elif len(told) == 2:
            rarer = "uk" if told["uk"] < told["us"] else "us"
            yield from (_note(prose, span, s, mixed=True) for span, s in found if s.country == rarer)
        return
    yield from (_note(prose, span, s, mixed=False) for span, s in found if s.country != office.jurisdiction)


def _note(prose: Prose, span: Span, spelling: Spelling, *, mixed: bool) -> Annotation:
    written = span.cut(prose.document.text)
    facts = ForeignWord("spelling", spelling.country, _cased(spelling.other, written), mixed=mixed)
    return prose.note(Move.FOREIGN_WORD, span, facts)


def _cased(word: str, as_in: str) -> str:
    if len(as_in) > 1 and as_in.isupper():
        return word.upper()
    return word[0].upper() + word[1:] if as_in[0].isupper() else word


def _found(prose: Prose, table: Mapping[str, Spelling], known: set[str]) -> Iterator[tuple[Span, Spelling]]:
    """Each place of a spelling that is nobody's name, quotation or address."""
    text = prose.document.text
    signatures = (line for line in prose.asides if line.sentence.part == "signature")
    for line in chain(prose.lines, signatures):
        if known.isdisjoint(line.pieces):
            continue
        for start, end, word in _places(line, known):
            spelling = table[word]
            if not _is_innocent(prose, text, line, start, end, spelling):
                yield Span(start, end), spelling


def _named(prose: Prose, table: Mapping[str, Spelling], known: set[str], country: str) -> Iterator[Span]:
    """The places of spellings of a country in names too: a firm that is called a Centre writes so."""
    text = prose.document.text
    for line in prose.lines:
        for start, end, word in _places(line, known) if not known.isdisjoint(line.pieces) else ():
            quoted = in_quotes(text, line, start, end) or in_address(text, start, end)
            if table[word].country == country and not quoted:
                yield Span(start, end)


def _places(line: Line, known: set[str]) -> Iterator[tuple[int, int, str]]:
    folded = line.folded
    for word in known & line.pieces:
        at = folded.find(word)
        while at >= 0:
            stop = at + len(word)
            if not folded[at - 1 : at].isalnum() and not folded[stop : stop + 1].isalnum():
                yield line.start + at, line.start + stop, word
            at = folded.find(word, stop)


def _is_innocent(prose: Prose, text: str, line: Line, start: int, end: int, spelling: Spelling) -> bool:
    folded = prose.folded
    near = folded[max(line.start, start - _NEAR) : min(line.end, end + _NEAR)]
    if spelling.only and not Expression(spelling.only).search(near):
        return True
    if spelling.unless and Expression(spelling.unless).search(near):
        return True
    # "Organisational Development" is a department, and its adjective no name.
    adjective = folded[start:end].endswith(("isational", "izational"))
    if line.sentence.part == "signature":
        if text[start].isupper() and not adjective:
            return True
    elif in_name(text, line, start, end) and not in_own_title(text, line, start, end):
        return True
    return in_quotes(text, line, start, end) or in_address(text, start, end)


@cache
def spellings() -> Mapping[str, Spelling]:
    """Every spelling that one country alone uses, folded, from ``cues/en_locale.toml``.

    >>> spellings()["colours"].other, spellings()["organised"].country, "organized" in spellings()
    ('colors', 'uk', False)
    """
    data = table_of("en", "locale")["spelling"]
    found: dict[str, Spelling] = {}
    for group in data["family"]:
        british, american = group.get("uk_ending", ""), group.get("us_ending", "")
        for stem in group["stems"].split():
            for ending in group["endings"]:
                _add(found, group, stem + british + ending, stem + american + ending)
    for group in data["pairs"]:
        for pair in group["words"]:
            one, _, other = pair.partition(" ")
            _add(found, group, one, other)
    return found


def _add(found: dict[str, Spelling], group: Mapping[str, str], british: str, american: str) -> None:
    only, unless = group.get("only", ""), group.get("unless", "")
    told = group.get("told", "both")
    if told in ("both", "uk"):
        found[british] = Spelling("uk", american, only, unless)
    if told in ("both", "us"):
        found[american] = Spelling("us", british, only, unless)
