"""Terms told by their shape alone: a label at the start of a line, a place, a job title, a day to come."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from candidate_comms.moves.lexicon import wording_of
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.prose import Line
from candidate_comms.moves.times import MONTHS, WEEKDAYS, find_days
from candidate_comms.text.spans import Span
from candidate_comms.vocabulary import TermName

__all__ = ["has_first_day", "is_bare_label", "label_of", "place_in", "reaches_somebody", "title_in"]

_BULLETS = " -*•·|\t>"
_LABEL = re.compile(r"[\w /&()'-]{2,40}?(?=\s*(?:[:|\t=]|\.{2,}|\s-\s|$))")
_VALUE = re.compile(r"[:|=-]\s*\S")
_SPACE = re.compile(r"\s+")
# Each alternative begins where no word goes on, so that a long run of letters or digits is tried once.
_PHONE_OR_MAIL = re.compile(
    r"(?<![\w.+-])[\w.+-]++@[\w-]+\.\w|(?:\+|\(|\b0)\d[\d ()-]{7,24}\d"
    r"|\b\d{3}[-. ]\d{3}[-. ]\d{4}\b|\b\d{3}-\d{4}\b|\b(?:600|800) ?\d{2,3} ?\d{3}\b"
)
_PLACE_PREPOSITIONS = frozenset({"at", "in", "near", "from", "outside", "of"})
_NO_TITLE = frozenset({"i", "mr", "ms", "dr"})


def label_of(words: str, labels: Mapping[str, TermName]) -> TermName | None:
    """The term whose label begins a folded line.

    >>> label_of("- start date: monday 2 march", {"start date": TermName.START_DATE})
    <TermName.START_DATE: 'start_date'>
    """
    head = _LABEL.match(words.lstrip(_BULLETS).rstrip())
    return labels.get(_SPACE.sub(" ", head.group().strip())) if head else None


def is_bare_label(words: str) -> bool:
    """Whether a line that begins with a label holds no value: the next cell of the table does.

    >>> is_bare_label("basic salary"), is_bare_label("basic salary: £30,000")
    (True, False)
    """
    return not _VALUE.search(words.lstrip(" -*•|"))


def has_first_day(folded: str, line: Line, deadlines: Sequence[Annotation]) -> bool:
    """Whether a line names a day that is still to come and is no deadline: the first day, in an offer."""
    visible = line.sentence.visible
    if line.sentence.part != "body" or wording_of("en", "looks_back", "terms").search(visible.cut(folded)):
        return False
    here = [d.visible for d in deadlines if d.visible.overlaps(visible)]
    return any(
        (day.value or day.month_day) and not any(limit.overlaps(day.span) for limit in here)
        for day in find_days(folded, visible.start, visible.end)
    )


def reaches_somebody(folded: str, visible: Span) -> bool:
    """Whether a stretch of folded text holds a phone number or an e-mail address.

    >>> reaches_somebody("ask sam.lee@example.com", Span(0, 23))
    True
    """
    return _PHONE_OR_MAIL.search(folded, visible.start, visible.end) is not None


def place_in(line: Line) -> tuple[int, int] | None:
    """The tokens of a place: "at" or "in", perhaps "our", and a capitalised word that is no month and no weekday."""
    tokens = line.tokens
    for index in range(len(tokens) - 1):
        token, following = tokens[index], tokens[index + 1]
        if (
            following.before in (",", "(")
            and following.capital
            and not following.code
            and not _is_day_name(following.norm)
        ):
            return index + 1, index + 2  # "Northgate Foods Ltd, Wrexham", "Dispenser (Leicester"
        if token.norm not in _PLACE_PREPOSITIONS:
            continue
        for ahead in range(index + 1, min(index + 3, len(tokens))):
            name = tokens[ahead]
            if name.capital and not _is_day_name(name.norm) and name.norm != "i":
                return index, ahead + 1
            if name.norm not in ("our", "the"):
                break
    return None


def title_in(line: Line) -> tuple[int, int] | None:
    """The token that begins a job title: a capital after "as a", or anywhere in the sentence that offers the job."""
    offers = line.has("offer", "offer_back")
    if len(line.tokens) > 2 and line.tokens[0].capital and line.tokens[1].capital and not line.tokens[1].before:
        return 0, 2  # a line of its own: "Kitchen Porter at …"
    for index in range(2, len(line.tokens)):
        token = line.tokens[index]
        if not token.capital or _is_day_name(token.norm) or token.norm in _NO_TITLE:
            continue
        before = line.norms[index - 2 : index]
        if (
            offers
            or ":" in token.before
            or "as" in before
            or "become" in before
            or (index == 2 and line.tokens[0].capital)
        ):
            return index, index + 1
    return None


def _is_day_name(norm: str) -> bool:
    return norm in MONTHS or norm in WEEKDAYS
