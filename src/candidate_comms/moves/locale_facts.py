"""Facts of what is written in another country's manner; they stand beside those of ``moves.facts``."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

from candidate_comms.documents.model import MaskKind

__all__ = ["ClockTold", "ForeignWord", "HiddenWord", "LetterClosing", "PayStyle", "PhoneNumber"]


@frozen
class HiddenWord:
    """Facts of a HIDDEN_WORD."""

    kind: MaskKind


@frozen
class ForeignWord:
    """Facts of a FOREIGN_WORD."""

    sort: Literal["spelling", "word"]
    country: str
    """Whose it is: ``uk``, ``us``, ``sa`` (Saudi Arabia), ``qa``, ``bh``, ``kw``, ``levant``,
    ``maghreb``."""
    instead: str
    """What the office's readers know it as, in the same case."""
    mixed: bool = False
    """Whether it is wrong only because the same message spells other words in the other way."""


@frozen
class LetterClosing:
    """Facts of a CLOSING: "Yours sincerely" or "Yours faithfully"."""

    how: str
    """``sincerely`` or ``faithfully``."""
    named: bool
    """Whether the greeting addresses somebody by name."""
    to_nobody: bool
    """Whether it is "Dear Sir or Madam"."""


@frozen
class PhoneNumber:
    """Facts of a PHONE: a number of the office's own that cannot be one."""

    problem: str
    """What is wrong, as words that can stand after the number."""
    instead: str = ""
    """How it is written, where that is certain."""
    sure: bool = True
    """False where it can be dialled and is only set in another country's manner."""


@frozen
class PayStyle:
    """Facts of a PAY_STYLE: pay that is not written as the office writes it."""

    what: Literal["currency", "dollar", "words", "sign", "period"]
    """Another country's money, a dollar sign without a country, words of another country ("per annum"), a sign that
    does not show, or another period than pay is quoted for.
    """
    problem: str
    """As words that can stand after the quotation."""
    instead: str = ""
    """How the office writes it, where that is certain."""
    sure: bool = True
    """False where it is a matter of style alone."""


@frozen
class ClockTold:
    """Facts of a CLOCK: a time of day that the reader may take for another."""

    what: Literal["missing", "season", "ambiguous"]
    """No zone, for somebody who is told to be in another country; one of the other half of the year; one with two
    readings.
    """
    problem: str
    """As words that can stand after the quotation."""
    instead: str = ""
    """How the zone is told, where that is certain."""
    away: bool = True
    """Whether the reader is told to be in another country."""
