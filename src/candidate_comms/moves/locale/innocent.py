"""Where a word of another country is right: in a name, a quotation, an address, or said of that country."""

from __future__ import annotations

from functools import cache

from attrs import frozen

from candidate_comms.moves.lexicon import table_of
from candidate_comms.moves.line import Line
from candidate_comms.moves.places import sentence_at
from candidate_comms.moves.prose import Prose
from candidate_comms.text.expressions import Expression

__all__ = ["in_address", "in_name", "in_own_title", "in_quotes", "named_near", "speaks_of"]

_ADDRESS = Expression(r"@|://|www\.|[A-Za-z]{2}[./_\\][A-Za-z]{2}")
_WORDS_AROUND = 60  # characters; no chunk without spaces that anybody reads is longer
_SENTENCE = 300  # characters: what stands further off in the same line is another matter
_STARTS = Expression(r"(?:^|[.!?:•*–—|\n\t]|\s-)[\s\"“'‘(]*$")
_CAPITALISED = Expression(r"[ \u00a0](?:&[ ]|of (?:the )?|for (?:the )?|and |in )?[A-Z]")
_OF_A_PERSON = Expression(r"(?:\b(?:Mrs?|Ms|Mx|Miss|Dr|Prof|Sir|Dame)\.?|\b[A-Z]\.)\s*$")
_CAPITAL_BEFORE = Expression(r"[A-Z][\w’'-]*[ ]$")
_CAPITAL_AFTER = Expression(r"[ ][A-Z][\w’'-]*")
_OUR = Expression(r"\b[Oo]ur\s+$")
_OF_ANOTHER = Expression(r"\s+(?:at|with|of)\s+(?:the\s+)?[A-Z]")
_SMALL_AFTER = Expression(r"[ ]([a-z]+)\b")
_MOVES = Expression(
    r"\b(?:relocat|transfer|assign|second|posted|posting|based|branch|colleague|team|parent|plan|job is|"
    r"role is|work in|"
    r"office)"
)


def in_address(text: str, start: int, end: int) -> bool:
    """Whether the word is part of an e-mail address, a link or a file name."""
    low, high = start, end
    while low > max(0, start - _WORDS_AROUND) and not text[low - 1].isspace():
        low -= 1
    while high < min(len(text), end + _WORDS_AROUND) and not text[high].isspace():
        high += 1
    return _ADDRESS.search(text[low:high].rstrip(".,;:!?)")) is not None


def in_name(text: str, line: Line, start: int, end: int) -> bool:
    """Whether a word with a capital belongs to a name or a title: "Color Labs Inc", "Mrs. Grey"."""
    if not text[start].isupper() or line.shouted:
        return False
    before = text[max(line.start, start - _WORDS_AROUND) : start]
    if _OF_A_PERSON.search(before):
        return True
    first = _STARTS.search(before) is not None or not before.strip()
    if not first:
        return True
    return _CAPITALISED.match(text, end, line.end) is not None


def in_own_title(text: str, line: Line, start: int, end: int) -> bool:
    """Whether a word with a capital belongs to a title that the office itself gives: "the post of Program Manager"."""
    low, high = start, end
    while (word := _CAPITAL_BEFORE.search(text, max(line.start, low - _WORDS_AROUND), low)) is not None:
        low = word.start()
    while (word := _CAPITAL_AFTER.match(text, high, line.end)) is not None:
        high = word.end()
    own = _own()
    last = text[low:high].split()[-1].lower()
    if last in own.ours and _OUR.search(text[max(line.start, low - _WORDS_AROUND) : low]):
        return True
    following = _SMALL_AFTER.match(text, high, line.end)
    if last not in own.titles | own.units and (following is None or following.group(1) not in own.units):
        return False
    before = text[max(line.start, low - _WORDS_AROUND) : low].lower()
    if own.before.search(before) is not None:
        return True
    if last not in own.titles or own.elsewhere.search(before) or _OF_ANOTHER.match(text, high, line.end):
        return False
    return own.perhaps.search(before) is not None


def in_quotes(text: str, line: Line, start: int, end: int) -> bool:
    """Whether a word stands in double quotation marks, or in single or curly ones that close in its line."""
    before = text[max(line.start, start - _SENTENCE) : start]
    after = text[end : min(line.end, end + _SENTENCE)]
    if before.count('"') % 2 and '"' in after:
        return True
    if before.rfind("“") > before.rfind("”") and "”" in after:
        return True
    single = before.rfind("‘")
    return single > before.rfind("’") and "’" in after


def named_near(text: str, line: Line, start: int, end: int, country: str) -> bool:
    """Whether the country that a word belongs to is named in its line."""
    low, high = max(line.start, start - _SENTENCE), min(line.end, end + _SENTENCE)
    return _names(country).search(text, low, high) is not None


def speaks_of(prose: Prose, country: str) -> bool:
    """Whether the message says that the work, or the person, moves to a country."""
    for match in _names(country).finditer(prose.document.text):
        around = prose.folded[max(0, match.start() - _WORDS_AROUND) : match.start()]
        if _MOVES.search(around) and not _signed(prose, match.start()):
            return True
    return False


@frozen
class _Own:
    before: Expression
    perhaps: Expression
    elsewhere: Expression
    ours: frozenset[str]
    titles: frozenset[str]
    units: frozenset[str]


@cache
def _own() -> _Own:
    data = table_of("en", "locale")["own"]
    ours, titles, units = (frozenset(data[name].split()) for name in ("ours", "titles", "units"))
    return _Own(
        Expression(data["before"]), Expression(data["perhaps"]), Expression(data["elsewhere"]), ours, titles, units
    )


@cache
def _names(country: str) -> Expression:
    return Expression(table_of("en", "locale")["country"][country]["names"])


def _signed(prose: Prose, at: int) -> bool:
    """Whether a place stands in the signature: an address tells nothing of what the message is about."""
    sentence = sentence_at(prose, at)
    return sentence is not None and sentence.part in ("signature", "footer", "quoted", "header")
