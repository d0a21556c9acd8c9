"""Terms told by their shape alone: a label at the start of a line, a place, a job title, a day to come."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from candidate_comms.moves.lexicon import term_signs, wording_of, words_of
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.prose import Line, Prose
from candidate_comms.moves.times import MONTHS, WEEKDAYS
from candidate_comms.text.expressions import Expression
from candidate_comms.text.words import Words
from candidate_comms.vocabulary import TermName

__all__ = ["has_first_day", "is_bare_label", "label_of", "labelled_lines", "place_in", "reaches_somebody", "title_in"]

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
_FIRM = frozenset({"ltd", "limited", "llc", "inc", "plc", "corporation", "gmbh", "fzco", "fze", "pjsc", "llp", "corp"})
_OWN = frozenset({"our", "the"})
_OF_A_JOB = frozenset({"role", "post", "position", "job", "title", "capacity", "vacancy", "opening", "office"})
"""What stands before "of" and a title: "the post of Clerk" is no place."""
_DAY_IN_FIGURES = Expression(
    r"\d{1,2}/\d{1,2}\s*(?:to|-|till|through)\s*\d{1,2}/\d{1,2}"
    r"|\b(?:start|starts|starting|begin|join|joining)\b(?: on)?[ :]{1,3}"
    r"(?:this |next |tomorrow|mon|tue|wed|thu|fri|sat|sun)"
    r"|\b(?:start|starts|starting|begin|join|joining|date|on)\b[ :]{1,3}\d{1,2}[/.]\d{1,2}\b(?![/.]?\d)"
)
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


_OWN_LABEL = Expression(r"[^\W\d][^:\n]{1,38}:(?!\d)")


def labelled_lines(prose: Prose) -> Iterator[tuple[Line, TermName | None]]:
    """The lines in which terms may stand, each with the term that a label names: its own, or the cell before it.

    The cell that holds a label alone is left out; the signature counts, since it may name whom to ask.
    """
    previous: TermName | None = None
    for line in [*prose.lines, *(a for a in prose.asides if a.sentence.part == "signature")]:
        if not line.norms or line.sentence.part == "greeting":
            continue
        label = label_of(line)
        if label is None and previous is not None:
            label = None if _OWN_LABEL.match(line.folded) else previous  # the cell after a label's cell
            previous = None
        elif label is not None and is_bare_label(line.folded):
            previous = label
            continue
        else:
            previous = None
        yield line, label


def has_first_day(line: Line, deadlines: Sequence[Annotation], order: str) -> bool:
    """Whether a line names a day that is still to come and is no deadline: the first day, in an offer."""
    if line.sentence.part != "body":
        return False
    days = [day for day in line.days(order) if day.fixed]
    if not days and _DAY_IN_FIGURES.search(line.folded):
        return True  # "start 11/9": a day, though nobody can tell which
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
    """The words of a place: "at" or "in", perhaps "our", and a capitalised word that is no month and no weekday.

    Or a capitalised word before "branch", "depot" and the like.
    """
    norms = line.norms
    nouns = words_of("en", "place_nouns", "terms")
    if not nouns.isdisjoint(norms):
        capitals = set(line.capitalised)
        for index, norm in enumerate(norms):
            if norm in nouns and index and index - 1 in capitals and not _is_day_name(norms[index - 1]):
                return index - 1, index + 1
    likely = _PLACE_PREPOSITIONS - {"of"}
    return (
        _after_preposition(line, likely, of_firms=False)
        or _after_preposition(line, likely)
        or _after_preposition(line, _PLACE_PREPOSITIONS)
    )


def _after_preposition(line: Line, prepositions: frozenset[str], *, of_firms: bool = True) -> tuple[int, int] | None:
    """The words of a place after one of these; without ``of_firms`` not the name of a firm: "at Example Foods LLC"."""
    norms = line.norms
    apart = "," in line.folded or "(" in line.folded
    for name in line.capitalised:
        if _is_day_name(norms[name]) or not name:
            continue
        if norms[name - 1] == "of" and name > 1 and norms[name - 2] in _OF_A_JOB:
            continue
        if not of_firms and not _FIRM.isdisjoint(norms[name : name + 4]):
            continue
        if norms[name - 1] in _OWN and name > 1 and norms[name - 2] in prepositions and norms[name] != "i":
            return name - 2, name + 1
        if apart and line.before(name) in (",", "(") and not line.is_code(name):
            return name, name + 1  # "Northgate Foods Ltd, Wrexham", "Dispenser (Leicester"
        if norms[name - 1] in prepositions and norms[name] != "i":
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
