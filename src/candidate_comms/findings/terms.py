"""The terms that were read in an offer, as a table: each with how well it is told, and where."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from candidate_comms.money import Pay
from candidate_comms.text.spans import Span
from candidate_comms.vocabulary import TermName, TermState

__all__ = ["TermRead", "Terms"]


@frozen(kw_only=True)
class TermRead:
    """One term of an offer."""

    name: TermName
    state: TermState
    span: Span | None = None
    """Where it is told best, in the source; None where it is not told here."""
    quote: str | None = None
    """The words there, as the candidate reads them."""
    pay: Pay | None = None
    """For pay: each amount that was read, with its role."""
    day: date | None = None
    """For the first day: the day, where the words fix it."""
    problem: str | None = None
    """What is wrong with the words, where these alone do not show it."""


@frozen
class Terms:
    """The terms of one message, in the order of the office's checklist; empty where the message is no offer.

    >>> terms = Terms((TermRead(name=TermName.PAY, state=TermState.MISSING),))
    >>> str(terms["pay"].state), [str(row.name) for row in terms.in_state("missing")], len(terms)
    ('missing', ['pay'], 1)
    """

    rows: tuple[TermRead, ...] = ()

    def __iter__(self) -> Iterator[TermRead]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def __getitem__(self, name: TermName | str) -> TermRead:
        """The row of a term. Raises ``KeyError`` where the table has none."""
        for row in self.rows:
            if row.name == name:
                return row
        raise KeyError(str(name))

    def __contains__(self, name: object) -> bool:
        return any(row.name == name for row in self.rows)

    def in_state(self, state: TermState | str) -> tuple[TermRead, ...]:
        """The rows in a state: ``"stated"``, ``"slot"``, ``"attached"``, ``"vague"`` or ``"missing"``."""
        return tuple(row for row in self.rows if row.state == state)

    def _repr_html_(self) -> str:
        """The table, for notebooks."""
        from candidate_comms.findings.view import terms_to_html

        return terms_to_html(self)
