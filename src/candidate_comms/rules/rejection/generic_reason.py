"""A reason that would fit anybody."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.facts import Reason
from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.vocabulary import MessageKind, Move, Severity


def check(reading: Reading) -> Iterator[Hit]:
    """A hit at the empty words of each such reason, where nothing more concrete stands beside it."""
    reasons = [a for a in reading.of(Move.REASON) if isinstance(a.facts, Reason)]
    if reading.has(Move.FEEDBACK) or any(isinstance(a.facts, Reason) and not a.facts.generic for a in reasons):
        return
    formulas = (a for a in reading.of(Move.FORMULA) if isinstance(a.facts, Reason))
    for reason in (*reasons, *formulas):
        yield Hit("This reason would fit anybody.", span=reason.span, evidence=reason.evidence)


RULE = Rule(
    code="RJ110",
    name="generic-reason",
    summary="A reason that would fit anybody, such as “more closely match our needs”.",
    rationale=(
        "The most stereotyped parts of a rejection do not make people feel valued. Such words are no fault beside a "
        "real reason; alone they look like one and say nothing."
    ),
    remedy="Name the requirement that decided it and what you saw of it: “The role needs …; your CV shows …”.",
    citation="Thominet, Journal of Business and Technical Communication 34(1), 2020, doi 10.1177/1050651919874099",
    severity=Severity.INFO,
    kinds=frozenset({MessageKind.REJECTION}),
    check=check,
    flags=(
        Example(
            "Dear Ffion,\n\nYou have not been successful, as other applicants ⟦more closely matched⟧ what we were "
            "looking for.\n\nRegards,\nGwen Bevan"
        ),
        Example(
            "Hi Darnell,\n\nWe're going with another candidate. It was ⟦a very competitive process⟧ and a tough "
            "call.\n\n"
            "Best,\nLori Sand",
            office="us",
        ),
        Example(
            "Dear Ms Rahimi,\n\nOwing to ⟦the high volume of applications⟧ we regret that you were not "
            "shortlisted.\n\nHuman Resources",
            office="uae",
        ),
        Example(
            "Hello Piotr,\n\nWe have chosen not to take you forward. ⟦The standard of applicants was very high⟧ this "
            "year.\n\nBest wishes,\nAnn Sykes"
        ),
        Example(
            "Dear Mr Lutfi,\n\nYou have not been shortlisted, because your profile does ⟦not align with our "
            "requirements⟧."
            "\n\nTalent Team",
            office="uae",
        ),
    ),
    passes=(
        Example(
            "Dear Ffion,\n\nYou have not been successful, as another applicant more closely matched the post. "
            "It needs four years of running BRCGS audits, and you told us that you have sat in on "
            "one.\n\nRegards,\nGwen Bevan"
        ),
        Example(
            "Hi Darnell,\n\nWe're going with another candidate. You asked for straight talk: your weld sample had "
            "porosity at the stop, and the code test needs a clean cap.\n\nLori Sand",
            office="us",
        ),
        Example(
            "Dear Ms Rahimi,\n\nThank you for applying. Owing to the high volume of applications it will be 9 June "
            "before we can write to you.\n\nHuman Resources",
            office="uae",
        ),
        Example(
            "Hello Piotr,\n\nWe have chosen not to take you forward, because the headcount for the second shift was "
            "withdrawn on Monday.\n\nBest wishes,\nAnn Sykes"
        ),
        Example(
            "Dear Mr Dale,\n\nThank you for the offer. It was a difficult decision, but the other post more closely "
            "matches my needs and I have decided not to accept yours.\n\nYours sincerely,\nPiotr Zielinski"
        ),
    ),
)
