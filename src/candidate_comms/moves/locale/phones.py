"""Telephone numbers that a message gives as the office's own and that cannot be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from candidate_comms.moves.lexicon import table_of
from candidate_comms.moves.locale_facts import PhoneNumber
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.places import sentence_at
from candidate_comms.moves.prose import Prose
from candidate_comms.offices.model import Office
from candidate_comms.offices.phone_numbers import phone_fault
from candidate_comms.text.expressions import Expression
from candidate_comms.text.spans import Span
from candidate_comms.vocabulary import Move

__all__ = ["annotate_phones"]

_BEFORE, _AFTER = 60, 40  # characters around a number that tell whose it is
_GIVEN = Expression(
    r"\b(?:tel|telephone|phone|call|calling|ring|ringing|mobile|mob|cell|number|line|direct|switchboard|reach|reached"
    r"|contact|text|whatsapp|dial|speak|phoning|on|at|t|m|p|d|ph|hotline|desk|helpline|help|questions?|quer(?:y|ies)|enquir(?:y|ies)|inquir(?:y|ies)|reception|assistance|switchboard)\b"
)
_CANDIDATES = Expression(
    r"\b(?:you (?:gave|give|provided|listed|left|put|told|sent)|(?:call|ring|called|rang|phone|phoned|text|texted|reach"
    r"|reached|contact|contacted|calling|ringing|tried) you|your (?:\w+ )?(?:number|phone|mobile|cell|tel\w*|contact)"
    r"|(?:number|phone|mobile|cell)[^.;\n]{0,20}(?:we have|on file|for you))\b"
)
_OTHERS = Expression(
    r"\b(?:fax|id|ids|ref|reference|account|sort code|passcode|password|pin|job|requisition|req|vacancy|order|invoice"
    r"|company no|company number|registration|registered|reg|vat|licen[cs]e|trn|ein|iban|meeting|case|ticket|policy"
    r"|passport|application|candidate|abroad|overseas|outside|international|charity)\b[^\d;]{0,24}$"
)
_DAY = Expression(r"\d{4}[-.]\d{1,2}[-.]\d{1,2}|\d{1,2}[-.]\d{1,2}[-.]\d{4}")
_MASKED = Expression(r"[ -]?[\dxX•*]")
_NO_EXTENSION = Expression(
    r"[ ,]{0,2}(?:ext(?:ension|n)?\.?|x)[ :]{0,2}(?:number |no\.? )?(?:to be \w+|tb[acd]\b|x+\b|to follow)"
)


def annotate_phones(prose: Prose, office: Office, annotations: Iterable[Annotation]) -> Iterator[Annotation]:
    """A PHONE for each number of the office's own that its country cannot have."""
    for known in annotations:
        if known.move is not Move.CONTACT or known.evidence != ("a phone number",):
            continue
        span = known.visible
        if office.currency == "GBP" and "€" in prose.folded:
            return  # written for Ireland
        unfinished = _NO_EXTENSION.match(prose.folded, span.end)
        if unfinished is not None:
            whole = Span(span.start, unfinished.end())
            yield prose.note(Move.PHONE, whole, PhoneNumber("has no extension yet"))
        else:
            fault = phone_fault(known.quote, office.jurisdiction)
            if fault is not None and _is_the_offices(prose, span, office.jurisdiction):
                yield prose.note(Move.PHONE, span, PhoneNumber(fault.problem, fault.instead, sure=fault.sure))


def _is_the_offices(prose: Prose, span: Span, home: str) -> bool:
    """Whether a number is given as one under which the office is reached, with no other country named beside it."""
    folded = prose.folded
    if _DAY.fullmatch(span.cut(folded)) or _MASKED.match(folded, span.end):
        return False
    sentence = sentence_at(prose, span.start)
    low = max(span.start - _BEFORE, sentence.visible.start if sentence else 0)
    before, after = folded[low : span.start], folded[span.end : span.end + _AFTER]
    if _OTHERS.search(before) or _CANDIDATES.search(before):
        return False
    signed = sentence is not None and sentence.part in ("signature", "footer", "closing")
    if not signed and not _GIVEN.search(before):
        return False
    text = prose.document.text
    around = text[max(0, span.start - _BEFORE) : span.start] + " " + text[span.end : span.end + len(after)]
    countries = table_of("en", "locale")["country"]
    return not any(Expression(entry["names"]).search(around) for name, entry in countries.items() if name != home)
