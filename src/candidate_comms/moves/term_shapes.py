"""Terms told by their shape alone: a label at the start of a line, a place, a job title, a day to come."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from candidate_comms.moves.lexicon import term_signs, wording_of
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.prose import Line
from candidate_comms.moves.times import MONTHS, WEEKDAYS
from candidate_comms.text.expressions import Expression
from candidate_comms.text.words import Words
from candidate_comms.vocabulary import TermName

__all__ = ["has_first_day", "is_bare_label", "label_of", "place_in", "reaches_somebody", "title_in"]

_BULLETS = " -*•·|\t>"
_LABEL = Expression(r"[\w /&()'-]{2,40}?(?=\s*(?:[:|\t=]|\.{2,}|\s-\s|$))")
_VALUE = Expression(r"[:|=-]\s*\S")
# Each alternative begins where no word goes on, so that a long run of letters or digits is tried once.
_PHONE_OR_MAIL = Expression(
    r"(?<![\w.+-])[\w.+-]++@[\w-]+\.\w|(?:\+|\(|\b0)\d[\d ()-]{7,24}\d"
    r"|\b\d{3}[-. ]\d{3}[-. ]\d{4}\b|\b\d{3}-\d{4}\b|\b(?:600|800) ?\d{2,3} ?\d{3}\b"
)
_FIGURES = Expression(r"\d[\d ().-]{6}")  # no phone number is without
_PLACE_PREPOSITIONS = frozenset({"at", "in", "near", "from", "outside", "of"})
_OWN = frozenset({"our", "the"})
_NO_TITLE = frozenset({"i", "mr", "ms", "dr"})


@cache
def _labels() -> tuple[dict[str, TermName], frozenset[str]]:
    """The labels of all terms, and their first words."""
    labels = {label: TermName(name) for name, entry in term_signs("en").items() for label in entry["labels"]}
    return labels, frozenset(Words(label).norms[0] for label in labels)


def label_of(line: Words) -> TermName | None:
    """The term whose label begins a line.

    >>> label_of(Words("- Start date: Monday 2 March"))
    <TermName.START_DATE: 'start_date'>
    """
    labels, firsts = _labels()
    if line.norms[0] not in firsts:
        return None
    head = _LABEL.match(line.folded.lstrip(_BULLETS).rstrip())
    return labels.get(" ".join(head.group().split())) if head else None


def is_bare_label(words: str) -> bool:
    """Whether a line that begins with a label holds no value: the next cell of the table does.

    >>> is_bare_label("basic salary"), is_bare_label("basic salary: £30,000")
    (True, False)
    """
    return not _VALUE.search(words.lstrip(" -*•|"))


def has_first_day(line: Line, deadlines: Sequence[Annotation], order: str) -> bool:
    """Whether a line names a day that is still to come and is no deadline: the first day, in an offer."""
    if line.sentence.part != "body":
        return False
    days = [day for day in line.days(order) if day.fixed]
    if not days or line.says(wording_of("en", "looks_back", "terms")):
        return False
    here = [d.visible for d in deadlines if d.visible.overlaps(line.place)]
    return any(not any(limit.overlaps(day.span) for limit in here) for day in days)


def reaches_somebody(line: Words) -> bool:
    """Whether a line holds a phone number or an e-mail address.

    >>> reaches_somebody(Words("Ask sam.lee@example.com"))
    True
    """
    words = line.folded
    return ("@" in words or _FIGURES.search(words) is not None) and _PHONE_OR_MAIL.search(words) is not None


def place_in(line: Line) -> tuple[int, int] | None:
    """The words of a place: "at" or "in", perhaps "our", and a capitalised word that is no month and no weekday."""
    norms = line.norms
    apart = "," in line.folded or "(" in line.folded
    for name in line.capitalised:
        if _is_day_name(norms[name]) or not name:
            continue
        if norms[name - 1] in _OWN and name > 1 and norms[name - 2] in _PLACE_PREPOSITIONS and norms[name] != "i":
            return name - 2, name + 1
        if apart and line.before(name) in (",", "(") and not line.is_code(name):
            return name, name + 1  # "Northgate Foods Ltd, Wrexham", "Dispenser (Leicester"
        if norms[name - 1] in _PLACE_PREPOSITIONS and norms[name] != "i":
            return name - 1, name + 1
    return None


def title_in(line: Line) -> tuple[int, int] | None:
    """The word that begins a job title: a capital after "as a", or anywhere in the sentence that offers the job."""
    capitalised, norms = line.capitalised, line.norms
    begins = capitalised[:1] == [0]
    if begins and capitalised[1:2] == [1] and len(norms) > 2 and not line.before(1):
        return 0, 2  # a line of its own: "Kitchen Porter at …"
    offers = line.has("offer", "offer_back")
    colon = ":" in line.folded
    for index in capitalised:
        if index < 2 or _is_day_name(norms[index]) or norms[index] in _NO_TITLE:
            continue
        before = norms[index - 2 : index]
        if offers or "as" in before or "become" in before or (index == 2 and begins):
            return index, index + 1
        if colon and ":" in line.before(index):
            return index, index + 1
    return None


def _is_day_name(norm: str) -> bool:
    return norm in MONTHS or norm in WEEKDAYS
